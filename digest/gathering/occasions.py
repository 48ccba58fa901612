"""What sets one event of a kind apart from the next: its number in a row, and words that look back on an earlier one."""

from __future__ import annotations

import re
from functools import cache

from digest.data import table
from digest.text import WORD, fold, sentence_spans

Occasion = tuple[str, int]
"""("stage", 12)."""
_KOREAN = re.compile(fold(r"제?(\d{1,2})(차전|국|구간|라운드|분기)(?:에서|으로|은|는|이|가|을|를|의|에|도|와|과|로)?$"))
OPENING = 300
"""Characters of the body in which an article says that it looks back; later on it is background."""


def occasions_in(text: str) -> tuple[Occasion, ...]:
    """The numbered occasions of a headline and lead, in order: "stage 12", "12th stage", "third and last game", "third quarter", "Q3"."""
    words = [w for w in WORD.findall(fold(text)) if w not in between()]
    found: list[Occasion] = []
    kinds, ordinals = kinds_of_occasion(), ordinals_of()
    for before, word in zip(["", *words], words, strict=False):
        if (match := _KOREAN.match(word)) and match.group(2) in kinds:
            found.append((kinds[match.group(2)], int(match.group(1))))
        if not before:
            continue
        kind, number = kinds.get(word), number_of(before)
        if kind and (number or before in ordinals):
            found.append((kind, number or ordinals[before]))
        kind = kinds.get(before)
        if kind and word.isdigit() and len(word) < 3:
            found.append((kind, int(word)))
        if len(word) == 2 and re.fullmatch(r"[qt][1-4]", word):
            found.append(("quarter", int(word[1])))
    return tuple(dict.fromkeys(found))


@cache
def between() -> frozenset[str]:
    """Words between a number and its occasion: "third and last game"."""
    return frozenset(table("gathering")["occasions"]["between"].split())


def number_of(word: str) -> int:
    """12 for "12th", "12º", "12."; 0 for other words."""
    match = word[0].isdigit() and re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th|e|er|eme|o|a|ª|º|го|й|я|м)?", word)
    return int(match.group(1)) if match else 0


@cache
def kinds_of_occasion() -> dict[str, str]:
    """Folded word -> the first of its synonyms' stems: a stage is an etapa; kept apart only where the number is."""
    return {fold(w): group[0] for group in (line.split() for line in table("gathering")["occasions"]["words"]) for w in group}


@cache
def ordinals_of() -> dict[str, int]:
    return {fold(w): int(n) for n, line in table("gathering")["occasions"]["ordinals"].items() for w in line.split()}


@cache
def backwards(part: str) -> re.Pattern[str]:
    return re.compile("|".join(fold(p) for p in table("gathering")[part]["patterns"]))


@cache
def comparing() -> tuple[str, ...]:
    return tuple(f" {fold(w)} " for w in table("gathering")["looking_back"]["comparing"].split())


def looking_back(title: str, body: str, part: str = "looking_back") -> str:
    """The words by which a headline or the first sentences look back on an earlier event, or "".

    With the part "sequels", the words by which they call theirs the next of its kind.
    """
    opening = body[:OPENING]
    for text, spans in ((title, [(0, len(title))]), (opening, sentence_spans(opening))):
        for start, end in spans:
            folded = fold(text[start:end])
            match = backwards(part).search(folded)
            if match and (
                part == "sequels" or not f" {folded[: match.start()]}".endswith(comparing())
            ):  # "more than a year ago" compares, it does not look back
                return match.group()
    return ""
