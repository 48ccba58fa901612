"""Names of persons across outlets: one key for all romanisations of a name, never likeness of strings alone.

Kim Jong Un is not Kim Jong Il: every part of a name has to agree in sound. The sounds fold what transliterations of Korean,
Russian, Chinese and Arabic are known to vary in (Revised Romanisation and McCune-Reischauer; BGN, ISO 9 and newspaper use).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

from digest.data import table

_JAMO = {
    0x1100: "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" "),
    0x1161: "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" "),
    0x11A8: "k k k n n n t l k m p l l p l m p p t t ng t t k t p t".split(" "),
}
_HANGUL = {chr(first + n): letters for first, row in _JAMO.items() for n, letters in enumerate(row)}
#: Applied in order to the Latin letters of one part of a name.
_SOUNDS = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"^(?:yi|rhee|rhie|ri|lee|li|i)$", "li"),
        (r"^(?:pak|park|bak|bark)$", "pak"),
        (r"^(?:choi|choe|choy|chwe)$", "choe"),
        (r"^(?:chung|jeong|jung|chong|cheong|jong)$", "chong"),
        (r"^(?:cho|jo|joh)$", "cho"),
        (r"^(?:noh?|roh?)$", "no"),
        (r"^(?:sin|shin)$", "sin"),
        (r"^mohamm?[ae]d$|^muhamm?[ae]d$|^mehmed$", "muhamad"),
        (r"^(?:f[yji]od[oe]r|feodor)$", "fedor"),
        (r"^p[yji]otr$", "petr"),
        (r"^sem[yji]on$", "semen"),
        (r"^art[yji]om$", "artem"),
        (r"(?<=[aeiou])[jyi](?=e[vw]a?$|eff$)", ""),  # Dudayev, Dudaev
        (r"(?<=ch)[yj]?o(?=[vw]a?$)", "e"),  # Gorbatschow, Gorbachev
        (r"sch", "sh"),
        (r"tsch|tch|tj", "ch"),
        (r"shch", "sh"),
        (r"kh|ch(?=[rl])", "h"),
        (r"ph", "f"),
        (r"ck|q", "k"),
        (r"x", "ks"),
        (r"yeo|eo|yo|yu(?=n)|(?<=h)yu(?=k$)", "o"),
        (r"ye|yae|ae|oe", "e"),
        (r"oo|eu|ou|woo|wu", "u"),
        (r"ee|ie(?=$|[^aeiou])", "i"),
        (r"ui", "i"),
        (r"(?<=[aeiou])[jy]|[jy](?=[aeiou])", "i"),
        (r"dzh|zh|j|sh|ts|tz|cz|c(?=[eiy])|ch|z", "s"),
        (r"y", "i"),
        (r"[wv]|ff", "f"),
        (r"f|b", "p"),
        (r"g", "k"),
        (r"d|th", "t"),
        (r"r", "l"),
        (r"c", "k"),
        (r"h(?![aeiou])", ""),
        (r"i+", "i"),
        (r"(.)\1+", r"\1"),
    )
)
_PART = re.compile(r"[^\W\d_]+")


def latin(text: str) -> str:
    """A text in small Latin letters: accents dropped, alphabets and Hangul transliterated; Han and Kana stay as they are."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(_HANGUL.get(c, c) for c in plain if not unicodedata.combining(c) or c in _HANGUL)
    return plain if plain.isascii() else "".join(map(_transliterated, plain))


@lru_cache(maxsize=4096)
def _transliterated(letter: str) -> str:
    if letter.isascii() or not letter.isalpha() or "\u2e80" <= letter <= "\uffef":
        return letter
    return re.sub(r"[^a-z]", "", anyascii(letter).lower())


@lru_cache(maxsize=65536)
def sound(part: str) -> str:
    """What the romanisations of one part of a name have in common."""
    part = latin(part)
    for pattern, to in _SOUNDS:
        part = pattern.sub(to, part)
    return part


@lru_cache(maxsize=65536)
def parts_of(name: str) -> tuple[str, ...]:
    """The sounds of a name's parts, titles and initials' full stops dropped; hyphened given names are one part."""
    joined = re.sub(r"(?<=\w)[-‐‑’'](?=\w)", "", name)
    words = [w for w in _PART.findall(joined) if w.casefold() not in _honorifics() | _GENERATIONS]
    return tuple(sound(w) or latin(w) for w in words)


_GENERATIONS = frozenset("jr sr junior senior ii iii iv".split())


def generation(name: str) -> str | None:
    """Jr. or Sr., where a name has it: father and son."""
    return next((w[0] for w in re.findall(r"\w+", name.casefold())[1:] if w in _GENERATIONS), None)


@lru_cache(maxsize=1)
def _honorifics() -> frozenset[str]:
    return frozenset(table("titles")["honorifics"].split())


@lru_cache(maxsize=65536)
def person_key(name: str) -> str:
    """Equal for every romanisation and order of one full name: Choe Min Hui, Choi Min-hee, 최민희; a slug."""
    compact = "".join(sorted(parts_of(name)))
    if surname_first(name):  # syllables may be parts of their own: Kim Jong Un, Kim Jong-un, 김정은
        compact = "".join(sorted(_syllables(name)))
    return re.sub(r"[^a-z0-9]", "", latin(compact)) or re.sub(r"\W+", "-", name.casefold()).strip("-")


def surname_first(name: str) -> bool:
    """Korean names by form and surname: family name first, given name of two syllables."""
    words = re.findall(r"[^\W\d_]+", name)
    return any("\uac00" <= c <= "\ud7a3" for c in name) or (
        len(words) == 3 and all(len(w) <= 6 for w in words) and sound(words[0]) in _surnames()
    )


@lru_cache(maxsize=1)
def _surnames() -> frozenset[str]:
    return frozenset(sound(w) for w in table("eastern")["korean"]["romanised"].split())


def _syllables(name: str) -> tuple[str, ...]:
    """The sounds of a Korean name's syllables, from Hangul or from Latin parts and hyphens."""
    hangul = re.findall("[\uac00-\ud7a3]", name)
    pieces = hangul if hangul else re.findall(r"[^\W\d_]+", re.sub("[ёЁ]", "yo", name))
    return tuple(sound(p).replace("u", "o") for p in pieces)  # Sun, Soon and Son are all printed for one syllable


def skeleton(name: str) -> str:
    """The consonants of a name: what Hangul keeps of a foreign one (드로즈도프, Drozdov)."""
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiou ]", "", " ".join(parts_of(latin(name).replace("hw", "h")))))


def same_person(one: str, other: str) -> bool:
    """Could two names be one person's: all parts of the shorter agree in sound with parts of the longer.

    A lone surname agrees with a full name that holds it; an initial with a part that begins so. Two full names must agree in
    every part.
    """
    if None not in (born := (generation(one), generation(other))) and born[0] != born[1]:
        return False
    if initials(one) and initials(other) and len(parts_of(one)) != len(parts_of(other)) and initials(one) != initials(other):
        return False  # George H. W. Bush, George W. Bush
    if person_key(one) == person_key(other) or parts_of(umlauts(one)) == parts_of(umlauts(other)):
        return True
    if surname_first(one) and surname_first(other) and _CYRILLIC_LETTER.search(one + other):
        return [_open(s) for s in _syllables(one)] == [_open(s) for s in _syllables(other)]
    a, b = sorted((parts_of(one), parts_of(other)), key=len)
    if not a:
        return False
    if len(a) == len(b) and len(a) > 1:
        free = list(b)
        for part in sorted(a, key=len, reverse=True):
            match = next((x for x in free if _agree(part, x)), None)
            if match is None:
                return "".join(a) == "".join(b) or "".join(sorted(a)) == "".join(sorted(b))
            free.remove(match)
        return True
    return all(any(_agree(part, x) for x in b) for part in a) and any(len(part) > 1 for part in a)


_CYRILLIC_LETTER = re.compile("[а-яё]", re.IGNORECASE)


def _open(syllable: str) -> str:
    """Russian writes -n for both n and ng of Korean."""
    return re.sub("nk$", "n", syllable)


def initials(name: str) -> tuple[str, ...]:
    """The letters that stand for a middle name."""
    return tuple(w.casefold() for w in _PART.findall(name)[1:] if len(w) == 1)


def umlauts(name: str) -> str:
    """Müller as Mueller."""
    for letter, pair in (("ä", "ae"), ("ö", "oe"), ("ü", "ue")):
        name = name.replace(letter, pair).replace(letter.upper(), pair.capitalize())
    return name


def _agree(one: str, other: str) -> bool:
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    return len(short) == 1 and long.startswith(short)


@lru_cache(maxsize=65536)
def is_institution(name: str) -> bool:
    """Does a name speak of a body and not of a person, by its words?"""
    words = {w.casefold() for w in _PART.findall(name)}
    return bool(words & _institutions())


@lru_cache(maxsize=1)
def _institutions() -> frozenset[str]:
    return frozenset(table("titles")["institutions"].split())
