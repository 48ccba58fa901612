"""Text -> numbers: digits, words and both together, as several languages print them, each with its place and value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from digest.data import table
from digest.text import fold

_DIGITS = r"\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)?"
_GROUPED = re.compile(r"\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+")
_POWERS = {"十": 10.0, "百": 100.0, "백": 100.0, "千": 1e3, "천": 1e3} | dict.fromkeys("万萬만", 1e4) | dict.fromkeys("億亿억", 1e8)
_POWERS |= dict.fromkeys("兆조", 1e12)
_EASTERN = "".join(_POWERS)
_HAN = {"〇": 0.0, "零": 0.0, "一": 1.0, "二": 2.0, "两": 2.0, "兩": 2.0} | {c: n + 3.0 for n, c in enumerate("三四五六七八九")}
_MIXED = re.compile(rf"\d+(?:[.,]\d+)?|[{_EASTERN}{''.join(_HAN)}]")
_COUNTERS = "人|名(?!字|前|古)|个|個|歳|岁|隻|艘|匹|台|枚|票|か月|カ月|ヶ月|週間|周|日間|时|時間|小时|分钟|分間|年(?!度|代)|元|円|対|比"
"""Words that a number in Han characters counts with; elsewhere such characters stand in names and phrases."""
_NOT_AFTER = r"(?:(?<![A-Za-zÀ-ɏЀ-ӿ0-9_])|(?<=\bSh)|(?<=\bKSh)|(?<=\bTSh)|(?<=\bRs)|(?<=\bRM)|(?<=\bRp)|(?<=\bFr)|(?<=\bkr))(?<![\d.,:/-])"
"""No digits of a longer word or number; signs of money made of letters are printed close to them."""
_MEASURED = r"(?!\s?(?:high|wide|deep|long|tall|away|above|below|from|of|sprint|race)\b)"
"""After "5m": then it is metres, and no million."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number as printed at [start, end) of a text."""

    start: int
    end: int
    value: float


def numbers_in(text: str, language: str) -> Iterator[Number]:
    """The numbers of a text in order, none inside another; "one" alone is an article in most languages and left out."""
    for match in _pattern(language).finditer(text):
        value = value_of(match, language)
        if value is not None and (value > 1 or match["digits"]):
            yield Number(match.start(), match.end(), value)


def word_value(word: str, language: str) -> float | None:
    """The value of one word, None where it is no number."""
    match = _pattern(language).fullmatch(word)
    return value_of(match, language) if match else None


def value_of(match: re.Match[str], language: str) -> float | None:
    """What a match of the pattern says; None for words that make no number together."""
    if match["eastern"]:
        return eastern(match["eastern"])
    if match["digits"]:
        printed = match["digits"]
        value = float(re.sub(r"\D", "", printed)) if _GROUPED.fullmatch(printed) else float(printed.replace(",", "."))
        if match["letter"]:
            return value * (1e6 if match["letter"].casefold() == "m" else 1e3)
        for word in re.findall(r"[^\W\d_]+", match["scales"] or ""):
            value *= _scales(language)[fold(word)]
        return value
    return spoken(re.findall(_word(language), match.group(), re.IGNORECASE), language)


def spoken(words: list[str], language: str) -> float | None:
    """The value of words in a row, each part smaller than the one before; None where they are several numbers."""
    total = current = 0.0
    least = 1e15
    for folded in map(fold, words):
        scale = _scales(language).get(folded)
        if scale is None:
            part = _words(language)[folded]
            if current and (
                part >= 10 ** (len(f"{current:.0f}") - len(f"{current:.0f}".rstrip("0"))) and not (language == "fr" and part < 20)
            ):
                return None
            current += part
        elif scale <= 100:
            current = (current or 1) * scale
        elif scale >= least:
            return None
        else:
            total, current, least = total + (current or 1) * scale, 0.0, scale
    return total + current


def eastern(printed: str) -> float:
    """Digits with the powers of East Asia between them: 3만5천 is 35,000, 1천180 is 1,180, 62亿 is 6.2 billion, 2千億 200 billion, 1.8万亿 1.8 trillion."""
    total = section = 0.0
    number: float | None = None
    for part in _MIXED.findall(printed):
        scale = _POWERS.get(part)
        if scale is None:
            number = _HAN[part] + 10 * (number or 0.0) if part in _HAN else float(part.replace(",", "."))
        elif scale < 1e4:
            section, number = section + (1.0 if number is None else number) * scale, None
        elif section or number is not None:
            total, section, number = total + (section + (number or 0.0)) * scale, 0.0, None
        else:
            total *= scale
    return total + section + (number or 0.0)


def _column(part: str, language: str) -> dict[str, float]:
    data = table("numerals")
    languages = data["languages"].split()
    at = languages.index(language) if language in languages else 0
    return {w: float(value) for value, line in data[part].items() for w in line.split("|")[at].split()}


@cache
def _spelt(language: str) -> dict[str, float]:
    """Word as printed -> value, with the compounds of German and Korean."""
    made = _column("words", language)
    if link := {"de": "{unit}und{ten}", "ko": "{ten}{unit}"}.get(language):
        units = {w: n for w, n in made.items() if n < 10}
        tens = {w: n for w, n in made.items() if n in range(20, 100, 10)}
        made |= {link.format(unit=u, ten=t): n + m for u, n in units.items() for t, m in tens.items()}
    return made


@cache
def _words(language: str) -> dict[str, float]:
    return {fold(w): value for w, value in _spelt(language).items()}


@cache
def _scales(language: str) -> dict[str, float]:
    return {fold(w): value for w, value in _column("scales", language).items()}


@cache
def _word(language: str) -> str:
    """A pattern of one number word, the longest first; abbreviations of two letters stand only after digits."""
    known = sorted({*_spelt(language), *_column("scales", language)}, key=lambda w: (-len(w), w))
    choices = "|".join(re.escape(w) for w in known if len(w) > 2 or w[0] >= "ᄀ" or language == "fr")
    return rf"(?:{choices})(?![^\W_])"


@cache
def _pattern(language: str) -> re.Pattern[str]:
    scales = "|".join(re.escape(w) for w in sorted(_column("scales", language), key=lambda w: (-len(w), w)))
    link = {"en": r"(?:-|\s(?:and\s)?)", "fr": r"(?:-(?:et-)?|\s(?:et\s(?=une?\b|onze))?)", "es": r"\s(?:y\s)?"}.get(language, r"[\s-]")
    word = _word(language)
    return re.compile(
        rf"(?P<eastern>{_NOT_AFTER}\d+(?:[.,]\d+)?[{_EASTERN}]+(?:\s?\d+(?:[.,]\d+)?[{_EASTERN}]+)*\d*"
        rf"|[{''.join(_HAN)}{_EASTERN}]+(?=(?:{_COUNTERS})))"
        rf"|{_NOT_AFTER}(?P<digits>{_DIGITS})(?:(?P<letter>[mkMK])(?![^\W_]){_MEASURED}|(?P<scales>(?:[\s-]?(?:(?:mio|mrd)\.|(?:{scales})(?![^\W_]))){{1,2}}))?"
        rf"|(?<![\w-]){word}(?:{link}{word})*",
        re.IGNORECASE,
    )
