"""Why an article is in its story, and which stories are of one topic."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from digest.gathering.desk import Decisions
from digest.gathering.features import term_of
from digest.gathering.grouping import Grouping
from digest.gathering.likeness import Likeness, gap, measure
from digest.model import Clipping, CopyLink, Join
from digest.text import WORD

MOST_OTHERS = 50
"""Members an article is compared with for its reasons."""
TOLD = 8
"""Shared terms told."""
KEYS, NEIGHBOURS = 12, 40
"""Rare names by which related stories are looked up, and stories in which a name may stand and still tell."""


def join_of(
    clipping: Clipping, stands_for: str, texts: Sequence[str], likeness: Likeness, links: Iterable[CopyLink], decisions: Decisions
) -> Join:
    """Why one article is in its group: likeness to the others, the words that count, copies, days, the desk."""
    id = clipping.id
    link = next((link for link in links if link.article == id), None)
    others = [i for i in texts if i != stands_for][:MOST_OTHERS]
    notes = [f"carries {link.share:.0%} of the text of {link.of}"] if link else []
    notes += [decisions.notes[id]] if id in decisions.notes else []
    if not others:
        return Join(id, 1.0, (), "; ".join(notes) or "the only article of its story")
    weights: dict[str, float] = defaultdict(float)
    for other in others:
        for term, value in likeness.shared(stands_for, other).items():
            weights[term] += value
    words = sorted(weights, key=lambda t: (-weights[t], t))[:TOLD]
    score = sum(likeness.of(stands_for, other) for other in others) / len(others)
    features = likeness.features
    gaps = [gap(features[stands_for], features[o]) for o in others if features[stands_for].day and features[o].day]
    parts = [f"average likeness {score:.2f} to {len(others)} other{'s' if len(others) > 1 else ''}"]
    parts += [f"{max(gaps)} day{'s' if max(gaps) != 1 else ''} apart at most"] if gaps else []
    return Join(id, round(score, 4), as_printed(words, clipping), "; ".join([*parts, *notes]))


def as_printed(terms: Sequence[str], clipping: Clipping) -> tuple[str, ...]:
    """The terms as the article first prints them."""
    wanted, found = set(terms), dict[str, str]()
    for match in WORD.finditer(f"{clipping.sheet.title}\n{clipping.sheet.body}"):
        term = term_of(match.group())
        if term in wanted:
            found.setdefault(term, match.group())
            if len(found) == len(wanted):
                break
    return tuple(found.get(t, t) for t in terms)


def relatives(found: Grouping, likeness: Likeness) -> list[set[int]]:
    """For each group the others on its topic, whatever their days: one member speaks for each, looked up by its rarest names."""
    speakers = [next(i for i in ids if i in likeness.features) for ids in found.groups]
    postings: dict[str, list[int]] = defaultdict(list)
    related: list[set[int]] = [set() for _ in speakers]
    for n, i in enumerate(speakers):
        names = sorted(likeness.features[i].names, key=lambda t: (likeness.name_df[t], -len(t), t))
        met = {m for name in names for m in postings[name][-NEIGHBOURS:] if likeness.name_df[name] > 1}
        for m in sorted(met):
            if likeness.of(i, speakers[m]) >= measure("related"):
                related[n].add(m)
                related[m].add(n)
        for name in names[: 3 * KEYS]:
            postings[name].append(n)
    for x, y, value, _ in found.alike:
        if value >= measure("related"):
            related[x].add(y)
            related[y].add(x)
    return related
