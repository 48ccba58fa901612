"""Every kind of page for everybody: the axe rules in both colour schemes, and the keyboard alone."""

from __future__ import annotations

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.browser.conftest import Built, a_tab

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_on_any_kind_of_page(sites: dict[str, Built], chromium: Browser, scheme: Literal["light", "dark"]) -> None:
    # the scheme changes colours alone: in the dark one these are looked at, in the light one everything
    options = {"resultTypes": ["violations"]} | ({"runOnly": ["color-contrast"]} if scheme == "dark" else {})
    axe, violations = Axe(), {}
    for name, site in sites.items():
        other = sites["corpus"].kinds() if name == "seeds" else {}
        with a_tab(chromium, site, color_scheme=scheme) as tab:
            for kind, path in site.kinds().items():
                if kind in other and kind != "stories/*/*":
                    continue
                page = tab.go(path + ("?q=blockade" if kind == "search" else ""))
                if kind == "search":
                    page.locator(".dg-hits").wait_for()
                page.evaluate("() => document.querySelectorAll('details').forEach((d) => { d.open = true; })")
                for found in axe.run(page, options=options).response["violations"]:
                    nodes = [f"{node['html'][:140]} {node['any'][0]['message'] if node['any'] else ''}" for node in found["nodes"][:3]]
                    violations[f"{path or 'home'}: {found['id']} ({len(found['nodes'])})"] = nodes

    assert not violations


FOCUSABLE = """() => {
  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")];
  const wanted = all.filter((e) => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({visibilityProperty: true, opacityProperty: false}));
  const groups = new Set();
  return wanted.filter((e) => {
    if (e.type !== "radio") return true;
    if (groups.has(e.name)) return false;
    groups.add(e.name);
    return true;
  }).map((e, n) => { e.dataset.order = n; return e.outerHTML.slice(0, 100); });
}"""
FOCUSED = """() => {
  const e = document.activeElement;
  const order = e.type === "radio" ? document.querySelector(`input[name="${e.name}"][data-order]`)?.dataset.order : e.dataset.order;
  if (order === undefined) return null;
  const style = getComputedStyle(e), label = e.id && document.querySelector(`label[for="${e.id}"]`);
  const ring = (s) => (s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== "none";
  const box = e.getBoundingClientRect();
  const seen = ring(style) || (label && ring(getComputedStyle(label))) || box.width <= 1 || ring(getComputedStyle(e.parentElement));
  return [Number(order), Boolean(seen)];
}"""


@pytest.mark.parametrize("kind", ["home", "editions/*", "stories/*/*", "people/*", "search", "archive"])
def test_the_keyboard_reaches_everything_and_shows_where_it_is(sites: dict[str, Built], chromium: Browser, kind: str) -> None:
    site = sites["seeds"]
    with a_tab(chromium, site, viewport={"width": 1280, "height": 900}) as tab:
        page = tab.go(site.kinds()[kind])
        page.wait_for_load_state("networkidle")
        wanted = page.evaluate(FOCUSABLE)
        reached: dict[int, bool] = {}
        for _ in range(len(wanted) + 40):
            page.keyboard.press("Tab")
            if found := page.evaluate(FOCUSED):
                reached[found[0]] = found[1]
            if len(reached) == len(wanted):
                break

    assert wanted
    assert [wanted[n] for n in range(len(wanted)) if n not in reached] == []
    assert [wanted[n] for n, seen in sorted(reached.items()) if not seen] == [], "focus without a mark"


def test_the_first_stop_of_the_keyboard_leads_to_the_text(sites: dict[str, Built], chromium: Browser) -> None:
    site = sites["seeds"]
    with a_tab(chromium, site) as tab:
        page = tab.go(site.kinds()["stories/*/*"])
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")

        assert page.evaluate("() => Boolean(document.activeElement.closest('main, article'))")
