"""Clippings -> Dossiers: copies, likeness, grouping, identity. The only step that sees all articles."""

from __future__ import annotations

from collections import defaultdict

from digest.gathering.copies import copy_links
from digest.gathering.desk import Decisions, decisions_of
from digest.gathering.events import apart
from digest.gathering.features import Features, features_of
from digest.gathering.grouping import THRESHOLD, Grouping, group
from digest.gathering.identity import Identity, identities, lock_after
from digest.gathering.likeness import Likeness, gap
from digest.model import Clipping, CopyLink, Dossier, Join, Lock, LockedStory, NearMiss
from digest.settings import Desk


def gather(clippings: tuple[Clipping, ...], lock: Lock, desk: Desk) -> tuple[Dossier, ...]:
    """Put every clipping in exactly one dossier, with the reason; known stories keep their id and address.

    Copies of one text are gathered as one (their longest), then carried along. Articles that the lock has together
    stay together; only the desk parts them.

    Raises:
        SettingsError: a decision of the desk names no article and no story.
    """
    by_id = {c.id: c for c in clippings}
    features = {c.id: features_of(c) for c in sorted(clippings, key=lambda c: c.id)}
    decisions = decisions_of(desk, by_id, lock)
    likeness = Likeness(features.values())
    asked = {pair: likeness.of(*pair) for pair in likeness.candidates()}
    links = copy_links(tuple(features.values()), (pair for pair, value in asked.items() if value >= 0.3))
    fixed = together(links, decisions, lock, by_id)
    found = group(by_id, asked, lambda a, b: decisions.parted(a, b) or apart(features[a], features[b], likeness), fixed)
    known = identities(found.groups, by_id, lock)
    return tuple(sorted(dossiers(found, known, links, by_id, features, likeness, decisions), key=lambda d: d.id))


def together(links: tuple[CopyLink, ...], decisions: Decisions, lock: Lock, by_id: dict[str, Clipping]) -> list[tuple[str, ...]]:
    """Groups that are one from the start: locked stories, copies, and what the desk merged or pinned; less what it split."""
    parent: dict[str, str] = {}

    def find(x: str) -> str:
        while parent.setdefault(x, x) != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    def join(a: str, b: str) -> None:
        if not decisions.parted(a, b):
            parent[max(find(a), find(b))] = min(find(a), find(b))

    for story in lock.stories:
        here = [m for m in story.members if m in by_id and m not in decisions.moved]
        for a, b in zip(here, here[1:], strict=False):
            join(a, b)
    locked = {m: s.id for s in lock.stories for m in s.members}
    for link in links:
        if locked.get(link.article, link.of) == locked.get(link.of, link.of) or link.article not in locked or link.of not in locked:
            if not {link.article, link.of} & decisions.moved:
                join(link.article, link.of)
    for ids in decisions.merged:
        for a, b in zip(ids, ids[1:], strict=False):
            join(a, b)
    groups: dict[str, list[str]] = defaultdict(list)
    for x in sorted(parent):
        groups[find(x)].append(x)
    return [tuple(g) for _, g in sorted(groups.items())]


def dossiers(
    found: Grouping,
    known: tuple[Identity, ...],
    links: tuple[CopyLink, ...],
    by_id: dict[str, Clipping],
    features: dict[str, Features],
    likeness: Likeness,
    decisions: Decisions,
) -> list[Dossier]:
    """The groups as dossiers, each with its reasons, its relatives and what it nearly took in."""
    home = {i: n for n, ids in enumerate(found.groups) for i in ids}
    related: dict[int, set[int]] = defaultdict(set)
    near: dict[int, list[NearMiss]] = defaultdict(list)
    for x, y, value in found.alike:
        related[x].add(y)
        related[y].add(x)
        if value >= THRESHOLD / 2:
            for one, other in ((x, y), (y, x)):
                near[one].append(NearMiss(found.groups[one][0], known[other].id, round(value, 4), reason(value)))
    by_home: dict[int, list[CopyLink]] = defaultdict(list)
    for link in links:
        if home[link.article] == home[link.of]:
            by_home[home[link.article]].append(link)
    return [
        Dossier(
            id=identity.id,
            address=identity.address,
            founder=identity.founder if identity.founder in ids else min(ids),
            clippings=tuple(by_id[i] for i in ids),
            joins=tuple(join_of(i, ids, features, likeness, by_home[n], decisions) for i in ids),
            copies=tuple(by_home[n]),
            related=tuple(sorted(known[m].id for m in related[n])),
            near=tuple(sorted(near[n], key=lambda m: (-m.score, m.story))[:5]),
            decisions=tuple(sorted({decisions.notes[i] for i in ids if i in decisions.notes})),
        )
        for n, (ids, identity) in enumerate(zip(found.groups, known, strict=True))
    ]


def reason(value: float) -> str:
    return f"likeness {value:.2f}, a story needs {THRESHOLD:.2f}" if value < THRESHOLD else "kept apart: the facts asserted conflict"


def join_of(
    id: str, ids: tuple[str, ...], features: dict[str, Features], likeness: Likeness, links: list[CopyLink], decisions: Decisions
) -> Join:
    """Why one article is in its group: likeness to the others, the words that count, copies, days, the desk."""
    others = [i for i in ids if i != id][:50]
    if not others:
        return Join(id, 1.0, (), decisions.notes.get(id, "the only article of its story"))
    score = sum(likeness.of(id, other) for other in others) / len(others)
    weights: dict[str, float] = defaultdict(float)
    for other in others:
        for term, value in likeness.shared(id, other).items():
            weights[term] += value
    words = sorted(weights, key=lambda t: (-weights[t], t))[:8]
    gaps = [gap(features[id], features[o]) for o in others if features[id].day and features[o].day]
    parts = [f"average likeness {score:.2f} to {len(ids) - 1} other{'s' if len(ids) > 2 else ''}"]
    parts += [f"{max(gaps)} day{'s' if max(gaps) != 1 else ''} apart at most"] if gaps else []
    parts += [f"carries {link.share:.0%} of the text of {link.of}" for link in links if link.article == id]
    parts += [decisions.notes[id]] if id in decisions.notes else []
    return Join(id, round(score, 4), tuple(features[id].readable.get(t, t) for t in words), "; ".join(parts))


def lock_of(dossiers: tuple[Dossier, ...], before: Lock) -> Lock:
    """The memory to be kept after this build."""
    return lock_after(tuple(LockedStory(d.id, d.address, d.founder, tuple(sorted(c.id for c in d.clippings))) for d in dossiers), before)
