"""Names as consonants: what a name keeps in every language and script (Madrid, Мадрид, 마드리드, マドリード)."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from sys import intern

from digest.data import table
from digest.names import sound
from digest.text import STOPWORDS

_EASTERN = "ァ-ヴー\u4e00-\u9fff\uac00-\ud7a3"
_PARTICLE = re.compile("(?:에서는|으로|에서|에게|까지|부터|은|는|이|가|을|를|의|에|도|와|과|로)$")


@cache
def _word() -> re.Pattern[str]:
    """A word that may be a name, or what ends a sentence: Latin and Cyrillic words, runs of Katakana, Hangul, and of three and more
    Chinese characters that write foreign sounds."""
    foreign = "".join(hanzi())
    return re.compile(
        rf"[ァ-ヴー]{{2,}}|[\uac00-\ud7a3]{{2,}}|[{foreign}]{{3,}}|[^\W\d_{_EASTERN}]+(?:[’'][^\W\d_]{{1,12}})?|[.!?。…:“\"«„]"
    )


Words = list[tuple[str, bool]]
"""Words that may be names, and whether each begins a sentence."""
SHORTEST = 3
"""Consonants below which two names are alike by chance."""


def sounds_in(title: Words, body: Words, language: str) -> frozenset[str]:
    """The names of an article.

    A name is a capitalised word inside a sentence (in German any noun), a word in Katakana, a Hangul word, or a run of Chinese
    characters that write foreign sounds.
    """
    found = [(s, starts) for word, starts in body if (s := consonants(word))]
    inside = {s for s, starts in found if not starts}
    starting = {s for s, starts in found if starts}
    headline = {s for word, _ in title if (s := consonants(word))}
    names = inside | (headline & starting)
    if language in {"ko", "ja"}:
        names |= headline
    return frozenset(map(intern, names))


def words_of(text: str) -> Words:
    """Words that may be names, and whether each stands where every word is capitalised."""
    found, starts = [], True
    for match in _word().finditer(text):
        word = match.group()
        if not word[0].isalpha():
            starts = True
            continue
        if not word[0].isascii() and ("ァ" <= word[0] <= "ヴ" or "\u4e00" <= word[0] <= "\u9fff" or "\uac00" <= word[0] <= "\ud7a3"):
            found.append((word, False))
        elif word[0].isupper() and len(word) > 2 and word.casefold() not in STOPWORDS:
            found.append((word, starts))
        starts = False
    return found


@lru_cache(maxsize=200_000)
def consonants(word: str) -> str:
    """The consonants of a name in any script, or "" where too few are left to tell names apart, or it is a day or a month."""
    if "ァ" <= word[0] <= "ヴ" or "\u4e00" <= word[0] <= "\u9fff":
        word = "".join(kana().get(c) or hanzi().get(c, "") for c in word)
    elif "\uac00" <= word[0] <= "\ud7a3":
        word = _PARTICLE.sub("", word) if len(word) > 2 else word
    else:
        word = re.sub(r"['’]\w{1,12}$", "", word)
        if word.casefold() in calendar():
            return ""
    left = re.sub(r"[aeiou ]", "", sound(word))
    return left if len(left) >= SHORTEST else ""


@cache
def kana() -> dict[str, str]:
    letters = table("gathering")["kana"]["letters"].split()
    return dict(zip(letters[::2], letters[1::2], strict=True))


@cache
def hanzi() -> dict[str, str]:
    letters = table("gathering")["hanzi"]["letters"].split()
    return dict(zip(letters[::2], letters[1::2], strict=True))


@cache
def calendar() -> frozenset[str]:
    """Names of months and weekdays: capitalised in English, and no names."""
    data = table("calendar")
    return frozenset(w for part in ("months", "weekdays") for line in data[part].values() for w in line.split())
