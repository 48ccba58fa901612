"""A person's page: every thing said, by day, as it was printed; and the list of people."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from typing import Any

from digest.data import table
from digest.model import Comparison, Digest, Page, Voice
from digest.publishing.coverage import heard, quoting_of
from digest.publishing.labels import Words
from digest.publishing.paging import MANY, MOST, NAMES, leaves
from digest.publishing.paths import story_path
from digest.publishing.writer import Write
from digest.text import fold


def person_pages(digest: Digest, say: Words, write: Write, person_path: Callable[[str], str]) -> Iterator[Page]:
    found: dict[str, list[tuple[Comparison, Voice]]] = defaultdict(list)
    for c in digest.comparisons:
        for v in heard(c):
            found[v.key].append((c, v))
    people = []
    for key in sorted(found):
        name = Counter(v.name for _, v in found[key]).most_common(1)[0][0]
        entries = [entry for c, v in found[key] for entry in said_by(c, v)]
        # the newest day first; in it, what most reports print
        entries.sort(key=lambda e: (-(e["day"] or date.min).toordinal(), -len(e["articles"]), e["id"]))
        names, roles = names_of(found[key])
        reports = {a for e in entries for a in e["articles"]}
        facts = {
            "name": name,
            "names": names,
            "roles": roles,
            "entries": entries,
            "newest": max((e["day"] for e in entries if e["day"]), default=None),
            "shared": sum(len(e["articles"]) > 1 for e in entries),
            "stories": [c for c, _ in reversed(found[key])],
            "reports": len(reports),
            "coverage": [
                (a.dating.date, a.dating.grade) for c, _ in found[key] for a in c.story.articles if a.id in reports and a.dating.date
            ],
            "beside": beside(found[key], key),
        }
        is_person = any(v.is_person for _, v in found[key])
        people.append((name, key, len(entries), len(found[key]), is_person))
        meta = {"feed": f"feeds/{person_path(key)[:-1]}", "description": say.counts(things=len(entries), reports=len(reports))}
        yield write(person_path(key), "person.jinja", name, meta, **facts)
    yield from list_of_people(people, digest, say, write)


def list_of_people(people: list[tuple[str, str, int, int, bool]], digest: Digest, say: Words, write: Write) -> Iterator[Page]:
    """The people by name, where they are many after the most quoted; then offices and companies."""
    by_count = sorted(people, key=lambda p: (-p[2], p[0], p[1]))
    persons = [p for p in by_count if p[4]]
    facts = {
        "count": len(persons),
        "quoting": quoting_of(digest.comparisons),
        "bodies": [p for p in by_count if not p[4]][:NAMES],
    }
    by_name = sorted(persons, key=lambda p: (fold(p[0]), p[1])) if len(persons) > MANY else persons
    for leaf in leaves("people/", by_name, NAMES):
        most = persons[:MOST] if len(persons) > MANY and leaf.number == 1 else []
        yield write(leaf.path, "people.jinja", say["people_title"], leaf=leaf, most=most, **facts)


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
            printed = list(dict.fromkeys(w.quotation.article for w in here))
            first = min((articles[a] for a in printed), key=lambda a: (a.dating.date or date.max, a.id))
            entries.append(
                {
                    "id": u.id,
                    "c": c,
                    "utterance": u,
                    "quotation": here[0].quotation,
                    "articles": printed,
                    "day": first.dating.date,
                    "dating": first.dating,
                    "article": articles[here[0].quotation.article],
                    "venues": Counter(w.quotation.venue for w in here if w.quotation.venue).most_common(),
                }
            )
    for q in v.quotes:
        if q not in done and q in quotes and quotes[q].kind in {"direct", "partial"}:
            a, one = articles[quotes[q].article], quotes[q]
            entries.append(
                {
                    "id": q,
                    "c": c,
                    "utterance": None,
                    "quotation": one,
                    "articles": [a.id],
                    "day": a.dating.date,
                    "dating": a.dating,
                    "article": a,
                    "venues": [(one.venue, 1)] if one.venue else [],
                }
            )
    return entries


def names_of(found: list[tuple[Comparison, Voice]]) -> tuple[list[tuple[str, int, str]], list[dict[str, Any]]]:
    """The words that name a person at a quotation, by how often, and where first; the offices printed, with their days and reports."""
    names: Counter[str] = Counter()
    where: dict[str, str] = {}
    roles: dict[str, dict[str, Any]] = {}
    for c, v in found:
        own = set(v.quotes)
        for a in c.story.articles:
            for q in a.clipping.quotations:
                if q.id not in own:
                    continue
                if q.mention and fold(q.mention) not in pronouns():
                    name = " ".join(q.mention.split())
                    names[name] += 1
                    where.setdefault(name, f"{story_path(c)}#{q.id}")
                if q.role:
                    row = roles.setdefault(q.role, {"role": q.role, "days": set(), "reports": {}})
                    row["reports"].setdefault(a.id, (c, a))
                    row["days"] |= {a.dating.date} if a.dating.date else set()
    ranked = sorted(roles.values(), key=lambda r: (-len(r["reports"]), r["role"]))[:12]
    return [(name, n, where[name]) for name, n in sorted(names.items(), key=lambda item: (-item[1], item[0]))[:12]], ranked


@cache
def pronouns() -> frozenset[str]:
    """Words that name nobody by themselves, in every language that reporting verbs are known of."""
    return frozenset(
        fold(w) for language in table("cues").values() if isinstance(language, dict) for w in str(language.get("pronouns", "")).split()
    )


def beside(found: list[tuple[Comparison, Voice]], key: str) -> list[tuple[str, str, int]]:
    """(key, name, stories) of the people quoted in the same stories."""
    names: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for c, _ in found:
        for v in heard(c):
            if v.key != key and v.is_person:
                names.setdefault(v.key, v.name)
                counts[v.key] += 1
    return [(k, names[k], n) for k, n in sorted(counts.items(), key=lambda item: (-item[1], names[item[0]], item[0]))[:12]]
