"""Lines that belong to a picture: words under it, its credit."""

from __future__ import annotations

import re

from digest.reading.byline import bare_names, is_person, is_place
from digest.reading.known import agency_named
from digest.reading.lines import Row, folded_ends, holds, opening, phrases, word_set
from digest.reading.stamps import has_day
from digest.reading.verdicts import Verdict
from digest.text import WORD

_BRACKET = re.compile(r"[(\[（【]\s?([^()\[\]（）【】]{2,60})\s?[)\]）】]\.?$")
_EQUALS = re.compile(r"(?:\d{4}\.\d{1,2}\.\d{1,2}|[^\s=]{2,20})\s?[=＝]\s?([^\s=][^=]{1,30})$")
_SLASHED = re.compile(
    r"[.!?][”\"]?\s?[A-Z][A-Z .'’-]{2,30}\s?/\s?[A-Z][A-Z .'’&-]{2,40}$|[.!?][”\"]?\s/\s[A-Z][\w .'’&-]{2,30}$|[.:!?]?\s(?:—|–|-|/|\||©)\s?([A-Z][\w. ]{1,24}/[A-Z][\w. /]{1,40}|[A-Z]{2,8} PIC|[A-Z][\w. ]{1,24}/)$"
)
_NAMED = re.compile(
    r"[.!?][”\"»]?\s?(?:Credits?|Photo by|Photograph by|Photo credit)(?:\s?:|\.\.\.|…)?\s?[A-Z][\w .'’/&,-]{3,60}$|\sCredit:\s[A-Z][\w .'’/&-]{3,40}$|(?:[.!?”\"»]|\s[|–—-])\s(?:Pictures?|Photos?|Photographs?|Image|Pics?|Foto|Fotos|Bild|Credit|Фото)\s?[:/]\s?[\w .'’/&-]{3,60}$",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"(?<=[.!?\"”])\s?[(\[（](?P<who>[^\W\d_a-z][^()\[\]（）.!?]{1,40})[)\]）]$")
#: Who took it, and for whom: "Ted Wood/The Water Desk".
_TAKEN = re.compile(r"([^\W\d_][\w.'’-]*(?: [\w.'’-]+){1,3})\s?/\s?([^\W\d_][\w.&'’ -]{1,40})$")
_PHOTO_WORDS = re.compile(
    r"\b(?:photos?|photograph|pictures?|image|pool|file|handout|courtesy|getty|foto|fotos|via|screengrab|illustration)\b|사진|제공|写真|撮影|摄|фото",
    re.IGNORECASE,
)


_CREDIT = "a picture's credit"


def _is_verbless(r: Row) -> bool:
    """An English line without a verb, as captions are: "A tug at the mouth of the river"; no word of it could be one."""
    words = WORD.findall(r.folded)
    if r.text[-1:] != "." or not {"the", "a", "of", "in", "at", "on"} & set(words):
        return False
    return not any(
        w in word_set("press", "verbs", "caption") or (len(w) > 3 and w.endswith(("ed", "s")) and "'" not in w and not w.endswith("ss"))
        for w in words
    )


def is_caption(r: Row) -> str | None:
    """The reason why a row is a picture's wherever it stands, else None."""
    if r.words > 90:
        return None
    start = opening(r.folded, phrases("press", "starts", "caption"))
    if start and (start[-1] in ":：=＝" or r.words <= 60) and not (start in ("above:", "below:") and r.words > 50):
        if start[-1] not in ":：" and start in ("picture", "photo", "image", "video", "file") and r.finished and r.words > 30:
            return None
        return f"begins “{start}”"
    bracket = _BRACKET.search(r.text[-80:])
    if bracket and _is_picture_credit(bracket.group(1), r):
        return f"ends with a picture's credit, {bracket.group(0)}"
    equals = _EQUALS.search(r.text[-60:])
    if equals and r.words >= 4 and not r.text.startswith(("[", "(", "【")):
        names = re.split(r"[/,·]", equals.group(1).strip(" ]）)"))
        if any(agency_named(name) for name in names) or has_day(r.folded[-60:]):
            return f"ends with a picture's credit, {equals.group(0).strip()}"
    if _SLASHED.search(r.text[-60:]) and r.words >= 4:
        return "ends with a picture's credit"
    if _NAMED.search(r.text[-90:]):
        return "ends with a picture's credit"
    position = holds(f" {r.folded} ", phrases("press", "positions", "caption"))
    if position and r.words <= 60 and (has_day(r.folded) or (bracket and len(bracket.group(1)) < 40)):
        return f"tells places in a picture, “{position.strip()}”"
    if (
        (taken := _TAKEN.match(r.text))
        and is_person(taken[1])
        and (not is_person(taken[2]) or (taken[1].isupper() and not taken[2].isupper()))
        and not is_place(taken[2])
        and folded_ends(taken[2]) not in phrases("press", "sections", "headline")
        and not word_set("press", "roles", "byline") & set(folded_ends(taken[2]).split())
    ):
        return _CREDIT
    if (
        not r.finished
        and r.words <= 14
        and holds(
            r.folded,
            (
                "getty images",
                "photo by ",
                "ap photo",
                "/reuters",
                "reuters/",
                "/afp via",
                "photo/",
                "shutterstock",
                "istock",
                "alamy",
                "epa-efe",
                "picture alliance",
                "/getty",
                "/dpa",
                "imago/",
            ),
        )
    ):
        return _CREDIT
    return None


def _is_picture_credit(inside: str, r: Row) -> bool:
    """The bracket at a row's end names an agency by slash, a photographer or an archive."""
    if len(inside.split()) > 8:
        return False
    if _PHOTO_WORDS.search(inside) or (": " in inside and is_person(inside.rpartition(": ")[2])):  # "(ABC News: Anna Keller)"
        return True
    parts = [part.strip() for part in re.split(r"[/|·,]", inside)]
    if len(parts) > 1 and "/" in inside and inside[:1].isupper() and not any(c.isdigit() for c in inside):
        return any(agency_named(part) for part in parts) or r.words >= 10
    return False


def _credited(rows: tuple[Row, ...], said: list[Verdict | None]) -> None:
    """Above the text: a sentence and a name in brackets, "Citizens walk along the river. (Newsis)"; paragraphs end so below only."""
    free = [n for n, r in enumerate(rows) if said[n] is None and r.prose]
    for n in free[:2]:
        if n == free[-1] or rows[n].words > 45 or not (credit := _BEHIND.search(rows[n].text[-60:])) or not _is_titled(credit["who"]):
            break
        said[n] = ("caption", f"ends with a picture's credit, {credit.group(0)}")


def _is_titled(who: str) -> bool:
    """One to five words of names: "Newsis", "Kim Min-ji/The Herald", "Courtesy of the Port"."""
    words = who.split()
    return (
        len(who) > 3
        and not who.isupper()
        and len(words) <= 5
        and not any(c.isdigit() for c in who)
        and sum(w[:1].isupper() for w in words) * 2 >= len(words)
    )


def beside_pictures(rows: tuple[Row, ...], said: list[Verdict | None]) -> None:
    """Label what stands right beside a caption: the words read out for a picture, a credit printed twice, what a label announces."""
    _credited(rows, said)
    head = next((n for n, r in enumerate(rows) if r.prose and r.words >= 20), len(rows))
    above = False
    for n in range(len(rows) - 1):
        here, following = rows[n], rows[n + 1]
        mine, other = said[n], said[n + 1]
        below = mine and mine == ("caption", _CREDIT) and other is None and n < head and n + 2 < len(rows)
        if below and following.prose and following.words <= 16 and rows[n + 2].prose and _is_verbless(following):
            said[n + 1] = ("caption", "no sentence, below a picture's credit")
        elif mine and mine[0] == "caption" and other is None and here.words <= 2 and here.text[-1] in ",:":
            said[n + 1] = ("caption", f"after “{here.text}”")
        elif mine is None and other and other[0] == "credit" and here.text.startswith(following.text) and here.words > following.words:
            said[n] = said[n + 1] = ("caption", "a picture's credit, printed twice")
            if n + 2 < len(rows) and said[n + 2] is None and not rows[n + 2].finished and rows[n + 2].words <= 30:
                said[n + 2] = ("caption", "below a picture's credit")
        elif mine is None and other and other[0] == "caption" and above and here.hint is None and here.block == following.block:
            if n < head and bare_names(here):  # who wrote, above who took the pictures
                continue
            opens = n == 0 or said[n - 1] is not None or rows[n - 1].block != here.block
            if opens and here.words <= (25 if following.words <= 8 else 16):
                said[n] = ("caption", "right above a picture's words")
        above = above or (said[n] is None and here.words >= 4)
