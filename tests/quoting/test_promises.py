"""Promises that hold for any text: spans slice back, nothing raises, time grows with length."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.quoting import quotations_of
from digest.quoting.marks import quoted_stretches
from tests.quoting.test_speakers import sheet

MARKS = st.sampled_from(
    [*list("“”„«»‹›「」『』‘’\"'() .,:;—\n"), "\n\n", "said", "Anna Keller", "the minister", "he", "that", "a", "É", "а", "가"]
)


@given(
    st.lists(MARKS, max_size=60).map(" ".join) | st.text(max_size=200),
    st.sampled_from(["en", "de", "fr", "es", "ru", "ko", "ja", "zh", "xx"]),
)
@settings(max_examples=300, deadline=None)
def test_any_text_gives_quotations_that_slice_back(body: str, language: str) -> None:
    for q in quotations_of(sheet(body, language)):
        assert q.spans
        assert q.text == " ".join(body[a:b] for a, b in q.spans)
        assert (q.speaker is None) == (q.confidence == 0.0)
        assert 0 <= q.confidence <= 1


@given(st.lists(MARKS, max_size=80).map("".join))
@settings(max_examples=200, deadline=None)
def test_stretches_are_in_order_and_do_not_overlap(body: str) -> None:
    found = quoted_stretches(body)

    assert all(a.end <= b.start for a, b in zip(found, found[1:], strict=False))


@pytest.mark.parametrize("piece", ["“", "said ", "Anna Keller, the minister, ", "“a” ", "a, ", "The Kim “x”, said he, and "])
def test_a_megabyte_takes_seconds_at_most(piece: str) -> None:
    body = piece * (1_000_000 // len(piece))
    start = time.process_time()

    quotations_of(sheet(body))

    assert time.process_time() - start < 5
