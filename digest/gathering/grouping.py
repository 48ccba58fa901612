"""Articles -> groups: average link over the pairs that were asked, with a floor for every member and vetoes; never chains."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

THRESHOLD = 0.22
"""Average likeness at which a group is one story (the middle of the plateau .18-.24 measured on ECB+ and BASIL in the notes)."""
FLOOR = 0.11
"""Least likeness of any two members, half the threshold: the guard of complete link against chains."""
RELATED = 0.07
"""Average likeness from which two stories are on one topic."""


@dataclass(frozen=True, slots=True)
class Grouping:
    """Groups of ids, and the pairs of groups that nearly were one."""

    groups: tuple[tuple[str, ...], ...]
    alike: tuple[tuple[int, int, float], ...]
    """Pairs of groups (by place in `groups`) on one topic, with their average likeness."""


def group(
    ids: Iterable[str], likeness: dict[tuple[str, str], float], veto: Callable[[str, str], bool], fixed: Iterable[tuple[str, ...]] = ()
) -> Grouping:
    """Merge the two most alike groups again and again while their average likeness reaches THRESHOLD.

    `likeness` holds the pairs asked (smaller id first), all others are 0. `fixed` groups are one from the start.
    Deterministic: ties go to the smaller ids.
    """
    members: dict[int, list[str]] = {}
    home: dict[str, int] = {}
    for n, start in enumerate([*(list(f) for f in fixed)]):
        members[n] = sorted(start)
        home.update(dict.fromkeys(start, n))
    for i in sorted(ids):
        if i not in home:
            members[len(members)] = [i]
            home[i] = len(members) - 1
    total: dict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    least: dict[tuple[int, int], float] = {}
    pairs: dict[tuple[int, int], int] = defaultdict(int)
    barred: set[tuple[int, int]] = set()
    for (a, b), value in likeness.items():
        x, y = home[a], home[b]
        if x == y:
            continue
        total[x][y] += value
        total[y][x] += value
        key = (min(x, y), max(x, y))
        pairs[key] += 1
        least[key] = min(least.get(key, 1.0), value)
        if veto(a, b):
            barred.add(key)
    heap = [(-total[x][y] / (len(members[x]) * len(members[y])), x, y) for x, y in pairs]
    heapq.heapify(heap)
    after = len(members)
    while heap:
        negative, x, y = heapq.heappop(heap)
        if -negative < THRESHOLD:
            break
        if x not in members or y not in members:
            continue
        key = (x, y)
        missing = pairs[key] < len(members[x]) * len(members[y])
        if key in barred or least[key] < FLOOR or (missing and least_missing(key, pairs, members) > 0.34):
            continue
        members[after] = sorted(members.pop(x) + members.pop(y))
        for z in sorted((set(total[x]) | set(total[y])) - {x, y}):
            if z not in members:
                continue
            total[after][z] = total[z][after] = total[x].get(z, 0.0) + total[y].get(z, 0.0)
            old = [(min(x, z), max(x, z)), (min(y, z), max(y, z))]
            new = (min(after, z), max(after, z))
            pairs[new] = sum(pairs.get(k, 0) for k in old)
            least[new] = min(least.get(k, 1.0) for k in old)
            if barred & set(old):
                barred.add(new)
            heapq.heappush(heap, (-total[after][z] / (len(members[after]) * len(members[z])), *new))
        after += 1
    order = sorted(members, key=lambda n: members[n][0])
    place = {n: i for i, n in enumerate(order)}
    alike = sorted(
        (place[x], place[y], total[x][y] / (len(members[x]) * len(members[y])))
        for x in order
        for y in total[x]
        if y in members and place[x] < place[y] and total[x][y] / (len(members[x]) * len(members[y])) >= RELATED
    )
    return Grouping(tuple(tuple(members[n]) for n in order), tuple(alike))


def least_missing(key: tuple[int, int], pairs: dict[tuple[int, int], int], members: dict[int, list[str]]) -> float:
    """Share of the pairs between two groups that share no rare word at all."""
    size = len(members[key[0]]) * len(members[key[1]])
    return 1 - pairs[key] / size
