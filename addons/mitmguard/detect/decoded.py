"""Text in base64 and hex inside a text: `NTI5Ljk4Mi4yNDctMjU=`, `3532392e3938322e3234372d3235`.

Only what decodes to text counts: UTF-8, or UTF-16 of plain letters, without control characters; pictures, hashes,
keys and compressed data do not, and are known by their first characters. Base64 of both alphabets (RFC 4648), padded
or not, in lines or not, in lines or not; hex in one piece, or in pairs with a blank, a colon or a comma between. A run is one piece: what
replaces a part of it would stand glued to the rest, and could not be told from it on its way back.
"""

from __future__ import annotations

import binascii
import re
from codecs import getincrementaldecoder
from collections.abc import Callable, Generator, Iterator

from mitmguard.detect.reading import Undone

MIN_CODED = 16
"""Characters of the shortest run: 12 bytes in base64, 8 in hex; shorter ones hold nothing that is known."""

MAX_DECODED = 65_536
"""Characters of one text that are decoded, first come, inner encodings included: as long as a text of that size takes."""

_PROBE = 24
"""Characters decoded to see whether a run is text at all."""

_PAIRS = re.compile(
    r"(?<![0-9A-Za-z])[0-9A-Fa-f]{2}(?:(?:[ :]|, ?)[0-9A-Fa-f]{2}){7,4096}+(?![0-9A-Za-z])"
)
_MORE = re.compile(rb"[A-Za-z0-9+/]++")
_PADDING = re.compile(rb"={1,2}+")
_LINE_END = re.compile(rb"(?:\r?\n|\\r?\\n|\\n)[ \t]{0,12}")
_HEX = b"0123456789ABCDEFabcdef"
_FOLDERS = 8
"""Slashes of a run behind which base64 may begin: `/usr/share/` in front of it is made of the same characters."""
_PROBED = 512
"""Characters of the longest run whose parts are looked at one by one."""
_HEX_STARTS = frozenset(b"0234567CcDdEeFf")
_PART = re.compile(rb"[A-Za-z0-9]{16,}+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd]")
_FINE = bytes(
    c
    for c in range(256)
    if c in b"\t\n\r" or 0x20 <= c < 0x7F or 0x80 <= c < 0xC0 or 0xC2 <= c < 0xF5
)
_ONE_ALPHABET = bytes.maketrans(b"-_", b"+/")
_LINE = 40
"""Characters from which a line of base64 goes on in the next one."""

_CLASSES = bytes(
    97 if chr(c).isascii() and (chr(c).isalnum() or chr(c) in "+/_-") else 32 if chr(c) in " :," else 46
    for c in range(256)
)  # fmt: skip
_RUN = b"a" * MIN_CODED
_LETTERS = re.compile(b"a*+")
_PAIRED = b" aa aa aa aa aa aa "
PAUSE = 500
"""Runs looked at before others may run: about 1 ms."""


def may_be_coded(data: bytes, pairs: bool) -> bytes:
    """Return the classes of the characters of a text, one byte each, where it may hold base64 or hex, else nothing.

    Hex in pairs is only looked for when `pairs`.
    """
    if len(data) < MIN_CODED:
        return b""
    classes = data.translate(_CLASSES)
    if pairs and _PAIRED in classes:
        return classes
    at = classes.find(_RUN)
    while at >= 0:
        start, at = at, _end(classes, at)
        if _promises(data, start, at):
            return classes
        at = classes.find(_RUN, at)
    return b""


def _end(classes: bytes, start: int) -> int:
    """Return where the run that begins at `start` ends."""
    return _LETTERS.match(classes, start).end()  # type: ignore[union-attr]


def _promises(data: bytes, start: int, end: int) -> bool:
    """Say at a glance whether a run may be of text: by its first letters, or as it has parts."""
    return (
        data[start : start + 2] in _BEGINNINGS
        or data[start] in _HEX_STARTS
        or data.find(b"/", start, end) >= 0
        or _PART.search(data, start + 1, end) is not None
    )


def codes(
    text: str,
    data: bytes,
    classes: bytes,
    pairs: bool,
    is_known: Callable[[int, int], bool],
    room: int,
) -> Generator[None, object, list[Undone]]:
    """Return the runs that are text, without those that `is_known` names; stops now and then.

    `data` is the text with one byte a character, `classes` what `may_be_coded` said of it, `pairs` whether hex in
    pairs is looked for, `room` the characters that may be decoded.
    """
    out: list[Undone] = []
    n = done = 0
    packed = data.translate(_ONE_ALPHABET)
    at = classes.find(_RUN)
    while at >= 0:
        start, end = at, _end(classes, at)
        at = classes.find(_RUN, end)
        n += 1
        if not n % PAUSE:
            yield
        if start < done or room <= 0:
            continue
        for found in _read(data, packed, start, end, room):
            if not is_known(found.start, found.end):
                out.append(found)
                done = found.end
                room -= found.end - found.start
    if pairs and _PAIRED in classes:
        for m in _PAIRS.finditer(text):
            said = _pairs(m[0]) if room > 0 else None
            if said is not None and not is_known(*m.span()):
                out.append(Undone(*m.span(), said))
                room -= len(m[0])
        out.sort()
    return out


def _read(data: bytes, packed: bytes, start: int, end: int, room: int) -> list[Undone]:
    """Return what a run says: as hex, as base64, behind one of its first slashes, else by its parts between signs."""
    at = start + 2 if packed[start : start + 2] in (b"0x", b"0X") else start
    if packed[at] in _HEX_STARTS and (end - at) % 2 == 0 and end - at >= MIN_CODED:
        bare = packed[at : min(end, at + room // 2 * 2)]
        if not bare.translate(None, _HEX):
            said = (
                _said(binascii.unhexlify(bare))
                if _is_fine(binascii.unhexlify(bare[:_PROBE]))
                else None
            )
            return [] if said is None else [Undone(start, end, said)]
    if (whole := _base64(packed, start, end, room)) is not None:
        return [whole]
    at = start
    for _ in range(_FOLDERS):
        at = data.find(b"/", at, end) + 1
        if not at or end - at < MIN_CODED:
            break
        if (rest := _base64(packed, at, end, room)) is not None:
            return [rest]
    if end - start > _PROBED:
        return []
    out: list[Undone] = []
    for part in _PART.finditer(packed, start, end):
        low, high = part.span()
        if high - low < end - start and (read := _base64(packed, low, high, room)) is not None:
            out.append(read)
    return out


def _base64(packed: bytes, start: int, end: int, room: int) -> Undone | None:
    """Read base64 that begins at `start`, on through the lines that follow in the same way, as long as it is text."""
    if packed[start : start + 2] not in _BEGINNINGS:
        return None
    head = _unpack(packed[start : min(end, start + _PROBE)])
    if not _is_fine(head):
        return None
    wide = not any(head[1::2])
    decode = getincrementaldecoder("utf-16-le" if wide else "utf-8")().decode
    said: list[str] = []
    stop = start
    for low, high in _lines(packed, start, end, room):
        try:
            text = decode(_unpack(packed[low : min(high, low + room)]))
        except UnicodeDecodeError:
            break
        if _CONTROL.search(text) is not None:
            break
        said.append(text)
        stop = high
    plain = "".join(said)
    if not any(map(str.isalnum, plain)):
        return None
    padding = _PADDING.match(packed, stop)
    return Undone(start, padding.end() if padding is not None else stop, plain)


def _begins(pair: bytes) -> bool:
    """Say whether text may begin with the byte and a half that two characters of base64 are."""
    first, second = binascii.a2b_base64(pair.translate(_ONE_ALPHABET) + b"AA")[:2]
    high = second >> 4
    if first not in _FINE:
        return False
    if first < 0x80:
        return high in (0, 2, 3, 4, 5, 6, 7) or high > 11
    return high == 0 or (first >= 0xC0 and 8 <= high < 12)  # of UTF-16, of UTF-8


_ALPHABET = bytes(c for c in range(128) if chr(c).isalnum()) + b"+/-_"
_BEGINNINGS = frozenset(
    pair for a in _ALPHABET for b in _ALPHABET if _begins(pair := bytes((a, b)))
)
"""What base64 of text begins with: of other words and paths three in four are no text from their first letters on."""


def _lines(packed: bytes, start: int, end: int, room: int) -> Iterator[tuple[int, int]]:
    """Yield where the lines of wrapped base64 are: all but the last one are of the same length."""
    yield start, end
    size = end - start
    low, high = start, end
    while size >= _LINE and size % 4 == 0 and high - low == size and high - start < room:
        gap = _LINE_END.match(packed, high)
        more = gap and _MORE.match(packed, gap.end())
        if not more or more.end() - more.start() > size:
            return
        low, high = more.span()
        yield low, high


def _pairs(pairs: str) -> str | None:
    """Return what hex in pairs says."""
    return _said(bytes.fromhex("".join(filter(str.isalnum, pairs))))


def _unpack(packed: bytes) -> bytes:
    """Decode base64 without its padding; a lone last character says nothing."""
    odd = len(packed) % 4
    return binascii.a2b_base64(
        packed + b"=" * (4 - odd) if odd > 1 else packed[: len(packed) - odd]
    )


def _is_fine(data: bytes) -> bool:
    """Tell whether bytes may be of text: no control characters but for the zeros of UTF-16."""
    return not data.translate(None, _FINE) or not (
        any(data[1::2]) or data[::2].translate(None, _FINE)
    )


def _said(data: bytes) -> str | None:
    """Return what bytes say; None for what is no text."""
    if len(data) < 8:
        return None
    wide = not any(data[1::2])
    try:
        text = data[: len(data) - len(data) % 2].decode("utf-16-le") if wide else data.decode()
    except UnicodeDecodeError as error:
        if error.start < len(data) - 3 or error.reason != "unexpected end of data":
            return None
        text = data[: error.start].decode()  # cut within its last character
    if _CONTROL.search(text) is not None or not any(map(str.isalnum, text)):
        return None
    return text
