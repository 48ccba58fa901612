"""Quotations of one article that a cue splits -> one stretch of speech."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from digest.comparing.alike import Rarity, as_long_as_both, common_of
from digest.comparing.links import Links, links_of
from digest.comparing.units import Spoken, Unit

LONGEST_CUE = 140
"""Letters between the halves of a quotation that its cue splits: “…,” the minister told reporters on Friday. “…”"""


def stretches(alone: Sequence[Unit], rarity: Rarity) -> list[Unit]:
    """Quotations joined across their cue: the second goes on in the middle of a sentence, or another article runs the two together."""
    order = sorted(range(len(alone)), key=lambda n: (alone[n].parts[0].place, alone[n].article, alone[n].parts[0].quotation.spans[0], n))
    halves = [(n, m) for n, m in pairwise(order) if continues(alone[n].parts[0], alone[m].parts[0])]
    split = frozenset(n for pair in halves if not goes_on(alone[pair[1]].parts[0]) for n in pair)
    links = links_of(alone, rarity, anyone=True, of=split) if split else {}
    second = {m for n, m in halves if goes_on(alone[m].parts[0]) or run_together(n, m, alone, links)}
    made: list[list[Spoken]] = []
    for n in order:
        if n in second:
            made[-1].extend(alone[n].parts)
        else:
            made.append(list(alone[n].parts))
    return [Unit(tuple(parts)) for parts in made]


def run_together(first: int, second: int, alone: Sequence[Unit], links: Links) -> bool:
    """Is there one quotation that is like one of two parts and holds words of the other besides."""
    for a, b in ((first, second), (second, first)):
        for n in sorted(links.get(a, {})):
            whole, part, more = alone[n].said, alone[a].said, alone[b].said
            rest = common_of(whole, more) - common_of(whole, part)
            fewest = 1 if whole.language != part.language and as_long_as_both(whole, part, more) else 2
            if n in links.get(b, {}) or len(rest) >= fewest:
                return True
    return False


def continues(one: Spoken, other: Spoken) -> bool:
    """Is the second the rest of the first, only the cue between them."""
    if one.quotation.article != other.quotation.article or other.gap is None or len(other.gap) > LONGEST_CUE or "\n" in other.gap:
        return False
    if one.quotation.kind != "direct" or other.quotation.kind != "direct" or one.voice != other.voice:
        return False
    cue = other.gap.strip(" \"'”“’‘»«„‚")
    return cue.count(". ") + cue.count("? ") == 0


def goes_on(spoken: Spoken) -> bool:
    """Does a quotation begin in the middle of a sentence."""
    return spoken.quotation.text[:1].islower()
