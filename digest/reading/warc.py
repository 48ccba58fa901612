"""Web archives (WARC, ARC, plain or gzipped) -> one Material a page; the crawl's time is an upper bound, never a date of publication."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from digest.errors import UnreadableError
from digest.model import Field, Spike
from digest.reading.addresses import web_address
from digest.reading.html import page
from digest.reading.limits import MOST_ITEMS, MOST_TEXT, check_size, too_many
from digest.reading.material import Material

_PAGES = ("text/html", "application/xhtml+xml")


def warc(path: str, data: bytes) -> Iterator[Material | Spike]:
    """The HTML pages of an archive that were fetched with success; where it breaks off, what came before is kept.

    Raises:
        UnreadableError: there is no such page in it.
    """
    from warcio.archiveiterator import ArchiveIterator

    item = 0
    try:
        for record in ArchiveIterator(BytesIO(data), arc2warc=True):
            if not _is_page(record):
                continue
            if item >= MOST_ITEMS:
                yield Spike(path, None, too_many(path, "pages"))
                return
            try:
                yield _material(path, item, record)
            except UnreadableError as fault:
                yield Spike(path, item, str(fault))
            item += 1
    except Exception as fault:  # the library raises whatever a damaged archive makes it raise
        reason = f"{path} breaks off after page {item - 1} ({type(fault).__name__}): fetch the archive again for what followed"
        if not item:
            raise UnreadableError(f"{path} is a web archive that cannot be read ({type(fault).__name__}): fetch it again") from fault
        yield Spike(path, item, reason)
        return
    if not item:
        raise UnreadableError(f"{path} is a web archive without an HTML page: fetch pages, not only their resources")


def _is_page(record: Any) -> bool:
    http = record.http_headers
    if record.rec_type == "response" and http is not None:
        kind = http.get_header("Content-Type", "text/html")
        return bool(http.get_statuscode() == "200") and kind.lower().startswith(_PAGES)
    kind = record.rec_headers.get_header("Content-Type", "") or ""
    return record.rec_type == "resource" and kind.lower().startswith(_PAGES)


def _material(path: str, item: int, record: Any) -> Material:
    name = f"{path} (item {item})"
    data = record.content_stream().read(MOST_TEXT + 1)
    check_size(name, len(data))
    if getattr(record.raw_stream, "limit", 0) > 0 and len(data) <= MOST_TEXT and not record.raw_stream.read(1):
        raise EOFError("fewer bytes than the record says")
    if not data.strip():
        raise UnreadableError(f"{name} is an empty page: fetch it again")
    when = (record.rec_headers.get_header("WARC-Date") or "")[:100]
    kind = (record.http_headers.get_header("Content-Type") or "") if record.http_headers else ""
    charset = kind.lower().partition("charset=")[2].split(";")[0].strip(" \"'")[:40]
    url = web_address(record.rec_headers.get_header("WARC-Target-URI"))
    return page(path, item, data, charset or None, url, "warc", (Field("WARC-Date", when, "saved"),) if when else ())
