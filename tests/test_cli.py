"""The commands as a newcomer meets them: help, examples, exit codes, one-line errors."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Mapping
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message
from click.testing import CliRunner, Result

from digest.cli import main

Site = Callable[..., Path]
COMMANDS = ("build", "serve", "analyse", "explain", "mail", "new")


def run(folder: Path, *arguments: str, env: Mapping[str, str] | None = None) -> Result:
    before = Path.cwd()
    os.chdir(folder)
    try:
        return CliRunner().invoke(main, list(arguments), env=env)
    finally:
        os.chdir(before)


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
        ('[site]\nextract_words = "many"\n', "must be int"),
        ('[[withdraw]]\narticle = "a.txt"\n', "has no reason"),
        ('[[merge]]\nstories = ["nothing.txt"]\nreason = "x"\n', "names 'nothing.txt'"),
        ("not toml", "digest.toml"),
        ('[site]\nurl = "example.org"\n', "https://"),
    ],
)
def test_a_wrong_setting_is_told_with_the_way_out(a_site: Site, toml: str, words: str) -> None:
    result = run(a_site({}, toml=toml), "build")

    assert result.exit_code == 2
    assert words in result.output


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


def test_new_makes_a_site_that_builds(tmp_path: Path) -> None:
    assert run(tmp_path, "new", "mine").exit_code == 0
    assert run(tmp_path, "new", "mine").exit_code == 2, "never over something that is there"
    (tmp_path / "mine" / "seeds" / "one.txt").write_text(
        "Bridge closed\n\n5 May 2020\n\nThe bridge over the Orla was closed on Monday after a crack was found in its northern pier.\n",
        "utf-8",
    )

    result = run(tmp_path / "mine", "build", "--jobs", "1")

    assert result.exit_code == 0, result.output
    assert (tmp_path / "mine" / "site" / "index.html").is_file()
    assert "1 stories, 1 articles from 1 files" in result.output


def test_strict_and_locked_exit_one_on_findings(a_site: Site) -> None:
    folder = a_site(
        {
            "empty.txt": "",
            "one.txt": "Bridge closed\n\n5 May 2020\n\nThe bridge over the Orla was closed on Monday after a crack was found.\n",
        }
    )

    assert run(folder, "build", "--locked", "--jobs", "1").exit_code == 1, "the lock is not there yet"
    assert run(folder, "build", "--strict", "--jobs", "1").exit_code == 1
    assert run(folder, "build", "--locked", "--jobs", "1").exit_code == 0


MAIL = '[site]\nname = "A test"\nurl = "https://digest.example/"\n[mail]\nsender = "Desk <desk@digest.example>"\nto = ["reader@digest.example"]\n'


def test_the_letter_is_the_same_bytes_each_time(a_site: Site) -> None:
    folder = a_site(toml=MAIL)

    assert run(folder, "mail", "2024-06-26").exit_code == 0
    first = (folder / "outbox" / "2024-06-26.eml").read_bytes()
    assert run(folder, "mail", "2024-06-26").exit_code == 0

    assert (folder / "outbox" / "2024-06-26.eml").read_bytes() == first
    message = message_from_bytes(first, policy=policy.default)
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]
    assert all(len(line) <= 998 for line in first.splitlines())
    assert len(first) < 80_000


def test_the_letter_goes_through_a_real_server(a_site: Site) -> None:
    taken: list[object] = []

    class Keep(Message):
        def handle_message(self, message: object) -> None:
            taken.append(message)

    folder = a_site(toml=MAIL)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(Keep(), hostname="127.0.0.1", port=port)
    controller.start()
    try:
        result = run(
            folder,
            "mail",
            "2024-06-26",
            "--send",
            env={"DIGEST_SMTP_HOST": "127.0.0.1", "DIGEST_SMTP_PORT": str(port), "DIGEST_SMTP_TLS": "none"},
        )
    finally:
        controller.stop()

    assert result.exit_code == 0, result.output
    assert len(taken) == 1
    assert "Russia says new treaty" in str(taken[0]["Subject"])  # type: ignore[index]


def test_without_a_server_in_the_environment_sending_says_so(a_site: Site) -> None:
    result = run(a_site(toml=MAIL), "mail", "2024-06-26", "--send", env={"DIGEST_SMTP_HOST": ""})

    assert result.exit_code == 2
    assert "DIGEST_SMTP_HOST" in result.output


def test_a_day_without_articles_has_no_letter(a_site: Site) -> None:
    result = run(a_site(toml=MAIL), "mail", "1999-01-01")

    assert result.exit_code == 2
    assert "2024-06-26" in result.output, "the days there are"


def test_the_module_runs_as_a_program() -> None:
    done = subprocess.run([sys.executable, "-m", "digest", "--version"], capture_output=True, text=True, check=True)

    assert done.stdout.startswith("digest, version")
