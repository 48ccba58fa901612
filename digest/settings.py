"""Small frozen settings, one for each stage; `io.settings` fills them from `digest.toml`."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date as Day
from typing import Literal

from digest.model import Outlet

Rights = Literal["full", "extract", "headline", "withhold"]


@dataclass(frozen=True, slots=True)
class Merge:
    """These stories are one."""

    stories: tuple[str, ...]
    """Story ids, or articles (id or path) standing for their stories."""
    reason: str


@dataclass(frozen=True, slots=True)
class Split:
    """This article is a story of its own."""

    article: str
    """Id or path (`feed.xml#3` for an item) of the article to be taken out into a story of its own."""
    reason: str


@dataclass(frozen=True, slots=True)
class Pin:
    """This article belongs to that story."""

    article: str
    story: str
    reason: str


@dataclass(frozen=True, slots=True)
class SetDate:
    """This article is of that day."""

    article: str
    date: Day
    reason: str


@dataclass(frozen=True, slots=True)
class Withdraw:
    """This article is not shown, and not counted."""

    article: str
    reason: str


@dataclass(frozen=True, slots=True)
class Desk:
    """Decisions made by people, reviewed in git, and always shown as such."""

    merge: tuple[Merge, ...] = ()
    split: tuple[Split, ...] = ()
    pin: tuple[Pin, ...] = ()
    date: tuple[SetDate, ...] = ()
    withdraw: tuple[Withdraw, ...] = ()
    aliases: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """(canonical name, other names of the same person)."""


@dataclass(frozen=True, slots=True)
class Site:
    """What the published pages need to know of the site."""

    name: str = "As Printed"
    url: str | None = None
    """Absolute, ending in a slash; letters and feeds need it."""
    language: str = "en"
    """Of the labels; one of digest/data/labels.*."""
    rights: Rights = "extract"
    rights_of: tuple[tuple[str, Rights], ...] = ()
    """(outlet name, its rights profile)."""
    extract_words: int = 40
    index: bool = False
    """False: pages ask search engines not to index them."""


@dataclass(frozen=True, slots=True)
class Mail:
    """How letters are addressed; the server's name and password come from the environment, never from a file."""

    sender: str | None = None
    to: tuple[str, ...] = ()
    list_id: str | None = None
    unsubscribe: str | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """All of `digest.toml`; only the command line sees it whole."""

    articles: str = "seeds"
    until: Day | None = None
    """Articles dated later are left out (and told on the build report): rebuilds any past day."""
    outlets: tuple[Outlet, ...] = ()
    """The site's own outlets, before the general table."""
    desk: Desk = field(default_factory=Desk)
    site: Site = field(default_factory=Site)
    mail: Mail = field(default_factory=Mail)
