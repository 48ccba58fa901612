"""Gathering: the same event together, other events of the same kind apart, in whatever order and however often it is built."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from digest.gathering import gather, lock_of
from digest.gathering.memory import Memory
from digest.model import Clipping, Lock, Reason
from digest.settings import Desk
from tests.gathering.made import gathered, invented, made, report, stories_of

REPORTS = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 9), st.integers(0, 12)), unique=True, min_size=1, max_size=30)
SOME_UNDATED = st.lists(
    st.tuples(st.integers(0, 5), st.integers(0, 9), st.one_of(st.none(), st.integers(0, 12))), unique=True, min_size=1, max_size=30
)


def test_the_invented_articles_are_gathered_as_labelled() -> None:
    clippings, story = invented()
    labelled = defaultdict(set)
    for c in clippings:
        labelled[story[c.sheet.path]].add(c.id)

    assert stories_of(gathered(clippings)) == set(map(frozenset, labelled.values()))


@settings(deadline=None, max_examples=40)
@given(SOME_UNDATED, st.randoms())
def test_every_article_is_in_exactly_one_story_and_input_order_changes_nothing(plan: list[tuple[int, int, int | None]], chance) -> None:  # type: ignore[no-untyped-def]
    clippings = [report(*p) for p in plan]
    shuffled = chance.sample(clippings, len(clippings))
    found = gathered(clippings)

    assert sorted(c.id for d in found for c in d.clippings) == sorted(c.id for c in clippings)
    assert sorted(j.article for d in found for j in d.joins) == sorted(c.id for c in clippings)
    assert gathered(shuffled) == found


@settings(deadline=None, max_examples=40)
@given(REPORTS)
def test_day_by_day_building_and_one_big_build_agree(plan: list[tuple[int, int, int]]) -> None:
    clippings = [report(*p) for p in plan]
    lock = Lock()
    for day in sorted({days for _, _, days in plan}):
        here = [report(*p) for p in plan if p[2] <= day]
        lock = lock_of(gathered(here, lock), lock)

    daily, at_once = gathered(clippings, lock), gathered(clippings)
    assert stories_of(daily) == stories_of(at_once)
    assert {d.id: d.address for d in daily} == {d.id: d.address for d in at_once}
    assert [d.joins for d in daily] == [d.joins for d in at_once]


@settings(deadline=None, max_examples=30)
@given(SOME_UNDATED, st.integers(0, 30))
def test_what_an_earlier_build_worked_out_changes_nothing_but_time(plan: list[tuple[int, int, int | None]], cut: int) -> None:
    clippings = tuple(report(*p) for p in plan)
    memory = Memory()
    before = gather(clippings[:cut], Lock(), Desk(), memory)
    lock = lock_of(before, Lock())

    assert gather(clippings, lock, Desk(), memory) == gather(clippings, lock, Desk())


def test_a_large_story_still_takes_articles_in() -> None:
    clippings = [report(1, n, n // 40) for n in range(240)]

    assert max(map(len, stories_of(gathered(clippings)))) > 200


def quake(day: date, magnitude: str, place: str, dead: int, n: int) -> Clipping:
    return made(
        f"Quake of magnitude {magnitude} hits {place}",
        f"An earthquake of magnitude {magnitude} struck {place} on the coast of Ovaria, killing {dead} people, the civil protection office "
        f"of Ovaria said. Rescuers searched houses in {place}, said Mirela Tant, head of the office. Report {n} of our correspondent in Ovaria.",
        day,
        f"Outlet {n}",
    )


def test_two_quakes_of_one_region_are_two_stories_on_one_topic() -> None:
    first = [quake(date(2021, 3, 2), "6.1", "Porvale", 9, n) for n in range(3)]
    second = [quake(date(2021, 6, 9), "5.4", "Menda", 2, n) for n in range(3)]
    found = gathered([*first, *second])

    assert stories_of(found) == {frozenset(c.id for c in first), frozenset(c.id for c in second)}
    assert {d.id: d.related for d in found} == {found[0].id: (found[1].id,), found[1].id: (found[0].id,)}


def test_what_nearly_joined_is_told_with_the_reason() -> None:
    first = made(
        "Larsen wins stage 12 of the Fjord Tour",
        "Ola Larsen won stage 12 of the Fjord Tour on the climb to Brekkefoss. Larsen leads Nils Aas.",
    )
    second = made(
        "Larsen wins stage 16 of the Fjord Tour",
        "Ola Larsen won stage 16 of the Fjord Tour in a sprint at Brekkefoss. Larsen leads Nils Aas.",
    )
    one, other = gathered([first, second])

    assert Reason.of("occasion", kind="stage", here="12", there="16") in one.near[0].why
    assert one.near[0].story == other.id


def test_each_article_tells_how_alike_it_is_how_many_days_apart_and_with_which_words() -> None:
    for dossier in gathered([report(1, n, n) for n in range(4)]):
        texts = {c.id: f"{c.sheet.title} {c.sheet.body}" for c in dossier.clippings}
        for join in dossier.joins:
            assert {"likeness", "days_apart"} <= {reason.name for reason in join.notes}
            assert join.shared
            assert all(word in texts[join.article] for word in join.shared)


def test_what_happened_years_ago_in_the_background_parts_no_reports() -> None:
    lead = "Vlad Kolnik stopped Hasan Ramez in the seventh round in Mannheide and kept his belts. Ramez had been out of form."
    one = made("Kolnik stops Ramez", lead)
    other = made("Ramez no match for Kolnik", f"{lead} Ramez, who beat Lars Lukas eight years ago, was a late substitute in Mannheide.")

    assert len(stories_of(gathered([one, other]))) == 1


def test_an_anniversary_is_another_event_than_what_it_looks_back_on() -> None:
    report = made(
        "Ferry Orla sinks off Brekka",
        "The ferry Orla sank off Brekka in a storm on Friday. Six of the crew are missing, said Emil Rask.",
        date(2013, 3, 2),
    )
    candles = made(
        "Six candles for the Orla",
        "A year after the ferry Orla sank off Brekka in a storm, Emil Rask lit candles for six of the crew.",
        None,
    )

    assert len(stories_of(gathered([report, candles]))) == 2
