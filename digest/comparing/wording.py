"""One wording against the base, word by word: kept, small, changed, added, moved, editorial, left out."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from digest.model import Piece, PieceKind
from digest.text import STOPWORDS, WORD, fold, stem

_BRACKETED = re.compile(r"\[[^\]]{0,200}\]|\([^)]{0,200}\)")
LONGEST = 1_500
"""Words of a quotation that are aligned; a longer one is compared as a whole."""
MOST_CELLS = 40_000
"""Words of the one times words of the other that are weighed pair by pair: two quotations of 200 words, 20 ms."""


def tokens(text: str) -> list[tuple[int, int]]:
    """Word spans of a text; each token runs to the start of the next, so that all characters belong to one."""
    return [m.span() for m in WORD.finditer(text)]


def aligned(text: str, base: str) -> tuple[tuple[Piece, ...], tuple[tuple[PieceKind, int], ...], int]:
    """Pieces of the wording, strip of the base, and how many base words are kept.

    Without its `left_out` pieces the row is exactly `text`. An equal run of one small word between changes is swallowed:
    it is agreement by chance and makes the row unreadable.
    """
    ours, theirs = tokens(text), tokens(base)
    if not theirs or not ours or max(len(ours), len(theirs)) > LONGEST:
        return (
            (Piece("kept" if text == base else "changed", text),),
            ((("kept" if text == base else "changed"), len(theirs)),),
            len(theirs) if text == base else 0,
        )
    a = [fold(base[s:e]) for s, e in theirs]
    b = [fold(text[s:e]) for s, e in ours]
    operations = swallowed(operations_of(a, b), a)
    gone = {w for tag, i1, i2, _, _ in operations if tag in {"delete", "replace"} for w in a[i1:i2] if w not in STOPWORDS}
    pieces: list[Piece] = []
    strip: list[tuple[PieceKind, int]] = []
    kept = 0
    at = 0
    brackets = [m.span() for m in _BRACKETED.finditer(text)]
    for tag, i1, i2, j1, j2 in operations:
        if tag == "equal":
            end = ours[j2 - 1][1]
            push(pieces, "kept", text[at:end])
            at = end
            strip.append(("kept", i2 - i1))
            kept += i2 - i1
            continue
        if tag == "delete":
            missing = with_brackets(base, theirs[i1][0], theirs[i2 - 1][1])
            lead = text[at : ours[j1][0]] if j1 < len(ours) else ""
            push(pieces, "kept", lead)
            at += len(lead)
            pieces.append(Piece("left_out", f"{missing} " if lead or not pieces else f" {missing}"))
            strip.append(("left_out", i2 - i1))
            continue
        start, end = ours[j1][0], ours[j2 - 1][1]
        push(pieces, "kept", text[at:start])
        push(pieces, kind_of(b[j1:j2], a[i1:i2], start, end, brackets, gone), text[start:end])
        at = end
        if i2 > i1:
            strip.append(("changed", i2 - i1))
    push(pieces, "kept", text[at:])
    return tuple(pieces), merged(strip), kept


def with_brackets(text: str, start: int, end: int) -> str:
    """The words at [start, end) with the brackets that touch them: "[This] treaty", not "This] treaty"."""
    while start and text[start - 1] in "[(":
        start -= 1
    while end < len(text) and text[end] in "])":
        end += 1
    return text[start:end]


Operation = tuple[str, int, int, int, int]
"""What happens to a[i1:i2] and b[j1:j2], as difflib names it: equal, replace, delete, insert."""


def operations_of(a: list[str], b: list[str]) -> list[Operation]:
    """How the words `a` become `b`; of two ways to align them the one that keeps more words that carry content, in longer runs.

    A longest common subsequence with weights: a word that carries content counts three function words, two words in a row a
    little more than two apart. Long texts are left to difflib, which is linear where they are alike.
    """
    if len(a) * len(b) > MOST_CELLS:
        return [(str(tag), i1, i2, j1, j2) for tag, i1, i2, j1, j2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes()]
    made: list[Operation] = []
    at_a = at_b = 0
    for i, j in [*kept_pairs(a, b), (len(a), len(b))]:
        if i > at_a or j > at_b:
            tag = "replace" if i > at_a and j > at_b else "delete" if i > at_a else "insert"
            made.append((tag, at_a, i, at_b, j))
        if i == len(a):
            break
        if made and made[-1][0] == "equal":
            _, i1, _, j1, _ = made.pop()
            made.append(("equal", i1, i + 1, j1, j + 1))
        else:
            made.append(("equal", i, i + 1, j, j + 1))
        at_a, at_b = i + 1, j + 1
    return made


def kept_pairs(a: list[str], b: list[str]) -> list[tuple[int, int]]:
    """The places of equal words in the heaviest common subsequence."""
    n, m = len(a), len(b)
    best = [[0.0] * (m + 1) for _ in range(n + 1)]
    for i in range(n - 1, -1, -1):
        weight = 1.0 if a[i] in STOPWORDS else 3.0
        for j in range(m - 1, -1, -1):
            skip = max(best[i + 1][j], best[i][j + 1])
            if a[i] == b[j]:
                in_a_row = 0.5 if i + 1 < n and j + 1 < m and a[i + 1] == b[j + 1] else 0.0
                skip = max(skip, weight + in_a_row + best[i + 1][j + 1])
            best[i][j] = skip
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < n and j < m:
        if a[i] == b[j] and best[i][j] > max(best[i + 1][j], best[i][j + 1]):
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


def kind_of(ours: list[str], theirs: list[str], start: int, end: int, brackets: list[tuple[int, int]], gone: set[str]) -> PieceKind:
    """What a run of other words is: an insertion in brackets, small words, the same stems, words from elsewhere in the base, or other words."""
    if any(s <= start and end <= e for s, e in brackets):
        return "editorial"
    if all(w in STOPWORDS for w in ours) and all(w in STOPWORDS for w in theirs):
        return "small"
    if theirs and [stem(w) for w in ours] == [stem(w) for w in theirs]:
        return "small"
    content = [w for w in ours if w not in STOPWORDS]
    if len(content) > 1 and all(w in gone for w in content) and not set(content) & set(theirs):
        return "moved"
    return "changed" if theirs else "added"


def swallowed(operations: list[Operation], a: list[str]) -> list[Operation]:
    """Equal runs of one function word between two changes become part of the change."""
    made: list[Operation] = []
    for n, (tag, i1, i2, j1, j2) in enumerate(operations):
        island = tag == "equal" and i2 - i1 == 1 and a[i1] in STOPWORDS and 0 < n < len(operations) - 1
        if island and operations[n - 1][0] == "replace" and operations[n + 1][0] == "replace":
            tag = "replace"
        if made and made[-1][0] == "replace" and tag == "replace":
            _, p1, _, q1, _ = made.pop()
            made.append(("replace", p1, i2, q1, j2))
        else:
            made.append((tag, i1, i2, j1, j2))
    return made


def push(pieces: list[Piece], kind: PieceKind, text: str) -> None:
    if not text:
        return
    if pieces and pieces[-1].kind == kind:
        pieces[-1] = Piece(kind, pieces[-1].text + text)
    else:
        pieces.append(Piece(kind, text))


def merged(strip: list[tuple[PieceKind, int]]) -> tuple[tuple[PieceKind, int], ...]:
    runs: list[tuple[PieceKind, int]] = []
    for kind, n in strip:
        if runs and runs[-1][0] == kind:
            runs[-1] = (kind, runs[-1][1] + n)
        else:
            runs.append((kind, n))
    return tuple(runs)
