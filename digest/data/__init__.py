"""Knowledge as data, not code: one TOML table a subject, read once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """The table `name`.toml of this package; the same object each time, so never change it."""
    return tomllib.loads(files("digest.data").joinpath(f"{name}.toml").read_text("utf-8"))
