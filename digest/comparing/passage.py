"""Story -> chain and timeline: how words travelled, and what happened and was reported when."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from digest.days import day_of
from digest.model import Happening, Hop, Story, Voice
from digest.text import content_words, sentence_around

MOST_EVENTS = 12


def chain_of(story: Story, voices: tuple[Voice, ...]) -> tuple[Hop, ...]:
    """Publisher <- reported by <- venue <- speaker, one hop for each way of each article."""
    names = {q: v.name for v in voices for q in v.quotes}
    ways: dict[tuple[str, str, str, str, str], list[str]] = defaultdict(list)
    for a in story.articles:
        publisher = a.sheet.outlet.name if a.sheet.outlet else ""
        agency = "-".join(a.sheet.agency)
        for q in a.clipping.quotations:
            if q.kind == "not_utterance" or not names.get(q.id):
                continue
            ways[(a.id, publisher, q.reported_by or agency, q.venue or "", names[q.id])].append(q.id)
    return tuple(
        Hop(article, publisher or None, reporter or None, venue or None, speaker, tuple(quotes))
        for (article, publisher, reporter, venue, speaker), quotes in sorted(ways.items())
    )


def timeline_of(story: Story) -> tuple[Happening, ...]:
    """Reports on their days, and what the articles tell with a day that can be named; one event once, by its words."""
    points: list[Happening] = []
    told: list[tuple[date, set[str]]] = []
    for a in story.articles:
        if a.dating.date:
            last = a.dating.latest if a.dating.latest and a.dating.latest != a.dating.date else None
            points.append(Happening(a.dating.date, "report", a.id, a.sheet.title, last))
    for a in story.articles:
        if not a.dating.date:
            continue
        for clue in a.clipping.clues:
            day = day_of(clue, a.dating.date) if clue.role == "body" and not clue.quoted else None
            if day is None or clue.start is None or abs((a.dating.date - day).days) > 400:
                continue
            start, end = sentence_around(a.sheet.body, clue.start, clue.start + len(clue.text))
            text = a.sheet.body[start:end]
            stems = set(content_words(text))
            if len(text) > 400 or any(d == day and len(stems & s) >= 0.4 * min(len(stems), len(s)) for d, s in told):
                continue
            told.append((day, stems))
            if sum(p.lane == "event" for p in points) < MOST_EVENTS:
                points.append(Happening(day, "event", a.id, text))
    return tuple(sorted(points, key=lambda p: (p.day, p.lane, p.article, p.text)))
