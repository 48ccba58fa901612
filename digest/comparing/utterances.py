"""Quotations of a story -> utterances: one thing said, as each outlet printed it; complete link to a base, never chains."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass

from digest.comparing.alike import is_same, measures, said
from digest.comparing.wording import aligned
from digest.model import Flag, Quotation, Story, Utterance, Voice, Wording
from digest.text import fold, words

SURE = 0.6
"""Confidence from which a speaker counts as known."""
MOST_CANDIDATES = 60
"""Bases that one wording is asked against, the ones that share most rare words."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A quotation with the voice it belongs to and the place of its article in the story."""

    quotation: Quotation
    voice: str | None
    """Key of the voice; None where the speaker is not known."""
    language: str
    place: int


def utterances_of(story: Story, voices: tuple[Voice, ...]) -> tuple[Utterance, ...]:
    """The utterances that two articles or more print, and those that one prints twice; in the order of the story."""
    owner = {q: v.key for v in voices for q in v.quotes}
    names = {v.key: v.name for v in voices}
    spoken = [
        Spoken(q, owner.get(q.id) if q.confidence >= SURE else None, (a.sheet.language or "en")[:2], n)
        for n, a in enumerate(story.articles)
        for q in a.clipping.quotations
    ]
    direct = [s for s in spoken if s.quotation.kind in {"direct", "partial"}]
    rarity = rarity_of(direct)
    groups = grouped(direct, rarity)
    indirect = [s for s in spoken if s.quotation.kind == "indirect"]
    made = []
    for group in groups:
        if len({s.quotation.article for s in group}) > 1:
            made.append(utterance(story, group, indirect, rarity, names))
    return tuple(sorted(made, key=lambda u: (-len({w.quotation.article for w in u.wordings}), -u.base_words, u.id)))


def rarity_of(spoken: list[Spoken]) -> dict[str, float]:
    """Weights of content stems within the story, smoothed: a word of every quotation decides little."""
    df = Counter(t for s in spoken for t in set(said(s.quotation.text).content))
    n = len(spoken)
    return {t: math.log(1 + (n + 10) / (c + 1)) for t, c in df.items()}


def grouped(spoken: list[Spoken], rarity: dict[str, float]) -> list[list[Spoken]]:
    """Longest first: each quotation joins the base it is most like, or becomes a base. Equal texts are asked once."""
    bases: list[list[Spoken]] = []
    index: dict[str, list[int]] = defaultdict(list)
    exact: dict[tuple[str, str | None], int] = {}
    for s in sorted(spoken, key=lambda s: (-len(said(s.quotation.text).content), s.place, s.quotation.id)):
        folded = " ".join(words(s.quotation.text))
        at = exact.get((folded, s.voice))
        if at is None:
            at = best_base(s, bases, index, rarity)
        if at is None:
            at = len(bases)
            bases.append([])
            for term in sorted(set(said(s.quotation.text).content)):
                index[term].append(at)
        bases[at].append(s)
        exact.setdefault((folded, s.voice), at)
    return bases


def best_base(s: Spoken, bases: list[list[Spoken]], index: dict[str, list[int]], rarity: dict[str, float]) -> int | None:
    """The base of the same speaker whose fullest wording holds this one best, or None."""
    votes: Counter[int] = Counter()
    own = said(s.quotation.text)
    for term in sorted(set(own.content), key=lambda t: (-rarity.get(t, 1.0), t))[:20]:
        for at in index.get(term, ())[:400]:
            votes[at] += 1
    found = []
    for at, _ in sorted(votes.items(), key=lambda item: (-item[1], item[0]))[:MOST_CANDIDATES]:
        base = bases[at][0]
        if base.quotation.article == s.quotation.article and not overlaps_twice(s, base):
            continue
        if s.voice and base.voice and s.voice != base.voice:
            continue
        known = s.voice is not None and s.voice == base.voice
        if is_same(base.quotation.text, s.quotation.text, rarity, known):
            m = measures(said(base.quotation.text), own, rarity)
            found.append((-(m.words + m.letters), at))
    return min(found)[1] if found else None


def overlaps_twice(s: Spoken, base: Spoken) -> bool:
    """One article prints the same words again, in its lead and lower down; another sentence of the same speech is not that."""
    a, b = said(s.quotation.text), said(base.quotation.text)
    return len(a.fours & b.fours) >= 0.7 * min(len(a.fours), len(b.fours))


def utterance(story: Story, group: list[Spoken], indirect: list[Spoken], rarity: dict[str, float], names: dict[str, str]) -> Utterance:
    """One group as an utterance: the fullest direct wording is the base."""
    base = min(group, key=lambda s: (s.quotation.kind != "direct", -len(words(s.quotation.text)), s.place, s.quotation.id))
    same: dict[str, list[str]] = defaultdict(list)
    for s in group:
        same[" ".join(words(s.quotation.text))].append(s.quotation.id)
    wordings = []
    for s in group:
        pieces, strip, kept = aligned(s.quotation.text, base.quotation.text)
        twins = tuple(q for q in sorted(same[" ".join(words(s.quotation.text))]) if q != s.quotation.id)
        wordings.append(Wording(s.quotation, pieces, strip, kept, twins))
    place = {s.quotation.id: s.place for s in group}
    wordings.sort(key=lambda w: (w.quotation.id != base.quotation.id, -w.kept, place[w.quotation.id], w.quotation.id))
    votes = Counter(s.voice for s in group if s.voice)
    voice = min(votes, key=lambda v: (-votes[v], v)) if votes else None
    beside = [
        s.quotation
        for s in indirect
        if (s.voice is None or voice is None or s.voice == voice)
        and is_same(base.quotation.text, s.quotation.text, rarity, s.voice is not None and s.voice == voice)
    ]
    return Utterance(
        id=f"u{base.quotation.id[1:]}",
        story=story.id,
        speaker=names[voice] if voice else None,
        base=base.quotation.id,
        base_words=len(words(base.quotation.text)),
        wordings=tuple(wordings),
        indirect=tuple(sorted(beside, key=lambda q: q.id)),
        flags=tuple(flags_of(group, base, wordings, voice)),
    )


def flags_of(group: list[Spoken], base: Spoken, wordings: list[Wording], voice: str | None) -> list[Flag]:
    """What a reader should know of each wording, in fixed words."""
    flags: list[Flag] = []
    b = said(base.quotation.text)
    total = len(words(base.quotation.text))
    for w in wordings:
        q = w.quotation
        own = said(q.text)
        s = next(s for s in group if s.quotation.id == q.id)
        if w.same_as:
            flags.append(Flag(q.id, "identical", f"the same words in {len(w.same_as) + 1} places"))
        if q.venue and any(o.quotation.venue and fold(o.quotation.venue) != fold(q.venue) for o in group):
            flags.append(Flag(q.id, "venue", f"said to {q.venue}"))
        if s.voice != voice and s.voice is not None:
            flags.append(Flag(q.id, "speaker", f"attributed to {q.speaker}"))
        if q.id == base.quotation.id:
            continue
        if s.language != base.language:
            flags.append(Flag(q.id, "translated", "another language"))
        elif w.kept < total * 0.6 and len(own.content) >= 0.5 * len(b.content):
            flags.append(Flag(q.id, "translated", "translated or worded differently"))
        if len(own.all) < total and trimmed(w):
            flags.append(
                Flag(
                    q.id,
                    "trimmed",
                    f"{'begins mid-sentence' if w.strip and w.strip[0][0] == 'left_out' else 'ends early'}, {w.kept} of {total} words kept",
                )
            )
        if "[" in q.text:
            flags.append(Flag(q.id, "bracketed", "words in brackets are the outlet's own"))
        if s.language == base.language and bool(own.negations) != bool(b.negations) and len(own.all) >= 0.5 * total:
            flags.append(Flag(q.id, "negation", "one wording denies, the other does not"))
        if own.numbers and b.numbers and not (own.numbers <= b.numbers or b.numbers <= own.numbers):
            flags.append(
                Flag(q.id, "number", f"{', '.join(sorted(own.numbers))} here, {', '.join(sorted(b.numbers))} in the fullest wording")
            )
    return flags


def trimmed(w: Wording) -> bool:
    return bool(w.strip) and (w.strip[0][0] == "left_out" or w.strip[-1][0] == "left_out")
