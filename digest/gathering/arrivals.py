"""Articles as they arrive, day by day: each day's are put among what is there, and what is settled stays together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from digest.gathering.copies import Texts
from digest.gathering.desk import Decisions
from digest.gathering.events import one_event
from digest.gathering.features import Features
from digest.gathering.grouping import merges
from digest.gathering.index import CASELESS, LEAST_SHARED, Index, by_arrival, found_by, sought_by
from digest.gathering.likeness import measure


def groups_of(features: Mapping[str, Features], settled: Iterable[Sequence[str]], decisions: Decisions) -> tuple[tuple[str, ...], ...]:
    """Every article in exactly one group: the settled ones with the others put among them, in the order of their smallest ids.

    The others come a day at a time, undated ones last, as if each day had been built by itself: so that building day by day
    and building all at once agree. Settled groups become one only where a new article is like both.
    """
    archive = Archive(features, settled, decisions)
    new = sorted((f for f in features.values() if f.id not in archive.home), key=by_arrival)
    for _, batch in groupby(new, key=lambda f: f.day):
        archive.arrive(list(batch))
    return tuple(sorted(tuple(sorted(ids)) for ids in archive.members.values()))


class Archive:
    """Groups by number, the different texts of each, and where rare terms and texts stand."""

    def __init__(self, features: Mapping[str, Features], settled: Iterable[Sequence[str]], decisions: Decisions) -> None:
        self.decisions = decisions
        self.members: dict[int, list[str]] = {n: list(ids) for n, ids in enumerate(settled)}
        self.home = {i: n for n, ids in self.members.items() for i in ids}
        self.count = len(self.members)
        mixed = any(f.language in CASELESS for f in features.values())
        new = Counter(key for f in features.values() if f.id not in self.home for key in sought_by(f, mixed))
        wanted = {key for key, times in new.items() if times > 1}
        close = set[str]()
        for i in self.home:
            shared = new.keys() & (set(found_by(features[i], mixed)) if mixed else features[i].keys)
            wanted |= shared
            if len(shared) >= min(LEAST_SHARED, len(features[i].keys)):
                close.add(i)
        self.index = Index(features.values(), wanted, mixed)
        self.texts = Texts()
        self.compared: dict[int, list[Features]] = defaultdict(list)
        for f in self.index.order:
            if f.id in close:
                self.meet(f, self.home[f.id])
            elif f.id in self.home:  # it shares too little with what is new to be like it, or to be carried by it
                self.compared[self.home[f.id]].append(f)
                self.texts.add_address(f)

    def meet(self, f: Features, group: int) -> None:
        """Take note of an article of a group; one that only carries another's text is not compared."""
        if not any(self.home[i] == group for i in self.texts.carried_by(f)):
            self.compared[group].append(f)
            self.index.add(f)
        self.texts.add(f)

    def arrive(self, batch: Sequence[Features]) -> None:
        """Put a day's articles among the groups: copies go where their text is, the others by likeness."""
        before, fresh = self.count, list[Features]()
        for f in batch:
            texts = [] if f.id in self.decisions.moved else self.texts.carried_by(f)
            group = next((self.home[i] for i in texts if i not in self.decisions.moved), None)
            if group is None:
                group, self.count = self.count, self.count + 1
                self.members[group] = []
                fresh.append(f)
            self.members[group].append(f.id)
            self.home[f.id] = group
            self.texts.add(f)
        asked: dict[tuple[int, int], float] = defaultdict(float)
        for f in fresh:
            for other in self.index.worth_asking(f):
                if (value := one_event(f, other)) >= measure("floor") / 2:
                    x, y = sorted((self.home[f.id], self.home[other.id]))
                    asked[x, y] += value
            self.compared[self.home[f.id]].append(f)
            self.index.add(f)
        self.merge(asked, before)

    def merge(self, asked: Mapping[tuple[int, int], float], before: int) -> None:
        """Make one of the groups that are alike; those numbered below `before` were there before this day."""
        met = sorted({n for pair in asked for n in pair}, key=lambda n: min(self.members[n]))
        place = {n: at for at, n in enumerate(met)}
        groups = [tuple(sorted(self.compared[n], key=lambda f: f.id)) for n in met]
        sums = {(min(place[x], place[y]), max(place[x], place[y])): value for (x, y), value in asked.items()}
        for found in merges(groups, sums, {place[n] for n in met if n < before}, self.parted):
            first, *others = sorted(met[at] for at in found)
            for n in others:
                self.home.update(dict.fromkeys(self.members[n], first))
                self.members[first] += self.members.pop(n)
                self.compared[first] += self.compared.pop(n)

    def parted(self, one: Sequence[Features], other: Sequence[Features]) -> bool:
        return any(self.decisions.parted(a.id, b.id) for a in one for b in other) if self.decisions.split else False
