"""Article text is hostile: whatever a headline holds, the page says it and nothing else comes of it."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import UndefinedError
from mkdocs.utils.meta import get_data

from digest.publishing.markup import environment, fragment, head_title, page_text, plain, safe_url

EXTENSIONS = ["attr_list", "tables", "toc"]

NASTY = (
    "</h1><script>alert(1)</script>",
    "{{ 7 * 7 }}{% raw %}",
    "[x](javascript:alert(1)) ![i](http://evil.example/i.png)",
    "# not a heading",
    "{: onclick=alert(1) }",
    "{ #id .class onload=x }",
    "---\nkey: value\n---",
    "a\x02b\x03 stx klzzwxh:0001 etx",
    "wzxhzdk:0 <!-- </div> --> <![CDATA[ x ]]> <?php x ?>",
    "| a | b |\n|---|---|\n| c | d |",
    "&lt;b&gt; &amp; & &#x3c;",
    "\u202eright to left\u202c",
    "\n\n    code\n\n```\nfence\n```\n\n",
    "tail \ud800 half",
    '" autofocus onfocus="alert(1)',
    "' onmouseover='alert(1)",
    "*bold* _it_ `code` ~~x~~ \\ \\* <http://a.example> [^1]",
    "\u2028line\u2029paragraph\x85next\x0bvt\x0cff",
    "🙂 한국어 العربية 日本語",
    "x" * 3000,
)


class Seen(HTMLParser):
    """The tags, attributes and the text of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, tuple[str, ...]]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(name for name, _ in attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def rendered(headline: str) -> tuple[Seen, dict[str, object]]:
    """The headline put into a page, through front matter and Markdown as MkDocs does it, and taken apart again."""
    env = environment({"page": '<h1 title="{{ t }}">{{ t }}</h1>\n<svg aria-label="{{ t }}"><text>{{ t }}</text></svg>\n{{ t }}\n'})
    page = page_text({"title": head_title(headline), "hide": ["toc"]}, env.get_template("page").render(t=headline))
    body, meta = get_data(page.encode("utf-8").decode("utf-8"))
    seen = Seen()
    seen.feed(markdown.markdown(body, extensions=EXTENSIONS))
    seen.close()
    return seen, meta


@pytest.mark.parametrize("headline", NASTY)
def test_a_nasty_headline_comes_back_as_its_own_text(headline: str) -> None:
    the_headline_comes_back(headline)


@given(st.lists(st.one_of(st.sampled_from(NASTY[:-1]), st.text(max_size=20)), max_size=6).map("".join))
@settings(max_examples=150, deadline=None)
def test_any_headline_comes_back_as_its_own_text(headline: str) -> None:
    the_headline_comes_back(headline)


def the_headline_comes_back(headline: str) -> None:
    seen, meta = rendered(headline)
    assert seen.tags == [("div", ("class", "id")), ("h1", ("title",)), ("svg", ("aria-label",)), ("text", ())]
    expected = str(plain(headline)).split() * 3
    assert "".join(" " + t for t in seen.text).split() == expected
    assert meta["hide"] == ["toc"]
    title = str(meta["title"])
    assert not set('<>"') & set(title)  # the theme puts it into HTML as it is
    title.encode("utf-8")


def test_an_unknown_name_in_a_template_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        environment({"page": "{{ heading }}"}).get_template("page").render(headline="x")


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//evil.example/x", "http:///x", "", "not a url", "http://[bad"]
)
def test_only_http_addresses_become_links(url: str) -> None:
    assert safe_url(url) is None
    assert fragment(url, "some words") is None


def test_an_address_cannot_leave_its_attribute() -> None:
    assert safe_url('https://a.example/" onclick="x') == "https://a.example/onclick=x"


def test_a_text_fragment_holds_the_first_and_the_last_words() -> None:
    """A hyphen is escaped: in a text directive it would mark a context (URL Fragment Text Directives, syntax)."""
    long = "one two-three four five six seven eight nine ten eleven twelve thirteen fourteen"
    made = fragment("https://a.example/x#old", long)
    assert made == "https://a.example/x#:~:text=one%20two%2Dthree%20four%20five%20six%20seven,eleven%20twelve%20thirteen%20fourteen"


def test_the_front_matter_is_read_the_same_by_yaml() -> None:
    text = page_text({"title": "🙂 a: b # c", "index": False}, "<p>x</p>")
    assert yaml.safe_load(text.split("---")[1]) == {"title": "🙂 a: b # c", "index": False}


def test_the_extensions_tested_are_those_of_the_site() -> None:
    configured = yaml.safe_load((Path(__file__).parents[2] / "mkdocs.yml").read_text("utf-8"))["markdown_extensions"]
    assert [next(iter(e)) if isinstance(e, dict) else e for e in configured] == EXTENSIONS
