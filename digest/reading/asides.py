"""Lines that speak to the reader or of the page itself, in an article that otherwise speaks of the news."""

from __future__ import annotations

import re
from functools import cache

from digest.reading.lines import Row, holds, number_held, opening, phrases, word_set
from digest.reading.verdicts import Verdict
from digest.text import WORD

#: Words of the longest aside.
LONGEST = 40
#: Signs that a line needs inside the text, and at its end.
INSIDE, AT_END = 3, 2
#: One paragraph of so many, and an article speaks to the reader throughout: a guide, a letter, a column.
THROUGHOUT = 4

_QUOTED = re.compile(r"[“«„「『][^”»“」』]{0,300}[”»“」』]|\"[^\"]{0,300}\"")
_CLAUSE = re.compile(r"(?:^|[.!?:;,–—]\s)(?:please\s|just\s)?(?P<verb>[^\W\d_]+(?:['’]t)?)(?=\s)")
#: The polite forms of German, told from "they" by their capital inside a sentence.
_POLITE = re.compile(r"(?<=[^\W\d_,] )(?:Sie|Ihnen|Ihre?[mnrs]?)\b")
_STOP = re.compile(r"(?<=[.!?])\s")
_PRICE = re.compile(r"[$€£₹¥]\s?\d|\bR\d|\d\s?€")
_ADDRESS = re.compile(r"@\w|https?://|\bwww\.")


def asides(rows: tuple[Row, ...], said: list[Verdict | None]) -> None:
    """Label the rows that nothing else has told and that show enough signs; none where the article speaks so throughout.

    Above and inside the text a row needs INSIDE signs, below the last that shows none AT_END.
    """
    heads = phrases("junk", "tail")
    free = [n for n, r in enumerate(rows) if said[n] is None and (r.finished or opening(r.folded, heads) is None)]
    prose = [n for n in free if rows[n].prose]
    if len(prose) < 3:
        return
    shown = {n: _signs(rows[n]) for n in free}
    if is_throughout([rows[n] for n in prose if shown[n] < INSIDE]):
        return
    last = max((n for n in prose if not shown[n]), default=free[-1])
    for n in free:
        if n >= prose[0] and shown[n] >= (INSIDE if n < last else AT_END):
            said[n] = ("junk", "speaks to the reader, or of the page")


def is_throughout(prose: list[Row]) -> bool:
    """The article speaks to "you" in more than one of THROUGHOUT paragraphs."""
    return sum(map(addresses, prose)) * THROUGHOUT > len(prose)


def quotes(r: Row) -> bool:
    """It holds words in quotation marks: what they say is not the page's."""
    return _QUOTED.search(r.text) is not None


def addresses(r: Row) -> bool:
    """It speaks to "you" outside quotation marks."""
    plain = _QUOTED.sub(" ", r.text)
    return bool(word_set("junk", "reader", "voice") & set(WORD.findall(plain.casefold()))) or bool(_POLITE.search(plain))


def _signs(r: Row) -> int:
    """How many signs a line shows: whom it speaks to, of what, what it asks for, how it ends. None where it quotes or is long."""
    if r.words > LONGEST or _QUOTED.search(r.text):
        return 0
    if r.words > 20 and not _is_mostly_aside(r.folded):
        return 0
    words = set(WORD.findall(r.folded))
    of_page = 2 * (holds(r.folded, phrases("junk", "sure", "voice")) is not None)
    of_page = of_page or min(2, (number_held(r.folded, phrases("junk", "page", "voice")) + 1) // 2)
    asked, reader, please = _asks(r.folded), addresses(r), bool(words & word_set("junk", "please", "voice"))
    to_question = reader and r.text[-1:] in "?？"
    address = bool(_ADDRESS.search(r.text))
    if not (of_page or asked or please or to_question or (reader and (address or not r.finished))):
        return 0
    return (
        of_page
        + (opening(r.folded, _of_page()) is not None)
        + (asked + (not r.finished and r.words >= 5) if asked else 0)
        + reader
        + 2 * please
        + bool(words & word_set("junk", "house", "voice"))
        + (not r.finished)
        + address
        + to_question
        + (asked and bool(_PRICE.search(r.text)))
    )


def _is_mostly_aside(folded: str) -> bool:
    """Half of its sentences or more speak to the reader, of the house or of the page: news with an aside behind it is news."""
    said = word_set("junk", "reader", "voice") | word_set("junk", "house", "voice") | word_set("junk", "please", "voice")
    sentences = [part for part in _STOP.split(folded) if part]
    return sum(bool(said & set(WORD.findall(part))) or _asks(part) or holds(part, _of_page()) is not None for part in sentences) * 2 >= len(
        sentences
    )


@cache
def _of_page() -> tuple[str, ...]:
    return (*phrases("junk", "sure", "voice"), *phrases("junk", "page", "voice"))


def _asks(folded: str) -> bool:
    """One of its clauses begins with a verb that asks for something; one that is a noun too only before what it asks for."""
    if folded.rsplit(" ", 1)[-1].strip("!.…» ") in word_set("junk", "asks_last", "voice"):
        return True
    sure, some, objects = (word_set("junk", key, "voice") for key in ("asks", "may_ask", "asked"))
    for clause in _CLAUSE.finditer(folded):
        if clause["verb"] in sure:
            return True
        if (
            clause["verb"] in some
            and folded[clause.end() :].split(maxsplit=1)[:1]
            and folded[clause.end() :].split()[0].strip(".,!") in objects
        ):
            return True
    return False
