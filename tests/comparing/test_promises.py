"""Promises of comparing that hold for any story: order of input, one utterance a quotation, credits that are flagged."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from digest.comparing import compare
from digest.settings import Desk
from tests.build_a import a_comparison
from tests.comparing import compared

SENTENCES = st.sampled_from(
    [
        "“The bridge will open in the spring and nobody will pay a toll,” said {}.",
        "“Nobody will pay a toll,” {} said. “The bridge will open in the spring.”",
        "“This bridge opens next spring, and no one pays tolls,” said {}.",
        "{} said that the bridge would open in the spring.",
        "“The bridge will not open in the spring,” said {}.",
        "“Eleven of the twelve piers are safe, I can promise that to everybody,” {} said.",
        "“Nine of the twelve piers are safe, I can promise that to everybody,” {} said.",
        "According to {}, “nobody will pay a toll”.",
    ]
)
NAMES = st.sampled_from(["Anna Weil", "Bernd Holm", "the city council", "an official"])
BODIES = st.lists(st.lists(st.builds(str.format, SENTENCES, NAMES), min_size=1, max_size=4).map("\n\n".join), min_size=1, max_size=5)


@given(BODIES)
@settings(max_examples=60, deadline=None)
def test_a_quotation_is_in_at_most_one_utterance_and_another_credit_is_flagged(bodies: list[str]) -> None:
    found = compared(*bodies)

    grouped = [w.quotation.id for u in found.utterances for w in u.wordings]
    assert len(grouped) == len(set(grouped))
    persons = {q: v.name for v in found.voices if v.is_person for q in v.quotes}
    for u in found.utterances:
        flagged = {f.quote for f in u.flags if f.flag == "speaker"}
        for w in u.wordings:
            assert persons.get(w.quotation.id, u.speaker) == u.speaker or w.quotation.id in flagged


@given(BODIES, st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_the_order_of_articles_of_one_day_changes_no_group(bodies: list[str], chance: object) -> None:
    first = compared(*bodies)
    shuffled = sorted(first.story.articles, key=lambda _: chance.random())  # type: ignore[attr-defined]
    again = compare(a_comparison(*shuffled).story, Desk())

    def groups(comparison: object) -> set[frozenset[str]]:
        return {frozenset(w.quotation.id for w in u.wordings) for u in comparison.utterances}  # type: ignore[attr-defined]

    assert groups(first) == groups(again)
