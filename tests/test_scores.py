"""Figures on the labelled articles as floors: a change that lowers one is seen, not slipped in."""

from __future__ import annotations

import pytest

from tests.scores import figures

#: What is reached is written a little lower, so that a change elsewhere does not break on one article.
FLOORS = {
    "seeds": {
        "files accounted for": 1.0,
        "articles read": 1.0,
        "date within a day": 1.0,
        "headline": 1.0,
        "byline": 1.0,
        "outlet": 1.0,
        "agency": 1.0,
        "body starts right": 1.0,
        "body ends right": 1.0,
        "body free of junk": 1.0,
        "stories exactly right": 1.0,
        "quotes cut verbatim": 1.0,
        "quotes.f1": 0.95,
        "titles and scare quotes kept out": 0.95,
        "speaker right": 1.0,
        "utterance pairs.p": 1.0,
        "utterance pairs.r": 0.95,
        "discrepancies found": 1.0,
    },
    "corpus": {
        "files accounted for": 1.0,
        "articles read": 1.0,
        "date exact": 0.89,
        "undatable left undated": 0.9,
        "right where graded stated": 0.99,
        "right where confidence >= .8": 0.97,
        "headline": 0.97,
        "byline": 0.97,
        "outlet": 0.97,
        "agency": 0.97,
        "body starts right": 0.97,
        "body ends right": 0.97,
        "body free of junk": 0.97,
        "quotes cut verbatim": 1.0,
        "quotes.f1": 0.97,
        "titles and scare quotes kept out": 0.94,
        "speaker right": 0.96,
        "utterance pairs.p": 0.97,
        "utterance pairs.r": 0.88,
        "discrepancies found": 0.7,
        "their kind right": 0.9,
        "stories bcubed.f1": 0.98,
        "copy_of.f1": 0.95,
        "version_of.f1": 0.9,
    },
    "english": {
        "date exact": 0.9,
        "outlet": 0.94,
        "stories bcubed.f1": 0.97,
        "speaker right": 0.93,
        "utterance pairs.p": 0.97,
        "utterance pairs.r": 0.9,
    },
    "languages": {
        "date exact": 0.9,
        "outlet": 0.9,
        "stories bcubed.f1": 0.97,
        "speaker right": 0.88,
        "utterance pairs.p": 0.97,
        "utterance pairs.r": 0.75,
    },
    "mixed": {
        "date exact": 0.85,
        "right where graded stated": 0.99,
        "utterance pairs.p": 0.97,
        "utterance pairs.r": 0.8,
        "stories bcubed.f1": 0.97,
    },
    "blind": {
        "files accounted for": 1.0,
        "articles read": 1.0,
        "date exact": 0.84,
        "right where graded stated": 0.99,
        "right where confidence >= .8": 0.97,
        "headline": 0.92,
        "outlet": 0.7,
        "stories bcubed.f1": 0.96,
        "quotes cut verbatim": 1.0,
        "quotes.f1": 0.96,
        "speaker right": 0.83,
        "utterance pairs.p": 0.97,
        "utterance pairs.r": 0.7,
    },
}


@pytest.mark.parametrize(("corpus", "figure"), [(c, f) for c, floors in FLOORS.items() for f in floors])
def test_no_figure_falls_below_its_floor(corpus: str, figure: str) -> None:
    value = figures(corpus)[figure]

    assert value is not None
    assert value >= FLOORS[corpus][figure] - 1e-9
