"""Which stretches of speech are alike: candidates by the rarest words they share, then what speaks for each pair and what against it."""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Sequence

from digest.comparing.alike import Likeness, Rarity, common_of, likeness, odds_of
from digest.comparing.units import Unit, speakers_of

MOST_CANDIDATES = 60
"""Others that one wording is asked against, the ones that share most rare words."""
MOST_PROBES = 16
"""Words of a wording, the rarest first, by which others are looked up."""
MOST_PLACES = 400
"""A word of more wordings than this finds none: rarer ones do."""
BETTER = 0.5
"""Log of the odds by which another translation is the better one; not where it may be the same in other words, odds of `ALIKE`."""
ALIKE = 1.0

Links = dict[int, dict[int, float]]
"""Unit -> the units like it, and how like."""
Near = dict[int, dict[str, dict[int, float]]]
"""The same, the units like it by their articles."""


def links_of(units: Sequence[Unit], rarity: Rarity, anyone: bool = False, of: frozenset[int] | None = None) -> Links:
    """Which units of different articles are one thing said, and how like they are.

    With `anyone` whoever is credited with it; with `of` only the links of these units.
    """
    found: dict[tuple[int, int], Likeness] = {}
    articles = [u.article for u in units]
    said_there = Counter((u.article, u.voice) for u in units)
    index: dict[str, list[int]] = defaultdict(list)
    for n, unit in enumerate(units):
        for key in unit.probes:
            index[key].append(n)
    for n, unit in enumerate(units):
        if of is not None and n not in of:
            continue
        weights: dict[int, float] = defaultdict(float)
        for key in sorted((k for k in unit.probes if len(index[k]) > 1), key=lambda k: (-rarity.of_key(k), k))[:MOST_PROBES]:
            if len(index[key]) <= MOST_PLACES or not weights:
                more = rarity.of_key(key)
                for m in index[key]:
                    weights[m] += more
        likest = heapq.nsmallest(MOST_CANDIDATES, ((-w, m) for m, w in weights.items() if articles[m] != articles[n]))
        for _, m in likest:
            pair = (min(n, m), max(n, m))
            only = said_there[unit.article, unit.voice] == said_there[articles[m], units[m].voice] == 1
            if pair not in found and (like := likeness(unit.said, units[m].said, rarity, speakers_of(unit, units[m], anyone), only)):
                found[pair] = like
    near: Near = defaultdict(lambda: defaultdict(dict))
    sure: dict[int, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for (n, m), like in sorted(found.items()):
        near[n][articles[m]][m] = near[m][articles[n]][n] = like.score
        if like.sure:
            sure[n][units[m].article].add(m)
            sure[m][units[n].article].add(n)
    links: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for n, m in sorted(found, key=lambda pair: (in_two_languages(pair[0], pair[1], units), -found[pair].score, pair)):
        like = found[n, m]
        if like.sure or (
            unrivalled(n, m, units, near) and agreed(n, m, units, near, sure) and not better_translated(n, m, like, units, links, rarity)
        ):
            links[n][m] = links[m][n] = like.score
    return links


def in_two_languages(n: int, m: int, units: Sequence[Unit]) -> bool:
    return units[n].said.language != units[m].said.language


def better_translated(
    n: int, m: int, like: Likeness, units: Sequence[Unit], links: defaultdict[int, dict[int, float]], rarity: Rarity
) -> bool:
    """Has one of two got a better match in the other's language, a text of other words than the other."""
    return in_two_languages(n, m, units) and any(
        not in_two_languages(k, b, units)
        and units[k].article != units[b].article
        and links[a][k] > like.score + BETTER
        and b not in links[k]
        and odds_of(units[b].said, units[k].said, rarity) < ALIKE
        for a, b in ((n, m), (m, n))
        for k in links[a]
    )


def unrivalled(n: int, m: int, units: Sequence[Unit], near: Near) -> bool:
    """Is each of two the other's best in its article: no other there is more like it, in the same words."""
    for a, b in ((n, m), (m, n)):
        there = near[a][units[b].article]
        for rival, score in there.items():
            if rival == b:
                continue
            if score > there[b] and in_the_same_words(units[a], units[b], units[rival]) and not versions(units[rival], units[b]):
                return False
    return True


def in_the_same_words(one: Unit, other: Unit, rival: Unit) -> bool:
    """Is what a unit has in common with a second largely what it has in common with a third."""
    ours = common_of(one.said, other.said)
    return 2 * len(ours & common_of(one.said, rival.said)) >= len(ours)


def versions(one: Unit, other: Unit) -> bool:
    """Are two quotations of one article the same words, one fuller than the other."""
    same = likeness(one.said, other.said, Rarity(), "same")
    return same is not None and same.sure


def agreed(n: int, m: int, units: Sequence[Unit], near: Near, sure: dict[int, dict[str, set[int]]]) -> bool:
    """Does no third article print the one in one place, beyond doubt, and what is more like the other in another."""
    for a, b in ((n, m), (m, n)):
        least = near[b][units[a].article][a]
        for article, places in sorted(sure[a].items()):
            there = {x: score for x, score in near[b].get(article, {}).items() if score > least}
            best = max(sorted(there), key=lambda x: there[x], default=None)
            if best is None or best in places or not in_the_same_words(units[b], units[a], units[best]):
                continue
            if not any(versions(units[best], units[x]) for x in sorted(places)):
                return False
    return True
