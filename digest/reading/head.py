"""Above the body: where it begins; masthead, headline, standfirst, byline, stamp."""

from __future__ import annotations

import re

from digest.reading.agency import in_dateline, is_acronym, is_credit, with_initials
from digest.reading.byline import bare_names, sign_name
from digest.reading.headline import choose
from digest.reading.known import agency_named
from digest.reading.lines import Row, opening, phrases
from digest.reading.repeats import alike
from digest.reading.stamps import is_dated_label
from digest.reading.verdicts import Known, Verdict

_QUOTED = re.compile(r"^[“\"„«「『‘][^“”\"„«»「」『』]{20,400}[”\"“»」』’]\.?$")


def body_start(rows: tuple[Row, ...], said: list[Verdict | None]) -> int | None:
    """The index of the first paragraph of the text; standfirsts above bylines and stamps come before it."""
    prose = [n for n, r in enumerate(rows) if said[n] is None and (_could_begin(r, n) or has_dateline(r))]
    if not prose:
        return None
    if has_dateline(rows[prose[0]]):
        return prose[0]
    for k, at in enumerate(prose[:3]):
        if k and len(prose) - k < k + 1:
            break
        marks = [n for n in range(prose[k] + 1, prose[k + 1] if k + 1 < len(prose) else prose[k] + 1) if _is_head_mark(rows, said, n)]
        if marks and len(prose) - k - 1 >= 1 and (k == 0 or all(rows[p].words <= 40 for p in prose[: k + 1])):
            return prose[k + 1]
        if rows[at].words > 45:
            break
    start = prose[0]
    between = range(start + 1, prose[1]) if len(prose) > 1 else range(0)
    if len(prose) > 3 and _QUOTED.match(rows[start].text) and any((said[n] or ("", ""))[0] == "caption" for n in between):
        return prose[1]
    if rows[start].text[-1:] in "?!" and rows[start].words <= 25 and len(prose) > 1 and not any(said[n] is None for n in range(start)):
        return prose[1]
    return start


def _could_begin(r: Row, n: int) -> bool:
    """A paragraph long enough to begin a text: nine words, six below a line that may be the headline."""
    return r.prose and (r.words >= 9 or r.hint == "body" or (n > 0 and r.text[-1] in ".。"))


def has_dateline(r: Row) -> bool:
    return (r.finished or r.words >= 15) and r.words >= 5 and bool(in_dateline(r.text)) and not is_credit(r)


def _is_head_mark(rows: tuple[Row, ...], said: list[Verdict | None], n: int) -> bool:
    """A byline or a dated stamp: what stands above it is still the head of the page."""
    verdict = said[n]
    if verdict is None:
        return (is_dated_label(rows[n]) and not rows[n].finished) or bool(bare_names(rows[n]) and n + 1 < len(rows) and rows[n + 1].prose)
    return verdict[0] == "byline" or (verdict[0] == "stamp" and any(c.isalpha() for c in rows[n].text))


def label_head(rows: tuple[Row, ...], said: list[Verdict | None], first: int, known: Known) -> None:
    """Label what stands above the body: masthead, headline, standfirst, byline, stamp, caption."""
    body = "\n".join(rows[n].text for n in range(first, min(first + 40, len(rows))) if said[n] is None and "@" not in rows[n].text)
    at = choose(rows, said, first, body, known.headline, known.subject)
    top = first if at is None else at
    for n in range(first):
        r, verdict = rows[n], said[n]
        if n == at:
            said[n] = ("headline", rows[n].why or "the line that sums up the body")
        elif n < top and at is not None:
            if verdict is None or (verdict[0] in ("stamp", "credit") and verdict[1] == "a date alone"):
                said[n] = ("masthead", "above the headline")
        elif verdict is None:
            above = rows[at] if at is not None else None
            beside_day = any((said[k] or ("", ""))[0] == "stamp" for k in (n - 1, n + 1) if k >= 0)
            said[n] = _below_headline(r, above, _before_stamp(rows, said, n, first), beside_day, n + 1 == first and n - 1 == at, body)
    _signs_with_agency(rows, said, first)


def _signs_with_agency(rows: tuple[Row, ...], said: list[Verdict | None], first: int) -> None:
    """Where nothing else tells who wrote, "Ann Lee/APA" right above the text is who did, and no picture's credit."""
    if first == 0 or any(verdict and verdict[0] == "byline" for verdict in said[:first]):
        return
    r, verdict = rows[first - 1], said[first - 1]
    if verdict and verdict[0] == "caption" and r.words <= 5 and "/" in r.text and agency_named(r.text.rpartition("/")[2]):
        said[first - 1] = ("credit", "who wrote, and an agency")


def _before_stamp(rows: tuple[Row, ...], said: list[Verdict | None], n: int, first: int) -> bool:
    """A date follows, with nothing but a name or a place or two between."""
    for k in range(n + 1, min(n + 4, first)):
        verdict = said[k]
        if (verdict and verdict[0] == "stamp") or is_dated_label(rows[k]):
            return True
        if rows[k].words > 4:
            return False
    return False


def _is_told_of(name: str, body: str) -> bool:
    """The text itself speaks of that name, inside a paragraph: a place or a person of the news, not who wrote it."""
    return f" {name}" in body


def _below_headline(r: Row, headline: Row | None, before_stamp: bool, beside_day: bool, last: bool, body: str) -> Verdict:
    if headline and alike(r.folded, headline.folded):
        return "repeat", "the headline again"
    if beside_day and sign_name(r.text) and r.text not in body:
        return "byline", "a name in signs beside the day"
    if (names := bare_names(r)) and not _is_told_of(names[0], body) and (before_stamp or last or not r.text.isupper()):
        return "byline", "a line of names under the headline"
    if is_dated_label(r):
        return "stamp", "a short line with a date"
    if is_acronym(r) or with_initials(r.text):
        return "credit", "an acronym on a line of its own"
    if (opening(r.folded, phrases("press", "sections", "headline")) and r.words <= 4) or r.folded.startswith("from the section"):
        return "kicker", "the name of a section"
    if r.words >= 4 or r.prose:
        return "standfirst", "between headline and text"
    return "kicker", "a label between headline and text"
