"""Whom a phrase means: by name, by the name beside it, by office, body or pronoun; open where nobody can be defended."""

from __future__ import annotations

import re

from digest.quoting.attribution import Attribution, Context
from digest.quoting.cast import Actor, nearest
from digest.quoting.lexicon import is_body_noun, is_crowd, words_of
from digest.quoting.offices import by_body, by_office, describes_person, first, is_state, unnamed
from digest.quoting.phrases import Item, Phrase
from digest.quoting.pronouns import by_pronoun
from digest.quoting.subjects import apposition
from digest.text import fold


def who(items: tuple[Item, ...], at: int, context: Context, rule: str, cue: str) -> Attribution:
    """Whom a subject means: by name, by the name beside it, by office, body or pronoun; governed but open where nobody fits."""
    phrase = items[at]
    assert isinstance(phrase, Phrase)
    mention = context.body[phrase.start : phrase.end]
    if not phrase.pronoun and " " not in (phrase.name or "") and nameless(phrase, context):
        return unnamed(mention, rule, cue)
    if phrase.name:
        return named(phrase, context, rule, cue)
    beside = None if speaks_for_person(items, at) else apposition(items, at)
    if beside and beside.name and (describes_person(phrase) or is_body_noun(phrase.head) or context.cast.named(beside.name, "person")):
        kin = named(beside, context, rule, cue)
        if kin.speaker:
            return kin
    if called := _BY_NAME.match(context.body, phrase.end):  # its president, a judge by the name of Anna Keller
        return Attribution(called.group(1), mention, rule, cue, mention, True)
    if phrase.pronoun:
        return by_pronoun(phrase, context, rule, cue)
    if is_crowd(phrase.head) or (phrase.head in words_of("speaking_for") and not phrase.definite):
        return of_crowd(items, at, context, rule, cue)
    if describes_person(phrase):
        found, how = by_office(phrase, context)
        return Attribution(found.name, mention, f"{rule} + {how}", cue, first(found.roles), True) if found else unnamed(mention, rule, cue)
    if phrase.head in words_of("documents"):
        body = issuer(phrase.start, context, phrase.definite)
        return Attribution(body.name, mention, f"{rule} + institution", cue, None, True) if body else unnamed(mention, rule, cue)
    following = items[at + 1] if at + 1 < len(items) else None
    if phrase.head in words_of("vague_bodies") and isinstance(following, Phrase) and following.governed and following.name:
        whose = context.cast.named(following.name, "body")  # the press service of Northern Airlines
        if whose:
            return Attribution(whose.name, context.body[phrase.start : following.end], f"{rule} + institution", cue, None, True)
    if is_body_noun(phrase.head):
        if isinstance(following, Phrase) and following.governed and following.name and is_of(phrase, following, context):
            mention = context.body[phrase.start : following.end]  # le ministère de la Science
            owner = context.cast.named(following.name) if phrase.head in words_of("organs") else None
            if phrase.head in words_of("organs") and not (owner and owner.kind == "person"):
                return Attribution(owner.name if owner else following.name, mention, f"{rule} + institution", cue, None, True)
        body_name = by_body(phrase, mention, context)
        return Attribution(body_name, mention, f"{rule} + institution", cue, None, True) if body_name else unnamed(mention, rule, cue)
    return Attribution(None, mention, rule, cue)


_BY_NAME = re.compile(
    r",? (?:an? [a-z ]{2,30} )?(?:by the name of|called|named|namens|du nom de|de nombre|по имени) ([^\W\d_a-zа-я][\w’'-]+(?: [^\W\d_a-zа-я][\w’'-]+){1,2})"
)
_NAMELESS = re.compile(
    r"[^.!?“”«»„]{0,60}?(?:\banonym|\bnot (?:to )?be (?:named|identified|quoted by name)|\bnot authori[sz]ed to (?:speak|comment)"
    r"|\bnicht (?:namentlich )?(?:genannt|zitiert)|\bne (?:pas|veut pas) être (?:nommé|cité|identifié)|\bno (?:quiere|quiso) ser identificad|\bанонимн)"
)


def nameless(phrase: Phrase, context: Context) -> bool:
    """An official at the bank, who asked not to be named: neither the bank's words nor anybody's whom the article names."""
    return _NAMELESS.match(context.body, phrase.end) is not None


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


def is_of(phrase: Phrase, following: Phrase, context: Context) -> bool:
    """Nothing but "of" and an article stand between a noun and the name it goes with."""
    between = context.body[phrase.end : following.start].split()
    return len(between) == 1 and fold(between[0]).strip("'") in words_of("of") | {"d", "des", "du", "dell", "della", "von", "vom"}


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
        if (body and body.kind == "body") or (
            not body and " " in following.name and (between[:1] in (["at"], ["with"]) or phrase.head in words_of("speaking_for"))
        ):
            name = body.name if body else following.name
            return Attribution(name, context.body[phrase.start : following.end], f"{rule} + institution", cue, None, True)
    if phrase.head in words_of("speaking_for") and not phrase.head.startswith("official") and (body := told_of(phrase, context)):
        return Attribution(body.name, context.body[phrase.start : phrase.end], f"{rule} + institution", cue, None, True)
    return unnamed(context.body[phrase.start : phrase.end], rule, cue)


def told_of(phrase: Phrase, context: Context) -> Actor | None:
    """Northern Railway had acted. “...,” a spokesman said: the only body that the paragraph has named as a subject before."""
    low = context.cast.paragraph(phrase.start)[0]
    found = {m.actor.name: m.actor for m in context.cast.between(low, phrase.start) if m.actor.kind != "person"}
    only = next(iter(found.values()), None)
    return only if only and len(found) == 1 and only.kind == "body" and not is_state(only) else None


def told_in(start: int, end: int, context: Context) -> bool:
    """Does a sentence tell that somebody says something in a statement, a letter?"""
    verb = context.cues.verb.search(context.body, start, end)
    after = {fold(w) for w in re.findall(r"\w+", context.body[verb.end() : min(end, verb.end() + 40)])} if verb else set()
    return bool(after & words_of("documents"))


def issuer(at: int, context: Context, definite: bool = False) -> Actor | None:
    """Whose statement it is: the body that a sentence before it says published one; else the body named last."""
    for mention in reversed(context.cast.between(at - 2000, at)):
        start, end = context.cast.sentence(mention.start) or (at, at)
        if definite and mention.actor.kind == "person" and mention.subject and told_in(start, min(end, at), context):
            return mention.actor  # Keller said in a statement: whose statement the statement is
        if mention.actor.kind == "body" and not mention.governed and not is_state(mention.actor):
            words = {fold(w) for w in re.findall(r"\w+", context.body[start : min(end, at)])}
            if words & words_of("documents"):
                return mention.actor
    near = nearest(context.cast, at, "body", paragraphs=4)
    near = nearest(context.cast, at, "body", paragraphs=4, apart=near) if near and is_state(near) else near
    return near if near and not is_state(near) else None
