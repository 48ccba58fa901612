"""Sheet and clues -> what the page alone can defend: stated dates first, then days weighed by the clues of the text."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from digest.data import table
from digest.dating.evidence import evidence_of, where_of
from digest.dating.statements import (
    CLOSE,
    STATED,
    Statement,
    masthead_worth,
    modified_days,
    saved_before,
    stated,
    updated_of,
    weighed,
)
from digest.dating.weighing import bounds, hypotheses, is_partial, is_told, is_year_sure, posterior, supports, telling
from digest.days import parsed
from digest.model import Clue, Dating, Reason, Sheet

SURE = 0.8
LIKELY = 0.55
"""Probability from which a day that only the text tells is named at all."""
UNCONFIRMED = 0.79
"""Most confidence in a day that rests on one clue of the text alone."""
SENT_ROUND = 7
"""Days within which a clipping is mailed."""
EAST, WEST = 14, 12
"""Hours that local time is before and after UTC at the most."""
YEAR_GUESSED = 0.65
"""Most confidence in a day whose year is the likeliest of a few: below what its story may overrule."""
_COPYRIGHT = re.compile(r"©|\(c\)|copyright", re.IGNORECASE)
_ABOVE = frozenset({"masthead", "masthead timed", "edition line"})
_WEAK = _ABOVE | {"stamp below"}


def date_alone(sheet: Sheet, clues: tuple[Clue, ...]) -> Dating:
    """What the page by itself can defend."""
    statements = stated(sheet, clues)
    updated = updated_of(sheet, clues, statements)
    limit = saved_before(clues)
    fit = [s for s in statements if limit is None or s.day <= limit + timedelta(days=1)]
    strong = [s for s in fit if s.kind not in _WEAK]
    mastheads = sorted((s for s in fit if s.kind in _ABOVE), key=lambda s: -s.worth)
    if strong:
        return of_statement(sheet, strong, mastheads, clues, updated)
    modified = modified_days(sheet, clues)
    for chosen in mastheads[:1]:
        worth = masthead_worth(chosen, clues)
        if worth >= STATED:
            return dating(sheet, chosen, worth, "stated", (Reason.of("masthead_own", printed=chosen.clue.text),), (), updated, clues)
        if worth >= 0.5 and not (modified and chosen.day > min(modified)):
            reason = Reason.of("masthead_alone", printed=chosen.clue.text)
            return dating(sheet, chosen, worth, "inferred", (reason,), (), updated, clues)
    below = [s for s in fit if s.kind == "stamp below"]
    if below and len({s.day for s in below}) == 1 and (worth := weighed(below[0].worth, below[0].day, telling(clues))) >= LIKELY:
        reason = Reason.of("stamp_below", printed=below[0].clue.text)
        return dating(sheet, below[0], min(worth, UNCONFIRMED), "inferred", (reason,), (), updated, clues)
    return from_text(clues, mastheads, updated, limit, modified)


def of_statement(
    sheet: Sheet, strong: list[Statement], mastheads: list[Statement], clues: tuple[Clue, ...], updated: date | None
) -> Dating:
    """The most trusted statement, what is printed before what the format says; those within a day support it, those beyond CLOSE days are conflicts."""
    printed = sorted((s for s in strong if s.clue.role != "field"), key=lambda s: -s.worth)
    fields = sorted((s for s in strong if s.clue.role == "field"), key=lambda s: -s.worth)
    chosen = (printed or fields)[0]
    if not printed and (local := next((m for m in mastheads if is_local(m.day, chosen.clue.value)), None)):
        chosen = replace(local, kind=chosen.kind)
    elif not printed and chosen.kind == "mail Date":  # a clipping is sent round on a day after it was printed
        chosen = next((m for m in mastheads if 0 <= (chosen.day - m.day).days <= SENT_ROUND), chosen)
    agreeing = [s for s in strong if s is not chosen and abs((s.day - chosen.day).days) <= 1]
    against = [s for s in (*strong, *mastheads) if abs((s.day - chosen.day).days) > CLOSE]
    own = chosen.clue.text[:60]
    conflicts = tuple(
        dict.fromkeys(Reason.of("not_believed", where=s.where, day=s.day, printed=s.clue.text[:60], own=own) for s in against)
    )
    said = chosen.clue.text[:80]
    reasons = [
        Reason.of("field_states", where=chosen.where, printed=said)
        if chosen.clue.role == "field"
        else Reason.of("page_states", printed=said)
    ]
    confidence = chosen.worth
    if agreeing:
        reasons.append(Reason.of("agreeing", n=len(agreeing)))
        confidence = 1 - (1 - chosen.worth) * (1 - agreeing[0].worth)
    elif any(s.kind == chosen.kind and s.worth == chosen.worth for s in against):  # two dates alike, and nothing tells which
        confidence *= 0.8
    if against and chosen.clue.role == "field":
        confidence *= 0.9
    grade = "stated" if confidence >= 0.8 else "inferred"
    made = dating(sheet, chosen, min(confidence, 0.99), grade, tuple(reasons), conflicts, updated, clues)
    timed = made.time or next((t for s in agreeing if s.day == chosen.day and (t := time_of(s.clue, sheet))), None)
    return replace(made, time=timed)


def is_local(day: date, value: str) -> bool:
    """Whether a printed day is the local one of a time that a field gives in UTC: 21:05 on the 7th is the 8th in Australia."""
    match = re.fullmatch(r"(\d{4}-\d\d-\d\d)T(\d\d):\d\d(?:Z|UTC|GMT|[+-]00:?00)", value)
    utc = parsed(value)
    if match is None or utc is None:
        return False
    hour, apart = int(match[2]), (day - utc).days
    return (apart == 1 and hour >= 24 - EAST) or (apart == -1 and hour < WEST)


def dating(
    sheet: Sheet,
    chosen: Statement,
    confidence: float,
    grade: str,
    reasons: tuple[Reason, ...],
    conflicts: tuple[Reason, ...],
    updated: date | None,
    clues: tuple[Clue, ...],
) -> Dating:
    return Dating(
        date=chosen.day,
        time=time_of(chosen.clue, sheet),
        grade="stated" if grade == "stated" else "inferred",
        earliest=chosen.day,
        latest=chosen.day,
        confidence=round(confidence, 2),
        reasons=reasons,
        conflicts=conflicts,
        updated=updated,
        evidence=evidence_of(clues, chosen.day, chosen.clue),
    )


def time_of(clue: Clue, sheet: Sheet) -> str | None:
    """ "HH:MM±HH:MM" where the clue prints a time and a zone; the zone of the outlet where its page prints none is a guess, and not made."""
    match = re.search(r"T(\d{2}:\d{2})\s*(\S+)?$", clue.value)
    if not match:
        return None
    clock, zone = match.group(1), match.group(2) or ""
    if re.fullmatch(r"[+-]\d{2}:?\d{2}", zone):
        return f"{clock}{zone[:3]}:{zone[-2:]}"
    known = table("zones")["zones"].get(zone.upper())
    if known:
        return f"{clock}{known}"
    place = table("zones")["places"].get(zone)
    if place is None and not zone and (sheet.language or "") == "ko":
        return f"{clock}+09:00"
    day = parsed(clue.value)
    if place and day:
        offset = datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo(place)).strftime("%z")
        return f"{clock}{offset[:3]}:{offset[3:]}"
    return None


def from_text(
    clues: tuple[Clue, ...], mastheads: list[Statement], updated: date | None, limit: date | None, modified: list[date]
) -> Dating:
    """Days weighed by what the text says of its own time, or by a stamp of modification; unknown, with bounds, where no day stands out."""
    inside = telling(clues)
    latest = min((d for d in (limit, *modified) if d), default=None)
    prior = changed_soon(min(modified)) if modified else hypotheses(inside, years_about(clues, limit))
    prior = {d: w for d, w in prior.items() if latest is None or d <= latest}
    scored = posterior(inside, prior)
    conflicts = tuple(Reason.of("masthead_saved", printed=m.clue.text, day=m.day) for m in mastheads)
    best = max(scored, key=lambda d: (scored[d], -d.toordinal()), default=None)
    if best and scored[best] >= LIKELY and (modified or is_told(inside, best)):
        texts = [c for c in inside if c.kind != "year" and supports(c, best)]
        kinds = {c.kind if c.role not in {"stamp", "masthead"} else "own" for c in texts} | ({"modified"} if modified else set())
        known = modified or any(c.kind in {"full", "announced", "counted"} for c in texts) or is_year_sure(inside)
        confidence = min(0.95 if len(kinds) > 1 else UNCONFIRMED, scored[best], 1.0 if known else YEAR_GUESSED)
        reasons = tuple(Reason.of("fits", printed=c.text, where=where_of(c), day=best) for c in texts[:4])
        if modified:
            reasons = (Reason.of("changed", day=min(modified)), *reasons)
        spread = [d for d in scored if scored[d] > 0.05]
        evidence = evidence_of(clues, best, next((c for c in clues if is_partial(c)), None))
        return Dating(best, None, "inferred", min(spread), max(spread), round(confidence, 2), reasons, conflicts, updated, evidence)
    floor, ceiling = bounds(inside, latest)
    reasons = (Reason.of("no_day"),)
    return Dating(None, None, "unknown", floor, ceiling, 0.0, reasons, conflicts, updated, evidence_of(clues, None, None))


def years_about(clues: tuple[Clue, ...], limit: date | None) -> set[int]:
    """Years that the saving of the page or its notice of copyright allow a bare month and day: the same, or a little before."""
    marked = [int(c.value) for c in clues if c.kind == "year" and c.role in {"footer", "junk"} and _COPYRIGHT.search(c.context)]
    latest, back = (limit.year, 1) if limit else (max(marked, default=0), 2)
    return set(range(latest - back, latest + 1)) if latest else set()


def changed_soon(day: date) -> dict[date, float]:
    """How likely each day is that of publication, for a page that was changed on `day`."""
    return {day - timedelta(days=n): share for n, share in enumerate(table("evidence")["lags"]["modified"])}
