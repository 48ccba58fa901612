"""Clipping -> what it is gathered by: weighted terms, names in Latin sounds, numbers, shingles, possible days."""

from __future__ import annotations

import hashlib
import math
import re
from collections import Counter
from dataclasses import dataclass
from datetime import date

from digest.model import Clipping
from digest.names import sound
from digest.text import STOPWORDS, WORD, fold, stem

_NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?:[.,]\d{3})+(?!\d)|(?<![\w.,])\d+(?:[.,]\d+)?(?![\w])")
_HANGUL = re.compile("[\uac00-\ud7a3]{2,6}")
#: Korean particles that hang on nouns.
_PARTICLE = re.compile("(?:에서는|으로|에서|에게|까지|부터|은|는|이|가|을|를|의|에|도|와|과|로)$")
LEAD = 150
"""Words of the lead (measured on ECB+ in the project's notes: body and lead together beat either)."""
MOST_TERMS = 400
"""Distinct terms kept of one article, the most frequent: what a long page adds beyond them is not its subject."""
SHINGLE = 5


@dataclass(frozen=True, slots=True)
class Features:
    """What gathering knows of one article."""

    id: str
    body: dict[str, float]
    """Term -> 1 + log frequency; capitalised words half as much again."""
    lead: dict[str, float]
    names: frozenset[str]
    """Capitalised words as Latin sounds: the same in every language."""
    numbers: frozenset[str]
    shingles: frozenset[int]
    """Hashes of five-word runs of the body."""
    words: int
    day: date | None
    """Only where the page alone is sure of it."""
    earliest: date | None
    latest: date | None
    language: str
    outlet: str | None
    agency: tuple[str, ...]
    url: str | None
    headline: str
    readable: dict[str, str]
    """Term -> the word as printed, for the reasons shown."""


def features_of(clipping: Clipping) -> Features:
    """The features of one article; pure, so that they can be kept with the clipping."""
    sheet, alone = clipping.sheet, clipping.alone
    text = f"{sheet.title}\n{sheet.body}"
    words = WORD.findall(text[:200_000])
    readable: dict[str, str] = {}
    terms = [term_of(w, readable) for w in words]
    capital = {t for t, w in zip(terms, words, strict=True) if t and w[:1].isupper() and w.casefold() not in STOPWORDS}
    title = [t for t in (term_of(w, readable) for w in WORD.findall(sheet.title)) if t]
    sure = alone.confidence >= 0.8 and alone.grade == "stated"
    return Features(
        id=sheet.id,
        body=weighted([t for t in terms if t], capital),
        lead=weighted([t for t in terms[:LEAD] if t] + title, capital),
        names=frozenset(names_in(words)),
        numbers=frozenset(n.replace(",", "").replace(".", "") for n in _NUMBER.findall(text[:20_000]) if len(n) > 1),
        shingles=frozenset(shingles(sheet.body)),
        words=len(words),
        day=alone.date if sure else None,
        earliest=alone.earliest or alone.date,
        latest=alone.latest or alone.date,
        language=(sheet.language or "en")[:2],
        outlet=sheet.outlet.name if sheet.outlet else None,
        agency=sheet.agency,
        url=sheet.url,
        headline=fold(sheet.headline or ""),
        readable=readable,
    )


def term_of(word: str, readable: dict[str, str]) -> str:
    """The term a word counts as, or "" for a function word."""
    folded = fold(word)
    if folded in STOPWORDS or (len(folded) < 2 and folded.isascii()):
        return ""
    if _HANGUL.fullmatch(word):
        folded = _PARTICLE.sub("", word) or word
    term = stem(folded.removesuffix("'s"))
    readable.setdefault(term, word)
    return term


def weighted(terms: list[str], capital: set[str]) -> dict[str, float]:
    counts = Counter(terms).most_common(MOST_TERMS)
    return {t: (1 + math.log(n)) * (1.5 if t in capital else 1.0) for t, n in counts}


def names_in(words: list[str]) -> set[str]:
    """Sounds of the capitalised words inside sentences, and of all words of scripts without capitals that are long enough."""
    found = set()
    for before, word in zip(["", *words], words, strict=False):
        if word[:1].isupper() and len(word) > 3 and word.casefold() not in STOPWORDS and before:
            found.add(sound(re.sub(r"['’]s$", "", word)))
        elif "\uac00" <= word[:1] <= "\ud7a3":
            bare = _PARTICLE.sub("", word)
            if len(bare) >= 3:
                found.add(sound(bare))
    return {f for f in found if len(f) >= 4}


def shingles(body: str) -> set[int]:
    """Hashes of the five-word runs of a body, equal on every machine."""
    words = WORD.findall(latin_free(body))
    runs = {" ".join(words[i : i + SHINGLE]) for i in range(max(0, len(words) - SHINGLE + 1))}
    return {int.from_bytes(hashlib.blake2b(run.encode(), digest_size=8).digest(), "big") for run in runs}


def latin_free(text: str) -> str:
    return fold(text).replace("'", "")
