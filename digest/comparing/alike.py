"""Are two quotations one thing said: containment of content words and of letters, with thresholds that were measured."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from digest.text import STOPWORDS, fold, stem, words

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NEGATION = re.compile(
    r"\b(?:not|no|never|nothing|nobody|none|neither|nor|without|cannot|nicht|kein\w*|nie|nichts|ne|pas|jamais|rien|aucune?|no|nunca|nada|ningun\w*|не|нет|ни|никогда|никто)\b|n't\b|않|없|아니|못"
)
_BRACKET = re.compile(r"\[[^\]]*\]|\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation's words as they are compared: bracketed insertions left aside."""

    content: tuple[str, ...]
    """Stems that carry content, in order."""
    all: tuple[str, ...]
    fours: frozenset[str]
    numbers: frozenset[str]
    negations: int


@lru_cache(maxsize=65536)
def said(text: str) -> Said:
    bare = _BRACKET.sub(" ", text) if len(_BRACKET.sub("", text).split()) >= 3 else text
    folded = words(bare)
    letters = "".join(folded)
    flat = fold(bare).replace("’", "'")
    return Said(
        content=tuple(stem(w) for w in folded if w not in STOPWORDS),
        all=tuple(folded),
        fours=frozenset(letters[i : i + 4] for i in range(max(1, len(letters) - 3))),
        numbers=frozenset(_NUMBER.findall(flat)),
        negations=len(_NEGATION.findall(flat)),
    )


@dataclass(frozen=True, slots=True)
class Measures:
    """How much two quotations have in common."""

    shared: int
    """Content stems both have."""
    words: float
    """Of the shorter's content stems, weighted by rarity, the share the longer has."""
    letters: float
    """Of the shorter's runs of four letters, the share the longer has."""
    order: float
    """Longest common run of content stems in order, of the shorter."""


def measures(one: Said, other: Said, rarity: dict[str, float]) -> Measures:
    short, long = sorted((one, other), key=lambda s: (len(set(s.content)), s.content))
    common = set(short.content) & set(long.content)
    weight = sum(rarity.get(t, 1.0) for t in set(short.content)) or 1.0
    fewer, more = sorted((one.fours, other.fours), key=lambda f: (len(f), sorted(f)[:1]))
    return Measures(
        shared=len(common),
        words=sum(rarity.get(t, 1.0) for t in common) / weight,
        letters=len(fewer & more) / max(1, len(fewer)),
        order=in_order(short.content, long.content) / max(1, len(short.content)),
    )


def in_order(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    """Length of the longest common subsequence; quotations are short, and longer ones are cut at 120 stems."""
    a, b = a[:120], b[:120]
    row = [0] * (len(b) + 1)
    for x in a:
        diagonal = 0
        for n, y in enumerate(b, 1):
            above = row[n]
            row[n] = diagonal + 1 if x == y else max(row[n], row[n - 1])
            diagonal = above
    return row[-1]


def is_same(one: str, other: str, rarity: dict[str, float], known_speaker: bool) -> bool:
    """One thing said, in two wordings.

    LOOSE, for one known speaker: c4 >= .8 with three shared stems; or four shared, half the weight, c4 >= .4.
    STRICT, otherwise: three shared, .7 of the weight, .6 in order. Measured on labelled pairs of the project's notes: 13 of
    14 positives, about 1.3 false merges per 1,000 pairs of one story and speaker. Very short ones only by being contained.
    """
    a, b = said(one), said(other)
    if a.all == b.all:
        return len(a.all) >= 2
    m = measures(a, b, rarity)
    fewest = min(len(set(a.content)), len(set(b.content)))
    if fewest == 0:
        return False
    if fewest <= 3:
        short, long = sorted((a, b), key=lambda s: len(s.all))
        contained = run_in(short.all, long.all)
        near = m.shared == fewest and m.letters >= 0.6
        return known_speaker and m.shared >= 1 and ((contained and len(short.all) >= 2) or (near and fewest >= 2))
    if known_speaker:
        return (
            (m.letters >= 0.8 and m.shared >= 3)
            or (m.shared >= 4 and m.words >= 0.5 and m.letters >= 0.4)
            or (m.shared >= 3 and m.words >= 0.55 and m.letters >= 0.5)
        )
    return m.shared >= 3 and m.words >= 0.7 and m.order >= 0.6


def run_in(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return f" {' '.join(short)} " in f" {' '.join(long)} "
