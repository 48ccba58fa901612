"""Bytes -> text: the encoding by mark, by validity, by what is declared, then by likeness; mojibake mended where certain.

Never raises. The text has line feeds alone, is in NFC, and is free of characters that nobody can see, so that one article
saved by two tools has one identity.
"""

from __future__ import annotations

import codecs
import html
import re
import unicodedata

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: What pages declare, and what they hold (https://encoding.spec.whatwg.org/#names-and-labels).
_LABELS = {
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
}
_NAMES = {
    "cp1250": "Windows-1250",
    "cp1251": "Windows-1251",
    "cp1252": "Windows-1252",
    "cp1253": "Windows-1253",
    "cp1255": "Windows-1255",
    "cp1256": "Windows-1256",
    "cp874": "Windows-874",
    "gb18030": "GB 18030",
    "big5": "Big5",
    "cp949": "EUC-KR",
    "cp932": "Shift-JIS",
    "euc_jp": "EUC-JP",
    "koi8_r": "KOI8-R",
}
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([A-Za-z0-9_:.-]{2,40})|<\?xml[^>]{0,100}encoding=["']([A-Za-z0-9_:.-]{2,40})""",
    re.IGNORECASE,
)
# controls, zero-width and direction marks, soft hyphens, tag characters: joiners stay in the scripts that are spelt with them
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e007f]|(?<=[\x00-\u024f])[\u200c\u200d]"
)
_CONTROL = re.compile("[\x00-\x1f]")
_ENDS = re.compile("[\u2028\u2029\x85]")
_ENTITY = re.compile(r"&(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z][a-zA-Z0-9]{1,20});")
#: What UTF-8 read as Windows-1252 or Windows-1251 looks like; ftfy is asked only where it stands.
_MOJIBAKE = re.compile(
    "[\u00c2\u00c3\u00d0\u00d1\u00d8\u00d9\u00e2-\u00ef][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
    "|[\u0420\u0421][\u0080-\u00bf\u0402-\u040f\u0452-\u045f\u0490\u0491\u2013-\u203a\u20ac\u2116\u2122]"
)
#: Signs of Windows-1252 (superscripts, an inverted question mark) inside words are Polish letters of Windows-1250.
_INSIDE = re.compile(rb"[A-Za-z][\xb3\xb9\xbf][A-Za-z]")
_KANA = re.compile("[\u3041-\u3096]")
_SCRIPTS = ("cp949", "cp932", "euc_jp", "gb18030", "big5", "cp1251", "koi8_r", "cp1253", "cp1255", "cp1256", "cp874")
SAMPLE = 65_536
#: Bytes that charset-normalizer looks at; its time grows with them, its answer does not.
LIKELY = 6_000
#: A longer line is not prose: it is left as it is.
MENDABLE = 20_000
#: No article has more lines; mending one takes some 30 microseconds.
MOST_MENDED = 5_000


def decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of some bytes, and notes on what had to be guessed or mended."""
    text, notes = _mended(*_decode(data, ()))
    return "\n".join(cleaned(line) for line in text.split("\n")), notes


def decoded_page(data: bytes, charset: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The text of a page or feed, which may declare its encoding; `charset` is what the server or the mail declared.

    It is not cleaned: most of a page is never printed. `cleaned` is for the lines that are.
    """
    inside = _DECLARED.search(data, 0, 4096)
    named = (inside.group(1) or inside.group(2)).decode("ascii") if inside else None
    return _mended(*_decode(data, tuple(n for n in (charset, named) if n)))


def cleaned(text: str) -> str:
    """A text in NFC, without what nobody can see."""
    if not text.isprintable():
        text = _UNSEEN.sub("", text)
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def one_line(value: object) -> str:
    """A value as one line of text, bounded."""
    return " ".join(_CONTROL.sub(" ", value[:2000]).split()) if isinstance(value, str) else ""


def unescaped(text: str) -> str:
    """A text scrape with its HTML entities read (twice where they were escaped twice)."""
    for _ in range(2):
        if not _ENTITY.search(text):
            break
        text = "\n".join(cleaned(line) for line in _ENTITY.sub(lambda m: html.unescape(m.group()), text).split("\n"))
    return text


def _mended(text: str, notes: list[str]) -> tuple[str, tuple[str, ...]]:
    text = text if text.isascii() else _ENDS.sub("\n", text)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii() and _MOJIBAKE.search(text):
        import ftfy  # only the few texts that look broken pay for it

        lines = text.split("\n")
        broken = [i for i, x in enumerate(lines) if len(x) < MENDABLE and _MOJIBAKE.search(x)][:MOST_MENDED]
        mended = {i: better for i in broken if (better := ftfy.fix_encoding(lines[i])) != lines[i]}
        if mended:
            text = "\n".join(mended.get(i, x) for i, x in enumerate(lines))
            notes = [*notes, "mojibake mended"]
    return text, tuple(notes)


def _decode(data: bytes, declared: tuple[str, ...]) -> tuple[str, list[str]]:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace"), [] if mark == codecs.BOM_UTF8 else [f"{name.upper()} read"]
    sample = data[:SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if (even + odd) * 5 > len(sample) and abs(even - odd) * 2 > even + odd:  # every other byte of Latin text in UTF-16 is 0
        return data.decode("utf-16-be" if even > odd else "utf-16-le", "replace"), ["UTF-16 read"]
    if not (declared and b"\x1b" in sample):  # ISO-2022 is ASCII with escapes
        try:
            return data.decode("utf-8"), []
        except UnicodeDecodeError:
            pass
    for label in declared:
        codec = _LABELS.get(label.lower(), label.lower())
        text = _as(data, codec)
        if text is not None:
            return text, ["a few bytes are bad"] if "\ufffd" in text else []
    if (text := _as(data, "utf-8")) is not None:
        return text, ["a few bytes are bad"]
    codec = _likely(sample)
    return data.decode(codec, "replace"), [f"{_NAMES.get(codec, codec)} read"]


def _as(data: bytes, codec: str) -> str | None:
    """The bytes in an encoding, if it exists and one in 300 characters at most is bad."""
    try:
        text = data.decode(codec, "replace")
    except (LookupError, UnicodeError, AttributeError, ValueError, TypeError):  # unknown, or no text encoding ("zip", "idna")
        return None
    return text if isinstance(text, str) and text.count("\ufffd") * 300 <= len(text) else None


def _likely(sample: bytes) -> str:
    """The code page of bytes that are not UTF-8: of the West for mostly ASCII text, another where the bytes say so clearly.

    On invented samples in 20 languages charset-normalizer is right for other scripts, and no better than chance among the
    Latin code pages, so it is not asked about these.
    """
    if sum(byte >= 0x80 for byte in sample) * 5 < len(sample):  # some accents, quotation marks and dashes
        return "cp1250" if len(_INSIDE.findall(sample)) >= 2 else "cp1252"
    from charset_normalizer import from_bytes

    sample = sample[:LIKELY]
    found = from_bytes(sample, cp_isolation=[*_SCRIPTS, "cp1252"]).best()
    if found and found.encoding in ("cp932", "euc_jp") and not _KANA.search(sample.decode(found.encoding, "replace")):
        found = from_bytes(sample, cp_isolation=["big5", "gb18030", "cp949"]).best() or found
    return found.encoding if found else "cp1252"
