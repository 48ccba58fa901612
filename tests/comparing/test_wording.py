"""The word-level difference: it shows each wording exactly, and accounts for each word of the base."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from digest.comparing.wording import aligned
from digest.text import words

SOME = st.lists(
    st.sampled_from(["we", "hope", "the", "[the]", "treaty", "will", "not", "be", "signed", "in", "May,", "2024", "그", "мир", "—", "a"]),
    min_size=1,
    max_size=40,
).map(" ".join)


@given(SOME | st.text(max_size=80), SOME | st.text(max_size=80))
def test_without_what_it_leaves_out_a_row_is_the_exact_wording(text: str, base: str) -> None:
    pieces, _, _ = aligned(text, base)

    assert "".join(p.text for p in pieces if p.kind != "left_out") == text


@given(SOME, SOME)
def test_the_strip_accounts_for_every_word_of_the_base(text: str, base: str) -> None:
    _, strip, kept = aligned(text, base)

    assert sum(n for _, n in strip) == len(words(base))
    assert sum(n for kind, n in strip if kind == "kept") == kept


def test_words_left_out_keep_the_bracket_that_touches_them() -> None:
    pieces, _, _ = aligned("a warning for others", "[This] treaty is a warning for others")
    assert [p.text.strip() for p in pieces if p.kind == "left_out"] == ["[This] treaty is"]


@given(SOME)
def test_a_wording_is_kept_whole_against_itself(text: str) -> None:
    pieces, _, kept = aligned(text, text)

    assert {p.kind for p in pieces} <= {"kept"}
    assert kept == len(words(text))


def test_words_of_the_outlet_and_small_words_are_told_from_other_words() -> None:
    pieces, _, _ = aligned("[This] treaty is a warning for the neighbours", "The treaty is the warning to neighbours")

    assert [(p.kind, p.text.strip()) for p in pieces if p.kind != "kept"] == [
        ("editorial", "This"),
        ("small", "a"),
        ("small", "for the"),
    ]
