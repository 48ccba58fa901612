"""What a page's head asserts: JSON-LD, meta tags and its address; every date with its kind, none of them read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from digest.data import table
from digest.model import Field
from digest.reading.addresses import url_fields, web_address
from digest.reading.decode import one_line
from digest.reading.linked import Json, article_node, fields_of, names_of, nodes_of, text_of, whole
from digest.text import fold

_DATES: dict[str, Literal["published", "modified"]] = {
    name: kind for kind in ("published", "modified") for name in table("pages")["dates"][kind].split()
}
#: What blog software calls the author in the card that it makes for messages.
_WRITTEN_BY = frozenset({"written by", "verfasst von", "geschrieben von", "ecrit par", "escrito por", "написано автором", "автор"})
_AND = re.compile(r"\s*(?:;|&|\band\b|\bund\b|\bet\b)\s*")


@dataclass(frozen=True, slots=True)
class Facts:
    """The assertions of one page."""

    title: str | None = None
    """<title>, with whatever suffix the site gives it."""
    headlines: tuple[str, ...] = ()
    """JSON-LD headline, og:title, twitter:title: in this order."""
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    publisher_why: str = ""
    url: str | None = None
    language: str | None = None
    text: str | None = None
    """JSON-LD articleBody."""
    fields: tuple[Field, ...] = ()


def facts_of(root: HtmlElement, url: str | None = None) -> Facts:
    """All that the head of a page asserts; `url` is where it is known to come from."""
    metas = [
        (m.get("property") or m.get("name") or m.get("itemprop") or m.get("http-equiv") or "", m.get("content")) for m in root.iter("meta")
    ]
    meta: dict[str, str] = {}
    fields: dict[tuple[str, str], Field] = {}
    for raw, content in metas:
        name, value = raw.strip().lower(), one_line(content)
        if name and value:
            meta.setdefault(name, value)
            if name in _DATES:
                fields.setdefault((name, value), Field(f"meta {raw.strip()[:60]}", value[:100], _DATES[name]))
    title = next((one_line(t.text_content()) for t in root.iter("title")), None)
    canonical = _address(root, meta) or url
    nodes = list(nodes_of(root))
    node = article_node(nodes, title, canonical)
    by_id = {id: n for n in nodes if isinstance(id := n.get("@id"), str) and "name" in n}
    linked = tuple(fields_of(node)) if node else ()
    where = canonical or web_address(text_of(node.get("url")) if node else None)
    names = split_names(names_of(node.get("author"), by_id)) if node else ()
    publisher, why = _publisher(node, meta, by_id)
    return Facts(
        title=title or None,
        headlines=tuple(h for h in (text_of(node.get("headline")) if node else None, meta.get("og:title"), meta.get("twitter:title")) if h),
        authors=names or _meta_authors(meta),
        publisher=publisher,
        publisher_why=why,
        url=where,
        language=_language(root, meta, node),
        text=text_of(node.get("articleBody"), lines=True) if node else None,
        fields=linked + tuple(fields.values()) + url_fields(where),
    )


def _address(root: HtmlElement, meta: dict[str, str]) -> str | None:
    links = [link.get("href") for link in root.iter("link") if "canonical" in (link.get("rel") or "").lower().split()]
    found = [u for u in (web_address(one_line(x)) for x in [*links, meta.get("og:url"), meta.get("twitter:url")]) if u]
    return next((u for u in found if len(urlsplit(u).path) > 1), None)


def split_names(names: Iterable[str]) -> tuple[str, ...]:
    """Names one by one: "By A and B" is two of them; addresses are none."""
    found: dict[str, None] = {}
    for name in names:
        for part in _AND.split(re.sub(r"^(?:by|von|par|por)\s+", "", name[:200], flags=re.IGNORECASE)):
            part = part.strip(" ,")
            if part and "://" not in part and "@" not in part:
                found[part] = None
    return tuple(found)


def _meta_authors(meta: dict[str, str]) -> tuple[str, ...]:
    keys = ("author", "article:author", "parsely-author", "dc.creator", "byl", "sailthru.author")
    value = next((meta[k] for k in keys if k in meta), "")
    if not value and fold(meta.get("twitter:label1", "")) in _WRITTEN_BY:
        value = meta.get("twitter:data1", "")
    return split_names((value,)) if value and "://" not in value else ()


def _publisher(node: Json | None, meta: dict[str, str], by_id: dict[str, Json]) -> tuple[str | None, str]:
    name = text_of(whole(node.get("publisher"), by_id)) if node else None
    if name and "://" not in name:
        return name, "json-ld publisher"
    for key in ("og:site_name", "application-name", "dc.publisher", "citation_journal_title", "apple-mobile-web-app-title"):
        if meta.get(key):
            return meta[key], f"meta {key}"
    return None, ""


def _language(root: HtmlElement, meta: dict[str, str], node: Json | None) -> str | None:
    found = (
        root.get("lang")
        or root.get("{http://www.w3.org/XML/1998/namespace}lang")
        or root.get("xml:lang")
        or (text_of(node.get("inLanguage")) if node else None)
        or meta.get("content-language")
        or meta.get("og:locale")
    )
    tag = (found or "").replace("_", "-").strip()
    return tag if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}", tag) else None
