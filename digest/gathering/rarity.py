"""What sharing a word, a name or a number is worth, in nats: its rarity in general news, the same for every archive.

Frozen on purpose: the likeness of two articles is then a function of these two alone. It does not drift as the archive grows,
so that day-by-day building and one big build agree, and a score on a page never changes.
"""

from __future__ import annotations

import math
from functools import cache, lru_cache

from digest.data import table
from digest.gathering.sounds import consonants

LEAST_SHARE = 1 / 3000
"""Words in fewer articles than this weigh alike: no table knows them better."""
TOP = math.log(LEAST_SHARE) ** 2
"""Square of the weight of a rare word."""


@cache
def shares() -> dict[str, float]:
    """Share of articles in general that hold a common word."""
    return {w: float(share) for share, words in table("commonness")["share"].items() for w in words.split()}


@cache
def squares() -> dict[str, float]:
    """Common word -> square of its weight; words that are not here weigh TOP."""
    return {w: math.log(share) ** 2 for w, share in shares().items()}


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
    """What a shared number is worth: two digits and years little."""
    return {2: 0.5, 3: 1.5}.get(len(number), 1.0 if number[:2] in {"19", "20"} else 2.0)


def worth(key: str) -> float:
    """The square of the weight of a key of the index: a term, or a name after a middle dot."""
    return telling(key[1:]) ** 2 if key[0] == "·" else squares().get(key, TOP)
