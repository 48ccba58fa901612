"""Body -> its cast: each name once, the fullest form of it, as a person or a body by the company it keeps."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace

from digest.names import is_institution, surname_first
from digest.quoting.cast import Actor, Cast, Kind, Mention, _holds
from digest.quoting.cues import Cues
from digest.quoting.items import items_of
from digest.quoting.lexicon import given_names, is_body_noun, is_person_noun, places, somebody, words_of
from digest.quoting.marks import Quoted
from digest.quoting.phrases import Item, Phrase, name_of
from digest.text import WORD, fold, paragraph_spans

MOST_NAMES = 400
"""Different names of one article that are looked at; a longer list is no report."""
_FIGURE = re.compile(r"[^\W\d_]{0,3}\d[\d.,]*")
"""Sh18.5, Rs500: an amount is no name."""
_AGENT = re.compile(r"(?:er|or|ist|ian|ant|ent|man|woman|ess)$")
_PARTICIPLE = re.compile(r"[A-Z][a-z]{3,}ing ")
_OF_AGE = re.compile(r", (?:aged )?\d\d?[,.;]| \((?:[DRI]-|\d\d?\)|[DRI]\))")
"""Quina Jones, 25, / Rep. Ann Moss (D-Ohio) / Anna Keller (34): what stands after a person's name."""


@dataclass(frozen=True, slots=True)
class _Use:
    """One mention while the cast is not known yet."""

    phrase: Phrase
    before: tuple[Item, ...]
    after: tuple[Item, ...]
    opens: bool
    beyond: str = ""
    """The next characters of the text."""
    pronoun: str | None = None
    """He or she, where that is the next to be spoken of after a subject."""
    office: Phrase | None = None
    """The governor turned on Washington. “...,” Anna Keller wrote: an office that the paragraph began with, before it gives the name."""


def cast_of(
    body: str,
    sentences: tuple[tuple[int, int], ...],
    stretches: list[Quoted],
    cues: Cues,
    media: frozenset[str],
    beside: tuple[str, ...] = (),
) -> Cast:
    """Read the body outside its quotations, phrase by phrase.

    `media` are folded names of outlets and agencies, which are no persons; `beside` are texts of the same article that are not
    its body (standfirst, captions) and may have a name in full.
    """
    uses: list[_Use] = []
    for text in beside:
        items = items_of(text, 0, len(text), cues)
        for n, item in enumerate(items):
            if isinstance(item, Phrase) and item.name:
                uses.append(_Use(item, items[max(0, n - 4) : n], items[n + 1 : n + 6], False, text[item.end : item.end + 24]))
    inside = len(uses)
    subject: int | None = None  # the use that opened the last sentence with a name
    paragraphs = Cast((), (), (), tuple(paragraph_spans(body)))
    pending: tuple[Phrase, tuple[int, int]] | None = None
    seen = _Seen()
    for start, end in outside(sentences, stretches):
        items = items_of(body, start, end, cues)
        if pending and paragraphs.paragraph(start) != pending[1]:
            pending = None
        opened = fresh = False
        for n, item in enumerate(items):
            if isinstance(item, Phrase) and item.pronoun in ("he", "she") and subject is not None and not item.governed and not fresh:
                if not (opened and items[n - 1] == "comma" and items[n + 1 : n + 2] == ("verb",)):  # the yard will open, she said
                    uses[subject] = replace(uses[subject], pronoun=item.pronoun)
                subject = None
            fresh = fresh or (isinstance(item, Phrase) and not item.governed and (bool(item.pronoun) or describes_somebody(item)))
            if isinstance(item, Phrase) and pending is None and not opened and opens_with_office(item):
                seen.take(uses)
                if item.head not in seen.offices:  # nobody has been named with that office yet
                    pending = (item, paragraphs.paragraph(start))
            elif isinstance(item, Phrase) and pending and item.start > pending[0].end and item.name and not item.governed:
                beside_verb = items[n - 1 : n] == ("verb",) or items[n + 1 : n + 2] == ("verb",)
                seen.take(uses)
                anew = " " in item.name and not item.role and item.name not in seen.names
                late = pending[0] if beside_verb and anew and items[n - 1 : n] != ("comma",) else None
                pending = None
                if late:
                    uses.append(_Use(item, (), (), False, office=late))
            if isinstance(item, Phrase) and not item.pronoun:
                first = not opened and not item.governed
                opened = opened or (first and item.name is not None)
                if item.name:
                    subject = None if first and (fresh or item.definite) else len(uses) if first else subject
                    uses.append(_Use(item, items[max(0, n - 4) : n], items[n + 1 : n + 6], first, body[item.end : item.end + 24]))
                if item.owner and (owner := owner_of(item, cues.language)):
                    uses.append(_Use(owner, (), (), False))
    actors = actors_of(uses, media, cues)
    cast = Cast(actors, (), sentences, tuple(paragraph_spans(body)))
    mentions = []
    for use in uses[inside:]:
        actor = cast.named(use.phrase.name or "")
        if actor:
            mentions.append(Mention(use.phrase.start, use.phrase.end, actor, use.opens, use.phrase.governed))
    return Cast(actors, tuple(mentions), sentences, cast.paragraphs)


class _Seen:
    """Names and words of offices of the uses so far, each use looked at once."""

    def __init__(self) -> None:
        self.upto, self.names, self.offices = 0, set[str](), set[str]()

    def take(self, uses: list[_Use]) -> None:
        for use in uses[self.upto :]:
            self.names.add(use.phrase.name or "")
            for phrase in (use.phrase, description_after(use.after), description_before(use.before)):
                self.offices.update(fold(w) for w in (phrase.words if phrase else ()))
        self.upto = len(uses)


def opens_with_office(phrase: Phrase) -> bool:
    """The governor, as the subject that opens a sentence."""
    return not (phrase.name or phrase.governed or phrase.pronoun) and phrase.definite and is_person_noun(phrase.head)


def describes_somebody(phrase: Phrase) -> bool:
    """A noun for a person without a name: he may mean that one."""
    return phrase.name is None and (is_person_noun(phrase.head) or phrase.head in somebody())


def owner_of(phrase: Phrase, language: str) -> Phrase | None:
    """Whose it is, as a phrase of its own: Anna Keller’s (proposal)."""
    words = re.sub(r"[’']s?$", "", phrase.owner or "").split()
    name = " ".join(name_of(words, language))
    return replace(phrase, words=tuple(words), name=name, head="", governed=True, owner=None, definite=False) if name else None


def outside(sentences: tuple[tuple[int, int], ...], stretches: list[Quoted]) -> list[tuple[int, int]]:
    """The parts of sentences that stand outside quotation marks, in order."""
    parts: list[tuple[int, int]] = []
    n = 0
    for start, end in sentences:
        at = start
        while n < len(stretches) and stretches[n].start < end:
            q = stretches[n]
            if q.start - 1 > at:
                parts.append((at, q.start - 1))
            at = max(at, q.end + q.closed)
            if q.end > end:
                break
            n += 1
        if at < end:
            parts.append((at, end))
    return parts


def actors_of(uses: list[_Use], media: frozenset[str], cues: Cues) -> tuple[Actor, ...]:
    """Each name once, the fullest form of it, as a person or a body by the company it keeps."""
    places: dict[str, list[_Use]] = defaultdict(list)
    for use in uses:
        name = re.sub(r"[’']s?$", "", use.phrase.name or "")
        if name and not _FIGURE.fullmatch(name) and (len(places) < MOST_NAMES or name in places):
            places[name].append(use)
    lone = {fold(n) for n in places if " " not in n}
    full = {name: found for name, found in places.items() if " " in name}
    if cues.language == "en":  # Sledging Keller, he says, is useless
        ends = [name.split()[-1] for name in full]
        full = {
            n: f
            for n, f in full.items()
            if not (_PARTICIPLE.match(n) and len(n.split()) == 2 and ends.count(n.split()[-1]) > 1 and f[0].opens)
        }
    actors: list[Actor] = []
    for name, found in full.items():
        kind = kind_of(name, found + places.get(name.split()[-1], []), lone, media)
        if kind:
            actors.append(actor(name, kind, found + places.get(name.split()[-1], []), cues.language))
    known = [fold(a.name).split() for a in actors]
    for name, found in places.items():
        if " " in name or any(_holds(k, [fold(name)]) for k in known) or Cast(tuple(actors), (), (), ()).named(name):
            continue
        kind = kind_of(name, found, lone, media) or ("name" if any(is_subject(use) for use in found) else None)
        if kind:
            actors.append(actor(name, kind, found, cues.language))
    return tuple(actors)


def kind_of(name: str, uses: list[_Use], lone: set[str], media: frozenset[str]) -> Kind | None:
    """A person by given name, office, age, apposition; a body by its nouns or as the subject of a reporting verb; else a mere name."""
    words = [fold(w).strip(".") for w in name.split()]
    person = body = 0
    if len(words) > 1:
        person += 3 * (words[0] in given_names()) + (words[-1] in lone) + 2 * surname_first(name)
        person += 2 * any(len(w) == 1 for w in words[:-1])  # an initial: A. Keller, Ronald R. Stone
    if any(is_body_noun(w) for w in words) or is_institution(name) or fold(name) in media or is_acronym(name):
        body += 4
    if is_acronym(name):
        body += 1
    if len(words) > 1 and words[0] not in given_names() and set(words) & words_of("club_names") - {"city"}:
        body += 3
    if fold(name) in places():
        body += 4
    for use in uses[:8]:
        role = [fold(w).strip(".") for w in WORD.findall(use.phrase.role)]
        person += (
            3 * any(is_person_noun(w) or w in words_of("honorifics") | words_of("letters_after") for w in role)
            if not _body_last(role)
            else 0
        )
        body += 2 * _body_last(role)
        person += 3 * (_OF_AGE.match(use.beyond) is not None) + 2 * (use.pronoun is not None and len(words) > 1)
        person += 3 * (use.office is not None)
        described = description_after(use.after)
        if described:
            person += 2 * (
                is_person_noun(described.head)
                or described.head in somebody()
                or any(is_person_noun(w) for w in described.words)
                or (len(words) > 1 and _AGENT.search(described.head) is not None and not is_body_noun(described.head))
            )
            body += 2 * (is_body_noun(described.head) and not is_person_noun(described.head))
        if use.after[:1] == ("comma",) and len(use.after) > 1 and use.after[1] == "who":
            thing = use.beyond.lstrip(" ,").startswith("which ")  # Northern Railway, which runs the line
            person, body = person + 2 * (not thing), body + 2 * thing
        before = description_before(use.before) or office_before(use.before)
        if before and before.head:
            person += 3 * (is_person_noun(before.head) or before.head in somebody())
            body += 2 * is_body_noun(before.head)
        body += 2 * (use.phrase.definite and not role and not use.phrase.owner)
        if use.after[:1] == ("verb",) and not use.phrase.governed:
            person, body = person + (len(words) > 1), body + 1
        if use.before and use.before[-1] == "verb" and not use.phrase.governed and not use.phrase.definite:
            body += 1
    if person >= 2 and person > body:
        return "person"
    return "body" if body >= 2 - (len(words) > 1) else None


def is_subject(use: _Use) -> bool:
    """A verb follows a name that no preposition governs and no article precedes: Orry said."""
    return use.after[:1] == ("verb",) and not use.phrase.governed and not use.phrase.definite


def is_acronym(name: str) -> bool:
    """BBC, МИД; not PF-2211."""
    return name.isalpha() and name.isupper() and 2 <= len(name) <= 6


def _body_last(role: list[str]) -> bool:
    """vaccine maker, operator: the noun next to the name is a body's."""
    return bool(role) and is_body_noun(role[-1]) and not is_person_noun(role[-1])


def description_after(after: tuple[Item, ...]) -> Phrase | None:
    """Keller, the deputy foreign minister: what the comma after a name brings."""
    if after[:1] == ("comma",) and len(after) > 1 and isinstance(after[1], Phrase):
        phrase = after[1]
        beyond = next((item for item in after[2:] if item != "adverb" and not (isinstance(item, Phrase) and item.governed)), None)
        if phrase.name is None and not phrase.governed and not phrase.pronoun and beyond != "verb":
            return phrase
    return None


def description_before(before: tuple[Item, ...]) -> Phrase | None:
    """The deputy foreign minister, Keller: the description in front of the comma, over what is governed by a preposition."""
    if not before or before[-1] != "comma":
        return None
    for item in reversed(before[:-1]):
        if not isinstance(item, Phrase):
            return None
        if not item.governed or (item is before[-2] and is_person_noun(item.head)):
            return item if item.name is None and not item.pronoun else None
    return None


def office_before(before: tuple[Item, ...]) -> Phrase | None:
    """Vice President of the Northern Railway Anna Keller: an office and whose it is, right before the name."""
    for item in reversed(before):
        if not isinstance(item, Phrase) or item.pronoun:
            return None
        if not item.governed:
            return item if item is not before[-1] and item.name is None and is_person_noun(item.head) else None
    return None


def actor(name: str, kind: Kind, uses: list[_Use], language: str) -> Actor:
    roles: list[str] = []
    for use in uses[:8]:
        if use.phrase.role:
            roles.append(use.phrase.role)
        for described in (description_after(use.after), description_before(use.before), office_before(use.before), use.office):
            if described and described.words:
                roles.append(" ".join(described.words))
    return Actor(name, kind, tuple(dict.fromkeys(roles)), gender_of(name, roles, uses, language) if kind != "body" else None)


_SLAVIC_PAST = re.compile(r"\s[а-яёіїє]{2,}(л|в|ла|лся|лась)\b")


def gender_of(name: str, roles: list[str], uses: list[_Use], language: str) -> str | None:
    """By the words with the name, by a Russian verb's ending, else by a given name that hardly ever belongs to the other gender."""
    for use in uses:
        verb = _SLAVIC_PAST.match(use.beyond)
        if verb and not use.phrase.governed:
            return "f" if verb.group(1) in ("ла", "лась") else "m"
    words = {fold(w).strip(".") for role in roles for w in WORD.findall(role)} | {fold(name.split()[0]).strip(".")}
    if words & words_of("women") or any(
        w.endswith("in") and is_person_noun(w.capitalize()) and is_person_noun(w[:-2].capitalize()) for w in words
    ):
        return "f"
    if words & (words_of("men") - {"m"}) or (len(name.split()) == 1 and "m" in words):
        return "m"
    if language == "de" and any(fold(use.phrase.role).endswith(tuple(map(fold, sorted(words_of("offices_of_men"))))) for use in uses):
        return "m"  # Premierminister: a woman would be Premierministerin
    return given_names().get(fold(name.split()[0]).strip(".")) or None if " " in name else None
