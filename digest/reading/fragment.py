"""A piece of HTML that is an article's text already (feed content, mail part, a column) -> its lines."""

from __future__ import annotations

import html
import re

from digest.reading.decode import cleaned
from digest.reading.known import is_section
from digest.reading.material import Line
from digest.reading.page import Block, lines_of_page, tree_of
from digest.reading.plain import lines_of
from digest.text import fold

_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]{0,15}(?:\s[^<>]{0,2000})?/?>")
_SEPARATOR = re.compile(r"\s+(?:[|\-–—·•»>:]|::)\s+")


def is_html(text: str) -> bool:
    """Whether some text has tags in it."""
    return bool(_TAG.search(text))


def lines_of_fragment(text: str, name: str) -> tuple[Line, ...]:
    """The lines of some text that may be HTML; a line of nothing but links is hinted so.

    Raises:
        UnreadableError: it has more elements than any article.
    """
    if not is_html(text):
        return lines_of(cleaned(html.unescape(text)))
    return tuple(line_of(block) for block in blocks_of(text, name))


def blocks_of(text: str, name: str) -> list[Block]:
    """The printed lines of a piece of HTML.

    Raises:
        UnreadableError: it has more elements than any article.
    """
    return lines_of_page(tree_of(f"<html><body>{text}</body></html>", name))[0]


def line_of(block: Block) -> Line:
    """A line with what its element is named, or with the hint that it is nothing but links."""
    if block.role is None and block.linked > 0.8:
        return Line(block.text, block.block, "teaser", "nothing but links")
    return Line(block.text, block.block, block.role, block.why)


def flat(text: str | None) -> str:
    """A title or name as one line: tags taken off, entities read."""
    if not text:
        return ""
    return " ".join(cleaned(html.unescape(_TAG.sub(" ", html.unescape(text[:5000])))).split())


def site_name(title: str) -> str:
    """The publisher's part of a site's or a feed's title: "Sound FM | Local news" is Sound FM."""
    parts = [part.strip() for part in _SEPARATOR.split(title) if part.strip()]
    named = [part for part in parts if not is_section(part)]
    return (named or parts or [title])[0]


def named_by(title: str, hosts: tuple[str, ...]) -> tuple[str, str | None]:
    """A title parted from the site's name at its end, where the host spells the same: "Pier closed - Wennet Tide" of wennettide.example."""
    parts = _SEPARATOR.split(title)
    name = parts[-1].strip()
    spelt = "".join(c for c in fold(name) if c.isalnum())
    if len(parts) < 2 or len(spelt) < 4 or not any(spelt in host.replace("-", "").split(".") for host in hosts):
        return title, None
    return title[: title.rindex(name)].rstrip(" |-–—·•»>:"), name
