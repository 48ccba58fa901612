"""Whom a phrase means: by name, by the name beside it, by office, body or pronoun; open where nobody can be defended."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile

from digest.quoting.attribution import Attribution, Context
from digest.quoting.cast import Actor, nearest
from digest.quoting.phrases import Item, Phrase, grammar_of, is_body_noun, is_crowd, is_person_noun, items_of, somebody, words_of
from digest.quoting.subjects import apposition, first_free
from digest.text import fold

FARTHEST_SENTENCE = 600
"""Characters of a sentence before a pronoun that is looked at."""
_POSSESSIVES = frozenset("his her their its my our sein seine ihr ihre son sa ses su sus".split())
LONGEST_VERB = 24
"""Characters of a reporting verb after a pronoun."""
FARTHEST_BODY = 6000
"""Characters before "the company" in which its name is looked for."""


def who(items: tuple[Item, ...], at: int, context: Context, rule: str, cue: str) -> Attribution:
    """Whom a subject means: by name, by the name beside it, by office, body or pronoun; governed but open where nobody fits."""
    phrase = items[at]
    assert isinstance(phrase, Phrase)
    mention = context.body[phrase.start : phrase.end]
    if phrase.name:
        return named(phrase, context, rule, cue)
    beside = None if speaks_for_person(items, at) else apposition(items, at)
    if beside and beside.name and (describes_person(phrase) or is_body_noun(phrase.head) or context.cast.named(beside.name, "person")):
        kin = named(beside, context, rule, cue)
        if kin.speaker:
            return kin
    if phrase.pronoun:
        return by_pronoun(phrase, context, rule, cue)
    if is_crowd(phrase.head) or (phrase.head in words_of("speaking_for") and not phrase.definite):
        return of_crowd(items, at, context, rule, cue)
    if describes_person(phrase):
        found, how = by_office(phrase, context)
        return Attribution(found.name, mention, f"{rule} + {how}", cue, first(found.roles), True) if found else unnamed(mention, rule, cue)
    if phrase.head in words_of("documents"):
        body = issuer(phrase.start, context)
        return Attribution(body.name, mention, f"{rule} + institution", cue, None, True) if body else unnamed(mention, rule, cue)
    following = items[at + 1] if at + 1 < len(items) else None
    if phrase.head in words_of("vague_bodies") and isinstance(following, Phrase) and following.governed and following.name:
        whose = context.cast.named(following.name, "body")  # the press service of Primavia Airlines
        if whose:
            return Attribution(whose.name, context.body[phrase.start : following.end], f"{rule} + institution", cue, None, True)
    if is_body_noun(phrase.head):
        body_name = by_body(phrase, mention, context)
        return Attribution(body_name, mention, f"{rule} + institution", cue, None, True) if body_name else unnamed(mention, rule, cue)
    return Attribution(None, mention, rule, cue)


def speaks_for_person(items: tuple[Item, ...], at: int) -> bool:
    """A spokesman for the minister, Paul Orry: the name is the minister's."""
    phrase, following = items[at], items[at + 1] if at + 1 < len(items) else None
    return (
        isinstance(phrase, Phrase)
        and phrase.head in words_of("speaking_for")
        and isinstance(following, Phrase)
        and following.governed
        and following.name is None
        and describes_person(following)
    )


def unnamed(mention: str, rule: str, cue: str) -> Attribution:
    """Somebody speaks whom the article does not name, or whom two of its names fit."""
    return Attribution(None, mention, rule, cue, governed=True)


def speaks(phrase: Phrase, context: Context) -> bool:
    """Can a phrase mean somebody who speaks: a pronoun, a known name, a noun for a person or a body?"""
    if phrase.name:
        return context.cast.named(phrase.name) is not None or " " in phrase.name
    return (
        bool(phrase.pronoun)
        or describes_person(phrase)
        or is_body_noun(phrase.head)
        or is_crowd(phrase.head)
        or phrase.head in words_of("documents")
    )


def describes_person(phrase: Phrase) -> bool:
    return (
        is_person_noun(phrase.head)
        or (bool(phrase.words) and is_person_noun(phrase.words[-1]))
        or phrase.head in somebody()
        or phrase.head.endswith(("-year-old", "-jahrige", "-jahriger"))
        or (
            phrase.definite and phrase.words[-1][:1].isupper() and phrase.name is None and phrase.head.endswith(("er", "erin"))
        )  # der Rostocker
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
        return unnamed(name, rule, cue)
    return Attribution(name, name, rule, cue, None, True)


def of_crowd(items: tuple[Item, ...], at: int, context: Context, rule: str, cue: str) -> Attribution:
    """Analysts at Halden Securities: the body they speak for; nobody where none is named."""
    phrase, following = items[at], items[at + 1] if at + 1 < len(items) else None
    assert isinstance(phrase, Phrase)
    if isinstance(following, Phrase) and following.governed and phrase.head in words_of("speaking_for") and is_body_noun(following.head):
        printed = context.body[phrase.end : following.end].split(None, 1)[-1].removeprefix("the ")
        return Attribution(
            by_body(following, printed, context) or printed,
            context.body[phrase.start : following.end],
            f"{rule} + institution",
            cue,
            None,
            True,
        )
    if isinstance(following, Phrase) and following.governed and following.name:
        body = context.cast.named(following.name)
        between = context.body[phrase.end : following.start].split()
        if (body and body.kind == "body") or (not body and " " in following.name and between[:1] in (["at"], ["with"])):
            name = body.name if body else following.name
            return Attribution(name, context.body[phrase.start : following.end], f"{rule} + institution", cue, None, True)
    return unnamed(context.body[phrase.start : phrase.end], rule, cue)


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
    low, _ = context.cast.paragraph(phrase.start)
    here = context.cast.sentence(phrase.start)
    before = context.cast.sentence(max(low, (here or (low, 0))[0] - 2))
    while before and before[0] > low and "“" in context.body[slice(*before)]:
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
        return None  # la conseillère d'État Carla Vonmoos
    if items[max(0, at - 1) : at] == ("comma",) and at > 1 and isinstance(named := items[at - 2], Phrase) and named.name:
        return None  # For Anna Keller, a nurse, the night was short
    strange = described_anew(items, at, context) or is_kin(subject, phrase.pronoun, context)
    if strange or (describes_person(subject) and not definite(subject, context)):
        return _Described(subject, True)
    return _Described(subject, False) if describes_person(subject) and not is_kin_noun(subject, context) else None


def is_kin_noun(phrase: Phrase, context: Context) -> bool:
    """His mother, their neighbour: somebody by a possessive."""
    return fold(context.body[phrase.start : phrase.end]).split()[0] in _POSSESSIVES


def is_kin(phrase: Phrase, pronoun: str | None, context: Context) -> bool:
    """Her husband, for "he": somebody by a possessive whom no name of the article has been given with."""
    kin = words_of("kin_men" if pronoun == "he" else "kin_women")
    return is_kin_noun(phrase, context) and phrase.head in kin and not any(phrase.head in a.role_words for a in context.cast.actors)


def aside(phrase: Phrase, context: Context) -> Actor | None:
    """Maddox, he said, is / What Maddox does, she argues, is: whom the clause that a pronoun cuts into is about; it means another."""
    start, end = context.cast.sentence(phrase.start) or (phrase.start, phrase.start)
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


def by_office(phrase: Phrase, context: Context) -> tuple[Actor | None, str]:
    """Somebody already named whose printed office has the noun; else, for "the Pole" or "the minister", who was named last."""
    words = {fold(w) for w in phrase.words}
    if phrase.words[-1].isupper():  # the DG: whose office has these initials
        fits = [a for a in context.cast.actors if a.kind == "person" and any(initials(r) == phrase.head for r in a.roles)]
        return (fits[0], "office") if len(fits) == 1 else (None, "")
    nations = words_of("nationalities")
    nation = words & nations
    people = [
        a for a in context.cast.actors if a.kind == "person" and not (nation and a.role_words & nations and not a.role_words & nation)
    ]
    scored = [(len(actor.role_words & words), actor) for actor in people if phrase.head in actor.role_words]
    if nation and phrase.head in words_of("heads") and all(top < 2 for top, _ in scored):
        own = [(2, a) for a in people if a.role_words & nation and any(leads(r) for r in a.roles)]
        scored = own or scored  # the Russian leader: the one whose office leads that nation
    top = max((s for s, _ in scored), default=0)
    best = [actor for s, actor in scored if s == top]
    if len(best) == 1:
        return best[0], "office"
    if not definite(phrase, context):
        return None, ""
    near = nearest(context.cast, phrase.start, "person", paragraphs=1)
    offices = {w for w in (near.role_words if near else ()) if is_person_noun(w)} - words_of("general_offices")
    other = not best and bool(offices) and phrase.head not in words_of("general_offices") and not by_nation_or_age(phrase)
    if near and not other and (near.kind == "person" or phrase.head not in words_of("person_nouns")) and (not best or near in best):
        return near, "nearest"
    return None, ""


def leads(role: str) -> bool:
    """Is an office that of a nation's first: president, prime minister, king; not the vice president."""
    said = [fold(w) for w in role.split()]
    return (
        bool(said)
        and (said[-1] in words_of("firsts") or said[-2:] == ["prime", "minister"])
        and not {"vice", "deputy", "former"} & set(said)
    )


def by_nation_or_age(phrase: Phrase) -> bool:
    """The Pole, the 24-year-old, the Republican, der Rostocker: fits anybody, whatever office is printed with the name."""
    return phrase.head in words_of("demonyms") | words_of("partisans") or not (is_person_noun(phrase.head) or phrase.head in somebody())


def initials(role: str) -> str:
    return "".join(w[0] for w in re.findall(r"\w+", role) if w[0].isupper()).casefold()


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
    if phrase.owner:
        owner = context.cast.named(phrase.owner)
        if owner and owner.kind == "person" and phrase.head not in words_of("personal_bodies"):
            return None
        return f"{re.sub('^[Tt]he ', '', phrase.owner)} {' '.join(phrase.words)}"
    vague = phrase.head in words_of("vague_bodies") and len(phrase.words) == 1
    return None if vague or not definite(phrase, context) else mention


def is_firm(actor: Actor) -> bool:
    """Its name or its description has a firm's noun."""
    return bool(({fold(w).strip(".") for w in actor.name.split()} | actor.role_words) & words_of("firms"))


def is_authority(actor: Actor) -> bool:
    """A ministry, a court, a union: no firm."""
    words = {fold(w) for w in actor.name.split()} | actor.role_words
    return bool(words & words_of("bodies")) and not words & words_of("firms")


def first(roles: tuple[str, ...]) -> str | None:
    return roles[0] if roles else None
