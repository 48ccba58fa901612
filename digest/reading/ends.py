"""From the end upwards: bios, prompts, closings, loose labels; and what the last sentences of a paragraph ask of the reader."""

from __future__ import annotations

import re

from digest.reading.agency import is_acronym, signature
from digest.reading.asides import is_throughout
from digest.reading.authors import authors, is_biography
from digest.reading.byline import bare_names
from digest.reading.known import agency_named
from digest.reading.lines import EDGE, EDITED, ENDED, Row, folded_ends, holds, number_held, opening, phrases
from digest.reading.verdicts import Known, Verdict, is_list_item
from digest.text import sentence_spans

_ELSEWHERE = re.compile(
    r"^(?:[A-Z][\w.'’-]{1,20} ){1,3}(?:and (?:[A-Z][\w.'’-]{1,20} ){1,3})?(?:reported|contributed) (?:from|to|reporting)\b"
)

#: "(Reporting by A in Paris; Editing by B)" behind the last sentence.
_REPORTED = re.compile(
    r"(?<=[.!?\"”’»)])\s[(\[](?:Additional reporting|Reporting|Writing|Editing|Compiled|Translated|Edited|Written|Redaktion|Bearbeitung|Reportage|Édité|Reporte|Editado)"
    r"(?: and (?:writing|editing|additional reporting))? (?:by|von|par|de|por) [^()\[\]]{3,200}[)\]]\.?$"
)
_COMPANY = re.compile(r"\b(?:Pvt|Ltd|Limited|Inc|LLC|GmbH|S\.A|Corp|Co)\.$")
#: Words of the longest notice that is known by a phrase in its middle.
NOTICE = 40
LOOSE: Verdict = ("junk", "a loose line below the text")


def trim(rows: tuple[Row, ...], said: list[Verdict | None], first: int, end: int, known: Known) -> None:
    """From the end upwards, what is no paragraph of the text: bios, prompts, closings, loose labels; in the middle only sure signs."""
    names = authors(rows, said, known)
    guide = is_throughout([r for r, verdict in zip(rows, said, strict=True) if verdict is None and r.prose])
    n = end - 1
    while n > first:
        verdict = said[n]
        if verdict is None:
            before = [(said[k] or ("body", ""))[0] for k in range(n - 1, max(first, n - 4), -1)]
            apart = rows[n].words <= 8 and len(before) == 3 and set(before) <= {"junk", "teaser", "footer"}
            under_name = before[:1] == ["byline"] and rows[n].words <= 30
            if under_name and rows[n - 1].words <= 8 and n - 1 > first:
                said[n] = ("appendix", "below the name of who wrote")
                n -= 1
                continue
            verdict = (
                LOOSE if apart else _at_end(rows[n], names, guide, rows[n - 1].finished and (n + 1 == len(rows) or said[n + 1] != LOOSE))
            )
            if verdict is None:
                break
            said[n] = verdict
        n -= 1
    for k in range(first + 1, n):
        if said[k] is None:
            said[k] = _in_middle(rows[k])


def _at_end(r: Row, names: tuple[str, ...], guide: bool, by_itself: bool) -> Verdict | None:
    """What the last row is if not a paragraph of the text; None ends the trimming. `guide`: the text speaks to its readers anyway; `by_itself`: it stands in no list of labels."""
    if is_biography(r, names, True):
        return "appendix", "about the author"
    if opening(r.folded, phrases("press", "closings", "about")):
        return "appendix", "speaks of the text itself"
    if holds(r.folded, phrases("press", "contributed", "byline")) or (_ELSEWHERE.match(r.text) and r.words <= 25):
        return "byline", "who else reported"
    notice = holds(r.folded if r.words <= NOTICE else r.folded[:120], phrases("junk", "notice"))
    if notice:
        return "footer", f"a notice: “{notice}”"
    weak = number_held(r.folded, phrases("junk", "hint"))
    if opening(r.folded, phrases("junk", "prompt")) and r.words <= 60 and (weak or not guide):
        return "junk", "asks the reader for something"
    if (weak and not r.finished) or (weak >= 2 and r.words <= 8) or (weak >= 3 and r.words <= 40):
        return "junk", "words of buttons and notices"
    if by_itself and not names and bare_names(r) and not r.text.isupper():
        return "byline", "a name under the text"
    if is_acronym(r) and (by_itself or agency_named(r.text)):
        return "credit", "an acronym under the text"
    if r.text[0] == "[" and r.text[-1] == "]":
        return "junk", "a remark in brackets below the text"
    if not r.prose and (not r.finished or (r.words <= 5 and _COMPANY.search(r.text))):
        if is_list_item(r):
            return None
        return LOOSE
    return None


def _in_middle(r: Row) -> Verdict | None:
    """Inside the body a row goes only where it asks the reader for something and is no finished paragraph, or is short and asks."""
    if r.words <= 25 and opening(r.folded, phrases("junk", "prompt")):
        weak = number_held(r.folded, phrases("junk", "hint"))
        if weak or not r.finished:
            return "junk", "asks the reader for something"
    return None


def ends_of(text: str, last: bool = False) -> tuple[str, Verdict, str]:
    """A paragraph, and what stands behind its last sentence with its role: ("... on stage.", junk, "Follow us on X.").

    `last`: no paragraph follows, so that an agency no table knows may sign.
    """
    for mark in (EDITED, ENDED, _REPORTED):
        if found := mark.search(text[-EDGE:]):
            at = max(0, len(text) - EDGE) + found.start()
            return (
                text[:at].rstrip(),
                ("byline" if mark is _REPORTED else "junk", "who wrote or edited, or that the text is over"),
                text[at:].strip(),
            )
    at, agencies = signature(text, last)
    if agencies:
        return text[:at].rstrip(), ("credit", "an agency's signature"), text[at:]
    asks: Verdict = ("junk", "asks the reader for something, at the end of a paragraph")
    if not _asks(folded_ends(text[-EDGE:]), True):
        return text, asks, ""
    spans = sentence_spans(text)
    cut = len(spans)
    while cut > 1 and _asks(folded_ends(text[slice(*spans[cut - 1])])):
        cut -= 1
    at = spans[cut][0] if cut < len(spans) else len(text)
    return text[:at].rstrip(), asks, text[at:]


def _asks(folded: str, tail: bool = False) -> bool:
    """A sentence is a prompt with a word of buttons in it, or a notice; `tail`: only its last sentence is looked at."""
    if tail:
        folded = folded[max(folded.rfind(end, 0, -2) + len(end) for end in (". ", "! ", "? ", '" ', ") ", "。")) :]
    folded = folded.strip("([ ")
    if (start := opening(folded, phrases("junk", "tail"))) and (start[-1] == ":" or folded[len(start) :].lstrip()[:1] in (":", "：")):
        return True
    if opening(folded, phrases("junk", "prompt")) and holds(folded, phrases("junk", "hint")):
        return True
    return len(folded) <= 200 and holds(folded, phrases("junk", "notice")) is not None
