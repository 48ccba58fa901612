"""Figures, media and speakers that differ between the articles of a story: what is said, and what is not."""

from __future__ import annotations

import pytest

from digest.model import Discrepancy
from tests.comparing import compared


def said(*bodies: str, days: tuple[str, ...] = ()) -> list[Discrepancy]:
    return list(compared(*bodies, days=days).discrepancies)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The fire killed 12 people, police said.", "Fourteen people died in the fire, police said."),
        ("Members voted by 2,114 to 371 to stop work.", "Workers backed the strike by 2,141 votes to 371."),
        ("The rescue will cost €4.2bn, the ministry said.", "The cost of the rescue is 4.8 billion euros, the ministry said."),
        ("The new border is 312 kilometres long.", "The two agreed on a border that is 321 kilometres long."),
        ("The council closed the school by nine votes to six.", "The council voted 9-5 to close the school."),
        ("The ban runs until 4 October 2026, the court said.", "The ban runs until 14 October 2026, the court said."),
        ("The port deal was worth Sh18.5 billion.", "The deal was valued at 15.8 billion shillings."),
        ("The accord runs for 15 years.", "The accord is to remain in force for 20 years."),  # other words, and no other number like it
        ("Revenue rose by 18 percent in the third quarter.", "It posted a 16 per cent rise in revenue in the third quarter."),
    ],
)
def test_two_values_of_one_thing_are_said(one: str, other: str) -> None:
    (found,) = said(one, other)

    assert found.kind == "contradiction"
    assert all(v.quote in (one, other) for v in found.values)
    assert all(v.value in v.quote for v in found.values)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The line is 312 kilometres long.", "The line is 194 miles long."),  # one length in two units
        ("About 1,000 people marched to the town hall.", "Some 1,040 people marched to the town hall."),  # about
        ("Analysts had expected revenue of 2.24 billion euros.", "The firm reported revenue of 2.31 billion euros."),  # foreseen
        ("The train left at 9.40 a.m. on 12 June.", "The train left at 9.15 a.m. on 12 June."),  # times of day
        ("The dam was held up by 40 workers.", "The fire was fought by 25 workers from other towns."),
        ("The crater is 1.9 kilometres across.", "The crater is 1.2 miles wide."),  # rounded in another unit
        ("Anna Weil, 45, a doctor, opened it.", "Bernd Holm, 54, a doctor, opened it."),
        ("Some 900 people have died in the border war.", "About 1,500 people marched with pictures of the dead."),
    ],
)
def test_numbers_that_agree_or_count_different_things_are_no_discrepancy(one: str, other: str) -> None:
    assert said(one, other) == []


def test_a_later_and_larger_toll_is_an_update() -> None:
    (found,) = said(
        "The fire killed at least 12 people, police said.",
        "Fourteen people died in the fire, police said.",
        days=("2024-06-03", "2024-06-04"),
    )

    assert found.kind == "update"


def test_a_value_named_as_the_former_one_makes_an_update() -> None:
    (found,) = said(
        "A ferry with 187 people on board ran aground.",
        "The coastguard now puts the number of people on board the ferry at 178, not 187.",
    )

    assert found.kind == "update"
    assert [v.value for v in found.values] == ["187", "178"]


def test_an_article_that_gives_two_figures_does_not_contradict_itself() -> None:
    assert said("The fire killed 12 people. Two days later 14 people had died in the fire.", "The weather was fine.") == []


def test_a_slip_by_a_place_is_a_difference_and_another_amount_is_none() -> None:
    first = "The tower by the harbour held 4,000 tonnes of rye when it burned, the firm said."

    (slip,) = compared(first, "The tower by the harbour held 40,000 tonnes of rye when it burned, the firm said.").discrepancies
    assert [v.value for v in slip.values] == ["4,000 tonnes", "40,000 tonnes"]
    assert compared(first, "The tower by the harbour held 70,000 tonnes of rye when it burned, the firm said.").discrepancies == ()


def test_names_in_two_scripts_that_nothing_joins_are_not_told_as_two_persons() -> None:
    """Each in its own script, the two are told apart (test_two_known_people_share_one_only_by_the_very_words_and_that_is_said)."""
    words = "“The bridge will open in the spring and cost nobody anything”"
    found = compared(f"{words} said Anna Weil.", f"董事长王海燕说：{words}。", languages=("en", "zh"))

    (utterance,) = found.utterances
    assert {w.quotation.speaker for w in utterance.wordings} == {"Anna Weil", "王海燕"}
    assert not found.discrepancies
    assert "speaker" not in {flag.flag for flag in utterance.flags}
