"""What the columns of a table of articles mean: names of columns -> text, persons, dates, by what news tools write."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from digest.data import table
from digest.model import Field
from digest.reading.addresses import host, is_host, url_fields, web_address
from digest.reading.decode import one_line
from digest.reading.facts import split_names
from digest.reading.fragment import flat
from digest.reading.material import Material

Row = dict[str, Any]
#: All names of columns that mean something.
NAMES = frozenset(name for columns in table("pages")["columns"].values() for name in columns.split())
COLUMNS = {name: tuple(columns.split()) for name, columns in table("pages")["columns"].items()}
_LISTED = re.compile(r"""['"]([^'"\[\]]{1,200})['"]""")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def titled(material: Material, row: Row, why: str) -> Material:
    """An article with what the entries of its header say, `why` being what that header is called."""
    cells = cells_of(row)
    outlet = flat(cell(cells, "outlet"))
    url = web_address(cell(cells, "url")) or web_address(outlet)
    fields = tuple(Field(f.name.replace("column", why), f.value, f.kind) for f in dates(cells))
    outlet = "" if web_address(outlet) else outlet
    return replace(
        material,
        url=url,
        language=cell(cells, "language"),
        headline=flat(cell(cells, "title")) or None,
        byline=authors(cells),
        publisher=outlet or None,
        publisher_why=why if outlet else "",
        domains=tuple(dict.fromkeys(h for h in (host(url), str(cells.get("hostname") or ""), outlet) if h and is_host(h))),
        fields=fields + url_fields(url),
    )


def cells_of(row: Row) -> Row:
    """A row with its columns in lower case and without the empty ones."""
    return {str(key).lower(): value for key, value in row.items() if value not in (None, "", [], {})}


def cell(cells: Row, column: str) -> str | None:
    """The first column of this meaning that has a value, as text."""
    return next((text for name in COLUMNS[column] if (text := _plain(cells.get(name)))), None)


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


def authors(cells: Row) -> tuple[str, ...]:
    value = next((cells[name] for name in COLUMNS["author"] if cells.get(name)), None)
    if isinstance(value, list):
        return split_names(tuple(name for part in value[:20] if (name := flat(_plain(part)))))
    text = flat(_plain(value))
    listed = _LISTED.findall(text) if text.startswith("[") else re.split(r"[;,|]", text)  # "['A', 'B']" or "A, B"
    return split_names(tuple(name for part in listed[:20] if (name := part.strip())))


def dates(cells: Row) -> Iterator[Field]:
    for kind in ("published", "modified", "saved"):
        for name in COLUMNS[kind]:
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
