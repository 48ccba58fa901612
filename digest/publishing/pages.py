"""Digest -> every generated page below docs/: Markdown files that hold front matter and one block of HTML."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from digest.model import Article, Comparison, Digest, Edition, Page, Utterance, Voice
from digest.publishing import drawings
from digest.publishing.cite import citation_pages
from digest.publishing.feeds import feed_pages
from digest.publishing.jsonld import jsonld_of
from digest.publishing.labels import words_of
from digest.publishing.markup import environment, fragment, page_text, safe_url
from digest.publishing.paths import edition_path, outlet_path, person_path, source_file, story_path, up_from
from digest.publishing.rights import extract_of, rights_of
from digest.publishing.tables import TABLES, independent, title_of
from digest.settings import Site

Write = Callable[..., Page]


def pages_of(digest: Digest, site: Site, templates: Mapping[str, str]) -> tuple[Page, ...]:
    """Every generated page of a publishable digest, feeds and citations included, by path; pure."""
    write = writer(site, templates)
    found = [
        *edition_pages(digest, write),
        *story_pages(digest, site, write),
        *person_pages(digest, write),
        *outlet_pages(digest, write),
        *list_pages(digest, write),
        *redirect_pages(digest, write),
        *feed_pages(digest, site),
        *(p for c in digest.comparisons for p in citation_pages(c)),
    ]
    return tuple(sorted(found, key=lambda p: p.path))


def writer(site: Site, templates: Mapping[str, str]) -> Write:
    """A function that renders one page; all of them see the same words, drawings and links."""
    say = words_of(site.language)
    made = environment(
        templates,
        say=say,
        site=site,
        drawings=drawings,
        title_of=title_of,
        independent=independent,
        edition_path=edition_path,
        story_path=story_path,
        person_path=person_path,
        outlet_path=outlet_path,
        extract=lambda article: extract_of(article, site),
        rights=lambda article: rights_of(article, site),
        safe_url=safe_url,
        fragment=fragment,
        rows_of=rows_of,
        rtl=is_rtl,
        days_of=days_of,
    )

    def write(path: str, template: str, title: str, meta: Mapping[str, Any] | None = None, **facts: Any) -> Page:
        html = made.get_template(template).render(up=up_from(path) or "./", path=path, title=title, **facts)
        head = {
            "title": " ".join(title.split())[:200],
            "hide": ["navigation", "toc"],
            "generated": True,
            "index": site.index,
            **(meta or {}),
        }
        return Page(source_file(path), page_text(head, html))

    return write


def is_rtl(language: str | None) -> bool:
    return (language or "")[:2] in {"ar", "fa", "he", "ur", "ps", "yi", "dv"}


def days_of(comparison: Comparison) -> list[tuple[date, str]]:
    """The day and the grade of each dated article."""
    return [(a.dating.date, a.dating.grade) for a in comparison.story.articles if a.dating.date]


# --------------------------------------------------------------------------------------------- editions


def edition_pages(digest: Digest, write: Write) -> Iterator[Page]:
    """One page an edition; the newest is the home page too."""
    by_id = {c.id: c for c in digest.comparisons}
    dated = [e for e in digest.editions if e.day]
    for n, edition in enumerate(digest.editions):
        before = digest.editions[n - 1] if n and edition.day else None
        after = digest.editions[n + 1] if n + 1 < len(digest.editions) and digest.editions[n + 1].day else None
        facts = edition_facts(digest, edition, by_id, before, after)
        title = write_day(edition)
        yield write(edition_path(edition.day), "edition.jinja", title, {"feed": "feeds/editions"}, **facts)
        if dated and edition is dated[-1]:
            yield write("", "edition.jinja", title, {"feed": "feeds/editions", "home": True}, **facts)
    if not dated:
        yield write("", "empty.jinja", "", {"feed": "feeds/editions"}, spikes=digest.spikes)


def write_day(edition: Edition) -> str:
    return edition.day.isoformat() if edition.day else "undated"


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


# --------------------------------------------------------------------------------------------- stories


def story_pages(digest: Digest, site: Site, write: Write) -> Iterator[Page]:
    by_id = {c.id: c for c in digest.comparisons}
    for c in digest.comparisons:
        facts = story_facts(c, by_id)
        meta = {"feed": f"feeds/stories/{c.id}", "jsonld": jsonld_of(c, site)}
        yield write(story_path(c), "story.jinja", title_of(c), meta, **facts)


def story_facts(c: Comparison, by_id: dict[str, Comparison]) -> dict[str, Any]:
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
        "timeline": drawings.timeline(c, keys, words_of("en")),
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


# --------------------------------------------------------------------------------------------- people and outlets


def person_pages(digest: Digest, write: Write) -> Iterator[Page]:
    found: dict[str, list[tuple[Comparison, Voice]]] = defaultdict(list)
    for c in digest.comparisons:
        for v in c.voices:
            found[v.key].append((c, v))
    people = []
    for key in sorted(found):
        name = Counter(v.name for _, v in found[key]).most_common(1)[0][0]
        entries = [entry for c, v in found[key] for entry in said_by(c, v)]
        entries.sort(key=lambda e: (str(e["day"] or "9999"), e["id"]), reverse=True)
        facts = {
            "name": name,
            "names": sorted({n for _, v in found[key] for n in v.names}),
            "roles": sorted({r for _, v in found[key] for r in v.roles})[:12],
            "entries": entries,
            "stories": [c for c, _ in found[key]],
            "reports": len({a for e in entries for a in e["articles"]}),
        }
        people.append((name, key, len(entries), len(found[key]), found[key][0][1].is_person))
        yield write(person_path(key), "person.jinja", name, {"feed": f"feeds/{person_path(key)[:-1]}"}, **facts)
    people.sort(key=lambda p: (-p[2], p[0]))
    yield write("people/", "people.jinja", words_of("en")["people_title"], people=people)


def said_by(c: Comparison, v: Voice) -> list[dict[str, Any]]:
    """The things one voice said in a story: its utterances, and what one report alone printed."""
    articles = {a.id: a for a in c.story.articles}
    quotes = {q.id: q for a in c.story.articles for q in a.clipping.quotations}
    own = set(v.quotes)
    entries: list[dict[str, Any]] = []
    done: set[str] = set()
    for u in c.utterances:
        here = [w for w in u.wordings if w.quotation.id in own]
        if here:
            done |= {w.quotation.id for w in u.wordings}
            days = sorted(d for w in here if (d := articles[w.quotation.article].dating.date))
            entries.append(
                {
                    "id": u.id,
                    "c": c,
                    "utterance": u,
                    "quotation": here[0].quotation,
                    "articles": [w.quotation.article for w in here],
                    "day": days[0] if days else None,
                    "article": articles[here[0].quotation.article],
                }
            )
    for q in v.quotes:
        if q not in done and q in quotes and quotes[q].kind in {"direct", "partial"}:
            a = articles[quotes[q].article]
            entries.append(
                {"id": q, "c": c, "utterance": None, "quotation": quotes[q], "articles": [a.id], "day": a.dating.date, "article": a}
            )
    return entries


def outlet_pages(digest: Digest, write: Write) -> Iterator[Page]:
    found: dict[str, list[tuple[Comparison, Article]]] = defaultdict(list)
    unnamed = 0
    for c in digest.comparisons:
        for a in c.story.articles:
            if a.sheet.outlet:
                found[a.sheet.outlet.name].append((c, a))
            else:
                unnamed += 1
    for name in sorted(found):
        rows = sorted(found[name], key=lambda row: (str(row[1].dating.date or ""), row[1].id), reverse=True)
        facts = {
            "name": name,
            "outlet": rows[0][1].sheet.outlet,
            "rows": rows,
            "agency": sum(bool(a.sheet.agency) for _, a in rows),
            "grades": Counter(a.dating.grade for _, a in rows),
            "stories": len({c.id for c, _ in rows}),
        }
        yield write(outlet_path(name), "outlet.jinja", name, {"feed": f"feeds/{outlet_path(name)[:-1]}"}, **facts)
    outlets = sorted(((name, len(rows), len({c.id for c, _ in rows})) for name, rows in found.items()), key=lambda o: (-o[1], o[0]))
    yield write("outlets/", "outlets.jinja", words_of("en")["outlets_title"], outlets=outlets, unnamed=unnamed)


# --------------------------------------------------------------------------------------------- lists


def list_pages(digest: Digest, write: Write) -> Iterator[Page]:
    newest = sorted(digest.comparisons, key=lambda c: (max((d for d, _ in days_of(c)), default=date.min), c.id), reverse=True)
    months: dict[date | None, list[Edition]] = defaultdict(list)
    for e in digest.editions:
        months[e.day.replace(day=1) if e.day else None].append(e)
    by_id = {c.id: c for c in digest.comparisons}
    articles = {a.id: (c, a) for c in digest.comparisons for a in c.story.articles}
    say = words_of("en")
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
