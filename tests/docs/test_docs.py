"""Documentation that cannot lie: commands, options, settings, tables, tests and dependencies are what the documents say."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from digest.cli import main
from digest.io.new import new_site
from digest.io.settings import KEYS
from digest.publishing.tables import TABLES
from tests.conftest import ROOT
from tests.scores import figures

README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
SETTINGS = (ROOT / "docs" / "settings.md").read_text("utf-8")
DATA = (ROOT / "docs" / "data.md").read_text("utf-8")
METHOD = (ROOT / "docs" / "how-it-is-made.md").read_text("utf-8")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("[!.]*.md"), *(ROOT / "tests").rglob("README.md")]


def table_below(text: str, heading: str) -> list[list[str]]:
    """The rows of the first table below a heading, its head left out."""
    table = re.search(r"(?:^\|.*\n)+", text.split(f"\n{heading}\n", 1)[1], re.M)
    assert table
    rows = [line.strip("| ").split(" | ") for line in table[0].splitlines() if line.startswith("| ")]
    return rows[1:]


def names_in(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def parameters() -> list[tuple[str, click.Parameter]]:
    return [(name, p) for name, command in main.commands.items() for p in command.params]


@pytest.mark.parametrize("name", list(main.commands))
def test_every_command_is_in_the_readme_and_says_what_it_does(name: str) -> None:
    assert f"`digest {name}" in README
    assert main.commands[name].help


@pytest.mark.parametrize(("name", "parameter"), parameters(), ids=lambda v: v if isinstance(v, str) else v.name)
def test_every_option_has_help_and_is_documented(name: str, parameter: click.Parameter) -> None:
    if isinstance(parameter, click.Option):
        assert parameter.help or parameter.show_default
        assert parameter.opts[0] in README + SETTINGS
    else:
        assert parameter.make_metavar(click.Context(main)) in README


@pytest.mark.parametrize("section", KEYS)
def test_every_setting_is_documented_and_nothing_else_is(section: str) -> None:
    heading = {"": "## At the top", "site": "## [site]", "mail": "## [mail]", "outlet": "## [[outlet]]", "person": "## [[person]]"}
    rows = table_below(SETTINGS, heading.get(section, f"### [[{section}]]"))

    documented = [name for row in rows for name in names_in(row[0]) if name not in {"full", "extract", "headline", "withhold"}]
    assert sorted(documented) == sorted(KEYS[section])


def test_the_example_of_the_settings_is_one(tmp_path: Path) -> None:
    from digest.io.settings import settings_of

    [example] = re.findall(r"```toml\n(.*?)```", SETTINGS, re.S)

    assert settings_of(tomllib.loads(example)).desk.withdraw


def test_every_variable_of_the_environment_is_documented() -> None:
    code = "".join(p.read_text("utf-8") for p in (ROOT / "digest").rglob("*.py"))
    used = set(re.findall(r"\bDIGEST_[A-Z]+_[A-Z]+\b", code))

    assert used
    assert all(name in README and name in SETTINGS for name in used)


@pytest.mark.parametrize("table", TABLES)
def test_the_data_contract_names_the_fields_of_the_schema(table: str) -> None:
    schema: dict[str, Any] = json.loads(files("digest.publishing").joinpath(f"schemas/{table}.schema.json").read_text("utf-8"))
    rows = table_below(DATA, f"## {table}.jsonl")

    documented = [name for row in rows for name in names_in(row[0])]
    fields = [name for name in documented if name in schema["properties"]]
    assert fields == list(schema["properties"]), "all of them, in their order"
    words = DATA.split(f"\n## {table}.jsonl\n")[1].split("\n## ")[0]
    for value in (schema["properties"], *(p.get("items", {}).get("properties", {}) for p in schema["properties"].values())):
        for choice in (c for p in value.values() for c in p.get("enum", [])):
            assert f"`{choice}`" in words, choice
    for inner in schema["properties"].get("published", {}).get("properties", {}):
        assert f"`{inner}`" in words


def test_the_targets_of_the_makefile_are_the_documented_ones() -> None:
    targets = set(re.findall(r"^([a-z]+):.*## ", MAKEFILE, re.M))

    told = set(re.findall(r"(?:^|`)make ([a-z]+)", README + CONTRIBUTING, re.M))
    assert told <= targets
    assert targets - told == {"clean", "help"} - told


def test_make_help_lists_every_target() -> None:
    done = subprocess.run(["make", "--no-print-directory", "help"], cwd=ROOT, capture_output=True, text=True, check=True)

    listed = {line.split()[0] for line in done.stdout.splitlines()}
    assert listed == set(re.findall(r"^([a-z]+):.*## ", MAKEFILE, re.M))


def test_the_commands_of_the_readme_run(tmp_path: Path) -> None:
    [block] = [b for b in re.findall(r"```sh\n(.*?)```", README, re.S) if "digest new" in b]
    commands = [line for line in block.splitlines() if not line.startswith(("make ", "pip "))]
    assert len(commands) >= 4
    shutil.copytree(ROOT / "seeds", tmp_path / "articles")
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "digest"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m digest "$@"\n', "utf-8")
    program.chmod(0o755)
    letter = re.search(r"`(digest mail \d{4}-\d{2}-\d{2})`", README)
    assert letter

    done = subprocess.run(
        ["/bin/sh", "-ec", "\n".join([*commands, letter[1], "digest explain seeds/*_83342c0e443fbb1a.txt"])],
        cwd=tmp_path,
        env=os.environ | {"PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert "5 articles from 5 files" in done.stdout
    assert (tmp_path / "my-digest" / "site" / "index.html").is_file()
    assert list((tmp_path / "my-digest" / "outbox").glob("*.eml"))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_every_link_of_a_document_leads_somewhere(document: Path) -> None:
    """Pages that the build makes are checked by MkDocs, which takes no link that leads nowhere."""
    made = {"report/index.md", "data-and-feeds/index.md"} if document.parent == ROOT / "docs" else set()
    for link in re.findall(r"\]\(([^)\s]+)\)", document.read_text("utf-8")):
        if not link.startswith(("https://", "http://", "#")) and link not in made:
            assert (document.parent / link.split("#")[0]).exists(), link


def test_every_test_that_holds_a_promise_exists() -> None:
    part = CONTRIBUTING.split("## Promises", 1)[1].split("\n## ")[0]
    promises = re.split(r"\n\d\. ", part)[1:]
    code = "".join(p.read_text("utf-8") for p in (ROOT / "tests").rglob("test_*.py"))

    assert len(promises) == 8
    for promise in promises:
        named = re.findall(r"`(test_\w+)`", promise)
        assert named
        assert [name for name in named if f"def {name}(" not in code] == []


def test_every_part_of_the_program_is_in_the_architecture() -> None:
    parts = {p.name for p in (ROOT / "digest").iterdir() if p.is_dir() and (p / "__init__.py").is_file()}

    assert all(f"`digest/{part}/`" in CONTRIBUTING for part in parts)


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = {re.match(r"[\w-]+", d)[0] for d in project["dependencies"]}  # type: ignore[index]
    rows = table_below(CONTRIBUTING, "## Dependencies")

    assert {name for row in rows for name in names_in(row[0])} == needed
    assert all(len(row) == 5 and all(row) for row in rows)


def test_no_published_figure_is_better_than_what_is_measured() -> None:
    rows = table_below(METHOD, "## How well it works")

    assert len(rows) > 5
    for name, *told_of in rows:
        for corpus, told in zip(("seeds", "corpus", "blind"), told_of, strict=True):
            measured = figures(corpus)[name]
            assert measured is not None
            assert float(told) <= measured + 1e-9, f"{name} of {corpus} is {measured:.3f}, and {told} is told"


@pytest.mark.parametrize("name", ["tests.yml", "publish.yml"])
def test_a_workflow_is_read_and_gives_away_no_more_than_it_must(name: str) -> None:
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / name).read_text("utf-8"))

    assert workflow["permissions"]["contents"] == "read"
    for job in workflow["jobs"].values():
        assert job["timeout-minutes"] <= 60
        for step in job["steps"]:
            assert "run" in step or re.fullmatch(r"actions/[a-z-]+@v\d+", step["uses"])
            assert "${{" not in step.get("run", ""), "nothing of an event is put into a command"


def test_the_publish_workflow_runs_commands_that_are_there_and_comes_with_a_new_site(tmp_path: Path) -> None:
    text = (ROOT / ".github" / "workflows" / "publish.yml").read_text("utf-8")
    workflow = yaml.safe_load(text)

    assert {"push", "schedule", "workflow_dispatch"} == set(workflow[True]), "YAML reads `on` as true"
    assert "seeds/**" in workflow[True]["push"]["paths"]
    used = re.findall(r"\bdigest ([a-z]+)", "\n".join(step.get("run", "") for step in workflow["jobs"]["publish"]["steps"]))
    assert set(used) == {"build", "mail"}
    new_site(tmp_path / "mine")
    assert (tmp_path / "mine" / ".github" / "workflows" / "publish.yml").read_text("utf-8") == text


def test_ci_runs_what_the_readme_says() -> None:
    assert "make test" in (ROOT / ".ci" / "run").read_text("utf-8")
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
    assert "bash .ci/run" in (ROOT / ".github" / "workflows" / "tests.yml").read_text("utf-8")
