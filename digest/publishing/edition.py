"""An edition's page: a day of stories on one finite page; the newest is the home page too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from digest.model import Comparison, Digest, Edition, Page, Voice
from digest.publishing.labels import Words
from digest.publishing.paths import edition_path
from digest.publishing.story import days_of
from digest.publishing.writer import Write


def edition_pages(digest: Digest, say: Words, write: Write) -> Iterator[Page]:
    """One page an edition; the newest is the home page too."""
    by_id = {c.id: c for c in digest.comparisons}
    dated = [e for e in digest.editions if e.day]
    for n, edition in enumerate(digest.editions):
        before = digest.editions[n - 1] if n and edition.day else None
        after = digest.editions[n + 1] if n + 1 < len(digest.editions) and digest.editions[n + 1].day else None
        facts = edition_facts(digest, edition, by_id, before, after)
        title = say.day(edition.day)
        yield write(edition_path(edition.day), "edition.jinja", title, {"feed": "feeds/editions"}, **facts)
        if dated and edition is dated[-1]:
            yield write("", "edition.jinja", title, {"feed": "feeds/editions", "home": True}, **facts)
    if not dated:
        yield write("", "empty.jinja", "", {"feed": "feeds/editions"}, spikes=digest.spikes)


def edition_facts(
    digest: Digest, edition: Edition, by_id: dict[str, Comparison], before: Edition | None, after: Edition | None
) -> dict[str, Any]:
    stories = [by_id[s] for s in edition.stories]
    today = set(edition.articles)
    voices: dict[str, tuple[Voice, int, int]] = {}
    for c in stories:
        owner = {q.id: a.id for a in c.story.articles for q in a.clipping.quotations}
        for v in c.voices:
            here = [q for q in v.quotes if owner.get(q) in today]
            if here and v.is_person:
                _, things, reports = voices.get(v.key, (v, 0, 0))
                things += len({next((u.id for u in c.utterances if any(w.quotation.id == q for w in u.wordings)), q) for q in here})
                voices[v.key] = (v, things, reports + len({owner[q] for q in here}))
    undated = next((e for e in digest.editions if e.day is None), None)
    days = [a.dating.date for c in digest.comparisons for a in c.story.articles if a.dating.date]
    return {
        "edition": edition,
        "stories": stories,
        "today": today,
        "articles": {a.id: a for c in stories for a in c.story.articles},
        "voices": sorted(voices.values(), key=lambda v: (-v[1], v[0].name)),
        "best": next((u for c in stories for u in c.utterances if len({w.quotation.text for w in u.wordings}) > 1), None),
        "previous": before,
        "next": after,
        "first": min(days, default=None),
        "last": max(days, default=None),
        "moved": [c for c in stories if c.id not in edition.new],
        "quotations": sum(
            1 for c in stories for a in c.story.articles if a.id in today for q in a.clipping.quotations if q.kind != "not_utterance"
        ),
        "undated": [by_id[s] for s in undated.stories] if undated and edition.day else [],
        "coverage": [(d, g) for c in stories for d, g in days_of(c)],
        "spikes": digest.spikes,
        "documents": digest.documents,
    }
