"""The commands as a newcomer meets them: help, examples, exit codes, one-line errors."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from digest.cli import main

Site = Callable[..., Path]
BRIDGE = "Bridge closed\n\n5 May 2020\n\nThe bridge over the Orla was closed on Monday after a crack was found in its northern pier.\n"
COMMANDS = ("build", "serve", "analyse", "explain", "mail", "new")


def run(folder: Path, *arguments: str) -> Result:
    with contextlib.chdir(folder):
        return CliRunner().invoke(main, list(arguments), prog_name="digest")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str) -> None:
    result = CliRunner().invoke(main, [command, "--help"])

    assert result.exit_code == 0
    assert "Example" in result.output


def test_outside_a_digest_folder_the_way_out_is_told_on_one_line(tmp_path: Path) -> None:
    result = run(tmp_path, "build")

    assert result.exit_code == 2
    assert "digest new" in result.output
    assert len(result.output.strip().splitlines()) == 1


def test_an_unknown_key_is_an_error_with_a_suggestion(a_site: Site) -> None:
    result = run(a_site({}, toml='[site]\nnmae = "x"\n'), "build")

    assert result.exit_code == 2
    assert "did you mean 'name'" in result.output


@pytest.mark.parametrize(
    ("toml", "words"),
    [
        ('[site]\nrights = "all"\n', "full, extract, headline, withhold"),
        ('[site]\nextract_words = "many"\n', "must be a whole number"),
        ('[[withdraw]]\narticle = "a.txt"\n', "has no reason"),
        ('[[merge]]\nstories = ["nothing.txt"]\nreason = "x"\n', "names 'nothing.txt'"),
        ('[[withdraw]]\narticle = "nothing.txt"\nreason = "x"\n', "names 'nothing.txt'"),
        ('[[date]]\narticle = "nothing.txt"\ndate = 2020-05-05\nreason = "x"\n', "names 'nothing.txt'"),
        ("not toml", "digest.toml"),
        ("[site]\nextract_words = 0\n", "give 1 or more"),
        ('[site]\nurl = "example.org"\n', "https://"),
        ('[site]\nlanguage = "xx"\n', "one of en"),
        ("site = 3\n", "write [site]"),
        ("articles = 3\n", "must be a text"),
        ('[mail]\nto = "a@example.org"\n', "a list of texts"),
        ('[outlet]\nname = "The Courier"\n', "write [[outlet]]"),
        ('[[outlet]]\nname = "The Courier"\nkind = "shop"\n', "outlet, agency"),
        ('[[outlet]]\nname = "The Courier"\nzone = "Nowhere/City"\n', "Asia/Seoul"),
        ('[[date]]\narticle = "a.txt"\ndate = "2020"\nreason = "x"\n', "such as 2024-06-26"),
    ],
)
def test_a_wrong_setting_is_told_with_the_way_out(a_site: Site, toml: str, words: str) -> None:
    result = run(a_site({}, toml=toml), "build")

    assert result.exit_code == 2
    assert words in result.output
    assert len(result.output.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("nonsense",), "No such command 'nonsense'"),
        (("--nonsense",), "`digest --help` tells more"),
        (("build", "--job", "2"), "'--jobs'"),
        (("build", "--jobs", "0"), "`digest build --help` tells more"),
        (("build", "--until", "June"), "write it as 2024-06-26"),
        (("build", "--articles", "nowhere"), "no such folder of articles"),
        (("explain", "nothing.txt"), "does not exist"),
        (("mail",), "Missing argument 'DAY'"),
        (("analyse", "seeds"), "'--out'"),
    ],
)
def test_wrong_use_exits_two_with_one_line(a_site: Site, arguments: tuple[str, ...], words: str) -> None:
    result = run(a_site({}), *arguments)

    assert result.exit_code == 2
    assert words in result.output
    assert len(result.output.strip().splitlines()) == 1


@pytest.mark.parametrize(("template", "words"), [("{% if %}", "line 1"), ("{{ nothing_such }}", "nothing_such"), (b"\xff\xfe", "UTF-8")])
def test_a_broken_template_of_ones_own_is_named(a_site: Site, template: str | bytes, words: str) -> None:
    folder = a_site({"one.txt": BRIDGE})
    (folder / "templates").mkdir()
    (folder / "templates" / "story.jinja").write_bytes(template if isinstance(template, bytes) else template.encode())

    result = run(folder, "build", "--jobs", "1")

    assert result.exit_code == 2
    assert "templates/story.jinja" in result.output.splitlines()[-1]
    assert words in result.output.splitlines()[-1]


def test_a_site_that_cannot_be_written_fails_with_one_line(a_site: Site) -> None:
    folder = a_site({"one.txt": BRIDGE})
    (folder / "site").write_text("in the way", "utf-8")

    result = run(folder, "build", "--jobs", "1")

    assert result.exit_code == 1
    assert "site/404.html cannot be written" in result.output.splitlines()[-1]


def test_without_mkdocs_yml_the_way_out_is_told(a_site: Site) -> None:
    folder = a_site({"one.txt": BRIDGE})
    (folder / "mkdocs.yml").unlink()

    result = run(folder, "build")

    assert result.exit_code == 2
    assert "digest new DIR" in result.output


def test_a_fault_in_a_page_of_ones_own_leaves_the_old_site(a_site: Site) -> None:
    folder = a_site({"one.txt": BRIDGE})
    assert run(folder, "build", "--jobs", "1").exit_code == 0
    before = (folder / "site" / "index.html").read_bytes()
    with (folder / "docs" / "how-it-is-made.md").open("a") as page:
        page.write("\n[nowhere](nowhere.md)\n")

    result = run(folder, "build", "--jobs", "1")

    assert result.exit_code == 1
    assert "nowhere.md" in result.output
    assert (folder / "site" / "index.html").read_bytes() == before


def test_analyse_writes_the_tables_and_nothing_else(a_site: Site, tmp_path: Path) -> None:
    folder = a_site()

    result = run(folder, "analyse", "seeds", "--out", str(tmp_path / "out"))

    assert result.exit_code == 0
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == sorted(
        f"{t}.jsonl" for t in ("articles", "stories", "quotes", "utterances", "discrepancies", "spiked")
    )
    rows = [json.loads(line) for line in (tmp_path / "out" / "articles.jsonl").read_text("utf-8").splitlines()]
    assert len(rows) == 5
    assert not (folder / "site").exists()


def test_explain_says_why(a_site: Site) -> None:
    folder = a_site()

    result = run(folder, "explain", "seeds/003_83342c0e443fbb1a.txt")

    assert result.exit_code == 0
    for words in ("Regions", "teaser", "Date: 2024-06-2", "conflict", "June 26, 2025", "Quotations", "Rudenko", "Story:"):
        assert words in result.output


def test_explain_takes_a_file_from_elsewhere_alone(a_site: Site, tmp_path: Path) -> None:
    (tmp_path / "elsewhere.txt").write_text(BRIDGE, "utf-8")

    decided = '[[split]]\narticle = "000_2f1e41c6846edf7f.txt"\nreason = "decisions on other articles do not matter to it"\n'

    result = run(a_site(toml=decided), "explain", str(tmp_path / "elsewhere.txt"))

    assert result.exit_code == 0
    assert "explained alone" in result.output
    assert "Date: 2020-05-05" in result.output
    assert "the only article of its story" in result.output


def test_explain_says_why_a_file_was_set_aside(a_site: Site) -> None:
    result = run(a_site({"empty.txt": ""}), "explain", "seeds/empty.txt")

    assert "set aside: empty.txt is empty" in result.output


def test_new_makes_a_site_that_builds(tmp_path: Path) -> None:
    assert run(tmp_path, "new", "mine").exit_code == 0
    assert run(tmp_path, "new", "mine").exit_code == 2, "never over something that is there"
    assert (tmp_path / "mine" / ".github" / "workflows" / "publish.yml").is_file()
    (tmp_path / "mine" / "seeds" / "one.txt").write_text(BRIDGE, "utf-8")

    result = run(tmp_path / "mine", "build", "--jobs", "1")

    assert result.exit_code == 0, result.output
    assert (tmp_path / "mine" / "site" / "index.html").is_file()
    assert result.output.splitlines()[-1].startswith("1 article from 1 file, 1 story, 1 edition, 0 set aside; the site is in site/")


def test_strict_and_locked_exit_one_on_findings(a_site: Site) -> None:
    folder = a_site({"empty.txt": "", "one.txt": BRIDGE})

    assert run(folder, "build", "--locked", "--jobs", "1").exit_code == 1, "the lock is not there yet"
    assert not (folder / "site").exists(), "and nothing is published"
    assert run(folder, "build", "--strict", "--jobs", "1").exit_code == 1
    assert run(folder, "build", "--locked", "--jobs", "1").exit_code == 0


def test_what_was_asked_for_is_no_finding(a_site: Site) -> None:
    """A withdrawal by the desk and what --until leaves out are told, and do not fail a strict build."""
    toml = '[[withdraw]]\narticle = "two.txt"\nreason = "at the request of its publisher"\n'
    folder = a_site({"one.txt": BRIDGE, "two.txt": BRIDGE.replace("Orla", "Ister")}, toml=toml)

    result = run(folder, "build", "--strict", "--until", "2020-01-01", "--jobs", "1")

    assert result.exit_code == 0, result.output
    assert "at the request of its publisher" in result.output
    assert "build without --until" in result.output
    assert not (folder / "stories.lock").exists(), "a day of the past founds nothing"


def test_a_folder_of_articles_elsewhere_is_that_folders_digest(a_site: Site, tmp_path: Path) -> None:
    (tmp_path / "inbox").mkdir()
    (tmp_path / "inbox" / "one.txt").write_text(BRIDGE, "utf-8")
    folder = a_site({})

    result = run(folder, "build", "--articles", str(tmp_path / "inbox"), "--jobs", "1")

    assert result.exit_code == 0
    assert "Bridge closed" in (folder / "site" / "index.html").read_text("utf-8")


def test_many_set_aside_are_counted_not_listed(a_site: Site) -> None:
    folder = a_site({f"empty{n:03}.txt": "" for n in range(30)})

    result = run(folder, "build", "--jobs", "1")

    assert "set aside: 10 more" in result.output
    assert "30 set aside" in result.output.splitlines()[-1]


def digest_in(folder: Path, *arguments: str) -> tuple[str, str]:
    done = subprocess.run([sys.executable, "-m", "digest", *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout, done.stderr


def test_in_a_pipe_progress_is_plain_lines_and_the_result_one(a_site: Site) -> None:
    out, err = digest_in(a_site({"one.txt": BRIDGE}), "build", "--jobs", "1")

    assert err.splitlines() == ["reading 1 file", "comparing 1 story", "writing", "making the site"]
    assert len(out.splitlines()) == 1
    assert "\x1b" not in out + err


def test_on_a_terminal_progress_is_a_bar(a_site: Site) -> None:
    main, child = os.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "digest", "build", "--jobs", "1"],
        cwd=a_site({"one.txt": BRIDGE}),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=child,
        env=os.environ | {"TERM": "xterm", "COLUMNS": "80"},
    )
    os.close(child)
    shown = b""
    with contextlib.suppress(OSError):  # the end of a terminal is an error on Linux
        while part := os.read(main, 4096):
            shown += part
    out, _ = process.communicate()
    os.close(main)

    assert process.returncode == 0
    assert "━".encode() in shown
    assert b"1 of 1 file" in shown
    assert b"\x1b" not in out


def test_a_reader_that_goes_away_is_no_crash(a_site: Site) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", '"$0" -m digest explain seeds/000_2f1e41c6846edf7f.txt | head -n 1', sys.executable],
        cwd=a_site(),
        capture_output=True,
        text=True,
        check=True,
    )

    assert "Traceback" not in done.stderr


def test_the_module_runs_as_a_program() -> None:
    done = subprocess.run([sys.executable, "-m", "digest", "--version"], capture_output=True, text=True, check=True)

    assert done.stdout.startswith("digest, version")
