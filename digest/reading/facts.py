"""What a page's head asserts: JSON-LD, meta tags and its address; every date with its kind, none of them read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from digest.data import table
from digest.model import Field
from digest.text import fold

Json = dict[str, Any]
_DATES: dict[str, Literal["published", "modified"]] = {
    name: kind for kind in ("published", "modified") for name in table("pages")["dates"][kind].split()
}
_ARTICLE = re.compile(r"(?:article|posting|report|review|column)$", re.IGNORECASE)
_URL_DAY = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})([/-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12][0-9]|3[01])(?![0-9])")
_URL_DIGITS = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(?![0-9])")
#: Serial numbers that begin with the day, as agencies give them: AEN20240625005700315.
_URL_SERIAL = re.compile(r"(?<=[A-Z])((?:19|20)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{4,12}(?![0-9])")
_URL_MONTH = re.compile(r"/((?:19|20)[0-9]{2})/(0?[1-9]|1[0-2])(?=/)")
_HOST = re.compile(r"(?:[a-z0-9-]{1,60}\.){1,5}[a-z]{2,20}", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x1f]")
_AND = re.compile(r"\s*(?:;|&|\band\b|\bund\b|\bet\b)\s*")
#: JSON-LD nodes looked at on one page, and how deep: a page of ours has ten, an attacker's a million.
MOST_NODES = 2_000
MOST_DEEP = 12


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
    nodes = list(_nodes(root))
    node = _article_node(nodes, title, canonical)
    by_id = {id: n for n in nodes if isinstance(id := n.get("@id"), str) and "name" in n}
    linked = tuple(_ld_fields(node)) if node else ()
    where = canonical or web_address(_text(node.get("url")) if node else None)
    names = _names(node.get("author"), by_id) if node else ()
    publisher, why = _publisher(node, meta, by_id)
    return Facts(
        title=title or None,
        headlines=tuple(h for h in (_text(node.get("headline")) if node else None, meta.get("og:title"), meta.get("twitter:title")) if h),
        authors=names or _meta_authors(meta),
        publisher=publisher,
        publisher_why=why,
        url=where,
        language=_language(root, meta, node),
        text=_text(node.get("articleBody"), lines=True) if node else None,
        fields=linked + tuple(fields.values()) + url_fields(where),
    )


def one_line(value: object) -> str:
    """A value as one line of text, bounded."""
    return " ".join(_CONTROL.sub(" ", value[:2000]).split()) if isinstance(value, str) else ""


def url_fields(url: str | None) -> tuple[Field, ...]:
    """The day, or the month, that the path of an address asserts (/2024/06/25/), as a field named `url`."""
    path = urlsplit(url).path[:500] if url else ""
    if found := _URL_DAY.search(path):
        year, _, month, day = found.groups()
        return (Field("url", f"{year}-{int(month):02}-{int(day):02}", "published"),)
    if found := _URL_DIGITS.search(path) or _URL_SERIAL.search(path):
        return (Field("url", "-".join(found.groups()), "published"),)
    if found := _URL_MONTH.search(path):
        return (Field("url", f"{found.group(1)}-{int(found.group(2)):02}", "published"),)
    return ()


def web_address(url: str | None) -> str | None:
    """The address if it is one of the web, else None."""
    if not url or len(url) > 2000 or not url.startswith(("http://", "https://")):
        return None
    try:
        return url if urlsplit(url).hostname else None
    except ValueError:
        return None


def is_host(name: str) -> bool:
    """Whether a name is that of a host: "courier.example"."""
    return bool(_HOST.fullmatch(name))


def host(url: str | None) -> str | None:
    """The host of an address, where it has one."""
    try:
        return urlsplit(url).hostname if url else None
    except ValueError:
        return None


def _address(root: HtmlElement, meta: dict[str, str]) -> str | None:
    links = [link.get("href") for link in root.iter("link") if "canonical" in (link.get("rel") or "").lower().split()]
    found = [u for u in (web_address(one_line(x)) for x in [*links, meta.get("og:url"), meta.get("twitter:url")]) if u]
    return next((u for u in found if len(urlsplit(u).path) > 1), None)


def _nodes(root: HtmlElement) -> Iterator[Json]:
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


def _article_node(nodes: list[Json], title: str | None, url: str | None) -> Json | None:
    """The JSON-LD article of this page: the one whose headline or address is the page's, else the first; else a dated WebPage."""
    articles = [n for n in nodes if any(_ARTICLE.search(kind) for kind in _types(n))]
    if not articles:
        return next((n for n in nodes if "WebPage" in _types(n) and "datePublished" in n), None)
    folded = fold(title or "")
    own = (n for n in articles if (head := fold(_text(n.get("headline")) or "")) and head in folded)
    same = (n for n in articles if url and url in (_text(n.get("url")), _text(n.get("mainEntityOfPage")), _text(n.get("@id"))))
    return next(own, None) or next(same, None) or articles[0]


def _ld_fields(node: Json) -> Iterator[Field]:
    where = "json-ld WebPage" if "WebPage" in _types(node) else "json-ld"
    for key in ("datePublished", "dateCreated", "dateModified"):
        value = one_line(_text(node.get(key)))
        if value:
            yield Field(f"{where} {key}", value[:100], "modified" if key == "dateModified" else "published")


def _text(value: object, lines: bool = False) -> str | None:
    """The text of a JSON-LD value: a string, or the name or @id of a node, or the first of a list."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name") or value.get("@id") or value.get("@value")
    if not isinstance(value, str):
        return None
    return (value.strip() if lines else one_line(value)) or None


def _names(value: object, by_id: dict[str, Json]) -> tuple[str, ...]:
    """The persons of a JSON-LD author value, in order; organisations are left out."""
    people = [_whole(p, by_id) for p in (value[:20] if isinstance(value, list) else [value])]
    names = [_text(p) for p in people if not (isinstance(p, dict) and {"Organization", "NewsMediaOrganization"} & set(_types(p)))]
    return split_names(n for n in names if n)


def split_names(names: Iterator[str] | tuple[str, ...]) -> tuple[str, ...]:
    """Names one by one: "By A and B" is two of them; addresses are none."""
    found: dict[str, None] = {}
    for name in names:
        for part in _AND.split(re.sub(r"^(?:by|von|par|por)\s+", "", name[:200], flags=re.IGNORECASE)):
            part = part.strip(" ,")
            if part and "://" not in part and "@" not in part:
                found[part] = None
    return tuple(found)


def _meta_authors(meta: dict[str, str]) -> tuple[str, ...]:
    value = next((meta[k] for k in ("author", "article:author", "parsely-author", "dc.creator", "byl", "sailthru.author") if k in meta), "")
    return split_names((value,)) if value and "://" not in value else ()


def _whole(value: object, by_id: dict[str, Json]) -> object:
    """The node that a reference names, where the page has it; else the value as it is."""
    id = value.get("@id") if isinstance(value, dict) else None
    return by_id.get(id, value) if isinstance(id, str) else value


def _publisher(node: Json | None, meta: dict[str, str], by_id: dict[str, Json]) -> tuple[str | None, str]:
    name = _text(_whole(node.get("publisher"), by_id)) if node else None
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
        or (_text(node.get("inLanguage")) if node else None)
        or meta.get("content-language")
        or meta.get("og:locale")
    )
    tag = (found or "").replace("_", "-").strip()
    return tag if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}", tag) else None
