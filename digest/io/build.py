"""One build from a folder to a site: read, make, check, write, publish; the command line calls this and tells what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sized
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import TemplateError, TemplateSyntaxError

from digest.errors import BuildError, SettingsError
from digest.gathering.features import features_of
from digest.io import lock as locks
from digest.io.articles import documents_in, files_in
from digest.io.cache import FOLDER, cached_clip, cached_features, forget_others
from digest.io.files import publish
from digest.io.home import assets_for, own_templates, templates_for, theme_for
from digest.io.settings import FILE, settings_at
from digest.io.site import make_site
from digest.io.workers import executor
from digest.model import Digest, Letter, Lock
from digest.pipeline import clip, digest_of
from digest.publishing.labels import frame_of, words_of
from digest.publishing.letter import letter_of
from digest.publishing.pages import pages_of
from digest.publishing.rights import publishable
from digest.publishing.tables import tables_of
from digest.settings import Settings

MANIFEST = ".generated"
"""Below docs/, beside what it names: the cache may be deleted at any time. MkDocs leaves hidden files alone."""

Tell = Callable[[str, str, int, int], None]
"""Progress: what is being done, with which things, how many of them are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did."""

    digest: Digest
    written: int
    removed: int
    site_made: bool


def load(folder: Path, articles: Path | None, until: date | None) -> tuple[Settings, Path]:
    """The folder's settings and where its articles are."""
    settings = settings_at(folder)
    settings = replace(settings, until=until) if until else settings
    return settings, articles or folder / settings.articles


def make(settings: Settings, articles: Path, cache: Path | None, jobs: int, lock: Lock, tell: Tell) -> Digest:
    """The digest of a folder of articles, or of one file.

    Raises:
        BuildError: a quotation is not a slice of its article (a fault of ours: nothing is published then).
    """
    total = len(files_in(articles))
    steps = iter((("reading", "file"), ("comparing", "story")))
    with executor(jobs) as run:

        def watched(function: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[Any]:
            what, noun = next(steps)
            of = len(items) if isinstance(items, Sized) else total
            for n, one in enumerate(run(function, items), 1):
                tell(what, noun, n, of)
                yield one

        reader = partial(cached_clip, folder=cache) if cache else clip
        know = partial(cached_features, folder=cache) if cache else features_of
        digest = digest_of(documents_in(articles), settings, lock, watched, reader, know)
    if cache:
        forget_others(cache)
    verbatim(digest)
    return digest


def verbatim(digest: Digest) -> None:
    """Promise 1, checked on every build: each quotation is cut from its article."""
    for comparison in digest.comparisons:
        for article in comparison.story.articles:
            for q in article.clipping.quotations:
                if " ".join(article.sheet.body[a:b] for a, b in q.spans) != q.text:
                    raise BuildError(
                        f"{article.sheet.path}: quotation {q.id} is not a slice of its article; nothing was published: please report it"
                    )


def generated(folder: Path, digest: Digest, settings: Settings) -> dict[str, bytes]:
    """Every generated file below docs/.

    Raises:
        SettingsError: a template of the user's own cannot be used.
    """
    templates, own = templates_for(folder), own_templates(folder)
    try:
        return pages(digest, settings, templates) | assets_for(folder)
    except TemplateError as fault:
        if not own:
            raise
        where = f"templates/{fault.name}, line {fault.lineno}" if isinstance(fault, TemplateSyntaxError) and fault.name else ""
        names = where or " or ".join(f"templates/{name}" for name in own)
        raise SettingsError(f"{names} cannot be used ({fault.message}): mend it, or remove it to have the usual one") from None


def pages(digest: Digest, settings: Settings, templates: Mapping[str, str]) -> dict[str, bytes]:
    """Path below docs/ -> bytes of all that is generated from the digest."""
    shown = publishable(digest, settings.site)
    found = {page.path: page.text.encode("utf-8", "replace") for page in pages_of(shown, settings.site, templates)}
    found |= {f"data/{name}": text.encode() for name, text in tables_of(shown, texts=False).items()}
    for schema in files("digest.publishing").joinpath("schemas").iterdir():
        found[f"data/{schema.name}"] = schema.read_bytes()
    return found


def build(folder: Path, articles: Path | None, until: date | None, locked: bool, jobs: int, tell: Tell) -> Built:
    """Everything from the articles to site/.

    Raises:
        BuildError: the lock would change under `locked`, or the site cannot be made.
    """
    settings, where = load(folder, articles, until)
    if not (folder / "mkdocs.yml").is_file():
        raise SettingsError(f"no mkdocs.yml beside {FILE}: make a new site with `digest new DIR`, and take its mkdocs.yml")
    before = locks.lock_at(folder)
    digest = make(settings, where, folder / FOLDER, jobs, before, tell)
    if locked and digest.lock != before:
        raise BuildError(f"{locks.FILE} would change: {difference(before, digest.lock)}; build without --locked and commit it")
    tell("writing", "page", 0, 0)
    written, removed = publish(generated(folder, digest, settings), folder / "docs", folder / "docs" / MANIFEST)
    theme = {"words.html": frame_of(words_of(settings.site.language)).encode()} | theme_for(folder)
    publish(theme, folder / FOLDER / "theme", folder / FOLDER / "theme.txt")
    if not until:
        locks.keep(digest.lock, folder)
    tell("making the site", "page", 0, 0)
    return Built(digest, written, removed, make_site(folder, digest, settings.site))


def difference(before: Lock, after: Lock) -> str:
    """How two locks differ, in few words."""
    old, new = {s.id: s for s in before.stories}, {s.id: s for s in after.stories}
    changed = sum(old[i] != new[i] for i in old.keys() & new.keys())
    return f"{len(new.keys() - old.keys())} new stories, {changed} changed, {len(old.keys() - new.keys())} gone"


def letter_for(folder: Path, articles: Path | None, day: date, jobs: int, tell: Tell) -> tuple[Letter, Settings]:
    """The letter of one day's edition.

    Raises:
        SettingsError: no article is of that day.
    """
    settings, where = load(folder, articles, None)
    digest = publishable(make(settings, where, folder / FOLDER, jobs, locks.lock_at(folder), tell), settings.site)
    edition = next((e for e in digest.editions if e.day == day), None)
    if edition is None:
        days = ", ".join(str(e.day) for e in digest.editions[-6:] if e.day)
        raise SettingsError(f"no edition of {day}: there is no article of that day (the latest editions: {days or 'none'})")
    return letter_of(digest, edition, settings.site, settings.mail, templates_for(folder)), settings
