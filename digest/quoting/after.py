"""The speaker by what follows a quotation: ”, said X / ”, X said / ”, according to X / ” — X."""

from __future__ import annotations

import re

from digest.quoting.attribution import MARKS, NOBODY, Attribution, Context, Place
from digest.quoting.items import items_of
from digest.quoting.lexicon import grammar_of
from digest.quoting.phrases import Phrase
from digest.quoting.subjects import first_free
from digest.quoting.verbs import FARTHEST, QUOTED_AS, after_verb, before_verb, beside_verb, only_auxiliaries, passive, short_tag, tag_verb
from digest.quoting.whom import speaks, who

_GAP = re.compile(r"^[\s,.;:–—-]*")


def after_the_quotation(place: Place, context: Context) -> Attribution:
    """”, said X / ”, X said / ”, according to X / ”, X was quoted as saying."""
    start, end = place.after
    body, cues = context.body, context.cues
    gap = _GAP.match(body[start:end])
    start += gap.end() if gap else 0
    rest = body[start:end]
    if not rest:
        return NOBODY
    last = body[place.quoted.end - 1]
    introduces = end < len(body) and body[end] in MARKS[:-1] and re.search(r"[,:]\s*$|\w+ing\s*$|\bthat\s*$", rest) is not None
    if last in ".!?…" and introduces and rest[:1].isupper():  # “A.” Weil added, “B.”: the words are the next quotation's
        return NOBODY
    fresh = last in ".!?" and rest[:1].isupper()
    for own, kind in ((cues.his, "he"), (cues.hers, "she")):
        if not fresh and own and (words := own.match(rest)):  # », selon lui
            pronoun = Phrase(start, start + words.end(), (words.group(),), None, "", pronoun=kind)  # type: ignore[arg-type]
            return who((pronoun,), 0, context, "according to", words.group())
    according = None if fresh else cues.according.match(rest) or (cues.tag and cues.tag.match(rest))
    if according:
        return after_verb(start + according.end(), end, context, "according to", according.group())
    items = items_of(body, start, end, cues)
    verb = cues.verb.search(rest[:60])
    if (
        verb
        and not fresh
        and items
        and not isinstance(items[0], Phrase)
        and only_auxiliaries(rest[: verb.start()])
        and not passive(rest[: verb.start()], verb)
    ):
        found = beside_verb(start, start + verb.start(), start + verb.end(), end, context, verb.group())
        if not found.mention and cues.language in {"de", "nl"}:  # hatte sie am Vormittag von „...“ gesprochen
            before = items_of(body, *place.before, cues)
            at = first_free(before, 0, len(before), lambda phrase: speaks(phrase, context))
            found = who(before, at, context, "speaker of the sentence", verb.group()) if at is not None else found
        if found.mention or found.governed:
            return found
    grammar = grammar_of(cues.language)
    if grammar.inverts and not fresh and items[:1] == ("other",) and len(items) > 1 and isinstance(named := items[1], Phrase):
        if not named.governed and speaks(named, context) and not named.pronoun:  # a verb that no list has: , relató Ana Pérez
            return who(items, 1, context, "word, then speaker", rest.split()[0])
    if cues.language in {"de", "nl"} and not fresh and items[:1] == ("verb",) and len(items) > 1 and isinstance(inner := items[1], Phrase):
        late = cues.verb.search(rest[:FARTHEST])  # hatte sie am Abend in der Halle angekündigt: the participle ends the clause
        if late and not inner.governed and speaks(inner, context) and not rest[late.end() :].strip(" .,;)"):
            return who(items, 1, context, "verb, then speaker", late.group())
    if items[:1] == ("and",) and len(items) > 1 and isinstance(items[1], Phrase):  # “...,” and Senator Moss said farmers were “
        return NOBODY
    verb = tag_verb(rest, cues)
    cut = end < len(body) and body[end] in MARKS[:-1]
    if verb and not (fresh and last == "." and (cut or not short_tag(rest, verb.end()))):
        subject = rest[: verb.start()]
        if passive(subject, verb) and not QUOTED_AS.search(subject):
            return NOBODY
        rule = "was quoted as saying" if QUOTED_AS.search(subject) else "speaker, then verb"
        return before_verb(start, start + len(QUOTED_AS.sub("", subject)), context, rule, verb.group())
    opening = items[0] if items else None
    if isinstance(opening, Phrase) and not opening.governed and not verb and last == "," and speaks(opening, context):
        return who(items, 0, context, "speaker after the comma", ",")  # ,” Ann Lee, a resident, tells us
    return NOBODY


_DASHED = re.compile(r"[\"”»’]{0,2}\s{0,3}(?:[—–―]|--)\s{0,3}([A-ZÀ-ÞА-Я][^\n!?“\"]{2,60})\s*$")


def name_after_dash(place: Place, context: Context) -> Attribution:
    """“...” — Anna Keller, at the end of a paragraph, as under a motto or in a list of voices."""
    low, high = context.cast.paragraph(place.quoted.start)
    match = _DASHED.match(context.body[place.quoted.end : high])
    if not match or context.body[low : place.quoted.start].strip(MARKS + "”"):
        return NOBODY
    found = after_verb(place.quoted.end + match.start(1), high, context, "name after a dash", "—")
    return found if found.speaker else NOBODY
