"""Clippings -> Dossiers: copies, likeness, grouping, identity. The only step that sees all articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from digest.gathering.copies import carries, copy_links, same_texts
from digest.gathering.desk import Decisions, decisions_of
from digest.gathering.events import apart
from digest.gathering.features import Features, features_of
from digest.gathering.grouping import Grouping, group
from digest.gathering.identity import Identity, identities, lock_after
from digest.gathering.likeness import Likeness, measure
from digest.gathering.reasons import join_of, relatives
from digest.gathering.unions import Unions
from digest.model import Clipping, CopyLink, Dossier, Lock, LockedStory, NearMiss
from digest.settings import Desk

TRIM = 0.3
"""Likeness from which a short text is checked for being a trim of a long one: that is beyond MinHash."""


def gather(clippings: tuple[Clipping, ...], lock: Lock, desk: Desk) -> tuple[Dossier, ...]:
    """Put every clipping in exactly one dossier, with the reason; known stories keep their id and address.

    Copies of one text are gathered as one (their longest), then carried along. Articles that the lock has together
    stay together; only the desk parts them.

    Raises:
        SettingsError: a decision of the desk names no article and no story.
    """
    by_id = {c.id: c for c in sorted(clippings, key=lambda c: c.id)}
    features = {i: features_of(c) for i, c in by_id.items()}
    decisions = decisions_of(desk, by_id, lock)
    same = list(same_texts(features.values()))
    stands_for = representatives(same, features, decisions, lock)
    likeness = Likeness(f for i, f in features.items() if stands_for[i] == i)
    asked = {pair: value for pair in likeness.candidates() if (value := likeness.of(*pair)) >= measure("floor") / 2}
    trims = [(a, b) for (a, b), value in asked.items() if value >= TRIM and carries(features[a], features[b])]
    links = copy_links(features, [*same, *trims])
    fixed = together(trims, decisions, lock, stands_for)

    def veto(a: str, b: str) -> str:
        return "the desk parted them" if decisions.parted(a, b) else apart(features[a], features[b])

    found = group(likeness.features, asked, likeness.of, veto, fixed)
    found = with_copies(found, stands_for)
    known = identities(found.groups, by_id, lock)
    return tuple(sorted(dossiers(found, known, links, by_id, stands_for, likeness, decisions), key=lambda d: d.id))


def homes(lock: Lock, decisions: Decisions) -> dict[str, str]:
    """The locked story of each article that the desk has not moved out of it."""
    return {m: s.id for s in lock.stories for m in s.members if m not in decisions.moved}


def representatives(same: Iterable[tuple[str, str]], features: Mapping[str, Features], decisions: Decisions, lock: Lock) -> dict[str, str]:
    """For each article the one that is compared for it: the longest of the copies of one text; ties to the smaller id.

    Copies that the lock has in two stories, or that the desk has moved, stand for themselves.
    """
    unions = Unions(homes(lock, decisions))
    for a, b in same:
        if not {a, b} & decisions.moved:
            unions.join(a, b)
    longest = {i: min(g, key=lambda i: (-len(features[i].shingles), i)) for g in unions.groups() for i in g}
    return {i: longest.get(i, i) for i in features}


def together(
    trims: Iterable[tuple[str, str]], decisions: Decisions, lock: Lock, stands_for: Mapping[str, str]
) -> tuple[tuple[str, ...], ...]:
    """Groups that are one from the start: locked stories, trims of one text, and what the desk merged or pinned; less what it split."""
    before = homes(lock, decisions)
    unions = Unions({stands_for[m]: story for m, story in before.items() if m in stands_for})
    for story in lock.stories:
        unions.join_all(stands_for[m] for m in story.members if m in stands_for and m in before)
    for a, b in trims:
        if not {a, b} & decisions.moved:
            unions.join(a, b)
    unions.label.clear()
    for ids in decisions.merged:
        unions.join_all(stands_for[i] for i in ids if i not in decisions.split)
    return unions.groups()


def with_copies(found: Grouping, stands_for: Mapping[str, str]) -> Grouping:
    """The groups with the copies that their members stand for, in the order of their smallest ids."""
    copies: dict[str, list[str]] = defaultdict(list)
    for i, r in stands_for.items():
        copies[r].append(i)
    groups = [tuple(sorted(c for i in g for c in copies[i])) for g in found.groups]
    order = sorted(range(len(groups)), key=lambda n: groups[n])
    place = {n: at for at, n in enumerate(order)}
    alike = sorted((min(place[x], place[y]), max(place[x], place[y]), value, why) for x, y, value, why in found.alike)
    return Grouping(tuple(groups[n] for n in order), tuple(alike))


def dossiers(
    found: Grouping,
    known: tuple[Identity, ...],
    links: tuple[CopyLink, ...],
    by_id: Mapping[str, Clipping],
    stands_for: Mapping[str, str],
    likeness: Likeness,
    decisions: Decisions,
) -> Iterator[Dossier]:
    """The groups as dossiers, each with its reasons, its relatives and what it nearly took in."""
    home = {i: n for n, ids in enumerate(found.groups) for i in ids}
    near: dict[int, list[NearMiss]] = defaultdict(list)
    for x, y, value, why in found.alike:
        for one, other in ((x, y), (y, x)):
            near[one].append(NearMiss(found.groups[one][0], known[other].id, round(value, 4), why))
    related = relatives(found, likeness)
    by_home: dict[int, list[CopyLink]] = defaultdict(list)
    for link in links:
        if home[link.article] == home[link.of]:
            by_home[home[link.article]].append(link)
    for n, (ids, identity) in enumerate(zip(found.groups, known, strict=True)):
        texts = [i for i in ids if stands_for[i] == i]
        yield Dossier(
            id=identity.id,
            address=identity.address,
            founder=identity.founder if identity.founder in ids else min(ids),
            clippings=tuple(by_id[i] for i in ids),
            joins=tuple(join_of(by_id[i], stands_for[i], texts, likeness, by_home[n], decisions) for i in ids),
            copies=tuple(by_home[n]),
            related=tuple(sorted(known[m].id for m in related[n])),
            near=tuple(sorted(near[n], key=lambda m: (-m.score, m.story))[:5]),
            decisions=tuple(sorted({decisions.notes[i] for i in ids if i in decisions.notes})),
        )


def lock_of(dossiers: tuple[Dossier, ...], before: Lock) -> Lock:
    """The memory to be kept after this build."""
    return lock_after(tuple(LockedStory(d.id, d.address, d.founder, tuple(sorted(c.id for c in d.clippings))) for d in dossiers), before)
