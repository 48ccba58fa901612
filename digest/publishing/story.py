"""A story's page: what outlets say, word for word, and where they differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from typing import Any

from digest.days import day_of
from digest.model import Article, Comparison, CopyLink, Digest, Happening, Page, Utterance, Wording
from digest.publishing import drawings
from digest.publishing.jsonld import jsonld_of
from digest.publishing.labels import Words
from digest.publishing.paths import story_path
from digest.publishing.rights import extract_of
from digest.publishing.tables import title_of
from digest.publishing.writer import Write
from digest.settings import Site
from digest.text import paragraph_spans, word_spans

COLUMNS = 8
"""Most reports that the matrix gives a column each; with more it names them in each row."""
FOREIGN = "foreign"
"""The reason of a wording that word by word comparison says nothing about: it is shown without marks."""
SHOWN = "reworded"
"""The reason of a flag that the strip of a wording shows already."""
BEFORE, AFTER = 10, 14
"""Most words shown before and after the date of an event: enough for its clause, less than the sentence."""


def story_pages(digest: Digest, site: Site, say: Words, write: Write) -> Iterator[Page]:
    by_id = {c.id: c for c in digest.comparisons}
    for c in digest.comparisons:
        facts = story_facts(c, by_id, site, say)
        meta = {"feed": f"feeds/stories/{c.id}", "jsonld": jsonld_of(c, site), "description": facts["description"]}
        yield write(story_path(c), "story.jinja", title_of(c), meta, **facts)


def story_facts(c: Comparison, by_id: dict[str, Comparison], site: Site, say: Words) -> dict[str, Any]:
    articles = c.story.articles
    keys = {a.id: letter(n) for n, a in enumerate(articles)}
    held = {a.id: a for a in articles}
    in_utterances = {w.quotation.id for u in c.utterances for w in u.wordings}
    folded = reprints_of(c)
    events = events_of(c, site)
    ways = ways_of(c, keys)
    return {
        "c": c,
        "keys": keys,
        "articles": held,
        "told": [a for a in articles if a.id not in {r.id for found in folded.values() for r in found}],
        "reprints": folded,
        "rows": {u.id: rows_of(u, say) for u in c.utterances},
        "cells": {u.id: cells_of(u) for u in c.utterances},
        "columns": articles if len(articles) <= COLUMNS else (),
        "single": [
            (a, q) for a in articles for q in a.clipping.quotations if q.id not in in_utterances and q.kind in {"direct", "partial"}
        ],
        "voice_of": {q: v for v in c.voices for q in v.quotes},
        "joins": {j.article: j for j in c.story.dossier.joins},
        "near": [(n, by_id[n.story]) for n in c.story.dossier.near if n.story in by_id and n.article in keys],
        "versions": [changed(link, held) for link in c.story.dossier.copies if link.kind == "version"],
        "corrections": [(a, r.text) for a in articles for r in a.sheet.regions if r.role == "correction"],
        "related": [by_id[r] for r in c.story.dossier.related if r in by_id],
        "events": events,
        "timeline": drawings.timeline(c, [(e.name, day) for e in events for day in e.days], keys, say),
        "ways": ways,
        "chain": drawings.chain(ways, {a.id: f"{keys[a.id]} {drawings.short_outlet(a, say)}" for a in articles}),
        "description": say.counts(reports=len(articles), compared=len(c.utterances), contradictions=contradictions(c)),
    }


def letter(n: int) -> str:
    """A, B, ... Z, AA, AB: what a report is called on its story's page."""
    name = ""
    while True:
        name = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[n % 26] + name
        n = n // 26 - 1
        if n < 0:
            return name


def reprints_of(c: Comparison) -> dict[str, list[Article]]:
    """Article -> the articles that carry its whole text: they are folded under it."""
    whole = {link.article: link.of for link in c.story.dossier.copies if link.kind == "copy" and link.share > 0.9}
    found: dict[str, list[Article]] = defaultdict(list)
    for a in c.story.articles:
        if a.id in whole and whole[a.id] not in whole:
            found[whole[a.id]].append(a)
    return found


# ------------------------------------------------------------------------------------------------ quotations


def rows_of(u: Utterance, say: Words) -> list[dict[str, Any]]:
    """The wordings of an utterance, those with the very same words in one row."""
    rows: dict[str, dict[str, Any]] = {}
    for w in u.wordings:
        row = rows.setdefault(w.quotation.text, {"wording": w, "articles": [], "quotes": [], "base": w.quotation.id == u.base})
        row["quotes"].append(w.quotation)
        if w.quotation.article not in row["articles"]:
            row["articles"].append(w.quotation.article)
    for row in rows.values():
        quotes = {q.id: q for q in row["quotes"]}
        flags = [f for f in u.flags if f.quote in quotes and f.flag != "identical"]
        row["foreign"] = any(f.note.name == FOREIGN for f in flags)
        row["notes"] = list(dict.fromkeys(say.reason(f.note) for f in flags if f.note.name != SHOWN))
    return list(rows.values())


def cells_of(u: Utterance) -> dict[str, Any]:
    """Article -> its fullest wording of the utterance, or the indirect or foreign one."""
    cells: dict[str, Any] = {}
    foreign = {f.quote for f in u.flags if f.note.name == FOREIGN}
    for w in u.wordings:
        held = cells.get(w.quotation.article)
        if held is None or (isinstance(held, Wording) and w.kept > held.kept):
            cells[w.quotation.article] = w.quotation if w.quotation.id in foreign else w
    for q in u.indirect:
        cells.setdefault(q.article, q)
    return cells


def differing(c: Comparison) -> int:
    """How many utterances are not printed in the same words everywhere."""
    return sum(len({w.quotation.text for w in u.wordings}) > 1 for u in c.utterances)


def contradictions(c: Comparison) -> int:
    return sum(d.kind == "contradiction" for d in c.discrepancies)


# ------------------------------------------------------------------------------------------------ time


@dataclass(frozen=True, slots=True)
class Event:
    """What the articles tell with a day: the clause that says it, once, with every day that it is told for."""

    name: str
    """Its number in the drawing."""
    days: tuple[date, ...]
    article: str
    text: str


def events_of(c: Comparison, site: Site) -> list[Event]:
    """The events of a story by day; what stands in a report's extract above is not said again."""
    held = {a.id: a for a in c.story.articles}
    found: dict[tuple[str, str], list[date]] = {}
    for h in c.timeline:
        if h.lane == "event" and h.article in held:
            extract = extract_of(held[h.article], site)
            if not extract or h.text[:80] not in extract[0]:
                found.setdefault((h.article, clause_of(h, held[h.article])), []).append(h.day)
    merged: dict[str, tuple[str, list[date]]] = {}
    for (article, text), days in found.items():
        merged.setdefault(text, (article, []))[1].extend(days)
    return [Event(str(n), tuple(dict.fromkeys(days)), article, text) for n, (text, (article, days)) in enumerate(merged.items(), 1)]


def clause_of(h: Happening, article: Article) -> str:
    """The words around the date in an event's sentence, from one comma or bracket to another: a slice, never a summary."""
    spans, start = word_spans(h.text), article.sheet.body.find(h.text)
    if len(spans) <= BEFORE + AFTER:
        return h.text
    clue = next(
        (
            clue
            for clue in article.clipping.clues
            if clue.role == "body"
            and clue.start is not None
            and start <= clue.start < start + len(h.text)
            and article.dating.as_of
            and day_of(clue, article.dating.as_of) == h.day
        ),
        None,
    )
    at = clue.start - start if clue and clue.start is not None else 0
    here = next((n for n, (_, end) in enumerate(spans) if end > at), 0)
    low, high = max(0, here - BEFORE), min(len(spans), here + AFTER)
    breaks = [n for n in range(low + 1, here - 1) if any(p in ",;:(—–" for p in h.text[spans[n - 1][1] : spans[n][0]])]
    if low and breaks:
        low = breaks[0]
    breaks = [n for n in range(here + 4, high) if any(p in ',;:)—–“"«' for p in h.text[spans[n - 1][1] : spans[n][0]])]
    if high < len(spans) and breaks:
        high = breaks[-1]
    return h.text[spans[low][0] : spans[high - 1][1]] if low or high < len(spans) else h.text


def days_of(comparison: Comparison) -> list[tuple[date, str]]:
    """The day and the grade of each dated article."""
    return [(a.dating.date, a.dating.grade) for a in comparison.story.articles if a.dating.date]


# ------------------------------------------------------------------------------------------------ ways, versions


def ways_of(c: Comparison, keys: dict[str, str]) -> list[tuple[str, str, str, str]]:
    """(speaker, medium, agency, article) of the speaker most reports have it from, by report; "" where not told."""
    ways = {(h.speaker or "", h.venue or "", h.reported_by or "", h.article) for h in c.chain if h.venue or h.reported_by}
    reports: dict[str, set[str]] = defaultdict(set)
    for speaker, _, _, article in ways:
        reports[speaker].add(article)
    lead = min(reports, key=lambda s: (-len(reports[s]), s), default="")
    return sorted((w for w in ways if w[0] == lead), key=lambda w: (list(keys).index(w[3]), w))[:16]


def changed(link: CopyLink, held: dict[str, Article]) -> dict[str, Any]:
    """What a later version of an article changed: its headline word by word, and how many paragraphs came and went."""
    before, after = held[link.of], held[link.article]
    if before.dating.date and after.dating.date and before.dating.date > after.dating.date:
        before, after = after, before
    old, new = (
        {" ".join(a.sheet.body[i:j].split()) for i, j in paragraph_spans(a.sheet.body)} if a.sheet.body else set() for a in (before, after)
    )
    return {
        "link": link,
        "before": before,
        "after": after,
        "headline": marked_changes(before.sheet.title.split(), after.sheet.title.split()),
        "added": len(new - old),
        "gone": len(old - new),
    }


def marked_changes(old: Sequence[str], new: Sequence[str]) -> list[tuple[str, str]]:
    """Runs of words as (same | gone | added, text)."""
    runs: list[tuple[str, str]] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            runs.append(("same", " ".join(new[c:d])))
            continue
        runs += [("gone", " ".join(old[a:b]))] if b > a else []
        runs += [("added", " ".join(new[c:d]))] if d > c else []
    return runs
