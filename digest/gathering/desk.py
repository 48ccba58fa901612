"""The desk's decisions on stories: merge, split, pin; each must name something, each carries its reason to the page."""

from __future__ import annotations

from dataclasses import dataclass, field

from digest.errors import SettingsError
from digest.model import Clipping, Lock, Reason
from digest.settings import Desk


@dataclass(frozen=True, slots=True)
class Decisions:
    """The decisions as article ids."""

    merged: tuple[tuple[str, ...], ...] = ()
    split: frozenset[str] = frozenset()
    moved: frozenset[str] = frozenset()
    """Split or pinned: no longer held by the lock or by a copy."""
    notes: dict[str, Reason] = field(default_factory=dict)

    def parted(self, one: str, other: str) -> bool:
        return one in self.split or other in self.split


def decisions_of(desk: Desk, clippings: dict[str, Clipping], lock: Lock) -> Decisions:
    """The desk's decisions resolved to the articles of this build.

    Raises:
        SettingsError: a decision names no article or story here.
    """
    names: dict[str, str] = {}
    for c in clippings.values():
        names |= {c.id: c.id, f"{c.sheet.path}#{c.sheet.item}": c.id}
        names.setdefault(c.sheet.path, c.id)
    stories = {s.id: [m for m in s.members if m in clippings] for s in lock.stories}

    def article(name: str, kind: str) -> str:
        if name not in names:
            raise SettingsError(f"digest.toml: [[{kind}]] names {name!r}, which is no article of this build: give its path or its id")
        return names[name]

    def members(name: str, kind: str) -> list[str]:
        if stories.get(name):
            return stories[name]
        if name in names:
            return [names[name]]
        raise SettingsError(
            f"digest.toml: [[{kind}]] names {name!r}, which is no story of stories.lock and no article: give an id or a path"
        )

    notes: dict[str, Reason] = {}
    merged = []
    for m in desk.merge:
        ids = [i for name in m.stories for i in members(name, "merge")]
        merged.append(tuple(ids))
        notes |= dict.fromkeys(ids, Reason.of("desk_merged", reason=m.reason))
    split, pinned = set(), set()
    for s in desk.split:
        split.add(article(s.article, "split"))
        notes[article(s.article, "split")] = Reason.of("desk_split", reason=s.reason)
    for p in desk.pin:
        id = article(p.article, "pin")
        merged.append((id, *[m for m in members(p.story, "pin") if m != id][:1]))
        pinned.add(id)
        notes[id] = Reason.of("desk_pinned", reason=p.reason)
    return Decisions(tuple(merged), frozenset(split), frozenset(split | pinned), notes)
