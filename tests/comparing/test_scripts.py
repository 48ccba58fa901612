"""One person in several scripts, and two who stay two. The people of the stories are invented; some names alone are those of the news."""

from __future__ import annotations

import pytest

from digest.comparing.scripts import may_be, same_across
from tests.comparing import compared


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("刘建国", "Liu Jianguo"),  # pinyin
        ("劉建国", "刘建国"),  # shapes of one character
        ("欧阳静", "Ouyang Jing"),
        ("文在寅", "Moon Jae-in"),  # as Korean reads it
        ("尹錫悦", "윤석열"),
        ("卢庆焕", "Noh Kyung-hwan"),
        ("岸田文雄", "Fumio Kishida"),  # as Japanese reads it
        ("冈田诚", "Makoto Okada"),
        ("エマニュエル・マクロン", "Emmanuel Macron"),
        ("イブ・シャルパンティエ", "Yves Charpentier"),
        ("リュ・サンヒョク", "Ryu Sang-hyeok"),
        ("唐纳德·特朗普", "Donald Trump"),
        ("鲍里斯·约翰逊", "Boris Johnson"),
        ("볼로디미르 젤렌스키", "Volodymyr Zelensky"),
        ("볼로디미르 젤렌스키", "ウォロディミル・ゼレンスキー"),
        ("리커창", "Li Keqiang"),
        ("오카다 아키라", "岡田明"),
    ],
)
def test_a_name_is_known_in_another_script(one: str, other: str) -> None:
    assert same_across(one, other)
    assert same_across(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("金正恩", "Kim Jong Il"),
        ("金与正", "Kim Jong Un"),
        ("李伟", "Li Wen"),
        ("李伟", "李薇"),  # sound alike, written apart
        ("岡田健二", "Akira Okada"),  # the given name is known, and another
        ("ボリス・ジョンソン", "Boris Yeltsin"),
        ("ボリス・ジョンソン", "Boyko Johnson"),
        ("리커창", "Li Keming"),
        ("김민수", "Kim Man-so"),
        ("王毅", "Wang"),
    ],
)
def test_another_given_name_or_surname_is_another_person(one: str, other: str) -> None:
    assert not same_across(one, other)
    assert not may_be(one, other)


ENGLISH = "“The harbour will open in the spring and nobody will pay a toll,” said {}."
JAPANESE = "{}は「港は春に開き、通行料は誰も払わない」と述べた。"


def voices(*bodies: tuple[str, str]) -> set[frozenset[str]]:
    found = compared(*(text for text, _ in bodies), languages=tuple(language for _, language in bodies))
    return {frozenset(v.names) for v in found.voices}


def test_a_han_name_takes_the_latin_one_that_the_story_prints() -> None:
    found = compared(ENGLISH.format("Akira Okada"), JAPANESE.format("岡田明社長"), languages=("en", "ja"))

    assert [v.name for v in found.voices] == ["Akira Okada"]


def test_a_reading_printed_beside_a_name_tells_who_it_is() -> None:
    assert voices((ENGLISH.format("Chilyong Baek"), "en"), (JAPANESE.format("白七龍（ペク・チリョン）社長"), "ja")) == {
        frozenset({"Chilyong Baek", "白七龍"})
    }


def test_a_surname_is_enough_where_nobody_else_of_the_story_has_it() -> None:
    japanese = (JAPANESE.format("岡田惟丈社長"), "ja")

    assert voices((ENGLISH.format("Koretake Okada"), "en"), japanese) == {frozenset({"Koretake Okada", "岡田惟丈"})}
    assert len(voices((ENGLISH.format("Koretake Okada"), "en"), (ENGLISH.format("Emi Okada"), "en"), japanese)) == 3


@pytest.mark.parametrize(("native", "language"), [("バルデン氏", "ja"), ("巴尔登部长说", "zh")])
def test_a_foreign_surname_alone_means_the_only_one_who_has_it(native: str, language: str) -> None:
    said = JAPANESE.format(native) if language == "ja" else "外长巴尔登说：“港口春天开放，谁也不用付过路费。”"
    english = ENGLISH.format("Joe Balden")

    assert len(voices((english, "en"), (said, language))) == 1
    assert len(voices((english + "\n\n" + ENGLISH.format("Ann Balden"), "en"), (said, language))) == 3


def test_two_han_names_of_one_surname_are_never_one() -> None:
    japanese = "\n\n".join(JAPANESE.format(name) for name in ("岡田惟丈社長", "岡田千万会長"))

    assert len(voices((ENGLISH.format("Koretake Okada"), "en"), (japanese, "ja"))) == 3
