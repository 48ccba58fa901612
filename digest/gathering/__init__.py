"""Clippings -> Dossiers: copies, likeness, grouping, identity. The only step that sees all articles.

features_of     each article alone
groups_of       all, a day at a time: copies go where their text is, the others by likeness; what the lock has together stays
identities      the groups as stories with an id and an address
dossiers        the reasons: copies and joins of each story alone, relatives among all
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from digest.gathering.arrivals import groups_of
from digest.gathering.copies import copy_links, same_texts
from digest.gathering.desk import Decisions, decisions_of
from digest.gathering.features import Features, features_of
from digest.gathering.identity import Identity, identities, lock_after
from digest.gathering.memory import Memory
from digest.gathering.reasons import MOST_NEAR, joins_of, relatives, why_not_one
from digest.gathering.unions import Unions
from digest.model import Clipping, CopyLink, Dossier, Join, Lock, LockedStory, NearMiss, Reason
from digest.settings import Desk

Know = Callable[[Clipping], Features]


def gather(
    clippings: tuple[Clipping, ...], lock: Lock, desk: Desk, memory: Memory | None = None, know: Know = features_of
) -> tuple[Dossier, ...]:
    """Put every clipping in exactly one dossier, with the reason; known stories keep their id and address.

    Articles that the lock has together stay together; only the desk parts them. With the `memory` of an earlier call only what
    is new is worked out; `know` tells what is known of one article, and is the place for a cache.

    Raises:
        SettingsError: a decision of the desk names no article and no story.
    """
    memory = memory or Memory()
    by_id = {c.id: c for c in sorted(clippings, key=lambda c: c.id)}
    features = {i: memory.recall(("features", i), c, partial(know, c)) for i, c in by_id.items()}
    decisions = decisions_of(desk, by_id, lock)
    groups = groups_of(features, settled(decisions, lock, by_id), decisions)
    known = identities(groups, by_id, lock, decisions.moved - decisions.split)
    return tuple(sorted(dossiers(groups, known, by_id, features, decisions, memory), key=lambda d: d.id))


def settled(decisions: Decisions, lock: Lock, clippings: Mapping[str, Clipping]) -> tuple[tuple[str, ...], ...]:
    """Groups that are one from the start: locked stories, and what the desk merged or pinned; less what it split."""
    unions = Unions()
    for story in lock.stories:
        unions.join(m for m in story.members if m in clippings and m not in decisions.moved)
    for ids in decisions.merged:
        unions.join(i for i in ids if i not in decisions.split)
    for id in decisions.split:
        unions.join((id,))
    return unions.groups()


def dossiers(
    groups: tuple[tuple[str, ...], ...],
    known: tuple[Identity, ...],
    clippings: dict[str, Clipping],
    features: Mapping[str, Features],
    decisions: Decisions,
    memory: Memory,
) -> Iterator[Dossier]:
    """The groups as dossiers, each with its reasons, its relatives and what it nearly took in."""
    told = []
    for ids, identity in zip(groups, known, strict=True):
        notes = {i: decisions.notes[i] for i in ids if i in decisions.notes} if decisions.notes else {}
        told.append(memory.recall(("story", identity.id), (ids, notes), partial(inside, ids, clippings, features, notes)))
    founders = [features[identity.founder if identity.founder in ids else ids[0]] for ids, identity in zip(groups, known, strict=True)]
    related: dict[int, set[str]] = defaultdict(set)
    near: dict[int, list[NearMiss]] = defaultdict(list)
    for x, y, value in relatives(founders, memory):
        related[x].add(known[y].id)
        related[y].add(known[x].id)
        alike = partial(why_not_one, told[x][2], told[y][2])
        why = memory.recall(("near", founders[x].id, founders[y].id), (groups[x], groups[y]), alike)
        if why:
            near[x].append(NearMiss(founders[x].id, known[y].id, round(value, 4), why))
            near[y].append(NearMiss(founders[y].id, known[x].id, round(value, 4), why))
    for n, (ids, identity) in enumerate(zip(groups, known, strict=True)):
        joins, copies, _ = told[n]
        yield Dossier(
            id=identity.id,
            address=identity.address,
            founder=founders[n].id,
            clippings=tuple(clippings[i] for i in ids),
            joins=joins,
            copies=copies,
            related=tuple(sorted(related[n])),
            near=tuple(sorted(near[n], key=lambda m: (-m.score, m.story))[:MOST_NEAR]),
            decisions=tuple(sorted({decisions.notes[i] for i in ids if i in decisions.notes}, key=lambda r: (r.name, str(r.facts)))),
        )


def inside(
    ids: tuple[str, ...], clippings: dict[str, Clipping], features: Mapping[str, Features], notes: dict[str, Reason]
) -> tuple[tuple[Join, ...], tuple[CopyLink, ...], tuple[Features, ...]]:
    """What one story tells by itself: why each article is in it, the copies and versions, and its different texts."""
    texts = same_texts(features[i] for i in ids)
    links = copy_links(texts)
    return joins_of(texts, clippings, links, notes), links, tuple(group[0] for group in texts)


def lock_of(dossiers: tuple[Dossier, ...], before: Lock) -> Lock:
    """The memory to be kept after this build."""
    return lock_after(tuple(LockedStory(d.id, d.address, d.founder, tuple(sorted(c.id for c in d.clippings))) for d in dossiers), before)
