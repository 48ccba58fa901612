"""Addresses of the web: which are some, whose they are, and the day that their path asserts."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from digest.model import Field
from digest.reading.lines import Row

_URL_DAY = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})([/-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12][0-9]|3[01])(?![0-9])")
_URL_DIGITS = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(?![0-9])")
#: Serial numbers that begin with the day, as agencies give them: AEN20240625005700315.
_URL_SERIAL = re.compile(r"(?<=[A-Z])((?:19|20)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{4,12}(?![0-9])")
_URL_MONTH = re.compile(r"/((?:19|20)[0-9]{2})/(0?[1-9]|1[0-2])(?=/)")
_HOST = re.compile(r"(?:[a-z0-9-]{1,60}\.){1,5}[a-z]{2,20}", re.IGNORECASE)
#: A line of nothing but an address, or of a label and an address.
_LINE = re.compile(r"^(?:(?P<label>[^\W\d_][\w /-]{1,24})\s?[:：]\s?)?<?(?P<url>https?://[^\s<>\"]{4,1900})>?$")
_ARCHIVED = re.compile(
    r"https?://web\.archive\.org/web/(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])\d{0,6}[a-z_]{0,3}/(?P<url>https?://[^\s<>\"]{4,1900})"
)
#: Hosts that pass on what others publish: their address tells nothing of the page.
_PASSING = re.compile(
    r"(?:^|\.)(?:t\.co|t\.me|bit\.ly|facebook\.com|twitter\.com|x\.com|instagram\.com|youtube\.com|youtu\.be|linkedin\.com|whatsapp\.com|vk\.com"
    r"|ok\.ru|weibo\.com|reddit\.com|news\.google\.com|web\.archive\.org|archive\.(?:org|today|is|ph)|play\.google\.com|apps\.apple\.com)$"
)


def archived(text: str) -> tuple[str, Field] | None:
    """The address of a page that a web archive shows, and the day it was kept, where a line holds the archive's own address of it."""
    found = _ARCHIVED.search(text[:2000])
    return (found["url"], Field("web archive", f"{found['year']}-{found['month']}-{found['day']}", "saved")) if found else None


def url_fields(url: str | None) -> tuple[Field, ...]:
    """The day, or the month, that the path of an address asserts (/2024/06/25/), as a field named `url`."""
    path = urlsplit(url).path[:500] if url else ""
    if found := _URL_DAY.search(path):
        year, _, month, day = found.groups()
        return (Field("url", f"{year}-{int(month):02}-{int(day):02}", "published"),)
    if found := _URL_DIGITS.search(path) or _URL_SERIAL.search(path):
        return (Field("url", "-".join(found.groups()), "published"),)
    if found := _URL_MONTH.search(path):
        return (Field("url", f"{found.group(1)}-{int(found.group(2)):02}", "published"),)
    return ()


def web_address(url: str | None) -> str | None:
    """The address if it is one of the web, else None."""
    if not url or len(url) > 2000 or not url.startswith(("http://", "https://")):
        return None
    try:
        return url if urlsplit(url).hostname else None
    except ValueError:
        return None


def is_host(name: str) -> bool:
    """Whether a name is that of a host: "courier.example"."""
    return bool(_HOST.fullmatch(name))


def host(url: str | None) -> str | None:
    """The host of an address, where it has one."""
    try:
        return urlsplit(url).hostname if url else None
    except ValueError:
        return None


def printed_address(rows: tuple[tuple[str, Row], ...]) -> str | None:
    """The address that a page prints as its own: on a line of its own above the text, or with a label anywhere ("URL: https://...").

    `rows`: (role, row) of the whole page.
    """
    above = True
    for role, row in rows:
        above = above and role != "body"
        if role in ("body", "teaser") or "://" not in row.text or not (found := _LINE.match(row.text)):
            continue
        url = web_address(found["url"])
        if url and (above or found["label"]) and not _PASSING.search(host(url) or ""):
            return url
    return None
