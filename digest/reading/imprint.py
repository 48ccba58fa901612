"""What a page says of its publisher in words: copyright, imprint, "published in", "follow X on", who its pictures are for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.model import Outlet
from digest.reading.byline import names_of
from digest.reading.known import agency_named, is_compound, named_in, outlet_named, sections_in, unknown
from digest.reading.lines import Row, folded_ends, holds, word_set

_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyrights?|ⓒ)(?:\s|©|ⓒ|\(c\)|copyrights?){0,6}(?:(?:19|20)\d{2}(?:\s?[-–—]\s?(?:19|20)?\d{2})?)?[,.]?\s?(?:by\s)?(?P<who>[^\d|©.,;\n][^|©;\n]{1,70})",
    re.IGNORECASE,
)
_RESERVED = re.compile(
    r"[,.\s]*(?:all rights reserved.*|alle rechte.*|tous droits.*|todos los derechos.*|все права.*|무단.*|無断.*|版权.*|\d{4}.*)$",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"[,\s]+(?:Newspapers?|Media|Publishing|Publications|(?:Media |News )?Group|Ltd|Limited|LLC|Inc|Pty|Pvt|Private|PLC|S\.\s?A|S\.\s?L|S\.?A|S\.?L|S\.p\.A|GmbH|Verlag|Mediengruppe|Éditions|Editorial|Editores|ООО|ЗАО|АО"
    r"|Co|Corp|Corporation|Company)\.?$"
)
#: Whom a picture was taken for: "(Kim/The Hankyoreh)", "Max Whittaker for The New York Times".
_STAFF = re.compile(r"(?:/\s?|\sfor\s)(?P<who>[^\W\d_][\w .'’&-]{2,40}?)\s?[)\]）]?\.?$")
#: A line with one of these names whose text it was first.
_OTHERS = (
    *("originally", "republish", "republished", "courtesy", "permission", "syndicated", "syndication"),
    *("partner", "partners", "first appeared", "source:", "quelle:"),
)
#: An address or a company behind a name: "Neue Zeitung, Hauptstraße 4", "The Reed is published by".
_IMPRINT = re.compile(
    r"^(?P<who>[^,|·.\d]{3,60}?)(?:,\s(?:[^,|]{2,40}\s)?\d{1,5}[a-z]?\b|,\s\d{1,5}\s[^\W\d_]|\s(?:is|are) (?:published|produced|edited|owned|run) by\s|\sis (?:a|part of|an|the) "
    r"|\s(?:wird herausgegeben|erscheint|ist ein|est (?:une?|membre|édité)|es una?|è una?|издаётся|издается|— сетевое издание|является))",
)
#: Behind these words a page names itself. Data of the language of the web.
_LEADS = re.compile(
    r"(?:^|(?<=\W))(?:published (?:in|by|on)|appear(?:s|ed) in(?: the)?(?: [A-Z]\w+ \d{1,2}(?:, \d{4})?,?(?: print)? (?:edition|issue) of)?|edition of|printed in|issue of"
    r"|(?:story|stories|tip|news|letters?|photos?) for|thank(?:s| you) for (?:reading|supporting|visiting)|(?:follow|like|join|find|support|contact|subscribe to|sign up (?:for|to)|welcome to|download|get|add|watch|read|visit)"
    r"|advertis(?:e|ing) (?:with|in)|about|more (?:from|on)|read more (?:from|at|on)|journalists? at|newsroom of|app of|a service of|a publication of|only (?:on|in)|exclusively? (?:for|to|in)"
    r"|quelle|source|fuente|fonte|источник|folgen sie|abonnieren sie|lesen sie|mehr (?:von|aus)|suivez|abonnez-vous à|retrouvez|publié (?:dans|par)|sigue a|síguenos en|suscríbete a|publicado (?:en|por|em)|pubblicato (?:su|da)|segui|siga"
    r"|подпи(?:шитесь|сывайтесь) на|читайте|опубликовано в)\s?:?\s",
    re.IGNORECASE,
)
#: Of wire copy and releases: "has not been edited by Courier staff", "The Courier is not responsible for".
_DENIES = re.compile(
    r"(?:by\s|(?:^|[.:(]\s?))(?P<who>(?:[Tt]he )?[A-Z][\w’'&-]{2,20}(?: [A-Z][\w’'&-]{1,20}){0,3})"
    r"\s(?:staff\b|team\b|newsroom\b|desk\b|has not (?:edited|created|verified)|is not responsible|is not liable|does not (?:guarantee|endorse|vouch)|takes no responsibility)"
)
#: What follows a name that is to be followed.
_ON = re.compile(
    r"\s(?:on|auf|sur|en|su|no|в|via|at)\s(?:X\b|Facebook|Twitter|Instagram|Telegram|WhatsApp|YouTube|LinkedIn|Google|Threads|Bluesky|TikTok)"
)
#: Before the name of the house of one who writes.
_EMPLOYER = re.compile(
    r"(?:\b(?:reporter|writer|correspondent|editor|columnist|journalist|contributor|photographer|producer|critic|intern|chief|fellow|staff)\b[^.]{0,40}?\s(?:for|at|of|with)"
    r"|\b(?:writes|reports|covers [^.]{3,60}?|works|has (?:written|worked)|reporting|reported)\s(?:for|at)"
    r"|(?:redakteur(?:in)?|reporter(?:in)?|korrespondent(?:in)?|autor(?:in)?|journalist(?:in)?)\s(?:bei|der|beim|des|von|für)|journaliste\s(?:à|au|pour)|periodista\s(?:de|en)"
    r"|special to|exclusive to|,|\||/|•|—|–|\s-)\s?",
    re.IGNORECASE,
)
_BY = re.compile(r"(?:par|by|von|por)\s(?=[A-ZÀ-Þ])", re.IGNORECASE)
#: A paper that speaks of what itself found out.
_LEARNED = re.compile(
    r"(?P<who>(?:[Tt]he )?[A-Z][\w.’'&-]{1,20}(?: (?:of |and |& )?[A-Z][\w.’'&-]{1,20}){0,3}) (?:has learn(?:ed|t)|understands|can reveal|can exclusively|has seen|has been told|has obtained)\b"
)


def copyright_holder(text: str) -> str | None:
    match = _COPYRIGHT.search(text[:300])
    if not match:
        return None
    who = _RESERVED.sub("", match["who"]).strip(" .,-–—()")
    who = re.split(r"\s[|·]\s|(?<![\s.][A-Z])\.\s", who, maxsplit=1)[0].strip(" .,")
    who = re.split(r"\s*&\s*(?=[\w-]+\.[a-z])", who, maxsplit=1)[0]
    who = re.sub(r"^(?:<\s?ⓒ|저작권자)\s*", "", who)
    if (
        not who
        or _is_agencys(who)
        or len(who) < 3
        or folded_ends(who).split(".")[0] in ("tel", "тел", "phone", "fax", "факс")
        or folded_ends(who).endswith(("agency", "newswire"))
        or folded_ends(who).startswith(("all rights", "the author"))
    ):
        return None
    shorter = _COMPANY.sub("", _COMPANY.sub("", who))
    return shorter if len(shorter) >= 4 and shorter[:1].isalpha() else who


def _is_agencys(who: str) -> bool:
    return agency_named(who) is not None or any(
        agency_named(re.sub("(?:통신사|통신|社)$", "", word)) for word in who.split() if len(word) > 2
    )


def of_its_own(rows: tuple[tuple[str, Row], ...], body: str, own: tuple[Outlet, ...]) -> Iterator[tuple[Outlet, str]]:
    """Outlets, known or not, named where a page speaks of itself: imprint, "Follow X on", "staff writer of X", "X has learned"."""
    for role, r in rows:
        if role in ("footer", "junk", "appendix", "teaser", "credit", "stamp") and r.words <= 80:
            if role in ("footer", "junk") and (found := _IMPRINT.match(r.text)) and (name := _name(found["who"], own)):
                yield name, f"imprint “{r.text[:60]}”"
            for denies in _DENIES.finditer(r.text[:400]):
                if name := _name(denies["who"], own) or unknown(cased(denies["who"])):
                    yield name, f"named in “{r.text[:60]}”"
            if holds(r.folded, _OTHERS):
                continue
            for lead in _LEADS.finditer(r.text[:400]):
                if name := _name(r.text[lead.end() : lead.end() + 80], own):
                    yield name, f"named in “{r.text[:60]}”"
    for role, r in rows:
        if role in ("byline", "appendix") and r.words <= 60:
            for employer in _EMPLOYER.finditer(r.text[:300]):
                if name := _name(r.text[employer.end() : employer.end() + 60], own):
                    yield name, f"who wrote is of it, “{r.text[:60]}”"
    for r in [r for role, r in rows if role in ("byline", "credit")][:12]:
        if (start := _BY.match(r.text)) and not names_of(r) and (name := _name(r.text[start.end() :], own)) and name.kind == "outlet":
            yield name, f"byline “{r.text[:60]}”"
    for knows in _LEARNED.finditer(body[:4000]):
        if name := _name(knows["who"], own, known=True):
            yield name, f"“{knows.group(0)}”"


def _name(text: str, own: tuple[Outlet, ...], known: bool = False) -> Outlet | None:
    """The outlet whose name the text begins with: a known one, else (`known` unset) words of which one is a word of such names."""
    tokens: list[str] = []
    text = _ON.split(text, maxsplit=1)[0]
    small = word_set("press", "small", "outlet")
    for token in text.split()[:8]:
        bare = token.strip("“”\"«»„'’()[],.;:!?|")
        plain = re.sub(r"[’']s$", "", bare)
        if not plain or not (
            plain[:1].isupper()
            or (plain[:2] in ("d’", "d'") and plain[2:3].isupper())
            or plain.casefold() in small
            or (tokens and plain.isdigit())
        ):
            break
        tokens.append(plain)
        if token[-1:] in ",.;:!?)]”»|" or plain != bare:
            break
    while tokens and tokens[-1].casefold() in small:
        tokens.pop()
    for size in range(len(tokens), 0, -1):
        name = " ".join(tokens[:size])
        if size < len(tokens) and (tokens[size][0] == "d" or folded_ends(tokens[size]) in word_set("press", "words", "outlet")):
            continue
        if len(name) > 1 and (hit := outlet_named(name, own) or agency_named(name)):
            return hit
    words = [folded_ends(token) for token in tokens]
    ends = [n for n, word in enumerate(words) if word in word_set("press", "words", "outlet") or is_compound(word)]
    if known or not ends or len(tokens) < 2 or sections_in(words) == len(words):
        return None
    return unknown(cased(" ".join((tokens[0].capitalize(), *tokens[1:]) if tokens[0].islower() else tokens)))


def mentioned(rows: tuple[tuple[str, Row], ...], own: tuple[Outlet, ...]) -> Iterator[tuple[Outlet, str]]:
    """Known outlets that the page names where it speaks of itself, and then those whose photographers took its pictures."""
    for role, r in rows:
        if sections_in(r.folded.split()) == r.words:  # "LOCAL" is no paper of that name
            continue
        if role in ("masthead", "kicker", "stamp", "footer", "junk", "appendix") and r.words <= 60 and not holds(r.folded, _OTHERS):
            for hit in named_in(r.text, own):
                yield hit, f"named in “{r.text[:60]}”"
    for role, r in rows:
        if role == "caption" and (found := _STAFF.search(r.text[-60:])) and (taker := outlet_named(found["who"], own)):
            yield taker, f"its own picture, “{found.group(0).strip()}”"


def cased(name: str) -> str:
    """A name in capitals as names are printed in running text: THE NORTHERN POST, The Northern Post."""
    if not (name.isupper() or name.islower()) or len(name) <= 4 or (not name.isascii() and name.lower() == name.upper()):
        return name
    small = word_set("press", "small", "outlet")
    words = name.split()
    plain = [_cased_word(word, bool(n) and word.casefold() in small) for n, word in enumerate(words)]
    return re.sub(r"(?<=-)\w|(?<=\b[LDO]['’])\w(?=\w)", lambda m: m.group(0).upper(), " ".join(plain))


def _cased_word(word: str, is_small: bool) -> str:
    if is_small:
        return word.lower()
    if word.isupper() and len(word) <= 3 and not re.search("[AEIOUY]", word):  # an acronym: FM, TV, NBC
        return word
    return word[:1].upper() + word[1:].lower()
