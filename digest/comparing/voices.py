"""Quotations of a story -> its voices: one person or body each, the names and offices printed, never two people in one."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from digest.data import table
from digest.model import Quotation, Story, Voice
from digest.names import is_institution, latin, parts_of, person_key, same_person
from digest.text import fold

_HANGUL = re.compile(r"[\uac00-\ud7a3]")
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
_CLASSES = str.maketrans("bfvpdtgkqclrszjmn", "pppptt" + "kkkk" + "ll" + "sssmn", "aeiouhyw-'’")


def voices_of(story: Story, aliases: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[Voice, ...]:
    """The speakers of a story, the most quoted first; full names pool by sound, a lone surname only into the one that has it."""
    quotes = [q for a in story.articles for q in a.clipping.quotations if q.speaker and q.kind != "not_utterance"]
    names = Counter(q.speaker for q in quotes if q.speaker)
    bare = {n: min((m for m in names if ends_with(n, m)), key=lambda m: (-names[m], m), default=n) for n in names}
    groups: list[list[str]] = []
    for name in sorted(set(bare.values()), key=lambda n: (-len(parts_of(n)), -names[n], n)):
        fits = [g for g in groups if joins(name, g)]
        if len(fits) == 1:
            fits[0].append(name)
        else:
            groups.append([name])
    for group in groups:
        group.extend(sorted(n for n in names if bare[n] != n and bare[n] in group))
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
    agrees = all if len(parts_of(name)) > 1 else any  # a surname is spelt as one of the full names has it
    return agrees(same_person(name, g) or same_in_hangul(name, g) or same_in_cyrillic(name, g) for g in full)


def is_body(name: str) -> bool:
    """Does a name speak of a body: by its words, an article before it, or capitals inside a single word: The festival, KCNA."""
    lone = len(name.split()) == 1 and sum(c.isupper() for c in name) > 1 and "-" not in name
    return is_institution(name) or lone or name.startswith(("The ", "the ")) or bool(_firms() & set(fold(name).split()))


@cache
def _firms() -> frozenset[str]:
    return frozenset(fold(w) for part in ("firms", "bodies") for w in str(table("titles").get(part, "")).split())


def ends_with(long: str, short: str) -> bool:
    """Is the shorter a full name at the end of the longer, after an office in any language: Глава МИД Анна Петрова, Anna Petrova."""
    a, b = parts_of(long), parts_of(short)
    return len(a) > len(b) >= 2 and not is_institution(short) and a[-len(b) :] == b


def same_in_hangul(one: str, other: str) -> bool:
    """Is one the other in Korean letters, which keep the consonants of a foreign name, word by word: Drozdov, 드로즈도프."""
    hangul = [bool(_HANGUL.search(n)) for n in (one, other)]
    a, b = ([consonants(w) for w in _WORDS.findall(n)] for n in (one, other))
    return hangul[0] != hangul[1] and len(a) > 1 and sum(map(len, a)) >= 4 and (a == b or a == b[::-1])


def same_in_cyrillic(one: str, other: str) -> bool:
    """Is one the other in Cyrillic letters, which write a foreign name by ear, silent ends left out: Didier Vauxcelles, Дидье Воксель."""
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


def consonants(word: str) -> str:
    """The classes of a word's consonants, what voices them and repeats left aside."""
    plain = re.sub(r"(?<=[aeiouy])j(?![aeiouy])", "", latin(word)).replace("x", "ks")
    return re.sub(r"(.)\1+", r"\1", plain.translate(_CLASSES))


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
        is_person=not is_body(name),
    )
