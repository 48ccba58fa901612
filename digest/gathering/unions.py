"""Joining things into groups, pair by pair."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable


class Unions:
    """Groups that grow by joining; a group is named by its smallest member."""

    def __init__(self) -> None:
        self.parent: dict[str, str] = {}

    def find(self, x: str) -> str:
        while self.parent.setdefault(x, x) != x:
            self.parent[x] = self.parent[self.parent[x]]
            x = self.parent[x]
        return x

    def join(self, ids: Iterable[str]) -> None:
        """Make one group of these and of all that they were joined with; one alone is a group of one."""
        roots = sorted({self.find(x) for x in ids})
        self.parent.update(dict.fromkeys(roots[1:], roots[0]) if roots else {})

    def groups(self) -> tuple[tuple[str, ...], ...]:
        """The groups, in order of their smallest members."""
        found: dict[str, list[str]] = defaultdict(list)
        for x in sorted(self.parent):
            found[self.find(x)].append(x)
        return tuple(tuple(g) for _, g in sorted(found.items()))
