"""Speakers in Chinese sentences: names after offices, verbs before and after the words, pronouns."""

from __future__ import annotations

import re
from functools import cache

from digest.quoting.attribution import NOBODY, Attribution
from digest.quoting.japanese import surname_of
from digest.quoting.persons import Named, Person, apart, last_before, latin_behind, listed, one_of

_HAN = "\u4e00-\u9fff"
_DOT = "·・‧•"


@cache
def _foreign() -> str:
    return "".join(sorted({c for w in listed("chinese", "foreign") for c in w}))


@cache
def _dotted() -> re.Pattern[str]:
    """阿尔温德·萨特: characters that spell foreign names, with the dot between the names."""
    return re.compile(rf"[{_foreign()}]{{1,8}}(?:[{_DOT}][{_foreign()}]{{1,8}}){{1,4}}")


@cache
def _office() -> re.Pattern[str]:
    return re.compile(one_of(listed("chinese", "offices")))


@cache
def _verb() -> str:
    return one_of(listed("chinese", "verbs"))


@cache
def _follows() -> re.Pattern[str]:
    """What a name ends before."""
    return re.compile(rf"(?:{one_of(listed('chinese', 'follows'))}|{_verb()}|[^{_HAN}{_DOT}]|$)")


@cache
def _after_foreign() -> re.Pattern[str]:
    return re.compile(rf"{_verb()}|[向因约約以则則也]")


@cache
def _surname() -> re.Pattern[str]:
    singles = "".join(sorted({c for w in listed("chinese", "surnames") for c in w}))
    return re.compile(rf"(?:{one_of(listed('chinese', 'compound'))}|[{singles}])")


def chinese_persons(body: str, text: str) -> list[Named]:
    """Everybody named in full and their later short forms; `text` is the body with quotations blotted out."""
    full = [*dotted(body, text), *after_offices(body, text)]
    known = {n.person.printed: n.person for n in reversed(full)}
    parts = {part for name in known for part in re.split(f"[{_DOT}]", name)}
    full += [n for n in before_verbs(text) if n.person.printed not in parts]
    full = apart(full)
    known = {}
    for n in full:
        old = known.setdefault(n.person.printed, n.person)
        if n.person.office and not old.office:
            known[n.person.printed] = n.person
    again = [Named(m.start(), m.end(), known[m.group()]) for m in re.finditer(one_of(known), text)] if known else []
    return apart([*again, *short_forms(text, apart(again))])


def dotted(body: str, text: str) -> list[Named]:
    found = []
    for m in _dotted().finditer(text):
        start, end = m.span()
        first, last = re.search(f"[{_DOT}]", m.group()), re.split(f"[{_DOT}]", m.group())[-1]
        assert first is not None
        office = None
        for o in _office().finditer(text, max(0, start - 8), start + first.start()):
            if o.end() < start + first.start():
                start, office = max(start, o.end()), o if o.end() >= start else None
        cut = _after_foreign().search(text, end - len(last) + 2, end + 3) if len(last) > 2 else None
        end = cut.start() if cut and cut.start() < end else end
        found.append(Named(start, end, person(body, start, end, office.group() if office and office.end() == start else None)))
    return found


def after_offices(body: str, text: str) -> list[Named]:
    """董事长高文斌, 外长拉夫罗夫: what stands between an office and the next particle, digit or verb, when it can be a name."""
    found = []
    for office in _office().finditer(text):
        end = name_end(text, office.end())
        if end and not text.startswith(tuple(_DOT), end):
            found.append(Named(office.end(), end, person(body, office.end(), end, office.group())))
    return found


def name_end(text: str, start: int) -> int | None:
    """Where a name that starts here ends; None where none can."""
    surname = _surname().match(text, start)
    longest = 0
    if surname:
        longest = surname.end() + 2
        for end in range(surname.end() + 1, surname.end() + 3):
            if end <= len(text) and re.fullmatch(f"[{_HAN}]+", text[start:end]) and _follows().match(text, end):
                body = text[end - 1] in "会會局部院署者员員们們" or (end - start == 2 and is_noun(text[start:end]))
                return None if _office().match(text, start) or body else end
    if japanese := surname_of(text[start : start + 3]) or surname_of(text[start : start + 4]):
        for end in range(start + len(japanese) + 1, start + len(japanese) + 4):
            if re.fullmatch(f"[{_HAN}]+", text[start:end]) and _follows().match(text, end) and len(japanese) > 1:
                return end
    run = re.compile(f"[{_foreign()}]{{2,8}}").match(text, start)
    if not run:
        return None
    for end in range(start + 2, run.end() + 1):
        if _follows().match(text, end):
            return None if end <= longest and surname and end - start == 1 else end
    return None


def is_noun(word: str) -> bool:
    """Does a word that begins like a surname end like a body, a person's calling or a place: 安理会, 高管?"""
    return word[-1] in "会會局部院署者员員长長家层層社报報书書们們省市县縣州区區网網台厂廠店队隊面管界部时時人民众眾方案件事"


def before_verbs(text: str) -> list[Named]:
    """陈玉龙说: three characters that begin with a surname, at the beginning of a clause and right before a reporting verb."""
    found = []
    for m in re.finditer(rf"(?:^|(?<=[\n，。；：、”」』\s]))(?=[{_HAN}])", text):
        surname = _surname().match(text, m.end())
        end = surname.end() + 2 if surname else 0
        office = _office().match(text, end) if surname else None  # 王小明教授说
        if surname and re.compile(_verb()).match(text, office.end() if office else end) and re.fullmatch(f"[{_HAN}]+", text[m.end() : end]):
            name = text[m.end() : end]
            if not is_noun(name) and not any(_follows().match(name, k) for k in (1, 2)):
                found.append(Named(m.end(), end, Person(name, name, office.group() if office else None, gender_of(name, None))))
    return found


def short_forms(text: str, full: list[Named]) -> list[Named]:
    """萨特 for 阿尔温德·萨特, 高董事长 for 高文斌; whoever had a short form first keeps it."""
    owner: dict[str, Person] = {}
    forms: dict[str, list[Named]] = {}
    for n in full:
        parts = re.split(f"[{_DOT}]", n.person.printed)
        surname = _surname().match(n.person.printed)
        short = parts[-1] if len(parts) > 1 else surname.group() if surname else ""
        if short and (len(parts) == 1 or len(short) > 1):
            forms.setdefault(short, []).append(n)
    found = []
    for short, holders in sorted(forms.items()):
        owner[short] = holders[0].person
        native = _DOT[0] not in holders[0].person.printed and len(short) <= 2 and not re.search(f"[{_DOT}]", holders[0].person.printed)
        others = {h.person.printed for h in holders} - {owner[short].printed}
        if native and others:
            continue
        pattern = re.escape(short) + (f"(?={_office().pattern})" if native else "")
        found += [Named(m.start(), m.end(), owner[short]) for m in re.finditer(pattern, text) if m.start() >= holders[0].start]
    return found


def person(body: str, start: int, end: int, office: str | None) -> Person:
    printed = body[start:end]
    return Person(latin_behind(body, end) or printed, printed, office, gender_of(printed, office))


def gender_of(name: str, office: str | None) -> str:
    """By the office or kinship, else by the characters of the given name."""
    for gender, offices in (("f", "female_offices"), ("m", "male_offices")):
        if office in listed("chinese", offices):
            return gender
    foreign = re.search(f"[{_DOT}]", name)
    surname = _surname().match(name)
    given = name[: foreign.start()] if foreign else name[surname.end() :] if surname and len(name) <= 4 else ""
    female, male = (any(c in w for w in listed("chinese", g) for c in given) for g in ("female", "male"))
    return "f" if female and (foreign or not male) else "m" if male and not female else ""


def chinese_speaker(text: str, start: int, before: tuple[int, int], after: tuple[int, int], named: list[Named]) -> Attribution:
    """Who says the words between `before` and `after`, by a reporting verb right before or after them."""
    lead = re.search(rf"(?<![被])(?:{_verb()})(?:道|了)?[，,：: ]*$|[：:]\s*$", text[before[0] : before[1]])
    if lead and lead.group().strip():
        at = before[0] + lead.start()
        low = max((before[0] + m.end() for m in re.finditer("[，,；;。”]", text[before[0] : at])), default=before[0])
        shared = low == at or _SHARED.match(text, low, at)  # 局长出席，并表示：the clause before has the subject
        found = subject(text, before[0], low, named) if shared and low > before[0] else subject(text, low, at, named)
        return Attribution(found.speaker, found.mention, "speaker and verb before", "说", found.role, True)
    tail = re.match(
        rf"[，, ]*([^。！？\n“”「」『』＃：:]{{1,60}}?)(?:{_verb()})(?:道|了)?(?=[。，,！；;\n“「]|$)", text[after[0] : after[1]]
    )
    if tail:
        found = subject(text, after[0] + tail.start(1), after[0] + tail.end(1), named, start)
        return Attribution(found.speaker, found.mention, "speaker, then verb", "说", found.role, True)
    return sentence_before(text, before, after, named)


_SHARED = re.compile("[并並还還又也再]|随后|隨後|同时|同時|继而|接着|接著|此外|而且")


def sentence_before(text: str, before: tuple[int, int], after: tuple[int, int], named: list[Named]) -> Attribution:
    """州长出席仪式。“...”: the words are a sentence by themselves, and the one before names one person, its subject."""
    if text[before[0] : before[1]].strip(" “「") or not re.match(r"[。.]?\s*(?:$|\n)", text[after[0] : after[1]]):
        return NOBODY
    end = before[0]
    low = max((m.end() for m in re.finditer("[。！？\n]", text[:end].rstrip()[:-1])), default=0)
    here = [n for n in named if low <= n.start and n.end <= end]
    if not here or len({n.person for n in here}) > 1 or "\n" in text[here[0].end : end] or "＃" in text[low:end]:
        return NOBODY
    found = subject(text, low, end, named)
    return Attribution(found.speaker, found.mention, "the sentence before", "说", found.role) if found.speaker else NOBODY


_PRONOUN = re.compile(r"(?<![其])([他她])(?!们|們|的|人|国|國|乡|鄉|日)")
_THAT = re.compile(r"这位|這位|这名|這名|该名|該名")
_TO = re.compile(r"(?:对|對|向|与|與|同|和|跟|给|給|替|为|為|被|把|让|讓)$")


def subject(text: str, low: int, high: int, named: list[Named], since: int | None = None) -> Attribution:
    """The first of a clause who is named, meant by a pronoun or by 这位 and an office; a preposition before it makes it no subject."""
    since = low if since is None else since
    names = [n for n in named if low <= n.start and n.end <= high and not _TO.search(text[low : n.start])]
    pronoun = _PRONOUN.search(text, low, high)
    that = _THAT.search(text, low, high)
    first = min(
        [(n.start, "name") for n in names[:1]]
        + ([(pronoun.start(), "pronoun")] if pronoun else [])
        + ([(that.start(), "that")] if that else []),
        default=None,
    )
    if first is None:
        return body_subject(text, low, high)
    if first[1] == "name":
        return said_by(names[0].person, text[names[0].start : names[0].end])
    if first[1] == "pronoun" and pronoun:
        meant = last_before(named, min(since, pronoun.start()), "f" if pronoun.group() == "她" else "m")
        return said_by(meant.person, pronoun.group()) if meant else Attribution(None, pronoun.group(), None, None)
    assert that is not None
    offices = list(_office().finditer(text, that.end(), high))
    office = offices[-1].group() if offices else ""
    mention = text[that.start() : offices[-1].end()] if offices else text[that.start() : high]
    before = [n for n in named if n.end <= min(since, that.start())]
    holders = [n for n in before if office and office in (n.person.office or "")] or before[-1:]
    return said_by(holders[-1].person, mention) if holders else Attribution(None, mention, None, None)


def said_by(who: Person, mention: str) -> Attribution:
    return Attribution(who.name, mention, None, None, who.office)


def body_subject(text: str, low: int, high: int) -> Attribution:
    """商务部: a body with a name of its own at the beginning of a clause."""
    clause = re.split("[，,；;]", text[low:high])[-1]
    found = re.match(
        rf"(?:(?![在对對向和与與说說被{_DOT}])[{_HAN}]){{2,16}}?(?:{one_of(listed('chinese', 'bodies'))})(?![{_HAN}]{{0,3}}(?:{_office().pattern}))",
        clause,
    )
    if (
        not found
        or _office().search(found.group())
        or found.group() in listed("chinese", "nameless")
        or re.match("该|該|这|這|一|其|当|當|有|多", found.group())
    ):
        return Attribution(None, clause.strip() or None, None, None)
    return Attribution(found.group(), found.group(), None, None)
