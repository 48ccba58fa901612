"""Lines that run a name, a day and a section together, parted: "Ivo Marsh | 4 March | Wennet", "Ann Lee - Dec. 9, 2022, 1:32 a.m."."""

from __future__ import annotations

import re

from digest.reading.byline import PICTURES, bare_names, names_of, persons
from digest.reading.lines import Row, folded_ends, opening, phrases
from digest.reading.lines import row as make
from digest.reading.stamps import dated_from, has_day, is_stamp

_BAR = re.compile(r"\s+[|·•]\s+")
_DIGIT = re.compile(r"\d")
_DASH = re.compile(r"\s[–—]\s")
_BY = re.compile(r"(?<=\S)\s[/|·•–—-]\s(?=(?:By|Von|Par|Por|Di|BY|Автор:?) [^\W\d_a-z])")
#: Who signed behind the day: "Posted Tue 18 Feb 2020, 3.35pm GMT by Anna Keller".
_SIGNED = re.compile(
    r"(?<=\S)[\s,]\s?(?P<names>(?:by|By|BY|von|Von|par|Par|por|Por|Source:|Author:|Autor:) (?P<who>[^\W\d_a-z][^\d|]{3,60}))$"
)
#: Code points of the longest line that is parted.
MOST = 300
#: What pages print between paragraphs, run into one of them: "... on Nov. 1. RELATED: Crew home", "ADVERTISEMENT".
_INLINE = re.compile(
    r"(?<=[.!?”\"»])\s(?=(?:RELATED(?: STORY| ARTICLE| STORIES| COVERAGE)?|READ(?: MORE| ALSO| NEXT)?|ALSO READ|SEE ALSO|WATCH|MORE|LISTEN"
    r"|À LIRE|LIRE AUSSI|LEA TAMBIÉN|LEA MÁS|LESEN SIE AUCH|MEHR ZUM THEMA|ЧИТАЙТЕ ТАКЖЕ|LEGGI ANCHE|LEIA TAMBÉM|LEES OOK|CZYTAJ TAKŻE)\s?:)"
    r"|(?<=[.!?”\"»])\s(?=ADVERTISEMENT\b)"
)
_MARKS = " ,;:-–—|•·/"


def parted(row: Row) -> tuple[Row, ...]:
    """The parts of a line of the head, each of one kind; a date stays together. Any other line is one part."""
    if row.hint in (None, "body") and _INLINE.search(row.text):
        return tuple(_part(row, text) for text in _INLINE.split(row.text) if text)
    if len(row.text) > MOST:
        return (row,)
    if row.words <= 24 and (pictures := PICTURES.search(row.text)) and pictures.start() and row.hint in (None, "byline", "caption"):
        name = make(row.text[: pictures.start()])
        if names_of(name) or bare_names(name):
            return _part(row, name.text, "byline"), _part(row, row.text[pictures.start() :].lstrip(_MARKS + "."), "caption")
    if row.words > 40 or not _DIGIT.search(row.text):
        at = _BY.search(row.text) if row.words <= 16 and row.hint is None else None
        return (row,) if at is None else (_part(row, row.text[: at.start()]), _part(row, row.text[at.end() :]))
    if row.hint not in (None, "byline", "stamp"):
        return (row,)
    if row.words <= 24 and (signed := _signed(row)):
        return signed
    stamp, hyphen, who = row.text.rpartition(" - ")
    if hyphen and row.words <= 14 and has_day(folded_ends(stamp)) and is_stamp(make(stamp)) and bare_names(make(who)):
        return _part(row, stamp, "stamp"), _part(row, who, "byline")
    parts = _BAR.split(row.text) if row.hint is None else []
    if len(parts) < 2 and row.words <= 16 and row.hint is None and not row.finished:
        parts = _DASH.split(row.text)
    if len(parts) < 2 or is_stamp(row) or not any(has_day(folded_ends(part)) for part in parts):
        return (row,)
    kept: list[str] = []
    for part in parts:
        if kept and any(c.isdigit() for c in part) and any(c.isdigit() for c in kept[-1]):
            kept[-1] += f" | {part}"
        else:
            kept.append(part)
    return tuple(_part(row, part) for part in kept if part)


def _signed(row: Row) -> tuple[Row, ...]:
    """A name before the day, or behind it after "by"; empty where there is none."""
    if not has_day(row.folded):
        return ()
    if (behind := _SIGNED.search(row.text)) and has_day(folded_ends(row.text[: behind.start()])) and persons(behind["who"]):
        return _part(row, row.text[: behind.start()], "stamp"), _part(row, behind["names"], "byline")
    at = dated_from(row.text)
    name = row.text[:at].strip(_MARKS)
    if not name or opening(row.folded, phrases("press", "starts", "stamp")):
        return ()
    before = make(name)
    if names_of(before) or (bare_names(before) and folded_ends(name) not in phrases("countries", "places")):
        return _part(row, row.text[:at].rstrip(_MARKS), "byline"), _part(row, row.text[at:], "stamp")
    return ()


def _part(row: Row, text: str, hint: str | None = None) -> Row:
    return make(text, row.block, hint if row.hint else None, row.why)  # type: ignore[arg-type]
