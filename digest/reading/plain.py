"""Plain text and Markdown scrapes: every printed line, and where the blank lines stand."""

from __future__ import annotations

from collections.abc import Iterator

from digest.reading.decode import decoded, unescaped
from digest.reading.limits import check_size
from digest.reading.material import Line, Material


def plain(path: str, data: bytes) -> Iterator[Material]:
    """One article of plain text; its identity is the text decoded, so that encoding and line ends do not change it.

    Raises:
        UnreadableError: it is longer than any article.
    """
    check_size(path, len(data))
    text, notes = decoded(data)
    text = unescaped(text)
    kind = "markdown" if path.lower().removesuffix(".gz").endswith((".md", ".markdown")) else "text"
    yield Material(path, None, kind, text.strip().encode(), lines_of(text), notes=notes)


def lines_of(text: str) -> tuple[Line, ...]:
    """The printed lines of a text without the blank ones, which part the blocks."""
    lines, block = [], 0
    for raw in text.split("\n"):
        line = " ".join(raw.split())
        if line:
            lines.append(Line(line, block))
        else:
            block += 1
    return tuple(lines)
