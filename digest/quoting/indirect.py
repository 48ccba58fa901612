"""Reported speech without marks, X said that ...: few and sure, beside what stands in marks.

Of the forms of indirect speech only a named subject, a reporting verb and "that" is taken; in American prose 93 to 98 % of these
are attributions, of "..., X said" without marks 63 % (notes on quotations).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache

from digest.quoting.attribution import Attribution, Context
from digest.quoting.items import items_of
from digest.quoting.lexicon import grammar_of
from digest.quoting.marks import Quoted
from digest.quoting.subjects import subject_before
from digest.quoting.whom import speaks, who
from digest.text import WORD

LEAST, LONGEST = 4, 600
"""Words, and characters, of what is reported."""
_BETWEEN = re.compile(r"[^,;:.!?()“”\"«»]{0,60}?,?\s*$")
_UNSURE = re.compile(
    r"\b(?:not|never|no one|nobody|nor|if|whether|would|could|should|may|might|to|will|nicht|kein\w*|nie|würde|könnte|pas|jamais|no|nunca|не)\W*(?:\w+\W+)?$",
    re.IGNORECASE,
)
SURE = frozenset({"said that", "said that + institution"})
"""Subjects by name; a pronoun or an office may mean somebody else."""
_TRIMMED = " \n.,;:!?…"


@cache
def joint_of(language: str) -> re.Pattern[str]:
    """The conjunction that opens a reported clause: that, dass, que, qu’, что."""
    words = "|".join(re.escape(w).replace("’", "['’]") for w in sorted(grammar_of(language).that, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{words})(?:\s+|(?<=['’]))")


def reported(context: Context, stretches: list[Quoted]) -> list[tuple[int, int, Attribution]]:
    """Where the words reported by a clause stand, and who said them, in the order of the text; only in sentences without marks."""
    quoted = [q.start for q in stretches]
    found = []
    for start, end in context.cast.sentences:
        if end - start > LONGEST or bisect_left(quoted, start) != bisect_right(quoted, end):
            continue
        if clause := clause_of(start, end, context):
            found.append(clause)
    return found


def clause_of(start: int, end: int, context: Context) -> tuple[int, int, Attribution] | None:
    """The clause after "that" of the first reporting verb of a sentence, whose subject somebody known is."""
    text = context.body[start:end]
    verb = context.cues.verb.search(text)
    if verb is None or _UNSURE.search(text[: verb.start()]):
        return None
    joint = joint_of(context.cues.language).search(text, verb.end(), min(len(text), verb.end() + 80))
    if (
        joint is None
        or not _BETWEEN.fullmatch(text[verb.end() : joint.start()])
        or context.cues.verb.search(text[verb.end() : joint.start()])
    ):
        return None
    items = items_of(context.body, start, start + verb.start(), context.cues)
    at = subject_before(items, lambda phrase: speaks(phrase, context))
    said = who(items, at, context, "said that", verb.group()) if at is not None else None
    words = text[joint.end() :].rstrip(_TRIMMED)
    if said is None or said.speaker is None or said.rule not in SURE:
        return None
    if len(WORD.findall(words)) < LEAST:
        return None
    return start + joint.end(), start + joint.end() + len(words), said
