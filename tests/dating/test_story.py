"""Articles of one story date each other: what a page states stays, what it leaves open its siblings and its own words fix. All of it is invented."""

from __future__ import annotations

import pytest

from digest.dating import clues_of, date_alone, date_story
from digest.model import Clipping, Dating, Document, Dossier, Sheet
from digest.reading import read
from digest.settings import Desk

TITLE = "Barge closes pier of Wennet"
REST = "The pier of Wennet has stood for a century and no barge had ever struck it, the harbour office said.\n\nNobody was hurt, it said."
DATED = ("5 March 2031", "6 March 2031")


def dated(page: str, siblings: tuple[str, ...] = DATED) -> Dating:
    """The dating of a page in a story with stamped siblings."""
    pages = (page, *(f"{TITLE}\nPosted {day}\n\nIt was closed on Tuesday. {REST}" for day in siblings))
    sheets = [next(s for s in read(Document(f"{n}.txt", text.encode())) if isinstance(s, Sheet)) for n, text in enumerate(pages)]
    clippings = []
    for sheet in sheets:
        clues = clues_of(sheet, ())
        clippings.append(Clipping(sheet, (), clues, date_alone(sheet, clues)))
    story = date_story(Dossier("s1", "undated/s1", clippings[0].id, tuple(clippings), (), (), ()), Desk())
    return next(a.dating for a in story.articles if a.clipping.sheet.path == "0.txt")


@pytest.mark.parametrize(
    ("page", "day"),
    [
        (f"{TITLE}\n\nThe pier was closed late Tuesday, officials said Wednesday. {REST}", "2031-03-05"),
        (f"Wennet Tide\nWednesday, March 5\n{TITLE}\n\nA barge struck the pier on Tuesday. {REST}", "2031-03-05"),
        (f"{TITLE}\n\nWENNET, March 5 (Tide) - A barge has struck the pier. {REST}", "2031-03-05"),
        (f"{TITLE}\n\nThe owner has 14 days, until March 19, to pay. {REST}", "2031-03-05"),
        (f"Wennet Tide\n04/03/2031\n{TITLE}\n\nA barge struck the pier. {REST}", "2031-03-04"),
    ],
)
def test_siblings_and_the_pages_own_words_fix_the_day(page: str, day: str) -> None:
    assert str(dated(page).date) == day


def test_a_stamp_beats_the_story_and_the_disagreement_is_told() -> None:
    dating = dated(f"{TITLE}\nPosted 20 March 2031\n\n{REST}")
    assert (str(dating.date), dating.grade) == ("2031-03-20", "stated")
    assert dating.conflicts


def test_a_stamp_of_modification_beats_the_story_too() -> None:
    assert str(dated(f"{TITLE}\nUpdated: 7 March 2031\n\n{REST}").date) == "2031-03-07"


def test_a_page_that_nothing_dates_alone_stays_undated() -> None:
    assert dated(f"{TITLE}\n\n{REST}", ()).date is None
