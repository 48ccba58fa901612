"""Sheet -> clues: every expression of time on the page as written, found by linear patterns, classed, none of them believed yet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import cache
from itertools import islice

from digest.data import table
from digest.dating.counting import day_since, from_today, hours_ago, to_the_day, weekday_today
from digest.days import phrase_offsets, small_numbers, word_offsets
from digest.model import Clue, Quotation, Role, Sheet

MOST = 400
"""Clues kept of one page; a timetable is no article."""
LONGEST = 60_000
"""Characters of the body that are searched: what dates an article stands at its beginning."""


@cache
def months() -> dict[str, int]:
    return {w: int(n) for n, line in table("calendar")["months"].items() for w in line.split()}


@cache
def weekdays() -> dict[str, int]:
    return {w: int(n) for n, line in table("calendar")["weekdays"].items() for w in line.split()}


#: Short names of months that are common words too: months only beside a day and a year.
_COMMON = frozenset({"out", "set", "ago", "mag", "dom"})
#: Months in Roman figures, as postmarks, scholars and parts of Europe write them: 12-XI-2015.
_ROMAN = dict(zip("i ii iii iv v vi vii viii ix x xi xii".split(), range(1, 13), strict=True))
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}
"""The year before the first of an era: of Japan's emperors, of the Republic of China."""


#: Scripts that put no space between words, or none before what is added to them.
_EASTERN = re.compile("[\u3041-\u30fa\u4e00-\u9fff\uac00-\ud7a3]")


def _any(words: set[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda w: (-len(w), w)))


@cache
def pattern() -> re.Pattern[str]:
    eastern = {w for w in weekdays() if _EASTERN.match(w)}
    weekday = _any(set(weekdays()) - eastern)
    capital = {v for m in months() if m not in _COMMON for v in (m.capitalize(), m.upper())}
    small = {m for m in months() if not m.isascii() or len(m) > 3}
    any_month = f"(?:{_any(capital | small)})"
    sure_month = f"(?:{_any(capital | set(months()) | {v for m in _COMMON & set(months()) for v in (m.capitalize(), m.upper())})})"
    zone = r"(?:\s?(?:Z\b|UTC|GMT|[+-]\d{2}:?\d{2}\b|[A-Z]{2,5}\b|Uhr\b))?"
    clock = rf"(?:(?:,|\s|\||-|–|·|/|at|um|à|a las|ore|в|T|\.)*\s?(?P<hour>\d{{1,2}})(?:[:.h](?P<minute>\d{{2}})(?::\d{{2}})?|(?=\s?[ap]\.?m))(?:\.\d{{1,6}})?\s?(?P<half>[ap]\.?m\.?)?(?P<zone>{zone}))?"
    day = r"\d{1,2}"
    no_digit = r"(?!\d(?!\d?:\d\d))"  # but for a time of day that was glued to the year: 20312:06PM
    told = {*word_offsets(), *phrase_offsets()}
    eastern_told = {w for w in told if _EASTERN.match(w)}
    years, leads, trails = ("|".join(table("calendar")["counting"][part].split()) for part in ("years", "years_after", "years_before"))
    return re.compile(
        "|".join(
            (
                rf"(?P<iso>(?<!\d)\d{{4}}-\d{{2}}-\d{{2}}){clock}",
                rf"(?P<ymd>(?<![\d.])\d{{4}}[./]\s?{day}[./]\s?{day}(?!\d))\.?",
                rf"(?P<era>(?:{_any(set(ERAS))})\s?(?:\d{{1,3}}|元)\s?年\s?{day}\s?月\s?{day}\s?日)",
                rf"(?P<cjk>(?<!\d)\d{{4}}\s?[年년]\s?{day}\s?[月월]\s?{day}\s?[日일])",
                rf"(?P<cjkmd>(?<!\d){day}\s?[月월]\s?{day}\s?[日일])",
                rf"(?P<viet>(?<!\d){day}\stháng\s{day}(?:,?\snăm\s|,?\s|/)(?:19|20)\d\d(?!\d))",
                rf"(?P<dmy>(?<!\d){day}(?:st|nd|rd|th|er|º|\.)?\s?(?:de\s|of\s)?-?{sure_month}\.?,?(?:\s(?:de|del)\s|\s|-|\.)(?:19|20)\d\d{no_digit})",
                rf"(?P<mdy>{sure_month}\.?\s{day}(?:st|nd|rd|th)?,?\s(?:19|20)\d\d{no_digit})",
                rf"(?P<shortyear>(?<!\d){day}[\s-]{sure_month}\.?[\s-][’']?\d\d(?=\s*(?:$|[|·–—]))|{sure_month}\.?\s{day},?\s[’']\d\d(?!\d))",
                rf"(?P<num>(?<![\d./]){day}(?P<sep>[./-]){day}(?P=sep)(?:(?:19|20)\d\d|\d\d)(?![\d./%]))",
                rf"(?P<roman>(?<![\d./-]){day}(?P<dot>[./-])(?i:{_any(set(_ROMAN))})(?P=dot)(?:19|20)\d\d(?![\d./%]))",
                rf"(?P<lastdom>the\s{day}(?:st|nd|rd|th)\sof\slast\smonth|지난달\s{day}일)",
                rf"(?P<lastmonthname>\b(?:last|this past|next|im letzten|im vergangenen|en)\s{any_month}(?![\w’']))",
                rf"(?P<md>{any_month}\.?\s{day}(?:st|nd|rd|th)?(?![\d:.]\d|\d|\s?%))",
                rf"(?P<dm>(?<![\d.,:$£€]){day}(?:st|nd|rd|th|er|º|\.)?\s?(?:de\s|of\s)?(?:{any_month}|mai|maj)(?![\w’']))",
                rf"(?P<my>{any_month}\.?,?\s(?:de\s|of\s)?(?:19|20)\d\d(?!\d))",
                rf"(?P<dom>\b(?:on\s)?the\s{day}(?:st|nd|rd|th)(?=[\s,.(])(?!\s(?:of|century|edition|time|anniversary|stage|place|floor|round|minute|birthday|session|year|day|district|straight|consecutive|amendment|hole|lap))|(?<![\d월月])\d{{1,2}}일(?=[\s(에은)]))",
                rf"(?P<weekday>(?:(?:last|next|this|on|late|early|since|until|by|am|nächsten|vergangenen|letzten)\s)?\b(?i:{weekday})(?![\w-])|{_any(eastern)})",
                rf"(?P<rel>(?i:\b(?:{_any(told - eastern_told)})\b)|(?:{_any(eastern_told)})(?!날))",
                rf"(?P<years>\b(?i:{leads})\s(?i:\d{{1,3}}|{_any(set(small_numbers()))})\s(?i:{years})\b|\b\d{{1,3}}\s(?i:{years})\s(?i:{trails})\b|(?<!\d)\d{{1,3}}(?:(?:st|nd|rd|th)\sanniversary\b|\s?주년|\s?[周週]年|년\s?(?:만|째)|年ぶり))",
                r"(?P<year>(?<![\d.,/$£€#-])(?:19|20)\d\d(?![\d%/-]|[.,]\d))",
            )
        )
    )


@cache
def _named_day() -> re.Pattern[str]:
    """The name of a weekday right before a date: "este viernes, 17 de febrero de 2017" tells of the news, "on 17 February 2017" of history."""
    return re.compile(rf"\b(?i:{_any(set(weekdays()))})[,\s(]{{0,3}}(?:the\s|le\s|den\s|dem\s)?$")


def clues_of(sheet: Sheet, quotations: tuple[Quotation, ...]) -> tuple[Clue, ...]:
    """Every expression of time on the page, as written: the format's fields, then the regions in page order."""
    found = [
        Clue(
            f.value,
            "field",
            "full",
            iso_of(f.value) or read_by_library(f.value, sheet.language) or f.value,
            label=f"{f.kind}|{f.name}",
            context=f.name,
        )
        for f in sheet.fields
    ]
    spans = sorted(span for q in quotations for span in q.spans)
    year_first = (sheet.language or "")[:2] in _YEAR_FIRST
    at = 0
    for number, region in enumerate(sheet.regions):
        if len(found) > MOST:
            break
        if region.role == "body":
            start = at
            at += len(region.text) + 2
            if start < LONGEST:
                for clue in islice(in_text(region.text[: LONGEST - start], "body", year_first), MOST):
                    place = start + (clue.start or 0)
                    quoted = any(a <= place < b for a, b in spans)
                    found.append(replace(clue, quoted=quoted, start=place, region=number))
        elif len(region.text) < 2000:
            found += [replace(clue, start=None, region=number) for clue in islice(in_text(region.text, region.role, year_first), MOST)]
    return tuple(found[: MOST * 2])


_YEAR_FIRST = ("ko", "ja", "zh", "hu", "mn")
#: Digits of other scripts as ours.
_DIGITS = {c: str(unicodedata.digit(chr(c))) for first in (0x0660, 0x06F0, 0x0966, 0x09E6, 0xFF10) for c in range(first, first + 10)}

_FOREIGN = re.compile(f"[{''.join(map(chr, _DIGITS))}]")


@cache
def _labels() -> re.Pattern[str]:
    """The words that say what a date beside them is: of publication, of a change, of saving the page."""
    return re.compile("|".join(rf"(?P<{kind}>(?i:{_any(set(words))}))" for kind, words in table("calendar")["labels"].items()))


_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_LEADS = frozenset(
    "the in on of for after every last next this late early since until by am im en earlier nächsten vergangenen letzten".split()
)
"""Words that may begin an expression of time if the word behind them goes on with it."""


@cache
def _leads() -> frozenset[str]:
    counting = table("calendar")["counting"]
    return _LEADS | frozenset(counting["years_after"].split()) | frozenset(p.split()[0] for p in phrase_offsets())


@cache
def _follow() -> frozenset[str]:
    """What goes on with it, besides a number or a name."""
    said = {w for p in phrase_offsets() for w in p.split()[1:]}
    return frozenset({"past", "vergangenen", "letzten", *said, *small_numbers()})


@cache
def _names() -> frozenset[str]:
    return frozenset({*months(), *weekdays(), *word_offsets(), "aujourd", "tháng"})


@cache
def _eastern() -> re.Pattern[str]:
    """What begins an expression of time in a script without spaces."""
    names = {w for w in (*weekdays(), *months()) if _EASTERN.match(w)}
    told = {w for w in word_offsets() if _EASTERN.match(w)}
    return re.compile(_any(names | told | set(ERAS) | {"지난달"}))


def matches(text: str) -> Iterator[re.Match[str]]:
    """What `pattern` finds in a text, tried only where a number or a word stands that may begin it: some fifty times faster."""
    found = pattern()
    tokens = list(_TOKEN.finditer(text))
    starts: list[int] = []
    for token, following in zip(tokens, [*tokens[1:], None], strict=False):
        word = token.group()
        if word[0].isdigit() or (folded := word.casefold()) in _names():
            starts.append(token.start())
        elif folded in _leads() and following is not None:
            after = following.group()
            if after[0].isdigit() or (after := after.casefold()) in _names() or after in _follow():
                starts.append(token.start())
    if not text.isascii() and _EASTERN.search(text):
        starts = sorted({*starts, *(m.start() for m in _eastern().finditer(text))})
    end = 0
    for start in starts:
        if start >= end and (match := found.match(text, start)):
            end = match.end()
            yield match


SHORT = frozenset({"stamp", "byline", "kicker", "junk", "standfirst"})
"""Regions in which a page says how long ago it was written."""


def in_text(text: str, role: Role, year_first: bool = False) -> Iterator[Clue]:
    """The clues of one region, each with the label that stands nearest before it."""
    plain = text.translate(_DIGITS) if _FOREIGN.search(text) else text
    labels = [(m.start(), str(m.lastgroup)) for m in _labels().finditer(plain)] if role != "body" else []
    labelled: list[int] = []
    for match in matches(plain):
        kind, value = read(match, year_first)
        if not value:
            continue
        if role != "body" and kind in ("full", "ambiguous") and "T" not in value:
            value += time_near(plain, match.end())
        before = [(place, name) for place, name in labels if place < match.start()]
        label = before[-1][1] if before else None
        if kind in ("full", "ambiguous", "month-day") and before:
            labelled.append(before[-1][0])
        low, high = max(0, match.start() - 80), min(len(text), match.end() + 80)
        words = text[match.start() : match.end()].strip()
        yield Clue(words, role, kind, value, label, False, match.start(), text[low:high])
        for other, told, start, end in counted(plain, match, kind, value, role):
            yield Clue(text[start:end].strip(), role, other, told, label, False, start, text[low:high])
    if role in SHORT and len(text) < 200 and (hours := hours_ago(plain)) is not None:
        yield Clue(text.strip(), role, "ago", str(hours), labels[-1][1] if labels else None, False, 0, text[:80])
    for place, name in labels:
        if name == "modified" and place not in labelled and (clock := _CLOCK.search(plain, place, place + 40)):
            yield Clue(text[place : clock.end()], role, "time", clock.group(), name, False, place, text[place : place + 80])


def counted(text: str, match: re.Match[str], kind: str, value: str, role: Role) -> Iterator[tuple[str, str, int, int]]:
    """What else the words beside a day tell: how far from today or from an event it lies, that it is announced; with their place."""
    start, end = match.span()
    if kind in ("month-day", "full"):
        named, count = (value[:10], from_today(text, start, end))
        if told := to_the_day(text, start, end):
            named, count = f"-{value[4:10]}" if kind == "full" else value, told
    elif kind == "day-of-month":
        named, count = f"d{value.split()[-1]}", from_today(text, start, end)
    elif kind == "weekday":
        named, count = f"w{value.split()[-1]}", weekday_today(text, start, end)
    else:
        return
    if count:
        yield "from-today", f"{named} {count.value}", count.start, count.end
    if kind == "full" and role == "body":
        if since := day_since(text, start, end, value):
            yield "counted", since.value, since.start, since.end
        if _named_day().search(text, max(0, start - 24), start):
            yield "announced", value, start, end


def read(match: re.Match[str], year_first: bool = False) -> tuple[str, str]:
    """Kind and normal form of one match; "" where it is no possible date. `year_first`: 24.06.25 is of 2024."""
    group = match.lastgroup if match.lastgroup in _READ else next((k for k in _READ if match.group(k) is not None), "")
    text = match.group()
    numbers = [int(n) for n in re.findall(r"\d+", text)]
    if group == "iso":
        y, m, d = (int(n) for n in match["iso"].split("-"))
        return "full", full(y, m, d) + clock_of({k: v for k, v in match.groupdict().items() if v is not None})
    if group in ("ymd", "cjk"):
        return "full", full(*numbers[:3])
    if group == "era":
        y, m, d = numbers if len(numbers) == 3 else (1, *numbers)
        return "full", full(y + ERAS[text[:2]], m, d)
    if group == "viet":
        return "full", full(numbers[2], numbers[1], numbers[0])
    if group == "cjkmd":
        return "month-day", month_day(*numbers[:2])
    if group == "roman":
        return "full", full(numbers[1], _ROMAN[text.casefold().split(match["dot"])[1]], numbers[0])
    if group == "num":
        return numeric(numbers, year_first)
    if group == "shortyear":
        numbers[-1] += 2000 if numbers[-1] < 60 else 1900
    if group in _OF_MONTH:
        names = months()
        month = next((names[w] for w in re.findall(r"[^\W\d_]+", text.casefold()) if w in names), 0)
        return _of_month(group, text.casefold(), month, numbers)
    if group == "lastdom":
        return "day-of-last-month", f"dom-1 {numbers[0]}"
    if group == "dom":
        return "day-of-month", f"dom {numbers[0]}" if 1 <= numbers[0] <= 31 else ""
    if group == "weekday":
        return _weekday(text)
    if group == "rel":
        return "relative", text.casefold()
    return ("span", text.casefold()) if group == "years" else ("year", text)


_OF_MONTH = ("dmy", "mdy", "shortyear", "md", "dm", "my", "lastmonthname")
_READ = ("iso", "ymd", "era", "cjk", "cjkmd", "viet", "num", "roman", *_OF_MONTH, "lastdom", "dom", "weekday", "rel", "years", "year")


def _of_month(group: str, folded: str, month: int, numbers: list[int]) -> tuple[str, str]:
    """What names a month: a full date, a month and day, a month of a year, "last June"."""
    if group in ("dmy", "mdy", "shortyear"):
        return "full", full(numbers[-1], month, numbers[0])
    if group == "my":
        return "month", f"{numbers[-1]:04d}-{month:02d}" if month else ""
    if group == "lastmonthname":
        return "last-month-name", f"{'next' if folded.startswith('next') else 'last'} {month}"
    return "month-day", month_day(month, numbers[0])


def _weekday(text: str) -> tuple[str, str]:
    folded = text.casefold()
    name = folded.split()[-1]
    if name in {"sun", "sat", "mon", "mar", "wed", "fri", "dom", "sab", "pazar"} and not text.split()[-1][:1].isupper():
        return "", ""
    names = weekdays()
    longest = max((w for w in names if folded.endswith(w)), key=len, default=None) if name not in names else name
    if longest is None:  # a letter that only matching without case takes for another: sali, salı
        return "", ""
    day = names[longest]
    return "weekday", f"{'next ' if folded.startswith(('next', 'nächsten')) else ''}{day}"


def numeric(numbers: list[int], year_first: bool = False) -> tuple[str, str]:
    """13/9/22 is one day; 11/04/2019 may be two, and both are kept, the day first."""
    a, b, y = numbers[:3]
    if year_first and y < 32:
        a, y = y, a
        return "full", full(y + 2000 if y < 60 else y + 1900, b, a)
    y = y + 2000 if y < 60 else y + 1900 if y < 100 else y
    days = [d for d in (full(y, b, a), full(y, a, b)) if d]
    days = list(dict.fromkeys(days))
    return ("full", days[0]) if len(days) == 1 else ("ambiguous", "|".join(days))


def full(y: int, m: int, d: int) -> str:
    lengths = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    leap = y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
    ok = 1800 <= y <= 2100 and 1 <= m <= 12 and 1 <= d <= lengths[m - 1] and (m != 2 or d < 29 or leap)
    return f"{y:04d}-{m:02d}-{d:02d}" if ok else ""


def month_day(m: int, d: int) -> str:
    return f"--{m:02d}-{d:02d}" if 1 <= m <= 12 and 1 <= d <= 31 else ""


def iso_of(value: str) -> str:
    """The normal form of a field's value where it holds a date that is written in full."""
    match = pattern().search(value)
    while match:
        kind, found = read(match)
        if kind == "full" and found:
            return found if "T" in found else found + time_near(value, match.end())
        match = pattern().search(value, match.end())
    return ""


def read_by_library(value: str, language: str | None) -> str:
    """A date that a field gives in words our patterns do not know, by dateparser; "" unless day, month and year are all there.

    Asked only for a string that a format asserts to be a date: its search in running text takes "may" for May (measured).
    """
    if len(value) > 80 or not any(c.isdigit() for c in value):
        return ""
    from dateparser import parse  # half a second to import, and rarely needed

    settings = {
        "REQUIRE_PARTS": ["day", "month", "year"],
        "RELATIVE_BASE": datetime(2000, 1, 1),
        "PARSERS": ["absolute-time", "custom-formats"],
    }
    try:
        found = parse(value, languages=[language[:2]] if language else None, settings=settings)
    except (ValueError, OverflowError, TypeError):
        return ""
    return found.date().isoformat() if found else ""


def clock_of(g: dict[str, str]) -> str:
    if "hour" not in g:
        return ""
    hour = int(g["hour"])
    half = g.get("half", "").lower().replace(".", "")
    hour = hour % 12 + 12 if half == "pm" else hour % 12 if half == "am" else hour
    return f"T{hour:02d}:{int(g.get('minute') or 0):02d}{g.get('zone', '').strip()}" if hour < 24 else ""


_CLOCK = re.compile(
    r"(?<![\d:.])(?P<hour>[01]?\d|2[0-3])(?:(?:[:.h]|\sh\s)(?P<minute>[0-5]\d)(?::[0-5]\d)?\s?(?P<half>[ap]\.?m\.?)?|\s?(?P<half2>[ap]\.?m\.?))(?P<zone>\s?(?:Z\b|UTC|GMT|[+-]\d{2}:?\d{2}\b|[A-Z]{2,5}\b|Uhr\b))?",
    re.IGNORECASE,
)


def time_near(text: str, at: int) -> str:
    """ "T17:10KST" where a time of day stands within a few characters after a date, or right before it."""
    match = _CLOCK.search(text, at, min(len(text), at + 34))
    if not match or re.search(r"\d{4}|[A-Za-zА-я]{9,}", text[at : match.start()]):
        before = list(_CLOCK.finditer(text, max(0, at - 60), at))
        match = before[-1] if before and at - before[-1].end() < 40 else None
    if not match:
        return ""
    g = {k: v for k, v in match.groupdict().items() if v}
    g["half"] = g.get("half") or g.get("half2") or ""
    return clock_of(g)
