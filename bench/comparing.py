"""What comparing costs: time for stories of more and more articles, and how it grows."""

from __future__ import annotations

import math
import random
import time

from digest.comparing import compare
from digest.model import Article, Clipping, Dossier, Join, Story
from digest.quoting import quotations_of
from digest.settings import Desk
from tests.build_a import a_dating, a_sheet

WORDS = (
    "bridge valley river council money toll lorry winter school harbour train signal doctor budget season market minister road water court "
    "engine forest island letter morning number office picture police prison quarter report safety science season shelter silver soldier "
    "station summer theatre tunnel village weather window worker"
).split()
NAMES = ("Anna Weil", "Bernd Holm", "Carla Diaz", "Dmitri Volkov", "Eun-ji Park", "Farid Haddad")


def run(sizes: tuple[int, ...] = (10, 100, 1_000)) -> list[str]:
    """Lines for the bench: seconds of processor time for one story, and the growth exponent from size to size."""
    lines = []
    before: tuple[int, float] | None = None
    for size in sizes:
        story = a_story(size)
        start = time.process_time()
        made = compare(story, Desk())
        spent = time.process_time() - start
        grown = f", growth {math.log(spent / before[1]) / math.log(size / before[0]):.2f}" if before else ""
        lines.append(f"comparing {size:6,} articles of one story: {spent:7.2f} s, {len(made.utterances)} utterances{grown}")
        before = (size, spent)
    return lines


def a_story(size: int) -> Story:
    """A story whose articles quote, trim and reword a fixed stock of utterances, as coverage of one event does; a tenth is their own."""
    chance = random.Random(size)
    stock = [(chance.choice(NAMES), [chance.choice(WORDS) for _ in range(chance.randint(8, 24))]) for _ in range(40)]
    articles = tuple(an_article(n, stock, chance) for n in range(size))
    founder = articles[0].id
    dossier = Dossier(
        id=f"s{founder[1:11]}",
        address="2024-06/generated",
        founder=founder,
        clippings=tuple(a.clipping for a in articles),
        joins=tuple(Join(a.id, 1.0, (), ()) for a in articles),
        copies=(),
        related=(),
    )
    return Story(dossier, articles)


def an_article(n: int, stock: list[tuple[str, list[str]]], chance: random.Random) -> Article:
    told = []
    for _ in range(5):
        name, words = chance.choice(stock) if chance.random() > 0.1 else (chance.choice(NAMES), [chance.choice(WORDS) for _ in range(12)])
        kept = [w for w in words if chance.random() > 0.15]
        told.append(
            f"“The {' the '.join(kept)} matter,” said {name}.\n\nThe council counted {chance.randint(3, 900)} people at the {words[0]}."
        )
    sheet = a_sheet(name=f"generated {n}", body="\n\n".join(told), outlet=f"Outlet {n % 40}")
    dating = a_dating("2024-06-03")
    return Article(Clipping(sheet, quotations_of(sheet, ()), (), dating), dating)
