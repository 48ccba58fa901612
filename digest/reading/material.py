"""What a format gives to `structure`: lines in page order, and the facts that the format itself asserts."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model import Field, Role


@dataclass(frozen=True, slots=True)
class Line:
    """One line or block element of the page."""

    text: str
    block: int
    """Lines of one block have one number; a blank line or another element starts the next."""
    hint: Role | None = None
    """What the format takes it for (an extractor's body, `h1`, `figcaption`, `time`); None in plain text."""
    why: str = ""
    """Where the hint comes from."""


@dataclass(frozen=True, slots=True)
class Material:
    """One article before its structure is known."""

    path: str
    item: int | None
    format: str
    identity: bytes
    """The article's own content, hashed to its id: independent of path and of place in a feed."""
    lines: tuple[Line, ...]
    url: str | None = None
    language: str | None = None
    """As the format says it; None where it does not (then it is identified from the text)."""
    headline: str | None = None
    byline: tuple[str, ...] = ()
    publisher: str | None = None
    """Site name, JSON-LD publisher, feed title, mail sender: a name as the format gives it."""
    publisher_why: str = ""
    subject: str | None = None
    """A title of what wraps the article (mail subject): its headline only where no line is one."""
    domains: tuple[str, ...] = ()
    """Hosts that serve or send it (page, feed, mail sender, list): each says who publishes, if the table knows it."""
    fields: tuple[Field, ...] = ()
    notes: tuple[str, ...] = ()
