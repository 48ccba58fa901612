"""Are two quotations one thing said: the odds that their words, numbers, names, length and denial give, in one language or in two."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from digest.comparing.said import Said, by_length, run_in
from digest.concepts import Term

FOUND = math.log(0.55)
MISSED = -0.7
"""For and against, in logs of odds: a term found again (besides its rarity in the story), or not; numbers twice."""
AS_LONG = 0.8
"""For two texts as long as each other in their languages; nothing is left of it where one is as long as 1.7 of the other."""
DENIED = -0.8
"""Where only the one denies."""
Speakers = Literal["same", "open", "rivals", "apart"]
"""`rivals`: two known persons, each credited with it; `apart`: never one utterance, whatever the words."""
PRIOR: dict[Speakers, float] = {"same": -0.2, "open": -1.4, "rivals": -3.4}
"""Before a word is compared: by who is credited with the two."""
ONLY = 1.1
"""Of one speaker and in two languages, where each article has but one quotation of that speaker."""
ONE_LANGUAGE = -1.6
"""In one language two things said of one matter share words by chance."""
VERY_WORDS: dict[Speakers, int] = {"same": 2, "open": 4, "rivals": 5}
"""So many words in a row of the other, and nothing else, are its words."""
BEYOND_DOUBT = 2.5
"""Odds that need no look at what else is alike."""


class Rarity:
    """How much a word tells among the texts of a story: -log of the share that has it, smoothed; 1 for a word of none."""

    def __init__(self, texts: Iterable[frozenset[str]] = ()) -> None:
        found = list(texts)
        df = Counter(key for keys in found for key in keys)
        self._keys = {key: math.log(1 + (len(found) + 10) / (n + 1)) for key, n in df.items()}
        self._terms: dict[frozenset[str], float] = {}

    def of_key(self, key: str) -> float:
        return self._keys.get(key, 1.0)

    def of(self, term: Term) -> float:
        """That of its most common key."""
        known = self._terms.get(term.keys)
        if known is None:
            known = self._terms[term.keys] = min((self._keys[k] for k in term.keys if k in self._keys), default=1.0)
        return known


def common_of(one: Said, other: Said) -> frozenset[str]:
    """The stems of the first whose terms the other has too, in its own words or language."""
    return frozenset(t.stem for t in one.terms if not t.keys.isdisjoint(other.keys))


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like two quotations are, and whether that is enough by itself."""

    score: float
    """Log of the odds for them to be one thing said."""
    sure: bool
    """Not sure: enough only where each is the other's best."""


def likeness(a: Said, b: Said, rarity: Rarity, speakers: Speakers, only: bool = False) -> Likeness | None:
    """One thing said, likelier than not; None otherwise.

    The figures were counted on labelled pairs of articles, some in two languages. Two known persons are credited with one
    utterance only where the words leave no doubt (the reader is told: `speaker` flag).
    """
    if speakers == "apart":
        return None
    one_language = a.language == b.language
    odds = odds_of(a, b, rarity) + PRIOR[speakers] + (ONE_LANGUAGE if one_language else ONLY if only and speakers == "same" else 0.0)
    short, long = (a.all, b.all) if len(a.all) <= len(b.all) else (b.all, a.all)
    if len(short) >= VERY_WORDS[speakers] and run_in(short, long):
        return Likeness(max(odds, BEYOND_DOUBT), True)
    if odds <= 0 or (speakers == "rivals" and one_language and not in_order(a, b)):
        return None
    return Likeness(odds, one_language and odds >= BEYOND_DOUBT)


def odds_of(a: Said, b: Said, rarity: Rarity) -> float:
    """Log of the odds for two texts to say the same, from the terms of the shorter."""
    short, long = (a, b) if by_length(a) <= by_length(b) else (b, a)
    odds = 0.0
    for t in short.once:
        if not t.keys.isdisjoint(long.keys):
            odds += max(0.3, rarity.of(t) + FOUND)
        elif t.known or a.language == b.language:
            odds += 2 * MISSED if t.number else MISSED
    if bool(a.negations) != bool(b.negations):
        odds += DENIED
    return odds + AS_LONG - 1.5 * min(0.6, unlike_length(a.size, b.size))


def in_order(a: Said, b: Said) -> bool:
    """Do three quarters of the words that two texts share follow one another alike: who only says much the same puts it otherwise."""
    ours, theirs = ([s for s in dict.fromkeys(one.content) if s in other.stems] for one, other in ((a, b), (b, a)))
    match = SequenceMatcher(None, ours, theirs, autojunk=False)
    return sum(block.size for block in match.get_matching_blocks()) >= 0.75 * len(ours)


def as_long_as_both(whole: Said, part: Said, rest: Said) -> bool:
    """Is a text nearer in length to two parts together than to the one."""
    return unlike_length(whole.size, part.size + rest.size) < unlike_length(whole.size, part.size)


def unlike_length(one: float, other: float) -> float:
    return abs(math.log(one / other))
