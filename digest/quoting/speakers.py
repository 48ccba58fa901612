"""Quoted stretch -> speaker: a sieve of named rules, the surest first; no hit leaves the speaker open.

Each rule carries the precision that was measured for it (PolNeAR figures of the field, lowered where our own labelled
corpora were lower); a reader sees rule and figure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from digest.names import is_institution
from digest.quoting.cues import Cues
from digest.quoting.marks import Quoted
from digest.quoting.people import (
    CAPITALISED,
    Mention,
    Person,
    resolve_description,
    resolve_name,
    strip_titles,
    words_of,
)
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
    "quotation goes on": 0.9,
    "the same paragraph": 0.86,
    "the paragraph before": 0.82,
    "pronoun": 0.84,
    "office": 0.86,
    "institution": 0.85,
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
    people: tuple[Person, ...]
    mentions: tuple[Mention, ...]
    cues: Cues
    sentences: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A quoted stretch with the words around it in its own sentence and paragraph."""

    quoted: Quoted
    before: tuple[int, int]
    """From the start of its sentence, or the end of the quotation before, to the opening mark."""
    after: tuple[int, int]
    """From the closing mark to the end of the sentence, or to the next opening mark."""


_GAP = re.compile(r"^[\s,.;:–—-]*")
_ADVERBS = r"(?:\s+(?:also|then|later|once|still|recently|earlier|yesterday|today|already|has|have|had|was|is|were|would|will|did|not|never|said|\w+ly|on \w+|last \w+|himself|herself))*"


def attribute(place: Place, context: Context) -> Attribution:
    """The speaker by what stands beside the quotation in its own sentence; NOBODY where nothing does."""
    governed = NOBODY
    for rule in (after_the_quotation, colon_before, before_the_quotation):
        found = rule(place, context)
        if found.speaker:
            return found
        governed = found if found.governed and not governed.governed else governed
    return governed


def after_the_quotation(place: Place, context: Context) -> Attribution:
    """”, said X / ”, X said / ”, according to X / ”, X was quoted as saying."""
    start, end = place.after
    text = context.body[start:end]
    gap = _GAP.match(text)
    at = gap.end() if gap else 0
    # a full stop inside the marks and a capital after them begin a new sentence: its verb need not be ours
    rest = text[at:]
    if not rest:
        return NOBODY
    last = context.body[place.quoted.end - 1]
    introduces = (
        end < len(context.body) and context.body[end] in "“\"«„‘'「『" and re.search(r"[,:]\s*$|\w+ing\s*$|\bthat\s*$", rest) is not None
    )
    if last in ".!?…" and introduces and rest[:1].isupper():  # “A.” Weil added, “B.”: the words are the next quotation's
        return NOBODY
    fresh = last in ".!?" and rest[:1].isupper()
    according = context.cues.according.match(rest)
    if according:
        return named(start + at + according.end(), noun_phrase(rest[according.end() :]), context, "according to", according.group())
    verb = context.cues.verb.match(rest)
    if verb and verb.group() not in {"so"}:
        phrase = noun_phrase(rest[verb.end() :])
        found = named(start + at + verb.end(), phrase, context, "verb, then speaker", verb.group())
        return found if found.speaker else Attribution(None, None, None, verb.group(), governed=True)
    verb = next((v for v in context.cues.verb.finditer(rest[:160]) if plain_subject(rest[: v.start()])), None)
    if verb and not (fresh and last == "." and not short_tag(rest, verb.end())):
        subject = rest[: verb.start()]
        if re.search(r"\bquoted as\s*$", subject):
            return named_last(
                start + at,
                re.sub(r"\b(?:was|is|were|has been)\s+quoted as\s*$", "", subject),
                context,
                "was quoted as saying",
                verb.group(),
            )
        found = named_last(start + at, subject, context, "speaker, then verb", verb.group())
        return found if found.speaker else Attribution(None, None, None, verb.group(), governed=True)
    return NOBODY


def short_tag(rest: str, verb_end: int) -> bool:
    """After a full stop inside the marks, only a short tag speaks of the quotation: ”. Weil said."""
    return verb_end < 60 and not re.search(r"[“\"«]\s*$", rest[verb_end:].rstrip("\n")[-3:])


def plain_subject(text: str) -> bool:
    """Could the words before a verb be its subject and nothing else: a name, an apposition, adverbs."""
    return len(text.split()) <= 22 and not re.search(
        r"[.!?;](?:\s|$)", re.sub(r"\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Jr|Sr|Prof|Lt|Col|Capt|Rev|Hon|[A-Z])\.", "", text)
    )


def colon_before(place: Place, context: Context) -> Attribution:
    """NAME: “…” as in a transcript."""
    start, end = place.before
    match = re.search(r"(?:^|\n)\s*([^\n:“\"]{2,40}):\s*$", context.body[start:end].rstrip("“\"«„‘' ") + "")
    if match and not context.cues.verb.search(match.group(1)):
        person = resolve_name(strip_titles(match.group(1).strip()), context.people)
        if person:
            return Attribution(person.name, match.group(1).strip(), "name before the colon", ":", first(person.roles), True)
    return NOBODY


def before_the_quotation(place: Place, context: Context) -> Attribution:
    """X said: “ / X said the deal was “ / X, who led the talks, called it “ / he said, adding: “."""
    start, end = place.before
    text = context.body[start:end].rstrip("“\"«„‘'「『 ")
    according = list(context.cues.according.finditer(text))
    verbs = list(context.cues.verb.finditer(text))
    if according and not verbs:
        return named(start + according[-1].end(), noun_phrase(text[according[-1].end() :]), context, "according to", according[-1].group())
    for verb in reversed(verbs):
        subject = text[: verb.start()]
        if verb.group().endswith("ing") and context.cues.language == "en" and not re.search(r"\b(?:is|was|are|were)\s+$", subject):
            continue  # adding, saying: its subject is the main verb's
        if re.search(r"\b(?:to|the|a|an|of|his|her|their|its)\s+$", subject):  # to say, the claims: no verb of a speaker
            continue
        subject = re.sub(r"\b(?:was|is|were|has been|had been)\s+(?:also\s+)?quoted as\s*$", "", subject)
        near = len(text) - verb.end() < 4
        rule = "speaker and verb before" if near else "speaker of the sentence"
        found = named_last(start, subject, context, rule, verb.group())
        if found.speaker:
            return found
        return Attribution(None, None, None, verb.group(), governed=True)
    if verbs:
        found = named_last(start, text[: verbs[0].start()], context, "speaker of the sentence", verbs[-1].group())
        return found if found.speaker else Attribution(None, None, None, verbs[-1].group(), governed=True)
    return NOBODY


def noun_phrase(text: str) -> str:
    """The words after a verb or a preposition up to the end of the noun phrase that names somebody."""
    stop = re.search(
        r"[;:“”\"«»(]|\.(?:\s|$)|\s+(?:in|on|at|to|after|before|when|while|as|during|who|which|by|that|with|from|because|but|if|am|auf|im|in|dans|lors|en|на|в)\s",
        text[:200],
    )
    return text[: stop.start()] if stop else text[:160]


def named(offset: int, phrase: str, context: Context, rule: str, cue: str) -> Attribution:
    """The first somebody in a phrase."""
    return resolve(offset, phrase, context, rule, cue, last=False)


def named_last(offset: int, phrase: str, context: Context, rule: str, cue: str) -> Attribution:
    """The last somebody in a phrase: the subject nearest to its verb."""
    return resolve(offset, phrase, context, rule, cue, last=True)


def resolve(offset: int, phrase: str, context: Context, rule: str, cue: str, last: bool) -> Attribution:
    """Who a phrase names: a person by name, a spokesperson nobody, an institution, an office, a pronoun."""
    if re.search(
        r"\b(?:spokes(?:man|woman|person)|aide|official|source|lawyer|brother|sister|wife|husband|widow|mother|father|son|daughter)s?\s+(?:for|of|to|close)\b",
        phrase,
        re.I,
    ):
        names = [m for m in CAPITALISED.finditer(phrase) if resolve_name(strip_titles(m.group()), context.people)]
        tail = re.search(r",\s*([^,]+),?\s*$", phrase)
        person = (
            resolve_name(strip_titles(tail.group(1).strip()), context.people) if tail and len(names) > 0 and tail.start() > 12 else None
        )
        if person and len(names) > 1:
            return Attribution(person.name, tail.group(1).strip() if tail else None, rule, cue, first(person.roles), True)
        return Attribution(None, None, None, cue, governed=True)
    inside = [m for m in context.mentions if offset <= m.start and m.end <= offset + len(phrase)]
    inside = [m for m in inside if not possessive(context.body, m)] or []
    if inside:
        chosen = inside[-1] if last else inside[0]
        text = context.body[chosen.start : chosen.end]
        return Attribution(chosen.person.name, text, rule, cue, first(chosen.person.roles), True)
    words = phrase.strip(" ,").split()
    folded = [fold(w).strip(".,") for w in words]
    if not words:
        return NOBODY
    pronoun = next((w for w in (reversed(folded) if last else folded) if w in context.cues.pronouns), None)
    if pronoun and (len(words) <= 3 or folded[-1] == pronoun or (last and pronoun in folded[-3:])):
        person = antecedent(pronoun, offset + phrase.lower().rfind(pronoun), context)
        name = person.name if person else None
        return Attribution(name, pronoun, f"{rule} + pronoun" if person else None, cue, first(person.roles) if person else None, True)
    described = resolve_description(phrase, context.people, offset)
    if described and set(folded) & words_of("person_nouns"):
        return Attribution(described.name, phrase.strip(" ,"), f"{rule} + office", cue, first(described.roles), True)
    body = institution_in(phrase, last)
    if body:
        return Attribution(body, body, f"{rule} + institution", cue, None, True)
    return NOBODY


def possessive(body: str, mention: Mention) -> bool:
    """Rudenko’s ministry said: the name only owns the subject."""
    return re.match(r"[’']s\b", body[mention.end : mention.end + 2]) is not None or body[mention.end - 2 : mention.end] in {"’s", "'s"}


def institution_in(phrase: str, last: bool) -> str | None:
    """The body that a phrase names, as printed; None for one without a capital ("the company"): which one is not sure."""
    runs = [m.group() for m in CAPITALISED.finditer(phrase)]
    named = [r for r in runs if is_institution(r) or r.isupper() or len(r.split()) > 1]
    if not named:
        return None
    chosen = named[-1] if last else named[0]
    words = chosen.split()
    while len(words) > 1 and fold(words[0]) in words_of("not_names"):
        words.pop(0)
    return " ".join(words) or None


def antecedent(pronoun: str, at: int, context: Context) -> Person | None:
    """Whom he or she means: the subject of a sentence before, at most two paragraphs back; None where genders forbid it."""
    gender = {"he": "m", "she": "f", "er": "m", "sie": "f", "il": "m", "elle": "f", "él": "m", "ella": "f", "он": "m", "она": "f"}.get(
        pronoun
    )
    if gender is None and pronoun not in {"he", "she"}:
        return None
    floor = at
    for _ in range(3):
        floor = context.body.rfind("\n\n", 0, max(0, floor))
        if floor < 0:
            floor = 0
            break
    earlier = [m for m in context.mentions if floor <= m.start < at]
    ordered: list[Person] = []
    for start, end in reversed([s for s in context.sentences if s[0] < at and s[1] > floor]):
        here = [m for m in earlier if start <= m.start < end and m.start < at and not possessive(context.body, m)]
        ordered += [m.person for m in here]  # the first named of the nearest sentence comes first
    fits = [p for p in ordered if p.gender in (None, gender)]
    return fits[0] if fits else None


def first(roles: tuple[str, ...]) -> str | None:
    return roles[0] if roles else None
