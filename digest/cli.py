"""The command line: build, serve, analyse, explain, mail, new. Short functions, no logic.

Exit codes: 0 all well, 1 findings (--strict, --locked) or a build that failed, 2 wrong use.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

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
from digest.io.progress import counted, progress
from digest.io.serve import serve_site
from digest.io.settings import FILE, settings_at
from digest.io.workers import cores
from digest.model import Digest, Lock
from digest.publishing.tables import tables_of
from digest.settings import Desk, Settings

HERE = Path()
T = TypeVar("T")
TOLD = 20
"""Inputs set aside that are told one by one; the build report names them all."""


class Told(click.Group):
    """Errors of ours and of use on one line and without a traceback; a bug keeps its traceback."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return told(ctx, lambda: super(Told, self).parse_args(ctx, args))

    def invoke(self, ctx: click.Context) -> Any:
        return told(ctx, lambda: super(Told, self).invoke(ctx))


def told(ctx: click.Context, run: Callable[[], T]) -> T:
    """What `run` gives, or one line of what is wrong and the way out, and the exit code."""
    try:
        return run()
    except click.exceptions.NoArgsIsHelpError:
        raise
    except click.UsageError as fault:
        text = " ".join(fault.format_message().split()).rstrip(".")
        click.echo(f"digest: {text} (`{(fault.ctx or ctx).command_path} --help` tells more)", err=True)
        sys.exit(2)
    except DigestError as fault:
        click.echo(f"digest: {fault}", err=True)
        sys.exit(1 if isinstance(fault, BuildError) else 2)


def a_day(text: str) -> date:
    """A day written as 2024-06-26."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise click.BadParameter(f"{text!r} is no day; write it as 2024-06-26") from None


def examples(*lines: str) -> str:
    """Help's last paragraph, a line each."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


ARTICLES = click.option("--articles", metavar="DIR", type=click.Path(path_type=Path), help="The articles, instead of digest.toml's folder.")
JOBS = click.option("--jobs", metavar="N", type=click.IntRange(1), help="Processes to read and compare with; all processors by default.")


@click.group(
    cls=Told,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="\b\nExit codes: 0 all well; 1 findings under --strict or --locked, or a build that failed; 2 wrong use.",
)
@click.version_option(digest.__version__, prog_name="digest")
def main() -> None:
    """As Printed: what outlets print on one matter, dated by evidence and compared word by word.

    Run it in a folder that holds a digest.toml; `digest new DIR` makes one.
    """


@main.command(epilog=examples("digest build", "digest build --articles inbox --strict", "digest build --until 2024-06-30"))
@ARTICLES
@click.option("--strict", is_flag=True, help="Exit 1 if anything was set aside that nobody asked to be.")
@click.option("--locked", is_flag=True, help="Exit 1, and publish nothing, if stories.lock would change.")
@click.option("--until", metavar="DAY", type=a_day, help="Leave out articles dated later: rebuilds any past day.")
@JOBS
def build(articles: Path | None, strict: bool, locked: bool, until: date | None, jobs: int | None) -> None:
    """Build the site: articles to docs/ to site/."""
    with progress() as tell:
        built = building.build(HERE, articles, until, locked, jobs or cores(), tell)
    spikes = built.digest.spikes
    for spike in spikes[:TOLD]:
        click.echo(f"set aside: {spike.reason}", err=True)
    if len(spikes) > TOLD:
        click.echo(f"set aside: {len(spikes) - TOLD} more, each with its reason on the build report (site/report/index.html)", err=True)
    click.echo(
        f"{summary(built.digest)}; {'the site is in' if built.site_made else 'nothing changed in'} site/: {command()} serve shows it"
    )
    if strict and any(not spike.asked for spike in spikes):
        sys.exit(1)


def summary(made: Digest) -> str:
    """What was made and what was set aside."""
    read = counted(sum(len(c.story.articles) for c in made.comparisons), "article")
    days = counted(sum(e.day is not None for e in made.editions), "edition")
    return f"{read} from {counted(made.documents, 'file')}, {counted(len(made.comparisons), 'story')}, {days}, {len(made.spikes)} set aside"


def command() -> str:
    """How this program was called, for lines that are to be typed: a virtual environment's need not be on the path."""
    return "digest" if shutil.which("digest") or not Path(sys.argv[0]).name.startswith("digest") else sys.argv[0]


@main.command(epilog=examples("digest serve", "digest serve --port 8001"))
@click.option("--port", metavar="N", type=click.IntRange(1, 65535), default=8000, show_default=True)
def serve(port: int) -> None:
    """Show the site, built again when an input changes."""
    serve_site(HERE, port, click.echo)


@main.command(epilog=examples("digest analyse seeds --out tables"))
@click.argument("articles", metavar="ARTICLES", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--out", metavar="DIR", required=True, type=click.Path(file_okay=False, path_type=Path), help="Folder for the tables.")
@JOBS
def analyse(articles: Path, out: Path, jobs: int | None) -> None:
    """Write the tables of docs/data.md, and nothing else."""
    settings = settings_at(HERE) if (HERE / FILE).is_file() else Settings()
    with progress() as tell:
        made = building.make(settings, articles, None, jobs or cores(), lock_at(HERE), tell)
    for name, text in tables_of(made, texts=True).items():
        write(out / name, text.encode())
    click.echo(f"{summary(made)}; the tables are in {out}")


@main.command(epilog=examples("digest explain seeds/003_83342c0e443fbb1a.txt", "digest explain --articles inbox inbox/one.html"))
@click.argument("file", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@ARTICLES
def explain(file: Path, articles: Path | None) -> None:
    """Say why: regions, date, speakers and story of an article.

    What was kept and dropped, the clues of its date and the reasons of the verdict, its quotations with speaker and rule,
    and why it is in its story. A file from outside the articles' folder is explained alone.
    """
    settings, folder = building.load(HERE, articles, None)
    with progress() as tell:
        if file.resolve().is_relative_to(folder.resolve()):
            made = building.make(settings, folder, HERE / FOLDER, cores(), lock_at(HERE), tell)
            name = file.resolve().relative_to(folder.resolve()).as_posix()
        else:
            click.echo(f"{file} is outside {folder}: explained alone", err=True)
            alone = replace(settings, desk=Desk(aliases=settings.desk.aliases))
            made, name = building.make(alone, file, None, 1, Lock(), tell), file.name
    click.echo(explanation(made, name))


@main.command(epilog=examples("digest mail 2024-06-26", "DIGEST_SMTP_HOST=mail.example.org digest mail 2024-06-26 --send"))
@click.argument("day", metavar="DAY", type=a_day)
@ARTICLES
@click.option("--send", "sending", is_flag=True, help="Hand it to the server that DIGEST_SMTP_HOST names.")
@JOBS
def mail(day: date, articles: Path | None, sending: bool, jobs: int | None) -> None:
    """Write the letter of a day to outbox/DAY.eml.

    The server for --send comes from the environment, never from a file: DIGEST_SMTP_HOST, DIGEST_SMTP_PORT,
    DIGEST_SMTP_USER, DIGEST_SMTP_PASSWORD, and DIGEST_SMTP_TLS (starttls, ssl or none; starttls by default).
    """
    with progress() as tell:
        letter, settings = building.letter_for(HERE, articles, day, jobs or cores(), tell)
    message = message_of(letter, day, settings.site, settings.mail)
    path = HERE / "outbox" / f"{day}.eml"
    write(path, message.as_bytes())
    click.echo(f"{path}: {letter.subject}")
    if not settings.site.url:
        click.echo(f"the letter has no links: set url in [site] of {FILE} to where the site is published", err=True)
    if sending:
        click.echo(f"sent by {send(message)} to {message['To']}")


@main.command(epilog=examples("digest new my-digest"))
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def new(folder: Path) -> None:
    """Make a ready site of one's own in a new folder."""
    for path in new_site(folder):
        click.echo(f"{folder / path}")
    click.echo(f"put articles into {folder / 'seeds'}, then: cd {folder} && {command()} build")
