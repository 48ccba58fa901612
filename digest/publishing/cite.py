"""Comparison -> citations of its articles: BibTeX, CSL-JSON and plain text. Absent facts stay absent."""

from __future__ import annotations

import json
import re
from typing import Any

from digest.model import Article, Comparison, Page
from digest.publishing.paths import story_path

_BIBTEX = {c: f"\\{c}" for c in "&%$#_{}"} | {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def citation_pages(comparison: Comparison) -> tuple[Page, ...]:
    """The three bibliographies of one story, beside its page."""
    articles, folder = comparison.story.articles, story_path(comparison)
    return (
        Page(f"{folder}sources.bib", "\n".join(bibtex(a) for a in articles)),
        Page(f"{folder}sources.csl.json", json.dumps([csl(a) for a in articles], ensure_ascii=False, indent=1) + "\n"),
        Page(f"{folder}sources.txt", "".join(plain(a) + "\n" for a in articles)),
    )


def bibtex(article: Article) -> str:
    """One BibTeX entry; the key is the article's id."""
    sheet, day = article.sheet, article.dating.date
    facts = {
        "author": " and ".join(braced(name) for name in sheet.byline),
        "title": braced(sheet.title),
        "journal": braced(sheet.outlet.name) if sheet.outlet else "",
        "year": f"{day.year}" if day else "",
        "month": f"{day.month}" if day else "",
        "day": f"{day.day}" if day else "",
        "url": re.sub(r"[{}\\\s]", "", sheet.url or ""),
        "language": sheet.language or "",
        "note": braced(date_note(article)),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in facts.items() if value)
    return f"@article{{{sheet.id},\n{lines}}}\n"


def braced(text: str) -> str:
    """Text for a BibTeX value: its special characters escaped, capitals kept by a second pair of braces."""
    return "{" + "".join(_BIBTEX.get(c, c) for c in " ".join(text.split())) + "}"


def csl(article: Article) -> dict[str, Any]:
    """One CSL-JSON item."""
    sheet, day = article.sheet, article.dating.date
    facts: dict[str, Any] = {
        "id": sheet.id,
        "type": "article-newspaper",
        "title": sheet.title,
        "author": [{"literal": name} for name in sheet.byline],
        "container-title": sheet.outlet.name if sheet.outlet else None,
        "issued": {"date-parts": [[day.year, day.month, day.day]]} if day else None,
        "URL": sheet.url,
        "language": sheet.language,
        "note": date_note(article) or None,
    }
    return {name: value for name, value in facts.items() if value}


def plain(article: Article) -> str:
    """One line: byline, headline, outlet, day, address; what is not known is said so."""
    sheet, day = article.sheet, article.dating.date
    parts = (
        ", ".join(sheet.byline),
        f"“{' '.join(sheet.title.split())}”" if sheet.headline else f"[no headline] {' '.join(sheet.title.split())}",
        sheet.outlet.name if sheet.outlet else "[outlet not named]",
        day.isoformat() if day else "[undated]",
        sheet.url or "",
    )
    note = date_note(article)
    return ". ".join(part for part in parts if part) + (f" ({note})" if note else "")


def date_note(article: Article) -> str:
    """What a reader of the citation must know of a date that the page does not print."""
    return {"inferred": "date inferred from the page", "story": "date inferred from related reports"}.get(article.dating.grade, "")
