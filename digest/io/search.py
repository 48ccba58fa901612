"""The search bundle, made the same each time: Pagefind lists its filters in the order of a seeded hash.

Of a bundle only the filters and the lists that name them differ from run to run; they are sorted, and the files that carry
a hash of their content in their names are named anew. The form is CBOR of texts, numbers and lists, gzipped after a mark.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

MARK = b"pagefind_dcd"
FILTERS, SORTS = 3, 4
"""Where they stand in a bundle's list of contents: version, pages, chunks, filters, sorts, fields."""


def settle(bundle: Path) -> bool:
    """Sort what Pagefind left unsorted; False, and nothing touched, where the bundle has another form (a later Pagefind)."""
    entry = bundle / "pagefind-entry.json"
    try:
        contents = json.loads(entry.read_text("utf-8"))
        for language in contents["languages"].values():
            language["hash"] = settled(bundle, language["hash"])
    except (OSError, ValueError, LookupError, TypeError):
        return False
    entry.write_text(json.dumps(contents, ensure_ascii=False, separators=(",", ":")), "utf-8")
    return True


def settled(bundle: Path, name: str) -> str:
    """The new name of one language's list of contents, with its filters sorted."""
    path = bundle / f"pagefind.{name}.pf_meta"
    contents = unpacked(path)
    prefix = name.rpartition("_")[0]
    for row in contents[FILTERS]:
        chunk = bundle / "filter" / f"{row[1]}.pf_filter"
        field, values = unpacked(chunk)
        row[1] = renamed(chunk, f"{prefix}_", 7, [field, sorted(values)], "{}.pf_filter")
    contents[FILTERS].sort()
    contents[SORTS].sort()
    return renamed(path, f"{prefix}_", 10, contents, "pagefind.{}.pf_meta")


def renamed(path: Path, prefix: str, digits: int, value: Any, form: str) -> str:
    """Write a value to the file that its hash names, in place of the old one; the name."""
    data = packed(value)
    name = prefix + hashlib.sha256(data).hexdigest()[:digits]
    path.unlink()
    path.with_name(form.format(name)).write_bytes(gzip.compress(MARK + data, mtime=0))
    return name


def unpacked(path: Path) -> Any:
    """The value of a file.

    Raises:
        ValueError: it is not of the form we know.
    """
    data = gzip.decompress(path.read_bytes())
    if not data.startswith(MARK):
        raise ValueError(f"{path.name} has another mark")
    value, end = value_at(data, len(MARK))
    if end != len(data):
        raise ValueError(f"{path.name} goes on after its end")
    return value


def value_at(data: bytes, at: int) -> tuple[Any, int]:
    """A CBOR value and where it ends: numbers, texts and lists of known length."""
    kind, short = data[at] >> 5, data[at] & 31
    at += 1
    if short > 27:
        raise ValueError("a length that is not given")
    size = 0 if short < 24 else 1 << (short - 24)
    number = int.from_bytes(data[at : at + size], "big") if size else short
    at += size
    if kind == 0:
        return number, at
    if kind == 3:
        return data[at : at + number].decode(), at + number
    if kind == 4:
        values = []
        for _ in range(number):
            value, at = value_at(data, at)
            values.append(value)
        return values, at
    raise ValueError(f"a value of kind {kind}")


def packed(value: Any) -> bytes:
    """A value as CBOR."""
    if isinstance(value, int):
        return head(0, value)
    if isinstance(value, str):
        return head(3, len(value.encode())) + value.encode()
    return head(4, len(value)) + b"".join(packed(v) for v in value)


def head(kind: int, number: int) -> bytes:
    if number < 24:
        return bytes([kind << 5 | number])
    size = next(n for n in (0, 1, 2, 3) if number < 1 << (8 << n))
    return bytes([kind << 5 | 24 + size]) + number.to_bytes(1 << size, "big")
