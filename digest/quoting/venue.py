"""To whom words were said, and from whom this article has them: venue and reporter, apart from the speaker."""

from __future__ import annotations

import re

from digest.quoting.phrases import words_of
from digest.text import fold

_UP = r"[A-ZÀ-ÖØ-ÞĀĂĄĆĈČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŖŘŚŞŠŢŤŪŮŰŲŹŻŽА-ЯЁІЇЄҐ]"
_RUN = rf"{_UP}[\w’'ʼ-]*\.?(?: (?:(?:de|da|do|dos|del|della|di|du|la|le|van|von|der|of) ){{0,2}}{_UP}[\w’'ʼ-]*\.?){{0,8}}"

_MEDIUM = r"(?:news ?agency|agency|newswire|newspaper|daily|weekly|magazine|broadcaster|television|tv|radio|channel|network|station|website|site|portal|podcast|outlet|paper|news|wire|media)"
_TOLD = re.compile(
    rf"(?:told|speaking to|spoke to|talking to|in an interview (?:with|to|for|on)|in an? [\w-]+ interview with|interviewed by|said (?:through|via|on)|through|im Gespräch mit|au micro de|im|в интервью|агентству|изданию|à|al diario|a la)\s+"
    rf"((?:the |a )?(?:[\w’'-]+ ){{0,6}}?)(?={_RUN})({_RUN})",
)
_QUOTED_BY = re.compile(
    rf"(?:quoted as saying by|quoted by|cited by|reports?|reported by|according to|citing|carried by)\s+((?:the |a |an )?(?:[\w’'-]+ ){{0,5}}?)({_RUN})"
)
_REPORTED = re.compile(rf"({_RUN})\s+(?:{_MEDIUM}\s+)?(?:reported|reports|cited|quoted)\b")
_MEDIA_WORD = re.compile(rf"\b{_MEDIUM}\b", re.IGNORECASE)


def venue_in(sentence: str, people: frozenset[str], media: frozenset[str]) -> str | None:
    """The medium that a sentence says the words were told to: "told Sputnik", "in an interview with RIA Novosti"."""
    for match in _TOLD.finditer(sentence):
        if found := medium(match.group(2), match.group(1), sentence[match.end() : match.end() + 40], people, media):
            return found
    return None


def reporter_in(sentence: str, people: frozenset[str], media: frozenset[str]) -> str | None:
    """The agency or outlet that a sentence says it has the words from: "was quoted as saying by the Russian news agency Sputnik"."""
    for match in _QUOTED_BY.finditer(sentence):
        if found := medium(match.group(2), match.group(1), sentence[match.end() : match.end() + 30], people, media):
            return found
    for match in _REPORTED.finditer(sentence):
        if found := medium(match.group(1), "", match.group(), people, media):
            return found
    return None


def medium(name: str, before: str, after: str, people: frozenset[str], media: frozenset[str]) -> str | None:
    """A capitalised run as a medium: known as one, or called one beside it; never a person of the article."""
    words = name.split()
    while len(words) > 1 and fold(words[0]) in words_of("not_names") | {
        "russian",
        "chinese",
        "korean",
        "state",
        "south",
        "north",
        "american",
        "british",
        "german",
        "french",
        "japanese",
    }:
        words.pop(0)
    name = " ".join(words).rstrip(".,’'")
    if not name or any(fold(name) == p or p.endswith(" " + fold(name)) for p in people):
        return None
    known = fold(name) in media
    called = _MEDIA_WORD.search(before) or re.match(rf",? (?:an? |the )?(?:[\w-]+ ){{0,3}}{_MEDIUM}\b", after) or _MEDIA_WORD.search(name)
    return name if known or called else None
