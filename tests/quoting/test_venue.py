"""To whom words were said and who carried them: media by name or called so, never the people of the article."""

from __future__ import annotations

import pytest

from digest.quoting.venue import media, reporter_in, venue_in

PEOPLE = frozenset({"anna weil", "reuters mann"})


@pytest.mark.parametrize(
    ("sentence", "venue"),
    [
        ("the mayor told Sputnik.", "Sputnik"),
        ("In an interview with Russian state-owned RIA Novosti on June 25, the mayor said,", "RIA Novosti"),
        ("the mayor told the Russian news agency Sputnik in an interview,", "Sputnik"),
        ("the mayor said in an interview with Valley Radio,", "Valley Radio"),
        ("she told the local newspaper Oberauer Bote,", "Oberauer Bote"),
        ("she told Anna Weil,", None),
        ("she told reporters in Oberau,", None),
        ("she said on Monday.", None),
    ],
)
def test_the_medium_that_words_were_told_to(sentence: str, venue: str | None) -> None:
    assert venue_in(sentence, PEOPLE, media()) == venue


@pytest.mark.parametrize(
    ("sentence", "reporter"),
    [
        ("she was quoted as saying by the Russian news agency Sputnik.", "Sputnik"),
        ("according to Yonhap,", "Yonhap"),
        ("Yonhap reported on Monday.", "Yonhap"),
        ("according to the mayor,", None),
        ("according to Anna Weil,", None),
    ],
)
def test_the_agency_or_outlet_that_words_are_taken_from(sentence: str, reporter: str | None) -> None:
    assert reporter_in(sentence, PEOPLE, media()) == reporter


def test_the_known_media_are_the_tables_of_agencies_and_outlets() -> None:
    assert {"yonhap", "reuters", "the guardian", "le monde"} <= media()
