"""Copies of one text, trims and rewritten leads, are found and counted once; versions of one article form a chain."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.gathering.copies import carries, links_of
from digest.gathering.features import features_of, take_of
from digest.model import Clipping, Reason, Region
from tests.gathering.made import FIRST, gathered, made, report

WIRE = " ".join(report(9, n, 0).sheet.body for n in range(4))
SENTENCES = WIRE.split(". ")


def links(*clippings: Clipping) -> set[tuple[str, str, str]]:
    return {(link.article, link.of, link.kind) for d in gathered(clippings) for link in d.copies}


def test_a_reprint_is_a_copy_of_the_agencys_own_text_and_names_it() -> None:
    agency = made("Text", WIRE, FIRST, "Alpina", ("Alpina",))
    reprint = made("Another headline", WIRE, FIRST, "The Courier", ("Alpina",))
    (dossier,) = gathered([agency, reprint])

    assert links(agency, reprint) == {(reprint.id, agency.id, "copy")}
    assert dossier.copies[0].note == Reason.of("text_of", name="Alpina")
    assert dossier.copies[0].share == 1.0


@settings(deadline=None, max_examples=30)
@given(st.integers(7, len(SENTENCES)))
def test_a_trim_is_a_copy_of_the_whole_however_short(kept: int) -> None:
    whole = made("Text", WIRE, FIRST, "Evening Star")
    trim = made("Text, cut", ". ".join(SENTENCES[:kept]) + " .", FIRST, "The Courier")

    assert {kind for _, _, kind in links(whole, trim)} == {"copy"}


def test_a_rewritten_lead_is_still_a_copy() -> None:
    whole = made("Text", WIRE, FIRST, "Evening Star")
    rewritten = made(
        "Ours", "Our own reporter writes a fresh lead of a dozen words for this. " + ". ".join(SENTENCES[2:]), FIRST, "The Courier"
    )

    assert {kind for _, _, kind in links(whole, rewritten)} == {"copy"}


def test_reports_in_their_own_words_are_no_copies() -> None:
    assert links(*(report(1, n, 0) for n in range(6))) == set()


def test_a_form_filled_in_anew_another_week_is_no_copy() -> None:
    form = "Shares on the Averle exchange closed {} points up at {} on {} as dealers waited for the figures of the bank, with {} million traded in all. "
    one = made("Averle close", form.format(214, 8120, "Monday", 310) * 2, date(2021, 3, 1), "Evening Star")
    two = made("Averle close", form.format(97, 8344, "Thursday", 275) * 2, date(2021, 3, 18), "The Courier")

    assert links(one, two) == set()


def test_versions_of_one_outlet_are_a_chain_in_the_order_of_their_stamps() -> None:
    texts = [WIRE, WIRE + " One more died later.", WIRE + " One more died later. The road is open again."]
    first, second, third = (made("Text", t, FIRST, "The Courier", time=f"0{n + 7}:00+00:00") for n, t in enumerate(texts))

    assert links(third, first, second) == {(second.id, first.id, "version"), (third.id, second.id, "version")}


def test_one_address_is_one_article_even_when_rewritten() -> None:
    before = made("Text", report(1, 0, 0).sheet.body, FIRST, "The Courier", url="https://courier.example/1", time="07:00+00:00")
    after = made("Text", report(1, 1, 0).sheet.body, FIRST, "The Courier", url="https://courier.example/1", time="09:00+00:00")

    assert links(before, after) == {(after.id, before.id, "version")}


def test_thousands_of_copies_are_one_story_and_one_text() -> None:
    copies = [made(f"Text {n}", ". ".join(SENTENCES[: 12 + n % 9]) + ".", FIRST, f"Outlet {n}") for n in range(1000)]
    (dossier,) = gathered(copies)

    assert len(dossier.copies) == 999


def test_a_brief_that_its_outlet_grew_into_a_report_is_a_version_and_another_outlets_is_not() -> None:
    grown = ". ".join(SENTENCES[4:]) + "."
    brief = ". ".join([*SENTENCES[4:7], report(7, 0, 0).sheet.body])
    first, second = made("Brief", brief, FIRST, "Evening Star", time="08:00"), made("Report", grown, FIRST, "Evening Star", time="12:00")
    other = made("Report", grown, FIRST, "The Courier", time="12:00")

    assert links_of((features_of(first), features_of(second)))[0].kind == "version"
    assert carries(features_of(first), features_of(second))
    assert not carries(features_of(first), features_of(other))


def slugged(clipping: Clipping, slug: str) -> Clipping:
    return replace(clipping, sheet=replace(clipping.sheet, regions=(Region("masthead", slug, ""),)))


def test_an_agencys_leads_are_versions_of_its_first_take_and_a_reprint_is_a_copy_of_that() -> None:
    first = slugged(made("Text", WIRE, agency=("Alpina",)), "BC-Averle Dam")
    second = slugged(made("Text", WIRE + " One more died.", agency=("Alpina",)), "BC-Averle Dam, 1st Ld-Writethru")
    fifth = slugged(made("Text", WIRE + " One more died. The road is open.", agency=("Alpina",)), "BC-Averle Dam, 5th Ld")
    reprint = made("Ours", WIRE, outlet="The Courier", agency=("Alpina",))

    assert links(fifth, reprint, second, first) == {
        (second.id, first.id, "version"),
        (fifth.id, second.id, "version"),
        (reprint.id, first.id, "copy"),
    }


def test_two_reprints_whose_outlets_are_not_known_are_no_versions() -> None:
    one, other = made("Text", WIRE, agency=("Alpina",)), made("Text", WIRE + " One more died.", agency=("Alpina",))

    assert {kind for _, _, kind in links(one, other)} == {"copy"}


@pytest.mark.parametrize(
    ("text", "take"),
    [
        ("BC-Averle Dam", 1),
        ("BC-Averle Dam, 5th Ld-Writethru", 6),
        ("UPDATE 2-Averle dam fails", 3),
        ("(2nd LD) Averle dam fails", 3),
        ("(LEAD) Averle dam fails", 2),
        ("Averle take the lead", 0),
        ("Lead found in water of Averle", 0),
    ],
)
def test_the_take_of_an_agencys_text_is_told_by_its_slug(text: str, take: int) -> None:
    assert take_of(made(text, WIRE).sheet) == take
