"""Speakers in Korean, Japanese and Chinese sentences: the topic before the quotation, the verb after it."""

from __future__ import annotations

import re

from digest.quoting.attribution import Attribution
from digest.quoting.cues import Cues

_OFFICES = (
    "대통령|부통령|총리|부총리|장관|차관|외무장관|외교장관|국방장관|재무장관|대표|원내대표|의원|회장|사장|부회장|위원장|부위원장|대변인|중재관|시장|도지사|지사|교수|감독|코치|선수|총장|청장|국장|"
    "실장|주석|대사|씨|박사|소장|본부장|관계자|최고경영자|총재|이사장|이사|판사|검사|변호사|서장|사령관|대장|소장|총비서|서기장|보좌관|특사|수석|비서관|경찰서장|소방서장|기관장|원장|팀장"
)
_KO_TOPIC = re.compile(r"^(.{1,24}?)(?:\([^)]{1,12}\))?(은|는|이|가|도|께서는|께서)$")
_KO_BODIES = re.compile(
    r"(?:부|청|원|처|당국|정부|측|회사|은행|경찰|검찰|법원|협회|노조|재단|그룹|위원회|의회|대사관|연맹|연합|공사|총리실|대통령실)$"
)
#: A word before a name that is no part of it: it ends with a particle or an adnominal ending.
_KO_INFLECTED = re.compile(r"(?:를|을|의|한|된|던|맡은|에서|에게|으로|하는|있는|이끄는|출신|소속|통해|대해|따르면|[.,·]|일|월|년)$|^\d")
_KO_SURNAMES = frozenset(
    "김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모"
)
_JA = re.compile(
    r"([\u4e00-\u9fffァ-ヶー・]{2,16}?)(?:首相|大統領|外相|大臣|長官|氏|さん|会長|社長|議員|知事|市長|報道官|監督|選手|教授|代表|委員長|総裁|所長)?(?:\([^)]{1,10}\)|（[^）]{1,10}）)?(?:は|が)"
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
        office = re.search(rf"(?:{_OFFICES})$", stem)
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
    """The name among the words before an office: three syllables with a Korean surname, else a foreign name's first two words."""
    native = next((w for w in words if len(w) == 3 and w[0] in _KO_SURNAMES), None)
    if native:
        known.setdefault(native[0], native)
        return native
    if not words:
        return None
    if len(words) == 1:
        return known.get(words[0]) or (words[0] if len(words[0]) >= 2 else None)
    full = " ".join(words[:2])
    known.setdefault(words[0], full)
    known.setdefault(words[1], full)
    return full


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
        found = list(_JA.finditer(before))
        if found and governed:
            return Attribution(found[-1].group(1), found[-1].group(1), "speaker of the sentence", "と", None, True)
    if cues.language == "zh":
        match = _ZH.search(before)
        if match:
            return Attribution(match.group(1), match.group(1), "speaker and verb before", "说", None, True)
    return Attribution(None, None, None, None, governed=governed)
