"""Show the site, and build it again when an article, a template or a setting changes."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer
from watchfiles import watch

from digest.errors import DigestError, SettingsError
from digest.io import build as building
from digest.io.site import STAMP
from digest.io.workers import cores


def serve_site(folder: Path, port: int, say: Callable[[str], None]) -> None:
    """Build, serve and watch until interrupted; a fault in the input is told, and the old pages stay.

    The very site that is published is shown, search included. Browsers reload when the stamp of a finished build changes.

    Raises:
        SettingsError: the port is taken.
    """

    def again() -> None:
        try:
            built = building.build(folder, None, None, False, cores(), lambda *_: None)
            say(f"built: {built.written} pages written, {built.removed} removed, {len(built.digest.spikes)} set aside")
        except DigestError as fault:
            say(f"digest: {fault}")

    again()
    server = LiveReloadServer(lambda: None, "127.0.0.1", port, root=str(folder / "site"))
    server.error_handler = lambda code: (folder / "site" / f"{code}.html").read_bytes()
    server.watch(str(folder / STAMP))
    stop = threading.Event()
    watched = [p for p in sources(folder) if p.exists()]

    def watcher() -> None:
        for _ in watch(*watched, stop_event=stop, debounce=400):
            again()

    thread = threading.Thread(target=watcher, daemon=True)
    try:
        thread.start()
        say(f"{server.url} (stop with Ctrl-C)")
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        say("stopped")
    except OSError as fault:
        raise SettingsError(f"port {port} cannot be used ({fault.strerror}): name another with --port") from None
    finally:
        stop.set()
        thread.join(5)
        server.shutdown()


def sources(folder: Path) -> tuple[Path, ...]:
    """What a build is made from, our own code apart; the pages written by hand only, since docs/ is also written to."""
    articles = building.load(folder, None, None)[1]
    by_hand = tuple(p for p in sorted((folder / "docs").glob("*.md")) if p.name not in generated_at(folder))
    return (articles, folder / "templates", folder / "digest.toml", folder / "mkdocs.yml", *by_hand)


def generated_at(folder: Path) -> set[str]:
    manifest = folder / "docs" / building.MANIFEST
    return set(manifest.read_text("utf-8").splitlines()) if manifest.is_file() else set()
