"""Story -> discrepancies: numbers of the same thing, media of one interview, speakers of the same words."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Literal

from digest.comparing.alike import is_same, rarity_of, weight
from digest.comparing.figures import Figure, figures_of
from digest.model import Article, CopyLink, Discrepancy, Quotation, Story, Utterance, Value, Voice
from digest.text import content_words, fold, sentence_around, words

MOST_ALIKE = 40
"""Figures of a story that share one word and are held against each other: cost grows with the story."""


def discrepancies_of(story: Story, utterances: tuple[Utterance, ...], voices: tuple[Voice, ...]) -> tuple[Discrepancy, ...]:
    """What the articles of a story say differently; each value in the verbatim words that carry it."""
    if len(story.articles) < 2:
        return ()
    found = [*numbers(story), *media(story, voices), *speakers(story, voices)]
    return tuple(sorted(found, key=lambda d: (d.what, d.values[0].article, d.values[0].value)))


# ------------------------------------------------------------------------------------------- numbers


def numbers(story: Story) -> list[Discrepancy]:
    """Figures of one thing with more than one value."""
    articles = {a.id: a for a in story.articles}
    made = []
    for group in groups_of([f for a in distinct(story) for f in figures_of(a)]):
        current = once([f for f in group if not f.former])
        if len({f.article for f in current}) > 1 and really_differ(current):
            values = tuple(
                Value(f.article, f.printed, articles[f.article].sheet.body[f.sentence[0] : f.sentence[1]], f.sentence[0]) for f in current
            )
            made.append(Discrepancy(story.id, what_of(current), kind_of(group, articles, story.dossier.copies), values))
    return made


def distinct(story: Story) -> list[Article]:
    """One article of each text: copies of one agency text say a figure once."""
    copies = {link.article for link in story.dossier.copies if link.kind == "copy" and link.share > 0.9}
    return [a for a in story.articles if a.id not in copies] or list(story.articles)


def groups_of(figures: list[Figure]) -> list[list[Figure]]:
    """Figures of one thing: pairs that differ, the likest first, each joined to a group that has room for its article's value."""
    rarity = rarity_of(f.keys for f in figures)
    scored = sorted((-likeness(a, b, rarity), n, m) for n, m in candidates(figures) for a, b in ((figures[n], figures[m]),))
    home: dict[int, list[int]] = {}
    for score, n, m in scored:
        if score > -1:
            break
        one, other = home.get(n, [n]), home.get(m, [m])
        if one is other or any(clash(figures[x], figures[y]) for x in one for y in other):
            continue
        joined = sorted({*one, *other})
        for x in joined:
            home[x] = joined
    groups = {tuple(group) for group in home.values()}
    return [[figures[n] for n in group] for group in sorted(groups)]


def clash(one: Figure, other: Figure) -> bool:
    """Two values of one article are of two things, unless one is named as the former value."""
    if one.article == other.article:
        return not (one.former or other.former or equal(one, other))
    return one.unit != other.unit or (not equal(one, other) and far(one, other))


def candidates(figures: list[Figure]) -> list[tuple[int, int]]:
    """Pairs of different articles that share a unit and a concept, a counted word, or their digits."""
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, f in enumerate(figures):
        keys = {*f.concept, *f.counted, f"digits {f.digits}", f"value {f.value:g}"} | (set(f.keys) if f.unit else set())
        for key in sorted(keys):
            if len(index[f.unit, key]) < MOST_ALIKE:
                index[f.unit, key].append(n)
    found = {(n, m) for places in index.values() for i, n in enumerate(places) for m in places[i + 1 :]}
    return sorted((n, m) for n, m in found if figures[n].article != figures[m].article)


def likeness(one: Figure, other: Figure, rarity: dict[str, float]) -> float:
    """How surely two figures count one thing; 1 and above is enough.

    What speaks for it: the same thing counted, a concept, rare words in common around the numbers, the same digits in another
    order, values near each other.
    """
    shared = [t for _, t in one.near if t.keys & other.keys]
    total = min(sum(weight(t, rarity) for _, t in f.near) for f in (one, other)) or 1.0
    words = len({t.stem for t in shared})
    close = min(1.0, sum(weight(t, rarity) for t in shared) / total)
    if equal(one, other):
        return close + 0.5 * (words >= 1) + 0.3 * (words >= 2) + 0.1
    if far(one, other) or not words:
        return 0.0
    concept = one.concept & other.concept
    counted = one.counted & other.counted
    score = close
    score += 0.7 * bool(one.toll and other.toll and concept)
    score += 0.4 * bool(concept and not (one.toll and other.toll))
    score += 0.35 * bool(counted)
    score += 0.7 * (len(one.digits) > 1 and one.digits == other.digits)
    score += 0.15 * min(3, words - 1)
    score += 0.2 * bool(one.unit)
    if one.unit == "year":
        score -= 0.2
    return score


def far(one: Figure, other: Figure) -> bool:
    """Too far apart to be two reports of one thing: more than threefold (a toll: twelvefold), or 60 years."""
    if one.unit == "year":
        return abs(one.value - other.value) > 60
    low, high = sorted((one.value, other.value))
    return high > low * (12 if one.toll and other.toll else 3)


def equal(one: Figure, other: Figure) -> bool:
    """The same value, converted units within 1 %."""
    low, high = sorted((one.value, other.value))
    return one.unit == other.unit and high - low <= (0 if one.unit in {"", "year", "%"} else 0.01) * high


def once(group: list[Figure]) -> list[Figure]:
    seen: dict[tuple[str, float], Figure] = {}
    for f in group:
        seen.setdefault((f.article, f.value), f)
    return list(seen.values())


def really_differ(group: list[Figure]) -> bool:
    """Two values that cannot both be meant: "about" allows 5 %, "at least" any larger value."""
    for n, a in enumerate(group):
        for b in group[n + 1 :]:
            if a.article == b.article or equal(a, b):
                continue
            low, high = sorted((a, b), key=lambda f: f.value)
            slack = 0.05 if "about" in {a.qualifier, b.qualifier} else 0.0
            if high.value > low.value * (1 + slack):
                return True
    return False


def what_of(group: list[Figure]) -> str:
    """What is counted, in words: the concept, or the words printed near every value."""
    concepts = set.intersection(*(set(f.concept) for f in group))
    first, second = group[0], next(f for f in group if f.article != group[0].article)
    words = [word for word, term in first.near if term.keys & second.keys]
    name = min(concepts) if concepts else " ".join(dict.fromkeys(words[:3]))
    return f"{name}, {first.unit}" if first.unit else name


def kind_of(group: list[Figure], articles: dict[str, Article], links: tuple[CopyLink, ...]) -> Literal["update", "contradiction"]:
    """`update` where a later article says more of what grows, or names the former value, or is a later version; else `contradiction`."""
    values = {f.value for f in group if not f.former}
    if any(f.former and f.value in values for f in group):
        return "update"
    versions = {frozenset((link.article, link.of)) for link in links if link.kind == "version"}
    if any(frozenset((a.article, b.article)) in versions and not equal(a, b) for a in group for b in group):
        return "update"
    if not all(f.toll for f in group):
        return "contradiction"
    dated = [(day, f.value) for f in group if (day := moment(articles[f.article]))]
    days = {day for day, _ in dated}
    for grows in (True, False):
        later = [(a, b) for da, a in dated for db, b in dated if da < db]
        if len(days) > 1 and any(a != b for a, b in later) and all(a <= b if grows else a >= b for a, b in later):
            return "update"
    return "contradiction"


def moment(article: Article) -> date | None:
    """The day of an article's last words: it may have been brought up to date."""
    return max((d for d in (article.dating.date, article.dating.updated) if d), default=None)


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
