"""Transcripts and interviews: paragraphs that a speaker's name or a letter opens (KELLER: We will see. / A: We will see.) are said by that one.

No marks stand around such words. A label counts only in company, so that a list of dates and places or a note of the editor is
no transcript: two labels at least, one of them more than once, over three paragraphs.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import takewhile

from digest.data import table
from digest.quoting.marks import PAIRS, Quoted
from digest.text import fold, paragraph_spans

LEAST = 3
"""Labelled paragraphs of a transcript."""
LABEL = re.compile(r"((?:[^\W\d_][\w.’'-]*)(?: [^\W\d_][\w.’'-]*){0,3})(?: ?\([^()\n]{1,40}\))?\s?[:：]\s+(?=\S)")
_NOT_SAID = re.compile(r"[(\[][^()\[\]\n]{1,80}[)\]]")
_MARKS = frozenset(PAIRS)


@dataclass(frozen=True, slots=True)
class Turn:
    """A paragraph that one label opens; `start` and `end` enclose what is said."""

    label: str
    start: int
    end: int
    paragraph: int


@cache
def labels(kind: str) -> frozenset[str]:
    """Labels that are no names, folded: of `questions`, `answers`, `nobody`."""
    return frozenset(fold(w) for w in table("transcripts")[kind].split())


@lru_cache(maxsize=2)
def turns_of(body: str) -> tuple[Turn, ...]:
    """The labelled paragraphs of a body that is a transcript, most of which are sentences; none of any other."""
    found = []
    for number, (start, end) in enumerate(paragraph_spans(body)):
        label = LABEL.match(body, start, end)
        if label and label.end() < end:
            found.append(Turn(label.group(1), label.end(), end, number))
    if len(found) < LEAST:
        return ()
    small = frozenset(re.findall(r"(?<!\w)[^\W\d_A-ZÀ-Þ][\w’']*", body))
    found = [turn for turn in found if is_label(turn.label, small)]
    times = Counter(fold(turn.label) for turn in found)
    sentences = sum(body[turn.end - 1] in '.!?…—–”"»。！？' for turn in found)
    return tuple(found) if len(found) >= LEAST and len(times) >= 2 and max(times.values()) >= 2 and sentences * 2 > len(found) else ()


def is_label(text: str, small: frozenset[str]) -> bool:
    """A word for a question or an answer; or a name, whose words all have capitals and are none of the `small` ones of the text."""
    known = labels("questions") | labels("answers") | labels("nobody")
    return fold(text).rstrip(".") in known or all(not w[0].islower() and w.lower() not in small for w in text.split())


def spoken(body: str, media: frozenset[str]) -> list[Quoted]:
    """What is said in a transcript, a stretch for each paragraph; questions, and what the outlet says itself, are left out.

    A paragraph without a label between two that have one goes on with the words before it.
    """
    turns = {turn.paragraph: turn for turn in turns_of(body)}
    if not turns:
        return []
    stretches: list[Quoted] = []
    speaks = False
    last = max(turns)
    for number, (start, end) in takewhile(lambda p: p[0] <= last, enumerate(paragraph_spans(body))):
        if turn := turns.get(number):
            start = turn.start
            speaks = fold(turn.label).rstrip(".") not in labels("questions") | media
        if speaks and body[start] not in _MARKS and not _NOT_SAID.fullmatch(body, start, end):
            stretches.append(Quoted(start, end, number, ":", continues=number not in turns))
    return stretches


def without(stretches: list[Quoted], said: list[Quoted]) -> list[Quoted]:
    """Stretches in marks and what a transcript says, in order; marks inside the latter are part of it."""
    paragraphs = {q.paragraph for q in said}
    return sorted([*said, *(q for q in stretches if q.paragraph not in paragraphs)], key=lambda q: q.start)
