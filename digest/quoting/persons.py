"""Who is named where in a Chinese, Japanese or Korean body, and whom a later short form or a pronoun means."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from digest.data import table

LATIN = re.compile(r"\s*[(（]\s*([A-Z][A-Za-zÀ-ɏ’'.\- ]{2,40})\s*[)）]")
"""A name in Latin letters right behind the same name: 安娜·凯勒（Anna Keller）."""
_PERSON = re.compile(r"[A-ZÀ-Þ][\w’'.\-]+(?: [\w’'.\-]+)+")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom a body names in full."""

    name: str
    """The name to use: the one in Latin letters where the page prints it."""
    printed: str
    office: str | None = None
    gender: str = ""
    """ "m", "f" or nothing."""


@dataclass(frozen=True, slots=True)
class Named:
    """A place where a person is named outside quotations, office and what stands in brackets not counted."""

    start: int
    end: int
    person: Person
    particle: str = ""
    """What makes it the topic of its sentence, in Korean."""


def one_of(words: Iterable[str]) -> str:
    """Words as one pattern, the longest first."""
    return "|".join(re.escape(w) for w in sorted(set(words), key=lambda w: (-len(w), w)))


@cache
def listed(language: str, name: str) -> frozenset[str]:
    """A list of words of a language of the east."""
    return frozenset(table("eastern")[language][name].split())


def latin_behind(text: str, end: int) -> str | None:
    """The full name in Latin letters in the brackets right behind a name; offices, ages and abbreviations are none."""
    found = LATIN.match(text, end)
    return found.group(1) if found and _PERSON.fullmatch(found.group(1)) else None


def masked(body: str, spans: Iterable[tuple[int, int]]) -> str:
    """The body with what is quoted blotted out: nobody is named there for whom words can be."""
    text = list(body)
    for start, end in spans:
        text[start:end] = "＃" * (end - start)
    return "".join(text)


def last_before(named: list[Named], at: int, gender: str = "") -> Named | None:
    """The last of whom a pronoun can mean."""
    fits = [n for n in named if n.end <= at and (not gender or n.person.gender in ("", gender))]
    return fits[-1] if fits else None


def apart(found: list[Named]) -> list[Named]:
    """Without those inside a longer one, in the order of the text."""
    kept: list[Named] = []
    for n in sorted(found, key=lambda n: (n.start, -n.end)):
        if not kept or n.start >= kept[-1].end:
            kept.append(n)
    return kept
