"""Quotations without a cue of their own: what they carry on, the same sentence, the paragraph, the sentence or paragraph before."""

from __future__ import annotations

import re

from digest.quoting.attribution import MARKS, NOBODY, Attribution, Context, Place
from digest.quoting.before import before_the_quotation
from digest.quoting.items import items_of
from digest.quoting.lexicon import grammar_of
from digest.quoting.phrases import Phrase
from digest.quoting.subjects import first_free, subject_before
from digest.quoting.whom import speaks, who
from digest.text import fold

LONGEST_SENTENCE = 1500
"""Characters of a sentence before a quotation; a longer one introduces nothing."""


def inherited(n: int, place: Place, places: list[Place], said: list[Attribution], context: Context) -> Attribution | None:
    """From the quotation it carries on: the same sentence, the paragraph, the paragraph before."""
    body, own = context.body, said[n]
    following = said[n + 1] if n + 1 < len(said) else NOBODY
    if n + 1 < len(places) and following.mention and places[n + 1].quoted.paragraph == place.quoted.paragraph:
        between = body[place.after[0] : places[n + 1].quoted.start]
        if (
            not re.search(r"[.!?]\s", between)
            and len(between) < 90
            and not own.governed
            and within_one_sentence(place, places[n + 1], context)
        ):
            return as_rule(following, "the same sentence")
    previous, before = (said[n - 1], places[n - 1]) if n else (NOBODY, None)
    if before and previous.speaker and goes_on(place, before, own, context):
        return as_rule(previous, "the speaker before")
    if before is None or not previous.mention:
        return sentence_before(place, None, context) or announced(place, context)
    between = body[before.quoted.end : place.quoted.start]
    if place.quoted.continues:
        return as_rule(previous, "quotation goes on")
    if before.quoted.paragraph == place.quoted.paragraph:
        if within_one_sentence(before, place, context):
            if (previous.rule or "").startswith("somebody's word"):  # dismissed his claim that “...”, saying it was “
                previous = main if (main := before_the_quotation(before, context)).mention else previous
            return as_rule(previous, "the same sentence")
        others = {m.actor.name for m in context.cast.between(before.after[1], place.quoted.start) if m.actor.kind == "person"}
        if alone(place, context) or own.governed or not others - {previous.speaker}:
            if len(between) < 400 and (
                alone(place, context)
                or begins(place, context)
                or re.search(r"\b(?:adding|saying|emphasizing|emphasising|stressing|noting|warning)\b[^.]*$", between)
            ):
                return as_rule(previous, "the same paragraph")
        return sentence_before(place, before, context)
    if before.quoted.paragraph == place.quoted.paragraph - 1 and whole_paragraph(place, context) and not own.governed:
        return as_rule(previous, "the paragraph before")
    if introduced := sentence_before(place, before, context) or announced(place, context):
        return introduced
    if goes_on_for_body(place, before, own, previous, context):  # the ministry said ... “He added, “...”
        return as_rule(previous, "the speaker before")
    return None


def sentence_before(place: Place, previous: Place | None, context: Context) -> Attribution | None:
    """Keller dismissed the idea. “...”: the sentence before it in its paragraph has somebody who speaks as its subject."""
    low, _ = context.cast.paragraph(place.quoted.start)
    at = place.quoted.start - 1
    start, end = context.cast.sentence(max(low, len(context.body[:at].rstrip()) - 1)) or (at, at)
    if (
        end - start > LONGEST_SENTENCE
        or not alone(place, context)
        or start < low
        or start >= place.before[0]
        or (previous and previous.quoted.end > start)
    ):
        return None
    items = items_of(context.body, start, end, context.cues)
    verbs = [n for n, item in enumerate(items) if item == "verb"]
    tag = items[: verbs[-1] + 1][-3:] if verbs and "verb" not in items[verbs[-1] + 1 :] else ()
    if tag[:1] == ("comma",) and isinstance(tagged := tag[1], Phrase) and not tagged.governed and speaks(tagged, context):
        return who(items, verbs[-1] - 1, context, "the sentence before", "")  # It may be reluctant, Keller said. “...”
    found = next((s for n in verbs if (s := subject_before(items[:n], lambda p: speaks(p, context))) is not None), None)
    found = first_free(items, 0, len(items), lambda p: speaks(p, context)) if found is None else found
    phrase = items[found] if found is not None else None
    if found is None or not isinstance(phrase, Phrase) or not speaks(phrase, context):
        return None
    return who(items, found, context, "the sentence before", "")


def announced(place: Place, context: Context) -> Attribution | None:
    """Keller read from two sheets of paper. And a paragraph of nothing but what she read: the paragraph before ends with who speaks."""
    body, low = context.body, context.cast.paragraph(place.quoted.start)[0]
    if not whole_paragraph(place, context) or not low:
        return None
    start, end = context.cast.sentence(len(body[:low].rstrip()) - 1) or (low, low)
    if end - start > LONGEST_SENTENCE or body[start:end].rstrip()[-1:] in "”\"»“’'":
        return None
    verb = next((v for v in context.cues.verb.finditer(body, start, end)), None)
    items = items_of(body, start, verb.start(), context.cues) if verb else ()
    at = subject_before(items, lambda p: speaks(p, context))
    phrase = items[at] if at is not None else None
    if verb is None or at is None or not isinstance(phrase, Phrase) or not (phrase.name or phrase.pronoun) or not speaks(phrase, context):
        return None
    return who(items, at, context, "the paragraph before", verb.group())


def goes_on(place: Place, before: Place, own: Attribution, context: Context) -> bool:
    """Und weiter: „...“ / Puis, une fois les micros baissés : « / Había pedido algo: «: a colon after words that name nobody else."""
    text = context.body[place.before[0] : place.before[1]].rstrip(MARKS + "\u00a0\u202f")
    if not text.endswith(":") or own.mention or place.quoted.paragraph - before.quoted.paragraph > 1:
        return False
    items = items_of(context.body, place.before[0], place.before[0] + len(text), context.cues)
    others = any(isinstance(i, Phrase) and (i.name or speaks(i, context)) for i in items)
    onward = context.cues.onward is not None and context.cues.onward.match(text.lstrip()) is not None
    left_out = bool(grammar_of(context.cues.language).drops) and "verb" in items and before.quoted.paragraph == place.quoted.paragraph
    return not others and (onward or left_out)


def goes_on_for_body(place: Place, before: Place, own: Attribution, previous: Attribution, context: Context) -> bool:
    """A pronoun for a body's spokesperson: the last words were a body's, and nobody has been named since."""
    body = context.cast.named(previous.speaker or "", "body")
    if not body or not own.governed or own.mention is None or len(own.mention.split()) > 1:
        return False
    since = [m for m in context.cast.between(before.quoted.end, place.quoted.start) if m.actor.kind == "person"]
    return not since and place.quoted.paragraph - before.quoted.paragraph <= 2


def adds(said: Attribution, before: Attribution, context: Context) -> bool:
    """“...,” the former prosecutor added: a description that cannot be resolved, of who spoke last."""
    mention = said.mention or ""
    first = mention.split()[:1]
    described = bool(first) and not mention[:1].isupper() and fold(mention) not in context.cues.pronouns
    anew = bool(first) and first[0].casefold() in grammar_of(context.cues.language).indefinite
    return said.cue in context.cues.adding and said.governed and not said.speaker and described and not anew and bool(before.speaker)


def as_rule(source: Attribution, rule: str) -> Attribution:
    return Attribution(source.speaker, source.mention, rule, source.cue, source.role, source.governed)


def within_one_sentence(one: Place, other: Place, context: Context) -> bool:
    sentence = context.cast.sentence(one.quoted.start)
    return sentence is not None and other.quoted.start < sentence[1]


def alone(place: Place, context: Context) -> bool:
    """The quotation is a sentence by itself: nothing but it stands between two full stops."""
    before = context.body[place.before[0] : place.before[1]].strip(" \n“\"«„‘'—–-")
    after = context.body[place.after[0] : place.after[1]].strip(" \n.,")
    return not before and (not after or context.body[place.quoted.end - 1] in ".!?…")


def begins(place: Place, context: Context) -> bool:
    """The quotation opens its sentence, of which a word or two without a verb are left: “They blamed thousands of” workers."""
    before = context.body[place.before[0] : place.before[1]].strip(" \n“\"«„‘'—–-")
    after = context.body[place.after[0] : place.after[1]].split()
    return not before and len(after) <= 2 and not context.cues.verb.search(" ".join(after))


def whole_paragraph(place: Place, context: Context) -> bool:
    body = context.body
    low = context.cast.paragraph(place.quoted.start)[0]
    return not body[low : place.quoted.start].strip(" “\"«„‘'") and alone(place, context)
