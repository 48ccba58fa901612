"""Drawings tell the truth: what a line seems to touch is on its way."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from digest.publishing.drawings import chain

NUMBER = r'="([\d.]+)%?"'
names = st.sampled_from(["", "Sputnik", "RIA Novosti", "Yonhap"])
ways = st.lists(
    st.tuples(st.just("Andrey Rudenko"), names, names, st.sampled_from(["a1", "a2", "a3", "a4"])), min_size=1, max_size=8, unique=True
)


@given(ways)
def test_no_line_of_a_chain_crosses_a_name_that_is_not_on_its_way(found: list[tuple[str, str, str, str]]) -> None:
    drawn = chain(found, {})
    places = [tuple(map(float, p)) for p in re.findall(f"<circle cx{NUMBER} cy{NUMBER}", drawn)]
    lines = [tuple(map(float, p)) for p in re.findall(f"<line x1{NUMBER} y1{NUMBER} x2{NUMBER} y2{NUMBER}", drawn)]

    assert lines
    for x1, y1, x2, y2 in lines:
        for x, y in places:
            assert not x1 < x < x2 or abs(y1 + (y2 - y1) * (x - x1) / (x2 - x1) - y) > 5
