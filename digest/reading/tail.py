"""Below the body: lists of other articles, appended interviews, further items, the sender of a press release."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile

from digest.model import Role
from digest.reading.lines import Row, date_names, opening, phrases
from digest.reading.verdicts import SPEAKER, Known, Share, Verdict, is_list_item
from digest.text import STOPWORDS, WORD

_FIRST = ("first published", "originally published", "zuerst veroffentlicht")
#: "12 comments", "2 thoughts on", "3 Kommentare".
_COUNTED = re.compile(
    r"^(?:\d{1,5}|one|two|three|no) (?:comments?|responses?|replies|thoughts? on|kommentare?|commentaires?|comentarios?|commenti|комментари\w{1,2})\b.{0,80}$"
)
#: A label in brackets before a title: "[관련기사] ...".
_BRACKET = re.compile(r"[\[【<〈(](?P<label>[^\[\]【】<>〈〉()]{2,30})[\]】>〉)]\s?(?P<rest>.*)$")
_CAPITALISED = re.compile(r"(?<=[a-zà-ÿ,;”\"]\s)[A-ZÀ-ÞА-Я][\w’'-]{3,}")

_PAIR = re.compile(r"\b[A-ZÀ-ÞА-Я][a-zà-ÿа-яё]{3,} [A-ZÀ-ÞА-Я][\w’'-]{3,}")


def label_tail(rows: tuple[Row, ...], said: list[Verdict | None], first: int, known: Known) -> int:
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
        if n > first and seen and (verdict is None or (verdict[0] == "junk" and _COUNTED.match(r.folded))):
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
            or (role == "teaser" and verdict[0] in ("caption", "stamp", "credit") and not opening(rows[n].folded, _FIRST))
            or (role == "appendix" and verdict[0] == "byline")
        ):
            said[n] = (role, why)
    return start


def _tail_header(r: Row) -> str | None:
    """ "list": heads a list of other articles; "inline": names one itself; None: neither."""
    if r.words > 30 or len(r.text) > 240:
        return None
    if _COUNTED.match(r.folded):
        return "list"
    bracket = _BRACKET.match(r.folded)
    start = opening(bracket["label"] if bracket else r.folded, phrases("junk", "tail"))
    if start is None:
        return None
    if bracket:
        return "inline" if bracket["rest"] else "list"
    rest = r.folded[len(start) :].strip(" :|»›>-–—.…→")
    mark = start[-1] in ":：" or r.folded[len(start) :].lstrip()[:1] in (":", "|", "»", "›", ">", "–", "—", "-", "：", "(")
    if not rest.strip("()0123456789 ") or (len(rest.split()) <= 3 and not r.finished and r.words <= 6 and not mark):
        return "list"
    return "inline" if mark and (not r.finished or r.words <= 16) else None


def _names_next(r: Row, following: Row) -> bool:
    """A label like "Read more" with the title of another article under it."""
    return not following.finished and following.words <= 25 and opening(r.folded, phrases("junk", "tail")) is not None and r.words <= 4


def _resume(rows: tuple[Row, ...], said: list[Verdict | None], start: int, share: Share) -> int | None:
    """Where the body goes on after a header in its middle: two paragraphs in a row or more, of its own people or words; else None."""
    free = [n for n in range(start, len(rows)) if said[n] is None]
    if (
        free
        and free[0] == start
        and rows[start].prose
        and rows[start].finished
        and rows[start].words >= 12
        and _tail_header(rows[start]) != "list"
    ):
        return start  # no title follows: a label alone, or a list that was a picture
    if opening(rows[start - 1].folded, phrases("junk", "names_one")):  # one or two titles, and the text goes on
        for n in free[1:3]:
            if all(k < len(rows) and said[k] is None and rows[k].prose and rows[k].finished for k in (n, n + 1)):
                return n
    for k, (here, after) in enumerate(pairwise(free)):
        if rows[here].prose and rows[after].prose and rows[here].words >= 12 and rows[after].words >= 8:
            run = list(takewhile(lambda n: rows[n].prose and not _tail_header(rows[n]), free[k : k + 4]))
            if len(run) > 1 and any(_akin(rows[n], share) for n in run):
                return here
    return None


def _affinity(rows: tuple[Row, ...], said: list[Verdict | None], first: int, end: int) -> Share:
    """The names and the long words of the first paragraphs above the row `end`: what the article is about."""
    head = " ".join(rows[n].text for n in range(first, min(end, first + 12)) if said[n] is None and rows[n].prose)[:6000]
    dates = date_names("weekdays") | date_names("months")
    printed = [*_CAPITALISED.findall(head), *(name for pair in _PAIR.findall(head) for name in pair.split())]
    names = {name for name in printed if name.casefold().removesuffix("'s").removesuffix("’s") not in dates}
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
    turns = [m.group(1).casefold() for r in rows[n + 1 : n + 9] if (m := SPEAKER.match(r.text))]
    if opening(rows[n].folded, phrases("press", "transcripts", "about")) and rows[n].words <= 25 and len(turns) >= 2 and seen >= 2:
        return True
    own = SPEAKER.match(rows[n].text)
    if own is None or own.group(1).casefold() not in phrases("press", "hosts", "about") or len(turns) < 2:
        return False
    return len({*turns, own.group(1).casefold()}) in (2, 3) and seen >= 5


def _is_release_header(r: Row) -> bool:
    if re.match(r"(?:About|ABOUT|Über|À propos de|Acerca de|Sobre|О компании) [^\W\d_a-z][^:.]{1,60}: ", r.text):
        return True
    if r.words > 8 or r.finished:
        return False
    return bool(opening(r.folded, phrases("press", "releases", "about"))) or bool(
        re.match(r"^(?:About|ABOUT|Über|À propos d|Sobre|О компании)\b", r.text)
    )


def _foreign_pairs(rows: tuple[Row, ...], said: list[Verdict | None], first: int, known: Known) -> None:
    """Further items of a newsletter or a sidebar at the end: titles with paragraphs that share nothing with the article."""
    free = [n for n in range(first, len(rows)) if said[n] is None]
    titles = [
        n
        for n in free[2:]
        if not rows[n].prose
        and not rows[n].finished
        and rows[n].words >= 2
        and not is_list_item(rows[n])
        and not SPEAKER.match(rows[n].text)
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
