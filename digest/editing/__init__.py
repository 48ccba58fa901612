"""Comparisons -> Editions: days, and the order of the front page."""

from __future__ import annotations

from digest.model import Comparison, Edition


def edit(comparisons: tuple[Comparison, ...]) -> tuple[Edition, ...]:
    """One edition a day, oldest first, the undated one last; the weightiest story of a day first."""
    return ()
