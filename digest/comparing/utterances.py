"""Quotations of a story -> utterances: one thing said, as each outlet printed it; complete link to a base, never chains."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date

from digest.comparing.alike import Rarity, likeness
from digest.comparing.grouping import grouped
from digest.comparing.units import SURE, Spoken
from digest.comparing.wording import aligned
from digest.concepts import language_of
from digest.model import Article, Flag, Quotation, Reason, Story, Utterance, Voice, Wording
from digest.readings import script_of
from digest.text import fold, words

LIKELY = 2.0
"""Odds from which reported speech stands beside an utterance."""


def utterances_of(story: Story, voices: tuple[Voice, ...]) -> tuple[Utterance, ...]:
    """The utterances that two articles or more print; those of most articles first."""
    names = {v.key: v.name for v in voices}
    owner = {q: v for v in voices for q in v.quotes}
    spoken = [s for n, a in enumerate(sorted(story.articles, key=arrival)) for s in spoken_in(a, n, owner)]
    direct = [s for s in spoken if s.quotation.kind in {"direct", "partial"}]
    indirect = [s for s in spoken if s.quotation.kind == "indirect"]
    groups = grouped(direct)
    shared = [group for group in groups if len({s.quotation.article for s in group}) > 1]
    beside = paraphrases(shared, indirect, Rarity(frozenset().union(*(s.said.keys for s in group)) for group in groups))
    made = [utterance(story, group, beside[n], names) for n, group in enumerate(shared)]
    return tuple(sorted(made, key=lambda u: (-len({w.quotation.article for w in u.wordings}), -u.base_words, u.id)))


def arrival(article: Article) -> tuple[bool, date, str]:
    """The earliest first, undated last; of one day by id, so that the order of input changes no group."""
    return article.dating.date is None, article.dating.date or date.max, article.id


def spoken_in(article: Article, place: int, owner: dict[str, Voice]) -> list[Spoken]:
    """The quotations of one article in the order of its text, each with its voice and what stands before it."""
    made: list[Spoken] = []
    at: int | None = None
    for q in sorted(article.clipping.quotations, key=lambda q: (q.spans[0], q.id)):
        voice = owner.get(q.id) if q.confidence >= SURE else None
        gap = article.sheet.body[at : q.spans[0][0]] if at is not None and at <= q.spans[0][0] else None
        made.append(
            Spoken(
                quotation=q,
                voice=voice.key if voice else None,
                person=bool(voice and voice.is_person),
                language=language_of(article),
                day=article.dating.date.toordinal() if article.dating.date else None,
                place=place,
                gap=gap,
            )
        )
        at = q.spans[-1][1]
    return made


def utterance(story: Story, group: list[Spoken], beside: list[Quotation], names: dict[str, str]) -> Utterance:
    """One group as an utterance: the fullest direct wording is the base."""
    base = base_of(group)
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
    voice = voice_of(group)
    return Utterance(
        id=f"u{base.quotation.id[1:]}",
        story=story.id,
        speaker=names[voice] if voice else None,
        base=base.quotation.id,
        base_words=len(words(base.quotation.text)),
        wordings=tuple(wordings),
        indirect=tuple(sorted(beside, key=lambda q: q.id)),
        flags=tuple(flags_of(group, base, wordings, voice, names)),
    )


def base_of(group: list[Spoken]) -> Spoken:
    """The wording that the others are set against."""
    return min(group, key=lambda s: (s.quotation.kind != "direct", -len(words(s.quotation.text)), s.place, s.quotation.id))


def voice_of(group: list[Spoken]) -> str | None:
    """Key of the voice that most wordings are credited to."""
    votes = Counter(s.voice for s in group if s.voice)
    return min(votes, key=lambda v: (-votes[v], v)) if votes else None


def paraphrases(groups: list[list[Spoken]], indirect: list[Spoken], rarity: Rarity) -> dict[int, list[Quotation]]:
    """Reported speech beside the one utterance that it is likest, and that nobody else is credited with."""
    bases = [(base_of(group).said, voice_of(group)) for group in groups]
    index: dict[str, list[int]] = defaultdict(list)
    for n, (base, _) in enumerate(bases):
        for key in base.keys:
            index[key].append(n)
    beside: dict[int, list[Quotation]] = defaultdict(list)
    for s in indirect:
        found: list[tuple[float, int]] = []
        for n in sorted({n for key in s.said.keys for n in index[key]}):
            base, voice = bases[n]
            if s.voice is None or voice is None or s.voice == voice:
                like = likeness(base, s.said, rarity, "same" if s.voice and s.voice == voice else "open")
                if like and like.score >= LIKELY:
                    found.append((-like.score, n))
        if found:
            beside[min(found)[1]].append(s.quotation)
    return beside


def flags_of(group: list[Spoken], base: Spoken, wordings: list[Wording], voice: str | None, names: dict[str, str]) -> list[Flag]:
    """What a reader should know of each wording."""
    flags: list[Flag] = []
    b = base.said
    total = len(words(base.quotation.text))
    wording_of = {s.quotation.id: s for s in group}
    venues = {fold(s.quotation.venue) for s in group if s.quotation.venue}
    for w in wordings:
        q = w.quotation
        s = wording_of[q.id]
        own = s.said
        if w.same_as:
            flags.append(Flag(q.id, "identical", Reason.of("same_words", n=len(w.same_as) + 1)))
        if q.venue and venues - {fold(q.venue)}:
            flags.append(Flag(q.id, "venue", Reason.of("said_to", to=q.venue)))
        if voice and s.voice and s.voice != voice and script_of(names[s.voice]) == script_of(names[voice]):
            flags.append(Flag(q.id, "speaker", Reason.of("attributed", name=q.speaker or "")))
        if q.id == base.quotation.id:
            continue
        if s.language != base.language:
            flags.append(Flag(q.id, "translated", Reason.of("foreign")))
        elif w.kept < total * 0.6 and len(own.content) >= 0.5 * len(b.content):
            flags.append(Flag(q.id, "translated", Reason.of("reworded")))
        if len(own.all) < total and trimmed(w):
            flags.append(
                Flag(q.id, "trimmed", Reason.of("begins_late" if w.strip[0][0] == "left_out" else "ends_early", kept=w.kept, words=total))
            )
        if "[" in q.text:
            flags.append(Flag(q.id, "bracketed", Reason.of("bracketed")))
        if s.language == base.language and bool(own.negations) != bool(b.negations) and len(own.all) >= 0.5 * total:
            flags.append(Flag(q.id, "negation", Reason.of("negation")))
        if own.numbers and b.numbers and not (own.numbers <= b.numbers or b.numbers <= own.numbers):
            flags.append(
                Flag(q.id, "number", Reason.of("other_number", here=", ".join(sorted(own.numbers)), there=", ".join(sorted(b.numbers))))
            )
    return flags


def trimmed(w: Wording) -> bool:
    return bool(w.strip) and (w.strip[0][0] == "left_out" or w.strip[-1][0] == "left_out")
