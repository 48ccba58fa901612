"""How alike two articles are: body and lead by TF-IDF, other languages by names and numbers."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TypeVar

from digest.data import table
from digest.gathering.features import Features
from digest.gathering.rarity import TOP, squares, telling, telling_number

T = TypeVar("T")
LEAST_COMMON = 3
"""Names and numbers that two articles in two languages must share at least."""
ENOUGH = 20.0
"""Evidence (in nats) beyond which more shared names make two articles no more alike."""
SAMPLE = 12
"""Texts of a large group that are asked for all of it."""


def like(one: Features, other: Features) -> float:
    """0 to 1. Two languages share few words: names and numbers stand in where they are enough."""
    value = math.fsum(shared(one, other).values())  # fsum: the same in whatever order terms are met
    return value if one.language == other.language else max(value, across(one, other))


def shared(one: Features, other: Features) -> dict[str, float]:
    """What each shared term adds to the likeness of two."""
    ours, theirs, get = one.terms, other.terms, squares().get
    body, lead = 2 * one.body_norm * other.body_norm, 2 * one.lead_norm * other.lead_norm
    found = {}
    for term in ours.keys() & theirs.keys():
        (x, y), (u, v) = ours[term], theirs[term]
        found[term] = get(term, TOP) * (x * u / body + y * v / lead)
    return found


def across(a: Features, b: Features) -> float:
    """Likeness of two languages: how much evidence the shared names and numbers are, and how much of what there could be."""
    names, numbers = a.names & b.names, a.numbers & b.numbers
    if len(names) + len(numbers) < LEAST_COMMON or len(names) < 2:
        return 0.0
    evidence = math.fsum([*map(telling, names), *map(telling_number, numbers)])
    possible = math.sqrt(math.fsum(map(telling, a.names)) * math.fsum(map(telling, b.names)))
    return min(1.0, math.sqrt(min(1.0, evidence / ENOUGH) * min(1.0, evidence / possible)))


def sample(members: Sequence[T], size: int = SAMPLE) -> tuple[T, ...]:
    """At most `size` members, evenly over the group."""
    return tuple(members) if len(members) <= size else tuple(members[n * len(members) // size] for n in range(size))


def measure(name: str) -> float:
    """A threshold of digest/data/gathering.toml."""
    return float(table("gathering")["measures"][name])


def gap(one: Features, other: Features) -> int:
    """Days between two articles; 0 where a page is not sure of its day, so that a doubtful date never parts a story."""
    if one.day is None or other.day is None:
        return 0
    return abs((one.day - other.day).days)
