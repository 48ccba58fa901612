"""What tests share: a digest's folder to build in, and a word on what they may not do."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

# the same examples in every run of CI: a find belongs to the one who looks for it, not to an unrelated change
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")

ROOT = Path(__file__).parents[1]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", action="store_true", help="renew the pages below tests/golden")


@pytest.fixture
def a_site(tmp_path: Path) -> Callable[..., Path]:
    """Make a folder with digest.toml, mkdocs.yml, hand-written pages, and the given articles (name -> text or bytes)."""

    def made(articles: dict[str, str | bytes] | None = None, toml: str = "", name: str = "site-of-a-test") -> Path:
        folder = tmp_path / name
        (folder / "seeds").mkdir(parents=True)
        for path, text in (articles or {}).items():
            file = folder / "seeds" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text if isinstance(text, bytes) else text.encode())
        if articles is None:
            shutil.copytree(ROOT / "seeds", folder / "seeds", dirs_exist_ok=True)
        (folder / "digest.toml").write_text(toml or '[site]\nname = "A test"\n', "utf-8")
        shutil.copy(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
        (folder / "docs").mkdir()
        for page in ("how-it-is-made.md", "settings.md", "data.md"):
            shutil.copy(ROOT / "docs" / page, folder / "docs" / page)
        return folder

    return made
