"""Gathering: the same event together, other events of the same kind apart, in whatever order and however often it is built."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.gathering import gather, lock_of
from digest.gathering.events import conflicts
from digest.gathering.features import features_of, numbers_of
from digest.gathering.likeness import facts_in_common, like
from digest.gathering.memory import Memory
from digest.gathering.occasions import occasions_in
from digest.gathering.sounds import consonants
from digest.model import Clipping, Lock, Reason
from digest.settings import Desk
from tests.gathering.made import FIRST, clipped, gathered, invented, made, report, stories_of

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


def first_leg(day: date, n: int) -> Clipping:
    return clipped(
        "Averton 2-1 Sligh Rovers",
        "Daniel Omondi scored twice as Averton beat Sligh Rovers 2-1 in the Harbour Cup at Pier Road on Tuesday. Marta Quill, the Averton "
        f"coach, praised her side; Rovers captain Piet Vanner hit the bar late on. Report {n} from Pier Road.",
        day,
        f"Outlet {n}",
    )


def rematch(n: int) -> Clipping:
    return clipped(
        "Averton brush Sligh Rovers aside",
        "Averton needed a quarter of an hour on Saturday to settle the return with Sligh Rovers, winning 3-0 through Keller and Daniel Omondi. "
        f"After Tuesday's defeat Piet Vanner had promised more at Pier Road. Coach Marta Quill left early. Outlet {n} was in the Harbour Cup crowd.",
        date(2021, 3, 7),
        f"Outlet {n}",
    )


def test_a_rematch_of_the_same_teams_days_later_is_another_event_though_it_tells_of_the_first() -> None:
    first, second = [first_leg(date(2021, 3, 3), n) for n in range(3)], [rematch(n) for n in range(3)]

    assert stories_of(gathered([*first, *second])) == {frozenset(c.id for c in first), frozenset(c.id for c in second)}


def test_reports_that_begin_with_the_same_day_are_one_event_days_later() -> None:
    first, late = first_leg(date(2021, 3, 3), 1), first_leg(date(2021, 3, 6), 2)

    assert len(stories_of(gathered([first, late]))) == 1


def test_the_first_of_several_numbered_occasions_is_what_an_article_is_about() -> None:
    assert occasions_in("Nam won the third and last game; on Thursday he had lost the second game")[0] == ("match", 3)
    assert occasions_in("남시우가 결승 제2국에서 졌다")[0] == ("match", 2)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("84 billion yen", "840억 엔"),
        ("6.2 billion dollars", "62亿美元"),
        ("8,4 Milliarden Euro", "8.4 bn euros"),
        ("2,114 people", "2.114 Menschen"),
    ],
)
def test_a_number_is_one_however_it_is_printed(one: str, other: str) -> None:
    assert numbers_of(one, "de" if "Milliarden" in one else "en") & numbers_of(
        other, "ko" if "억" in other else "de" if "Menschen" in other else "en"
    )


def test_a_foreign_name_sounds_alike_in_chinese_and_latin_letters() -> None:
    assert {consonants("洛马金"), consonants("别洛戈里亚")} <= {consonants("Lomakin"), consonants("Belogoria")}


CABLE_CAR = {
    "en": "Nine people died when a cable car cabin fell to the ground in the mountains on Thursday; police asked the operator for the "
    "inspection reports of the rope, and the prosecutor opened an investigation. The hospital treated 14 injured skiers.",
    "zh": "周四，一个缆车车厢在山区坠落到地面，9人死亡。警方要求运营商提供缆绳的检查报告，检察官展开调查。医院救治了14名受伤的滑雪者。",
    "ja": "木曜日、山でケーブルカーの客車が地面に落下し、9人が死亡した。警察は運営会社にロープの検査報告書を求め、検察官が捜査を始めた。病院は負傷したスキー客14人を手当てした。",
}
ELECTION = {
    "en": "Voters go to the polls on Sunday to elect a mayor after a campaign about rents and buses. The candidates promised new flats; the party "
    "of the mayor fears to lose the council.",
    "zh": "选民周日投票选举市长，竞选围绕房租和公交车。候选人承诺建造新公寓；市长所在政党担心失去议会。",
}


def test_chinese_and_japanese_reports_join_those_in_english_by_what_they_speak_of() -> None:
    day = date(2021, 3, 4)
    crash = [clipped(text[:40], text, day, f"Outlet {language}") for language, text in CABLE_CAR.items()]
    vote = [clipped(text[:40], text, day, f"Outlet {language}") for language, text in ELECTION.items()]

    assert stories_of(gathered([*crash, *vote])) == {frozenset(c.id for c in crash), frozenset(c.id for c in vote)}


def test_two_chinese_reports_of_one_event_share_terms() -> None:
    one = clipped("缆车坠落九人死亡", CABLE_CAR["zh"], date(2021, 3, 4), "Outlet 1")
    other = clipped(
        "山区缆车事故",
        "周四山区发生缆车事故，一个车厢坠落，9人死亡，14名滑雪者受伤送医院。检察官对运营商展开调查，警方检查缆绳。",
        date(2021, 3, 4),
        "Outlet 2",
    )

    assert len(stories_of(gathered([one, other]))) == 1


def test_the_likeness_of_two_articles_does_not_grow_with_what_the_longer_one_tells_beside() -> None:
    short, long = features_of(report(1, 0, 0)), features_of(report(1, 1, 0))
    sheet = report(1, 1, 0).sheet
    padded = features_of(made(sheet.title, f"{sheet.body} {'Rain fell on Brackwater and Telmoor. ' * 40}", FIRST))

    assert like(short, padded) >= like(short, long) * 0.75


def test_a_page_saved_a_season_later_weighs_less_than_one_that_says_an_earlier_day() -> None:
    report_of_day = features_of(report(1, 0, 0))
    later, earlier = (replace(features_of(report(1, 1, None)), guess=FIRST + timedelta(days)) for days in (150, -150))

    assert [w for w, why in conflicts(report_of_day, later) if why.name == "page_says"] == [0.4]
    assert [w for w, why in conflicts(report_of_day, earlier) if why.name == "page_says"] == [0.6]


def test_short_reports_of_two_languages_are_alike_by_one_name_and_one_number() -> None:
    english = clipped("Shop", "The shop of Mr Tarvelidze lost the data of 4.7 million people.", FIRST, "Evening Star")
    german = clipped("Laden", "Der Laden von Herrn Tarvelidze verlor die Daten von 4,7 Millionen Menschen.", FIRST, "Abendstern")

    assert facts_in_common(features_of(english), features_of(german)) > 0.5
