"""Which articles carry another's text: agency reprints, trims, rewritten leads; and later versions of one article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from rensa import RMinHash, RMinHashLSH

from digest.gathering.features import Features
from digest.model import CopyLink

PERMUTATIONS, BANDS = 128, 64
"""Bands of two rows find pairs of Jaccard .3 with probability .998; what is found is verified exactly."""
JACCARD = 0.5
CONTAINED = 0.55
"""Share of the shorter text's shingles in the longer: a trim keeps most of them, a rewritten lead loses a few
(notes: five-word shingles, containment of .5 had no false pair on ECB+ and BASIL)."""
FEWEST = 12
"""Shingles below which a text is too short to be anybody's copy."""


def share(one: Features, other: Features) -> float:
    """Share of the shorter text's shingles that both have."""
    return len(one.shingles & other.shingles) / max(1, min(len(one.shingles), len(other.shingles)))


def copy_links(features: tuple[Features, ...], alike: Iterable[tuple[str, str]]) -> tuple[CopyLink, ...]:
    """Every article that carries another's text, linked to one original per group; versions to the version before.

    `alike` are pairs found alike in other ways: a short trim of a long text is beyond MinHash, not beyond the exact check.
    """
    by_id = {f.id: f for f in features}
    trims = ((a, b) for a, b in alike if carries(by_id[a], by_id[b]))
    groups = grouped([*pairs(features), *trims])
    links: list[CopyLink] = []
    for group in groups:
        links += links_of([by_id[i] for i in group])
    return tuple(sorted(links, key=lambda link: (link.article, link.of)))


def pairs(features: tuple[Features, ...]) -> Iterable[tuple[str, str]]:
    """Pairs that share a text: candidates by MinHash and by equal address, verified on the shingles themselves."""
    index = RMinHashLSH(threshold=0.3, num_perm=PERMUTATIONS, num_bands=BANDS)
    seen: list[Features] = []
    texts: dict[frozenset[int], int] = {}
    urls: dict[str, str] = {}
    for f in features:
        if f.url and f.url in urls:
            yield urls[f.url], f.id
        if f.url:
            urls.setdefault(f.url, f.id)
        if len(f.shingles) < FEWEST:
            continue
        if f.shingles in texts:  # the very same text: no need to look it up again, however often it is printed
            yield seen[texts[f.shingles]].id, f.id
            continue
        texts[f.shingles] = len(seen)
        sketch = RMinHash(num_perm=PERMUTATIONS, seed=1)
        sketch.update([str(s) for s in sorted(f.shingles)])
        for number in index.query(sketch):
            other = seen[number]
            if carries(f, other):
                yield other.id, f.id
        index.insert(len(seen), sketch)
        seen.append(f)


def carries(one: Features, other: Features) -> bool:
    """The exact check: half of both texts' shingles, or most of the shorter one's."""
    if min(len(one.shingles), len(other.shingles)) < FEWEST:
        return False
    common = len(one.shingles & other.shingles)
    whole = len(one.shingles) + len(other.shingles) - common
    return common / whole >= JACCARD or common / min(len(one.shingles), len(other.shingles)) >= CONTAINED


def grouped(links: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Connected groups; each pair shares half a text, so a chain is one text growing or shrinking."""
    parent: dict[str, str] = {}

    def find(x: str) -> str:
        while parent.setdefault(x, x) != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    for a, b in links:
        parent[find(a)] = find(b)
    groups: dict[str, list[str]] = defaultdict(list)
    for x in sorted(parent):
        groups[find(x)].append(x)
    return [g for _, g in sorted(groups.items()) if len(g) > 1]


def order(f: Features) -> tuple[object, ...]:
    """Earlier first; undated last; the longer of two undated ones first."""
    return (f.day is None and f.earliest is None, str(f.day or f.earliest or ""), -len(f.shingles), f.id)


def links_of(group: list[Features]) -> list[CopyLink]:
    """Versions: the same outlet (or address) again; copies: other outlets, of the agency's own text where we hold it."""
    ordered = sorted(group, key=order)
    chains: dict[str, list[Features]] = defaultdict(list)
    for f in ordered:
        chains[f.url or f.outlet or f.id].append(f)
    links: list[CopyLink] = []
    heads: list[Features] = []
    for name in sorted(chains):
        chain = chains[name]
        if len({c.id for c in chain}) > 1 and (chain[0].url or chain[0].outlet):
            for before, after in zip(chain, chain[1:], strict=False):
                links.append(
                    CopyLink(after.id, before.id, "version", round(share(before, after), 4), "the same outlet printed it again, changed")
                )
            heads.append(chain[0])
        else:
            heads += chain
    if len(heads) > 1:
        original = min(heads, key=lambda f: (not is_agency_own(f), order(f)))
        agency = next((a for f in heads for a in f.agency), None)
        for f in heads:
            if f.id != original.id:
                note = f"the text of {agency}" if agency else "the same text; its source is not named"
                links.append(CopyLink(f.id, original.id, "copy", round(share(original, f), 4), note))
    return links


def is_agency_own(f: Features) -> bool:
    """The agency's own text: no outlet but the agency, or one of its name."""
    return bool(f.agency) and (f.outlet is None or f.outlet in f.agency)
