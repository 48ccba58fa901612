"""Addresses: readable, one a person, and never changed by what comes later."""

from __future__ import annotations

import re

import pytest

from digest.model import Comparison, Voice
from digest.names import person_key
from digest.publishing.paths import people_of
from tests.build_a import a_comparison, a_digest, a_sheet, an_article


def a_story(name: str, *speakers: str, key: str | None = None) -> Comparison:
    voices = tuple(Voice(s, key or person_key(s), (s,), (), ()) for s in speakers)
    return a_comparison(an_article(a_sheet(name), "2024-06-25"), voices=voices)


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Anna Weil", "anna-weil"),
        ("Zoë Weil", "zoe-weil"),
        ("Анна Вайль", "anna-vail"),
        ("최선희", "choeseonhui"),
        ("Pat O’Hara", "pat-o-hara"),
    ],
)
def test_a_persons_address_is_the_name_in_latin_letters(name: str, slug: str) -> None:
    [found] = people_of(a_digest(a_story("one", name))).values()

    assert found == slug


def test_another_story_with_another_spelling_changes_no_address() -> None:
    first, later = a_story("one", "Choe Son Hui"), a_story("two", "Choi Sun-hee")

    assert people_of(a_digest(first, later)) == people_of(a_digest(first))


@pytest.mark.parametrize("names", [("Anna Weil", "ANNA WEIL"), ("李", "王"), ("آنا", "أحمد"), ("Anna Weil", "Anna-Weil")])
def test_two_people_never_share_an_address(names: tuple[str, str]) -> None:
    stories = [a_story(str(n), name, key=f"key{n}") for n, name in enumerate(names)]

    slugs = list(people_of(a_digest(*stories)).values())

    assert len(set(slugs)) == 2
    assert all(re.fullmatch(r"[a-z0-9-]+", slug) for slug in slugs)
