"""The outlets and agencies that are generally known, found by name, by alias or by domain."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache
from typing import Literal

from digest.data import table
from digest.model import Outlet
from digest.reading.lines import folded_ends, phrases, word_set
from digest.text import STOPWORDS, fold

_NOT_A_NAME = re.compile(
    r"^(?:the|die|der|das|le|la|l'|el|il|agence|agencia|agenzia|agência|agentur|агентство|информагентство)\s+|\s+(?:news agency|news|agency|newswire|통신)$",
    re.IGNORECASE,
)


@cache
def countries() -> dict[str, tuple[str, str]]:
    """Country -> (zone of its capital, language of most of its press)."""
    rows = (entry.split() for line in table("countries")["countries"].split("\n") for entry in line.split("|") if entry.strip())
    return {country: (zone, language) for country, zone, language in rows}


@cache
def capitals() -> frozenset[str]:
    """Folded names of the cities that zones are called after: capitals, most of them."""
    return frozenset(folded_ends(zone.rsplit("/", 1)[-1].replace("_", " ")) for zone, _ in countries().values())


@cache
def agencies() -> tuple[Outlet, ...]:
    return _read("agencies", "agency")


@cache
def outlets() -> tuple[Outlet, ...]:
    return _read("outlets", "outlet")


def _read(name: Literal["agencies", "outlets"], kind: Literal["agency", "outlet"]) -> tuple[Outlet, ...]:
    return tuple(_outlet(line, kind) for line in table(name)[name].split("\n") if line.strip())


def _outlet(line: str, kind: Literal["agency", "outlet"]) -> Outlet:
    name, aliases, domains, country, zone, owner, language = (part.strip() for part in line.split("|"))
    usual = countries().get(country, ("", ""))
    return Outlet(
        name=name,
        kind=kind,
        aliases=_parts(aliases),
        domains=_parts(domains),
        country=country or None,
        zone=zone or usual[0] or None,
        owner=owner or None,
        language=language or usual[1] or None,
    )


def _parts(text: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in text.split(";") if one.strip())


Index = dict[str, tuple[Outlet, frozenset[str]]]


@cache
def _agency_names() -> Index:
    return _names(agencies())


@cache
def _outlet_names() -> Index:
    return _names(outlets())


@lru_cache(maxsize=8)
def _own_names(own: tuple[Outlet, ...]) -> Index:
    return _names(own)


def _names(some: tuple[Outlet, ...]) -> Index:
    """Folded name -> the outlet and the spellings listed; the first of two outlets of one name counts."""
    found: Index = {}
    for outlet in some:
        plain = re.sub(r"\s*\([^)]{1,40}\)$", "", outlet.name)
        for name in (outlet.name, plain, *outlet.aliases):
            key = folded_ends(name)
            before = found.get(key)
            if before is None:
                found[key] = (outlet, frozenset((name,)))
            elif before[0] == outlet:
                found[key] = (outlet, before[1] | {name})
    return found


def _named(printed: str, names: Index) -> Outlet | None:
    """The outlet or agency of that printed name; a name of four letters or fewer must be in capitals or as it is listed."""
    name = " ".join(printed.split()).strip(" .,;:-–—_()[]/\"'“”")
    for form in (name, _NOT_A_NAME.sub("", name), f"The {name}"):
        hit = names.get(folded_ends(form))
        if hit and (len(form) > 4 or form.isupper() or form in hit[1]):
            return hit[0]
    return None


def agency_named(printed: str) -> Outlet | None:
    """The agency of a printed name, else None."""
    return _named(printed, _agency_names()) if 2 <= len(printed) <= 60 else None


def outlet_named(printed: str, own: tuple[Outlet, ...] = ()) -> Outlet | None:
    """The outlet of a printed name, the site's own before the general table, else None."""
    if not 2 <= len(printed) <= 80:
        return None
    return (_named(printed, _own_names(own)) if own else None) or _named(printed, _outlet_names())


def named_in(text: str, own: tuple[Outlet, ...] = ()) -> list[Outlet]:
    """The outlets named anywhere in a short text, in its order; one plain word counts only in capitals or in another script."""
    words = text.split()[:60]
    found: list[Outlet] = []
    at = 0
    while at < len(words):
        for size in range(min(5, len(words) - at), 0, -1):
            name = " ".join(words[at : at + size]).strip(" .,;:!?-–—_()[]/\"'“”«»")
            plain = size == 1 and name.isascii() and not name.isupper()
            hit = None if plain or not name[:1].isupper() or _goes_on(words, at + size) else outlet_named(name, own)
            if hit:
                found.append(hit)
                at += size - 1
                break
        at += 1
    return found


def _goes_on(words: list[str], end: int) -> bool:
    """A name does not end before the word `end`, which is a word of names too: "The Sun" in "The Sun Herald"."""
    if end >= len(words) or words[end - 1][-1:] in ",.;:!?)]”»|":
        return False
    return words[end][:1].isupper() and folded_ends(words[end]).strip(".,;:!?") in word_set("press", "words", "outlet")


@cache
def _sites() -> dict[str, Outlet]:
    return {domain: outlet for outlet in reversed((*outlets(), *agencies())) for domain in outlet.domains}


@lru_cache(maxsize=8)
def _own_sites(own: tuple[Outlet, ...]) -> dict[str, Outlet]:
    return {domain: outlet for outlet in reversed(own) for domain in outlet.domains}


def at_host(host: str, own: tuple[Outlet, ...] = ()) -> Outlet | None:
    """The outlet or agency whose site a host belongs to, else None."""
    labels = host.lower().strip(".").split(".")[-6:]
    for domains in (_own_sites(own), _sites()):
        for at in range(len(labels) - 1):
            hit = domains.get(".".join(labels[at:]))
            if hit:
                return hit
    return None


def country_of(host: str) -> str | None:
    """The country that a host's top-level domain stands for, None for general ones (and for those used as such)."""
    last = host.lower().rstrip(".").rsplit(".", 1)[-1]
    last = "gb" if last == "uk" else last
    return last if last in countries() and last not in table("countries")["general"].split() else None


def site_label(host: str) -> str:
    """The label of a host that names the site: `thecontinental` of www.thecontinental.co.uk."""
    labels = [label for label in host.lower().split(".") if label]
    if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in table("countries")["second_levels"].split():
        labels = labels[:-1]
    return labels[-2] if len(labels) > 1 else "".join(labels)


def unknown(name: str, host: str | None = None) -> Outlet:
    """An outlet that no table knows: its name as printed, and the country of its domain."""
    country = country_of(host) if host else None
    zone, language = countries().get(country or "", (None, None))
    outlet = Outlet(name, country=country, zone=zone, language=language)
    return replace(outlet, domains=(host.lower().removeprefix("www."),)) if host else outlet


def is_compound(word: str) -> bool:
    """A compound as German, Korean, Japanese and Chinese papers are called: Rhein-Bote, Volkszeitung, 日報."""
    least = 4 if word.isascii() else 2
    return len(word) > least and word.endswith(_endings())


def is_outlets(name: str) -> bool:
    """A name is a known outlet's, or has a word of such names."""
    words = folded_ends(name).split()
    return outlet_named(name) is not None or any(word in word_set("press", "words", "outlet") or is_compound(word) for word in words)


@cache
def _endings() -> tuple[str, ...]:
    return tuple(w for w in word_set("press", "words", "outlet") if len(w) >= 5 or not w.isascii() or w in ("bote", "post", "news"))


@cache
def _section_words() -> frozenset[str]:
    small = STOPWORDS | word_set("press", "small", "outlet")
    return frozenset(word for phrase in phrases("press", "sections", "headline") for word in phrase.split()) - small


def sections_in(words: list[str]) -> int:
    """How many of some folded words are names of sections."""
    return sum(word in _section_words() for word in words)


def is_section(name: str) -> bool:
    """Whether a name is only that of a section or of a kind of page: "World news", "Press release"."""
    return set(fold(name).split()) <= _kinds_of_page()


@cache
def _kinds_of_page() -> frozenset[str]:
    return frozenset(fold(table("pages")["sections"]["words"]).split())


#: Sections that are printed behind a name and are no part of one: "Northern Courier World".
_BEHIND = frozenset("world national international politics business sport sports culture opinion local regional science".split())
_EDITION = re.compile(r"(?<=\w)\s+(?:(?:english|international|uk|us|asia|digital|print|online|weekend)\s+)?edition$", re.IGNORECASE)


def without_section(name: str) -> str:
    """A name without the edition behind it, and, in a script without capitals, the section: "Northern Post English edition", "한국신문 지역"."""
    words = name.split()
    if name.isascii() or name.upper() != name.lower():
        if len(words) > 2 and folded_ends(words[-1]) in _BEHIND and folded_ends(words[-2]) in word_set("press", "words", "outlet"):
            words.pop()
        return _EDITION.sub("", " ".join(words))
    while len(words) > 1 and (sections_in([folded_ends(words[-1])]) or words[-1].endswith("版")):
        words.pop()
    return re.sub(r"(?<=.{3})(?:デジタル|電子版|(?<=[报報])[网網]|オンライン|온라인|디지털|电子版|网络版)$", "", " ".join(words))
