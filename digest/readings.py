"""How names in Han characters, Kana and Hangul sound: their readings, and the consonants that every script keeps."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import product

from anyascii import anyascii

from digest.data import table
from digest.names import latin

HAN, KANA, HANGUL, OTHER = "han", "kana", "hangul", "other"
MOST = 24
"""Readings of one name that are looked at."""


def script_of(name: str) -> str:
    """What a name is written in, by its first letter that tells."""
    for c in name:
        if "\u4e00" <= c <= "\u9fff":
            return HAN
        if "\u3041" <= c <= "\u30fa":
            return KANA
        if "\uac00" <= c <= "\ud7a3":
            return HANGUL
        if c.isalpha():
            return OTHER
    return OTHER


@cache
def shapes() -> dict[int, str]:
    """Characters of Chinese and of older Japanese print -> their shape in Japanese names."""
    return str.maketrans(dict(row.split(":") for row in table("eastern")["shapes"].split()))


def reshaped(name: str) -> str:
    """A name as Japanese print writes its characters: 德田, 徳田."""
    return name.translate(shapes())


@cache
def japanese(part: str) -> dict[str, tuple[str, ...]]:
    """`surname_readings` or `given_readings` of Japanese names."""
    rows = (row.split(":") for row in table("eastern")["japanese"][part].split())
    return {reshaped(name): tuple(readings.split("/")) for name, readings in rows}


@cache
def korean() -> dict[str, str]:
    """Character -> the Hangul syllables it is read as in names."""
    found: dict[str, str] = {}
    for row in table("eastern")["korean"]["readings"].split():
        syllable, characters = row.split(":")
        for c in characters:
            found[c] = found.get(c, "") + syllable
    return found


@cache
def chinese_surnames() -> tuple[frozenset[str], frozenset[str]]:
    """Surnames of two characters, and of one."""
    data = table("eastern")["chinese"]
    return frozenset(data["compound"].split()), frozenset("".join(data["surnames"].split()))


def pinyin(name: str) -> str | None:
    """Zhang San for 张三; None where the name begins with no Chinese surname."""
    double, single = chinese_surnames()
    cut = 2 if name[:2] in double and len(name) > 2 else 1
    if (cut == 1 and name[:1] not in single) or not 0 < len(name) - cut <= 2:
        return None
    return f"{anyascii(name[:cut])} {anyascii(name[cut:])}".replace("'", "").title()


def hangul(name: str) -> list[str]:
    """A name as Korean reads its characters, * for one that is in no table; nothing where the first is none."""
    if not 2 <= len(name) <= 3 or name[0] not in korean():
        return []
    return ["".join(p) for p in product(*(korean().get(c, "*") for c in name))][:MOST]


def japanese_readings(name: str) -> list[tuple[str, tuple[str, ...]]]:
    """Each reading of the surname, with those of the given name where they are known."""
    shape = reshaped(name)
    surnames, given = japanese("surname_readings"), japanese("given_readings")
    for cut in (3, 2, 1):
        if shape[:cut] in surnames and 0 < len(shape) - cut <= 3:
            return [(reading, given.get(shape[cut:], ())) for reading in surnames[shape[:cut]]]
    return []


_OPTIONS = (
    (re.compile(r"m[bp]e?$"), ("m", "np")),
    (re.compile(r"(?<=[aeiouyrnv])(?:ts|es|[rstdxzp])$"), ("", None)),
    (re.compile(r"(?<=[aeiouy])[rl](?![aeiouy])"), ("", None)),
    (re.compile(r"ng(?=[aeiouy])"), ("n", "nk")),
    (re.compile(r"th"), ("t", "s")),
    (re.compile(r"t(?=i)"), ("t", "s")),
    (re.compile(r"ch"), ("s", "k")),
    (re.compile(r"g(?=[eiy])"), ("k", "s")),
    (re.compile(r"q"), ("k", "s")),
    (re.compile(r"x"), ("ks", "s")),
    (re.compile(r"j"), ("s", "")),
    (re.compile(r"w"), ("p", "")),
    (re.compile(r"h"), ("h", "")),
)
"""Letters that other scripts render in two ways, and what they keep of each; None: the letters as they are."""
_FIRST = tuple(
    (re.compile(p), to)
    for p, to in (
        ("sch|shch|tsch|tch|sh|zh|dzh|cz|ts|tz", "s"),
        ("ph", "f"),
        ("ng(?![aeiouy])", "n"),
        ("m(?=[pb](?!e?$))", "n"),
        ("c(?=[eiy])", "s"),
    )
)
_CLASSES = str.maketrans("bfvpdtgkqclrszmn", "pppp" + "tt" + "kkkk" + "ll" + "ss" + "mn", "aeiouy'’-")


def folded(letters: str) -> str:
    return re.sub(r"(.)\1+", r"\1", letters.translate(_CLASSES))


@lru_cache(maxsize=16384)
def consonants(word: str) -> frozenset[str]:
    """The consonants of one part of a name, folded to the classes that transliterations keep, in every way they may be kept."""
    script = script_of(word)
    if script == HAN:
        return of_pinyin(word)
    plain = anyascii(re.sub("ウ(?=[ァィェォ])", "w", re.sub("[ッー]", "", word))) if script == KANA else latin(word)
    plain = re.sub("[^a-z]", "", plain.lower())
    for pattern, to in _FIRST:
        plain = pattern.sub(to, plain)
    if script != OTHER:
        return frozenset(folded(re.sub("ch|j", "s", plain).replace("w", w).replace("h", h)) for w in ("", "p") for h in ("h", ""))
    return frozenset(folded(p) for p in spellings(plain))


def spellings(plain: str) -> set[str]:
    """A word with every choice of what its doubtful letters are kept as."""
    found = {plain}
    for pattern, options in _OPTIONS:
        if pattern.search(plain):
            found = {w if o is None else pattern.sub(o, w) for w in found for o in options}
    return found


def of_pinyin(word: str) -> frozenset[str]:
    """阿尔温德 as lpnt: what Chinese spells a foreign name with; j, q and x stand for k and s, w for v."""
    syllables = [anyascii(c).lower() for c in word]
    ways: list[tuple[str, ...]] = []
    for s in syllables:
        initial = re.match("zh|ch|sh|[^aeiouv]*", s).group()  # type: ignore[union-attr]
        final = "n" if s.endswith(("n", "ng")) else "l" if s.endswith("er") and not initial else ""
        kept = {"j": ("s", "k"), "q": ("s", "k"), "x": ("s", "h"), "w": ("p", ""), "h": ("h", ""), "y": ("",), "r": ("l",)}.get(initial)
        first = kept or ("s",) if initial in ("zh", "ch", "sh", "z", "c", "s") else kept or (initial,)
        ways.append(tuple(f + final for f in first))
    return frozenset(folded("".join(p)) for _, p in zip(range(64), product(*ways), strict=False))
