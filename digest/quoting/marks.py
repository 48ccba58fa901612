"""Body -> quoted stretches: an offset-preserving scanner of quotation marks, linear, that never raises.

Marks are paired within a paragraph; one that stays open runs to the paragraph's end, and goes on in the next where that
opens with the same mark (press convention), so that no error crosses a paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from digest.text import paragraph_spans

#: Opening mark -> marks that may close it. German „…“ and „…”, Swedish ”…”, English “…”, French «…», Japanese 「…」.
PAIRS = {"“": "”", "„": "“”", "«": "»", "»": "«", "‹": "›", "「": "」", "『": "』", "”": "”", '"': '"', "‘": "’", "'": "'"}
_SINGLE = {"‘", "'"}
_MARK = re.compile("[“”„«»‹›「」『』\"‘’']|``|''")


@dataclass(frozen=True, slots=True)
class Quoted:
    """What stands between a pair of marks."""

    start: int
    end: int
    """Of the words inside the marks, into the body."""
    paragraph: int
    mark: str
    closed: bool = True
    continues: bool = False
    """It opens the paragraph and carries on a quotation left open at the end of the one before."""


def quoted_stretches(body: str) -> list[Quoted]:
    """Every outermost quoted stretch of a body, in order; what is quoted inside it stays in it."""
    paragraphs = paragraph_spans(body)
    single = singles_are_main(body)
    found: list[Quoted] = []
    left_open: str | None = None
    for number, (start, end) in enumerate(paragraphs):
        carried, left_open = left_open, None
        for quoted in paragraph_stretches(body, start, end, number, single):
            if carried and not found[-1].closed and body[start : quoted.start].strip(" \t") == quoted.mark and quoted.mark == carried:
                quoted = Quoted(quoted.start, quoted.end, number, quoted.mark, quoted.closed, True)
            found.append(quoted)
        if found and found[-1].paragraph == number and not found[-1].closed:
            left_open = found[-1].mark
    return [q for q in found if q.end > q.start]


def singles_are_main(body: str) -> bool:
    """Single marks are the main ones where no double marks stand, or hardly any (British style)."""
    double = sum(body.count(c) for c in "“«„「") + body.count('"') // 2
    opened = sum(1 for m in re.finditer(r"(?:^|[\s(—–])[‘'](?=\w)", body, re.M))
    return opened > 2 * double


def paragraph_stretches(body: str, start: int, end: int, number: int, single: bool) -> list[Quoted]:
    """The outermost quoted stretches of one paragraph."""
    marks = [(m.start(), m.group()) for m in _MARK.finditer(body, start, end)]
    found: list[Quoted] = []
    at = 0
    while at < len(marks):
        place, mark = marks[at]
        opener = '"' if mark in {"``", "''"} else mark
        if opener not in PAIRS or not opens(body, place, len(mark), start, end, opener, single):
            at += 1
            continue
        close = closing(body, marks, at, start, end, opener)
        inside = place + len(mark)
        if close is None:
            if opener in _SINGLE:  # an apostrophe
                at += 1
                continue
            found.append(Quoted(inside, trimmed(body, inside, end), number, opener, closed=False))
            break
        found.append(Quoted(inside, trimmed(body, inside, marks[close][0]), number, opener))
        at = close + 1
    return [strip_start(body, q) for q in found]


def opens(body: str, place: int, width: int, start: int, end: int, mark: str, single: bool) -> bool:
    """Does a mark at this place open a quotation, by what stands before and after it?"""
    before = body[place - 1] if place > start else " "
    after = body[place + width] if place + width < end else " "
    if mark in "“„«‹「『":
        return True
    free = before.isspace() or before in "([{—–-:/>…·“"
    if mark in _SINGLE:
        return single and free and (after.isalnum() or after in "“[…¿¡$£€")
    if mark == "»":  # »German books and Danish«
        return free and not after.isspace()
    return (free or not before.isalnum()) and not after.isspace() if mark == '"' else free and not after.isspace()


def closing(body: str, marks: list[tuple[int, str]], at: int, start: int, end: int, opener: str) -> int | None:
    """The index of the mark that closes the one at `at`; nested marks of the same kind are counted."""
    depth = 0
    doubtful: int | None = None
    for n in range(at + 1, len(marks)):
        place, mark = marks[n]
        mark = '"' if mark in {"``", "''"} and opener == '"' else mark
        before, after = body[place - 1], body[place + 1] if place + 1 < end else " "
        if opener in _SINGLE:
            if mark in PAIRS[opener] and not before.isspace() and not after.isalnum():
                if before in '.,!?…”"':
                    return n
                # a plural's apostrophe (the pupils' files) reads like a closing mark: keep looking, but remember it
                if before == "s" and after == " " and body[place + 2 : place + 3].islower():
                    doubtful = n if doubtful is None else doubtful
                    continue
                return n
            if mark == opener and opener == "‘" and before.isspace():
                return doubtful
            continue
        if opener in "“«「『‹" and mark == opener:
            depth += 1
        elif mark in PAIRS[opener]:
            if opener == '"' and ((before.isspace() and after.isalnum()) or place == marks[at][0] + 1):
                depth += 1  # opens again: a nested one
                continue
            if depth == 0:
                return n
            depth -= 1
    if doubtful is not None:
        return doubtful
    if depth:  # an inner one was left open: the last closing mark closes the outer
        return next((n for n in range(len(marks) - 1, at, -1) if marks[n][1] in PAIRS[opener]), None)
    return None


def trimmed(body: str, start: int, end: int) -> int:
    """The end without trailing white space."""
    while end > start and body[end - 1].isspace():
        end -= 1
    return end


def strip_start(body: str, quoted: Quoted) -> Quoted:
    start = quoted.start
    while start < quoted.end and body[start].isspace():
        start += 1
    return Quoted(start, quoted.end, quoted.paragraph, quoted.mark, quoted.closed, quoted.continues)
