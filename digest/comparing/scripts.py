"""One person's name in two scripts: readings of Han names, consonants of transliterated ones; likeness of strings is never enough."""

from __future__ import annotations

import re
from functools import lru_cache

from digest.data import table
from digest.names import parts_of, same_person, sound
from digest.readings import HAN, HANGUL, KANA, OTHER, consonants, hangul, japanese, japanese_readings, korean, pinyin, reshaped, script_of

LEAST = 4
"""Consonants that two transliterated names must have in common, all parts together."""
LEAST_ALONE = 3
"""Consonants that are enough where only one person of a story has them."""
_WORDS = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=65536)
def same_across(one: str, other: str) -> bool:
    """Is one name the other in another script, the given name and the surname both?"""
    scripts = script_of(one), script_of(other)
    if scripts[0] == scripts[1]:
        return scripts[0] == HAN and same_characters(one, other)
    if is_han(one) or is_han(other):
        name, spelt = (one, other) if is_han(one) else (other, one)
        return is_read(name, spelt)
    return same_consonants(one, other)


def is_han(name: str) -> bool:
    """A name of two to six Han characters, not one that spells a foreign name part by part."""
    return bool(re.fullmatch("[\u4e00-\u9fff々]{2,6}", name))


def is_read(name: str, spelt: str) -> bool:
    """Can a Han name be read as a full name in other letters: as Chinese, as Korean or as Japanese."""
    if len(_WORDS.findall(spelt)) < 2 and script_of(spelt) != HANGUL:
        return False
    chinese = pinyin(name)
    if chinese and (
        same_person(chinese, spelt)
        or parts_of(chinese) == parts_of(spelt)[::-1]
        or (script_of(spelt) == HANGUL and same_consonants(chinese, spelt))
    ):
        return True
    if any("*" not in r and same_person(r, spelt) for r in hangul(name)):
        return True
    return any(same_person(f"{g} {s}", spelt) or same_consonants(f"{g} {s}", spelt) for s, given in japanese_readings(name) for g in given)


def same_characters(one: str, other: str) -> bool:
    """刘建国, 劉建国: character for character the same or another shape of it."""
    if len(one) != len(other) or not is_han(one):
        return False
    return all(a == b or reshaped(a) == reshaped(b) or is_variant(a, b) for a, b in zip(one, other, strict=True))


def is_variant(a: str, b: str) -> bool:
    """Two characters that Chinese and Korean both read alike in names."""
    readings = korean()
    return bool(set(readings.get(a, "")) & set(readings.get(b, ""))) and pinyin_of(a) == pinyin_of(b)


def pinyin_of(character: str) -> str:
    found = pinyin("王" + character)
    return found or ""


def same_consonants(one: str, other: str, least: int = LEAST) -> bool:
    """Word by word the same consonants, the surname first or last; a name that is one word against one that is two."""
    a, b = _WORDS.findall(one.replace("-", "")), _WORDS.findall(other.replace("-", ""))
    if min(len(a), len(b)) == 1 and max(len(a), len(b)) > 1:
        alone, parts = (a[0], b) if len(a) == 1 else (b[0], a)
        # a Korean name has Hangul of its own, which tells its vowels too
        return (
            script_of(alone) == HANGUL
            and not is_korean(alone)
            and any(len(s) >= LEAST for s in consonants(alone) & consonants("".join(parts)))
        )
    if len(a) < 2 or len(b) < 2:
        return False
    if len(a) != len(b):  # a middle name that one leaves out
        a, b = [a[0], a[-1]], [b[0], b[-1]]
    return any(enough([consonants(x) & consonants(y) for x, y in zip(a, way, strict=True)], least) for way in (b, b[::-1]))


def is_korean(name: str) -> bool:
    return len(name) == 3 and name[0] in table("eastern")["korean"]["frequent"]


def enough(common: list[frozenset[str]], least: int) -> bool:
    return all(any(s for s in c) for c in common) and sum(max(map(len, c)) for c in common) >= least


@lru_cache(maxsize=65536)
def may_be(one: str, other: str) -> bool:
    """Enough where nobody else in the story can be meant: a surname alone, or too few consonants to be sure: 拜登, Joe Biden."""
    name, spelt = (one, other) if script_of(other) in (OTHER, HANGUL) and script_of(one) != OTHER else (other, one)
    if script_of(name) == script_of(spelt) or script_of(name) == OTHER:
        return False
    return same_surname(name, spelt) or same_consonants(name, spelt, LEAST_ALONE) or same_part(name, spelt)


def same_part(name: str, spelt: str) -> bool:
    """A foreign name of one word, with the consonants of the first or last word of a full name."""
    words = _WORDS.findall(spelt)
    if len(_WORDS.findall(name)) != 1 or len(words) < 2 or script_of(spelt) != OTHER or (is_han(name) and pinyin(name)):
        return False
    if script_of(name) == HANGUL and is_korean(name):
        return False
    return any(len(s) >= LEAST_ALONE for w in (words[0], words[-1]) for s in consonants(name) & consonants(w))


@lru_cache(maxsize=65536)
def same_surname(one: str, other: str) -> bool:
    """Can a Han name's surname be that of a full name in other letters, where nothing tells the given names apart?"""
    name, spelt = (one, other) if script_of(one) == HAN else (other, one)
    words = _WORDS.findall(spelt)
    if script_of(name) != HAN or script_of(spelt) in (HAN, KANA) or (len(words) < 2 and script_of(spelt) != HANGUL):
        return False
    ends = {sound(words[0]), sound(words[-1])}
    shape = reshaped(name)
    if shape in japanese("surname_readings"):  # 松井さん
        readings = japanese("surname_readings")[shape]
    else:
        readings = tuple(s for s, given in japanese_readings(name) if not given)
    if any(sound(r) in ends for r in readings):
        return True
    if len(name) == 1:
        return any(sound(s) in ends or (script_of(spelt) == HANGUL and spelt[:1] == s) for s in korean().get(name, ""))
    return any("*" in r and r[1:] != "*" * (len(r) - 1) and fits(r, spelt) for r in hangul(name))


def fits(pattern: str, spelt: str) -> bool:
    """Does a Korean reading agree with a name in every syllable that is known: 서*경, 서미경?"""
    if script_of(spelt) == HANGUL:
        return re.fullmatch(pattern.replace("*", "."), spelt) is not None
    words = _WORDS.findall(spelt)
    syllables = [sound(w) for w in words] if len(words) == len(pattern) else []
    return bool(syllables) and all(p == "*" or sound(p) == s for p, s in zip(pattern, syllables, strict=True))
