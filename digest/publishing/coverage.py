"""Who covered what, and whom: outlets × stories, outlets × the people they quote, and who is quoted at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from digest.model import Article, Comparison, Voice


def heard(c: Comparison) -> tuple[Voice, ...]:
    """The voices of a story with the quotations in their own words; who is only paraphrased is none, and has no page."""
    direct = {q.id for a in c.story.articles for q in a.clipping.quotations if q.kind in {"direct", "partial"}}
    own = (replace(v, quotes=tuple(q for q in v.quotes if q in direct)) for v in c.voices)
    return tuple(v for v in own if v.quotes)


@dataclass(slots=True)
class Row:
    """One outlet, or the reports of outlets not named by the agencies they credit."""

    name: str | None
    agency: str
    held: dict[str, list[Article]] = field(default_factory=dict)
    """Story id -> its reports, by day."""


def covering(stories: Sequence[Comparison], most: int) -> list[Row]:
    """The outlets with the most of these stories, by that number and name; those not named come last."""
    rows: dict[tuple[str, str], Row] = {}
    for c in stories:
        for a in c.story.articles:
            name = a.sheet.outlet.name if a.sheet.outlet else None
            agency = "" if name else "-".join(a.sheet.agency)
            rows.setdefault((name or "", agency), Row(name, agency)).held.setdefault(c.id, []).append(a)
    ranked = sorted(rows.values(), key=lambda r: (r.name is None, -len(r.held), r.name or "", r.agency))
    return ranked[:most]


@dataclass(frozen=True, slots=True)
class Quoting:
    """How often each outlet quotes each person, the most quoting and the most quoted first."""

    outlets: tuple[str, ...]
    people: tuple[tuple[str, str], ...]
    """(`Voice.key`, name)."""
    counts: dict[tuple[str, str], int]
    """(outlet, name of the person) -> direct quotations."""


def quoting_of(stories: Iterable[Comparison], outlets: int = 10, people: int = 12) -> Quoting:
    """Who quotes whom in these stories, by named outlets."""
    counts: Counter[tuple[str, str]] = Counter()
    names: dict[str, str] = {}
    for c in stories:
        quoted = {
            q.id: a.sheet.outlet.name
            for a in c.story.articles
            if a.sheet.outlet
            for q in a.clipping.quotations
            if q.kind in {"direct", "partial"}
        }
        for v in heard(c):
            if v.is_person:
                names.setdefault(v.key, v.name)
                counts.update((quoted[q], v.key) for q in v.quotes if q in quoted)
    by_person, by_outlet = Counter[str](), Counter[str]()
    for (outlet, key), n in counts.items():
        by_person[key] += n
        by_outlet[outlet] += n
    keys = sorted(by_person, key=lambda k: (-by_person[k], names[k], k))[:people]
    shown = {outlet for outlet, key in counts if key in set(keys)}
    chosen = sorted(shown, key=lambda o: (-by_outlet[o], o))[:outlets]
    return Quoting(
        tuple(chosen),
        tuple((k, names[k]) for k in keys),
        {(o, names[k]): n for (o, k), n in sorted(counts.items()) if o in set(chosen) and k in set(keys)},
    )
