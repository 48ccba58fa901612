"""JSON-LD of a page: the node of its article, and what that says. Any of it may be wrong, missing or hostile."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from digest.model import Field
from digest.reading.decode import one_line
from digest.text import fold

Json = dict[str, Any]
_ARTICLE = re.compile(r"(?:article|posting|report|review|column)$", re.IGNORECASE)
#: Nodes looked at on one page, and how deep: a page of ours has ten, an attacker's a million.
MOST_NODES = 2_000
MOST_DEEP = 12


def nodes_of(root: HtmlElement) -> Iterator[Json]:
    """The nodes of all JSON-LD of a page, graphs unfolded, broken scripts left out."""
    left = MOST_NODES
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or not script.text:
            continue
        try:
            found = json.loads(script.text.strip().removeprefix("<!--").removesuffix("-->").rstrip(" ;"), strict=False)
        except (ValueError, RecursionError):
            continue
        heap: list[tuple[Any, int]] = [(found, 0)]
        while heap and left > 0:
            node, depth = heap.pop(0)
            left -= 1
            if isinstance(node, list) and depth < MOST_DEEP:
                heap.extend((child, depth + 1) for child in node[:left])
            elif isinstance(node, dict):
                yield node
                heap.extend((node[key], depth + 1) for key in ("@graph", "mainEntity", "hasPart") if key in node and depth < MOST_DEEP)


def _types(node: Json) -> list[str]:
    kinds = node.get("@type")
    return [k for k in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(k, str)]


def article_node(nodes: list[Json], title: str | None, url: str | None) -> Json | None:
    """The JSON-LD article of this page: the one whose headline or address is the page's, else the first; else a dated WebPage."""
    articles = [n for n in nodes if any(_ARTICLE.search(kind) for kind in _types(n))]
    if not articles:
        return next((n for n in nodes if "WebPage" in _types(n) and "datePublished" in n), None)
    folded = fold(title or "")
    own = (n for n in articles if (head := fold(text_of(n.get("headline")) or "")) and head in folded)
    same = (n for n in articles if url and url in (text_of(n.get("url")), text_of(n.get("mainEntityOfPage")), text_of(n.get("@id"))))
    return next(own, None) or next(same, None) or articles[0]


def fields_of(node: Json) -> Iterator[Field]:
    """The dates that an article's node asserts."""
    where = "json-ld WebPage" if "WebPage" in _types(node) else "json-ld"
    for key in ("datePublished", "dateCreated", "dateModified"):
        value = one_line(text_of(node.get(key)))
        if value:
            yield Field(f"{where} {key}", value[:100], "modified" if key == "dateModified" else "published")


def text_of(value: object, lines: bool = False) -> str | None:
    """The text of a JSON-LD value: a string, or the name or @id of a node, or the first of a list."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name") or value.get("@id") or value.get("@value")
    if not isinstance(value, str):
        return None
    return (value.strip() if lines else one_line(value)) or None


def names_of(value: object, by_id: dict[str, Json]) -> list[str]:
    """The persons of a JSON-LD author value, in order; organisations are left out."""
    people = [whole(p, by_id) for p in (value[:20] if isinstance(value, list) else [value])]
    names = [text_of(p) for p in people if not (isinstance(p, dict) and {"Organization", "NewsMediaOrganization"} & set(_types(p)))]
    return [n for n in names if n]


def whole(value: object, by_id: dict[str, Json]) -> object:
    """The node that a reference names, where the page has it; else the value as it is."""
    id = value.get("@id") if isinstance(value, dict) else None
    return by_id.get(id, value) if isinstance(id, str) else value
