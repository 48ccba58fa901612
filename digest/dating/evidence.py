"""The evidence table of a dating: what is printed, where, how it reads under the verdict, and what it did."""

from __future__ import annotations

from datetime import date

from digest.days import day_of, parsed
from digest.model import Clue, Evidence

MOST_ROWS = 12
_SILENT = frozenset({"year", "span", "month", "time", "relative"})
_ASIDE = frozenset({"teaser", "appendix", "junk", "footer"})


def where_of(clue: Clue) -> str:
    """The name of a field, the role of a region."""
    if clue.role == "field":
        return (clue.label or "").partition("|")[2] or "field"
    return str(clue.role)


def evidence_of(clues: tuple[Clue, ...], day: date | None, decisive: Clue | None) -> tuple[Evidence, ...]:
    """The rows of the table, the decisive first; at most a dozen."""
    rows: list[Evidence] = []
    for clue in clues:
        if clue is not decisive and (clue.kind in _SILENT or clue.quoted or clue.role in _ASIDE):
            continue
        named = day_of(clue, day) if day else parsed(clue.value) if clue.kind == "full" else None
        own = clue.role not in {"body", "caption", "headline", "standfirst"}
        if clue is decisive:
            named, verdict = named or day, "decides"
        elif day is None or named is None:
            verdict = "silent"
        elif own and not (clue.label or "").startswith(("modified", "saved")):
            verdict = "agrees" if abs((named - day).days) <= 1 else "overruled"
        else:
            verdict = "agrees" if 0 <= (day - named).days <= 7 else "silent"
        rows.append(Evidence(clue.text[:80], where_of(clue), (named,) if named else (), verdict))  # type: ignore[arg-type]
    order = {"decides": 0, "overruled": 1, "agrees": 2, "bounds": 3, "silent": 4}
    unique = list(dict.fromkeys(rows))
    return tuple(sorted(unique, key=lambda e: order[e.verdict])[:MOST_ROWS])
