"""Same topic, other event: when two alike articles assert facts that cannot be of one event."""

from __future__ import annotations

from digest.gathering.features import Features
from digest.gathering.likeness import WINDOW, Likeness, gap


def apart(one: Features, other: Features, likeness: Likeness) -> bool:
    """Two articles that cannot be of one story: surely dated more than a week apart, or with bounds that never meet."""
    if gap(one, other) > WINDOW:
        return True
    if one.earliest and other.latest and (one.earliest - other.latest).days > WINDOW:
        return one.day is not None or other.day is not None
    if other.earliest and one.latest and (other.earliest - one.latest).days > WINDOW:
        return one.day is not None or other.day is not None
    return False
