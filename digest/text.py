"""Shared text tools: words, folding, sentences, stems. Pure, linear, the same in every locale."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from digest.data import table

WORD = re.compile(r"\w+(?:[’'ʼ]\w+)*")

#: After these a full stop does not end a sentence; of them, those that may end one when a capital follows.
ABBREVIATIONS = frozenset(table("words")["abbreviations"].split())
MAY_END = frozenset(table("words")["may_end"].split())

_INITIALS = re.compile(r"[^\W\d_](?:\.[^\W\d_])?")

_COUNTRIES = frozenset({"u.s", "u.k", "u.n", "e.u"})

#: English function words: they carry no content when words are compared.
STOPWORDS = frozenset(table("words")["stopwords"].split())

_STRAIGHT = str.maketrans("‘’‚‛ʼ“”„‟«»‐‑‒–—―\u00a0\u202f\u2009", "'''''" + '""""""' + "------" + "   ")

# bounded repeats: a megabyte of full stops must cost no more than a megabyte of prose
_END = re.compile(r"([.!?…]{1,6}|[。！？]{1,4})([\"'”’»›」』)\]]{0,4})(\s{1,6}|$|(?<=[。！？」』])(?=\w))")

_SUFFIXES = (
    ("ically", 4, "ic"),
    ("ations", 4, "ate"),
    ("ation", 4, "ate"),
    ("ments", 4, "ment"),
    ("ies", 2, "y"),
    ("ingly", 4, ""),
    ("edly", 4, ""),
    ("ing", 3, ""),
    ("ied", 2, "y"),
    ("ed", 3, ""),
    ("ly", 4, ""),
    ("es", 4, "e"),
    ("s", 3, ""),
)


def fold(text: str) -> str:
    """The text with case, accents, quotation marks, hyphens and white space made equal; for comparing only."""
    if text.isascii():  # most words of most texts: nothing to fold but case
        return " ".join(text.casefold().split())
    text = unicodedata.normalize("NFKD", text.translate(_STRAIGHT))
    text = "".join(c for c in text if not unicodedata.combining(c)).casefold()
    return " ".join(text.split())


def words(text: str) -> list[str]:
    """The folded words of a text."""
    return WORD.findall(fold(text))


def word_spans(text: str) -> list[tuple[int, int]]:
    """Where the words of a text stand, unfolded."""
    return [m.span() for m in WORD.finditer(text)]


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Half-open spans of the sentences of a text; together they cover every character that is not white space."""
    ends = [(m.end(2), m.end()) for m in _END.finditer(text) if _ends_sentence(text, m)]
    spans, start = [], len(text) - len(text.lstrip())
    for end, following in ends:
        spans.append((start, end))
        start = following
    rest = len(text.rstrip())
    return [*spans, (start, rest)] if rest > start else spans


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    following = text[match.end() : match.end() + 1]
    if following.islower():  # “Why?” he asked; approx. 5 km
        return False
    if match.group(1) != ".":
        return True
    before = text[max(0, match.start() - 16) : match.start()].split()
    token = before[-1].lstrip("(\"'“‘[«") if before else ""
    folded = token.casefold()
    if folded not in _COUNTRIES and _INITIALS.fullmatch(token):  # J. Smith, G.K. Smith
        return False
    if folded in _COUNTRIES:  # the U.S. Federal Reserve; ... in the U.S. The bank ...
        word = WORD.match(text, match.end())
        return word is None or fold(word.group()) in STOPWORDS
    return folded not in ABBREVIATIONS or (folded in MAY_END and (not following or following.isupper()))


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of the sentence (or sentences) of `text` that hold [start, end)."""
    found = [(a, b) for a, b in sentence_spans(text) if a < end and b > start]
    return (found[0][0], found[-1][1]) if found else (start, end)


def paragraph_spans(body: str) -> list[tuple[int, int]]:
    """Half-open spans of the paragraphs of a body (joined by blank lines)."""
    spans, at = [], 0
    for part in body.split("\n\n"):
        spans.append((at, at + len(part)))
        at += len(part) + 2
    return spans


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A light English stem of a folded word (plural, -ing, -ed, -ly): equal for plan, plans, planned, planning."""
    if word.endswith(("'s", "s'")):
        word = word[:-2]
    if len(word) <= 3 or not word.isascii():
        return word
    for suffix, least, instead in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= least and not word.endswith(("ss", "us", "is")):
            base = word[: -len(suffix)] + instead
            doubled = not instead and suffix != "s" and len(base) > 3 and base[-1] == base[-2] and base[-1] not in "lsz"
            return base[:-1] if doubled else _bare(base)
    return _bare(word)


def _bare(word: str) -> str:
    return word.removesuffix("e") if len(word) > 3 else word


def content_words(text: str) -> list[str]:
    """The stems of the words that carry content, in order."""
    return [stem(w) for w in words(text) if w not in STOPWORDS]
