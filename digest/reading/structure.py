"""Material -> Sheet: what each line of a page is, and who wrote, published and supplied it. Rules, each with its reason."""

from __future__ import annotations

import hashlib

from digest.model import Outlet, Region, Sheet
from digest.reading.material import Line, Material


def sheet_of(material: Material, outlets: tuple[Outlet, ...] = ()) -> Sheet:
    """The sheet of one article: every line of its page labelled, and the body cut free.

    `outlets` are the site's own and come before the general table. Never raises, whatever the lines hold.
    """
    regions = tuple(_simple(material.lines))
    body = "\n\n".join(region.text for region in regions if region.role == "body")
    printed = next((region.text for region in regions if region.role == "headline"), None)
    headline = material.headline or printed
    return Sheet(
        id="a" + hashlib.sha256(material.identity).hexdigest()[:12],
        path=material.path,
        item=material.item,
        format=material.format,
        url=material.url,
        language=material.language,
        outlet=Outlet(material.publisher) if material.publisher else None,
        outlet_why=material.publisher_why,
        agency=(),
        headline=headline,
        title=headline or body[:80] or material.path,
        byline=material.byline,
        regions=regions,
        body=body,
        fields=material.fields,
        notes=material.notes,
    )


def _simple(lines: tuple[Line, ...]) -> list[Region]:
    regions: list[Region] = []
    begun = False
    for line in lines:
        long = len(line.text) > 90
        if line.hint:
            regions.append(Region(line.hint, line.text, line.why))
        elif long or (begun and line.text[-1:] in ".!?”\"'’"):
            begun = True
            regions.append(Region("body", line.text, "a long line"))
        elif not begun and not any(region.role == "headline" for region in regions):
            regions.append(Region("headline", line.text, "the first short line"))
        else:
            regions.append(Region("junk", line.text, "a short line"))
    return regions
