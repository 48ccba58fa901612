"""Where our own files are: templates, assets, and the beginnings of a new site, in the wheel or in a checkout."""

from __future__ import annotations

from pathlib import Path

import digest
from digest.errors import SettingsError

PACKAGE = Path(digest.__file__).parent


def shipped(name: str) -> Path:
    """A file or folder of the project's top level: inside the wheel as digest/_home/, beside the package in a checkout."""
    for base in (PACKAGE / "_home", PACKAGE.parent):
        if (base / name).exists():
            return base / name
    raise SettingsError(f"{name} is missing from the installation: install as-printed again")


def templates_for(folder: Path) -> dict[str, str]:
    """Template name -> text: ours, overridden file by file by the `templates/` of the user's folder.

    Raises:
        SettingsError: a template is not UTF-8, or cannot be read.
    """
    return {name: text_of(path) for base in (shipped("templates"), folder / "templates") for name, path in _templates(base).items()}


def own_templates(folder: Path) -> list[str]:
    """The templates of the user's folder that stand in place of ours."""
    return [] if (folder / "templates").resolve() == shipped("templates").resolve() else sorted(_templates(folder / "templates"))


def text_of(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        raise SettingsError(f"{path} cannot be read ({fault}): save it as UTF-8, or remove it to have the usual one") from None


def _templates(base: Path) -> dict[str, Path]:
    return {p.relative_to(base).as_posix(): p for p in sorted(base.rglob("*.jinja")) if p.is_file()} if base.is_dir() else {}


def assets_for(folder: Path) -> dict[str, bytes]:
    """Path below docs/ -> bytes of the static files, the user's own before ours."""
    return {f"assets/{path}": data for path, data in _below("assets", folder).items()}


def theme_for(folder: Path) -> dict[str, bytes]:
    """Path below the theme's custom folder -> bytes: what we put over Material's templates."""
    return _below("theme", folder)


def _below(name: str, folder: Path) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for base in (shipped("templates") / name, folder / "templates" / name):
        if base.is_dir():
            found |= {p.relative_to(base).as_posix(): p.read_bytes() for p in sorted(base.rglob("*")) if p.is_file()}
    return found
