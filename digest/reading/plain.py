"""Plain text and Markdown scrapes: every printed line, and where the blank lines stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.reading.decode import decoded, unescaped
from digest.reading.limits import check_size
from digest.reading.material import Line, Material

_MARKED = re.compile(r"\A---\n|^#{1,3} \S|\]\(https?://", re.MULTILINE)

_GAP = re.compile(r"\s{6,}|\t+")


def plain(path: str, data: bytes) -> Iterator[Material]:
    """One article of plain text; its identity is the text decoded, so that encoding and line ends do not change it.

    Raises:
        UnreadableError: it is longer than any article.
    """
    check_size(path, len(data))
    text, notes = decoded(data)
    text = unescaped(text)
    if _MARKED.search(text, 0, 20_000) or path.lower().removesuffix(".gz").endswith((".md", ".markdown")):
        from digest.reading.markdown import is_markdown, markdown

        if is_markdown(path, text):
            yield markdown(path, text, notes)
            return
    yield Material(path, None, "text", text.strip().encode(), lines_of(text), notes=notes)


def lines_of(text: str) -> tuple[Line, ...]:
    """The printed lines of a text without the blank ones, which part the blocks."""
    lines: list[Line] = []
    block = 0
    for raw in text.split("\n"):
        line = " ".join(raw.split())
        if line:  # a masthead's left and right are two lines: the name, and a motto or the day
            parts = (line,) if lines else (" ".join(part.split()) for part in _GAP.split(raw.strip()))
            lines.extend(Line(part, block) for part in parts)
        else:
            block += 1
    return tuple(lines)
