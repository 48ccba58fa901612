"""Lines that speak to the reader or of the page go from an article that otherwise never does; a guide keeps them. All texts are invented."""

from __future__ import annotations

import pytest

from digest.model import Document, Sheet
from digest.reading import read

NEWS = """Ferry runs aground off Wennet

By Ann Marsh
4 March 2021

The ferry Lorna ran aground on a sandbank off Wennet on Thursday in a thick fog.

Nobody was hurt, the coast guard said, and the tide would lift the ship by the evening.

{middle}

The master, who has crossed the strait for 40 years, told the inquiry that the bank had moved.

The company said that the next crossing would leave at noon on Friday.

{end}
"""
GUIDE = """How to cross the strait

By Ann Marsh
4 March 2021

You can cross the strait in three ways, and you will want to know which of them suits you before you leave home.

Book your ticket a week before you travel, because the ferry has room for no more than 31 cars.

If you travel on foot, you pay half the price, and you may bring your bicycle.

Join the queue early, and keep your ticket in your hand.
"""


def _body(text: str) -> str:
    (sheet,) = read(Document("a.txt", text.encode()))
    assert isinstance(sheet, Sheet)
    return sheet.body


@pytest.mark.parametrize(
    "line",
    [
        "Join the friends of The Tide and get it every morning",
        "Get our weekly newsletter in your inbox.",
        "Buy a chart of the strait in our shop",
        "The Tide is free of charge. Become a subscriber for $5 and get our newsletter.",
        "Jetzt den Newsletter abonnieren",
        "Пишите нам, ваша реклама может стоять здесь",
    ],
)
def test_a_line_that_shows_several_signs_is_cut_from_the_middle(line: str) -> None:
    body = _body(NEWS.format(middle=line, end="The bank has no name."))
    assert line not in body
    assert "the bank had moved" in body
    assert body.endswith("The bank has no name.")


@pytest.mark.parametrize(
    "line",
    [
        "Would you like to hear more from our island?",
        "Ads are taken at the counter until noon.",
        "Que pensez-vous de cet article?",
        "Comments are closed for this article.",
    ],
)
def test_below_the_text_fewer_signs_are_enough(line: str) -> None:
    body = _body(NEWS.format(middle="The sand is fine and white.", end=line))
    assert line not in body
    assert body.endswith("at noon on Friday.")


@pytest.mark.parametrize(
    "line",
    [
        "“Join us and read our newsletter,” the master told his readers.",
        "Get in the way of a tide and it will move the ship for the company.",
        "The minister declined to answer comments on the website of the port.",
        "Support for the crossing has grown since the bridge was closed.",
    ],
)
def test_one_sign_or_a_quotation_cuts_nothing_from_the_middle(line: str) -> None:
    assert line in _body(NEWS.format(middle=line, end="The bank has no name."))


def test_an_article_that_speaks_to_the_reader_throughout_keeps_its_words() -> None:
    body = _body(GUIDE)
    assert body.startswith("You can cross")
    assert "Book your ticket" in body
    assert body.endswith("ticket in your hand.")


def test_a_label_without_titles_under_it_hides_no_text() -> None:
    body = _body(NEWS.format(middle="Related stories", end="The bank has no name."))
    assert "Related stories" not in body
    assert "The master, who has crossed" in body
    assert body.endswith("The bank has no name.")
