"""The data contract: what is written is what the schemas say."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from digest.model import Digest, Document
from digest.pipeline import digest_of
from digest.publishing.tables import tables_of, title_of
from digest.settings import Settings
from tests.build_a import a_comparison, a_sheet, an_article

ROOT = Path(__file__).parents[2]
TABLES = ("articles", "stories", "quotes", "utterances", "discrepancies", "spiked")


@pytest.fixture(scope="module", params=["seeds", "tests/corpus/articles"])
def digest(request: pytest.FixtureRequest) -> Digest:
    folder = ROOT / str(request.param)
    documents = [Document(p.relative_to(folder).as_posix(), p.read_bytes()) for p in sorted(folder.rglob("*")) if p.is_file()]
    return digest_of([*documents, Document("empty.txt", b"")], Settings())


@pytest.mark.parametrize("texts", [True, False])
@pytest.mark.parametrize("name", TABLES)
def test_every_row_keeps_the_schema(digest: Digest, name: str, texts: bool) -> None:
    schema = json.loads(files("digest.publishing").joinpath(f"schemas/{name}.schema.json").read_text("utf-8"))
    check = Draft202012Validator(schema)
    rows = [json.loads(line) for line in tables_of(digest, texts)[f"{name}.jsonl"].splitlines()]

    assert [error.message for row in rows for error in check.iter_errors(row)] == []
    assert all(list(row) == [key for key in schema["properties"] if key in row] for row in rows), "keys in the order of the contract"


def test_every_quotation_is_a_byte_exact_slice(digest: Digest) -> None:
    tables = tables_of(digest, texts=True)
    bodies = {row["id"]: row["text"] for row in map(json.loads, tables["articles.jsonl"].splitlines())}

    for row in map(json.loads, tables["quotes.jsonl"].splitlines()):
        pieces = [bodies[row["article"]][start:end] for start, end in row["spans"]]
        assert " ".join(pieces) == row["text"]


def test_a_story_goes_by_a_headline_in_the_language_of_most_of_its_articles() -> None:
    spoken = (("a", "ru", "Мост закрыт"), ("b", "en", "Bridge shut"), ("c", "en", "Bridge of Oberau closed"))
    sheets = [a_sheet(name, headline=headline, language=language) for name, language, headline in spoken]
    comparison = a_comparison(*(an_article(sheet) for sheet in sheets))
    assert (comparison.story.dossier.founder, title_of(comparison)) == (sheets[0].id, "Bridge shut")


def test_every_reference_resolves(digest: Digest) -> None:
    rows = {name: [json.loads(line) for line in text.splitlines()] for name, text in tables_of(digest, texts=False).items()}
    articles, stories = {r["id"] for r in rows["articles.jsonl"]}, {r["id"] for r in rows["stories.jsonl"]}
    quotes, utterances = {r["id"] for r in rows["quotes.jsonl"]}, {r["id"] for r in rows["utterances.jsonl"]}

    assert all({r["copy_of"], r["version_of"]} <= articles | {None} and r["story"] in stories for r in rows["articles.jsonl"])
    assert sorted(a for r in rows["stories.jsonl"] for a in r["articles"]) == sorted(articles), "every article in exactly one story"
    assert all(set(r["related"]) <= stories for r in rows["stories.jsonl"])
    assert all(r["article"] in articles and r["utterance"] in utterances | {None} for r in rows["quotes.jsonl"])
    assert all(set(r["quotes"]) <= quotes and r["base"] in r["quotes"] and r["story"] in stories for r in rows["utterances.jsonl"])
    assert all(v["article"] in articles for r in rows["discrepancies.jsonl"] for v in r["values"])


def test_every_input_file_is_in_a_story_or_set_aside_with_its_reason(digest: Digest) -> None:
    rows = {name: [json.loads(line) for line in text.splitlines()] for name, text in tables_of(digest, texts=False).items()}
    told = {r["path"] for r in rows["articles.jsonl"]} | {r["path"] for r in rows["spiked.jsonl"]}

    assert len(told) == digest.documents
    assert any(r["path"] == "empty.txt" and "empty" in r["reason"] for r in rows["spiked.jsonl"])
