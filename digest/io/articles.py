"""The articles folder -> Documents: every file, in the order of its name; what cannot be read is a Spike, never a crash."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from digest.errors import SettingsError
from digest.model import Document, Spike

LARGEST = 32 * 1024 * 1024
"""Bytes of a file that is read; a larger one is no article, and reading it would cost everybody else's memory."""


def documents_in(folder: Path) -> Iterator[Document | Spike]:
    """Every regular file below a folder, read one at a time; hidden files and folders are left alone.

    Raises:
        SettingsError: there is no such folder.
    """
    if not folder.is_dir():
        raise SettingsError(f"{folder}: no such folder of articles; make it, or name another with --articles")
    for path in files_in(folder):
        yield document_at(path, shown(path.relative_to(folder).as_posix()))


def files_in(folder: Path) -> list[Path]:
    """The files below a folder by name; links to folders are not followed, so that a loop is no loop."""
    found = []
    for base, folders, files in os.walk(folder, followlinks=False):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        found += [Path(base, f) for f in files if not f.startswith(".")]
    return sorted(found, key=lambda p: os.fsencode(p))


def shown(name: str) -> str:
    """A file's name as text that can be printed: undecodable bytes and control characters as escapes."""
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def document_at(path: Path, name: str) -> Document | Spike:
    """One file's bytes, or why they cannot be had."""
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            return Spike(name, None, f"{name} is no regular file: put the article itself in the folder")
        if about.st_size > LARGEST:
            return Spike(
                name,
                None,
                f"{name} holds {about.st_size / 1e6:.0f} MB, more than the {LARGEST / 1e6:.0f} MB of the largest file read: split it",
            )
        return Document(name, path.read_bytes())
    except OSError as fault:
        return Spike(name, None, f"{name} cannot be read ({fault.strerror or 'unknown fault'}): check its rights, or remove it")
