"""What one document gave, and what is known of one article, kept by its content: deleting the cache changes nothing but time."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec

import digest
from digest.gathering.features import Features, features_of, held_once
from digest.io.files import write
from digest.model import Clipping, Document, Spike
from digest.pipeline import clip
from digest.settings import Settings

T = TypeVar("T")
FOLDER = Path(".digest")
KINDS = ("clippings", "features")
SEAL = 16
"""Bytes of the checksum before an entry: one that a full disk cut short, or that rotted, is made anew."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One document's clippings and spikes, each in their order."""

    clippings: tuple[Clipping, ...]
    spikes: tuple[Spike, ...]


@cache
def version() -> str:
    """A hash of our own code and data: what other code made is not looked at."""
    state = hashlib.sha256()
    for path in sorted(Path(digest.__file__).parent.rglob("*")):
        if path.suffix in {".py", ".toml"}:
            state.update(path.read_bytes())
    return state.hexdigest()[:16]


def cached_clip(document: Document | Spike, settings: Settings, folder: Path) -> tuple[Clipping | Spike, ...]:
    """`pipeline.clip`, or what it gave the last time for the same bytes, name, settings and code.

    The codec is msgpack read into our own types, not pickle: a cache that came from elsewhere can lie but runs nothing.
    """
    if isinstance(document, Spike):
        return (document,)
    matter = repr((document.path, settings.outlets, settings.desk.aliases)).encode("utf-8", "backslashreplace")
    key = hashlib.sha256(hashlib.sha256(matter).digest() + document.data).hexdigest()
    path = place_of(key, "clippings", folder)
    entry = entry_at(path, Entry)
    if entry is None:
        found = clip(document, settings)
        entry = Entry(tuple(f for f in found if isinstance(f, Clipping)), tuple(f for f in found if isinstance(f, Spike)))
        keep(entry, path)
    return (*entry.clippings, *entry.spikes)


def cached_features(clipping: Clipping, folder: Path) -> Features:
    """`gathering.features_of`, or what it gave the last time for the same clipping and code."""
    path = place_of(hashlib.sha256(msgspec.msgpack.encode(clipping)).hexdigest(), "features", folder)
    kept = entry_at(path, Features)
    if kept is not None:
        return held_once(kept)
    keep(features := features_of(clipping), path)
    return features


def place_of(key: str, kind: str, folder: Path) -> Path:
    return folder / kind / version() / key[:2] / key[2:]


def keep(entry: Any, path: Path) -> None:
    packed = msgspec.msgpack.encode(entry)
    write(path, hashlib.sha256(packed).digest()[:SEAL] + packed)


def entry_at(path: Path, kind: type[T]) -> T | None:
    """The entry of a file; None where there is none, or a spoilt one."""
    try:
        data = path.read_bytes()
        if hashlib.sha256(data[SEAL:]).digest()[:SEAL] != data[:SEAL]:
            return None
        return msgspec.msgpack.decode(data[SEAL:], type=kind)
    except (OSError, msgspec.MsgspecError):
        return None


def forget_others(folder: Path) -> None:
    """Remove what other versions of the code kept."""
    for path in sorted(folder.glob("*/*")):
        if path.parent.name in KINDS and path.name != version():
            shutil.rmtree(path, ignore_errors=True)
