"""Tables of articles (JSON lines, JSON arrays, JSON Feed) -> one Material a row, by the columns that news tools write."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from digest.data import table
from digest.errors import UnreadableError
from digest.model import Field, Spike
from digest.reading.decode import cleaned, decoded_page
from digest.reading.facts import host, is_host, one_line, split_names, url_fields, web_address
from digest.reading.fragment import flat, is_html, lines_of_fragment, named_by, site_name
from digest.reading.html import material_of
from digest.reading.limits import MOST_DOCUMENT, MOST_ITEMS, MOST_TEXT, check_size, too_many
from digest.reading.material import Line, Material
from digest.reading.plain import lines_of
from digest.text import fold

Row = dict[str, Any]
_COLUMNS = {name: tuple(columns.split()) for name, columns in table("pages")["columns"].items()}
#: Objects that wrap a list of articles keep it under one of these.
_WRAPPERS = ("articles", "items", "results", "data", "stories", "docs", "hits", "news", "response", "value")
_PAGE = re.compile(r"<(?:!doctype\s{1,5}html|html|body)[\s>]", re.IGNORECASE)
_LISTED = re.compile(r"""['"]([^'"\[\]]{1,200})['"]""")
#: Lines in a row that are no JSON, after which a file is taken for something else.
MOST_BAD = 20
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


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
    if isinstance(found, dict) and depth < 3 and not any(isinstance(found.get(c), str) for c in _COLUMNS["text"]):
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
    cells = {key.lower(): value for key, value in row.items() if value not in (None, "", [], {})}
    text = _cell(cells, "text") or ""
    check_size(name, len(text), MOST_TEXT)
    url, fields = web_address(_cell(cells, "url")), tuple(_dates(cells))
    if _PAGE.search(text, 0, 2000):
        return material_of(path, item, text, notes, url, "jsonl", fields)
    lines = _lines(text, name)
    title = flat(_cell(cells, "title"))
    standfirst = flat(_cell(cells, "standfirst"))
    if standfirst and not lines:
        lines = lines_of(standfirst)
    elif standfirst and len(standfirst) < 1000 and fold(standfirst).rstrip(" .…")[:80] not in fold(" ".join(line.text for line in lines)):
        lines = (Line(standfirst, -1, "standfirst", "a column of its own"), *lines)
    if not lines:
        raise UnreadableError(f"{name} has no text in a column {', '.join(_COLUMNS['text'][:4])}: name the column of the text so")
    feed = "version" in around and "items" in around
    outlet = flat(_cell(cells, "outlet")) or (site_name(flat(str(around.get("title") or ""))) if feed else "")
    hosts = tuple(dict.fromkeys(h for h in (host(url), outlet if is_host(outlet) else None) if h))
    why = ("json feed title" if feed and not _cell(cells, "outlet") else "a column of the table") if outlet else ""
    title, named = named_by(title, hosts)
    if named and (not outlet or is_host(outlet)):
        outlet, why = named, "end of the title, and the address"
    key = _cell(cells, "id") or url or ""
    return Material(
        path=path,
        item=item,
        format="json feed" if feed else "jsonl",
        identity="\n".join((key, title, *(line.text for line in lines))).encode(),
        lines=lines,
        url=url,
        language=one_line(_cell(cells, "language") or str(around.get("language") or ""))[:20] or None,
        headline=title or None,
        byline=tuple(a for a in _authors(cells) if fold(a) != fold(outlet)),
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


def _cell(cells: Row, column: str) -> str | None:
    """The first column of this meaning that has a value, as text."""
    return next((text for name in _COLUMNS[column] if (text := _plain(cells.get(name)))), None)


def _plain(value: object, depth: int = 0) -> str | None:
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, bool) or value is None or depth > 2:
        return None
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, dict):  # {"id": …, "name": "The Courier"}
        return next(
            (text for key in ("name", "title", "text", "html", "value", "url") if (text := _plain(value.get(key), depth + 1))), None
        )
    if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
        return "\n\n".join(value)
    return _plain(value[0], depth + 1) if isinstance(value, list) and value else None


def _authors(cells: Row) -> tuple[str, ...]:
    value = next((cells[name] for name in _COLUMNS["author"] if cells.get(name)), None)
    if isinstance(value, list):
        return split_names(tuple(name for part in value[:20] if (name := flat(_plain(part)))))
    text = flat(_plain(value))
    listed = _LISTED.findall(text) if text.startswith("[") else re.split(r"[;,|]", text)  # "['A', 'B']" or "A, B"
    return split_names(tuple(name for part in listed[:20] if (name := part.strip())))


def _dates(cells: Row) -> Iterator[Field]:
    for kind in ("published", "modified", "saved"):
        for name in _COLUMNS[kind]:
            value = cells.get(name)
            text = _instant(value) if isinstance(value, int | float) and not isinstance(value, bool) else one_line(_plain(value))
            if text:
                yield Field(f"column {name}", text[:100], kind)


def _instant(value: float) -> str:
    """Seconds, or milliseconds, since 1970 as a date and time in UTC; nothing for a number that is no such time."""
    seconds = value / 1000 if value > 1e11 else value
    if not 0 < seconds < 4e9:
        return ""
    return (_EPOCH + timedelta(seconds=int(seconds))).isoformat()
