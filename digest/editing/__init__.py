"""Comparisons -> Editions: days, and the order of the front page."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from digest.model import Comparison, Edition


def edit(comparisons: tuple[Comparison, ...]) -> tuple[Edition, ...]:
    """One edition a day that has a dated article, oldest first; then, if any article is undated, the undated edition.

    An undated article never makes a day, so it cannot float to the top.
    """
    articles: dict[date | None, list[tuple[Comparison, str]]] = defaultdict(list)
    for comparison in comparisons:
        for article in comparison.story.articles:
            articles[article.dating.date].append((comparison, article.id))
    return tuple(edition(day, articles[day]) for day in sorted(articles, key=lambda d: (d is None, d or date.min)))


def edition(day: date | None, found: list[tuple[Comparison, str]]) -> Edition:
    """The edition of one day from the articles of that day and their stories."""
    stories = {comparison.id: comparison for comparison, _ in found}
    today: dict[str, set[str]] = defaultdict(set)
    for comparison, article in found:
        today[comparison.id].add(article)
    ranked = sorted(stories.values(), key=lambda c: (*weight(c, today[c.id]), c.id))
    return Edition(
        day=day,
        stories=tuple(c.id for c in ranked),
        new=tuple(c.id for c in ranked if c.story.articles[0].dating.date == day),
        articles=tuple(sorted(article for _, article in found)),
    )


def weight(comparison: Comparison, today: set[str]) -> tuple[int, ...]:
    """What puts a story higher on its day, in order and negated: independent texts of the day, outlets of the day,
    utterances compared, discrepancies, articles. Copies of one agency text count once, so a story does not
    lead the page for having been reprinted."""
    story = comparison.story
    carried = {link.article for link in story.dossier.copies}
    outlets = {a.sheet.outlet.name for a in story.articles if a.sheet.outlet and a.id in today}
    compared = sum(len(u.wordings) > 1 for u in comparison.utterances)
    return -len(today - carried), -len(outlets), -compared, -len(comparison.discrepancies), -len(today)
