"""The speaker by a colon: a transcript's label, an answer's, a sentence whose subject it follows, a letter that a paragraph names."""

from __future__ import annotations

import re
from dataclasses import replace

from digest.quoting.attribution import MARKS, NOBODY, Attribution, Context, Place
from digest.quoting.cast import Actor
from digest.quoting.items import items_of
from digest.quoting.lexicon import is_title, words_of
from digest.quoting.offices import first
from digest.quoting.phrases import Phrase
from digest.quoting.subjects import first_free
from digest.quoting.transcript import labels, turns_of
from digest.quoting.verbs import FARTHEST, after_verb
from digest.quoting.whom import speaks, who
from digest.text import fold

_WORDING = re.compile(
    r"\b(?:issued|published|released|put out|sent|posted)\b[^“\".:]*\b(?:sentence|statement|line|words?|message|notice|note|reply|answer|bulletin)\s*:$"
)
_CREDIT = re.compile(
    r"\b(?:line|word|words|verdict|quote|comment|remark|answer|reaction|question|laugh|applause)\b[^:]*\s(?:(?:belong|belongs|belonged|goes|went|fell) to|(?:came|comes) from)\s+([^:]+):$"
)
_LETTER = re.compile(
    r"\b(?:letter|statement|message|speech|text|words|address|testimony|remarks|sermon|homily|Brief|Erklärung|Rede|lettre|déclaration|discours|carta|declaración|discurso|письмо|заявление|обращение)"
    r"\s+(?:from|by|of|von|de|del|du|di)\s+",
)


def colon_before(place: Place, context: Context) -> Attribution:
    """NAME: “…” as in a transcript, and A: of an interview, whose speaker is the one person that what comes before it names last."""
    text = context.body[slice(*place.before)].rstrip(MARKS)
    match = re.search(r"(?:^|\n)[\s“\"]*([^\n:：“\"]{1,40}?)(?: ?\([^()\n]{1,40}\))?\s?[:：]$", text)
    if not match or context.cues.verb.search(match.group(1)):
        return NOBODY
    label = match.group(1).strip()
    if fold(label).rstrip(".") in labels("answers"):
        person = interviewed(place, context)
    else:
        words = label.split()
        while len(words) > 1 and is_title(words[0]):
            words.pop(0)
        person = context.cast.named(" ".join(words))
    if person:
        return Attribution(person.name, label, "name before the colon", ":", first(person.roles), True)
    if place.quoted.mark == ":" and not {fold(w) for w in label.split()} & (labels("answers") | labels("nobody")) and len(label) > 1:
        return Attribution(label, label, "name before the colon", ":", None, True)
    return Attribution(None, label, "name before the colon", ":", governed=True) if label.isupper() else NOBODY


def interviewed(place: Place, context: Context) -> Actor | None:
    """Whom an interview is with: the only person that the paragraphs before its first question name, else the one named first as a subject."""
    opened = next((turn.start for turn in turns_of(context.body)), place.quoted.start)
    people = [m for m in context.cast.between(0, opened) if m.actor.kind == "person"]
    names = {m.actor.name for m in people}
    subject = next((m for m in people if m.subject), None)
    return people[0].actor if len(names) == 1 else subject.actor if subject else None


def subject_before_colon(place: Place, context: Context) -> Attribution:
    """Le ministre, X, s'est montré plus bref : « : no verb of speech, but somebody is the subject and a colon leads to the words."""
    start, end = place.before
    text = context.body[start:end].rstrip(MARKS + "\u00a0\u202f")
    if not text.endswith(":"):
        return NOBODY
    items = items_of(context.body, start, start + len(text) - 1, context.cues)
    at = first_free(items, 0, len(items))
    if credit := _CREDIT.search(text, max(0, len(text) - FARTHEST)):  # the line of the week belongs to Anna Keller: “
        items = tuple(
            replace(i, governed=False) if isinstance(i, Phrase) else i
            for i in items
            if isinstance(i, Phrase) and i.start >= start + credit.start(1)
        )
        at = first_free(items, 0, len(items), lambda phrase: speaks(phrase, context))
    if at is None:
        return NOBODY
    found = who(items, at, context, "before the colon", ":")
    person = context.cast.named(found.speaker or "", "person")
    last = re.search(r"(\w+)\s*:$", text)
    wording = _WORDING.search(text) is not None or (last is not None and fold(last.group(1)) in words_of("documents"))
    if wording and context.cues.language == "en" and (found.rule or "").endswith("institution"):
        return found  # the administration issued a single sentence: “
    unnamed = not found.speaker and found.governed and found.mention is not None
    return found if person or unnamed else NOBODY


def letter_before(place: Place, context: Context) -> Attribution:
    """The following letter from X was read: a paragraph that names what follows in whole quoted paragraphs, and whose it is."""
    body = context.body
    low, above = context.cast.paragraph(place.quoted.start)[0], context.cast.paragraph(place.quoted.start, 1)[0]
    match = _LETTER.search(body[above:low])
    if not match or body[low : place.quoted.start].strip(MARKS):
        return NOBODY
    return after_verb(above + match.end(), low, context, "letter", match.group().split()[0])
