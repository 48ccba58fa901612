"""Story -> Comparison: utterances, wording, discrepancies, chain, timeline, voices."""

from __future__ import annotations

from digest.model import Comparison, Story
from digest.settings import Desk


def compare(story: Story, desk: Desk) -> Comparison:
    """Put what the articles of one story say side by side."""
    return Comparison(story, (), (), (), (), ())
