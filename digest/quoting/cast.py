"""The persons and bodies of an article, the places that name them, and whom a name or a bare pronoun can mean."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Literal

from digest.names import sound, surname_first
from digest.text import WORD, fold

Kind = Literal["person", "body", "name"]


@dataclass(frozen=True, slots=True)
class Actor:
    """A person or a body that the article names, or a name that speaks of which neither can be told."""

    name: str
    kind: Kind
    roles: tuple[str, ...]
    """Offices and descriptions printed with the name."""
    gender: str | None
    """"m" or "f" by Mr, Ms, the form of the office, or a given name that only one has; None where nothing tells."""

    @property
    def role_words(self) -> frozenset[str]:
        return frozenset(fold(w) for role in self.roles for w in WORD.findall(role))


@dataclass(frozen=True, slots=True)
class Mention:
    """A place of the body, outside quotations, that names an actor."""

    start: int
    end: int
    actor: Actor
    subject: bool
    """The first of its sentence that no preposition governs."""
    governed: bool


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of an article and their mentions in order; `sentences` are the half-open spans they stand in."""

    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    sentences: tuple[tuple[int, int], ...]
    paragraphs: tuple[tuple[int, int], ...]

    def sentence(self, at: int) -> tuple[int, int] | None:
        """The sentence that an offset stands in."""
        n = bisect_right(self.sentences, at, key=lambda s: s[0]) - 1
        return self.sentences[n] if n >= 0 and at <= self.sentences[n][1] else None

    def paragraph(self, at: int, back: int = 0) -> tuple[int, int]:
        """The paragraph that an offset stands in, or one so many before it."""
        n = bisect_right(self.paragraphs, at, key=lambda p: p[0]) - 1 - back
        return self.paragraphs[max(0, n)] if self.paragraphs else (0, 0)

    def between(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that begin in [start, end)."""
        low = bisect_left(self.mentions, start, key=lambda m: m.start)
        return self.mentions[low : bisect_left(self.mentions, end, lo=low, key=lambda m: m.start)]

    def named(self, name: str, kind: str | None = None) -> Actor | None:
        """The one actor a name can mean: all of it, its end or a part; None where two fit."""
        wanted = fold(re.sub(r"[’']s?$", "", name)).split()
        if not wanted:
            return None
        if len(wanted) > 1 and len(wanted[0].strip(".")) == 1:  # A. Keller
            initial, *wanted = wanted
            fits = [
                a
                for a in self.actors
                if kind in (None, a.kind) and _holds(fold(a.name).split()[1:], wanted) and fold(a.name)[0] == initial[0]
            ]
            return fits[0] if len(fits) == 1 else None
        fits = [a for a in self.actors if kind in (None, a.kind) and _holds(fold(a.name).split(), wanted)]
        whole = [a for a in fits if fold(a.name).split() == wanted]
        ends = [a for a in fits if fold(a.name).split()[-len(wanted) :] == wanted or surname_of(a.name) == wanted[0]]
        for group in (whole, ends, fits):
            if len(group) == 1:
                return group[0]
            if group:
                return None
        if len(wanted) == 1:  # Hong for Hong Gil-dong
            alike = [a for a in self.actors if kind != "body" and surname_first(a.name) and sound(surname_of(a.name)) == sound(wanted[0])]
            return alike[0] if len(alike) == 1 else None
        return None


def _holds(whole: list[str], part: list[str]) -> bool:
    return any(whole[n : n + len(part)] == part for n in range(len(whole) - len(part) + 1))


def surname_of(name: str) -> str:
    """Folded: the part by which later mentions name a person, the last, or the first of Korean names."""
    words = [w for w in fold(name).split() if w not in {"jr", "jr.", "sr", "sr.", "ii", "iii"}]
    return (words[0] if surname_first(name) else words[-1]) if words else ""


def nearest(cast: Cast, at: int, kind: str, gender: str | None = None, paragraphs: int = 3, apart: Actor | None = None) -> Actor | None:
    """Whom a pronoun or a bare description means: of the sentences before it, the nearest one's subject, then who else it names."""
    floor = cast.paragraph(at, paragraphs)[0]
    kinds = (kind, "name") if kind == "person" else (kind,)  # a bare name that speaks may be the one
    fits = (m for m in cast.between(floor, at) if m.actor.kind in kinds and m.actor != apart)
    earlier = [m for m in fits if gender is None or m.actor.gender in (None, gender)]
    if not earlier:
        return None
    start = (cast.sentence(earlier[-1].start) or (floor, at))[0]
    here = [m for m in earlier if m.start >= start]
    best = [m for m in here if m.subject] or [m for m in here if not m.governed] or here
    return best[0].actor
