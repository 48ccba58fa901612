"""Word lists -> what a word is: an article, an office, a body, a crowd, a given name. Data for every language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from digest.data import table
from digest.text import ABBREVIATIONS, fold


@dataclass(frozen=True, slots=True)
class Grammar:
    """The small words of one language."""

    articles: frozenset[str]
    indefinite: frozenset[str]
    prepositions: frozenset[str]
    openers: frozenset[str]
    i: frozenset[str]
    he: frozenset[str]
    she: frozenset[str]
    it: frozenset[str]
    auxiliaries: frozenset[str]
    relatives: frozenset[str]
    conjunctions: frozenset[str]
    that: frozenset[str]
    past: frozenset[str]
    """Irregular past forms that follow a noun without being part of it."""
    time: frozenset[str]
    inverts: frozenset[str]
    drops: frozenset[str]
    feminine: frozenset[str]
    masculine: frozenset[str]


@cache
def grammar_of(language: str) -> Grammar:
    """The grammar words of a language, English where it has no table of its own."""
    known = table("grammar")
    data = known.get(language, known["en"])
    return Grammar(**{name: either_mark(data.get(name, "")) for name in Grammar.__dataclass_fields__})


def either_mark(words: str) -> frozenset[str]:
    """The words of a list with the apostrophe of print and with that of the keyboard."""
    return frozenset(words.replace("'", "’").split()) | frozenset(words.replace("’", "'").split())


@cache
def words_of(name: str) -> frozenset[str]:
    """The words of a list, as written and folded."""
    listed = table("titles")[name].split()
    return frozenset(listed) | frozenset(fold(w) for w in listed)


@cache
def alternatives(source: str, name: str) -> str:
    """The phrases of a list, divided by "|" or line, as one pattern, the longest first."""
    listed = {phrase.strip() for line in table(source)[name].splitlines() for phrase in line.split("|")} - {""}
    return "|".join(re.escape(phrase) for phrase in sorted(listed, key=lambda phrase: (-len(phrase), phrase)))


@cache
def given_names() -> dict[str, str]:
    """Folded given name -> "m" or "f"; names that both have are in neither."""
    male, female = (frozenset(fold(w) for w in table("given")[g].split()) for g in ("male", "female"))
    return {**dict.fromkeys(male - female, "m"), **dict.fromkeys(female - male, "f"), **dict.fromkeys(male & female, "")}


@cache
def person_nouns() -> frozenset[str]:
    """Folded nouns for a person with an office or a part."""
    nouns = words_of("person_nouns") | words_of("offices_elsewhere") | words_of("person_nouns")
    return frozenset(fold(w) for w in nouns)


_PERSON = re.compile(r"\w{3,}(?:ologist|ographer|ician|arian|orian)|\w{2,}(?:woman|sman)|\w{4,}(?:eer|ivist)")
"""Ends of English nouns that hardly ever mean anything but a person."""


@cache
def is_person_noun(word: str) -> bool:
    """By the lists, or by the end of a German compound: Feuerwehrkommandant."""
    bare = fold(word).strip(".")
    tail = bare.rpartition("-")[2]
    endings = words_of("person_endings")
    return (
        _PERSON.fullmatch(bare) is not None
        or tail in person_nouns()
        or bare in person_nouns()
        or (word[:1].isupper() and any(bare.endswith(fold(e)) and len(bare) > len(e) + 2 for e in endings if len(e) > 3))
    )


@cache
def is_title(word: str) -> bool:
    """A word that stands before a name: an office, a rank, Mr."""
    return fold(word).strip(".") in words_of("honorifics") or is_person_noun(word)


@cache
def is_abbreviation(token: str) -> bool:
    """Dr., U.S., Prof.: the full stop belongs to the word."""
    bare = fold(token).strip(".")
    return "." in token[:-1] or bare in ABBREVIATIONS or (bare in words_of("honorifics") and len(bare) <= 4)


def is_raised(word: str) -> bool:
    """It begins with a capital and is no description made of a name: Washington-based."""
    return word[0].isupper() and not ("-" in word and word.rpartition("-")[2] in words_of("hyphened"))


@cache
def somebody() -> frozenset[str]:
    """Folded nouns for a person that are no office, those of nations among them."""
    return frozenset(fold(w) for w in words_of("somebody") | words_of("demonyms"))


@cache
def is_crowd(word: str) -> bool:
    """Persons without a name: officials, or the plural of a noun for a person."""
    bare = fold(word).strip(".")
    singular = f"{bare[:-3]}y" if bare.endswith("ies") else f"{bare[:-3]}man" if bare.endswith("men") else bare.removesuffix("s")
    nouns = person_nouns() | somebody() | words_of("bodies") | words_of("firms")
    return bare in words_of("crowds") or (bare != singular and len(singular) > 3 and singular in nouns)


@cache
def is_speaking_noun(word: str) -> bool:
    """A noun for a person, a body, a crowd or a document."""
    bare = fold(word).strip(".")
    return is_person_noun(word) or is_body_noun(word) or is_crowd(word) or bare in somebody() or bare in words_of("documents")


@cache
def is_body_noun(word: str) -> bool:
    bare = fold(word).strip(".")
    return bare in words_of("bodies") or bare in words_of("firms") or bare in words_of("institutions")


@cache
def places() -> frozenset[str]:
    """Folded names of states and seats of government, and places of two words: no persons."""
    two = (fold(p) for line in table("countries")["places"].split("\n") for p in line.split("|"))
    return frozenset({fold(w) for w in words_of("states")} | {p for p in two if p})


@cache
def kindred(noun: str) -> frozenset[str]:
    """Folded nouns that may mean the person whom a folded noun means: novelist for author."""
    lines = [frozenset(fold(line).split()) for line in table("titles")["kindred"].strip().splitlines()]
    return frozenset[str]().union(*(line for line in lines if noun in line))


@cache
def joining() -> frozenset[str]:
    """Small words inside a name: Ursula von der Leyen, Ministry of Transport."""
    return words_of("particles") | words_of("of")
