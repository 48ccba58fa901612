"""To whom words were said, and from whom this article has them: venue and reporter, apart from the speaker."""

from __future__ import annotations

import re
from functools import cache

from digest.data import table
from digest.quoting.lexicon import alternatives, words_of
from digest.text import fold

_UP = r"[A-ZÀ-ÖØ-ÞĀĂĄĆĈČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŖŘŚŞŠŢŤŪŮŰŲŹŻŽА-ЯЁІЇЄҐ]"
_RUN = rf"{_UP}[\w’'ʼ-]*\.?(?: (?:(?:de|da|do|dos|del|della|di|du|la|le|van|von|der|of) ){{0,2}}{_UP}[\w’'ʼ-]*\.?){{0,8}}"

_TOLD = re.compile(rf"\b(?:{alternatives('venue', 'told')})\s+")
_QUOTED_BY = re.compile(rf"\b(?:{alternatives('venue', 'carried_by')})\s+")
_REPORTED = re.compile(rf"({_RUN})\s+(?:(?:{alternatives('venue', 'media')})\s+)?(?:{alternatives('venue', 'carried')})\b")
_WORD = re.compile(r"[^\s(),]+")
_REACH = re.compile(r"[^,.;:“”\"«»\n]{1,90}")
_CALLED = (
    re.compile(rf"\b(?:{alternatives('venue', 'media')})\s+({_RUN})"),  # the news agency Sputnik
    re.compile(
        rf"({_RUN}),? (?:an? |the )(?:[\w-]+ ){{0,3}}(?:{alternatives('venue', 'media')})\b"
    ),  # Sputnik, a Russian state-owned news agency
    re.compile(rf"({_RUN} (?:(?i:{alternatives('venue', 'media')})|{alternatives('venue', 'media_in_names')})\b)"),  # Northern Radio
)
LONGEST_NAME = 6
"""Words of a medium's name."""


def venue_in(sentence: str, people: frozenset[str], media: frozenset[str]) -> str | None:
    """The medium that a sentence says the words were told to: "told Sputnik", "in an interview with RIA Novosti"."""
    return next((found for m in _TOLD.finditer(sentence) if (found := medium_after(sentence, m.end(), people, media))), None)


def reporter_in(sentence: str, people: frozenset[str], media: frozenset[str]) -> str | None:
    """The agency or outlet that a sentence says it has the words from: "was quoted as saying by the Russian news agency Sputnik"."""
    for match in _QUOTED_BY.finditer(sentence):
        if found := medium_after(sentence, match.end(), people, media):
            return found
    runs = (m.group(1) for m in _REPORTED.finditer(sentence))
    return next((run for run in runs if fold(run) in media and not is_one_of(run, people)), None)


def medium_after(sentence: str, start: int, people: frozenset[str], media: frozenset[str]) -> str | None:
    """The medium named right after a cue, before the clause ends: one that is known, or is called one; never a person of the article."""
    reach = _REACH.match(sentence, start)
    if reach is None:
        return None
    words = [(m.start(), m.end()) for m in _WORD.finditer(reach.group())]
    for n, (a, _) in enumerate(words[:8]):
        for last in range(min(len(words), n + LONGEST_NAME) - 1, n - 1, -1):
            name = reach.group()[a : words[last][1]]
            if fold(name) in media and (name[:1].isupper() or not name.isascii()):
                return name
    window = sentence[start : start + 130]
    for pattern in _CALLED:
        match = pattern.search(window)
        if match and match.start() <= 40 and not is_one_of(match.group(1), people) and fold(match.group(1)) not in words_of("not_names"):
            return match.group(1).rstrip(".,’'")
    return None


def is_one_of(name: str, people: frozenset[str]) -> bool:
    return any(fold(name) == p or p.endswith(" " + fold(name)) for p in people)


@cache
def media() -> frozenset[str]:
    """Folded names and aliases of the agencies and outlets of the general tables."""
    lines = [line for name in ("agencies", "outlets") for line in table(name)[name].splitlines() if line.strip()]
    cells = (cell for line in lines for column in line.split("|")[:2] for cell in column.split(";"))
    return frozenset(fold(cell) for cell in cells if cell.strip())
