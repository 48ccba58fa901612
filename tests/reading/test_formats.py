"""Each kind of file gives its articles and the facts it asserts. All names, outlets and events here are invented."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from io import BytesIO

import pytest

from digest.errors import UnreadableError
from digest.model import Document, Sheet, Spike
from digest.reading import materials, read
from digest.reading.addresses import url_fields
from digest.reading.material import Material
from digest.reading.structure import sheet_of

PARAGRAPHS = (
    "The harbour council of Port Wennet voted on Tuesday evening to close the old ferry pier, nine years after the last boat left it.",
    "“We kept the lights on for a boat that never came,” said Orla Kessing, who chairs the council, after a debate of four hours.",
    "Three members voted against. They had asked for a museum, and for the café to stay open until the autumn at the very least.",
    "The pier will be taken down in March.",
)
HEAD = "Port Wennet closes its ferry pier"


def one(path: str, data: bytes | str) -> Material:
    found = list(materials(path, data.encode() if isinstance(data, str) else data))
    assert len(found) == 1
    assert isinstance(found[0], Material)
    return found[0]


def all_of(path: str, data: bytes | str) -> tuple[list[Material], list[Spike]]:
    found = list(materials(path, data.encode() if isinstance(data, str) else data))
    return [m for m in found if isinstance(m, Material)], [s for s in found if isinstance(s, Spike)]


def texts(material: Material, hint: str | None = "any") -> list[str]:
    return [line.text for line in material.lines if hint == "any" or line.hint == hint]


def dates(material: Material) -> dict[str, tuple[str, str]]:
    return {field.name: (field.value, field.kind) for field in material.fields}


def page(head: str = "", body: str | None = None, lang: str = ' lang="en-GB"') -> str:
    inner = body if body is not None else f"<h1>{HEAD}</h1>" + "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    return f"<!doctype html><html{lang}><head><meta charset='utf-8'><title>{HEAD} | The Wennet Tide</title>{head}</head><body>{inner}</body></html>"


# ------------------------------------------------------------------------------------------------ plain text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8", "Café “closed”: the pier, naïve as ever, stays."),
        ("utf-8-sig", "Café “closed”: the pier, naïve as ever, stays."),
        ("utf-16", "Café “closed”: the pier, naïve as ever, stays."),
        ("utf-16-le", "The cafe is closed, and the pier stays as it always was."),
        ("utf-16-be", "The cafe is closed, and the pier stays as it always was."),
        ("cp1252", "Café “closed”: the pier, naïve as ever, stays – for now."),
        (
            "cp1251",
            "Совет порта во вторник вечером решил закрыть старый причал, сообщила председатель. Трое членов совета голосовали против.",
        ),
        ("euc_kr", "항만 위원회는 화요일 저녁 낡은 여객선 부두를 닫기로 했다고 위원장이 말했다. 위원 세 명은 반대표를 던졌다."),
        ("shift_jis", "港湾評議会は火曜日の夜、古いフェリー桟橋を閉鎖することを決めた。議長が明らかにした。三人の委員は反対した。"),
    ],
)
def test_text_is_read_in_its_encoding_and_keeps_its_id(encoding: str, text: str) -> None:
    read_as = one("a.txt", text.encode(encoding))
    assert texts(read_as) == [text]
    assert read_as.identity == one("b.txt", text).identity


def test_line_ends_bom_gzip_and_path_do_not_change_an_id() -> None:
    text = "\n\n".join((HEAD, *PARAGRAPHS)) + "\n"
    unix, *others = (
        next(iter(read(Document(path, data))))
        for path, data in [
            ("a.txt", text.encode()),
            ("other/b.md", text.encode()),
            ("a.txt", text.replace("\n", "\r\n").encode()),
            ("a.txt", text.replace("\n", "\r").encode()),
            ("a.txt", b"\xef\xbb\xbf" + text.encode()),
            ("a.txt.gz", gzip.compress(text.encode())),
        ]
    )
    assert isinstance(unix, Sheet)
    assert {other.id for other in others if isinstance(other, Sheet)} == {unix.id}


def test_blank_lines_part_blocks_and_nothing_else_does() -> None:
    lines = one("a.txt", "one\ntwo\n\nthree\n").lines
    assert [(line.text, line.block - lines[0].block) for line in lines] == [("one", 0), ("two", 0), ("three", 1)]
    assert {line.hint for line in lines} == {None}


def test_mojibake_is_mended_where_certain_and_noted() -> None:
    broken = "â€œCafÃ©â€\x9d is what she said"
    material = one("a.txt", broken)
    assert texts(material) == ["“Café” is what she said"] or texts(material) == ['"Café" is what she said']
    assert "mojibake mended" in material.notes
    assert one("a.txt", "Ã la carte was what she said").notes == ()


def test_what_nobody_can_see_is_taken_out_and_entities_are_read() -> None:
    assert texts(one("a.txt", "The\u200b pier\u00ad \x07was\u202e closed &amp;amp; sold&nbsp;&mdash; at last")) == [
        "The pier was closed & sold — at last"
    ]


def test_composed_and_decomposed_letters_are_one_text() -> None:
    assert one("a.txt", "Cafe\u0301 au lait").identity == one("a.txt", "Café au lait").identity


def test_joiners_stay_where_they_spell() -> None:
    assert texts(one("a.txt", "می\u200cخواهم")) == ["می\u200cخواهم"]


FRONT = f"""---
title: "{HEAD}"
author:
  - Ivo Marsh
date: 2031-03-04
url: https://tide.example/1
sitename: The Wennet Tide
---
"""
MARKDOWN = f"""
# {HEAD}

![The pier](https://tide.example/p_(1).jpg)

**Port Wennet** — The [harbour council](https://tide.example/c_(x)) *voted* on a\\_name.

> {PARAGRAPHS[1]}

- Nine for, three against.

[Read more](https://tide.example/more)
"""


def test_markdown_is_read_without_its_marks_and_its_front_matter_is_facts() -> None:
    for path in ("a.md", "a.txt"):
        material = one(path, FRONT + MARKDOWN)
        assert (material.format, material.headline, material.byline) == ("markdown", HEAD, ("Ivo Marsh",))
        assert (material.publisher, material.url) == ("The Wennet Tide", "https://tide.example/1")
        assert dates(material) == {"front matter date": ("2031-03-04", "published")}
        assert texts(material, "headline") == [HEAD]
        assert texts(material, None) == ["Port Wennet — The harbour council voted on a_name.", PARAGRAPHS[1], "Nine for, three against."]


def test_a_text_with_rules_and_a_hash_is_no_markdown() -> None:
    material = one("a.txt", f"---\nPort Wennet\n---\n\n#pier\n{PARAGRAPHS[0]} *Late edition*\n")
    assert (material.format, texts(material)[0]) == ("text", "---")


# ------------------------------------------------------------------------------------------------ HTML


def test_a_page_gives_headline_body_and_facts() -> None:
    linked = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "x"},
            {"@type": "NewsArticle", "headline": "Another piece altogether", "datePublished": "1999-01-01"},
            {
                "@type": ["Article", "ReportageNewsArticle"],
                "headline": HEAD,
                "datePublished": "2031-03-04T20:15:00+01:00",
                "dateModified": "2031-03-05T07:00:00+01:00",
                "author": [{"@type": "Person", "name": "Ivo Marsh and Tess Quill"}, {"@type": "Organization", "name": "Newsdesk"}],
                "publisher": {"@type": "Organization", "name": "The Wennet Tide"},
            },
        ],
    }
    head = (
        f'<script type="application/ld+json">{json.dumps(linked)}</script><link rel="canonical" href="https://tide.example/2031/03/04/pier">'
        '<meta property="article:published_time" content="2031-03-04T19:15:00Z"><meta name="last-modified" content="2031-03-06">'
    )
    material = one("a.html", page(head))
    assert (material.headline, material.publisher, material.byline) == (HEAD, "The Wennet Tide", ("Ivo Marsh", "Tess Quill"))
    assert (material.url, material.language, material.format) == ("https://tide.example/2031/03/04/pier", "en-GB", "html")
    assert material.domains == ("tide.example",)
    assert dates(material) == {
        "json-ld datePublished": ("2031-03-04T20:15:00+01:00", "published"),
        "json-ld dateModified": ("2031-03-05T07:00:00+01:00", "modified"),
        "meta article:published_time": ("2031-03-04T19:15:00Z", "published"),
        "meta last-modified": ("2031-03-06", "modified"),
        "url": ("2031-03-04", "published"),
    }
    assert texts(material, "headline") == [HEAD]
    assert [t for t in texts(material) if t in PARAGRAPHS] == list(PARAGRAPHS)


def test_furniture_of_a_page_is_kept_apart_with_a_reason() -> None:
    body = (
        "<nav><a href=/>Home</a> <a href=/a>Town</a></nav><div class='cookie-banner'>We use cookies.</div>"
        f"<article><h1>{HEAD}</h1><p class='byline'>By Ivo Marsh</p><time datetime='2031-03-04'>4 March 2031</time>"
        "<figure><img src=x><figcaption>The pier in 2012. Photo: Ana Bell</figcaption></figure>"
        + "".join(f"<p>{p}</p>" for p in PARAGRAPHS[:2])
        + "<div class='ad-slot'>Advertisement</div><blockquote><p>The sea does not read minutes, and it does not vote.</p></blockquote>"
        + "<ul><li>The pier was opened in the spring of 1904.</li><li>It was mended twice, in 1951 and again in 1987.</li></ul>"
        + "".join(f"<p>{p}</p>" for p in PARAGRAPHS[2:])
        + "</article><aside><h3>Most read</h3><a href=/x>A dog that could count to nine</a></aside><footer>© 2031 Tide Media</footer>"
    )
    material = one("a.html", page(body=body))
    hints = {line.text: line.hint for line in material.lines}
    assert hints["Home Town"] == "masthead"
    assert hints["We use cookies."] == "junk"
    assert hints["By Ivo Marsh"] == "byline"
    assert hints["4 March 2031"] == "stamp"
    assert hints["The pier in 2012. Photo: Ana Bell"] == "caption"
    assert hints["Advertisement"] == "junk"
    assert hints["A dog that could count to nine"] == "teaser"
    assert hints["© 2031 Tide Media"] == "footer"
    kept = [*PARAGRAPHS, "The sea does not read minutes, and it does not vote.", "It was mended twice, in 1951 and again in 1987."]
    assert {hints[text] for text in kept} <= {"body", None}
    assert all(line.why for line in material.lines if line.hint)


def test_the_time_of_another_article_asserts_nothing() -> None:
    body = (
        f"<h1>{HEAD}</h1>"
        + "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
        + "<div class=related><a href=x>Old news</a><time datetime=2020-01-01>1 Jan</time></div>"
    )
    assert dates(one("a.html", page(body=body))) == {}


def test_an_updated_time_is_a_modification() -> None:
    body = (
        f"<h1>{HEAD}</h1><p>Published <time datetime='2031-03-04T20:00Z'>4 March</time>, updated <time datetime='2031-03-05T09:00Z'>5 March</time></p>"
        + "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    )
    fields = one("a.html", page(body=body)).fields
    assert [(f.value, f.kind) for f in fields] == [("2031-03-04T20:00Z", "published"), ("2031-03-05T09:00Z", "modified")]


def test_a_page_of_tables_and_breaks_is_cut_at_its_breaks() -> None:
    body = f"<table><tr><td><font size=5><b>{HEAD}</b></font><br>" + "<br><br>".join(PARAGRAPHS) + "</td></tr></table>"
    material = one("a.htm", page(body=body))
    assert material.headline == HEAD
    assert [t for t in texts(material) if t in PARAGRAPHS] == list(PARAGRAPHS)


def test_the_publisher_is_the_titles_end_where_nothing_else_tells() -> None:
    material = one("a.html", page())
    assert (material.publisher, material.publisher_why) == ("The Wennet Tide", "end of the page's title")


@pytest.mark.parametrize("title", ["{} | The Wennet Tide", "{} - News - The Wennet Tide", "The Wennet Tide: {}"])
def test_a_page_without_a_heading_takes_its_title_without_the_name_of_the_site(title: str) -> None:
    body = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    html = page('<meta property="og:site_name" content="The Wennet Tide">', body).replace(f"{HEAD} | The Wennet Tide", title.format(HEAD))
    assert sheet_of(one("a.html", html)).headline == HEAD


def test_the_author_that_blog_software_writes_into_its_card_is_the_byline() -> None:
    card = '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ivo Marsh">'
    assert one("a.html", page(card)).byline == ("Ivo Marsh",)


def test_of_several_first_headings_the_one_like_the_title_is_the_headline() -> None:
    body = f"<h1>The Wennet Tide</h1><h1>News</h1><h1>{HEAD}</h1>" + "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    material = one("a.html", page(body=body))
    assert (material.headline, material.publisher) == (HEAD, "The Wennet Tide")


def test_plain_text_inside_a_page_is_left_to_its_words() -> None:
    body = "<pre>\n" + HEAD.upper() + "\n\n" + "\n\n".join(PARAGRAPHS) + "\n</pre>"
    assert texts(one("a.html", page(body=body)), None)[-4:] == list(PARAGRAPHS)


def test_a_page_that_prints_nothing_is_read_from_its_json_ld() -> None:
    node = {"@type": "NewsArticle", "headline": HEAD, "articleBody": "\n\n".join(PARAGRAPHS)}
    head = f'<script type="application/ld+json">{json.dumps(node)}</script>'
    material = one("a.html", page(head, body="<div id=root>Loading</div>"))
    assert texts(material, "body") == list(PARAGRAPHS)
    assert texts(one("a.html", page(head))).count(PARAGRAPHS[0]) == 1


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("2031/03/04/pier", "2031-03-04"),
        ("news/2031-3-4-pier", "2031-03-04"),
        ("a/20310304/pier", "2031-03-04"),
        ("view/WEN20310304005700315", "2031-03-04"),
        ("2031/03/pier", "2031-03"),
        ("pier-1204203103045", None),
        ("pier-2031", None),
        ("2031/13/04/pier", None),
    ],
)
def test_days_in_addresses_are_found_and_other_numbers_are_not(path: str, day: str | None) -> None:
    assert [f.value for f in url_fields(f"https://tide.example/{path}")] == ([day] if day else [])


def test_references_inside_json_ld_are_followed() -> None:
    graph = [
        {"@type": "Article", "headline": HEAD, "author": {"@id": "#a", "name": "imarsh"}, "publisher": {"@id": "#p"}},
        {"@type": "Person", "@id": "#a", "name": "Ivo Marsh"},
        {"@type": "Organization", "@id": "#p", "name": "The Wennet Tide"},
    ]
    material = one("a.html", page(f'<script type="application/ld+json">{json.dumps({"@graph": graph})}</script>'))
    assert (material.byline, material.publisher) == (("Ivo Marsh",), "The Wennet Tide")


def test_broken_json_ld_and_foreign_addresses_assert_nothing() -> None:
    head = '<script type="application/ld+json">{"@type": "NewsArticle", </script><link rel=canonical href="javascript:x"><meta property="og:url" content="/">'
    material = one("a.html", page(head))
    assert (material.fields, material.url, material.headline) == ((), None, HEAD)


def test_an_old_page_has_its_headline_in_any_element_and_its_name_before_it() -> None:
    body = f"<center><b>{HEAD}</b></center>" + "".join(f"<p>{p}" for p in PARAGRAPHS)
    text = f"<html><head><title>The Wennet Tide: {HEAD}</title></head><body>{body}</body></html>"
    material = one("a.html", text)
    assert (material.headline, material.publisher) == (HEAD, "The Wennet Tide")
    assert texts(material, "headline") == [HEAD]


def test_a_site_name_that_is_a_host_yields_to_the_name_in_the_title() -> None:
    material = one("a.html", page('<meta property="og:site_name" content="wennettide.example">'))
    assert (material.publisher, material.domains) == ("The Wennet Tide", ("wennettide.example",))


def test_an_author_named_in_the_page_alone_is_the_byline() -> None:
    body = f"<h1>{HEAD}</h1><p>Posted by <a rel=author href=x>Ivo Marsh</a> on Tuesday</p>" + "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    assert one("a.html", page(body=body)).byline == ("Ivo Marsh",)


def test_a_line_of_name_and_date_under_the_headline_is_parted() -> None:
    body = f"<h1>{HEAD}</h1><div>Ivo Marsh | 4 March 2031</div>" + "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    regions = sheet_of(one("a.html", page(body=body))).regions
    assert [(r.role, r.text) for r in regions][1:3] == [("byline", "Ivo Marsh"), ("stamp", "4 March 2031")]


@pytest.mark.parametrize("declared", ["windows-1251", "euc-kr", "shift_jis", "iso-8859-1"])
def test_a_page_is_read_in_the_encoding_it_declares(declared: str) -> None:
    word = {"windows-1251": "Причал закрыт", "euc-kr": "부두 폐쇄", "shift_jis": "桟橋を閉鎖", "iso-8859-1": "Café fermé"}[declared]
    text = f"<html><head><meta http-equiv=Content-Type content='text/html; charset={declared}'><title>{word}</title></head><body><h1>{word}</h1><p>x</p></body></html>"
    assert one("a.html", text.encode(declared)).headline == word


def test_a_page_needs_no_suffix_and_markdown_may_hold_tags() -> None:
    assert one("download", page()).format == "html"
    assert one("a.md", f"# {HEAD}\n\nSome <b>bold</b> words.\n").format == "markdown"


# ------------------------------------------------------------------------------------------------ feeds

RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Wennet Radio | Local news</title><link>https://radio.example/</link><language>en-gb</language>
<lastBuildDate>Fri, 07 Mar 2031 04:00:00 GMT</lastBuildDate>
<item><title>Pier &amp;amp; museum: both go</title><link>https://radio.example/n/1</link><guid>n1</guid><pubDate>Tue, 04 Mar 2031 21:00:00 +0000</pubDate>
<dc:creator>Ivo Marsh</dc:creator><media:title>Not this one</media:title><description>Short.</description>
<content:encoded><![CDATA[<p>The pier goes, and the museum with it, the council said.</p><ul><li>Nine for</li></ul><p><a href="/l">Listen live</a> | <a href="/a">Get the app</a></p>]]></content:encoded></item>
<item><title>Ferry sold - The Wennet Tide</title><link>https://tide.example/2</link><source url="https://tide.example/rss">The Wennet Tide</source>
<description>The last ferry was sold on Monday &amp;mdash; for a pound.</description></item>
<item><title>Only a headline</title></item></channel></rss>"""


def test_rss_items_prefer_content_and_keep_the_first_publisher() -> None:
    found, spikes = all_of("feed", RSS)
    first, second = found
    assert first.headline == "Pier & museum: both go"
    assert texts(first, None) == ["The pier goes, and the museum with it, the council said.", "Nine for"]
    assert texts(first, "teaser") == ["Listen live | Get the app"]
    assert (first.publisher, first.byline, first.language, first.item) == ("Wennet Radio", ("Ivo Marsh",), "en-gb", 0)
    assert dates(first) == {
        "rss pubDate": ("Tue, 04 Mar 2031 21:00:00 +0000", "published"),
        "rss lastBuildDate": ("Fri, 07 Mar 2031 04:00:00 GMT", "saved"),
    }
    assert (second.publisher, second.headline, second.publisher_why) == ("The Wennet Tide", "Ferry sold", "rss source")
    assert texts(second) == ["The last ferry was sold on Monday — for a pound."]
    assert [(s.item, "no text" in s.reason) for s in spikes] == [(2, True)]


def test_the_place_in_a_feed_does_not_change_an_id() -> None:
    item = RSS[RSS.index("<item>") : RSS.index("</item>") + 7]
    before = RSS.replace(item, "<item><title>x</title><description>Something else.</description></item>" + item)
    assert all_of("a", RSS)[0][0].identity == all_of("b", before)[0][1].identity


def test_atom_reads_xhtml_and_tells_update_from_publication() -> None:
    atom = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Wennet Tide</title><updated>2031-03-07T00:00:00Z</updated>
    <entry><title type="html">Pier &lt;i&gt;closed&lt;/i&gt;</title><id>tag:x,1</id><link rel="alternate" href="https://tide.example/1"/><link rel="self" href="https://x.example/"/>
    <published>2031-03-04T21:00:00Z</published><updated>2031-03-05T08:00:00Z</updated><author><name>Tess Quill</name></author>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The pier is <b>closed</b> for good.</p><p>It was old.</p></div></content></entry></feed>"""
    material = one("a.atom", atom)
    assert (material.format, material.headline, material.url, material.language) == ("atom", "Pier closed", "https://tide.example/1", "de")
    assert texts(material) == ["The pier is closed for good.", "It was old."]
    assert (material.publisher, material.byline) == ("Wennet Tide", ("Tess Quill",))
    assert dates(material) == {
        "atom published": ("2031-03-04T21:00:00Z", "published"),
        "atom updated": ("2031-03-05T08:00:00Z", "modified"),
    }


def test_rdf_takes_the_channel_beside_its_items() -> None:
    rdf = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="x"><title>Wennet Wire</title><link>https://wire.example</link><dc:language>en</dc:language></channel>
    <item rdf:about="y"><title>Pier closed</title><link>https://wire.example/1</link><description>It is closed now, they say.</description><dc:date>2031-03-04</dc:date></item></rdf:RDF>"""
    material = one("a.rdf", rdf)
    assert (material.publisher, material.language) == ("Wennet Wire", "en")
    assert dates(material) == {"rss dc:date": ("2031-03-04", "published")}


def test_a_feed_that_breaks_off_keeps_its_whole_items() -> None:
    found, spikes = all_of("feed.xml", RSS[: RSS.index("The last ferry")])
    assert [m.item for m in found] == [0]
    assert [s.item for s in spikes] == [1]
    assert "breaks off" in spikes[0].reason


def test_a_feed_with_loose_ampersands_and_html_entities_is_read() -> None:
    loose = "<rss><channel><title>A & B</title><item><title>Fish&nbsp;& chips&hellip;</title><description>They closed &eacute;arly & left.</description></item></channel></rss>"
    material = one("a.xml", loose)
    assert (material.headline, texts(material)) == ("Fish & chips…", ["They closed éarly & left."])


def test_json_feed_items_are_read() -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Wennet Tide",
        "language": "en",
        "items": [
            {
                "id": "1",
                "url": "https://tide.example/1",
                "title": HEAD,
                "content_html": f"<p>{PARAGRAPHS[0]}</p>",
                "date_published": "2031-03-04T21:00:00Z",
            },
            {"id": "2", "content_text": PARAGRAPHS[1], "authors": [{"name": "Ivo Marsh"}]},
        ],
    }
    first, second = all_of("feed.json", json.dumps(feed))[0]
    assert (first.format, first.publisher, first.headline, texts(first)) == ("json feed", "Wennet Tide", HEAD, [PARAGRAPHS[0]])
    assert dates(first) == {"column date_published": ("2031-03-04T21:00:00Z", "published")}
    assert (second.byline, texts(second)) == (("Ivo Marsh",), [PARAGRAPHS[1]])


# ------------------------------------------------------------------------------------------------ mail

HEADERS = """From: "Tide Briefing" <briefing@tide.example>
To: readers@tide.example
Date: Wed, 5 Mar 2031 06:00:00 +0100
Subject: =?utf-8?q?Port_Wennet_closes_its_ferry_pier?=
List-ID: The Tide <list.tide.example>
MIME-Version: 1.0
"""


def test_a_mail_is_read_from_its_substantial_text_part() -> None:
    text = "\n\n".join((HEAD, *PARAGRAPHS))
    message = (
        HEADERS
        + 'Content-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n'
        + text
        + "\n--b\nContent-Type: text/html; charset=utf-8\n\n<p>another</p>\n--b--\n"
    )
    material = one("a.eml", message)
    assert texts(material) == [HEAD, *PARAGRAPHS]
    assert texts(material, "headline") == [HEAD]
    assert (material.subject, material.publisher, material.domains) == (HEAD, "Tide Briefing", ("tide.example", "list.tide.example"))
    assert dates(material) == {"mail Date": ("Wed, 5 Mar 2031 06:00:00 +0100", "arrived")}


def test_a_mail_whose_text_is_only_a_notice_is_read_from_its_html() -> None:
    message = (
        HEADERS
        + 'Content-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/plain\n\nYour program does not show HTML.\n'
        + "--b\nContent-Type: text/html; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n\n"
        + "<table><tr><td><h2>Pier closed</h2><p>The caf=E9 stays.</p></td></tr></table><p><a href=3D'x'>View in browser</a></p>\n--b--\n"
    )
    material = one("a.eml", message)
    assert texts(material, None) == ["Pier closed", "The café stays."]
    assert texts(material, "teaser") == ["View in browser"]


def test_the_next_item_of_an_html_newsletter_is_another_article() -> None:
    html = (
        f"<h2>{HEAD}</h2>"
        + "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
        + "<h2>A dog that counts</h2><p>It counts to nine, and then it barks.</p>"
    )
    material = one("a.eml", f"{HEADERS}Content-Type: text/html; charset=utf-8\n\n{html}")
    assert texts(material, "headline") == [HEAD]
    assert texts(material, "teaser") == ["A dog that counts", "It counts to nine, and then it barks."]


def test_headers_copied_into_a_forwarded_mail_are_no_text() -> None:
    material = one("a.eml", f"{HEADERS}\n---------- Forwarded message ---------\nFrom: Tide\nDate: Tue, 4 Mar 2031\n\n{PARAGRAPHS[0]}\n")
    assert texts(material, None) == [PARAGRAPHS[0]]


def test_a_forwarded_mail_is_of_its_first_sender_and_day() -> None:
    head = "From: Desk <desk@office.example>\nSubject: Fwd: Ferry sold\nDate: Mon, 10 Mar 2031 10:00:00 +0000\nContent-Type: text/plain\n\n"
    copied = (
        "Forwarded message ----\nFrom: The Wennet Tide <news@tide.example>\nDate: Tue, 4 Mar 2031 06:30:00 +0000\nSubject: Ferry sold\n\n"
    )
    material = one("a.eml", f"{head}---------- {copied}{PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]}\n")
    assert (material.publisher, material.domains) == ("The Wennet Tide", ("tide.example",))
    assert [(f.kind, f.value[:16]) for f in material.fields] == [("arrived", "Tue, 4 Mar 2031 "), ("saved", "Mon, 10 Mar 2031")]


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- Page saved with SingleFile url: https://tide.example/1 saved date: Tue Mar 04 2031 10:11:12 GMT+0000 -->",
        "<!-- FILE ARCHIVED ON 10:11:12 Mar 04, 2031 -->",
    ],
)
def test_a_comment_of_who_saved_a_page_says_when(comment: str) -> None:
    field = next(f for f in one("a.html", page().replace("<html", comment + "<html")).fields if f.kind == "saved")
    assert "Mar 04" in field.value
    assert "2031" in field.value


def test_a_page_saved_as_mhtml_is_a_page_and_its_date_the_saving() -> None:
    message = (
        "From: <Saved by a browser>\nSnapshot-Content-Location: https://tide.example/1\nSubject: x\nDate: Sun, 9 Mar 2031 10:00:00 -0000\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: 8bit\n\n'
        + page()
        + "\n--b--\n"
    )
    material = one("a.mhtml", message)
    assert (material.format, material.headline, material.url) == ("html", HEAD, "https://tide.example/1")
    assert dates(material) == {"mhtml Date": ("Sun, 9 Mar 2031 10:00:00 -0000", "saved")}


def test_a_mailbox_gives_its_mails_and_mends_stuffed_lines() -> None:
    mails = [
        f"From x@y Wed Mar  5 06:00:00 2031\n{HEADERS}\nFirst mail.\n\n>From here on, quiet.\n\n",
        f"From x@y Thu\n{HEADERS}\nSecond mail.\n",
    ]
    found, spikes = all_of("box", "".join(mails))
    assert [texts(m) for m in found] == [["First mail.", "From here on, quiet."], ["Second mail."]]
    assert [m.item for m in found] == [0, 1]
    assert not spikes


def test_a_text_with_a_colon_or_two_is_no_mail() -> None:
    assert one("a.txt", "Subject: the pier\n\nIt is closed.").format == "text"
    assert one("a.txt", "From: Port Wennet\nTo: nowhere\n\nA ferry's last trip.").format == "text"


# ------------------------------------------------------------------------------------------------ web archives


def archive(*pages: tuple[str, str, str], gzipped: bool = True) -> bytes:
    from warcio.statusandheaders import StatusAndHeaders  # type: ignore[import-untyped]
    from warcio.warcwriter import WARCWriter  # type: ignore[import-untyped]

    out = BytesIO()
    writer = WARCWriter(out, gzip=gzipped)
    for url, kind, payload in pages:
        headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
        record = writer.create_warc_record(
            url,
            "response",
            payload=BytesIO(payload.encode()),
            http_headers=headers,
            warc_headers_dict={"WARC-Date": "2031-03-09T10:00:00Z"},
        )
        writer.write_record(record)
    return out.getvalue()


@pytest.mark.parametrize("gzipped", [True, False])
def test_the_pages_of_an_archive_are_read_with_the_crawl_as_saved(gzipped: bool) -> None:
    data = archive(
        ("https://tide.example/a.css", "text/css", "p{}"), ("https://tide.example/1", "text/html; charset=utf-8", page()), gzipped=gzipped
    )
    material = one("a.warc", data)
    assert (material.format, material.item, material.headline, material.url) == ("warc", 0, HEAD, "https://tide.example/1")
    assert dates(material) == {"WARC-Date": ("2031-03-09T10:00:00Z", "saved")}
    assert material.identity == one("a.html", page()).identity


@pytest.mark.parametrize("gzipped", [True, False])
def test_an_archive_that_breaks_off_keeps_its_whole_pages(gzipped: bool) -> None:
    whole = archive(
        ("https://tide.example/1", "text/html", page()), ("https://tide.example/2", "text/html", page("<!-- two -->")), gzipped=gzipped
    )
    first = len(archive(("https://tide.example/1", "text/html", page()), gzipped=gzipped))
    found, spikes = all_of("a.warc.gz", whole[: first + (len(whole) - first) // 2])
    assert found[0].item == 0
    assert len(spikes) >= 1


# ------------------------------------------------------------------------------------------------ tables


def test_rows_are_read_by_the_columns_news_tools_write() -> None:
    rows = [
        {
            "id": 7,
            "url": "https://tide.example/2031/03/04/pier",
            "title": HEAD,
            "text": "\n\n".join(PARAGRAPHS),
            "publish_date": "2031-03-04",
            "media_name": "The Wennet Tide",
            "language": "en",
        },
        {
            "title": HEAD,
            "content": PARAGRAPHS[0],
            "published": 1930338000,
            "authors": "['Ivo Marsh', 'Tess Quill']",
            "source": {"id": None, "name": "Tide"},
        },
        {
            "headline": HEAD,
            "maintext": PARAGRAPHS[0],
            "date_publish": "2031-03-04 20:00:00",
            "date_download": "2031-03-09",
            "source_domain": "tide.example",
        },
    ]
    found, spikes = all_of("export.jsonl", "\n".join(json.dumps(row) for row in rows))
    assert not spikes
    assert texts(found[0]) == list(PARAGRAPHS)
    assert (found[0].publisher, found[0].language, found[0].headline) == ("The Wennet Tide", "en", HEAD)
    assert dates(found[0]) == {"column publish_date": ("2031-03-04", "published"), "url": ("2031-03-04", "published")}
    assert (found[1].byline, found[1].publisher) == (("Ivo Marsh", "Tess Quill"), "Tide")
    assert dates(found[1]) == {"column published": ("2031-03-03T21:00:00+00:00", "published")}
    assert dates(found[2]) == {"column date_publish": ("2031-03-04 20:00:00", "published"), "column date_download": ("2031-03-09", "saved")}
    assert found[2].domains == ("tide.example",)


def test_arrays_and_wrapped_arrays_hold_the_same_articles_as_lines() -> None:
    row = {"url": "https://tide.example/1", "title": HEAD, "text": PARAGRAPHS[0]}
    written = [json.dumps(row), json.dumps([row]), json.dumps({"status": "ok", "articles": [row]}), json.dumps(row, indent=2)]
    assert len({one(f"{i}.json", text).identity for i, text in enumerate(written)}) == 1


def test_the_name_that_the_host_spells_leaves_the_title() -> None:
    row = {
        "title": f"{HEAD} - The Wennet Tide",
        "text": PARAGRAPHS[0],
        "url": "https://www.thewennettide.example/1",
        "source": "thewennettide.example",
    }
    material = one("a.jsonl", json.dumps(row))
    assert (material.headline, material.publisher) == (HEAD, "The Wennet Tide")


def test_a_column_of_whole_pages_is_read_as_pages() -> None:
    material = one("a.jsonl", json.dumps({"url": "https://tide.example/1", "html": page(), "crawled_at": "2031-03-09"}))
    assert (material.headline, material.format, dates(material)) == (HEAD, "jsonl", {"column crawled_at": ("2031-03-09", "saved")})


def test_a_bad_row_is_spiked_beside_the_good_ones() -> None:
    found, spikes = all_of("a.jsonl", '{"text": "One good row of text."}\n{"text": \n{"title": "No text"}\n{"text": "Another row."}\n')
    assert [m.item for m in found] == [0, 3]
    assert [s.item for s in spikes] == [1, 2]


def test_an_array_that_breaks_off_keeps_its_whole_rows() -> None:
    found, spikes = all_of("a.json", '[{"text": "One good row of text."}, {"text": "Another')
    assert len(found) == len(spikes) == 1


# ------------------------------------------------------------------------------------------------ cost


def test_plain_text_pays_for_no_parser_of_pages() -> None:
    code = (
        "import sys; from digest.reading import materials; list(materials('a.txt', b'The pier is closed.'));"
        "sys.exit(bool({'lxml', 'trafilatura', 'warcio', 'email', 'ftfy', 'charset_normalizer'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


# ------------------------------------------------------------------------------------------------ not readable


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "is empty"),
        (b" \n\t\0", "is empty"),
        (b"%PDF-1.7\n%\xe2\xe3", "is a PDF"),
        (b"\x89PNG\r\n\x1a\n\0\0", "is a PNG picture"),
        (b"PK\x03\x04" + b"\0" * 30 + b"notes.txt", "is a zip archive"),
        (b"PK\x03\x04" + b"\0" * 30 + b"word/document.xml", "is a Word file"),
        (bytes(range(256)) * 4, "is a binary file"),
        (b"\x1f\x8b\x08\x00garbage", "cannot be unpacked"),
        (b"<?xml version='1.0'?><catalog><book/></catalog>", "XML without a feed item"),
    ],
)
def test_what_holds_no_text_is_named_with_the_way_out(data: bytes, what: str) -> None:
    with pytest.raises(UnreadableError, match=what) as fault:
        list(read(Document("some/file", data)))
    assert str(fault.value).startswith("some/file ")
    assert ":" in str(fault.value)
