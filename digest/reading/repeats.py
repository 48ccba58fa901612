"""Lines printed twice: a repeated lead, the headline again."""

from __future__ import annotations

import re

from digest.reading.lines import Row, folded_ends
from digest.reading.verdicts import Verdict
from digest.text import WORD

_PLACE_LEAD = re.compile(r"^[A-ZÀ-Þ][\w'’. -]{1,30}(?:\([^()]{1,30}\)\s?)?[:.–—-]{1,2}\s+")


def collapse_repeats(rows: tuple[Row, ...], said: list[Verdict | None]) -> None:
    """Of paragraphs printed twice one stays: the one with the dateline, else the first."""
    seen: dict[str, int] = {}
    for n, r in enumerate(rows):
        if said[n] is not None or r.words < 8:
            continue
        key = _bare(r)
        before = seen.get(key)
        if before is None:
            seen[key] = n
        elif len(rows[before].text) < len(r.text):
            said[before] = ("repeat", "printed again below, with its dateline")
            seen[key] = n
        else:
            said[n] = ("repeat", "printed above")


def _bare(r: Row) -> str:
    """Folded letters and digits without a dateline: equal for the two printings of a repeated lead."""
    text = _PLACE_LEAD.sub("", r.text, count=1)
    words = WORD.findall(folded_ends(text))
    return " ".join(words[:60])


def alike(a: str, b: str) -> bool:
    x, y = WORD.findall(a), WORD.findall(b)
    if not x or not y:
        return False
    common = len(set(x) & set(y))
    return common * 10 >= 8 * max(len(set(x)), len(set(y))) or (len(y) >= 4 and " ".join(y) in " ".join(x) and len(x) <= len(y) + 4)
