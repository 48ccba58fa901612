"""Markdown scrapes: front matter is facts, marks are taken off the lines, the first heading is the headline."""

from __future__ import annotations

import re

from digest.reading.columns import NAMES, Row, titled
from digest.reading.material import Line, Material
from digest.reading.plain import lines_of

_FRONT = re.compile(r"\A(---|\+\+\+)[ \t]*\n((?:[^\n]{0,2000}\n){0,60}?)\1[ \t]*(?:\n|\Z)")
_ENTRY = re.compile(r"([A-Za-z][\w -]{0,40}?)\s?[:=]\s?(.*)")
_ITEM = re.compile(r"\s{0,8}-\s(.*)")
_ADDRESS = r"\([^()\n]{0,2000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)"
_IMAGE = re.compile(r"!\[([^\]\n]{0,500})\]" + _ADDRESS)
_LINK = re.compile(rf"\[([^\[\]\n]{{1,1000}})\](?:{_ADDRESS}|\[[^\]\n]{{0,200}}\])")
_HEADING = re.compile(r"(#{1,6})\s{1,10}(.*?)\s{0,10}#{0,6}$")
_UNDERLINE = re.compile(r"={3,}$")
_PREFIX = re.compile(r"(?:>\s?){1,5}|[-*+]\s{1,4}(?=\S)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,2000}?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*])(\*|_)(?=[^\s*_])([^*_\n]{1,2000}?)(?<=\S)\1(?![\w*])")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>|~\"'])")
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]{0,15}(?:\s[^<>\n]{0,1000})?/?>")
_MARKED = re.compile(r"^#{1,3} \S|\]\(https?://", re.MULTILINE)


def is_markdown(path: str, text: str) -> bool:
    """Whether a text is Markdown: by its name, by front matter, or by a heading and links among its first lines."""
    if path.lower().removesuffix(".gz").endswith((".md", ".markdown")):
        return True
    return (text.startswith("---\n") and bool(_front(text)[0])) or len(_MARKED.findall(text, 0, 20_000)) >= 3


def markdown(path: str, text: str, notes: tuple[str, ...]) -> Material:
    """One article of Markdown already decoded; its identity is the text as it stands, marks included."""
    row, body = _front(text)
    material = Material(path, None, "markdown", text.strip().encode(), _lines(body), notes=notes)
    return titled(material, row, "front matter")


def _front(text: str) -> tuple[Row, str]:
    """The entries of the front matter, if there is one with a known column, and the text below it."""
    found = _FRONT.match(text)
    if not found:
        return {}, text
    row: Row = {}
    key = ""
    for line in found.group(2).split("\n"):
        if (entry := _ENTRY.match(line)) and not line.startswith((" ", "-")):
            key = entry.group(1).strip().lower()
            row[key] = _value(entry.group(2))
        elif key and (item := _ITEM.match(line)):
            listed = row[key] if isinstance(row[key], list) else []
            row[key] = [*listed, _value(item.group(1))]
    return (row, text[found.end() :]) if NAMES & set(row) else ({}, text)


def _value(raw: str) -> object:
    raw = raw.strip()
    if raw.startswith("[") and raw.endswith("]"):
        return [part.strip(" \"'") for part in raw[1:-1].split(",") if part.strip(" \"'")]
    return raw[1:-1] if len(raw) > 1 and raw[0] == raw[-1] and raw[0] in "\"'" else raw


def _lines(body: str) -> tuple[Line, ...]:
    """The lines without their marks; hints for what the marks say."""
    raw = lines_of(body)
    lines: list[Line] = []
    titled = False
    for line, following in zip(raw, [*raw[1:], None], strict=False):
        if _UNDERLINE.fullmatch(line.text) and lines:
            continue
        heading = _HEADING.match(line.text)
        underlined = following is not None and following.block == line.block and _UNDERLINE.fullmatch(following.text)
        text = _bare(heading.group(2) if heading else line.text)
        if not text:
            continue
        if (underlined or (heading and heading.group(1) == "#")) and not titled:
            titled = True
            lines.append(Line(text, line.block, "headline", "the first heading"))
        elif line.text[:2] == "![" and _IMAGE.fullmatch(line.text):
            lines.append(Line(text, line.block, "caption", "words of a picture"))
        elif "[" in line.text and _LINK.fullmatch(_PREFIX.sub("", line.text, count=1)):
            lines.append(Line(text, line.block, "teaser", "nothing but a link"))
        else:
            lines.append(Line(text, line.block))
    return tuple(lines)


def _bare(text: str) -> str:
    """A line without Markdown's marks."""
    prefix = _PREFIX.match(text)
    text = text[prefix.end() :] if prefix else text
    if "[" in text:
        text = _LINK.sub(r"\1", _IMAGE.sub(r"\1", text))
    if "*" in text or "_" in text:
        text = _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", text))
    if "<" in text:
        text = _TAG.sub("", text)
    return " ".join((_ESCAPE.sub(r"\1", text) if "\\" in text else text).split())
