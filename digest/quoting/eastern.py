"""Speakers in Korean, Japanese and Chinese articles: each language's own rules, then what a quotation without a cue carries on."""

from __future__ import annotations

import re
from collections.abc import Callable

from digest.quoting.attribution import Attribution, Context, Place
from digest.quoting.carrying import as_rule, within_one_sentence
from digest.quoting.chinese import chinese_persons, chinese_speaker
from digest.quoting.japanese import japanese_persons, japanese_speaker
from digest.quoting.korean import korean_persons, korean_speaker
from digest.quoting.persons import Named, masked

_END = re.compile(r"[。！？!?\n]|\.(?=\s)|(?<=＃)[」』”]\s")
LONGEST = 1_500
"""Characters of a sentence before a quotation; a longer one introduces nothing."""

Persons = Callable[[str, str], list[Named]]
Speaker = Callable[[str, int, tuple[int, int], tuple[int, int], list[Named]], Attribution]
_RULES: dict[str, tuple[Persons, Speaker]] = {
    "zh": (chinese_persons, chinese_speaker),
    "ja": (japanese_persons, japanese_speaker),
    "ko": (korean_persons, korean_speaker),
}
BEYOND = 120
"""Characters behind a quotation in which its predicate stands."""


def eastern(places: list[Place], context: Context) -> list[Attribution]:
    """The speaker of each quotation of an article in one of the three languages."""
    persons, speaker = _RULES[context.cues.language]
    text = masked(context.body, ((p.quoted.start, p.quoted.end) for p in places))
    named = persons(context.body, text)
    said: list[Attribution] = []
    for n, place in enumerate(places):
        start, end = place.quoted.start, place.quoted.end
        low = sentence_start(text, start - 1)
        if n and places[n - 1].quoted.end + 1 > low and context.cues.language == "zh":
            low = min(places[n - 1].quoted.end + 1, start)
        high = min(end + BEYOND, context.cast.paragraph(start)[1])
        found = speaker(text, start, (low, max(low, start - 1)), (min(end + 1, high), high), named)
        bare = low >= start - 1 and re.match(r"[”」』\"’]?[。.]?\s*(?:$|\n)", text[end : context.cast.paragraph(start)[1]]) is not None
        if not found.speaker and n:
            found = carried(found, said[-1], places[n - 1], place, text, context) or found
        if not found.speaker and not found.mention and n and bare and said[-1].speaker:
            since = places[n - 1]
            if place.quoted.paragraph - since.quoted.paragraph == 1 and not any(since.after[0] + 1 < p.start < start for p in named):
                found = as_rule(said[-1], "the speaker before")
        said.append(found)
    return said


def sentence_start(text: str, at: int) -> int:
    """Where the sentence begins that an opening mark stands in."""
    end = max((m.end() for m in _END.finditer(text, max(0, at - LONGEST), at)), default=max(0, at - LONGEST))
    return end + len(text[end:at]) - len(text[end:at].lstrip())


def carried(found: Attribution, last: Attribution, before: Place, place: Place, text: str, context: Context) -> Attribution | None:
    """What a quotation without a speaker of its own goes on with: its sentence, or its paragraph where nobody else is named."""
    if not last.speaker:
        return None
    if within_one_sentence(before, place, context) and not found.mention:
        return as_rule(last, "the same sentence")
    if before.quoted.paragraph == place.quoted.paragraph and not found.mention:
        between = text[before.quoted.end : place.quoted.start].strip("”」』’\"' 　")
        if found.governed or not between or re.search(r"[。.]$", between):
            return as_rule(last, "the same paragraph")
    return None
