"""The timeline: what happened on a day that can be named, in words that an article printed, each event once."""

from __future__ import annotations

from tests.comparing import compared


def events(*bodies: str) -> list[tuple[str, str]]:
    return [(str(p.day), p.text) for p in compared(*bodies).timeline if p.lane == "event"]


def test_an_event_told_by_two_articles_stands_once_in_the_fewer_words() -> None:
    assert events(
        "The council closed the old bridge at Oberau on Friday after a crack was found in it by two boys.",
        "The old bridge at Oberau was closed on Friday.",
    ) == [("2024-05-31", "The old bridge at Oberau was closed on Friday.")]


def test_a_weekday_to_come_is_not_the_one_just_past() -> None:
    assert events("Talks are due on Thursday. The school will stay shut until Friday.") == []


def test_a_weekday_is_counted_from_the_day_a_page_was_brought_up_to_date() -> None:
    timeline = compared(
        "Divers found the bell of the old bridge in the river on Thursday.", days=("2024-06-05",), updated="2024-06-07"
    ).timeline
    assert [str(p.day) for p in timeline if p.lane == "event"] == ["2024-06-06"]


def test_a_day_that_only_tells_of_publication_is_no_event() -> None:
    told = events("The bridge of Oberau will be opened on 17 June 2024, two weeks from today, the mayor said.")
    assert [day for day, _ in told] == ["2024-06-17"]


def test_of_a_long_sentence_the_clause_that_names_the_day_is_shown() -> None:
    long = (
        "The mayor signed the contract for the new bridge on 28 May 2024 in the town hall of Oberau, which was built in the reign of the last"
        " king and has been repaired twice since the flood, and went home on foot."
    )

    ((day, text),) = events(long)
    assert day == "2024-05-28"
    assert text in long
    assert len(text) < 120


def test_an_event_is_never_cut_out_of_an_open_quotation() -> None:
    for _, text in events(
        "On 28 May 2024 the mayor said that “the bridge, which the whole town has waited for, will open, as I always said, and it will open"
        " soon, whatever anybody may say about it in the papers” and went home."
    ):
        assert text.count("“") == text.count("”")
