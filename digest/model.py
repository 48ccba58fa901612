"""The nouns, in order of appearance: Document, Sheet, Clipping, Dossier, Story, Comparison, Edition, Page.

All are frozen and complete: no object is created empty and filled in by a later stage. Offsets are in code points and
half open. Tuples are in a total order that ends in an id, so that equal input gives equal bytes. Imports nothing of ours.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Day
from typing import Literal

# ------------------------------------------------------------------------------------------------ why

Fact = str | int | float


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is so: the name of a sentence in the string table and what fills its blanks; worded where it is read."""

    name: str
    facts: tuple[tuple[str, Fact], ...] = ()
    days: tuple[tuple[str, tuple[Day, ...]], ...] = ()
    """The blanks that are filled with days."""

    @classmethod
    def of(cls, name: str, /, **facts: Fact | Day | tuple[Day, ...]) -> Reason:
        days = {k: (v,) if isinstance(v, Day) else v for k, v in facts.items() if isinstance(v, Day | tuple)}
        return cls(name, tuple((k, v) for k, v in facts.items() if not isinstance(v, Day | tuple)), tuple(days.items()))

    def __getitem__(self, blank: str) -> Fact | tuple[Day, ...] | None:
        return (dict(self.facts) | dict(self.days)).get(blank)


# ------------------------------------------------------------------------------------------------ reading


@dataclass(frozen=True, slots=True)
class Document:
    """A name and bytes, exactly as they came."""

    path: str
    """Relative to the articles folder, POSIX."""
    data: bytes


@dataclass(frozen=True, slots=True)
class Spike:
    """An input set aside, with the sentence that says why; nothing is lost silently."""

    path: str
    item: int | None
    reason: str
    asked: bool = False
    """Somebody asked for it (a withdrawal, --until): no finding under --strict."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes, or an agency: what is generally known about it."""

    name: str
    kind: Literal["outlet", "agency"] = "outlet"
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    country: str | None = None
    """ISO 3166 alpha-2, lower case."""
    zone: str | None = None
    """IANA time zone of its newsroom."""
    owner: str | None = None
    language: str | None = None


Role = Literal[
    "headline",
    "standfirst",
    "kicker",
    "byline",
    "stamp",  # a line that dates the page: posted, published, updated, a bare date under the headline
    "masthead",  # a line above the headline: section, outlet, the day the page was saved
    "credit",  # agency tag or credit line of the text
    "caption",  # caption or credit of a picture
    "body",
    "repeat",  # body text printed twice, or the headline again
    "teaser",  # other articles: sidebars, related, most read
    "correction",  # editor's note, correction, "an earlier version"
    "appendix",  # appended transcript, author's biography
    "footer",  # address, copyright, contact, "a version of this article appears in print"
    "junk",  # buttons, advertisements, cookie notices, subscription prompts
]


@dataclass(frozen=True, slots=True)
class Region:
    """One run of lines of the page, what it is, and the rule that says so."""

    role: Role
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Field:
    """A fact that the format itself asserts: JSON-LD, meta tag, feed element, mail header, JSONL column."""

    name: str
    """Where it stands: "json-ld datePublished", "meta article:published_time", "rss pubDate", "mail Date", "url"."""
    value: str
    kind: Literal["published", "modified", "arrived", "saved"]
    """What a date in it would mean; `arrived`: mail or feed delivery; `saved`: crawl (WARC-Date)."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One article as its page prints it, every region labelled; no quotation found and no date read yet."""

    id: str
    """From the article's own content (not its path, not its place in a feed): "a" and 12 hex digits."""
    path: str
    item: int | None
    format: str
    """"text", "markdown", "html", "rss", "atom", "json feed", "mail", "warc", "jsonl"."""
    url: str | None
    language: str | None
    """BCP 47."""
    outlet: Outlet | None
    outlet_why: str
    agency: tuple[str, ...]
    """Agencies credited for the text itself."""
    headline: str | None
    title: str
    """The headline, or a title derived from the lead (then `headline` is None)."""
    byline: tuple[str, ...]
    regions: tuple[Region, ...]
    """The page in its own order, body paragraphs included (one region a paragraph)."""
    body: str
    """Body paragraphs joined by a blank line: what every span points into."""
    fields: tuple[Field, ...] = ()
    notes: tuple[str, ...] = ()
    """What reading had to mend or doubt, for readers: "Windows-1252 read", "mojibake mended"."""


# ------------------------------------------------------------------------------------------------ quoting

Span = tuple[int, int]
QuoteKind = Literal["direct", "partial", "indirect", "not_utterance"]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words an article says somebody said."""

    id: str
    """Article id, "-q" and the number of the quotation in the article, from 1."""
    article: str
    text: str
    """Verbatim, inside the marks; the fragments joined by one space where the cue splits it."""
    spans: tuple[Span, ...]
    """Into `Sheet.body`; each slice is verbatim."""
    kind: QuoteKind
    speaker: str | None
    """Full name as this article gives it ("Anna Keller"), or an institution; None when nobody can be defended."""
    mention: str | None
    """The words that name the speaker at the quotation: "the deputy foreign minister"; without a speaker, somebody unnamed: "one official"."""
    role: str | None
    """The speaker's title or office as this article prints it."""
    rule: str | None
    """Name of the rule that found the mention and decided the speaker."""
    confidence: float
    """The measured precision of that rule; 0 without a speaker."""
    cue: str | None
    venue: str | None
    """To whom or where it was said: "Sputnik"."""
    reported_by: str | None
    """Agency or outlet this article took it from: "Yonhap"."""
    said_on: Day | None = None
    note: str | None = None
    """Why it is not an utterance, or what was odd about the marks."""


# ------------------------------------------------------------------------------------------------ dating

Grade = Literal["stated", "inferred", "story", "unknown"]


@dataclass(frozen=True, slots=True)
class Clue:
    """Words on the page that speak of time, as written, with what they could mean."""

    text: str
    role: Role | Literal["field"]
    """The region it stands in, or `field` for a fact of the format."""
    kind: str
    """"full", "month-day", "weekday", "day-of-month", "relative", "month", "year", "arithmetic", ..."""
    value: str
    """Normal form of what is written, read by `digest.dating` alone: "2024-06-26T17:10+09:00", "--06-19", "tue", "dom 25"."""
    label: str | None = None
    """"published", "modified", "saved", "arrived" where the page labels it so."""
    quoted: bool = False
    """Inside a quotation: anchored to the speech, not to the page."""
    start: int | None = None
    """Offset into `Sheet.body` when role is body."""
    context: str = ""
    """The sentence or line that carries it, verbatim."""
    region: int | None = None
    """Index of its region in `Sheet.regions`; None for a field."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One row of a dating's evidence table: what is printed, where, how it reads under the verdict, and what it did."""

    text: str
    """As printed; "" where it is no words of the page: the dates of related reports."""
    where: str
    """The role of its region, the name of its field, or "story"."""
    reads: tuple[Day, ...]
    """The day it names under the verdict, none where it names none; the day of each related report."""
    verdict: Literal["decides", "agrees", "bounds", "overruled", "silent"]


@dataclass(frozen=True, slots=True)
class Dating:
    """When an article was published, why that is believed, and how much; never missing, may say unknown."""

    date: Day | None
    time: str | None
    """"HH:MM+HH:MM" where a zone is printed or belongs to the outlet."""
    grade: Grade
    earliest: Day | None
    latest: Day | None
    confidence: float
    reasons: tuple[Reason, ...]
    conflicts: tuple[Reason, ...]
    updated: Day | None
    evidence: tuple[Evidence, ...] = ()

    @property
    def as_of(self) -> Day | None:
        """The day of the last words, which "on Thursday" counts from: a page may have been brought up to date."""
        return max(self.date, self.updated) if self.date and self.updated else self.date


@dataclass(frozen=True, slots=True)
class Clipping:
    """One article cut out of a document, with all that the article alone can tell."""

    sheet: Sheet
    quotations: tuple[Quotation, ...]
    clues: tuple[Clue, ...]
    alone: Dating
    """What the page by itself can defend; `earliest`/`latest` are its range of possible days for gathering."""

    @property
    def id(self) -> str:
        return self.sheet.id


# ------------------------------------------------------------------------------------------------ gathering


@dataclass(frozen=True, slots=True)
class Join:
    """Why one article is in its story."""

    article: str
    score: float
    """Average likeness to the other members, 0 to 1; 1 for the founder of a story of one."""
    shared: tuple[str, ...]
    """The shared terms that count most, the heaviest first."""
    notes: tuple[Reason, ...]
    """Likeness, days apart, copies, a decision of the desk."""


@dataclass(frozen=True, slots=True)
class CopyLink:
    """One article carries another's text: an agency reprint, or a later version of the same article."""

    article: str
    of: str
    kind: Literal["copy", "version"]
    share: float
    """Share of the smaller text's shingles that both have, 0 to 1."""
    note: Reason


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A story that an article nearly joined, for the desk."""

    article: str
    story: str
    score: float
    why: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """The clippings on one event, not yet dated together."""

    id: str
    """"s" and 10 hex digits of the founder's id; kept by the lock."""
    address: str
    """Site path below stories/, given at the founding and kept by the lock: "2024-06/russia-says-new-treaty-1f2e3d"."""
    founder: str
    clippings: tuple[Clipping, ...]
    joins: tuple[Join, ...]
    copies: tuple[CopyLink, ...]
    related: tuple[str, ...]
    """Ids of stories on the same topic that are another event."""
    near: tuple[NearMiss, ...] = ()
    decisions: tuple[Reason, ...] = ()
    """Decisions of the desk that shaped it."""


@dataclass(frozen=True, slots=True)
class LockedStory:
    """What the digest remembers of one story."""

    id: str
    address: str
    founder: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lock:
    """The digest's memory: which article founded which story, and where moved stories went."""

    stories: tuple[LockedStory, ...] = ()
    redirects: tuple[tuple[str, str], ...] = ()
    """(address that was, address that is)."""


# ------------------------------------------------------------------------------------------------ dated


@dataclass(frozen=True, slots=True)
class Article:
    """A clipping and its dating."""

    clipping: Clipping
    dating: Dating

    @property
    def id(self) -> str:
        return self.clipping.sheet.id

    @property
    def sheet(self) -> Sheet:
        return self.clipping.sheet


@dataclass(frozen=True, slots=True)
class Story:
    """A dossier whose articles are dated; articles earliest first, undated last."""

    dossier: Dossier
    articles: tuple[Article, ...]

    @property
    def id(self) -> str:
        return self.dossier.id


# ------------------------------------------------------------------------------------------------ comparing

PieceKind = Literal["kept", "small", "changed", "added", "moved", "editorial", "left_out"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words of one wording against the base; without its `left_out` pieces the row is the exact quotation."""

    kind: PieceKind
    text: str
    """`small`: other words, but only articles and prepositions; `editorial`: a bracketed insertion."""


@dataclass(frozen=True, slots=True)
class Flag:
    """Something a reader should know of one wording."""

    quote: str
    flag: Literal["identical", "trimmed", "translated", "bracketed", "negation", "number", "speaker", "venue"]
    note: Reason


@dataclass(frozen=True, slots=True)
class Wording:
    """One quotation of an utterance, compared with the base word by word."""

    quotation: Quotation
    pieces: tuple[Piece, ...]
    strip: tuple[tuple[PieceKind, int], ...]
    """The base from left to right as runs of (kept | changed | left_out, number of base words)."""
    kept: int
    """Base words kept."""
    same_as: tuple[str, ...] = ()
    """Ids of the other quotations with the very same words."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """One thing said, as each outlet printed it; the base first, then by closeness to it."""

    id: str
    story: str
    speaker: str | None
    """Canonical full name, by vote of the wordings."""
    base: str
    base_words: int
    wordings: tuple[Wording, ...]
    indirect: tuple[Quotation, ...]
    """Reported versions without marks, set beside the direct ones."""
    flags: tuple[Flag, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """One article's value of something that articles disagree on."""

    article: str
    value: str
    quote: str
    """The verbatim words of the body that carry it."""
    start: int = 0
    """Offset of `quote` in the article's body."""


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """What the articles of a story say differently."""

    story: str
    what: Reason
    """What is told: a figure, the number or the speaker of a quotation, the medium that somebody spoke to."""
    kind: Literal["update", "contradiction"]
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """A dated point of the timeline: an event the articles tell of, or a report."""

    day: Day
    lane: Literal["event", "report"]
    article: str
    text: str
    """Verbatim words of the article (event), or its title (report)."""
    last: Day | None = None
    """End of the range when the day is not sure."""


@dataclass(frozen=True, slots=True)
class Hop:
    """One way words travelled: publisher <- agency or reporter <- venue <- speaker, each None where not told."""

    article: str
    publisher: str | None
    reported_by: str | None
    venue: str | None
    speaker: str | None
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker of a story: one person or institution, the names and offices printed, and the quotations."""

    name: str
    key: str
    """The same for every romanisation of the name; slug of the person's page."""
    names: tuple[str, ...]
    roles: tuple[str, ...]
    quotes: tuple[str, ...]
    is_person: bool = True


@dataclass(frozen=True, slots=True)
class Comparison:
    """A story with its utterances, discrepancies, chain, timeline and voices."""

    story: Story
    utterances: tuple[Utterance, ...]
    discrepancies: tuple[Discrepancy, ...]
    chain: tuple[Hop, ...]
    timeline: tuple[Happening, ...]
    voices: tuple[Voice, ...]

    @property
    def id(self) -> str:
        return self.story.id


# ------------------------------------------------------------------------------------------------ editing


@dataclass(frozen=True, slots=True)
class Edition:
    """A day of stories, the weightiest first."""

    day: Day | None
    """None: the edition of what nobody can date."""
    stories: tuple[str, ...]
    """Ids of the stories with an article of this day."""
    new: tuple[str, ...]
    """Of these, the stories whose first article is of this day."""
    articles: tuple[str, ...]
    """Ids of the articles of this day."""


@dataclass(frozen=True, slots=True)
class Digest:
    """All that a build knows; everything published is made from it alone."""

    comparisons: tuple[Comparison, ...]
    """By first day, then id."""
    editions: tuple[Edition, ...]
    """Oldest first; the undated one, if any, last."""
    spikes: tuple[Spike, ...]
    lock: Lock
    documents: int
    """Input files seen."""


# ------------------------------------------------------------------------------------------------ publishing


@dataclass(frozen=True, slots=True)
class Page:
    """A file of the published site, ready to write: Markdown below docs/, or data."""

    path: str
    """POSIX, relative to docs/."""
    text: str


@dataclass(frozen=True, slots=True)
class Letter:
    """One edition as mail."""

    subject: str
    html: str
    text: str
    message_id: str
