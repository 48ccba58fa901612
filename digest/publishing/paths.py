"""Where each page stands, relative to the site's root: the one place that knows."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from datetime import date

from digest.model import Comparison, Digest
from digest.names import latin
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


def month_path(day: date) -> str:
    return f"archive/{day:%Y-%m}/"


def week_path(day: date) -> str:
    week = day.isocalendar()
    return f"archive/{week.year}-w{week.week:02}/"


def story_path(comparison: Comparison) -> str:
    return f"stories/{comparison.story.dossier.address}/"


def people_of(digest: Digest) -> dict[str, str]:
    """`Voice.key` -> path segment, of the name in Latin letters as the person's first story has it.

    Later stories therefore change no address. Of two people with one name the one met first has the plain segment, the other
    six hex digits of their key behind it.
    """
    found: dict[str, str] = {}
    used: set[str] = set()
    for comparison in digest.comparisons:
        for voice in comparison.voices:
            if voice.key not in found:
                slug = slug_of(re.sub(r"[’ʼ]", "'", latin(voice.name)))
                taken = slug in used
                found[voice.key] = f"{slug}-{hashlib.sha256(voice.key.encode()).hexdigest()[:6]}" if taken else slug
                used.add(found[voice.key])
    return found


def person_path(key: str, people: Mapping[str, str]) -> str:
    """Of a `Voice.key`, by `people_of`."""
    return f"people/{people[key]}/"


def outlet_path(name: str) -> str:
    return f"outlets/{slug_of(name)}/"


def source_file(path: str) -> str:
    """The Markdown file below docs/ that becomes the page at `path`."""
    return f"{path}index.md"


def up_from(path: str) -> str:
    """The relative way from the page at `path` (ending in a slash) to the site's root."""
    return "../" * path.count("/")
