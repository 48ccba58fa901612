"""Quoted stretch -> speaker: a sieve of named rules, the surest first; no hit leaves the speaker open.

Each rule carries the precision that was measured for it (PolNeAR figures of the field, lowered where our own labelled
articles were lower); a reader sees rule and figure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from digest.quoting.cast import Actor, Cast, nearest
from digest.quoting.cues import Cues
from digest.quoting.marks import Quoted
from digest.quoting.phrases import Item, Phrase, grammar_of, is_body_noun, is_person_noun, is_title, items_of, words_of
from digest.quoting.subjects import apposition, first_free, object_after, subject_before
from digest.text import fold

PRECISION = {
    "name before the colon": 0.97,
    "verb, then speaker": 0.96,
    "speaker, then verb": 0.96,
    "speaker and verb before": 0.93,
    "according to": 0.95,
    "was quoted as saying": 0.95,
    "the same sentence": 0.95,
    "speaker of the sentence": 0.86,
    "before the colon": 0.85,
    "letter": 0.85,
    "quotation goes on": 0.9,
    "the same paragraph": 0.86,
    "the paragraph before": 0.82,
    "the speaker before": 0.8,
    "pronoun": 0.84,
    "office": 0.86,
    "institution": 0.85,
    "nearest": 0.78,
}


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said it, by which rule."""

    speaker: str | None
    mention: str | None
    rule: str | None
    cue: str | None
    role: str | None = None
    governed: bool = False
    """A reporting verb governs the words, whether its subject is known or not."""

    @property
    def confidence(self) -> float:
        return PRECISION.get((self.rule or "").split(" + ")[-1], 0.8) if self.speaker else 0.0


NOBODY = Attribution(None, None, None, None)


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may look at."""

    body: str
    cast: Cast
    cues: Cues


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
_PASSIVE = re.compile(r"\b(?:been|was|were|is|are|being)\s+(?:\w+ly\s+)?$")
_QUOTED_AS = re.compile(r"\b(?:was|is|were|has been|had been)\s+(?:also\s+|later\s+)?quoted as\s*$")
_NO_VERB = re.compile(r"\b(?:the|a|an|of|his|her|their|its|this|that one|any|no)\s+$", re.IGNORECASE)
_ABBREVIATED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Jr|Sr|Prof|Lt|Col|Capt|Rev|Hon|Insp|Sgt|[A-Z])\.")
_PARTICIPLE = re.compile(r"\w+ing$")
_LETTER = re.compile(
    r"\b(?:letter|statement|message|speech|text|words|address|testimony|remarks|sermon|homily|Brief|Erklärung|Rede|lettre|déclaration|discours|carta|declaración|discurso|письмо|заявление|обращение)"
    r"\s+(?:from|by|of|von|de|del|du|di)\s+",
)
FARTHEST_BODY = 6000
"""Characters before "the company" in which its name is looked for."""
FARTHEST = 160
"""Characters after a quotation in which its verb is looked for."""


def attribute(place: Place, context: Context) -> Attribution:
    """The speaker by what stands beside the quotation in its own sentence; NOBODY where nothing does."""
    governed = NOBODY
    for rule in (after_the_quotation, colon_before, before_the_quotation, subject_before_colon):
        found = rule(place, context)
        if found.speaker and found.rule and found.rule.startswith("according to"):
            said = before_the_quotation(place, context)  # X said “...”, according to the agency
            return said if said.speaker else found
        if found.speaker:
            return found
        governed = found if found.governed and not governed.governed else governed
    return governed


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
    according = cues.according.match(rest)
    if according:
        return after_verb(start + according.end(), end, context, "according to", according.group())
    items = items_of(body, start, end, cues)
    verb = cues.verb.search(rest[:60])
    if verb and items[:1] == ("verb",) and leads(rest[: verb.start()], context):
        found = after_verb(start + verb.end(), end, context, "verb, then speaker", verb.group())
        return found if found.speaker else Attribution(None, None, None, verb.group(), governed=True)
    verb = next((v for v in cues.verb.finditer(rest[:FARTHEST]) if tags(rest, v)), None)
    if verb and not (fresh and last == "." and not short_tag(rest, verb.end())):
        subject = rest[: verb.start()]
        if _PASSIVE.search(subject) and not _QUOTED_AS.search(subject):
            return NOBODY
        rule = "was quoted as saying" if _QUOTED_AS.search(subject) else "speaker, then verb"
        found = before_verb(start, start + len(_QUOTED_AS.sub("", subject)), context, rule, verb.group())
        return found if found.speaker or not found.governed else Attribution(None, None, None, verb.group(), governed=True)
    return NOBODY


def tags(rest: str, verb: re.Match[str]) -> bool:
    """Is this the verb of the quotation: only a subject stands before it, and it is no noun and no "quoted as"?"""
    before = rest[: verb.start()]
    return plain(before) and not _NO_VERB.search(before) and not rest[verb.end() :].startswith(" as saying")


def leads(before: str, context: Context) -> bool:
    """Only auxiliaries and pronouns of the verb stand between the quotation and its verb: a déclaré, hat ... gesagt."""
    return len(before.split()) <= 2 and not before.strip(" ’'").endswith((",", "."))


def short_tag(rest: str, verb_end: int) -> bool:
    """After a full stop inside the marks, only a short tag speaks of the quotation: ”. Weil said."""
    return verb_end < 60 and not re.search(r"[“\"«]\s*$", rest[verb_end:].rstrip("\n")[-3:])


def plain(text: str) -> bool:
    """Could the words before a verb be its subject and nothing else: a name, an apposition, adverbs."""
    return len(text.split()) <= 22 and not re.search(r"[.!?;](?:\s|$)", _ABBREVIATED.sub("", text))


def colon_before(place: Place, context: Context) -> Attribution:
    """NAME: “…” as in a transcript."""
    text = context.body[slice(*place.before)].rstrip(_MARKS)
    match = re.search(r"(?:^|\n)\s*([^\n:“\"]{2,40}):$", text)
    if match and not context.cues.verb.search(match.group(1)):
        words = match.group(1).strip().split()
        while len(words) > 1 and is_title(words[0]):
            words.pop(0)
        person = context.cast.named(" ".join(words))
        if person:
            return Attribution(person.name, match.group(1).strip(), "name before the colon", ":", first(person.roles), True)
    return NOBODY


def before_the_quotation(place: Place, context: Context) -> Attribution:
    """X said: “ / X said the deal was “ / X, who led the talks, called it “ / he said, adding: “."""
    start, end = place.before
    cues = context.cues
    text = context.body[start:end].rstrip(_MARKS)
    according = list(cues.according.finditer(text))
    verbs = [v for v in cues.verb.finditer(text) if not _NO_VERB.search(text[: v.start()])]
    if according and not verbs:
        found = after_verb(start + according[-1].end(), start + len(text), context, "according to", according[-1].group())
        return found if found.speaker else NOBODY
    participle = None
    for verb in reversed(verbs):
        subject = text[: verb.start()]
        if cues.language == "en" and _PARTICIPLE.match(verb.group()) and not re.search(r"\b(?:is|was|are|were)\s+$", subject):
            participle = participle or verb  # adding, saying: its subject is the main verb's
            continue
        quoted_as = _QUOTED_AS.search(subject)
        if _PASSIVE.search(subject) and not quoted_as:
            continue
        near = len(text) - verb.end() < 4 or participle is not None
        rule = "was quoted as saying" if quoted_as else "speaker and verb before" if near else "speaker of the sentence"
        found = before_verb(start, start + len(_QUOTED_AS.sub("", subject)), context, rule, verb.group())
        if found.speaker or found.governed:
            return found
        if cues.language in {"de", "fr", "es", "it", "pt", "ru", "uk", "pl"}:  # the verb may stand before its subject
            found = after_verb(start + verb.end(), start + len(text), context, "speaker of the sentence", verb.group())
            if found.speaker:
                return found
    if participle and not [v for v in verbs if not _PARTICIPLE.match(v.group())]:
        items = items_of(context.body, start, start + participle.start(), cues)
        at = first_free(items, 0, len(items))
        if at is not None:
            return who(items, at, context, "speaker of the sentence", participle.group())
    return NOBODY


def subject_before_colon(place: Place, context: Context) -> Attribution:
    """Le ministre, X, s'est montré plus bref : « : no verb of speech, but somebody is the subject and a colon leads to the words."""
    start, end = place.before
    text = context.body[start:end].rstrip(_MARKS + "\u00a0\u202f")
    if not text.endswith(":"):
        return NOBODY
    items = items_of(context.body, start, start + len(text) - 1, context.cues)
    at = first_free(items, 0, len(items))
    if at is None:
        return NOBODY
    found = who(items, at, context, "before the colon", ":")
    person = context.cast.named(found.speaker or "", "person")
    return found if person else NOBODY


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
    at = object_after(items)
    return who(items, at, context, rule, cue) if at is not None else NOBODY


def before_verb(start: int, end: int, context: Context, rule: str, cue: str) -> Attribution:
    """The subject that stands before the verb."""
    items = items_of(context.body, start, end, context.cues)
    at = subject_before(items, lambda phrase: speaks(phrase, context))
    return who(items, at, context, rule, cue) if at is not None else Attribution(None, None, None, cue, governed=not items)


# ------------------------------------------------------------------------------------------------ whom a phrase means


def who(items: tuple[Item, ...], at: int, context: Context, rule: str, cue: str) -> Attribution:
    """Whom a subject means: by name, by the name beside it, by office, body or pronoun; governed but open where nobody fits."""
    phrase = items[at]
    assert isinstance(phrase, Phrase)
    mention = context.body[phrase.start : phrase.end]
    if phrase.name:
        return named(phrase, context, rule, cue)
    beside = apposition(items, at)
    if beside and beside.name and (describes_person(phrase) or is_body_noun(phrase.head) or context.cast.named(beside.name, "person")):
        kin = named(beside, context, rule, cue)
        if kin.speaker:
            return kin
    if phrase.pronoun:
        return by_pronoun(phrase, context, rule, cue)
    if phrase.head in words_of("crowds"):
        return of_crowd(items, at, context, rule, cue)
    if describes_person(phrase):
        found, how = by_office(phrase, context)
        if found:
            return Attribution(found.name, mention, f"{rule} + {how}", cue, first(found.roles), True)
        return Attribution(None, mention, None, cue, governed=True)
    if phrase.head in words_of("documents"):
        body = issuer(phrase.start, context)
        return Attribution(body.name if body else None, mention, f"{rule} + institution" if body else None, cue, None, True)
    if is_body_noun(phrase.head):
        body_name = by_body(phrase, mention, context)
        return Attribution(body_name, mention, f"{rule} + institution" if body_name else None, cue, None, True)
    return NOBODY


def speaks(phrase: Phrase, context: Context) -> bool:
    """Can a phrase mean somebody who speaks: a pronoun, a known name, a noun for a person or a body?"""
    if phrase.name:
        return context.cast.named(phrase.name) is not None or " " in phrase.name
    return (
        bool(phrase.pronoun)
        or describes_person(phrase)
        or is_body_noun(phrase.head)
        or phrase.head in words_of("crowds") | words_of("documents")
    )


def describes_person(phrase: Phrase) -> bool:
    return (
        is_person_noun(phrase.head)
        or (bool(phrase.words) and is_person_noun(phrase.words[-1]))
        or phrase.head in words_of("somebody")
        or (phrase.head.endswith("-year-old"))
    )


def named(phrase: Phrase, context: Context, rule: str, cue: str) -> Attribution:
    """By its name: the actor of the article it can mean, else the name as printed."""
    name = re.sub(r"[’']s?$", "", phrase.name or "")
    actor = context.cast.named(name)
    if actor:
        tail = " + institution" if actor.kind == "body" else ""
        return Attribution(actor.name, context.body[phrase.start : phrase.end], rule + tail, cue, first(actor.roles), True)
    ambiguous = " " not in name and sum(fold(name) in fold(a.name).split() for a in context.cast.actors) > 1
    if ambiguous or len(name) < 2:
        return Attribution(None, name, None, cue, governed=True)
    return Attribution(name, name, rule, cue, None, True)


def of_crowd(items: tuple[Item, ...], at: int, context: Context, rule: str, cue: str) -> Attribution:
    """Analysts at Halden Securities: the body they speak for; nobody where none is named."""
    phrase, following = items[at], items[at + 1] if at + 1 < len(items) else None
    assert isinstance(phrase, Phrase)
    if isinstance(following, Phrase) and following.governed and following.name:
        body = context.cast.named(following.name)
        between = context.body[phrase.end : following.start].split()
        if (body and body.kind == "body") or (not body and " " in following.name and between[:1] in (["at"], ["with"])):
            name = body.name if body else following.name
            return Attribution(name, context.body[following.start : following.end], f"{rule} + institution", cue, None, True)
    return Attribution(None, None, None, cue, governed=True)


def issuer(at: int, context: Context) -> Actor | None:
    """Whose statement it is: the body that a sentence before it says published one; else the body named last."""
    for mention in reversed(context.cast.between(at - 2000, at)):
        start, end = context.cast.sentence(mention.start) or (at, at)
        if mention.actor.kind == "body" and not mention.governed:
            words = {fold(w) for w in re.findall(r"\w+", context.body[start : min(end, at)])}
            if words & words_of("documents"):
                return mention.actor
    return nearest(context.cast, at, "body", paragraphs=4)


def by_pronoun(phrase: Phrase, context: Context, rule: str, cue: str) -> Attribution:
    gender = {"he": "m", "she": "f"}.get(phrase.pronoun or "")
    actor = nearest(context.cast, phrase.start, "person" if gender else "body", gender)
    if phrase.pronoun == "it" and fold(phrase.words[0]) == "they":
        actor = None
    if not actor:
        return Attribution(None, phrase.words[0], None, cue, governed=True)
    return Attribution(actor.name, phrase.words[0], f"{rule} + pronoun", cue, first(actor.roles), True)


def by_office(phrase: Phrase, context: Context) -> tuple[Actor | None, str]:
    """Somebody already named whose printed office has the noun; else, for "the Pole" or "the minister", who was named last."""
    words = {fold(w) for w in phrase.words}
    scored = [
        (len(actor.role_words & words), actor)
        for actor in context.cast.actors
        if actor.kind == "person" and phrase.head in actor.role_words
    ]
    top = max((s for s, _ in scored), default=0)
    best = [actor for s, actor in scored if s == top]
    if len(best) == 1:
        return best[0], "office"
    if not definite(phrase, context):
        return None, ""
    near = nearest(context.cast, phrase.start, "person", paragraphs=1)
    if near and (not best or near in best):
        return near, "nearest"
    return None, ""


def definite(phrase: Phrase, context: Context) -> bool:
    """Means somebody already known: by its article, or in a language that has none."""
    return phrase.definite or not grammar_of(context.cues.language).indefinite


def by_body(phrase: Phrase, mention: str, context: Context) -> str | None:
    """The body that "the company" means: one whose name or description has the noun, a firm for a firm; else the words as printed."""
    bodies = [a for a in context.cast.actors if a.kind == "body"]
    same = [a for a in bodies if phrase.head in {*map(fold, a.name.split()), *a.role_words}]
    if len({a.name for a in same}) == 1:
        return same[0].name
    firm = phrase.head in words_of("firms")
    if firm and definite(phrase, context):
        earlier = [
            m
            for m in context.cast.between(phrase.start - FARTHEST_BODY, phrase.start)
            if m.actor.kind == "body" and not is_authority(m.actor)
        ]
        if earlier:
            return max(earlier, key=lambda m: (is_firm(m.actor), not m.governed, m.start)).actor.name
    if phrase.head in words_of("vague_bodies") or not definite(phrase, context):
        return None
    if phrase.owner:
        owner = context.cast.named(phrase.owner)
        return None if owner and owner.kind == "person" else f"{phrase.owner} {' '.join(phrase.words)}"
    return mention


def is_firm(actor: Actor) -> bool:
    """Its name or its description has a firm's noun."""
    return bool(({fold(w).strip(".") for w in actor.name.split()} | actor.role_words) & words_of("firms"))


def is_authority(actor: Actor) -> bool:
    """A ministry, a court, a union: no firm."""
    words = {fold(w) for w in actor.name.split()} | actor.role_words
    return bool(words & words_of("bodies")) and not words & words_of("firms")


def first(roles: tuple[str, ...]) -> str | None:
    return roles[0] if roles else None
