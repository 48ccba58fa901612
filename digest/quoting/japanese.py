"""Speakers in Japanese sentences: names before offices, the topic before the words, the predicate behind them."""

from __future__ import annotations

import re
from functools import cache

from digest.quoting.attribution import NOBODY, Attribution
from digest.quoting.persons import Named, Person, apart, latin_behind, listed, one_of
from digest.readings import japanese, reshaped

_KANJI = "\u4e00-\u9fff々ヶ"
_READING = r"(?:[(（][^)）\n]{1,40}[)）])"
_PREFIX = "(?:副|元|前|現|新|名誉|代表|上級|特別|共同|筆頭|主任)"
_EDGE = r"(?=[はがもにへをとのらや、。（(「」\s＃]|$|から|ら|によ|で)"


def surnames() -> dict[str, tuple[str, ...]]:
    """Surname -> its readings."""
    return japanese("surname_readings")


@cache
def _office() -> str:
    return one_of(listed("japanese", "offices"))


@cache
def _before_office() -> re.Pattern[str]:
    """田中一郎（たなか・いちろう）社長, ベアトリス・ラコンブさん, 韓会長."""
    return re.compile(
        rf"([{_KANJI}]{{1,10}}?|[ァ-ヴー]{{1,12}}(?:[・＝=][ァ-ヴー]{{1,14}}){{0,4}})({_READING}?)({_PREFIX}?(?:{_office()})){_EDGE}"
    )


@cache
def _plain() -> re.Pattern[str]:
    """A name without an office, before the particle of a topic: ＦＷの星野健太は."""
    return re.compile(
        rf"(?<![{_KANJI}])([{_KANJI}]{{3,6}}|[ァ-ヴー]{{2,12}}(?:[・＝=][ァ-ヴー]{{2,14}}){{1,4}}){_READING}?(?=[はがも](?![ぁ-ん]{{0,1}}ら))"
    )


def japanese_persons(body: str, text: str) -> list[Named]:
    """Everybody named in full and the later short forms; `text` is the body with quotations blotted out."""
    full: list[Named] = []
    short: list[Named] = []
    for m in _before_office().finditer(text):
        start, name = m.start(1), m.group(1)
        if m.start(1) and name[0] not in "ァ" and re.match(f"[{_KANJI}]", text[m.start(1) - 1]) and re.match(f"[{_KANJI}]", name):
            continue
        if name + m.group(3) in listed("japanese", "offices") or not is_name(name):
            name = whole_name(name)
            if not name:
                continue
            start = m.start(1) if m.group(1).startswith(name) else m.end(1) - len(name)
        if re.match(f"[{_KANJI}]", name) and (
            foreign := re.search(r"[ァ-ヴー]{2,14}(?:[・＝=][ァ-ヴー]{1,14}){0,4}$", text[max(0, start - 60) : start])
        ):
            name, start = foreign.group(), start - len(foreign.group())  # ジョン・スミス消防隊長
        if body_between := re.search(rf"(?<![{_KANJI}])([{_KANJI}]{{3,6}})・$", text[max(0, start - 8) : start]):  # 高橋進・東京大教授
            name, start = body_between.group(1), start - len(body_between.group())
        who = Person(latin_behind(body, m.end(1)) or name, name, m.group(3))
        (full if is_full(name) or m.group(2) else short).append(Named(start, start + len(name), who))
    for m in _plain().finditer(text):
        name = m.group(1)
        if (
            is_full(name)
            and (not re.match(f"[{_KANJI}]", name) or surname_of(name))
            and not re.search(rf"(?:{_office()})$|^(?:{one_of(listed('japanese', 'nouns'))})$", name)
        ):
            full.append(Named(m.start(1), m.end(1), Person(latin_behind(body, m.end(1)) or name, name)))
    full = apart(full)
    known: dict[str, Person] = {}
    for n in full:
        known.setdefault(n.person.printed, n.person)
    again = [Named(m.start(), m.end(), known[m.group()]) for m in re.finditer(one_of(known), text)] if known else []
    holders: dict[str, set[str]] = {}
    for name in known:
        if surname := surname_of(name):
            holders.setdefault(surname, set()).add(name)
    for surname, names in sorted(holders.items()):  # 大谷は, once 大谷翔平 was named and nobody else of that surname
        if len(names) == 1 and len(surname) > 1:
            bare = re.finditer(rf"(?<![{_KANJI}ァ-ヴー]){surname}(?=[はがも])", text)
            again += [Named(m.start(), m.end(), known[min(names)]) for m in bare]
    return apart([*again, *(completed(n, list(known.values())) for n in short)])


def is_name(name: str) -> bool:
    """Can it be a name: no common noun, no body, and not longer than names are."""
    if not re.match(f"[{_KANJI}]", name):
        return len(name) > 1
    if name in listed("japanese", "nouns") or (
        name[0] in "元前現新副同両各総名第今昨女男某全主" and name not in surnames() and len(name) < 3
    ):
        return False
    if len(name) == 3 and name[0] in eastern_surnames():
        return True
    return len(name) <= 5 and (name in surnames() or not re.search("[社省庁党会県市町村区局署軍団校院国紙的性]$", name))


@cache
def eastern_surnames() -> frozenset[str]:
    """Surnames of one character, Chinese and Korean ones."""
    return frozenset(c for w in listed("chinese", "surnames") for c in w)


def whole_name(run: str) -> str:
    """The name at the end of a longer run of characters: it begins with a surname that is known."""
    for at in range(1, len(run) - 2):
        if 3 <= len(run) - at <= 5 and surname_of(run[at:]) and run[at - 1] in "社省庁党会県市町村区局署軍団校院国紙":
            return run[at:]
    if run[0] in eastern_surnames() and surname_of(run[:3]) == "" and re.search("[社省庁党会局軍院国府]$", run[3:]):
        return run[:3]  # 金正恩朝鮮労働党総書記
    return ""


def surname_of(name: str) -> str:
    """The known surname that a full name begins with; "" where none leaves a given name."""
    shape = reshaped(name)
    return next((name[:n] for n in (3, 2, 1) if shape[:n] in surnames() and 0 < len(name) - n <= 3), "")


def is_full(name: str) -> bool:
    if "・" in name or "＝" in name or "=" in name:
        return True
    return bool(re.match(f"[{_KANJI}]", name)) and len(name) >= 3 and name not in surnames()


def completed(short: Named, known: list[Person]) -> Named:
    """A surname with an office means whom the body names in full so, where there is one alone."""
    name = short.person.printed
    holders = {
        p.printed: p
        for p in known
        if (surname_of(p.printed) == name) or (len(name) <= 2 and p.printed.startswith(name)) or re.split("[・＝=]", p.printed)[-1] == name
    }
    return Named(short.start, short.end, next(iter(holders.values()))) if len(holders) == 1 else short


@cache
def _says() -> re.Pattern[str]:
    """と and a predicate of saying in the same sentence."""
    return re.compile(rf"^[」』]?\s*(?:など)?(?:と|って)[^。「」『』\n]{{0,40}}?(?:{one_of(listed('japanese', 'verbs'))})")


_QUOTING = re.compile(r"^[」』]?\s*と(?!いう|いった|題|呼|名付|書かれ|記され|印刷|は|も|並|並ぶ)")
_ADVERBIAL = re.compile(r"(?:[でにとてら]|から|まで|今回|今後|当時|昨年|今年|現在)(?:は|も)")


def japanese_speaker(text: str, start: int, before: tuple[int, int], after: tuple[int, int], named: list[Named]) -> Attribution:
    """Who says the words between `before` and `after`: the topic of the sentence, or who is followed by によると."""
    sentence = text[before[0] : before[1]]
    says = bool(_says().match(text[after[0] : after[1]]))
    bare = not sentence.strip("「『 　\n")
    quoting = says or bool(_QUOTING.match(text[after[0] : after[1]]))
    here = [n for n in named if before[0] <= n.start and n.end <= before[1]]
    topics = [(n, p) for n in here if (p := particle(text, n))]
    if quoting or (bare and re.match(r"^[」』]?\s*(?:$|\n|「)", text[after[0] : after[1]])):
        for wanted in ("は", "によ", "が", "も"):
            fits = [n for n, p in topics if p == wanted]
            if fits and quoting:
                return found(fits[-1], text, "speaker of the sentence")
        if quoting and (thing := other_topic(text, before)):
            body = thing if len(thing) > 2 and re.search(f"(?:{one_of(listed('japanese', 'bodies'))})$", thing) else None
            body = None if thing in listed("japanese", "nouns") or thing[0] in "同両各当" else body
            return Attribution(body, thing, "speaker of the sentence" if body else None, "と", None, True)
        behind = [n for n in named if after[0] <= n.start and n.end <= after[1] and particle(text, n) in ("は", "が")]
        if says and behind and re.fullmatch(r"[」』]?\s*と、?", text[after[0] : behind[0].start]):
            return found(behind[0], text, "verb, then speaker")
        # the sentence has no subject of its own, or is nothing but the words: whom the paragraph spoke of last
        low = text.rfind("\n\n", 0, before[0]) + 1
        last = [n for n in named if low <= n.start and n.end <= before[0] and particle(text, n) in ("は", "によ", "が", "も")]
        if (bare or says) and last and not re.search("＃", text[last[-1].end : before[0]]):
            return found(last[-1], text, "the sentence before")
    return Attribution(None, None, None, "と", None, True) if quoting else NOBODY


def particle(text: str, n: Named) -> str:
    """The particle behind a name, its reading, office and age."""
    after = re.match(
        rf"{_READING}?(?:・[{_KANJI}]{{1,8}}?|[{_KANJI}]{{2,8}}?)?{_PREFIX}?(?:{_office()})?{_READING}?(は|が|も|によ)",
        text[n.end : n.end + 80],
    )
    return after.group(1) if after else ""


def found(n: Named, text: str, rule: str) -> Attribution:
    return Attribution(n.person.name, text[n.start : n.end], rule, "と", n.person.office, True)


def other_topic(text: str, before: tuple[int, int]) -> str | None:
    """The topic of a sentence that is nobody named: 警備員の一人は."""
    sentence = text[before[0] : before[1]]
    for m in re.finditer(rf"([{_KANJI}ァ-ヴーＡ-ＺA-Z０-９0-9]{{1,16}})(は|が)", sentence):
        if not _ADVERBIAL.match(sentence, max(0, m.end(1) - 1)) and m.group(1) not in (
            "今回",
            "今後",
            "当時",
            "現在",
            "昨年",
            "今年",
            "実際",
        ):
            return m.group(1)
    return None
