"""Words -> terms: what a word stands for, so that a wording can be held against another of any language.

A term's keys are its stem, the concepts that the lexicon (`data/concepts.toml`) knows for it, its value where it is a number, and
its sound where it may be a name. Two terms agree where they share a key.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from digest.data import table
from digest.model import Article
from digest.names import skeleton
from digest.numerals import word_value
from digest.text import STOPWORDS, WORD, fold, stem

_HAN = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
_ELIDED = re.compile(r"^(?:l|d|j|m|t|s|c|n|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\w)", re.IGNORECASE)
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_PARTICLES = re.compile(r"(?<=[\uac00-\ud7a3]{2})(?:에서|으로|까지|부터|이라|은|는|이|가|을|를|의|에|도|만|로|와|과)$")
LONGEST_ENDING = {"de": 4, "fr": 5, "es": 5, "ru": 4, "ko": 6}
"""Letters that may follow an entry of the lexicon as inflection."""


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a text that carries content."""

    stem: str
    keys: frozenset[str]
    known: bool
    """Can it be found again in another language: a concept, a number, a name."""
    number: bool = False


def language_of(article: Article) -> str:
    """The two letters that tables of words know an article's language by; English where none was told."""
    return (article.sheet.language or "en")[:2]


def terms_of(text: str, language: str) -> tuple[Term, ...]:
    """The terms of a text in order; function words left out. `language` is a two-letter code."""
    return tuple(term for word, inside in tokens_of(text) for term in of_word(word, language, inside))


def numbers_of(text: str, language: str) -> tuple[tuple[float, str], ...]:
    """The numbers of a text in order, each with the word that prints it; "one" counts nothing."""
    return tuple(
        (float(key[1:]), word)
        for word, inside in tokens_of(text)
        for term in of_word(word, language, inside)
        for key in term.keys
        if key.startswith("=")
    )


def tokens_of(text: str) -> Iterator[tuple[str, bool]]:
    """Words as printed, and whether they stand inside a sentence (there a capital means a name)."""
    last = 0
    for match in WORD.finditer(text):
        between = text[last : match.start()]
        yield match.group(), last > 0 and not any(c in ".!?…。" for c in between)
        last = match.end()


@lru_cache(maxsize=65536)
def of_word(word: str, language: str, inside: bool) -> tuple[Term, ...]:
    if _HAN.search(word):
        return unspaced(word, language)
    if language == "fr":
        word = _ELIDED.sub("", word)
    folded = unicodedata.normalize("NFC", fold(word))
    if (folded in STOPWORDS and language == "en") or folded in _function_words(language):
        return ()
    base = stem_of(folded, language)
    value = word_value(word, language)
    if value == 1:  # an article in most languages
        return ()
    if value is not None:
        return (Term(base, frozenset({base, f"={value:g}"}), True, number=True),)
    concepts = concepts_of(folded, language)
    keys = {base, *concepts}
    name = word[:1].isupper() and (inside or not concepts)
    if (name or _HANGUL.search(word)) and len(sound := skeleton(_PARTICLES.sub("", word))) >= 2:
        keys.add(f"~{sound}")
    return (Term(base, frozenset(keys), bool(concepts) or (name and inside and language != "de")),)


def unspaced(run: str, language: str) -> tuple[Term, ...]:
    """The terms of a run without spaces between its words: the longest entries of the lexicon, elsewhere runs of two characters."""
    run = unicodedata.normalize("NFC", fold(run))
    entries = _lexicon().get(language, {})
    found: list[Term] = []
    at = 0
    while at < len(run):
        size = next((n for n in range(min(6, len(run) - at), 0, -1) if run[at : at + n] in entries), 0)
        part = run[at : at + (size or 2)]
        if size or len(part) == 2:
            if part not in _function_words(language):
                found.append(Term(part, frozenset({part, *entries.get(part, ())}), bool(size)))
        at += size or 1
    return tuple(found)


def stem_of(folded: str, language: str) -> str:
    """The part of a folded word that its forms share: the English stem; else the word without its last letters."""
    if language == "en":
        return stem(folded)
    if language == "ko":
        return _PARTICLES.sub("", folded)
    return folded[: max(4, len(folded) - 2)]


@lru_cache(maxsize=65536)
def concepts_of(folded: str, language: str) -> frozenset[str]:
    """The concepts of a word: by its stem in English, by the longest entry that it begins with elsewhere; in German also of its last part."""
    entries = _lexicon().get(language, {})
    if language == "en":
        return entries.get(stem(folded), frozenset())
    found = prefixed(folded, entries, LONGEST_ENDING.get(language, 4))
    return found or (german_part(folded, entries) if language == "de" else frozenset())


def german_part(folded: str, entries: dict[str, frozenset[str]]) -> frozenset[str]:
    """The concepts of a participle without its ge-, or of a compound's last part and its first: geheult, Warnsirenen, Alarmanlage."""
    starts = [2] if folded.startswith("ge") else []
    last = (prefixed(folded[start:], entries, 3) for start in (*starts, *range(4, len(folded) - 3)))
    first = (entries[folded[:end]] for end in range(len(folded) - 3, 3, -1) if folded[:end] in entries)
    return next((found for found in last if found), frozenset()) | next(first, frozenset())


def prefixed(word: str, entries: dict[str, frozenset[str]], ending: int) -> frozenset[str]:
    """The concepts of the longest entry that a word begins with, the rest no longer than an inflection; of a shorter one too, but for two letters."""
    korean = _HANGUL.match(word) is not None
    found: frozenset[str] = frozenset()
    for size in range(len(word), max(0, len(word) - ending - 1), -1):
        rest = len(word) - size
        if word[:size] in entries and (korean or rest <= size > 1) and (not found or (not korean and rest <= 2 < size)):
            found |= entries[word[:size]]
    return found


def concepts_in(text: str, language: str) -> frozenset[int]:
    """The numbers of the concepts that a text speaks of, whatever its language."""
    return frozenset().union(*(_numbers(word, language) for word in set(WORD.findall(text))))


@lru_cache(maxsize=16384)
def _numbers(word: str, language: str) -> frozenset[int]:
    found: frozenset[str] = frozenset()
    if _HAN.search(word):
        found = frozenset(key for term in unspaced(word, language) for key in term.keys if key[0] == "#")
    else:
        folded = unicodedata.normalize("NFC", fold(_ELIDED.sub("", word) if language == "fr" else word))
        found = found if folded in _function_words(language) else concepts_of(folded, language)
    return frozenset(int(key[1:]) for key in found)


@cache
def english_of() -> tuple[frozenset[str], ...]:
    """The English stems of each concept, in order of the concepts' numbers."""
    found: dict[int, set[str]] = {}
    for word, concepts in _lexicon()["en"].items():
        for key in concepts:
            found.setdefault(int(key[1:]), set()).add(word)
    return tuple(frozenset(found.get(n, ())) for n in range(max(found) + 1))


@cache
def _lexicon() -> dict[str, dict[str, frozenset[str]]]:
    """Language -> entry -> concepts; a row of the table is a concept, a column a language, and its words are in any order."""
    data = table("concepts")
    languages = data["languages"].split()
    made: dict[str, dict[str, set[str]]] = {language: {} for language in languages}
    for number, row in enumerate(line for line in data["rows"].splitlines() if line.strip()):
        for language, cell in zip(languages, row.split("|"), strict=True):
            for word in cell.split():
                folded = unicodedata.normalize("NFC", fold(word))
                made[language].setdefault(stem(folded) if language == "en" else folded, set()).add(f"#{number}")
    return {language: {word: frozenset(of) for word, of in entries.items()} for language, entries in made.items()}


@cache
def _function_words(language: str) -> frozenset[str]:
    return frozenset(unicodedata.normalize("NFC", fold(w)) for w in table("concepts")["function"].get(language, "").split())
