"""What one article prints as one stretch of speech, and who is credited with two of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from digest.comparing.alike import Speakers
from digest.comparing.said import Said, run_in, said
from digest.model import Quotation

SURE = 0.6
"""Confidence from which a speaker counts as known."""
LONGEST_WAIT = 10
"""Days between two articles that print what one person said once; later only the very words count as the same (notes: a week)."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A quotation with the voice it belongs to and the place of its article in the story."""

    quotation: Quotation
    voice: str | None
    """Key of the voice; None where the speaker is not known."""
    person: bool
    """Is that voice a person."""
    language: str
    day: int | None
    """Day of the article as an ordinal; None where it is not known."""
    place: int
    gap: str | None
    """What stands between the quotation before it in its article and this one; None at the first."""

    @property
    def said(self) -> Said:
        return said(self.quotation.text, self.language)


@dataclass(frozen=True)
class Unit:
    """One stretch of speech in one article: a quotation, or several that a cue splits."""

    parts: tuple[Spoken, ...]

    @cached_property
    def said(self) -> Said:
        return said(" ".join(p.quotation.text for p in self.parts), self.parts[0].language)

    @cached_property
    def probes(self) -> frozenset[str]:
        """What others that say the same are looked up by."""
        keys = self.said.keys or frozenset({" ".join(self.said.all)})
        return keys | {f"@{self.voice}"} if self.voice else keys

    @cached_property
    def voice(self) -> str | None:
        return next((p.voice for p in self.parts if p.voice), None)

    @cached_property
    def person(self) -> bool:
        return any(p.person for p in self.parts)

    @property
    def day(self) -> int | None:
        return self.parts[0].day

    @cached_property
    def article(self) -> str:
        return self.parts[0].quotation.article

    @property
    def order(self) -> tuple[int, int, int, str]:
        """The fullest first, then the earliest."""
        first = self.parts[0]
        return (-len(self.said.terms), -len(self.said.all), first.place, first.quotation.id)


def speakers_of(one: Unit, other: Unit, anyone: bool = False) -> Speakers:
    """Same known voice; apart where one is much later; open where one is not known, or a body is credited with what may be its head's words; else rivals."""
    if one.day is not None and other.day is not None and abs(one.day - other.day) > LONGEST_WAIT and not the_very_words(one, other):
        return "apart"
    if one.voice is None or other.voice is None:
        return "open"
    if one.voice == other.voice:
        return "same"
    return "rivals" if one.person and other.person and not anyone else "open"


def the_very_words(one: Unit, other: Unit) -> bool:
    """Does one hold the other word by word, eight words or more."""
    short, long = sorted((one.said.all, other.said.all), key=len)
    return len(short) >= 8 and run_in(short, long)
