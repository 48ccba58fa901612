"""Shared text tools: words, folding, sentences, stems. Pure, linear, the same in every locale."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"\w+(?:[’'ʼ]\w+)*")

_STRAIGHT = str.maketrans(
    {
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "ʼ": "'",
        "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"',
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-",
        "\u00a0": " ", "\u202f": " ", "\u2009": " ",
    }
)  # fmt: skip


def fold(text: str) -> str:
    """The text with case, accents, quotation marks, hyphens and white space made equal; for comparing only."""
    text = unicodedata.normalize("NFKD", text.translate(_STRAIGHT))
    text = "".join(c for c in text if not unicodedata.combining(c)).casefold()
    return " ".join(text.split())


def words(text: str) -> list[str]:
    """The folded words of a text."""
    return WORD.findall(fold(text))


def word_spans(text: str) -> list[tuple[int, int]]:
    """Where the words of a text stand, unfolded."""
    return [m.span() for m in WORD.finditer(text)]


#: Ends of abbreviations after which a full stop does not end a sentence (general English press style).
ABBREVIATIONS = frozenset(
    ["mr", "mrs", "ms", "messrs", "dr", "prof", "gen", "lt", "col", "maj", "capt", "cmdr", "adm", "sgt", "sen", "rep", "gov", "pres", "rev", "hon", "st", "jr", "sr", "vs", "etc", "no", "nos", "vol", "art", "sec", "fig", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun", "inc", "ltd", "co", "corp", "bros", "approx", "dept", "est", "e.g", "i.e", "a.m", "p.m", "u.s", "u.k", "u.n", "e.u", "d.c", "ph.d", "m.d", "op", "cit", "p", "pp", "bzw", "ca", "z.b", "d.h", "usw", "u.a", "nr", "str", "dipl", "ing", "ст", "г", "гг", "им", "т", "тыс", "млн", "руб"]
)
_END = re.compile(r"([.!?…]+|[。！？]+)([\"'”’»›」』)\]]*)(\s+|$|(?<=[。！？」』])(?=\w))")


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Half-open spans of the sentences of a text; together they cover every character that is not white space."""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if match.group(1) == ".":
            before = text[max(start, match.start() - 12) : match.start()].split()
            token = before[-1].lstrip("(\"'“‘[«").casefold() if before else ""
            following = text[match.end() : match.end() + 1]
            initial = len(token) == 1 and token.isalpha() and before[-1].lstrip("(\"'“‘[«").isupper()
            if token in ABBREVIATIONS or initial:
                # "U.S. The" may end a sentence; a name after an initial or a title does not
                if token not in {"u.s", "u.k", "u.n", "e.u", "a.m", "p.m", "etc", "inc", "ltd", "co", "corp", "jr", "sr"} or not following.isupper():
                    continue
            if following and following.islower():
                continue
        elif match.group(2) == "" and text[match.end() : match.end() + 1].islower():
            continue
        elif match.group(2) and text[match.end() : match.end() + 1].islower():
            continue  # “Why?” he asked
        spans.append((start, match.end(2)))
        start = match.end()
    if text[start:].strip():
        spans.append((start, len(text.rstrip())))
    return [(a + len(text[a:b]) - len(text[a:b].lstrip()), b) for a, b in spans if text[a:b].strip()]


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


#: English function words: they carry no content when words are compared.
STOPWORDS = frozenset(
    ["a", "about", "above", "after", "again", "against", "all", "also", "am", "an", "and", "any", "are", "aren't", "as", "at", "be", "because", "been", "before", "being", "below", "between", "both", "but", "by", "can", "cannot", "could", "couldn't", "did", "didn't", "do", "does", "doesn't", "doing", "don't", "down", "during", "each", "even", "few", "for", "from", "further", "had", "has", "have", "having", "he", "her", "here", "hers", "herself", "him", "himself", "his", "how", "i", "i'd", "i'll", "i'm", "i've", "if", "in", "into", "is", "isn't", "it", "it's", "its", "itself", "just", "let's", "me", "more", "most", "much", "must", "my", "myself", "no", "nor", "not", "now", "of", "off", "on", "once", "only", "or", "other", "our", "ours", "ourselves", "out", "over", "own", "same", "shall", "she", "should", "so", "some", "such", "than", "that", "that's", "the", "their", "theirs", "them", "themselves", "then", "there", "there's", "these", "they", "they're", "this", "those", "through", "to", "too", "under", "until", "up", "upon", "us", "very", "was", "wasn't", "we", "we're", "we've", "were", "what", "when", "where", "which", "while", "who", "whom", "why", "will", "with", "won't", "would", "you", "you're", "your", "yours", "yourself"]
)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A light English stem of a folded word (plural, -ing, -ed, -ly): equal for plan, plans, planned, planning."""
    if word.endswith(("'s", "s'")):
        word = word[:-2]
    if len(word) <= 3 or not word.isascii():
        return word
    for suffix, least, add in (
        ("ically", 4, "ic"), ("ations", 4, "ate"), ("ation", 4, "ate"), ("ments", 4, "ment"), ("ies", 2, "y"), ("sses", 2, "ss"),
        ("ingly", 4, ""), ("edly", 4, ""), ("ing", 3, ""), ("ied", 2, "y"), ("ed", 3, ""), ("ly", 4, ""), ("es", 4, "e"), ("s", 3, ""),
    ):  # fmt: skip
        if word.endswith(suffix) and len(word) - len(suffix) >= least and not word.endswith(("ss", "us", "is")):
            base = word[: -len(suffix)] + add
            if suffix in {"ing", "ed", "ingly", "edly"}:
                if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "lsz":
                    base = base[:-1]
            return base.removesuffix("e") if len(base) > 3 else base
    return word.removesuffix("e") if len(word) > 4 else word


def content_words(text: str) -> list[str]:
    """The stems of the words that carry content, in order."""
    return [stem(w) for w in words(text) if w not in STOPWORDS]
