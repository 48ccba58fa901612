"""Sheet and clues -> what the page alone can defend: stated dates first, then days scored by the clues of the text."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from digest.data import table
from digest.days import day_of, parsed, years_since
from digest.model import Clue, Dating, Evidence, Sheet

SURE = 0.8
STATED = 0.9
"""Worth of a date above the headline from which the page is said to state it."""
CLOSE = 3
"""Days within which two statements of a page agree."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A date that the page or its format prints as its own."""

    clue: Clue
    day: date
    kind: str
    """Its row in digest/data/evidence.toml."""

    @property
    def worth(self) -> float:
        return float(table("evidence")["stated"].get(self.kind, table("evidence")["stated"]["field"]))


def date_alone(sheet: Sheet, clues: tuple[Clue, ...]) -> Dating:
    """What the page by itself can defend."""
    statements = stated(sheet, clues)
    updated = updated_of(clues, statements)
    limit = saved_before(clues)
    fit = [s for s in statements if limit is None or s.day <= limit + timedelta(days=1)]
    strong = [s for s in fit if s.kind != "masthead"]
    mastheads = [s for s in fit if s.kind == "masthead"]
    if strong:
        return of_statement(sheet, strong, mastheads, clues, updated)
    if mastheads and (weight := masthead_worth(mastheads[0], sheet, clues)) >= 0.5:
        chosen = mastheads[0]
        if weight >= STATED:
            return dating(sheet, chosen, weight, "stated", (f"the page prints its own date: “{chosen.clue.text}”",), (), updated, clues)
        return dating(
            sheet,
            chosen,
            weight,
            "inferred",
            (f"the line above the headline says “{chosen.clue.text}”; nothing on the page speaks against it",),
            (),
            updated,
            clues,
        )
    return from_text(sheet, clues, mastheads, updated, limit)


def stated(sheet: Sheet, clues: tuple[Clue, ...]) -> list[Statement]:
    """The page's own statements of its day, the most trusted first; stamps of modification are none."""
    found: list[Statement] = []
    headline_at = next((n for n, r in enumerate(sheet.regions) if r.role == "headline"), None)
    before_headline = {
        r.text
        for n, r in enumerate(sheet.regions)
        if headline_at is not None and n < headline_at and r.role in {"stamp", "masthead", "kicker", "junk"}
    }
    for clue in clues:
        for day in days_in(clue, sheet, clues):
            if clue.role == "field":
                kind, _, name = (clue.label or "").partition("|")
                if kind == "published":
                    found.append(Statement(clue, day, row_of(name)))
                elif kind == "arrived":
                    found.append(Statement(clue, day, "mail Date"))
            elif clue.kind in {"full", "ambiguous"} and clue.label != "modified" and is_own(clue):
                line = next((t for t in before_headline if clue.text in t), None)
                if clue.label == "published":
                    found.append(Statement(clue, day, "stamp published"))
                elif clue.role == "masthead" or line is not None:
                    found.append(Statement(clue, day, "edition line" if is_edition_line(line or clue.context, sheet) else "masthead"))
                else:
                    found.append(Statement(clue, day, "stamp"))
    return found


def is_own(clue: Clue) -> bool:
    """Does a date stand where pages print their own: by the headline or author, with a time of day, or alone on its line?"""
    if clue.role in {"stamp", "masthead", "byline", "kicker", "credit"}:
        return True
    return (clue.role == "standfirst" and "T" in clue.value) or (clue.role == "junk" and clue.context.strip() == clue.text)


def days_in(clue: Clue, sheet: Sheet, clues: tuple[Clue, ...]) -> list[date]:
    """The day a full date names; of two readings of 11/04 the one that the outlet's country or the text decides."""
    if clue.kind == "full":
        day = parsed(clue.value)
        return [day] if day else []
    if clue.kind != "ambiguous":
        return []
    readings = [d for d in (parsed(v) for v in clue.value.split("|")) if d]
    american = sheet.outlet is not None and sheet.outlet.country == "us"
    others = [d for c in clues if c.kind == "full" and c is not clue and (d := parsed(c.value))]
    partial = [c for c in clues if c.kind in {"month-day", "weekday", "day-of-month"} and c.role == "body" and not c.quoted]

    def fits(day: date) -> float:
        score = sum(2.0 for o in others if abs((o - day).days) <= 10)
        for c in partial[:12]:
            named = day_of(c, day)
            if named is not None and c.kind == "month-day":
                score += 1.0 if abs((named - day).days) <= 20 else -0.5
            if c.kind == "weekday" and named == day:
                score += 0.6
            if c.kind == "weekday" and c is partial[0] and named is not None and (day - named).days == 1:
                score += 0.3
        english_us = american or ((sheet.outlet is None or sheet.outlet.country is None) and american_words(sheet.body))
        return score + (0.5 if (day == readings[-1]) == english_us else 0.0) if len(readings) == 2 else score

    return [max(readings, key=lambda d: (fits(d), d == readings[0]))] if readings else []


def american_words(body: str) -> bool:
    """American spelling or style in the body: then 11/04 is November 4."""
    us = len(
        re.findall(
            r"\b(?:color|center|labor|percent|harbor|program|defense|kilometers|meters|\w+ized?|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)\b",
            body[:8000],
        )
    )
    uk = len(re.findall(r"\b(?:colour|centre|labour|per cent|harbour|programme|defence|kilometres|metres|\w+ised?)\b", body[:8000]))
    return us > uk


def row_of(name: str) -> str:
    folded = name.casefold()
    if "json-ld" in folded:
        return "json-ld datePublished"
    if "url" in folded:
        return "url"
    if "time" in folded and "element" in folded:
        return "time element"
    if "pubdate" in folded or "rss" in folded or "atom" in folded or "feed" in folded:
        return "rss pubDate"
    if "mail" in folded:
        return "mail Date"
    return "meta published" if "meta" in folded else "field"


def is_edition_line(line: str, sheet: Sheet) -> bool:
    """A newspaper's own date line: with a number, a page, a price, or the outlet's name on it or right beside it."""
    if re.search(r"\b(?:no|nr|issue|page|vol|seite|edition|№|n°|nº)\b\.?\s?\d|\bpage\b|ausgabe|edición", line, re.IGNORECASE):
        return True
    regions = [r for r in sheet.regions if r.role != "body"]
    at = next((n for n, r in enumerate(regions) if line in r.text or r.text in line), None)
    if at is None or sheet.outlet is None:
        return False
    name = sheet.outlet.name.casefold().removeprefix("the ")
    before = regions[at - 1].text.casefold() if at else ""
    return name in before or name in line.casefold()  # the name first, then the date, as printed papers have it


def masthead_worth(statement: Statement, sheet: Sheet, clues: tuple[Clue, ...]) -> float:
    """What a bare date above the headline is worth here: its share in general, raised or lowered by what the text tells of its time."""
    inside = [c for c in clues if c.role in {"body", "caption"} and not c.quoted]
    arithmetic = years_since(tuple(inside))
    if arithmetic and statement.day.year not in arithmetic:
        return 0.05
    dateline = first_month_day(sheet, inside)
    if dateline is not None:
        named = day_of(dateline, statement.day)
        return 0.05 if named is not None and abs((statement.day - named).days) > 10 else 0.9
    full = [d for c in inside if c.kind == "full" and (d := parsed(c.value))]
    if any(0 <= (statement.day - d).days <= 30 for d in full):
        return 0.92
    odds = statement.worth / (1 - statement.worth)
    for factor in masthead_factors(statement.day, inside):
        odds *= factor
    return odds / (1 + odds)


def masthead_factors(day: date, inside: list[Clue]) -> Iterator[float]:
    """How much likelier what the text tells of its time is if it is of `day` than if the page was saved then."""
    factors = table("evidence")["masthead"]
    named = [n for c in inside if c.kind == "month-day" and (n := day_of(c, day))]
    if named:
        yield factors["month-day near" if any(-40 <= (day - n).days <= 20 for n in named) else "month-day far"]
    weekdays = by_kind(tuple(inside)).get("weekday", [])
    if weekdays and (told := day_of(weekdays[0], day)):
        yield min(factors["weekday at most"], 7 * table("evidence")["lags"]["weekday"][(day - told).days % 7])
    years = [int(c.value[:4]) for c in inside if c.kind in {"year", "month"} and c.value[:4].isdigit()]
    if years:
        yield factors["year near" if max(years) >= day.year - 1 else "year far" if max(years) < day.year - 3 else "year between"]


def first_month_day(sheet: Sheet, inside: list[Clue]) -> Clue | None:
    """The month and day of a dateline: in the first words of the body."""
    return next((c for c in inside if c.role == "body" and c.kind == "month-day" and c.start is not None and c.start < 60), None)


def of_statement(
    sheet: Sheet, strong: list[Statement], mastheads: list[Statement], clues: tuple[Clue, ...], updated: date | None
) -> Dating:
    """The most trusted statement; those within a day of it support it, those beyond CLOSE days are conflicts."""
    printed = [s for s in strong if s.clue.role != "field"]
    fields = [s for s in strong if s.clue.role == "field"]
    printed.sort(key=lambda s: -s.worth)
    fields.sort(key=lambda s: -s.worth)
    chosen = printed[0] if printed else fields[0]
    if printed and fields and abs((printed[0].day - fields[0].day).days) == 1 and fields[0].clue.value[11:]:
        chosen = printed[0]
    conflicts = []
    for other in [*strong, *mastheads]:
        if abs((other.day - chosen.day).days) > CLOSE:
            where = (other.clue.label or "").partition("|")[2] or (
                "line above the headline" if other.kind == "masthead" else "another line"
            )
            conflicts.append(
                f"{where} says {other.day.isoformat()} (“{other.clue.text[:60]}”); not believed, because “{chosen.clue.text[:60]}” is the page's own date of publication"
            )
    where = "the page states" if chosen.clue.role != "field" else f"{(chosen.clue.label or '').partition('|')[2]} states"
    reasons = [f"{where} “{chosen.clue.text[:80]}”"]
    agreeing = [s for s in strong if s is not chosen and abs((s.day - chosen.day).days) <= 1]
    if agreeing:
        reasons.append(
            f"{len(agreeing)} other statement{'s' if len(agreeing) > 1 else ''} of the page agree{'' if len(agreeing) > 1 else 's'}"
        )
    confidence = chosen.worth if not agreeing else 1 - (1 - chosen.worth) * (1 - agreeing[0].worth)
    confidence = confidence * (0.9 if conflicts and chosen.clue.role == "field" else 1.0)
    timed = time_of(chosen.clue, sheet) or next((t for s in agreeing if s.day == chosen.day and (t := time_of(s.clue, sheet))), None)
    made = dating(sheet, chosen, min(confidence, 0.99), "stated", tuple(reasons), tuple(dict.fromkeys(conflicts)), updated, clues)
    return replace(made, time=timed)


def dating(
    sheet: Sheet,
    chosen: Statement,
    confidence: float,
    grade: str,
    reasons: tuple[str, ...],
    conflicts: tuple[str, ...],
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
        from datetime import datetime

        offset = datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo(place)).strftime("%z")
        return f"{clock}{offset[:3]}:{offset[3:]}"
    return None


def updated_of(clues: tuple[Clue, ...], statements: list[Statement]) -> date | None:
    """The last stated modification; a field that only repeats publication says nothing."""
    printed = [d for c in clues if c.label == "modified" and c.role != "field" and (d := parsed(c.value))]
    if printed:
        return max(printed)
    if any(c.label == "modified" and c.kind != "full" for c in clues) and statements:
        return statements[0].day
    fields = [(c, d) for c in clues if c.role == "field" and (c.label or "").startswith("modified") and (d := parsed(c.value))]
    published = {c.value for c in clues if c.role == "field" and (c.label or "").startswith("published")}
    days = [
        d
        for c, d in fields
        if c.value not in published
        and (
            "json-ld" in (c.label or "") or "modified_time" in (c.label or "") or "atom" in (c.label or "") or "updated" in (c.label or "")
        )
    ]
    return max(days) if days else None


def saved_before(clues: tuple[Clue, ...]) -> date | None:
    """The day the page was saved, where the archive says it: no article is later."""
    days = [d for c in clues if c.role == "field" and (c.label or "").startswith("saved") and (d := parsed(c.value))]
    return min(days) if days else None


# ---------------------------------------------------------------------------------------- from the text


def from_text(sheet: Sheet, clues: tuple[Clue, ...], mastheads: list[Statement], updated: date | None, limit: date | None) -> Dating:
    """Days scored by what the text says of its own time; unknown, with bounds, where no day stands out."""
    inside = tuple(c for c in clues if c.role in {"body", "caption", "standfirst"} and not c.quoted)
    days = hypotheses(inside, mastheads)
    if limit:
        days = {d for d in days if d <= limit}
    scored = posterior(inside, days)
    conflicts = tuple(
        f"the line above the headline says “{m.clue.text}” ({m.day.isoformat()}); not believed: it may be the day the page was saved"
        for m in mastheads
    )
    if scored:
        best = max(scored, key=lambda d: (scored[d], -d.toordinal()))
        p = scored[best]
        if p >= 0.55 and any(c.kind == "full" and c.role in {"caption", "body"} for c in inside):
            texts = [c for c in inside if supports(c, best)]
            reasons = tuple(f"“{c.text}” ({where_of(c)}) fits {best.isoformat()}" for c in texts[:4])
            spread = [d for d in scored if scored[d] > 0.05]
            return Dating(
                best,
                None,
                "inferred",
                min(spread),
                max(spread),
                round(min(0.95, p), 2),
                reasons,
                conflicts,
                updated,
                evidence_of(clues, best, None),
            )
    floor, ceiling = bounds(inside, limit)
    reasons = ("no date of its own is printed; the words of the text fit many days",)
    return Dating(None, None, "unknown", floor, ceiling, 0.0, reasons, conflicts, updated, evidence_of(clues, None, None))


def hypotheses(inside: tuple[Clue, ...], mastheads: list[Statement]) -> set[date]:
    """Days worth asking about: those around every full date the text or a caption gives, the latest ones only."""
    anchors = [d for c in inside if c.kind == "full" and (d := parsed(c.value))]
    if not anchors:
        return set()
    latest = max(anchors)
    kept = [a for a in anchors if (latest - a).days <= 40]
    return {a + timedelta(days=n) for a in kept for n in range(-2, 11)}


def posterior(inside: tuple[Clue, ...], days: set[date], prior: dict[date, float] | None = None) -> dict[date, float]:
    """Probability of each hypothesised day; one strongest vote for each kind of clue, because clues of a kind are correlated."""
    if not days:
        return {}
    lags = table("evidence")["lags"]
    logs = {}
    for day in sorted(days):
        total = math.log((prior or {}).get(day, 0.02 if prior else 1.0))
        for kind, clues in by_kind(inside).items():
            votes = []
            for c in clues:
                named = day_of(c, day)
                if named is None:
                    continue
                lag = (day - named).days
                row = lags[kind]
                if lag < 0:
                    votes.append(0.03 if lag >= -30 else 0.005)
                else:
                    votes.append(row[lag] if lag < len(row) else 0.01)
            if votes:
                total += math.log(max(max(votes), 0.001)) if kind != "weekday" else math.log(max(votes[0], 0.001))
        logs[day] = total
    top = max(logs.values())
    weights = {d: math.exp(v - top) for d, v in logs.items()}
    whole = sum(weights.values())
    return {d: w / whole for d, w in weights.items()}


def by_kind(inside: tuple[Clue, ...]) -> dict[str, list[Clue]]:
    """Clues by the row of lags they are judged by; weekdays of the lead in order, the first one counts."""
    found: dict[str, list[Clue]] = {}
    for c in inside:
        if c.role == "caption" and c.kind in {"full", "month-day"}:
            found.setdefault("caption", []).append(c)
        elif c.role != "body":
            continue
        elif c.kind == "weekday" and not c.value.startswith("next") and (c.start or 0) < 900:
            found.setdefault("weekday", []).append(c)
        elif c.kind in {"full", "month-day", "day-of-month", "day-of-last-month"} and (c.start or 0) < 2500:
            found.setdefault("day", []).append(c)
    return found


def supports(clue: Clue, day: date) -> bool:
    named = day_of(clue, day)
    return named is not None and 0 <= (day - named).days <= 7


def bounds(inside: tuple[Clue, ...], limit: date | None) -> tuple[date | None, date | None]:
    """Not before the latest year that the text tells of as past, not after the day of saving."""
    full = [d for c in inside if c.kind == "full" and (d := parsed(c.value)) and (limit is None or d <= limit)]
    return (max(full) if full else None), limit


def where_of(clue: Clue) -> str:
    if clue.role == "field":
        return (clue.label or "").partition("|")[2] or "field"
    return {"stamp": "stamp", "masthead": "line above the headline", "body": "text", "caption": "caption"}.get(clue.role, str(clue.role))


def evidence_of(clues: tuple[Clue, ...], day: date | None, decisive: Clue | None) -> tuple[Evidence, ...]:
    """The evidence table: what is printed, where, how it reads under the verdict, and what it did; at most a dozen rows."""
    rows: list[Evidence] = []
    for clue in clues:
        if clue.kind in {"year", "span", "month"} or clue.quoted or clue.role in {"teaser", "appendix", "junk", "footer"}:
            continue
        named = day_of(clue, day) if day else parsed(clue.value) if clue.kind == "full" else None
        reads = named.isoformat() if named else "no day by itself"
        own = clue.role not in {"body", "caption", "headline", "standfirst"}
        if clue is decisive:
            verdict = "decides"
        elif day is None or named is None:
            verdict = "silent"
        elif own and clue.label != "modified" and not (clue.label or "").startswith(("modified", "saved")):
            verdict = "agrees" if abs((named - day).days) <= 1 else "overruled"
        else:
            verdict = "agrees" if 0 <= (day - named).days <= 7 else "silent"
        rows.append(Evidence(clue.text[:80], where_of(clue), reads, verdict))  # type: ignore[arg-type]
    order = {"decides": 0, "overruled": 1, "agrees": 2, "bounds": 3, "silent": 4}
    unique = list(dict.fromkeys(rows))
    return tuple(sorted(unique, key=lambda e: order[e.verdict])[:12])
