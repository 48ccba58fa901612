"""Whom a description means: the minister, the Pole, the company; nobody where two fit."""

from __future__ import annotations

import re

from digest.quoting.attribution import Attribution, Context
from digest.quoting.cast import Actor, nearest
from digest.quoting.lexicon import grammar_of, is_body_noun, is_person_noun, kindred, places, somebody, words_of
from digest.quoting.phrases import BORN, Phrase
from digest.text import fold

FARTHEST_BODY = 6000
"""Characters before "the company" in which its name is looked for."""

_POSSESSIVES = frozenset("his her their its my our sein seine ihr ihre son sa ses su sus".split())


def owned(phrase: Phrase, context: Context) -> bool:
    """His mother, their neighbour: somebody by a possessive."""
    return fold(context.body[phrase.start : phrase.end]).split()[0] in _POSSESSIVES


def describes_person(phrase: Phrase) -> bool:
    return (
        is_person_noun(phrase.head)
        or (bool(phrase.words) and is_person_noun(phrase.words[-1]))
        or phrase.head in somebody()
        or phrase.head.endswith(("-year-old", "-jahrige", "-jahriger"))
        or (
            phrase.definite and phrase.words[-1][:1].isupper() and phrase.name is None and phrase.head.endswith(("er", "erin", *BORN))
        )  # der Rostocker, le Brestois
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
    gender = gender_of(phrase, context)
    if len(best) > 1 and gender:
        best = [actor for actor in best if actor.gender in (None, gender)] or best
    if len(best) == 1:
        return best[0], "office"
    kin = [a for a in people if a.gender in (None, gender or a.gender) and a.role_words & kindred(phrase.head)]
    kin = kin if not best and any(m.actor in kin for m in context.cast.between(phrase.start - FARTHEST_BODY, phrase.start)) else []
    if len(kin) == 1 and definite(phrase, context) and not owned(phrase, context):
        return kin[0], "office"
    if not definite(phrase, context) or (owned(phrase, context) and phrase.head in words_of("kin_men") | words_of("kin_women")):
        return None, ""  # his father
    near = nearest(context.cast, phrase.start, "person", gender, paragraphs=3 if told_otherwise(phrase, context) else 1)
    if gender and near and near.gender is None:  # la juge is rather the only woman than somebody of whom nothing tells
        known = [a for a in people if a.gender == gender]
        near = known[0] if len(known) == 1 else near
    offices = {w for w in (near.role_words if near else ()) if is_person_noun(w)} - words_of("general_offices")
    other = not best and bool(offices) and phrase.head not in words_of("general_offices") and not told_otherwise(phrase, context)
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


_AGED = re.compile(r",? ?(?:de |di |von |aged |в возрасте )?\d\d (?:ans|años|anni|anos|Jahren?|лет)\b")


def told_otherwise(phrase: Phrase, context: Context) -> bool:
    """The former goalkeeper, la restauratrice de 46 ans, the Pole: words for somebody named whatever the office printed with the name."""
    return (
        by_nation_or_age(phrase)
        or any(
            fold(w) in words_of("once") or (fold(w).startswith(("ex-", "ex")) and is_person_noun(w) and len(w) > 5) for w in phrase.words
        )
        or any(w[:2].isdigit() for w in phrase.words)
        or _AGED.match(context.body, phrase.end) is not None
        or re.search(r"\d\d-летн\w+ $", context.body[max(0, phrase.start - 16) : phrase.start]) is not None
    )


def gender_of(phrase: Phrase, context: Context) -> str | None:
    """By its article, in languages whose nouns for persons go by the person: la juge, el ingeniero."""
    grammar = grammar_of(context.cues.language)
    first = context.body[phrase.start : phrase.end].split()[0].casefold()
    if first in grammar.feminine and (context.cues.language != "de" or phrase.head.endswith("in")):
        return "f"
    return "m" if first in grammar.masculine else None


def initials(role: str) -> str:
    return "".join(w[0] for w in re.findall(r"\w+", role) if w[0].isupper()).casefold()


def definite(phrase: Phrase, context: Context) -> bool:
    """Means somebody already known: by its article, or in a language that has none."""
    return phrase.definite or not grammar_of(context.cues.language).indefinite


def by_body(phrase: Phrase, mention: str, context: Context) -> str | None:
    """The body that "the company" means: one whose name or description has the noun, a firm for a firm; else the words as printed."""
    bodies = [a for a in context.cast.actors if a.kind == "body"]
    same = [a for a in bodies if phrase.head in {*map(fold, a.name.split()), *a.role_words}]
    if not same and context.cues.language == "de" and len(phrase.head) > 3:  # die Bank: the Volksbank
        same = [a for a in bodies if any(w.endswith(phrase.head) for w in map(fold, a.name.split()))]
    if len({a.name for a in same}) == 1:
        return same[0].name
    firm = phrase.head in words_of("firms")
    if firm and definite(phrase, context):
        said = context.cast.between(phrase.start - FARTHEST_BODY, phrase.start)
        free = {m.actor.name for m in said if not m.governed}  # a word that only follows prepositions may be a place
        earlier = [
            m
            for m in said
            if m.actor.kind == "body"
            and not is_authority(m.actor)
            and not is_state(m.actor)
            and (m.actor.name in free or is_firm(m.actor) or " " in m.actor.name)
        ]
        if earlier:
            return max(earlier, key=lambda m: (is_firm(m.actor), not m.governed, m.start)).actor.name
    if phrase.head in words_of("clubs") and definite(phrase, context):
        sides = {
            m.actor.name
            for m in context.cast.between(phrase.start - FARTHEST_BODY, phrase.start)
            if {*fold(m.actor.name).split()} & words_of("club_names")
        }
        if len(sides) == 1:
            return sides.pop()
    if phrase.owner and phrase.head in words_of("organs"):  # the firm's board speaks for it
        whose = re.sub(r"[’']s?$", "", re.sub("^[Tt]he ", "", phrase.owner))
        known = context.cast.named(whose)
        return known.name if known and known.kind != "person" else whose if not known and whose[:1].isupper() else None
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


def is_state(actor: Actor) -> bool:
    """A country, or the state: no company, and the issuer of no statement."""
    return fold(actor.name) in places()


def is_authority(actor: Actor) -> bool:
    """A ministry, a court, a union: no firm."""
    words = {fold(w) for w in actor.name.split()} | actor.role_words
    return any(is_body_noun(w) and w not in words_of("firms") for w in words) and not words & words_of("firms")


def first(roles: tuple[str, ...]) -> str | None:
    return roles[0] if roles else None


def unnamed(mention: str, rule: str, cue: str) -> Attribution:
    """Somebody speaks whom the article does not name, or whom two of its names fit."""
    return Attribution(None, mention, rule, cue, governed=True)
