"""Which articles are worth comparing: an inverted index of rare terms and names, bounded by days."""

from __future__ import annotations

from array import array
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator

from digest.gathering.features import Features
from digest.gathering.likeness import measure
from digest.gathering.rarity import telling_concept, worth

MOST_ASKED = 60
"""Articles that one is compared with: those that share the most of its rare terms."""
POSTINGS = 200
"""Articles of the window looked at for one term: what is in more says little, and growth stays linear."""
LEAST_SHARED = 3
"""Terms and names looked up by that two articles must have in common to be compared in full."""
UNDATED = 10**9
"""The day of what has none, as it sorts: last, and looked at whatever the day asked for."""


def by_arrival(f: Features) -> tuple[int, int, str]:
    """The order in which articles are taken: by day, undated ones last; of one day the longest first, so that trims meet their text."""
    return (f.day.toordinal() if f.day else UNDATED, -len(f.shingles), f.id)


CASELESS = frozenset({"zh", "ja", "ko"})
"""Languages whose names no capital letter shows: they and others find one another by concepts, too."""
MOST_CONCEPTS = 20
"""Concepts that an article is looked up by, the most telling ones."""


def sought_by(f: Features, mixed: bool) -> Iterator[str]:
    """The keys by which an article looks for others; in a mixed archive also concepts, which others hold only where one is CASELESS."""
    yield from f.keys
    if mixed:
        yield from (f"#{n}" if f.language in CASELESS else f"#{n}c" for n in rarest(f))


def found_by(f: Features, mixed: bool) -> Iterator[str]:
    """The keys by which an article is found: "#12" by all that are CASELESS, "#12c" of those by all others."""
    yield from f.keys
    if mixed:
        for n in rarest(f):
            yield f"#{n}"
            if f.language in CASELESS:
                yield f"#{n}c"


def rarest(f: Features) -> list[int]:
    return sorted(f.concepts, key=lambda n: (-telling_concept(n), n))[:MOST_CONCEPTS]


class Index:
    """Articles by their rarest terms; every article that will be added or asked for is known from the start, so that days sort."""

    def __init__(self, features: Iterable[Features], wanted: Container[str], mixed: bool) -> None:
        self.order = sorted(features, key=by_arrival)
        self.days = [by_arrival(f)[0] for f in self.order]
        self.rank = {f.id: n for n, f in enumerate(self.order)}
        self.wanted = wanted
        self.mixed = mixed
        self.postings: dict[str, array[int]] = defaultdict(lambda: array("I"))

    def add(self, f: Features) -> None:
        rank = self.rank[f.id]
        for key in found_by(f, self.mixed):
            if key in self.wanted or key[0] == "#":
                found = self.postings[key]
                if found and found[-1] > rank:
                    insort(found, rank)
                else:
                    found.append(rank)

    def worth_asking(self, f: Features) -> list[Features]:
        """Of the articles added, the MOST_ASKED that share the most rare terms and may be of one time."""
        window = int(measure("window"))
        first = bisect_left(self.days, f.day.toordinal() - window) if f.day else 0
        after = bisect_left(self.days, f.day.toordinal() + window + 1) if f.day else 0
        undated = bisect_left(self.days, UNDATED)
        shared: dict[int, float] = defaultdict(float)
        times: dict[int, int] = defaultdict(int)
        for key in sought_by(f, self.mixed):
            if found := self.postings.get(key):
                weight = worth(key)
                for low, high in ((first, after), (undated if f.day else 0, len(self.order))):
                    start, stop = bisect_left(found, low), bisect_left(found, high)
                    for rank in found[max(start, stop - POSTINGS) : stop]:
                        shared[rank] += weight
                        times[rank] += 1
        enough = [rank for rank, n in times.items() if n >= LEAST_SHARED]
        return [self.order[rank] for rank in sorted(enough, key=lambda rank: (-shared[rank], rank))[:MOST_ASKED]]
