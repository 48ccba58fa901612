"""Digest -> every generated page below docs/: Markdown files that hold front matter and one block of HTML."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from digest.model import Digest, Page
from digest.publishing.archive import archive_pages, list_pages, redirect_pages
from digest.publishing.cite import citation_pages
from digest.publishing.edition import edition_pages
from digest.publishing.feeds import feed_pages
from digest.publishing.labels import words_of
from digest.publishing.outlet import outlet_pages
from digest.publishing.paths import people_of, person_path
from digest.publishing.person import person_pages
from digest.publishing.story import contradictions, days_of, differing, rows_of, story_pages
from digest.publishing.writer import writer
from digest.settings import Site


def pages_of(digest: Digest, site: Site, templates: Mapping[str, str]) -> tuple[Page, ...]:
    """Every generated page of a publishable digest, feeds and citations included, by path; pure."""
    say = words_of(site.language)
    people = partial(person_path, people=people_of(digest))
    write = writer(
        site,
        say,
        templates,
        rows_of=lambda u: rows_of(u, say),
        days_of=days_of,
        differing=differing,
        contradictions=contradictions,
        person_path=people,
    )
    found = [
        *edition_pages(digest, say, write),
        *story_pages(digest, site, say, write),
        *person_pages(digest, say, write, people),
        *outlet_pages(digest, say, write),
        *archive_pages(digest, say, write),
        *list_pages(digest, say, write),
        *redirect_pages(digest, write),
        *feed_pages(digest, site),
        *(p for c in digest.comparisons for p in citation_pages(c)),
    ]
    return tuple(sorted(found, key=lambda p: p.path))
