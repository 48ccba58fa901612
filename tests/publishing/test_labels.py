"""The string table: one sentence for each reason in each language, with no blank that the reason does not fill."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from digest.data import table

ROOT = Path(__file__).parents[2] / "digest"
LANGUAGES = sorted(table("labels"))


def reasons_given() -> Iterator[tuple[str, set[str]]]:
    """(name, blanks) of each reason that the code gives; both names of `"a" if … else "b"`."""
    for path in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "Reason.of":
                blanks = {k.arg for k in node.keywords if k.arg}
                names = [node.args[0].body, node.args[0].orelse] if isinstance(node.args[0], ast.IfExp) else node.args[:1]
                yield from ((ast.literal_eval(name), blanks) for name in names)


GIVEN = sorted(reasons_given(), key=lambda given: given[0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_reason_that_is_given_is_worded_and_each_wording_is_given(language: str) -> None:
    assert {name for name, _ in GIVEN} == set(table("labels")[language]["reasons"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_wording_has_a_blank_that_its_reason_does_not_fill(language: str) -> None:
    for name, blanks in GIVEN:
        form = table("labels")[language]["reasons"][name]
        for sentence in [form] if isinstance(form, str) else form:
            assert {blank for _, blank, _, _ in Formatter().parse(sentence) if blank} <= blanks, (name, sentence)
        assert isinstance(form, str) or "n" in blanks, name
