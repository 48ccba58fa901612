"""Real sites, built once for all workers, served on loopback, and a headless Chromium that writes down what goes wrong."""

from __future__ import annotations

import contextlib
import fcntl
import functools
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.conftest import ROOT

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
SITES = {"seeds": ROOT / "seeds", "corpus": ROOT / "tests" / "corpus" / "articles"}


class Quiet(SimpleHTTPRequestHandler):
    """A file server without a log; a page that is not there is the site's own 404."""

    def log_message(self, format: str, *args: object) -> None:
        pass


@dataclass(frozen=True)
class Built:
    """A built site: its files, and where it is served."""

    folder: Path
    url: str

    def pages(self) -> list[str]:
        """The path of every page, by name; 404.html and pages that only lead elsewhere left out."""
        found = (p.parent.relative_to(self.folder).as_posix() for p in self.folder.rglob("index.html"))
        return sorted("" if path == "." else f"{path}/" for path in found if not self.leads_on(path))

    def leads_on(self, path: str) -> bool:
        return 'http-equiv="refresh"' in (self.folder / path / "index.html").read_text("utf-8")

    def kinds(self) -> dict[str, str]:
        """Kind of page -> the path of the largest of its kind; the newest of a kind is no better than any other."""
        largest: dict[str, tuple[int, str]] = {"404": (0, "404.html")}
        for path in self.pages():
            kind = kind_of(path)
            largest[kind] = max(largest.get(kind, (0, "")), ((self.folder / path / "index.html").stat().st_size, path))
        return {kind: path for kind, (_, path) in largest.items()}


def kind_of(path: str) -> str:
    """`stories/2024-06/x/` is a page of the kind `stories/*/*`; a page of its own is its own kind."""
    parts = path.strip("/").split("/")
    return "/".join([parts[0] or "home", *["*"] * (len(parts) - 1)])


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which a folder is served."""
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Built]]:
    """Corpus -> its site, built by the program itself; of several workers the first builds and the others wait."""
    shared = tmp_path_factory.getbasetemp()
    shared = shared.parent if "PYTEST_XDIST_WORKER" in os.environ else shared
    with ExitStack() as servers:
        found = {}
        for name, articles in SITES.items():
            folder = shared / f"site-{name}"
            with (shared / f"site-{name}.lock").open("w") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX)
                if not (folder / "done").exists():
                    build(folder, articles)
            found[name] = Built(folder / "site", servers.enter_context(served(folder / "site")))
        yield found


def build(folder: Path, articles: Path) -> None:
    """A site with the settings of this repository."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "docs").mkdir(parents=True)
    for name in ("mkdocs.yml", "digest.toml", "docs/how-it-is-made.md", "docs/settings.md", "docs/data.md"):
        shutil.copy(ROOT / name, folder / name)
    command = [sys.executable, "-m", "digest", "build", "--articles", str(articles)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (folder / "done").touch()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A headless browser of this machine; none is downloaded."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        missing = f"no browser on the path: install one of {', '.join(BROWSERS)}"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"])
        yield browser
        browser.close()


@dataclass
class Watched:
    """A tab of the browser, and what went wrong in it so far."""

    page: Page
    origin: str
    faults: list[str] = field(default_factory=list)

    def go(self, path: str) -> Page:
        self.page.goto(self.origin + path, wait_until="load")
        return self.page

    def listen(self) -> None:
        self.page.on(
            "console", lambda message: self.faults.append(f"console: {message.text}") if message.type in {"error", "warning"} else None
        )
        self.page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        self.page.on("request", lambda request: self.asked(request.url))
        self.page.on("response", lambda answer: self.faults.append(f"{answer.status}: {answer.url}") if answer.status >= 400 else None)

    def asked(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"data", "blob"} and not url.startswith(self.origin):
            self.faults.append(f"outside request: {url}")


@contextmanager
def a_tab(browser: Browser, site: Built, **options: Any) -> Iterator[Watched]:
    """A new tab of a profile of its own."""
    context = browser.new_context(locale="en-GB", timezone_id="UTC", **options)
    watched = Watched(context.new_page(), site.url)
    watched.listen()
    try:
        yield watched
    finally:
        with contextlib.suppress(Exception):
            context.close()
