"""Quotations of a story -> its voices: one person or body each, the names and offices printed, never two people in one."""

from __future__ import annotations

from collections import Counter

from digest.model import Quotation, Story, Voice
from digest.names import is_institution, parts_of, person_key, same_person
from digest.text import fold


def voices_of(story: Story, aliases: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[Voice, ...]:
    """The speakers of a story, the most quoted first; full names pool by sound, a lone surname only into the one that has it."""
    quotes = [q for a in story.articles for q in a.clipping.quotations if q.speaker and q.kind != "not_utterance"]
    names = Counter(q.speaker for q in quotes if q.speaker)
    groups: list[list[str]] = []
    for name in sorted(names, key=lambda n: (-len(parts_of(n)), -names[n], n)):
        fits = [g for g in groups if joins(name, g)]
        if len(fits) == 1:
            fits[0].append(name)
        else:
            groups.append([name])
    roles: dict[str, Counter[str]] = {}
    for q in quotes:
        if q.role and q.speaker:
            roles.setdefault(q.speaker, Counter())[q.role] += 1
    made = [voice(group, names, roles, quotes, aliases) for group in groups]
    return tuple(sorted(made, key=lambda v: (-len(v.quotes), v.name)))


def joins(name: str, group: list[str]) -> bool:
    """Could a name be of a group: the same full name in any spelling; a lone part only where a full name there has it."""
    if is_institution(name) or any(is_institution(g) for g in group):
        return any(fold(name) == fold(g) for g in group)
    full = [g for g in group if len(parts_of(g)) > 1] or group
    return all(same_person(name, g) for g in full)


def voice(
    group: list[str],
    names: Counter[str],
    roles: dict[str, Counter[str]],
    quotes: list[Quotation],
    aliases: tuple[tuple[str, tuple[str, ...]], ...],
) -> Voice:
    """The canonical name is the full one printed most, the longest and first of the alphabet where equal; Latin script before others."""
    best = min(group, key=lambda n: (len(parts_of(n)) < 2, not n.isascii() and not n[:1].isascii(), -names[n], -len(n), n))
    name = next((to for to, others in aliases if fold(best) == fold(to) or fold(best) in {fold(o) for o in others}), best)
    offices = sum((roles.get(n, Counter()) for n in group), Counter[str]())
    return Voice(
        name=name,
        key=person_key(name),
        names=tuple(sorted(group, key=lambda n: (-names[n], n))),
        roles=tuple(r for r, _ in sorted(offices.items(), key=lambda item: (-item[1], item[0]))),
        quotes=tuple(q.id for q in quotes if q.speaker in group),
        is_person=not is_institution(name),
    )
