"""Pages across stories: archive, lists, discrepancies, changes, build report, search, data; and where moved stories went."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from digest.model import Article, Comparison, Digest, Edition, Page
from digest.publishing.labels import Words
from digest.publishing.paging import leaves
from digest.publishing.paths import month_path, up_from, week_path
from digest.publishing.story import changed, contradictions, days_of
from digest.publishing.tables import TABLES
from digest.publishing.writer import Write

LINES, DIFFERING = 200, 40
"""Most lines, and most stories with what they disagree on, of one page: about 100 KB."""
DOUBTFUL = ("unknown", "story", "inferred", "stated")
"""Grades of a date, the least sure first."""


@dataclass(frozen=True, slots=True)
class Period:
    """A month or a week that has editions."""

    path: str
    title: str
    first: date
    last: date
    editions: tuple[Edition, ...]
    """Oldest first."""

    @property
    def stories(self) -> int:
        return len({s for e in self.editions for s in e.stories})

    @property
    def reports(self) -> int:
        return sum(len(e.articles) for e in self.editions)


def months_of(digest: Digest, say: Words) -> list[Period]:
    found: dict[date, list[Edition]] = defaultdict(list)
    for e in digest.editions:
        if e.day:
            found[e.day.replace(day=1)].append(e)
    return [
        Period(month_path(m), say.month(m), m, (m + timedelta(days=31)).replace(day=1) - timedelta(days=1), tuple(es))
        for m, es in found.items()
    ]


def weeks_of(digest: Digest, say: Words) -> list[Period]:
    """ISO 8601 weeks, Monday to Sunday."""
    found: dict[date, list[Edition]] = defaultdict(list)
    for e in digest.editions:
        if e.day:
            found[e.day - timedelta(days=e.day.weekday())].append(e)
    return [
        Period(
            week_path(m), say.say("week", n=m.isocalendar().week, a=say.span(m, m + timedelta(days=6))), m, m + timedelta(days=6), tuple(es)
        )
        for m, es in found.items()
    ]


def archive_pages(digest: Digest, say: Words, write: Write) -> Iterator[Page]:
    """All months on one page, then a page a month and a page a week."""
    by_id = {c.id: c for c in digest.comparisons}
    days = [(d, g) for c in digest.comparisons for d, g in days_of(c)]
    on: dict[date, list[tuple[date, str]]] = defaultdict(list)
    for d, g in days:
        on[d].append((d, g))
    months, weeks = months_of(digest, say), weeks_of(digest, say)
    undated = next((e for e in digest.editions if e.day is None), None)
    yield write("archive/", "archive.jinja", say["archive_title"], months=months, undated=undated, coverage=days)
    of_month = {m.first: m for m in months}
    beside: dict[str, list[Period]] = defaultdict(list)
    for w in weeks:
        for m in sorted({e.day.replace(day=1) for e in w.editions if e.day}):
            beside[w.path].append(of_month[m])
            beside[of_month[m].path].append(w)
    for row in (months, weeks):
        for n, p in enumerate(row):
            facts = {
                "period": p,
                "by_id": by_id,
                "others": beside[p.path],
                "previous": row[n - 1] if n else None,
                "next": row[n + 1] if n + 1 < len(row) else None,
                "coverage": [report for e in p.editions if e.day for report in on[e.day]],
            }
            yield write(p.path, "period.jinja", p.title, {"search": {"exclude": True}}, **facts)


def list_pages(digest: Digest, say: Words, write: Write) -> Iterator[Page]:
    newest = sorted(digest.comparisons, key=lambda c: (max((d for d, _ in days_of(c)), default=date.min), c.id), reverse=True)
    articles = {a.id: (c, a) for c in digest.comparisons for a in c.story.articles}
    held = {id: a for id, (_, a) in articles.items()}
    for leaf in leaves("stories/", newest, LINES):
        yield write(leaf.path, "stories.jinja", say["stories_title"], leaf=leaf, count=len(newest))
    differing = [c for c in newest if c.discrepancies]
    facts = {
        "count": len(differing),
        "contradictions": sum(map(contradictions, differing)),
        "updates": sum(len(c.discrepancies) - contradictions(c) for c in differing),
        "articles": held,
    }
    for leaf in leaves("discrepancies/", differing, DIFFERING):
        yield write(leaf.path, "discrepancies.jinja", say["discrepancies_title"], leaf=leaf, **facts)
    rows = [(c, changed(link, held)) for c in newest for link in c.story.dossier.copies if link.kind == "version"]
    corrections = [(c, a, r.text) for c in newest for a in c.story.articles for r in a.sheet.regions if r.role == "correction"]
    yield write("changes/", "changes.jinja", say["changed_title"], rows=rows, corrections=corrections)
    yield from report_pages(digest, [*articles.values()], say, write)
    months = months_of(digest, say)
    yield write("search/", "search.jinja", say["search_title"], {"search": {"exclude": True}}, months=months)
    yield write("data-and-feeds/", "data.jinja", say["data_title"], tables=TABLES)


def report_pages(digest: Digest, articles: list[tuple[Comparison, Article]], say: Words, write: Write) -> Iterator[Page]:
    """What was set aside and what was read, the least sure of its date first, by path."""
    grades = Counter[str](a.dating.grade for _, a in articles)
    rows = sorted(articles, key=lambda row: (DOUBTFUL.index(row[1].dating.grade), row[1].sheet.path, row[1].sheet.item or 0))
    pages = list(leaves("report/", rows, LINES))
    places: dict[str, str] = {}
    for leaf in pages:
        for _, a in leaf.rows:
            places.setdefault(a.dating.grade, leaf.path)
    facts = {
        "count": len(rows),
        "spikes": digest.spikes,
        "documents": digest.documents,
        "grades": [(g, grades[g], places[g]) for g in DOUBTFUL if grades[g]],
    }
    for leaf in pages:
        groups = [(g, [row for row in leaf.rows if row[1].dating.grade == g]) for g in DOUBTFUL]
        told = {"leaf": leaf, "groups": [(g, found) for g, found in groups if found], "starts": places}
        yield write(leaf.path, "report.jinja", say["report_title"], {"search": {"exclude": True}}, **told, **facts)


def redirect_pages(digest: Digest, write: Write) -> Iterator[Page]:
    """A page at each address that has moved: it leads on, with and without a script."""
    for was, to in digest.lock.redirects:
        yield write(
            f"stories/{was}/",
            "redirect.jinja",
            was,
            {"redirect": up_from(f"stories/{was}/") + f"stories/{to}/", "search": {"exclude": True}},
            to=f"stories/{to}/",
        )
