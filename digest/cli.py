"""The command line: short functions, no logic."""

from __future__ import annotations

from pathlib import Path

import click

from digest.model import Document
from digest.pipeline import digest_of
from digest.publishing.tables import tables_of
from digest.settings import Settings


@click.group()
def main() -> None:
    """As Printed."""


@main.command()
@click.argument("articles", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--out", required=True, type=click.Path(path_type=Path))
def analyse(articles: Path, out: Path) -> None:
    """Write the tables of the data contract."""
    files = sorted(p for p in articles.rglob("*") if p.is_file())
    digest = digest_of([Document(p.relative_to(articles).as_posix(), p.read_bytes()) for p in files], Settings())
    out.mkdir(parents=True, exist_ok=True)
    for name, text in tables_of(digest, texts=True).items():
        (out / name).write_text(text, "utf-8")
