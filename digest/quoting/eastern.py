"""Speakers in Korean, Japanese and Chinese sentences: the topic before the quotation, the verb after it."""

from __future__ import annotations

import re

from digest.quoting.cues import Cues
from digest.quoting.speakers import Attribution

_OFFICES = (
    "대통령|부통령|총리|부총리|장관|차관|외무장관|외교장관|국방장관|재무장관|대표|원내대표|의원|회장|사장|부회장|위원장|부위원장|대변인|중재관|시장|도지사|지사|교수|감독|코치|선수|총장|청장|국장|"
    "실장|주석|대사|씨|박사|소장|본부장|관계자|최고경영자|총재|이사장|이사|판사|검사|변호사|서장|사령관|대장|소장|총비서|서기장|보좌관|특사|수석|비서관|경찰서장|소방서장|기관장|원장|팀장"
)
_KO = re.compile(
    rf"((?:[가-힣·]{{1,8}} ){{0,3}}?)([가-힣]{{2,4}}(?: [가-힣]{{2,6}})?) (?:[가-힣A-Za-z]{{1,14}} ){{0,3}}?(?:[가-힣]{{0,8}}(?:{_OFFICES}))(?:\([^)]{{1,12}}\))?(?:은|는|이|가|도)(?=[\s,])"
)
_KO_SURNAME = re.compile(rf"(?:^|[\s.])([가-힣]{{1,4}}) (?:{_OFFICES})(?:\([^)]{{1,12}}\))?(?:은|는|이|가|도)(?=[\s,])")
_KO_ORDER = re.compile(
    rf"([가-힣]{{2,5}} [가-힣]{{2,7}}|[가-힣]{{2,4}}) (?:[가-힣A-Za-z]{{2,10}} ){{0,2}}(?:[가-힣]{{0,8}}(?:{_OFFICES}))(?:\([^)]{{1,12}}\))?(?:은|는|이|가|도)(?=[\s,])"
)
_JA = re.compile(
    r"([\u4e00-\u9fffァ-ヶー・]{2,16}?)(?:首相|大統領|外相|大臣|長官|氏|さん|会長|社長|議員|知事|市長|報道官|監督|選手|教授|代表|委員長|総裁|所長)?(?:\([^)]{1,10}\)|（[^）]{1,10}）)?(?:は|が)"
)
_ZH = re.compile(r"([\u4e00-\u9fff·]{2,14}?)(?:说|表示|指出|强调|称|认为|宣布|回应|透露|補充|补充|說|表示|強調|稱)[，,：: ]*$")


def eastern_speaker(before: str, after: str, cues: Cues, known: dict[str, str]) -> Attribution:
    """The speaker of a quotation in Korean, Japanese or Chinese by topic particle or verb; NOBODY-like where none stands.

    `known` maps surnames to full names already met in the article, and is added to.
    """
    governed = bool(cues.verb.search(after[:60])) or bool(re.match(r"\s*(?:라며|라고|이라고|고|며|라면서|면서|이라며|と|との)", after))
    if cues.language == "ko":
        for pattern in (_KO_ORDER, _KO_SURNAME):
            found = list(pattern.finditer(before))
            if found:
                name = found[-1].group(1).strip()
                full = known.get(name, name)
                if len(name) >= 2:
                    known.setdefault(name[0], name)
                    known.setdefault(name.split()[-1], name)
                    known.setdefault(name.split()[0], name)
                elif full == name:
                    return Attribution(None, name, None, None, governed=governed)
                return Attribution(full, name, "speaker of the sentence", "고", None, True)
    if cues.language == "ja":
        found = list(_JA.finditer(before))
        if found and governed:
            return Attribution(found[-1].group(1), found[-1].group(1), "speaker of the sentence", "と", None, True)
    if cues.language == "zh":
        match = _ZH.search(before)
        if match:
            return Attribution(match.group(1), match.group(1), "speaker and verb before", "说", None, True)
    return Attribution(None, None, None, None, governed=governed)
