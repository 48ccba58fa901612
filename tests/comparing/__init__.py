"""What the comparing tests share: a story of invented articles, read for quotations and compared as the build does it."""

from __future__ import annotations

from dataclasses import replace

from digest.comparing import compare
from digest.dating import clues_of
from digest.days import parsed
from digest.model import Article, Clipping, Comparison
from digest.quoting import quotations_of
from digest.settings import Desk
from tests.build_a import a_comparison, a_dating, a_sheet


def compared(*bodies: str, days: tuple[str, ...] = (), languages: tuple[str, ...] = (), updated: str | None = None) -> Comparison:
    """One story of articles with these bodies, of 3 June 2024 unless `days` says otherwise, brought up to date on `updated`."""
    articles = []
    for n, body in enumerate(bodies):
        language = languages[n] if n < len(languages) else "en"
        sheet = a_sheet(name=f"article {n}", body=body, outlet=f"Outlet {n}", language=language)
        quotations = quotations_of(sheet, ())
        dating = replace(a_dating(days[n] if n < len(days) else "2024-06-03"), updated=parsed(updated) if updated else None)
        articles.append(Article(Clipping(sheet, quotations, clues_of(sheet, quotations), dating), dating))
    return compare(a_comparison(*articles).story, Desk())
