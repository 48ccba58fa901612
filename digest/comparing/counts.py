"""Figures of a story -> groups that count one thing: pairs that differ, the likest first."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from typing import Literal

from digest.comparing.alike import Rarity
from digest.comparing.figures import Figure, figures_of
from digest.model import Article, CopyLink, Discrepancy, Reason, Story, Value

NEAR_YEARS = 12
"""Years apart that two reports may put one event."""
MOST_ALIKE = 40
"""Figures of a story that share one word and are held against each other: cost grows with the story."""


EXACT = frozenset({"", "year", "day", "result", "%"})
"""Units that nobody converts or rounds."""
UNIT_NAMES = {
    "y": "years",
    "mo": "months",
    "w": "weeks",
    "d": "days",
    "h": "hours",
    "min": "minutes",
    "s": "seconds",
    "m": "metres",
    "%": "per cent",
}
ROUNDED = 0.03
"""Part by which a value converted from another unit may differ."""
PRIOR = -2.8
"""Log of the odds that two figures of one unit, not far apart, count one thing, before anything else is known of them."""
ALONE, RIVALLED = 1.7, -0.17
"""For two figures where neither article prints another of that unit and about that size; for each one that does."""
ABSENT, SECONDED = 1.2, 0.8
"""Where neither article prints the other's value; then for each further article, three at most, that prints one of the two."""
UNITS = {"": -1.2, "year": -2.3, "day": -0.4, "result": 0.8}
"""By what is counted: most plain numbers and years tell of different things."""


def numbers(story: Story) -> list[Discrepancy]:
    """Figures of one thing with more than one value."""
    articles = {a.id: a for a in story.articles}
    made = []
    for group in groups_of([f for a in distinct(story) for f in figures_of(a)]):
        values = once(group)
        if really_differ(values):
            made.append(
                Discrepancy(
                    story.id,
                    Reason.of("figure", what=what_of(group)),
                    kind_of(group, articles, story.dossier.copies),
                    tuple(
                        Value(f.article, f.printed, articles[f.article].sheet.body[f.sentence[0] : f.sentence[1]], f.sentence[0])
                        for f in values
                    ),
                )
            )
    return made


def distinct(story: Story) -> list[Article]:
    """One article of each text: copies of one agency text say a figure once."""
    copies = {link.article for link in story.dossier.copies if link.kind == "copy" and link.share > 0.9}
    return [a for a in story.articles if a.id not in copies] or list(story.articles)


def groups_of(figures: list[Figure]) -> list[list[Figure]]:
    """Figures of one thing: pairs that are like enough, the likest first, joined where no article then gives it two values."""
    rarity = Rarity(f.keys for f in figures)
    printed = Printed(figures)
    beside: dict[tuple[str, tuple[int, int]], set[float]] = defaultdict(set)
    for f in figures:
        beside[f.article, f.sentence].add(f.value)
    scored = sorted(
        (-likeness(a, b, rarity, printed), n, m)
        for n, m in candidates(figures)
        for a, b in [(figures[n], figures[m])]
        if equal(a, b) or not {a.value, b.value} <= beside[a.article, a.sentence] & beside[b.article, b.sentence]
    )
    home: dict[int, Tally] = {}
    for score, n, m in scored:
        if score >= 0:
            break
        one = home.get(n) or Tally.of(n, figures[n])
        other = home.get(m) or Tally.of(m, figures[m])
        if one is other or one.clashes(other):
            continue
        joined = one.joined(other)
        for x in joined.members:
            home[x] = joined
    groups = sorted({tally.members for tally in home.values()})
    return [[figures[n] for n in group] for group in groups]


@dataclass(frozen=True, slots=True)
class Tally:
    """Figures that count one thing: each article gives it one value, and no two values are far apart."""

    members: tuple[int, ...]
    said: dict[str, float]
    """Article -> value."""
    low: Figure
    high: Figure

    @staticmethod
    def of(n: int, figure: Figure) -> Tally:
        return Tally((n,), {figure.article: figure.value}, figure, figure)

    def clashes(self, other: Tally) -> bool:
        """Can two tallies not be of one thing: two values of one article, units or sizes that no two reports would give."""
        low, high = min(self.low, other.low, key=by_value), max(self.high, other.high, key=by_value)
        if low.unit != high.unit or (not equal(low, high) and far(low, high) and not is_slip(low, high)):
            return True
        fewer, more = sorted((self.said, other.said), key=len)
        return any(a in more and not near(more[a], value, low.unit) for a, value in fewer.items())

    def joined(self, other: Tally) -> Tally:
        return Tally(
            tuple(sorted({*self.members, *other.members})),
            {**other.said, **self.said},
            min(self.low, other.low, key=by_value),
            max(self.high, other.high, key=by_value),
        )


def by_value(figure: Figure) -> tuple[float, str, int]:
    return figure.value, figure.article, figure.start


class Printed:
    """Which values the articles of a story print, by unit."""

    def __init__(self, figures: list[Figure]) -> None:
        self._values: dict[tuple[str, str], dict[float, Figure]] = defaultdict(dict)
        self._articles: dict[tuple[str, float], set[str]] = defaultdict(set)
        for f in figures:
            self._values[f.article, f.unit].setdefault(f.value, f)
            self._articles[f.unit, f.value].add(f.article)

    def has(self, article: str, figure: Figure) -> bool:
        return figure.value in self._values[article, figure.unit]

    def rivals(self, figure: Figure, other: Figure) -> int:
        """How many values the other's article prints besides, of that unit and about that size."""
        return sum(value != other.value and not far(f, figure) for value, f in self._values[other.article, figure.unit].items())

    def seconded(self, one: Figure, other: Figure) -> int:
        """Articles besides the two that print one of two values."""
        return len((self._articles[one.unit, one.value] | self._articles[other.unit, other.value]) - {one.article, other.article})


def candidates(figures: list[Figure]) -> list[tuple[int, int]]:
    """Pairs of different articles that share a unit and a word, a concept, their digits, or their size."""
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, f in enumerate(figures):
        keys = {*f.concept, *f.counted, f"digits {f.digits}", f"value {f.value:g}", f"size {math.log(max(f.value, 1)):.0f}"} | set(f.keys)
        for key in sorted(keys):
            if len(index[f.unit, key]) < MOST_ALIKE:
                index[f.unit, key].append(n)
    found = {(n, m) for places in index.values() for i, n in enumerate(places) for m in places[i + 1 :]}
    return sorted((n, m) for n, m in found if figures[n].article != figures[m].article)


def likeness(one: Figure, other: Figure, rarity: Rarity, printed: Printed) -> float:
    """Log of the odds that two figures count one thing; above 0 likelier than not.

    What speaks for it: a concept, the same thing counted, rare words in common around the numbers, the same digits in another
    order, the one named as the value that the other was; that neither article prints another number like it, nor the other's,
    and that further articles print one of them; that both are precise and near each other. Weights were counted on eight
    labelled sets.
    """
    shared = [t for _, t in one.near if t.keys & other.keys]
    total = min(sum(rarity.of(t) for _, t in f.near) for f in (one, other)) or 1.0
    words = len({t.stem for t in shared})
    close = min(1.0, sum(rarity.of(t) for t in shared) / total)
    if equal(one, other):
        return close + 0.5 * (words >= 1) + 0.3 * (words >= 2) - 0.85
    digits = is_slip(one, other)
    if far(one, other) and not digits:
        return -math.inf
    concept = bool(one.concept & other.concept)
    odds = PRIOR + UNITS.get(one.unit, 0.0) + 0.3 * close + 0.5 * min(3, words)
    odds += 1.7 * concept + 1.1 * (concept and one.toll and other.toll) + 0.7 * bool(one.counted & other.counted)
    if one.concept and other.concept and not concept and one.toll != other.toll:  # the dead, and those who mourn them
        odds -= 1.5
    odds += (3.8 if len(one.digits) > 1 else 2.6) * digits + 0.4 * (one.was == other.value or other.was == one.value)
    rivals = printed.rivals(one, other) + printed.rivals(other, one)
    odds += RIVALLED * min(6, rivals) if rivals else ALONE
    if not printed.has(one.article, other) and not printed.has(other.article, one):
        odds += ABSENT + SECONDED * min(3, printed.seconded(one, other))
    odds += 1.3 * (one.unit == "" and min(one.value, other.value) >= 100) + 0.7 * (min(len(one.digits), len(other.digits)) >= 3)
    return odds - 2.0 * apart(one, other)


def apart(one: Figure, other: Figure) -> float:
    """How far from each other two values are: the log of their ratio; of years and days the share of 60."""
    low, high = sorted((one.value, other.value))
    if one.unit in {"year", "day"}:
        return min(60.0, high - low) / 60
    return math.log(high / low) if low > 0 else 0.0


def is_slip(one: Figure, other: Figure) -> bool:
    """Are two figures the same digits in another order, or a place apart."""
    low, high = sorted((one.value, other.value))
    return one.digits == other.digits and low > 0 and (high < 10.01 * low if len(one.digits) > 1 else 9.99 < high / low < 10.01)


def far(one: Figure, other: Figure) -> bool:
    """Too far apart to be two reports of one thing: more than threefold (a toll: twelvefold), or 60 years."""
    if one.unit in {"year", "day"}:
        return abs(one.value - other.value) > 60
    low, high = sorted((one.value, other.value))
    return high > low * (12 if one.toll and other.toll else 3)


def equal(one: Figure, other: Figure) -> bool:
    """The same value; units within 1 %, one converted from another unit within 3 %."""
    slack = ROUNDED if one.converted != other.converted else 0.0
    return one.unit == other.unit and (
        near(one.value, other.value, one.unit) or abs(one.value - other.value) <= slack * max(one.value, other.value)
    )


def near(one: float, other: float, unit: str) -> bool:
    low, high = sorted((one, other))
    return high - low <= (0 if unit in EXACT else 0.01) * high


def once(group: list[Figure]) -> list[Figure]:
    """The figures of a group, each value of an article once."""
    seen: dict[tuple[str, float], Figure] = {}
    for f in group:
        seen.setdefault((f.article, f.value), f)
    return list(seen.values())


def really_differ(group: list[Figure]) -> bool:
    """Are two values such that not both can be meant: "about" allows 5 %."""
    for n, a in enumerate(group):
        for b in group[n + 1 :]:
            if a.article == b.article or equal(a, b):
                continue
            low, high = sorted((a, b), key=lambda f: f.value)
            slack = 0.05 if "about" in {a.qualifier, b.qualifier} else 0.0
            if high.value > low.value * (1 + slack):
                return True
    return False


def what_of(group: list[Figure]) -> str:
    """What is counted, in words: the concept, or the words printed near every value; else the unit."""
    concepts = set.intersection(*(set(f.concept) for f in group))
    first, second = group[0], next(f for f in group if f.article != group[0].article)
    words = [word for word, term in first.near if term.keys & second.keys]
    name = min(concepts) if concepts else ", ".join(dict.fromkeys(words[:3]))
    return name or UNIT_NAMES.get(first.unit, first.unit)


def kind_of(group: list[Figure], articles: dict[str, Article], links: tuple[CopyLink, ...]) -> Literal["update", "contradiction"]:
    """`update` where one names another's value as the former, is a later version, or says later more of what grows; else `contradiction`."""
    if any(f.was == g.value for f in group for g in group):
        return "update"
    versions = {frozenset((link.article, link.of)) for link in links if link.kind == "version"}
    if any(frozenset((a.article, b.article)) in versions and not equal(a, b) for a in group for b in group):
        return "update"
    if not all(f.toll for f in group):
        return "contradiction"
    if any(f.qualifier == "least" and f.value < g.value for f in group for g in group):  # more were found
        return "update"
    dated = [(day, f.value) for f in group if (day := articles[f.article].dating.as_of)]
    later = [(a, b) for da, a in dated for db, b in dated if da < db]
    if any(a != b for a, b in later) and (all(a <= b for a, b in later) or all(a >= b for a, b in later)):
        return "update"
    return "contradiction"
