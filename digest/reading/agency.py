"""Agencies credited for the text itself: dateline, tag, credit line, "with files from", "reports Yonhap". Never a picture's credit.

An agency may be known or told by its form alone: the bracket of a dateline, an acronym on a line of its own, "... News Agency".
"""

from __future__ import annotations

import re

from digest.data import table
from digest.reading.known import agency_named, capitals, outlet_named, sections_in
from digest.reading.lines import SIGNED, Row, date_names, folded_ends, holds, phrases, word_set
from digest.text import WORD, sentence_spans

_BRACKET = re.compile(
    r"^(?P<place>[^().:;“\"]{0,70}(?:\.[^().:;“\"]{0,30}){0,3})\((?P<who>[^()]{2,44})\)\s{0,2}(?:[-–—―_=:]{1,3}(?=\s|\S)|\.\s?[-–—])"
)
#: The agency first, then the place: "(ANSA) - GENOVA, 21 OTT - ", "(TSW) ROME, Wednesday 12 June -- ".
_FIRST = re.compile(r"^[(\[](?P<who>[^()\[\]]{2,44})[)\]]\s{0,2}(?:[-–—]{1,2}\s?)?(?P<place>[A-ZÀ-ÞА-Я]{3}[^()“\"]{0,60}?)\s?[-–—]{1,2}\s")
#: "Berlin (dpa/kz). Bei dem", "TASS, November 23. At least".
_STOPPED = re.compile(
    r"^(?:[^\W\d_a-z][^().,:;]{1,40}\s\((?P<bracket>[^()]{2,30})\)[.:]\s|(?P<who>[A-ZÀ-ÞА-Я][\w. ]{1,20}), [^\W\d_]{3,10}\.? \d{1,2}\.\s)"
)
_TAG = re.compile(r"^[\[(【（](?P<place>[^\[\]()【】（）=＝]{1,30})[=＝](?P<who>[^\[\]()【】（）]{2,30})[\])】）]")
_JAPANESE = re.compile(
    "^[【（](?P<place>[\u30a1-\u30fa\u4e00-\u9fff・ー]{2,14})?(?P<who>共同|時事|AFP|ロイター|AP|新華社)(?:通信|＝時事|=時事)?[】）]"
)
_SLASHES = re.compile(r"^[^/]{2,70}/\s?(?P<who>[^/\s][^/]{1,40}?)\s?/")
#: Who distributes a press release: "WENNET, May 5, 2020 /Sea News Service/ -- ".
_WIRE = re.compile(r"^[A-Z][^/]{2,60}\d{4}\s/\s?(?P<who>[A-Z][^/]{3,30}?)\s?/\s(?:--|—|–)\s")
_DASHED = re.compile(r"^(?P<place>[^—–]{2,60}?)\s[—–-]\s(?P<who>[^\s—–.][^—–.]{1,24})\.\s")
_LED = re.compile(r"^(?P<who>[^—–()]{2,60}?)\s?[-–—]\s")
_CHINESE = re.compile(
    "^[（(【]?(?P<who>新华社|新華社|中新社|中新网|中央社|央视网|人民网|美联社|路透社|法新社|共同社|韩联社|塔斯社)[^，。]{0,24}?[电電讯訊]"
)
_LAST = re.compile(r"(?:[(（\[/]\s?|\s[-–—―]{1,2}\s?)(?P<who>[^()（）\[\]/–—―\n.]{2,40}?)\s?[)）\]/]?\.?$")
_SPLIT = re.compile(r"\s*(?:[/,;&+＝=|·]|\s(?:and|und|et|y|e|with|и)\s)\s*")
_ACRONYM = re.compile(r"^[A-Z][A-Z&]{1,6}$")
_CAPITALISED = re.compile(r"^(?:[A-ZÀ-ÞА-Я][\w'’.&-]{1,24})(?:\s[A-ZÀ-ÞА-Я][\w'’.&-]{1,24}){0,4}$")
#: Of one who wrote, before the agencies: "mik/dpa/Reuters", "rs/nm (dpa, KNA)".
_INITIALS = re.compile(r"([a-z]{2,4})(?:/| \()(?=.)")
#: An acronym and the initials of those who edited it: "NKA, bt", "rw/NKA".
_ACRONYM_INITIALS = re.compile(r"(?:[a-z]{2,4}[/,] ?)*(?P<who>[A-Z]{2,6})(?:[/,] ?[a-z]{2,4})*")
#: In a byline: "Par la rédaction (avec AFP)".
_WITH = re.compile(
    r"[(,–—-]\s?(?:avec|mit|con|com|with|met|med|z|с)\s(?:l['’]|la |der |dem |the )?(?P<who>[^\s()][^()—–|]{1,30}?)\)?(?=\s?[—–|]|$)",
    re.IGNORECASE,
)
_PLACED = re.compile(r"\s?[|:•·]\s|\s[-–—]\s|(?<=[A-Z]{2})(?:/|,\s)")
_INPUTS = re.compile(r"\b[Ww]ith (.{2,40}?) (?:inputs|agency inputs|reports)\b")
_STATION = re.compile(r"^[WK][A-Z]{2,3}(?:[- ](?:TV|FM))?$")
_CAMEL = re.compile(r"^[A-Z][a-z]{1,12}[A-Z]\w{1,12}$")
_COPYRIGHT = re.compile(
    r"^(?:©|\(c\)|copyright)[\s©(c)]{0,6}(?:\d{4}(?:\s?[-–]\s?\d{4})?)?,?\s?(?:by\s)?(?P<who>[^.|©]{2,60})", re.IGNORECASE
)
_NAMED_FORM = re.compile(r"((?:[A-ZÀ-ÞА-Я][\w.’'-]{1,24}\s){0,3}[A-ZÀ-ÞА-Я][\w.’'-]{1,24})\s(?:state\s)?(?:[Nn]ews|[Pp]ress)\s[Aa]gency")
_MARK = re.compile('["“”„«»「」『』]')


def agencies_of(rows: tuple[tuple[str, Row], ...], body: tuple[str, ...], given: tuple[str, ...]) -> tuple[str, ...]:
    """Agencies credited for a text, by their usual names, in the order of their evidence.

    `rows`: (role, row) of what is not body; `body`: its paragraphs; `given`: authors as the format gives them.
    """
    found: list[str] = []
    for paragraph in body[:3]:
        _add(found, in_dateline(paragraph))
    for role, row in rows:
        if role == "credit":
            _add(found, in_credit(row.text) or with_initials(row.text) or _acronym(row) or _in_byline(row.text))
        elif role in ("byline", "standfirst", "stamp", "junk") and 2 <= row.words <= 30:
            _add(found, _in_byline(row.text))
        elif role == "footer":
            _add(found, _in_copyright(row.text))
    for name in given:
        _add(found, _known(name))
    if body:
        _add(found, at_end(body[-1]))
    if not found:
        for paragraph in body[:2]:
            _add(found, reported_by(paragraph))
    return tuple(found)


def _acronym(row: Row) -> tuple[str, ...]:
    """A line of nothing but an acronym, unless it is an outlet's."""
    text = row.text.strip(" .()[]–—-*")
    return (text,) if is_acronym(row) and outlet_named(text) is None else ()


def _add(found: list[str], names: tuple[str, ...]) -> None:
    for name in names:
        if not any(_same(name, other) for other in found):
            found.append(name)


def _same(a: str, b: str) -> bool:
    """One agency under two names: TSPA, Trans-Sea Press Agency; Trans-Sea, Trans-Sea News."""
    x, y = folded_ends(a).split(), folded_ends(b).split()
    return x == y or "".join(x) == _initials(y) or "".join(y) == _initials(x) or x[:1] == y[:1]


def is_one_of(name: str, agencies: tuple[str, ...]) -> bool:
    """A name is that of an agency no table knows, as printed or by its initials: Trans-Sea Wire, TSW."""
    if agency_named(name) or outlet_named(name):
        return False
    words = folded_ends(name).split()
    return any(folded_ends(agency).split() in (words, [_initials(words)]) for agency in agencies)


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words)


def _known(text: str) -> tuple[str, ...]:
    """Known agencies among names joined by slashes, commas and "and"; the whole first ("RFE/RL")."""
    whole = agency_named(text)
    if whole:
        return (_plain(whole.name),)
    parts = [part for piece in _SPLIT.split(text) for part in ((piece,) if agency_named(piece) else piece.split("-"))]
    return tuple(dict.fromkeys(_plain(hit.name) for hit in map(agency_named, parts) if hit))


def _plain(name: str) -> str:
    return name.split(" (", 1)[0]


def in_dateline(text: str) -> tuple[str, ...]:
    """The agencies of a dateline: "SEOUL, Oct. 3 (Yonhap) --", "[서울=뉴시스]", "МОСКВА, 5 ноября. /ТАСС/.", "新华社北京11月5日电"."""
    start = text[:160]
    match = _TAG.match(start)
    if match:
        return () if outlet_named(match["place"]) else _known(match["who"]) or _by_form(match["who"])
    if (stop := _STOPPED.match(start)) and (names := _known(stop["bracket"] or stop["who"])):
        return names
    match = _BRACKET.match(start) or _FIRST.match(start)
    if match and (match["place"].strip()[:1].isupper() or not match["place"].strip()):
        return _known(match["who"]) or _by_form(match["who"])
    for pattern in (_CHINESE, _JAPANESE):
        match = pattern.match(start)
        if match:
            return _known(match["who"])
    for pattern in (_SLASHES, _DASHED, _LED):
        match = pattern.match(start)
        if match and (pattern is not _SLASHES or len(match["who"]) <= 40):
            names = _known(match["who"]) or _known(match["who"].split(" ")[0] if pattern is _SLASHES else "-") or _trailing(match["who"])
            if names:
                return names
    if (wire := _WIRE.match(start)) and _CAPITALISED.match(wire["who"]):
        return (wire["who"],)
    return ()


def _trailing(text: str) -> tuple[str, ...]:
    """ "Berlin/AFP", "Корр. ТАСС Иван Иванов": a known agency as one word of what stands before the dash."""
    for word in re.split(r"[\s/]+", text)[:5]:
        hit = agency_named(word)
        if hit and (word.isupper() or word in ("dpa", "Efe")) and len(word) >= 2 and not word.isdigit():
            return (_plain(hit.name),) if len(word) > 2 or word in ("AP", "PA") else ()
    return ()


def _by_form(text: str) -> tuple[str, ...]:
    """An agency that no table knows, in the bracket of a dateline: an acronym or a capitalised name."""
    text = text.strip()
    folded = folded_ends(text)
    if (
        _STATION.match(text)
        or folded in phrases("countries", "places")
        or any(c.isdigit() for c in text)
        or folded in phrases("press", "not_agency", "agency")
    ):
        return ()
    if folded.split()[-1:] and folded.split()[-1].strip(".") in date_names("months") | date_names("weekdays"):
        return ()
    return (text,) if _ACRONYM.match(text) or _CAPITALISED.match(text) or re.fullmatch("[가-힣]{2,8}", text) else ()


def is_credit(row: Row) -> bool:
    """The whole line credits an agency: a tag, a known name, the form of an agency's name."""
    if row.words > 10 or len(row.text) > 90 or (row.words > 5 and row.finished):
        return False
    if ". " in row.text and row.text[-1:] in ")]":  # a sentence, and what is credited behind it
        return False
    if _TAG.fullmatch(row.text.rstrip(" .")):
        return bool(in_dateline(row.text))
    return bool(in_credit(row.text))


def in_credit(text: str) -> tuple[str, ...]:
    """The agencies of a line that does nothing but credit: "AFP-Yonhap News", "Source: Reuters", "TSW-Yonhap News"."""
    text = re.sub(r"^(?:By|Von|Par|Por|Di)\s", "", text.strip(" .()[]–—-*/|"))
    while (initials := _INITIALS.match(text)) and not agency_named(initials[1]):
        text = text[initials.end() :]
    if _TAG.match(f"[{text}]"):
        return in_dateline(f"[{text}]")
    after = _after_with(text)
    if after:
        return after
    if placed := _placed(text):
        return placed
    known = _known(text)
    if known and len(text) <= 4 * sum(map(len, known)) + 24 and not _more_than_names(text):
        return known
    folded = folded_ends(text)
    if (folded.endswith(phrases("press", "forms", "agency")) and 2 <= len(text.split()) <= 6 and _names_like(text)) or (
        len(text) <= 12 and re.fullmatch("[가-힣]{2,8}통신|[\u30a1-\u30fa\u4e00-\u9fff]{2,8}(?:通信社|通信|通讯社|通訊社)", text)
    ):
        return (text,)
    parts = re.split(r"\s?[-–/|]\s?", text)
    if (
        len(parts) == 2
        and _ACRONYM.match(parts[0])
        and parts[1][:1] == parts[0][:1]
        and parts[1].endswith((" News", " Press", " Agency", " Newswire"))
    ):
        return (parts[1],)
    return ()


def _placed(text: str) -> tuple[str, ...]:
    """The agency beside a place or a day on a line of their own: "Dubai: TASS", "Sydney, Australia | AFP | Sunday"."""
    parts = [part.strip() for part in _PLACED.split(text)]
    names = [_known(part) for part in parts if agency_named(part)]
    others = [part for part in parts if part and agency_named(part) is None]
    of_names = word_set("press", "words", "outlet")
    if any(folded_ends(part) in phrases("press", "not_agency", "agency") or set(folded_ends(part).split()) & of_names for part in parts):
        return ()
    if (
        len(names) != 1
        or not others
        or any(sections_in(words) == len(words) for part in others if (words := WORD.findall(folded_ends(part))))
    ):
        return ()
    return names[0] if all(part[:1].isupper() and len(part.split()) <= 3 for part in others) else ()


def _more_than_names(text: str) -> bool:
    """Words besides the agencies' names: then it is a headline or a sentence that mentions one."""
    left = [part for part in _SPLIT.split(text) if part and agency_named(part) is None]
    words = [word for part in left for word in part.replace("-", " ").split() if agency_named(word) is None]
    allowed = word_set("press", "accounts", "byline") | word_set("press", "roles", "byline")
    return any(folded_ends(word) not in allowed for word in words)


def _names_like(text: str) -> bool:
    return all(word[:1].isupper() or word in ("of", "the", "de", "di", "and") for word in text.split())


def with_initials(text: str) -> tuple[str, ...]:
    """The agency of a line under a headline that is its acronym and initials of editors: "NKA, bt"."""
    match = _ACRONYM_INITIALS.fullmatch(text)
    return (_known(match["who"]) or _by_form(match["who"])) if match and match["who"] != text else ()


def is_acronym(row: Row) -> bool:
    """A line of nothing but an acronym, as agencies are credited at the end of a text or under a headline."""
    text = row.text.strip(" .()[]–—-*")
    if agency_named(text):
        return True
    shaped = _CAMEL.match(text) or (_ACRONYM.match(text) and (len(text) <= 4 or not set(text) & set("AEIOUY")))
    bare = row.folded.strip(" .()[]-*")
    return bool(shaped) and bare not in capitals() and bare not in phrases("press", "not_agency", "agency")


def _after_with(text: str) -> tuple[str, ...]:
    folded = folded_ends(text)
    if inputs := _INPUTS.search(text):
        return _known(inputs[1])
    leads = [p for p in phrases("press", "with", "agency") if f" {p} " in f" {folded} " or (folded.startswith(p) and not p[-1].isalnum())]
    lead = max(leads, key=len, default=None)
    if lead is None:
        return ()
    at = folded.rfind(lead) + len(lead)
    rest = text[at:].strip(" :：") if len(folded) == len(text) else text.split(":", 1)[-1].strip()
    rest = re.split(r"[.;()]", rest, maxsplit=1)[0].strip()
    known = _known(rest)
    strong = len(lead.split()) > 1 and not lead.startswith(("additional", "based", "compiled"))
    return known or (_by_form(rest) if strong and len(rest.split()) <= 4 else ())


def _in_byline(text: str) -> tuple[str, ...]:
    """ "Staff, with files from AFP"; "By Jane Smith, Associated Press"; "By Reuters Staff"; "von Thomas Müller (dpa)"."""
    found: list[str] = []
    folded = folded_ends(text)
    if _INPUTS.search(text) or any(
        lead in folded for lead in ("with files from", "with reporting from", "with material", "inputs from", "with input")
    ):
        _add(found, _after_with(text))
    if aided := _WITH.search(text):
        _add(found, _known(aided["who"]) or (_by_form(aided["who"]) if _ACRONYM.match(aided["who"]) else ()))
    for part in re.split(r"\s*(?:[,;|/()–—•·]|\s-\s|\s(?:and|und|et|with|avec|mit|con|com)\s)\s*", text)[:12]:
        part = re.sub(r"^(?:by|von|par|por|from|for|in|at|di)\s+", "", part, flags=re.IGNORECASE)
        part = re.sub(r"\s+contributed (?:to|reporting)\b.*$", "", part, flags=re.IGNORECASE)
        part = re.sub(r"\s+(?:staff|writer|writers|reporter|correspondent|report)(?:\s+\w+)?$", "", part, flags=re.IGNORECASE)
        hit = agency_named(part) if folded_ends(part) not in phrases("press", "not_agency", "agency") else None
        if hit:
            _add(found, (_plain(hit.name),))
        elif folded_ends(part).endswith(("news agency", "press agency", "newswire")) and _names_like(part):
            _add(found, (part,))
    return tuple(found)


def _in_copyright(text: str) -> tuple[str, ...]:
    match = _COPYRIGHT.match(text.strip())
    if not match:
        return ()
    who = match["who"].strip(" ,-–")
    known = agency_named(who)
    if not known and "/" in who:  # "© SZ/dpa/ber - Rechte am Artikel"
        return _known(who.split(" ", 1)[0])
    return (_plain(known.name),) if known else (who,) if folded_ends(who).endswith(("news agency", "press agency", "newswire")) else ()


def at_end(text: str) -> tuple[str, ...]:
    """The agency after the last sentence: "... on Sunday. — Reuters", "(PTI)", "/ dpa", "(avec AFP)"."""
    return signature(text, last=True)[1] or _last_in_bracket(text)


def _last_in_bracket(text: str) -> tuple[str, ...]:
    match = _LAST.search(text[-60:])
    if not match:
        return ()
    who = match["who"].strip(" -")
    return _known(who) if not _more_than_names(who) else _after_with(who)


def signature(text: str, last: bool = False) -> tuple[int, tuple[str, ...]]:
    """Where the agency's signature behind the last sentence of a paragraph begins, and its agencies; (length, ()) where none is.

    In the `last` paragraph an agency that no table knows is told by its form: "... by early evening. -- Reuters".
    """
    match = SIGNED.search(text[-80:])
    if match is None:
        return len(text), ()
    at = max(0, len(text) - 80) + match.start("sign")
    if who := match["bare"]:
        return at, _known(who.split()[0])
    who = (match["dashed"] or match["bracket"]).strip(" /")
    names = _known(who) if not _more_than_names(who) else _after_with(who)
    if not names and last and len(who.split()) <= (2 if match["dashed"] else 1):
        names = _by_form(who)
    return at, names


def reported_by(paragraph: str) -> tuple[str, ...]:
    """The agency that is told to have reported the news of a lead: "..., reports Yonhap news agency"; not one cited for a quotation."""
    for start, end in sentence_spans(paragraph[:1200])[:4]:
        sentence = paragraph[start:end]
        spoken = _MARK.search(sentence)
        if spoken and len(sentence) > 40 and sum(1 for _ in _MARK.finditer(sentence)) > 2:
            continue
        for verb in table("press")["agency"]["reported"].split("|"):
            at = sentence.casefold().rfind(verb)
            if at < 0 or sentence[max(0, at - 1) : at].isalnum() or sentence[at + len(verb) : at + len(verb) + 1].isalnum():
                continue
            comma = sentence.rfind(",", 0, at)
            before = sentence[comma + 1 : at].strip() if comma > 0 else ""
            after = sentence[at + len(verb) :].strip(" .")
            named = _short_name(before)
            if named and comma > 0 and (not after or after.startswith((",", "citing", "on "))):
                return named
            named = _short_name(re.split(r",|\s(?:citing|on|со ссылкой|unter)\s", after, maxsplit=1)[0])
            if named and comma > 0 and not before:
                return named
    return ()


def _short_name(text: str) -> tuple[str, ...]:
    """A known agency, or "Yonhap news agency", as all of some words (article and "news agency" aside)."""
    text = re.sub(
        r"^(?:the|die|la|l['’]|агентство|nachrichtenagentur|agence|agencia|die nachrichtenagentur|the state-run|state-run)\s*",
        "",
        text.strip(),
        flags=re.IGNORECASE,
    )
    text = re.sub(r"^(?:nachrichtenagentur|agence|agencia|agenzia|agentur)\s+", "", text, flags=re.IGNORECASE)
    if not text or len(text.split()) > 6:
        return ()
    hit = agency_named(re.sub(r"^an?\s(.+)\s(?:correspondent|reporter)$", r"\1", text))
    if hit:
        return (_plain(hit.name),)
    match = _NAMED_FORM.fullmatch(text)
    return (match.group(1),) if match and not holds(folded_ends(text), ("state news", "the news")) else ()
