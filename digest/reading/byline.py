"""Who wrote it: persons only. Agencies, newsrooms and site accounts are no persons."""

from __future__ import annotations

import re
from functools import lru_cache

from digest.reading.known import agency_named, outlet_named
from digest.reading.lines import Row, date_names, folded_ends, opening, phrases, word_set
from digest.reading.lines import row as make
from digest.reading.stamps import has_day

_NAME = "[^\\W\\d_][\\w.’'ʼ`\u2010-]{0,30}"
_JOINTS = re.compile(
    r"\s*(?:,\s(?:avec|with|mit|con|com)\s|[,;&/|、，·・]|\s(?:and|und|et|y|e|og|och|и|及|與|与|with|avec|mit|con|com)\s)\s*"
)
_AND = re.compile(r"\s(?:and|und|et|y|og|och|и|with)\s|&")
_PLACE = re.compile(
    r"\s+(?:in|at|from|for|aus|à|en|em|da|reporting from|в)\s+(?=[^\W\d_])"
    r"|\s+[-–—|•·]\s+|\s*[(\[<@＠]|\s+\S{1,60}@|\s+on\s+\w{3,10}[,.]?\s+\d"
)
_REPORTING = re.compile(
    r"\(?\b(?:Reporting|Additional reporting|Writing|Reporting and writing|Redacción|Reportage|Text)\s+by\s+([^;:()]{4,200})", re.IGNORECASE
)
#: A name behind the day: "令和4年3月3日 山田太郎"; not a place.
_DATED = re.compile("[0-9]日\\s(?!星期|周|週)([\u4e00-\u9fff]{2,3}[\u3041-\u3096\u4e00-\u9fff]{1,2})(?<![道県市町村区都府省州版])$")
#: Who took the pictures, behind who wrote: "Text: Ann Lee  Photo: Bo Berg".
PICTURES = re.compile(
    r"[\s.,;|/·•(–—-]{1,6}(?:and |und |et |y |e )?(?:additional |all )?"
    r"(?:photos?|pictures?|photographs?|photography|images?|video|graphics?|illustrations?|maps?|fotos?|fotografie|fotografía|bild(?:er)?"
    r"|photographies|vidéo|illustrazioni|фото|иллюстрации|видео|사진|그래픽|写真|撮影|摄影|攝影|图)"
    r"(?:\s(?:by|von|par|por|di|de)\b|\s?[:：=＝/／|])",
    re.IGNORECASE,
)
#: "Anna Keller reports", "Ann Lee writes from Rome".
_REPORTS = re.compile(
    r"^(?P<who>[^\W\d_a-z][^\d,:;]{3,40}?) (?:reports?|writes|berichtet|berichten|schreibt|relata|informa|racconta)(?: (?:from|for|aus|desde|da) [^.]{2,40})?[.:]?$"
)
#: A name on a line of its own: "山口遼太"; not a place, a desk, a paper.
_SIGNS = re.compile("[\u4e00-\u9fff]{2,3}[\u3041-\u30fa\u4e00-\u9fff]{1,2}(?<![道県市町村区都府省州版部社課局面国報網紙会])")
_DESK = re.compile(r"\b(?:Desk|Bureau|Newsroom|Team|DESK|BUREAU|NEWSROOM|TEAM)\.?$")
_JOBS = frozenset(
    "correspondent reporter editor writer columnist critic korrespondent korrespondentin redakteur redakteurin reporterin corresponsal correspondant correspondante".split()
)
#: Behind the name in a citation: "By Ann Lee. The Courier; Rome. 17 Apr 2009."
_CITED = re.compile(r"(?<=[^\W\d_]{3})\. (?=[A-Z][^.;]{2,50};)")
_AGENCYS = re.compile(r",?\s(?:avec|mit|with|con|com)\s|/")
CAMEL = re.compile(r"[a-zà-ÿ][A-ZÀ-Þ]{2}")
#: Who wrote, in brackets behind the last sentence: "…た。（山田太郎）".
_SIGNED = re.compile("[。」][（(]([\u4e00-\u9fff]{2,3}[\u3041-\u30fa\u4e00-\u9fff]{1,2})[）)]$")
_KOREAN = re.compile(
    r"(?:^|[=\]\[(\s·])((?:[가-힣]{2,4}[·,・\s]\s?){0,3}[가-힣]{2,4})\s?(?:기자|특파원|통신원|논설위원|선임기자|인턴기자|전문기자|객원기자|수습기자)(?=$|[\s=\])·,(/|:a-zA-Z])"
)
_JAPANESE = re.compile(
    "[【（(\\[]?[^【（(\\[=＝\n]{1,20}[=＝]([\u4e00-\u9fff]{2,4}[\u3041-\u30fa\u4e00-\u9fff]{0,4})[】）)\\]]|(?:^|\\s)記者[:：\\s]\\s?([\u4e00-\u9fff]{3,5})$|^([\u4e00-\u9fff]{3,5})記者$"
)
_CHINESE = re.compile(
    "(?:社|報|报|網|网)[記记]者([\u4e00-\u9fff]{3})[\u4e00-\u9fff]{1,8}\\d{1,2}日[\u4e00-\u9fff]{0,3}[電电]|(?:本报记者|本報記者|特约记者|特約記者|记者|記者|作者|撰文|(?<![本原全])文)\\s?[:：/／\\s]?\\s?([\u4e00-\u9fff]{2,4}(?:[、\\s][\u4e00-\u9fff]{2,4}){0,3})(?=$|[\\s）)】/／|])"
)


@lru_cache(maxsize=2048)
def names_of(row: Row) -> tuple[str, ...] | None:
    """The persons of a line that says it is a byline ("By A and B, staff reporter"); empty for an account; None if it is no byline."""
    if row.words > 30 or len(row.text) > 240:
        return None
    asian = asian_names(row.text) if not row.text.isascii() else ()
    if asian and (row.words <= 8 or len(row.text) <= 60) and not row.finished:
        return asian
    text = row.text.lstrip("/|•·–—- ")
    start = opening(row.folded.lstrip("/|•·–—- "), phrases("press", "starts", "byline"))
    if start is None:
        reporting = _REPORTS.match(text)
        return (persons(reporting["who"]) or None) if reporting and is_person(reporting["who"]) else None
    rest = _CITED.split(_after(text, start), maxsplit=1)[0]
    if not rest or (row.finished and row.words > 14):
        return None
    names = _signs(rest) if rest[-1] > "\u3040" else persons(rest)
    weak = start in phrases("press", "weak_starts", "byline")
    if names and weak and rest[-1] <= "\u3040" and not _all_names(rest):
        return None
    if names:
        return names
    if not weak and row.words <= 12 and not row.finished and (is_account(rest) or _is_login(rest)):
        return ()
    return None


def _signs(text: str) -> tuple[str, ...]:
    """Names in a script without capitals, where they are all that follows an opening: "山田太郎", "张三 李四"."""
    parts = [part for part in re.split(r"[、，,·・\s]+", text.strip(" 。()（）[]【】")) if part]
    named = all(re.fullmatch("[\u3041-\u30fa\u4e00-\u9fff가-힣]{2,6}", part) and not is_account(part) for part in parts)
    return tuple(parts) if named and len(parts) <= 4 else ()


def _after(text: str, start: str) -> str:
    """What follows a folded opening in the text as printed."""
    for at in range(len(start), min(len(text), len(start) + 6) + 1):
        if folded_ends(text[:at]) == start:
            return text[at:].strip(" :：/／-–—")
    return text[len(start) :].strip(" :：/／-–—")


def _all_names(text: str) -> bool:
    parts = [part for part in _JOINTS.split(_PLACE.split(text, 1)[0]) if part]
    return is_person(_without_role(parts[0])) and all(_is_role(part) or (part[:1].isupper() and part.count(" ") < 5) for part in parts)


def persons(text: str) -> tuple[str, ...]:
    """The persons named in the words of a byline, in order, without their offices and places."""
    text = PICTURES.split(undated(text), maxsplit=1)[0]
    several = bool(_AND.search(text))
    found: list[str] = []
    for n, part in enumerate(_JOINTS.split(_PLACE.split(text, 1)[0])):
        if _DESK.search(part):
            continue
        part = _without_role(part.strip(" .:*"))
        if n and not several and (folded_ends(part) in phrases("countries", "places") or is_place(part) or _in_other_case(part, found)):
            continue
        if is_person(part, lone=bool(n)) and part not in found:
            found.append(part)
        elif n and not several and not found:
            break
    if several and _PLACE.search(text):  # "A in Paris and B in Rome"
        for part in _AND.split(text)[1:]:
            part = _without_role(_JOINTS.split(_PLACE.split(part.strip(), 1)[0])[0].strip(" .:*"))
            if is_person(part, lone=False) and part not in found:
                found.append(part)
    return tuple(found)


def _in_other_case(part: str, found: list[str]) -> bool:
    """It is not in the capitals of the names before it: "ANNA KELLER / Roma Centro"."""
    return bool(found) and found[0].isupper() and not part.isupper()


def undated(text: str) -> str:
    """A byline without the date or "4 hours ago" that follows it on its line."""
    words = text.split()
    at = next((n for n, word in enumerate(words) if word[0].isdigit()), len(words))
    dates = date_names("months") | date_names("weekdays") | {"on", "am", "le", "el"}
    while at < len(words) and at > 2 and folded_ends(words[at - 1]).strip(".,") in dates:
        at -= 1
    return " ".join(words[:at] if at >= 2 else words).rstrip(",")


def _without_role(text: str) -> str:
    """A name without the office after or before it: "Ann Lee Staff Writer", "Correspondent Ann Lee"."""
    tokens = text.split()
    roles = word_set("press", "roles", "byline")
    while len(tokens) > 2 and folded_ends(tokens[-1]).strip(".,") in roles:
        tokens.pop()
    for last in (3, 2, 1):
        if len(tokens) > last + 1 and agency_named(" ".join(tokens[-last:])):
            tokens = tokens[:-last]
    while len(tokens) > 2 and folded_ends(tokens[0]) in roles:
        tokens.pop(0)
    return " ".join(tokens).strip(" ,")


def _is_role(text: str) -> bool:
    tokens = folded_ends(text).split()
    return bool(tokens) and any(token in word_set("press", "roles", "byline") for token in tokens)


def is_person(text: str, lone: bool = True) -> bool:
    """It could be a person's name: two to five capitalised words (particles aside), no word of newsrooms, no agency, no outlet.

    `lone`: no "By" stands before it, so words of sections, places and companies speak against it too.
    """
    tokens = text.split()
    if not 2 <= len(tokens) <= 5 or len(text) > 48 or tokens[0] in ("The", "THE", "Die", "Das"):
        return False
    if lone and is_place(text):
        return False
    particles = word_set("press", "particles", "byline")
    against = word_set("press", "accounts", "byline")
    if lone:
        against |= word_set("press", "not_names", "byline") | date_names("months") | word_set("press", "words", "outlet")
    heavy = 0
    for n, token in enumerate(tokens):
        bare = folded_ends(token).strip(".,")
        if not re.fullmatch(_NAME, token):
            return False
        if bare in particles and 0 < n < len(tokens) - 1 and not token[0].isupper():
            continue
        if not token[0].isupper() and not (token[0] in "’'" or re.match(r"(?:d|l|al|el|de)['’-][^\W\d_a-zа-я]", token)):
            return False
        if CAMEL.search(token):  # a product or a channel: WennetTV
            return False
        if token.isupper() and not text.isupper() and len(token) > 1 and "." not in token and _is_call_sign(token):
            return False
        if bare in against and not (len(tokens) > 2 and 0 < n < len(tokens) - 1 and len(bare) < 3):
            return False
        heavy += len(bare) > 1
    return 1 <= heavy <= (3 if lone else 4) and agency_named(text) is None and outlet_named(text) is None


def is_place(text: str) -> bool:
    """It begins as the names of places do: "Santa Cruz", "Fort Worth"."""
    return folded_ends(text.split(" ", 1)[0]).strip(".") in word_set("press", "places", "byline")


def _is_call_sign(token: str) -> bool:
    """Capitals among small letters that no surname is: three or more without a vowel (МЧС, CNN), or a known outlet or agency."""
    if len(token) > 2 and not set(folded_ends(token)) & set("aeiouyаеиоуыэюя"):
        return True
    return agency_named(token) is not None or outlet_named(token) is not None


def _is_login(text: str) -> bool:
    """All in small letters, as sites print the names of accounts."""
    return text.islower() and text.count(" ") < 4 and not any(c.isdigit() for c in text)


def is_account(text: str) -> bool:
    """The words name a newsroom, an agency or a login, not a person."""
    tokens = [token.strip(".,") for token in folded_ends(text).split()]
    return any(token in word_set("press", "accounts", "byline") for token in tokens) or agency_named(text) is not None


def bare_names(row: Row) -> tuple[str, ...]:
    """The persons of a line under a headline that is nothing but names, places and offices: "Anna Keller at Ayers Rock"."""
    row = row if row.text[:1] not in "-–—" else make(row.text.lstrip("-–— "))
    if row.finished or opening(row.folded, phrases("press", "with", "agency")):
        return ()
    if any(c.isdigit() for c in row.text) and not has_day(row.folded):
        row = make(undated(row.text))
    if row.words > 12 or any(c.isdigit() for c in row.text) or len(row.text) > 120:
        return ()
    if (
        not row.text[:1].isupper()
        or (row.text.isupper() and len(_PLACE.split(row.text, 1)[0].split()) > 3)
        or opening(row.folded, phrases("press", "starts", "byline"))
    ):
        return ()
    words = row.text.split()
    if 4 < len(words) <= 9 and folded_ends(words[-1]) in _JOBS and is_person(" ".join(words[:2])) and not _JOINTS.search(row.text):
        return (" ".join(words[:2]),)  # "Ann Lee North of England correspondent"
    first = _PLACE.split(row.text, 1)[0]
    parts = [part for part in _JOINTS.split(first) if part.strip()]
    if not parts or not is_person(_without_role(parts[0].strip())):
        return ()
    if row.words > 4 and len(parts) == 1 and first == row.text and _without_role(row.text) == row.text:
        return ()
    return persons(row.text)


def sign_name(text: str) -> tuple[str, ...]:
    """The person of a line beside the day that is nothing but a name in Chinese signs; a section's name is none."""
    named = _SIGNS.fullmatch(text) and folded_ends(text) not in phrases("press", "sections", "headline") and agency_named(text) is None
    return (text,) if named else ()


def signed_in_bracket(text: str) -> tuple[str, ...]:
    """The person who signs the last paragraph of a Japanese text; an agency or a paper is none."""
    found = _SIGNED.search(text[-12:])
    return sign_name(found.group(1)) if found else ()


def beside_agency(text: str) -> tuple[str, ...]:
    """The persons before an agency: "Ann Lee avec AFP", "Ann Lee, with input from WAM", "Ann Lee/APA"."""
    before = _AGENCYS.split(text, maxsplit=1)
    if len(before) < 2:
        return ()
    row = make(before[0].strip(" ,"))
    return names_of(row) or bare_names(row)


def asian_names(text: str) -> tuple[str, ...]:
    """Persons of Korean, Japanese and Chinese bylines: "제네바=홍길동 특파원", "【ソウル=山田太郎】", "本报记者 张三 李四"."""
    short = text if len(text) <= 400 else f"{text[:200]}\n{text[-200:]}"
    found: list[str] = []
    for match in _KOREAN.finditer(short):
        for name in re.split(r"[·,・\s]+", match.group(1)):
            if 2 <= len(name) <= 4 and folded_ends(name) not in word_set("press", "not_korean", "byline") and name not in found:
                found.append(name)
    if not found:
        for pattern in (_JAPANESE, _CHINESE, _DATED):
            for match in pattern.finditer(short):
                for name in re.split(r"[、\s]+", next(group for group in match.groups() if group)):
                    if agency_named(name) is None and name not in found:
                        found.append(name)
    return tuple(found)


def reporters_of(text: str) -> tuple[str, ...]:
    """Persons of "(Reporting by A and B; Editing by C)": those who reported, not those who edited."""
    match = _REPORTING.search(text[:600])
    return persons(match.group(1)) if match else ()


def given_names(given: tuple[str, ...]) -> tuple[str, ...]:
    """The persons of the authors that a format gives."""
    found: list[str] = []
    for value in given:
        start = opening(folded_ends(value), ("by", "von", "par", "por", "автор:"))
        text = _after(value, start) if start else value
        for name in asian_names(text) or persons(text) or _as_given(text):
            if name not in found:
                found.append(name)
    return tuple(found)


def _as_given(text: str) -> tuple[str, ...]:
    """One name in a script without capitals, which a format vouches for."""
    text = " ".join(text.split())
    return (text,) if 2 <= len(text) <= 12 and text[:1].isalpha() and text.lower() == text.upper() and not is_account(text) else ()
