"""What was worked out before, kept by what it was worked out from: losing it costs time and changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

R = TypeVar("R")


class Memory:
    """Results of pure functions, the last one for each name; a result is used again only where its grounds are the same."""

    def __init__(self) -> None:
        self.results: dict[Hashable, tuple[Any, Any]] = {}

    def recall(self, name: Hashable, grounds: Any, work_out: Callable[[], R]) -> R:
        """The result kept under `name` if it was worked out from equal grounds, else worked out now."""
        kept = self.results.get(name)
        if kept is not None and kept[0] == grounds:
            return kept[1]  # type: ignore[no-any-return]
        result = work_out()
        self.results[name] = (grounds, result)
        return result
