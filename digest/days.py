"""What a clue means under a hypothesised day of publication: weekdays, days of the month, "last June", "yesterday"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from digest.data import table
from digest.model import Clue


@cache
def word_offsets() -> dict[str, int]:
    """ "yesterday" and its like, in one word: how many days after publication the day lies."""
    return {w: int(n) for n, line in table("calendar")["relative"].items() for w in line.split()}


@cache
def phrase_offsets() -> dict[str, int]:
    """The same in several words: "last night"."""
    return {w: int(n) for n, phrases in table("calendar")["phrases"].items() for w in phrases}


@cache
def small_numbers() -> dict[str, int]:
    """Numbers to a hundred in words, of every language at once; the articles of German and French are left out but for "a"."""
    numerals = table("numerals")
    rows = {**numerals["words"], "100": numerals["scales"]["100"]}
    return {"a": 1, "an": 1} | {w: int(n) for n, line in rows.items() if int(n) <= 100 for w in line.replace("|", " ").split()}


def day_of(clue: Clue, published: date) -> date | None:
    """The day that a clue names if the article is of `published`; None for what names no single day.

    Weekdays and days of the month are the latest ones not after publication, unless "next" stands with them.
    """
    kind, value = clue.kind, clue.value
    if kind in {"full", "announced", "counted"}:
        return parsed(value)
    if kind == "month-day":
        return nearest_month_day(int(value[2:4]), int(value[5:7]), published)
    if kind == "from-today":
        return counted_from_today(value, published)
    if kind == "weekday":
        number = int(value.split()[-1])
        if value.startswith("next"):
            return published + timedelta(days=(number - published.weekday() - 1) % 7 + 1)
        return published - timedelta(days=(published.weekday() - number) % 7)
    if kind == "day-of-month":
        return latest_dom(int(value.split()[1]), published)
    if kind == "day-of-last-month":
        last = published.replace(day=1) - timedelta(days=1)
        number = int(value.split()[1])
        return last.replace(day=number) if number <= last.day else None
    if kind == "relative":
        return published + timedelta(days={**word_offsets(), **phrase_offsets()}[value])
    return None


def counted_from_today(value: str, published: date) -> date | None:
    """The day of publication that "--05-06 -21", "w0 -1" (Monday, yesterday) or "d3 0" (the 3rd, today) gives; of several the one nearest before `published`."""
    told, days = value.split()[0], timedelta(days=int(value.split()[1]))
    if told[0] == "w":
        return published - timedelta(days=((published + days).weekday() - int(told[1:])) % 7)
    if told[0] == "d":
        named = latest_dom(int(told[1:]), published + days)
    else:
        named = parsed(told) or nearest_month_day(int(told[2:4]), int(told[5:7]), published)
    return named - days if named else None


def parsed(value: str) -> date | None:
    """The day of a normal form "2024-06-26…"."""
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


def nearest_month_day(month: int, day: int, published: date) -> date | None:
    """The occurrence nearest to publication: a report says "June 19" of the June that readers think of."""
    found = []
    for year in (published.year - 1, published.year, published.year + 1):
        try:
            found.append(date(year, month, day))
        except ValueError:
            continue
    return min(found, key=lambda d: (abs((d - published).days), d)) if found else None


def latest_dom(number: int, published: date) -> date | None:
    """The latest day of that number that is not after publication (a day's grace for time zones)."""
    limit = published + timedelta(days=1)
    for back in range(62):
        d = limit - timedelta(days=back)
        if d.day == number:
            return d
    return None


_ANNIVERSARY = re.compile("anniversary|주년|周年|週年")


def years_since(clues: tuple[Clue, ...]) -> set[int]:
    """Years that arithmetic on the page gives: "the first visit in 24 years" beside "in 2000" says 2024."""
    found: set[int] = set()
    for span in (c for c in clues if c.kind == "span" and not c.quoted and c.role == "body"):
        numbers = small_numbers()
        n = next(
            (int(w) if w.isdigit() else numbers[w] for w in re.findall(r"\d+|[^\W\d_]+", span.value) if w.isdigit() or w in numbers), 0
        )
        least = 1 if _ANNIVERSARY.search(span.value) else 4
        for year in (c for c in clues if c.kind in {"year", "month", "full"} and c.role == "body" and not c.quoted):
            near = span.start is not None and year.start is not None and abs(year.start - span.start) < 260
            if n >= least and near and year.value[:4].isdigit():
                found.add(int(year.value[:4]) + n)
    return found
