"""What a page alone can defend of its day: stated, inferred or unknown, and why; every page here is invented."""

from __future__ import annotations

from datetime import date

import pytest

from digest.dating import clues_of, date_alone
from digest.model import Dating, Document, Sheet
from digest.reading import read

BODY = """The pier of Wennet was closed on Tuesday after a barge struck two of its pillars, the harbour office said.

No one was hurt. "We heard it before we saw it," said Ivo Marsh, who sells bait there.

The office will decide next week whether it can be mended before the summer."""
TITLE = "Barge closes pier of Wennet"


def dated(text: str, path: str = "a.txt") -> Dating:
    sheet = next(s for s in read(Document(path, text.encode())) if isinstance(s, Sheet))
    return date_alone(sheet, clues_of(sheet, ()))


def said(text: str) -> tuple[str, str]:
    dating = dated(text)
    return str(dating.date), dating.grade


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("MARCH 4, 20312:06PM AEST", "2031-03-04"),
        ("04 Mar 31", "2031-03-04"),
        ("Posted on : 2031-03-04 17:10 KST Modified on : 2031-03-06 09:00 KST", "2031-03-04"),
        ("4 March 2031", "2031-03-04"),
        ("By Ann Lee\nTue 4 Mar 2031 18.04 GMT\nLast modified on Thu 6 Mar 2031 09.31 GMT", "2031-03-04"),
        ("PUBLISHED: 03/04/2031 06:00 AM EST", "2031-03-04"),
        ("Published: 04/03/2031 06:30 WAT | Last updated: 05/03/2031 07:15 WAT", "2031-03-04"),
    ],
)
def test_a_stamp_states_the_day(head: str, date: str) -> None:
    assert said(f"{TITLE}\n{head}\n\n{BODY}") == (date, "stated")


def test_a_printed_day_is_the_local_one_of_a_time_in_utc() -> None:
    html = f'''<html><head><title>{TITLE}</title><script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{TITLE}",
        "datePublished": "2031-03-03T21:05:00Z"}}</script></head><body><div>Tuesday, March 4, 2031</div><h1>{TITLE}</h1>
        {"".join(f"<p>{p}</p>" for p in BODY.splitlines() if p)}</body></html>'''
    assert str(dated(html, "a.html").date) == "2031-03-04"


def test_a_clipping_is_of_the_day_printed_above_it_and_not_of_the_mail_that_sends_it_round() -> None:
    head = "From: Desk <desk@office.example>\nSubject: clip\nDate: Wed, 05 Mar 2031 08:00:00 +0000\nContent-Type: text/plain\n\nMorning all\n\n"
    assert str(dated(f"{head}Wennet Tide\n\n4 March 2031\n\n{TITLE}\n\n{BODY}", "a.eml").date) == "2031-03-04"


@pytest.mark.parametrize(
    "mark",
    [
        "The Wayback Machine - https://web.archive.org/web/20310309101500/https://tide.example/pier\n{}",
        "{}\n\n(c) Copyright Wennet Wire 2031.",
    ],
)
def test_the_weekday_chooses_among_the_years_that_an_archive_or_a_copyright_allows(mark: str) -> None:
    dating = dated(mark.format(f"{TITLE}\n\nWENNET, March 4 (Wire) - {BODY}"))
    assert (str(dating.date), dating.grade) == ("2031-03-04", "inferred")
    assert dating.confidence < 0.7


@pytest.mark.parametrize(
    "head", ["PRESS RELEASE\n4 March 2031", "Wennet Tide\nRegion, p. 14\n4 March 2031", "第A05版：民生新闻\n2031年03月04日"]
)
def test_the_day_beside_a_page_number_or_the_words_of_a_release_is_the_pages_own(head: str) -> None:
    assert said(f"{head}\n{TITLE}\n\n{BODY}") == ("2031-03-04", "stated")


def test_a_days_name_in_the_menu_of_a_site_is_no_date_line_of_a_newspaper() -> None:
    assert (
        dated(f"WENNET TIDE Wednesday, 25 November 2037 Home News Sport Shipping Jobs\n{TITLE}\n\n{BODY}\n\nCopyright Wennet Tide").grade
        != "stated"
    )


def test_a_day_of_an_era_above_the_headline_is_no_clock_of_a_crawler() -> None:
    assert said(f"令和13年3月4日\n{TITLE}\n\n{BODY}") == ("2031-03-04", "stated")


def test_hours_ago_are_counted_back_from_the_day_the_page_was_saved() -> None:
    html = f"""<!-- saved from url=(0020)https://tide.example/ saved on Tue, 04 Mar 2031 01:10:00 GMT --><html><head><title>{TITLE}</title></head>
        <body><h1>{TITLE}</h1><p>Ivo Marsh · 3 hours ago</p>{"".join(f"<p>{p}</p>" for p in BODY.splitlines() if p)}</body></html>"""
    dating = dated(html, "a.html")
    assert (str(dating.date), dating.grade) == ("2031-03-03", "inferred")


def test_a_full_date_in_the_dateline_states_the_day() -> None:
    assert said(f"{TITLE}\n\nWENNET, Va., March 4, 2031, 7:00 a.m. EST - {BODY}") == ("2031-03-04", "stated")


def test_a_stamp_of_modification_alone_bounds_the_day_and_does_not_state_it() -> None:
    dating = dated(f"{TITLE}\nUpdated 11:42 AM EDT, Tue March 4, 2031\n\n{BODY}")
    assert (str(dating.date), dating.grade, str(dating.updated)) == ("2031-03-04", "inferred", "2031-03-04")
    assert str(dating.latest) == "2031-03-04"


def test_an_update_without_a_day_is_of_the_day_of_publication() -> None:
    assert str(dated(f"{TITLE}\nMarch 4, 2031 01:15 pm | Updated 07:52 pm IST\n\n{BODY}").updated) == "2031-03-04"


def test_neither_retrieval_nor_the_pages_clock_nor_a_list_below_dates_it() -> None:
    for line in ("Retrieved 2034-09-30 04:11", "Today is Wednesday, 4 March 2034"):
        assert dated(f"{line}\n{TITLE}\n\n{BODY}\n\n{line}").date is None
    assert dated(f"{TITLE}\n\n{BODY}\n\nMost read\n1. Fish market moves\n4 March 2031\n2. New ferry\n7 April 2032").date is None


def test_a_bare_date_above_the_headline_gives_way_to_a_day_that_the_text_announces() -> None:
    told = BODY.replace("on Tuesday", "this Tuesday, 4 March 2031,")
    dating = dated(f"Wednesday, 25 November 2037\n{TITLE}\n\n{told}")
    assert str(dating.date) in {"2031-03-04", "2031-03-05", "None"}
    assert any(conflict["day"] == (date(2037, 11, 25),) for conflict in dating.conflicts)


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("yesterday, 4 March 2031", "2031-03-05"),
        ("on Tuesday. The council of 2031, elected in 2030, meets on 11 March, a week from today", "2031-03-04"),
        ("on Tuesday, two weeks ago, on 18 February 2031, they had refused and", "2031-03-04"),
        ("on Tuesday, a hundred days after the flood of 24 November 2030,", "2031-03-04"),
    ],
)
def test_a_day_counted_from_today_dates_the_page(words: str, date: str) -> None:
    assert said(f"{TITLE}\n\n{BODY.replace('on Tuesday', words)}") == (date, "inferred")


def test_a_bare_month_and_day_takes_the_year_in_which_its_weekday_fits() -> None:
    """A year that is named once may be history, so the day is a guess: its story may overrule it."""
    dating = dated(f"{TITLE}\nPosted 5th March\n\n{BODY.replace('on Tuesday', 'on Wednesday').replace('.', ', a plan of 2030.', 1)}")
    assert (str(dating.date), dating.grade) == ("2031-03-05", "inferred")
    assert dating.confidence < 0.7


def test_a_day_soon_after_an_old_one_is_history() -> None:
    assert dated(f"{TITLE}\n\n{BODY.replace('on Tuesday', 'at noon, two days after the fire of 2 March 1931,')}").date is None


def test_days_to_come_and_days_of_history_do_not_date_a_page() -> None:
    for words in ("on Tuesday. It would open on Jan. 1, 2034", "on Tuesday. It was built on 4 May 1931 and has stood since"):
        assert dated(f"{TITLE}\n\n{BODY.replace('on Tuesday', words)}").date is None


def test_which_number_is_the_month_is_said_only_where_something_tells() -> None:
    told = dated(f"{TITLE}\n11/04/2031\n\nWENNET, Va. — {BODY}")
    assert (str(told.date), told.grade) == ("2031-11-04", "stated")
    open_ = dated(f"{TITLE}\n11/04/2031\n\n{BODY.replace('on Tuesday', 'at noon').replace('harbour', 'pier')}")
    assert open_.grade == "inferred"
    assert open_.confidence < 0.8


def test_two_stamps_that_differ_are_told_as_a_conflict() -> None:
    dating = dated(f"{TITLE}\n4 March 2031\n9 May 2032\n\n{BODY}")
    assert dating.conflicts
    assert dating.confidence < 0.8


def test_undated_text_stays_undated_with_its_reason() -> None:
    dating = dated(f"{TITLE}\nPosted 3 hours ago\n\n{BODY}")
    assert (dating.date, dating.grade, dating.confidence) == (None, "unknown", 0.0)
    assert dating.reasons
