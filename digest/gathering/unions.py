"""Joining things into groups, pair by pair."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping


class Unions:
    """Groups that grow by joining; a group named by its smallest member.

    `label` gives members that must not meet: two groups with different labels are not joined.
    """

    def __init__(self, label: Mapping[str, str] | None = None) -> None:
        self.parent: dict[str, str] = {}
        self.label = dict(label or {})

    def find(self, x: str) -> str:
        while self.parent.setdefault(x, x) != x:
            self.parent[x] = self.parent[self.parent[x]]
            x = self.parent[x]
        return x

    def join(self, a: str, b: str) -> None:
        small, large = sorted((self.find(a), self.find(b)))
        labels = {self.label[x] for x in (small, large) if x in self.label}
        if small != large and len(labels) < 2:
            self.parent[large] = small
            self.label.update((small, name) for name in labels)

    def join_all(self, ids: Iterable[str]) -> None:
        first, *rest = [*ids] or [""]
        for other in rest:
            self.join(first, other)

    def groups(self) -> tuple[tuple[str, ...], ...]:
        """The groups of more than one, in order of their smallest members."""
        found: dict[str, list[str]] = defaultdict(list)
        for x in sorted(self.parent):
            found[self.find(x)].append(x)
        return tuple(tuple(g) for _, g in sorted(found.items()) if len(g) > 1)
