"""Same input, same bytes: in any order, zone, locale, hash seed, number of jobs, cold or warm; a second build writes nothing."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from digest.io.articles import documents_in
from digest.model import Document
from digest.pipeline import digest_of
from digest.publishing.pages import pages_of
from digest.publishing.tables import tables_of
from digest.settings import Settings, Site

ROOT = Path(__file__).parents[1]
TEMPLATES = {p.relative_to(ROOT / "templates").as_posix(): p.read_text("utf-8") for p in (ROOT / "templates").rglob("*.jinja")}
CORPORA = ["seeds", "tests/corpus/articles"]


def everything(documents: list[Document]) -> dict[str, str]:
    digest = digest_of(documents, Settings())
    pages = {p.path: p.text for p in pages_of(digest, Site(), TEMPLATES)}
    return pages | tables_of(digest, texts=True)


@pytest.mark.parametrize("folder", CORPORA)
def test_the_order_of_the_input_does_not_matter(folder: str) -> None:
    documents = [d for d in documents_in(ROOT / folder) if isinstance(d, Document)]
    shuffled = random.Random(7).sample(documents, len(documents))

    assert everything(documents) == everything(shuffled)


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes()
        for base in ("site", "docs")
        for p in sorted((folder / base).rglob("*"))
        if p.is_file()
    }


def build(folder: Path, *options: str, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "digest", "build", *options],
        cwd=folder,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.slow
def test_two_builds_give_identical_bytes_wherever_they_run(a_site: Callable[..., Path]) -> None:
    here, there = a_site(name="here"), a_site(name="there")

    build(here, "--jobs", "1", TZ="UTC", LC_ALL="C", PYTHONHASHSEED="1")
    build(there, "--jobs", "2", TZ="Asia/Seoul", LC_ALL="C.UTF-8", PYTHONHASHSEED="2")

    one, other = files_of(here), files_of(there)
    assert sorted(one) == sorted(other)
    assert [path for path in one if one[path] != other[path]] == []
    assert (here / "stories.lock").read_bytes() == (there / "stories.lock").read_bytes()


@pytest.mark.slow
def test_a_second_build_writes_no_file_and_a_cold_one_changes_none(a_site: Callable[..., Path]) -> None:
    folder = a_site()
    build(folder)
    before = {p: p.stat().st_mtime_ns for p in sorted(folder.rglob("*")) if p.is_file()}

    assert "nothing changed" in build(folder)

    assert {p: p.stat().st_mtime_ns for p in sorted(folder.rglob("*")) if p.is_file()} == before
    warm = files_of(folder)
    shutil.rmtree(folder / ".digest")
    build(folder)
    assert files_of(folder) == warm


@pytest.mark.slow
def test_what_is_gone_is_removed_and_what_is_hand_written_stays(a_site: Callable[..., Path]) -> None:
    folder = a_site(
        {
            "one.txt": "Bridge closed\n\n5 May 2020\n\nThe old bridge over the river was closed on Monday after divers found a crack in its northern pier.\n",
            "two.txt": "Dancers strike\n\n5 May 2020\n\nDancers of the city ballet walked out on Monday, an hour before curtain, in a dispute over pay.\n",
        }
    )
    build(folder)
    assert len(list((folder / "docs" / "stories").glob("*/*/index.md"))) == 2

    (folder / "seeds" / "two.txt").unlink()
    build(folder)

    assert len(list((folder / "docs" / "stories").glob("*/*/index.md"))) == 1
    assert len(list((folder / "site" / "stories").glob("*/*/index.html"))) == 1
    assert (folder / "docs" / "how-it-is-made.md").is_file()
