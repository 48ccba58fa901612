"""Whatever stands in a file, reading it ends soon, in bounded memory, in sheets, spikes or one clear refusal."""

from __future__ import annotations

import gzip
import tracemalloc
from collections.abc import Callable
from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from digest.errors import UnreadableError
from digest.model import Document, Sheet, Spike
from digest.reading import materials, read
from digest.reading.limits import MOST_ITEMS
from digest.reading.material import Material
from digest.reading.unpack import unpacked

MB = 10**6
MAIL = b"From: a@b.example\nDate: Tue, 4 Mar 2031 20:00:00 +0000\nSubject: x\nMIME-Version: 1.0\n"
ITEM = b"<item><title>t</title><description>one two three</description></item>"


def outcome(path: str, data: bytes) -> tuple[int, list[str]]:
    """Articles, and the reasons of what was not read; fails if a megabyte takes two seconds of processor time."""
    began = process_time()
    articles, reasons = 0, []
    try:
        for found in materials(path, data):
            if isinstance(found, Spike):
                reasons.append(found.reason)
            else:
                articles += 1
    except UnreadableError as fault:
        reasons.append(str(fault))
    assert process_time() - began < 2 * max(1.0, len(data) / MB)  # twice what is promised: machines differ
    return articles, reasons


def nested_mail(levels: int) -> bytes:
    return MAIL + b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (i, i) for i in range(levels))


LOL = b"".join(b'<!ENTITY l%d "%s">' % (i, b"&l%d;" % (i - 1) * 10) for i in range(1, 10))
HOSTILE: dict[str, Callable[[], bytes]] = {
    "billion laughs.xml": lambda: (
        b'<!DOCTYPE x [<!ENTITY l0 "lol">' + LOL + b"]><rss><channel><item><title>&l9;</title></item></channel></rss>"
    ),
    "doctypes.xml": lambda: b"<rss>" + b"<!DOCTYPE[" * 100_000,
    "deep.xml": lambda: b"<rss><channel><item>" + b"<a>" * 300_000,
    "deep item.xml": lambda: (
        b"<rss><channel><item><description>" + b"<b>" * 100_000 + b"</b>" * 100_000 + b"</description></item></channel></rss>"
    ),
    "ampersands.xml": lambda: b"<rss><channel><item><description>" + b"&" * MB + b"</description></item></channel></rss>",
    "comments.xml": lambda: b"<!--" * 250_000 + b"<rss>",
    "deep.html": lambda: b"<html><body>" + b"<div>" * 200_000 + b"x",
    "deep inline.html": lambda: b"<html><body>" + b"<b>" * 300_000 + b"x",
    "deep tables.html": lambda: b"<html><body>" + b"<table><tr><td>" * 66_000 + b"x",
    "paragraphs.html": lambda: b"<html><body>" + b"<p>a b c d e" * 80_000,
    "breaks.html": lambda: b"<html><body>x" + b"<br>" * 250_000,
    "attributes.html": lambda: b"<html><body><div " + b" ".join(b'a%d="x"' % i for i in range(90_000)) + b">x</div>",
    "class.html": lambda: b"<html><body><div class='" + b"a-" * 450_000 + b"'>x</div>",
    "brackets.html": lambda: b"<html><body>" + b"<" * MB,
    "deep ld.html": lambda: b'<html><script type="application/ld+json">' + b"[" * 500_000 + b"</script><body><p>hello",
    "wide ld.html": lambda: (
        b'<html><script type="application/ld+json">[' + b'{"@type":"Article"},' * 50_000 + b"{}]</script><body><p>hello"
    ),
    "deep.json": lambda: b'[{"a":' * 160_000,
    "number.jsonl": lambda: b'{"text":' + b"9" * MB + b"}\n",
    "not.jsonl": lambda: b'{"a":1}\n{"a":1}\n' + b"x\n" * 500_000,
    "parts.eml": lambda: MAIL + b'Content-Type: multipart/mixed; boundary="a"\n\n' + b"--a\nContent-Type: text/plain\n\nx\n" * 30_000,
    "deep.eml": lambda: nested_mail(15_000),
    "nested.eml": lambda: nested_mail(39) + b"Content-Type: text/plain\n\n" + b"hello\n" * 150_000,
    "forwarded.eml": lambda: MAIL + b"Content-Type: message/rfc822\n\n" * 30_000,
    "words.eml": lambda: MAIL + b"List-ID: " + b"=?utf-8?q?a?= " * 70_000 + b"\n\nhello",
    "addresses.eml": lambda: b"From: " + b'a,<b>"(' * 140_000 + b"\nDate: x\nSubject: y\n\nhello",
    "long line.txt": lambda: b"The pier is closed. " * (10 * MB // 20),
    "dots.txt": lambda: b"." * MB,
    "links.md": lambda: b"[a](" * 250_000,
    "open links.md": lambda: (b"[a](" + b"x" * 2_500) * 400,
    "marks.md": lambda: b"*_" * 500_000,
    "front.md": lambda: b"---\n" * 250_000,
    "entities.txt": lambda: b"&amp;lt;" * 120_000,
    "mojibake.txt": lambda: ("Ã©tÃ© â€œdÃ©jÃ \n" * 40_000).encode(),
    "unknown.txt": lambda: bytes([0xE0, 0x20, 0xC3, 0x41]) * 250_000,
    "archive.warc": lambda: b"WARC/1.0\r\n" + b"x" * MB,
    "headers.warc": lambda: b"WARC/1.0\r\n" + b"X: y\r\n" * 150_000,
    "members.gz": lambda: gzip.compress(b"") * 50_000,
    "zeros.gz": lambda: gzip.compress(b"\0" * (80 * MB)),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_costs_no_more_than_an_honest_one(name: str) -> None:
    articles, reasons = outcome(name, HOSTILE[name]())
    assert articles + len(reasons) >= 1  # accounted for


@pytest.mark.parametrize("data", [b"\x1b", b"\x1b\n", b"---\ntitle: a\n---\n", b"---\ntitle: a\n---\n\x1b"])
def test_markdown_of_no_line_is_read_or_refused(data: bytes) -> None:
    check(Document("a.md", data))


def test_entities_are_neither_expanded_nor_fetched() -> None:
    bomb = HOSTILE["billion laughs.xml"]().replace(b"&l9;", b"t</title><description>before &l9; after</description><title>")
    secret = b'<!DOCTYPE x [<!ENTITY s SYSTEM "file:///etc/passwd">]><rss><channel><item><description>before &s; after</description></item></channel></rss>'
    for data in (bomb, secret):
        (found,) = [m for m in materials("a.xml", data) if isinstance(m, Material)]
        assert len(" ".join(line.text for line in found.lines)) < 40


def test_a_gzip_bomb_stops_at_the_bound() -> None:
    bomb = gzip.compress(b"\0" * (80 * MB))
    tracemalloc.start()
    _, broken = unpacked(bomb, 2 * MB)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert broken is not None
    assert "more than" in broken
    assert peak < 8 * MB


def test_damaged_gzip_is_a_refusal_for_one_article_and_a_spike_for_many() -> None:
    text, feed = b"The pier is closed. " * 50, b"<rss><channel>" + ITEM * 500 + b"</channel></rss>"
    assert outcome("a.txt.gz", gzip.compress(text)[:-9])[0] == 0
    articles, reasons = outcome("a.xml.gz", gzip.compress(feed)[:-9])
    assert articles > 1
    assert any("unpacked in part" in reason for reason in reasons)


def test_gzip_in_gzip_is_refused() -> None:
    assert outcome("a.gz.gz", gzip.compress(gzip.compress(b"hello")))[0] == 0


def test_a_feed_of_a_million_items_is_read_to_the_bound_and_the_rest_told_once() -> None:
    articles, reasons = outcome("a.xml", b"<rss><channel>" + ITEM * (MOST_ITEMS + 5) + b"</channel></rss>")
    assert articles == MOST_ITEMS
    assert len(reasons) == 1
    assert "5 more" in reasons[0]


def test_more_text_than_an_article_has_is_refused() -> None:
    for name, data in {"a.txt": b"word " * (4 * MB), "a.html": b"<html><body>" + b"word " * (4 * MB)}.items():
        articles, reasons = outcome(name, data)
        assert articles == 0
        assert reasons[0].startswith(f"{name} holds ")


def check(document: Document) -> None:
    found: list[Sheet | Spike] = []
    try:
        found.extend(read(document))
    except UnreadableError as fault:
        found.append(Spike(document.path, None, str(fault)))
    assert found  # accounted for
    for one in found:
        assert one.path == document.path
        if isinstance(one, Sheet):
            paragraphs = [region.text for region in one.regions if region.role == "body"]
            assert one.body == "\n\n".join(paragraphs)
            one.body.encode()  # no lone surrogate
            assert "\0" not in one.body
        else:
            assert one.reason.startswith(document.path)


FRAGMENTS = (
    b"<html><body>", b"<p>", b"</p>", b"<br>", b"<rss><channel>", b"<item>", b"</item>", b"<title>", b"</title>", b"<description>", b"</description>",
    b"</channel></rss>", b"<feed>", b"<entry>", b"<content type='xhtml'>", b"<![CDATA[", b"]]>", b"<!--", b"-->", b"<!DOCTYPE", b"&amp;", b"&#0;", b"&#xD800;",
    b"From: a@b.c\n", b"Date: x\n", b"Subject: =?utf-8?q?=ED=A0=80?=\n", b"Message-ID: <x>\n", b"Content-Type: text/html; charset=zip\n",
    b"Content-Type: multipart/mixed; boundary=b\n", b"\n--b\n", b"Content-Transfer-Encoding: base64\n", b"\n\n", b"From x\n", b'{"text": "', b'"}', b"[", b"{", b"}",
    b"]", b'"title": ', b"null", b"\\ud800", b"WARC/1.0\r\n", b"Content-Length: 9\r\n", b"WARC-Type: response\r\n", b"\r\n\r\n", b"HTTP/1.1 200 OK\r\n",
    b"\x1f\x8b\x08\x00", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\0", b"\x1b$B", b"\xed\xa0\x80", b"\xe2\x80\x8b", b"\xc3", b"words of a text ", b"\n",
    b'<script type="application/ld+json">', b"</script>", b'<meta charset="utf-7">', b'<time datetime="x">', b"</html>",
)  # fmt: skip
CALM = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@CALM
@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.html", "a.xml", "a.eml", "a.jsonl", "a.warc", "a.gz"]))
def test_any_bytes_give_sheets_spikes_or_a_refusal(data: bytes, path: str) -> None:
    check(Document(path, data))


@CALM
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=25).map(b"".join), st.booleans())
def test_any_mixture_of_formats_gives_sheets_spikes_or_a_refusal(data: bytes, packed: bool) -> None:
    check(Document("a", gzip.compress(data) if packed else data))


@CALM
@given(st.text(max_size=300))
def test_any_text_survives_as_text(text: str) -> None:
    check(Document("a.txt", text.encode("utf-8", "surrogatepass")))


@CALM
@given(st.sampled_from(sorted(HOSTILE)), st.integers(0, 2_000), st.integers(0, 2_000))
def test_any_piece_of_a_hostile_file_is_accounted_for(name: str, start: int, size: int) -> None:
    check(Document(name, HOSTILE[name]()[start : start + size]))
