"""The letter: the edition as mail, in HTML and in plain text of its own making."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from digest.model import Digest, Discrepancy, Letter, Piece, Reason, Utterance, Wording
from digest.publishing.letter import LIMIT, letter_of
from digest.settings import Mail, Site
from tests.build_a import a_comparison, a_digest, a_quote, a_sheet, a_value, an_article

TEMPLATES = {p.name: p.read_text("utf-8") for p in (Path(__file__).parents[2] / "templates").glob("letter.*")}
SITE = Site(name="The Compare", url="https://digest.example/")
MAIL = Mail(sender="Desk <desk@digest.example>", unsubscribe="https://lists.example/off")


def parsed(text: str) -> Any:
    return lxml_html.fromstring(text)


def the_digest(headline: str = "Bridge closed", words: str = "It will not open again") -> Digest:
    one = a_sheet("one", f"The engineer spoke. “{words} before May,” she said. 12 were hurt.", headline=headline, outlet="The Courier")
    two = a_sheet("two", f"“{words} this year,” said the engineer. 15 were hurt.", headline="No bridge", outlet="Evening Star")
    quotes = a_quote(one, f"{words} before May,"), a_quote(two, f"{words} this year,")
    wordings = (
        Wording(quotes[0], (Piece("kept", quotes[0].text),), (("kept", 7),), 7),
        Wording(
            quotes[1],
            (Piece("kept", f"{words} "), Piece("left_out", "before May"), Piece("changed", "this year,")),
            (("kept", 5), ("left_out", 2)),
            5,
        ),
    )
    articles = an_article(one, "2024-06-25", quotes[:1]), an_article(two, "2024-06-25", quotes[1:])
    utterance = Utterance("u1", "s1", "Anna Weil", quotes[0].id, 7, wordings, (), ())
    differs = Discrepancy(
        "s1",
        Reason.of("figure", what="hurt"),
        "contradiction",
        (a_value(articles[0], "12", "12 were hurt"), a_value(articles[1], "15", "15 were hurt")),
    )
    return a_digest(a_comparison(*articles, utterances=(utterance,), discrepancies=(differs,)))


def the_letter(digest: Digest, site: Site = SITE) -> Letter:
    return letter_of(digest, digest.editions[0], site, MAIL, TEMPLATES)


def test_both_parts_show_the_wordings_and_the_disagreement() -> None:
    letter = the_letter(the_digest())

    page = parsed(letter.html)
    assert next(e.text_content() for e in page.iter("del")) == "before May"
    assert "Hurt: 12 in 1 report, 15 in 1 report" in page.text_content()
    assert "[-before May-][+this year,+]" in letter.text
    assert "Hurt: 12 in 1 report, 15 in 1 report" in letter.text


def test_every_link_is_absolute_and_nothing_is_fetched() -> None:
    page = parsed(the_letter(the_digest()).html)

    assert all(a.get("href").startswith("https://") for a in page.iter("a"))
    assert not list(page.iter("img", "script", "link", "iframe"))


def test_styles_are_inlined_and_dark_mode_is_kept() -> None:
    letter = the_letter(the_digest())

    assert 'style="' in letter.html
    assert "prefers-color-scheme: dark" in letter.html


def test_without_an_address_of_the_site_there_are_no_links() -> None:
    letter = letter_of(the_digest(), the_digest().editions[0], Site(), Mail(), TEMPLATES)

    assert not list(parsed(letter.html).iter("a"))


def test_the_same_edition_has_the_same_message_id() -> None:
    assert the_letter(the_digest()).message_id == the_letter(the_digest("Another headline")).message_id


def test_a_long_edition_stays_within_the_budget_and_names_every_story() -> None:
    stories = [
        a_comparison(
            an_article(a_sheet(f"n{n}", "word " * 60, headline=f"Headline number {n} " + "long " * 12, outlet=f"Paper {n}"), "2024-06-25")
        )
        for n in range(150)
    ]
    letter = the_letter(a_digest(*stories))

    assert len(letter.html.encode()) <= LIMIT
    assert all(f"Headline number {n} " in letter.text for n in range(150))


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=80).filter(str.strip))
@pytest.mark.parametrize("place", ["headline", "words"])
def test_no_article_text_becomes_markup(place: str, text: str) -> None:
    hostile = "<script>alert(1)</script> [x](javascript:alert(2)) {{ 7*7 }} # **b** ![i](http://e.example/t.png) " + text
    words = hostile.replace("\n\n", " ")
    page = parsed(the_letter(the_digest(**{place: words})).html)

    assert not list(page.iter("script", "img", "em"))
    assert all(a.get("href").startswith("https://") for a in page.iter("a"))
    assert "{{ 7*7 }}" in page.text_content()


def test_a_letter_of_one_story_has_words_for_the_list_of_mails() -> None:
    page = parsed(the_letter(the_digest()).html)

    [preheader] = [e for e in page.iter("div") if e.get("class") == "pre"]
    assert "2 reports" in preheader.text_content()


def test_a_letter_tells_of_related_stories_that_were_there_and_of_none_to_come() -> None:
    before = a_comparison(an_article(a_sheet("x", headline="A bridge", outlet="The Echo"), "2024-05-01"))
    later = a_comparison(an_article(a_sheet("y", headline="A tunnel", outlet="The Echo"), "2024-09-01"))
    [told] = the_digest().comparisons
    related = replace(told.story.dossier, related=(before.id, later.id))
    digest = a_digest(before, replace(told, story=replace(told.story, dossier=related)), later)

    letter = letter_of(digest, digest.editions[1], SITE, MAIL, TEMPLATES)

    assert "A bridge" in letter.text
    assert "A tunnel" not in letter.text
