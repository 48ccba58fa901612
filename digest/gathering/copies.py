"""Which articles carry another's text: agency reprints, trims, rewritten leads; and later versions of one article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from rensa import RMinHash, RMinHashLSH

from digest.gathering.features import Features
from digest.gathering.likeness import gap, measure
from digest.gathering.unions import Unions
from digest.model import CopyLink

PERMUTATIONS, BANDS = 126, 42
"""Bands of three rows find pairs of Jaccard .5 with probability .997, of .3 with .68; what is found is verified exactly."""
VERY = 0.9
"""Share of the shorter text from which it is a copy whatever its figures and days."""
MOST_ASKED = 50
"""Texts verified for one article: those alike are alike among themselves."""
JACCARD = 0.5
CONTAINED = 0.55
"""Share of the shorter text's shingles in the longer: a trim keeps most of them, a rewritten lead loses a few
(notes: five-word shingles, containment of .5 had no false pair on ECB+ and BASIL)."""
FEWEST = 12
"""Shingles below which a text is too short to be anybody's copy."""


def share(one: Features, other: Features) -> float:
    """Share of the shorter text's shingles that both have."""
    return in_common(one, other) / max(1, min(len(one.shingles), len(other.shingles)))


def in_common(one: Features, other: Features) -> int:
    return len(set(one.shingles).intersection(other.shingles))


def same_texts(features: Iterable[Features]) -> Iterator[tuple[str, str]]:
    """Pairs that share a text: candidates by MinHash and by equal address, verified on the shingles themselves."""
    index = RMinHashLSH(threshold=0.4, num_perm=PERMUTATIONS, num_bands=BANDS)
    seen: list[Features] = []
    texts: dict[bytes, str] = {}
    urls: dict[str, str] = {}
    for f in features:
        if f.url and urls.setdefault(f.url, f.id) != f.id:
            yield urls[f.url], f.id
        if len(f.shingles) < FEWEST:
            continue
        text = f.shingles.tobytes()
        if texts.setdefault(text, f.id) != f.id:  # the very same text: no need to look it up again, however often it is printed
            yield texts[text], f.id
            continue
        sketch = RMinHash(num_perm=PERMUTATIONS, seed=1)
        sketch.update([str(s) for s in f.shingles])
        for number in sorted(index.query(sketch))[-MOST_ASKED:]:
            if carries(f, seen[number]):
                yield seen[number].id, f.id
        index.insert(len(seen), sketch)
        seen.append(f)


def carries(one: Features, other: Features) -> bool:
    """The exact check: half of both texts' shingles, or most of the shorter one's; and not the form of another day filled in anew.

    Reports of markets, weather and results repeat their words with other figures, days or weeks later.
    """
    if min(len(one.shingles), len(other.shingles)) < FEWEST:
        return False
    common = in_common(one, other)
    whole = len(one.shingles) + len(other.shingles) - common
    shorter = min(len(one.shingles), len(other.shingles))
    if common / whole < JACCARD and common / shorter < CONTAINED:
        return False
    fewest = min(len(one.numbers), len(other.numbers))
    refilled = fewest >= 2 and len(one.numbers & other.numbers) < fewest / 2
    return common / shorter >= VERY or not (refilled or gap(one, other) > measure("window"))


def copy_links(features: Mapping[str, Features], pairs: Iterable[tuple[str, str]]) -> tuple[CopyLink, ...]:
    """Every article that carries another's text, linked to one original per group; versions to the version before.

    The groups are connected ones: each pair shares half a text, so a chain is one text growing or shrinking.
    """
    unions = Unions()
    for a, b in pairs:
        unions.join(a, b)
    links = [link for group in unions.groups() for link in links_of([features[i] for i in group])]
    return tuple(sorted(links, key=lambda link: (link.article, link.of)))


def order(f: Features) -> tuple[object, ...]:
    """Earlier first; undated last; the longer of two undated ones first."""
    return (f.day is None, str(f.day or ""), f.stamp, -len(f.shingles), f.id)


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
