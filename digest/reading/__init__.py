"""Document -> Sheets: what kind of file it is, one article at a time, every region of it labelled."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from digest.errors import UnreadableError
from digest.model import Document, Outlet, Sheet, Spike
from digest.reading.material import Material
from digest.reading.plain import plain
from digest.reading.sniff import Kind, binary, kind_of
from digest.reading.structure import sheet_of
from digest.reading.unpack import MOST_UNPACKED, unpacked

_FURNITURE = frozenset({"junk", "teaser", "footer", "masthead", "caption"})
Reader = Callable[[str, bytes], Iterator[Material | Spike]]


def read(document: Document, outlets: tuple[Outlet, ...] = ()) -> Iterator[Sheet | Spike]:
    """Cut a document into its articles; an item that cannot be read comes as a Spike beside the others.

    The kind of file is told by its content. An article's id is of its own text as decoded: encoding, byte-order mark, line
    ends, compression, path and place in a feed do not change it.

    Raises:
        UnreadableError: nothing in the document can be read.
    """
    for found in materials(document.path, document.data):
        if isinstance(found, Spike):
            yield found
        elif any(line.hint not in _FURNITURE for line in found.lines):
            yield sheet_of(found, outlets)
        else:
            place = document.path if found.item is None else f"{document.path} (item {found.item})"
            yield Spike(document.path, found.item, f"{place} holds no text of an article: add it, or remove the file")


def materials(path: str, data: bytes) -> Iterator[Material | Spike]:
    """The articles of some bytes as their format gives them, before their structure is known.

    Raises:
        UnreadableError: nothing in them can be read.
    """
    kind, broken, packed = kind_of(path, data), None, data
    if kind == "gzip":
        data, broken = unpacked(data)
        kind = kind_of(path.removesuffix(".gz"), data)
        if kind in ("gzip", "empty"):
            raise UnreadableError(f"{path} cannot be unpacked: {broken or 'it holds ' + ('gzip again' if kind == 'gzip' else 'nothing')}")
    if kind == "empty":
        raise UnreadableError(f"{path} is empty: remove it, or put the article's text in it")
    if what := binary(data):
        raise UnreadableError(f"{path} is {what[0]}, which holds no text that can be read: {what[1]}")
    if broken and kind in ("text", "html", "mail", "json"):  # one article: half of it is none
        raise UnreadableError(f"{path} cannot be unpacked: {broken}: compress it again")
    if kind == "warc" and len(data) > MOST_UNPACKED:  # archives are unpacked record by record, so they may be longer
        data, broken = packed, None
    yield from _reader(kind)(path, data)
    if broken:
        yield Spike(path, None, f"{path} could be unpacked in part only: {broken}")


def _reader(kind: Kind) -> Reader:
    """The reader of a kind of file, imported when the first such file is met."""
    if kind == "html":
        from digest.reading.html import pages

        return pages
    if kind == "feed":
        from digest.reading.feeds import feed

        return feed
    if kind in ("mail", "mbox"):
        from digest.reading.mail import mail, mbox

        return mbox if kind == "mbox" else mail
    if kind == "warc":
        from digest.reading.warc import warc

        return warc
    if kind in ("json", "jsonl", "json feed"):
        from digest.reading.rows import jsonl, rows

        return jsonl if kind == "jsonl" else rows
    return plain
