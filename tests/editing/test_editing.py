"""Editions: days, and what leads them."""

from __future__ import annotations

from datetime import date

from digest.editing import edit
from digest.model import CopyLink, Reason
from tests.build_a import a_comparison, a_sheet, an_article


def test_each_day_with_an_article_has_one_edition_oldest_first() -> None:
    first = a_comparison(an_article(a_sheet("one"), "2024-06-25"), an_article(a_sheet("two"), "2024-06-26"))
    second = a_comparison(an_article(a_sheet("three"), "2024-06-26"))

    editions = edit((second, first))

    assert [e.day for e in editions] == [date(2024, 6, 25), date(2024, 6, 26)]
    assert editions[0].new == (first.id,)
    assert set(editions[1].stories) == {first.id, second.id}
    assert editions[1].new == (second.id,)


def test_an_undated_article_never_floats_to_the_top() -> None:
    dated, undated = a_comparison(an_article(a_sheet("one"), "2024-06-25")), a_comparison(an_article(a_sheet("two")))

    editions = edit((undated, dated))

    assert [e.day for e in editions] == [date(2024, 6, 25), None]
    assert editions[-1].stories == (undated.id,)


def test_a_story_does_not_lead_for_having_been_reprinted() -> None:
    prints = [an_article(a_sheet(f"copy{n}", outlet=f"Paper {n}"), "2024-06-25") for n in range(5)]
    reprinted = a_comparison(*prints, copies=tuple(CopyLink(a.id, prints[0].id, "copy", 1.0, Reason.of("same_text")) for a in prints[1:]))
    told_twice = a_comparison(an_article(a_sheet("x", outlet="A"), "2024-06-25"), an_article(a_sheet("y", outlet="B"), "2024-06-25"))

    (edition,) = edit((reprinted, told_twice))

    assert edition.stories == (told_twice.id, reprinted.id)


def test_the_order_of_the_input_does_not_matter() -> None:
    stories = [a_comparison(an_article(a_sheet(f"n{n}"), "2024-06-25")) for n in range(6)]

    assert edit(tuple(stories)) == edit(tuple(reversed(stories)))
