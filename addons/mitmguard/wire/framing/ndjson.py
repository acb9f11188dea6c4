"""Newline-delimited JSON: bytes in, lines out, and not one byte lost or changed.

A line ends in LF (a CR before it belongs to the line end); the last one may lack it. Neither CR on
its own nor U+2028 ends a line. What ends a line depends on the bytes alone, never on the cuts.
"""

from __future__ import annotations

from typing import NamedTuple, NoReturn

from mitmguard.errors import NotInspected

DEFAULT_LIMIT = 8 * 1024 * 1024
"""Bytes in one line: as for server-sent events, a picture of a few MiB in base64."""


class Line(NamedTuple):
    """One line with its line end; `raw[data_start:data_end]` is what stands before the line end."""

    raw: bytes
    data_start: int
    data_end: int
    complete: bool = True

    @property
    def name(self) -> str:
        return ""

    @property
    def has_data(self) -> bool:
        return not self.is_blank

    @property
    def is_blank(self) -> bool:
        return self.data_start == self.data_end or self.data().isspace()

    def data(self) -> bytes:
        return self.raw[self.data_start : self.data_end]

    def with_data(self, new: bytes) -> bytes:
        """Return the line with its data replaced, which must not hold a LF; the line end stays."""
        if b"\n" in new:
            raise ValueError("a line of NDJSON holds no line feed")
        return new + self.raw[self.data_end :]


class NdjsonParser:
    """Cuts a stream into `Line`s whose `raw`, put together, is the input: alike for every cut.

    `feed` and `close` raise `NotInspected("size")` when a line is longer than `limit` bytes, once
    the lines in front of it were delivered; the parser is then at its end, and `rest` hands out
    what was fed and not delivered. Time is linear in the input; no more than `limit` bytes and one
    feed are held.
    """

    __slots__ = ("_buffer", "_limit", "_raised")

    def __init__(self, limit: int = DEFAULT_LIMIT) -> None:
        self._limit = limit
        self._buffer = bytearray()  # the beginning of a line; longer than the limit: refused
        self._raised = False  # the caller knows that a line was refused

    def feed(self, data: bytes) -> list[Line]:
        """Return the lines that `data` completes."""
        if self._raised:
            self._refuse()
        lines: list[Line] = []
        at = 0
        while len(self._buffer) <= self._limit:
            end = data.find(b"\n", at) + 1
            if not end:
                break
            raw = data[at:end]
            if self._buffer:
                raw = self.rest() + raw
            at = end
            if len(raw) > self._limit:
                self._buffer += raw
                break
            stop = len(raw) - (2 if raw.endswith(b"\r\n") else 1)
            lines.append(Line(raw, 0, stop))
        self._buffer += data[at:]
        if len(self._buffer) > self._limit and not lines:
            self._refuse()
        return lines

    def close(self) -> list[Line]:
        """Return the line that the end of the stream leaves without a line end, if there is one."""
        if self._raised or len(self._buffer) > self._limit:
            self._refuse()
        left = self.rest()
        return [Line(left, 0, len(left), complete=False)] if left else []

    def rest(self) -> bytes:
        """Return the bytes that were fed and not delivered, and forget them."""
        left = bytes(self._buffer)
        self._buffer.clear()
        return left

    def _refuse(self) -> NoReturn:
        self._raised = True
        raise NotInspected("size", "line")
