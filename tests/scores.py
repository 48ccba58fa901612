"""Scores on the labelled articles: `make scores` prints them with every miss."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from digest.io.build import make
from digest.model import Lock
from digest.publishing.tables import tables_of
from digest.settings import Settings
from tests import score

HERE = Path(__file__).parent
CORPORA = {"seeds": (HERE.parent / "seeds", HERE / "seeds-gold"), "corpus": (HERE / "corpus" / "articles", HERE / "corpus" / "gold")} | {
    name: (HERE / "corpora" / name / "articles", HERE / "corpora" / name / "gold")
    for name in ("english", "languages", "mixed", "various", "general", "desk", "voices", "pages", "clippings", "blind")
}


@cache
def sheet(corpus: str) -> score.Sheet:
    """What the scorer says of one corpus."""
    articles, gold = CORPORA[corpus]
    made = make(Settings(), articles, None, 1, Lock(), lambda *_: None)
    with TemporaryDirectory() as folder:
        for name, text in tables_of(made, texts=True).items():
            Path(folder, name).write_text(text, "utf-8")
        return score.score(gold, Path(folder))


def figures(corpus: str) -> dict[str, float | None]:
    return {name: value for name, (value, _) in sheet(corpus).figures.items()}


def main() -> None:
    for corpus in CORPORA:
        print(f"\n{corpus}\n")
        for name, (value, counts) in sheet(corpus).figures.items():
            print(f"{name:34} {'  -  ' if value is None else f'{value:.3f}'}  {counts}")
        if corpus != "blind":  # who reads its misses writes rules for them
            print("\n".join(["", *sheet(corpus).misses]))


if __name__ == "__main__":
    main()
