"""Progress: a bar on a terminal, plain lines in a pipe, nothing in the results."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn

from digest.io.build import Tell


@contextmanager
def progress() -> Iterator[Tell]:
    """A function to tell progress to, on standard error."""
    if not sys.stderr.isatty():
        before: set[str] = set()

        def line(what: str, noun: str, done: int, of: int) -> None:
            if what not in before:
                before.add(what)
                print(f"{what} {counted(of, noun)}" if of else what, file=sys.stderr, flush=True)

        yield line
        return
    columns = TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[count]}")
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        tasks: dict[str, int] = {}

        def move(what: str, noun: str, done: int, of: int) -> None:
            if what not in tasks:
                tasks[what] = bar.add_task(what, total=of or None, count="")
            bar.update(bar.task_ids[tasks[what]], completed=done, count=f"{done} of {counted(of, noun)}" if of else "")

        yield move


def counted(n: int, noun: str) -> str:
    """A number of things in words."""
    return f"{n} {noun}" if n == 1 else f"{n} {noun[:-1]}ies" if noun.endswith("y") else f"{n} {noun}s"
