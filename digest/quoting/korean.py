"""Speakers in Korean sentences: names before offices, the topic of the sentence, the quoting particle behind the words."""

from __future__ import annotations

import re
from functools import cache

from digest.data import table
from digest.names import sound
from digest.quoting.attribution import NOBODY, Attribution
from digest.quoting.japanese import surnames
from digest.quoting.persons import Named, Person, apart, last_before, latin_behind, one_of

_OFFICES = one_of(table("titles")["korean_offices"].split())
_BRACKET = r"(?:\([^)\n]{1,40}\))"
_PARTICLES = "께서는|께서|은|는|이|가|도|에게|에|의|을|를|과|와|으로|로"
_TOPIC = re.compile(r"^(.{1,24}?)(은|는|이|가|도|께서는|께서)$")
_BODIES = re.compile(
    r"(?:부|청|원|처|당국|정부|측|회사|은행|경찰|검찰|법원|협회|노조|재단|그룹|위원회|의회|대사관|연맹|연합|공사|총리실|대통령실)$"
)
#: A word before a name that is no part of it: it ends with a particle or an adnominal ending.
_INFLECTED = re.compile(
    r"(?:를|을|의|인|한|된|던|맡은|짓는|는|에서|에게|으로|하는|있는|이끄는|출신|소속|통해|대해|따르면|[.,·“”\"＃]|일|월|년)$|^\d"
)
_OFFICE = re.compile(rf"(?:{_OFFICES}|\d단)$")
"""An office, or a rank of dan in go, judo or taekwondo: 9단."""
_COUNTRY = re.compile("|".join(table("titles")["korean_countries"].split()))
_PLACE = re.compile(r"(?:군|시|도|구|읍|면|부|청|처|사|당|측|국|단|회|그룹|은행|전자|시스템|위원회)$")
_TOPICS = ("은", "는", "께서는", "이", "가", "도", "께서")
_QUOTING = re.compile(r"^[”\"’']?\s*(?:라며|라고|이라고|고|며|라면서|면서|이라며|이라면서|라는|이라는)")
_PRONOUNS = frozenset("그는 그가 그도 그녀는 그녀가 그녀도".split())
_ADVERBIAL = re.compile(
    r"(?:에서|에게|에|으로|로|대해|대해서|관해서|부터|까지|보다|고|지|때|이번|오늘|내일|어제|올해|지난해|당시|앞|뒤|이어|다시)(?:은|는)$"
)


@cache
def _surnames(name: str) -> frozenset[str]:
    return frozenset(table("eastern")["korean"][name])


@cache
def _adverbs() -> frozenset[str]:
    return frozenset(table("eastern")["korean"]["adverbs"].split())


@cache
def _roles() -> frozenset[str]:
    return frozenset(table("eastern")["korean"]["roles"].split())


def korean_persons(body: str, text: str) -> list[Named]:
    """Everybody whom the body names before an office or after a role, in full or by surname; `text` has quotations blotted out."""
    known = korean_names(re.sub(_BRACKET, "", text))
    found: list[Named] = []
    text = re.sub(_BRACKET, lambda m: m.group().replace(" ", "_"), text)  # what brackets hold is one word with what is before them
    for paragraph in re.finditer(r"[^\n]+", text):
        words = list(re.finditer(r"\S+", paragraph.group()))
        for n in range(len(words)):
            named = named_at(body, words, n, paragraph.start(), known)
            if named:
                found.append(named)
    return apart(found)


def named_at(body: str, words: list[re.Match[str]], n: int, offset: int, known: dict[str, str]) -> Named | None:
    """The person before the office that the n-th word of a paragraph is, or whom it names after a role."""
    plain = re.sub(_BRACKET, "", words[n].group()).rstrip(",.")
    stem, particle = split(plain)
    office = _OFFICE.search(stem)
    before = [re.sub(_BRACKET, "", w.group()) for w in words[max(0, n - 5) : n]]
    if office and office.start() >= 2 and is_native(stem[: office.start()], rare=True):  # 박옥순(72)씨
        name, first = stem[: office.start()], n
        known.setdefault(name[0], name)
    elif office and office.group() == "씨" and office.start() > 1:  # 이모(54)씨: somebody whose name is not told
        return None
    elif particle in _TOPICS and (stem in known.values() or (is_native(stem, rare=False) and re.search(r"\(\d\d[),·]", words[n].group()))):
        name, first = stem, n
        known.setdefault(name[0], name)
    elif office:
        apart = (k for k, w in enumerate(before) if w in _adverbs() or (_INFLECTED.search(w) and not (k == len(before) - 1 and w in known)))
        cut = max(apart, default=-1)
        chosen = korean_name(before[cut + 1 :], known)
        if not chosen:
            return None
        name = chosen
        at = [k for k, w in enumerate(before) if k > cut and (w == name or w == name.split()[0] or w == name[0] or known.get(w) == name)]
        first = n - len(before) + (at[0] if at else cut + 1)
    elif particle in _TOPICS and before and before[-1] in _roles() and is_native(stem, rare=False):
        name, first = stem, n
    elif particle in _TOPICS and len(before) > 1 and before[-2] in _roles() and len(stem) > 1 and not _INFLECTED.search(before[-1]):
        name, first = f"{before[-1]} {stem}", n - 1
        known.setdefault(stem, name)
    else:
        return None
    start = offset + words[first].start()
    length = len(name) if body.startswith(name, start) else len(re.match(r"[^\s(]*", body[start:]).group())  # type: ignore[union-attr]
    latin = latin_behind(body, start + length)
    return Named(start, offset + words[n].end(), Person(latin or name, name, office.group() if office else None), particle)


def split(word: str) -> tuple[str, str]:
    """A word without its particle, and the particle; an office that ends like a particle is whole."""
    if _OFFICE.search(word):
        return word, ""
    found = re.match(rf"^(.+?)({_PARTICLES})$", word)
    return (found.group(1), found.group(2)) if found else (word, "")


def korean_name(words: list[str], known: dict[str, str]) -> str | None:
    """The name among the words before an office.

    A native one has three syllables and a Korean surname and stands first or last; what stands beside it is a body. A foreign one
    is the first two words.
    """
    while words and (_OFFICE.search(words[0]) or _PLACE.search(words[0])) and len(words) > 1:
        words = words[1:]
    if not words:
        return None
    if len(words) > 1 and is_japanese(words[0]) and not _PLACE.search(words[1]) and words[1] not in known:
        known.setdefault(words[0], " ".join(words[:2]))
        return " ".join(words[:2])
    if len(words) == 2 and len(words[0]) == 2 and words[0][0] in _surnames("frequent") and _BODIES.search(words[1]):
        return known.setdefault(words[0][0], words[0])  # 박진 외교부 장관
    ends = sorted((words[0], words[-1]), key=lambda w: w.endswith("대") or bool(_BODIES.search(w)))  # 서울대 김철수 교수
    native = next((w for w in ends if is_native(w, rare=len(words) == 1 or bool(_BODIES.search(words[1])))), None)
    if native and not (native == words[-1] and len(words) > 2 and not is_native(words[-1], rare=False)):
        known.setdefault(native[0], native)
        return native
    if len(words) == 1 and _BODIES.search(words[0]):
        return None  # 대통령실 관계자: nobody named
    if len(words) == 1 or words[-1] in known:
        return known.get(words[-1]) or (words[0] if len(words[0]) >= 2 else None)
    if _COUNTRY.fullmatch(words[1]):  # 량하오보 중국 어업국장
        return known.setdefault(words[0], words[0])
    full = " ".join(words[:2])
    known.setdefault(words[0], full)
    known.setdefault(words[1], full)
    return full


def korean_names(text: str) -> dict[str, str]:
    """Surname -> the full name before an office or rank, wherever the text has it; a surname that two names begin with has none."""
    found: dict[str, set[str]] = {}
    mention = re.compile(rf"(\S{{2,8}}) ?(?:{_OFFICES}|\d단)(?:{_PARTICLES})?(?=[\s,.(]|$)")
    for match in mention.finditer(text):
        name = match.group(1)
        # before a rank stands no body, so a longer word is a foreign name
        rank = re.search(r"\d단", match.group())
        foreign = rank and len(name) >= 4 and not _INFLECTED.search(name)
        if not _PLACE.search(name) and (is_native(name, rare=False) or foreign):
            found.setdefault(name[0], set()).add(name)
    return {key: next(iter(names)) for key, names in found.items() if len(names) == 1}


def is_native(word: str, rare: bool) -> bool:
    """Three syllables that begin with a Korean surname; a rare surname counts only where nothing else could be the name."""
    return len(word) == 3 and word[0] in _surnames("surnames") and (rare or word[0] in _surnames("frequent"))


@cache
def _japanese() -> frozenset[str]:
    return frozenset(sound(r) for readings in surnames().values() for r in readings)


def is_japanese(word: str) -> bool:
    """A surname of Japan as Hangul spells it: 오카베."""
    return len(word) > 2 and sound(word) in _japanese()


def korean_speaker(text: str, start: int, before: tuple[int, int], after: tuple[int, int], named: list[Named]) -> Attribution:
    """Who says the words between `before` and `after`: the topic of the sentence, a person or a body, or whom a pronoun means."""
    tail = text[after[0] : after[1]]
    quoting = bool(_QUOTING.match(tail))
    for low, high in (before, (after[0], min(after[1], after[0] + 60))):
        here = [n for n in named if low <= n.start and n.end <= high and n.particle in _TOPICS]
        first = min(here, key=lambda n: (_TOPICS.index(n.particle) > 2, n.start), default=None)
        body = next((m for m in re.finditer(r"\S+", text[low:high]) if is_body(m.group())), None)
        if body and (first is None or low + body.start() < first.start):
            stem = re.sub(_BRACKET, "", body.group()).rstrip(",")
            return Attribution(stem[: len(stem) - len(split(stem)[1])], body.group(), "speaker of the sentence", "고", None, True)
        if first and first.particle in ("이", "가") and low == before[0] and (other := other_topic(text[first.end : high])):
            return unknown(other)  # 감독이 이끄는 팀의 누구는
        if first:
            return said_by(first, text, "speaker of the sentence")
        if low == before[0] and (pronoun := next((w for w in text[low:high].split() if w in _PRONOUNS), None)):
            meant = last_before(named, low)
            return Attribution(meant.person.name, pronoun, "pronoun", "고", meant.person.office, True) if meant else unknown(pronoun)
        if low == before[0] and (other := other_topic(text[low:high])):
            return unknown(other)
        if not quoting:
            break
    if not quoting and not text[before[0] : before[1]].strip(" “\"'‘") and re.match(r"^[”\"’']?\s*(?:$|\n)", tail):
        paragraph = text.rfind("\n", 0, before[0]) + 1
        last = [n for n in named if paragraph <= n.start and n.end <= before[0] and n.particle in _TOPICS]
        if last and "＃" not in text[last[-1].end : before[0]]:
            return said_by(last[-1], text, "the sentence before")
    return Attribution(None, None, None, "고", None, True) if quoting else NOBODY


def is_body(word: str) -> bool:
    topic = _TOPIC.match(re.sub(_BRACKET, "", word).rstrip(","))
    return bool(topic and not _OFFICE.search(topic.group(1)) and len(topic.group(1)) >= 3 and _BODIES.search(topic.group(1)))


def other_topic(text: str) -> str | None:
    """A topic that is nobody named: 구단은, 한 관계자는; adverbs with a particle are none."""
    return next((w for w in text.split() if re.search("[가-힣](?:은|는|께서는)$", w) and not _ADVERBIAL.search(w)), None)


def unknown(mention: str) -> Attribution:
    return Attribution(None, mention, None, "고", None, True)


def said_by(n: Named, text: str, rule: str) -> Attribution:
    return Attribution(n.person.name, text[n.start : n.end], rule, "고", n.person.office, True)
