"""Groups -> stories with an id and an address that never change: founder, lock, redirects."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Container
from dataclasses import dataclass

from digest.model import Clipping, Lock, LockedStory
from digest.names import latin


@dataclass(frozen=True, slots=True)
class Identity:
    """What a group is known by."""

    id: str
    address: str
    founder: str


def identities(
    groups: tuple[tuple[str, ...], ...], clippings: dict[str, Clipping], lock: Lock, pinned: Container[str] = ()
) -> tuple[Identity, ...]:
    """An identity for each group: a locked story of its members (not of `pinned` ones, which the desk moved), else a new founding.

    Where two locked stories have become one, the one whose founder comes first keeps its address, as if all had been built at once;
    where one has become two, the part with the founder keeps it. A founder is the earliest surely dated member.
    """
    before = {m: s for s in lock.stories for m in s.members if m not in pinned}
    locked = {s.id: s for s in lock.stories}
    claims: dict[str, list[tuple[bool, int, int]]] = {}
    for n, group in enumerate(groups):
        for story, count in Counter(before[m].id for m in group if m in before).items():
            claims.setdefault(story, []).append((locked[story].founder not in group, -count, n))
    owner = {story: min(found)[2] for story, found in claims.items()}
    wanted: dict[int, list[str]] = {}
    for story, n in owner.items():
        wanted.setdefault(n, []).append(story)
    made: list[Identity] = []
    for n, group in enumerate(groups):
        if n in wanted:
            kept = min(
                (locked[story] for story in wanted[n]), key=lambda s: (s.founder not in group, precedence(clippings.get(s.founder)), s.id)
            )
            made.append(Identity(kept.id, kept.address, kept.founder))
        else:
            first = founder_of([clippings[i] for i in group])
            made.append(Identity("s" + first.id[1:11], address_of(first), first.id))
    return tuple(made)


def founder_of(group: list[Clipping]) -> Clipping:
    """The earliest of the surest dated; of undated ones the smallest id."""
    return min(group, key=precedence)


def precedence(clipping: Clipping | None) -> tuple[bool, bool, str, str]:
    """How early a founder is, as it sorts; one that is gone comes last."""
    if clipping is None:
        return (True, True, "", "")
    alone = clipping.alone
    return (alone.date is None, alone.grade != "stated", str(alone.date or ""), clipping.id)


def address_of(founder: Clipping) -> str:
    """ "2024-06/russia-says-new-treaty-1f2e3d": month and headline of the founding article, ASCII, at most 70 characters."""
    day = founder.alone.date
    words = re.findall(r"[a-z0-9]+", latin(founder.sheet.title))
    slug = "-".join(words)[:48].strip("-")
    tag = hashlib.sha256(founder.id.encode()).hexdigest()[:6]
    return f"{day:%Y-%m}/" + "-".join(filter(None, (slug, tag))) if day else "undated/" + "-".join(filter(None, (slug, tag)))


def lock_after(stories: tuple[LockedStory, ...], before: Lock) -> Lock:
    """The lock to keep: the stories as they are, and a redirect for each address that has gone into another story.

    A story whose articles are all gone keeps its entry, so that its address is never given away.
    """
    now = {s.id: s for s in stories}
    home = {m: s for s in stories for m in s.members}
    gone = [s for s in before.stories if s.id not in now]
    redirects = dict(before.redirects)
    kept = []
    for story in gone:
        into = Counter(home[m].address for m in story.members if m in home)
        if into:
            redirects[story.address] = min(into, key=lambda a: (-into[a], a))
        else:
            kept.append(story)
    live = {s.address for s in stories}
    final = {}
    for was, to in redirects.items():
        while to in redirects and to not in live:
            to = redirects[to]
        if was not in live:
            final[was] = to
    return Lock(tuple(sorted([*stories, *kept], key=lambda s: s.id)), tuple(sorted(final.items())))
