"""Who published it: from the address, the format's own word, the masthead, the footer, an account; never from an agency's credit alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.model import Outlet
from digest.reading.addresses import host as address_host
from digest.reading.agency import is_one_of
from digest.reading.byline import is_account
from digest.reading.known import (
    agency_named,
    at_host,
    is_compound,
    named_in,
    outlet_named,
    sections_in,
    site_label,
    unknown,
    without_section,
)
from digest.reading.lines import Row, date_names, folded_ends, holds, opening, phrases, word_set
from digest.reading.material import Material
from digest.reading.stamps import has_day
from digest.text import WORD

_MAIL = re.compile(r"[\w.+-]{1,64}@([\w-]{1,63}(?:\.[\w-]{1,63}){1,5})")
_SITE = re.compile(r"(?<![@\w.])(?:https?://)?(?:www\.)([\w-]{1,63}(?:\.[\w-]{1,63}){1,4})", re.IGNORECASE)
_PARTS = re.compile(r"\s*(?:[|·•›»<>☰]|//|>>|–|—|\s-\s|\s/\s|\t|\s{3,})\s*")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright|ⓒ)(?:\s|©|\(c\)|copyright){0,6}(?:(?:19|20)\d{2}(?:\s?[-–—]\s?(?:19|20)?\d{2})?)?[,.]?\s?(?:by\s)?(?P<who>[^\d|©.,;\n][^|©;\n]{1,70})",
    re.IGNORECASE,
)
_RESERVED = re.compile(
    r"[,.\s]*(?:all rights reserved.*|alle rechte.*|tous droits.*|todos los derechos.*|все права.*|무단.*|無断.*|版权.*|\d{4}.*)$",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"[,\s]+(?:Newspapers?|Media|Publishing|Publications|(?:Media |News )?Group|Ltd|Limited|LLC|Inc|Pty|PLC|S\.?A|S\.?L|GmbH"
    r"|Co|Corp|Corporation|Company)\.?$"
)
_HOST_OF_TALK = re.compile(r"(?:transcript|interview)[^:]{0,20}:\s?([A-Z][\w.]{2,30}(?:\s[A-Z]\w{2,20}){0,2})\sEditor\b", re.IGNORECASE)
#: Call signs of North American stations begin with W or K.
_STATION = re.compile(r"\(([WK][A-Z]{2,3}(?:[- ](?:TV|FM))?)\)\s?[-–—]")
#: Whom a picture was taken for: "(Kim/The Hankyoreh)", "Max Whittaker for The New York Times".
_STAFF = re.compile(r"(?:/\s?|\sfor\s)(?P<who>[^\W\d_][\w .'’&-]{2,40}?)\s?[)\]）]?\.?$")
#: A line with one of these names whose text it was first.
_OTHERS = ("originally", "republish", "courtesy", "permission", "syndicat", "partner", "first appeared", "source:", "quelle:")
#: A name in brackets before its section: "[Varda Times] National".
_HEADED = re.compile(r"\[(?P<who>[A-Z][^\[\]=]{3,40})\]\s?(?P<rest>.{0,60})$")
#: How old a paper is, behind its name.
_MOTTO = re.compile(
    r"(?<=\w),?\s+(?:est\.?|established|founded|since|gegründet|fondée?|fundado)\s(?:in\s|en\s)?1[6-9]\d\d\b.*$", re.IGNORECASE
)
#: The slug of wire copy: FRANCE-FLOODS.
_SLUG = re.compile(r"[A-Z]+(?:-+[A-Z0-9]+){1,5}")
_KOREAN_TAG = re.compile(r"^\[([^\[\]=\s]{2,14})(?:=|\s)[^\[\]]{2,16}기자\]")


def outlet_of(
    material: Material,
    rows: tuple[tuple[str, Row], ...],
    body: str,
    own: tuple[Outlet, ...] = (),
    suffix: str | None = None,
    agencies: tuple[str, ...] = (),
) -> tuple[Outlet | None, str]:
    """The outlet of a page and the clue that told it; (None, "") where nothing tells.

    `rows`: (role, row) of what is not body; `suffix`: what a page's title ends with after a bar;
    `agencies`: those credited for the text, which no table knows: wire copy that no paper printed names no outlet.
    """
    for outlet, why in _clues(material, rows, body, own, suffix):
        if outlet in own or not is_one_of(outlet.name, agencies):
            return outlet, why
    return None, ""


def _clues(
    material: Material, rows: tuple[tuple[str, Row], ...], body: str, own: tuple[Outlet, ...], suffix: str | None
) -> Iterator[tuple[Outlet, str]]:
    """Candidates, the most reliable kind of clue first."""
    hosts = [host for host in (address_host(material.url), *material.domains) if host]
    for host in hosts:
        hit = at_host(host, own)
        if hit:
            yield hit, f"the address is of {host}"
    page = [(role, r) for role, r in rows if role in ("masthead", "kicker", "footer", "junk", "stamp", "standfirst", "teaser")]
    name: str | None
    if material.format == "mail":
        for host in hosts:
            sender = material.publisher or ""
            if re.sub(r"[^a-z0-9]", "", site_label(host)) in re.sub(r"[^a-z0-9]", "", folded_ends(sender)):
                name = re.sub(
                    r"(?<=\w)\s+(?:newsletters?|alerts?|daily briefing|morning briefing)$", "", _clean(sender), flags=re.IGNORECASE
                )
                yield outlet_named(name, own) or unknown(name, host), f"the sender of the mail, from {host}"
            name = _printed_as(site_label(host), [r.text for _, r in page[:6]] + [material.publisher or ""])
            if name:
                yield unknown(name, host), f"printed on the page, and the mail comes from {host}"
        sender = _clean(material.publisher or "")
        if sender and any(role == "masthead" and r.folded == folded_ends(sender) for role, r in page[:3]):
            yield outlet_named(sender, own) or unknown(sender, hosts[0] if hosts else None), "the sender of the mail, printed above it"
    for name, why in ((material.publisher, material.publisher_why), (suffix, "end of the title")):
        if (
            name
            and (given := _clean(name))
            and not (why != "json-ld publisher" and folded_ends(given) in phrases("press", "sections", "headline"))
        ):
            yield (
                outlet_named(given, own) or agency_named(given) or unknown(given, hosts[0] if hosts else None),
                why or "the format names it",
            )
    for role, r in rows:
        if role == "body":
            continue
        for match in _MAIL.finditer(r.text[:400]):
            hit = at_host(match.group(1), own)
            if hit:
                yield hit, f"contact address {match.group(0)}"
    heads = [(role, r) for role, r in rows if role in ("masthead", "kicker")]
    for n, (role, r) in enumerate(heads[:8]):
        name = _masthead(r, n == 0 and role == "masthead", own)
        if name:
            yield outlet_named(name, own) or unknown(cased(name), hosts[0] if hosts else None), f"masthead “{r.text[:60]}”"
    if heads and heads[0][0] == "masthead" and (name := _recurring(heads[0][1], rows)):
        yield unknown(name, hosts[0] if hosts else None), f"the word above all, “{name}”, recurs on the page"
    station = _STATION.search(body[:120])
    if station:
        yield outlet_named(station.group(1), own) or unknown(station.group(1)), f"a station's call sign in the dateline, {station.group(1)}"
    for role, r in rows:
        name = _copyright(r.text) if role in ("footer", "junk", "masthead") else None
        if name:
            yield outlet_named(name, own) or unknown(cased(name), hosts[0] if hosts else None), f"copyright line “{r.text[:60]}”"
    for role, r in rows:
        if role in ("appendix", "footer", "junk") and r.text.startswith("SOURCE ") and 2 <= r.words <= 9:
            yield unknown(r.text.removeprefix("SOURCE ").strip()), f"“{r.text}” under a press release"
    tag = _KOREAN_TAG.match(body[:60])
    if tag and (hit := outlet_named(tag.group(1), own)):
        yield hit, f"tag {tag.group(0)}"
    for role, r in rows:
        if role in ("byline", "credit"):
            yield from _account(r, rows, own)
    for role, r in rows:
        if role in ("junk", "footer", "teaser"):
            for match in _SITE.finditer(r.text[:400]):
                hit = at_host(match.group(1), own)
                if hit:
                    yield hit, f"address {match.group(0)} on the page"
    for host in hosts:
        if len(site_label(host)) > 4 and (name := _printed_as(site_label(host), [r.text for role, r in rows if r.words <= 40][:60])):
            yield unknown(name, host), f"printed on the page, and spelt by {host}"
    top = next((r for role, r in rows if role != "junk"), None)
    if top and any(role == "headline" and r is not top for role, r in rows) and (agency := agency_named(top.text)):
        yield agency, f"the page is headed “{top.text[:60]}”"
    yield from _mentioned(rows, own)


def _clean(name: str) -> str:
    """A site's name without what feeds and titles add: "Sound FM | Local news"."""
    name = " ".join(name.split()).strip(" |-–—·:")
    parts = [part for part in re.split(r"\s+(?:[|·•»:]|[-–—])\s+|\s*[|»]\s*", name) if part]
    if len(parts) > 1:
        known = next((part for part in parts if outlet_named(part)), None)
        plain = [part for part in parts if folded_ends(part) not in phrases("press", "suffixes", "outlet")]
        name = known or (plain[0] if plain else parts[0])
    return re.sub(r"^(?:www\.)", "", name)


def _printed_as(label: str, texts: list[str]) -> str | None:
    """The words on the page that spell the label of a host: "The Verenda Post" for verendapost."""
    label = re.sub(r"[^a-z0-9]", "", label)
    for text in texts:
        words = text.split()[:30]
        for start in range(len(words)):
            for end in range(start + 1, min(len(words), start + 6) + 1):
                squeezed = re.sub(r"[^a-z0-9]", "", folded_ends(" ".join(words[start:end])))
                if squeezed == label or (squeezed == f"the{label}" and words[start].istitle()):
                    before = words[start - 1] if start else ""
                    whole = words[start:end] if before not in ("The", "THE") else words[start - 1 : end]
                    return " ".join(whole).strip(" ,.:;|-–—")
                if len(squeezed) > len(label) + 3:
                    break
    return None


def _masthead(r: Row, is_top: bool, own: tuple[Outlet, ...]) -> str | None:
    """The outlet's name in a line above the headline: the first part of a masthead, a breadcrumb, a page number line."""
    if r.words > 16 or (r.finished and r.words > 8):
        return None
    tag = _HEADED.match(r.text) if is_top else None
    parts = [tag["who"], tag["rest"]] if tag else _PARTS.split(r.text)
    for part in parts[:4]:
        part = without_section(_undated(_MOTTO.sub("", part)).strip(' .,:“”"«»*_-'))
        folded = folded_ends(part)
        if not part or folded in phrases("press", "sections", "headline") or folded in phrases("junk", "button"):
            continue
        for name in (part, part.split(",", 1)[0]):
            if len(name) > 2 and outlet_named(name, own) and (len(name) > 3 or name.isupper() or not name.isascii()):
                return name
        if (
            agency_named(part)
            or has_day(folded)
            or any(c.isdigit() for c in part[:2])
            or opening(folded, phrases("press", "not_outlet", "headline"))
        ):
            return None
        words = WORD.findall(folded)
        if _SLUG.fullmatch(part) and not any(word in word_set("press", "words", "outlet") for word in words):
            return None
        lone = len(words) == 1 and is_compound(folded)
        crumbs = [WORD.findall(folded_ends(other)) for other in parts if other != part]
        leads = is_top and part == parts[0].strip() and any(sections_in(other) for other in crumbs)  # "Nordkicker – Fußball"
        if (
            not leads
            and not (is_top and "desk" in words[2:])
            and words
            and words[-1] in word_set("press", "roles", "byline") - word_set("press", "words", "outlet") - {"news"}
        ):
            return None
        if words and words[-1] in ("writer", "reporter", "correspondent", "editor") and words[0] not in ("the",):
            return None
        if not (lone or leads) and (not 1 < len(words) <= 6 or len(part) > 50):
            return None
        if "desk" in words and not (is_top and len(words) > 2):
            return None
        if sections_in(words) < len(words) and any(word in word_set("press", "words", "outlet") or is_compound(word) for word in words):
            return part
        if is_top and len(words) <= 5 and sections_in(words) < len(words):
            titled = part.isupper() or part.istitle() or "&" in part
            plain = len(parts) == 1 or (part.isupper() and parts[1][:1].islower())  # a motto behind it
            return part if leads or (titled and plain) or ">" in r.text or "›" in r.text else None
        return None
    return None


def _recurring(top: Row, rows: tuple[tuple[str, Row], ...]) -> str | None:
    """A name of one word on the page's first line that the page uses of itself again: "Written by Khelpath Sports Desk"."""
    name = top.text.strip(" .,:|")
    if top.words > 1 or len(name) < 4 or not name[:1].isupper() or sections_in([folded_ends(name)]):
        return None
    own = ("byline", "standfirst", "footer", "junk", "credit", "caption", "appendix")
    return name if any(role in own and r is not top and name in r.text for role, r in rows) else None


def _copyright(text: str) -> str | None:
    match = _COPYRIGHT.search(text[:300])
    if not match:
        return None
    who = _RESERVED.sub("", match["who"]).strip(" .,-–—()")
    who = re.split(r"\s[|·]\s|\.\s", who, maxsplit=1)[0].strip(" .,")
    who = re.split(r"\s*&\s*(?=[\w-]+\.[a-z])", who, maxsplit=1)[0]
    who = re.sub(r"^(?:<\s?ⓒ|저작권자)\s*", "", who)
    if (
        not who
        or _is_agencys(who)
        or folded_ends(who).endswith(("agency", "newswire"))
        or folded_ends(who).startswith(("all rights", "the author"))
    ):
        return None
    shorter = _COMPANY.sub("", _COMPANY.sub("", who))
    return shorter if len(shorter) >= 4 and shorter[:1].isalpha() else who


def _undated(part: str) -> str:
    """A masthead's part before its date: "THE LANTERN, TUESDAY, APRIL 14, 1953"."""
    words = part.split()
    dates = date_names("weekdays")
    at = next((n for n, word in enumerate(words) if n and word[:-1].isalpha() and folded_ends(word).strip(",.") in dates), len(words))
    return " ".join(words[:at])


def _mentioned(rows: tuple[tuple[str, Row], ...], own: tuple[Outlet, ...]) -> Iterator[tuple[Outlet, str]]:
    """Known outlets that the page names where it speaks of itself, and then those whose photographers took its pictures."""
    for role, r in rows:
        if role in ("masthead", "kicker", "stamp", "footer", "junk", "appendix") and r.words <= 60 and not holds(r.folded, _OTHERS):
            for hit in named_in(r.text, own):
                yield hit, f"named in “{r.text[:60]}”"
    for role, r in rows:
        if role == "caption" and (found := _STAFF.search(r.text[-60:])) and (taker := outlet_named(found["who"], own)):
            yield taker, f"its own picture, “{found.group(0).strip()}”"


def _is_agencys(who: str) -> bool:
    return agency_named(who) is not None or any(
        agency_named(re.sub("(?:통신사|통신|社)$", "", word)) for word in who.split() if len(word) > 2
    )


def _account(r: Row, rows: tuple[tuple[str, Row], ...], own: tuple[Outlet, ...]) -> Iterator[tuple[Outlet, str]]:
    """A byline that is a site's account ("by times news cr"): the name as the page prints it elsewhere, else the account's own."""
    text = re.sub(r"^(?:by|posted by|von|par|por)\s+", "", r.text.strip(), flags=re.IGNORECASE)
    known = outlet_named(re.split(r"\s(?:avec|with|mit|con|com|and|et|und)\s", text, maxsplit=1)[0], own)
    if known:
        yield known, f"byline “{r.text[:60]}”"
    if not text.islower() or len(text.split()) < 2 or agency_named(text):
        return
    squeezed = re.sub(r"[^a-z0-9]", "", re.sub(r"\s(?:cr|admin|staff|editor|team|desk|web|online)$", "", text))
    for _, other in rows:
        match = _HOST_OF_TALK.search(other.text[:120])
        if match and re.sub(r"[^a-z0-9]", "", match.group(1).casefold()) == squeezed:
            yield unknown(match.group(1)), f"byline “{r.text}”, printed as {match.group(1)}"
    if is_account(text):
        yield unknown(text), f"the account of the byline “{r.text[:60]}”"


def cased(name: str) -> str:
    """A name in capitals as names are printed in running text: THE LOCH ADVERTISER, The Loch Advertiser."""
    if not (name.isupper() or name.islower()) or len(name) <= 4 or (not name.isascii() and name.lower() == name.upper()):
        return name
    small = word_set("press", "small", "outlet")
    words = name.split()
    plain = [_cased_word(word, bool(n) and word.casefold() in small) for n, word in enumerate(words)]
    return re.sub(r"(?<=-)\w|(?<=\b[LDO]['’])\w(?=\w)", lambda m: m.group(0).upper(), " ".join(plain))


def _cased_word(word: str, is_small: bool) -> str:
    if is_small:
        return word.lower()
    if word.isupper() and len(word) <= 3 and not re.search("[AEIOUY]", word):  # an acronym: FM, TV, NBC
        return word
    return word[:1].upper() + word[1:].lower()
