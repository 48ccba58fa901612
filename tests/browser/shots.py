"""`make shots`: the pictures of the README, taken of site/ as it is."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Literal, NamedTuple

from playwright.sync_api import sync_playwright

from tests.browser.conftest import BROWSERS, Built, served
from tests.conftest import ROOT

PICTURES = ROOT / ".github"


class Shot(NamedTuple):
    """One picture: the largest page of a kind, at a place of it."""

    name: str
    kind: str
    place: str = ""
    width: int = 1200
    height: int = 900
    scheme: Literal["light", "dark"] = "light"


SHOTS = (
    Shot("story", "stories/*/*", "#wordings", height=820),
    Shot("edition", "editions/*"),
    Shot("person", "people/*"),
    Shot("search", "search", "?q=treaty", height=760),
    Shot("dark", "stories/*/*", "#quotations", scheme="dark"),
    Shot("phone", "stories/*/*", "#wordings", 360, 780),
)


def main(folder: Path = ROOT / "site") -> None:
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    with served(folder) as url, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        kinds = Built(folder, url).kinds()
        for shot in SHOTS:
            page = browser.new_page(
                viewport={"width": shot.width, "height": shot.height}, color_scheme=shot.scheme, reduced_motion="reduce"
            )
            page.goto(url + kinds[shot.kind] + shot.place, wait_until="networkidle")
            page.screenshot(path=PICTURES / f"{shot.name}.png")
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
