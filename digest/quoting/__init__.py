"""Sheet -> Quotations: marks, speakers, names, venue and source of each."""

from __future__ import annotations

from digest.model import Quotation, Sheet


def quotations_of(sheet: Sheet, aliases: tuple[tuple[str, tuple[str, ...]], ...] = ()) -> tuple[Quotation, ...]:
    """Every quotation of an article's body, in the order of the text; never raises."""
    return ()
