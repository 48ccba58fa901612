"""stories.lock: the digest's memory as a text that people can read and review."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

from digest.errors import SettingsError
from digest.io.files import write
from digest.model import Lock, LockedStory

FILE = "stories.lock"
HEAD = "# Written by `digest build` and kept in version control: with it, published addresses never change.\n"


def lock_at(folder: Path) -> Lock:
    """The lock of a folder; an empty one where there is none.

    Raises:
        SettingsError: the file is there and is no lock.
    """
    path = folder / FILE
    if not path.is_file():
        return Lock()
    try:
        data = tomllib.loads(path.read_text("utf-8"))
        stories = tuple(LockedStory(s["id"], s["address"], s["founder"], tuple(s["members"])) for s in data.get("story", []))
        return Lock(stories, tuple((r["from"], r["to"]) for r in data.get("redirect", [])))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError, TypeError) as fault:
        raise SettingsError(f"{FILE}: {fault}; restore it from version control, or remove it to found all stories anew") from None


def text_of(lock: Lock) -> str:
    """The lock as TOML, stories by id."""
    quote = json.dumps  # a JSON string of these is a TOML string
    parts = [HEAD]
    for s in lock.stories:
        members = "".join(f"  {quote(m)},\n" for m in s.members)
        parts.append(
            f"\n[[story]]\nid = {quote(s.id)}\naddress = {quote(s.address)}\nfounder = {quote(s.founder)}\nmembers = [\n{members}]\n"
        )
    parts += [f"\n[[redirect]]\nfrom = {quote(was)}\nto = {quote(to)}\n" for was, to in lock.redirects]
    return "".join(parts)


def keep(lock: Lock, folder: Path) -> bool:
    """Write the lock where it changed; True where it did."""
    return write(folder / FILE, text_of(lock).encode())
