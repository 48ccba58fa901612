"""Outlets, agencies and their marks in the shapes that mastheads, credits and stamps take; every page here is invented."""

from __future__ import annotations

import pytest

from digest.dating import clues_of, date_alone
from digest.reading.imprint import cased
from digest.reading.lines import row
from digest.reading.masthead import is_menu, masthead
from tests.reading.test_structure import of_text

TEXT = """The ferry to Sollum Island was sold on Tuesday for one crown, the harbour office of the island said.

"Nobody else wanted her," said Ida Wren, the harbour master, who had counted the bids twice and then once more.

The ferry has not left her berth since the spring, when the engine was lent to a mill and did not come back."""


def page(head: str, foot: str = "", title: str = "Ferry to Sollum Island sold for one crown", under: str = "") -> str:
    return f"{head}\n\n{title}\n{under}\n\n{TEXT}\n{foot}\n"


@pytest.mark.parametrize(
    ("masthead", "outlet"),
    [
        ("[Varda Strait Times] NATIONAL / Harbour", "Varda Strait Times"),
        ("SOLLUM FREE PRESS Est. 1871 · every Friday", "Sollum Free Press"),
        ("L'ÉCLAT SOLLUNOIS — le journal du port", "L'Éclat Sollunois"),
        ("THE SOLLUM BEACON\nHome  Courts  Schools  Farm", "The Sollum Beacon"),
        ("Sollum Courier World", "Sollum Courier"),
        ("Sollum Herald                         News of the island, in English", "Sollum Herald"),
        ("SOLLUM-FERRY-SALE", None),
    ],
)
def test_a_masthead_names_the_outlet_without_what_is_printed_around_it(masthead: str, outlet: str | None) -> None:
    sheet = of_text(page(masthead))
    assert (sheet.headline, cased(sheet.outlet.name) if sheet.outlet else None) == ("Ferry to Sollum Island sold for one crown", outlet)


def test_wire_copy_that_no_paper_printed_names_no_outlet() -> None:
    """An agency that no table knows is credited by its initials in the dateline, by its form or by a line of its own."""
    sheet = of_text(page("", under="By IVO MARSH\nTrans Sollum Press").replace("The ferry", "SOLLUM (TSP) -- The ferry", 1))
    assert (sheet.outlet, sheet.agency) == (None, ("TSP",))
    sheet = of_text(page("", under="Allied Press\nMay 4"))
    assert (sheet.outlet, sheet.agency) == (None, ("Allied Press",))


def test_an_acronym_with_initials_or_behind_the_last_sentence_is_an_agency() -> None:
    assert of_text(page("Sollum Courier", under="04.05.2027, 13:30 | NKQ, bt")).agency == ("NKQ",)
    sheet = of_text(page("Sollum Courier").rstrip() + " -- NKQ\n")
    assert sheet.agency == ("NKQ",)
    assert sheet.body.endswith("did not come back.")


def test_a_button_for_feeds_credits_no_agency() -> None:
    assert of_text(page("Sollum Courier", under="A- A+ | Send to a friend | RSS")).agency == ()


@pytest.mark.parametrize(
    "foot", ["Notes for editors: the island has one ferry.", "Site build 2031-02-27.", "You can leave this list by replying STOP."]
)
def test_words_for_editors_and_subscribers_are_no_text(foot: str) -> None:
    assert of_text(page("Sollum Courier", f"\n{foot}")).body.endswith("did not come back.")


@pytest.mark.parametrize("stamp", ["Registered : 2027-05-04 09:20 Edited : 2027-05-06 11:05", "4 May 2027, 9.20 (upd. 6 May 2027, 11.05)"])
def test_a_stamp_of_an_edit_tells_the_update(stamp: str) -> None:
    sheet = of_text(page("Sollum Courier", under=stamp))
    dating = date_alone(sheet, clues_of(sheet, ()))
    assert str(dating.updated) == "2027-05-06"


@pytest.mark.parametrize("line", ["Ida Wrennet, Montag, 4. Mai 2027, 10.12 Uhr", "Ida Wrennet, 4 May 2027", "Ida Wrennet / Courts"])
def test_a_name_before_the_day_or_a_section_is_the_byline(line: str) -> None:
    assert of_text(page("Sollum Courier", under=line)).byline == ("Ida Wrennet",)


def test_a_place_before_the_day_is_no_byline() -> None:
    assert of_text(page("Sollum Courier", under="Sollum Island, 4 May 2027")).byline == ()


def test_a_clock_with_a_lone_h_tells_the_update() -> None:
    sheet = of_text(page("Sollum Courier", under="Publié le mardi 4 mai 2027 à 9 h 25 – Mis à jour à 17 h 10"))
    assert str(date_alone(sheet, clues_of(sheet, ())).updated) == "2027-05-04"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Sollum Strait Times Home Politics Business Jobs", "Sollum Strait Times"),
        ("Insel-Börse | Kurse | Analysen | Depot", "Insel-Börse"),
        ("Sollum & Varda Echo No. 301 £2.40", "Sollum & Varda Echo"),
        ("THE SOLLUM GUIDE Politics|Business|Showbiz", "THE SOLLUM GUIDE"),
        ("Hafen heute, Ausgabe vom 6. Mai 2019", "Hafen heute"),
        ("Sollum Rovers Official Site", "Sollum Rovers"),
        ("Salt & Oar East Africa", "Salt & Oar East Africa"),
        ("Play Live Radio", None),
        ("FROM THE HARBOUR DESK", None),
    ],
)
def test_a_name_ends_before_the_menu_or_the_number_of_its_line(line: str, name: str | None) -> None:
    assert (None if is_menu(row(line)) else masthead(row(line), True, ())) == name
