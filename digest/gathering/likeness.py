"""How alike two articles are: what the shorter tells that the other tells too; across languages by names, numbers and concepts."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import TypeVar

from digest.data import table
from digest.gathering.features import Features
from digest.gathering.rarity import telling, telling_concept, telling_number

T = TypeVar("T")
LEAST_COMMON = 2
"""Names and numbers that two articles in two languages must share at least."""
ENOUGH = 20.0
"""Evidence (in nats) beyond which more shared names make two articles no more alike."""
LEAST_TOLD, LEAST_SPOKEN = 400.0, 60.0
"""What a text of some forty words tells, and of how much it speaks: a shorter one is not contained in another by chance."""
SAMPLE = 12
"""Texts of a large group that are asked for all of it."""


def like(one: Features, other: Features) -> float:
    """0 to 1. Two languages share few words: names, numbers and concepts stand in."""
    value = math.fsum(shared(one, other).values())  # fsum: the same in whatever order terms are met
    return value if one.language == other.language else max(value, across(one, other))


def shared(one: Features, other: Features) -> dict[str, float]:
    """What each shared term adds to the likeness of two: the part of what the shorter one tells that the other tells too."""
    ours, theirs, whole = one.terms, other.terms, max(LEAST_TOLD, min(one.told, other.told))
    return {term: min(ours[term], theirs[term]) / whole for term in ours.keys() & theirs.keys()}


def across(one: Features, other: Features) -> float:
    """Likeness of two languages: the names and numbers that both hold, and the concepts that both speak of."""
    return min(1.0, measure("across") * (facts_in_common(one, other) + concepts_in_common(one, other)))


def facts_in_common(one: Features, other: Features) -> float:
    """How much evidence the shared names and numbers are, and how much of what there could be."""
    names, numbers = one.names & other.names, one.numbers & other.numbers
    if len(names) + len(numbers) < LEAST_COMMON:
        return 0.0
    evidence = evidence_of(names, numbers)
    possible = max(ENOUGH / 2, min(evidence_of(f.names, f.numbers) for f in (one, other)))
    return math.sqrt(min(1.0, evidence / ENOUGH) * min(1.0, evidence / possible))


def concepts_in_common(one: Features, other: Features) -> float:
    """The part of what the shorter one speaks of that the other speaks of too."""
    both = set(one.concepts).intersection(other.concepts)
    whole = min(math.fsum(map(telling_concept, f.concepts)) for f in (one, other))
    return math.fsum(map(telling_concept, both)) / max(LEAST_SPOKEN, whole)


def evidence_of(names: Iterable[str], numbers: Iterable[str]) -> float:
    return math.fsum([*map(telling, names), *map(telling_number, numbers)])


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
