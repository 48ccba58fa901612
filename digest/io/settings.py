"""digest.toml -> Settings: an unknown key, a wrong type or a missing reason is told on one line with the way out."""

from __future__ import annotations

import json
import textwrap
import tomllib
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from digest.data import table
from digest.errors import SettingsError
from digest.model import Outlet
from digest.settings import Desk, Mail, Merge, Pin, SetDate, Settings, Site, Split, Withdraw

FILE = "digest.toml"
RIGHTS = ("full", "extract", "headline", "withhold")
KEYS: dict[str, dict[str, type[Any]]] = {
    "": {"articles": str},
    "site": {"name": str, "url": str, "language": str, "rights": str, "extract_words": int, "index": bool},
    "mail": {"sender": str, "to": list, "list_id": str, "unsubscribe": str},
    "outlet": {
        "name": str,
        "aliases": list,
        "domains": list,
        "country": str,
        "zone": str,
        "owner": str,
        "language": str,
        "kind": str,
        "rights": str,
    },
    "person": {"name": str, "aliases": list},
    "merge": {"stories": list, "reason": str},
    "split": {"article": str, "reason": str},
    "pin": {"article": str, "story": str, "reason": str},
    "date": {"article": str, "date": date, "reason": str},
    "withdraw": {"article": str, "reason": str},
}
"""Section -> key -> type; docs/settings.md documents each, and a test keeps it so."""
SAID = {str: "a text", list: "a list of texts", int: "a whole number", bool: "true or false", date: "a day, such as 2024-06-26"}
KINDS = ("outlet", "agency")
LISTS = ("outlet", "person", "merge", "split", "pin", "date", "withdraw")
OPTIONAL = {"outlet": set(KEYS["outlet"]) - {"name"}}


def settings_at(folder: Path) -> Settings:
    """The settings of a folder's digest.toml.

    Raises:
        SettingsError: there is none, it is no TOML, or it says something that cannot be.
    """
    path = folder / FILE
    if not path.is_file():
        raise SettingsError(
            f"no {FILE} {'here' if folder == Path() else f'in {folder}'}: go to a digest's folder, or make one with `digest new DIR`"
        )
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as fault:
        raise SettingsError(f"{FILE} is no TOML: {fault}") from None
    except (UnicodeDecodeError, OSError) as fault:
        raise SettingsError(f"{FILE} cannot be read ({fault}): save it as UTF-8, with rights to read it") from None
    return settings_of(data)


def settings_of(data: dict[str, Any]) -> Settings:
    """Settings from the parsed table."""
    known = {*KEYS[""], *(k for k in KEYS if k)}
    for key in data:
        if key not in known:
            unknown(key, "", known)
    check({key: data[key] for key in KEYS[""] if key in data}, "")
    for name in LISTS:
        rows = data.get(name, [])
        if not isinstance(rows, list):
            raise SettingsError(f"{FILE}: [{name}] is one of many: write [[{name}]]")
        for row in rows:
            check(row, name)
    for name in ("site", "mail"):
        check(data.get(name, {}), name)
    site = dict(data.get("site", {}))
    if "url" in site:
        if not site["url"].startswith(("https://", "http://")):
            raise SettingsError(f"{FILE}: [site] url is {site['url']!r}: give the whole address, with https://")
        site["url"] = site["url"].rstrip("/") + "/"
    one_of(site.get("rights", "extract"), RIGHTS, "rights in [site]")
    one_of(site.get("language", "en"), tuple(table("labels")), "language in [site]")
    if site.get("extract_words", 1) < 1:
        raise SettingsError(f"{FILE}: extract_words in [site] is {site['extract_words']}: give 1 or more, or set rights to 'headline'")
    of = []
    for row in data.get("outlet", []):
        one_of(row.get("kind", "outlet"), KINDS, f"kind of [[outlet]] {row['name']!r}")
        zone_check(row.get("zone"), f"zone of [[outlet]] {row['name']!r}")
        if "rights" in row:
            one_of(row["rights"], RIGHTS, f"rights of [[outlet]] {row['name']!r}")
            of.append((row["name"], row["rights"]))
    mail = dict(data.get("mail", {}))
    return Settings(
        articles=data.get("articles", "seeds"),
        outlets=tuple(outlet_of(row) for row in data.get("outlet", [])),
        desk=Desk(
            merge=tuple(Merge(tuple(r["stories"]), r["reason"]) for r in data.get("merge", [])),
            split=tuple(Split(r["article"], r["reason"]) for r in data.get("split", [])),
            pin=tuple(Pin(r["article"], r["story"], r["reason"]) for r in data.get("pin", [])),
            date=tuple(SetDate(r["article"], r["date"], r["reason"]) for r in data.get("date", [])),
            withdraw=tuple(Withdraw(r["article"], r["reason"]) for r in data.get("withdraw", [])),
            aliases=tuple((r["name"], tuple(r["aliases"])) for r in data.get("person", [])),
        ),
        site=Site(**site, rights_of=tuple(of)),
        mail=Mail(mail.get("sender"), tuple(mail.get("to", ())), mail.get("list_id"), mail.get("unsubscribe")),
    )


def check(row: Any, section: str) -> None:
    """Every key known and of its type; in the desk's decisions none missing, the reason least of all."""
    if not isinstance(row, dict):
        raise SettingsError(f"{FILE}: {section} is a table: write [{section}] and its keys below")
    where = f" in [{section}]" if section else ""
    for key, value in row.items():
        if key not in KEYS[section]:
            unknown(key, section, set(KEYS[section]))
        wanted = KEYS[section][key]
        if type(value) is not wanted or (wanted is list and not all(isinstance(v, str) for v in value)):
            raise SettingsError(f"{FILE}: {key}{where} is {shown(value)}: it must be {SAID[wanted]}")
    if section in LISTS:
        missing = [k for k in KEYS[section] if k not in row and k not in OPTIONAL.get(section, set())]
        if missing:
            raise SettingsError(f"{FILE}: a [[{section}]] has no {missing[0]}: add `{missing[0]} = ...`")


def unknown(key: str, section: str, known: set[str]) -> None:
    close = get_close_matches(key, sorted(known), 1)
    where = f" in [{section}]" if section else ""
    raise SettingsError(
        f"{FILE}: unknown key {key!r}{where}" + (f"; did you mean {close[0]!r}?" if close else f"; known are {', '.join(sorted(known))}")
    )


def shown(value: Any) -> str:
    """A value as it stands in the file, near enough, and short."""
    return textwrap.shorten(
        str(value) if isinstance(value, date) else json.dumps(value, default=str, ensure_ascii=False), 60, placeholder="…"
    )


def one_of(value: str, allowed: tuple[str, ...], what: str) -> None:
    if value not in allowed:
        raise SettingsError(f"{FILE}: {what} is {value!r}: it is one of {', '.join(allowed)}")


def zone_check(name: str | None, what: str) -> None:
    try:
        ZoneInfo(name or "UTC")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise SettingsError(f"{FILE}: {what} is {name!r}: write it as Asia/Seoul, from the list of the IANA time zones") from None


def outlet_of(row: dict[str, Any]) -> Outlet:
    return Outlet(
        name=row["name"],
        kind="agency" if row.get("kind") == "agency" else "outlet",
        aliases=tuple(row.get("aliases", ())),
        domains=tuple(row.get("domains", ())),
        country=row.get("country"),
        zone=row.get("zone"),
        owner=row.get("owner"),
        language=row.get("language"),
    )
