"""The string table: every word of ours that a reader sees, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from digest.data import table


@dataclass(frozen=True, slots=True)
class Words:
    """Our own words in one language (digest/data/labels.toml)."""

    fixed: Mapping[str, Any]

    def __getitem__(self, key: str) -> str:
        return str(self.fixed[key])

    def say(self, key: str, **more: object) -> str:
        """A fixed sentence with its blanks filled."""
        return str(self.fixed[key]).format(**more)

    def plural(self, key: str, n: int, **more: object) -> str:
        return str(self.fixed[key][n != 1]).format(n=n, **more)

    def counts(self, **numbers: int) -> str:
        """The numbers in words, in the order given; what is nought is not said."""
        return ", ".join(self.plural(key, n) for key, n in numbers.items() if n)

    def day(self, day: date | None) -> str:
        if day is None:
            return str(self.fixed["undated"])
        weekday, month = self.fixed["weekdays"][day.weekday()], self.fixed["months"][day.month - 1]
        return str(self.fixed["day"]).format(weekday=weekday, day=day.day, month=month, year=day.year)

    def short(self, day: date) -> str:
        return f"{day.day} {self.fixed['short_months'][day.month - 1]} {day.year}"

    def month(self, day: date) -> str:
        return f"{self.fixed['months'][day.month - 1]} {day.year}"

    def tally(self, kept: int, words: int, base: bool) -> str:
        return str(self.fixed["fullest"]).format(n=words) if base else str(self.fixed["kept"]).format(a=kept, b=words)


def words_of(language: str) -> Words:
    """The words of a language, English where it has none."""
    known = table("labels")
    return Words(known.get(language, known["en"]))
