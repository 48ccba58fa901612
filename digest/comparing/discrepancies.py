"""Story -> discrepancies: numbers of the same thing, media of one interview, speakers of the same words."""

from __future__ import annotations

from collections import Counter, defaultdict

from digest.comparing.counts import numbers
from digest.comparing.units import SURE
from digest.concepts import language_of, numbers_of
from digest.model import Article, Discrepancy, Quotation, Reason, Story, Utterance, Value, Voice
from digest.names import parts_of
from digest.readings import script_of
from digest.text import fold, sentence_around


def discrepancies_of(story: Story, utterances: tuple[Utterance, ...], voices: tuple[Voice, ...]) -> tuple[Discrepancy, ...]:
    """What the articles of a story say differently; each value in the verbatim words that carry it."""
    if len(story.articles) < 2:
        return ()
    found = [*numbers(story), *spoken_numbers(story, utterances), *media(story, voices), *speakers(story, utterances, voices)]
    return tuple(sorted(found, key=lambda d: (d.what.name, str(d.what.facts), d.values[0].article, d.values[0].value)))


def media(story: Story, voices: tuple[Voice, ...]) -> list[Discrepancy]:
    """One speaker whose words some articles say were told to one medium, and others to another."""
    made = []
    quotes = {q.id: (q, a) for a in story.articles for q in a.clipping.quotations}
    for voice in voices:
        venues: dict[str, dict[str, Quotation]] = defaultdict(dict)
        for q, a in (quotes[i] for i in voice.quotes):
            if q.venue:
                venues[fold(q.venue)].setdefault(a.id, q)
        told = {a: {v for v in venues if a in venues[v]} for v0 in venues for a in venues[v0]}
        single = {a: next(iter(v)) for a, v in told.items() if len(v) == 1}
        if len(set(single.values())) < 2:
            continue
        values = []
        for article, venue in sorted(single.items()):
            q, a = quotes[venues[venue][article].id]
            start, end = carrying(a, q.venue or "", q)
            values.append(Value(article, q.venue or "", a.sheet.body[start:end], start))
        made.append(Discrepancy(story.id, Reason.of("medium", name=voice.name), "contradiction", tuple(values)))
    return made


def carrying(article: Article, words_: str, quote: Quotation) -> tuple[int, int]:
    """The sentence nearest to a quotation that holds some words."""
    body = article.sheet.body
    before = body.rfind(words_, 0, quote.spans[0][0])
    after = body.find(words_, quote.spans[-1][1])
    near = min((p for p in (before, after) if p >= 0), key=lambda p: abs(p - quote.spans[0][0]), default=quote.spans[0][0])
    return sentence_around(body, near, near + len(words_))


def speakers(story: Story, utterances: tuple[Utterance, ...], voices: tuple[Voice, ...]) -> list[Discrepancy]:
    """Utterances that are credited to more than one known person; names in two scripts that nothing joins may yet be one person's."""
    owner = {q: v for v in voices if v.is_person and len(parts_of(v.name)) > 1 for q in v.quotes}
    articles = {a.id: a for a in story.articles}
    made = []
    for u in utterances:
        credited: dict[tuple[str, str], Quotation] = {}
        for q in sorted((w.quotation for w in u.wordings), key=lambda q: q.id):
            if q.id in owner and q.confidence >= SURE:
                credited.setdefault((q.article, owner[q.id].key), q)
        base = next(w.quotation for w in u.wordings if w.quotation.id == u.base)
        scripts = Counter(script_of(owner[q.id].name) for q in credited.values())
        told = min(scripts, key=lambda s: (-scripts[s], s), default="")
        credited = {place: q for place, q in credited.items() if script_of(owner[q.id].name) == told}
        if len({key for _, key in credited}) > 1:
            values = tuple(carried(articles[q.article], q, q.speaker or "") for _, q in sorted(credited.items()))
            made.append(Discrepancy(story.id, Reason.of("speaker", printed=beginning(base.text)), "contradiction", values))
    return made


def beginning(text: str) -> str:
    """A quotation's first eight words, to name it by."""
    return " ".join(text.split()[:8])


def carried(article: Article, quote: Quotation, value: str) -> Value:
    """A value with the sentence of a quotation that carries it."""
    start, end = sentence_around(article.sheet.body, quote.spans[0][0], quote.spans[-1][1])
    return Value(article.id, value, article.sheet.body[start:end], start)


def spoken_numbers(story: Story, utterances: tuple[Utterance, ...]) -> list[Discrepancy]:
    """Numbers that differ between wordings of one utterance: as many numbers in each, of other values."""
    articles = {a.id: a for a in story.articles}
    made = []
    for u in utterances:
        quotes = [w.quotation for w in u.wordings]
        spoken = {q.id: sorted(numbers_of(q.text, language_of(articles[q.article]))) for q in quotes}
        values = {q.id: [value for value, _ in spoken[q.id]] for q in quotes}
        differ = [q for q in quotes if any(len(values[q.id]) == len(values[o.id]) and values[q.id] != values[o.id] for o in quotes)]
        if differ:
            base = next(q for q in quotes if q.id == u.base)
            told = tuple(carried(articles[q.article], q, ", ".join(word for _, word in spoken[q.id])) for q in differ)
            made.append(Discrepancy(story.id, Reason.of("number", printed=beginning(base.text)), "contradiction", told))
    return made
