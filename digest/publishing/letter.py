"""Edition -> Letter: the same edition as its page, as mail in HTML and in plain text.

The HTML is Markdown (templates/letter.md.jinja) made by markdown-it-py, set in templates/letter.html.jinja, with the styles
inlined; the text part has a template of its own (templates/letter.txt.jinja) and numbered links. No picture, no script, no
tracking; every link is absolute.
"""

from __future__ import annotations

import hashlib
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import css_inline
from jinja2 import DictLoader, Environment, StrictUndefined
from markdown_it import MarkdownIt
from markupsafe import Markup

from digest.errors import BuildError
from digest.model import Article, Comparison, Digest, Discrepancy, Edition, Letter, Piece, Utterance, Wording
from digest.publishing.labels import Words, words_of
from digest.publishing.markup import commonmark
from digest.publishing.paths import edition_path, story_path
from digest.publishing.rights import extract_of
from digest.publishing.story import contradictions
from digest.publishing.tables import independent, title_of
from digest.settings import Mail, Site

STORIES = 12
"""Stories told in full; the rest are one line each and a link (notes of mail programs: Gmail clips at about 102 KB)."""
WORDINGS = 4
"""Wordings of the one quotation compared for a story."""
LIMIT = 80_000
"""Bytes of the HTML part, the budget below Gmail's clipping."""


@dataclass(frozen=True, slots=True)
class Printed:
    """One wording as the letter shows it."""

    who: str
    tally: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """One story as the letter tells it."""

    number: int
    title: str
    url: str | None
    counts: str
    extract: str | None
    outlet: str
    speaker: str | None
    wordings: tuple[Printed, ...]
    compared: int
    disagreements: tuple[str, ...]


def letter_of(digest: Digest, edition: Edition, site: Site, mail: Mail, templates: Mapping[str, str]) -> Letter:
    """The letter of one edition of a publishable digest.

    Raises:
        BuildError: the HTML part is over its budget even with the fewest stories.
    """
    for full in (STORIES, STORIES // 2, 3, 1):
        letter = _letter(digest, edition, site, mail, templates, full)
        if len(letter.html.encode()) <= LIMIT:
            return letter
    raise BuildError(f"the letter of {edition.day} is over {LIMIT} bytes: shorten [site] extract_words in digest.toml")


def _letter(digest: Digest, edition: Edition, site: Site, mail: Mail, templates: Mapping[str, str], full: int) -> Letter:
    say = words_of(site.language)
    by_id = {c.id: c for c in digest.comparisons}
    stories = [told(n, by_id[s], edition, site, say) for n, s in enumerate(edition.stories, 1)]
    comparisons = [by_id[s] for s in edition.stories]
    related = sorted({r for c in comparisons for r in c.story.dossier.related} & set(by_id) - set(edition.stories))
    earlier = [r for r in related if edition.day is None or began(by_id[r]) <= edition.day]
    day = say.day(edition.day)
    facts = {
        "site": site,
        "mail": mail,
        "say": say.fixed,
        "day": day,
        "url": absolute(site, edition_path(edition.day)),
        "method": absolute(site, "how-it-is-made/"),
        "counts": say.counts(stories=len(stories), reports=len(edition.articles)),
        "stories": stories[:full],
        "more": stories[full:],
        "related": [told(0, by_id[r], edition, site, say) for r in earlier[:5]],
        "preheader": " · ".join(s.title for s in stories[1:3]) or " · ".join(s.counts for s in stories),
        "files": say.counts(files=digest.documents, spiked=len(digest.spikes)),
    }
    subject = f"{site.name}, {day}: {stories[0].title}" if stories else f"{site.name}, {day}"
    return Letter(
        subject=textwrap.shorten(subject, 110, placeholder=" …"),
        html=html_of(facts, templates),
        text=text_of(facts, templates),
        message_id=message_id(edition.day, site, mail),
    )


def told(number: int, comparison: Comparison, edition: Edition, site: Site, say: Words) -> Told:
    """What the letter tells of one story: fixed labels, counts, and words that its articles print."""
    articles = comparison.story.articles
    today = [a for a in articles if a.id in edition.articles] or list(articles)
    lead = next((a for a in today if extract_of(a, site)), None)
    extract = extract_of(lead, site) if lead else None
    best = most_different(comparison)
    by_id = {a.id: a for a in articles}
    return Told(
        number=number,
        title=" ".join(title_of(comparison).split()),
        url=absolute(site, story_path(comparison)),
        counts=say.counts(
            reports=len(articles),
            outlets=len({a.sheet.outlet.name for a in articles if a.sheet.outlet}),
            **({"texts": independent(comparison)} if len(articles) > 1 else {}),
            compared=sum(len(u.wordings) > 1 for u in comparison.utterances),
            contradictions=contradictions(comparison),
            conflicts=sum(bool(a.dating.conflicts) for a in articles),
        ),
        extract=extract[0] + (" …" if extract[1] else "") if extract else None,
        outlet=outlet_of(lead, say) if lead else "",
        speaker=best.speaker or say.fixed["unattributed"] if best else None,
        wordings=printed(best, by_id, say) if best else (),
        compared=sum(len(u.wordings) > 1 for u in comparison.utterances),
        disagreements=tuple(disagreement(d, say) for d in comparison.discrepancies),
    )


def began(comparison: Comparison) -> date:
    """The day of a story's first report; the first of all days where none is dated."""
    return min((a.dating.date for a in comparison.story.articles if a.dating.date), default=date.min)


def most_different(comparison: Comparison) -> Utterance | None:
    """The utterance with the most different wordings, then the longest; the one that shows most at a glance."""
    compared = [u for u in comparison.utterances if len({w.quotation.text for w in u.wordings}) > 1]
    return min(compared, key=lambda u: (-len({w.quotation.text for w in u.wordings}), -u.base_words, u.id), default=None)


def printed(utterance: Utterance, articles: Mapping[str, Article], say: Words) -> tuple[Printed, ...]:
    """The wordings of an utterance, equal ones once, the base first."""
    rows: dict[str, list[Article]] = {}
    first: dict[str, Wording] = {}
    for w in utterance.wordings:
        rows.setdefault(w.quotation.text, []).append(articles[w.quotation.article])
        first.setdefault(w.quotation.text, w)
    chosen = list(rows)[:WORDINGS]
    return tuple(
        Printed(
            who="; ".join(dict.fromkeys(outlet_of(a, say) for a in rows[text])),
            tally=say.tally(first[text].kept, utterance.base_words, text == chosen[0]),
            pieces=first[text].pieces,
        )
        for text in chosen
    )


def disagreement(discrepancy: Discrepancy, say: Words) -> str:
    """What a discrepancy is about and every value, with the number of reports that print it."""
    values: dict[str, set[str]] = {}
    for value in discrepancy.values:
        values.setdefault(value.value, set()).add(value.article)
    what = say.reason(discrepancy.what)
    return f"{what[:1].upper()}{what[1:]}: " + ", ".join(say.plural("value_in", len(found), a=value) for value, found in values.items())


def outlet_of(article: Article, say: Words) -> str:
    """Outlet and agency of an article, in words, also where they are not named."""
    outlet = article.sheet.outlet.name if article.sheet.outlet else say.fixed["outlet_not_named"]
    return f"{outlet}, {say.fixed['via']} {'-'.join(article.sheet.agency)}" if article.sheet.agency else outlet


def absolute(site: Site, path: str) -> str | None:
    """The page's full address, or None where digest.toml gives the site none: then the letter has no links."""
    return site.url + path if site.url else None


def html_of(facts: Mapping[str, object], templates: Mapping[str, str]) -> str:
    markdown = environment(templates, markdown=True).get_template("letter.md.jinja").render(facts)
    body = MarkdownIt("commonmark").render(markdown)
    page = environment(templates, markdown=False).get_template("letter.html.jinja").render(**facts, body=Markup(body))
    return css_inline.CSSInliner(keep_at_rules=True, load_remote_stylesheets=False).inline(page)


def text_of(facts: Mapping[str, object], templates: Mapping[str, str]) -> str:
    """The plain part, wrapped at 76 columns; `[+ +]` and `[- -]` say what colour says elsewhere."""
    made = Environment(
        loader=DictLoader(dict(templates)), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, autoescape=False
    )
    made.globals.update(marked=marked)
    lines = made.get_template("letter.txt.jinja").render(facts).splitlines()
    return "\n".join(wrapped(line) for line in lines).strip() + "\n"


def wrapped(line: str) -> str:
    indent = line[: len(line) - len(line.lstrip())]
    hanging = indent + "  " * line.lstrip().startswith("* ")
    return textwrap.fill(line.strip(), 76, initial_indent=indent, subsequent_indent=hanging, break_long_words=False, break_on_hyphens=False)


def marked(pieces: tuple[Piece, ...]) -> str:
    """A wording in plain text: other words in [+ +], words left out in [- -]."""
    signs = {"left_out": ("[-", "-]"), "changed": ("[+", "+]"), "added": ("[+", "+]"), "moved": ("[+", "+]")}
    return "".join(around(p, *signs.get(p.kind, ("", ""))) for p in pieces)


def around(piece: Piece, before: str, after: str) -> str:
    """The signs stand at the words, the white space outside them."""
    core = piece.text.strip()
    if not core:
        return piece.text
    start = piece.text.index(core)
    return f"{piece.text[:start]}{before}{core}{after}{piece.text[start + len(core) :]}"


def environment(templates: Mapping[str, str], *, markdown: bool) -> Environment:
    """Every value is escaped unless it is Markup already, so that a template cannot forget."""
    made = Environment(
        loader=DictLoader(dict(templates)),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=commonmark if markdown else None,
    )
    made.globals.update(around=around)
    return made


def message_id(day: date | None, site: Site, mail: Mail) -> str:
    """The same edition of the same site has the same id, so that no mail program shows it twice."""
    domain = (mail.sender or "digest@as-printed.invalid").rpartition("@")[2].strip("> ")
    seed = hashlib.sha256(repr((site.name, site.url, day)).encode()).hexdigest()
    return f"<{seed[:24]}@{domain}>"
