"""Speakers in Korean, Japanese and Chinese sentences: the topic before the quotation, the verb after it."""

from __future__ import annotations

import re

from digest.data import table
from digest.quoting.attribution import Attribution
from digest.quoting.cues import Cues

_OFFICES = "|".join(sorted(table("titles")["korean_offices"].split(), key=len, reverse=True))
_KO_TOPIC = re.compile(r"^(.{1,24}?)(?:\([^)]{1,12}\))?(은|는|이|가|도|께서는|께서)$")
_KO_BODIES = re.compile(
    r"(?:부|청|원|처|당국|정부|측|회사|은행|경찰|검찰|법원|협회|노조|재단|그룹|위원회|의회|대사관|연맹|연합|공사|총리실|대통령실)$"
)
#: A word before a name that is no part of it: it ends with a particle or an adnominal ending.
_KO_INFLECTED = re.compile(r"(?:를|을|의|인|한|된|던|맡은|에서|에게|으로|하는|있는|이끄는|출신|소속|통해|대해|따르면|[.,·]|일|월|년)$|^\d")
_KO_SURNAMES = frozenset(
    "김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모"
)
_KO_FREQUENT = frozenset("김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노곽성차주구민진지엄채원천방공현함변염추도")
_KO_OFFICE = re.compile(rf"(?:{_OFFICES}|\d단)$")
"""An office, or a rank of dan in go, judo or taekwondo: 9단."""
_KO_MENTION = re.compile(rf"(\S{{2,8}}) (?:{_OFFICES}|\d단)(?:은|는|이|가|도|에게|에|의|을|를|과|와|으로|로|께서)?(?=[\s,.(])")
_KO_COUNTRY = re.compile("|".join(table("titles")["korean_countries"].split()))
_KO_PLACE = re.compile(r"(?:군|시|도|구|읍|면|부|청|처|사|당|측|국|단|회|그룹|은행|전자|시스템|위원회)$")
_JA = re.compile(
    rf"([\u4e00-\u9fffァ-ヶー・]{{2,16}}?)(?:\([^)]{{1,16}}\)|（[^）]{{1,16}}）)?({'|'.join(sorted(table('titles')['japanese_offices'].split(), key=len, reverse=True))})?"
    r"(?:\([^)]{1,16}\)|（[^）]{1,16}）)?(?:は|が|も)"
)
_ZH = re.compile(r"([\u4e00-\u9fff·]{2,14}?)(?:说|表示|指出|强调|称|认为|宣布|回应|透露|補充|补充|說|表示|強調|稱)[，,：: ]*$")


def korean_topic(text: str, known: dict[str, str]) -> tuple[str, str] | None:
    """Name and mention of the first topic of a clause that is a person with an office, or a body; None where there is none."""
    words = text.split()
    for n, word in enumerate(words):
        topic = _KO_TOPIC.match(word.rstrip(","))
        if not topic:
            continue
        stem = topic.group(1)
        office = _KO_OFFICE.search(stem)
        if not office and _KO_BODIES.search(stem) and len(stem) >= 3:
            return stem, word
        if not office:
            continue
        before = words[max(0, n - 5) : n]
        cut = max((k for k, w in enumerate(before) if _KO_INFLECTED.search(w)), default=-1)
        name = korean_name(before[cut + 1 :], known)
        if name:
            return name, " ".join([*before[cut + 1 :], word])
    return None


def korean_name(words: list[str], known: dict[str, str]) -> str | None:
    """The name among the words before an office.

    A native one has three syllables and a Korean surname and stands first or last; what stands beside it is a body. A foreign one
    is the first two words.
    """
    while words and (_KO_OFFICE.search(words[0]) or _KO_PLACE.search(words[0])) and len(words) > 1:
        words = words[1:]
    if not words:
        return None
    native = next((w for w in (words[0], words[-1]) if is_native(w, rare=len(words) != 2)), None)
    if native and not (native == words[-1] and len(words) > 2 and not is_native(words[-1], rare=False)):
        known.setdefault(native[0], native)
        return native
    if len(words) == 1:
        return known.get(words[0]) or (words[0] if len(words[0]) >= 2 else None)
    if _KO_COUNTRY.fullmatch(words[1]):  # 량하오보 중국 어업국장
        return known.setdefault(words[0], words[0])
    full = " ".join(words[:2])
    known.setdefault(words[0], full)
    known.setdefault(words[1], full)
    return full


def korean_names(body: str) -> dict[str, str]:
    """Surname -> the full name before an office or rank, wherever the body has it; a surname that two names begin with has none."""
    found: dict[str, set[str]] = {}
    for match in _KO_MENTION.finditer(body):
        name = match.group(1)
        # before a rank stands no body, so a longer word is a foreign name
        foreign = match.group(0).split()[1][0].isdigit() and len(name) >= 4 and not _KO_INFLECTED.search(name)
        if not _KO_PLACE.search(name) and (is_native(name, rare=False) or foreign):
            found.setdefault(name[0], set()).add(name)
    return {key: next(iter(names)) for key, names in found.items() if len(names) == 1}


def is_native(word: str, rare: bool) -> bool:
    """Three syllables that begin with a Korean surname; a rare surname counts only where nothing else could be the name."""
    return len(word) == 3 and word[0] in _KO_SURNAMES and (rare or word[0] in _KO_FREQUENT)


def japanese_names(body: str) -> dict[str, str]:
    """Names that stand before an office, as keys: by them a later surname is completed."""
    return {m.group(1): m.group(1) for m in _JA.finditer(body) if m.group(2) and len(m.group(1)) > 2}


def eastern_speaker(before: str, after: str, cues: Cues, known: dict[str, str]) -> Attribution:
    """The speaker of a quotation in Korean, Japanese or Chinese by topic particle or verb; NOBODY-like where none stands.

    `known` maps surnames to full names already met in the article, and is added to.
    """
    governed = bool(cues.verb.search(after[:60])) or bool(re.match(r"\s*(?:라며|라고|이라고|고|며|라면서|면서|이라며|と|との)", after))
    if cues.language == "ko":
        name, mention = korean_topic(before, known) or korean_topic(re.sub(r"^\S{0,6}(?:고|며)\s", "", after[:60]), known) or ("", "")
        if name:
            return Attribution(name, mention, "speaker of the sentence", "고", None, True)
    if cues.language == "ja":
        found = [m for m in _JA.finditer(before) if m.group(2)] or list(_JA.finditer(before))
        if found and governed:
            name = found[-1].group(1)
            full = next((k for k in known if k.startswith(name) and len(k) > len(name)), name)
            return Attribution(full, found[-1].group(), "speaker of the sentence", "と", None, True)
    if cues.language == "zh":
        match = _ZH.search(before)
        if match:
            return Attribution(match.group(1), match.group(1), "speaker and verb before", "说", None, True)
    return Attribution(None, None, None, None, governed=governed)
