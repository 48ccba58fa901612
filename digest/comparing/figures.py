"""Body -> figures: each number with its unit, its qualifier and what it counts, as printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise

from digest.concepts import Term, language_of, of_word
from digest.data import table
from digest.days import day_of
from digest.model import Article
from digest.numerals import Number, numbers_in
from digest.text import WORD, fold, sentence_around, sentence_spans, stem, words

LONGEST = 40_000
MOST = 120
"""Figures of one article: a table of results is no news of a disagreement."""
NEAR = 8
"""Words on either side of a number that say what it counts."""
APART = 3
"""Words that a comma or an "and" between a number and a word counts for."""
_VERB_LAST = frozenset({"ko", "ja"})
"""Languages that say what became of so many after the number: 9명이 숨지고."""
_YEAR_NAMED = frozenset({"ko", "ja", "zh"})
"""Languages that put "year" after every year."""
_LINKS = frozenset({"and", "und", "et", "y", "и"})
_RESULT = re.compile(r"(?<![\w.,:/–-])(\d{1,3})\s?[-–:]\s?(\d{1,3})(?![\w%€$£]|[-–:.,/]\d|\s?(?:Uhr|[ap]\.?m\b))")
"""Two numbers set against each other; no time of day, no range of something measured."""
_EASTERN = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of one article."""

    article: str
    value: float
    """In the base unit of its kind: miles as kilometres."""
    unit: str
    """"" for a plain count; "year" for a year that is told of something."""
    digits: str
    """Its digits in ascending order, zeros aside: two outlets that transpose a figure, or slip by a place, print the same ones."""
    concept: frozenset[str]
    counted: frozenset[str]
    """Keys of the words right after it."""
    near: tuple[tuple[str, Term], ...]
    """Words of its sentence around it, as printed, and their terms."""
    keys: frozenset[str]
    """Of all these."""
    printed: str
    """With qualifier and unit, verbatim."""
    start: int
    end: int
    sentence: tuple[int, int]
    qualifier: str
    toll: bool
    converted: bool = False
    """From another unit than the base unit of its kind."""
    was: float | None = None
    """The value that its sentence says holds no longer: "up from eleven", "not 187"."""


def figures_of(article: Article) -> list[Figure]:
    """The figures of an article's body outside quotations, in order."""
    body = article.sheet.body[:LONGEST]
    language = language_of(article)
    quoted = [span for q in article.clipping.quotations if q.kind != "indirect" for span in q.spans]
    found: list[Figure] = []
    for start, end in sentence_spans(body):
        sentence = body[start:end]
        numbers = list(numbers_in(sentence, language))
        spans = words_between(sentence, numbers) if numbers else []
        here: list[Figure] = list(results_of(article.id, language, sentence, (start, end), numbers, spans, quoted))
        former: list[Figure] = []
        for number in numbers:
            at = start + number.start
            if any(a <= at < b for a, b in quoted) or any(f.start <= at < f.end for f in here):
                continue
            if figure := figure_of(article.id, language, number, sentence, (start, end), spans):
                (former if is_former(sentence[: number.start], sentence[number.end :]) else here).append(figure)
        found.extend(replaced(here, former))
        if len(found) >= MOST:
            break
    return [*found[:MOST], *days_told(article, language)]


def results_of(
    article: str,
    language: str,
    sentence: str,
    place: tuple[int, int],
    numbers: list[Number],
    spans: list[tuple[int, int]],
    quoted: list[tuple[int, int]],
) -> Iterator[Figure]:
    """The results of votes and games: 6-3, nine votes to six, 7対2; one figure each, the higher number first."""
    if not any(fold(w).startswith(_results()) if not _EASTERN.search(w) else any(r in w for r in _results()) for w in words(sentence)):
        return
    found = [(m.start(), m.end(), float(m[1]), float(m[2])) for m in _RESULT.finditer(sentence)]
    for first, second in pairwise(numbers):
        between = sentence[first.end : second.start]
        if max(first.value, second.value) < 1000 and re.fullmatch(table("figures")["against"], between, re.I):
            found.append((first.start, second.end, first.value, second.value))
    for start, end, one, other in sorted(found):
        if not any(a <= place[0] + start < b for a, b in quoted):
            value, digits = max(one, other) + min(one, other) / 1000, f"{max(one, other):g} {min(one, other):g}"
            yield bare(article, language, "result", value, digits, sentence, place, (start, end), spans)


def days_told(article: Article, language: str) -> list[Figure]:
    """The days that an article names by their month, as figures: the value counts days."""
    body, published = article.sheet.body[:LONGEST], article.dating.as_of
    made = []
    for clue in article.clipping.clues:
        if clue.role != "body" or clue.quoted or clue.start is None or clue.kind not in {"full", "month-day"} or not published:
            continue
        day = day_of(clue, published)
        place = sentence_around(body, clue.start, clue.start + len(clue.text))
        if day is None or day == published or place[1] > len(body):
            continue
        sentence = body[place[0] : place[1]]
        start = clue.start - place[0]
        spans = words_between(sentence, [Number(start, start + len(clue.text), 0.0)])
        at = (start, start + len(clue.text))
        made.append(bare(article.id, language, "day", float(day.toordinal()), "", sentence, place, at, spans))
    return made


def bare(
    article: str,
    language: str,
    unit: str,
    value: float,
    digits: str,
    sentence: str,
    place: tuple[int, int],
    at: tuple[int, int],
    spans: list[tuple[int, int]],
) -> Figure:
    """A figure that is all of what is printed at `at` of its sentence: without a qualifier, a unit of its own, or a concept."""
    near, counted = around(language, *at, sentence, spans)
    return Figure(
        article=article,
        value=value,
        unit=unit,
        digits=digits,
        concept=frozenset(),
        counted=counted,
        near=tuple((word, term) for word, term, _ in near),
        keys=keys_of(near),
        printed=sentence[at[0] : at[1]],
        start=place[0] + at[0],
        end=place[0] + at[1],
        sentence=place,
        qualifier="",
        toll=False,
    )


@cache
def _results() -> tuple[str, ...]:
    return tuple(table("figures")["results"].split())


def words_between(sentence: str, numbers: list[Number]) -> list[tuple[int, int]]:
    """Spans of the words of a sentence; a word that holds a number is cut around it: 9명이, 死者12人."""
    spans: list[tuple[int, int]] = []
    for match in WORD.finditer(sentence):
        at = match.start()
        for n in numbers:
            if match.start() <= n.start and n.end <= match.end():
                spans.append((at, n.start))
                spans.append((n.start, n.end))
                at = n.end
        spans.append((at, match.end()))
    return [(a, b) for a, b in spans if a < b]


def replaced(figures: list[Figure], former: list[Figure]) -> list[Figure]:
    """The figures of one sentence, each with the former value that is named nearest to it."""
    was: dict[int, float] = {}
    for old in former:
        near = [n for n, f in enumerate(figures) if f.unit in {old.unit, ""} or not old.unit]
        if near:
            was.setdefault(min(near, key=lambda n: (abs(figures[n].start - old.start), n)), old.value)
    return [replace(f, was=was[n]) if n in was else f for n, f in enumerate(figures)]


def figure_of(
    article: str, language: str, number: Number, sentence: str, place: tuple[int, int], spans: list[tuple[int, int]]
) -> Figure | None:
    """A number of a sentence as a figure; None for what counts nothing: dates, ages, parts, forecasts."""
    after = sentence[number.end : number.end + 80]
    before = sentence[max(0, number.start - 60) : number.start]
    printed = sentence[number.start : number.end]
    unit, lead, width, factor = unit_of(before, after)
    if unit == "y" and width == 1 and is_year(printed, number.value):  # 2025년
        unit = "year"
    elif not unit and (scale := scale_before(before)):
        unit = scale
    elif not unit and is_year(printed, number.value) and language not in _YEAR_NAMED:
        unit = "year"
    elif is_part(before, after) or is_order(before, after) or (unit == "" and is_date_like(before, after)):
        return None
    if foreseen(sentence, number.start, number.end):
        return None
    near, counted = around(language, number.start - lead, number.end + width, sentence, spans)
    if unit == "year":  # what happened in it stands before
        counted = frozenset(key for _, term, at in near if -6 <= at < 0 for key in term.keys)
    concepts = nearest(near)
    qualifier, more = qualifier_of(before[: len(before) - lead])
    low, high = number.start - lead - more, number.end + width
    return Figure(
        article=article,
        value=number.value * factor,
        unit=unit,
        digits="".join(sorted(c for c in f"{number.value:.10g}".partition("e")[0] if c in "123456789")),
        concept=frozenset(name for name, toll in concepts if unit == "" or (unit in _currencies() and not toll)),
        counted=counted,
        near=tuple((word, term) for word, term, _ in near),
        keys=keys_of(near),
        printed=sentence[low:high].strip(),
        start=place[0] + low,
        end=place[0] + high,
        sentence=place,
        qualifier=qualifier,
        toll=unit == "" and any(toll for _, toll in concepts),
        converted=factor != 1.0,
    )


Near = tuple[str, Term, int]
"""A word as printed, its term, and how many words it stands from the number; behind it negative."""


def keys_of(near: tuple[Near, ...]) -> frozenset[str]:
    """All that some words can be found by."""
    return frozenset().union(*(term.keys for _, term, _ in near))


def around(language: str, start: int, end: int, sentence: str, spans: list[tuple[int, int]]) -> tuple[tuple[Near, ...], frozenset[str]]:
    """The words about a number with their terms, and the keys of the two that follow it at once; commas and "and" set them apart."""
    before = [s for s in spans if s[1] <= start][-NEAR:]
    after = [s for s in spans if s[0] >= end][:NEAR]
    near: list[Near] = []
    counted: set[str] = set()
    following = 0
    for sign, side in ((-1, before[::-1]), (1, after)):
        place, edge = APART if sign < 0 and language in _VERB_LAST else 0, start if sign < 0 else end
        for a, b in side:
            between = sentence[b:edge] if sign < 0 else sentence[edge:a]
            word = sentence[a:b]
            place += 1 + (APART if re.search(r"[,;:()–—。、，]", between) or fold(word) in _LINKS else 0)
            edge = a if sign < 0 else b
            for term in of_word(word, language, True):
                if any(key.startswith("=") for key in term.keys):
                    continue
                near.append((word, term, sign * place))
                if sign > 0 and following < 2 and not re.search(r"[,;:]", sentence[end:a]):
                    counted |= term.keys
                    following += 1
    return tuple(near), frozenset(counted)


def nearest(near: tuple[Near, ...]) -> frozenset[tuple[str, bool]]:
    """The concept named nearest to a number, what follows before what precedes, and whether it is a toll."""
    found = [((abs(place), place < 0), concept) for word, _, place in near for concept in _concepts_of(fold(word))]
    least = min((place for place, _ in found), default=None)
    return frozenset(concept for place, concept in found if place == least)


@lru_cache(maxsize=65536)
def _concepts_of(word: str) -> frozenset[tuple[str, bool]]:
    unspaced = _EASTERN.search(word) is not None
    return frozenset((name, toll) for entry, name, toll in _concepts() if names_it(word, entry, unspaced))


def names_it(word: str, entry: str, unspaced: bool) -> bool:
    """Is a word what an entry of the table names: "injur-" begins injuries; without spaces between words it stands inside."""
    if unspaced and _EASTERN.search(entry):
        return entry.rstrip("-") in word
    return word.startswith(entry[:-1]) if entry.endswith("-") else word == entry


def foreseen(sentence: str, start: int, end: int) -> bool:
    """Is a number only what was expected, wanted or feared, by the five words before it and the three after."""
    around = [*words(sentence[:start])[-5:], *words(sentence[end:])[:3]]
    return any(word in _foreseen() for word in around)


@cache
def _foreseen() -> frozenset[str]:
    return frozenset(fold(w) for w in table("figures")["foreseen"].split())


def scale_before(before: str) -> str | None:
    """The noun of a scale that a number stands right after: level 3, category 4."""
    word = re.search(r"([^\W\d_]+)\s$", before)
    return "level" if word and fold(word.group(1)) in table("figures")["scales"].split() else None


# ------------------------------------------------------------------------------------------- reading a figure


def unit_of(before: str, after: str) -> tuple[str, int, int, float]:
    """The unit, how many characters before and after the number belong to it, and what one of it is in the base unit."""
    sign = re.search(
        r"(?:(?<![^\W\d_])(?:US|A|C|NZ|HK|S|R)?[$]|[€£¥₩₹₽₦₵₺฿₫₴₸₪]|(?<!\w)(?:[A-Z]{3}|[KTU]?Sh|RM|Rp|kr|Rs\.?|Fr\.))\s?$", before
    )
    if sign and (named := _units().get(sign.group().strip().rstrip(".").casefold())):
        return named[0], len(sign.group()), 0, 1.0
    word = re.match(
        r"(?:\s(?:de\s|d['’])|[\s-]?)(%|％|㎞|(?:km|kg|cm|mm)(?![a-z/])|€|£|[$]|円|元|엔|원|초|秒|년(?!대|도)|年(?!代|度)|°C|per cent\b|pro cent\b|por ciento\b|d['’]euros\b|percentage points?\b|"
        r"[^\W\d_]+(?:/[^\W\d_]+)?)",
        after,
    )
    if (
        word
        and not re.match(r"\.m\b", after[word.end() :])
        and (named := _units().get(word.group(1).casefold()) or eastern_unit(word.group(1)))
    ):
        if more := re.match(r"\s(?:per|pro|par|por|an|a)\s(?:hour|stunde|heure|hora)\b", after[word.end() :], re.I):
            return f"{named[0]}/h", 0, word.end() + more.end(), named[1]
        return named[0], 0, word.end(), named[1]
    if compound := re.match(r"-([^\W\d_]{3,})", after):  # a six-storey building, a 12-member board
        return stem(fold(compound.group(1))), 0, compound.end(), 1.0
    return "", 0, 0, 1.0


def eastern_unit(word: str) -> tuple[str, float] | None:
    """The unit that a word of East Asia begins with, a particle or the next word after it: 달러의, 킬로미터를, 韩元投资."""
    if not _EASTERN.search(word):
        return None
    known = (word[:size] for size in range(min(6, len(word)), 1, -1))
    return next((_units()[name] for name in known if name in _units()), None)


@cache
def _currencies() -> frozenset[str]:
    return frozenset(table("figures")["currencies"].split())


@cache
def _units() -> dict[str, tuple[str, float]]:
    """Word or sign -> base unit and factor."""
    made: dict[str, tuple[str, float]] = {}
    for unit, line in table("figures")["units"].items():
        base, _, factor = unit.partition(" x ")
        for word in line.split("|"):
            made[word.strip()] = (base, float(factor or 1))
    return made


@cache
def _concepts() -> tuple[tuple[str, str, bool], ...]:
    data = table("figures")
    return tuple(
        (fold(entry), name, part == "toll") for part in ("toll", "fixed") for name, line in data[part].items() for entry in line.split()
    )


def is_part(before: str, after: str) -> bool:
    """Does a number count only some of what another counts: two of them, including a child."""
    data = table("figures")
    return bool(
        re.search(rf"(?<!\w)(?:{data['part_before']}),?\s*$", before, re.I) or re.match(rf"\s(?:{data['part_after']})(?!\w)", after, re.I)
    )


def is_year(printed: str, value: float) -> bool:
    return 1500 <= value <= 2100 and printed.isdigit()


def is_order(before: str, after: str) -> bool:
    """A place in an order, an age, a page: a number that counts nothing."""
    return bool(
        re.match(r"\s?(?:st|nd|rd|th)\b|-(?:е|я|й|го|му|м|ой|ую|ый|ая)(?!\w)|-(?:year|month|day|week)s?-old|-jährig", after)
        or re.search(r"(?:No\.?|number|page|aged?|Article|grade|Nr\.|№|Platz|Rang|n\.?[ºo°])\s*$", before)
    )


def is_date_like(before: str, after: str) -> bool:
    """Days of the month, times of day, ages between commas, scores."""
    if re.match(rf"\.?\s?(?:de\s|d['’])?(?:{_months()})(?!\w)", after.lstrip(), re.I) or re.search(
        rf"(?<!\w)(?:{_months()})\.?\s*$", before, re.I
    ):
        return True
    return bool(
        re.match(
            r"[:.]\d\d|\s?[ap]\.?m\b|\s?o[’']clock|\s?Uhr|\sh\b|,\s+(?:who|a |an |the )|,\s+[^\d]{2,40},\s+(?:said|told)|[-–]\d|\s?[월일시세月日号號時时]|\)",
            after,
        )
        or re.search(r"\d\s?h\s?$", before)
        or (re.search(r"[,(]\s*$", before) and re.match(r"[,)]", after))
    )


@cache
def _months() -> str:
    return "|".join(
        sorted({re.escape(w) for line in table("calendar")["months"].values() for w in line.split()}, key=lambda w: (-len(w), w))
    )


def is_former(before: str, after: str) -> bool:
    """Is a value named only to say that it holds no longer: up from eleven; 178, not 187; from 1 to 2."""
    if re.search(rf"(?:{table('figures')['former']})\s*$", before, re.I):
        return True
    return bool(
        re.search(r"\b(?:from|von|de|del|с|со|от)\s*$", before, re.I)
        and re.match(r"[^.;,]{0,20}\b(?:to|auf|à|a|al|до|на)\s+[$€£]?\d", after)
    )


@cache
def _qualifiers() -> tuple[tuple[str, str], ...]:
    found = [(phrase, kind) for kind, line in table("figures")["qualifiers"].items() for phrase in line.split("|")]
    return tuple(sorted(found, key=lambda p: (-len(p[0]), p)))


def qualifier_of(before: str) -> tuple[str, int]:
    folded = before.casefold()
    for phrase, kind in _qualifiers():
        match = re.search(rf"(?<!\w){re.escape(phrase)}\s*$", folded)
        if match:
            return kind, len(before) - match.start()
    return "", 0
