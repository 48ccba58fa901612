"""Clipping -> what it is gathered by: terms, names in sounds, numbers, shingles, what it says of time and occasion."""

from __future__ import annotations

import hashlib
import math
import re
from array import array
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache
from sys import intern
from typing import Any

from rensa import RMinHash

from digest.concepts import concepts_in
from digest.data import table
from digest.gathering.occasions import Occasion, looking_back, occasions_in
from digest.gathering.rarity import everyday, rarity, telling
from digest.gathering.sounds import sounds_in, words_of
from digest.model import Clipping, Clue, Sheet
from digest.numerals import numbers_in
from digest.text import STOPWORDS, WORD, fold, stem

_HANGUL = re.compile("[\uac00-\ud7a3]{2,6}")
_UNSPACED = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
_RUN = re.compile("[ァ-ヴー]{2,}|[\u4e00-\u9fff]+")
#: A figure with its comma, or a score, is one word: 2,114; 10.25; 2-1.
_TOKEN = re.compile(r"(?<![\w.,])\d{1,3}(?:[.,]\d{3})+(?!\d)|(?<![\w.,])\d+[.,]\d+(?!\w)|(?<![\w.,–-])\d[-–]\d(?![\w–-])|" + WORD.pattern)
#: Korean particles that hang on nouns.
_PARTICLE = re.compile("(?:에서는|으로|에서|에게|까지|부터|은|는|이|가|을|를|의|에|도|와|과|로)$")
LEAD = 150
"""Words of the lead (measured on ECB+: body and lead together beat either)."""
RARE, NAME, FIGURE, FIRST = 1.5, 1.5, 2.0, 1.5
"""What a term tells: its rarity to this power; so many times that for a name, a figure, a word of the lead (tests/gathering,
tests/corpora: average precision of pairs is flat around each)."""
NAMED = 60_000
NUMBERED = 6000
SPOKEN = 3000
"""Characters of a text whose names, whose numbers and whose concepts are looked at."""
ABOUT = 400
"""Characters in which an article says which of a row of occasions it is about; later on it names others."""
MOST_TERMS = 170
"""Distinct terms kept of one article, the most frequent: what a long page adds beyond them is not its subject."""
SHINGLE = 5
PERMUTATIONS = 126
RAREST, MOST_NAMES = 40, 60
"""Terms and names by which an article is looked up."""
NONE: frozenset[Any] = frozenset()
"""One empty set for all."""
EARLY = 2500
"""Characters of the body whose expressions of time count for the event; what stands later is background."""


@dataclass(frozen=True, slots=True)
class Features:
    """What gathering knows of one article; small, because all articles are held at once."""

    id: str
    terms: dict[str, float]
    """Term -> what it tells: its rarity in general news, names and figures and the first words more."""
    told: float
    """What all of them tell."""
    keys: tuple[str, ...]
    """What it is looked up by: the terms that count most in it, then its most telling names, each after a middle dot."""
    names: frozenset[str]
    """Consonants of the capitalised words and of names in other scripts: the same in every language."""
    numbers: frozenset[str]
    spoken: bytes
    """See `concepts`."""
    runs: bytes
    """See `shingles`."""
    day: date | None
    """Only where the page alone is sure of it."""
    stamp: str
    """When this text was printed, as it sorts: its day or the day of its last change, and the time."""
    take: int
    """Which of an agency's own takes of its text this is by its slug: 1 the first, more for its leads and updates; 0 where none is told."""
    guess: date | None
    """Where the page alone only thinks so, or its masthead says so."""
    clues: tuple[Clue, ...]
    """What the body says of time early on, outside quotations."""
    occasions: tuple[Occasion, ...]
    back: str
    """The words by which its headline or first sentences look back ("a year after"), or ""."""
    sequel: str
    """The words that call its event the next of its kind ("second recall in four months"), or ""."""
    language: str
    outlet: str | None
    agency: tuple[str, ...]
    url: str | None

    @property
    def concepts(self) -> memoryview:
        """What it speaks of, by the lexicon of concepts, whatever its language; ascending."""
        return memoryview(self.spoken).cast("H")

    @property
    def shingles(self) -> memoryview:
        """Hashes of five-word runs of the body, ascending."""
        return memoryview(self.runs).cast("Q")


def held_once(f: Features) -> Features:
    """Features that were read from somewhere, their words and weights the very same objects in all: most of what an archive holds."""
    return replace(
        f,
        terms={intern(t): _FLOATS.setdefault(weight, weight) for t, weight in f.terms.items()},
        keys=tuple(map(intern, f.keys)),
        names=frozenset(map(intern, f.names)) or NONE,
        numbers=frozenset(map(intern, f.numbers)) or NONE,
    )


_FLOATS: dict[float, float] = {}


def features_of(clipping: Clipping) -> Features:
    """The features of one article; pure, so that they can be kept with the clipping."""
    sheet, alone = clipping.sheet, clipping.alone
    text = f"{sheet.title}\n{sheet.body}"[:200_000]
    words = tokens_of(text)
    language = (sheet.language or "en")[:2]
    named = words_of(sheet.body[:NAMED])
    names = sounds_in(words_of(sheet.title), named, language)
    sure = alone.confidence >= 0.8 and alone.grade == "stated"
    title = sheet.headline or ""
    opening = text[: len(sheet.title) + ABOUT]
    terms, counts = terms_in(words, len(tokens_of(sheet.title)), frozenset(term_of(word) for word, starts in named if not starts))
    concepts = concepts_in(text[:SPOKEN], language)
    mastheads = [c for c in clipping.clues if c.role in {"masthead", "stamp"} and c.kind == "full" and c.label is None]
    return Features(
        id=sheet.id,
        terms=terms,
        told=math.fsum(terms.values()),
        keys=keys_of(terms, counts, names),
        names=names or NONE,
        numbers=frozenset(map(intern, numbers_of(text[:NUMBERED], language))) or NONE,
        spoken=array("H", sorted(concepts)).tobytes(),
        runs=shingles(sheet.body),
        day=alone.date if sure else None,
        stamp=f"{alone.updated or alone.date or ''}{alone.time or ''}" if sure else "",
        take=take_of(sheet),
        guess=None if sure else alone.date or (as_day(mastheads[0].value) if mastheads else None),
        clues=tuple(c for c in clipping.clues if c.role in {"body", "caption", "standfirst"} and not c.quoted and (c.start or 0) < EARLY),
        occasions=occasions_in(opening),
        back=looking_back(title, sheet.body),
        sequel=looking_back(title, sheet.body, "sequels"),
        language=language,
        outlet=sheet.outlet.name if sheet.outlet else None,
        agency=sheet.agency,
        url=sheet.url,
    )


def tokens_of(text: str) -> list[str]:
    """The words and figures of a text; of scripts without spaces, words in Katakana and pairs of Chinese characters."""
    found = _TOKEN.findall(text)
    if text.isascii() or not _UNSPACED.search(text):
        return found
    return [part for word in found for part in (pairs_of(word) if _UNSPACED.search(word) else (word,))]


def pairs_of(run: str) -> Iterator[str]:
    for part in _RUN.findall(run):
        yield from (part,) if part[0] < "\u4e00" else (part[i : i + 2] for i in range(max(1, len(part) - 1)))


def terms_in(words: list[str], title: int, names: frozenset[str]) -> tuple[dict[str, float], dict[str, int]]:
    """What each term of a text tells whose first `title` words are its headline, and how often it stands there.

    `names` are the terms that are capitalised inside a sentence.
    """
    terms = [term_of(w) for w in words]
    counts = dict(Counter(t for t in terms if t and t not in everyday()).most_common(MOST_TERMS))
    lead = set(terms[: title + LEAD])
    return {t: weight(t, t in names, t in lead) for t in counts}, counts


def keys_of(terms: dict[str, float], counts: dict[str, int], names: frozenset[str]) -> tuple[str, ...]:
    """The terms that tell most, repeated ones first, and the most telling names."""
    best = sorted(terms, key=lambda t: (-terms[t] * (1 + math.log(counts[t])), t))[:RAREST]
    return (*best, *(intern("·" + n) for n in sorted(names, key=lambda n: (-telling(n), n))[:MOST_NAMES]))


def weight(term: str, name: bool, lead: bool) -> float:
    return weighed(rarity(term), FIGURE if term[0].isdigit() else NAME if name else 1.0, lead)


@lru_cache(maxsize=100_000)
def weighed(rare: float, kind: float, lead: bool) -> float:
    """One float for all terms that weigh alike: they are most of what is held of an archive."""
    told: float = rare**RARE * kind
    return told * FIRST if lead else told


@lru_cache(maxsize=200_000)
def term_of(word: str) -> str:
    """The term a word or figure counts as, or "" for a function word."""
    if word[0].isdigit():
        return intern(figure(word))
    folded = fold(word)
    if folded in STOPWORDS or (len(folded) < 2 and folded.isascii()):
        return ""
    if _HANGUL.fullmatch(word):
        folded = fold(_PARTICLE.sub("", word) or word)
    return intern(stem(folded.removesuffix("'s")))


def figure(word: str) -> str:
    """2,114 and 2.114 are one, 10.25 and 10,25, 2-1 and 2–1."""
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", word):
        return word.replace(",", "").replace(".", "")
    return word.replace(",", ".").replace("–", "-") if len(word) > 1 else ""


def numbers_of(text: str, language: str) -> set[str]:
    """The numbers from ten up, however they are printed: 84 billion and 840억 are one."""
    return {f"{n.value:.12g}" for n in numbers_in(text, language) if n.value >= 10}


def shingles(body: str) -> bytes:
    """Hashes of the five-word runs of a body, ascending and each once, eight bytes each."""
    plain = body.casefold() if body.isascii() else fold(body)
    words = WORD.findall(plain.replace("'", ""))
    if not body.isascii() and _UNSPACED.search(body):
        words = tokens_of(plain)
    runs = {" ".join(words[i : i + SHINGLE]) for i in range(max(0, len(words) - SHINGLE + 1))}
    return array("Q", sorted({int.from_bytes(hashlib.blake2b(run.encode(), digest_size=8).digest(), "big") for run in runs})).tobytes()


def sketch(runs: memoryview) -> RMinHash:
    made = RMinHash(num_perm=PERMUTATIONS, seed=1)
    made.update([str(run) for run in runs])
    return made


def take_of(sheet: Sheet) -> int:
    """The number of an agency's take, by the slug above its headline or the headline: "BC-Dam, 2nd Ld-Writethru", "UPDATE 2-", "(LEAD)"."""
    first = 0
    for text in (*(r.text for r in sheet.regions if r.role == "masthead"), sheet.title):
        if match := leads().search(text):
            return 1 + int(next((n for n in match.groups() if n), 1))
        first = first or int(re.match(table("gathering")["takes"]["slug"], text) is not None)
    return first


@cache
def leads() -> re.Pattern[str]:
    return re.compile("|".join(table("gathering")["takes"]["leads"]))


def as_day(value: str) -> date | None:
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None
