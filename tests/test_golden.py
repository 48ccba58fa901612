"""Whole pages of the seeds, byte for byte: `make golden` renews them, and the diff is read like any other."""

from __future__ import annotations

from datetime import date
from difflib import unified_diff
from functools import cache
from pathlib import Path

import pytest

from digest.io.articles import documents_in
from digest.io.home import templates_for
from digest.io.lock import lock_at
from digest.io.settings import settings_at
from digest.pipeline import digest_of
from digest.publishing.letter import letter_of
from digest.publishing.pages import pages_of
from digest.publishing.rights import publishable
from digest.settings import Mail, Site
from tests.conftest import ROOT

GOLDEN = Path(__file__).parent / "golden"
DAY = date(2024, 6, 26)
KINDS = {
    "home.md": "index.md",
    "edition.md": f"editions/{DAY}/index.md",
    "story.md": "stories/2024-06/*/index.md",
    "person.md": "people/andrey-rudenko/index.md",
    "outlet.md": "outlets/hankyoreh/index.md",
    "report.md": "report/index.md",
}
LETTERS = ("letter.html", "letter.txt")


@cache
def made() -> dict[str, str]:
    """Golden file -> its text as it is made now."""
    digest = publishable(digest_of(documents_in(ROOT / "seeds"), settings_at(ROOT), lock_at(ROOT)), Site())
    templates = templates_for(ROOT)
    pages = {Path(page.path): page.text for page in pages_of(digest, settings_at(ROOT).site, templates)}
    found = {name: [text for path, text in pages.items() if path.match(pattern)] for name, pattern in KINDS.items()}
    [edition] = [e for e in digest.editions if e.day == DAY]
    letter = letter_of(digest, edition, Site(url="https://digest.example/"), Mail(), templates)
    return {name: texts[0] for name, texts in found.items() if texts} | dict(zip(LETTERS, (letter.html, letter.text), strict=True))


@pytest.mark.parametrize("name", [*KINDS, *LETTERS])
def test_a_page_of_the_seeds_is_what_it_was(name: str, pytestconfig: pytest.Config) -> None:
    text = made()[name]
    path = GOLDEN / name
    if pytestconfig.getoption("--golden"):
        path.write_text(text, "utf-8")
    before = path.read_text("utf-8")

    changes = list(unified_diff(before.splitlines(), text.splitlines(), f"tests/golden/{name}", "made now", lineterm="", n=1))

    assert before == text, "\n".join(["a page has changed; if that is wanted, `make golden` renews it", *changes[:60]])


def test_no_golden_page_is_left_over() -> None:
    assert {p.name for p in GOLDEN.iterdir()} == {"README.md", *KINDS, *LETTERS}
