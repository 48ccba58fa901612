"""A long list as leaves, each a page of its own: the first keeps the list's address."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

MANY, MOST, NAMES = 40, 20, 400
"""Names from which on they stand by name, those with most that then come first, and names of one leaf."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of a list, and where the others are."""

    path: str
    rows: Sequence[Any]
    number: int
    """From 1."""
    of: int
    previous: str | None
    next: str | None


def leaves(path: str, rows: Sequence[Any], most: int) -> Iterator[Leaf]:
    """The list in leaves of at most so many rows; one, and empty, of an empty list."""
    count = max(1, -(-len(rows) // most))
    paths = [path, *(f"{path}page-{n}/" for n in range(2, count + 1))]
    for n, here in enumerate(paths):
        part = rows[n * most : (n + 1) * most]
        yield Leaf(here, part, n + 1, count, paths[n - 1] if n else None, paths[n + 1] if n + 1 < count else None)
