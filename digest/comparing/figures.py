"""Body -> figures: each number with its unit, its qualifier and what it counts, as printed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from digest.data import table
from digest.model import Article
from digest.text import STOPWORDS, WORD, fold, sentence_spans, stem

_CURRENCY = {"$": "USD", "us$": "USD", "usd": "USD", "dollars": "USD", "dollar": "USD", "€": "EUR", "eur": "EUR", "euros": "EUR", "euro": "EUR", "d'euros": "EUR", "d’euros": "EUR",
             "£": "GBP", "pounds": "GBP", "gbp": "GBP", "¥": "JPY", "yen": "JPY", "won": "KRW"}  # fmt: skip
_MEASURE = {"%": "%", "percent": "%", "per": "%", "prozent": "%", "pct": "%", "km": "km", "kilometers": "km", "kilometres": "km", "kilometer": "km", "kilometern": "km", "километров": "km", "miles": "mi",
            "kph": "km/h", "km/h": "km/h", "mph": "mph", "meters": "m", "metres": "m", "tons": "t", "tonnes": "t", "seconds": "s", "second": "s", "sekunden": "s", "segundos": "s",
            "hours": "h", "days": "d", "years": "y", "year": "y"}  # fmt: skip
LONGEST = 40_000
MOST = 120
"""Figures of one article: a table of results is no news of a disagreement."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of one article."""

    article: str
    value: float
    unit: str
    concept: frozenset[str]
    noun: str
    """Stem of what it counts, the first content word after it."""
    context: frozenset[str]
    """Content stems of its sentence."""
    printed: str
    """With qualifier and unit, verbatim."""
    start: int
    end: int
    sentence: tuple[int, int]
    qualifier: str
    toll: bool


@cache
def _pattern() -> re.Pattern[str]:
    names = "|".join(sorted((re.escape(w) for w in table("figures")["words"]), key=lambda w: (-len(w), w)))
    scales = "|".join(sorted((re.escape(w) for w in table("figures")["scale"]), key=lambda w: (-len(w), w)))
    return re.compile(
        rf"(?P<cur>US\$|[$€£¥]|EUR\s|USD\s|GBP\s)?\s?(?:(?P<num>(?<![\w.,:/-])\d{{1,3}}(?:[.,]\d{{3}})+(?!\d)|(?<![\w.,:/])\d+(?:[.,]\d+)?)|(?P<word>(?<![\w-])(?:{names})(?:-(?:{names}))?(?![\w-])))"
        rf"(?:(?:-|\s)?(?P<scale>{scales})(?!\w))?(?:\s(?P<scale2>thousand|million|hundred)(?!\w))?",
        re.IGNORECASE,
    )


@cache
def _concepts() -> tuple[tuple[str, str, bool], ...]:
    data = table("figures")
    return tuple(
        (fold(beginning), name, part == "toll")
        for part in ("toll", "fixed")
        for name, line in data[part].items()
        for beginning in line.split()
    )


def figures_of(article: Article) -> list[Figure]:
    """The figures of an article's body outside quotations, in order."""
    body = article.sheet.body[:LONGEST]
    quoted = [span for q in article.clipping.quotations for span in q.spans]
    found: list[Figure] = []
    for start, end in sentence_spans(body):
        sentence = body[start:end]
        spans = [m.span() for m in WORD.finditer(sentence)]
        stems = [stem(fold(sentence[a:b])) for a, b in spans]
        content = frozenset(s for s in stems if s not in STOPWORDS and not s.isdigit() and len(s) > 2)
        for match in _pattern().finditer(sentence):
            at = start + match.start()
            if any(a <= at < b for a, b in quoted) or len(found) >= MOST:
                continue
            figure = figure_of(article.id, match, sentence, start, end, spans, content)
            if figure:
                found.append(figure)
    return found


def figure_of(
    article: str, match: re.Match[str], sentence: str, start: int, end: int, spans: list[tuple[int, int]], content: frozenset[str]
) -> Figure | None:
    value = value_of(match)
    if value is None:
        return None
    after = sentence[match.end() : match.end() + 60]
    before = sentence[max(0, match.start() - 40) : match.start()]
    unit, width = unit_of(match, after)
    following = [fold(w) for w in WORD.findall(after[width:])][:7]
    nouns = [stem(w) for w in following if w not in STOPWORDS and not w.isdigit()]
    near = [fold(w) for w in WORD.findall(before)][-6:] + following
    if re.match(r"\s?(?:st|nd|rd|th)\b", after) or re.search(r"(?:No\.?|number|page|aged?|Article|grade)\s*$", before):
        return None
    if unit == "" and is_date_like(match, before, after, value):
        return None
    concepts = {(name, toll) for beginning, name, toll in _concepts() for w in near if w.startswith(beginning)}
    qualifier, lead = qualifier_of(before)
    low = match.start() - lead
    high = match.end() + width
    return Figure(
        article=article,
        value=value,
        unit=unit,
        concept=frozenset(name for name, _ in concepts),
        noun=nouns[0] if nouns else "",
        context=content,
        printed=sentence[low:high].strip(),
        start=start + low,
        end=start + high,
        sentence=(start, end),
        qualifier=qualifier,
        toll=any(toll for _, toll in concepts),
    )


def value_of(match: re.Match[str]) -> float | None:
    data = table("figures")
    g = {k: v for k, v in match.groupdict().items() if v}
    if "word" in g:
        value = 0.0
        for part in g["word"].casefold().split("-"):
            value += data["words"].get(part, 0)
        if value <= 1:
            return None
    else:
        text = g["num"]
        if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", text):
            value = float(text.replace(",", "").replace(".", ""))
        else:
            value = float(text.replace(",", "."))
    for key in ("scale", "scale2"):
        word = g.get(key, "").casefold()
        value *= data["scale"].get(word, 100.0 if word == "hundred" else 1.0) if word else 1.0
    return value


def unit_of(match: re.Match[str], after: str) -> tuple[str, int]:
    """The unit and how many characters after the number belong to it."""
    currency = (match.group("cur") or "").strip().casefold()
    if currency:
        return _CURRENCY.get(currency, currency), 0
    word = re.match(r"\s?(%|per cent\b|[^\W\d_]+(?:/[^\W\d_]+|['’][^\W\d_]+)?)", after)
    if word:
        folded = word.group(1).casefold()
        if folded in _CURRENCY:
            return _CURRENCY[folded], word.end()
        if folded == "per cent" or (folded in _MEASURE and folded != "per"):
            return ("%" if folded == "per cent" else _MEASURE[folded]), word.end()
    return "", 0


def is_date_like(match: re.Match[str], before: str, after: str, value: float) -> bool:
    """Years, days of the month, times of day, ages, scores: numbers that count nothing."""
    months = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janv|févr|avril|mai|juin|juillet|août|märz|okt|dez)"
    if 1500 <= value <= 2100 and value == int(value) and len(match.group().strip()) == 4:
        return True
    if re.match(rf"\.?\s?{months}", after.lstrip(), re.I) or re.search(rf"{months}\w*\.?\s*$", before, re.I):
        return True
    return bool(
        re.match(
            r"[:.]\d\d|\s?[ap]\.?m\b|\s?o[’']clock|\s?Uhr|,?\s+(?:who|a |an |the )|,\s+[^\d]{2,40},\s+(?:said|told)|[-–]\d|\s?[년월일시]|\)",
            after,
        )
        or (re.search(r"[,(]\s*$", before) and re.match(r"[,)]", after))
    )


@cache
def _qualifiers() -> tuple[tuple[str, str], ...]:
    return tuple((phrase, kind) for kind, line in table("figures")["qualifiers"].items() for phrase in line.split("|"))


def qualifier_of(before: str) -> tuple[str, int]:
    folded = before.casefold()
    for phrase, kind in sorted(_qualifiers(), key=lambda p: -len(p[0])):
        match = re.search(rf"(?<!\w){re.escape(phrase)}\s*$", folded)
        if match:
            return kind, len(before) - match.start()
    return "", 0
