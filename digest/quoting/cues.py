"""Reporting verbs and what introduces a speaker, per language, as compiled data."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from digest.data import table


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues of one language."""

    language: str
    verb: re.Pattern[str]
    """One reporting verb as a whole word."""
    according: re.Pattern[str]
    his: re.Pattern[str] | None
    """In his words, по его словам."""
    hers: re.Pattern[str] | None
    asides: re.Pattern[str] | None
    """Between a verb and its subject: assure de son côté la préfecture."""
    for_somebody: re.Pattern[str] | None
    """Before whoever finds it so, at the start of a sentence: Für, pour, para."""
    tag: re.Pattern[str] | None
    """Words that stand for a verb after a quotation only: so Keller."""
    noun: re.Pattern[str] | None
    """A noun for what somebody says with the word that leads to the words: promise to, claim that."""
    onward: re.Pattern[str] | None
    """Words that lead from somebody's words to further ones: und weiter, puis."""
    pronouns: frozenset[str]
    verbs: frozenset[str]
    adding: frozenset[str]
    """Of the verbs those by which who spoke before goes on."""


@cache
def cues_of(language: str | None) -> Cues:
    """The cues of a language, English where it has no table of its own."""
    code = (language or "en")[:2]
    known = table("cues")
    data = known.get(code, known["en"])
    verbs = sorted({v.replace("_", " ") for v in data["verbs"].split()}, key=lambda v: (-len(v), v))
    according = data.get("according", "according to")
    pattern = "|".join(re.escape(v) for v in verbs)
    tag = data.get("tag")
    nouns, leads = ("|".join(data.get(name, "").split()) for name in ("nouns", "leads"))
    spaced = code not in {"ko", "ja", "zh"}
    return Cues(
        code,
        re.compile(rf"(?<![\w-])(?:{pattern})(?![\w’']|-(?!(?:t-)?(?:ils?|elles?|on)\b))" if spaced else rf"(?:{pattern})"),
        re.compile(rf"(?<!\w)(?:{according})(?!\w)", re.IGNORECASE),
        phrases(data, "his_words"),
        phrases(data, "her_words"),
        phrases(data, "asides"),
        phrases(data, "for_somebody"),
        re.compile(rf"(?:{tag})(?!\w)") if tag else None,
        re.compile(rf"(?<!\w)(?:{nouns})(?: (?:{leads})(?!\w)|:?$)") if nouns else None,
        phrases(data, "onward"),
        frozenset(data.get("pronouns", "").split()),
        frozenset(verbs),
        frozenset(data.get("adding", "").split()),
    )


def phrases(data: dict[str, str], name: str) -> re.Pattern[str] | None:
    """The phrases of a list, divided by "|", as whole words in any case; None where a language has none."""
    listed = "|".join(re.escape(phrase) for phrase in sorted(data.get(name, "").split("|"), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{listed})(?!\w)", re.IGNORECASE) if listed else None
