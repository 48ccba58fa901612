"""What each row of a page is: first by itself, then by its place above, inside or below the body. Every role has its reason."""

from __future__ import annotations

from digest.reading.alone import alone
from digest.reading.asides import asides
from digest.reading.authors import about_authors
from digest.reading.captions import beside_pictures
from digest.reading.ends import trim
from digest.reading.head import body_start, label_head
from digest.reading.lines import Row
from digest.reading.repeats import collapse_repeats
from digest.reading.tail import label_tail
from digest.reading.verdicts import Known, Verdict


def roles_of(rows: tuple[Row, ...], known: Known = Known()) -> tuple[Verdict, ...]:
    """The role of every row, with the rule that gave it. Linear in the rows."""
    said: list[Verdict | None] = [alone(r) for r in rows]
    about_authors(rows, said, known)
    beside_pictures(rows, said)
    asides(rows, said)
    first = body_start(rows, said)
    if first is None:
        return _without_body(rows, said)
    label_head(rows, said, first, known)
    about_authors(rows, said, known)
    end = label_tail(rows, said, first, known)
    trim(rows, said, first, end, known)
    collapse_repeats(rows, said)
    return tuple(verdict or ("body", rows[n].why or "a paragraph of the text") for n, verdict in enumerate(said))


def _without_body(rows: tuple[Row, ...], said: list[Verdict | None]) -> tuple[Verdict, ...]:
    """A page without a paragraph: its longest free line is the text, the first before it the headline."""
    free = [n for n, verdict in enumerate(said) if verdict is None] or [n for n, r in enumerate(rows) if r.hint == "body"]
    if free:
        longest = max(free, key=lambda n: (len(rows[n].text), -n))
        for n in free:
            if n == longest or rows[n].words >= 12:
                said[n] = ("body", "the longest line of a page without paragraphs")
            elif n == free[0] and n < longest and "headline" not in {v[0] for v in said if v}:
                said[n] = ("headline", "the first line of a page without paragraphs")
            else:
                said[n] = ("junk", "a loose line")
    return tuple(verdict or ("junk", "a loose line") for verdict in said)
