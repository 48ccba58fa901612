"""Gzip -> bytes, never more than a bound: a bomb of a kilobyte that unpacks to a terabyte costs what the bound costs."""

from __future__ import annotations

import zlib

#: Most that one document may unpack to.
MOST_UNPACKED = 64 * 2**20
MAGIC = b"\x1f\x8b"
_STEP = 16_384


def unpacked(data: bytes, most: int = MOST_UNPACKED) -> tuple[bytes, str | None]:
    """The content of gzip members in a row, and what broke it off, if anything did: what came before is kept."""
    pieces: list[bytes] = []
    size = at = 0
    while data.startswith(MAGIC, at):
        member = zlib.decompressobj(wbits=31)
        while not member.eof:
            step = member.unconsumed_tail or data[at : at + _STEP]
            if not step:
                return b"".join(pieces), "the gzip data ends too early"
            if not member.unconsumed_tail:
                at += len(step)
            try:
                pieces.append(member.decompress(step, most - size + 1))
            except zlib.error as fault:
                return b"".join(pieces), f"the gzip data is damaged ({fault})"
            size += len(pieces[-1])
            if size > most:
                return b"".join(pieces), f"it unpacks to more than {most // 2**20} MB"
        at -= len(member.unused_data)
    return b"".join(pieces), None
