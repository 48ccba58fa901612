"""Articles made for the tests of gathering, and the invented ones of invented.txt."""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

from digest.gathering import gather
from digest.model import Clipping, Dating, Document, Dossier, Lock, Outlet, Sheet
from digest.pipeline import clip
from digest.settings import Desk, Settings

FIRST = date(2021, 3, 1)
COMMON = (
    "government people report meeting house water school company money road number help week worker market plan building police minister law"
).split()


def made(
    title: str,
    body: str,
    day: date | None = None,
    outlet: str | None = None,
    agency: tuple[str, ...] = (),
    url: str | None = None,
    time: str = "",
) -> Clipping:
    """A clipping whose page is sure of its day, or tells none; its id comes from all of it."""
    id = "a" + hashlib.sha256(f"{title}{body}{day}{outlet}{url}{time}".encode()).hexdigest()[:12]
    sheet = Sheet(id, f"{id}.txt", None, "text", url, "en", Outlet(outlet) if outlet else None, "", agency, title, title, (), (), body)
    grade, sure = ("stated", 0.96) if day else ("unknown", 0.0)
    return Clipping(sheet, (), (), Dating(day, time or None, grade, day, day, sure, (), (), None))  # type: ignore[arg-type]


def clipped(title: str, body: str, day: date, outlet: str) -> Clipping:
    """A clipping as a page is read, with the clues of time and the language of its text."""
    text = f"{title}\n\n{outlet}\n\nPublished: {day:%Y-%m-%d}\n\n{body}\n"
    (one,) = clip(Document(f"{outlet} {title}.txt", text.encode()), Settings())
    assert isinstance(one, Clipping)
    return one


def report(story: int, number: int, days: int | None) -> Clipping:
    """The report `number` on a story, so many days after the first; each story has names and words of its own."""
    topic, own = random.Random(story), random.Random(f"{story} {number}")
    words = ["".join(topic.choice("bdfgklmnprstvz") + topic.choice("aeiou") for _ in range(3)) for _ in range(12)]
    body = [own.choice(words) if own.random() < 0.4 else own.choice(COMMON) for _ in range(60)]
    body = [w.capitalize() if w in words[:5] else w for w in body]
    text = ". ".join(" ".join(["The", *body[i : i + 12]]) for i in range(0, 60, 12)) + "."
    return made(" ".join(own.sample(words, 4)), text, None if days is None else FIRST + timedelta(days), f"Outlet {number % 7}")


def gathered(clippings: Iterable[Clipping], lock: Lock = Lock(), desk: Desk = Desk()) -> tuple[Dossier, ...]:
    return gather(tuple(clippings), lock, desk)


def stories_of(dossiers: Iterable[Dossier]) -> set[frozenset[str]]:
    """The stories as sets of article ids."""
    return {frozenset(c.id for c in d.clippings) for d in dossiers}


def invented() -> tuple[tuple[Clipping, ...], dict[str, str]]:
    """The articles of invented.txt, and the story of each by its path."""
    clippings, story = [], {}
    for part in re.split(r"(?m)^=== ", (Path(__file__).parent / "invented.txt").read_text("utf-8"))[1:]:
        head, body = part.split("\n", 1)
        name, of, _ = (x.strip() for x in head.split("|"))
        story[f"{name}.txt"] = of
        clippings += [c for c in clip(Document(f"{name}.txt", body.encode()), Settings()) if isinstance(c, Clipping)]
    return tuple(clippings), story
