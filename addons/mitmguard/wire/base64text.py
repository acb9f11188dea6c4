"""Text in base64: what it says, and the way back for edits of it.

The layer of base64 is between its characters and its bytes, which have the form of latin-1 text.
"""

from __future__ import annotations

import binascii
import re
from array import array
from collections.abc import Sequence

from mitmguard.model import Edit
from mitmguard.wire.charsets import Charset
from mitmguard.wire.layer import Layer, Stack

MIN_BASE64 = 16
"""Characters from which a text may be base64: shorter ones hold nothing that a detector knows."""

_PROBE = 1024
"""Characters of base64 decoded to see whether it is text at all: pictures are not decoded whole."""

_BASE64 = re.compile(r"[A-Za-z0-9+/]*={0,2}\Z|[A-Za-z0-9_-]*={0,2}\Z")
_BREAK = re.compile(r"\r?\n[ \t]*")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def base64_text(outer: str, minimum: int = MIN_BASE64) -> tuple[str, Layer] | None:
    """Decode base64 or base64url (RFC 4648) that holds UTF-8 text; lines may be wrapped.

    `minimum` is the shortest text to try. None for everything that does not decode to plain text.
    """
    if len(outer) < minimum or not _is_base64(outer[:_PROBE], whole=len(outer) <= _PROBE):
        return None
    decoded = base64_bytes(outer)
    try:
        inner = decoded[0].decode() if decoded is not None else ""
    except UnicodeDecodeError:
        return None
    if decoded is None or not inner or _CONTROL.search(inner):
        return None
    return inner, Stack([decoded[1], Charset(inner, "utf-8", 0)])


def base64_bytes(outer: str) -> tuple[bytes, Base64] | None:
    """Decode base64 or base64url (RFC 4648) of anything; lines may be wrapped. None where it is neither."""
    packed = _BREAK.sub("", outer) if "\n" in outer else outer
    data = _unpack(packed) if _BASE64.match(packed) else None
    return None if data is None else (data, Base64(outer, packed, data))


def base64_head(outer: str) -> bytes | None:
    """Decode the first bytes of a text in base64; None where it does not begin as base64."""
    packed = _BREAK.sub("", outer[:_PROBE])
    if len(outer) > _PROBE:
        packed = packed.rstrip("\r\n=")
        packed = packed[: len(packed) // 4 * 4]
    return _unpack(packed) if _BASE64.match(packed) else None


def _is_base64(head: str, whole: bool) -> bool:
    """Tell whether the beginning of a text may be text in base64."""
    packed = _BREAK.sub("", head)
    if not whole:
        packed = packed.rstrip()
        packed = packed[: len(packed) // 4 * 4]
    data = _unpack(packed) if _BASE64.match(packed) else None
    if not data:
        return False
    try:
        return not _CONTROL.search(data.decode())
    except UnicodeDecodeError as error:
        return (
            not whole and error.start >= len(data) - 3 and error.reason == "unexpected end of data"
        )


def _unpack(packed: str) -> bytes | None:
    """Decode base64 of both alphabets, padded or not; None where it is neither."""
    bare = packed.rstrip("=")
    if len(bare) % 4 == 1 or (bare != packed and len(packed) % 4):
        return None
    return binascii.a2b_base64(bare.replace("-", "+").replace("_", "/") + "=" * (-len(bare) % 4))


class Base64:
    """The layer of bytes in base64: whole groups of three bytes around an edit are encoded again.

    Where the length changes by other than a multiple of three, or by anything in wrapped lines,
    what follows moves to other places and is encoded again too.
    """

    def __init__(self, outer: str, packed: str, data: bytes) -> None:
        self._outer = outer
        self._data = data
        self._url = "-" in packed or "_" in packed
        self._padded = packed.endswith("=") or (len(packed) % 4 == 0 and not self._url)
        found = _BREAK.search(outer) if "\n" in outer else None
        self._break = found[0] if found else ""

    def edits(self, edits: list[Edit]) -> list[Edit]:
        if not edits:
            return []
        data = self._data
        starts = self._starts()
        out: list[Edit] = []
        pieces: list[bytes] = []
        first = at = drift = 0  # the bytes [first, at) were replaced by the pieces, longer by drift
        for start, end, text in edits:
            stop = -(-at // 3) * 3
            if pieces and self._settled(drift) and stop <= start // 3 * 3:
                out.append(self._group(first, stop, [*pieces, data[at:stop]], starts))
                pieces = []
            if not pieces:
                first = at = start // 3 * 3
                drift = 0
            new = text.encode("latin-1")
            pieces += (data[at:start], new)
            drift += len(new) - (end - start)
            at = end
        stop = -(-at // 3) * 3 if self._settled(drift) else len(data)
        stop = min(stop, len(data))
        out.append(self._group(first, stop, [*pieces, data[at:stop]], starts))
        return out

    def _settled(self, drift: int) -> bool:
        return drift == 0 if self._break else drift % 3 == 0

    def _group(self, first: int, stop: int, pieces: list[bytes], starts: Sequence[int]) -> Edit:
        packed = binascii.b2a_base64(b"".join(pieces), newline=False).decode()
        if self._url:
            packed = packed.replace("+", "-").replace("/", "_")
        low, high = first // 3 * 4, stop // 3 * 4
        last = len(self._outer.rstrip())
        start = starts[low] if low < len(starts) else last
        if stop == len(self._data):
            end = last
            packed = packed if self._padded else packed.rstrip("=")
        else:
            end = starts[high - 1] + 1 if high > low else start
        return Edit(start, end, self._wrapped(packed, start, end))

    def _wrapped(self, packed: str, start: int, end: int) -> str:
        """Break `packed` into lines like those that it replaces."""
        old = self._outer[start:end]
        if not self._break:
            return packed
        if len(packed) == len(_BREAK.sub("", old)):
            fresh = iter(packed)
            return "".join(char if char in "\r\n\t " else next(fresh) for char in old)
        lines = _BREAK.split(self._outer.strip())
        width = max(map(len, lines))
        line = self._outer[self._outer.rfind("\n", 0, start) + 1 : start]
        room = width - len(line.lstrip())
        rest = [packed[at : at + width] for at in range(room, len(packed), width)]
        return self._break.join([packed[:room], *rest])

    def _starts(self) -> Sequence[int]:
        """Return where each character of base64 is in the outer text."""
        if not self._break:
            return range(len(self._outer))
        starts = array("l")
        at = 0
        for found in _BREAK.finditer(self._outer):
            starts.extend(range(at, found.start()))
            at = found.end()
        starts.extend(range(at, len(self._outer)))
        return starts
