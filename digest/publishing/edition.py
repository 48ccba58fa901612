"""An edition's page: a day of stories on one finite page; the newest is the home page too."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Any

from digest.model import Comparison, Digest, Edition, Page, Voice
from digest.publishing.coverage import covering, heard
from digest.publishing.labels import Words
from digest.publishing.letter import most_different
from digest.publishing.paths import edition_path, story_path
from digest.publishing.story import days_of
from digest.publishing.tables import title_of
from digest.publishing.writer import Write

LEADS = 3
EARLIER = 6
"""Stories of the days before that stand on the page of a day with no more than LEADS of its own."""
COLUMNS = 5
"""Most stories that the matrix of outlets gives a column each."""


def edition_pages(digest: Digest, say: Words, write: Write) -> Iterator[Page]:
    """One page an edition; the newest is the home page too, the undated one where there is no other."""
    by_id = {c.id: c for c in digest.comparisons}
    dated = [e for e in digest.editions if e.day]
    diary = Diary(digest)
    undated = next((e for e in digest.editions if e.day is None), None)
    for n, edition in enumerate(digest.editions):
        before = digest.editions[n - 1] if n and edition.day else None
        after = digest.editions[n + 1] if n + 1 < len(digest.editions) and digest.editions[n + 1].day else None
        facts = edition_facts(digest, edition, by_id, diary, before, after)
        title = say.day(edition.day)
        facts["undated"] = [by_id[s] for s in undated.stories] if undated and edition.day else []
        meta = {"feed": "feeds/editions", "description": "; ".join(title_of(c) for c in facts["stories"][:LEADS])}
        yield write(edition_path(edition.day), "edition.jinja", title, meta, home=False, **facts)
        if edition is (dated or digest.editions)[-1]:
            yield write("", "edition.jinja", say["today"], meta | {"home": title}, home=True, **facts)
    if not digest.editions:
        yield write("", "empty.jinja", say["today"], {"feed": "feeds/editions"}, spikes=digest.spikes)


class Diary:
    """What every edition asks of all days, found once."""

    def __init__(self, digest: Digest) -> None:
        self.reports: dict[tuple[int, int], list[tuple[date, str]]] = defaultdict(list)
        """(year, month) -> the day and the grade of each report."""
        firsts: list[tuple[date, str]] = []
        for c in digest.comparisons:
            days = days_of(c)
            firsts += [(min(day for day, _ in days), c.id)] if days else []
            for day, grade in days:
                self.reports[day.year, day.month].append((day, grade))
        self.firsts = sorted(firsts)
        """(first day, story), oldest first."""
        all_days = [day for found in self.reports.values() for day, _ in found]
        self.first, self.last = min(all_days, default=None), max(all_days, default=None)

    def before(self, day: date | None, without: set[str], most: int) -> list[str]:
        """The newest stories that began by a day, newest first."""
        until = bisect_right(self.firsts, (day or date.max, "~"))
        return list(islice((s for _, s in reversed(self.firsts[max(0, until - most - len(without)) : until]) if s not in without), most))


def edition_facts(
    digest: Digest, edition: Edition, by_id: dict[str, Comparison], diary: Diary, before: Edition | None, after: Edition | None
) -> dict[str, Any]:
    stories = [by_id[s] for s in edition.stories]
    today = set(edition.articles)
    leads, rest = stories[:LEADS], stories[LEADS:]
    others = [by_id[s] for s in diary.before(edition.day, set(edition.stories), COLUMNS)]
    columns = [*stories, *others][: max(3, min(len(stories), COLUMNS))]
    quiet = edition.day is not None and len(stories) <= LEADS
    earlier = [by_id[s] for s in diary.before(edition.day, set(edition.stories), EARLIER)] if quiet else []
    return {
        "edition": edition,
        "stories": stories,
        "leads": leads,
        "more": [c for c in rest if len(c.story.articles) > 1],
        "alone": [c for c in rest if len(c.story.articles) == 1],
        "today": today,
        "articles": {a.id: a for c in (*stories, *earlier) for a in c.story.articles},
        "voices": voices_in(stories, today),
        "best": next(((c, u) for c in (*stories, *earlier) if (u := most_different(c))), None),
        "earlier": earlier,
        "previous": before if before and before.day else None,
        "next": after,
        "first": diary.first,
        "last": diary.last,
        "moved": [c for c in stories if c.id not in edition.new],
        "updated": [c for c in stories if any(d.kind == "update" and {v.article for v in d.values} & today for d in c.discrepancies)],
        "quotations": sum(
            1 for c in stories for a in c.story.articles if a.id in today for q in a.clipping.quotations if q.kind in {"direct", "partial"}
        ),
        "coverage": diary.reports[edition.day.year, edition.day.month] if edition.day else [],
        "columns": columns,
        "cover": covering(columns, 30),
        "spikes": digest.spikes,
        "documents": digest.documents,
    }


def voices_in(stories: list[Comparison], today: set[str]) -> list[tuple[Voice, int, int, str]]:
    """The people quoted in the reports of a day: how many things they said there, in how many reports, and where; the most quoted first."""
    found: dict[str, tuple[Voice, int, int, str]] = {}
    for c in stories:
        owner = {q.id: a.id for a in c.story.articles for q in a.clipping.quotations}
        said = {w.quotation.id: u.id for u in c.utterances for w in u.wordings}
        for v in heard(c):
            here = [q for q in v.quotes if owner.get(q) in today]
            if here and v.is_person:
                _, things, reports, where = found.get(v.key, (v, 0, 0, f"{story_path(c)}#{owner[here[0]]}"))
                found[v.key] = (v, things + len({said.get(q, q) for q in here}), reports + len({owner[q] for q in here}), where)
    return sorted(found.values(), key=lambda row: (-row[1], row[0].name))
