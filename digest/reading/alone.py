"""What a row is by itself, wherever it stands."""

from __future__ import annotations

import re

from digest.reading.agency import in_credit, is_credit
from digest.reading.asides import addresses, quotes
from digest.reading.byline import names_of, reporters_of
from digest.reading.captions import is_caption
from digest.reading.lines import Row, holds, opening, phrases
from digest.reading.stamps import is_stamp
from digest.reading.verdicts import Verdict

_SEVERAL = re.compile(r"\s*[|·•/,›»]\s*|\s+")
_COPYRIGHT = re.compile(r"^(?:©|\(c\)\s?(?:19|20)\d\d|copyright\b|ⓒ|<\s?ⓒ)", re.IGNORECASE)
_INITIALS = re.compile(r"^(?=.*[/(])[a-z]{2,4}(?:[/;-][A-Za-z]{2,12}){0,5}(?:\s?\([^()]{2,40}\))?$")
_COUNT = re.compile(r"\d[\d.,:]{0,8}[km]?")
_PHOTO = re.compile(r"^©\s?[^\W\d_][^\d/|]{2,40}\s?/\s?[^\W\d_][^\d/|.]{1,40}$")
_HANDLE = re.compile(r"^@\w{2,30}$|^[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,40}){1,4}$|^https?://\S{1,400}$")


#: Words of the longest prompt that is known by its first sentence.
ASKING = 45
_SOURCE = re.compile(r"^(?:Quellen?|Sources?|Fuentes?|Fonti?e?|Источник|Bron|Źródło|出典|출처|来源|來源)\s?[:：]\s?\S", re.IGNORECASE)
BUTTONS = "buttons and labels"


def alone(r: Row) -> Verdict | None:
    """What a row is wherever it stands; None where its place must tell."""
    if r.hint not in (None, "body"):
        return r.hint, r.why or "the format says so"
    if not any(c.isalnum() for c in r.text):
        return "junk", "a rule between sections"
    if len(r.text) <= 6 and r.text.replace(",", "").replace(".", "").isdigit():
        return "junk", "a count"
    if _is_button(r) or _HANDLE.match(r.text):
        return "junk", BUTTONS
    if r.words <= 30 and opening(r.folded, phrases("junk", "greeting")) and (r.words <= 16 or addresses(r)):
        return "junk", "greets the reader"
    if r.words > 60:
        return None
    stamp = is_stamp(r)
    if stamp:
        return "stamp", stamp
    if _INITIALS.match(r.text):
        return ("credit", "initials and agencies") if in_credit(r.text) else ("junk", "initials of who wrote")
    if _PHOTO.match(r.text):
        return "caption", "a picture's credit"
    if _COPYRIGHT.match(r.text):
        return "footer", "a copyright line"
    if opening(r.folded, phrases("junk", "correction")) and (r.words >= 4 or not r.finished):
        return "correction", "a note on the text itself"
    if holds(r.folded, phrases("press", "versions", "about")) and r.words <= 60:
        return "correction", "tells what an earlier version said"
    caption = is_caption(r)
    if caption:
        return "caption", caption
    if r.words <= 8 and opening(r.folded.lstrip("-–—( "), ("editing by", "edited by", "writing by", "redaktion:", "edicion:")):
        return "byline", "who edited"
    if r.words <= 14 and holds(r.folded, ("contributed to this report", "contributed to this story", "contributed to this article")):
        return "byline", "who else reported"
    if reporters_of(r.text[:80]) and r.words <= 40:
        return "byline", "who reported and edited"
    names = names_of(r)
    if not names and is_credit(r):
        return "credit", "a line that only credits an agency"
    if names is not None:
        return "byline", "begins as a byline"
    if quotes(r) and r.finished and r.words > 8:
        return None
    if (r.words <= 25 or not r.finished) and (notice := holds(_first(r), phrases("junk", "notice"))):
        return "junk", f"a notice: “{notice}”"
    if r.words <= ASKING and opening(r.folded, phrases("junk", "prompt")) and (channel := holds(_first(r), phrases("junk", "channel"))):
        return "junk", f"asks the reader for something: “{channel}”"
    if r.words <= 8 and _SOURCE.match(r.text):
        return "junk", "names its source"
    return None


def _first(r: Row) -> str:
    """The first sentence of a row, folded: what later ones ask is cut off its end."""
    end = r.folded.find(". ", 25) if r.words > 12 else -1
    return r.folded if end < 0 else r.folded[:end]


def _is_button(r: Row) -> bool:
    buttons = phrases("junk", "button")
    if r.words > 8:
        return False
    bare = r.folded.strip(" .:!>»›→…|-")
    if bare in buttons or r.folded in buttons:
        return True
    if opening(r.folded, phrases("junk", "navigation")) and not r.finished:
        return True
    parts = [part for part in _SEVERAL.split(r.folded) if part]
    return len(parts) > 1 and all(part.strip(":().0123456789") in buttons or _COUNT.fullmatch(part) for part in parts)
