"""What the steps of labelling hand to one another."""

from __future__ import annotations

import re
from dataclasses import dataclass

from digest.model import Role
from digest.reading.lines import Row

Verdict = tuple[Role, str]
"""A role and the rule that gave it."""
Share = tuple[set[str], set[str]]
"""Names and long words of a text: what it is about."""

SPEAKER = re.compile(r"^([^\W\d_][\w.’' -]{0,30}?)\s?[:：]\s")
"""A turn of an interview: "Editor: ..."."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the format asserts and the rules lean on."""

    headline: str | None = None
    subject: str | None = None
    names: tuple[str, ...] = ()
    is_mail: bool = False


def is_list_item(r: Row) -> bool:
    return r.text.startswith(("- ", "• ", "* ", "– ", "— ", "· ")) and r.words >= 4
