"""What each row of a page is: first by itself, then by its place above, inside or below the body. Every role has its reason."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from digest.model import Role
from digest.reading.agency import in_dateline, is_acronym, is_credit
from digest.reading.byline import bare_names, names_of, reporters_of
from digest.reading.captions import is_caption
from digest.reading.headline import choose
from digest.reading.known import agency_named
from digest.reading.lines import EDGE, EDITED, SIGNED, Row, folded_ends, holds, opening, phrases, word_set
from digest.reading.stamps import is_dated_label, is_stamp
from digest.text import STOPWORDS, WORD, sentence_spans

Verdict = tuple[Role, str]
Share = tuple[set[str], set[str]]

_SEVERAL = re.compile(r"\s*[|·•/,›»]\s*|\s+")
_SPEAKER = re.compile(r"^([^\W\d_][\w.’' -]{0,30}?)\s?[:：]\s")
_COPYRIGHT = re.compile(r"^(?:©|\(c\)\s?(?:19|20)\d\d|copyright\b|ⓒ|<\s?ⓒ)", re.IGNORECASE)
_HANDLE = re.compile(r"^@\w{2,30}$|^[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,40}){1,4}$|^https?://\S{1,400}$")
_ELSEWHERE = re.compile(
    r"^(?:[A-Z][\w.'’-]{1,20} ){1,3}(?:and (?:[A-Z][\w.'’-]{1,20} ){1,3})?(?:reported|contributed) (?:from|to|reporting)\b"
)
_QUOTED = re.compile(r"^[“\"„«「『‘][^“”\"„«»「」『』]{20,400}[”\"“»」』’]\.?$")
_PLACE_LEAD = re.compile(r"^[A-ZÀ-Þ][\w'’. -]{1,30}(?:\([^()]{1,30}\)\s?)?[:.–—-]{1,2}\s+")
_CAPITALISED = re.compile(r"(?<=[a-zà-ÿ,;”\"]\s)[A-ZÀ-ÞА-Я][\w’'-]{3,}")


@dataclass(frozen=True, slots=True)
class Known:
    """What the format asserts and the rules lean on."""

    headline: str | None = None
    subject: str | None = None
    names: tuple[str, ...] = ()
    publisher: str | None = None
    is_mail: bool = False


def roles_of(rows: tuple[Row, ...], known: Known = Known()) -> tuple[Verdict, ...]:
    """The role of every row, with the rule that gave it. Linear in the rows."""
    said: list[Verdict | None] = [_alone(r) for r in rows]
    for n in range(1, len(rows)):
        before = said[n - 1]
        if said[n] is None and before and before[0] == "caption" and rows[n - 1].words <= 2 and rows[n - 1].text[-1] in ",:":
            said[n] = ("caption", f"after “{rows[n - 1].text}”")
    first = _body_start(rows, said)
    if first is None:
        return _without_body(rows, said, known)
    _head(rows, said, first, known)
    end = _tail(rows, said, first, known)
    _trim(rows, said, first, end, known)
    _repeats(rows, said)
    return tuple(verdict or ("body", rows[n].why or "a paragraph of the text") for n, verdict in enumerate(said))


# ------------------------------------------------------------------------------------------------ alone


def _alone(r: Row) -> Verdict | None:
    """What a row is wherever it stands; None where its place must tell."""
    if r.hint not in (None, "body"):
        return r.hint, r.why or "the format says so"
    if not any(c.isalnum() for c in r.text):
        return "junk", "a rule between sections"
    if _is_button(r) or _HANDLE.match(r.text):
        return "junk", "buttons and labels"
    if r.words <= 30 and opening(r.folded, phrases("junk", "greeting")):
        return "junk", "greets the reader"
    if r.words > 60:
        return None
    stamp = is_stamp(r)
    if stamp:
        return "stamp", stamp
    if _COPYRIGHT.match(r.text):
        return "footer", "a copyright line"
    if opening(r.folded, phrases("junk", "correction")) and (r.words >= 4 or not r.finished):
        return "correction", "a note on the text itself"
    if holds(r.folded, phrases("press", "versions", "about")) and r.words <= 60:
        return "correction", "tells what an earlier version said"
    caption = is_caption(r)
    if caption:
        return "caption", caption
    if reporters_of(r.text[:80]) and r.words <= 40:
        return "byline", "who reported and edited"
    if is_credit(r):
        return "credit", "a line that only credits an agency"
    if names_of(r) is not None:
        return "byline", "begins as a byline"
    if (r.words <= 25 or not r.finished) and (notice := holds(r.folded, phrases("junk", "notice"))):
        return "junk", f"a notice: “{notice}”"
    return None


def _is_button(r: Row) -> bool:
    buttons = phrases("junk", "button")
    if r.words > 8:
        return False
    bare = r.folded.strip(" .:!>»›→…|-")
    if bare in buttons or r.folded in buttons:
        return True
    parts = [part for part in _SEVERAL.split(r.folded) if part]
    return len(parts) > 1 and all(part.strip(":().0123456789") in buttons or part.isdigit() for part in parts)


# ------------------------------------------------------------------------------------------------ head


def _body_start(rows: tuple[Row, ...], said: list[Verdict | None]) -> int | None:
    """The index of the first paragraph of the text; standfirsts above bylines and stamps come before it."""
    prose = [n for n, r in enumerate(rows) if said[n] is None and (_could_begin(r, n) or _has_dateline(r))]
    if not prose:
        return None
    if _has_dateline(rows[prose[0]]):
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


def _has_dateline(r: Row) -> bool:
    return (r.finished or r.words >= 15) and r.words >= 5 and bool(in_dateline(r.text)) and not is_credit(r)


def _is_head_mark(rows: tuple[Row, ...], said: list[Verdict | None], n: int) -> bool:
    """A byline or a dated stamp: what stands above it is still the head of the page."""
    verdict = said[n]
    if verdict is None:
        return (is_dated_label(rows[n]) and not rows[n].finished) or bool(bare_names(rows[n]) and n + 1 < len(rows) and rows[n + 1].prose)
    return verdict[0] == "byline" or (verdict[0] == "stamp" and any(c.isalpha() for c in rows[n].text))


def _head(rows: tuple[Row, ...], said: list[Verdict | None], first: int, known: Known) -> None:
    """Label what stands above the body: masthead, headline, standfirst, byline, stamp, caption."""
    body = " ".join(rows[n].text for n in range(first, min(first + 40, len(rows))) if said[n] is None)
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
            after = said[n + 1] if n + 1 < len(said) else None
            said[n] = _below_headline(r, rows[at] if at is not None else None, bool(after and after[0] == "stamp"))


def _below_headline(r: Row, headline: Row | None, before_stamp: bool) -> Verdict:
    if headline and _alike(r.folded, headline.folded):
        return "repeat", "the headline again"
    if bare_names(r) and (before_stamp or not r.text.isupper()):
        return "byline", "a line of names under the headline"
    if is_dated_label(r):
        return "stamp", "a short line with a date"
    if is_acronym(r):
        return "credit", "an acronym on a line of its own"
    if (opening(r.folded, phrases("press", "sections", "headline")) and r.words <= 4) or r.folded.startswith("from the section"):
        return "kicker", "the name of a section"
    if r.words >= 4 or r.prose:
        return "standfirst", "between headline and text"
    return "kicker", "a label between headline and text"


# ------------------------------------------------------------------------------------------------ tail


def _tail(rows: tuple[Row, ...], said: list[Verdict | None], first: int, known: Known) -> int:
    """Label what stands below the body, lists of other articles first; returns the index where the body must have ended."""
    seen = 0
    n = first
    while n < len(rows):
        r = rows[n]
        verdict = said[n]
        if verdict is None and r.prose:
            seen += 1
        if verdict and verdict[0] == "junk" and n + 1 < len(rows) and said[n + 1] is None and _names_next(r, rows[n + 1]):
            said[n + 1] = ("teaser", f"below “{r.text[:40]}”")
        if n > first and verdict is None and seen:
            if _is_transcript(rows, n, seen):
                return _label(rows, said, n, "appendix", "an appended interview")
            header = _tail_header(r)
            if header == "inline":
                said[n] = ("teaser", "names another article")
            elif header == "list":
                resume = _resume(rows, said, n + 1, _affinity(rows, said, first, n))
                _label(rows, said, n, "teaser", f"below “{r.text[:40]}”", resume)
                n = len(rows) if resume is None else resume
                if resume is None:
                    return _last_of(said)
                continue
            elif _is_release_header(r) and seen >= 2 and n * 3 > len(rows):
                return _label(rows, said, n, "appendix", "what a press release says of its sender")
        n += 1
    _foreign_pairs(rows, said, first, known)
    return _last_of(said)


def _last_of(said: list[Verdict | None]) -> int:
    return max((n for n, verdict in enumerate(said) if verdict is None), default=0) + 1


def _label(rows: tuple[Row, ...], said: list[Verdict | None], start: int, role: Role, why: str, end: int | None = None) -> int:
    for n in range(start, len(rows) if end is None else end):
        verdict = said[n]
        if (
            verdict is None
            or (role == "teaser" and verdict[0] in ("caption", "stamp", "credit"))
            or (role == "appendix" and verdict[0] == "byline")
        ):
            said[n] = (role, why)
    return start


def _tail_header(r: Row) -> str | None:
    """ "list": heads a list of other articles; "inline": names one itself; None: neither."""
    if r.words > 30 or len(r.text) > 240:
        return None
    start = opening(r.folded, phrases("junk", "tail"))
    if start is None:
        return None
    rest = r.folded[len(start) :].strip(" :|»›>-–—.…→")
    mark = start[-1] in ":：" or r.folded[len(start) :].lstrip()[:1] in (":", "|", "»", "›", ">", "–", "—", "-", "：", "(")
    if not rest or (len(rest.split()) <= 3 and not r.finished and r.words <= 6 and not mark):
        return "list"
    return "inline" if mark and (not r.finished or r.words <= 16) else None


def _names_next(r: Row, following: Row) -> bool:
    """A label like "Read more" with the title of another article under it."""
    return not following.finished and following.words <= 25 and opening(r.folded, phrases("junk", "tail")) is not None and r.words <= 4


def _resume(rows: tuple[Row, ...], said: list[Verdict | None], start: int, share: Share) -> int | None:
    """Where the body goes on after a header in its middle: two paragraphs in a row, the first of its own people or words; else None."""
    free = [n for n in range(start, len(rows)) if said[n] is None]
    for here, after in pairwise(free):
        both = rows[here].prose and rows[after].prose and rows[here].words >= 12 and rows[after].words >= 8
        if both and not any(_tail_header(rows[n]) for n in (here, after)) and _akin(rows[here], share):
            return here
    return None


def _affinity(rows: tuple[Row, ...], said: list[Verdict | None], first: int, end: int) -> Share:
    """The names and the long words of the first paragraphs above the row `end`: what the article is about."""
    head = " ".join(rows[n].text for n in range(first, min(end, first + 12)) if said[n] is None and rows[n].prose)[:6000]
    dates = word_set("press", "weekdays", "stamp") | word_set("press", "months", "stamp")
    names = {name for name in _CAPITALISED.findall(head) if name.casefold().removesuffix("'s").removesuffix("’s") not in dates}
    return names, _long_words(head)


def _long_words(text: str) -> set[str]:
    return {w for w in WORD.findall(text[:6000].casefold()) if len(w) >= 5 and w not in STOPWORDS}


def _akin(r: Row, share: Share) -> bool:
    """The row names people or places of the article, or shares a fair part of its words."""
    names, words = share
    if any(name in r.text for name in list(names)[:80]):
        return True
    mine = _long_words(r.text)
    return len(mine & words) >= 3 and len(mine & words) * 5 >= len(mine)


def _is_transcript(rows: tuple[Row, ...], n: int, seen: int) -> bool:
    """An appended interview: its header, or turns of "Editor:" and a guest, down to the end."""
    turns = [m.group(1).casefold() for r in rows[n + 1 : n + 9] if (m := _SPEAKER.match(r.text))]
    if opening(rows[n].folded, phrases("press", "transcripts", "about")) and rows[n].words <= 25 and len(turns) >= 2 and seen >= 2:
        return True
    own = _SPEAKER.match(rows[n].text)
    if own is None or own.group(1).casefold() not in phrases("press", "hosts", "about") or len(turns) < 2:
        return False
    return len({*turns, own.group(1).casefold()}) in (2, 3) and seen >= 5


def _is_release_header(r: Row) -> bool:
    if r.words > 8 or r.finished:
        return False
    return bool(opening(r.folded, phrases("press", "releases", "about"))) or bool(
        re.match(r"^(?:About|ABOUT|Über|À propos d|Sobre|О компании)\b", r.text)
    )


def _foreign_pairs(rows: tuple[Row, ...], said: list[Verdict | None], first: int, known: Known) -> None:
    """Further items of a newsletter or a sidebar at the end: titles with paragraphs that share nothing with the article."""
    free = [n for n in range(first, len(rows)) if said[n] is None]
    titles = [
        n for n in free[2:] if not rows[n].prose and rows[n].words >= 2 and not _list_item(rows[n]) and not _SPEAKER.match(rows[n].text)
    ]
    if not titles:
        return
    share = _affinity(rows, said, first, titles[0])
    start: int | None = None
    groups = 0
    for k in range(len(titles) - 1, -1, -1):
        stop = titles[k + 1] if k + 1 < len(titles) else len(rows)
        inside = [n for n in range(titles[k] + 1, stop) if said[n] is None]
        if not inside or len(inside) > 4 or any(_akin(rows[n], share) for n in (titles[k], *inside)):
            break
        start, groups = titles[k], groups + 1
    if start is not None and (groups >= 2 or known.is_mail or rows[start].text.isupper()):
        _label(rows, said, start, "teaser", "a title and a paragraph that share nothing with the article")


# ------------------------------------------------------------------------------------------------ ends


def _trim(rows: tuple[Row, ...], said: list[Verdict | None], first: int, end: int, known: Known) -> None:
    """From the end upwards, what is no paragraph of the text: bios, prompts, closings, loose labels; in the middle only sure signs."""
    names = tuple(folded_ends(name) for name in _all_names(rows, said, known))
    n = end - 1
    while n > first:
        verdict = said[n]
        if verdict is None:
            verdict = _at_end(rows[n], names)
            if verdict is None:
                break
            said[n] = verdict
        n -= 1
    for k in range(first + 1, n):
        if said[k] is None:
            said[k] = _in_middle(rows[k])


def _all_names(rows: tuple[Row, ...], said: list[Verdict | None], known: Known) -> list[str]:
    names = list(known.names)
    for r, verdict in zip(rows, said, strict=True):
        if verdict and verdict[0] == "byline":
            names.extend(names_of(r) or bare_names(r))
    return names


def _at_end(r: Row, names: tuple[str, ...]) -> Verdict | None:
    """What the last row is if not a paragraph of the text; None ends the trimming."""
    about = next((name for name in names if r.folded.startswith(name) or r.folded.startswith(f"{name.split()[-1]} ")), None)
    if about and opening(
        r.folded[r.folded.find(about.split()[-1]) + len(about.split()[-1]) :].strip(" ,"), phrases("press", "biography", "about")
    ):
        return "appendix", "about the author"
    if opening(r.folded, ("the author is", "the writer is", "the author was", "the writer was", "the authors are", "about the author")):
        return "appendix", "about the author"
    if opening(r.folded, phrases("press", "closings", "about")):
        return "appendix", "speaks of the text itself"
    if holds(r.folded, phrases("press", "contributed", "byline")) or (_ELSEWHERE.match(r.text) and r.words <= 25):
        return "byline", "who else reported"
    notice = holds(r.folded, phrases("junk", "notice"))
    if notice:
        return "footer", f"a notice: “{notice}”"
    if opening(r.folded, phrases("junk", "prompt")) and r.words <= 60:
        return "junk", "asks the reader for something"
    weak = sum(1 for p in phrases("junk", "hint") if p in r.folded)
    if (weak and not r.finished) or (weak >= 2 and r.words <= 8) or (weak >= 3 and r.words <= 40):
        return "junk", "words of buttons and notices"
    if bare_names(r) and not r.text.isupper():
        return "byline", "a name under the text"
    if is_acronym(r):
        return "credit", "an acronym under the text"
    if not r.prose and not r.finished:
        if _list_item(r):
            return None
        return "junk", "a loose line below the text"
    return None


def _list_item(r: Row) -> bool:
    return r.text.startswith(("- ", "• ", "* ", "– ", "— ", "· ")) and r.words >= 4


def _in_middle(r: Row) -> Verdict | None:
    """Inside the body a row goes only where it asks the reader for something and is no finished paragraph, or is short and asks."""
    if r.words <= 25 and opening(r.folded, phrases("junk", "prompt")):
        weak = sum(1 for p in phrases("junk", "hint") if p in r.folded)
        if weak or not r.finished:
            return "junk", "asks the reader for something"
    return None


# ------------------------------------------------------------------------------------------------ repeats


def _repeats(rows: tuple[Row, ...], said: list[Verdict | None]) -> None:
    """Of paragraphs printed twice one stays: the one with the dateline, else the first."""
    seen: dict[str, int] = {}
    for n, r in enumerate(rows):
        if said[n] is not None or r.words < 8:
            continue
        key = _bare(r)
        before = seen.get(key)
        if before is None:
            seen[key] = n
        elif len(rows[before].text) < len(r.text):
            said[before] = ("repeat", "printed again below, with its dateline")
            seen[key] = n
        else:
            said[n] = ("repeat", "printed above")


def _bare(r: Row) -> str:
    """Folded letters and digits without a dateline: equal for the two printings of a repeated lead."""
    text = _PLACE_LEAD.sub("", r.text, count=1)
    words = WORD.findall(folded_ends(text))
    return " ".join(words[:60])


def _alike(a: str, b: str) -> bool:
    x, y = WORD.findall(a), WORD.findall(b)
    if not x or not y:
        return False
    common = len(set(x) & set(y))
    return common * 10 >= 8 * max(len(set(x)), len(set(y))) or (len(y) >= 4 and " ".join(y) in " ".join(x) and len(x) <= len(y) + 4)


def _without_body(rows: tuple[Row, ...], said: list[Verdict | None], known: Known) -> tuple[Verdict, ...]:
    """A page without a paragraph: its longest free line is the text, the first before it the headline."""
    free = [n for n, verdict in enumerate(said) if verdict is None] or [n for n, r in enumerate(rows) if r.hint == "body"]
    if free:
        longest = max(free, key=lambda n: (len(rows[n].text), -n))
        for n in free:
            if n == longest or rows[n].words >= 12:
                said[n] = ("body", "the longest line of a page without paragraphs")
            elif n == free[0] and n < longest and "headline" not in {v[0] for v in said if v}:
                said[n] = ("headline", "the first line of a page without paragraphs")
            else:
                said[n] = ("junk", "a loose line")
    return tuple(verdict or ("junk", "a loose line") for verdict in said)


def ends_of(text: str) -> tuple[str, str]:
    """A paragraph and what its last sentences ask of the reader: ("... on stage.", "Follow us on X.")."""
    edited = EDITED.search(text[-60:])
    if edited:
        at = len(text) - len(edited.group(0))
        return text[:at], text[at:].strip()
    signed = SIGNED.search(text[-40:])
    if signed and agency_named(signed["who"].split()[0]):
        at = len(text) - len(signed.group(0))
        return text[:at], text[at:].strip()
    if not _asks(folded_ends(text[-EDGE:]), True):
        return text, ""
    spans = sentence_spans(text)
    cut = len(spans)
    while cut > 1 and _asks(folded_ends(text[slice(*spans[cut - 1])])):
        cut -= 1
    at = spans[cut][0] if cut < len(spans) else len(text)
    return text[:at].rstrip(), text[at:]


def _asks(folded: str, tail: bool = False) -> bool:
    """A sentence is a prompt with a word of buttons in it, or a notice; `tail`: only its last sentence is looked at."""
    if tail:
        folded = folded[max(folded.rfind(end, 0, -2) + len(end) for end in (". ", "! ", "? ", '" ', ") ", "。")) :]
    folded = folded.strip("([ ")
    if opening(folded, phrases("junk", "prompt")) and holds(folded, phrases("junk", "hint")):
        return True
    return len(folded) <= 200 and holds(folded, phrases("junk", "notice")) is not None
