"""Same topic, other event: what two alike articles assert that cannot be of one event, in words."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date

from digest.days import day_of, nearest_month_day, parsed
from digest.gathering.features import Features
from digest.gathering.likeness import gap, like, measure
from digest.model import Reason

SEASON = 45
"""Days: an article that names days of the month without a year speaks of days this near (set on tests/corpus)."""
OPENING = 400
"""Characters of the body in which an article says on what day it was."""
FEWEST_NAMES = 4
"""Names that both articles must have before having none in common says anything."""


def one_event(one: Features, other: Features) -> float:
    """Likeness as far as nothing speaks against one event: each sign takes away its weight, 1 leaves nothing."""
    value = like(one, other)
    return value * math.prod(1.0 - weight for weight, _ in conflicts(one, other)) if value >= measure("floor") / 2 else value


def conflicts(one: Features, other: Features) -> Iterator[tuple[float, Reason]]:
    """The signs that two articles are of two events, each with its weight: 1 says they cannot be of one."""
    yield from by_days(one, other)
    yield from by_days_led(one, other)
    yield from by_occasion(one, other)
    yield from by_names(one, other)
    settled = one.day is not None and other.day is not None and gap(one, other) <= measure("close")
    if not settled:
        yield from by_looking_back(one, other)
        yield from by_looking_back(other, one)
        if bool(one.sequel) != bool(other.sequel):
            yield 0.3, Reason.of("sequel", printed=one.sequel or other.sequel)


def by_days(one: Features, other: Features) -> Iterator[tuple[float, Reason]]:
    if one.day and other.day:
        days = gap(one, other)
        if days > measure("window"):
            yield 1.0, Reason.of("far_days", n=days)
        elif days > measure("close") and not day_in_common(one, other):
            yield 1.0, Reason.of("no_day_in_common", n=days)
    else:
        yield from by_season(one, other)
        yield from by_season(other, one)
        if one.guess or other.guess:
            here, there = one.day or one.guess, other.day or other.guess
            if here and there and not may_be_saved(here, there):
                saved = (not other.guess and here > there) or (not one.guess and there > here)  # a page is saved later than it is printed
                yield (0.4 if saved else 0.6), Reason.of("page_says", day=there if other.guess else here)


def day_in_common(one: Features, other: Features) -> bool:
    """Does the later of two articles tell of a day that the earlier one is of or tells of, or both of one day?"""
    early, late = sorted((one, other), key=lambda f: (f.day or date.min, f.id))
    if early.day is None or late.day is None:
        return True
    told = {d for d in told_days(early, early.day) if d <= early.day} | {early.day}
    ours = told_days(late, late.day)
    return not ours or bool(ours & told)


def told_days(f: Features, published: date) -> set[date]:
    """The days that an article tells of, if it is of `published`."""
    return {d for c in f.clues if c.kind != "year" and (d := day_of(c, published))}


def by_days_led(one: Features, other: Features) -> Iterator[tuple[float, Reason]]:
    """Both say in their first sentences on what day it was, and the days are not next to one another (time zones, mornings after).

    Where both pages are sure of theirs, two days or more apart, the first day tells: those named after it are background.
    """
    here, there = led_days(one), led_days(other)
    days = gap(one, other)
    if days > 1:
        here, there = here[:1], there[:1]
    if here and there and all(apart(a, b) > 1 for a in here for b in there):
        yield (0.9 if days > measure("close") else 0.4), Reason.of("begins")


def led_days(f: Features) -> list[date | int]:
    """The days of the first sentences, in order: dates where the page is sure of its own, else the weekdays they name."""
    clues = [c for c in f.clues if c.role == "body" and (c.start or 0) < OPENING and not c.value.startswith("next")]
    clues.sort(key=lambda c: c.start or 0)
    if f.day:
        return [d for c in clues if (d := day_of(c, f.day)) and d <= f.day]
    return [int(c.value.split()[-1]) for c in clues if c.kind == "weekday"]


def apart(one: date | int, other: date | int) -> int:
    """Days between two days; between weekdays, where one is all that is known."""
    if isinstance(one, date) and isinstance(other, date):
        return abs((one - other).days)
    a, b = (d.weekday() if isinstance(d, date) else d for d in (one, other))
    return min((a - b) % 7, (b - a) % 7)


def by_season(one: Features, undated: Features) -> Iterator[tuple[float, Reason]]:
    """An undated article that names only days of other seasons than that of the other is hardly of that time."""
    day = one.day or one.guess
    if day is None or undated.day:
        return
    named = []
    for c in undated.clues:
        near = nearest_month_day(int(c.value[2:4]), int(c.value[5:7]), day) if c.kind == "month-day" else None
        near = parsed(c.value) if c.kind == "full" else near
        if near and (c.kind == "month-day" or near > day):  # earlier days with their year are history
            named.append(((near - day).days, c.text))
    if named and min(abs(days) for days, _ in named) > SEASON:
        ahead = {text for days, text in named if days > 0}  # what is past is told of any season, what is to come of the next weeks
        yield (1.0 if len(ahead) > 1 else 0.6), Reason.of("season", printed=named[0][1], day=day)


def may_be_saved(one: date, other: date) -> bool:
    """Two days of one story, where a page may carry the day it was saved: near, or on about that day of another year."""
    near = nearest_month_day(other.month, min(other.day, 28), one)
    return near is not None and abs((near - one).days) <= 10


def by_occasion(one: Features, other: Features) -> Iterator[tuple[float, Reason]]:
    """ "Stage 12" here and "stage 16" there; half as much where one only names the other's later on."""
    for kind in sorted({k for k, _ in one.occasions} & {k for k, _ in other.occasions}):
        a, b = ([n for k, n in f.occasions if k == kind] for f in (one, other))
        if a[0] != b[0]:
            yield (0.5 if set(a) & set(b) else 1.0), Reason.of("occasion", kind=kind, here=str(a[0]), there=str(b[0]))


def by_names(one: Features, other: Features) -> Iterator[tuple[float, Reason]]:
    """Other people and places: no name in common."""
    if one.language == other.language and min(len(one.names), len(other.names)) >= FEWEST_NAMES and not one.names & other.names:
        yield 0.5, Reason.of("no_name")


def by_looking_back(one: Features, other: Features) -> Iterator[tuple[float, Reason]]:
    """One begins by looking back on what the other reports: surely where its page is of another season or year."""
    if one.back and not other.back:
        here, there = one.day or one.guess, other.day or other.guess
        if here and there and abs((here - there).days) > SEASON:
            yield 1.0, Reason.of("looks_back", printed=one.back)
        elif not (here and there):
            yield 0.8, Reason.of("looks_back", printed=one.back)
