"""Digest -> why: for the articles of one file, everything that was decided and on what grounds, as plain text."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from digest.model import Article, Comparison, Digest
from digest.publishing.labels import english
from digest.publishing.tables import title_of

WIDTH = 100


def explanation(digest: Digest, path: str) -> str:
    """What the digest knows of the file at `path`, and why."""
    found = [(c, a) for c in digest.comparisons for a in c.story.articles if a.sheet.path == path]
    lines = [line for c, a in sorted(found, key=lambda pair: pair[1].sheet.item or 0) for line in article_lines(c, a, digest)]
    lines += [f"set aside: {s.reason}" for s in digest.spikes if s.path == path]
    return "\n".join(lines) or f"{path} is not among the articles"


def article_lines(comparison: Comparison, article: Article, digest: Digest) -> Iterator[str]:
    sheet = article.sheet
    yield f"{sheet.path}{f'#{sheet.item}' if sheet.item is not None else ''}  ({sheet.id}, {sheet.format}, {sheet.language or 'language unknown'})"
    yield f"  headline   {sheet.headline or f'none printed; shown as: {sheet.title}'}"
    yield f"  byline     {', '.join(sheet.byline) or 'none'}"
    yield f"  outlet     {sheet.outlet.name if sheet.outlet else 'not named'}{f' ({sheet.outlet_why})' if sheet.outlet_why else ''}"
    yield f"  agency     {', '.join(sheet.agency) or 'none credited'}"
    yield from (f"  note       {note}" for note in sheet.notes)
    yield ""
    yield "Regions"
    for region in sheet.regions:
        yield f"  {region.role:10} {clipped(region.text, 60):62} {region.why}"
    yield ""
    dating = article.dating
    yield (
        f"Date: {dating.date or 'unknown'}{f' {dating.time}' if dating.time else ''}, {dating.grade}, confidence {dating.confidence:.2f}"
        + bounds(article)
    )
    yield from (f"  because    {english(reason)}" for reason in dating.reasons)
    yield from (f"  conflict   {english(conflict)}" for conflict in dating.conflicts)
    for e in dating.evidence:
        yield f"  {e.verdict:10} {clipped(e.text, 50):52} {e.where}: {', '.join(dict.fromkeys(map(str, e.reads))) or 'no day by itself'}"
    yield ""
    yield "Quotations"
    names = {q: v.name for v in comparison.voices for q in v.quotes}
    for q in article.clipping.quotations:
        who = f"{names.get(q.id, q.speaker)} ({q.rule}, {q.confidence:.2f})" if q.speaker else q.note or "nobody that can be defended"
        yield f"  {q.kind:13} “{clipped(q.text, 70)}”"
        yield f"                {who}{f', to {q.venue}' if q.venue else ''}{f', from {q.reported_by}' if q.reported_by else ''}"
    yield ""
    yield f"Story: {title_of(comparison)} ({comparison.id}, stories/{comparison.story.dossier.address}/)"
    for join in comparison.story.dossier.joins:
        if join.article == article.id:
            yield from textwrap.wrap(
                f"{english(*join.notes)}; shared words: {', '.join(join.shared) or 'none'}",
                WIDTH,
                initial_indent="  ",
                subsequent_indent="  ",
            )
    titles = {c.id: title_of(c) for c in digest.comparisons}
    for near in comparison.story.dossier.near:
        yield f"  nearly     {clipped(titles.get(near.story, near.story), 60)} ({english(*near.why)})"
    yield ""


def bounds(article: Article) -> str:
    d = article.dating
    return f", between {d.earliest or '?'} and {d.latest or '?'}" if d.earliest != d.latest else ""


def clipped(text: str, width: int) -> str:
    """One line of at most `width` characters; cut words are for the terminal alone, never published."""
    flat = " ".join(text.split())
    return flat if len(flat) <= width else flat[: width - 1] + "…"
