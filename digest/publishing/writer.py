"""One page from one template: the words, drawings, links and escapes that every template sees."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any
from unicodedata import east_asian_width

from digest.model import Page
from digest.publishing import drawings
from digest.publishing.labels import Words
from digest.publishing.markup import Markup, environment, fragment, head_title, page_text, safe_url
from digest.publishing.paths import edition_path, month_path, outlet_path, source_file, story_path, up_from
from digest.publishing.rights import extract_of, rights_of
from digest.publishing.tables import independent, title_of, titled
from digest.settings import Site

Write = Callable[..., Page]


def writer(site: Site, say: Words, templates: Mapping[str, str], **tools: Any) -> Write:
    """A function that renders one page; all of them see the same words, drawings and links."""
    made = environment(
        templates,
        say=say,
        site=site,
        drawings=drawings,
        title_of=title_of,
        titled=titled,
        independent=independent,
        edition_path=edition_path,
        story_path=story_path,
        month_path=month_path,
        outlet_path=outlet_path,
        extract=lambda article: extract_of(article, site),
        rights=lambda article: rights_of(article, site),
        safe_url=safe_url,
        fragment=fragment,
        rtl=is_rtl,
        named=named,
        wide=wide,
        **tools,
    )

    def write(path: str, template: str, title: str, meta: Mapping[str, Any] | None = None, **facts: Any) -> Page:
        html = made.get_template(template).render(up=up_from(path) or "./", path=path, title=title, **facts)
        head = {
            "title": head_title(title),
            "hide": ["navigation", "toc"],
            "generated": True,
            "index": site.index,
            **(meta or {}),
            **({"description": head_title(meta["description"])} if meta and meta.get("description") else {}),
        }
        return Page(source_file(path), page_text(head, html))

    return write


def wide(text: str) -> str:
    """How long a headline is to the eye, as a class: its size follows, so that it keeps to four lines or fewer."""
    seen = sum(2 if east_asian_width(c) in "WF" else 1 for c in text)
    return "dg-xl" if seen <= 44 else "dg-l" if seen <= 80 else "dg-m" if seen <= 120 else "dg-s"


def named(name: str) -> Markup:
    """The language of a name or a few words, as attributes, where its letters tell it: for the voice and the face that it is read in."""
    languages = (
        ("ko", "[\uac00-\ud7a3]"),
        ("ja", "[\u3040-\u30ff]"),
        ("ar", "[\u0600-\u06ff]"),
        ("he", "[\u0590-\u05ff]"),
        ("und-Cyrl", "[\u0400-\u04ff]"),  # many languages: the letters alone do not tell which
        ("und-Hani", "[\u4e00-\u9fff]"),
    )
    found = next((language for language, letters in languages if re.search(letters, name)), None)
    return Markup(f' lang="{found}"' + (' dir="rtl"' if is_rtl(found) else "")) if found else Markup("")


def is_rtl(language: str | None) -> bool:
    return (language or "")[:2] in {"ar", "fa", "he", "ur", "ps", "yi", "dv"}
