"""Quotations of a story -> groups that are one thing said: stretches, links, stars; never chains, two known people only by the very words."""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Sequence

from digest.comparing.alike import Rarity, likeness
from digest.comparing.links import Links, links_of
from digest.comparing.said import run_in
from digest.comparing.stretches import stretches
from digest.comparing.units import Spoken, Unit, speakers_of

BATCH = 600
"""Quotations that are held against each other at once; of more, batches of articles are grouped, then the bases of their groups."""


def grouped(spoken: Sequence[Spoken]) -> list[list[Spoken]]:
    """The groups of quotations that are one thing said, each around a base that all the others are like.

    Of a story of more than `BATCH` quotations the groups of several batches become one where their bases are one thing said.
    """
    alone = [Unit((s,)) for s in sorted(spoken, key=lambda s: (s.place, s.quotation.id))]
    groups = [group for batch in batches(alone) for group in held_together(batch)]
    while len(alone) > BATCH and len(fewer := united(groups)) < len(groups):
        groups = fewer
    return [[part for unit in group for part in unit.parts] for group in groups]


def batches(units: Sequence[Unit]) -> list[list[Unit]]:
    """Units in order, cut between articles into runs of about `BATCH`."""
    made: list[list[Unit]] = [[]]
    for unit in units:
        if len(made[-1]) >= BATCH and made[-1][-1].article != unit.article:
            made.append([])
        made[-1].append(unit)
    return made


def held_together(alone: Sequence[Unit]) -> list[list[Unit]]:
    """The groups of one batch; the second time words are as rare as among the groups of the first."""
    rarity = Rarity(u.said.keys for u in alone)
    groups: list[list[Unit]] = []
    for _ in range(2):
        units = sorted(stretches(alone, rarity), key=lambda u: u.order)
        groups = named_alike(joined(stars(units, links_of(units, rarity), rarity), rarity))
        rarity = Rarity(frozenset().union(*(u.said.keys for u in group)) for group in groups)
    return groups


def united(groups: Sequence[list[Unit]]) -> list[list[Unit]]:
    """Groups whose bases are one thing said as one, batch by batch; never of two known people."""
    of = {base: group for group in groups for base in [min(group, key=lambda u: (not u.person, u.order))]}
    rarity = Rarity(frozenset().union(*(u.said.keys for u in group)) for group in groups)
    made: list[list[Unit]] = []
    for batch in batches(sorted(of, key=lambda u: (u.said.content, u.order))):
        units = sorted(batch, key=lambda u: u.order)
        for star in stars(units, links_of(units, rarity), rarity):
            whole = list(of[star[0]])
            for base in star[1:]:
                if len({u.voice for u in (*whole, *of[base]) if u.person}) > 1:
                    made.append(of[base])
                else:
                    whole += of[base]
            made.append(whole)
    return made


def stars(units: Sequence[Unit], links: Links, rarity: Rarity) -> list[list[Unit]]:
    """Again and again the unit that most articles are like becomes a base, with all that are like it and not yet taken."""
    free = set(range(len(units)))
    queue = [(*standing(n, units, links, free, rarity), n) for n in sorted(free)]
    heapq.heapify(queue)
    groups: list[list[int]] = []
    while queue:
        *was, n = heapq.heappop(queue)
        if n not in free:
            continue
        now = standing(n, units, links, free, rarity)
        if tuple(was) != now:
            heapq.heappush(queue, (*now, n))
            continue
        group = [n, *members(n, units, links, free, rarity)]
        free -= set(group)
        groups.append(group)
    return [[units[n] for n in group] for group in gleaned(groups, units)]


def standing(n: int, units: Sequence[Unit], links: Links, free: set[int], rarity: Rarity) -> tuple[float, float]:
    """How good a base: articles reached, then the sum of likeness; negative, as the least comes first."""
    found = members(n, units, links, free, rarity)
    return (-float(len({units[m].article for m in found})), -round(sum(links[n][m] for m in found), 9))


def members(n: int, units: Sequence[Unit], links: Links, free: set[int], rarity: Rarity) -> list[int]:
    """The free units like a base, of one known person (the base's own, or the one whose wordings are most like it); of another only its very words."""
    near = [m for m in links.get(n, {}) if m in free]
    persons: Counter[str] = Counter()
    for m in (n, *near):
        if units[m].person and (voice := units[m].voice):
            persons[voice] += links[n].get(m, 1000.0)  # type: ignore[assignment]
    if not persons:
        return near
    chosen = min(persons, key=lambda v: (-persons[v], v))
    return [m for m in near if not units[m].person or units[m].voice == chosen or likeness(units[n].said, units[m].said, rarity, "rivals")]


def joined(groups: list[list[Unit]], rarity: Rarity) -> list[list[Unit]]:
    """Groups of one known voice become one where every wording of the one is like every wording of the other: complete link."""
    made: list[list[Unit]] = []
    for group in groups:
        home = next((g for g in made if len(g) > 1 < len(group) and one_thing(g, group, rarity)), None)
        if home is None:
            made.append(group)
        else:
            home.extend(group)
    return made


def named_alike(groups: list[list[Unit]]) -> list[list[Unit]]:
    """A phrase of two words joins the one longer thing that its speaker said with its noun: a “patient gardener”, “I am only a gardener here”."""
    said_with: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, group in enumerate(groups):
        for stem in sorted(frozenset().union(*(u.said.stems for u in group))):
            said_with[stem, group[0].said.language].append(n)
    home: dict[int, int] = {}
    for n, group in enumerate(groups):
        (one, *more) = group
        if more or len(one.said.content) != 2 or one.voice is None or not one.person:
            continue
        others = [m for m in said_with[one.said.content[-1], one.said.language] if m != n]
        if (
            len(others) == 1
            and len(groups[others[0]][0].said.content) > 2
            and all(speakers_of(one, u) == "same" and u.article != one.article for u in groups[others[0]])
        ):
            home[n] = others[0]
    return [[*group, *(u for n, m in home.items() if m == at for u in groups[n])] for at, group in enumerate(groups) if at not in home]


def one_thing(one: list[Unit], other: list[Unit], rarity: Rarity) -> bool:
    pairs = [(a, b) for a in one for b in other if a.article != b.article]
    return bool(pairs) and all(speakers_of(a, b) == "same" and likeness(a.said, b.said, rarity, "same") for a, b in pairs)


def gleaned(groups: list[list[int]], units: Sequence[Unit]) -> list[list[int]]:
    """A short one left alone joins the group that holds its very words in a row."""
    large = [g for g in groups if len(g) > 1]
    stems = [frozenset().union(*(units[m].said.stems for m in g)) for g in large]
    left = []
    for (n,) in (g for g in groups if len(g) == 1):
        short = units[n].said
        homes = [g for g, known in zip(large, stems, strict=True) if len(short.all) >= 4 and short.stems and short.stems <= known]
        home = next((g for g in homes if holds(g, n, units)), None)
        if home is None:
            left.append([n])
        else:
            home.append(n)
    return large + left


def holds(group: list[int], n: int, units: Sequence[Unit]) -> bool:
    """Does a group hold the very words of a unit that none of it is set apart from."""
    return any(run_in(units[n].said.all, units[m].said.all) for m in group) and all(
        speakers_of(units[n], units[m]) != "apart" for m in group
    )
