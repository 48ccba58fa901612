"""The printed lines of an HTML page in its own order, each with what its element is called; nothing is chosen here."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Literal, cast

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from digest.data import table
from digest.errors import UnreadableError
from digest.model import Role
from digest.reading.decode import cleaned

#: Elements that print nothing, or nothing of the article.
UNPRINTED = frozenset(table("pages")["elements"]["unprinted"].split())
_INLINE = frozenset(table("pages")["elements"]["inline"].split())
_TAGS: dict[str, tuple[Role, str]] = {
    "nav": ("masthead", "<nav>"),
    "menu": ("masthead", "<menu>"),
    "form": ("junk", "<form>"),
    "button": ("junk", "<button>"),
    "dialog": ("junk", "<dialog>"),
    "aside": ("teaser", "<aside>"),
    "footer": ("footer", "<footer>"),
    "address": ("byline", "<address>"),
    "figcaption": ("caption", "<figcaption>"),
    "figure": ("caption", "<figure>"),
    "time": ("stamp", "<time>"),
}
_ROLES: dict[str, Role] = {word: cast(Role, role) for role, words in reversed(table("pages")["words"].items()) for word in words.split()}
#: Inside these, no element is anything else.
_CLOSED = frozenset({"junk", "teaser", "footer", "caption", "masthead"})
_UPDATED = re.compile(
    r"updat|modif|amended|edited|aktualis|geändert|mis à jour|actualiz|modificad|aggiorn|atualiz|обновл|измен|수정|업데이트|更新|修正|改",
    re.IGNORECASE,
)
_NAMES = re.compile(r"[A-Za-z][A-Za-z-]*")
#: An element is named by few words; a longer list is a style sheet's business.
MOST_NAMES = 300
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{20000,}")
MOST_ATTRIBUTES = 1_000
#: More elements than any article has (the longest live blogs have some 20,000): only a hostile page.
MOST_ELEMENTS = 100_000


#: What blog software calls the heading that holds the site's name.
_SITE = re.compile(r"(?<![\w-])(?:site-?title|site-?name|logo|branding)(?![\w-])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Block:
    """One printed line of a page."""

    text: str
    block: int
    tag: str
    """The block element that holds it."""
    parent: int
    """Number of the element around that one: lines with one parent are neighbours."""
    role: Role | None
    why: str
    namer: int
    """Number of the element whose name gives the role."""
    linked: float
    """Share of its characters that stand in links."""


@dataclass(frozen=True, slots=True)
class Time:
    """A <time> element, or one whose itemprop is a date."""

    value: str
    name: str
    kind: Literal["published", "modified"]
    at: int
    """Index of the line it stands in."""
    role: Role | None
    """Of the element around it."""


def tree_of(text: str, name: str) -> HtmlElement:
    """The tree of a page; entities are never loaded, nothing is fetched.

    Raises:
        UnreadableError: there is no element in it, or more than any article has.
    """
    if any(tag.count("=") > MOST_ATTRIBUTES for tag in _LONG_TAG.findall(text)):  # libxml2 compares each with each
        raise UnreadableError(f"{name} has an element of more than {MOST_ATTRIBUTES:,} attributes: save the article alone")
    parser = HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as fault:
        raise UnreadableError(f"{name} is no readable HTML page ({type(fault).__name__}): save it again, as text if need be") from fault
    if sum(1 for _ in zip(root.iter(), range(MOST_ELEMENTS + 1), strict=False)) > MOST_ELEMENTS:
        raise UnreadableError(f"{name} has more than {MOST_ELEMENTS:,} elements, which no article has: save the article alone")
    return root


@dataclass(slots=True)
class _Open:
    tag: str
    number: int
    role: Role | None
    why: str
    namer: int


@dataclass(slots=True)
class _Walk:
    """The state of one walk over a page."""

    lines: list[Block] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)
    signed: list[str] = field(default_factory=list)
    open: list[_Open] = field(default_factory=lambda: [_Open("html", 0, None, "", 0)])
    inline: list[tuple[Role | None, str, bool]] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    linked: int = 0
    named: dict[tuple[Role, str], int] = field(default_factory=dict)
    length: int = 0
    block: int = 0
    links: int = 0

    def say(self, text: str | None) -> None:
        if not text:
            return
        if "\n" in text and not any(o.tag == "pre" for o in self.open[-4:]):
            text = text.replace("\n", " ")
        self.pieces.append(text)
        size = len(text.strip())
        self.length += size
        if self.links:
            self.linked += size
        for role, why, _ in self.inline:
            if role:
                self.named[role, why] = self.named.get((role, why), 0) + size

    def flush(self) -> None:
        if self.pieces:
            around = self.open[-1]
            role, why, namer = around.role, around.why, around.namer
            if role is None and self.named:
                (inner, reason), size = max(self.named.items(), key=lambda pair: pair[1])
                if size * 10 >= self.length * 6:
                    role, why, namer = inner, reason, around.number
            parent = self.open[-2].number if len(self.open) > 1 else 0
            share = self.linked / self.length if self.length else 0.0
            for raw in "".join(self.pieces).split("\n"):
                line = " ".join(cleaned(raw).split())
                if line:
                    self.lines.append(Block(line, self.block, around.tag, parent, role, why, namer, share))
                else:
                    self.block += 1
        self.pieces, self.named, self.linked, self.length = [], {}, 0, 0
        self.block += 1

    def enter(self, element: HtmlElement, tag: str, number: int) -> None:
        around = self.open[-1]
        role, why = _named(tag, element)
        if tag == "time" or (role == "stamp" and element.get("itemprop")):
            self._time(element)
        if tag in _INLINE:
            if tag == "a":
                self.links += 1
            if role == "byline" and around.role not in _CLOSED and element.text and 1 < len(element.text.split()) <= 5:
                self.signed.append(cleaned(" ".join(element.text.split())))
            self.inline.append((role, why, tag == "a"))
            if (
                tag == "span"
                and self.pieces
                and (self.pieces[-1][-1:].islower() or self.pieces[-1][-1:].isdigit())
                and (element.text or "")[:1].isupper()
            ):
                self.pieces.append(" ")  # parted by its style: <div>Ann Lee<span>Correspondent</span></div>
            return
        self.flush()
        if role is None or around.role in _CLOSED:
            self.open.append(_Open(tag, number, around.role, around.why, around.namer))
        else:
            self.open.append(_Open(tag, number, role, why, number))

    def leave(self, tag: str) -> None:
        if tag in _INLINE:
            if self.inline and self.inline.pop()[2]:
                self.links -= 1
            return
        self.flush()
        if len(self.open) > 1:
            self.open.pop()

    def _time(self, element: HtmlElement) -> None:
        value = " ".join((element.get("datetime") or element.get("content") or element.text or "")[:200].split())
        if not value:
            return
        prop = (element.get("itemprop") or "").strip()
        label = "".join(self.pieces[-3:])[-40:] + " " + (element.get("class") or "")[:80] + " " + prop
        kind: Literal["published", "modified"] = "modified" if _UPDATED.search(label) else "published"
        name = f"itemprop {prop[:40]}" if prop else "time element"
        self.times.append(Time(value[:100], name, kind, len(self.lines), self.open[-1].role))


def lines_of_page(root: HtmlElement) -> tuple[list[Block], list[Time], tuple[str, ...]]:
    """The printed lines of a page, its <time> elements, and the names in elements of authors; linear in the size of the page."""
    body = next(root.iter("body"), root)
    walk = _Walk()
    hidden: HtmlElement | None = None
    events = etree.iterwalk(body, events=("start", "end"))
    for number, (event, element) in enumerate(events, start=1):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if tag in UNPRINTED or _hidden(element):
                events.skip_subtree()
                hidden = element
                continue
            if tag == "br":
                walk.pieces.append("\n")
                continue
            walk.enter(element, tag, number)
            walk.say(element.text)
            continue
        if element is hidden:
            hidden = None
        elif tag != "br":
            walk.leave(tag)
        if element is not body:
            walk.say(element.tail)
    walk.flush()
    return walk.lines, walk.times, tuple(dict.fromkeys(walk.signed))[:5]


def without(block: Block) -> Block:
    """The line without the role that its element's name gave it."""
    return replace(block, role=None, why="")


def _hidden(element: HtmlElement) -> bool:
    style = element.get("style")
    return element.get("hidden") is not None or (style is not None and "display:none" in style[:200].replace(" ", "").lower())


def _named(tag: str, element: HtmlElement) -> tuple[Role | None, str]:
    if tag in _TAGS:
        return _TAGS[tag]
    if tag == "h1" and _SITE.search(f"{element.get('id') or ''} {element.get('class') or ''}"[:MOST_NAMES]):
        return "masthead", "the site's name"
    if tag in ("html", "body", "main", "article", "h1"):
        return None, ""
    names = " ".join(filter(None, (element.get(key) for key in ("itemprop", "rel", "role", "class", "id"))))
    return _role(names[:MOST_NAMES]) if names else (None, "")


@lru_cache(maxsize=4096)
def _role(names: str) -> tuple[Role | None, str]:
    """What the words of an element's names say it is: whole names first, then their parts, then their pairs."""
    for name in _NAMES.findall(re.sub(r"__|_", "-", re.sub(r"(?<=[a-z])(?=[A-Z])", "-", names))):
        whole = name.lower()
        parts = whole.split("-")
        for word in (whole, whole.replace("-", ""), *("-".join(parts[i : i + 2]) for i in range(len(parts) - 1)), *parts):
            if word in _ROLES:
                return _ROLES[word], f"element named {whole[:40]}"
    return None, ""
