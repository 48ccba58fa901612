"""How alike two articles are: body and lead by TF-IDF, other languages by names and numbers; which pairs are worth asking."""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import timedelta
from functools import cache

from digest.data import table
from digest.gathering.features import Features

Pair = tuple[str, str]
BACKGROUND = 1000
"""Articles of general news assumed beside those held: a small archive's common words weigh as little as a large one's."""
RAREST = 40
"""Terms of an article by which it is looked up, and half as many names."""
MOST_ASKED = 60
"""Articles that one is compared with: those that share the most of its rare terms."""
POSTINGS = 200
"""Articles of the window looked at for one term: what is in more says little, and growth stays linear."""
LEAST_SHARED = 0.08
"""Share of the shorter one's rare terms that two articles must have in common to be compared in full."""
LEAST_SHARE = 1 / 3000
"""Words rarer than this weigh alike, so that the likeness of two does not drift as the archive grows."""


@cache
def background() -> dict[str, float]:
    """Share of articles in general that hold a common word."""
    return {w: float(share) for share, words in table("commonness")["share"].items() for w in words.split()}


class Likeness:
    """The weights of one archive; asked for the likeness of pairs."""

    def __init__(self, features: Iterable[Features]) -> None:
        self.features = {f.id: f for f in sorted(features, key=lambda f: f.id)}
        self.count = len(self.features)
        self.df = Counter(t for f in self.features.values() for t in f.terms)
        self.name_df = Counter(t for f in self.features.values() for t in (*f.names, *f.numbers))
        self.squares = {t: self.weight(df, background().get(t, 0.0)) ** 2 for t, df in self.df.items()}
        self.norms = {i: norms(f, self.squares) for i, f in self.features.items()}

    def weight(self, df: int, share: float = 0.0) -> float:
        """Inverse document frequency among the articles held and those of general news."""
        return -math.log(max(LEAST_SHARE, (BACKGROUND * share + df + 0.5) / (BACKGROUND + self.count)))

    def of(self, one: str, other: str) -> float:
        """0 to 1. Two languages share few words: names and numbers stand in where they are enough."""
        a, b = self.features[one], self.features[other]
        terms = [(self.squares[t], a.terms[t], b.terms[t]) for t in a.terms.keys() & b.terms.keys()]
        body = math.fsum(s * x * u for s, (x, _), (u, _) in terms)  # fsum: the same in whatever order a set is walked
        lead = math.fsum(s * y * v for s, (_, y), (_, v) in terms)
        (m, n), (k, o) = self.norms[one], self.norms[other]
        value = (body / (m * k) + lead / (n * o)) / 2
        return value if a.language == b.language else max(value, self.across(a, b))

    def shared(self, one: str, other: str) -> dict[str, float]:
        """What each shared term adds to the likeness of two."""
        a, b = self.features[one].terms, self.features[other].terms
        (m, n), (k, o) = self.norms[one], self.norms[other]
        return {t: self.squares[t] * (a[t][0] * b[t][0] / (m * k) + a[t][1] * b[t][1] / (n * o)) / 2 for t in a.keys() & b.keys()}

    def across(self, a: Features, b: Features) -> float:
        """Likeness of two languages: how much evidence the shared names and numbers are, and how much of what there could be."""
        common = a.names & b.names
        if len(common) + len(a.numbers & b.numbers) < LEAST_COMMON or len(common) < 2:
            return 0.0
        evidence = math.fsum([*map(self.telling, common), *map(self.telling_number, a.numbers & b.numbers)])
        possible = math.sqrt(math.fsum(map(self.telling, a.names)) * math.fsum(map(self.telling, b.names)))
        return min(1.0, math.sqrt(min(1.0, evidence / ENOUGH) * min(1.0, evidence / possible)))

    def telling(self, name: str) -> float:
        """What a shared name is worth: rare ones much, but short ones little, because few consonants agree by chance."""
        return min(self.weight(self.name_df[name]), len(name) - 1.0)

    def telling_number(self, number: str) -> float:
        return min(self.weight(self.name_df[number]), {2: 0.5, 3: 1.5}.get(len(number), 1.0 if number[:2] in {"19", "20"} else 2.0))

    def candidates(self) -> Iterator[Pair]:
        """Pairs that share rare terms and may be of one time, each once: for each article the MOST_ASKED that share the most.

        Articles go by in order of their days, so that only the end of each posting list is looked at; undated ones come last
        and look everywhere.
        """
        window = timedelta(days=int(measure("window")))
        order = sorted(self.features.values(), key=lambda f: (f.day is None, str(f.day), f.id))
        days, wholes = list[int](), list[float]()
        postings: dict[str, array[int]] = defaultdict(lambda: array("L"))
        for number, f in enumerate(order):
            start = bisect_left(days, (f.day - window).toordinal()) if f.day else 0
            keys = self.keys(f)
            shared: dict[int, float] = defaultdict(float)
            for key, weight in keys:
                found = postings[key]
                for n in found[max(bisect_left(found, start), len(found) - POSTINGS) :]:
                    shared[n] += weight
            whole = math.fsum(weight for _, weight in keys)
            worth = [n for n in shared if shared[n] >= LEAST_SHARED * min(whole, wholes[n])]
            for n in sorted(worth, key=lambda n: (-shared[n], n))[:MOST_ASKED]:
                yield pair(order[n].id, f.id)
            wholes.append(whole)
            for key, _ in keys:
                postings[key].append(number)
            days.append(f.day.toordinal() if f.day else 10**9)

    def keys(self, f: Features) -> list[tuple[str, float]]:
        """What an article is looked up by, with its weight: the rarest of its terms that others have too, and of its names."""
        terms = sorted((t for t in f.terms if self.df[t] > 1), key=lambda t: (-self.squares[t], self.df[t], t))
        names = sorted((t for t in (*f.names, *f.numbers) if self.name_df[t] > 1), key=lambda t: (self.name_df[t], -len(t), t))
        found = [(t, self.squares[t]) for t in terms[:RAREST]]
        return found + [("·" + n, self.weight(self.name_df[n]) ** 2) for n in names[: RAREST // 2]]


LEAST_COMMON = 3
"""Names and numbers that two articles in two languages must share at least."""
ENOUGH = 20.0
"""Evidence (in nats) beyond which more shared names make two articles no more alike."""


def pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def norms(f: Features, squares: dict[str, float]) -> tuple[float, float]:
    body = math.sqrt(sum(squares[t] * x * x for t, (x, _) in f.terms.items()))
    lead = math.sqrt(sum(squares[t] * y * y for t, (_, y) in f.terms.items()))
    return body or 1.0, lead or 1.0


def measure(name: str) -> float:
    """A threshold of digest/data/gathering.toml."""
    return float(table("gathering")["measures"][name])


def gap(one: Features, other: Features) -> int:
    """Days between two articles; 0 where a page is not sure of its day, so that a doubtful date never parts a story."""
    if one.day is None or other.day is None:
        return 0
    return abs((one.day - other.day).days)
