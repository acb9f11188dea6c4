"""Content codings: gzip, deflate, br, zstd and lists of them, unpacked within a limit of memory.

RFC 9110, 8.4: codings are listed in the order in which they were applied. What comes out is either
the whole content or `NotInspected`: "coding" for an unknown one, for bad or truncated data and for
bytes behind the end, "size" for more than the limit. What cannot be read as the receiver reads it
was not inspected.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import Protocol

import brotli
import zstandard

from mitmguard.errors import NotInspected, Why

MAX_CODINGS = 3
"""Codings in one list. Real messages carry one; each more multiplies what a bomb unpacks to."""

MAX_MEMBERS = 1000
"""gzip members or zstd frames in one body: empty ones cost time and unpack to nothing."""

_OVERHEAD = 1024
"""Bytes, and 1/256, by which a coding may lengthen what cannot be packed: more than any of them."""

_STEP = 16 * 1024
"""Bytes fed to a library at a time: what is left over is copied at every member."""

_BLOCK = 64 * 1024
"""Bytes that one step may unpack to beyond the limit."""

_ZSTD_STEP = 128
"""As `_STEP`; this library knows no limit. A block of 4 bytes can hold 128 KiB (RFC 8878, 3.1.1.2),
so one step unpacks to at most 4 MiB."""

_ZSTD_WINDOW = 8 * 1024 * 1024
"""The largest window that the content coding may ask for (RFC 9659)."""


def decode_body(data: bytes, coding_header: str, limit: int) -> bytes:
    """Return the content of a whole body; `coding_header` is its `content-encoding`, or empty."""
    decoder = StreamDecoder(coding_header, limit)
    return decoder.feed(data) + decoder.close()


class StreamDecoder:
    """Unpacks a body piece by piece; `limit` counts the bytes of the whole content.

    The same for every cut. After an error the decoder is at its end, and raises it again.
    """

    def __init__(self, coding_header: str, limit: int) -> None:
        self._limit = limit
        self._stages: list[_Stage] = [_STAGES[name]() for name in reversed(_names(coding_header))]
        self._sizes = [0] * len(self._stages)  # what came out of each so far
        self._refused: Why | None = None

    def feed(self, data: bytes) -> bytes:
        """Return what `data` unpacks to, as far as it is known by now."""
        if self._refused:
            raise NotInspected(self._refused, "content coding")
        try:
            for index, stage in enumerate(self._stages):
                limit = self._limit
                if index < len(self._stages) - 1:
                    limit += limit // 256 + _OVERHEAD
                data = stage.feed(data, limit - self._sizes[index])
                self._sizes[index] += len(data)
                if self._sizes[index] > limit:
                    self._refused = "size"
                    break
        except (zlib.error, brotli.error, zstandard.ZstdError):
            self._refused = "coding"
        if self._refused:  # outside the handler: a library's message may quote data
            raise NotInspected(self._refused, "content coding")
        return data

    def close(self) -> bytes:
        """Return what is left, which is nothing; raise `NotInspected` when the data was cut off."""
        if self._refused:
            raise NotInspected(self._refused, "content coding")
        if not all(stage.ended() for stage in self._stages):
            self._refused = "coding"
            raise NotInspected("coding", "truncated")
        return b""


def _names(header: str) -> list[str]:
    names = [name.strip().lower() for name in header.split(",")]
    names = [name for name in names if name not in ("", "identity")]
    if len(names) > MAX_CODINGS:
        raise NotInspected("coding", "too many")
    if not all(name in _STAGES for name in names):
        raise NotInspected("coding", "unknown")
    return names or ["identity"]


class _Stage(Protocol):
    """One coding. Raises its library's error on bad data; an empty body is always whole."""

    def feed(self, data: bytes, room: int) -> bytes:
        """Unpack `data`, or stop a little after more than `room` bytes came out."""
        ...

    def ended(self) -> bool: ...


class _Identity:
    def feed(self, data: bytes, room: int) -> bytes:
        return data

    def ended(self) -> bool:
        return True


class _Zlib:
    """gzip of one or more members, zlib, and the raw deflate that some servers call "deflate"."""

    def __init__(self, gzip: bool) -> None:
        self._gzip = gzip
        self._head = b""  # the first byte, where one is not enough to tell what follows
        self._members = 0
        self._unpack: zlib._Decompress | None = None

    def feed(self, data: bytes, room: int) -> bytes:
        out: list[bytes] = []
        data = self._head + data
        self._head = b""
        for at in range(0, len(data), _STEP):
            room -= self._step(data[at : at + _STEP], room, out)
            if room < 0:
                break
        return b"".join(out)

    def _step(self, data: bytes, room: int, out: list[bytes]) -> int:
        size = 0
        while data and size <= room:
            if self._unpack is None:
                data = self._head + data
                self._head = b""
                if len(data) < 2:
                    self._head = data
                    break
                self._unpack = zlib.decompressobj(self._window_bits(data))
                self._members += 1
                if self._members > MAX_MEMBERS:
                    raise zlib.error("too many members")
            part = self._unpack.decompress(data, room - size + _BLOCK)
            out.append(part)
            size += len(part)
            data = self._unpack.unconsumed_tail
            if self._unpack.eof:
                data = self._unpack.unused_data
                if self._gzip:
                    self._unpack = None
                elif data:
                    raise zlib.error("data behind the end")
        return size

    def ended(self) -> bool:
        return not self._head and (self._unpack is None or self._unpack.eof)

    def _window_bits(self, data: bytes) -> int:
        if self._gzip:
            return 16 + zlib.MAX_WBITS
        # RFC 1950, 2.2: method 8 in the low half of the first byte, and a check over both bytes.
        wrapped = data[0] & 0x0F == 8 and (data[0] << 8 | data[1]) % 31 == 0
        return zlib.MAX_WBITS if wrapped else -zlib.MAX_WBITS


class _Brotli:
    def __init__(self) -> None:
        self._unpack = brotli.Decompressor()
        self._fed = False

    def feed(self, data: bytes, room: int) -> bytes:
        if not data:
            return b""
        self._fed = True
        out = []
        while True:
            part = self._unpack.process(data, output_buffer_limit=_BLOCK)
            out.append(part)
            room -= len(part)
            data = b""
            if room < 0 or len(part) < _BLOCK or self._unpack.is_finished():
                return b"".join(out)

    def ended(self) -> bool:
        return not self._fed or self._unpack.is_finished()


class _Zstd:
    """zstd of one or more frames."""

    def __init__(self) -> None:
        self._frames = 0
        self._library = zstandard.ZstdDecompressor(max_window_size=_ZSTD_WINDOW)
        self._unpack: zstandard.ZstdDecompressionObj | None = None

    def feed(self, data: bytes, room: int) -> bytes:
        out = []
        for at in range(0, len(data), _ZSTD_STEP):
            piece = data[at : at + _ZSTD_STEP]
            while piece:
                if self._unpack is None:
                    self._unpack = self._library.decompressobj(write_size=_BLOCK)
                    self._frames += 1
                    if self._frames > MAX_MEMBERS:
                        raise zstandard.ZstdError("too many frames")
                part = self._unpack.decompress(piece)
                out.append(part)
                room -= len(part)
                piece = b""
                if self._unpack.eof:
                    piece = self._unpack.unused_data
                    self._unpack = None
            if room < 0:
                break
        return b"".join(out)

    def ended(self) -> bool:
        return self._unpack is None


def _gzip() -> _Stage:
    return _Zlib(gzip=True)


def _deflate() -> _Stage:
    return _Zlib(gzip=False)


_STAGES: dict[str, Callable[[], _Stage]] = {
    "identity": _Identity,
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
    "br": _Brotli,
    "zstd": _Zstd,
}
