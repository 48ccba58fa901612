"""The executor: the builtin map, or a process pool whose map keeps order; equal results for any number of jobs."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import islice
from multiprocessing import get_context
from typing import Any

from digest.pipeline import Map


def cores() -> int:
    """Processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


BATCH = 8
"""Items handed to a process at once."""
AHEAD = 4
"""Batches for each process that are read before they are wanted: a bound on memory, since documents are large."""


@contextmanager
def executor(jobs: int) -> Iterator[Map]:
    """A map over `jobs` processes; with one job, no process is started."""
    if jobs <= 1:
        yield map
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:

        def run(function: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[Any]:
            left, sent = iter(items), deque[Future[list[Any]]]()
            while True:
                while len(sent) < jobs * AHEAD and (batch := list(islice(left, BATCH))):
                    sent.append(pool.submit(each, function, batch))
                if not sent:
                    return
                yield from sent.popleft().result()

        yield run


def each(function: Callable[[Any], Any], items: list[Any]) -> list[Any]:
    """A function of every item of a batch."""
    return [function(item) for item in items]
