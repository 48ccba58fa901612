"""An HTML page -> Material: trafilatura says which lines are the article's text, the page keeps the order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from digest.model import Field, Role
from digest.reading.addresses import host, is_host
from digest.reading.byline import names_of
from digest.reading.decode import decoded_page
from digest.reading.extract import covered, extracted
from digest.reading.facts import Facts, facts_of, split_names
from digest.reading.fragment import lines_of_fragment, site_name
from digest.reading.headline import is_name_of_outlet
from digest.reading.known import is_section
from digest.reading.limits import check_size
from digest.reading.lines import row as make
from digest.reading.material import Line, Material
from digest.reading.page import Block, Time, lines_of_page, tree_of, without
from digest.text import fold

_MARKS = " |-–—·•»«<>:/,_：｜＿"
_BAR = re.compile(r"\s[|–—-]\s")
#: Beyond this many lines the extractor is not asked: its time grows faster than the page, and no article has so many.
MOST_LINES = 10_000
#: Bytes of UTF-8 of a line that is a paragraph for certain (Han and Hangul say more in fewer characters); shorter ones above
#: the first or below the last are judged by their words.
LONG = 120
#: F1 of the words of a heading and of the page's title, from which it is the headline: editors write the two apart.
ALIKE = 0.25
#: Lines among which a headline without a heading's element is looked for.
TOP = 300
#: An element named like furniture that holds more than this share of the article's text is not furniture.
FURNITURE = 0.2
#: A role given by an element's name holds for short lines only: a paragraph is not a byline.
SHORT: dict[str, int] = {"byline": 25, "stamp": 30, "kicker": 15, "standfirst": 80, "caption": 120, "correction": 120, "appendix": 120}


def pages(path: str, data: bytes) -> Iterator[Material]:
    """The one article of an HTML file.

    Raises:
        UnreadableError: it is too long, or no page.
    """
    check_size(path, len(data))
    yield page(path, None, data)


def page(
    path: str,
    item: int | None,
    data: bytes,
    charset: str | None = None,
    url: str | None = None,
    format: str = "html",
    fields: tuple[Field, ...] = (),
) -> Material:
    """One article of an HTML page; its identity is the page decoded.

    `charset` is what a mail or a web server declared, `url` where the page is known to come from, `fields` what is
    known of it from outside.

    Raises:
        UnreadableError: no element in it, or more than any article has.
    """
    text, notes = decoded_page(data, charset)
    return material_of(path, item, text, notes, url, format, fields)


def material_of(
    path: str, item: int | None, text: str, notes: tuple[str, ...], url: str | None, format: str, fields: tuple[Field, ...]
) -> Material:
    """One article of a page already decoded."""
    name = path if item is None else f"{path} (item {item})"
    root = tree_of(text, name)
    facts = facts_of(root, url or _saved_from(text))
    blocks, times, signed = lines_of_page(root)
    body = covered(blocks, extracted(root) if len(blocks) <= MOST_LINES else [])
    if not any(body):
        notes = (*notes, "no body told apart: every line of the page is looked at")
    headline, at = _headline(blocks, facts)
    publisher, why = facts.publisher, facts.publisher_why
    if not publisher or is_host(publisher):
        named, where = _title_suffix(facts.title, headline)
        publisher, why = (named, where) if named else (publisher, why)
    first = next((i for i, inside in enumerate(body) if inside and i != at), len(blocks))
    return Material(
        path=path,
        item=item,
        format=format,
        identity=text.strip().encode(),
        lines=_completed(tuple(_hinted(blocks, body, at, publisher)), facts.text, name),
        url=facts.url,
        language=facts.language,
        headline=headline,
        subject=facts.title if headline is None or _alike(fold(headline).split(), [fold(facts.title or "")]) == 0 else None,
        byline=tuple(a for a in facts.authors or split_names(signed) if fold(a) != fold(publisher or "")),
        publisher=publisher,
        publisher_why=why,
        domains=tuple(dict.fromkeys(h for h in (host(facts.url), facts.publisher) if h and is_host(h))),
        fields=_merged(facts.fields, _time_fields(times, first), fields or _saved_on(text)),
        notes=notes,
    )


def _saved_from(text: str) -> str | None:
    found = re.search(r"<!-- saved from url=\(\d{1,6}\)(https?://[^\s>]{1,1000})", text[:3000])
    return found.group(1) if found else None


_SAVED_ON = re.compile(r"<!--[^>]{0,1500}?(?:saved (?:date|on)|file archived on)\W{0,3}([^>]{8,60})", re.IGNORECASE)


def _saved_on(text: str) -> tuple[Field, ...]:
    """When the page was saved, as browsers, their add-ons and web archives write into a comment at one of its ends."""
    found = _SAVED_ON.search(text[:3000]) or _SAVED_ON.search(text[-1500:])
    return (Field("comment of the saved page", " ".join(found.group(1).split()).rstrip(" -"), "saved"),) if found else ()


def _headline(blocks: list[Block], facts: Facts) -> tuple[str | None, int]:
    """The headline as printed, and the index of its line (-1: it is on no line)."""
    told = [t for t in (*facts.headlines, facts.title) if t]
    folded = [fold(t) for t in told]
    site = fold(facts.publisher or "")
    heads = [
        (i, b) for i, b in enumerate(blocks) if b.tag == "h1" and b.role not in ("teaser", "footer", "masthead") and fold(b.text) != site
    ]
    alike, at = max(((_alike(fold(b.text).split(), folded), -i) for i, b in heads), default=(0.0, 0))
    if heads and (alike >= ALIKE or not told):
        return blocks[-at].text, -at
    for i, block in enumerate(blocks[:TOP]):  # an old page: the line that is also the title, whatever its element
        line = fold(block.text)
        if (
            block.role != "masthead"
            and len(line) >= 8
            and not (line in folded and is_name_of_outlet(make(block.text)))
            and any(line == t or (len(line) * 3 >= len(t) and (t.startswith(line) or t.endswith(line))) for t in folded)
        ):
            return block.text, i
    long = [(i, b) for i, b in heads if len(b.text.split()) >= 4]
    if long:
        return long[0][1].text, long[0][0]
    return (facts.headlines[0] if facts.headlines else None), -1


def _alike(words: list[str], titles: list[str]) -> float:
    """How much of a line and of the title most like it the two share (F1 of their words)."""
    line = set(words)
    return max((2 * len(line & set(t.split())) / (len(line) + len(t.split())) for t in titles), default=0.0)


def _title_suffix(title: str | None, headline: str | None) -> tuple[str | None, str]:
    """The site's name where the title is the headline and a name: "Dam collapses | The Courier", "Courier: Dam collapses"."""
    known, whole = fold(headline or ""), " ".join((title or "").split())
    short = fold(_BAR.split(whole)[0])
    if len(short.split()) >= 3 and known.startswith(short):  # the headline cut short: "Ferry sold for a crown | The Lantern"
        known = short
    at = fold(whole).find(known) if known else -1
    if at < 0 or len(fold(whole)) != len(whole):  # folding changed its length: the places do not agree
        return None, ""
    before, after = whole[:at].strip(_MARKS), whole[at + len(known) :].strip(_MARKS)
    rest, where = (after, "end") if after else (before, "start")
    name = site_name(rest) if rest else ""
    if not name or len(name.split()) > 6 or is_section(name) or name[:1].islower():
        return None, ""
    return name, f"{where} of the page's title"


def _hinted(blocks: list[Block], body: list[bool], at: int, publisher: str | None) -> Iterable[Line]:
    """The lines with what page and extractor take them for; lines that only their words can judge have no hint."""
    held = Counter[int]()
    around = Counter[int]()
    for block, inside in zip(blocks, body, strict=True):
        if inside:
            held[block.namer] += len(block.text)
            around[block.parent] += len(block.text)
    total = sum(around.values())
    inside_at = [i for i, inside in enumerate(body) if inside and i != at]
    first, last = (inside_at[0], inside_at[-1]) if inside_at else (0, len(blocks))
    long = [i for i in inside_at if len(blocks[i].text.encode()) >= LONG]
    for i, block in enumerate(blocks):
        if i == at:
            yield Line(block.text, block.block, "headline", f"<{block.tag}>, the page's title")
            continue
        if block.role and (held[block.namer] > total * FURNITURE or len(block.text.split()) > SHORT.get(block.role, 10_000)):
            block = without(block)
        hint, why = _hint(
            block, body[i], around[block.parent] > total * FURNITURE, i < at or (at < 0 and i < first), i > last, at < i < first
        )
        if publisher and i < first and fold(block.text) == fold(publisher):
            hint, why = "masthead", "the name of the site"
        if hint == "body" and len(block.text.encode()) < LONG and long and not long[0] < i < long[-1]:
            hint, why = None, "extracted, but a short line at the edge of the text"
        elif hint == "body" and block.tag == "pre":
            hint, why = None, "a page of plain text"
        yield Line(block.text, block.block, hint, why)


def _hint(block: Block, inside: bool, beside: bool, before: bool, after: bool, between: bool) -> tuple[Role | None, str]:
    """One line: its element's name, then the extractor, then its neighbours."""
    if block.role:
        return ("junk" if block.role == "masthead" and not before else block.role), block.why
    if inside:
        return "body", "extracted by trafilatura"
    prose = block.linked < 0.5 and (beside or block.tag in ("p", "blockquote", "li", "q"))
    if before:
        return ("masthead", "a link above the headline") if block.linked > 0.8 and not beside else (None, "")
    if between:
        return None, ""
    if after and not beside:
        return ("teaser", "a link below the text") if block.linked > 0.5 else ("junk", "below the text, apart from it")
    if block.linked > 0.8:
        return "teaser", "a link on its own"
    return (None, "") if prose or (len(block.text) <= 80 and names_of(make(block.text))) else ("junk", "left out by trafilatura")


def _completed(lines: tuple[Line, ...], told: str | None, name: str) -> tuple[Line, ...]:
    """The lines, with JSON-LD's articleBody as the text where the page itself prints less than half of it (scripts would)."""
    printed = sum(len(line.text) for line in lines if line.hint in ("body", None))
    if not told or len(told) < 2 * printed:
        return lines
    last = lines[-1].block + 1 if lines else 0
    text = (Line(x.text, x.block + last, "body", "json-ld articleBody: the page prints less of it") for x in lines_of_fragment(told, name))
    return (*(x if x.hint != "body" else Line(x.text, x.block, "repeat", "printed in part") for x in lines), *text)


def _time_fields(times: list[Time], first: int) -> tuple[Field, ...]:
    """<time> elements above the text, or marked as the article's own; those of other articles assert nothing here."""
    own = (t for t in times if t.name != "time element" or (t.at < first and t.role not in ("junk", "teaser", "footer")))
    return tuple(Field(t.name, t.value, t.kind) for t in list(own)[:10])


def _merged(*groups: tuple[Field, ...]) -> tuple[Field, ...]:
    return tuple(dict.fromkeys(field for group in groups for field in group))[:40]
