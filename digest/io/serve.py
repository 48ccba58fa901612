"""Show the site with live reload: MkDocs serves docs/, we write docs/ again when articles, templates or settings change."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from watchfiles import watch

from digest.errors import DigestError
from digest.io import build as building
from digest.io.workers import cores


def serve_site(folder: Path, port: int, say: Callable[[str], None]) -> None:
    """Build, serve and watch until interrupted; a fault in the input is told and the old pages stay.

    MkDocs' own server reloads the browser; only pages that changed are written, so it renders when there is something new.
    """
    settings, articles = building.load(folder, None, None)

    def again() -> None:
        try:
            built = building.build(folder, None, None, False, cores(), lambda *_: None)
            say(f"built: {built.written} pages written, {built.removed} removed, {len(built.digest.spikes)} set aside")
        except DigestError as fault:
            say(f"digest: {fault}")

    again()
    server = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}"],
        cwd=folder,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
    )
    say(f"http://127.0.0.1:{port}/ (stop with Ctrl-C)")
    try:
        watched = [p for p in (articles, folder / "templates", folder / "digest.toml") if p.exists()]
        for _ in watch(*watched, raise_interrupt=False):
            again()
    finally:
        server.terminate()
        server.wait()
