"""`application/vnd.amazon.eventstream`: bytes in, frames out, and not one byte lost or changed.

The layout (AWS, "Event stream encoding"; all integers big-endian, CRC-32 as in zlib):

    u32 total length | u32 length of the headers | u32 CRC-32 of these 8 bytes
    headers: { u8 length, name, u8 type, value }*
    payload
    u32 CRC-32 of everything before it

A client that checks the sums gives up at a wrong one, so that a frame with a wrong sum is refused
here too: what we would read in it is not what the client reads.
"""

from __future__ import annotations

from collections.abc import Mapping
from struct import Struct
from typing import NamedTuple
from zlib import crc32

from mitmguard.errors import NotInspected
from mitmguard.wire.framing.sized import SizedParser

MAX_HEADERS = 128 * 1024
"""Bytes of headers in one frame, by specification."""

DEFAULT_LIMIT = 16 * 1024 * 1024 + MAX_HEADERS + 16
"""Bytes in one frame: 16 MiB of payload by specification, headers, lengths and sums."""

_PRELUDE = Struct(">III")
_SUM = Struct(">I")
_AROUND = _PRELUDE.size + _SUM.size

_FIXED = {0: 0, 1: 0, 2: 1, 3: 2, 4: 4, 5: 8, 8: 8, 9: 16}
"""Bytes of a value by its type: true, false, byte, short, integer, long, timestamp, UUID."""

_BYTES, _STRING = 6, 7
"""The types whose value has its length in two bytes in front of it."""


class Frame(NamedTuple):
    """One frame; `raw[12:payload_start]` are its headers, of which `headers` has the strings."""

    raw: bytes
    payload_start: int
    headers: Mapping[str, str]

    @property
    def name(self) -> str:
        """What the frame is: its event type, exception type or error code."""
        kind = self.message_type
        if kind == "exception":
            return self.headers.get(":exception-type", "")
        if kind == "error":
            return self.headers.get(":error-code", "")
        return self.headers.get(":event-type", "")

    @property
    def message_type(self) -> str:
        """`event`, `exception` or `error`."""
        return self.headers.get(":message-type", "")

    @property
    def has_data(self) -> bool:
        return len(self.raw) > self.payload_start + _SUM.size

    def data(self) -> bytes:
        return self.raw[self.payload_start : -_SUM.size]

    def with_data(self, new: bytes) -> bytes:
        """Return the frame with its payload replaced, and the length and both sums to match."""
        return _sealed(self.raw[_PRELUDE.size : self.payload_start], new)


def frame(headers: Mapping[str, str], payload: bytes) -> bytes:
    """Return a frame with string headers in their order."""
    parts = []
    for name, value in headers.items():
        key, text = name.encode(), value.encode()
        parts += [bytes((len(key),)), key, bytes((_STRING,)), len(text).to_bytes(2), text]
    return _sealed(b"".join(parts), payload)


def exception(kind: str, payload: bytes) -> bytes:
    """Return a frame that clients raise as the modeled exception `kind`; `payload` is JSON."""
    return frame(
        {
            ":exception-type": kind,
            ":content-type": "application/json",
            ":message-type": "exception",
        },
        payload,
    )


def is_frame(data: bytes) -> bool:
    """Whether bytes begin with the lengths of a frame and their sum."""
    if len(data) < _PRELUDE.size:
        return False
    total, headers, check = _PRELUDE.unpack_from(data)
    return bool(crc32(data[:8]) == check and headers + _AROUND <= total)


class EventStreamParser(SizedParser[Frame]):
    """Cuts a stream into `Frame`s (see `SizedParser`)."""

    __slots__ = ("_block", "_headers")

    head = _PRELUDE.size

    def __init__(self, limit: int = DEFAULT_LIMIT) -> None:
        super().__init__(limit)
        self._block = b""  # the headers of the last frame as bytes: most frames repeat them
        self._headers: Mapping[str, str] = {}

    def _size(self, data: bytes, at: int) -> int:
        total, headers, check = _PRELUDE.unpack_from(data, at)
        if crc32(data[at : at + 8]) != check:
            raise NotInspected("framing", "sum of the lengths")
        if headers > MAX_HEADERS or total < headers + _AROUND:
            raise NotInspected("framing", "length")
        return int(total)

    def _element(self, raw: bytes) -> Frame:
        if crc32(raw[: -_SUM.size]) != _SUM.unpack_from(raw, len(raw) - _SUM.size)[0]:
            raise NotInspected("framing", "sum of the frame")
        start = _PRELUDE.size + _PRELUDE.unpack_from(raw)[1]
        block = raw[_PRELUDE.size : start]
        if block != self._block:
            self._headers = _read_headers(block)
            self._block = block
        return Frame(raw, start, self._headers)


def _sealed(block: bytes, payload: bytes) -> bytes:
    lengths = _SUM.pack(len(block) + len(payload) + _AROUND) + _SUM.pack(len(block))
    body = b"".join((lengths, _SUM.pack(crc32(lengths)), block, payload))
    return body + _SUM.pack(crc32(body))


def _read_headers(block: bytes) -> dict[str, str]:
    """Return the headers whose value is a string, of a block that holds headers and nothing else."""
    found: dict[str, str] = {}
    seen: set[str] = set()
    at = 0
    try:
        while at < len(block):
            start = at + 1
            at = start + block[at]
            name = block[start:at].decode()
            kind = block[at]
            at += 1
            if name in seen:
                raise NotInspected("framing", "header twice")
            seen.add(name)
            if kind in _FIXED:
                at += _FIXED[kind]
            elif kind in (_BYTES, _STRING):
                start = at + 2
                at = start + (block[at] << 8 | block[at + 1])
                if kind == _STRING:
                    found[name] = block[start:at].decode()
            else:
                raise NotInspected("framing", "header type")
    except (IndexError, UnicodeDecodeError):
        at = -1
    if at != len(block):
        raise NotInspected("framing", "headers")
    return found
