"""Quoted stretch -> speaker: a sieve of named rules, the surest first; no hit leaves the speaker open."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from digest.quoting.attribution import NOBODY, Attribution, Context
from digest.quoting.cast import Actor, nearest
from digest.quoting.cues import Cues
from digest.quoting.marks import Quoted
from digest.quoting.phrases import Phrase, grammar_of, is_title, items_of, words_of
from digest.quoting.subjects import first_free, object_after, subject_before
from digest.quoting.transcript import labels, turns_of
from digest.quoting.whom import first, speaks, unnamed, who
from digest.text import fold


@dataclass(frozen=True, slots=True)
class Place:
    """A quoted stretch with the words around it in its own sentence and paragraph."""

    quoted: Quoted
    before: tuple[int, int]
    """From the start of its sentence, or the end of the quotation before, to the opening mark."""
    after: tuple[int, int]
    """From the closing mark to the end of the sentence, or to the next opening mark."""


_GAP = re.compile(r"^[\s,.;:–—-]*")
_MARKS = "“\"«„‘'「『 "
_WORDING = re.compile(
    r"\b(?:issued|published|released|put out|sent|posted)\b[^“\".:]*\b(?:sentence|statement|line|words?|message|notice|note|reply|answer|bulletin)\s*:$"
)
_BE = re.compile(r"\b(?:been|was|were|is|are|being)\s+(?:\w+ly\s+)?$")
_UNSAID = re.compile(r"\b(?:it|they|this|that|which)\s+(?:would|will|could|should|might|may)\s+(?:\w+\s+)?$")
"""What a thing would tell is no report: said it would tell a story of “..."""
_QUOTED_AS = re.compile(r"\b(?:was|is|were|has been|had been)\s+(?:also\s+|later\s+)?quoted as\s*$")
_NO_VERB = re.compile(r"\b(?:the|a|an|of|his|her|their|its|this|that one|any|no)\s+$", re.IGNORECASE)
_ABBREVIATED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Jr|Sr|Prof|Lt|Col|Capt|Rev|Hon|Insp|Sgt|[A-Z])\.")
_INFINITIVE = re.compile(r"\bto $")
_PARTICIPLE = re.compile(r"\w+ing$")
_OWNER = re.compile(r"(?:\b([Hh]is|[Hh]er|[Tt]heir)|[’']s?) (?:[\w-]+ ){0,2}$")
_CREDIT = re.compile(
    r"\b(?:line|word|words|verdict|quote|comment|remark|answer|reaction|question|laugh|applause)\b[^:]*\s(?:(?:belong|belongs|belonged|goes|went|fell) to|(?:came|comes) from)\s+([^:]+):$"
)
_LETTER = re.compile(
    r"\b(?:letter|statement|message|speech|text|words|address|testimony|remarks|sermon|homily|Brief|Erklärung|Rede|lettre|déclaration|discours|carta|declaración|discurso|письмо|заявление|обращение)"
    r"\s+(?:from|by|of|von|de|del|du|di)\s+",
)
_DASHED = re.compile(r"[\"”»’]{0,2}\s{0,3}(?:[—–―]|--)\s{0,3}([A-ZÀ-ÞА-Я][^\n!?“\"]{2,60})\s*$")
_WITH = re.compile(r"((?:^|[,;—–] ?)with )[^“\"«]{2,120}$")
_AS = re.compile(r"(?:^|[\s,])([Aa]s|[Aa]fter|[Bb]efore|[Ss]ince|until)\s+(?:the |an? )?$")
"""Words that may join a clause (as Keller put it; after Keller was quoted as saying), and govern a noun elsewhere."""
_RELATIVE = re.compile(r"[^,.;]{2,60}, who(?:se|m)?\b")
_IN_WORDS = re.compile(r"\bin (his|her) (?:own )?words,?\s*$")
FARTHEST = 160
"""Characters after a quotation in which its verb is looked for."""


def attribute(place: Place, context: Context) -> Attribution:
    """The speaker by what stands beside the quotation in its own sentence; NOBODY where nothing does."""
    governed = thing = NOBODY
    for rule in (after_the_quotation, colon_before, word_of_somebody, before_the_quotation, subject_before_colon, name_after_dash):
        found = rule(place, context)
        if found.speaker and found.rule and found.rule.startswith("according to"):
            said = before_the_quotation(place, context)  # X said “...”, according to the agency
            return said if said.speaker else found
        if found.speaker:
            return found
        governed = found if found.governed and not governed.governed else governed
        thing = thing if thing.mention else found
    return governed if governed.governed else thing  # a plan that calls for “...”: no body, but the words are its


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
    introduces = end < len(body) and body[end] in _MARKS[:-1] and re.search(r"[,:]\s*$|\w+ing\s*$|\bthat\s*$", rest) is not None
    if last in ".!?…" and introduces and rest[:1].isupper():  # “A.” Weil added, “B.”: the words are the next quotation's
        return NOBODY
    fresh = last in ".!?" and rest[:1].isupper()
    according = None if fresh else cues.according.match(rest) or (cues.tag and cues.tag.match(rest))
    if according:
        return after_verb(start + according.end(), end, context, "according to", according.group())
    items = items_of(body, start, end, cues)
    verb = cues.verb.search(rest[:60])
    if verb and not fresh and items and not isinstance(items[0], Phrase) and leads(rest[: verb.start()]):
        found = beside_verb(start, start + verb.start(), start + verb.end(), end, context, verb.group())
        if found.mention or found.governed:
            return found
    grammar = grammar_of(cues.language)
    if grammar.inverts and not fresh and items[:1] == ("other",) and len(items) > 1 and isinstance(named := items[1], Phrase):
        if not named.governed and speaks(named, context) and not named.pronoun:  # a verb that no list has: , relató Wilmer Ochoa
            return who(items, 1, context, "word, then speaker", rest.split()[0])
    if cues.language in {"de", "nl"} and not fresh and items[:1] == ("verb",) and len(items) > 1 and isinstance(inner := items[1], Phrase):
        late = cues.verb.search(rest[:FARTHEST])  # hatte sie am Abend in der Halle angekündigt: the participle ends the clause
        if late and not inner.governed and speaks(inner, context) and not rest[late.end() :].strip(" .,;)"):
            return who(items, 1, context, "verb, then speaker", late.group())
    if items[:1] == ("and",) and len(items) > 1 and isinstance(items[1], Phrase):  # “...,” and Senator Rusk said farmers were “
        return NOBODY
    verb = tag_verb(rest, cues)
    cut = end < len(body) and body[end] in _MARKS[:-1]
    if verb and not (fresh and last == "." and (cut or not short_tag(rest, verb.end()))):
        subject = rest[: verb.start()]
        if passive(subject, verb) and not _QUOTED_AS.search(subject):
            return NOBODY
        rule = "was quoted as saying" if _QUOTED_AS.search(subject) else "speaker, then verb"
        return before_verb(start, start + len(_QUOTED_AS.sub("", subject)), context, rule, verb.group())
    opening = items[0] if items else None
    if isinstance(opening, Phrase) and not opening.governed and not verb and last == "," and speaks(opening, context):
        return who(items, 0, context, "speaker after the comma", ",")  # ,” Vera Kim, a resident, tells us
    return NOBODY


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
    return _BE.search(subject) is not None and not _PARTICIPLE.match(verb.group())


def tag_verb(rest: str, cues: Cues) -> re.Match[str] | None:
    """The verb of the quotation among those after it; after a relative clause (X, who asked for it, said) the one behind its comma."""
    relative = _RELATIVE.match(rest)
    verbs = [v for v in cues.verb.finditer(rest[: FARTHEST * (2 if relative else 1)]) if tags(rest, v, 45 if relative else 22)]
    if relative:
        verbs = [v for v in verbs if rest[: v.start()].rstrip().endswith(",")] or verbs
    return verbs[0] if verbs else None


def tags(rest: str, verb: re.Match[str], most: int) -> bool:
    """Is this the verb of the quotation: only a subject stands before it, and it is no noun and no "quoted as"?"""
    before = rest[: verb.start()]
    return plain(before, most) and not _NO_VERB.search(before) and not rest[verb.end() :].startswith(" as saying")


def leads(before: str) -> bool:
    """Only auxiliaries and pronouns of the verb stand between the quotation and its verb: a déclaré, hat ... gesagt."""
    return len(before.split()) <= 2 and not before.strip(" ’'").endswith((",", "."))


def short_tag(rest: str, verb_end: int) -> bool:
    """After a full stop inside the marks, only a short tag speaks of the quotation: ”. Weil said."""
    return verb_end < 60 and len(rest[verb_end:].split()) <= 4 and not re.search(r"[“\"«]\s*$", rest[verb_end:].rstrip("\n")[-3:])


def plain(text: str, most: int) -> bool:
    """Could the words before a verb be its subject and nothing else: a name, an apposition, adverbs."""
    return len(text.split()) <= most and not re.search(r"[.!?;](?:\s|$)", _ABBREVIATED.sub("", text))


def colon_before(place: Place, context: Context) -> Attribution:
    """NAME: “…” as in a transcript, and A: of an interview, whose speaker is the one person that what comes before it names last."""
    text = context.body[slice(*place.before)].rstrip(_MARKS)
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


def before_the_quotation(place: Place, context: Context) -> Attribution:
    """X said: “ / X said the deal was “ / X, who led the talks, called it “ / he said, adding: “."""
    start, end = place.before
    cues = context.cues
    text = context.body[start:end].rstrip(_MARKS)
    if words := _IN_WORDS.search(text):  # the top order, in his words, “
        pronoun = Phrase(
            start + words.start(1), start + words.end(1), (words.group(1),), None, "", pronoun="he" if words.group(1) == "his" else "she"
        )
        return who((pronoun,), 0, context, "according to", words.group())
    according = list(cues.according.finditer(text))
    verbs = [v for v in cues.verb.finditer(text) if not _NO_VERB.search(text[: v.start()])]
    if according and not verbs:
        found = after_verb(start + according[-1].end(), start + len(text), context, "according to", according[-1].group())
        return found if found.mention else NOBODY
    participle = None
    thing = NOBODY
    for verb in reversed(verbs):
        if companion := _WITH.search(text[: verb.start()]):
            items = items_of(context.body, start + companion.end(1), start + verb.start(), cues)
            at = first_free(items, 0, len(items), lambda phrase: speaks(phrase, context))
            if at is not None and not any(item in ("verb", "that") for item in items):
                return who(items, at, context, "speaker of the sentence", verb.group())
        subject = text[: verb.start()]
        quoted_as = _QUOTED_AS.search(subject)
        if cues.language == "en" and not quoted_as and _PARTICIPLE.match(verb.group()) and not _BE.search(subject):
            items = items_of(context.body, start, start + verb.start(), cues)
            last = items[-1] if items else None
            if isinstance(last, Phrase) and last.name and not last.governed and items[-2:-1] == ("and",) and speaks(last, context):
                return who(items, len(items) - 1, context, "speaker of the sentence", verb.group())  # and Uribe accusing him of
            if isinstance(last, Phrase) and last.head in words_of("documents") and not last.definite:  # in a joint statement condemning
                return unnamed(context.body[last.start : last.end], "speaker of the sentence", verb.group())
            participle = participle or verb  # adding, saying: its subject is the main verb's
            continue
        if _UNSAID.search(subject):
            continue
        if passive(subject, verb) and not quoted_as:
            if cues.language == "en" and text[verb.end() :].startswith(" by "):  # was praised by the jury for “
                return after_verb(start + verb.end() + len(" by "), start + len(text), context, "speaker of the sentence", verb.group())
            continue
        near = len(text) - verb.end() < 4 or participle is not None
        rule = "was quoted as saying" if quoted_as else "speaker and verb before" if near else "speaker of the sentence"
        found = before_verb(start, start + len(_QUOTED_AS.sub("", subject)), context, rule, verb.group())
        if found.speaker or found.governed:
            return found
        thing = thing if thing.mention else found
        if _INFINITIVE.search(subject):
            participle = participle or verb  # would not comment except to say
        if cues.language in {"de", "fr", "es", "it", "pt", "ru", "uk", "pl"}:  # the verb may stand before its subject
            found = after_verb(start + verb.end(), start + len(text), context, "speaker of the sentence", verb.group())
            if found.speaker:
                return found
    if participle and all(_PARTICIPLE.match(v.group()) or _INFINITIVE.search(text[: v.start()]) for v in verbs):
        items = items_of(context.body, start, start + participle.start(), cues)
        at = first_free(items, 0, len(items), lambda phrase: speaks(phrase, context))
        if at is not None and isinstance(phrase := items[at], Phrase) and speaks(phrase, context):
            return who(items, at, context, "speaker of the sentence", participle.group())
        return Attribution(None, None, None, participle.group(), governed=True)
    return thing


def word_of_somebody(place: Place, context: Context) -> Attribution:
    """Her promise to “ / Keller's claim that the deal was “ / a warning from Keller that “: whose word introduces it."""
    start, end = place.before
    text = context.body[start:end].rstrip(_MARKS)
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


def name_after_dash(place: Place, context: Context) -> Attribution:
    """“...” — Anna Keller, at the end of a paragraph, as under a motto or in a list of voices."""
    low, high = context.cast.paragraph(place.quoted.start)
    match = _DASHED.match(context.body[place.quoted.end : high])
    if not match or context.body[low : place.quoted.start].strip(_MARKS + "”"):
        return NOBODY
    found = after_verb(place.quoted.end + match.start(1), high, context, "name after a dash", "—")
    return found if found.speaker else NOBODY


def subject_before_colon(place: Place, context: Context) -> Attribution:
    """Le ministre, X, s'est montré plus bref : « : no verb of speech, but somebody is the subject and a colon leads to the words."""
    start, end = place.before
    text = context.body[start:end].rstrip(_MARKS + "\u00a0\u202f")
    if not text.endswith(":"):
        return NOBODY
    items = items_of(context.body, start, start + len(text) - 1, context.cues)
    at = first_free(items, 0, len(items))
    if credit := _CREDIT.search(text):  # the line of the week belongs to Anna Keller: “
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
    if not match or body[low : place.quoted.start].strip(_MARKS):
        return NOBODY
    return after_verb(above + match.end(), low, context, "letter", match.group().split()[0])


def after_verb(start: int, end: int, context: Context, rule: str, cue: str) -> Attribution:
    """The subject that follows the verb."""
    items = items_of(context.body, start, end, context.cues)
    at = object_after(items, grammar_of(context.cues.language).time)
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
