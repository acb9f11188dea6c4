"""Charsets: bytes as text, and the way back for edits of it.

Bytes have the form of latin-1 text here, one character a byte: so everything that lies around a text is
text itself, and a `Layer` is enough for all of it.
"""

from __future__ import annotations

import re

from mitmguard.errors import NotInspected
from mitmguard.model import Edit

__all__ = ["Charset", "looks_like_text", "read_text"]

_UTF8 = frozenset({"", "utf-8", "utf8", "us-ascii", "ascii", "unicode-1-1-utf-8"})
_UTF16 = {"utf-16": "", "utf-16le": "utf-16-le", "utf-16-le": "utf-16-le",
          "utf-16be": "utf-16-be", "utf-16-be": "utf-16-be"}  # fmt: skip
_LATIN = frozenset(
    {"iso-8859-1", "iso8859-1", "iso_8859-1", "latin-1", "latin1", "l1", "windows-1252", "cp1252",
     "iso-8859-15", "latin-9"}
)  # fmt: skip
"""Charsets of one byte a character. They are read as the WHATWG Encoding Standard reads them (windows-1252):
what is ASCII is the same in all of them, and what is not keeps its bytes."""

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_UTF32 = (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")

_CONTROLS = bytes(sorted({*range(32), 127} - {*b"\t\n\f\r\x1b"}))
_HIGH = bytes(range(128, 256))

_MOST_CONTROLS = 0.1
"""Share of control characters up to which valid UTF-8 is text: logs and terminal captures have some."""

_MOST_HIGH, _FEW_CONTROLS = 0.5, 0.02
"""Shares of bytes above 127 and of control characters up to which what is no UTF-8 can be text in an older
charset, or damaged: of packed data a tenth are control characters."""

_PROBE = 1024
"""Bytes at the beginning that tell whether the rest has to be looked at."""

_CUT = re.compile(rb"[\xc0-\xff][\x80-\xbf]{0,2}\Z")
"""The beginning of a character of UTF-8 at a cut."""


class Charset:
    """The layer of a text in bytes: an edit replaces the bytes of the characters that it covers.

    A character that the charset lacks becomes `?`.
    """

    def __init__(self, text: str, codec: str, begin: int) -> None:
        self._text = text
        self._codec = codec
        self._begin = begin  # behind the byte order mark

    def edits(self, edits: list[Edit]) -> list[Edit]:
        out = []
        place, offset = 0, self._begin  # a character of the text, and where its bytes start
        for start, end, new in edits:
            first = offset + len(self._text[place:start].encode(self._codec))
            offset = first + len(self._text[start:end].encode(self._codec))
            place = end
            fresh = new.encode(self._codec, "replace").decode("latin-1")
            out.append(Edit(first, offset, fresh))
        return out


def read_text(
    data: bytes, charset: str = "", *, declared: bool = False
) -> tuple[str, Charset] | None:
    """Return what `data` says and the layer of latin-1 text around it, or None for what is no text.

    `charset` is what its sender says, `declared` that its sender says it is text: then nothing is
    None. Raises `NotInspected("encoding")` for a charset that is not known here, or that contradicts
    the bytes so that readers would not agree.
    """
    charset = charset.strip().lower()
    if charset not in _UTF8 and charset not in _UTF16 and charset not in _LATIN:
        raise NotInspected("encoding", "unknown charset")
    if data.startswith(_UTF32):
        raise NotInspected("encoding", "UTF-32")
    found = _marked(data)
    if found is None:
        found = _utf16(data, _UTF16[charset]) if charset in _UTF16 else _undeclared(data, declared)
    if found is None and (declared or charset in _LATIN or _could_be_latin(data)):
        found = _latin(data)
    return found


def looks_like_text(data: bytes) -> bool:
    """Tell from its beginning whether `data` may be text that nobody declared to be some."""
    head = data[:_PROBE]
    if len(data) > _PROBE:
        head = _CUT.sub(b"", head)
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = data[: _PROBE // 2 * 2]
    try:
        return read_text(head) is not None
    except NotInspected:
        return True


def _marked(data: bytes) -> tuple[str, Charset] | None:
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return _strict(data, codec, len(mark))
    return None


def _strict(data: bytes, codec: str, begin: int = 0) -> tuple[str, Charset] | None:
    try:
        text = data[begin:].decode(codec)
    except UnicodeDecodeError:
        return None
    return text, Charset(text, codec, begin)


def _utf16(data: bytes, codec: str) -> tuple[str, Charset]:
    """Read bytes that are said to be UTF-16, without a mark."""
    codec = codec or _guess(data) or "utf-16-be"  # RFC 2781, 4.3
    found = _strict(data, codec)
    if found is None or (data and _guess(data) != codec):
        raise NotInspected("encoding", "not the UTF-16 that it is said to be")
    return found


def _guess(data: bytes) -> str:
    """Return which UTF-16 bytes without a mark are in: half of the bytes of most texts are zero."""
    if len(data) < 2 or len(data) % 2 or data.count(0) * 4 < len(data):
        return ""
    return "utf-16-le" if data[1::2].count(0) > data[::2].count(0) else "utf-16-be"


def _undeclared(data: bytes, declared: bool) -> tuple[str, Charset] | None:
    if codec := _guess(data):
        wide = _strict(data, codec)
        if wide is not None and not _controls(wide[0].encode("utf-8")):
            return wide
    found = _strict(data, "utf-8")
    if found is None or declared:
        return found
    return found if _controls(data) <= len(data) * _MOST_CONTROLS else None


def _controls(data: bytes) -> int:
    return len(data) - len(data.translate(None, _CONTROLS))


def _could_be_latin(data: bytes) -> bool:
    high = len(data) - len(data.translate(None, _HIGH))
    return _controls(data) <= len(data) * _FEW_CONTROLS and high <= len(data) * _MOST_HIGH


def _latin(data: bytes) -> tuple[str, Charset]:
    # windows-1252 leaves five bytes undefined; with one of them only latin-1 keeps all bytes.
    found = _strict(data, "cp1252")
    if found is None:
        text = data.decode("latin-1")
        found = text, Charset(text, "latin-1", 0)
    return found
