"""Are two quotations one thing said: containment of terms and of letters, with thresholds that were measured."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from digest.concepts import Term, terms_of
from digest.text import fold, words

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NEGATION = re.compile(
    r"\b(?:not|no|never|nothing|nobody|none|neither|nor|without|cannot|nicht|kein\w*|nie|nichts|ne|pas|jamais|rien|aucune?|nunca|nada|ningun\w*|не|нет|ни|никогда|никто)\b|n't\b|않|없|아니|못"
)
_BRACKET = re.compile(r"\[[^\]]*\]|\([^)]*\)")
UNKNOWN = 0.3
"""What a word counts across languages that nothing is known of, against one of the lexicon."""

Speakers = Literal["same", "open", "rivals", "apart"]
"""`rivals`: two known persons, each credited with it; `apart`: never one utterance, whatever the words."""


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation's words as they are compared: bracketed insertions left aside."""

    language: str
    terms: tuple[Term, ...]
    """The words that carry content, in order."""
    content: tuple[str, ...]
    """Their stems."""
    stems: frozenset[str]
    keys: frozenset[str]
    """All that its terms can be found by."""
    all: tuple[str, ...]
    fours: frozenset[str]
    numbers: frozenset[str]
    negations: int


@lru_cache(maxsize=65536)
def said(text: str, language: str = "en") -> Said:
    bare = _BRACKET.sub(" ", text) if len(_BRACKET.sub("", text).split()) >= 3 else text
    folded = words(bare)
    letters = "".join(folded)
    flat = fold(bare)
    terms = terms_of(bare, language)
    return Said(
        language=language,
        terms=terms,
        content=tuple(t.stem for t in terms),
        stems=frozenset(t.stem for t in terms),
        keys=frozenset(k for t in terms for k in t.keys),
        all=tuple(folded),
        fours=frozenset(letters[i : i + 4] for i in range(max(1, len(letters) - 3))),
        numbers=frozenset(_NUMBER.findall(flat)),
        negations=len(_NEGATION.findall(flat)),
    )


@dataclass(frozen=True, slots=True)
class Measures:
    """How much two quotations have in common."""

    shared: int
    """Terms of the shorter that the longer has too."""
    exact: int
    """Of these, the ones of the same stem."""
    words: float
    """Of the shorter's terms, weighted by rarity, the share that the longer has."""
    letters: float
    """Of the shorter's runs of four letters, the share that the longer has."""


Rarity = dict[str, float]


def rarity_of(texts: Iterable[frozenset[str]]) -> Rarity:
    """Weights of keys among the texts of a story, smoothed: a word of every text decides little."""
    found = list(texts)
    df = Counter(key for keys in found for key in keys)
    return {key: math.log(1 + (len(found) + 10) / (n + 1)) for key, n in df.items()}


def weight(term: Term, rarity: Rarity) -> float:
    return min((rarity[k] for k in term.keys if k in rarity), default=1.0)


def common_of(one: Said, other: Said) -> frozenset[str]:
    """The stems of the first whose terms the other has too, in its own words or language."""
    return frozenset(t.stem for t in one.terms if not t.keys.isdisjoint(other.keys))


def measures(one: Said, other: Said, rarity: Rarity) -> Measures:
    short, long = (one, other) if by_length(one) <= by_length(other) else (other, one)
    across = one.language != other.language
    total = common = 0.0
    shared = exact = 0
    for stem, t in {t.stem: t for t in short.terms}.items():
        w = weight(t, rarity)
        total += w * (UNKNOWN if across and not t.known else 1.0)
        if not t.keys.isdisjoint(long.keys):
            common += w
            shared += 1
            exact += stem in long.stems
    fewer, more = (one.fours, other.fours) if len(one.fours) <= len(other.fours) else (other.fours, one.fours)
    return Measures(
        shared=shared,
        exact=exact,
        words=min(1.0, common / (total or 1.0)),
        letters=len(fewer & more) / max(1, len(fewer)),
    )


def by_length(one: Said) -> tuple[int, tuple[str, ...], tuple[str, ...]]:
    return len(one.stems), one.content, one.all


def order_of(one: Said, other: Said) -> float:
    """Longest common run of stems in order, of the shorter."""
    short, long = (one, other) if by_length(one) <= by_length(other) else (other, one)
    return in_order(short.content, long.content) / max(1, len(short.content))


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


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like two quotations are, and whether that is enough by itself."""

    score: float
    sure: bool
    """Not sure: enough only where each is the other's best."""
    faint: bool = False
    """Enough only where each is by far the other's best."""


def likeness(a: Said, b: Said, rarity: Rarity, speakers: Speakers) -> Likeness | None:
    """One thing said, in two wordings; None where nothing speaks for it.

    LOOSE, for one known speaker: c4 >= .8 with three shared terms; or four shared, half the weight, c4 >= .4.
    STRICT, otherwise: three shared stems, .7 of the weight, .6 in order. Measured on labelled pairs of the project's notes: 13 of
    14 positives, about 1.3 false merges per 1,000 pairs of one story and speaker. Very short ones only by being contained.
    Across languages a lexicon tells less of the words: half the weight, and each the other's best. Two known persons are credited
    with one utterance only where the words leave no doubt (the reader is told: `speaker` flag).
    """
    if speakers == "apart":
        return None
    if speakers == "rivals":
        return of_rivals(a, b, rarity)
    if a.all == b.all:
        return Likeness(2.0, True) if len(a.all) >= 2 else None
    m = measures(a, b, rarity)
    fewest = min(len(set(a.content)), len(set(b.content)))
    known = speakers == "same"
    if a.language != b.language:
        return across(m, known, fewest)
    if not m.shared:
        return None
    short, long = sorted((a, b), key=lambda s: (len(s.all), s.all))
    score = m.words + m.letters / 2
    if run_in(short.all, long.all) and len(short.all) >= (2 if known else 4):
        return Likeness(score, True)
    if fewest <= 3:
        near = m.shared == fewest >= 2 and m.letters >= 0.6
        if near and (known or (fewest == 3 and m.letters >= 0.75)):
            return Likeness(score, True)
    elif known:
        if (
            (m.letters >= 0.8 and m.shared >= 3)
            or (m.shared >= 4 and m.words >= 0.5 and m.letters >= 0.4)
            or (m.shared >= 3 and m.words >= 0.55 and m.letters >= 0.5)
        ):
            return Likeness(score, True)
    elif m.exact >= 3 and m.words >= 0.7 and order_of(a, b) >= 0.6:
        return Likeness(score, True)
    if bool(a.negations) != bool(b.negations):
        return None
    if known and m.shared >= 2 and (m.words >= 0.55 or (m.words >= 0.4 and (m.letters >= 0.4 or m.shared >= 4))):
        return Likeness(score, False)
    return None


def of_rivals(a: Said, b: Said, rarity: Rarity) -> Likeness | None:
    """The very words, five or more in a row; or nearly all of eight or more, in order."""
    if a.language != b.language:
        return None
    short, long = sorted((a, b), key=lambda s: (len(s.all), s.all))
    shared = len(short.stems & long.stems)
    if shared < max(2, len(short.stems) * 0.6):
        return None
    m = measures(a, b, rarity)
    very_words = len(short.all) >= 5 and run_in(short.all, long.all)
    nearly = len(short.all) >= 8 and shared >= 4 and m.words >= 0.75 and bool(a.negations) == bool(b.negations) and order_of(a, b) >= 0.75
    return Likeness(m.words + m.letters / 2, True) if very_words or nearly else None


def across(m: Measures, known: bool, fewest: int) -> Likeness | None:
    """A translation: what the lexicon, numbers and names tell; a fragment of one or two words only where all are found.

    Of one known speaker's words in two languages, different utterances of the labelled articles share hardly a quarter of the weight.
    """
    if m.shared >= (2 if known else 3) and m.words >= (0.35 if known else 0.45):
        return Likeness(m.words + m.shared / 50, False)
    if known and m.shared == fewest and m.words >= 0.9:
        return Likeness(m.words / 2, False)
    if known and m.shared and m.words >= 0.28:
        return Likeness(m.words, False, faint=True)
    return None


def is_same(one: str, other: str, rarity: Rarity, known_speaker: bool) -> bool:
    """One thing said, in two wordings of one language, beyond doubt."""
    found = likeness(said(one), said(other), rarity, "same" if known_speaker else "open")
    return found is not None and found.sure


def run_in(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return f" {' '.join(short)} " in f" {' '.join(long)} "
