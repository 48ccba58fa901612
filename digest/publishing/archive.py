"""Pages across stories: archive, lists, discrepancies, changes, build report, search, data; and where moved stories went."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from digest.model import Digest, Edition, Page
from digest.publishing.labels import Words
from digest.publishing.paths import up_from
from digest.publishing.story import days_of
from digest.publishing.tables import TABLES
from digest.publishing.writer import Write


def list_pages(digest: Digest, say: Words, write: Write) -> Iterator[Page]:
    newest = sorted(digest.comparisons, key=lambda c: (max((d for d, _ in days_of(c)), default=date.min), c.id), reverse=True)
    months: dict[date | None, list[Edition]] = defaultdict(list)
    for e in digest.editions:
        months[e.day.replace(day=1) if e.day else None].append(e)
    by_id = {c.id: c for c in digest.comparisons}
    articles = {a.id: (c, a) for c in digest.comparisons for a in c.story.articles}
    yield write("stories/", "stories.jinja", say["stories_title"], stories=newest)
    yield write(
        "archive/",
        "archive.jinja",
        say["archive_title"],
        months=months,
        by_id=by_id,
        coverage=[(d, g) for c in digest.comparisons for d, g in days_of(c)],
    )
    yield write(
        "discrepancies/",
        "discrepancies.jinja",
        say["discrepancies_title"],
        rows=[(c, d) for c in newest for d in c.discrepancies],
        articles=articles,
    )
    changed = [(c, link) for c in newest for link in c.story.dossier.copies if link.kind == "version"]
    yield write("changes/", "changes.jinja", say["changed_title"], rows=changed, articles=articles)
    inputs = sorted(((a.sheet.path, a.sheet.item, c, a) for c, a in articles.values()), key=lambda row: (row[0], row[1] or 0))
    yield write(
        "report/", "report.jinja", say["report_title"], inputs=inputs, spikes=digest.spikes, documents=digest.documents, digest=digest
    )
    yield write("search/", "search.jinja", say["search_title"], {"search": {"exclude": True}})
    yield write("data-and-feeds/", "data.jinja", say["data_title"], tables=TABLES)


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
