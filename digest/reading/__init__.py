"""Document -> Sheets: what kind of file it is, one article at a time, every region of it labelled."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from digest.errors import UnreadableError
from digest.model import Document, Outlet, Region, Sheet, Spike
from digest.reading.material import Material
from digest.reading.plain import plain


def read(document: Document, outlets: tuple[Outlet, ...] = ()) -> Iterator[Sheet | Spike]:
    """Cut a document into its articles; an item that cannot be read comes as a Spike beside the others.

    Raises:
        UnreadableError: nothing in the document can be read.
    """
    if not document.data.strip():
        raise UnreadableError(f"{document.path} is empty: remove it, or put the article's text in it")
    yield sheet_of(plain(document.path, document.data), outlets)


def sheet_of(material: Material, outlets: tuple[Outlet, ...]) -> Sheet:
    """Stands in until `digest.reading.structure` is there."""
    body = "\n\n".join(line.text for line in material.lines)
    return Sheet(
        id="a" + hashlib.sha256(material.identity).hexdigest()[:12],
        path=material.path,
        item=material.item,
        format=material.format,
        url=material.url,
        language=material.language or "en",
        outlet=None,
        outlet_why="",
        agency=(),
        headline=material.headline,
        title=body[:80],
        byline=material.byline,
        regions=tuple(Region("body", line.text, "stub") for line in material.lines),
        body=body,
        fields=material.fields,
        notes=material.notes,
    )
