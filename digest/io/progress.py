"""Progress: a bar on a terminal, plain lines in a pipe, nothing in the results."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from digest.io.build import Tell


@contextmanager
def progress() -> Iterator[Tell]:
    """A function to tell progress to, on standard error."""
    if not sys.stderr.isatty():
        told: set[str] = set()

        def line(what: str, done: int, of: int) -> None:
            if what not in told:
                told.add(what)
                print(f"{what} {of} files" if of > 1 else what, file=sys.stderr, flush=True)

        yield line
        return
    with Progress(TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), console=Console(stderr=True), transient=True) as bar:
        tasks: dict[str, int] = {}

        def move(what: str, done: int, of: int) -> None:
            task = tasks.setdefault(what, -1)
            if task < 0:
                task = tasks[what] = int(bar.add_task(what, total=of or 1))
            bar.update(bar.task_ids[task], completed=done, total=of or 1)

        yield move
