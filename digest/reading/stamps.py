"""Lines that date a page: a label with a date, or hardly anything but a date. What the date means is `dating`'s business."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from digest.reading.lines import Row, date_names, folded_ends, opening, phrases, word_set

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_NUMERIC = re.compile(
    r"(?<!\d)(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|\d{4}\. ?\d{1,2}\. ?\d{1,2}|\d{8}"
    r"|\d{1,2}(?P<dot>[-./])(?:[IVX]{1,4}|[ivx]{1,4})(?P=dot)(?:19|20)\d{2})(?!\d)"
)
_CJK_DAY = re.compile(
    "(?:\\d{4}\\s?(?:年|\u1102\u1167\u11ab)\\s?)?\\d{1,2}\\s?(?:月|\u110b\u116f\u11af)\\s?\\d{1,2}\\s?(?:日|\u110b\u1175\u11af)"
)
_CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.h]\d{2}(?!\d)")
_OF = frozenset(("of", "de", "di", "th", "st", "nd", "rd", "er"))
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")


@cache
def _known() -> frozenset[str]:
    return (
        frozenset().union(*(word_set("press", key, "stamp") for key in ("zones", "labels"))) | date_names("months") | date_names("weekdays")
    )


def strangers(folded: str) -> list[str]:
    """The words of a line that no date is made of."""
    known = _known()
    return [t for t in _TOKEN.findall(folded) if not t[0].isdigit() and t not in known]


def has_day(folded: str) -> bool:
    """A calendar day is printed: in figures, or a day and the name of its month."""
    if not any(c.isdigit() for c in folded):
        return False
    if _NUMERIC.search(folded) or _CJK_DAY.search(folded):
        return True
    months = date_names("months")
    tokens = _TOKEN.findall(folded)
    if any((a in months and b.isdigit()) or (b in months and a.isdigit()) for a, b in pairwise(tokens)):
        return True
    return any(a.isdigit() and b in _OF and c in months for a, b, c in zip(tokens, tokens[1:], tokens[2:], strict=False))


def is_stamp(row: Row) -> str | None:
    """The reason why a row dates the page wherever it stands: a label and a date, or a date alone; None where it does not."""
    if row.words > 40 or len(row.text) > 240 or not any(c.isdigit() for c in row.folded):
        return None
    others = strangers(row.folded)
    if opening(row.folded, phrases("press", "starts", "stamp")) and (has_day(row.folded) or _CLOCK.search(row.folded)):
        if not row.finished or len(others) <= 8:
            return "a label and a date"
    elif not others and (has_day(row.folded) or (_CLOCK.search(row.folded) and row.words <= 6)):
        return "a date alone"
    return None


def is_dated_label(row: Row) -> bool:
    """A short unfinished line of the head with a day on it: place and date, section and date, page number and date."""
    if row.words > 24 or (row.finished and row.words > 12) or not has_day(row.folded):
        return False
    whole = bool(_YEAR.search(row.folded) or _NUMERIC.search(row.folded) or _CJK_DAY.search(row.folded))
    return (whole or bool(_CLOCK.search(row.folded))) and len(strangers(row.folded)) <= 8


def dated_from(text: str) -> int:
    """Where the date, or the label before it, begins in a line that starts with something else; 0 where it does not."""
    known = date_names("months") | date_names("weekdays") | word_set("press", "labels", "stamp")
    at = text.find(" ") + 1
    while at > 0:
        word = text[at:].split(" ", 1)[0]
        if word[:1].isdigit() or (len(word) > 1 and folded_ends(word).strip(".,:|") in known - {"by", "on", "a"}):
            before = text[:at].rstrip()
            return len(before) - 2 if before.endswith((" on", " am", " le", " el")) else at
        at = text.find(" ", at) + 1
    return 0
