"""Mail (.eml), mailboxes (mbox) and pages saved as mail (MHTML) -> Material: headers are facts, one part is the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses

from digest.errors import UnreadableError
from digest.model import Field, Spike
from digest.reading.addresses import web_address
from digest.reading.decode import cleaned, decoded, decoded_page, one_line
from digest.reading.fragment import blocks_of, line_of
from digest.reading.html import page
from digest.reading.limits import MOST_DOCUMENT, MOST_ITEMS, MOST_TEXT, check_size, too_many
from digest.reading.material import Line, Material
from digest.reading.plain import lines_of
from digest.text import fold

#: More parts, or parts within parts, than any newsletter has: MIME bombs have thousands.
MOST_PARTS = 1_000
MOST_DEEP = 40
#: A text part of fewer characters beside an HTML part is only a notice ("your program does not show HTML").
SUBSTANTIAL = 200
_FROM = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\r\n]{1,300}\r?\n(?=[A-Za-z][A-Za-z0-9-]{0,60}:)")
_STUFFED = re.compile(rb"^>(>{0,20}From )", re.MULTILINE)
_LIST = re.compile(r"<([\w.-]{3,200})>")
_FORWARD = re.compile(
    r"[- ]{0,20}(?:forwarded message|original message|begin forwarded message|"
    r"weitergeleitete nachricht|message transféré|пересылаемое сообщение)",
    re.IGNORECASE,
)
_COPIED = re.compile(
    r"(?:from|to|cc|date|sent|subject|reply-to|von|an|datum|gesendet|betreff|de|à|objet|от|кому|дата|тема)\s?:", re.IGNORECASE
)
_SENDER_KEYS, _DATE_KEYS = frozenset({"from", "von", "de", "от"}), frozenset({"date", "sent", "datum", "gesendet", "дата"})
#: What programs, lists and press offices put before a subject: "Re:", "[The Lantern]", "NEWS RELEASE:".
_SCHEME = re.compile(
    r"^(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs|ynt|antw)\s?(?:\[\d{1,3}\])?\s?[:：]\s?|\[[^\[\]]{2,40}\]\s?"
    r"|(?:news|press|media) (?:release|statement|advisory)\s?[:–—-]\s?|(?:pressemitteilung|medienmitteilung|communiqué(?: de presse)?"
    r"|comunicado|nota de prensa|comunicato stampa|пресс-релиз|보도자료)\s?[:–—-]\s?){1,4}",
    re.IGNORECASE,
)


def mail(path: str, data: bytes) -> Iterator[Material | Spike]:
    """The article of one mail.

    Raises:
        UnreadableError: it has no text part, or is built to be unreadable.
    """
    check_size(path, len(data))
    yield _material(path, None, data)


def mbox(path: str, data: bytes) -> Iterator[Material | Spike]:
    """The mails of a mailbox, in its order."""
    check_size(path, len(data), MOST_DOCUMENT)
    starts = [found.start() for found in _FROM.finditer(data)]
    for item, (start, end) in enumerate(zip(starts, [*starts[1:], len(data)], strict=True)):
        if item >= MOST_ITEMS:
            yield Spike(path, None, too_many(path, "mails", len(starts) - MOST_ITEMS))
            return
        try:
            check_size(f"{path} (item {item})", end - start)
            yield _material(path, item, _STUFFED.sub(rb"\1", data[start:end].split(b"\n", 1)[1]))
        except UnreadableError as fault:
            yield Spike(path, item, str(fault))


def _material(path: str, item: int | None, data: bytes) -> Material:
    name = path if item is None else f"{path} (item {item})"
    message = _parsed(name, data)
    sender, domains = _sender(_header(message, "From"), _header(message, "List-ID"))
    date = Field("mail Date", value, "arrived") if (value := _header(message, "Date")[:100]) else None
    if "Snapshot-Content-Location" in message:
        return _saved_page(path, item, name, message, date)
    subject = _headline(_header(message, "Subject"), sender)
    text, notes, is_page = _text(name, message)
    lines = _newsletter(text, name, subject) if is_page else lines_of(text)
    if not lines:
        raise UnreadableError(f"{name} is a mail without text: add its pictures' or attachments' text")
    fields = (date,) if date else ()
    lines, first_sender, first_date = _forwarded(_titled(lines, subject))
    if first_sender:
        sender, domains = _sender(first_sender)
    if first_date:  # who sent it on did so later
        fields = (Field("mail Date", first_date[:100], "arrived"), *((Field("forwarding mail Date", date.value, "saved"),) if date else ()))
    return Material(
        path=path,
        item=item,
        format="mail",
        identity="\n".join((subject, *(line.text for line in lines))).encode(),
        lines=lines,
        url=web_address(_header(message, "Archived-At").strip("<>") or _header(message, "X-URL")),
        language=_header(message, "Content-Language")[:20] or None,
        publisher=sender,
        publisher_why="mail sender" if sender else "",
        subject=subject or None,
        domains=domains,
        fields=fields,
        notes=notes,
    )


def _saved_page(path: str, item: int | None, name: str, message: Message, date: Field | None) -> Material:
    """A page that a browser saved as MHTML: its date is the day it was saved."""
    part = next((p for p in message.walk() if p.get_content_type() == "text/html"), None)
    if part is None:
        raise UnreadableError(f"{name} is a saved page without HTML: save it again as HTML")
    saved = (Field("mhtml Date", date.value, "saved"),) if date else ()
    url = web_address(_header(message, "Snapshot-Content-Location"))
    return page(path, item, _payload(part), part.get_content_charset(), url, "html", saved)


def _parsed(name: str, data: bytes) -> Message:
    """The message, refused before parsing where its parts are too many or too deep for Python's recursive parser."""
    if data.count(b"\n--") > 5 * MOST_PARTS or len(re.findall(rb"(?i)content-type:\s{0,5}multipart", data)) > MOST_DEEP:
        raise UnreadableError(f"{name} has more parts than any newsletter: save its text alone")
    try:
        return message_from_bytes(data)
    except (MessageError, RecursionError, ValueError, LookupError, TypeError, AttributeError, IndexError, KeyError) as fault:
        raise UnreadableError(f"{name} is no readable mail ({type(fault).__name__}): save its text alone") from fault


def _header(message: Message, key: str) -> str:
    """A header as one line of text, its encoded words read."""
    raw = next((str(value) for name, value in message.raw_items() if name.lower() == key.lower()), "")[:4000]
    if not raw.isascii():  # bytes that no encoded word declares
        raw = decoded(raw.encode("utf-8", "surrogateescape"))[0]
    if "=?" not in raw:
        return one_line(cleaned(raw))
    try:
        return one_line(cleaned(str(make_header(decode_header(raw)))))
    except (ValueError, LookupError, MessageError):  # a bad or unknown encoded word: as it stands
        return one_line(cleaned(raw))


def _headline(subject: str, sender: str | None) -> str:
    """A subject without what stands before the headline: "[The Lantern] Re: Ferry sold", "The Lantern: Ferry sold" of The Lantern."""
    plain = _SCHEME.sub("", subject) or subject
    for mark in (":", " -", " |", " –", " —"):
        if sender and fold(plain).startswith(fold(sender) + mark):
            return plain[len(sender) + len(mark) :].strip() or plain
    return plain


def _sender(sent_by: str, list_id: str = "") -> tuple[str | None, tuple[str, ...]]:
    """The name that a mail is sent under, and the hosts it and its list are of."""
    name, address = (getaddresses([sent_by]) or [("", "")])[0]
    hosts = [address.rpartition("@")[2].lower()] if "@" in address else []
    listed = _LIST.search(list_id)
    if listed:
        hosts.append(listed.group(1).lower())
    return name.strip(" \"'") or None, tuple(dict.fromkeys(h for h in hosts if "." in h))


def _text(name: str, message: Message) -> tuple[str, tuple[str, ...], bool]:
    """The part to read: plain text where it is substantial, else HTML; and whether it is HTML."""
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for number, part in enumerate(message.walk()):
        if number > MOST_PARTS:
            break
        kind = part.get_content_type()
        if (
            kind not in ("text/plain", "text/html")
            or kind in found
            or part.get_filename()
            or part.get_content_disposition() == "attachment"
        ):
            continue
        data = _payload(part)
        check_size(name, len(data), MOST_TEXT)
        text, notes = decoded_page(data, part.get_content_charset())
        if text.strip():
            found[kind] = text, notes
    plain, html = found.get("text/plain"), found.get("text/html")
    if plain and (html is None or len(plain[0].strip()) >= SUBSTANTIAL):
        return (*plain, False)
    if html:
        return (*html, True)
    raise UnreadableError(f"{name} is a mail without a text part: add its pictures' or attachments' text")


def _payload(part: Message) -> bytes:
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, AttributeError, TypeError):
        return b""
    return data if isinstance(data, bytes) else b""


def _forwarded(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], str, str]:
    """The lines, with the headers that a forwarding program copies into the text known as such; and the first sender and date, "" where none."""
    at = next((i for i, line in enumerate(lines[:20]) if _FORWARD.match(line.text)), None)
    if at is None:
        return lines, "", ""
    end = at + 1
    while end < min(len(lines), at + 12) and _COPIED.match(lines[end].text):
        end += 1
    said = {key.strip().casefold(): value.strip() for key, _, value in (line.text.partition(":") for line in lines[at + 1 : end])}
    sender, date = (next((said[key] for key in said if key in keys), "") for keys in (_SENDER_KEYS, _DATE_KEYS))
    copied = tuple(Line(line.text, line.block, "masthead", "headers of a forwarded mail") for line in lines[at:end])
    return (*lines[:at], *copied, *lines[end:]), sender, date


def _newsletter(text: str, name: str, subject: str) -> tuple[Line, ...]:
    """The lines of an HTML mail; from the heading after the first item's on, they are of other items."""
    blocks, wanted = blocks_of(text, name), fold(subject)
    heads = [i for i, b in enumerate(blocks) if b.tag in ("h1", "h2", "h3", "h4")]
    own = next((i for i in heads if fold(blocks[i].text) == wanted), None)
    following = next((i for i in heads if own is not None and i > own and blocks[i].tag <= blocks[own].tag), len(blocks))
    why = "below the heading of the next item"
    return tuple(line_of(b) if i < following or b.role else Line(b.text, b.block, "teaser", why) for i, b in enumerate(blocks))


def _titled(lines: tuple[Line, ...], subject: str) -> tuple[Line, ...]:
    """The lines, with the first that is the subject again known as the headline."""
    wanted = fold(subject)
    at = next((i for i, line in enumerate(lines[:40]) if wanted and fold(line.text) == wanted), None)
    if at is None:
        return lines
    line = lines[at]
    return (*lines[:at], Line(line.text, line.block, "headline", "the mail's subject"), *lines[at + 1 :])
