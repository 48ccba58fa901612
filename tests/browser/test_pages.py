"""Every page in a browser: nothing fails, nothing is fetched from elsewhere, nothing is wider than the window."""

from __future__ import annotations

import os

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import SITES, Built, a_tab

pytestmark = pytest.mark.browser
TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth;
  if (document.scrollingElement.scrollWidth <= width) return [];
  const wide = [...document.body.querySelectorAll("*")].filter((e) => e.getBoundingClientRect().right > width + 0.5);
  return ["scrolls sideways", ...wide.slice(0, 4).map((e) => e.outerHTML.slice(0, 120))];
}"""


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("corpus", SITES)
def test_no_page_fails_asks_outside_or_is_wider_than_its_window(
    sites: dict[str, Built], chromium: Browser, corpus: str, width: int
) -> None:
    """In the smallest window every page of the seeds, and in CI of the corpus too; else the largest of each kind."""
    site = sites[corpus]
    every = width == 320 and (corpus == "seeds" or "CI" in os.environ)
    paths = site.pages() if every else [*site.kinds().values()]
    with a_tab(chromium, site, viewport={"width": width, "height": 800}) as tab:
        wide = {path: found for path in paths if (found := tab.go(path).evaluate(TOO_WIDE))}

    assert len(paths) > 10
    assert not wide
    assert not tab.faults


def test_a_page_that_is_not_there_is_said_to_be_in_the_sites_own_clothes(sites: dict[str, Built], chromium: Browser) -> None:
    site = sites["seeds"]
    with a_tab(chromium, site) as tab:
        tab.go("404.html")

        assert "no page at this address" in tab.page.inner_text("main")
        assert tab.page.get_by_role("main").get_by_role("link", name="Stories").is_visible()


def test_the_story_is_readable_with_all_scripts_blocked(sites: dict[str, Built], chromium: Browser) -> None:
    site = sites["seeds"]
    path = site.kinds()["stories/*/*"]
    with a_tab(chromium, site, java_script_enabled=False, viewport={"width": 360, "height": 740}) as tab:
        page = tab.go(path)

        assert page.get_by_role("heading", level=1).is_visible()
        words = page.inner_text("main")
        for said in ("very big mistake", "blockade", "26 June", "Yonhap"):
            assert said in words, f"{said!r} is on the page and shown"
        closed = page.locator("details:not([open]) > summary")
        if closed.count():
            closed.first.click()
            assert page.locator("details[open]").count(), "evidence opens without a script"
    assert not tab.faults


def test_reduced_motion_is_respected(sites: dict[str, Built], chromium: Browser) -> None:
    """With motion reduced nothing moves by itself, slides in place, or scrolls smoothly."""
    moving = """() => [document.documentElement, ...document.querySelectorAll("*")].flatMap((e) => ["", "::before", "::after"].map((part) => {
      const style = getComputedStyle(e, part || null);
      const long = (value) => value.split(",").some((v) => parseFloat(v) * (v.trim().endsWith("ms") ? 1 : 1000) > 10);
      const moves = (long(style.transitionDuration) && style.transitionProperty !== "none") || (style.animationName !== "none" && long(style.animationDuration));
      return moves || style.scrollBehavior === "smooth" ? `${e.outerHTML.slice(0, 80)}${part}: ${style.transition} ${style.animation} ${style.scrollBehavior}` : "";
    })).filter(Boolean).slice(0, 5)"""
    site = sites["seeds"]
    found = {}
    with a_tab(chromium, site, reduced_motion="reduce") as tab:
        for path in site.kinds().values():
            page = tab.go(path)
            if moves := page.evaluate(moving) + page.evaluate("() => document.getAnimations().map(String)"):
                found[path] = moves

    assert not found
