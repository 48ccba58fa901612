"""The executor: the builtin map, or a process pool whose map keeps order; equal results for any number of jobs."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from typing import Any

from digest.pipeline import Map


def cores() -> int:
    """Processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def executor(jobs: int) -> Iterator[Map]:
    """A map over `jobs` processes; with one job, no process is started."""
    if jobs <= 1:
        yield map
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:

        def run(function: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[Any]:
            return pool.map(function, items, chunksize=8)

        yield run
