"""A quotation's words, as they are compared with others'."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from digest.concepts import Term, terms_of
from digest.data import table
from digest.text import fold, words

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NEGATION = re.compile(
    r"\b(?:not|no|never|nothing|nobody|none|neither|nor|without|cannot|fail(?:s|ed)?|unable"
    r"|nicht|kein\w*|nie|niemand\w*|nichts|ohne|weder|ne|pas|jamais|rien|aucune?|personne|sans"
    r"|nunca|jamas|nada|nadie|ningun\w*|ni|sin|не|нет|ни|никогда|никто|ничего|нечего|нельзя|без|нику?да|никак\w*)\b"
    r"|n't\b|\bn'|않|없|아니|아닌|못|ない|なく|なか|ません|ず[、。に]|不|没|沒|未|无|無"
)
_BRACKET = re.compile(r"\[[^\]]*\]|\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation's words as they are compared: bracketed insertions left aside."""

    language: str
    terms: tuple[Term, ...]
    """The words that carry content, in order."""
    content: tuple[str, ...]
    """Their stems."""
    once: tuple[Term, ...]
    """Each term, whatever its form, once."""
    stems: frozenset[str]
    keys: frozenset[str]
    """All that its terms can be found by."""
    all: tuple[str, ...]
    numbers: frozenset[str]
    negations: int
    size: float
    """Letters, as many as English would take."""


@lru_cache(maxsize=65536)
def said(text: str, language: str = "en") -> Said:
    bare = _BRACKET.sub(" ", text) if len(_BRACKET.sub("", text).split()) >= 3 else text
    folded = words(written_out(bare) if language == "en" else bare)
    flat = fold(bare)
    terms = terms_of(bare, language)
    return Said(
        language=language,
        terms=terms,
        content=tuple(t.stem for t in terms),
        once=tuple({t.stem: t for t in terms}.values()),
        stems=frozenset(t.stem for t in terms),
        keys=frozenset(k for t in terms for k in t.keys),
        all=tuple(folded),
        numbers=frozenset(_NUMBER.findall(flat)),
        negations=len(_NEGATION.findall(flat)),
        size=1 + sum(map(len, folded)) / float(table("concepts")["letters"].get(language, 1.0)),
    )


_SHORTENED = tuple(
    (re.compile(pattern, re.IGNORECASE), to)
    for pattern, to in (
        (r"\bwon['’]t\b", "will not"),
        (r"\bcan['’]t\b|\bcannot\b", "can not"),
        (r"n['’]t\b", " not"),
        (r"['’]re\b", " are"),
        (r"['’]ve\b", " have"),
        (r"['’]ll\b", " will"),
        (r"\bI['’]m\b", "I am"),
        (r"\b(it|that|what|he|she|there|here|who|where)['’]s\b", r"\1 is"),
    )
)


def written_out(text: str) -> str:
    """English with its contractions spelt out: an outlet's house style, no other wording."""
    for pattern, full in _SHORTENED:
        text = pattern.sub(full, text)
    return text


def by_length(one: Said) -> tuple[int, tuple[str, ...], tuple[str, ...]]:
    return len(one.once), one.content, one.all


def run_in(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Do some words stand in a row in others."""
    return not {*short}.difference(long) and f" {' '.join(short)} " in f" {' '.join(long)} "
