"""One person in two alphabets; all names are invented."""

from __future__ import annotations

import pytest

from digest.comparing.voices import same_in_cyrillic


@pytest.mark.parametrize(
    ("one", "other"),
    [("Torben Aasgaard", "Торбен Осгаард"), ("Дидье Воксель", "Didier Vauxcelles"), ("Inmaculada Roldán", "Инмакулада Рольдан")],
)
def test_a_foreign_name_in_cyrillic_is_who_it_sounds_like(one: str, other: str) -> None:
    assert same_in_cyrillic(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Torben Aasgaard", "Торбен Осберг"),
        ("Anna Orlova", "Инна Орлова-Берг"),
        ("Torben Aasgaard", "Torben Osgaard"),
        ("Ida Ode", "Ида Ода"),
    ],
)
def test_two_names_that_differ_in_a_consonant_or_say_too_little_stay_two(one: str, other: str) -> None:
    assert not same_in_cyrillic(one, other)
