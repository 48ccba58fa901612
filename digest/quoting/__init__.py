"""Sheet -> Quotations: marks, speakers, names, venue and source of each."""

from __future__ import annotations

import re
from dataclasses import replace

from digest.model import Quotation, Sheet
from digest.names import same_person
from digest.quoting.attribution import Attribution, Context, Place
from digest.quoting.carrying import adds, alone, as_rule, inherited
from digest.quoting.casting import cast_of
from digest.quoting.colon import letter_before
from digest.quoting.cues import cues_of
from digest.quoting.eastern import eastern
from digest.quoting.incise import parted
from digest.quoting.indirect import reported
from digest.quoting.kinds import count, in_a_work, kind_of, not_said
from digest.quoting.marks import Quoted, is_nickname, quoted_stretches
from digest.quoting.speakers import attribute
from digest.quoting.transcript import spoken, without
from digest.quoting.venue import media, reporter_in, venue_in
from digest.text import WORD, fold, paragraph_spans, sentence_spans

LONGEST, MOST = 200_000, 4_000
"""Characters of a body that are searched, and stretches that are looked at; what has more is no article."""

_DATELINE = re.compile(
    r"[A-Z][A-Z’'.-]{2,30}(?:(?:, ?|/| )(?:[A-Z0-9][A-Z0-9’'.-]{0,30}|[A-Z][a-z]{1,12}\.?|\([A-Z][\w. -]{1,20}\))){0,12},? ?(?:[—–―]|--?) (?=[A-Z“\"‘'])"
)
"""DES MOINES, Iowa — / SEOUL, Oct. 3 (Yonhap) -- / HE WAS CALLED OUT — : what stands in capitals before a paragraph's first sentence."""

LONGEST_WORK = 120
"""Characters at the start of a sentence in which a work's title is looked for."""

BESIDE = frozenset({"standfirst", "caption", "headline"})
"""Roles of regions whose names help to read the body's."""


def quotations_of(sheet: Sheet, aliases: tuple[tuple[str, tuple[str, ...]], ...] = ()) -> tuple[Quotation, ...]:
    """Every quotation of an article's body, in the order of the text; never raises."""
    body = sheet.body[:LONGEST]
    stretches = without(quoted_stretches(body), spoken(body, media()))[:MOST]
    if not stretches and not body:
        return ()
    cues = cues_of(sheet.language)
    stretches = parted(body, stretches, cues)
    sentences = tuple(masked_sentences(body, stretches))
    beside = tuple(r.text for r in sheet.regions if r.role in BESIDE and not (r.role == "headline" and in_title_case(r.text)))
    apart = [q for q in stretches if not is_nickname(body, q)]
    context = Context(body, cast_of(body, sentences, apart, cues, media(), beside), cues)
    places = [place_of(n, stretches, context) for n in range(len(stretches))]
    said = attributions(places, context)
    made = [*quotations(sheet, places, said, context, aliases), *indirect(sheet, stretches, context, aliases)]
    made.sort(key=lambda q: q.spans)
    return tuple(replace(q, id=f"{sheet.id}-q{n}") for n, q in enumerate(made, 1))


def in_title_case(text: str) -> bool:
    """A headline in which capitals tell no names."""
    long = [w for w in WORD.findall(text) if len(w) > 3]
    return sum(1 for w in long if w[0].isupper()) * 5 > len(long) * 4


def masked_sentences(body: str, stretches: list[Quoted]) -> list[tuple[int, int]]:
    """Sentences of the body in which what is quoted ends none but with the quotation itself."""
    masked = list(body)
    for q in stretches:
        for at in range(q.start, q.end):
            if masked[at] in ".!?…。！？" and at < q.end - 1:
                masked[at] = "_"
    text = "".join(masked)
    spans = []
    for start, end in paragraph_spans(text):
        place = _DATELINE.match(text, start, end)
        start = place.end() if place else start
        spans += [(start + a, start + b) for a, b in sentence_spans(text[start:end])]
    return spans


def place_of(n: int, stretches: list[Quoted], context: Context) -> Place:
    """The words of its own sentence that stand before and after a stretch."""
    q = stretches[n]
    start = (context.cast.sentence(q.start) or (q.start, q.end))[0]
    low, high = context.cast.paragraph(q.start)
    after_end = (context.cast.sentence(q.end) or (0, None))[1]
    space = re.match(r"\s{0,3}", context.body[q.end : q.end + 3])
    mark = q.end + (space.end() if space else 0)
    close = min(mark + (2 if context.body[mark : mark + 2] == "''" else 1), high) if q.closed else q.end
    gap = re.match(r"\s*", context.body[close : min(high, close + 9)])
    follows = close + (gap.end() if gap else 0)
    if after_end is None or after_end <= follows:  # the sentence ends with the quotation: a tag may follow it
        after_end = (context.cast.sentence(follows) or (0, high))[1]
    following = next((s for s in stretches[n + 1 : n + 3] if not is_nickname(context.body, s)), None)
    if following and following.start - 1 < after_end:
        after_end = max(close, following.start - 1)
    before = max(low, min(start, q.start))
    if not context.body[low : q.start].strip(" “\"«„‘'") and context.body[:low].rstrip().endswith(":"):  # He said:
        before = (context.cast.sentence(len(context.body[:low].rstrip()) - 1) or (before, 0))[0]
    if n and stretches[n - 1].end + 1 > before:
        before = min(stretches[n - 1].end + 1, q.start)
    return Place(q, (before, max(before, q.start - 1)), (close, min(max(close, after_end), high)))


def attributions(places: list[Place], context: Context) -> list[Attribution]:
    """The sieve over all stretches: by their own sentence first, then by what they continue."""
    if context.cues.language in {"ko", "ja", "zh"}:
        return eastern(places, context)
    said = [attribute(place, context) for place in places]
    for n, place in enumerate(places):
        if n and adds(said[n], said[n - 1], context) and place.quoted.paragraph - places[n - 1].quoted.paragraph <= 1:
            said[n] = replace(as_rule(said[n - 1], "the speaker before"), mention=said[n].mention, cue=said[n].cue)
        if said[n].speaker or (said[n].mention and not one_pronoun(said[n], context)):
            continue
        said[n] = inherited(n, place, places, said, context) or said[n]
        if not said[n].mention and not said[n].governed:
            said[n] = letter_before(place, context)
    return said


def quotations(
    sheet: Sheet, places: list[Place], said: list[Attribution], context: Context, aliases: tuple[tuple[str, tuple[str, ...]], ...]
) -> list[Quotation]:
    """Stretches as quotations; the halves around a cue are one where the sentence runs on."""
    made: list[Quotation] = []
    n = 0
    while n < len(places):
        group = [n]
        while group[-1] + 1 < len(places) and runs_on(places[group[-1]], places[group[-1] + 1], said, group[-1], context):
            group.append(group[-1] + 1)
        made.append(quotation(sheet, [places[i] for i in group], best([said[i] for i in group]), context, aliases))
        n = group[-1] + 1
    return made


def best(found: list[Attribution]) -> Attribution:
    return next((a for a in found if a.speaker), next((a for a in found if a.mention), next((a for a in found if a.governed), found[0])))


def one_pronoun(said: Attribution, context: Context) -> bool:
    """He or they, and nobody named whom it can mean: what came before may tell."""
    return not said.speaker and said.governed and said.mention is not None and fold(said.mention) in context.cues.pronouns


def runs_on(one: Place, other: Place, said: list[Attribution], n: int, context: Context) -> bool:
    """ "A," he said, "b.": the first half ends open and the second begins small, around one cue."""
    if one.quoted.paragraph != other.quoted.paragraph or not context.body[one.quoted.end - 1 : one.quoted.end]:
        return False
    between = context.body[one.quoted.end + 1 : max(one.quoted.end + 1, other.quoted.start - 1)]
    head, tail = context.body[one.quoted.end - 1], context.body[other.quoted.start]
    opened = head == "," or between[:1] == "," or context.body[one.quoted.end : one.quoted.end + 1] == ","
    cue = bool(context.cues.verb.search(between)) and len(between) < 120
    sentence_runs = between.rstrip(" —–«")[-1:] == ","
    return opened and cue and tail.islower() and sentence_runs and (said[n].mention is not None or said[n].governed)


def quotation(
    sheet: Sheet, places: list[Place], said: Attribution, context: Context, aliases: tuple[tuple[str, tuple[str, ...]], ...]
) -> Quotation:
    body, lead = context.body, places[0]
    spans = tuple((p.quoted.start, p.quoted.end) for p in places)
    text = " ".join(body[a:b] for a, b in spans)
    before = body[lead.before[0] : lead.before[1]].rstrip("“\"«„‘'「『 ")
    single = alone(lead, context)
    nameless = said.governed and not said.speaker and said.cue in {"call", "calls", "called", "dubbed", "nannten", "appellent"}
    why_not = not_said(
        text, before, lead.quoted.mark, said.governed, single, context.cues.language, nameless, body[places[-1].quoted.end :][:40]
    )
    start = (context.cast.sentence(lead.quoted.start) or lead.before)[0]
    opening = body[start : min(lead.quoted.start, start + LONGEST_WORK)]
    if not why_not and in_a_work(opening, said.mention, said.cue, media()):
        why_not = "a line of a work"
    sentence = body[min(lead.before[0], lead.quoted.start) : max(p.after[1] for p in places)]
    outside = sentence.replace(text, " ")
    known, names = media(), frozenset(fold(a.name) for a in context.cast.actors if a.kind == "person")
    speaker = canonical(said.speaker, aliases) if said.speaker and not why_not else None
    return Quotation(
        id="",
        article=sheet.id,
        text=text,
        spans=spans,
        kind="not_utterance" if why_not else "direct" if kind_of(text, before, single) == "direct" else "partial",
        speaker=speaker,
        mention=None if why_not else said.mention,
        role=said.role if speaker else None,
        rule=None if why_not else said.rule,
        confidence=said.confidence if speaker else 0.0,
        cue=said.cue if not why_not else None,
        venue=None if why_not else venue_in(outside, names, known),
        reported_by=None if why_not else reporter_in(outside, names, known),
        note=why_not or (None if all(p.quoted.closed for p in places) else "the closing mark is missing"),
    )


def indirect(sheet: Sheet, stretches: list[Quoted], context: Context, aliases: tuple[tuple[str, tuple[str, ...]], ...]) -> list[Quotation]:
    """What is reported without marks, as quotations of their own kind."""
    known, names = media(), frozenset(fold(a.name) for a in context.cast.actors if a.kind == "person")
    made = []
    for start, end, said in reported(context, stretches):
        sentence = context.cast.sentence(start) or (start, end)
        outside = context.body[sentence[0] : start] + " " + context.body[end : sentence[1]]
        made.append(
            Quotation(
                id="",
                article=sheet.id,
                text=context.body[start:end],
                spans=((start, end),),
                kind="indirect",
                speaker=canonical(said.speaker, aliases) if said.speaker else None,
                mention=said.mention,
                role=said.role,
                rule=said.rule,
                confidence=said.confidence,
                cue=said.cue,
                venue=venue_in(outside, names, known),
                reported_by=reporter_in(outside, names, known),
            )
        )
    return made


def canonical(name: str, aliases: tuple[tuple[str, tuple[str, ...]], ...]) -> str:
    """The desk's name for somebody, where it has one."""
    return next((to for to, others in aliases if name == to or any(fold(name) == fold(o) or same_person(name, o) for o in others)), name)


__all__ = ["count", "quotations_of"]
