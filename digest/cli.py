"""The command line: build, serve, analyse, explain, mail, new. Short functions, no logic.

Exit codes: 0 all well, 1 findings (--strict, --locked) or a build that failed, 2 wrong use.
"""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import click

import digest
from digest.errors import BuildError, DigestError
from digest.explain import explanation
from digest.io import build as building
from digest.io.cache import FOLDER
from digest.io.files import write
from digest.io.lock import lock_at
from digest.io.mail import message_of, send
from digest.io.new import new_site
from digest.io.progress import progress
from digest.io.serve import serve_site
from digest.io.settings import FILE, settings_at
from digest.io.workers import cores
from digest.model import Digest
from digest.publishing.tables import tables_of
from digest.settings import Settings

HERE = Path()
DAY = click.DateTime(["%Y-%m-%d"])


class Told(click.Group):
    """Errors of ours on one line and without a traceback; a bug keeps its traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except DigestError as fault:
            click.echo(f"digest: {fault}", err=True)
            sys.exit(1 if isinstance(fault, BuildError) else 2)


@click.group(cls=Told, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(digest.__version__, prog_name="digest")
def main() -> None:
    """As Printed: what outlets print on one matter, dated by evidence and compared word by word.

    Run it in a folder that holds a digest.toml; `digest new DIR` makes one.
    """


@main.command(epilog="Examples: digest build   digest build --articles inbox --strict   digest build --until 2024-06-30")
@click.option("--articles", type=click.Path(path_type=Path), help="Folder of articles, instead of the one in digest.toml.")
@click.option("--strict", is_flag=True, help="Exit 1 if anything was set aside.")
@click.option("--locked", is_flag=True, help="Exit 1 if stories.lock would change.")
@click.option("--jobs", type=click.IntRange(1), default=None, help="Processes to read with; all processors by default.")
@click.option("--until", type=DAY, help="Leave out articles dated later: rebuilds any past day.")
def build(articles: Path | None, strict: bool, locked: bool, jobs: int | None, until: datetime | None) -> None:
    """Build the site: articles, docs/, site/."""
    with progress() as tell:
        built = building.build(HERE, articles, until.date() if until else None, locked, jobs or cores(), tell)
    click.echo(summary(built.digest, built.site_made))
    for spike in built.digest.spikes:
        click.echo(f"set aside: {spike.reason}", err=True)
    if strict and built.digest.spikes:
        sys.exit(1)


def summary(made: Digest, site_made: bool) -> str:
    """The last line: what was made, what was set aside, where to open it."""
    articles = sum(len(c.story.articles) for c in made.comparisons)
    days = sum(e.day is not None for e in made.editions)
    counts = (
        f"{days} editions, {len(made.comparisons)} stories, {articles} articles from {made.documents} files, {len(made.spikes)} set aside"
    )
    return f"{counts}; {'made' if site_made else 'unchanged'}: open site/index.html, or run `digest serve`"


@main.command(epilog="Example: digest serve --port 8001")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
def serve(port: int) -> None:
    """Show the site and build it again when articles, templates or settings change."""
    serve_site(HERE, port, click.echo)


@main.command(epilog="Example: digest analyse seeds --out tables")
@click.argument("articles", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="Folder for the tables.")
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True)
def analyse(articles: Path, out: Path, jobs: int) -> None:
    """Write the tables of the data contract (docs/data.md), and nothing else."""
    settings = settings_at(HERE) if (HERE / FILE).is_file() else Settings()
    with progress() as tell:
        made = building.make(settings, articles, None, jobs, lock_at(HERE), tell)
    for name, text in tables_of(made, texts=True).items():
        write(out / name, text.encode())
    click.echo(f"{len(made.comparisons)} stories, {made.documents} files, {len(made.spikes)} set aside; tables in {out}")


@main.command(epilog="Example: digest explain seeds/003_83342c0e443fbb1a.txt")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def explain(file: Path) -> None:
    """Say why: regions kept and dropped, date clues, speakers, and the story of one article of the folder."""
    settings, articles = building.load(HERE, None, None)
    try:
        name = file.resolve().relative_to(articles.resolve()).as_posix()
    except ValueError:
        articles, name = file.parent, file.name
    with progress() as tell:
        made = building.make(settings, articles, HERE / FOLDER, cores(), lock_at(HERE), tell)
    click.echo(explanation(made, name))


@main.command(epilog="Example: digest mail 2024-06-26 --send")
@click.argument("day", type=DAY)
@click.option("--send", "sending", is_flag=True, help="Hand it to the server that DIGEST_SMTP_HOST names.")
def mail(day: datetime, sending: bool) -> None:
    """Write the letter of a day's edition to outbox/DAY.eml."""
    with progress() as tell:
        letter, edition, settings = building.letter_for(HERE, day.date(), cores(), tell)
    message = message_of(letter, edition.day, settings.site, settings.mail)
    path = HERE / "outbox" / f"{day.date()}.eml"
    write(path, message.as_bytes())
    click.echo(f"{path}: {letter.subject}")
    if sending:
        click.echo(f"sent by {send(message)} to {message['To']}")


@main.command(epilog="Example: digest new my-digest")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def new(folder: Path) -> None:
    """Make a ready site of one's own in a new folder."""
    for path in new_site(folder):
        click.echo(f"{folder / path}")
    click.echo(f"Put articles into {folder / 'seeds'}, then: cd {folder} && digest build")
