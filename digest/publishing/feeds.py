"""Digest -> feeds: Atom, RSS and JSON Feed of the editions, and of each story, person and outlet.

Dates come from the articles alone: a feed built next year of the same input is the same bytes. Atom wants a
moment of every entry: an undated one says 1 January 1970 and comes last, so that no reader takes it for new.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from feedgen.feed import FeedGenerator

from digest.model import Article, Comparison, Digest, Page
from digest.publishing.coverage import heard
from digest.publishing.paths import edition_path, outlet_path, people_of, person_path, story_path
from digest.publishing.rights import extract_of
from digest.publishing.tables import title_of
from digest.settings import Site

FORMATS = ("atom", "rss", "json")
LIMIT = 50
"""Newest items of a feed; what readers poll must stay small."""

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_UNDATED = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a feed, in words that a source printed."""

    id: str
    path: str
    """Of its page (or anchor) below the site's root."""
    title: str
    day: date | None
    text: str = ""
    author: str | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed before it has a format."""

    path: str
    """Below docs/feeds/, without the suffix."""
    title: str
    home: str
    """Path of the page it is the feed of."""
    items: tuple[Item, ...]


def feed_pages(digest: Digest, site: Site) -> tuple[Page, ...]:
    """Every feed in every format, as files below docs/."""
    return tuple(Page(f"feeds/{feed.path}.{suffix}", written(feed, site, suffix)) for feed in feeds_of(digest, site) for suffix in FORMATS)


def feeds_of(digest: Digest, site: Site) -> Iterator[Feed]:
    """The feed of editions first, then of stories, people and outlets."""
    by_id = {c.id: c for c in digest.comparisons}
    yield Feed("editions", site.name, "", newest(edition_items(digest, by_id)))
    for comparison in digest.comparisons:
        items = (article_item(a, comparison, site) for a in comparison.story.articles)
        yield Feed(f"stories/{comparison.id}", f"{site.name}: {title_of(comparison)}", story_path(comparison), newest(items))
    yield from person_feeds(digest, site)
    yield from outlet_feeds(digest, site)


def edition_items(digest: Digest, by_id: dict[str, Comparison]) -> Iterator[Item]:
    for edition in digest.editions:
        if edition.day is None:
            continue
        titles = [title_of(by_id[s]) for s in edition.stories]
        yield Item(f"edition:{edition.day}", edition_path(edition.day), f"{edition.day}: {titles[0]}", edition.day, "\n".join(titles))


def article_item(article: Article, comparison: Comparison, site: Site) -> Item:
    extract = extract_of(article, site)
    outlet = article.sheet.outlet.name if article.sheet.outlet else None
    text = extract[0] + (" …" if extract[1] else "") if extract else ""
    return Item(f"article:{article.id}", f"{story_path(comparison)}#{article.id}", article.sheet.title, article.dating.date, text, outlet)


def person_feeds(digest: Digest, site: Site) -> Iterator[Feed]:
    items: dict[str, list[Item]] = {}
    names: dict[str, str] = {}
    for comparison in digest.comparisons:
        quotes = {q.id: (q, a) for a in comparison.story.articles for q in a.clipping.quotations}
        for voice in heard(comparison):
            names.setdefault(voice.key, voice.name)
            for quote, article in (quotes[q] for q in voice.quotes if q in quotes):
                outlet = article.sheet.outlet.name if article.sheet.outlet else None
                path = f"{story_path(comparison)}#{quote.id}"
                items.setdefault(voice.key, []).append(Item(f"quote:{quote.id}", path, quote.text, article.dating.date, quote.text, outlet))
    people = people_of(digest)
    for key in sorted(items):
        path = person_path(key, people)
        yield Feed(path[:-1], f"{site.name}: {names[key]}", path, newest(items[key]))


def outlet_feeds(digest: Digest, site: Site) -> Iterator[Feed]:
    items: dict[str, list[Item]] = {}
    for comparison in digest.comparisons:
        for article in comparison.story.articles:
            if article.sheet.outlet:
                items.setdefault(article.sheet.outlet.name, []).append(article_item(article, comparison, site))
    for name in sorted(items):
        yield Feed(outlet_path(name)[:-1], f"{site.name}: {name}", outlet_path(name), newest(items[name]))


def newest(items: Iterable[Item]) -> tuple[Item, ...]:
    """The newest items first, undated ones last; ties by id."""
    return tuple(sorted(items, key=lambda i: (-(i.day or _UNDATED).toordinal(), i.id))[:LIMIT])


def written(feed: Feed, site: Site, suffix: str) -> str:
    """The text of a feed in one of FORMATS."""
    root = site.url or ""
    if suffix == "json":
        return json_feed(feed, root)
    made = FeedGenerator()
    made.id(iri(feed.path))
    made.title(clean(feed.title))
    made.subtitle(clean(feed.title))
    made.link(href=f"{root}feeds/{feed.path}.{suffix}", rel="self")
    made.link(href=root + feed.home or "./", rel="alternate")
    made.generator("As Printed")
    made.updated(moment(max((i.day for i in feed.items if i.day), default=None)))
    for item in reversed(feed.items):  # feedgen puts each new entry first
        entry = made.add_entry()
        entry.id(iri(item.id))
        entry.title(clean(item.title))
        entry.link(href=root + item.path)
        entry.updated(moment(item.day))
        entry.published(moment(item.day))
        entry.author(name=clean(item.author or site.name))
        if item.text:
            entry.summary(clean(item.text))
    if suffix == "rss":
        made.lastBuildDate(moment(max((i.day for i in feed.items if i.day), default=None)))
    text: bytes = made.atom_str(pretty=True) if suffix == "atom" else made.rss_str(pretty=True)
    return text.decode()


def json_feed(feed: Feed, root: str) -> str:
    """JSON Feed 1.1 (jsonfeed.org)."""
    items = [
        {
            "id": iri(i.id),
            "url": root + i.path,
            "title": clean(i.title),
            "content_text": clean(i.text or i.title),
            **({"date_published": moment(i.day).isoformat()} if i.day else {}),
            **({"authors": [{"name": clean(i.author)}]} if i.author else {}),
        }
        for i in feed.items
    ]
    head = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": clean(feed.title),
        "home_page_url": root + feed.home or "./",
        "feed_url": f"{root}feeds/{feed.path}.json",
        "items": items,
    }
    return json.dumps(head, ensure_ascii=False, indent=1) + "\n"


def iri(id: str) -> str:
    """A stable identifier that does not depend on where the site is published."""
    return f"urn:as-printed:{id.replace('/', ':')}"


def moment(day: date | None) -> datetime:
    """Midnight UTC of a day; a feed needs a moment and a page often gives only the day."""
    return datetime.combine(day or _UNDATED, datetime.min.time(), UTC)


def clean(text: str) -> str:
    """Without the characters that XML cannot carry; a dash where nothing is left, because a feed wants a title."""
    return _UNPRINTABLE.sub("", text).strip() or "–"
