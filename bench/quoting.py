"""What quotations cost: articles a second of processor time, and growth with an article's length."""

from __future__ import annotations

import math
import random
import time

from digest.model import Region, Sheet
from digest.quoting import quotations_of

PEOPLE = ("Anna Keller", "Paul Orry", "Ines Wolter", "Tomas Brandt", "Mara Lindqvist", "Gustav Ahlers")
OFFICES = ("the harbour chief", "the transport minister", "a professor at Tarn University", "the director of Norlund Yards")
SAID = (
    "The road will be open by Friday, whatever it costs",
    "Nobody told us about the crack in the wall",
    "We should have looked sooner, and we did not",
)
FRAMES = (
    "“{said},” said {who}, {office}.",
    "“{said},” {who} told reporters on Monday. “We are sorry for it.”",
    "{who}, {office}, said the plan was “far too late for a town like this” and would be reviewed.",
    "Asked about the delay, {who} added: “{said}.”",
    "The inquiry, which began in March and has heard forty witnesses, goes on until the summer at the old town hall.",
    "According to {who}, the council had been warned twice, once in a letter and once at a meeting that nobody minuted.",
)
"""Sentences of invented articles, about as many words a quotation as a newspaper has."""


def run(articles: int = 400) -> list[str]:
    """Lines for the bench: articles of some 700 words a second, and how time grows from one article to one forty times as long."""
    chance = random.Random(7)
    sheets = [sheet(n, text(chance, 18)) for n in range(articles)]
    start = time.process_time()
    found = sum(len(quotations_of(s)) for s in sheets)
    spent = time.process_time() - start
    words = sum(len(s.body.split()) for s in sheets) // articles
    short, long = (cost(sheet(0, text(chance, size))) for size in (18, 720))
    growth = math.log(long / short) / math.log(40)
    return [
        f"quotations: {articles / spent:,.0f} articles of {words} words a second, {found / articles:.0f} quotations each",
        f"quotations of one article forty times as long: growth exponent {growth:.2f}",
    ]


def cost(one: Sheet) -> float:
    """Seconds of processor time, the least of three."""
    times = []
    for _ in range(3):
        start = time.process_time()
        quotations_of(one)
        times.append(time.process_time() - start)
    return min(times)


def text(chance: random.Random, paragraphs: int) -> str:
    return "\n\n".join(
        " ".join(
            chance.choice(FRAMES).format(said=chance.choice(SAID), who=chance.choice(PEOPLE), office=chance.choice(OFFICES))
            for _ in range(2)
        )
        for _ in range(paragraphs)
    )


def sheet(n: int, body: str) -> Sheet:
    regions = tuple(Region("body", p, "") for p in body.split("\n\n"))
    return Sheet(f"a{n:012x}", f"{n}.txt", None, "text", None, "en", None, "", (), None, "", (), regions, body)
