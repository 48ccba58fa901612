"""The outlet's name in the lines above a headline: mastheads, breadcrumbs, lines of page numbers."""

from __future__ import annotations

import re

from digest.model import Outlet
from digest.reading.known import agency_named, is_compound, outlet_named, sections_in, without_section
from digest.reading.lines import Row, date_names, folded_ends, opening, phrases, word_set
from digest.reading.stamps import dated_from, has_day
from digest.text import STOPWORDS, WORD

_PARTS = re.compile(r"\s*(?:[|·•›»<>☰＞｜＜≫→]|//|>>|–|—|\s-\s|\s/\s|\t|\s{3,})\s*")
#: A name in brackets before its section: "[Varda Times] National".
_HEADED = re.compile(r"\[(?P<who>[A-Z][^\[\]=]{3,40})\]\s?(?P<rest>.{0,60})$")
#: How old a paper is, behind its name.
_MOTTO = re.compile(
    r"(?<=\w),?\s+(?:est\.?|established|founded|since|gegründet|fondée?|fundado)\s(?:in\s|en\s)?1[6-9]\d\d\b.*$", re.IGNORECASE
)
#: What a site is, behind its name: "Callow Rovers FC Official Site".
OFFICIAL = re.compile(
    r"(?<=\w)[\s,|:–—-]+(?:(?:the )?official (?:web)?site|offizielle (?:web)?seite|site officiel|sitio (?:web )?oficial|sito ufficiale|официальный сайт|공식 홈페이지|公式サイト|官方网站|官网)$",
    re.IGNORECASE,
)
#: The slug of wire copy: FRANCE-FLOODS.
_SLUG = re.compile(r"[A-Z]+(?:-+[A-Z0-9]+){1,5}")


def masthead(r: Row, is_top: bool, own: tuple[Outlet, ...]) -> str | None:
    """The outlet's name in a line above the headline: the first part of a masthead, a breadcrumb, a page number line."""
    if r.words > 16 or (r.finished and r.words > 8):
        return None
    tag = _HEADED.match(r.text) if is_top else None
    parts = [tag["who"], tag["rest"]] if tag else _PARTS.split(r.text)
    if is_top and (named := OFFICIAL.sub("", r.text)) != r.text:
        return named
    for part in parts[:4]:
        part = without_section(undated(_MOTTO.sub("", part)).strip(' .,:“”"«»*_-'))
        folded = folded_ends(part)
        if not part or folded in phrases("press", "sections", "headline") or folded in phrases("junk", "button"):
            continue
        if folded in word_set("press", "roles", "byline"):
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
        if words and (
            words[-1] in STOPWORDS or words[0] in word_set("press", "not_first", "outlet")
        ):  # a sentence cut at its day: "Today is"
            return None
        if _SLUG.fullmatch(part) and not any(word in word_set("press", "words", "outlet") for word in words):
            return None
        motto = is_top and len(parts) > 1 and part == parts[0].strip() and parts[1][:1].islower()
        lone = len(words) == 1 and (is_compound(folded) or (motto and part.isupper()))
        crumbs = [WORD.findall(folded_ends(other)) for other in parts if other != part]
        leads = is_top and part == parts[0].strip() and any(sections_in(other) for other in crumbs)  # "Tagblatt – Fußball"
        if (
            not leads
            and not (is_top and ("desk" in words[2:] or (part.isupper() and sections_in(words[-1:]))))
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
            return part if is_top or part.upper() == part.lower() or not part.islower() else None
        if is_top and len(words) <= 5 and sections_in(words) < len(words):
            titled = part.isupper() or part.istitle() or "&" in part
            plain = len(parts) == 1 or parts[1][:1].islower()  # a motto behind it
            return part if leads or (titled and plain) or ">" in r.text or "›" in r.text or (motto and lone) else None
        return None
    return None


def is_menu(r: Row) -> bool:
    """It begins with a button, a section or what a button does: "Sign in Jobs Dating", "Play Live Radio"; such a line is no masthead."""
    first = r.folded.split(" ", 1)[0]
    start = opening(r.folded, phrases("junk", "button"))
    return (start is not None and not r.folded[len(start) : len(start) + 1].isalnum()) or (
        r.words > 2 and first in word_set("junk", "may_ask", "voice")
    )


def recurring(top: Row, rows: tuple[tuple[str, Row], ...]) -> str | None:
    """A name of one to three words on the page's first line that the page uses of itself again: "Written by Courier Sports Desk"."""
    name = top.text.strip(" .,:|")
    words = folded_ends(name).split()
    if not 1 <= len(words) <= 3 or len(name) < 4 or not all(w[:1].isupper() for w in name.split()) or sections_in(words) == len(words):
        return None
    own = ("byline", "standfirst", "footer", "junk", "credit", "caption", "appendix")
    return name if any(role in own and r is not top and name in r.text for role, r in rows) else None


def undated(part: str) -> str:
    """A masthead's part before its date: "THE LANTERN, TUESDAY, APRIL 14, 1953"."""
    if (at := dated_from(part)) and has_day(folded_ends(part[at:])):
        return part[:at].rstrip(" ,-–—|·")
    words = part.split()
    dates = date_names("weekdays")
    at = next((n for n, word in enumerate(words) if n and word[:-1].isalpha() and folded_ends(word).strip(",.") in dates), len(words))
    return " ".join(words[:at])
