"""The outlet's name in the lines above a headline: mastheads, breadcrumbs, lines of page numbers."""

from __future__ import annotations

import re
from functools import cache

from digest.model import Outlet
from digest.reading.known import agency_named, is_compound, outlet_named, sections_in, without_section
from digest.reading.lines import Row, date_names, folded_ends, opening, phrases, word_set
from digest.reading.stamps import dated_from, has_day
from digest.text import STOPWORDS, WORD

_PARTS = re.compile(r"\s*(?:[|·•›»<>☰＞｜＜≫→]|//|>>|–|—|\s-\s|\s/\s|\t|\s{3,})\s*")
#: A name in brackets before its section: "[Varda Times] National".
_HEADED = re.compile(r"\[(?P<who>[A-Z][^\[\]=]{3,40})\]\s?(?P<rest>.{0,60})$")
_BARS = re.compile(r"\s*[|·•]\s*")
#: The number of an issue or its price, behind the name.
_NUMBERED = re.compile(r"\s(?:No|Nr|Vol|Núm|Nº|N°|№)\.?\s?\d|\s[£$€¥]\s?\d")
#: "Hafen heute, Ausgabe vom 15. Januar".
_EDITION = re.compile(
    r"(?P<who>[^\W\d_a-z][^,|\d]{3,40}),\s(?:Ausgabe|[Éé]dition|[Ee]dición|[Ee]dizione|[Ee]dition|[Ii]ssue|[Вв]ыпуск)\s(?:vom|du|del|of|от)\b"
)
_ELIDED = re.compile(r"\b[ld]['’]")
#: A page of a Chinese paper: 第A1版.
_PAGE = re.compile(r"第\w{1,4}[版面]")
#: How old a paper is, behind its name.
_MOTTO = re.compile(
    r"(?<=\w),?\s+(?:est\.?|established|founded|since|gegründet|fondée?|fundado)\s(?:in\s|en\s)?1[6-9]\d\d\b.*$", re.IGNORECASE
)
#: What a site is, behind its name: "Wennet Rovers Official Site".
OFFICIAL = re.compile(
    r"(?<=\w)[\s,|:–—-]+(?:(?:the )?official (?:web)?site|offizielle (?:web)?seite|site officiel|sitio (?:web )?oficial|sito ufficiale|официальный сайт|공식 홈페이지|公式サイト|官方网站|官网)$",
    re.IGNORECASE,
)
#: Between a name and its day: "Inselblatt vom 5. Mai".
_FROM = re.compile(r"(?<=\w)\s(?:vom|du|del|of|from|от|van)$")
#: The slug of wire copy: FRANCE-FLOODS.
_SLUG = re.compile(r"[A-Z]+(?:-+[A-Z0-9]+){1,5}")


def masthead(r: Row, is_top: bool, own: tuple[Outlet, ...]) -> str | None:
    """The outlet's name in a line above the headline, or what stands before a menu on the first such line."""
    name, short = _masthead(r, is_top, own), named_before_menu(r) if is_top else None
    if name is None or short is None or not name.startswith(short):
        return name or (without_section(short) if short else None)
    more = set(WORD.findall(folded_ends(name[len(short) :])))
    return name if more & word_set("press", "words", "outlet") or outlet_named(name, own) else without_section(short)


def _masthead(r: Row, is_top: bool, own: tuple[Outlet, ...]) -> str | None:
    """The outlet's name in a line above the headline: the first part of a masthead, a breadcrumb, a page number line."""
    if r.words > 16 or (r.finished and r.words > 8):
        return None
    tag = _HEADED.match(r.text) if is_top else None
    parts = [tag["who"], tag["rest"]] if tag else _PARTS.split(r.text)
    if is_top and (edition := _EDITION.match(r.text)):
        return edition["who"]
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
            _PAGE.match(part)
            or agency_named(part)
            or has_day(folded)
            or any(c.isdigit() for c in part[:2])
            or opening(folded, phrases("press", "not_outlet", "headline"))
        ):
            return None
        words = WORD.findall(_ELIDED.sub("", folded))
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


def named_before_menu(r: Row) -> str | None:
    """The name at the start of a line that goes on as a menu or with its number: "Bay Times Home Politics", "Echo | Kurse | Depot"."""
    if (
        r.finished
        or r.words > 16
        or is_menu(r)
        or not _BARS.sub("", r.text)
        or opening(r.folded, phrases("press", "not_outlet", "headline"))
    ):
        return None
    if number := _NUMBERED.search(r.text):
        name = r.text[: number.start()]
    else:
        parts = [part for part in _BARS.split(r.text) if part]
        tokens = parts[0].split()
        end = len(tokens) if parts[0].isupper() else _end_of_name(tokens)
        rest = [*tokens[end:], *(word for part in parts[1:] for word in part.split())]
        items = sum(map(_is_item, rest))
        barred = len(parts) > 2 and all(len(part.split()) <= 2 for part in parts[1:])
        plain = sum(folded_ends(word) in _items() for word in rest)
        if len(rest) < 2 or not (barred or (items * 2 >= len(rest) and (plain or items > 2 or len(parts) > 1))):
            return None
        name = " ".join(tokens[:end])
    words = WORD.findall(folded_ends(name))
    if not 1 <= len(words) <= 6 or sections_in(words) == len(words) or any(c.isdigit() for c in name) or has_day(folded_ends(name)):
        return None
    return (
        name if all(w[:1].isupper() or w.upper() == w.lower() or w in word_set("press", "small", "outlet") for w in name.split()) else None
    )


def _end_of_name(tokens: list[str]) -> int:
    """Where the name at the start of a menu ends: behind a word of such names, before the first item, where its capitals end."""
    of_names = word_set("press", "words", "outlet")
    folded = [folded_ends(token) for token in tokens]
    for n, word in enumerate(folded):
        if (word in of_names and not sections_in([word])) and (n + 1 == len(tokens) or _is_item(tokens[n + 1])):
            return n + 1
        if n and (_is_item(tokens[n]) or (tokens[n].islower() and tokens[0].isupper() and tokens[n - 1].isupper())):
            return n
    return len(tokens)


def _is_item(token: str) -> bool:
    """A word of menus: a section, a button."""
    word = folded_ends(token).strip(",.:")
    return bool(sections_in([word])) or word in _items()


@cache
def _items() -> frozenset[str]:
    """The first words of buttons, and the sections that are no words of titles."""
    return frozenset(phrase for phrase in phrases("junk", "button") if " " not in phrase and len(phrase) > 1) | word_set(
        "press", "menu", "headline"
    )


def is_menu(r: Row) -> bool:
    """It begins with a button, a section or what a button does: "Sign in Jobs Dating", "Play Live Radio"; such a line is no masthead."""
    first = r.folded.split(" ", 1)[0]
    start = opening(r.folded, phrases("junk", "button"))
    tokens = r.folded.split()
    if (
        len(tokens) >= 4
        and len(_PARTS.split(r.text)) == 1
        and _is_item(tokens[0])
        and sections_in(tokens) * 2 >= len(tokens)
        and not any(w in word_set("press", "words", "outlet") for w in tokens if not sections_in([w]))
    ):
        return True
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
        return _FROM.sub("", part[:at].rstrip(" ,-–—|·"))
    words = part.split()
    dates = date_names("weekdays")
    at = next((n for n, word in enumerate(words) if n and word[:-1].isalpha() and folded_ends(word).strip(",.") in dates), len(words))
    return " ".join(words[:at])
