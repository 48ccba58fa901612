"""A story's page: what outlets say, word for word, and where they differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from digest.model import Article, Comparison, Digest, Page, Utterance
from digest.publishing import drawings
from digest.publishing.jsonld import jsonld_of
from digest.publishing.labels import Words
from digest.publishing.paths import story_path
from digest.publishing.tables import title_of
from digest.publishing.writer import Write
from digest.settings import Site


def story_pages(digest: Digest, site: Site, say: Words, write: Write) -> Iterator[Page]:
    by_id = {c.id: c for c in digest.comparisons}
    for c in digest.comparisons:
        facts = story_facts(c, by_id, say)
        meta = {"feed": f"feeds/stories/{c.id}", "jsonld": jsonld_of(c, site)}
        yield write(story_path(c), "story.jinja", title_of(c), meta, **facts)


def story_facts(c: Comparison, by_id: dict[str, Comparison], say: Words) -> dict[str, Any]:
    articles = c.story.articles
    keys = {a.id: letter(n) for n, a in enumerate(articles)}
    shared = [u for u in c.utterances if u.wordings]
    in_utterances = {w.quotation.id for u in shared for w in u.wordings}
    single = [(a, q) for a in articles for q in a.clipping.quotations if q.id not in in_utterances and q.kind in {"direct", "partial"}]
    copies = {link.article: link for link in c.story.dossier.copies}
    reprints: dict[str, list[Article]] = defaultdict(list)
    for a in articles:
        if a.id in copies and copies[a.id].kind == "copy" and copies[a.id].share > 0.9:
            reprints[copies[a.id].of].append(a)
    folded = {a.id for found in reprints.values() for a in found}
    return {
        "c": c,
        "keys": keys,
        "articles": {a.id: a for a in articles},
        "told": [a for a in articles if a.id not in folded],
        "reprints": reprints,
        "shared": shared,
        "rows": {u.id: rows_of(u) for u in shared},
        "cells": {u.id: cells_of(u) for u in shared},
        "single": single,
        "voice_of": {q: v for v in c.voices for q in v.quotes},
        "differ": sum(len({w.quotation.text for w in u.wordings}) > 1 for u in shared),
        "joins": {j.article: j for j in c.story.dossier.joins},
        "versions": [link for link in c.story.dossier.copies if link.kind == "version"],
        "related": [by_id[r] for r in c.story.dossier.related if r in by_id],
        "events": [h for h in c.timeline if h.lane == "event"],
        "timeline": drawings.timeline(c, keys, say),
    }


def letter(n: int) -> str:
    """A, B, ... Z, AA, AB: what a report is called on its story's page."""
    name = ""
    while True:
        name = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[n % 26] + name
        n = n // 26 - 1
        if n < 0:
            return name


def rows_of(u: Utterance) -> list[dict[str, Any]]:
    """The wordings of an utterance, those with the very same words in one row."""
    rows: dict[str, dict[str, Any]] = {}
    for w in u.wordings:
        row = rows.setdefault(w.quotation.text, {"wording": w, "articles": [], "flags": [], "base": w.quotation.id == u.base})
        if w.quotation.article not in row["articles"]:
            row["articles"].append(w.quotation.article)
    for text, row in rows.items():
        ids = {w.quotation.id for w in u.wordings if w.quotation.text == text}
        row["flags"] = list(dict.fromkeys(f for f in u.flags if f.quote in ids and f.flag != "identical"))
        row["notes"] = list(dict.fromkeys(f.note for f in row["flags"]))
    return list(rows.values())


def cells_of(u: Utterance) -> dict[str, Any]:
    """Article -> its fullest wording of the utterance, or the indirect one."""
    cells: dict[str, Any] = {}
    for w in u.wordings:
        if w.quotation.article not in cells or w.kept > cells[w.quotation.article].kept:
            cells[w.quotation.article] = w
    for q in u.indirect:
        cells.setdefault(q.article, "indirect")
    return cells


def days_of(comparison: Comparison) -> list[tuple[date, str]]:
    """The day and the grade of each dated article."""
    return [(a.dating.date, a.dating.grade) for a in comparison.story.articles if a.dating.date]
