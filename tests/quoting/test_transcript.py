"""Interviews and transcripts without marks. All names and texts here are invented."""

from __future__ import annotations

import pytest

from tests.quoting.test_speakers import quotes

INTERVIEW = (
    "Lock chief Anna Keller met this paper on Monday.\n\n"
    "Q: Do you regret it?\n\n"
    "A: I regret how I explained it. The vote was right.\n\n"
    "People forget that the old gate leaked.\n\n"
    "Q: And the report?\n\n"
    "A: I read every page of it."
)


def test_the_answers_of_an_interview_are_said_by_whom_it_is_with_and_its_questions_are_no_quotations() -> None:
    found = quotes(INTERVIEW)

    assert {q.speaker for q in found} == {"Anna Keller"}
    assert [q.text.split()[0] for q in found] == ["I", "People", "I"]


def test_a_transcript_gives_each_paragraph_to_its_label_and_what_is_quoted_in_it_is_part_of_it() -> None:
    body = (
        "Lock chief Anna Keller was asked about the gates.\n\n"
        "MODERATOR: Will they hold?\n\n"
        "KELLER: They have held since “the great flood of May”.\n\n"
        "(LAUGHTER)\n\n"
        "ORRY: But you said that they leak.\n\n"
        "KELLER: I said that of another lock."
    )

    assert [(q.mention, q.speaker) for q in quotes(body)] == [("KELLER", "Anna Keller"), ("ORRY", "ORRY"), ("KELLER", "Anna Keller")]


@pytest.mark.parametrize(
    "body",
    [
        "Where: the old lock.\n\nWhen: Friday at noon.\n\nWhere: the new lock.\n\nWhen: Sunday at noon. Ask where and when.",
        "Goals: Orry 12, Kell 40\n\nBooked: Tarr\n\nGoals: Orrick 9\n\nBooked: Olan",
        "NOTE: The lock is closed.\n\nAnna Keller left.",
    ],
)
def test_a_list_with_labels_is_no_transcript(body: str) -> None:
    assert quotes(body) == []
