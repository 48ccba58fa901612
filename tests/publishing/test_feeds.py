"""Feeds: well formed, finite, the same every year."""

from __future__ import annotations

import json

import feedparser
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.publishing.feeds import LIMIT, feed_pages
from digest.settings import Site
from tests.build_a import a_comparison, a_digest, a_sheet, an_article

SITE = Site(url="https://digest.example/")


def test_the_edition_feed_names_each_edition_and_links_to_it() -> None:
    digest = a_digest(a_comparison(an_article(a_sheet(headline="Bridge closed"), "2024-06-25")))
    pages = {p.path: p.text for p in feed_pages(digest, SITE)}

    for suffix in ("atom", "rss"):
        [entry] = feedparser.parse(pages[f"feeds/editions.{suffix}"]).entries
        assert entry.link == "https://digest.example/editions/2024-06-25/"
        assert "Bridge closed" in entry.title
    assert json.loads(pages["feeds/editions.json"])["items"][0]["url"] == "https://digest.example/editions/2024-06-25/"


def test_a_feed_is_finite_and_its_newest_item_comes_first() -> None:
    articles = [an_article(a_sheet(f"n{n}"), f"2024-{1 + n // 28:02}-{1 + n % 28:02}") for n in range(LIMIT + 9)]
    pages = {p.path: p.text for p in feed_pages(a_digest(a_comparison(*articles)), SITE)}
    story = next(text for path, text in pages.items() if path.startswith("feeds/stories/") and path.endswith(".atom"))

    entries = feedparser.parse(story).entries

    assert len(entries) == LIMIT
    assert entries[0].updated > entries[-1].updated


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_no_text_breaks_a_feed(headline: str, outlet: str) -> None:
    digest = a_digest(a_comparison(an_article(a_sheet(headline=headline or "x", outlet=outlet or "x"), "2024-06-25")))

    for page in feed_pages(digest, SITE):
        if page.path.endswith(".json"):
            json.loads(page.text)
        else:
            assert not feedparser.parse(page.text).bozo
