"""A person's page: every thing said, by day, as it was printed; and the list of people."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from typing import Any

from digest.model import Comparison, Digest, Page, Voice
from digest.publishing.labels import Words
from digest.publishing.writer import Write


def person_pages(digest: Digest, say: Words, write: Write, person_path: Callable[[str], str]) -> Iterator[Page]:
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
    yield write("people/", "people.jinja", say["people_title"], people=people)


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
