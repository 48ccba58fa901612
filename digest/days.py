"""What a clue means under a hypothesised day of publication: weekdays, days of the month, "last June", "yesterday"."""

from __future__ import annotations

from datetime import date, timedelta

from digest.model import Clue

_NUMBERS = dict(
    zip(
        "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty".split(),
        (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 20, 30, 40, 50),
        strict=True,
    )
)
_YESTERDAY = {
    "yesterday",
    "last night",
    "the previous night",
    "gestern",
    "hier",
    "hier soir",
    "ayer",
    "ieri",
    "вчера",
    "어제",
    "昨日",
    "昨天",
}
_TODAY = {
    "today",
    "tonight",
    "this morning",
    "this afternoon",
    "this evening",
    "earlier in the day",
    "heute",
    "aujourd'hui",
    "aujourd’hui",
    "hoy",
    "oggi",
    "сегодня",
    "오늘",
    "今日",
    "今天",
}


def day_of(clue: Clue, published: date) -> date | None:
    """The day that a clue names if the article is of `published`; None for what names no single day.

    Weekdays and days of the month are the latest ones not after publication, unless "next" stands with them.
    """
    kind, value = clue.kind, clue.value
    if kind in {"full", "announced"}:
        return parsed(value)
    if kind == "month-day":
        return nearest_month_day(int(value[2:4]), int(value[5:7]), published)
    if kind == "from-today":
        named = parsed(value) or nearest_month_day(int(value[2:4]), int(value[5:7]), published)
        return named - timedelta(days=int(value.split()[1])) if named else None
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
        return published - timedelta(days=1) if value in _YESTERDAY else published if value in _TODAY else None
    return None


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


def years_since(clues: tuple[Clue, ...]) -> set[int]:
    """Years that arithmetic on the page gives: "the first visit in 24 years" beside "in 2000" says 2024."""
    found: set[int] = set()
    for span in (c for c in clues if c.kind == "span" and not c.quoted and c.role == "body"):
        n = next((int(w) if w.isdigit() else _NUMBERS[w] for w in span.value.split() if w.isdigit() or w in _NUMBERS), 0)
        for year in (c for c in clues if c.kind in {"year", "month", "full"} and c.role == "body" and not c.quoted):
            near = span.start is not None and year.start is not None and abs(year.start - span.start) < 260
            if n >= 4 and near and year.value[:4].isdigit():
                found.add(int(year.value[:4]) + n)
    return found
