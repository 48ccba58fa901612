"""Articles -> groups: average link over the pairs that were asked, with a floor for every member and vetoes; never chains."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from digest.gathering.likeness import Pair, measure, pair

SAMPLE = 12
"""Members of a large group that are asked for all of it."""


@dataclass(frozen=True, slots=True)
class Grouping:
    """Groups of ids, and the pairs of groups that nearly were one."""

    groups: tuple[tuple[str, ...], ...]
    alike: tuple[tuple[int, int, float, str], ...]
    """Pairs of groups (by place in `groups`), their average likeness, and why they are two."""


def group(
    ids: Iterable[str],
    asked: dict[Pair, float],
    like: Callable[[str, str], float],
    veto: Callable[[str, str], str],
    fixed: Iterable[tuple[str, ...]] = (),
) -> Grouping:
    """Merge the two most alike groups again and again while their average likeness reaches the measure `story`.

    `asked` holds the likeness of the pairs worth asking (smaller id first); `like` answers for any pair before two groups become
    one; `veto` says why two articles cannot be of one event, or "". `fixed` groups are one from the start. Deterministic: ties
    go to the smaller ids.
    """
    starts = [tuple(sorted(f)) for f in fixed]
    held = {i for f in starts for i in f}
    members = dict(enumerate(sorted([*starts, *((i,) for i in ids if i not in held)])))
    home = {i: n for n, group in members.items() for i in group}
    total: dict[int, dict[int, float]] = defaultdict(dict)
    for (a, b), value in asked.items():
        x, y = home[a], home[b]
        if x != y:
            total[x][y] = total[y][x] = total[x].get(y, 0.0) + value
    story, floor = measure("story"), measure("floor")

    def average(x: int, y: int) -> float:
        """By the pairs asked; too high for large groups, of which not every pair is."""
        return total[x].get(y, 0.0) / min(len(members[x]) * len(members[y]), SAMPLE * SAMPLE)

    def why_two(x: int, y: int) -> str:
        """Why two groups stay two although they seem alike enough: a member that is not like the others, or facts that conflict."""
        here, there = sample(members[x]), sample(members[y])
        values = {(a, b): asked[p] if (p := pair(a, b)) in asked else like(a, b) for a in here for b in there}
        whole = sum(values.values()) / len(values)
        if whole < story:
            return f"likeness {whole:.2f}, a story needs {story:.2f}"
        for ours, theirs, at in ((here, there, 0), (there, here, 1)):
            sums = dict.fromkeys(ours, 0.0)
            for key, value in values.items():
                sums[key[at]] += value
            if (least := min(sums, key=lambda i: (sums[i], i))) and sums[least] < floor * len(theirs):
                return f"{least} is too little like the others"
        return next((why for a in members[x] for b in members[y] if (why := veto(*pair(a, b)))), "")

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
        merged = {z: total[x].get(z, 0.0) + total[y].get(z, 0.0) for z in near}
        members[after] = tuple(sorted(members.pop(x) + members.pop(y)))
        del total[x], total[y]
        total[after] = merged
        for z, value in merged.items():
            total[z].pop(x, None)
            total[z].pop(y, None)
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


def sample(members: tuple[str, ...]) -> tuple[str, ...]:
    """At most SAMPLE members, evenly over the group."""
    return members if len(members) <= SAMPLE else tuple(members[n * len(members) // SAMPLE] for n in range(SAMPLE))
