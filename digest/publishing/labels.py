"""The string table: every word of ours that a reader sees, in one language."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup, escape

from digest.data import table
from digest.model import Reason

FRAME = (
    "search_title",
    "search_all",
    "search_go",
    "how",
    "report_title",
    "data_title",
    "archive_title",
    "stories_title",
    "colophon",
    "gone",
    "copy_address",
)
"""What the theme's own templates say."""


@dataclass(frozen=True, slots=True)
class Words:
    """Our own words in one language (digest/data/labels.toml)."""

    language: str
    fixed: Mapping[str, Any]

    def __getitem__(self, key: str) -> str:
        return str(self.fixed[key])

    def say(self, key: str, **more: object) -> str:
        """A fixed sentence with its blanks filled."""
        return str(self.fixed[key]).format(**more)

    def plural(self, key: str, n: int, **more: object) -> str:
        return str(self.fixed[key][n != 1]).format(n=n, **more)

    def count(self, key: str, n: int, **more: object) -> Markup:
        """As `plural`, the numbers in bold."""
        return Markup(re.sub(r"(\d+)", r"<b>\1</b>", str(escape(self.plural(key, n, **more)))))

    def counts(self, **numbers: int) -> str:
        """The numbers in words, in the order given; what is nought is not said."""
        return ", ".join(self.plural(key, n) for key, n in numbers.items() if n)

    def place(self, where: str) -> str:
        """Where on a page something stands, in words; the name of a field as it is."""
        return str(self.fixed["places"].get(where, where))

    def reason(self, reason: Reason, day: Callable[[date], str] | None = None) -> str:
        """A reason as a sentence; `day` words a day, as in `short` where it is not given."""
        form, wording = self.fixed["reasons"][reason.name], day or self.short
        facts: dict[str, Any] = {blank: self.place(str(fact)) if blank == "where" else fact for blank, fact in reason.facts}
        facts |= {blank: ", ".join(dict.fromkeys(map(wording, days))) for blank, days in reason.days}
        return str(form if isinstance(form, str) else form[facts["n"] != 1]).format(**facts)

    def reasons(self, found: Iterable[Reason], day: Callable[[date], str] | None = None) -> str:
        return "; ".join(self.reason(r, day) for r in found)

    def day(self, day: date | None) -> str:
        if day is None:
            return str(self.fixed["undated"])
        weekday, month = self.fixed["weekdays"][day.weekday()], self.fixed["months"][day.month - 1]
        return str(self.fixed["day"]).format(weekday=weekday, day=day.day, month=month, year=day.year)

    def short(self, day: date) -> str:
        return str(self.fixed["short"]).format(day=day.day, month=self.fixed["short_months"][day.month - 1], year=day.year)

    def span(self, first: date, last: date) -> str:
        """Two days, what they have in common said once."""
        if (first.year, first.month) == (last.year, last.month):
            return (
                self.short(last) if first == last else self.say("from_to", a=str(self.fixed["dom"]).format(first.day), b=self.short(last))
            )
        return self.say("from_to", a=self.short(first), b=self.short(last))

    def month(self, day: date) -> str:
        return f"{self.fixed['months'][day.month - 1]} {day.year}"

    def months(self, first: date, last: date) -> str:
        return self.month(first) if (first.year, first.month) == (last.year, last.month) else f"{self.month(first)} – {self.month(last)}"

    def tally(self, kept: int, words: int, base: bool) -> str:
        return str(self.fixed["fullest"]).format(n=words) if base else str(self.fixed["kept"]).format(a=kept, b=words)


def words_of(language: str) -> Words:
    """The words of a language, English where it has none."""
    known = table("labels")
    return Words(language, known[language]) if language in known else Words("en", known["en"])


def english(*reasons: Reason) -> str:
    """Reasons in English with ISO days: for the tables and the terminal."""
    return words_of("en").reasons(reasons, date.isoformat)


def frame_of(say: Words) -> str:
    """The words of the theme's frame as a Jinja template that sets `words`."""
    return "{% set words = " + json.dumps({key: say[key] for key in FRAME}, sort_keys=True) + " %}\n"
