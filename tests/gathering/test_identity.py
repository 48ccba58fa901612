"""Stories keep their id and address: whatever arrives, leaves or is parted."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from digest.gathering import lock_of
from digest.model import Lock
from digest.settings import Desk, Merge, Split
from tests.gathering.made import gathered, report

STEPS = st.lists(
    st.lists(st.tuples(st.integers(0, 4), st.integers(0, 9), st.one_of(st.none(), st.integers(0, 20))), max_size=6), min_size=2, max_size=8
)


@settings(deadline=None, max_examples=40)
@given(STEPS)
def test_arrivals_in_any_order_leave_every_address_or_a_redirect_to_a_story(steps: list[list[tuple[int, int, int | None]]]) -> None:
    lock, here, seen = Lock(), dict[str, object](), dict[str, str]()
    for step in steps:
        here |= {c.id: c for c in (report(*p) for p in step)}
        found = gathered(here.values(), lock)  # type: ignore[arg-type]
        lock = lock_of(found, lock)
        live, redirects = {d.address for d in found}, dict(lock.redirects)
        for dossier in found:
            for c in dossier.clippings:
                before = seen.setdefault(c.id, dossier.address)
                assert redirects.get(before, before) == dossier.address
        assert len(live) == len(found)
        assert not live & set(redirects)
        assert set(redirects.values()) <= live


@settings(deadline=None, max_examples=40)
@given(STEPS, st.data())
def test_taking_articles_away_changes_no_other_storys_address(steps: list[list[tuple[int, int, int | None]]], data: st.DataObject) -> None:
    clippings = list({c.id: c for step in steps for c in (report(*p) for p in step)}.values())
    before = gathered(clippings)
    lock = lock_of(before, Lock())
    gone = data.draw(st.sets(st.sampled_from([c.id for c in clippings]))) if clippings else set()
    after = gathered([c for c in clippings if c.id not in gone], lock)
    address = {c.id: d.address for d in before for c in d.clippings}

    assert all(d.address == address[c.id] for d in after for c in d.clippings)
    assert {s.address for s in lock_of(after, lock).stories} == {d.address for d in before}


def test_a_merge_leaves_a_redirect_to_the_story_that_was_first() -> None:
    clippings = [report(1, 0, 3), report(2, 0, 0)]
    before = gathered(clippings)
    lock = lock_of(before, Lock())
    desk = Desk(merge=(Merge(tuple(d.id for d in before), "one event"),))
    (one,) = gathered(clippings, lock, desk)
    first, second = sorted(before, key=lambda d: str(d.clippings[0].alone.date))

    assert one.address == first.address
    assert lock_of((one,), lock).redirects == ((second.address, first.address),)


def test_a_split_leaves_the_address_with_the_founder() -> None:
    clippings = [report(1, n, n) for n in range(3)]
    (before,) = gathered(clippings)
    lock = lock_of((before,), Lock())
    parted = next(c for c in clippings if c.id != before.founder)
    after = gathered(clippings, lock, Desk(split=(Split(parted.id, "another matter"),)))

    assert {d.address == before.address: len(d.clippings) for d in after} == {True: 2, False: 1}
    assert lock_of(gathered(clippings, lock_of(after, lock), Desk(split=(Split(parted.id, "another matter"),))), lock) == lock_of(
        after, lock
    )


def test_a_story_whose_articles_are_all_gone_keeps_its_address_from_others() -> None:
    old, new = report(1, 0, 0), report(2, 0, 0)
    lock = lock_of(gathered([old]), Lock())
    after = lock_of(gathered([new], lock), lock)

    assert lock.stories[0] in after.stories
    assert len(after.stories) == 2


def test_addresses_are_plain_ascii_paths_whatever_the_headline() -> None:
    from tests.gathering.made import made

    for title in ("../../etc/passwd", "Ünïcödé «šiłlý» 北京", "<script>alert(1)</script>", "x" * 500, "???"):
        (dossier,) = gathered([made(title, "Words of a text.")])
        month, _, slug = dossier.address.partition("/")
        assert month == "undated"
        assert slug.isascii()
        assert len(slug) <= 70
        assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
