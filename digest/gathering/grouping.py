"""Groups that become one: average link with a floor for every member, and conflicts that are voted on; never chains."""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Mapping, Sequence

from digest.gathering.events import conflicts, one_event
from digest.gathering.features import Features
from digest.gathering.index import MOST_ASKED
from digest.gathering.likeness import like, measure, sample
from digest.model import Reason

Texts = tuple[Features, ...]
"""A group, as the different texts of its articles."""


def merges(
    groups: Sequence[Texts], asked: Mapping[tuple[int, int], float], old: Container[int], parted: Callable[[Texts, Texts], bool]
) -> list[tuple[int, ...]]:
    """Which groups become one: the two most alike again and again, while their average likeness reaches the measure `story`.

    Groups go by their place in `groups`. `asked` holds, for two of them, the sum of the likeness of their texts where it was worth asking; of two `old` ones it is asked
    for here, where a third is like both. `parted` says what the desk keeps apart. Ties go to the smaller numbers.
    """
    members = dict(enumerate(groups))
    numbers: dict[int, tuple[int, ...]] = {n: (n,) for n in members}
    total: dict[int, dict[int, float]] = defaultdict(dict)
    for (x, y), value in asked.items():
        total[x][y] = total[y][x] = value
    story = measure("story")

    def average(x: int, y: int) -> float:
        """By the pairs asked; no text was compared with more than MOST_ASKED."""
        few, many = sorted((len(members[x]), len(members[y])))
        return total[x].get(y, 0.0) / (few * min(many, MOST_ASKED))

    heap = [(-average(x, y), x, y) for x in total for y in total[x] if x < y and average(x, y) >= story]
    heapq.heapify(heap)
    after = len(members)
    while heap:
        _, x, y = heapq.heappop(heap)
        if x not in members or y not in members or parted(members[x], members[y]) or why_two(members[x], members[y]):
            continue
        for one, other in ((x, y), (y, x)):
            for z in sorted(total[one].keys() - total[other].keys() - {x, y}):
                if any(n in old for n in numbers[other]) and any(n in old for n in numbers[z]) and average(one, z) >= story:
                    total[other][z] = average_of(members[other], members[z]) * len(members[other]) * len(members[z])
        merged = {z: total[x].get(z, 0.0) + total[y].get(z, 0.0) for z in sorted((total[x].keys() | total[y].keys()) - {x, y})}
        members[after] = tuple(sorted(members.pop(x) + members.pop(y), key=lambda f: f.id))
        numbers[after] = numbers.pop(x) + numbers.pop(y)
        del total[x], total[y]
        total[after] = merged
        for z, value in merged.items():
            total[z].pop(x, None)
            total[z].pop(y, None)
            total[z][after] = value
            if average(z, after) >= story:
                heapq.heappush(heap, (-average(z, after), z, after))
        after += 1
    return [found for found in numbers.values() if len(found) > 1]


def average_of(one: Texts, other: Texts) -> float:
    here, there = sample(one), sample(other)
    return math.fsum(one_event(a, b) for a in here for b in there) / (len(here) * len(there))


def why_two(one: Texts, other: Texts) -> tuple[Reason, ...]:
    """Why two groups stay two: days, not alike enough after all that speaks against it, or a member is not like the others; else nothing."""
    if (far := days_between(one, other)) > measure("window"):
        return (Reason.of("far_days", n=far),)
    here, there = sample(one), sample(other)
    values = {(a.id, b.id): one_event(a, b) for a in here for b in there}
    whole = math.fsum(values.values()) / len(values)
    if whole < measure("story"):
        told = Counter(why for a in here for b in there if like(a, b) >= measure("floor") for _, why in conflicts(a, b))
        against = (why for why, _ in sorted(told.items(), key=lambda t: (-t[1], t[0].name, str(t[0].facts)))[:2])
        return (Reason.of("unlike", score=round(whole, 2), needed=measure("story")), *against)
    for n, ours, theirs in ((0, here, there), (1, there, here)):
        for f in ours:
            alone = math.fsum(value for key, value in values.items() if key[n] == f.id) < measure("floor") * len(theirs)
            if alone and not bridged(f, ours, theirs):
                return (Reason.of("stranger"),)
    return ()


def bridged(f: Features, ours: Sequence[Features], theirs: Sequence[Features]) -> bool:
    """Do reports of days in between join a member to each of the others? What goes on for days has no day in common at its ends."""
    return all(
        any(
            m.day
            and f.day
            and other.day
            and m.day != f.day
            and min(f.day, other.day) <= m.day <= max(f.day, other.day)
            and min(one_event(f, m), one_event(m, other)) >= measure("story")
            for m in ours
        )
        for other in theirs
    )


def days_between(one: Texts, other: Texts) -> int:
    """Days between the two articles that are furthest apart; 0 where no page is sure of its day."""
    here, there = ([f.day for f in texts if f.day] for texts in (one, other))
    return max((max(here) - min(there)).days, (max(there) - min(here)).days) if here and there else 0
