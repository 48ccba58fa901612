"""When an article was published, by evidence: clues as written, what the page alone defends, what its story adds."""

from __future__ import annotations

from digest.model import Article, Clue, Dating, Dossier, Quotation, Sheet, Story
from digest.settings import Desk


def clues_of(sheet: Sheet, quotations: tuple[Quotation, ...]) -> tuple[Clue, ...]:
    """Every expression of time on the page, as written, in page order."""
    return ()


def date_alone(sheet: Sheet, clues: tuple[Clue, ...]) -> Dating:
    """What the page by itself can defend."""
    return Dating(None, None, "unknown", None, None, 0.0, (), (), None)


def date_story(dossier: Dossier, desk: Desk) -> Story:
    """Date the articles of a dossier together: event anchors and confident siblings date the rest."""
    return Story(dossier, tuple(Article(clipping, clipping.alone) for clipping in dossier.clippings))
