"""Body -> quoted stretches: an offset-preserving scanner of quotation marks, linear, that never raises.

Marks are paired within a paragraph; one that stays open runs to the paragraph's end, and goes on in the next where that
opens with the same mark (press convention), so that no error crosses a paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from digest.text import paragraph_spans

#: Opening mark -> marks that may close it. German „…“ and „…”, Swedish ”…”, English “…”, French «…», Japanese 「…」.
PAIRS = {"“": "”", "„": "“”", "«": "»", "»": "«", "‹": "›", "「": "」", "『": "』", "”": "”", '"': '"', "‘": "’", "'": "'"}
_LABEL = re.compile(r"[A-ZÀ-ÞА-Я][A-ZÀ-ÞА-Я .’'-]{1,30}:\s{1,3}")
MOST_APOSTROPHES = 40
"""Marks looked at after what may be a plural's apostrophe for a surer end of the quotation."""
_DOUBLED = frozenset({"``", "''"})
_SINGLE = {"‘", "'"}
_MARK = re.compile("``|''|[“”„«»‹›「」『』\"‘’']")


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
    return [after_label(body, q) for q in found if q.end > q.start]


def is_nickname(body: str, quoted: Quoted) -> bool:
    """One or two words with capitals between the parts of a name: Marcia “Cia” Price."""
    words = body[quoted.start : quoted.end].split()
    before, after = body[max(0, quoted.start - 16) : quoted.start - 1].split(), body[quoted.end + 1 : quoted.end + 3]
    return (
        0 < len(words) <= 2
        and all(w[0].isupper() for w in words)
        and words[-1][-1].isalnum()
        and bool(before)
        and before[-1][0].isupper()
        and after[:1] == " "
        and after[1:].isupper()
    )


def after_label(body: str, quoted: Quoted) -> Quoted:
    """Without the speaker's name that a transcript puts inside the marks: “KELLER: We will see.”"""
    label = _LABEL.match(body, quoted.start, quoted.end)
    return replace(quoted, start=label.end()) if label and label.end() < quoted.end else quoted


def singles_are_main(body: str) -> bool:
    """Single marks are the main ones where no double marks stand, or hardly any (British style)."""
    double = sum(body.count(c) for c in "“«„「") + (body.count('"') + body.count("''")) // 2
    opened = sum(1 for m in re.finditer(r"(?:^|[\s(—–])[‘'](?=\w)", body, re.M))
    return opened > 2 * double


def paragraph_stretches(body: str, start: int, end: int, number: int, single: bool) -> list[Quoted]:
    """The outermost quoted stretches of one paragraph."""
    marks = [(m.start(), m.group()) for m in _MARK.finditer(body, start, end)]
    found: list[Quoted] = []
    at = 0
    while at < len(marks):
        place, mark = marks[at]
        opener = '"' if mark in _DOUBLED else mark
        if opener not in PAIRS or not opens(body, place, len(mark), start, end, opener, single):
            at += 1
            continue
        close = closing(body, marks, at, end, opener)
        inside = place + len(mark)
        if close is None:
            if opener in _SINGLE:  # an apostrophe; what does not close here closes no later one either
                single = single and opener == "‘"
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
    if mark == "”" and place == start:  # a careless editor's opening mark: ” … we will see,” he said
        return True
    return (free or not before.isalnum()) and not after.isspace() if mark == '"' else free and not after.isspace()


def closing(body: str, marks: list[tuple[int, str]], at: int, end: int, opener: str) -> int | None:
    """The index of the mark that closes the one at `at`, by the kind of its opening mark; None where none does."""
    if opener in _SINGLE:
        return closing_single(body, marks, at, end, opener)
    if opener == '"':
        return closing_straight(body, marks, at, end)
    depth = 0
    instead: int | None = None
    for n in range(at + 1, len(marks)):
        place, mark = marks[n]
        if mark == opener and opener in "“«「『‹":
            depth += 1
        elif mark in PAIRS[opener]:
            if depth == 0:
                return n
            depth -= 1
        elif opener == "“" and mark == '"' and instead is None and not depth and closes(body, place, len(mark), end):
            instead = n  # a typewriter's mark for a closing one: “no evidence" yet
    if instead is not None:
        return instead
    if depth:  # an inner one was left open: the last closing mark closes the outer
        return next((n for n in range(len(marks) - 1, at, -1) if marks[n][1] in PAIRS[opener]), None)
    return None


def closing_straight(body: str, marks: list[tuple[int, str]], at: int, end: int) -> int | None:
    """The same for marks that look alike at both ends, doubled ones too; curly ones inside pair among themselves."""
    depth = curly = 0
    for n in range(at + 1, len(marks)):
        place, mark = marks[n]
        if mark == "“":
            curly += 1
        elif mark == "”":
            if curly == 0:
                return n
            curly -= 1
        elif mark == '"' or mark in _DOUBLED:
            before, after = body[place - 1], body[place + len(mark)] if place + len(mark) < end else " "
            if (before.isspace() and after.isalnum()) or place == marks[at][0] + len(marks[at][1]):
                depth += 1  # opens again: a nested one
            elif depth == 0:
                return n
            else:
                depth -= 1
    return None


def closing_single(body: str, marks: list[tuple[int, str]], at: int, end: int, opener: str) -> int | None:
    """The same for single marks, which are apostrophes too."""
    doubtful: int | None = None
    for n in range(at + 1, len(marks)):
        if doubtful is not None and n - doubtful > MOST_APOSTROPHES:
            return doubtful
        place, mark = marks[n]
        before = body[place - 1]
        if mark in PAIRS[opener] and closes(body, place, 1, end):
            # a plural's apostrophe (the pupils' files) reads like a closing mark: keep looking, but remember it
            if before == "s" and body[place + 1 : place + 2] == " " and body[place + 2 : place + 3].islower():
                doubtful = n if doubtful is None else doubtful
                continue
            return n
        if mark == opener and opener == "‘" and before.isspace():
            return doubtful
    return doubtful


def closes(body: str, place: int, width: int, end: int) -> bool:
    """Can a mark that looks alike at both ends, or like an apostrophe, close: it touches what is before it and no word after it?"""
    after = body[place + width] if place + width < end else " "
    return not body[place - 1].isspace() and not after.isalnum()


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
