"""Which line above the body is the headline, if any: lines are scored, the first is not taken blindly."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from digest.reading.byline import CAMEL, bare_names
from digest.reading.known import agency_named, is_compound, is_section, outlet_named, sections_in, without_section
from digest.reading.lines import Row, folded_ends, opening, phrases, word_set
from digest.reading.masthead import OFFICIAL, is_menu, named_before_menu
from digest.reading.stamps import has_day
from digest.text import STOPWORDS, WORD, sentence_spans, stem

Said = Sequence[tuple[str, str] | None]
"""What is known of each row so far: (role, reason), or None."""

_MENU = (
    "subscribe",
    "sign in",
    "log in",
    "login",
    "menu",
    "search",
    "register",
    "skip to content",
    "skip to main content",
    "toggle navigation",
)
"""What stands above these is the site's, not the article's."""

LEAST = 1.0
"""Below this no line is called the headline."""
CLIPPED = 110
"""Code points of a derived title."""

_SIGNS = re.compile("[\u30a1-\u30fa\u4e00-\u9fff]{2,60}")
_CRUMBS = re.compile(r"\s[>›»/|·•＞｜≫]{1,2}\s|→")
#: A name in capitals and what it is for: "COURIER - the news of the coast, every day".
_MOTTO = re.compile(r"^(?P<name>[^\W\d_a-z][^a-z:|]{2,30}?)\s?[-–—|:•]\s[^\W\d_A-Z]")
#: "Regionen, S. 3".
_PAGE = re.compile(r"\b(?:p|pp|pg|page|seite|s|pag|pagina|стр)\.?\s?\d{1,3}$|[0-9]面$")
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_LABELLED = re.compile(r"^(?:from|to|cc|subject|date|sent|slug|attn|attention|message-id|reply-to)\s?:", re.IGNORECASE)
_TWO = re.compile(r"[^\W\d_]{4}[.] [A-ZÀ-ÞА-Я].*[.]$")
_COMPANY = re.compile(r"\b(?:Inc|Corp|Co|Ltd|Limited|LLC|PLC|plc|AG|SE|GmbH|S\.A|S\.p\.A|N\.V|A?\.?F\.C)\.?$")
_SUFFIX = re.compile(r"\s+(?:[|\-–—·•»]|::)\s+")


def choose(
    rows: tuple[Row, ...],
    said: Said,
    first: int,
    body: str,
    given: str | None,
    subject: str | None,
) -> int | None:
    """The index of the headline's row above the row `first`, or None where no line is one.

    Measured on 499 simulated scrapes: the title is line 1 in 35 % only, a line of the page in 88 %.
    """
    hinted = [n for n, verdict in enumerate(said) if verdict and verdict[0] == "headline"]
    if hinted:
        return next((n for n in hinted if n < first), None)
    wanted = [folded_ends(text) for text in (given, subject) if text]
    for n in range(first):
        if said[n] is None and (rows[n].folded in wanted or _behind_name(rows[n], wanted)):
            return n
    if given:
        return None
    free = [n for n in range(first) if said[n] is None and rows[n].hint is None]
    menu = max((n for n in range(first) if rows[n].folded in _MENU), default=-1)
    free = [n for n in free if n > menu and not rows[n].text.isdigit()] or free
    stems = {stem(w) for w in WORD.findall(folded_ends(body[:240]) + " " + body[:3000].casefold())} | _pairs(body[:3000])
    scored: list[tuple[float, int]] = []
    for n in free[:12]:
        score = _score(rows[n], stems, rows, said, n, first)
        earlier = {rows[-m].folded for before, m in scored if before >= LEAST} - {rows[n].folded}
        scored.append((round(score - len(earlier), 3), -n))
    best = max(scored, default=(0.0, 0))
    for points, at in scored:  # a standfirst right below a headline repeats more of the text
        if at == best[1] + 1 and points >= LEAST + 2 and rows[-at].words >= 5 and rows[-at].block == rows[-best[1]].block:
            best = (points, at)
    return -best[1] if best[0] >= LEAST else None


def _behind_name(r: Row, wanted: list[str]) -> bool:
    """A subject or title is the line with a name before it: "The Lantern: Ferry sold"."""
    return r.words >= 2 and any(text.endswith((f": {r.folded}", f"| {r.folded}")) for text in wanted)


def _score(r: Row, stems: set[str], rows: tuple[Row, ...], said: Said, n: int, first: int) -> float:
    mine = _pairs(r.text) or {stem(w) for w in WORD.findall(r.folded) if len(w) > 3 and w not in STOPWORDS}
    overlap = len(mine & stems) / len(mine) if mine else 0.0
    score = 4 * overlap * (1.0 if r.words > 3 else (1 + len(mine & stems)) / 4)  # a word or two of the text are a section or a place
    score += _length_points(r.words)
    score -= _crumbs(r)
    if r.words >= 4:  # printed twice or more often
        score += min(2, sum(rows[k].folded == r.folded for k in range(min(first, 40))) - 1)
    score -= 5 if r.folded.strip(" :") in (*phrases("press", "sections", "headline"), *phrases("press", "not_outlet", "headline")) else 0
    score -= 4 if is_name_of_outlet(r) or OFFICIAL.search(r.text) else 0
    score -= 5 if n < 3 and named_before_menu(r) and not r.text.isupper() else 0
    score -= 5 if is_issuer(r) or (r.words <= 6 and _PAGE.search(r.folded)) else 0
    score -= (
        3 if (r.words > 2 and (is_menu(r) or sections_in(r.folded.split()) == r.words)) or (r.words <= 5 and CAMEL.search(r.text)) else 0
    )
    score -= 2.5 if n == 0 and r.text.isupper() and r.words <= 5 and overlap < 0.34 else 0
    score -= 2 if has_day(r.folded) and r.words <= 10 else 0
    score -= 3 if r.words > 10 and has_day(r.folded) and _YEAR.search(r.text) else 0
    score -= 2 if sum(w.strip(",.:;!?'\"").isalpha() for w in r.folded.split()) * 10 < r.words * 6 and r.text.isascii() else 0  # a slug
    score -= 2 if r.text.startswith(("- ", "• ", "* ", "[", "http")) else 0
    score -= 2 if r.finished and r.text[-1:] == "." and r.words > 8 else 0
    score -= 1.5 if _TWO.search(r.text) and r.words > 8 else 0
    score -= 4 if _COMPANY.search(r.text) and r.words <= 5 else 0
    score -= 1.5 if opening(r.folded, ("from the", "section", "category", "page")) and r.words <= 5 else 0
    score -= 3 if n + 1 < first and _crumb_of(r, rows[n + 1]) else 0
    score -= 1.5 if r.words <= 3 and n + 1 < first and said[n + 1] is None and 5 <= rows[n + 1].words <= 28 else 0  # a kicker over it
    following = [verdict[0] for verdict in said[n + 1 : min(first, n + 3)] if verdict]
    score += 1.5 if {"byline", "stamp"} & set(following[:1]) else 0.5 if {"byline", "stamp"} & set(following) else 0
    score -= 2 if overlap < 0.2 and any(w in word_set("press", "words", "outlet") for w in WORD.findall(r.folded)) else 0
    score -= 4 if bare_names(r) and not r.text.isupper() else 0
    if n == 1 and r.block == rows[0].block and n + 1 < first and said[n + 1] is None and is_name_of_outlet(rows[0]):
        score -= 2  # a motto beside or below the name
    if n == 0 and (motto := _MOTTO.match(r.text)) and not opening(folded_ends(motto["name"]), phrases("press", "not_outlet", "headline")):
        score -= 3
    score -= 4 if r.words <= 6 and opening(r.folded, phrases("junk", "tail")) else 0
    score -= 4 if _LABELLED.match(r.text) else 0
    return score


def _pairs(text: str) -> set[str]:
    """The pairs of signs of a script without spaces: its words, near enough."""
    return {a + b for run in _SIGNS.findall(text) for a, b in pairwise(run)}


def _length_points(words: int) -> float:
    """Headlines have three to some thirty words; one word is a section, fifty are a paragraph."""
    if 3 <= words <= 28:
        return 2
    if words > 45:
        return -3
    return 0.5 if words == 2 else -0.5


def _crumbs(r: Row) -> float:
    """How much a line looks like the way through a site: "Home > World > Africa", "HARLOW | NEWSROOM"."""
    parts = _CRUMBS.split(r.folded)
    if len(parts) < 2 or r.words > 16:
        return 0
    sections = sum(sections_in(words) * 2 >= len(words) for part in parts if (words := WORD.findall(part)))
    return 5 if sections else 3 if r.words <= 12 and not r.text.isupper() else 0


def _crumb_of(r: Row, following: Row) -> bool:
    """A breadcrumb that ends in the headline of the next line."""
    return following.words >= 4 and r.folded != following.folded and following.folded in r.folded and bool(re.search(r"[|>›»/]", r.text))


def is_name_of_outlet(r: Row) -> bool:
    """The whole line could be the name of an outlet: known, or two to five words of which one is a word of such names."""
    head = without_section(_CRUMBS.split(r.text)[0].strip())
    if outlet_named(head) or agency_named(head):
        return True
    words = list(WORD.findall(folded_ends(head)))
    if len(words) == 1 and not head.isascii() and is_compound(words[0]):
        return True
    return 2 <= len(words) <= 5 and any(w in word_set("press", "words", "outlet") for w in words) and not r.finished and _is_titled(head)


def is_issuer(r: Row) -> bool:
    """The whole line is the name of an authority, as it issues press releases: "Ministry of Fisheries", 水産課."""
    if r.finished or r.words > 8 or len(r.text) > 60:
        return False
    words = WORD.findall(r.folded)
    if r.text.upper() == r.text.lower():
        return len(words) == 1 and len(r.text) <= 12 and r.text.endswith(tuple(word_set("press", "issuers", "outlet")))
    issuers = word_set("press", "issuers", "outlet")
    plain = [word for word in words if word not in ("the", "state", "federal", "national")]
    return len(plain) > 1 and _is_titled(r.text) and ((plain[0] in issuers and plain[1] in _OF) or plain[-1] in issuers)


_OF = frozenset("of for de des du d der für fur del della".split())


def uncrumbed(text: str) -> str:
    """The end of a way through a site that begins at its home page: "Home » Harbour » Ferry sold for a crown"."""
    parts = _CRUMBS.split(text)
    return parts[-1] if len(parts) > 1 and sections_in([folded_ends(parts[0])]) and len(parts[-1].split()) >= 3 else text


def _is_titled(text: str) -> bool:
    return all(word[:1].isupper() or not word[:1].isalpha() or len(word) <= 3 for word in text.split())


def without_suffix(title: str, names: tuple[str, ...]) -> tuple[str, str | None]:
    """A title without the outlet's name at its end or start, and that name: "Dam fails | The Courier", "The Courier: Dam fails"."""
    known = {folded_ends(name).removeprefix("the ") for name in names if name}
    before, colon, after = title.partition(": ")
    if colon and folded_ends(before).removeprefix("the ") in known:
        return after.strip(), before
    parts = _SUFFIX.split(title)
    if len(parts) < 2:
        return title, None
    for at in (-1, 0):
        part = parts[at]
        if folded_ends(part).removeprefix("the ") in known or outlet_named(part) or agency_named(part):
            kept = (title[: title.rfind(part)] if at else title[len(part) :]).strip(" |-–—·•»:")
            inner = _SUFFIX.split(kept)
            if len(inner) > 1 and is_section(inner[-1]):  # "Dam fails - News - The Courier"
                kept = kept[: kept.rfind(inner[-1])].strip(" |-–—·•»:")
            return kept, part
    return title, None


def derived(body: str) -> str:
    """A title from the lead, for an article without a headline: its first sentence, clipped at a word."""
    lead = body.split("\n", 1)[0][:600]
    spans = sentence_spans(lead)
    text = lead[spans[0][0] : spans[0][1]] if spans else lead
    if len(text) <= CLIPPED:
        return text
    cut = text.rfind(" ", 40, CLIPPED)
    return text[: cut if cut > 0 else CLIPPED].rstrip(" ,;:–—-") + "…"
