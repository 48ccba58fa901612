"""What is known of who said a quotation, and what the rules that find it may look at.

Each rule carries the precision that was measured for it; a reader sees rule and figure.
"""

from __future__ import annotations

from dataclasses import dataclass

from digest.quoting.cast import Cast
from digest.quoting.cues import Cues

PRECISION = {
    "name before the colon": 0.97,
    "verb, then speaker": 0.96,
    "speaker, then verb": 0.96,
    "speaker and verb before": 0.93,
    "according to": 0.95,
    "was quoted as saying": 0.95,
    "the same sentence": 0.95,
    "speaker of the sentence": 0.86,
    "before the colon": 0.85,
    "letter": 0.85,
    "said that": 0.95,
    "quotation goes on": 0.9,
    "the same paragraph": 0.86,
    "the paragraph before": 0.82,
    "the speaker before": 0.8,
    "pronoun": 0.84,
    "office": 0.86,
    "institution": 0.85,
    "nearest": 0.78,
}


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said it, by which rule."""

    speaker: str | None
    mention: str | None
    rule: str | None
    cue: str | None
    role: str | None = None
    governed: bool = False
    """A reporting verb governs the words, whether its subject is known or not."""

    @property
    def confidence(self) -> float:
        return PRECISION.get((self.rule or "").split(" + ")[-1], 0.8) if self.speaker else 0.0


NOBODY = Attribution(None, None, None, None)


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may look at."""

    body: str
    cast: Cast
    cues: Cues
