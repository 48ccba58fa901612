"""Days weighed by what a text tells of its own time: which days are worth asking about, and how likely each is."""

from __future__ import annotations

import math
import re
from collections.abc import Collection
from datetime import date, timedelta
from functools import cache

from digest.data import table
from digest.days import day_of, parsed, years_since
from digest.model import Clue

_PLACE = re.compile(r"(?:[^\W\d_a-zа-я][\w'’.-]{0,20},?\s|(?:de|la|of|am|an|der|del|el)\s|\([^()]{2,30}\)\s){0,6}\(?$")
_DASH = re.compile(r"\.\s|[^“\"„«]{0,40}?(?:--|—|–|\s-\s|/|:\s|\)\s)")
LEAD = 900
"""Code points of a body in which a weekday is that of the news."""
DEEP = 2500
"""Code points of a body in which a day may be that of the news."""
DATELINE = 60
"""Code points of a body in which a dateline's day stands."""
FAR_WEEKDAY = 0.4
"""What is left of a day if a further weekday of the first paragraph that names one lies five days and more before it."""
NEAR = 40
"""Days within which the full dates of a text speak of one time."""
OWN = frozenset({"stamp", "masthead", "byline", "kicker", "credit"})
"""Regions in which pages print their own date."""


def telling(clues: tuple[Clue, ...]) -> tuple[Clue, ...]:
    """The clues that speak of the article's own time: of the text, not quoted, and what the page prints of its date without the year."""
    dated = {c.region for c in clues if c.kind in {"full", "ambiguous"}}
    named = {c.region for c in clues if c.kind == "weekday"}
    return tuple(
        c
        for c in clues
        if (c.role in {"body", "caption", "standfirst", "headline"} and not c.quoted)
        or (
            (c.role in OWN - {"masthead"} or c.label == "published" or (c.role == "masthead" and c.region in named))
            and c.kind in {"month-day", "weekday"}
            and c.label != "modified"
            and c.region not in dated
        )
    )


def hypotheses(inside: tuple[Clue, ...], about: Collection[int] = ()) -> dict[date, float]:
    """Days worth asking about, with their weight before the text is asked: those around the full dates that text or captions give,
    the latest ones only; and the page's own month and day in the years that the text speaks of, or, where a weekday tells them
    apart, in those of `about`.
    """
    latest = latest_year(inside)
    anchors = [
        d
        for c in inside
        if c.kind in {"full", "counted"} and (c.role == "caption" or (c.start or 0) < DEEP) and not is_ahead(c) and (d := parsed(c.value))
    ]
    found: dict[date, float] = {}
    last = max(anchors, default=None)
    for anchor in anchors:
        if last and (last - anchor).days <= NEAR:
            found.update({anchor + timedelta(days=n): 1.0 for n in range(-2, 11)})
    years = (
        years_told(inside)
        | (set(about) if "weekday" in by_kind(inside) else set())
        | ({last.year - 1, last.year, last.year + 1} if last else set())
    )
    for clue in (c for c in inside if is_partial(c)):
        for year in years:
            if day := _in_year(clue, year):
                found[day] = 1.0
    return {d: w * year_weight(d.year, latest) for d, w in found.items()}


@cache
def _ahead() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words before, and behind, a day that was still to come."""
    before, after = ("|".join(map(re.escape, table("calendar")["ahead"][place])) for place in ("before", "after"))
    return re.compile(rf"\b(?:{before})\b[^.!?]{{0,60}}$|오는\s$"), re.compile(rf"\s?(?:{after})")


def is_ahead(clue: Clue) -> bool:
    """The words beside a day say that it was still to come: it dates nothing that has happened."""
    if clue.kind == "counted":  # its words are those beside the day it counts from
        return False
    at = clue.context.find(clue.text)
    before, after = _ahead()
    return bool(before.search(clue.context[:at]) or after.match(clue.context, at + len(clue.text)))


def is_partial(clue: Clue) -> bool:
    """A month and day, without its year, that is the article's own: of a stamp, of a dateline, counted from today."""
    if clue.kind == "month-day":
        return clue.role in OWN or is_dateline(clue)
    return clue.kind == "from-today" and clue.value[0] not in "wd"


def is_dateline(clue: Clue) -> bool:
    """Before the first sentence, between a place or an agency and a dash or bracket: "NEW YORK, Jan. 30, 2025 /PRNewswire/ --", "TASS, 23 November."."""
    if clue.role != "body" or clue.start is None or clue.start >= DATELINE or clue.quoted:
        return False
    before, after = clue.context[: clue.start], clue.context[clue.start + len(clue.text) :]
    return bool(_PLACE.match(before) and (clue.kind == "full" or before.rstrip().endswith((",", "("))) and _DASH.match(after))


def _in_year(clue: Clue, year: int) -> date | None:
    if whole := parsed(clue.value):
        return whole - timedelta(days=int(clue.value.split()[1]))
    month, day = int(clue.value[2:4]), int(clue.value[5:7])
    steps = int(clue.value.split()[1]) if clue.kind == "from-today" else 0
    try:
        return date(year, month, day) - timedelta(days=steps)
    except ValueError:
        return None


def latest_year(inside: tuple[Clue, ...]) -> int | None:
    """The latest year that the text names, or that its arithmetic gives."""
    named = [int(c.value[:4]) for c in inside if c.kind in {"year", "month", "full"} and c.value[:4].isdigit()]
    return max((*named, *years_since(inside)), default=None)


def years_told(inside: tuple[Clue, ...]) -> set[int]:
    """The years an article may be of: those about the latest that it names, if that is sure, or if it prints its own month and day
    and a weekday, which fit few years.
    """
    latest = latest_year(inside)
    fits_few = "weekday" in by_kind(inside) and any(is_partial(c) for c in inside)
    return set(range(latest - 1, latest + 3)) if latest and (fits_few or is_year_sure(inside)) else set()


def is_year_sure(inside: tuple[Clue, ...]) -> bool:
    """Whether the text names its latest year twice, above the text, or by arithmetic; a year that is named once may be history."""
    latest = latest_year(inside)
    named = [c for c in inside if latest and c.kind in {"year", "month", "full"} and abs(int(c.value[:4]) - latest) <= 1]
    return len(named) > 1 or latest in years_since(inside) or any(c.role in {"headline", "standfirst"} for c in named)


def year_weight(year: int, latest: int | None) -> float:
    """How often an article is of a year so far from the latest that it names."""
    shares = table("evidence")["years"]
    return float(shares.get(str(year - latest), shares["other"])) if latest else 1.0


def posterior(inside: tuple[Clue, ...], prior: dict[date, float]) -> dict[date, float]:
    """Probability of each hypothesised day; one strongest vote for each kind of clue, because clues of a kind are correlated."""
    logs = {}
    grouped = by_kind(inside)
    for day in sorted(prior):
        total = math.log(max(prior[day], 1e-9))
        for kind, clues in grouped.items():
            row = table("evidence")["lags"][kind]
            votes = [_vote((day - named).days, row) for c in clues if (named := day_of(c, day)) is not None]
            if votes:
                total += math.log(max(votes[0] if kind == "weekday" else max(votes), 0.001))
            if kind == "weekday":  # "late Tuesday ... said Wednesday": nobody calls the day of six days ago so
                later = (c for c in clues[1:3] if c.region == clues[0].region and not is_ahead(c))
                total += sum(math.log(FAR_WEEKDAY) for c in later if (named := day_of(c, day)) and (day - named).days >= 5)
        logs[day] = total
    top = max(logs.values(), default=0.0)
    weights = {d: math.exp(v - top) for d, v in logs.items()}
    whole = sum(weights.values())
    return {d: w / whole for d, w in weights.items()}


def _vote(lag: int, row: list[float]) -> float:
    if lag < 0:
        return 0.03 if lag >= -30 else 0.005
    return row[lag] if lag < len(row) else 0.01


def by_kind(inside: tuple[Clue, ...]) -> dict[str, list[Clue]]:
    """Clues by the row of lags they are judged by; weekdays of the lead in order, the first one counts."""
    found: dict[str, list[Clue]] = {}
    spans = [(c.start, c.start + len(c.text)) for c in inside if c.kind == "from-today" and c.start is not None]
    for c in inside:
        if (c.kind == "from-today" and c.value[0] in "wd") or (c.kind == "weekday" and c.role in OWN):
            found.setdefault("weekday of today", []).append(c)
        elif c.role in OWN or c.label == "published" or c.kind == "from-today":
            found.setdefault("own", []).append(c)
        elif is_partial(c):
            found.setdefault("dateline", []).append(c)
        elif c.role == "caption" and c.kind in {"full", "month-day"}:
            found.setdefault("caption", []).append(c)
        elif c.role != "body" or any(a <= (c.start or 0) < b for a, b in spans):  # what is counted from today is no news of that day
            continue
        elif c.kind == "weekday" and not c.value.startswith("next") and (c.start or 0) < LEAD:
            found.setdefault("weekday", []).append(c)
        elif c.kind in {"full", "counted", "month-day", "day-of-month", "day-of-last-month"} and (c.start or 0) < DEEP and not is_ahead(c):
            found.setdefault("day", []).append(c)
    return found


def supports(clue: Clue, day: date) -> bool:
    named = day_of(clue, day)
    return named is not None and 0 <= (day - named).days <= 7


def is_told(inside: tuple[Clue, ...], day: date) -> bool:
    """Whether the text dates itself by that day: it announces it, a caption or its own line has it, or two of its days are near it.

    One full date in a text is more often history than news (notes on dating: equal to the day of publication in 0.9 of 11 %).
    """
    near = [c for c in inside if supports(c, day) and (c.kind == "from-today" or not is_ahead(c))]
    if any(c.kind == "announced" or c.role == "caption" or is_partial(c) for c in near):
        return True
    weekdays = by_kind(inside).get("weekday", [])
    if weekdays and any(c.kind == "counted" and day_of(c, day) == day_of(weekdays[0], day) for c in near):
        return True
    return len({day_of(c, day) for c in near if c.kind in {"full", "month-day"}}) > 1


def bounds(inside: tuple[Clue, ...], limit: date | None) -> tuple[date | None, date | None]:
    """Not before the latest full date that the text tells, not after the day of saving."""
    full = [d for c in inside if c.kind == "full" and (d := parsed(c.value)) and (limit is None or d <= limit)]
    return (max(full) if full else None), limit
