"""Story -> discrepancies: numbers of the same thing, media of one interview, speakers of the same words."""

from __future__ import annotations

from collections import defaultdict
from typing import Literal

from digest.comparing.alike import is_same
from digest.comparing.figures import Figure, figures_of
from digest.model import Article, Discrepancy, Quotation, Story, Utterance, Value, Voice
from digest.text import content_words, fold, sentence_around, words

LEAST_CONTEXT = 0.3
"""Share of the shorter sentence's content stems that two figures' sentences must have in common."""


def discrepancies_of(story: Story, utterances: tuple[Utterance, ...], voices: tuple[Voice, ...]) -> tuple[Discrepancy, ...]:
    """What the articles of a story say differently; each value in the verbatim words that carry it."""
    if len(story.articles) < 2:
        return ()
    found = [*numbers(story), *media(story, voices), *speakers(story, voices)]
    return tuple(sorted(found, key=lambda d: (d.what, d.values[0].article, d.values[0].value)))


# ------------------------------------------------------------------------------------------- numbers


def numbers(story: Story) -> list[Discrepancy]:
    """Figures of one unit that count one thing in sentences alike, with more than one value."""
    articles = {a.id: a for a in story.articles}
    figures = [f for a in distinct(story) for f in figures_of(a)]
    groups: list[list[Figure]] = []
    for f in figures:
        home = next((g for g in groups if all(counts_the_same(f, o) for o in g[:3])), None)
        if home is None:
            groups.append([f])
        elif all(o.article != f.article or o.value == f.value for o in home):
            home.append(f)
    made = []
    for group in groups:
        values = {(f.value, f.unit) for f in group}
        if len({f.article for f in group}) > 1 and len(values) > 1 and really_differ(group):
            made.append(
                Discrepancy(
                    story.id,
                    what_of(group),
                    kind_of(group, articles),
                    tuple(
                        Value(f.article, f.printed, articles[f.article].sheet.body[f.sentence[0] : f.sentence[1]], f.sentence[0])
                        for f in once(group)
                    ),
                )
            )
    return made


def distinct(story: Story) -> list[Article]:
    """One article of each text: copies of one agency text say a figure once."""
    copies = {link.article for link in story.dossier.copies if link.kind == "copy" and link.share > 0.9}
    return [a for a in story.articles if a.id not in copies] or list(story.articles)


def once(group: list[Figure]) -> list[Figure]:
    seen: dict[tuple[str, float], Figure] = {}
    for f in group:
        seen.setdefault((f.article, f.value), f)
    return list(seen.values())


def counts_the_same(one: Figure, other: Figure) -> bool:
    """One unit, and the same concept or the same counted noun in sentences that share enough words."""
    if one.unit != other.unit or (one.sentence == other.sentence and one.article == other.article):
        return False
    shared = one.context & other.context
    close = len(shared) / max(1, min(len(one.context), len(other.context)))
    ratio = max(one.value, other.value) / max(min(one.value, other.value), 0.001)
    if ratio > 12:
        return False
    if one.concept & other.concept:
        toll = one.toll and other.toll
        return bool(toll and one.concept == other.concept and (one.noun == other.noun or len(shared) >= 2 or ratio < 3)) or (
            len(shared) >= 2 and close >= 0.25 and ratio < 4
        )
    return bool(one.noun) and one.noun == other.noun and len(shared) >= 3 and close >= LEAST_CONTEXT


def really_differ(group: list[Figure]) -> bool:
    """Two values that cannot both be meant: "about" allows 5 %, "at least" any larger value."""
    for n, a in enumerate(group):
        for b in group[n + 1 :]:
            if a.article == b.article or a.value == b.value:
                continue
            low, high = sorted((a, b), key=lambda f: f.value)
            slack = 0.05 if "about" in {a.qualifier, b.qualifier} else 0.0
            if low.qualifier == "least" and high.value < low.value * 1.02:
                continue
            if high.value > low.value * (1 + slack):
                return True
    return False


def what_of(group: list[Figure]) -> str:
    """What is counted, in words: the concept, or the noun as printed after the number."""
    concepts = set.intersection(*(set(f.concept) for f in group))
    unit = group[0].unit
    name = min(concepts) if concepts else group[0].noun
    return f"{name}, {unit}" if unit and unit not in {"y"} else name


def kind_of(group: list[Figure], articles: dict[str, Article]) -> Literal["update", "contradiction"]:
    """`update` where later articles say more of what grows as a story goes on; else `contradiction`."""
    dated = sorted(
        (articles[f.article].dating.date, articles[f.article].dating.time or "", f.value) for f in group if articles[f.article].dating.date
    )
    values = [v for _, _, v in dated]
    days = {d for d, _, _ in dated}
    rising, falling = values == sorted(values), values == sorted(values, reverse=True)
    toll = all(f.toll for f in group)
    if len(days) > 1 and toll and (rising or falling):
        return "update"
    by_day = defaultdict(set)
    for d, _, v in dated:
        by_day[d].add(v)
    if len(days) > 1 and toll and all(len(v) == 1 for v in by_day.values()):
        return "update"
    return "contradiction"


# ------------------------------------------------------------------------------------------- media and speakers


def media(story: Story, voices: tuple[Voice, ...]) -> list[Discrepancy]:
    """One speaker whose words some articles say were told to one medium, and others to another."""
    made = []
    quotes = {q.id: (q, a) for a in story.articles for q in a.clipping.quotations}
    for voice in voices:
        venues: dict[str, dict[str, Quotation]] = defaultdict(dict)
        for q, a in (quotes[i] for i in voice.quotes):
            if q.venue:
                venues[fold(q.venue)].setdefault(a.id, q)
        told = {a: {v for v in venues if a in venues[v]} for v0 in venues for a in venues[v0]}
        single = {a: next(iter(v)) for a, v in told.items() if len(v) == 1}
        if len(set(single.values())) < 2:
            continue
        values = []
        for article, venue in sorted(single.items()):
            q, a = quotes[venues[venue][article].id]
            start, end = carrying(a, q.venue or "", q)
            values.append(Value(article, q.venue or "", a.sheet.body[start:end], start))
        made.append(Discrepancy(story.id, f"medium to which {voice.name} spoke", "contradiction", tuple(values)))
    return made


def carrying(article: Article, words_: str, quote: Quotation) -> tuple[int, int]:
    """The sentence nearest to a quotation that holds some words."""
    body = article.sheet.body
    before = body.rfind(words_, 0, quote.spans[0][0])
    after = body.find(words_, quote.spans[-1][1])
    near = min((p for p in (before, after) if p >= 0), key=lambda p: abs(p - quote.spans[0][0]), default=quote.spans[0][0])
    return sentence_around(body, near, near + len(words_))


def speakers(story: Story, voices: tuple[Voice, ...]) -> list[Discrepancy]:
    """The same words credited to different known people."""
    owner = {q: v for v in voices for q in v.quotes}
    spoken = [
        (q, a)
        for a in story.articles
        for q in a.clipping.quotations
        if q.id in owner and q.kind in {"direct", "partial"} and q.confidence >= 0.6 and len(words(q.text)) >= 4
    ]
    index: dict[str, list[int]] = defaultdict(list)
    for n, (q, _) in enumerate(spoken):
        for term in sorted(set(content_words(q.text))):
            index[term].append(n)
    made: dict[frozenset[str], Discrepancy] = {}
    for n, (q, a) in enumerate(spoken):
        for m in sorted({m for t in set(content_words(q.text)) for m in index[t][:60] if m > n}):
            other, b = spoken[m]
            if a.id == b.id or owner[q.id].key == owner[other.id].key:
                continue
            if is_same(q.text, other.text, {}, False):
                key = frozenset({owner[q.id].key, owner[other.id].key, *content_words(q.text)[:1]})
                values = tuple(
                    Value(
                        x.id,
                        owner[y.id].name if owner[y.id].name in x.sheet.body else y.speaker or "",
                        sentence(x, y),
                        sentence_start(x, y),
                    )
                    for y, x in ((q, a), (other, b))
                )
                made.setdefault(key, Discrepancy(story.id, f"speaker of “{' '.join(q.text.split()[:8])}”", "contradiction", values))
    return list(made.values())


def sentence(article: Article, quote: Quotation) -> str:
    start, end = sentence_around(article.sheet.body, quote.spans[0][0], quote.spans[-1][1])
    return article.sheet.body[start:end]


def sentence_start(article: Article, quote: Quotation) -> int:
    return sentence_around(article.sheet.body, quote.spans[0][0], quote.spans[-1][1])[0]
