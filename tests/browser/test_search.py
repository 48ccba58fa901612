"""Search as a reader does it: words in, the story found, opened at the quotation."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Built, a_tab

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [360, 1280])
def test_a_search_for_blockade_finds_the_story_and_opens_at_it(sites: dict[str, Built], chromium: Browser, width: int) -> None:
    site = sites["seeds"]
    with a_tab(chromium, site, viewport={"width": width, "height": 800}) as tab:
        page = tab.go("search/")
        page.get_by_role("searchbox").last.fill("blockade")
        page.keyboard.press("Enter")
        hit = page.locator(".dg-hits li").first
        expect(hit).to_contain_text("blockade")
        hit.locator("a.dg-hit__words").first.click()
        page.wait_for_url(re.compile(r"/stories/\d{4}-\d{2}/"))

        anchor = page.url.partition("#")[2].partition("?")[0]
        assert anchor, "at the quotation, not at the top"
        target = page.locator(f"[id='{anchor}']")
        expect(target).to_be_in_viewport()
        expect(page.locator("main")).to_contain_text("blockade")
    assert not tab.faults


def test_a_search_can_be_shared_by_its_address(sites: dict[str, Built], chromium: Browser) -> None:
    site = sites["seeds"]
    with a_tab(chromium, site) as tab:
        page = tab.go("search/?q=blockade")

        expect(page.locator(".dg-hits li").first).to_contain_text("blockade")
        expect(page.get_by_role("searchbox").last).to_have_value("blockade")
    assert not tab.faults


def test_words_that_nobody_printed_are_found_nowhere_and_said_so(sites: dict[str, Built], chromium: Browser) -> None:
    site = sites["seeds"]
    with a_tab(chromium, site) as tab:
        page = tab.go("search/?q=xylophonist")

        expect(page.get_by_role("status").first).not_to_be_empty()
        assert page.locator(".dg-hits li").count() == 0
    assert not tab.faults
