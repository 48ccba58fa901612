"""Quoted stretches parted where a reporting clause stands inside the marks: «Нет, — сказал он. — Никогда», « Non, a dit Ruiz, jamais »."""

from __future__ import annotations

import re
from dataclasses import replace

from digest.quoting.cues import Cues
from digest.quoting.items import items_of
from digest.quoting.lexicon import is_raised
from digest.quoting.marks import Quoted
from digest.quoting.offices import describes_person
from digest.quoting.phrases import Phrase

LONGEST = 160
"""Characters of a clause inside the marks."""

_DASHED = re.compile(r"([,!?…])?\s{0,2}[—–]\s?(?=\w)")
_DASH = re.compile(r"[.,;!?]?\s?[—–][.,;]?\s?")
_COMMA = re.compile(r"[,!?…]\s(?=[a-zà-ÿœ’'-]+)")
_ENDS = re.compile(r"[.,!?]\s|[.,!?]?\s?$")
DASHES, COMMAS = frozenset({"ru", "uk", "es", "pl"}), frozenset({"fr", "it"})
"""Languages whose press puts such clauses between dashes, or between commas."""


def parted(body: str, stretches: list[Quoted], cues: Cues) -> list[Quoted]:
    """The stretches with what the reporter says inside the marks taken out of them."""
    if cues.language not in DASHES | COMMAS:
        return stretches
    return [part for stretch in stretches for part in parts_of(body, stretch, cues)]


def parts_of(body: str, stretch: Quoted, cues: Cues) -> list[Quoted]:
    clause = between_dashes(body, stretch, cues) if cues.language in DASHES else between_commas(body, stretch, cues)
    if clause is None:
        return [stretch]
    start, end = clause
    first = replace(stretch, end=start, closed=True)
    rest = replace(stretch, start=end, continues=False)
    return [q for q in (first, rest) if len(body[q.start : q.end].strip()) > 1]


def between_dashes(body: str, stretch: Quoted, cues: Cues) -> tuple[int, int] | None:
    """The first clause behind a dash that begins with a reporting verb; it ends at the next dash or with the stretch."""
    for match in _DASHED.finditer(body, stretch.start + 1, stretch.end):
        close = _DASH.search(body, match.end(), min(stretch.end, match.end() + LONGEST))
        end = close.start() if close else stretch.end
        if end - match.end() < LONGEST and begins_with_cue(body[match.end() : end], cues):
            return match.start(), close.end() if close else stretch.end
    return None


def between_commas(body: str, stretch: Quoted, cues: Cues) -> tuple[int, int] | None:
    """The first clause behind a comma that is a reporting verb and its subject, with what describes the subject."""
    for match in _COMMA.finditer(body, stretch.start + 1, stretch.end):
        items = items_of(body, match.end(), min(stretch.end, match.end() + LONGEST), cues)
        if not begins_with_cue(body[match.end() : match.end() + LONGEST], cues):
            continue
        subject = next((item for item in items[:4] if isinstance(item, Phrase)), None)
        if subject is None or not (subject.pronoun or subject.name or describes_person(subject)) or subject.governed:
            continue
        at = subject.end
        while ends := _ENDS.search(body, at, stretch.end):
            following = body[ends.end() : ends.end() + 60]
            if ends.group()[:1] != "," or not describes(following, cues):
                return match.start(), ends.end()
            at = ends.end()
    return None


def begins_with_cue(clause: str, cues: Cues) -> bool:
    """A reporting verb among the first words, and no capital before it."""
    verb = cues.verb.search(clause[:40])
    before = clause[: verb.start()].split() if verb else []
    upright = cues.language in COMMAS and bool(before) and before[0].casefold() in cues.pronouns  # de l’avion, on aurait dit une miette
    return verb is not None and len(before) <= 2 and not upright and not any(is_raised(w) for w in before)


def describes(words: str, cues: Cues) -> bool:
    """Goes on about the speaker: 34 ans, enseignante à Lyon, le premier à ..., assise sur ..., qui ..."""
    first = words.split()[:1]
    if not first:
        return False
    items = items_of(words, 0, len(words), cues)
    phrase = items[0] if items and isinstance(items[0], Phrase) else None
    return (
        first[0].isdigit()
        or first[0] in ("qui", "lui", "elle-même", "lui-même", "che")
        or (
            phrase is not None
            and (describes_person(phrase) or phrase.head in ("premier", "premiere", "dernier", "derniere", "primo", "prima"))
        )
        or first[0].endswith(("é", "ée", "ise", "ant"))
    )
