"""Show the site, and build it again when an article, a template or a setting changes."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from mkdocs.livereload import LiveReloadServer
from watchfiles import watch

from digest.errors import DigestError, SettingsError
from digest.io import build as building
from digest.io.progress import counted
from digest.io.site import STAMP
from digest.io.workers import cores


def serve_site(folder: Path, port: int, say: Callable[[str], None]) -> None:
    """Build, serve and watch until interrupted; a fault in the input is told, and the old pages stay.

    The very site that is published is shown, search included. Browsers reload when the stamp of a finished build changes.

    Raises:
        SettingsError: the port is taken.
    """

    stop = threading.Event()

    def tell(text: str) -> None:
        if not stop.is_set():
            say(text)

    def again() -> None:
        try:
            built = building.build(folder, None, None, False, cores(), lambda *_: None)
            tell(f"built: {counted(built.written, 'file')} written, {built.removed} removed, {len(built.digest.spikes)} set aside")
        except DigestError as fault:
            tell(f"digest: {fault}")

    def watcher() -> None:
        while not stop.is_set():
            before = sources(folder)
            # a moment without changes is a moment to see whether there is something new to watch, such as a first template
            for changes in watch(*before, stop_event=stop, debounce=400, rust_timeout=1000, yield_on_timeout=True):
                new = sources(folder) != before
                if changes or new:
                    again()
                if new:
                    break

    again()
    server = LiveReloadServer(lambda: None, "127.0.0.1", port, root=str(folder / "site"))
    server.error_handler = lambda code: (folder / "site" / f"{code}.html").read_bytes()
    server.watch(str(folder / STAMP))
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
    """What a build is made from and is there, our own code apart; of docs/ what is written by hand, since builds write there too."""
    articles: list[Path] = []
    with suppress(SettingsError):
        articles.append(building.load(folder, None, None)[1])
    by_hand = tuple(p for p in sorted((folder / "docs").glob("*.md")) if p.name not in generated_at(folder))
    return tuple(p for p in (*articles, folder / "templates", folder / "digest.toml", folder / "mkdocs.yml", *by_hand) if p.exists())


def generated_at(folder: Path) -> set[str]:
    manifest = folder / "docs" / building.MANIFEST
    return set(manifest.read_text("utf-8").splitlines()) if manifest.is_file() else set()
