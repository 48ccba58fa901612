"""The architecture, read from the imports: they run one way, and the core touches nothing of the world."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "digest"
STAGES = ("reading", "quoting", "gathering", "dating", "comparing", "editing", "publishing")
SHARED = ("text", "names", "readings", "days", "numerals", "concepts", "data", "model", "settings", "errors")
MODULES = sorted(p for p in ROOT.rglob("*.py"))
WORLD = {"os", "time", "random", "locale", "socket", "subprocess", "tempfile", "shutil", "secrets", "urllib.request", "http", "smtplib"}


def part_of(path: Path) -> str:
    """The sub-package or module of the top level that a file belongs to."""
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_run_one_way(path: Path) -> None:
    part = part_of(path)
    ours = {name.split(".")[1] for name in imports_of(path) if name.startswith("digest.") and len(name.split(".")) > 1}
    allowed = {
        **{stage: {stage, *SHARED} for stage in STAGES},
        "editing": {"editing", *SHARED},
        "pipeline": {*STAGES, *SHARED},
        "explain": {"publishing", *SHARED},
        "io": {"io", "pipeline", "gathering", "publishing", "explain", "__version__", *SHARED},
        "cli": {"io", "pipeline", "publishing", "explain", *SHARED},
        "__main__": {"cli"},
        "model": set(),
        "errors": set(),
        "settings": {"model"},
        "data": {"data"},
        "text": {"data", "text"},
        "names": {"data", "names", "text"},
        "readings": {"data", "names", "readings"},
        "days": {"model", "data", "text"},
        "numerals": {"data", "text"},
        "concepts": {"numerals", "names", "model", "data", "text"},
        "__init__": set(),
    }

    assert ours <= allowed[part], f"{path.name} imports {sorted(ours - allowed[part])}"


@pytest.mark.parametrize(
    "path", [p for p in MODULES if part_of(p) in {*STAGES, *SHARED, "pipeline", "explain"}], ids=lambda p: str(p.relative_to(ROOT))
)
def test_the_core_has_no_clock_no_network_no_files_no_chance(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    names = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    calls = {node.func.attr for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)}

    assert not set(imports_of(path)) & WORLD
    assert not names & {"open", "print", "input", "hash", "eval", "exec"}
    assert not calls & {"now", "today", "utcnow", "setlocale", "strptime", "getenv"}


def test_every_public_function_says_what_it_promises() -> None:
    silent = [
        f"{path.relative_to(ROOT)}: {node.name}"
        for path in MODULES
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_") and not ast.get_docstring(node)
    ]

    assert not silent
    assert all(ast.get_docstring(ast.parse(p.read_text("utf-8"))) for p in MODULES), "every module says its subject"
