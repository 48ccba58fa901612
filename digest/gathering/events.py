"""Same topic, other event: what two alike articles assert that cannot be of one event, in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from digest.days import day_of, nearest_month_day, parsed
from digest.gathering.features import Features
from digest.gathering.likeness import gap, measure

SEASON = 45
"""Days: an article that names days of the month without a year speaks of days this near (measured on the project's corpus)."""
FEWEST_NAMES = 4
"""Names that both articles must have before having none in common says anything."""
FEW_NAMES = 3
"""Shared names below which headlines on other people and places settle it."""


def apart(one: Features, other: Features) -> str:
    """Why two articles cannot be of one event, or ""; one strong sign, or weak ones that make up for it."""
    signs = list(conflicts(one, other))
    return "; ".join(why for _, why in signs) if sum(weight for weight, _ in signs) >= 1 else ""


def conflicts(one: Features, other: Features) -> Iterator[tuple[float, str]]:
    """The signs that two articles are of two events, each with its weight: 1 is enough."""
    yield from by_days(one, other)
    yield from by_occasion(one, other)
    yield from by_names(one, other)
    settled = one.day is not None and other.day is not None and gap(one, other) <= measure("close")
    if not settled:
        yield from by_looking_back(one, other)
        yield from by_looking_back(other, one)
        if bool(one.sequel) != bool(other.sequel):
            yield 0.5, f"one is the next of its kind (“{one.sequel or other.sequel}”)"


def by_days(one: Features, other: Features) -> Iterator[tuple[float, str]]:
    if one.day and other.day:
        days = gap(one, other)
        if days > measure("window"):
            yield 1.0, f"{days} days apart"
        elif days > measure("close") and not day_in_common(one, other):
            yield 1.0, f"{days} days apart, and neither tells of a day of the other"
    elif one.day or other.day:
        dated, undated = (one, other) if one.day else (other, one)
        if dated.day and (why := misfit(undated, dated.day)):
            yield why
        if dated.day and undated.guess and not might_be_saved(undated.guess, dated.day):
            yield 0.5, f"the page says {undated.guess.isoformat()}"


def day_in_common(one: Features, other: Features) -> bool:
    """Does the later of two articles tell of a day that the earlier one is of or tells of, or both of one day?"""
    early, late = sorted((one, other), key=lambda f: (f.day or date.min, f.id))
    if early.day is None or late.day is None:
        return True
    told = {d for d in told_days(early, early.day) if d <= early.day} | {early.day}
    ours = told_days(late, late.day)
    return not ours or bool(ours & told) or any(speaks_of(c.value, early.day, late.day) for c in late.clues)


def speaks_of(value: str, day: date, published: date) -> bool:
    """Does "last week" or "this week" take in the day?"""
    weeks = published.toordinal() // 7 - day.toordinal() // 7  # day 1 of the calendar was a Monday; Sunday ends a week here
    return (value == "last week" and weeks == 1) or (value == "this week" and weeks == 0)


def told_days(f: Features, published: date) -> set[date]:
    """The days that an article tells of, if it is of `published`."""
    return {d for c in f.clues if c.kind != "year" and (d := day_of(c, published))}


def misfit(undated: Features, day: date) -> tuple[float, str] | None:
    """Where an undated article names only days of other seasons than that of `day`: then it is hardly of that time."""
    named = []
    for c in undated.clues:
        near = nearest_month_day(int(c.value[2:4]), int(c.value[5:7]), day) if c.kind == "month-day" else None
        near = parsed(c.value) if c.kind == "full" else near
        if near and (c.kind == "month-day" or near > day):  # earlier days with their year are history
            named.append(((near - day).days, c.text))
    if not named or min(abs(days) for days, _ in named) <= SEASON:
        return None
    ahead = {text for days, text in named if days > 0}  # what is past is told of any season, what is to come of the next weeks
    return (1.0 if len(ahead) > 1 else 0.5), f"it speaks of {named[0][1]}, far from {day.isoformat()}"


def might_be_saved(guess: date, day: date) -> bool:
    """A doubtful date near the day of the story, or on about that day of another year, as a page saved later may carry."""
    near = nearest_month_day(guess.month, min(guess.day, 28), day)
    return near is not None and abs((near - day).days) <= 10


def by_occasion(one: Features, other: Features) -> Iterator[tuple[float, str]]:
    """ "Stage 12" here and "stage 16" there."""
    for kind in sorted({k for k, _ in one.occasions} & {k for k, _ in other.occasions}):
        a, b = ({n for k, n in f.occasions if k == kind} for f in (one, other))
        if not a & b:
            yield 1.0, f"{kind} {', '.join(map(str, sorted(a)))} here, {', '.join(map(str, sorted(b)))} there"


def by_names(one: Features, other: Features) -> Iterator[tuple[float, str]]:
    """Other people and places: no name in common, or neither headline's names anywhere in the other."""
    if one.language != other.language:
        return
    if min(len(one.names), len(other.names)) >= FEWEST_NAMES and not one.names & other.names:
        yield 1.0, "no name in common"
    elif one.subject and other.subject and not one.subject & other.names and not other.subject & one.names:
        yield 1.0 if len(one.names & other.names) < FEW_NAMES else 0.5, "other people and places in the headlines"


def by_looking_back(one: Features, other: Features) -> Iterator[tuple[float, str]]:
    """One begins by looking back on what the other reports."""
    if one.back & other.names and not other.back:
        yield 1.0, f"it looks back (“{one.back_words}”)"
