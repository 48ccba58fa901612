"""Days told by counting: "6 May, three weeks from today", "yesterday (Monday)", "a hundred days since 12 June 2019".

What is counted from the day of publication gives that day away; what is counted from an event says when the news was.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import timedelta
from functools import cache
from typing import NamedTuple

from digest.data import table
from digest.days import parsed, phrase_offsets, small_numbers, word_offsets

LEAST_SINCE, MOST_SINCE = 20, 1000
"""Days between which a count since a day tells of the news: "100 days after"; "two days after" tells of the old story."""
_BESIDE = 48
"""Characters beside a day in which it is counted."""
_SENTENCE = 150
"""Characters before a day in which a count since it stands."""


class Count(NamedTuple):
    """Days counted from today, or the day counted from an event; [start, end) holds the words that count and the day that they name."""

    value: str
    start: int
    end: int


def from_today(text: str, start: int, end: int) -> Count | None:
    """How many days after publication the day named at [start, end) lies, where the words beside it tell."""
    if beside := _word_before().search(text, max(0, start - _BESIDE), start):
        return Count(str(_told()[beside["word"].casefold()]), beside.start(), end)
    for pattern, sign in _steps_before():
        if step := pattern.search(text, max(0, start - _BESIDE), start):
            return Count(str(sign * _days(step)), step.start(), end)
    for pattern, sign in _steps_after():
        if step := pattern.match(text, end):
            return Count(str(sign * _days(step)), start, step.end())
    today = _TODAY_AFTER.match(text, end)
    return Count("0", start, today.end()) if today else None


def weekday_today(text: str, start: int, end: int) -> Count | None:
    """The same of a weekday: "yesterday (Monday)", "heutigen Donnerstag"."""
    if beside := _weekday_word().search(text, max(0, start - _BESIDE), start):
        return Count(str(_told()[beside["word"].casefold()]), beside.start(), end)
    after = _word_after().match(text, end)
    return Count(str(_told()[after["word"].casefold()]), start, after.end()) if after else None


def to_the_day(text: str, start: int, end: int) -> Count | None:
    """ "A year to the day since 18 August 2022": the day and the month are today's."""
    told = _TO_THE_DAY.search(text, max(0, start - 40), start)
    return Count("0", told.start(), end) if told else None


def hours_ago(text: str) -> int | None:
    """How many hours ago a line says that it was written: "3 hours ago", "vor 2 Tagen", "3시간 전"; None where it does not say."""
    return next((_hours_of(match) for pattern in _ago() if (match := pattern.search(text[:200]))), None)


def day_since(text: str, start: int, end: int, value: str) -> Count | None:
    """The day that lies a told number of days after the full date at [start, end): "100 days after the fire on 12 June 2019"."""
    day, count = parsed(value), _since().search(text, max(0, start - _SENTENCE), start)
    days = _days(count) if count else 0
    if day is None or count is None or not LEAST_SINCE <= days <= MOST_SINCE:
        return None
    return Count((day + timedelta(days=days)).isoformat(), count.start(), end)


_TODAY_AFTER = re.compile(r",?\s(?i:today|heute|aujourd[’']hui|hoy|сегодня)\b")
_TO_THE_DAY = re.compile(
    r"\b(?:to the day|today|auf den tag genau|jour pour jour)[,\s]+(?:since|after|nach|seit|après|depuis)?\s?$", re.IGNORECASE
)


@cache
def _told() -> dict[str, int]:
    return {**word_offsets(), **phrase_offsets()}


@cache
def _hours() -> dict[str, int]:
    """Unit -> the hours that it lasts; minutes last none."""
    return {w: int(n) for part in ("units", "joined") for n, line in table("calendar")[part].items() for w in line.split()}


def _hours_of(step: re.Match[str]) -> int:
    many = step["many"].casefold()
    return (int(many) if many.isdigit() else small_numbers()[many]) * _hours()[step["unit"].casefold()]


def _days(step: re.Match[str]) -> int:
    return _hours_of(step) // 24


@cache
def _ago() -> tuple[re.Pattern[str], ...]:
    counting = table("calendar")["counting"]
    count = rf"\b(?P<many>\d{{1,3}}|{_any(small_numbers())})\s(?P<unit>{_any(_spaced(0))})\b"
    return (
        re.compile(rf"{count}\s(?:{_any(counting['ago_after'])})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{_any(counting['ago_before'])})\s{count}", re.IGNORECASE),
        re.compile(r"(?<!\d)(?P<many>\d{1,3})\s?(?P<unit>시간|분|일|時間|小时|小時|分钟|分鐘|分|日|天)\s?[전前]"),
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda w: (-len(w), w)))


def _spaced(least: int) -> list[str]:
    """The units of scripts that part their words, of so many hours and more."""
    return [w for n, line in table("calendar")["units"].items() if int(n) >= least for w in line.split()]


@cache
def _count() -> str:
    return rf"\b(?:an?\s)?(?P<many>\d{{1,3}}|{_any(small_numbers())})[\s-](?P<unit>{_any(_spaced(24))})\b"


_EASTERN = r"(?P<many>\d{1,3})\s?(?P<unit>일|주|日|週|周)간?間?\s?"
_TO_THE_DATE = r"(?:\s?[,(–—-]\s?|\s)(?:(?:on|the|le|am|el|dem|den|в)\s){0,2}(?:[^\W\d_]{3,12}[,.]?\s)?(?:(?:the|le|dem|den)\s)?$"


@cache
def _steps_before() -> tuple[tuple[re.Pattern[str], int], ...]:
    counting = table("calendar")["counting"]
    return (
        (re.compile(rf"{_count()}\s(?:{_any(counting['ago_after'])}){_TO_THE_DATE}", re.IGNORECASE), -1),
        (re.compile(rf"\b(?:{_any(counting['ago_before'])})\s(?:[^\W\d_]{{4,12}}\s)?{_count()}{_TO_THE_DATE}", re.IGNORECASE), -1),
        (re.compile(rf"\b(?:{_any(counting['hence_before'])})\s{_count()}\s?[,(–—-]\s?(?:(?:on|am|le|el|в)\s)?(?:[^\W\d_]{{3,12}}[,.]?\s)?$", re.IGNORECASE), 1),
        (re.compile(rf"{_count()},?\s(?:{_any(counting['until'])})\s(?:the\s|le\s|den\s|el\s)?$", re.IGNORECASE), 1),
        (re.compile(rf"{_EASTERN}[전前][인の的]?\s?,?$"), -1),
        (re.compile(rf"{_EASTERN}(?:뒤|후|後|后)[인の的]?\s?,?$"), 1),
    )  # fmt: skip


@cache
def _steps_after() -> tuple[tuple[re.Pattern[str], int], ...]:
    counting = table("calendar")["counting"]
    join = r"\s?[,(–—-]\s?(?:[^\W\d_]{4,12}\s)?"
    return (
        (re.compile(rf"(?:{join}|\s){_count()}(?:['’]s?\stime)?\s(?:{_any(counting['ago_after'])})\b", re.IGNORECASE), -1),
        (re.compile(rf"(?:{join}|\s){_count()}(?:['’]s?\stime)?\s(?:{_any(counting['hence_after'])})\b", re.IGNORECASE), 1),
        (re.compile(rf"{join}(?:{_any(counting['ago_before'])})\s{_count()}", re.IGNORECASE), -1),
    )


@cache
def _since() -> re.Pattern[str]:
    words = table("calendar")["counting"]["since"].split()
    return re.compile(rf"{_count()}[^.!?]{{0,40}}?\s(?:{_any(words)})\s[^.!?]{{0,90}}$", re.IGNORECASE)


@cache
def _word_before() -> re.Pattern[str]:
    """ "yesterday, 5 June", "last night (Tuesday, 5 June": the words right before the date."""
    weekday = r"(?:[^\W\d_]{3,12}[,.]?\s)?(?:(?:the|le|den|dem|el)\s)?"
    return re.compile(rf"(?<![\w’'])(?P<word>{_any(_told())})(?![\w’'])[,\s(（]{{0,3}}{weekday}$", re.IGNORECASE)


@cache
def _weekday_word() -> re.Pattern[str]:
    """ "yesterday (Monday", "today, Thursday", "gestrigen Montag": the word right before the weekday."""
    return re.compile(rf"(?<![\w’'])(?P<word>{_any(_told())})(?:\s?[,(（–—-]\s?|\s(?=$))(?:(?:on|le|el|в|во)\s)?$", re.IGNORECASE)


@cache
def _word_after() -> re.Pattern[str]:
    """ "on Monday, yesterday", "Thursday (today)"."""
    return re.compile(rf"\s?[,(（–—-]\s?(?P<word>{_any(_told())})(?![\w’'])", re.IGNORECASE)
