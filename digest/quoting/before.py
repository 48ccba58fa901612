"""The speaker by what stands before a quotation in its sentence: X said: “ / X called it “ / her promise to “."""

from __future__ import annotations

import re
from typing import Literal

from digest.quoting.attribution import MARKS, NOBODY, Attribution, Context, Place
from digest.quoting.cast import nearest
from digest.quoting.items import items_of
from digest.quoting.lexicon import grammar_of, words_of
from digest.quoting.offices import first, unnamed
from digest.quoting.phrases import Phrase
from digest.quoting.subjects import first_free
from digest.quoting.verbs import BE, FARTHEST, INFINITIVE, PARTICIPLE, QUOTED_AS, after_verb, before_verb, is_noun, passive
from digest.quoting.whom import speaks, who
from digest.text import fold

_UNSAID = re.compile(r"\b(?:it|they|this|that|which)\s+(?:would|will|could|should|might|may)\s+(?:\w+\s+)?$")
"""What a thing would tell is no report: said it would tell a story of “..."""
_WHO = re.compile(r"\bwho $")
"""An architect who said he was unpaid, in a sentence whose participle (saying: “) has another subject."""
_MENTAL = frozenset(
    "hopes hoped believes believed thinks thought fears feared expects expected hofft glaubt espère croit espera cree надеется надеются считает".split()
)
_INNER = re.compile(r" (?:that|que|qu’|dass) [^,.;]{1,60}$|, (?:dass|что) [^,.;]{1,60}$")
_OWNER = re.compile(r"(?:\b([Hh]is|[Hh]er|[Tt]heir)|[’']s?) (?:[\w-]+ ){0,2}$")
_WITH = re.compile(r"((?:^|[,;—–] ?)with )[^“\"«]{2,120}$")


def before_the_quotation(place: Place, context: Context) -> Attribution:
    """X said: “ / X said the deal was “ / X, who led the talks, called it “ / he said, adding: “."""
    start, end = place.before
    cues = context.cues
    text = context.body[start:end].rstrip(MARKS)
    for cue, kind in ((cues.his, "he"), (cues.hers, "she")):
        words = list(cue.finditer(text)) if cue else []
        if words and not cues.verb.search(text, words[-1].end()):  # the top order, in his words, “
            own = Phrase(start + words[-1].start(), start + words[-1].end(), (words[-1].group(),), None, "", pronoun=kind)  # type: ignore[arg-type]
            return who((own,), 0, context, "according to", words[-1].group())
    according = list(cues.according.finditer(text))
    verbs = [v for v in cues.verb.finditer(text) if not is_noun(text[: v.start()], cues.language)]
    told = cues.verb.match(text, according[-1].end() + 1) if according else None
    if told and grammar_of(cues.language).drops and (person := nearest(context.cast, start, "person", paragraphs=1)):
        return Attribution(person.name, person.name, "according to + left out", told.group(), first(person.roles), True)  # según explicó
    if according and not verbs:
        found = after_verb(start + according[-1].end(), start + len(text), context, "according to", according[-1].group())
        return found if found.mention else NOBODY
    finds = cues.for_somebody.match(text) if cues.for_somebody and not verbs and "," in text else None
    if finds:  # Pour Anna Keller, c'est « : only of somebody known
        found = after_verb(start + finds.end(), start + len(text), context, "speaker of the sentence", finds.group())
        if found.speaker and context.cast.named(found.speaker, "person"):
            return found
    participle = None
    thing = NOBODY
    for verb in reversed(verbs):
        if companion := _WITH.search(text[: verb.start()]):
            items = items_of(context.body, start + companion.end(1), start + verb.start(), cues)
            at = first_free(items, 0, len(items), lambda phrase: speaks(phrase, context))
            if at is not None and not any(item in ("verb", "that") for item in items):
                return who(items, at, context, "speaker of the sentence", verb.group())
        subject = text[: verb.start()]
        if (
            verb.group() in _MENTAL
            and (outer := [v for v in verbs if v.end() < verb.start()])
            and _INNER.match(text, outer[-1].end(), verb.start())
        ):
            continue  # X had said that Russia hopes “
        quoted_as = QUOTED_AS.search(subject)
        if cues.language == "en" and not quoted_as and PARTICIPLE.match(verb.group()) and not BE.search(subject):
            items = items_of(context.body, start, start + verb.start(), cues)
            last = items[-1] if items else None
            if isinstance(last, Phrase) and last.name and not last.governed and items[-2:-1] == ("and",) and speaks(last, context):
                return who(items, len(items) - 1, context, "speaker of the sentence", verb.group())  # and Uribe accusing him of
            if isinstance(last, Phrase) and last.head in words_of("documents") and not last.definite:  # in a joint statement condemning
                return unnamed(context.body[last.start : last.end], "speaker of the sentence", verb.group())
            if isinstance(last, Phrase) and last.name and last.governed and context.cast.named(last.name, "person"):
                return who(items, len(items) - 1, context, "speaker of the sentence", verb.group())  # footage of Anna Keller asking
            participle = participle or verb  # adding, saying: its subject is the main verb's
            continue
        if _UNSAID.search(subject) or (participle and _WHO.search(subject)):
            continue
        if passive(subject, verb) and not quoted_as:
            if cues.language == "en" and text[verb.end() :].startswith(" by "):  # was praised by the jury for “
                return after_verb(start + verb.end() + len(" by "), start + len(text), context, "speaker of the sentence", verb.group())
            continue
        near = len(text) - verb.end() < 5 or participle is not None
        rule = "was quoted as saying" if quoted_as else "speaker and verb before" if near else "speaker of the sentence"
        found = before_verb(start, start + len(QUOTED_AS.sub("", subject)), context, rule, verb.group())
        if found.speaker or found.governed:
            return found
        thing = thing if thing.mention else found
        if INFINITIVE.search(subject):
            participle = participle or verb  # would not comment except to say
        if cues.language in {"de", "fr", "es", "it", "pt", "ru", "uk", "pl"}:  # the verb may stand before its subject
            found = after_verb(start + verb.end(), start + len(text), context, "speaker of the sentence", verb.group())
            if found.speaker:
                return found
        if (
            grammar_of(cues.language).drops
            and near
            and not any(isinstance(i, Phrase) for i in items_of(context.body, start, start + verb.start(), cues))
        ):
            person = nearest(context.cast, start, "person", paragraphs=1)  # también aseguró que «
            if person:
                return Attribution(person.name, person.name, rule + " + left out", verb.group(), first(person.roles), True)
    if participle and all(PARTICIPLE.match(v.group()) or INFINITIVE.search(text[: v.start()]) for v in verbs):
        items = items_of(context.body, start, start + participle.start(), cues)
        at = first_free(items, 0, len(items), lambda phrase: speaks(phrase, context))
        if at is not None and isinstance(phrase := items[at], Phrase) and speaks(phrase, context):
            return who(items, at, context, "speaker of the sentence", participle.group())
        return Attribution(None, None, None, participle.group(), governed=True)
    return thing


def word_of_somebody(place: Place, context: Context) -> Attribution:
    """Her promise to “ / Keller's claim that the deal was “ / a warning from Keller that “: whose word introduces it."""
    start, end = place.before
    text = context.body[start:end].rstrip(MARKS)
    nouns = list(context.cues.noun.finditer(text)) if context.cues.noun else []
    if not nouns or context.cues.verb.search(text, nouns[-1].end()) or len(text) - nouns[-1].end() > FARTHEST:
        return NOBODY
    noun = nouns[-1]
    owner = _OWNER.search(text[: noun.start()])
    if owner is None:
        return NOBODY
    if owner.group(1):
        word = fold(owner.group(1))
        kind: Literal["he", "she", "it"] = "he" if word == "his" else "she" if word == "her" else "it"
        pronoun = Phrase(start + owner.start(1), start + owner.end(1), (owner.group(1),), None, "", pronoun=kind)
        return who((pronoun,), 0, context, "somebody's word", noun.group())
    items = items_of(context.body, start, start + owner.start(), context.cues)
    if items and isinstance(last := items[-1], Phrase) and speaks(last, context):
        return who(items, len(items) - 1, context, "somebody's word", noun.group())
    return NOBODY
