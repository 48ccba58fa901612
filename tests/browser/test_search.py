"""Search as a reader does it: words in, the story found, opened at the quotation."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Route, expect

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


def test_words_typed_before_the_script_has_come_are_kept(sites: dict[str, Built], chromium: Browser) -> None:
    with a_tab(chromium, sites["seeds"]) as tab:

        def typed_first(route: Route) -> None:
            tab.page.get_by_role("searchbox").last.fill("blockade")
            route.continue_()

        tab.page.route("**/search.js*", typed_first)
        page = tab.go("search/")
        page.keyboard.press("Enter")

        expect(page.locator(".dg-hits li").first).to_contain_text("blockade")


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


@pytest.mark.parametrize(("words", "letters"), [("목동들은", "목동들은"), ("договор", "договор")])
def test_korean_and_russian_words_are_found_and_open_at_the_place(
    sites: dict[str, Built], chromium: Browser, words: str, letters: str
) -> None:
    with a_tab(chromium, sites["corpus"]) as tab:
        page = tab.go(f"search/?q={words}")
        page.locator(".dg-hits a.dg-hit__words").first.click()
        page.wait_for_url(re.compile(r"/stories/.*#"))

        place = page.locator(f"[id='{page.url.partition('#')[2].partition('?')[0]}']")
        expect(place).to_be_in_viewport()
        expect(page.locator("main")).to_contain_text(letters)
    assert not tab.faults


@pytest.mark.parametrize("order", ["best", "newest"])
def test_people_and_outlets_are_found_in_either_order(sites: dict[str, Built], chromium: Browser, order: str) -> None:
    with a_tab(chromium, sites["seeds"]) as tab:
        page = tab.go(f"search/?q=Rudenko&sort={order}")

        expect(page.locator(".dg-hits")).to_contain_text("Andrey Rudenko")
        assert page.locator(".dg-hits h2 a[href*='/people/']").count() == 1
        assert page.locator(".dg-hits h2 a[href*='/stories/']").count() >= 1
        expect(page.locator(".dg-hits")).not_to_contain_text("2024-06")
    assert not tab.faults


def test_the_story_of_the_seeds_is_light(sites: dict[str, Built]) -> None:
    """Under 60,000 bytes of HTML with the theme's frame."""
    [story] = (sites["seeds"].folder / "stories" / "2024-06").rglob("index.html")

    assert story.stat().st_size < 60_000
