"""Clippings -> Dossiers: copies, likeness, grouping, identity. The only step that sees all articles."""

from __future__ import annotations

from digest.model import Clipping, Dossier, Join, Lock, LockedStory
from digest.settings import Desk


def gather(clippings: tuple[Clipping, ...], lock: Lock, desk: Desk) -> tuple[Dossier, ...]:
    """Put every clipping in exactly one dossier, with the reason; known stories keep their id and address."""
    return tuple(
        Dossier(
            id="s" + clipping.id[1:11],
            address=clipping.id,
            founder=clipping.id,
            clippings=(clipping,),
            joins=(Join(clipping.id, 1.0, (), "the only article of its story"),),
            copies=(),
            related=(),
        )
        for clipping in sorted(clippings, key=lambda c: c.id)
    )


def lock_of(dossiers: tuple[Dossier, ...], before: Lock) -> Lock:
    """The memory to be kept after this build."""
    return Lock(tuple(LockedStory(d.id, d.address, d.founder, tuple(sorted(c.id for c in d.clippings))) for d in dossiers), before.redirects)
