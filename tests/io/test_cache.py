"""The cache: what was worked out before is read again as it was, and anything else in its place is worked out anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.gathering.features import features_of
from digest.io.cache import KINDS, cached_features, forget_others, version
from digest.model import Clipping
from tests.gathering.made import clipped, invented

CLIPPINGS, _ = invented()


@pytest.mark.parametrize("clipping", CLIPPINGS, ids=lambda c: c.sheet.path)
def test_what_is_known_of_an_article_is_read_again_as_it_was(clipping: Clipping, tmp_path: Path) -> None:
    fresh = features_of(clipping)

    assert cached_features(clipping, tmp_path) == fresh
    assert cached_features(clipping, tmp_path) == fresh
    assert len([p for p in tmp_path.rglob("*") if p.is_file()]) == 1


@pytest.mark.parametrize("spoilt", [b"", b"\x00" * 40, b"not msgpack at all"])
def test_a_spoilt_entry_is_worked_out_anew(spoilt: bytes, tmp_path: Path) -> None:
    clipping = CLIPPINGS[0]
    cached_features(clipping, tmp_path)
    (path,) = [p for p in tmp_path.rglob("*") if p.is_file()]
    path.write_bytes(spoilt)

    assert cached_features(clipping, tmp_path) == features_of(clipping)
    assert path.read_bytes() != spoilt


def test_a_changed_article_is_not_taken_for_the_one_before(tmp_path: Path) -> None:
    day = CLIPPINGS[0].alone.date
    assert day
    one, other = (
        clipped("Bridge shut", "The bridge at Orla is shut.", day, "Outlet 1"),
        clipped("Bridge open", "The bridge at Orla is open.", day, "Outlet 1"),
    )
    cached_features(one, tmp_path)

    assert cached_features(other, tmp_path) == features_of(other)


def test_what_other_versions_kept_is_forgotten_and_nothing_else(tmp_path: Path) -> None:
    for kind in (*KINDS, "theme"):
        for name in ("old", version()):
            (tmp_path / kind / name).mkdir(parents=True)
    forget_others(tmp_path)

    assert sorted(p.relative_to(tmp_path).as_posix() for p in tmp_path.glob("*/*")) == sorted(
        [*(f"{kind}/{version()}" for kind in KINDS), "theme/old", f"theme/{version()}"]
    )
