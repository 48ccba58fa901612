"""An outlet's page: what it published, how much of it from agencies, how well it is dated, whom it quotes; and the list of outlets."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date

from digest.model import Article, Comparison, Digest, Page
from digest.publishing.coverage import covering, heard
from digest.publishing.labels import Words
from digest.publishing.paging import MANY, MOST, NAMES, leaves
from digest.publishing.paths import outlet_path
from digest.publishing.story import days_of
from digest.publishing.writer import Write
from digest.text import fold

COLUMNS, ROWS = 12, 40
"""Newest stories and outlets in the matrix of all."""
GRADES = ("stated", "inferred", "story", "unknown")


def outlet_pages(digest: Digest, say: Words, write: Write) -> Iterator[Page]:
    found: dict[str, list[tuple[Comparison, Article]]] = defaultdict(list)
    unnamed: list[tuple[Comparison, Article]] = []
    for c in digest.comparisons:
        for a in c.story.articles:
            (found[a.sheet.outlet.name] if a.sheet.outlet else unnamed).append((c, a))
    for name in sorted(found):
        rows = sorted(found[name], key=lambda row: (-(row[1].dating.date or date.min).toordinal(), row[1].id))
        grades = Counter[str](a.dating.grade for _, a in rows)
        stories = len({c.id for c, _ in rows})
        facts = {
            "name": name,
            "outlet": rows[0][1].sheet.outlet,
            "rows": rows,
            "newest": rows[0][1].dating.date,
            "agencies": Counter("-".join(a.sheet.agency) for _, a in rows if a.sheet.agency).most_common(),
            "agency": sum(bool(a.sheet.agency) for _, a in rows),
            "grades": [(g, grades[g]) for g in GRADES if grades[g]],
            "stories": stories,
            "coverage": [(a.dating.date, a.dating.grade) for _, a in rows if a.dating.date],
            "quoted": quoted_by(rows),
            "corrections": [(c, a, r.text) for c, a in rows for r in a.sheet.regions if r.role == "correction"],
        }
        meta = {"feed": f"feeds/{outlet_path(name)[:-1]}", "description": say.counts(articles=len(rows), stories=stories)}
        yield write(outlet_path(name), "outlet.jinja", name, meta, **facts)
    outlets = sorted(((name, len(rows), len({c.id for c, _ in rows})) for name, rows in found.items()), key=lambda o: (-o[1], o[0]))
    columns = sorted(digest.comparisons, key=lambda c: (max((d for d, _ in days_of(c)), default=date.min), c.id), reverse=True)[:COLUMNS]
    told = {"count": len(outlets), "unnamed": unnamed, "columns": columns, "cover": covering(columns, ROWS)}
    by_name = sorted(outlets, key=lambda o: (fold(o[0]), o[0])) if len(outlets) > MANY else outlets
    for leaf in leaves("outlets/", by_name, NAMES):
        most = outlets[:MOST] if len(outlets) > MANY and leaf.number == 1 else []
        yield write(leaf.path, "outlets.jinja", say["outlets_title"], leaf=leaf, most=most, **told)


def quoted_by(rows: list[tuple[Comparison, Article]]) -> list[tuple[str, str, int]]:
    """(key, name, quotations) of the people whom these articles quote, the most quoted first."""
    names: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for c, a in rows:
        own = {q.id for q in a.clipping.quotations if q.kind in {"direct", "partial"}}
        for v in heard(c):
            if n := len(own & set(v.quotes)):
                names.setdefault(v.key, v.name)
                counts[v.key] += n
    return [(k, names[k], n) for k, n in sorted(counts.items(), key=lambda item: (-item[1], names[item[0]], item[0]))[:12]]
