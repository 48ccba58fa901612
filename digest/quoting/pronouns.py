"""Whom he, she or it means: the nearest that fits, unless the sentence before is about somebody whom it does not name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile

from digest.quoting.attribution import Attribution, Context
from digest.quoting.cast import Actor, nearest
from digest.quoting.items import items_of
from digest.quoting.lexicon import grammar_of, is_body_noun, words_of
from digest.quoting.offices import by_body, by_office, definite, describes_person, first, owned, unnamed
from digest.quoting.phrases import Item, Phrase
from digest.quoting.subjects import apposition, first_free
from digest.text import fold

FARTHEST_SENTENCE = 600
"""Characters of a sentence before a pronoun that is looked at."""
FARTHEST_BACK = 3000
"""Characters before a pronoun in which the sentence that its paragraph was about is looked for, over what is quoted since."""
_MARK = re.compile("[“\"«]|''")
LONGEST_VERB = 24
"""Characters of a reporting verb after a pronoun."""


def by_pronoun(phrase: Phrase, context: Context, rule: str, cue: str) -> Attribution:
    if phrase.pronoun == "i":
        return unnamed(phrase.words[0], rule, cue)
    gender = {"he": "m", "she": "f"}.get(phrase.pronoun or "")
    actor = nearest(context.cast, phrase.start, "person" if gender else "body", gender, apart=aside(phrase, context))
    if gender and not actor:
        actor = only_one(context.cast.actors, gender)
    if gender and (subject := unnamed_before(phrase, context)):
        actor, _ = (None, "") if subject.strange else by_office(subject.phrase, context)
        actor = actor if actor and actor.gender in (None, gender) else None
    if phrase.pronoun == "it" and fold(phrase.words[0]) == "they":
        actor = None
    if phrase.pronoun == "it" and fold(phrase.words[0]) == "it" and (own := subject_of_sentence(phrase, context)):
        name = by_body(own, context.body[own.start : own.end], context)  # the company hopes so, although, it said, “
        return Attribution(name, phrase.words[0], f"{rule} + pronoun", cue, None, True) if name else unnamed(phrase.words[0], rule, cue)
    if not actor:
        return unnamed(phrase.words[0], rule, cue)
    return Attribution(actor.name, phrase.words[0], f"{rule} + pronoun", cue, first(actor.roles), True)


def subject_of_sentence(phrase: Phrase, context: Context) -> Phrase | None:
    """The noun for a body that opens the sentence of a pronoun; None where something else does."""
    start, _ = context.cast.sentence(phrase.start) or (phrase.start, phrase.start)
    items = items_of(context.body, max(start, phrase.start - FARTHEST_SENTENCE), phrase.start, context.cues)
    at = first_free(items, 0, len(items))
    subject = items[at] if at is not None else None
    return subject if isinstance(subject, Phrase) and subject.name is None and subject.definite and is_body_noun(subject.head) else None


def only_one(actors: tuple[Actor, ...], gender: str) -> Actor | None:
    """The only person of an article whom a pronoun can mean, however far back: all others are known to be of the other gender."""
    fits = [a for a in actors if a.kind != "body" and a.gender in (None, gender)]
    return fits[0] if len(fits) == 1 and fits[0].kind == "person" and fits[0].gender == gender else None


@dataclass(frozen=True, slots=True)
class _Described:
    """The subject of a sentence, described and not named; `strange` where nothing before can have named it."""

    phrase: Phrase
    strange: bool


def unnamed_before(phrase: Phrase, context: Context) -> _Described | None:
    """One of the men shrugged. “...,” he said: whom the sentence before is about, where it does not name that person."""
    low = max(context.cast.paragraph(phrase.start)[0], phrase.start - FARTHEST_BACK)
    here = context.cast.sentence(phrase.start)
    before = context.cast.sentence(max(low, (here or (low, 0))[0] - 2))
    while before and before[0] > low and _MARK.search(context.body, *before):
        before = context.cast.sentence(before[0] - 2)
    if not before or before == here or before[0] < low or before[1] - before[0] > FARTHEST_SENTENCE:
        return None
    items = items_of(context.body, *before, context.cues)
    at = first_free(items, 0, len(items))
    subject = items[at] if at is not None else None
    if at is None or not isinstance(subject, Phrase) or subject.name or subject.pronoun or apposition(items, at) is not None:
        return None
    beside = takewhile(lambda item: isinstance(item, Phrase) or item == "other", items[at + 1 :])
    if any(isinstance(item, Phrase) and " " in (item.name or "") for item in beside):
        return None  # la conseillère d'État Anna Keller
    if items[max(0, at - 1) : at] == ("comma",) and at > 1 and isinstance(named := items[at - 2], Phrase) and named.name:
        return None  # For Anna Keller, a nurse, the night was short
    strange = described_anew(items, at, context) or is_kin(subject, phrase.pronoun, context)
    if strange or (describes_person(subject) and not definite(subject, context)):
        return _Described(subject, True)
    return _Described(subject, False) if describes_person(subject) and not owned(subject, context) else None


def is_kin(phrase: Phrase, pronoun: str | None, context: Context) -> bool:
    """Her husband, for "he": somebody by a possessive whom no name of the article has been given with."""
    kin = words_of("kin_men" if pronoun == "he" else "kin_women")
    return owned(phrase, context) and phrase.head in kin and not any(phrase.head in a.role_words for a in context.cast.actors)


def aside(phrase: Phrase, context: Context) -> Actor | None:
    """Maddox, he said, is / What Maddox does, she argues, is: whom the clause that a pronoun cuts into is about; it means another."""
    start, end = context.cast.sentence(phrase.start) or (phrase.start, phrase.start)
    start = max(start, phrase.start - FARTHEST_SENTENCE)
    start = max(start, *(context.body.rfind(stop, start, phrase.start) for stop in ":;—"))
    after, before = context.body[phrase.end : min(end, phrase.end + LONGEST_VERB)], context.body[start : phrase.start]
    verb = context.cues.verb.match(after.lstrip())
    if not before.endswith(", ") or not verb or not after.lstrip()[verb.end() :].startswith(",") or context.cues.verb.search(before):
        return None
    return next((m.actor for m in context.cast.between(start, phrase.start) if m.subject), None)


def described_anew(items: tuple[Item, ...], at: int, context: Context) -> bool:
    """The runner-up, a retired dentist, asked: what an indefinite description has to tell has not been named before."""
    beside = items[at + 2] if items[at + 1 : at + 2] == ("comma",) and at + 2 < len(items) else None
    return (
        isinstance(beside, Phrase)
        and beside.name is None
        and not beside.governed
        and context.body[beside.start : beside.end].casefold().split()[0] in grammar_of(context.cues.language).indefinite
        and describes_person(beside)
    )
