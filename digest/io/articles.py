"""The articles -> Documents: every file of a folder, in the order of its name; what cannot be read is a Spike, never a crash."""

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
    """Every file below a folder (or the one file), read one at a time; hidden files and folders are left alone.

    Raises:
        SettingsError: there is no such folder.
    """
    for path in files_in(folder):
        yield document_at(path, shown(path.name if path == folder else path.relative_to(folder).as_posix()))


def files_in(folder: Path) -> list[Path]:
    """All below a folder that is no folder, and the folders that cannot be entered, by name.

    A link to a folder counts as a file (that cannot be read): it is not followed, so that a loop is no loop.

    Raises:
        SettingsError: there is no such folder.
    """
    if folder.is_file():
        return [folder]
    if not folder.is_dir():
        raise SettingsError(f"{folder}: no such folder of articles; make it, or name another with --articles")
    found, ahead = [], [folder]
    while ahead:
        here = ahead.pop()
        try:
            entries = list(os.scandir(here))
        except OSError:
            found.append(here)
            continue
        for entry in entries:
            if not entry.name.startswith("."):
                (ahead if entry.is_dir(follow_symlinks=False) else found).append(Path(entry.path))
    return sorted(found, key=lambda p: os.fsencode(p))


def shown(name: str) -> str:
    """A file's name as text that can be printed: undecodable bytes, control characters and backslashes as escapes."""
    text = os.fsencode(name.replace("\\", "\\\\")).decode("utf-8", "backslashreplace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def document_at(path: Path, name: str) -> Document | Spike:
    """One file's bytes, or why they cannot be had."""
    try:
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            if path.is_symlink():
                return Spike(name, None, f"{name} is a link to a folder, which is not followed: put the articles themselves there")
            os.listdir(path)
        if not stat.S_ISREG(about.st_mode):
            return Spike(name, None, f"{name} is no regular file: put the article itself in the folder")
        if about.st_size > LARGEST:
            megabytes = f"{about.st_size / 1e6:.0f} MB, more than the {LARGEST / 1e6:.0f} MB"
            return Spike(name, None, f"{name} holds {megabytes} of the largest file that is read: split it")
        return Document(name, path.read_bytes())
    except OSError as fault:
        return Spike(name, None, f"{name} cannot be read ({fault.strerror or 'unknown fault'}): check its rights, or remove it")
