"""Writing: only what changed, whole or not at all; and a manifest of what is ours, so that what is gone can be removed."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from digest.errors import BuildError


def write(path: Path, data: bytes) -> bool:
    """Put bytes in a file by renaming a finished one over it; False, and nothing touched, where it holds them already."""
    try:
        if path.read_bytes() == data:
            return False
    except OSError:
        pass
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f".{path.name[:80]}.part")
        part.write_bytes(data)
        os.replace(part, path)
    except OSError as fault:
        raise BuildError(f"{path} cannot be written ({fault.strerror}): check the folder's rights and the disk") from None
    return True


def publish(pages: Mapping[str, bytes], root: Path, manifest: Path) -> tuple[int, int]:
    """Make the generated files below `root` be exactly `pages`; the files written and removed are counted.

    Hand-written files are never touched: what may be removed is what the manifest of the last build names.
    """
    for path in pages:
        pure = PurePosixPath(path)
        if pure.is_absolute() or ".." in pure.parts or not pure.parts:
            raise BuildError(f"a page wants to be written at {path!r}, outside the site: this is a fault of ours, please report it")
    before = manifest.read_text("utf-8").splitlines() if manifest.is_file() else []
    written = sum(write(root / path, data) for path, data in sorted(pages.items()))
    removed = 0
    for path in before:
        if path not in pages and path and ".." not in PurePosixPath(path).parts and (root / path).is_file():
            (root / path).unlink()
            removed += 1
            for folder in (root / path).parents:
                if folder == root or not folder.is_dir() or any(folder.iterdir()):
                    break
                folder.rmdir()
    write(manifest, "".join(f"{p}\n" for p in sorted(pages)).encode())
    return written, removed
