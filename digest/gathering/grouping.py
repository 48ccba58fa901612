"""Articles -> groups: average link over the pairs that were asked, with a floor for every member and vetoes; never chains."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from digest.gathering.likeness import measure

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Grouping:
    """Groups of ids, and the pairs of groups that nearly were one."""

    groups: tuple[tuple[str, ...], ...]
    alike: tuple[tuple[int, int, float, str], ...]
    """Pairs of groups (by place in `groups`), their average likeness, and why they are two."""


def group(
    ids: Iterable[str], likeness: dict[Pair, float], veto: Callable[[str, str], str], fixed: Iterable[tuple[str, ...]] = ()
) -> Grouping:
    """Merge the two most alike groups again and again while their average likeness reaches the measure `story`.

    `likeness` holds the pairs asked (smaller id first), all others are 0; `veto` says why two articles cannot be of one event, or
    "". `fixed` groups are one from the start. Deterministic: ties go to the smaller ids.
    """
    starts = [tuple(sorted(f)) for f in fixed]
    held = {i for f in starts for i in f}
    members = dict(enumerate(sorted([*starts, *((i,) for i in ids if i not in held)])))
    home = {i: n for n, group in members.items() for i in group}
    total: dict[int, dict[int, float]] = defaultdict(dict)
    for (a, b), value in likeness.items():
        x, y = home[a], home[b]
        if x != y:
            total[x][y] = total[y][x] = total[x].get(y, 0.0) + value
    story, floor = measure("story"), measure("floor")

    def average(x: int, y: int) -> float:
        return total[x].get(y, 0.0) / (len(members[x]) * len(members[y]))

    def why_two(x: int, y: int) -> str:
        """Why two groups stay two although they are alike enough: a member that is not, or facts that conflict."""
        for here, there in ((members[x], members[y]), (members[y], members[x])):
            for a in here:
                if sum(likeness.get((min(a, b), max(a, b)), 0.0) for b in there) < floor * len(there):
                    return f"{a} is too little like the others"
        return next((why for a in members[x] for b in members[y] if (why := veto(min(a, b), max(a, b)))), "")

    heap = [(-average(x, y), x, y) for x in total for y in total[x] if x < y and average(x, y) >= story]
    heapq.heapify(heap)
    refused: dict[tuple[int, int], str] = {}
    after = len(members)
    while heap:
        _, x, y = heapq.heappop(heap)
        if x not in members or y not in members:
            continue
        if why := why_two(x, y):
            refused[x, y] = why
            continue
        near = sorted((set(total[x]) | set(total[y])) - {x, y})
        merged = {z: total[x].get(z, 0.0) + total[y].get(z, 0.0) for z in near if z in members}
        members[after] = tuple(sorted(members.pop(x) + members.pop(y)))
        total.pop(x), total.pop(y)
        total[after] = merged
        for z, value in merged.items():
            total[z].pop(x, None), total[z].pop(y, None)
            total[z][after] = value
            if average(z, after) >= story:
                heapq.heappush(heap, (-average(z, after), z, after))
        after += 1
    order = sorted(members, key=lambda n: members[n])
    place = {n: i for i, n in enumerate(order)}
    alike = sorted(
        (place[x], place[y], value, refused.get((min(x, y), max(x, y))) or f"likeness {value:.2f}, a story needs {story:.2f}")
        for x in order
        for y in total[x]
        if place[x] < place[y] and (value := average(x, y)) >= floor
    )
    return Grouping(tuple(members[n] for n in order), tuple(alike))
