"""Digest -> the tables of the data contract, one JSON object a line (docs/data.md, `schemas/`)."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

from digest.model import Article, Comparison, Dating, Digest, Quotation
from digest.publishing.labels import english

Row = dict[str, Any]
TABLES = ("articles", "stories", "quotes", "utterances", "discrepancies", "spiked")


def tables_of(digest: Digest, texts: bool) -> dict[str, str]:
    """File name -> JSON Lines, rows in a total order; article texts and dropped lines only where `texts` is asked for."""
    rows: dict[str, list[Row]] = {
        "articles": [article_row(a, c, texts) for c, a in articles_of(digest)],
        "stories": [story_row(c) for c in digest.comparisons],
        "quotes": [quote_row(q, c) for c, a in articles_of(digest) for q in a.clipping.quotations],
        "utterances": [row for c in digest.comparisons for row in utterance_rows(c)],
        "discrepancies": [row for c in digest.comparisons for row in discrepancy_rows(c)],
        "spiked": [{"path": s.path, "item": s.item, "reason": s.reason} for s in digest.spikes],
    }
    return {f"{name}.jsonl": "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in found) for name, found in rows.items()}


def articles_of(digest: Digest) -> Iterator[tuple[Comparison, Article]]:
    """Every article with its comparison, by path and item."""
    found = ((c, a) for c in digest.comparisons for a in c.story.articles)
    yield from sorted(found, key=lambda pair: (pair[1].sheet.path, -1 if pair[1].sheet.item is None else pair[1].sheet.item))


def day(value: date | None) -> str | None:
    return value.isoformat() if value else None


def published(dating: Dating) -> Row:
    return {
        "date": day(dating.date),
        "time": dating.time,
        "grade": dating.grade,
        "earliest": day(dating.earliest),
        "latest": day(dating.latest),
        "confidence": round(dating.confidence, 2),
        "reasons": [english(r) for r in dating.reasons],
        "conflicts": [english(r) for r in dating.conflicts],
    }


def article_row(article: Article, comparison: Comparison, texts: bool) -> Row:
    sheet, links = article.sheet, {(link.article, link.kind): link.of for link in comparison.story.dossier.copies}
    row: Row = {
        "id": sheet.id,
        "path": sheet.path,
        "item": sheet.item,
        "outlet": sheet.outlet.name if sheet.outlet else None,
        "agency": list(sheet.agency),
        "url": sheet.url,
        "language": sheet.language,
        "headline": sheet.headline,
        "title": sheet.title,
        "byline": list(sheet.byline),
        "published": published(article.dating),
        "updated": day(article.dating.updated),
    }
    if texts:
        row["text"] = sheet.body
        row["dropped"] = [{"text": r.text, "why": f"{r.role}: {r.why}"} for r in sheet.regions if r.role != "body"]
    row["copy_of"] = links.get((sheet.id, "copy"))
    row["version_of"] = links.get((sheet.id, "version"))
    row["story"] = comparison.id
    return row


def independent(comparison: Comparison) -> int:
    """How many texts of a story are not copies or versions of one another."""
    return len(comparison.story.articles) - len({link.article for link in comparison.story.dossier.copies})


def slug_of(comparison: Comparison) -> str:
    return comparison.story.dossier.address.rsplit("/", 1)[-1]


def title_of(comparison: Comparison) -> str:
    """A printed headline of the story, that of its `titled` article."""
    sheet = titled(comparison).sheet
    return sheet.headline or sheet.title


def titled(comparison: Comparison) -> Article:
    """The article whose headline a story goes by: the founder, or the first that has one; in the language of most of its articles."""
    articles = comparison.story.articles
    founder = [a for a in articles if a.id == comparison.story.dossier.founder]
    printed = [a for a in (*founder, *articles) if a.sheet.headline] or list(articles)
    spoken = Counter(a.sheet.language for a in articles)
    return max(printed, key=lambda a: spoken[a.sheet.language])


def story_row(comparison: Comparison) -> Row:
    story = comparison.story
    days = sorted(a.dating.date for a in story.articles if a.dating.date)
    return {
        "id": story.id,
        "slug": slug_of(comparison),
        "title": title_of(comparison),
        "first": day(days[0]) if days else None,
        "last": day(days[-1]) if days else None,
        "articles": [a.id for a in story.articles],
        "outlets": len({a.sheet.outlet.name for a in story.articles if a.sheet.outlet}),
        "independent": independent(comparison),
        "related": list(story.dossier.related),
        "why": [
            {"article": j.article, "score": round(j.score, 4), "shared": list(j.shared), "note": english(*j.notes)}
            for j in story.dossier.joins
        ],
    }


def quote_row(quote: Quotation, comparison: Comparison) -> Row:
    home = {w.quotation.id: u for u in comparison.utterances for w in u.wordings}
    home |= {q.id: u for u in comparison.utterances for q in u.indirect}
    names = {q: v.name for v in comparison.voices for q in v.quotes}
    return {
        "id": quote.id,
        "article": quote.article,
        "text": quote.text,
        "spans": [list(span) for span in quote.spans],
        "kind": quote.kind,
        "speaker": names.get(quote.id, quote.speaker),
        "mention": quote.mention,
        "rule": quote.rule,
        "confidence": round(quote.confidence, 2),
        "cue": quote.cue,
        "venue": quote.venue,
        "reported_by": quote.reported_by,
        "said_on": day(quote.said_on),
        "utterance": home[quote.id].id if quote.id in home else None,
    }


def utterance_rows(comparison: Comparison) -> Iterator[Row]:
    for u in comparison.utterances:
        yield {
            "id": u.id,
            "story": u.story,
            "speaker": u.speaker,
            "base": u.base,
            "quotes": [w.quotation.id for w in u.wordings] + [q.id for q in u.indirect],
            "flags": [{"quote": f.quote, "flag": f.flag, "note": english(f.note)} for f in u.flags],
        }


def discrepancy_rows(comparison: Comparison) -> Iterator[Row]:
    for d in comparison.discrepancies:
        values = [{"article": v.article, "value": v.value, "quote": v.quote} for v in d.values]
        yield {"story": d.story, "what": english(d.what), "kind": d.kind, "values": values}
