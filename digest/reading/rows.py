"""Tables of articles (JSON lines, JSON arrays, JSON Feed) -> one Material a row, by the columns that news tools write."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from digest.errors import UnreadableError
from digest.model import Spike
from digest.reading.addresses import host, is_host, url_fields, web_address
from digest.reading.columns import COLUMNS, Row, authors, cell, cells_of, dates
from digest.reading.decode import cleaned, decoded_page, one_line
from digest.reading.fragment import flat, is_html, lines_of_fragment, named_by, site_name
from digest.reading.html import material_of
from digest.reading.limits import MOST_DOCUMENT, MOST_ITEMS, MOST_TEXT, check_size, too_many
from digest.reading.material import Line, Material
from digest.reading.plain import lines_of
from digest.text import fold

#: Objects that wrap a list of articles keep it under one of these.
_WRAPPERS = ("articles", "items", "results", "data", "stories", "docs", "hits", "news", "response", "value")
_PAGE = re.compile(r"<(?:!doctype\s{1,5}html|html|body)[\s>]", re.IGNORECASE)
#: Lines in a row that are no JSON, after which a file is taken for something else.
MOST_BAD = 20


def jsonl(path: str, data: bytes) -> Iterator[Material | Spike]:
    """The rows of a file of JSON lines; a line that is no object comes as a Spike.

    Raises:
        UnreadableError: no line of it can be read.
    """
    check_size(path, len(data), MOST_DOCUMENT)
    text, notes = decoded_page(data)
    read = bad = 0
    for item, line in enumerate(raw for raw in text.split("\n") if raw.strip()):
        if item >= MOST_ITEMS:
            yield Spike(path, None, too_many(path, "rows"))
            return
        try:
            row = json.loads(line, strict=False)
        except (ValueError, RecursionError):
            row = None
        bad = 0 if isinstance(row, dict) else bad + 1
        if bad > MOST_BAD:
            if not read:
                raise UnreadableError(f"{path} is no file of JSON lines: write one object a line")
            yield Spike(path, None, f"{path} holds no JSON after row {item - MOST_BAD - 1}: write one object a line")
            return
        if not isinstance(row, dict):
            yield Spike(path, item, f"{path} (item {item}) is no JSON object: write it again, one object a line")
            continue
        read += 1
        yield _row(path, item, row, {}, notes)


def rows(path: str, data: bytes) -> Iterator[Material | Spike]:
    """The rows of a JSON document: an array of articles, an object that wraps one, a JSON Feed, or one article.

    Raises:
        UnreadableError: it is no JSON, or has no article in it.
    """
    check_size(path, len(data), MOST_DOCUMENT)
    text, notes = decoded_page(data)
    try:
        found = json.loads(text, strict=False)
    except (ValueError, RecursionError) as fault:
        kept = list(_before_break(text))
        if not kept:
            raise UnreadableError(f"{path} is no valid JSON ({str(fault)[:80]}): write it again") from fault
        for item, row in enumerate(kept):
            yield _row(path, item, row, {}, notes)
        yield Spike(path, len(kept), f"{path} breaks off after item {len(kept) - 1}: write it again for what followed")
        return
    around = found if isinstance(found, dict) else {}
    listed = _listed(found)
    if listed is None:
        yield _row(path, None, around, {}, notes)
        return
    if not listed:
        raise UnreadableError(f"{path} has no article in it: remove it, or export it again")
    for item, row in enumerate(listed[:MOST_ITEMS]):
        yield (
            _row(path, item, row, around, notes) if isinstance(row, dict) else Spike(path, item, f"{path} (item {item}) is no JSON object")
        )
    if len(listed) > MOST_ITEMS:
        yield Spike(path, None, too_many(path, "items", len(listed) - MOST_ITEMS))


def _before_break(text: str) -> Iterator[Row]:
    """The whole objects of an array that is cut off."""
    decoder, at = json.JSONDecoder(strict=False), text.find("[") + 1
    for _ in range(MOST_ITEMS if at else 0):
        while at < len(text) and text[at] in " \t\n,":
            at += 1
        try:
            row, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            return
        if isinstance(row, dict):
            yield row


def _listed(found: object, depth: int = 0) -> list[Any] | None:
    if isinstance(found, list):
        return found
    if isinstance(found, dict) and depth < 3 and not any(isinstance(found.get(c), str) for c in COLUMNS["text"]):
        return next((rows for key in _WRAPPERS if (rows := _listed(found.get(key), depth + 1)) is not None), None)
    return None


def _row(path: str, item: int | None, row: Row, around: Row, notes: tuple[str, ...]) -> Material | Spike:
    try:
        return _material(path, item, row, around, notes)
    except UnreadableError as fault:
        return Spike(path, item, str(fault))


def _material(path: str, item: int | None, row: Row, around: Row, notes: tuple[str, ...]) -> Material:
    name = path if item is None else f"{path} (item {item})"
    if isinstance(row.get("_source"), dict):  # a search engine's hit
        row = row["_source"]
    cells = cells_of(row)
    text = cell(cells, "text") or ""
    check_size(name, len(text), MOST_TEXT)
    url, fields = web_address(cell(cells, "url")), tuple(dates(cells))
    if _PAGE.search(text, 0, 2000):
        return material_of(path, item, text, notes, url, "jsonl", fields)
    lines = _lines(text, name)
    title = flat(cell(cells, "title"))
    standfirst = flat(cell(cells, "standfirst"))
    if standfirst and not lines:
        lines = lines_of(standfirst)
    elif standfirst and len(standfirst) < 1000 and fold(standfirst).rstrip(" .…")[:80] not in fold(" ".join(line.text for line in lines)):
        lines = (Line(standfirst, -1, "standfirst", "a column of its own"), *lines)
    if not lines:
        raise UnreadableError(f"{name} has no text in a column {', '.join(COLUMNS['text'][:4])}: name the column of the text so")
    feed = "version" in around and "items" in around
    outlet = flat(cell(cells, "outlet")) or (site_name(flat(str(around.get("title") or ""))) if feed else "")
    hosts = tuple(dict.fromkeys(h for h in (host(url), outlet if is_host(outlet) else None) if h))
    why = ("json feed title" if feed and not cell(cells, "outlet") else "a column of the table") if outlet else ""
    title, named = named_by(title, hosts)
    if named and (not outlet or is_host(outlet)):
        outlet, why = named, "end of the title, and the address"
    key = cell(cells, "id") or url or ""
    return Material(
        path=path,
        item=item,
        format="json feed" if feed else "jsonl",
        identity="\n".join((key, title, *(line.text for line in lines))).encode(),
        lines=lines,
        url=url,
        language=one_line(cell(cells, "language") or str(around.get("language") or ""))[:20] or None,
        headline=title or None,
        byline=tuple(a for a in authors(cells) if fold(a) != fold(outlet)),
        publisher=outlet or None,
        publisher_why=why,
        domains=hosts,
        fields=fields + url_fields(url),
        notes=notes,
    )


def _lines(text: str, name: str) -> tuple[Line, ...]:
    if is_html(text):
        return lines_of_fragment(text, name)
    return lines_of(cleaned(text.replace("\r\n", "\n").replace("\r", "\n")))
