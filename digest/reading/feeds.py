"""RSS 2.0, RSS 1.0 (RDF) and Atom -> one Material an item, parsed as a stream: entities are never resolved, nothing is fetched."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

from digest.errors import UnreadableError
from digest.model import Field, Spike
from digest.reading.addresses import host, url_fields, web_address
from digest.reading.decode import decoded_page
from digest.reading.facts import split_names
from digest.reading.fragment import flat, lines_of_fragment, site_name
from digest.reading.limits import MOST_DOCUMENT, MOST_ITEMS, MOST_TEXT, check_size, too_many
from digest.reading.material import Line, Material
from digest.text import fold

_DOCTYPE_END = re.compile(r"\]\s{0,20}>")
#: A named entity, or an ampersand that begins no entity: feeds written by hand are full of them.
_AMPERSAND = re.compile(r"&([a-zA-Z][a-zA-Z0-9]{1,20});|&(?!#[0-9xX][0-9a-fA-F]{0,8};)")
_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_END = re.compile(r"</(?:[\w.-]{1,20}:)?(?:item|entry)\s{0,5}>", re.IGNORECASE)
_CLOSED = re.compile(r"</(?:[\w.-]{1,20}:)?(?:rss|feed|RDF)\s{0,5}>\s*(?:<!--[^<]{0,2000}-->\s*)?$", re.IGNORECASE)
_ITEM = re.compile(r"<(?:[\w.-]{1,20}:)?(?:item|entry)[\s>]", re.IGNORECASE)
_MAIL_NAME = re.compile(r"^\S{1,200}@\S{1,200}\s*\((.{1,200})\)$")
_FOREIGN = ("mrss", "itunes", "googleplay", "georss", "podcast")

_DATES = (
    ("pubDate", "published"),
    ("published", "published"),
    ("issued", "published"),
    ("created", "published"),
    ("date", "published"),
    ("updated", "modified"),
    ("modified", "modified"),
)


@dataclass(frozen=True, slots=True)
class _Channel:
    """What the feed says of all its items."""

    kind: str
    title: str
    link: str | None
    language: str | None
    built: tuple[Field, ...]


def feed(path: str, data: bytes) -> Iterator[Material | Spike]:
    """The items of a feed, in its order; an item without text comes as a Spike, a feed that breaks off ends in one.

    Raises:
        UnreadableError: there is no item in it.
    """
    check_size(path, len(data), MOST_DOCUMENT)
    text, notes = decoded_page(data)
    text = _without_doctype(_DECLARATION.sub("", text, count=1))
    text = _AMPERSAND.sub(lambda m: m.group() if m.group(1) in _XML else "&amp;" if not m.group(1) else html.unescape(m.group()), text)
    whole = bool(_CLOSED.search(text, max(0, len(text) - 4000)))
    if not whole:
        text = text[: max((m.end() for m in _END.finditer(text)), default=0)]
    seen = 0
    for seen, element in enumerate(_items(text), start=1):
        if seen > MOST_ITEMS:
            yield Spike(path, None, too_many(path, "items", sum(1 for _ in _ITEM.finditer(text)) - MOST_ITEMS))
            return
        if seen == 1:
            channel = _channel(element)
        try:
            yield _material(path, seen - 1, element, channel, notes)
        except UnreadableError as fault:
            yield Spike(path, seen - 1, str(fault))
    if not seen:
        raise UnreadableError(f"{path} is XML without a feed item that can be read: save the articles as HTML or as a feed")
    if not whole:
        yield Spike(path, seen, f"{path} breaks off after item {seen - 1}: fetch the feed again for what followed")


def _without_doctype(text: str) -> str:
    """The feed without its document type, the only place where entities could be declared."""
    start = text.find("<!DOCTYPE", 0, 4096)
    if start < 0:
        return text
    bracket, end = text.find("[", start), text.find(">", start)
    close = _DOCTYPE_END.search(text, bracket) if 0 <= bracket < end else None
    if close:
        end = close.end() - 1
    return text[:start] + text[end + 1 :] if end >= 0 else text[:start]


def _items(text: str) -> Iterator[etree._Element]:
    """The item elements one by one, each forgotten after use. libxml2's own bounds hold: depth 256, text 10 MB, no entity."""
    source = BytesIO(text.encode("utf-8", "replace"))
    events = etree.iterparse(
        source,
        events=("end",),
        recover=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
    )
    try:
        for _, element in events:
            if _local(element) in ("item", "entry"):
                yield element
                element.clear()
                parent = element.getparent()
                while parent is not None and element.getprevious() is not None:
                    del parent[0]
    except etree.XMLSyntaxError:  # what came before it is kept; a feed without a closing tag was cut to whole items
        return


def _local(element: etree._Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2].rpartition(":")[2] if isinstance(tag, str) else ""


def _children(element: etree._Element) -> dict[str, list[etree._Element]]:
    """The children by local name; media and podcast extensions, which reuse the names, are left out."""
    found: dict[str, list[etree._Element]] = {}
    for child in element:
        tag = child.tag
        if (
            isinstance(tag, str)
            and not any(word in tag.partition("}")[0] for word in _FOREIGN)
            and not tag.startswith(("media:", "itunes:"))
        ):
            found.setdefault(_local(child), []).append(child)
    return found


def _first(children: dict[str, list[etree._Element]], *names: str) -> str:
    return next((text for name in names for child in children.get(name, ()) if (text := _inner(child))), "")


def _inner(element: etree._Element) -> str:
    """The content of an element: its text, or its markup where the markup is not escaped."""
    if len(element):
        inner = "".join(etree.tostring(child, encoding="unicode") for child in element)
        return ((element.text or "") + inner).strip()
    return (element.text or "").strip()


def _channel(item: etree._Element) -> _Channel:
    parent, root = item.getparent(), item.getroottree().getroot()
    kind = "atom" if _local(item) == "entry" else "rss"
    if parent is None:
        return _Channel(kind, "", None, None, ())
    children = _children(parent)
    for beside in _children(root).get("channel", ()):  # RSS 1.0: the channel stands beside its items
        children = {**_children(beside), **{k: v for k, v in children.items() if k not in ("item", "channel")}}
    built = tuple(Field(f"{kind} {name}", value[:100], "saved") for name in ("lastBuildDate",) if (value := _first(children, name)))
    language = _first(children, "language") or parent.get("{http://www.w3.org/XML/1998/namespace}lang")
    return _Channel(kind, flat(_first(children, "title")), _link(children), language or None, built)


def _link(children: dict[str, list[etree._Element]]) -> str | None:
    origin = [e.text for e in children.get("origLink", ())]
    plain = [e.text for e in children.get("link", ()) if not e.get("href")]
    linked = [e.get("href") for e in children.get("link", ()) if e.get("rel", "alternate") == "alternate"]
    guid = [e.text for e in children.get("guid", ()) if e.get("isPermaLink", "true") == "true"]
    named = [e.text for e in children.get("id", ())]
    return next((u for u in (web_address((x or "").strip()) for x in [*origin, *plain, *linked, *guid, *named]) if u), None)


def _material(path: str, item: int, element: etree._Element, channel: _Channel, notes: tuple[str, ...]) -> Material:
    children = _children(element)
    name = f"{path} (item {item})"
    title = flat(_first(children, "title"))
    summary = _first(children, "description", "summary")
    content = _first(children, "encoded", "content", "body") or summary
    check_size(name, len(content), MOST_TEXT)
    lines = lines_of_fragment(content, name)
    if not lines:
        raise UnreadableError(f"{name} has {'a headline but no text' if title else 'no text'}: add the page that it points to")
    if summary and content is not summary:
        lines = _standfirst(lines_of_fragment(summary, name), lines) + lines
    url = _link(children)
    publisher, why, source = _publisher(children, channel)
    if publisher and title.endswith(publisher):  # aggregators: "Dam collapses - The Courier"
        title = title.removesuffix(publisher).rstrip(" -–—|") or title
    guid = _first(children, "guid", "id") or url or ""
    return Material(
        path=path,
        item=item,
        format=channel.kind,
        identity="\n".join((guid, title, *(line.text for line in lines))).encode(),
        lines=lines,
        url=url,
        language=element.get("{http://www.w3.org/XML/1998/namespace}lang") or _first(children, "language") or channel.language,
        headline=title or None,
        byline=_authors(children, publisher),
        publisher=publisher,
        publisher_why=why,
        domains=tuple(dict.fromkeys(h for h in (host(source), host(url), host(channel.link)) if h)),
        fields=_fields(children, channel) + url_fields(url),
        notes=notes,
    )


def _standfirst(summary: tuple[Line, ...], lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The summary as a standfirst, where it says what the text does not begin with."""
    told = " ".join(fold(line.text) for line in summary if line.hint is None)
    begun = " ".join(fold(line.text) for line in lines)
    if not told or len(told) > 1000 or told.rstrip(" .…[]")[:80] in begun:
        return ()
    text = " ".join(line.text for line in summary if line.hint is None)
    return (Line(text, -1, "standfirst", "the feed's summary"),)


def _publisher(children: dict[str, list[etree._Element]], channel: _Channel) -> tuple[str | None, str, str | None]:
    """Who published first: the item's <source> before the feed that carries it; with the address that <source> gives."""
    for source in children.get("source", ()):
        inner = _children(source)
        name = flat(_first(inner, "title") if len(source) else source.text)
        if name:
            return site_name(name), f"{channel.kind} source", source.get("url") or _link(inner)
    return (site_name(channel.title), f"{channel.kind} feed title", None) if channel.title else (None, "", None)


def _authors(children: dict[str, list[etree._Element]], publisher: str | None) -> tuple[str, ...]:
    names: list[str] = []
    for element in [*children.get("creator", ()), *children.get("author", ())]:
        name = flat(_first(_children(element), "name") if len(element) else element.text)
        mail = _MAIL_NAME.match(name)
        names.append(mail.group(1) if mail else name)
    return tuple(n for n in split_names(tuple(n for n in names if n)) if fold(n) != fold(publisher or ""))


def _fields(children: dict[str, list[etree._Element]], channel: _Channel) -> tuple[Field, ...]:
    found = []
    for name, kind in _DATES:
        for element in children.get(name, ()):
            value = " ".join((element.text or "").split())[:100]
            if value:
                label = f"dc:{name}" if channel.kind == "rss" and name == "date" else name
                found.append(Field(f"{channel.kind} {label}", value, "modified" if kind == "modified" else "published"))
    return tuple(dict.fromkeys(found)) + channel.built
