"""Items beside a reporting verb -> its subject."""

from __future__ import annotations

from collections.abc import Callable

from digest.quoting.lexicon import is_person_noun
from digest.quoting.phrases import Item, Phrase

MOST_GOVERNED = 3
"""Phrases after a preposition between a verb and the subject that follows it: declaró en la barricada de la ruta 24 la presidenta."""
MOST_UNKNOWN = 2
"""Words of no list between a verb and the name that follows it."""

Speaks = Callable[[Phrase], bool]
"""Can a phrase be somebody who speaks? Of several candidates the first that can is taken."""


def subject_before(items: tuple[Item, ...], speaks: Speaks) -> int | None:
    """The index of the phrase that is the subject of a verb right after the items; None where none can be told.

    The nearest clause counts: a pronoun next to the verb, else the first phrase of its stretch that no preposition governs;
    what stands between commas after it (appositions, relative clauses, participles) is stepped over.
    """
    end = len(items)
    while end and items[end - 1] in ("adverb", "verb"):
        end -= 1
    while end > 1 and items[end - 1] == "other" and isinstance(items[end - 2], Phrase) and end > len(items) - 3:
        end -= 1  # he likes to say
    if not end:
        return None
    last = items[end - 1]
    if isinstance(last, Phrase) and last.pronoun and not last.governed:
        return end - 1
    if last == "who":
        return relative(items, end - 1, speaks)
    if last == "comma":
        return over_commas(items, end, speaks)
    start = clause_start(items, end)
    near = max((n + 1 for n in range(start, end) if items[n] == "comma"), default=start)
    found = first_free(items, near, end)
    if found is None:
        found = first_free(items, start, end, speaks)
    if found is not None:
        if start and items[start - 1] == "and" and (first := joined(items, start, speaks)) is not None:
            return first
        if start and items[start - 1] == "and" and plural(items, start):
            return None
        return found
    if (start and items[start - 1] in ("and", "comma")) or (isinstance(last, Phrase) and last.governed):
        return opening(items, start, speaks)
    return cut_short(items, end, speaks)


def cut_short(items: tuple[Item, ...], end: int, speaks: Speaks) -> int | None:
    """A report released last year found: the only free phrase of its clause, which opens it, over a participle and what hangs on it."""
    start = max((n + 1 for n in range(end) if isinstance(items[n], str) and items[n] not in ("other", "adverb")), default=0)
    free = [n for n in range(start, end) if isinstance(p := items[n], Phrase) and not p.governed]
    return start if free == [start] and speaks(items[start]) else None  # type: ignore[arg-type]


def relative(items: tuple[Item, ...], who: int, speaks: Speaks) -> int | None:
    """Whom "who" means: the phrase before it."""
    before = who - 1 if who and items[who - 1] != "comma" else who - 2
    if before < 0 or not isinstance(items[before], Phrase):
        return None
    phrase = items[before]
    assert isinstance(phrase, Phrase)
    if phrase.governed and not phrase.name and not is_person_noun(phrase.head):
        return first_free(items, clause_start(items, before), before, speaks)
    return before


def clause_start(items: tuple[Item, ...], end: int) -> int:
    """Where the run of phrases, prepositions and commas begins that ends at `end`: after the verb or conjunction before it."""
    at = end
    while at and (isinstance(items[at - 1], Phrase) or items[at - 1] in ("adverb", "comma")):
        at -= 1
    return at


def first_free(items: tuple[Item, ...], start: int, end: int, speaks: Speaks | None = None) -> int | None:
    """The first phrase of a run that no preposition governs, one that can speak before one that cannot."""
    free = [n for n in range(start, end) if isinstance(p := items[n], Phrase) and not p.governed]
    able = [n for n in free if speaks and speaks(items[n])]  # type: ignore[arg-type]
    return next(iter(able or free), None)


def over_commas(items: tuple[Item, ...], end: int, speaks: Speaks) -> int | None:
    """The subject before a comma: of the stretches between commas the first that is nothing but a phrase."""
    segments: list[tuple[int, int]] = []
    start = 0
    for n in range(end):
        if items[n] in ("comma", "stop"):
            segments.append((start, n))
            start = n + 1
            if items[n] == "stop":
                segments = []
    begin = max((n for n, (a, b) in enumerate(segments) if a < b and items[a] == "and"), default=0)
    found: list[int] = []
    for a, b in segments[begin:]:
        while a < b and items[a] in ("and", "adverb"):
            a += 1
        inner = items[a:b]
        if not inner or any(x in ("verb", "other", "that", "who") for x in inner):
            continue
        free = first_free(items, a, b)
        if free is not None:
            found.append(free)
    able = [n for n in found if speaks(items[n])]  # type: ignore[arg-type]
    return next(iter(able or found), None)


def opening(items: tuple[Item, ...], end: int, speaks: Speaks) -> int | None:
    """The subject that a second verb shares: "X met the envoy and said": the first free phrase of its clause, else of the sentence."""
    start = max((n + 1 for n in range(end) if items[n] == "stop"), default=0)
    clause = max((n + 1 for n in range(start, end - 1) if items[n] == "comma"), default=start)
    near = items[clause : clause + 2]
    if (
        end
        and items[end - 1] == "and"
        and isinstance(p := near[0] if near else None, Phrase)
        and not p.governed
        and near[1:] in (("verb",), ("other",))
    ):
        return clause  # when she spoke of him, I laughed and said
    n = start
    if n < end and items[n] == "other":  # an opener: up to its comma
        comma = next((k for k in range(n, end) if items[k] == "comma"), None)
        n = comma + 1 if comma is not None else n + 1
    return first_free(items, n, end, speaks)


def joined(items: tuple[Item, ...], start: int, speaks: Speaks) -> int | None:
    """Anna Keller of Fire and Rescue said: what follows "and" cannot speak and belongs to what a preposition governs."""
    before, after = items[start - 2 : start - 1], items[start : start + 1]
    if not before or not isinstance(p := before[0], Phrase) or not p.governed or not p.words[-1][0].isupper():
        return None
    if not after or not isinstance(q := after[0], Phrase) or " " in (q.name or " ") or q.definite:
        return None
    return first_free(items, clause_start(items, start - 1), start - 1, speaks)


def plural(items: tuple[Item, ...], start: int) -> bool:
    """The minister and the envoy said: two subjects, joined by what stands before `start`."""
    before = items[: start - 1]
    return (
        bool(before)
        and all(isinstance(i, Phrase) or i in ("adverb", "comma") for i in before)
        and any(isinstance(i, Phrase) and not i.governed for i in before)
    )


def object_after(items: tuple[Item, ...], time: frozenset[str] = frozenset(), inverts: bool = False) -> int | None:
    """The subject that follows its verb (said Keller; a déclaré Mme Dupont): the phrase that comes first, over words of time."""
    over, stepped = False, 0
    for n, item in enumerate(items):
        if isinstance(item, Phrase):
            if (
                inverts
                and item.governed
                and not over
                and n + 1 < len(items)
                and stepped < MOST_GOVERNED
                and item.words[-1].casefold() not in time
            ):
                stepped += 1
                continue
            if stepped and not (item.name or is_person_noun(item.head)):
                return None
            if item.words[-1].casefold() in time or (over and item.governed):
                over = True
                continue
            return None if item.governed else n
        if (
            inverts
            and item == "other"
            and n < MOST_UNKNOWN
            and isinstance(p := items[min(n + 1, len(items) - 1)], Phrase)
            and (p.name or is_person_noun(p.head))
        ):
            continue  # подсчитал предприниматель Юрий Веденин: a noun that no list has
        if stepped or (item not in ("adverb", "verb") and not (over and item in ("comma", "other"))):
            return None
    return None


def apposition(items: tuple[Item, ...], at: int) -> Phrase | None:
    """The name beside a description: the governor, Anna Keller; le ministre des Finances, Jean Dupont; Ines Valdorf, die ..."""
    n = at + 1
    while n < len(items) and isinstance(p := items[n], Phrase) and (p.governed or (p.name is None and p.definite)):  # der Bahn
        n += 1
    if n < len(items) and isinstance(q := items[n], Phrase) and q.name and not q.governed and n == at + 1:
        return q
    if n + 1 < len(items) and items[n] == "and" and isinstance(second := items[n + 1], Phrase) and not (second.definite or second.name):
        n += 2  # the founder and chief executive, Anna Keller: one article, one person
    if n + 1 < len(items) and items[n] == "comma":
        named = items[n + 1]
        if isinstance(named, Phrase) and named.name and not named.governed and not named.owner:
            return named
    return None
