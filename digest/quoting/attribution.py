"""What is known of who said a quotation, and what the rules that find it may look at.

Each rule carries the precision that was measured for it; a reader sees rule and figure.
"""

from __future__ import annotations

from dataclasses import dataclass

from digest.quoting.cast import Cast
from digest.quoting.cues import Cues
from digest.quoting.marks import Quoted

PRECISION = {
    "speaker, then verb": 0.98,
    "verb, then speaker": 0.98,
    "the same paragraph": 0.97,
    "pronoun": 0.95,
    "according to": 0.95,
    "the same sentence": 0.94,
    "said that": 0.94,
    "speaker of the sentence": 0.93,
    "speaker and verb before": 0.93,
    "institution": 0.93,
    "name before the colon": 0.93,
    "was quoted as saying": 0.93,
    "nearest": 0.9,
    "name after a dash": 0.9,
    "quotation goes on": 0.9,
    "office": 0.86,
    "left out": 0.86,
    "word, then speaker": 0.85,
    "speaker after the comma": 0.85,
    "the paragraph before": 0.8,
    "the speaker before": 0.8,
    "the sentence before": 0.8,
    "letter": 0.8,
    "somebody's word": 0.8,
    "before the colon": 0.75,
}
"""Share of right speakers by rule over 390 labelled quotations of invented articles and 360 of American prose, (right + 1) / (all + 2).

A rule that was seen fewer than twenty times has at most 0.9 but for the three that the field has measured elsewhere.
"""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said it, by which rule; a mention without a speaker is somebody whom the article does not name."""

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


@dataclass(frozen=True, slots=True)
class Place:
    """A quoted stretch with the words around it in its own sentence and paragraph."""

    quoted: Quoted
    before: tuple[int, int]
    """From the start of its sentence, or the end of the quotation before, to the opening mark."""
    after: tuple[int, int]
    """From the closing mark to the end of the sentence, or to the next opening mark."""


MARKS = "“\"«„‘'「『 "
