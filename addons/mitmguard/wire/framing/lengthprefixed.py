"""gRPC, gRPC-web and Connect: bytes in, envelopes out, and not one byte lost or changed.

An envelope is `u8 flags | u32 length, big-endian | message`. Flag 0x01 says that the message is packed
with the coding that a header names (`grpc-encoding`, `connect-content-encoding`); 0x02 is the end of
a Connect stream, whose message is JSON; 0x80 holds the trailers of gRPC-web. No other flag is
defined (gRPC over HTTP/2, "Length-Prefixed-Message"; gRPC-web, "Protocol differences"; Connect,
"Streaming RPCs").
"""

from __future__ import annotations

from typing import NamedTuple

from mitmguard.errors import NotInspected
from mitmguard.wire.framing.codings import decode_body
from mitmguard.wire.framing.sized import SizedParser

DEFAULT_LIMIT = 8 * 1024 * 1024
"""Bytes in one message, packed or not: as for the other framings. gRPC's own default is 4 MiB."""

EXPANSION = 32
"""Times the size of what was fed to which messages may unpack, beyond one limit for the stream: text
unpacks to a few times its size, and thousands of small bombs in one feed must not fill the memory."""

_HEAD = 5
_PACKED, _END, _TRAILERS = 0x01, 0x02, 0x80
_DEFINED = _PACKED | _END | _TRAILERS


class Envelope(NamedTuple):
    """One envelope; `message` is unpacked."""

    raw: bytes
    message: bytes

    @property
    def name(self) -> str:
        """`end` (JSON, of Connect), `trailers` (HTTP, of gRPC-web), or empty for a message."""
        flags = self.raw[0]
        return "trailers" if flags & _TRAILERS else "end" if flags & _END else ""

    @property
    def has_data(self) -> bool:
        return bool(self.message) and not self.raw[0] & _TRAILERS

    def data(self) -> bytes:
        return self.message

    def with_data(self, new: bytes) -> bytes:
        """Return an envelope of the same kind with another message, not packed."""
        return envelope(new, self.raw[0] & ~_PACKED)


def envelope(message: bytes, flags: int = 0) -> bytes:
    """Return a message in its envelope."""
    return bytes((flags,)) + len(message).to_bytes(4) + message


class EnvelopeParser(SizedParser[Envelope]):
    """Cuts a stream into `Envelope`s (see `SizedParser`); `coding` is that of packed messages.

    Raises `NotInspected("coding")` for a packed message without a coding, as receivers do, and for
    one that does not unpack.
    """

    __slots__ = ("_coding", "_room")

    head = _HEAD

    def __init__(self, coding: str = "", limit: int = DEFAULT_LIMIT) -> None:
        super().__init__(limit)
        self._coding = coding.strip().lower()
        self._room = limit  # bytes to which messages may still unpack

    def _size(self, data: bytes, at: int) -> int:
        if data[at] & ~_DEFINED:
            raise NotInspected("framing", "flags")
        return _HEAD + int.from_bytes(data[at + 1 : at + _HEAD])

    def _element(self, raw: bytes) -> Envelope:
        message = raw[_HEAD:]
        if raw[0] & _PACKED and not raw[0] & _TRAILERS:
            if self._coding in ("", "identity"):
                raise NotInspected("coding", "none named")
            self._room += EXPANSION * len(message)
            message = decode_body(message, self._coding, min(self._limit, self._room))
            self._room -= len(message)
        return Envelope(raw, message)
