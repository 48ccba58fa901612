"""A page's own statements of its day: which lines and fields are some, what each is worth, what an ambiguous one means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from digest.data import table
from digest.dating.clues import ERAS
from digest.dating.evidence import where_of
from digest.dating.weighing import DATELINE, OWN, by_kind, is_dateline, latest_year
from digest.days import day_of, parsed, years_since
from digest.model import Clue, Sheet
from digest.text import WORD

STATED = 0.9
"""Worth from which a page is said to state its date."""
CLOSE = 3
"""Days within which two statements of a page agree."""
MORE = 4
"""Words of an edition line besides name and date: the weekday, a town, a section; a menu has more."""
DOUBT = 0.72
"""What is left of the worth of 11/04/2019 where nothing tells which number is the month."""

_LETTER = re.compile(r"[^\W\d_]")
_NUMBERED = re.compile(
    r"\b(?:no|nr|issue|page|vol|seite|edition|№|n°|nº|pp?)\b\.?\s?\d|№\s?\d|\bpage\b|ausgabe|edición|第\s?[A-Z]?\d{1,4}\s?[版号號期面]|\d\s?[면호](?!\w)",
    re.IGNORECASE,
)
#: What stands beside the day of a release.
_RELEASE = re.compile(
    r"\b(?:press|news|media) (?:release|statement)\b|\bfor immediate release\b|pressemitteilung|medienmitteilung|communiqué de presse"
    r"|nota de prensa|comunicado de prensa|comunicato stampa|пресс-релиз|보도자료|報道発表|プレスリリース|新闻稿|新聞稿",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"^[A-Z][A-Z .'’-]{2,30}, (?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\.H|N\.J|N\.M|N\.Y"
    r"|N\.C|N\.D|Okla|Ore|Pa|R\.I|S\.C|S\.D|Tenn|Vt|Va|Wash|W\.Va|Wis|Wyo|D\.C)\."
)
#: Zones of America, where the month is printed first; other zones on a page say that the day is.
_AMERICA = frozenset({"ET", "EST", "EDT", "CT", "CDT", "MT", "MST", "MDT", "PT", "PST", "PDT", "AKST", "HST"})
_AMERICAN = re.compile(
    r"\b(?:color|center|labor|percent|harbor|program|defense|kilometers|meters|\w+ized?|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)\b"
)
_BRITISH = re.compile(r"\b(?:colour|centre|labour|per cent|harbour|programme|defence|kilometres|metres|\w+ised?)\b")
_MONTH_FIRST = frozenset({"us", "ph", "fm", "pw", "mh"})


@dataclass(frozen=True, slots=True)
class Statement:
    """A date that the page or its format prints as its own."""

    clue: Clue
    day: date
    kind: str
    """Its row in digest/data/evidence.toml."""
    sure: bool = True
    """False where the day and the month may be the other way round."""

    @property
    def worth(self) -> float:
        rows = table("evidence")["stated"]
        return float(rows.get(self.kind, rows["field"])) * (1.0 if self.sure else DOUBT)

    @property
    def where(self) -> str:
        return where_of(self.clue)


def stated(sheet: Sheet, clues: tuple[Clue, ...]) -> list[Statement]:
    """The page's own statements of its day, in page order; stamps of modification are none."""
    roles = [r.role for r in sheet.regions]
    headline = roles.index("headline") if "headline" in roles else None
    first = roles.index("body") if "body" in roles else len(roles)
    last = max((n for n, role in enumerate(roles) if role == "body"), default=len(roles))
    found: list[Statement] = []
    for clue in clues:
        if clue.kind == "ago" and clue.label != "modified" and (day := _counted_back(clue, clues)) and (clue.region or 0) < first:
            found.append(Statement(clue, day, "ago"))
        elif kind := _kind(clue, sheet, headline, first, last):
            found.extend(Statement(clue, day, kind, sure) for day, sure in days_in(clue, sheet, clues))
    return found


def _kind(clue: Clue, sheet: Sheet, headline: int | None, first: int, last: int) -> str | None:
    """The row of the evidence table that a clue stands in; None where it states nothing of the page's own day."""
    if clue.role == "field":
        kind, _, name = (clue.label or "").partition("|")
        return row_of(name) if kind == "published" else "mail Date" if kind == "arrived" else None
    if clue.kind not in {"full", "ambiguous"} or clue.label in {"modified", "saved"} or clue.region is None:
        return None
    if clue.role == "body":
        return "dateline" if is_dateline(clue) else None
    if not is_own(clue) and not (clue.label == "published" and clue.role == "junk" and clue.region < first):
        return None
    if clue.label == "published":
        return "stamp published"
    beside = sheet.format == "html" and clue.region == (headline or 0) - 1
    if clue.text.startswith(tuple(ERAS)) or (beside and (clue.role == "stamp" or "T" in clue.value)):
        return "stamp"  # no crawler counts by eras; right above a page's heading: what an element calls a date, or a clock
    if clue.role == "masthead" or (headline is not None and clue.region < headline):
        if is_edition_line(clue, sheet):
            return "edition line"
        return "masthead timed" if "T" in clue.value else "masthead"
    return "stamp below" if clue.region > last else "stamp"


def _counted_back(clue: Clue, clues: tuple[Clue, ...]) -> date | None:
    """The day of "3 hours ago" on a page that says when it was saved."""
    saved = next((c.value for c in clues if c.kind == "full" and (c.label or "").startswith("saved") and c.role == "field"), "")
    day, clock = parsed(saved), re.search(r"T(\d\d):(\d\d)", saved)
    if day is None:
        return None
    at = datetime(day.year, day.month, day.day, *((int(clock[1]), int(clock[2])) if clock else (12, 0)))
    return (at - timedelta(hours=int(clue.value))).date()


def is_own(clue: Clue) -> bool:
    """Does a date stand where pages print their own: by the headline or author, with a time of day, or alone on its line?"""
    if clue.role in OWN:
        return True
    return (clue.role == "standfirst" and "T" in clue.value) or (
        clue.role == "junk" and not _LETTER.search(clue.context.replace(clue.text, ""))
    )


def days_in(clue: Clue, sheet: Sheet, clues: tuple[Clue, ...]) -> list[tuple[date, bool]]:
    """The day a full date names, and whether it is sure; of two readings of 11/04 the one that outlet, language or text decides."""
    if clue.kind == "full":
        day = parsed(clue.value)
        return [(day, True)] if day else []
    readings = [d for d in (parsed(v) for v in clue.value.split("|")) if d] if clue.kind == "ambiguous" else []
    if len(readings) < 2:
        return [(d, True) for d in readings]
    scores = [_fit(day, n, clue, clues) for n, day in enumerate(readings)]
    if abs(scores[0] - scores[1]) >= 1:
        return [(readings[scores.index(max(scores))], True)]
    country = sheet.outlet.country if sheet.outlet else None
    if "." in clue.text.split()[0]:  # 12.10.23: America parts its numbers with strokes
        return [(readings[0], True)]
    if (sheet.language or "en")[:2] != "en" or (country and country not in _MONTH_FIRST | {"ca"}):
        return [(readings[0], True)]
    zone = re.search(r"T\d{2}:\d{2}([A-Z]{2,5})$", clue.value)
    if zone and zone[1] in {**table("zones")["zones"], **table("zones")["places"]} and zone[1] != "CST":
        return [(readings[zone[1] in _AMERICA], True)]
    if country in _MONTH_FIRST or _STATE.match(sheet.body):
        return [(readings[1], True)]
    return [(readings[1] if is_american(sheet.body) else readings[0], False)]


def _fit(day: date, reading: int, clue: Clue, clues: tuple[Clue, ...]) -> float:
    """How well a reading of an ambiguous date goes with the other dates of the page; a page is soon changed, if at all."""
    others = [d for c in clues if c.kind == "full" and c is not clue and c.role not in {"teaser", "footer"} and (d := parsed(c.value))]
    score = sum(2.0 for other in others if abs((other - day).days) <= 10)
    for c in (c for c in clues if c.kind == "ambiguous" and c.region == clue.region and c.value[:21] != clue.value[:21]):
        other = parsed(c.value.split("|")[reading])
        score += 1.0 if other and abs((other - day).days) <= 10 else 0.0
    partial = [c for c in clues if c.kind in {"month-day", "weekday"} and c.role in {"body", "caption"} and not c.quoted][:12]
    for n, c in enumerate(partial):
        named = day_of(c, day)
        if named is None:
            continue
        if c.kind == "month-day":
            score += 1.0 if abs((named - day).days) <= 20 else -0.5
        else:
            score += 0.6 if named == day else 0.3 if n == 0 and (day - named).days == 1 else 0.0
    return score


def is_american(body: str) -> bool:
    """American spelling or style in the body: then 11/04 is November 4."""
    return len(_AMERICAN.findall(body[:8000])) > len(_BRITISH.findall(body[:8000]))


def row_of(name: str) -> str:
    """The row of evidence of a field."""
    folded = name.casefold()
    for part, row in (
        ("json-ld", "json-ld datePublished"),
        ("url", "url"),
        ("time element", "time element"),
        ("rss", "rss pubDate"),
        ("pubdate", "rss pubDate"),
        ("atom", "rss pubDate"),
        ("feed", "rss pubDate"),
        ("mail", "mail Date"),
        ("meta", "meta published"),
    ):
        if part in folded:
            return row
    return "field"


def is_edition_line(clue: Clue, sheet: Sheet) -> bool:
    """A newspaper's own date line: with a number or a page on it or beside it, beside the words of a release, or with the outlet's name right above it or beside it and nothing more."""
    at = clue.region or 0
    line = sheet.regions[at].text
    beside = " | ".join(
        r.text for r in sheet.regions[max(0, at - 1) : at + 2] if r.role in {"masthead", "kicker", "stamp"} and len(r.text) < 60
    )
    if _NUMBERED.search(line) or _NUMBERED.search(beside) or _RELEASE.search(beside):
        return True
    if sheet.outlet is None:
        return False
    name = sheet.outlet.name.casefold().removeprefix("the ")
    before = sheet.regions[at - 1].text.casefold() if at else ""
    rest = line.replace(clue.text, "").casefold().replace(name, "")
    return (name in before or name in line.casefold()) and len(WORD.findall(rest)) <= MORE


def masthead_worth(statement: Statement, clues: tuple[Clue, ...]) -> float:
    """What a bare date above the headline is worth here: its share in general, raised or lowered by what the text tells of its time."""
    inside = tuple(c for c in clues if c.role in {"body", "caption"} and not c.quoted)
    arithmetic = years_since(inside)
    if arithmetic and statement.day.year not in arithmetic:
        return 0.05
    dateline = next((c for c in inside if c.role == "body" and c.kind == "month-day" and (c.start or 0) < DATELINE), None)
    if dateline is not None:
        named = day_of(dateline, statement.day)
        return 0.05 if named is not None and abs((statement.day - named).days) > 10 else max(0.9, statement.worth)
    full = [d for c in inside if c.kind == "full" and (d := parsed(c.value))]
    if any(0 <= (statement.day - d).days <= 30 for d in full):
        return max(0.92, statement.worth)
    if statement.kind == "edition line":
        inside = tuple(c for c in inside if c.kind == "announced")
    return weighed(statement.worth, statement.day, inside)


def weighed(worth: float, day: date, inside: tuple[Clue, ...]) -> float:
    """The worth of a doubtful date, raised or lowered by what the text tells of its time."""
    odds = worth / (1 - worth)
    for factor in _factors(day, inside):
        odds *= factor
    return odds / (1 + odds)


def _factors(day: date, inside: tuple[Clue, ...]) -> Iterator[float]:
    """How much likelier what the text tells of its time is if it is of `day` than if the page was saved then."""
    factors = table("evidence")["masthead"]
    announced = [d for c in inside if c.kind == "announced" and (d := parsed(c.value))]
    if announced:
        yield factors["announced near" if any(-7 <= (day - d).days <= 14 for d in announced) else "announced far"]
    named = [n for c in inside if c.kind == "month-day" and (n := day_of(c, day))]
    if named:
        yield factors["month-day near" if any(-40 <= (day - n).days <= 20 for n in named) else "month-day far"]
    weekdays = by_kind(inside).get("weekday", [])
    if weekdays and (told := day_of(weekdays[0], day)):
        yield min(factors["weekday at most"], 7 * table("evidence")["lags"]["weekday"][(day - told).days % 7])
    latest = latest_year(tuple(c for c in inside if c.kind != "full"))
    if latest:
        yield factors["year near" if latest >= day.year - 1 else "year far" if latest < day.year - 3 else "year between"]


def updated_of(sheet: Sheet, clues: tuple[Clue, ...], statements: list[Statement]) -> date | None:
    """The last stated modification; a field that only repeats publication says nothing."""
    if printed := modified_days(sheet, clues):
        return max(printed)
    if any(c.label == "modified" and c.role != "field" for c in clues) and statements:
        return statements[0].day
    published = {c.value[:10] for c in clues if c.role == "field" and (c.label or "").startswith("published")}
    days = [d for c in clues if _is_modified_field(c) and c.value[:10] not in published and (d := parsed(c.value))]
    return max(days, default=None)


def modified_days(sheet: Sheet, clues: tuple[Clue, ...]) -> list[date]:
    """The days of the printed stamps of modification."""
    return [day for c in clues if c.label == "modified" and c.role != "field" for day, _ in days_in(c, sheet, clues)]


def _is_modified_field(clue: Clue) -> bool:
    label = clue.label or ""
    named = ("json-ld", "modified_time", "atom", "updated")
    return clue.role == "field" and label.startswith("modified") and any(name in label for name in named)


def saved_before(clues: tuple[Clue, ...]) -> date | None:
    """The day the page was saved, where the archive or the page says it: no article is later."""
    days = [d for c in clues if c.role != "body" and c.kind == "full" and (c.label or "").startswith("saved") and (d := parsed(c.value))]
    return min(days, default=None)
