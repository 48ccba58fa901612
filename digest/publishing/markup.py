"""All escaping: article text is hostile to Markdown, HTML, YAML and Jinja, and passes through here.

A generated page is front matter and one block of raw HTML. Jinja escapes every value that is not Markup already; what HTML
escaping leaves alone but Markdown or browsers do not (control characters, blank lines that would end the block) goes first.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlsplit

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup, escape

# Python-Markdown marks its own places with U+0002 and U+0003: in article text they would be holes
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")


def plain(value: object) -> object:
    """A value on one line, without control characters and without overrides of the writing direction."""
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return re.sub(r"\s+", " ", _BIDI.sub("", _CONTROL.sub("", value)))


def environment(templates: Mapping[str, str], **globals: Any) -> Environment:
    """The one environment of the pages: every value escaped, an unknown name an error."""
    made = Environment(
        loader=DictLoader(dict(templates)), undefined=StrictUndefined, autoescape=True, trim_blocks=True, lstrip_blocks=True, finalize=plain
    )
    made.globals.update(globals)
    return made


def page_text(meta: Mapping[str, Any], html: str) -> str:
    """Front matter as JSON, which is YAML, and the page as one block without a blank line.

    One `div` around it all: an element that Markdown does not know as a block (`svg`, `span`) would be read as Markdown.
    """
    # not ASCII alone: YAML would read JSON's surrogate pairs as two halves of a character
    head = json.dumps({name: plain(value) for name, value in meta.items()}, sort_keys=True, ensure_ascii=False)
    lines = [line.strip() for line in html.split("\n")]
    body = "\n".join(line for line in lines if line)
    return f'---\n{head}\n---\n\n<div class="dg-page" id="page">\n{body}\n</div>\n'


def head_title(title: str) -> str:
    """A title for the front matter: MkDocs and the theme put it into HTML as it is, so that it is escaped here."""
    return str(escape(str(plain(title)).strip()[:200]))


def safe_url(url: str | None) -> str | None:
    """An http address as it may stand in an attribute; None for every other scheme."""
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    return re.sub(r"[\s<>\"'`\\\x00-\x1f]", "", url.strip()) if parts.scheme in {"http", "https"} and parts.netloc else None


def fragment(url: str | None, words: str) -> str | None:
    """The address of words in their source (text fragment of the URL Fragment Text Directives draft); None without an address."""
    base = safe_url(url)
    if not base:
        return None
    parts = words.split()
    start, end = " ".join(parts[:6]), " ".join(parts[-4:]) if len(parts) > 12 else ""
    directive = quote(start, safe="") + (f",{quote(end, safe='')}" if end else "")
    return f"{base.split('#')[0]}#:~:text={directive.replace('-', '%2D')}"


def commonmark(value: object) -> object:
    """A value as CommonMark that reads as its own text: every ASCII punctuation mark escaped, white space folded.

    CommonMark lets any ASCII punctuation be escaped (spec 0.31, section 2.4), so that nothing in it can become markup.
    """
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return Markup(re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", re.sub(r"\s+", " ", value)))


__all__ = ["Markup", "commonmark", "environment", "escape", "fragment", "head_title", "page_text", "plain", "safe_url"]
