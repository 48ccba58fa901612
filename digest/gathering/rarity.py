"""What sharing a word, a name or a number is worth, in nats: its rarity in general news, the same for every archive.

Frozen on purpose: the likeness of two articles is then a function of these two alone. It does not drift as the archive grows,
so that day-by-day building and one big build agree, and a score on a page never changes.
"""

from __future__ import annotations

import math
from functools import cache, lru_cache

from digest.concepts import english_of
from digest.data import table
from digest.gathering.sounds import consonants

LEAST_SHARE = 1 / 3000
"""Words in fewer articles than this weigh alike: no table knows them better."""
TOP = -math.log(LEAST_SHARE)
"""What a rare word tells."""


@cache
def shares() -> dict[str, float]:
    """Share of articles in general that hold a common word."""
    return {w: float(share) for share, words in table("commonness")["share"].items() for w in words.split()}


@cache
def told() -> dict[str, float]:
    """Common word -> what it tells; words that are not here tell TOP."""
    return {w: -math.log(share) for w, share in shares().items()}


def rarity(term: str) -> float:
    return told().get(term, TOP)


@cache
def everyday() -> frozenset[str]:
    """Words of every fifth article and more: they say nothing of the event."""
    return frozenset(w for w, share in shares().items() if share >= 0.2)


@cache
def name_shares() -> dict[str, float]:
    """The same for names in sounds: the commonest word that sounds so."""
    found: dict[str, float] = {}
    for word, share in shares().items():
        sound = consonants(word)
        found[sound] = max(found.get(sound, 0.0), share)
    return found


@lru_cache(maxsize=200_000)
def telling(name: str) -> float:
    """What a shared name is worth: rare ones much, but short ones little, because few consonants agree by chance."""
    return min(-math.log(name_shares().get(name, LEAST_SHARE)), len(name) - 1.0)


def telling_number(number: str) -> float:
    """What a shared number is worth: two digits and years little, millions much."""
    if len(number) > 6:
        return 3.0
    return {2: 0.5, 3: 1.5}.get(len(number), 1.0 if number[:2] in {"19", "20"} else 2.0)


@cache
def concept_shares() -> tuple[float, ...]:
    """Share of articles in general that speak of a concept: what its English words have together."""
    return tuple(min(1.0, math.fsum(shares().get(w, 0.0) for w in sorted(words))) for words in english_of())


@lru_cache(maxsize=10_000)
def telling_concept(number: int) -> float:
    """What a shared concept is worth; little where many articles speak of it."""
    return max(0.0, -math.log(max(LEAST_SHARE, concept_shares()[number])) - 1.0)


def worth(key: str) -> float:
    """The square of what a key of the index tells: a term, a name after a middle dot, a concept after "#"."""
    if key[0] == "#":
        return telling_concept(int(key[1:].rstrip("c"))) ** 2
    return (telling(key[1:]) if key[0] == "·" else rarity(key)) ** 2
