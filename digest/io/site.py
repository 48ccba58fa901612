"""docs/ -> site/: MkDocs, then the search index; nothing is done where nothing changed, and a fault leaves the old site."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from digest.errors import BuildError
from digest.io import cache
from digest.io.files import mirror, write
from digest.io.search import settle
from digest.model import Digest
from digest.publishing.labels import words_of
from digest.settings import Site

STAMP = cache.FOLDER / "site.sha256"
NEXT = cache.FOLDER / "site"
UNSEARCHED = ", ".join(
    (
        "del",  # words that this wording left out
        *(
            f".dg-{part}"
            for part in (
                "who",
                "done",
                "legend",
                "matrix",
                "many",
                "events",
                "ways",
                "src",
                "aside",
                "counts",
                "kicker",
                "fold > summary",
                "fold > p",
            )
        ),
        *(f".dg-{part}" for part in ("evidence", "stack", "disagree", "sr")),
    )
)
"""What a search does not look into: labels, notes and what the page says twice."""


def make_site(folder: Path, digest: Digest, site: Site) -> bool:
    """Build site/ from docs/; False where docs/, mkdocs.yml, the theme and the settings are what they were.

    Raises:
        BuildError: MkDocs or the search index failed; the message holds its first words.
    """
    indexed = find_spec("pagefind") is not None
    settings: dict[str, Any] = {
        "site_name": site.name,
        "site_dir": str((folder / NEXT).absolute()),
        "language": words_of(site.language).language,
        "indexed": indexed,
        **({"site_url": site.url} if site.url else {}),
    }
    environment = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": str(epoch(digest)), "PYTHONHASHSEED": "0", "TZ": "UTC"}
    state = fingerprint(folder, repr((sorted(settings), site.name, site.url, site.language, indexed, sorted(environment.items()))))
    stamp = folder / STAMP
    if (folder / "site" / "index.html").is_file() and stamp.is_file() and stamp.read_text("utf-8") == state:
        return False
    shutil.rmtree(folder / NEXT, ignore_errors=True)
    run(["digest.io.render", json.dumps(settings)], folder, environment, "MkDocs")
    if indexed:
        options = ["--quiet", "--force-language", "en", "--exclude-selectors", UNSEARCHED]
        run(["pagefind", "--site", str(NEXT), *options], folder, environment, "Pagefind")
        settle(folder / NEXT / "pagefind")
    mirror(folder / NEXT, folder / "site")
    shutil.rmtree(folder / NEXT)
    write(stamp, state.encode())
    return True


def epoch(digest: Digest) -> int:
    """The moment that MkDocs stamps pages with: midnight UTC of the newest article, so that no clock is in the output."""
    days = [a.dating.date for c in digest.comparisons for a in c.story.articles if a.dating.date]
    return max(0, int(datetime.combine(max(days), datetime.min.time(), UTC).timestamp())) if days else 0


def fingerprint(folder: Path, settings: str) -> str:
    """A hash of all that the site is made from."""
    state = hashlib.sha256(" ".join([cache.version(), settings, *(version(p) for p in ("mkdocs", "mkdocs-material"))]).encode())
    for base in (folder / "mkdocs.yml", folder / "docs", folder / cache.FOLDER / "theme"):
        for path in [base] if base.is_file() else sorted(base.rglob("*")):
            if path.is_file():
                state.update(f"\0{path.relative_to(folder).as_posix()}\0".encode("utf-8", "surrogateescape"))
                state.update(path.read_bytes())
    return state.hexdigest()


def run(module: list[str], folder: Path, environment: dict[str, str], name: str) -> None:
    """Run a module of this Python in the folder.

    Raises:
        BuildError: it failed; told on one line, with its last words.
    """
    done = subprocess.run(
        [sys.executable, "-m", *module],
        cwd=folder,
        env=os.environ | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        lines = [line.strip() for line in (done.stderr or done.stdout).splitlines() if line.strip()]
        raise BuildError(f"{name} could not build the site, the old one stays: {'; '.join(lines[-4:])[-600:] or 'no reason given'}")
