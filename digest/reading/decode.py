"""Bytes -> text: encoding told by BOM, by validity, then by likeness; mojibake mended where certain. Never raises."""

from __future__ import annotations

import codecs
import html
import re

import ftfy
from charset_normalizer import from_bytes

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u200c\u2060\ufeff\u00ad\ufffe\uffff]")
_ENTITY = re.compile(r"&(?:#\d{2,6}|#x[0-9a-fA-F]{2,5}|[a-zA-Z]{2,8});")
#: What UTF-8 read as Windows-1252 looks like; ftfy is asked only where it stands.
_MOJIBAKE = re.compile(
    "[\u00c2\u00c3\u00e2\u00d0\u00d1][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018-\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]"
)
SAMPLE = 65_536


def decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of some bytes with line feeds alone, and notes on what had to be guessed or mended."""
    text, notes = _decode(data)
    if _MOJIBAKE.search(text):
        mended = ftfy.fix_encoding(text)
        if mended != text:
            text, notes = mended, [*notes, "mojibake mended"]
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n").replace("\x85", "\n")
    return _UNSEEN.sub("", text), tuple(notes)


def _decode(data: bytes) -> tuple[str, list[str]]:
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data.decode(name, "replace"), [] if "8" in name else [f"{name.upper()} read"]
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        pass
    nulls = data[:SAMPLE].count(0)
    if nulls * 4 > len(data[:SAMPLE]):  # UTF-16 without a mark: every other byte of Latin text is 0
        name = "utf-16-le" if data[1:2] == b"\0" else "utf-16-be"
        return data.decode(name, "replace"), [f"{name.upper()} read"]
    broken = data.decode("utf-8", "replace")
    if broken.count("\ufffd") * 500 < len(broken):  # a few bad bytes in good UTF-8
        return broken, ["a few bytes are not UTF-8"]
    return _likely(data)


def _likely(data: bytes) -> tuple[str, list[str]]:
    """Windows-1252 for Western text; another code page only where the bytes say so clearly."""
    sample = data[:SAMPLE]
    high = sum(byte >= 0x80 for byte in sample)
    if high * 5 < len(sample):  # mostly ASCII with some accents and quotes
        return data.decode("cp1252", "replace"), ["Windows-1252 read"]
    best = from_bytes(
        sample, cp_isolation=["cp1251", "koi8_r", "euc_kr", "cp949", "shift_jis", "euc_jp", "gb18030", "big5", "cp1252"]
    ).best()
    name = best.encoding if best else "cp1252"
    return data.decode(name, "replace"), [f"{name} read"]


def unescaped(text: str) -> str:
    """A text scrape with its HTML entities read (twice where they were escaped twice)."""
    for _ in range(2):
        if not _ENTITY.search(text):
            break
        text = html.unescape(text)
    return text.replace("\xa0", " ")
