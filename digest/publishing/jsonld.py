"""Comparison -> schema.org JSON-LD of its page: a collection about articles and quotations, never a verdict on them."""

from __future__ import annotations

import json
from typing import Any

from digest.model import Article, Comparison
from digest.publishing.paths import story_path
from digest.publishing.tables import title_of
from digest.settings import Site


def jsonld_of(comparison: Comparison, site: Site) -> str:
    """A JSON text that is safe inside a script element: no `<`, `>` or `&` stands in it."""
    root = site.url or ""
    articles = {a.id: a for a in comparison.story.articles}
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "CollectionPage",
        "name": title_of(comparison),
        "url": root + story_path(comparison),
        "isPartOf": {"@type": "WebSite", "name": site.name, **({"url": root} if root else {})},
        "about": [news_article(a) for a in articles.values()],
        "hasPart": [
            quotation(u.speaker, w.quotation.text, articles[w.quotation.article])
            for u in comparison.utterances
            for w in u.wordings
            if w.quotation.id == u.base  # the fullest wording alone: the others are on the page
        ],
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def news_article(article: Article) -> dict[str, Any]:
    sheet, day = article.sheet, article.dating.date
    facts: dict[str, Any] = {
        "@type": "NewsArticle",
        "@id": f"#{sheet.id}",
        "headline": sheet.headline,
        "author": [{"@type": "Person", "name": name} for name in sheet.byline],
        "publisher": {"@type": "NewsMediaOrganization", "name": sheet.outlet.name} if sheet.outlet else None,
        # an inferred day is ours, not the publisher's statement
        "datePublished": day.isoformat() if day and article.dating.grade == "stated" else None,
        "url": sheet.url,
        "inLanguage": sheet.language,
    }
    return {name: value for name, value in facts.items() if value}


def quotation(speaker: str | None, text: str, article: Article) -> dict[str, Any]:
    return {
        "@type": "Quotation",
        "text": text,
        **({"spokenByCharacter": {"@type": "Person", "name": speaker}} if speaker else {}),
        "isPartOf": {"@id": f"#{article.id}"},
    }
