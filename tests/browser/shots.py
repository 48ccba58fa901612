"""`make shots`: the picture of the README, taken of site/ as it is."""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.conftest import BROWSERS, Built, served
from tests.conftest import ROOT

PICTURE = ROOT / ".github" / "story.png"


def main(folder: Path = ROOT / "site") -> None:
    """The largest story page, at its comparison of quotations."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    with served(folder) as url, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1200, "height": 820}, color_scheme="light", reduced_motion="reduce")
        page.goto(url + Built(folder, url).kinds()["stories/*/*"], wait_until="networkidle")
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
