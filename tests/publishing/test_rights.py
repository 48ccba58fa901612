"""Rights: what must not be republished leaves the house in no file."""

from __future__ import annotations

from digest.publishing.cite import citation_pages
from digest.publishing.feeds import feed_pages
from digest.publishing.rights import extract_of, publishable
from digest.publishing.tables import tables_of
from digest.settings import Site
from tests.build_a import a_comparison, a_digest, a_quote, a_sheet, an_article

SECRET = "We will never let the lighthouse go dark again."


def test_withheld_articles_leave_no_byte_but_their_line_on_the_report() -> None:
    sheet = a_sheet("kept", f"The keeper spoke. “{SECRET}” she said.", headline="Dark words", outlet="Closed Paper")
    other = an_article(a_sheet("other", headline="Light stays on"), "2024-06-25")
    digest = a_digest(a_comparison(other, an_article(sheet, "2024-06-25", (a_quote(sheet, SECRET),))))
    site = Site(rights_of=(("closed paper", "withhold"),))

    shown = publishable(digest, site)
    files = [*tables_of(shown, texts=False).values(), *(p.text for p in feed_pages(shown, site))]
    files += [p.text for c in shown.comparisons for p in citation_pages(c)]

    assert not [text for text in files if SECRET in text or "Dark words" in text]
    assert any("kept.txt" in s.reason for s in shown.spikes)
    assert [a.id for c in shown.comparisons for a in c.story.articles] == [other.id]


def test_headline_only_keeps_headline_and_date_and_no_word_of_the_text() -> None:
    sheet = a_sheet("kept", f"The keeper spoke. “{SECRET}” she said.", headline="Keeper speaks", outlet="Half Open")
    digest = a_digest(a_comparison(an_article(sheet, "2024-06-25", (a_quote(sheet, SECRET),))))
    site = Site(rights="headline")

    shown = publishable(digest, site)
    tables = tables_of(shown, texts=True)

    assert "Keeper speaks" in tables["articles.jsonl"]
    assert not [name for name, text in tables.items() if SECRET in text or "The keeper spoke" in text]


def test_an_extract_is_a_verbatim_slice_of_the_first_paragraph() -> None:
    body = "One two three four five six seven.\n\nSecond paragraph."
    article = an_article(a_sheet("x", body))

    assert extract_of(article, Site(extract_words=3)) == ("One two three", True)
    assert extract_of(article, Site(extract_words=99)) == ("One two three four five six seven.", False)
    assert extract_of(article, Site(rights="headline")) is None


def test_nothing_changes_where_everything_may_be_shown() -> None:
    digest = a_digest(a_comparison(an_article(day="2024-06-25")))

    assert publishable(digest, Site()) is digest
