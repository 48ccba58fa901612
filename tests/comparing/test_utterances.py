"""One thing said, as each outlet printed it: what is joined, what is kept apart, what the reader is told."""

from __future__ import annotations

from tests.comparing import compared

FULL = "“The bridge will open in the spring, and nobody in the valley will have to pay a toll for it,” said Anna Weil, the mayor of Oberau."


def words_of(comparison: object, n: int = 0) -> list[str]:
    return [w.quotation.text for w in comparison.utterances[n].wordings]  # type: ignore[attr-defined]


def flags_of(comparison: object, n: int = 0) -> set[str]:
    return {f.flag for f in comparison.utterances[n].flags}  # type: ignore[attr-defined]


def test_a_trimmed_wording_is_set_against_the_fullest() -> None:
    found = compared(FULL, "Mayor Anna Weil promised that “nobody in the valley will have to pay a toll for it”.")

    (utterance,) = found.utterances
    assert utterance.speaker == "Anna Weil"
    assert utterance.wordings[0].quotation.id == utterance.base
    assert [w.kept for w in utterance.wordings] == [20, 12]
    assert flags_of(found) == {"trimmed"}


def test_the_same_words_are_identical() -> None:
    found = compared(FULL, FULL.replace(", the mayor of Oberau", " on Monday"))

    assert flags_of(found) == {"identical"}


def test_another_translation_of_the_same_words_is_found() -> None:
    found = compared(
        FULL,
        "“This bridge opens in spring and no one in the valley has to pay tolls for it,” Anna Weil, mayor of Oberau, said.",
    )

    assert len(found.utterances) == 1


def test_a_wording_in_another_language_is_found_and_said_to_be_one() -> None:
    found = compared(
        FULL,
        "„Die Brücke wird im Frühling öffnen, und niemand im Tal muss eine Maut bezahlen“, sagte Anna Weil, die Bürgermeisterin von Oberau.",
        languages=("en", "de"),
    )

    assert len(found.utterances) == 1
    assert "translated" in flags_of(found)


def test_two_things_said_by_one_person_stay_two() -> None:
    found = compared(
        "“The bridge will open in the spring,” said Anna Weil. “My office has had four hundred letters about the noise,” she said.",
        "“The bridge will open in the spring,” Anna Weil said. “My office has had four hundred letters about the noise,” she said.",
    )

    assert sorted(words_of(found, n)[0] for n in range(2)) == [
        "My office has had four hundred letters about the noise,",
        "The bridge will open in the spring,",
    ]


def test_two_known_people_share_one_only_by_the_very_words_and_that_is_said() -> None:
    found = compared(
        "“The bridge will open in the spring and cost nobody anything,” said Anna Weil.",
        "“The bridge will open in the spring and cost nobody anything,” said Bernd Holm.",
    )

    (utterance,) = found.utterances
    assert utterance.speaker == "Anna Weil"
    assert "speaker" in flags_of(found)
    (discrepancy,) = found.discrepancies
    assert {v.value for v in discrepancy.values} == {"Anna Weil", "Bernd Holm"}


def test_two_known_people_who_say_much_the_same_stay_apart() -> None:
    found = compared(
        "“The bridge will open in the spring and nobody will pay a toll,” said Anna Weil.",
        "“Nobody will pay any toll when this bridge opens next spring,” said Bernd Holm.",
    )

    assert found.utterances == ()
    assert found.discrepancies == ()


def test_a_denial_is_told_from_what_it_denies() -> None:
    found = compared(
        "“The bridge will open to lorries from the quarry in the spring,” said Anna Weil.",
        "“The bridge will not open to lorries from the quarry in the spring,” said Anna Weil.",
    )

    assert not found.utterances or "negation" in flags_of(found)


def test_a_number_that_differs_is_flagged_and_listed() -> None:
    found = compared(
        "“We gave up eleven houses by the river, and not one grave,” said Anna Weil.",
        "“We gave up nine houses by the river, and not one grave,” said Anna Weil.",
    )

    (discrepancy,) = found.discrepancies
    assert discrepancy.what.name == "number"
    assert str(discrepancy.what["printed"]).startswith("We gave up")
    assert {v.value for v in discrepancy.values} == {"eleven", "nine"}


def test_halves_on_both_sides_of_the_cue_are_one_where_another_article_runs_them_together() -> None:
    found = compared(
        "“The bridge will open in the spring,” said Anna Weil. “Nobody in the valley will have to pay a toll.”",
        "Anna Weil said: “The bridge will open in the spring. Nobody in the valley will have to pay a toll.”",
    )

    (utterance,) = found.utterances
    assert len(utterance.wordings) == 3


def test_the_same_phrase_months_later_is_another_utterance() -> None:
    found = compared(
        "“The bridge opens in spring,” said Anna Weil.",
        "“The bridge opens in spring,” said Anna Weil.",
        days=("2023-11-02", "2024-06-03"),
    )

    assert found.utterances == ()


def test_a_phrase_of_two_words_joins_the_one_longer_thing_said_with_its_noun() -> None:
    long = "“I have always been no more than a gardener in this house,” said Anna Weil."
    short = "Anna Weil called herself a “patient gardener”."

    assert [len(u.wordings) for u in compared(long, short).utterances] == [2]
    assert compared(long + "\n\n“Every gardener in the valley will be paid by May,” she said.", short).utterances == ()


def test_two_phrases_of_two_words_are_both_kept() -> None:
    found = compared("Anna Weil called herself a “patient gardener”.", "Anna Weil called herself a “humble gardener”.")

    assert found.utterances == ()
    assert len(found.voices[0].quotes) == 2


def test_a_contraction_is_no_other_wording() -> None:
    found = compared(
        "“We are not against the bridge. We are against the toll,” said Anna Weil, the mayor.",
        "“We aren’t against the bridge,” said Anna Weil, the mayor.",
    )

    assert len(found.utterances) == 1
