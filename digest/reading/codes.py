"""Exports of news databases whose lines begin with two-letter codes: "HD", "BY", "SN", "PD", "LP", "TD"."""

from __future__ import annotations

import re

from digest.model import Role
from digest.reading.material import Line

#: Code -> what its lines are; those of indexing are furniture.
_ROLES: dict[str, Role] = {
    **dict.fromkeys(("HD",), "headline"),
    **dict.fromkeys(("BY",), "byline"),
    **dict.fromkeys(("CR",), "credit"),
    **dict.fromkeys(("PD", "ET"), "stamp"),
    **dict.fromkeys(("SN",), "masthead"),
    **dict.fromkeys(("LP", "TD"), "body"),
    **dict.fromkeys(("CY",), "footer"),
    **dict.fromkeys(("CT", "ART", "RF"), "caption"),
    **dict.fromkeys(("CLM", "SE", "ED", "PG", "VOL", "SC", "LA", "WC", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "PB", "AN"), "junk"),
}
_CODE = re.compile(rf"({'|'.join(_ROLES)})(?:\s+(.*))?$")
#: Codes of which an export has at least so many.
LEAST = 5


def coded(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines with what their codes say and without them; any other text as it is."""
    found = [_CODE.match(line.text) for line in lines]
    codes = {match.group(1) for match in found if match}
    if not ("HD" in codes and codes & {"LP", "TD"} and len(codes) >= LEAST):
        return lines
    out: list[Line] = []
    code = ""
    for line, match in zip(lines, found, strict=True):
        code = match.group(1) if match else code
        text = (match.group(2) or "") if match else line.text
        if text.strip():
            out.append(Line(text, line.block, _ROLES.get(code), f"code {code}") if code else line)
    return tuple(out)
