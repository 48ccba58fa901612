"""An outlet's page: what it published, how much of it from agencies, how well it is dated; and the list of outlets."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from digest.model import Article, Comparison, Digest, Page
from digest.publishing.labels import Words
from digest.publishing.paths import outlet_path
from digest.publishing.writer import Write


def outlet_pages(digest: Digest, say: Words, write: Write) -> Iterator[Page]:
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
    yield write("outlets/", "outlets.jinja", say["outlets_title"], outlets=outlets, unnamed=unnamed)
