"""What is written of time is found, wherever and however it is written; every text here is invented."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from digest.data import table
from digest.dating.clues import clues_of, in_text, matches, pattern
from digest.model import Document, Sheet
from digest.reading import read


def values(text: str, year_first: bool = False) -> list[tuple[str, str]]:
    return [(c.kind, c.value) for c in in_text(text, "body", year_first)]


@pytest.mark.parametrize(
    "text",
    [
        "25 June 2031",
        "June 25, 2031",
        "25th of June 2031",
        "Wed 25 Jun 2031 18.04",
        "2031-06-25",
        "2031.06.25",
        "25.06.2031",
        "25/06/2031",
        "25. Juni 2031",
        "25 juin 2031",
        "25 de junio de 2031",
        "25.jun.2031",
        "25 giugno 2031",
        "25 de junho de 2031",
        "25 juni 2031",
        "25 czerwca 2031",
        "25 Haziran 2031",
        "25 июня 2031 года",
        "25 червня 2031",
        "25 يونيو 2031",
        "٢٥ يونيو ٢٠٣١",
        "2031년 6월 25일",
        "2031年6月25日",
        "令和13年6月25日",
        "民國120年6月25日",
        "25 tháng 6 năm 2031",
        "25-VI-2031",
        "25.vi.2031",
    ],
)
def test_a_day_is_read_however_it_is_printed(text: str) -> None:
    found = next(value for kind, value in values(text) if kind == "full")
    assert found[:10] == "2031-06-25"


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("on the 25th (local time)", "day-of-month", "dom 25"),
        ("the 31st of last month", "day-of-last-month", "dom-1 31"),
        ("last June", "last-month-name", "last 6"),
        ("June 18-19", "month-day", "--06-18"),
        ("on Tuesday", "weekday", "1"),
        ("next Friday", "weekday", "next 4"),
        ("am Dienstag", "weekday", "1"),
        ("во вторник", "weekday", "1"),
        ("화요일", "weekday", "1"),
        ("이번 행사는 19일 열렸다", "day-of-month", "dom 19"),
        ("지난달 31일", "day-of-last-month", "dom-1 31"),
        ("first in 24 years", "span", "in 24 years"),
        ("gestern", "relative", "gestern"),
        ("Hier, le préfet", "relative", "hier"),
        ("ayer", "relative", "ayer"),
        ("вчера", "relative", "вчера"),
        ("어제 저녁", "relative", "어제"),
        ("昨日の会議", "relative", "昨日"),
        ("15:21 October 11, 2031", "full", "2031-10-11"),
        ("6 February, a week from today", "from-today", "--02-06 7"),
        ("yesterday, 15 June 2031", "from-today", "2031-06-15 -1"),
        ("a year to the day since August 18", "from-today", "--08-18 0"),
        ("este viernes, 17 de febrero de 2031", "announced", "2031-02-17"),
        ("11/04/2031", "ambiguous", "2031-04-11|2031-11-04"),
    ],
)
def test_words_of_time_are_classed(text: str, kind: str, value: str) -> None:
    assert (kind, value) in values(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("three weeks ago, on 6 May, they", "--05-06 -21"),
        ("The vote on 6 May, two days ago, was", "--05-06 -2"),
        ("They meet on 6 May, nine days from today", "--05-06 9"),
        ("yesterday, May 6, they", "--05-06 -1"),
        ("last night (Tuesday, May 6) they", "--05-06 -1"),
        ("began a sentence yesterday (Monday)", "w0 -1"),
        ("vor drei Wochen, am 6. Mai, war", "--05-06 -21"),
        ("in drei Wochen, am 6. Mai 2031, soll", "2031-05-06 21"),
        ("am heutigen Donnerstag", "w3 0"),
        ("le 6 mai, il y a trois semaines, le maire", "--05-06 -21"),
        ("hier, lundi, le préfet", "w0 -1"),
        ("hace dos semanas, el 6 de mayo, dijo", "--05-06 -14"),
        ("через три недели, 6 мая, пройдут", "--05-06 21"),
        ("3주 전인 5월 6일", "--05-06 -21"),
        ("어제(3일) 밝혔다", "d3 -1"),
        ("3日前の5月6日", "--05-06 -3"),
        ("a year to the day since August 18, 2030", "--08-18 0"),
    ],
)
def test_days_counted_from_today_are_read_in_every_language(text: str, value: str) -> None:
    assert ("from-today", value) in values(text)


def test_two_figures_of_a_year_stand_first_in_korean() -> None:
    assert values("24.06.25", year_first=True) == [("full", "2024-06-25")]
    assert values("24.06.25") == [("full", "2025-06-24")]


@pytest.mark.parametrize(
    "text", ["may be 24", "a sun for all", "30 February 2031", "the 25th floor", "We set 12 goals", "SALI", "31/31/2031", "up 3.5%"]
)
def test_what_is_no_day_is_no_clue_of_one(text: str) -> None:
    assert not [kind for kind, _ in values(text) if kind not in {"year"}]


def test_labels_say_what_a_date_in_a_stamp_means() -> None:
    found = list(in_text("Published 4 March 2031 09:10 GMT | Updated 5 March 2031 | Retrieved 2032-01-01", "stamp"))
    assert [(c.label, c.value[:10]) for c in found if c.kind == "full"] == [
        ("published", "2031-03-04"),
        ("modified", "2031-03-05"),
        ("saved", "2032-01-01"),
    ]
    (clock,) = [c for c in in_text("4 March 2031 09:10 | Updated 17:52 IST", "stamp") if c.kind == "time"]
    assert clock.label == "modified"


NAMES = [name for kind in ("months", "weekdays") for line in table("calendar")[kind].values() for name in line.split()]
PIECES = st.sampled_from(
    [
        *NAMES,
        *(n.title() for n in NAMES),
        *(n.upper() for n in NAMES),
        "on the",
        "last",
        "25th",
        "4",
        "2031",
        ",",
        ".",
        "-",
        "令和",
        "月",
        "日",
    ]
)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES | st.text(max_size=6) | st.integers(0, 9999).map(str), max_size=40).map(" ".join))
def test_looking_only_where_a_clue_may_begin_finds_the_days_that_looking_everywhere_finds(text: str) -> None:
    def days(found: object) -> set[str]:
        return {m.group() for m in found if any(m[k] for k in ("iso", "ymd", "era", "cjk", "dmy", "mdy", "num"))}  # type: ignore[attr-defined]

    assert days(matches(text)) == days(pattern().finditer(text))


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES | st.text(st.characters(codec="utf-8", min_codepoint=160), max_size=6), max_size=60).map(" ".join))
def test_every_clue_of_a_body_stands_where_it_says(text: str) -> None:
    for sheet in read(Document("a.txt", f"A headline\n\n{text}\n\nThe pier is closed, the mayor said.".encode("utf-8", "replace"))):
        if isinstance(sheet, Sheet):
            for clue in clues_of(sheet, ()):
                assert clue.start is None or sheet.body[clue.start : clue.start + len(clue.text)] == clue.text


@pytest.mark.parametrize(
    "text", ["12345678 ", "1 2 3 ", "4 March ", "the 25th of ", "12:30:", "11/04/", "last last ", "月", "de de ", "a.m. "]
)
def test_a_megabyte_is_searched_in_less_than_a_second(text: str) -> None:
    sheet = next(s for s in read(Document("a.txt", (text * (10**6 // len(text.encode()))).encode())) if isinstance(s, Sheet))
    start = time.process_time()
    clues_of(sheet, ())
    assert time.process_time() - start < 1.0
