"""Numbers as several languages print them, digits and words, and what is no number."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.comparing.figures import figures_of
from digest.numerals import numbers_in
from tests.build_a import a_sheet, an_article

READ = [
    ("en", "one hundred and twenty people", 120),
    ("en", "Two dozen", 24),
    ("en", "one million two hundred thousand", 1_200_000),
    ("en", "Rs 500 crore", 5_000_000_000),
    ("en", "about 1.5m people", 1_500_000),
    ("en", "2,114 votes", 2_114),
    ("de", "zweiundzwanzig", 22),
    ("de", "1.200 Menschen", 1_200),
    ("de", "3,5 Mio. Euro", 3_500_000),
    ("fr", "quatre-vingt-dix-sept morts", 97),
    ("fr", "vingt et un", 21),
    ("fr", "1 200 personnes", 1_200),
    ("es", "treinta y dos", 32),
    ("es", "veintidós personas", 22),
    ("es", "3.500 millones de euros", 3_500_000_000),
    ("ru", "сто сорок", 140),
    ("ru", "6,2 миллиарда", 6_200_000_000),
    ("ru", "семеро", 7),
    ("ko", "3만5천 명", 35_000),
    ("ko", "1천180㎞", 1_180),
    ("ko", "스물두 명", 22),
    ("zh", "造价62亿", 6_200_000_000),
]


@pytest.mark.parametrize(("language", "text", "value"), READ)
def test_a_number_is_read_as_it_is_printed(language: str, text: str, value: float) -> None:
    assert [n.value for n in numbers_in(text, language)] == [value]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "once more"),
        ("en", "one day"),
        ("en", "F-16"),
        ("en", "seven and eight"),
        ("de", "ein Mann"),
        ("fr", "une maison"),
        ("es", "uno de"),
    ],
)
def test_what_is_no_number_is_left_alone(language: str, text: str) -> None:
    assert list(numbers_in(text, language)) == []


@pytest.mark.parametrize(
    ("language", "text", "unit", "concept"),
    [
        ("en", "$1.2 billion was lost.", "USD", set()),
        ("en", "It cost $1.2 billion.", "USD", {"cost"}),
        ("ru", "Погибли не менее 14 человек, 30 пострадали.", "", {"dead"}),
        ("ko", "사고로 9명이 숨졌다.", "", {"dead"}),
        ("ja", "けが人は30人。", "", {"injured"}),
        ("zh", "收购51%的股份。", "%", set()),
        ("es", "Murieron veintidós personas.", "", {"dead"}),
        ("fr", "quatre minutes", "min", set()),
        ("en", "a six-storey building", "storey", set()),
    ],
)
def test_a_figure_has_its_unit_and_what_it_counts(language: str, text: str, unit: str, concept: set[str]) -> None:
    (figure, *_) = figures_of(an_article(a_sheet(body=text, language=language)))

    assert (figure.unit, set(figure.concept)) == (unit, concept)
    assert figure.printed in text


@given(st.text(max_size=200), st.sampled_from(["en", "de", "fr", "es", "ru", "ko", "ja", "zh", "pl"]))
def test_any_text_gives_numbers_in_order(text: str, language: str) -> None:
    found = list(numbers_in(text, language))

    assert all(a.end <= b.start for a, b in zip(found, found[1:], strict=False))


@pytest.mark.parametrize("text", ["1 " * 100_000, "one " * 100_000, "1만" * 100_000, "1.000" * 80_000, "zwei und " * 50_000])
def test_a_hostile_text_costs_no_more_than_its_length(text: str) -> None:
    start = time.process_time()
    for language in ("en", "de", "ko"):
        list(numbers_in(text, language))

    assert time.process_time() - start < 6
