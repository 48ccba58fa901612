"""Quotations of a story -> its voices: one person or body each, the names and offices printed, never two people in one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from digest.comparing.scripts import may_be, same_across
from digest.data import table
from digest.model import Quotation, Story, Voice
from digest.names import is_institution, latin, parts_of, person_key, same_person
from digest.readings import HAN, OTHER, script_of
from digest.text import fold

_CYRILLIC = re.compile(r"[а-яёіїєґ]", re.IGNORECASE)
_SILENT = re.compile(r"(?:es|er|[stdxzp])$")
"""Ends that are written and not heard in French names."""
_HEARD = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"x", "ks"),
        (r"tch|sch|s?ch|sh|zh|ts|tz|c(?=[eiy])|z|j(?=[aeiou])", "s"),
        (r"kh|h", ""),
        (r"ck|q|c", "k"),
        (r"ph|v|w", "f"),
        (r"j", ""),
    )
)
LEAST_HEARD = 4
"""Consonants that two spellings of one name share at least."""
_WORDS = re.compile(r"[^\W\d_]+")


def voices_of(story: Story, aliases: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[Voice, ...]:
    """The speakers of a story, the most quoted first; full names pool by sound, a lone surname only into the one that has it."""
    quotes = [q for a in story.articles for q in a.clipping.quotations if q.speaker and q.kind != "not_utterance"]
    names = Counter(q.speaker for q in quotes if q.speaker)
    bare = {n: min((m for m in names if ends_with(n, m)), key=lambda m: (-names[m], m), default=n) for n in names}
    groups: list[list[str]] = []
    for name in sorted(set(bare.values()), key=lambda n: (-len(parts_of(n)), -names[n], n)):
        fits = [g for g in groups if joins(name, g)]
        if len(fits) > 1:  # spelt the same before sounding the same
            fits = [g for g in fits if any(same_person(name, other) for other in g)] or fits
        if len(fits) == 1:
            fits[0].append(name)
        else:
            groups.append([name])
    groups = by_surname(groups, kana_beside(story, names))
    for group in groups:
        group.extend(sorted(n for n in names if bare[n] != n and bare[n] in group))
    roles: dict[str, Counter[str]] = {}
    for q in quotes:
        if q.role and q.speaker:
            roles.setdefault(q.speaker, Counter())[q.role] += 1
    made = [voice(group, names, roles, quotes, aliases) for group in groups]
    return tuple(sorted(made, key=lambda v: (-len(v.quotes), v.name)))


def joins(name: str, group: list[str]) -> bool:
    """Could a name be of a group: the same full name in any spelling; a lone part only where a full name there has it.

    Names in one script are compared first; where the group has none in that of the name, one in another script is enough.
    """
    if is_institution(name) or any(is_institution(g) for g in group):
        return any(fold(name) == fold(g) for g in group)
    full = [g for g in group if len(parts_of(g)) > 1] or group
    agrees = all if len(parts_of(name)) > 1 else any  # a surname is spelt as one of the full names has it
    if alike := [g for g in full if script_of(g) == script_of(name)]:
        return agrees(same_name(name, g) for g in alike)
    return any(same_name(name, g) for g in group)


def same_name(one: str, other: str) -> bool:
    return same_person(one, other) or same_across(one, other) or same_in_cyrillic(one, other)


def by_surname(groups: list[list[str]], kana: dict[str, str]) -> list[list[str]]:
    """Names of the east that nothing else told join the only full name in other letters that can be theirs, if they alone claim it."""
    claims = {n: [m for m, other in enumerate(groups) if m != n and claims_name(group, other, kana)] for n, group in enumerate(groups)}
    claimed = Counter(m for found in claims.values() if len(found) == 1 for m in found)
    moved = {n: found[0] for n, found in claims.items() if len(found) == 1 and claimed[found[0]] == 1}
    moved = {n: m for n, m in moved.items() if m not in moved}
    merged = [[*group, *(name for n, m in moved.items() if m == k for name in groups[n])] for k, group in enumerate(groups)]
    return [group for k, group in enumerate(merged) if k not in moved]


def claims_name(group: list[str], other: list[str], kana: dict[str, str]) -> bool:
    """A group in one script of the east, and one with nothing in it, all whose names can be theirs."""
    scripts = {script_of(n) for n in group}
    if len(scripts) != 1 or OTHER in scripts or any(script_of(n) in scripts or is_body(n) for n in other):
        return False
    return all(any(may_be(n, o) or (n in kana and same_across(kana[n], o)) for o in other) for n in group)


def kana_beside(story: Story, names: Iterable[str]) -> dict[str, str]:
    """Names in Han characters with the Kana that a page prints behind them: 李舜臣（イ・スンシン）."""
    found = {}
    for name in sorted(n for n in names if script_of(n) == HAN):
        pattern = re.compile(rf"{re.escape(name)}[(（]([ぁ-んァ-ヴー]+[・　 ][ぁ-んァ-ヴー]+)[)）]")
        printed = next((m.group(1) for a in story.articles if (m := pattern.search(a.sheet.body))), None)
        if printed:
            found[name] = re.sub("[　 ]", "・", printed)
    return found


def is_body(name: str) -> bool:
    """Does a name speak of a body or a state: by its words, an article before it, or capitals inside a single word: The festival, KCNA, Russia."""
    lone = len(name.split()) == 1 and sum(c.isupper() for c in name) > 1 and "-" not in name
    return (
        is_institution(name)
        or lone
        or fold(name) in _states()
        or name.startswith(("The ", "the "))
        or bool(_firms() & set(fold(name).split()))
    )


@cache
def _states() -> frozenset[str]:
    return frozenset(fold(w) for w in str(table("titles")["states"]).split())


@cache
def _firms() -> frozenset[str]:
    return frozenset(fold(w) for part in ("firms", "bodies") for w in str(table("titles").get(part, "")).split())


def ends_with(long: str, short: str) -> bool:
    """Is the shorter a full name at the end of the longer, after an office in any language: Глава МИД Анна Петрова, Anna Petrova."""
    a, b = parts_of(long), parts_of(short)
    return len(a) > len(b) >= 2 and not is_institution(short) and a[-len(b) :] == b


def same_in_cyrillic(one: str, other: str) -> bool:
    """Is one the other in Cyrillic letters, which write a foreign name by ear, silent ends left out: Jean Dupont, Жан Дюпон."""
    if bool(_CYRILLIC.search(one)) == bool(_CYRILLIC.search(other)):
        return False
    a, b = (_WORDS.findall(n) for n in sorted((one, other), key=lambda n: bool(_CYRILLIC.search(n))))
    return (
        len(a) == len(b) > 1
        and sum(len(heard(w)) for w in b) >= LEAST_HEARD
        and all(heard(y) in {heard(x), heard(_SILENT.sub("", x))} for x, y in zip(a, b, strict=True))
    )


def heard(word: str) -> str:
    """The consonants of a word as both alphabets write them, repeats left aside."""
    plain = latin(word)
    for pattern, to in _HEARD:
        plain = pattern.sub(to, plain)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[^a-z]|[aeiouy]", "", plain))


def voice(
    group: list[str],
    names: Counter[str],
    roles: dict[str, Counter[str]],
    quotes: list[Quotation],
    aliases: tuple[tuple[str, tuple[str, ...]], ...],
) -> Voice:
    """The canonical name is the full one printed most, the longest and first of the alphabet where equal; Latin script before others."""
    best = min(group, key=lambda n: (len(parts_of(n)) < 2, n[:1] > "\u024f", -names[n], -len(n), n))
    name = next((to for to, others in aliases if fold(best) == fold(to) or fold(best) in {fold(o) for o in others}), best)
    offices = sum((roles.get(n, Counter()) for n in group), Counter[str]())
    return Voice(
        name=name,
        key=person_key(name),
        names=tuple(sorted(group, key=lambda n: (-names[n], n))),
        roles=tuple(r for r, _ in sorted(offices.items(), key=lambda item: (-item[1], item[0]))),
        quotes=tuple(q.id for q in quotes if q.speaker in group),
        is_person=not is_body(name),
    )
