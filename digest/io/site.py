"""docs/ -> site/: MkDocs, then the search index; nothing is done where nothing changed."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from datetime import UTC, datetime
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from digest.errors import BuildError
from digest.io.cache import FOLDER
from digest.io.files import write
from digest.model import Digest

STAMP = FOLDER / "site.sha256"


def make_site(folder: Path, digest: Digest) -> bool:
    """Build site/ from docs/; False where docs/, mkdocs.yml and the theme are what they were.

    Raises:
        BuildError: MkDocs or the search index failed; the message holds its first words.
    """
    state = fingerprint(folder)
    stamp = folder / STAMP
    if (folder / "site" / "index.html").is_file() and stamp.is_file() and stamp.read_text("utf-8") == state:
        return False
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": str(epoch(digest)), "PYTHONHASHSEED": "0"}
    run([sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict"], folder, environment, "MkDocs")
    if find_spec("pagefind"):
        run([sys.executable, "-m", "pagefind", "--site", "site", "--quiet", "--force-language", "en"], folder, environment, "Pagefind")
    write(stamp, state.encode())
    return True


def epoch(digest: Digest) -> int:
    """The moment that MkDocs stamps pages with: midnight UTC of the newest article, so that no clock is in the output."""
    days = [a.dating.date for c in digest.comparisons for a in c.story.articles if a.dating.date]
    return int(datetime.combine(max(days), datetime.min.time(), UTC).timestamp()) if days else 0


def fingerprint(folder: Path) -> str:
    """A hash of all that the site is made from."""
    state = hashlib.sha256(" ".join(version(p) for p in ("mkdocs", "mkdocs-material")).encode())
    for base in (folder / "mkdocs.yml", folder / "docs", folder / FOLDER / "theme"):
        for path in [base] if base.is_file() else sorted(base.rglob("*")):
            if path.is_file():
                state.update(f"\0{path.relative_to(folder).as_posix()}\0".encode("utf-8", "surrogateescape"))
                state.update(path.read_bytes())
    return state.hexdigest()


def run(command: list[str], folder: Path, environment: dict[str, str], name: str) -> None:
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, errors="replace", check=False)
    if done.returncode:
        words = " ".join((done.stderr or done.stdout).split())[-600:]
        raise BuildError(f"{name} could not build the site: {words}")
