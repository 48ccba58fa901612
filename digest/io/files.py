"""Writing: only what changed, whole or not at all; and a manifest of what is ours, so that what is gone can be removed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath

from digest.errors import BuildError


def write(path: Path, data: bytes) -> bool:
    """Put bytes in a file by renaming a finished one over it; False, and nothing touched, where it holds them already."""
    try:
        if path.read_bytes() == data:
            return False
    except OSError:
        pass
    part = path.with_name(f".{path.name[:80]}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(data)
        os.replace(part, path)
    except OSError as fault:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise BuildError(f"{path} cannot be written ({fault.strerror}): check the folder's rights and the disk") from None
    return True


def publish(pages: Mapping[str, bytes], root: Path, manifest: Path) -> tuple[int, int]:
    """Make the generated files below `root` be exactly `pages`; the files written and removed are counted.

    Hand-written files are never touched: what may be removed is what the manifest of the last build names.
    """
    for path in pages:
        if not is_below(path):
            raise BuildError(f"a page wants to be written at {path!r}, outside the site: this is a fault of ours, please report it")
    before = manifest.read_text("utf-8").splitlines() if manifest.is_file() else []
    # both are named while they may be there: an interrupted build leaves nothing behind that the next would not remove
    write(manifest, listed({*before, *pages}))
    written = sum(write(root / path, data) for path, data in sorted(pages.items()))
    removed = remove((p for p in before if p not in pages), root)
    write(manifest, listed(pages))
    return written, removed


def mirror(made: Path, root: Path) -> tuple[int, int]:
    """Make `root`, which is all ours, be exactly like a folder that stands ready; unchanged files are not touched."""
    paths, before = files_below(made), files_below(root)
    written = sum(write(root / path, (made / path).read_bytes()) for path in sorted(paths))
    return written, remove(sorted(before - paths), root)


def files_below(folder: Path) -> set[str]:
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}


def remove(paths: Iterable[str], root: Path) -> int:
    """Delete generated files, and the folders that are empty then."""
    removed = 0
    for path in paths:
        if is_below(path) and (root / path).is_file():
            (root / path).unlink()
            removed += 1
            for folder in (root / path).parents:
                if folder == root or any(folder.iterdir()):
                    break
                folder.rmdir()
    return removed


def is_below(path: str) -> bool:
    """Is it a relative path that stays inside its folder?"""
    pure = PurePosixPath(path)
    return bool(pure.parts) and not pure.is_absolute() and ".." not in pure.parts


def listed(paths: Iterable[str]) -> bytes:
    return "".join(f"{p}\n" for p in sorted(paths)).encode()
