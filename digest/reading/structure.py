"""Material -> Sheet: what each line of a page is, and who wrote, published and supplied it. Rules, each with its reason."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from digest.model import Outlet, Region, Sheet
from digest.reading.addresses import archived, printed_address, url_fields, web_address
from digest.reading.agency import agencies_of
from digest.reading.byline import (
    asian_names,
    bare_names,
    beside_agency,
    given_names,
    names_of,
    persons,
    reporters_of,
    sign_name,
    signed_in_bracket,
)
from digest.reading.ends import ends_of
from digest.reading.headline import derived, uncrumbed, without_suffix
from digest.reading.language import language_of
from digest.reading.lines import EDGE, Row, folded_ends, rows_of
from digest.reading.lines import row as make
from digest.reading.material import Line, Material
from digest.reading.outlet import outlet_of
from digest.reading.parting import parted
from digest.reading.roles import roles_of
from digest.reading.stamps import is_stamp
from digest.reading.verdicts import Known, Verdict

MOST_LINES = 5_000
"""Lines looked at: no article has more, and a megabyte of two-letter lines stays cheap."""

Marked = tuple[tuple[str, Row], ...]


def sheet_of(material: Material, outlets: tuple[Outlet, ...] = ()) -> Sheet:
    """The sheet of one article: every line of its page labelled, and the body cut free.

    `outlets` are the site's own and come before the general table. Never raises, whatever the lines hold; linear in them.
    """
    rows = tuple(part for r in rows_of(material.lines[:MOST_LINES]) for part in parted(r))
    given = given_names(material.byline)
    headline, suffix = without_suffix(material.headline, (material.publisher or "",)) if material.headline else (None, None)
    known = Known(headline, material.subject, given, material.format == "mail")
    verdicts = roles_of(rows, known)
    regions = _regions(rows, verdicts) + _beyond(material.lines[MOST_LINES:])
    paragraphs = tuple(region.text for region in regions if region.role == "body")
    body = "\n\n".join(paragraphs)
    marked = tuple((verdict[0], row) for verdict, row in zip(verdicts, rows, strict=True))
    aside = tuple((role, row) for role, row in marked if role != "body")
    printed = next((uncrumbed(row.text) for role, row in marked if role == "headline"), None)
    headline = headline or printed or material.subject
    if material.url is None and (kept := next((k for role, row in marked if role != "body" and (k := archived(row.text))), None)):
        material = replace(material, url=web_address(kept[0]), fields=(*material.fields, kept[1], *url_fields(kept[0])))
    if material.url is None and (url := printed_address(marked)):
        material = replace(material, url=url, fields=material.fields + url_fields(url))
    agencies = agencies_of(aside, tuple(row.text for role, row in marked if role == "body"), material.byline)
    outlet, why = outlet_of(material, aside, body, outlets, suffix, agencies)
    if headline and headline == material.subject and outlet:
        headline = without_suffix(headline, (outlet.name,))[0]
    return Sheet(
        id="a" + hashlib.sha256(material.identity).hexdigest()[:12],
        path=material.path,
        item=material.item,
        format=material.format,
        url=material.url,
        language=language_of(body or " ".join(row.text for row in rows[:20]), material.language),
        outlet=outlet,
        outlet_why=why,
        agency=agencies,
        headline=headline,
        title=headline or derived(body) or material.path,
        byline=given or _byline(marked, paragraphs),
        regions=regions,
        body=body,
        fields=material.fields,
        notes=material.notes,
    )


def _beyond(lines: tuple[Line, ...]) -> tuple[Region, ...]:
    """What no article is long enough to hold, in one region."""
    return (Region("junk", "\n".join(line.text for line in lines), f"below line {MOST_LINES}: more than any article has"),) if lines else ()


def _regions(rows: tuple[Row, ...], verdicts: tuple[Verdict, ...]) -> tuple[Region, ...]:
    regions: list[Region] = []
    last = max((n for n, (role, _) in enumerate(verdicts) if role == "body"), default=-1)
    for n, (row, verdict) in enumerate(zip(rows, verdicts, strict=True)):
        role, why = verdict
        if role == "correction" and (at := row.text.find(". ") + 1) and is_stamp(make(row.text[:at])):
            regions.append(Region("stamp", row.text[:at], "a label and a date before a note on the text"))
            regions.append(Region("correction", row.text[at:].strip(), why))
            continue
        text, what, behind = ends_of(row.text, n == last) if role == "body" else (row.text, verdict, "")
        regions.append(Region(role, text, why))
        if behind:
            regions.append(Region(what[0], behind, what[1]))
    return tuple(regions)


def _persons(row: Row) -> tuple[str, ...]:
    return names_of(row) or bare_names(row) or sign_name(row.text) or (persons(row.text) if row.hint == "byline" else ())


def _byline(marked: Marked, paragraphs: tuple[str, ...]) -> tuple[str, ...]:
    """The persons who wrote: byline lines, else a tag at the start or end of the text, else those who reported."""
    found: list[str] = []
    for role, row in marked:
        if (role == "byline" or (role == "stamp" and names_of(row))) and not reporters_of(row.text):
            found.extend(name for name in _persons(row) if folded_ends(name) not in map(folded_ends, found))
    if not found:
        for role, row in marked:
            if role == "credit" and row.words <= 12:
                found.extend(name for name in beside_agency(row.text) if name not in found)
    if not found and paragraphs:
        for text in (paragraphs[0][:80], paragraphs[-1][-80:]):
            found.extend(name for name in asian_names(text) if name not in found)
        found = found or list(signed_in_bracket(paragraphs[-1]))
    if not found:
        for role, row in marked:
            if role in ("byline", "credit") or (role == "body" and row.text.endswith((")", "]"))):
                found.extend(name for name in reporters_of(row.text[-EDGE:]) if name not in found)
    return tuple(found)
