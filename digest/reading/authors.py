"""What a page says of those who wrote it, wherever it stands: biographies, columns, how to reach them."""

from __future__ import annotations

import re

from digest.reading.byline import bare_names, names_of
from digest.reading.lines import Row, folded_ends, opening, phrases
from digest.reading.verdicts import Known, Verdict

_ADDRESS = re.compile(r"^\s?[(<\[][^()<>\[\]]{3,60}[)>\]]")


def authors(rows: tuple[Row, ...], said: list[Verdict | None], known: Known) -> tuple[str, ...]:
    """The folded names of all bylines known so far."""
    names = list(known.names)
    for r, verdict in zip(rows, said, strict=True):
        if verdict and verdict[0] == "byline":
            names.extend(names_of(r) or bare_names(r))
    return tuple(dict.fromkeys(folded_ends(name) for name in names))


def about_authors(rows: tuple[Row, ...], said: list[Verdict | None], known: Known) -> None:
    """Label what tells of an author by full name; a paragraph of the text does not begin with who wrote it."""
    if names := authors(rows, said, known):
        for n, r in enumerate(rows):
            if said[n] is None and is_biography(r, names):
                said[n] = ("appendix", "about the author")


def is_biography(r: Row, names: tuple[str, ...], at_end: bool = False) -> bool:
    """It begins with an author and what authors do, or asks to write to one; `at_end`: the surname, or "the author", is enough."""
    if r.words > 90:
        return False
    if at_end and opening(r.folded, phrases("press", "author", "about")):
        return True
    for name in names:
        for form in (name, name.split()[-1]) if at_end else (name,):
            if r.folded.startswith(form):
                after = _ADDRESS.sub("", r.folded[len(form) :])
                if after[:1] in (" ", ",", "'", "(") and opening(
                    after.removeprefix("'s").strip(" ,"), phrases("press", "biography", "about")
                ):
                    return True
        if name in r.folded[:80] and opening(r.folded, phrases("press", "reach", "about")):
            return True
    return False
