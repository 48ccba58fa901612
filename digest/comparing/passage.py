"""Story -> chain and timeline: how words travelled, and what happened and was reported when."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cache

from digest.data import table
from digest.days import day_of
from digest.model import Article, Clue, Happening, Hop, Story, Voice
from digest.text import content_words, fold, sentence_around, words

MOST_EVENTS = 8
"""Events of a timeline, those that most articles tell of first: a drawing of more is no longer read."""
LONGEST = 160
"""Letters of a sentence that is shown whole; of a longer one the clause that names the day."""
LEAST = 90
"""Letters of clauses that say something by themselves."""
SHORT = 40
"""Letters before a clause that are no clause of their own: "In Hanoi, on the 20th"."""
FURTHEST = 400
"""Days between a report and an event that is still part of the story."""
_CLAUSE = re.compile(r"(?<!\d)[,;:](?=\s)|(?<=\d)[,;:](?=\s)|\s[—–-](?=\s)")


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


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's words for what happened on a day."""

    day: date
    article: str
    start: int
    text: str
    stems: frozenset[str]


def timeline_of(story: Story) -> tuple[Happening, ...]:
    """Reports on their days, and what the articles tell with a day that can be named; one event once, in the fewest words printed."""
    reports = [
        Happening(
            a.dating.date, "report", a.id, a.sheet.title, a.dating.latest if a.dating.latest and a.dating.latest != a.dating.date else None
        )
        for a in story.articles
        if a.dating.date
    ]
    events: list[list[Telling]] = []
    for telling in (t for a in story.articles for t in tellings_of(a)):
        same = next((e for e in events if any(is_one_event(telling, t) for t in e)), None)
        if same is None:
            events.append([telling])
        else:
            same.append(telling)
    events.sort(key=lambda e: (-len({t.article for t in e}), min(t.start for t in e), e[0].article))
    chosen = [min(e, key=lambda t: (len(t.text), t.article, t.start)) for e in events[:MOST_EVENTS]]
    points = reports + [Happening(t.day, "event", t.article, t.text) for t in chosen]
    return tuple(sorted(points, key=lambda p: (p.day, p.lane, p.article, p.text)))


def is_one_event(one: Telling, other: Telling) -> bool:
    """Do two tellings of one day share enough words, or are cut from one sentence."""
    shared = len(one.stems & other.stems)
    return one.day == other.day and shared >= 0.3 * max(1, min(len(one.stems), len(other.stems)))


def tellings_of(article: Article) -> list[Telling]:
    """The clauses of a dated article's own words that name the day of something that happened."""
    published, body = article.dating.as_of, article.sheet.body
    if published is None:
        return []
    clues = [c for c in article.clipping.clues if c.role == "body" and not c.quoted and c.start is not None]
    dated = {sentence_around(body, c.start or 0, (c.start or 0) + 1) for c in clues if c.kind in {"full", "month-day", "day-of-month"}}
    found: list[Telling] = []
    for clue in clues:
        at = clue.start or 0
        start, end = sentence_around(body, at, at + len(clue.text))
        day = day_of(clue, published) if clue.kind != "from-today" else None  # that tells of the article's own day
        if day is None or abs((published - day).days) > FURTHEST:
            continue
        if clue.kind in {"weekday", "relative"} and ((start, end) in dated or looks_away(clue, body[start:at])):
            continue
        low, high = clause(body, start, end, at, at + len(clue.text))
        if "\n" not in body[low:high] and high - low <= 2 * LONGEST:
            found.append(Telling(day, article.id, low, body[low:high], frozenset(content_words(body[low:high]))))
    return found


def looks_away(clue: Clue, before: str) -> bool:
    """Is a weekday one to come or of every week, by the words before it; then it is not the one just past."""
    around = {*words(before)[-8:], *words(clue.text)}
    return bool(around & _ahead())


@cache
def _ahead() -> frozenset[str]:
    return frozenset(fold(w) for part in ("ahead", "always") for w in str(table("timeline")[part]).split())


def clause(body: str, start: int, end: int, low: int, high: int) -> tuple[int, int]:
    """Of a long sentence the clauses around [low, high) that say something by themselves; never out of an open quotation or bracket."""
    if end - start <= LONGEST:
        return start, end
    cuts = [start, *(start + m.end() for m in _CLAUSE.finditer(body[start:end])), end]
    cuts = [c for c in cuts if is_closed(body[start:c])]
    first = max(n for n, c in enumerate(cuts) if c <= low)
    if cuts[first] - start <= SHORT:
        first = 0
    last = min((n for n, c in enumerate(cuts) if c >= high), default=len(cuts) - 1)
    while cuts[last] - cuts[first] < LEAST and last + 1 < len(cuts):
        last += 1
    while cuts[last] - cuts[first] < LEAST and first > 0:
        first -= 1
    text = body[cuts[first] : cuts[last]]
    return cuts[first] + len(text) - len(text.lstrip()), cuts[first] + len(text.rstrip(" ,;:—–-"))


def is_closed(text: str) -> bool:
    """Is every quotation mark and bracket of a text closed in it."""
    pairs = (("“", "”"), ("«", "»"), ("(", ")"), ("[", "]"), ("「", "」"))
    return text.count('"') % 2 == 0 and all(text.count(a) == text.count(b) for a, b in pairs)
