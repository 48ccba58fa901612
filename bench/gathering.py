"""What gathering costs: time, growth and memory on generated archives, a much-copied agency story among them."""

from __future__ import annotations

import math
import random
import resource
import time
from collections.abc import Iterator
from datetime import date, timedelta

from digest.gathering import gather, lock_of
from digest.gathering.memory import Memory
from digest.gathering.rarity import shares
from digest.model import Clipping, Clue, Dating, Lock, Outlet, Sheet
from digest.settings import Desk

COPIES = 20
"""One article in so many is a copy of the one agency story that everybody prints: 5,000 of 100,000."""
DAILY = 500
"""Articles a day: the archive grows by days, as a newsroom's does."""
WORDS = 220


def run(sizes: tuple[int, ...] = (1_000, 10_000, 100_000)) -> Iterator[str]:
    """Lines for the bench: seconds of processor time, growth from size to size, peak memory, cost of ten articles more."""
    before: tuple[int, float] | None = None
    for size in sizes:
        articles = archive(size + 10)
        memory = Memory()
        start = time.process_time()
        dossiers = gather(articles[:size], Lock(), Desk(), memory)
        spent = time.process_time() - start
        growth = f", growth exponent {math.log(spent / before[1]) / math.log(size / before[0]):.2f}" if before else ""
        largest = max(len(d.clippings) for d in dossiers)
        yield (
            f"{size:7,} articles: {spent:6.1f} s, {1000 * spent / size:.2f} ms each, {len(dossiers):,} stories, the largest of {largest:,}"
            f"{growth}, peak memory {peak():,.0f} MB"
        )
        before = size, spent
        lock = lock_of(dossiers, Lock())
        start = time.process_time()
        gather(articles, lock, Desk(), memory)
        more = time.process_time() - start
        yield f"        ten more: {more:6.2f} s, {more / spent:.1%} of the whole"


def peak() -> float:
    """Peak memory of this process so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def archive(size: int, seed: int = 7) -> tuple[Clipping, ...]:
    """`size` articles in the order of their arrival: stories of 1 to some hundred reports over a few days, and one of thousands."""
    chance = random.Random(seed)
    common = common_words()
    rare = vocabulary(chance, 60_000)
    weights = [1 / (n + 3) for n in range(len(common))]
    first = date(2020, 1, 1)
    wire = text(chance, common, weights, rare)
    made: list[Clipping] = []
    story = 0
    while len(made) < size:
        story += 1
        day = first + timedelta(days=len(made) // DAILY)
        topic = [chance.choice(rare).capitalize() for _ in range(12)]
        for n in range(min(300, int(chance.paretovariate(1.1)))):
            body = " ".join([*chance.sample(topic, 8), *text(chance, common, weights, rare).split()])
            words = body.split()
            chance.shuffle(words)
            body = ". ".join(" ".join(words[i : i + 20]) for i in range(0, len(words), 20)) + "."
            made.append(clipping(len(made), " ".join(chance.sample(topic, 4)), body, day + timedelta(days=min(n // 5, 3)), chance))
            if chance.random() < 1 / COPIES:
                made.append(
                    clipping(len(made), "Agency story", trimmed(wire, chance), first + timedelta(days=2 + chance.randrange(3)), chance)
                )
    return tuple(made[:size])


def common_words() -> list[str]:
    """The common words of general news that gathering knows, the commonest first."""
    found = shares()
    return sorted(found, key=lambda w: (-found[w], w))


def vocabulary(chance: random.Random, count: int) -> list[str]:
    syllables = [c + v for c in "b d f g h k l m n p r s t v z br st tr kl".split() for v in "a e i o u ai en or an".split()]
    return ["".join(chance.choices(syllables, k=chance.randint(2, 4))) for _ in range(count)]


def text(chance: random.Random, common: list[str], weights: list[float], rare: list[str]) -> str:
    words = chance.choices(common, weights, k=WORDS)
    return " ".join([*words, *(chance.choice(rare) for _ in range(12))])


def trimmed(wire: str, chance: random.Random) -> str:
    """The agency's text, every other time cut at the end."""
    words = wire.split()
    return " ".join(words if chance.random() < 0.5 else words[: chance.randint(120, len(words))])


def clipping(n: int, title: str, body: str, day: date, chance: random.Random) -> Clipping:
    id = f"a{n * 2654435761 % 2**48:012x}"
    stated = chance.random() < 0.8
    sheet = Sheet(id, f"{n:06d}.txt", None, "text", None, "en", Outlet(f"Outlet {n % 97}"), "", (), title, title, (), (), body)
    alone = Dating(
        day if stated else None,
        None,
        "stated" if stated else "unknown",
        day if stated else None,
        None,
        0.96 if stated else 0.0,
        (),
        (),
        None,
    )
    clues = (Clue(f"{day:%A}", "body", "weekday", str(day.weekday()), start=20),)
    return Clipping(sheet, (), clues, alone)
