"""Bad input: each gives its clear line on the build report, or is read correctly, and harms nothing else. All texts invented."""

from __future__ import annotations

import os
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from digest.io.articles import LARGEST, documents_in
from digest.io.build import make, verbatim
from digest.io.files import publish
from digest.model import Digest, Lock
from digest.publishing.pages import pages_of
from digest.settings import Settings, Site

ROOT = Path(__file__).parents[1]
TEMPLATES = {p.relative_to(ROOT / "templates").as_posix(): p.read_text("utf-8") for p in (ROOT / "templates").rglob("*.jinja")}
GOOD = "Bridge closed\n\n5 May 2020\n\nThe bridge over the Orla was closed on Monday after a crack was found in its northern pier.\n\n“It will not open before June,” said Anna Weil, the city engineer.\n"


def digest_of_folder(folder: Path) -> Digest:
    digest = make(Settings(), folder, None, 1, Lock(), lambda *_: None)
    verbatim(digest)
    return digest


def reasons(digest: Digest) -> dict[str, str]:
    return {s.path: s.reason for s in digest.spikes}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "good.txt").write_text(GOOD, "utf-8")
    return tmp_path


def good_is_there(digest: Digest) -> bool:
    return any(a.sheet.path == "good.txt" and a.clipping.quotations for c in digest.comparisons for a in c.story.articles)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""),
        ("blank.txt", b" \n\t\n"),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20),
        ("paper.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(256)) * 20),
        ("archive.zip", b"PK\x03\x04" + bytes(range(256)) * 20),
        ("noise.bin", os.urandom(0) + bytes((n * 37 + 11) % 256 for n in range(5000))),
        ("broken.xml.gz", b"\x1f\x8b\x08\x00broken"),
        (
            "bomb.xml",
            b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>',
        ),
    ],
)
def test_what_cannot_be_read_is_set_aside_with_its_name_and_the_rest_is_read(folder: Path, name: str, data: bytes) -> None:
    (folder / name).write_bytes(data)

    digest = digest_of_folder(folder)

    assert good_is_there(digest)
    told = reasons(digest)
    read = {a.sheet.path for c in digest.comparisons for a in c.story.articles}
    assert name in told or name in read, "nothing vanishes"
    if name in told:
        assert name in told[name]
        assert "\n" not in told[name]


def test_a_file_too_large_is_not_even_read(folder: Path) -> None:
    with (folder / "huge.txt").open("wb") as file:
        file.truncate(1_000_000_000)

    digest = digest_of_folder(folder)

    assert "MB" in reasons(digest)["huge.txt"]
    assert good_is_there(digest)
    assert LARGEST < 1_000_000_000


def test_fifty_megabytes_of_text_are_set_aside(folder: Path) -> None:
    with (folder / "fifty.txt").open("wb") as file:
        file.write(b"word " * 10_000_000)

    assert "MB" in reasons(digest_of_folder(folder))["fifty.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_without_read_permission_is_told(folder: Path) -> None:
    (folder / "secret.txt").write_text(GOOD, "utf-8")
    (folder / "secret.txt").chmod(0)

    assert "cannot be read" in reasons(digest_of_folder(folder))["secret.txt"]


def test_a_file_whose_bytes_are_refused_is_told_and_the_rest_is_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "secret.txt").write_text(GOOD, "utf-8")
    read = Path.read_bytes

    def refused(path: Path) -> bytes:
        if path.name == "secret.txt":
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refused)
    digest = digest_of_folder(folder)

    assert reasons(digest)["secret.txt"] == "secret.txt cannot be read (Permission denied): check its rights, or remove it"
    assert good_is_there(digest)


def test_a_file_that_cannot_be_opened_is_told(folder: Path) -> None:
    (folder / "dangling.txt").symlink_to(folder / "nowhere")

    assert "cannot be read" in reasons(digest_of_folder(folder))["dangling.txt"]


def test_a_loop_of_links_is_no_loop(folder: Path) -> None:
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "self.txt").symlink_to(folder / "self.txt")

    digest = digest_of_folder(folder)

    assert good_is_there(digest)
    assert "self.txt" in reasons(digest)


@pytest.mark.parametrize("name", ["two\nlines.txt", 'quote".txt', "<script>.txt", "{{ 7*7 }}.txt", "..hidden", "tab\t.txt", "‮txt.exe.txt"])
def test_names_are_hostile_too(folder: Path, name: str) -> None:
    (folder / name).write_text(GOOD.replace("Orla", "Ister"), "utf-8")

    digest = digest_of_folder(folder)

    assert good_is_there(digest)
    for page in pages_of(digest, Site(), TEMPLATES):
        assert "<script>.txt" not in page.text
        assert ".." not in Path(page.path).parts
        assert "\n" not in page.path


def test_an_undecodable_name_is_shown_with_escapes(folder: Path) -> None:
    try:
        (folder / os.fsdecode(b"caf\xe9.txt")).write_text(GOOD, "utf-8")
    except OSError:
        pytest.skip("this file system takes no such name")

    [*found] = documents_in(folder)

    assert any("\\xe9" in d.path for d in found)


def test_of_two_files_with_the_same_bytes_one_is_kept(folder: Path) -> None:
    (folder / "twin.txt").write_text(GOOD, "utf-8")

    assert "same article as good.txt" in reasons(digest_of_folder(folder))["twin.txt"]


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252", "utf-8-sig"])
def test_other_encodings_are_read(folder: Path, encoding: str) -> None:
    (folder / "other.txt").write_bytes(GOOD.replace("Anna Weil", "Zoë Weil").encode(encoding))

    digest = digest_of_folder(folder)

    [article] = [a for c in digest.comparisons for a in c.story.articles if a.sheet.path == "other.txt"]
    assert "“It will not open before June,”" in article.sheet.body
    assert "Zoë Weil" in article.sheet.body


def test_a_folder_without_articles_is_a_digest_without_articles(tmp_path: Path) -> None:
    digest = digest_of_folder(tmp_path)

    [home] = [p for p in pages_of(digest, Site(), TEMPLATES) if p.path == "index.md"]
    assert "no article yet" in home.text


class Elements(HTMLParser):
    """What a page holds: tags, and attributes of scripts and events."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs


def rendered(text: str) -> Elements:
    """A generated page as MkDocs' Markdown would make it."""
    body = text.split("\n---\n", 1)[1]
    parsed = Elements()
    parsed.feed(markdown.markdown(body, extensions=["attr_list", "tables", "toc"]))
    return parsed


INJECTIONS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</div></article><iframe src=//e.example>",
    "{{ config }} {% raw %}",
    "[x](javascript:alert(1)) ![y](http://e.example/t.png)",
    "--- \ntitle: owned\n---",
    "# heading { #top .x onclick=alert(1) }",
    "\x02klzzwxh:0000\x03 \x02amp\x03",
    "<!-- open comment",
    "&lt;script&gt;alert(2)&lt;/script&gt;",
    "!!python/object/apply:os.system ['true']",
]


@pytest.mark.parametrize("injection", INJECTIONS)
def test_nothing_in_an_article_becomes_markup(tmp_path: Path, injection: str) -> None:
    text = f"Bridge {injection} closed\n\n5 May 2020\n\nThe bridge {injection} over the Orla was closed on Monday after a crack was found in it.\n\n“It {injection} will not open before June,” said Anna Weil, the city engineer of the town.\n"
    (tmp_path / "bad.txt").write_text(text, "utf-8")
    (tmp_path / "twin.txt").write_text(text.replace("before June", "before July").replace("Monday", "a Monday"), "utf-8")

    digest = digest_of_folder(tmp_path)

    for page in pages_of(digest, Site(), TEMPLATES):
        if page.path.endswith(".md"):
            found = rendered(page.text)
            assert not {"script", "img", "iframe", "object"} & set(found.tags), page.path
            assert not [a for a, _ in found.attributes if a.startswith("on")], page.path
            assert not [v for a, v in found.attributes if a == "href" and v and v.startswith("javascript")], page.path


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1, max_size=120))
def test_a_headline_comes_back_as_its_own_text(tmp_path: Path, headline: str) -> None:
    from tests.build_a import a_comparison, a_digest, a_sheet, an_article

    digest = a_digest(a_comparison(an_article(a_sheet(headline=headline), "2020-05-05")))
    [story] = [p for p in pages_of(digest, Site(), TEMPLATES) if p.path.startswith("stories/2024") and p.path.endswith("index.md")]

    found = rendered(story.text)

    assert not {"script", "img", "iframe"} & set(found.tags)


def test_no_page_can_be_written_outside_the_site(tmp_path: Path) -> None:
    from digest.errors import BuildError

    for path in ("../out.md", "/etc/out.md", "a/../../out.md", ""):
        with pytest.raises(BuildError):
            publish({path: b"x"}, tmp_path / "docs", tmp_path / "manifest")


def test_a_spoilt_cache_changes_nothing(folder: Path, a_site: Callable[..., Path]) -> None:
    cache = folder / ".digest"
    first = make(Settings(), folder, cache, 1, Lock(), lambda *_: None)
    for path in cache.rglob("*.msgpack"):
        path.write_bytes(b"spoilt")

    assert make(Settings(), folder, cache, 1, Lock(), lambda *_: None) == first
    assert make(Settings(), folder, cache, 1, Lock(), lambda *_: None) == first, "and warm"
