"""Plain text and Markdown scrapes: every printed line, and where the blank lines stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from digest.reading.codes import coded
from digest.reading.decode import decoded, unescaped
from digest.reading.limits import check_size
from digest.reading.material import Line, Material

_MARKED = re.compile(r"\A---\n|^#{1,3} \S|\]\(https?://", re.MULTILINE)

#: The list of addresses under a page that lynx printed.
_REFERENCES = re.compile(r"^References\n\s{0,3}(?:(?:Visible|Hidden) links:?\s{0,3})?\s{0,8}1\. (?:https?|file|mailto):", re.MULTILINE)
_NUMBER = re.compile(r"\[\d{1,3}\](?=\S)")
_LABEL = r"(?:title|headline|url|link|source|source url|author|authors|byline|date|published|publish date|published at|publication date|date published|outlet|publisher|site|sitename|publication|section|language|description|summary|tags|keywords|text|content|body)"
_LABELLED = re.compile(rf"\s{{0,20}}{_LABEL}\s?:\s", re.IGNORECASE)
_ENTRY = re.compile(rf"(?P<label>{_LABEL})\s?:\s?(?P<value>.{{0,2000}})", re.IGNORECASE)
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
    material = Material(path, None, "text", text.strip().encode(), (), notes=notes)
    if _LABELLED.match(text):
        from digest.reading.columns import titled

        row, text = labels_of(text)
        material = titled(material, row, "label") if row else material
    yield replace(material, lines=coded(lines_of(without_links(text))))


def labels_of(text: str) -> tuple[dict[str, str], str]:
    """The labels that a scraping tool prints above an article ("Title: ...", "Authors: ..."), and the text below; none of fewer than two."""
    row: dict[str, str] = {}
    at = 0
    for line in text.split("\n")[:16]:
        entry = _ENTRY.match(line)
        if entry is None and line.strip():
            break
        at += len(line) + 1
        if entry:
            row[entry["label"].lower().replace(" ", "_")] = entry["value"].strip()
    body = row.pop("text", "") or row.pop("content", "") or row.pop("body", "")
    return (row, f"{body}\n\n{text[at:]}") if len(row) > 1 and set(row) & {"title", "headline", "url"} else ({}, text)


def without_links(text: str) -> str:
    """A text as lynx prints pages, without the numbers of its links and the list of them; any other as it is."""
    found = _REFERENCES.search(text)
    return _NUMBER.sub("", text[: found.start()]) if found else text


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
