"""Who published it: from the address, the format's own word, the masthead, the footer, an account; never from an agency's credit alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.model import Outlet
from digest.reading.addresses import host as address_host
from digest.reading.agency import is_one_of
from digest.reading.byline import is_account
from digest.reading.headline import is_issuer
from digest.reading.imprint import cased, copyright_holder, mentioned, of_its_own
from digest.reading.known import agency_named, at_host, is_outlets, is_section, outlet_named, site_label, unknown
from digest.reading.lines import Row, folded_ends, opening, phrases, word_set
from digest.reading.lines import row as make
from digest.reading.masthead import is_menu, masthead, recurring, undated
from digest.reading.material import Material

_MAIL = re.compile(r"[\w.+-]{1,64}@([\w-]{1,63}(?:\.[\w-]{1,63}){1,5})")
_SITE = re.compile(r"(?<![@\w.])(?:https?://)?(?:www\.)([\w-]{1,63}(?:\.[\w-]{1,63}){1,4})", re.IGNORECASE)
#: Where a page prints addresses of its own.
_SIGNED = ("masthead", "kicker", "standfirst", "byline", "stamp", "footer")
_HOST_OF_TALK = re.compile(r"(?:transcript|interview)[^:]{0,20}:\s?([A-Z][\w.]{2,30}(?:\s[A-Z]\w{2,20}){0,2})\sEditor\b", re.IGNORECASE)
#: Call signs of North American stations begin with W or K.
_STATION = re.compile(r"\(([WK][A-Z]{2,3}(?:[- ](?:TV|FM))?)\)\s?[-–—]")
#: Where a Chinese page says it has a text from.
_TAKEN_FROM = re.compile("(?:来源|來源|稿源)\\s?[:：]\\s?(?P<who>[\u4e00-\u9fff]{2,12}[报報网網刊])(?![\u4e00-\u9fff])")
_ONLINE = re.compile(r"(?<=\w{3})\s+online$", re.IGNORECASE)
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
        sender = _clean(material.publisher or "")
        if sender and any(role == "masthead" and r.folded == folded_ends(sender) for role, r in page[:3]):
            yield outlet_named(sender, own) or unknown(sender, hosts[0] if hosts else None), "the sender of the mail, printed above it"
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
    if material.format == "mail" and not is_outlets(material.publisher or ""):
        yield from _headed(rows, own, hosts)
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
    first = next((r for role, r in rows if role == "masthead"), None)
    if first is not None and is_issuer(first) and not any(opening(r.folded, phrases("press", "releases", "outlet")) for _, r in rows[:8]):
        yield outlet_named(first.text, own) or unknown(cased(first.text)), f"the page is headed “{first.text[:60]}”"
    yield from _headed(rows, own, hosts)
    heads = _heads(rows)
    if heads and heads[0][0] == "masthead" and (name := recurring(heads[0][1], rows)):
        yield unknown(name, hosts[0] if hosts else None), f"the word above all, “{name}”, recurs on the page"
    yield from _issuer(rows, own)
    if material.format == "html" and material.subject and (name := masthead(make(_titled(material.subject)), True, own)):
        yield outlet_named(name, own) or unknown(name, hosts[0] if hosts else None), f"the page's title “{material.subject[:60]}”"
    for role, r in rows:
        if role in _SIGNED and (found := _TAKEN_FROM.search(r.text)) and not agency_named(found["who"]):
            yield outlet_named(found["who"], own) or unknown(found["who"]), f"named in “{r.text[:60]}”"
    station = _STATION.search(body[:120])
    if station:
        yield outlet_named(station.group(1), own) or unknown(station.group(1)), f"a station's call sign in the dateline, {station.group(1)}"
    for role, r in rows:
        name = copyright_holder(r.text) if role in ("footer", "junk", "masthead") else None
        if name:
            yield outlet_named(name, own) or unknown(cased(name), hosts[0] if hosts else None), f"copyright line “{r.text[:60]}”"
    yield from of_its_own(rows, body, own)
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
    printed = [m.group(1) for role, r in rows if role in _SIGNED for kind in (_SITE, _MAIL) for m in kind.finditer(r.text[:400])]
    for host in hosts + printed[:5]:
        if len(site_label(host)) > 4 and (name := _printed_as(site_label(host), [r.text for role, r in rows if r.words <= 40][:60])):
            yield unknown(name, host), f"printed on the page, and spelt by {host}"
    elsewhere = [m.group(1) for role, r in rows if role != "body" for m in _MAIL.finditer(r.text[:400])]
    for host in (*hosts, *printed[:5], *elsewhere[:5]):
        if name := _hyphenated(host):
            yield unknown(name, host), f"spelt by {host}"
    top = next((r for role, r in rows if role != "junk"), None)
    if top and any(role == "headline" and r is not top for role, r in rows) and (agency := agency_named(undated(top.text))):
        yield agency, f"the page is headed “{top.text[:60]}”"
    yield from mentioned(rows, own)


def _heads(rows: tuple[tuple[str, Row], ...]) -> list[tuple[str, Row]]:
    """The lines of the head that may hold a name; no menus."""
    heads = [
        (role, r)
        for role, r in rows
        if role in ("masthead", "kicker") or (role == "standfirst" and r.words <= 6) or (role == "stamp" and r.words <= 10)
    ][:16]
    return [(role, r) for role, r in heads if not is_menu(r) or len(heads) == 1]


def _headed(rows: tuple[tuple[str, Row], ...], own: tuple[Outlet, ...], hosts: list[str]) -> Iterator[tuple[Outlet, str]]:
    """The outlets that the head of a page names."""
    for n, (role, r) in enumerate(_heads(rows)[:8]):
        name = masthead(r, n == 0 and role == "masthead", own)
        if name:
            yield outlet_named(name, own) or unknown(cased(name), hosts[0] if hosts else None), f"masthead “{r.text[:60]}”"


def _issuer(rows: tuple[tuple[str, Row], ...], own: tuple[Outlet, ...]) -> Iterator[tuple[Outlet, str]]:
    """Who issued a press release, on a line of its own above the text of a page that says it is one."""
    head = [r for role, r in rows if role in ("masthead", "kicker", "standfirst", "stamp")][:8]
    if any(opening(r.folded, phrases("press", "releases", "outlet")) for r in head):
        for r in reversed(head):  # the ministry stands below the government
            if is_issuer(r):
                yield outlet_named(r.text, own) or unknown(cased(r.text)), f"issued by “{r.text[:60]}”"


def _titled(title: str) -> str:
    """A page's title that names the site alone, without what follows: "Inselblatt online", "The Lantern: news"; "" for no title."""
    before, colon, after = title.partition(": ")
    name = _ONLINE.sub("", before if colon and is_section(after) else title)
    return (
        "" if opening(folded_ends(name), ("untitled", "index", "new page", "document", "unbenannt", "sans titre", "sin titulo")) else name
    )


def _hyphenated(host: str) -> str | None:
    """The name that a host spells in words of which one is a word of such names: "Wennet Times" of wennet-times.example."""
    words = site_label(host).split("-")
    if len(words) < 2 or not all(words) or not set(words[1:]) & word_set("press", "words", "outlet"):
        return None
    return cased(" ".join(words))


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
    """The words on the page that spell the label of a host: "The Northern Post" for northernpost, "Wool & Timber Weekly" for wooltimber."""
    label = re.sub(r"[^a-z0-9]", "", label)
    of_names = word_set("press", "words", "outlet")
    for text in texts:
        words = text.split()[:30]
        for start in range(len(words)):
            for end in range(start + 1, min(len(words), start + 6) + 1):
                squeezed = _squeezed(words[start:end])
                if squeezed == label or (squeezed == f"the{label}" and words[start].istitle()):
                    first = start - 1 if start and words[start - 1] in ("The", "THE") else start
                    following = words[end].strip(",.:;|") if end < len(words) else ""
                    if following[:1].isupper() and folded_ends(following) in of_names and folded_ends(words[end - 1]) not in of_names:
                        end += 1
                    return " ".join(words[first:end]).strip(" ,.:;|-–—")
                if len(squeezed) > len(label) + 3:
                    break
    return None


def _squeezed(words: list[str]) -> str:
    """Some words as a host spells them: without blanks, marks and "and"."""
    return re.sub(r"[^a-z0-9]", "", folded_ends(" ".join(word for word in words if word not in ("and", "und", "et", "&"))))


def _account(r: Row, rows: tuple[tuple[str, Row], ...], own: tuple[Outlet, ...]) -> Iterator[tuple[Outlet, str]]:
    """A byline that is a site's account ("by courier news cr"): the name as the page prints it elsewhere, else the account's own."""
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
