"""What kind of file some bytes are, told by what stands in them; a file's name only decides where the content does not."""

from __future__ import annotations

import re
from typing import Literal

Kind = Literal["text", "html", "feed", "json feed", "mail", "mbox", "warc", "json", "jsonl", "gzip", "empty"]

#: First bytes of files that hold no text of their own -> what they are, and the way out.
BINARY = (
    (b"%PDF-", "a PDF", "save its text (pdftotext) and put that here"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Excel file", "save it as plain text and put that here"),
    (b"\x89PNG\r\n", "a PNG picture", "put the text of the article here"),
    (b"\xff\xd8\xff", "a JPEG picture", "put the text of the article here"),
    (b"GIF8", "a GIF picture", "put the text of the article here"),
    (b"BZh", "a bzip2 archive", "unpack it first"),
    (b"\xfd7zXZ\x00", "an xz archive", "unpack it first"),
    (b"\x28\xb5\x2f\xfd", "a zstandard archive", "unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", "unpack it first"),
    (b"Rar!\x1a\x07", "a RAR archive", "unpack it first"),
    (b"SQLite format 3\x00", "an SQLite database", "export its rows as JSON lines"),
    (b"PAR1", "a Parquet file", "export its rows as JSON lines"),
    (b"\x7fELF", "a program", "remove it"),
    (b"MZ\x90\x00", "a program", "remove it"),
    (b"ID3", "a sound file", "put the text of the article here"),
    (b"OggS", "a sound file", "put the text of the article here"),
    (b"{\\rtf", "an RTF file", "save it as plain text and put that here"),
    (b"wOF2", "a font", "remove it"),
    (b"bplist00", "a Safari web archive", "save the page as HTML and put that here"),
)
_ZIPPED = (
    (b"word/", "a Word file", "save it as plain text and put that here"),
    (b"xl/", "an Excel file", "export its rows as JSON lines"),
    (b"mimetypeapplication/vnd.oasis", "an OpenDocument file", "save it as plain text and put that here"),
    (b"mimetypeapplication/epub", "an EPUB book", "save its articles as HTML and put these here"),
)
_HEADER = re.compile(rb"[A-Za-z][A-Za-z0-9-]{0,60}:[ \t]?[^\r\n]{0,1000}\r?\n(?:[ \t][^\r\n]{0,1000}\r?\n){0,50}")
_MAIL = frozenset(
    {b"from", b"date", b"subject", b"message-id", b"received", b"return-path", b"mime-version", b"delivered-to", b"to", b"list-id"}
)
_HTML = re.compile(rb"<(?:!doctype\s{1,5}html|html|head|body|article|main|meta\s|title>|h1[\s>]|table[\s>]|div[\s>]|p[\s>])", re.IGNORECASE)
_TAG = re.compile(rb"</(?:p|div|h1|h2|body|html|table|article|title|a)\s{0,3}>|<br\s{0,3}/?>", re.IGNORECASE)
_FEED = re.compile(rb"<(?:[a-zA-Z]{1,10}:)?(?:rss|feed|RDF)[\s>]")
_JSON_FEED = re.compile(rb'"version"\s{0,20}:\s{0,20}"https?:\\?/\\?/(?:www\.)?jsonfeed\.org')
HEAD = 4096
#: Bytes that no text has, but for the escapes of ISO-2022.
_CONTROLS = bytes(byte for byte in range(32) if byte < 9 or (byte > 13 and byte != 27))


def binary(data: bytes) -> tuple[str, str] | None:
    """What a file is that holds no readable text, and the way out; None for anything that may be text."""
    for mark, what, way in BINARY:
        if data.startswith(mark):
            return what, way
    head = data[:HEAD]
    if data.startswith(b"PK\x03\x04"):
        return next(((what, way) for mark, what, way in _ZIPPED if mark in data[:65_536]), ("a zip archive", "unpack it first"))
    if head[4:8] == b"ftyp" or head[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return "a picture, sound or film", "put the text of the article here"
    controls = len(head) - len(head.translate(None, _CONTROLS))
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff")) or _wide(head)
    return ("a binary file", "put the text of the article here") if controls * 20 > len(head) and not wide else None


def _wide(head: bytes) -> bool:
    """Whether it may be UTF-16 without a mark: the high bytes of one parity are few and the same."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    return (even + odd) * 5 > len(head) and abs(even - odd) * 2 > even + odd and b"\0\0\0" not in head


def kind_of(path: str, data: bytes) -> Kind:
    """The kind of file of some bytes."""
    if data.startswith(b"\x1f\x8b"):
        return "gzip"
    head = _narrow(data[:HEAD]).lstrip()
    if not head:
        return "empty" if not data.strip(b"\0 \t\r\n\x0b\x0c") else "text"
    if head.startswith((b"WARC/", b"filedesc://")):
        return "warc"
    if head[:1] in b"[{" and (kind := _json(path.lower().removesuffix(".gz"), head, data)):
        return kind
    if head.startswith(b"From ") and _is_mail(head.split(b"\n", 1)[-1]):
        return "mbox"
    if _is_mail(head):
        return "mail"
    if head.startswith(b"<"):
        if _FEED.search(_uncommented(head)):
            return "feed"
        if _HTML.search(head):
            return "html"
        if head.startswith(b"<?xml") or path.lower().endswith((".xml", ".rss", ".atom", ".rdf")):
            return "feed"
    name = path.lower().removesuffix(".gz")
    if name.endswith((".html", ".htm", ".xhtml", ".mhtml")) and _TAG.search(head):
        return "html"
    return "html" if len(_TAG.findall(head)) >= 6 and _HTML.search(head) and not name.endswith((".md", ".markdown")) else "text"


def _narrow(head: bytes) -> bytes:
    """The first bytes as if they were ASCII, whatever the width of their characters."""
    for mark in (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"):
        head = head.removeprefix(mark)
    return head.replace(b"\0", b"") if head.count(0) * 5 > len(head) else head


def _uncommented(head: bytes) -> bytes:
    return re.sub(rb"<!--.*?(?:-->|\Z)", b"", head, flags=re.DOTALL)


def _json(path: str, head: bytes, data: bytes) -> Kind | None:
    """Which JSON begins with a bracket; lines are told by the second, which begins as the first does."""
    if _JSON_FEED.search(head):
        return "json feed"
    if re.match(rb'\{\s{0,200}["}]', head):
        end = data.find(b"\n")
        lines = end >= 0 and data[:end].rstrip().endswith(b"}") and data[end : end + 200].lstrip()[:1] == b"{"
        return "jsonl" if lines or path.endswith((".jsonl", ".ndjson")) else "json"
    return "json" if re.match(rb"\[\s{0,200}[\{\]]", head) else None


def _is_mail(head: bytes) -> bool:
    """Whether it begins with mail headers: two of the usual ones among the first, one of them naming a sender or a time."""
    names: list[bytes] = []
    at = 0
    while (line := _HEADER.match(head, at)) and len(names) < 60:
        names.append(line.group().split(b":", 1)[0].lower())
        at = line.end()
    known = _MAIL.intersection(names)
    return len(known) >= 3 and len(known) * 2 >= min(len(names), 4) and bool(known & {b"from", b"received", b"message-id"})
