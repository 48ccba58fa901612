"""Story -> Comparison: utterances, wording, discrepancies, chain, timeline, voices."""

from __future__ import annotations

from digest.comparing.discrepancies import discrepancies_of
from digest.comparing.passage import chain_of, timeline_of
from digest.comparing.utterances import utterances_of
from digest.comparing.voices import voices_of
from digest.model import Comparison, Story
from digest.settings import Desk


def compare(story: Story, desk: Desk) -> Comparison:
    """Put what the articles of one story say side by side."""
    voices = voices_of(story, desk.aliases)
    utterances = utterances_of(story, voices)
    return Comparison(
        story=story,
        utterances=utterances,
        discrepancies=discrepancies_of(story, utterances, voices),
        chain=chain_of(story, voices),
        timeline=timeline_of(story),
        voices=voices,
    )
