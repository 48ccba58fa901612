"""Which articles carry another's text: agency reprints, trims, rewritten leads; and later versions of one article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from rensa import RMinHash, RMinHashLSH

from digest.gathering.features import PERMUTATIONS, Features, sketch
from digest.gathering.likeness import gap, measure
from digest.model import CopyLink, Reason

BANDS = 42
"""Bands of three rows find pairs of Jaccard .5 with probability .997, of .3 with .68; what is found is verified exactly."""
VERY = 0.9
"""Share of the shorter text from which it is a copy whatever its figures and days."""
MOST_ASKED = 12
"""Texts verified for one article: those alike are alike among themselves."""
JACCARD = 0.5
CONTAINED = 0.55
"""Share of the shorter text's shingles in the longer: a trim keeps most of them, a rewritten lead loses a few
(five-word shingles, containment of .5 had no false pair on ECB+ and BASIL)."""
OWN = 0.3
"""The same where an outlet prints a text again within a day, grown from a brief (labelled sets: none of two reports has more than .08)."""
FEWEST = 12
"""Shingles below which a text is too short to be anybody's copy."""


class Texts:
    """The texts met so far; asked whether an article carries one of them."""

    def __init__(self) -> None:
        self.index = RMinHashLSH(threshold=0.4, num_perm=PERMUTATIONS, num_bands=BANDS)
        self.seen: list[Features] = []
        self.exact: dict[bytes, str] = {}
        self.urls: dict[str, str] = {}
        self.sketched = ("", RMinHash(num_perm=PERMUTATIONS, seed=1))

    def carried_by(self, f: Features) -> list[str]:
        """The articles met whose text this one carries (or is, changed, at the same address), the likeliest first."""
        found = [self.urls[f.url]] if f.url in self.urls else []
        if len(f.shingles) < FEWEST:
            return found
        if (same := self.exact.get(f.runs)) is not None:
            return [*found, same]
        near = (self.seen[number] for number in sorted(self.index.query(self.sketch_of(f)))[-MOST_ASKED:])
        alike = [(-in_common(f, other), other.id) for other in near if carries(f, other)]
        return [*found, *(id for _, id in sorted(alike))]

    def add(self, f: Features) -> None:
        """Meet a text; the very same text is met once, however often it is printed."""
        self.add_address(f)
        text = f.runs
        if len(f.shingles) >= FEWEST and self.exact.setdefault(text, f.id) == f.id:
            self.index.insert(len(self.seen), self.sketch_of(f))
            self.seen.append(f)

    def sketch_of(self, f: Features) -> RMinHash:
        """Of its shingles; that of the last one asked for is kept, since what is looked for is added next."""
        if self.sketched[0] != f.id:
            self.sketched = (f.id, sketch(f.shingles))
        return self.sketched[1]

    def add_address(self, f: Features) -> None:
        if f.url:
            self.urls.setdefault(f.url, f.id)


def share(one: Features, other: Features) -> float:
    """Share of the shorter text's shingles that both have."""
    return in_common(one, other) / max(1, min(len(one.shingles), len(other.shingles)))


def in_common(one: Features, other: Features) -> int:
    return len(set(one.shingles).intersection(other.shingles))


def carries(one: Features, other: Features) -> bool:
    """The exact check: half of both texts' shingles, or most of the shorter one's; and not the form of another day filled in anew.

    Reports of markets, weather and results repeat their words with other figures, days or weeks later.
    """
    if min(len(one.shingles), len(other.shingles)) < FEWEST:
        return False
    common = in_common(one, other)
    whole = len(one.shingles) + len(other.shingles) - common
    shorter = min(len(one.shingles), len(other.shingles))
    own = one.outlet is not None and one.outlet == other.outlet and gap(one, other) <= 1
    if common / whole < JACCARD and common / shorter < (OWN if own else CONTAINED):
        return False
    fewest = min(len(one.numbers), len(other.numbers))
    refilled = fewest >= 2 and len(one.numbers & other.numbers) < fewest / 2
    return common / shorter >= VERY or not (refilled or gap(one, other) > measure("window"))


def same_texts(members: Iterable[Features]) -> tuple[tuple[Features, ...], ...]:
    """The members of one story by the text they carry, the longest of each first; exact, trims beyond MinHash included.

    Each is counted against the texts so far, longest first, by the shingles they share: a chain of ever shorter trims ends
    where its longest does.
    """
    heads: list[list[Features]] = []
    where: dict[int, list[int]] = defaultdict(list)
    urls: dict[str, int] = {}
    for f in sorted(members, key=lambda f: (-len(f.shingles), f.id)):
        common = Counter(n for run in f.shingles for n in where.get(run, ()))
        likeliest = [urls[f.url]] if f.url in urls else [n for n, _ in sorted(common.items(), key=lambda c: (-c[1], c[0]))[:3]]
        home = next((n for n in likeliest if f.url in urls or carries(f, heads[n][0])), None)
        if home is None:
            home = len(heads)
            heads.append([])
            for run in f.shingles:
                where[run].append(home)
        heads[home].append(f)
        if f.url:
            urls.setdefault(f.url, home)
    return tuple(map(tuple, heads))


def copy_links(texts: Iterable[Sequence[Features]]) -> tuple[CopyLink, ...]:
    """Every article that carries another's text, linked to one original per text; versions to the version before."""
    return tuple(sorted((link for group in texts for link in links_of(group)), key=lambda link: (link.article, link.of)))


def order(f: Features) -> tuple[object, ...]:
    """Earlier first; undated last; an agency's takes by their number; the longer of two others first."""
    return (f.day is None, str(f.day or ""), f.stamp, f.take, -len(f.shingles), f.id)


def links_of(group: Sequence[Features]) -> list[CopyLink]:
    """Versions: the same outlet (or address) again, or the next take of an agency; copies: other outlets, of the agency's own text where we hold it."""
    chains: dict[str, list[Features]] = defaultdict(list)
    for f in sorted(group, key=order):
        chains[f.url or f.outlet or (f.agency[0] if f.take and f.agency else f.id)].append(f)
    links: list[CopyLink] = []
    for name in sorted(chains):
        for before, after in zip(chains[name], chains[name][1:], strict=False):
            links.append(CopyLink(after.id, before.id, "version", round(share(before, after), 4), Reason.of("again")))
    heads = [chain[0] for chain in chains.values()]
    original = min(heads, key=lambda f: (not is_agency_own(f), order(f)))
    agency = next((a for f in sorted(heads, key=order) for a in f.agency), None)
    note = Reason.of("text_of", name=agency) if agency else Reason.of("same_text")
    return links + [CopyLink(f.id, original.id, "copy", round(share(original, f), 4), note) for f in heads if f is not original]


def is_agency_own(f: Features) -> bool:
    """The agency's own text: no outlet but the agency, or one of its name."""
    return bool(f.agency) and (f.outlet is None or f.outlet in f.agency)
