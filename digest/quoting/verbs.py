"""A reporting verb -> its subject: after it, before it, between its parts; and whether it is the verb of a quotation at all."""

from __future__ import annotations

import re

from digest.quoting.attribution import NOBODY, Attribution, Context
from digest.quoting.cast import nearest
from digest.quoting.cues import Cues
from digest.quoting.items import items_of
from digest.quoting.lexicon import grammar_of
from digest.quoting.offices import first
from digest.quoting.phrases import Phrase
from digest.quoting.subjects import object_after, subject_before
from digest.quoting.whom import speaks, who
from digest.text import ABBREVIATIONS

FARTHEST = 160
"""Characters after a quotation in which its verb is looked for."""
BE = re.compile(r"\b(?:been|was|were|is|are|being)\s+(?:\w+ly\s+)?$")
QUOTED_AS = re.compile(r"\b(?:was|is|were|has been|had been)\s+(?:also\s+|later\s+)?quoted as\s*$")
_NO_VERB = re.compile(r"\b(?:the|a|an|of|his|her|their|its|this|that one|any|no)\s+$", re.IGNORECASE)
_ABBREVIATED = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, ABBREVIATIONS)))}|[a-z])\.", re.IGNORECASE)
INFINITIVE = re.compile(r"\bto $")
PARTICIPLE = re.compile(r"\w+ing$")
_AS = re.compile(r"(?:^|[\s,])([Aa]s|[Aa]fter|[Bb]efore|[Ss]ince|until)\s+(?:the |an? )?$")
"""Words that may join a clause (as Keller put it; after Keller was quoted as saying), and govern a noun elsewhere."""
_RELATIVE = re.compile(r"[^,.;]{2,60}, who(?:se|m)?\b")


def after_verb(start: int, end: int, context: Context, rule: str, cue: str) -> Attribution:
    """The subject that follows the verb."""
    grammar = grammar_of(context.cues.language)
    aside = context.cues.asides.match(context.body, start + 1, end) if context.cues.asides else None
    items = items_of(context.body, aside.end() if aside else start, end, context.cues)
    at = object_after(items, grammar.time, bool(grammar.inverts))
    return who(items, at, context, rule, cue) if at is not None else NOBODY


def before_verb(start: int, end: int, context: Context, rule: str, cue: str) -> Attribution:
    """The subject that stands before the verb."""
    items = items_of(context.body, start, end, context.cues)
    while items and items[-1] == "adverb":
        items = items[:-1]
    last = items[-1] if items else None
    if rule == "speaker, then verb" and "that" in items and context.cues.language != "en":  # », à condition qu'il ne crie pas
        return NOBODY
    joined = _AS.search(context.body[start : last.start]) if isinstance(last, Phrase) else None
    if isinstance(last, Phrase) and joined and (joined.group(1).casefold() == "as" or context.cast.named(last.name or "", "person")):
        at: int | None = len(items) - 1
    else:
        at = subject_before(items, lambda phrase: speaks(phrase, context))
    return who(items, at, context, rule, cue) if at is not None else Attribution(None, None, None, cue, governed=not items)


def beside_verb(start: int, verb: int, after: int, end: int, context: Context, cue: str) -> Attribution:
    """The subject between the parts of a verb or after it (a-t-il déclaré, hat Keller gesagt, dijo Ruiz); left out, who was named last."""
    inner = items_of(context.body, start, verb, context.cues)
    within = next((n for n, item in enumerate(inner) if isinstance(item, Phrase) and not item.governed), None)
    if inner and inner[0] != "verb":
        return NOBODY
    if within is not None:
        return who(inner, within, context, "verb, then speaker", cue)
    found = after_verb(after, end, context, "verb, then speaker", cue)
    if not found.mention and grammar_of(context.cues.language).drops:
        person = nearest(context.cast, start, "person", paragraphs=1)
        if person:
            return Attribution(person.name, person.name, "verb, then speaker + left out", cue, first(person.roles), True)
    return found if found.mention else Attribution(None, None, None, cue, governed=True)


def passive(subject: str, verb: re.Match[str]) -> bool:
    """Was praised, were called; not were warning."""
    return BE.search(subject) is not None and not PARTICIPLE.match(verb.group())


def tag_verb(rest: str, cues: Cues) -> re.Match[str] | None:
    """The verb of the quotation among those after it; after a relative clause (X, who asked for it, said) the one behind its comma."""
    relative = _RELATIVE.match(rest)
    verbs = [v for v in cues.verb.finditer(rest[: FARTHEST * (2 if relative else 1)]) if tags(rest, v, 45 if relative else 22)]
    if cues.language != "en":  # lui a répondu la juge
        verbs = [v for v in verbs if not is_noun(rest[: v.start()], cues.language)]
    if relative:
        verbs = [v for v in verbs if rest[: v.start()].rstrip().endswith(",")] or verbs
    active = [v for v in verbs if not passive(rest[: v.start()], v) or QUOTED_AS.search(rest[: v.start()])]
    return next(iter(active or verbs), None)


def is_noun(before: str, language: str) -> bool:
    """The claims, ses promesses: an article before it makes a noun of what looks like a verb; a promis has none."""
    if language == "en":
        return _NO_VERB.search(before) is not None
    grammar, last = grammar_of(language), before.split()[-1:]
    return bool(last) and last[0].casefold() in grammar.articles - grammar.auxiliaries - grammar.relatives


def tags(rest: str, verb: re.Match[str], most: int) -> bool:
    """Is this the verb of the quotation: only a subject stands before it, and it is no noun and no "quoted as"?"""
    before = rest[: verb.start()]
    return plain(before, most) and not _NO_VERB.search(before) and not rest[verb.end() :].startswith(" as saying")


def only_auxiliaries(before: str) -> bool:
    """Only auxiliaries and pronouns of the verb stand between the quotation and its verb: a déclaré, hat ... gesagt."""
    return len(before.split()) <= 2 and not before.strip(" ’'").endswith((",", "."))


def short_tag(rest: str, verb_end: int) -> bool:
    """After a full stop inside the marks, only a short tag speaks of the quotation: ”. Weil said."""
    return verb_end < 60 and len(rest[verb_end:].split()) <= 4 and not re.search(r"[“\"«]\s*$", rest[verb_end:].rstrip("\n")[-3:])


def plain(text: str, most: int) -> bool:
    """Could the words before a verb be its subject and nothing else: a name, an apposition, adverbs."""
    return len(text.split()) <= most and not re.search(r"[.!?;](?:\s|$)", _ABBREVIATED.sub("", text))
