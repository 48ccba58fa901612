"""Where each page stands, relative to the site's root: the one place that knows."""

from __future__ import annotations

import hashlib
import re
from datetime import date

from digest.model import Comparison
from digest.text import fold


def slug_of(name: str) -> str:
    """A short ASCII path segment for a name, never empty and never the same for two names.

    A name with letters outside ASCII, or one that is cut, gets six hex digits of its hash so that it stays apart.
    """
    plain = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")[:48].strip("-")
    whole = re.fullmatch(r"[a-z0-9 .,'&/-]{1,48}", fold(name)) is not None
    return plain if plain and whole else "-".join(filter(None, (plain, hashlib.sha256(name.encode()).hexdigest()[:6])))


def edition_path(day: date | None) -> str:
    return f"editions/{day.isoformat() if day else 'undated'}/"


def story_path(comparison: Comparison) -> str:
    return f"stories/{comparison.story.dossier.address}/"


def person_path(key: str) -> str:
    """Of a `Voice.key`, which is a slug already."""
    return f"people/{slug_of(key)}/"


def outlet_path(name: str) -> str:
    return f"outlets/{slug_of(name)}/"


def source_file(path: str) -> str:
    """The Markdown file below docs/ that becomes the page at `path`."""
    return f"{path}index.md"


def up_from(path: str) -> str:
    """The relative way from the page at `path` (ending in a slash) to the site's root."""
    return "../" * path.count("/")
