"""Quotations of a story -> groups that are one thing said: stretches, links, stars; never chains, two known people only by the very words."""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from digest.comparing.alike import Likeness, Rarity, Said, Speakers, common_of, likeness, of_rivals, rarity_of, run_in, said
from digest.model import Quotation

SURE = 0.6
"""Confidence from which a speaker counts as known."""
MOST_CANDIDATES = 60
"""Others that one wording is asked against, the ones that share most rare words."""
MOST_PROBES = 16
"""Words of a wording, the rarest first, by which others are looked up."""
MOST_PLACES = 400
"""A word of more wordings than this finds none: rarer ones do."""
LONGEST_WAIT = 10
"""Days between two articles that print what one person said once; later only the very words count as the same (notes: a week)."""
LONGEST_CUE = 140
"""Letters between the halves of a quotation that its cue splits: “…,” the minister told reporters on Friday. “…”"""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A quotation with the voice it belongs to and the place of its article in the story."""

    quotation: Quotation
    voice: str | None
    """Key of the voice; None where the speaker is not known."""
    person: bool
    """Is that voice a person."""
    language: str
    day: int | None
    """Day of the article as an ordinal; None where it is not known."""
    place: int
    gap: str | None
    """What stands between the quotation before it in its article and this one; None at the first."""

    @property
    def said(self) -> Said:
        return said(self.quotation.text, self.language)


@dataclass(frozen=True)
class Unit:
    """One stretch of speech in one article: a quotation, or several that a cue splits."""

    parts: tuple[Spoken, ...]

    @cached_property
    def said(self) -> Said:
        return said(" ".join(p.quotation.text for p in self.parts), self.parts[0].language)

    @cached_property
    def probes(self) -> frozenset[str]:
        """What others that say the same are looked up by."""
        return self.said.keys or frozenset({" ".join(self.said.all)})

    @cached_property
    def voice(self) -> str | None:
        return next((p.voice for p in self.parts if p.voice), None)

    @cached_property
    def person(self) -> bool:
        return any(p.person for p in self.parts)

    @property
    def day(self) -> int | None:
        return self.parts[0].day

    @cached_property
    def article(self) -> str:
        return self.parts[0].quotation.article

    @property
    def order(self) -> tuple[int, int, int, str]:
        """The fullest first, then the earliest."""
        first = self.parts[0]
        return (-len(self.said.terms), -len(self.said.all), first.place, first.quotation.id)


Links = dict[int, dict[int, float]]
"""Unit -> the units like it, and how like."""
Near = dict[int, dict[str, dict[int, float]]]
"""The same, the units like it by their articles."""


def grouped(spoken: Sequence[Spoken]) -> list[list[Spoken]]:
    """The groups of quotations that are one thing said, each around a base that all the others are like."""
    alone = [Unit((s,)) for s in sorted(spoken, key=lambda s: (s.place, s.quotation.id))]
    rarity = rarity_of(u.said.keys for u in alone)
    units = sorted(stretches(alone, rarity), key=lambda u: u.order)
    groups = named_alike(joined(stars(units, links_of(units, rarity)), rarity))
    return [[part for unit in group for part in unit.parts] for group in groups]


def speakers_of(one: Unit, other: Unit, anyone: bool = False) -> Speakers:
    """Same known voice; apart where one is much later; open where one is not known, or a body is credited with what may be its head's words; else rivals."""
    if one.day is not None and other.day is not None and abs(one.day - other.day) > LONGEST_WAIT and not the_very_words(one, other):
        return "apart"
    if one.voice is None or other.voice is None:
        return "open"
    if one.voice == other.voice:
        return "same"
    return "rivals" if one.person and other.person and not anyone else "open"


def the_very_words(one: Unit, other: Unit) -> bool:
    """Does one hold the other word by word, eight words or more."""
    short, long = sorted((one.said.all, other.said.all), key=len)
    return len(short) >= 8 and run_in(short, long)


# ------------------------------------------------------------------------------------------- links


def links_of(units: Sequence[Unit], rarity: Rarity, anyone: bool = False, of: frozenset[int] | None = None) -> Links:
    """Which units of different articles are one thing said, and how like they are.

    With `anyone` whoever is credited with it; with `of` only the links of these units.
    """
    found: dict[tuple[int, int], Likeness] = {}
    articles = [u.article for u in units]
    index: dict[str, list[int]] = defaultdict(list)
    for n, unit in enumerate(units):
        for key in unit.probes:
            index[key].append(n)
    for n, unit in enumerate(units):
        if of is not None and n not in of:
            continue
        weights: dict[int, float] = defaultdict(float)
        for key in sorted(unit.probes, key=lambda k: (-rarity.get(k, 1.0), k))[:MOST_PROBES]:
            if len(index[key]) <= MOST_PLACES or not weights:
                for m in index[key]:
                    weights[m] += rarity.get(key, 1.0)
        likest = heapq.nsmallest(MOST_CANDIDATES, ((-w, m) for m, w in weights.items() if articles[m] != articles[n]))
        for _, m in likest:
            pair = (min(n, m), max(n, m))
            if pair not in found and (like := likeness(unit.said, units[m].said, rarity, speakers_of(unit, units[m], anyone))):
                found[pair] = like
    near: Near = defaultdict(lambda: defaultdict(dict))
    sure: dict[int, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for (n, m), like in sorted(found.items()):
        near[n][articles[m]][m] = near[m][articles[n]][n] = like.score
        if like.sure:
            sure[n][units[m].article].add(m)
            sure[m][units[n].article].add(n)
    links: Links = defaultdict(dict)
    for (n, m), like in sorted(found.items(), key=lambda pair: (pair[1].faint, pair[0])):
        if like.faint and estranged(n, m, units, links):
            continue
        if like.sure or (unrivalled(n, m, units, near, like.faint) and agreed(n, m, units, near, sure)):
            links[n][m] = links[m][n] = like.score
    return links


def estranged(n: int, m: int, units: Sequence[Unit], links: Links) -> bool:
    """Is one of two linked to words in the other's own language that are not like the other's."""
    return any(
        units[k].said.language == units[b].said.language and units[k].article != units[b].article and b not in links.get(k, {})
        for a, b in ((n, m), (m, n))
        for k in links.get(a, {})
    )


FAR_BEHIND = 0.6
"""What a rival may reach of a faint likeness."""


def unrivalled(n: int, m: int, units: Sequence[Unit], near: Near, faint: bool) -> bool:
    """Is each of two the other's best in its article: no other there is more like it, in the same words; of two `faint`ly alike by far."""
    for a, b in ((n, m), (m, n)):
        there = near[a][units[b].article]
        for rival, score in there.items():
            if rival == b:
                continue
            if faint and score > FAR_BEHIND * there[b]:
                return False
            if score > there[b] and in_the_same_words(units[a], units[b], units[rival]) and not versions(units[rival], units[b]):
                return False
    return True


def in_the_same_words(one: Unit, other: Unit, rival: Unit) -> bool:
    """Is what a unit has in common with a second largely what it has in common with a third."""
    ours = common_of(one.said, other.said)
    return 2 * len(ours & common_of(one.said, rival.said)) >= len(ours)


def versions(one: Unit, other: Unit) -> bool:
    """Are two quotations of one article the same words, one fuller than the other."""
    same = likeness(one.said, other.said, {}, "same")
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


# ------------------------------------------------------------------------------------------- stretches


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
            rest = common_of(alone[n].said, alone[b].said) - common_of(alone[n].said, alone[a].said)
            if n in links.get(b, {}) or len(rest) >= 2:
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


# ------------------------------------------------------------------------------------------- stars


def stars(units: Sequence[Unit], links: Links) -> list[list[Unit]]:
    """Again and again the unit that most articles are like becomes a base, with all that are like it and not yet taken."""
    free = set(range(len(units)))
    queue = [(*standing(n, units, links, free), n) for n in sorted(free)]
    heapq.heapify(queue)
    groups: list[list[int]] = []
    while queue:
        *was, n = heapq.heappop(queue)
        if n not in free:
            continue
        now = standing(n, units, links, free)
        if tuple(was) != now:
            heapq.heappush(queue, (*now, n))
            continue
        group = [n, *members(n, units, links, free)]
        free -= set(group)
        groups.append(group)
    return [[units[n] for n in group] for group in gleaned(groups, units)]


def standing(n: int, units: Sequence[Unit], links: Links, free: set[int]) -> tuple[float, float]:
    """How good a base: articles reached, then the sum of likeness; negative, as the least comes first."""
    found = members(n, units, links, free)
    return (-float(len({units[m].article for m in found})), -round(sum(links[n][m] for m in found), 9))


def members(n: int, units: Sequence[Unit], links: Links, free: set[int]) -> list[int]:
    """The free units like a base, of one known person (the base's own, or the one whose wordings are most like it); of another only its very words."""
    near = [m for m in links.get(n, {}) if m in free]
    persons: Counter[str] = Counter()
    for m in (n, *near):
        if units[m].person and (voice := units[m].voice):
            persons[voice] += links[n].get(m, 1000.0)  # type: ignore[assignment]
    if not persons:
        return near
    chosen = min(persons, key=lambda v: (-persons[v], v))
    return [m for m in near if not units[m].person or units[m].voice == chosen or of_rivals(units[n].said, units[m].said, {})]


def joined(groups: list[list[Unit]], rarity: Rarity) -> list[list[Unit]]:
    """Groups of one known voice become one where every wording of the one is like every wording of the other: complete link."""
    made: list[list[Unit]] = []
    for group in groups:
        home = next((g for g in made if len(g) > 1 < len(group) and one_thing(g, group, rarity)), None)
        if home is None:
            made.append(group)
        else:
            home.extend(group)
    return made


def named_alike(groups: list[list[Unit]]) -> list[list[Unit]]:
    """A phrase of two words joins the one longer thing that its speaker said with its noun: a “patient gardener”, “I am only a gardener here”."""
    said_with: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, group in enumerate(groups):
        for stem in sorted(frozenset().union(*(u.said.stems for u in group))):
            said_with[stem, group[0].said.language].append(n)
    home: dict[int, int] = {}
    for n, group in enumerate(groups):
        (one, *more) = group
        if more or len(one.said.content) != 2 or one.voice is None or not one.person:
            continue
        others = [m for m in said_with[one.said.content[-1], one.said.language] if m != n]
        if (
            len(others) == 1
            and len(groups[others[0]][0].said.content) > 2
            and all(speakers_of(one, u) == "same" and u.article != one.article for u in groups[others[0]])
        ):
            home[n] = others[0]
    return [[*group, *(u for n, m in home.items() if m == at for u in groups[n])] for at, group in enumerate(groups) if at not in home]


def one_thing(one: list[Unit], other: list[Unit], rarity: Rarity) -> bool:
    pairs = [(a, b) for a in one for b in other if a.article != b.article]
    return bool(pairs) and all(speakers_of(a, b) == "same" and likeness(a.said, b.said, rarity, "same") for a, b in pairs)


def gleaned(groups: list[list[int]], units: Sequence[Unit]) -> list[list[int]]:
    """A short one left alone joins the group that holds its very words in a row."""
    large = [g for g in groups if len(g) > 1]
    stems = [frozenset().union(*(units[m].said.stems for m in g)) for g in large]
    left = []
    for (n,) in (g for g in groups if len(g) == 1):
        short = units[n].said
        homes = [g for g, known in zip(large, stems, strict=True) if len(short.all) >= 4 and short.stems and short.stems <= known]
        home = next((g for g in homes if holds(g, n, units)), None)
        if home is None:
            left.append([n])
        else:
            home.append(n)
    return large + left


def holds(group: list[int], n: int, units: Sequence[Unit]) -> bool:
    """Does a group hold the very words of a unit that none of it is set apart from."""
    return any(run_in(units[n].said.all, units[m].said.all) for m in group) and all(
        speakers_of(units[n], units[m]) != "apart" for m in group
    )
