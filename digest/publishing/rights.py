"""What may be republished of each article: the one gate before pages, letters, feeds and published tables.

Profiles, per outlet in `digest.toml`: `full` (the whole text), `extract` (headline, link, one short extract, quotations),
`headline` (headline and link only), `withhold` (nothing: the article counts on the build report alone).
"""

from __future__ import annotations

from dataclasses import replace

from digest.model import Article, Comparison, Dating, Digest, Dossier, Evidence, Sheet, Spike, Story, Utterance
from digest.settings import Rights, Site
from digest.text import fold, paragraph_spans, word_spans


def rights_of(article: Article, site: Site) -> Rights:
    """The rights profile of an article's outlet, or the site's own where none is set for it."""
    name = fold(article.sheet.outlet.name) if article.sheet.outlet else ""
    return next((profile for outlet, profile in site.rights_of if fold(outlet) == name), site.rights)


def extract_of(article: Article, site: Site) -> tuple[str, bool] | None:
    """A verbatim slice from the start of the body, and whether it was cut short; None where rights allow no extract.

    At most `extract_words` words, and never beyond the first paragraph.
    """
    if rights_of(article, site) in {"headline", "withhold"} or not article.sheet.body:
        return None
    start, end = paragraph_spans(article.sheet.body)[0]
    paragraph = article.sheet.body[start:end]
    spans = word_spans(paragraph)
    if len(spans) <= site.extract_words:
        return _within(paragraph, site)
    return _within(paragraph[: spans[site.extract_words - 1][1]], site, cut=True)


def _within(text: str, site: Site, cut: bool = False) -> tuple[str, bool]:
    """Scripts without spaces have few words: eight characters a word is the bound for them."""
    limit = site.extract_words * 8
    return (text[:limit], True) if len(text) > limit else (text, cut)


def publishable(digest: Digest, site: Site) -> Digest:
    """The digest without what may not be shown; everything that leaves the house is made from this one."""
    if site.rights in {"full", "extract"} and all(profile in {"full", "extract"} for _, profile in site.rights_of):
        return digest
    withheld = {a.id: a for c in digest.comparisons for a in c.story.articles if rights_of(a, site) == "withhold"}
    silent = {a.id for c in digest.comparisons for a in c.story.articles if rights_of(a, site) == "headline"} | set(withheld)
    comparisons = tuple(_without(c, silent, set(withheld)) for c in digest.comparisons)
    comparisons = tuple(c for c in comparisons if c.story.articles)
    kept = {c.id for c in comparisons}
    comparisons = tuple(_related_within(c, kept) for c in comparisons)
    editions = tuple(
        replace(
            e,
            stories=tuple(s for s in e.stories if s in kept),
            new=tuple(s for s in e.new if s in kept),
            articles=tuple(a for a in e.articles if a not in withheld),
        )
        for e in digest.editions
    )
    told = tuple(
        Spike(a.sheet.path, a.sheet.item, f"{a.sheet.path} is withheld: the rights profile of its outlet allows nothing to be shown")
        for _, a in sorted(withheld.items())
    )
    return replace(
        digest,
        comparisons=comparisons,
        editions=tuple(e for e in editions if e.articles),
        spikes=tuple(sorted((*digest.spikes, *told), key=lambda s: (s.path, s.item or 0, s.reason))),
    )


def _without(comparison: Comparison, silent: set[str], gone: set[str]) -> Comparison:
    """A comparison without the words of the silent articles and without the articles that are gone."""
    story = comparison.story
    articles = tuple(_mute(a) if a.id in silent else a for a in story.articles if a.id not in gone)
    dossier: Dossier = replace(
        story.dossier,
        clippings=tuple(a.clipping for a in articles),
        joins=tuple(j for j in story.dossier.joins if j.article not in gone),
        copies=tuple(link for link in story.dossier.copies if not {link.article, link.of} & gone),
        near=tuple(n for n in story.dossier.near if n.article not in gone),
    )
    quotes = {q.id for a in articles if a.id not in silent for q in a.clipping.quotations}
    discrepancies = (replace(d, values=tuple(v for v in d.values if v.article not in silent)) for d in comparison.discrepancies)
    return replace(
        comparison,
        story=Story(dossier, articles),
        utterances=tuple(u for u in (_heard(u, quotes) for u in comparison.utterances) if u),
        discrepancies=tuple(d for d in discrepancies if len({v.value for v in d.values}) > 1),
        chain=tuple(h for h in comparison.chain if h.article not in silent),
        timeline=tuple(h for h in comparison.timeline if h.article not in gone and (h.lane == "report" or h.article not in silent)),
        voices=tuple(v for v in (replace(v, quotes=tuple(q for q in v.quotes if q in quotes)) for v in comparison.voices) if v.quotes),
    )


def _mute(article: Article) -> Article:
    """An article of which headline, link and date remain, and nothing of its text."""
    sheet: Sheet = replace(article.sheet, body="", regions=(), title=article.sheet.headline or article.sheet.path)
    dating: Dating = replace(
        article.dating, evidence=tuple(Evidence("", e.where, e.reads, e.verdict) for e in article.dating.evidence), reasons=(), conflicts=()
    )
    return Article(replace(article.clipping, sheet=sheet, quotations=(), clues=(), alone=dating), dating)


def _heard(utterance: Utterance, quotes: set[str]) -> Utterance | None:
    """An utterance from the wordings that may be shown; None where fewer than one is left or its base may not be shown."""
    wordings = tuple(replace(w, same_as=tuple(q for q in w.same_as if q in quotes)) for w in utterance.wordings if w.quotation.id in quotes)
    if utterance.base not in quotes:
        return None
    return replace(
        utterance,
        wordings=wordings,
        indirect=tuple(q for q in utterance.indirect if q.id in quotes),
        flags=tuple(f for f in utterance.flags if f.quote in quotes),
    )


def _related_within(comparison: Comparison, kept: set[str]) -> Comparison:
    dossier = comparison.story.dossier
    return replace(
        comparison, story=replace(comparison.story, dossier=replace(dossier, related=tuple(r for r in dossier.related if r in kept)))
    )
