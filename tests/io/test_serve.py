"""`digest serve`: the published site on loopback, built again and reloaded when an input changes. All texts invented."""

from __future__ import annotations

import contextlib
import http.client
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

Site = Callable[..., Path]
BRIDGE = "Bridge closed\n\n5 May 2020\n\nThe bridge over the Orla was closed on Monday after a crack was found in its northern pier.\n"
PATIENCE = 60


def heeding_ctrl_c() -> None:
    """In the child, before it begins: a suite that runs in the background hands down that Ctrl-C is ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextmanager
def served(folder: Path) -> Iterator[tuple[int, list[str]]]:
    """A running `digest serve`: its port, and a list to which its lines are added until it is up."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "digest", "serve", "--port", str(port)],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        preexec_fn=heeding_ctrl_c,
    )
    assert process.stdout
    lines: list[str] = []
    try:
        for line in process.stdout:
            lines.append(line.strip())
            if "stop with Ctrl-C" in line:
                break
        yield port, lines
        process.send_signal(signal.SIGINT)
        told, _ = process.communicate(timeout=PATIENCE)
        lines += [line.strip() for line in told.splitlines()]
        assert process.returncode == 0
    finally:
        process.kill()
        process.wait()


def got(port: int, path: str, timeout: float = PATIENCE) -> str:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)
    try:
        connection.request("GET", path)
        return connection.getresponse().read().decode()
    finally:
        connection.close()


def until(port: int, path: str, words: str) -> str:
    """The page once it holds the words.

    Raises:
        AssertionError: it does not within a minute.
    """
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with contextlib.suppress(ConnectionRefusedError):  # told a moment before it listens
            if words in (page := got(port, path)):
                return page
        time.sleep(0.2)
    raise AssertionError(f"{path} never showed {words!r}")


@pytest.mark.slow
def test_serve_builds_again_and_tells_browsers_to_reload(a_site: Site) -> None:
    folder = a_site({"one.txt": BRIDGE})
    with served(folder) as (port, lines):
        page = until(port, "/", "Bridge closed")
        reload = re.search(r"livereload\((\d+), (\d+)\)", page)
        assert reload, "the page asks to be reloaded"

        (folder / "seeds" / "one.txt").write_text(BRIDGE.replace("Bridge closed", "Bridge open again"), "utf-8")

        until(port, "/", "Bridge open again")
        assert got(port, f"/livereload/{reload[1]}/{reload[2]}") != reload[1], "a browser that waits is told at once"

        (folder / "digest.toml").write_text("no toml", "utf-8")
        time.sleep(1.5)
        assert "Bridge open again" in got(port, "/"), "a fault in the input leaves the old pages"
        (folder / "digest.toml").write_text('[site]\nname = "Another name"\n', "utf-8")
        until(port, "/", "Another name")

        (folder / "templates" / "assets").mkdir(parents=True)
        (folder / "templates" / "assets" / "mine.css").write_text("p { color: red }", "utf-8")
        until(port, "/assets/mine.css", "red")

    assert any(line.startswith("digest: digest.toml is no TOML") for line in lines)
    assert "stopped" in lines
    assert not any("Traceback" in line for line in lines)


def test_a_port_that_is_taken_is_told_with_the_way_out(a_site: Site) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = subprocess.run(
            [sys.executable, "-m", "digest", "serve", "--port", str(taken.getsockname()[1])],
            cwd=a_site({"one.txt": BRIDGE}),
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )

    assert done.returncode == 2
    assert "--port" in done.stderr.splitlines()[-1]
