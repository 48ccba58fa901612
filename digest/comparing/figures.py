"""Body -> figures: each number with its unit, its qualifier and what it counts, as printed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from digest.comparing.concepts import Term, of_word
from digest.data import table
from digest.model import Article
from digest.text import WORD, fold, sentence_spans, words

LONGEST = 40_000
MOST = 120
"""Figures of one article: a table of results is no news of a disagreement."""
NEAR = 8
"""Words on either side of a number that say what it counts."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of one article."""

    article: str
    value: float
    """In the base unit of its kind: miles as kilometres."""
    unit: str
    """"" for a plain count; "year" for a year that is told of something."""
    digits: str
    """Its digits in ascending order: two outlets that transpose a figure print the same ones."""
    concept: frozenset[str]
    counted: frozenset[str]
    """Keys of the words right after it."""
    near: tuple[tuple[str, Term], ...]
    """Words of its sentence around it, as printed, and their terms."""
    printed: str
    """With qualifier and unit, verbatim."""
    start: int
    end: int
    sentence: tuple[int, int]
    qualifier: str
    toll: bool
    was: float | None = None
    """The value that its sentence says holds no longer: "up from eleven", "not 187"."""

    @property
    def keys(self) -> frozenset[str]:
        return frozenset().union(*(term.keys for _, term in self.near))


def figures_of(article: Article) -> list[Figure]:
    """The figures of an article's body outside quotations, in order."""
    body = article.sheet.body[:LONGEST]
    language = (article.sheet.language or "en")[:2]
    quoted = [span for q in article.clipping.quotations for span in q.spans]
    found: list[Figure] = []
    for start, end in sentence_spans(body):
        sentence = body[start:end]
        spans = [m.span() for m in WORD.finditer(sentence)]
        here: list[Figure] = []
        former: list[Figure] = []
        for match in _pattern().finditer(sentence):
            at = start + match.start()
            if any(a <= at < b for a, b in quoted):
                continue
            if figure := figure_of(article.id, language, match, sentence, start, end, spans):
                (former if is_former(sentence[: match.start()], sentence[match.end() :]) else here).append(figure)
        found.extend(replaced(here, former))
        if len(found) >= MOST:
            break
    return found[:MOST]


def replaced(figures: list[Figure], former: list[Figure]) -> list[Figure]:
    """The figures of one sentence, each with the former value that is named nearest to it."""
    was: dict[int, float] = {}
    for old in former:
        near = [n for n, f in enumerate(figures) if f.unit in {old.unit, ""} or not old.unit]
        if near:
            was.setdefault(min(near, key=lambda n: (abs(figures[n].start - old.start), n)), old.value)
    return [replace(f, was=was[n]) if n in was else f for n, f in enumerate(figures)]


def figure_of(
    article: str, language: str, match: re.Match[str], sentence: str, start: int, end: int, spans: list[tuple[int, int]]
) -> Figure | None:
    value = value_of(match)
    if value is None:
        return None
    after = sentence[match.end() : match.end() + 80]
    before = sentence[max(0, match.start() - 60) : match.start()]
    unit, width, factor = unit_of(match, after)
    if not unit and (scale := scale_before(before)):
        unit = scale
    elif not unit and is_year(match, value):
        unit = "year"
    elif is_order(before, after) or (unit == "" and is_date_like(match, before, after)):
        return None
    near, counted = around(language, match.start(), match.end() + width, sentence, spans)
    if foreseen(sentence, match.start(), match.end()):
        return None
    concepts = nearest(near)
    qualifier, lead = qualifier_of(before)
    low, high = match.start() - lead, match.end() + width
    return Figure(
        article=article,
        value=value * factor,
        unit=unit,
        digits="".join(sorted(c for c in match.group() if c.isdigit())) or f"{value:g}",
        concept=frozenset(name for name, _ in concepts) if unit in {"", "USD", "EUR", "GBP", "JPY", "KRW"} else frozenset(),
        counted=counted,
        near=tuple((word, term) for word, term, _ in near),
        printed=sentence[low:high].strip(),
        start=start + low,
        end=start + high,
        sentence=(start, end),
        qualifier=qualifier,
        toll=any(toll for _, toll in concepts),
    )


Near = tuple[str, Term, int]
"""A word as printed, its term, and how many words it stands from the number; behind it negative."""


def around(language: str, start: int, end: int, sentence: str, spans: list[tuple[int, int]]) -> tuple[tuple[Near, ...], frozenset[str]]:
    """The words about a number with their terms, and the keys of the two that follow it at once."""
    before = [s for s in spans if s[1] <= start][-NEAR:]
    after = [s for s in spans if s[0] >= end][:NEAR]
    near: list[Near] = []
    counted: set[str] = set()
    following = 0
    for place, (a, b) in (*((n - len(before), s) for n, s in enumerate(before)), *enumerate(after, 1)):
        word = sentence[a:b]
        for term in of_word(word, language, True):
            if any(key.startswith("=") for key in term.keys):
                continue
            near.append((word, term, place))
            if a >= end and following < 2 and not re.search(r"[,;:]", sentence[end:a]):
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
    return frozenset(
        (name, toll) for entry, name, toll in _concepts() if (word.startswith(entry[:-1]) if entry.endswith("-") else word == entry)
    )


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


# ------------------------------------------------------------------------------------------- reading a number


@cache
def _pattern() -> re.Pattern[str]:
    names = "|".join(sorted((re.escape(w) for w in table("figures")["words"]), key=lambda w: (-len(w), w)))
    scales = "|".join(sorted((re.escape(w) for w in table("figures")["scale"]), key=lambda w: (-len(w), w)))
    return re.compile(
        rf"(?P<cur>US\$|[$€£¥]|EUR\s|USD\s|GBP\s)?\s?(?:(?P<num>(?<![\w.,:/-])\d{{1,3}}(?:[.,\u00a0\u202f]\d{{3}})+(?!\d)|(?<![\w.,:/])\d+(?:[.,]\d+)?)|(?P<word>(?<![\w-])(?:{names})(?:-(?:{names}))?(?![\w-])))"
        rf"(?:(?:-|\s)?(?P<scale>{scales})(?!\w))?(?:\s(?P<scale2>thousand|million|hundred)(?!\w))?",
        re.IGNORECASE,
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
    elif re.fullmatch(r"\d{1,3}(?:[.,\u00a0\u202f]\d{3})+", g["num"]):
        value = float(re.sub(r"\D", "", g["num"]))
    else:
        value = float(g["num"].replace(",", "."))
    for key in ("scale", "scale2"):
        word = g.get(key, "").casefold()
        value *= data["scale"].get(word, 100.0 if word == "hundred" else 1.0) if word else 1.0
    return value


def unit_of(match: re.Match[str], after: str) -> tuple[str, int, float]:
    """The unit, how many characters after the number belong to it, and what one of it is in the base unit."""
    currency = (match.group("cur") or "").strip().casefold()
    if currency:
        return _units()[currency][0], 0, 1.0
    word = re.match(r"[\s-]?(%|㎞|per cent\b|pro cent\b|por ciento\b|[^\W\d_]+(?:/[^\W\d_]+|['’][^\W\d_]+)?)", after)
    if word and (folded := word.group(1).casefold()) in _units():
        unit, factor = _units()[folded]
        if more := re.match(r"\s(?:per|pro|par|por|an|a)\s(?:hour|stunde|heure|hora)\b", after[word.end() :], re.I):
            return f"{unit}/h", word.end() + more.end(), factor
        return unit, word.end(), factor
    return "", 0, 1.0


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


def is_year(match: re.Match[str], value: float) -> bool:
    return 1500 <= value <= 2100 and match.group().strip().isdigit()


def is_order(before: str, after: str) -> bool:
    """A place in an order, an age, a page: a number that counts nothing."""
    return bool(
        re.match(r"\s?(?:st|nd|rd|th)\b|-year-old|-jährig", after)
        or re.search(r"(?:No\.?|number|page|aged?|Article|grade|Nr\.|№)\s*$", before)
    )


def is_date_like(match: re.Match[str], before: str, after: str) -> bool:
    """Days of the month, times of day, ages between commas, scores."""
    if re.match(rf"\.?\s?(?:de\s|d['’])?(?:{_months()})(?!\w)", after.lstrip(), re.I) or re.search(
        rf"(?<!\w)(?:{_months()})\.?\s*$", before, re.I
    ):
        return True
    return bool(
        re.match(
            r"[:.]\d\d|\s?[ap]\.?m\b|\s?o[’']clock|\s?Uhr|\sh\b|,\s+(?:who|a |an |the )|,\s+[^\d]{2,40},\s+(?:said|told)|[-–]\d|\s?[년월일시세]|\)",
            after,
        )
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
