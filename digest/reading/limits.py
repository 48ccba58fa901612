"""What one document may hold; beyond it, reading says so instead of trying."""

from __future__ import annotations

from digest.errors import UnreadableError

#: Text of one article, in bytes: a newspaper's whole year is less.
MOST_TEXT = 16 * 2**20
#: A document that holds many articles, in bytes as it stands or unpacked.
MOST_DOCUMENT = 64 * 2**20
#: Articles of one document: a day of the largest public crawls' single files.
MOST_ITEMS = 20_000


def check_size(name: str, size: int, most: int = MOST_TEXT) -> None:
    """Raises:
    UnreadableError: `size` is over the bound.
    """
    if size > most:
        what = "one article" if most == MOST_TEXT else "one file"
        raise UnreadableError(f"{name} holds {size / 2**20:,.0f} MB, more than the {most // 2**20} MB of {what}: split it or cut it down")


def too_many(path: str, what: str, more: int | None = None) -> str:
    """The reason of the one Spike that stands for all items over the bound."""
    rest = f"{more:,} more" if more is not None else "more"
    return f"{path} holds more than {MOST_ITEMS:,} {what}; {rest} were left out: split the file"
