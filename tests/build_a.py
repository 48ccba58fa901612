"""Builders of nouns for tests; everything they say is invented."""

from __future__ import annotations

import hashlib
from datetime import date

from digest.model import (
    Article,
    Clipping,
    Comparison,
    CopyLink,
    Dating,
    Digest,
    Discrepancy,
    Dossier,
    Field,
    Join,
    Lock,
    Outlet,
    Quotation,
    Reason,
    Region,
    Sheet,
    Spike,
    Story,
    Utterance,
    Value,
    Voice,
)


def an_id(name: str) -> str:
    return "a" + hashlib.sha256(name.encode()).hexdigest()[:12]


def a_sheet(
    name: str = "one",
    body: str = "The bridge was closed on Monday.",
    headline: str | None = "Bridge closed",
    outlet: str | None = "The Courier",
    url: str | None = None,
    language: str = "en",
    agency: tuple[str, ...] = (),
    fields: tuple[Field, ...] = (),
    byline: tuple[str, ...] = (),
) -> Sheet:
    return Sheet(
        id=an_id(name),
        path=f"{name}.txt",
        item=None,
        format="text",
        url=url,
        language=language,
        outlet=Outlet(outlet) if outlet else None,
        outlet_why="built for a test",
        agency=agency,
        headline=headline,
        title=headline or body[:60],
        byline=byline,
        regions=tuple(Region("body", part, "built for a test") for part in body.split("\n\n")),
        body=body,
        fields=fields,
    )


def a_dating(day: str | None = None, conflicts: tuple[Reason, ...] = ()) -> Dating:
    when = date.fromisoformat(day) if day else None
    return Dating(when, None, "stated" if when else "unknown", when, when, 0.99 if when else 0.0, (), conflicts, None)


def a_quote(sheet: Sheet, text: str, speaker: str | None = "Anna Weil", number: int = 1) -> Quotation:
    """A quotation of words that stand in the sheet's body."""
    start = sheet.body.index(text)
    return Quotation(
        id=f"{sheet.id}-q{number}",
        article=sheet.id,
        text=text,
        spans=((start, start + len(text)),),
        kind="direct",
        speaker=speaker,
        mention=speaker,
        role=None,
        rule="built for a test" if speaker else None,
        confidence=0.95 if speaker else 0.0,
        cue="said",
        venue=None,
        reported_by=None,
    )


def an_article(sheet: Sheet | None = None, day: str | None = None, quotes: tuple[Quotation, ...] = ()) -> Article:
    sheet = sheet or a_sheet()
    dating = a_dating(day)
    return Article(Clipping(sheet, quotes, (), dating), dating)


def a_comparison(
    *articles: Article,
    copies: tuple[CopyLink, ...] = (),
    utterances: tuple[Utterance, ...] = (),
    discrepancies: tuple[Discrepancy, ...] = (),
    voices: tuple[Voice, ...] = (),
    related: tuple[str, ...] = (),
) -> Comparison:
    founder = articles[0].id
    dossier = Dossier(
        id="s" + founder[1:11],
        address=f"2024-06/story-{founder[1:7]}",
        founder=founder,
        clippings=tuple(a.clipping for a in articles),
        joins=tuple(Join(a.id, 1.0, (), (Reason.of("only_article"),)) for a in articles),
        copies=copies,
        related=related,
    )
    return Comparison(Story(dossier, articles), utterances, discrepancies, (), (), voices)


def a_value(article: Article, value: str, quote: str) -> Value:
    return Value(article.id, value, quote, article.sheet.body.index(quote))


def a_digest(*comparisons: Comparison, spikes: tuple[Spike, ...] = ()) -> Digest:
    from digest.editing import edit

    return Digest(comparisons, edit(comparisons), spikes, Lock(), sum(len(c.story.articles) for c in comparisons) + len(spikes))
