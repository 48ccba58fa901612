"""The desk's decisions: each is done, told with its reason, and an error where it names nothing."""

from __future__ import annotations

import pytest

from digest.errors import SettingsError
from digest.gathering import lock_of
from digest.model import Lock, Reason
from digest.settings import Desk, Merge, Pin, Split
from tests.gathering.made import gathered, report, stories_of


def test_merged_stories_are_one_and_tell_why() -> None:
    a, b = report(1, 0, 0), report(2, 0, 0)
    (one,) = gathered([a, b], desk=Desk(merge=(Merge((a.sheet.path, b.id), "one fire"),)))

    assert one.decisions == (Reason.of("desk_merged", reason="one fire"),)
    assert all(Reason.of("desk_merged", reason="one fire") in join.notes for join in one.joins)


def test_a_split_article_stays_by_itself_whatever_comes_later() -> None:
    clippings = [report(1, n, 0) for n in range(4)]
    desk = Desk(split=(Split(clippings[2].id, "a column"),))
    found = gathered(clippings[:3], desk=desk)
    later = gathered(clippings, lock_of(found, Lock()), desk)

    assert frozenset({clippings[2].id}) in stories_of(found) & stories_of(later)
    assert (Reason.of("desk_split", reason="a column"),) in {d.decisions for d in later}


def test_a_pinned_article_goes_where_it_is_told() -> None:
    a, b, stray = report(1, 0, 0), report(2, 0, 0), report(3, 0, 0)
    before = gathered([a, b, stray])
    lock = lock_of(before, Lock())
    story = next(d for d in before if d.founder == b.id)
    after = gathered([a, b, stray], lock, Desk(pin=(Pin(stray.id, story.id, "the same ship"),)))

    assert stories_of(after) == {frozenset({a.id}), frozenset({b.id, stray.id})}
    assert next(d for d in after if len(d.clippings) == 2).address == story.address


def test_a_pin_takes_an_article_out_of_its_story() -> None:
    clippings = [report(1, 0, 0), report(1, 1, 0), report(2, 0, 0)]
    lock = lock_of(gathered(clippings), Lock())
    after = gathered(clippings, lock, Desk(pin=(Pin(clippings[1].id, clippings[2].id, "on the other"),)))

    assert stories_of(after) == {frozenset({clippings[0].id}), frozenset({clippings[1].id, clippings[2].id})}


@pytest.mark.parametrize(
    ("desk", "kind"),
    [
        (Desk(merge=(Merge(("s0123456789", "nothing.txt"), "?"),)), "merge"),
        (Desk(split=(Split("nothing.txt", "?"),)), "split"),
        (Desk(pin=(Pin("nothing.txt", "s0123456789", "?"),)), "pin"),
    ],
)
def test_a_decision_that_names_nothing_is_an_error_that_says_so(desk: Desk, kind: str) -> None:
    with pytest.raises(SettingsError, match=rf"\[\[{kind}\]\] names '"):
        gathered([report(1, 0, 0)], desk=desk)
