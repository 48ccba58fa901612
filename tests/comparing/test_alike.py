"""What speaks for two quotations being one thing said, in one language or in two, and what against it."""

from __future__ import annotations

from digest.comparing.alike import Rarity, as_long_as_both, likeness, odds_of
from digest.comparing.said import said
from tests.comparing import compared

ENGLISH = "We will repair the bridge before winter, and nobody will pay for it."
GERMAN = "Wir werden die Brücke vor dem Winter reparieren, und niemand wird dafür bezahlen."


def test_words_of_the_lexicon_speak_for_a_translation_and_their_absence_against_it() -> None:
    other = "Der Minister hat seinen Rücktritt angekündigt, und die Partei sucht einen Nachfolger."

    assert odds_of(said(ENGLISH, "en"), said(GERMAN, "de"), Rarity()) > 1
    assert odds_of(said(ENGLISH, "en"), said(other, "de"), Rarity()) < -1


def test_a_translation_that_denies_what_the_other_says_is_less_likely() -> None:
    says, denies = said("We have repaired the bridge.", "en"), said("We have not repaired the bridge.", "en")
    german = said("Wir haben die Brücke repariert.", "de")

    assert odds_of(denies, german, Rarity()) < odds_of(says, german, Rarity())


def test_another_number_speaks_against_a_translation_more_than_another_word() -> None:
    german = said("Elf alte Brücken im Tal sind nach dem Winter repariert.", "de")

    assert odds_of(said("Nine bridges are repaired.", "en"), german, Rarity()) < odds_of(
        said("Stone bridges are repaired.", "en"), german, Rarity()
    )


def test_two_people_are_credited_with_one_thing_in_two_languages_only_beyond_doubt() -> None:
    few = said("The bridge will open.", "en"), said("Die Brücke bleibt offen.", "de")

    assert likeness(*few, Rarity(), "same")
    assert likeness(*few, Rarity(), "rivals") is None
    all_of_it = said(ENGLISH, "en"), said(GERMAN, "de")
    rarity = Rarity(text.keys for text in all_of_it)
    assert likeness(*all_of_it, rarity, "rivals")
    assert likeness(*all_of_it, rarity, "apart") is None


def test_length_is_measured_in_what_english_would_take() -> None:
    korean = "우리는 겨울 전에 다리를 고칠 것이고 아무도 돈을 내지 않을 것이다"
    sizes = [said(ENGLISH, "en").size, said(GERMAN, "de").size, said(korean, "ko").size]

    assert max(sizes) < 1.5 * min(sizes)
    half, rest = (said(part, "en") for part in ENGLISH.split(", "))
    assert as_long_as_both(said(GERMAN, "de"), half, rest)
    assert not as_long_as_both(said("Wir werden die Brücke vor dem Winter reparieren", "de"), half, rest)


def test_the_one_thing_that_a_person_says_in_two_articles_needs_less_to_be_one() -> None:
    found = compared(
        "“I shall read a novel at last,” said Anna Weil, the mayor.",
        "„Jetzt werde ich erst einmal lesen“, sagte die Bürgermeisterin Anna Weil.",
        languages=("en", "de"),
    )

    assert len(found.utterances) == 1


def test_what_is_the_better_translation_of_other_words_is_no_translation_of_these() -> None:
    found = compared(
        "“We sold nine ships, and not one harbour,” said Anna Weil, the mayor.",
        "„Wir haben neun Schiffe verkauft, aber keinen einzigen Hafen“, sagte die Bürgermeisterin Anna Weil.",
        "“Nine ships are a price. A lawsuit would have cost more,” said Anna Weil, the mayor.",
        languages=("en", "de", "en"),
    )

    (utterance,) = found.utterances
    assert len(utterance.wordings) == 2
