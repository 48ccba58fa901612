"""The lines of a page as rows: hard-wrapped lines joined, white space collapsed, and what a row alone looks like."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal

from digest.data import table
from digest.model import Role
from digest.reading.material import Line
from digest.text import fold

WIDEST = 110
"""Code points of the longest line of a hard-wrapped text; mail and wire copy wrap at 60 to 80."""
EDGE = 240
"""Code points folded at either end of a row: what decides its role stands there, and cost stays linear with a small factor."""

_ENDS = re.compile(
    r"(?:[.!?…](?:[\"'”’»›)\]]|\[\d{1,3}\]){0,3}|[。！？](?:[」』”）)]){0,3}|[.,][”\"]|[」』])(?:\s?(?:\[[^\[\]]{1,40}\]|[(（][^()（）]{2,30}[)）]))?"
    r"(?:\s?[■□▪◆◼●•∎♦#]{1,3}|\s?-30-)?$"  # a mark that the text is over
)
#: A wire's signature behind the last sentence: "... he said. PTI SKM RHL", "... on Sunday. -- Reuters", "... stazioni. (ANSA).".
SIGNED = re.compile(
    r"(?<=[.!?\"”’»)…。」])\s{0,2}(?P<sign>(?:-{1,2}|[–—―/|])\s?(?P<dashed>[^\W\d_a-z][^.!?\"“”«»()\[\]。\d]{1,40}?)[/|]?"
    r"|[(（\[](?P<bracket>[^()（）\[\]]{2,50})[)）\]]|(?<=\s)(?P<bare>[A-Z]{2,6}(?:[ /][A-Z]{1,5}){0,4}))\.?$"
)
#: An agency's word that a text is over.
ENDED = re.compile(r"(?<=[.!?\"”’»)])\s(?:Enditem|Endit|ENDITEM|ENDS?|\((?:END|ENDS|end|ends)\)|/end/|#{2,4}|-30-|/+)\.?$")
#: The editor's name after the last sentence: "…（編輯：張雅雯）1111105".
EDITED = re.compile(
    r"\s?[（(【\[](?:編輯|编辑|責任編輯|责任编辑|責編|责编|完|記者|记者|編譯|终|終)[:：]?[^（）()【】\[\]]{0,14}[）)】\]]\s?\d{0,8}$"
)
#: Typographic marks as `fold` writes them: most English lines are plain ASCII but for these.
_PLAIN = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "\u00a0": " "})
#: A rule, a list item, a byline or a shouted label never goes on the line above.
_STARTS_ANEW = re.compile(
    r"[\W_]+$|[-•*–—] |\d{1,2}[.)] |(?:By|Von|Par|Por|Di|Автор:?|Текст:?) [^\W\d_]+ |(?:by|von|par|por|di|de) [A-Z]\w+ [A-Z][\w’'-]+$"
)
_HYPHENATED = re.compile(r"[a-zà-ÿ]{2}[-‐]$")
_OPEN_END = re.compile(r"[”\"»’,]? [a-zà-ÿа-яё]{2,}$")
_WORD = re.compile(r"[^\W_]+")
_CJK = re.compile("[\u3041-\u30fa\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Row:
    """One printed paragraph or label of the page."""

    text: str
    block: int
    hint: Role | None
    why: str
    folded: str
    """Folded; of a long row its two ends."""
    words: int
    """Words, or half the code points where a script has no spaces."""
    finished: bool
    """It ends as a sentence ends."""

    @property
    def prose(self) -> bool:
        """It reads like a paragraph of a text rather than a label."""
        return (self.finished and self.words >= 6) or self.words >= 30


def row(text: str, block: int = 0, hint: Role | None = None, why: str = "") -> Row:
    """A row from its text; white space is collapsed, nothing else is changed."""
    text = " ".join(text.split())
    words = text.count(" ") + 1
    dense = len(_CJK.findall(text[:EDGE]))
    if dense * 3 > len(text[:EDGE]):
        words = max(words, len(text) // 2)
    return Row(
        text,
        block,
        hint,
        why,
        folded_ends(text),
        words,
        bool(_ENDS.search(text[-60:]) or SIGNED.search(text[-80:]) or EDITED.search(text[-40:]) or ENDED.search(text[-20:])),
    )


@lru_cache(maxsize=4096)
def folded_ends(text: str) -> str:
    """The text folded; the middle of a long one left out."""
    short = text if len(text) <= 2 * EDGE else f"{text[:EDGE]} … {text[-EDGE:]}"
    plain = short if short.isascii() else short.translate(_PLAIN)
    return " ".join(plain.casefold().split()) if plain.isascii() else fold(short)


def rows_of(lines: tuple[Line, ...]) -> tuple[Row, ...]:
    """The rows of a page: every line of it is in exactly one row."""
    width = _width(lines)
    rows: list[Row] = []
    parts: list[str] = []
    for line, following in zip(lines, [*lines, None][1:], strict=True):
        parts.append(line.text)
        if following is not None and width and _goes_on(line, following, width):
            continue
        text = parts[0] if len(parts) == 1 else _joined(parts)
        if text.strip():
            rows.append(row(text, line.block, line.hint, line.why))
        parts = []
    return tuple(rows)


def _joined(parts: list[str]) -> str:
    out = [parts[0].strip()]
    for part in parts[1:]:
        part, before = part.strip(), out[-1][-1:]
        tight = before in "-‐" or (_CJK.match(before) is not None and _CJK.match(part) is not None)
        out.append(part if tight else f" {part}")
    return "".join(out)


def _goes_on(line: Line, following: Line, width: int) -> bool:
    """The next word would not have fitted on this line: the paragraph goes on (greedy line filling)."""
    if line.block != following.block or line.hint != following.hint or len(line.text) > width + 12 or _STARTS_ANEW.match(following.text):
        return False
    if _HYPHENATED.search(line.text) and following.text[:1].islower():
        return True
    first = following.text[: width + 1].split(" ", 1)[0]
    if len(line.text) < width * 0.6 or first.startswith("http"):  # what is short for another reason, and what never goes on
        return False
    if _CJK.match(first):
        first = ""
    if len(line.text) > width * 0.75 and _OPEN_END.search(line.text[-12:]):  # wrapped by another measure: bytes, wide marks
        return True
    return len(line.text) + 1 + len(first) > width * 0.93


def _width(lines: tuple[Line, ...]) -> int:
    """The column at which a text was hard-wrapped, 0 where it was not: many lines are full, and go on in small letters."""
    inner = [(a, b) for a, b in pairwise(lines) if a.block == b.block and a.hint == b.hint]
    lengths = sorted(len(a.text) for a, _ in inner)
    width = lengths[min(len(lengths) - 1, len(lengths) * 97 // 100)] if lengths else 0
    if not 38 <= width <= WIDEST or lengths[-1] > WIDEST * 2:
        return 0
    full = [(a, b) for a, b in inner if _goes_on(a, b, width)]
    running = sum(b.text[:1].isalpha() and not b.text[:1].isupper() and not _ENDS.search(a.text[-12:]) for a, b in full)
    if len(full) < 4:  # a short page
        return width if running and running * 2 >= len(full) and width >= 55 else 0
    return width if len(full) * 10 > len(inner) * 3 and running * 10 > len(full) * 4 else 0


# ------------------------------------------------------------------------------------------------ phrases


@cache
def phrases(name: str, key: str, section: str | None = None) -> tuple[str, ...]:
    """A list of phrases of a table, folded; phrases are parted by `|` or line ends."""
    data = table(name)
    text = (data[section] if section else data)[key]
    return tuple(sorted({fold(part) for line in text.split("\n") for part in line.split("|") if part.strip()}))


@cache
def word_set(name: str, key: str, section: str | None = None) -> frozenset[str]:
    """A list of words of a table, folded."""
    data = table(name)
    return frozenset(fold((data[section] if section else data)[key].replace("|", " ")).split())


@cache
def date_names(kind: Literal["months", "weekdays"]) -> frozenset[str]:
    """The names of months or weekdays, folded."""
    return frozenset(fold(word) for line in table("calendar")[kind].values() for word in line.split())


def opening(folded: str, starts: tuple[str, ...]) -> str | None:
    """The longest of some folded phrases that the text begins with, as whole words."""
    if not folded.startswith(starts):
        return None
    known, lengths = _by_length(starts)
    return next((folded[:n] for n in lengths if folded[:n] in known and _parted(folded[:n], folded[n : n + 1])), None)


@cache
def _by_length(some: tuple[str, ...]) -> tuple[frozenset[str], tuple[int, ...]]:
    """Phrases as a set, and their lengths, the longest first."""
    return frozenset(some), tuple(sorted({len(p) for p in some}, reverse=True))


def number_held(folded: str, some: tuple[str, ...]) -> int:
    """How many of some folded phrases stand in the text, as whole words."""
    by_word, marked, asian = _by_first_word(some)
    mine = {phrase for word in _WORD.findall(folded) for phrase in by_word.get(word, ())}
    return sum(_stands_in(folded, phrase) for phrase in (*mine, *marked, *asian))


def holds(folded: str, some: tuple[str, ...]) -> str | None:
    """The first of some folded phrases that stands anywhere in the text, as whole words."""
    by_word, marked, asian = _by_first_word(some)
    for word in _WORD.findall(folded):
        for phrase in by_word.get(word, ()):
            if _stands_in(folded, phrase):
                return phrase
    loose = marked if folded.isascii() else (*marked, *asian)
    return next((phrase for phrase in loose if _stands_in(folded, phrase)), None)


@cache
def _by_first_word(some: tuple[str, ...]) -> tuple[dict[str, list[str]], tuple[str, ...], tuple[str, ...]]:
    """Phrases by their first word; those that begin with a mark; those of scripts whose words are not parted."""
    by_word: dict[str, list[str]] = {}
    for phrase in some:
        if phrase[0].isalnum() and ord(phrase[0]) < 0x1100:
            by_word.setdefault(_WORD.findall(phrase)[0], []).append(phrase)
    return by_word, tuple(p for p in some if not p[0].isalnum()), tuple(p for p in some if p[0].isalnum() and ord(p[0]) >= 0x1100)


def _stands_in(folded: str, phrase: str) -> bool:
    at = folded.find(phrase)
    while at >= 0:
        end = at + len(phrase)
        if _parted(phrase, folded[end : end + 1]) and (at == 0 or _parted(folded[at - 1], phrase[0])):
            return True
        at = folded.find(phrase, at + 1)
    return False


def _parted(phrase: str, following: str) -> bool:
    last = phrase[-1]
    return not (last.isalnum() and following.isalnum() and ord(last) < 0x1100)
