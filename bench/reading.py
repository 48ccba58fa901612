"""What reading and dating cost: articles of plain text per second, HTML beside trafilatura's own time, growth with size, a megabyte of one article."""

from __future__ import annotations

import math
import random
import time
from collections.abc import Callable

from digest.dating import clues_of, date_alone
from digest.model import Document, Sheet
from digest.reading import read

ARTICLES = 150
PAGES = 40
PARAGRAPHS = 14
MEGABYTE = 10**6
#: Articles of four layouts: a scrape with furniture, a wire's, a printed paper's, one of another language.
_HEADS = (
    "Skip to content\nThe {place} Herald\nNews\nSport\n{title}\nBy {name} and {other}, staff reporters\nPublished 4 March 2031 at 17:10 GMT | Updated 5 March 2031\nShare\n\n",
    "{title}\n\n{place}, March 4 (Reuters) - ",
    "{place} Courier, Tuesday, March 4, 2031, page 3\n\n{title}\n\nFrom our correspondent\n\n",
    "{place}-Bote\n{title}\nVon {name}\n04.03.2031, 17:10 Uhr\n\n",
)
_TAIL = "\n\nRelated stories\n{title} again\nSubscribe to our newsletter\n© 2031 The {place} Herald. All rights reserved."


def run() -> list[str]:
    """Lines for the bench: articles per second of processor time, HTML as a multiple of trafilatura, growth, a megabyte by stage."""
    chance = random.Random(11)
    texts = [scrape(chance, n) for n in range(ARTICLES)]
    worked(texts[:10])
    spent = seconds(lambda: worked(texts))
    lines = [f"read and date {ARTICLES} plain texts: {ARTICLES / spent:,.0f} articles/s, {1000 * spent / ARTICLES:.1f} ms each"]
    lines.append(beside_trafilatura([page(chance, n) for n in range(PAGES)]))
    small, large = scrape(chance, 1, 40), scrape(chance, 1, 640)
    ratio = seconds(lambda: worked([large] * 3)) / seconds(lambda: worked([small] * 3))
    lines.append(f"a text 16 times as long: growth exponent {math.log(ratio) / math.log(len(large) / len(small)):.2f}")
    lines += [megabyte_of(name, text) for name, text in megabytes(chance)]
    return lines


def megabyte_of(name: str, text: bytes) -> str:
    """What reading and dating a megabyte of one kind take."""
    sheets: list[Sheet] = []
    reading = seconds(lambda: sheets.extend(s for s in read(Document("a.txt", text)) if isinstance(s, Sheet)))
    dating = seconds(lambda: [date_alone(s, clues_of(s, ())) for s in sheets])
    return f"a megabyte of {name}: reading {reading:.2f} s, dating {dating:.2f} s"


def worked(texts: list[bytes]) -> None:
    for text in texts:
        for sheet in read(Document("a.txt", text)):
            if isinstance(sheet, Sheet):
                date_alone(sheet, clues_of(sheet, ()))


def beside_trafilatura(pages: list[bytes]) -> str:
    """HTML read and dated, as a multiple of what trafilatura takes for the body and the facts of the same pages."""
    from trafilatura import bare_extraction

    def alone() -> None:
        for data in pages:
            bare_extraction(data.decode(), fast=True, include_comments=False, with_metadata=True)

    def ours() -> None:
        for data in pages:
            for sheet in read(Document("a.html", data)):
                if isinstance(sheet, Sheet):
                    date_alone(sheet, clues_of(sheet, ()))

    alone()
    ours()
    theirs, mine = seconds(alone), seconds(ours)
    return f"read and date {len(pages)} pages of HTML: {len(pages) / mine:,.0f} pages/s, {mine / theirs:.2f} x trafilatura's own time"


def seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def megabytes(chance: random.Random) -> list[tuple[str, bytes]]:
    dates = b"On Tuesday, 4 March 2031, and on 5 May, it was said last week that the 25th of June 2031 was 11/04/2031. "
    return [
        ("prose", scrape(chance, 1, 3_000)[:MEGABYTE]),
        ("dates", b"\n\n".join([dates * 8] * (MEGABYTE // len(dates * 8)))),
        ("one line", dates * (MEGABYTE // len(dates))),
        ("short lines", b"By Ann Lee\n4 March 2031\n" * (MEGABYTE // 24)),
        ("digits", b"12345678 " * (MEGABYTE // 9)),
        ("blanks", b" " * MEGABYTE + b"end."),
    ]


def words(chance: random.Random, count: int) -> str:
    syllables = [c + v for c in "b d f g h k l m n p r s t v z br st tr kl".split() for v in "a e i o u ai en or an".split()]
    return " ".join("".join(chance.choices(syllables, k=chance.randint(1, 4))) for _ in range(count))


def paragraph(chance: random.Random) -> str:
    name = words(chance, 2).title()
    said = f"“{words(chance, chance.randint(6, 18)).capitalize()},” {name} said on Tuesday. "
    return said + words(chance, chance.randint(15, 40)).capitalize() + " in June 2030. " + words(chance, 12).capitalize() + "."


def scrape(chance: random.Random, n: int, paragraphs: int = PARAGRAPHS) -> bytes:
    facts = {
        "place": words(chance, 1).title(),
        "title": words(chance, 8).capitalize(),
        "name": words(chance, 2).title(),
        "other": words(chance, 2).title(),
    }
    body = "\n\n".join(paragraph(chance) for _ in range(paragraphs))
    return (_HEADS[n % len(_HEADS)].format(**facts) + body + _TAIL.format(**facts)).encode()


def page(chance: random.Random, n: int) -> bytes:
    """A page as sites serve them: head, menus, scripts, sidebars, an article, comments."""
    title = words(chance, 8).capitalize()
    menu = "".join(f"<li class='nav-item'><a href='/{i}'>{words(chance, 1)}</a></li>" for i in range(60))
    teasers = "".join(
        f"<div class='card'><a href='/{i}'><h3>{words(chance, 7)}</h3><p>{words(chance, 14)}</p></a></div>" for i in range(40)
    )
    body = "".join(f"<p>{paragraph(chance)}</p>" for _ in range(PARAGRAPHS))
    script = "<script>window.__state = {" + ",".join(f'"k{i}": "{words(chance, 6)}"' for i in range(200)) + "}</script>"
    facts = f'{{"@type": "NewsArticle", "headline": "{title}", "datePublished": "2031-03-0{n % 8 + 1}T08:00:00Z", "author": {{"name": "Ann Lee"}}}}'
    return (
        f"<!doctype html><html lang='en'><head><title>{title} | The Herald</title><meta charset='utf-8'>"
        f"<script type='application/ld+json'>{facts}</script>{script}</head><body><header><nav><ul>{menu}</ul></nav></header>"
        f"<main><article><h1>{title}</h1><div class='byline'>By Ann Lee</div><time datetime='2031-03-0{n % 8 + 1}'>March {n % 8 + 1}, 2031</time>"
        f"{body}</article><aside>{teasers}</aside></main><footer>© 2031 The Herald</footer>{script}</body></html>"
    ).encode()
