"""Clipping -> what it is gathered by: terms, names in sounds, numbers, shingles, what it says of time and occasion."""

from __future__ import annotations

import hashlib
import math
import re
from array import array
from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from sys import intern
from typing import Any

from rensa import RMinHash

from digest.gathering.occasions import Occasion, looking_back, occasions_in
from digest.gathering.rarity import TOP, everyday, squares, telling
from digest.gathering.sounds import sounds_in
from digest.model import Clipping, Clue
from digest.text import STOPWORDS, WORD, fold, stem

_NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?:[.,]\d{3})+(?!\d)|(?<![\w.,])\d+(?:[.,]\d+)?")
_HANGUL = re.compile("[\uac00-\ud7a3]{2,6}")
#: Korean particles that hang on nouns.
_PARTICLE = re.compile("(?:에서는|으로|에서|에게|까지|부터|은|는|이|가|을|를|의|에|도|와|과|로)$")
LEAD = 150
"""Words of the lead (measured on ECB+ in the project's notes: body and lead together beat either)."""
MOST_TERMS = 170
"""Distinct terms kept of one article, the most frequent: what a long page adds beyond them is not its subject."""
SHINGLE = 5
PERMUTATIONS = 126
RAREST = 40
"""Terms of an article by which it is looked up, and half as many names."""
NONE: frozenset[Any] = frozenset()
"""One empty set for all."""
EARLY = 2500
"""Characters of the body whose expressions of time count for the event; what stands later is background."""


@dataclass(frozen=True, slots=True)
class Features:
    """What gathering knows of one article; small, because all articles are held at once."""

    id: str
    terms: dict[str, tuple[float, float]]
    """Term -> weight in the body, weight in headline and lead: 1 + log frequency, capitalised words half as much again."""
    body_norm: float
    lead_norm: float
    """Length of the vectors of the terms in body and lead."""
    keys: tuple[str, ...]
    """What it is looked up by: the terms that count most in it, then its most telling names, each after a middle dot."""
    names: frozenset[str]
    """Consonants of the capitalised words and of names in other scripts: the same in every language."""
    numbers: frozenset[str]
    shingles: array[int]
    """Hashes of five-word runs of the body, ascending."""
    sketch: RMinHash
    """Of the shingles."""
    day: date | None
    """Only where the page alone is sure of it."""
    stamp: str
    """When this text was printed, as it sorts: its day or the day of its last change, and the time."""
    guess: date | None
    """Where the page alone only thinks so, or its masthead says so."""
    clues: tuple[Clue, ...]
    """What the body says of time early on, outside quotations."""
    occasions: frozenset[Occasion]
    back: str
    """The words by which its headline or first sentences look back ("a year after"), or ""."""
    sequel: str
    """The words that call its event the next of its kind ("second recall in four months"), or ""."""
    language: str
    outlet: str | None
    agency: tuple[str, ...]
    url: str | None


def features_of(clipping: Clipping) -> Features:
    """The features of one article; pure, so that they can be kept with the clipping."""
    sheet, alone = clipping.sheet, clipping.alone
    text = f"{sheet.title}\n{sheet.body}"[:200_000]
    words = WORD.findall(text)
    language = (sheet.language or "en")[:2]
    names = sounds_in(sheet.title, sheet.body[:60_000], language)
    sure = alone.confidence >= 0.8 and alone.grade == "stated"
    title = sheet.headline or ""
    opening = text[: len(sheet.title) + 900]
    terms = terms_in(words, len(WORD.findall(sheet.title)))
    body_norm, lead_norm = norms(terms)
    keys = keys_of(terms, names, body_norm, lead_norm)
    runs = shingles(sheet.body)
    mastheads = [c for c in clipping.clues if c.role in {"masthead", "stamp"} and c.kind == "full" and c.label is None]
    return Features(
        id=sheet.id,
        terms=terms,
        body_norm=body_norm,
        lead_norm=lead_norm,
        keys=keys,
        names=names or NONE,
        numbers=frozenset(map(intern, numbers_in(text[:20_000]))) or NONE,
        shingles=runs,
        sketch=sketch(runs),
        day=alone.date if sure else None,
        stamp=f"{alone.updated or alone.date or ''}{alone.time or ''}" if sure else "",
        guess=None if sure else alone.date or (as_day(mastheads[0].value) if mastheads else None),
        clues=tuple(c for c in clipping.clues if c.role in {"body", "caption", "standfirst"} and not c.quoted and (c.start or 0) < EARLY),
        occasions=occasions_in(opening) or NONE,
        back=looking_back(title, sheet.body),
        sequel=looking_back(title, sheet.body, "sequels"),
        language=language,
        outlet=sheet.outlet.name if sheet.outlet else None,
        agency=sheet.agency,
        url=sheet.url,
    )


def terms_in(words: list[str], title: int) -> dict[str, tuple[float, float]]:
    """The terms of a text whose first `title` words are its headline; the headline counts twice in the lead."""
    terms = [term_of(w) for w in words]
    capital = {t for t, w in zip(terms, words, strict=True) if t and w[:1].isupper() and w.casefold() not in STOPWORDS}
    body = Counter(t for t in terms if t and t not in everyday())
    lead = Counter(t for t in [*terms[:title], *terms[:LEAD]] if t)
    return {t: weights(n, lead[t], t in capital) for t, n in body.most_common(MOST_TERMS)}


def norms(terms: dict[str, tuple[float, float]]) -> tuple[float, float]:
    get = squares().get
    body = math.sqrt(math.fsum(get(t, TOP) * x * x for t, (x, _) in terms.items()))
    lead = math.sqrt(math.fsum(get(t, TOP) * y * y for t, (_, y) in terms.items()))
    return body or 1.0, lead or 1.0


def keys_of(terms: dict[str, tuple[float, float]], names: frozenset[str], body: float, lead: float) -> tuple[str, ...]:
    """The terms that add most to the likeness of the article to itself, and its most telling names."""
    get = squares().get
    counts = {t: get(t, TOP) * ((x / body) ** 2 + (y / lead) ** 2) for t, (x, y) in terms.items()}
    best = sorted(counts, key=lambda t: (-counts[t], t))[:RAREST]
    return (*best, *(intern("·" + n) for n in sorted(names, key=lambda n: (-telling(n), n))[:60]))


@lru_cache(maxsize=4096)
def weights(body: int, lead: int, capital: bool) -> tuple[float, float]:
    boost = 1.5 if capital else 1.0
    return boost * (1 + math.log(body)), boost * (1 + math.log(lead)) if lead else 0.0


@lru_cache(maxsize=200_000)
def term_of(word: str) -> str:
    """The term a word counts as, or "" for a function word."""
    folded = fold(word)
    if folded in STOPWORDS or (len(folded) < 2 and folded.isascii()):
        return ""
    if _HANGUL.fullmatch(word):
        folded = fold(_PARTICLE.sub("", word) or word)
    return intern(stem(folded.removesuffix("'s")))


def numbers_in(text: str) -> set[str]:
    """The numbers of two digits and more as digits alone: 2,114 and 2.114 are one."""
    found = {n.replace(",", "").replace(".", "") for n in _NUMBER.findall(text)}
    return {n for n in found if len(n) > 1}


def shingles(body: str) -> array[int]:
    """Hashes of the five-word runs of a body, equal on every machine, ascending and each once."""
    plain = body.casefold() if body.isascii() else fold(body)
    words = WORD.findall(plain.replace("'", ""))
    runs = {" ".join(words[i : i + SHINGLE]) for i in range(max(0, len(words) - SHINGLE + 1))}
    return array("Q", sorted({int.from_bytes(hashlib.blake2b(run.encode(), digest_size=8).digest(), "big") for run in runs}))


def sketch(runs: array[int]) -> RMinHash:
    made = RMinHash(num_perm=PERMUTATIONS, seed=1)
    made.update([str(run) for run in runs])
    return made


def as_day(value: str) -> date | None:
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None
