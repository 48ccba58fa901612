"""What one document gave, kept by its content: deleting the cache changes nothing but time."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import msgspec

import digest
from digest.io.files import write
from digest.model import Clipping, Document, Spike
from digest.pipeline import clip
from digest.settings import Settings

FOLDER = Path(".digest")


@dataclass(frozen=True, slots=True)
class Entry:
    """One document's clippings and spikes."""

    clippings: tuple[Clipping, ...]
    spikes: tuple[Spike, ...]


@cache
def code() -> str:
    """A hash of our own code and data: a cache of another version is no cache."""
    state = hashlib.sha256()
    for path in sorted(Path(digest.__file__).parent.rglob("*")):
        if path.suffix in {".py", ".toml"}:
            state.update(path.read_bytes())
    return state.hexdigest()


def cached_clip(document: Document | Spike, settings: Settings, folder: Path) -> tuple[Clipping | Spike, ...]:
    """`pipeline.clip`, or what it gave the last time for the same bytes, name, settings and code."""
    if isinstance(document, Spike):
        return (document,)
    matter = (code(), document.path, settings.outlets, settings.desk.aliases)
    key = hashlib.sha256(repr(matter).encode() + document.data).hexdigest()
    path = folder / "clippings" / key[:2] / f"{key[2:]}.msgpack"
    try:
        entry = msgspec.msgpack.decode(path.read_bytes(), type=Entry)
        return (*entry.clippings, *entry.spikes)
    except (OSError, msgspec.MsgspecError):
        pass  # not there, or spoilt: made anew
    found = clip(document, settings)
    entry = Entry(tuple(f for f in found if isinstance(f, Clipping)), tuple(f for f in found if isinstance(f, Spike)))
    write(path, msgspec.msgpack.encode(entry))
    return found
