"""Why an article is in its story, which stories are of one topic, and what it nearly joined."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from digest.gathering.features import Features, term_of, tokens_of
from digest.gathering.grouping import Texts, days_between, why_two
from digest.gathering.likeness import like, measure, sample, shared
from digest.gathering.memory import Memory
from digest.model import Clipping, CopyLink, Join, Reason

TOLD = 8
"""Shared terms told."""
KEYS, NEIGHBOURS = 12, 40
"""Terms and names by which related stories are looked up, and stories in which one may stand and still tell."""
MOST_NEAR = 5
"""Near misses told of a story."""


def joins_of(
    texts: Sequence[Texts], clippings: dict[str, Clipping], links: Iterable[CopyLink], notes: dict[str, Reason]
) -> tuple[Join, ...]:
    """Why each article is in its group: likeness to the other texts, the words that count, copies, days, the desk."""
    carried = {link.article: link for link in links}
    heads = [group[0] for group in texts]
    others = sample(heads)
    joins: list[Join] = []
    for head, group in zip(heads, texts, strict=True):
        alike = [(o, like(head, o), shared(head, o)) for o in others if o is not head]
        weights: dict[str, float] = defaultdict(float)
        for _, _, terms in alike:
            for term, value in terms.items():
                weights[term] += value
        words = sorted(weights, key=lambda t: (-weights[t], t))[:TOLD]
        score = math.fsum(value for _, value, _ in alike) / len(alike) if alike else 1.0
        days = days_between((head,), tuple(o for o, _, _ in alike))
        for f in group:
            parts = [Reason.of("likeness", n=len(alike), score=round(score, 2))] if alike else []
            parts += [Reason.of("days_apart", n=days)] if any(o.day for o, _, _ in alike) and head.day else []
            link = carried.get(f.id)
            parts += [Reason.of("carries", share=round(link.share, 2), of=link.of)] if link else []
            parts += [notes[f.id]] if f.id in notes else []
            joins.append(Join(f.id, round(score, 4), as_printed(words, clippings[f.id]), tuple(parts) or (Reason.of("only_article"),)))
    return tuple(sorted(joins, key=lambda j: j.article))


def as_printed(terms: Sequence[str], clipping: Clipping) -> tuple[str, ...]:
    """The terms as the article first prints them."""
    wanted, found = set(terms), dict[str, str]()
    for word in tokens_of(f"{clipping.sheet.title}\n{clipping.sheet.body}") if wanted else ():
        term = term_of(word)
        if term in wanted:
            found.setdefault(term, word)
            if len(found) == len(wanted):
                break
    return tuple(found.get(t, t) for t in terms)


def relatives(founders: Sequence[Features], memory: Memory) -> Iterator[tuple[int, int, float]]:
    """Stories on one topic, whatever their days, with the likeness of their founders: looked up by two rare terms or names in common."""
    keys = [[k for k in f.keys if k[0] not in "·#"][:KEYS] + [k for k in f.keys if k[0] == "·"][:KEYS] for f in founders]
    postings: dict[str, list[int]] = defaultdict(list)
    for n, found in enumerate(keys):
        for key in found:
            postings[key].append(n)
    met = Counter((x, y) for found in postings.values() if 1 < len(found) <= NEIGHBOURS for i, y in enumerate(found) for x in found[:i])
    for (x, y), times in sorted(met.items()):
        if times > 1:
            one, other = founders[x], founders[y]
            value = memory.recall(("alike", one.id, other.id), None, partial(like, one, other))
            if value >= measure("related"):
                yield x, y, value


def why_not_one(one: Texts, other: Texts) -> tuple[Reason, ...]:
    """Why two related stories are two where they nearly were one; nothing where they are of other days."""
    if days_between(one, other) > measure("window"):
        return ()
    return why_two(sample(one, 4), sample(other, 4))
