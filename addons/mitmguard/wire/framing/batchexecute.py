"""Google's `batchexecute` envelope: bytes in, frames out, and not one byte lost or changed.

    )]}'                          so that no script can run it
    <length> LF <JSON> LF         again and again

The length counts UTF-16 units, from behind its digits. Source: published captures; Google documents nothing of it.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, NoReturn

from mitmguard.errors import NotInspected

DEFAULT_LIMIT = 8 * 1024 * 1024
"""Bytes in one frame: as for the other framings."""

GUARD = b")]}'"
_BLANK = b" \t\r\n"
_LATER = bytes(range(0x80, 0xC0))
_NOT_WIDE = bytes(range(0xF0))
_DIGITS = re.compile(rb"[0-9]{1,9}")


class BatchFrame(NamedTuple):
    """One frame, with what stands in front of it; its data is the JSON without the blanks around it."""

    raw: bytes
    digits: int = 0  # where the length begins
    start: int = 0  # of the data
    end: int = 0

    @property
    def name(self) -> str:
        return ""

    @property
    def has_data(self) -> bool:
        return self.end > self.start

    def data(self) -> bytes:
        return self.raw[self.start : self.end]

    def with_data(self, new: bytes) -> bytes:
        """Return the frame with other data, and the length of that."""
        found = _DIGITS.match(self.raw, self.digits)
        if found is None:
            return self.raw
        size = int(found[0]) + units(new) - units(self.data())
        front = self.raw[: self.digits] + b"%d" % size + self.raw[found.end() : self.start]
        return front + new + self.raw[self.end :]


def units(data: bytes) -> int:
    """Return how many UTF-16 units a text in UTF-8 has."""
    return len(data.translate(None, _LATER)) + len(data.translate(None, _NOT_WIDE))


class BatchParser:
    """Cuts a stream into `BatchFrame`s whose `raw`, put together, is the input: alike for every cut.

    `feed` and `close` raise `NotInspected` ("size" for a frame longer than `limit` bytes, "framing" for what is
    none) once the frames in front of it were delivered. Time is linear in the input; no more than `limit` bytes
    and one feed are held.
    """

    __slots__ = ("_begun", "_body", "_buffer", "_digits", "_left", "_limit", "_seen", "_why")

    def __init__(self, limit: int = DEFAULT_LIMIT) -> None:
        self._limit = limit
        self._buffer = bytearray()  # the frame that has begun
        self._begun = False  # the guard was seen
        self._why: tuple[Literal["framing", "size"], str] | None = None
        self._digits = 0  # where its length begins
        self._body = -1  # where what the length counts begins, once it is known
        self._seen = 0  # up to where the buffer was read
        self._left = 0  # units that are still to come

    def feed(self, data: bytes) -> list[BatchFrame]:
        """Return the frames that `data` completes."""
        if self._why:
            self._refuse()
        self._buffer += data
        frames: list[BatchFrame] = []
        try:
            while self._read() and self._seen <= self._limit:
                frames.append(self._frame())
            if len(self._buffer) > self._limit:
                raise NotInspected("size", "element")
        except NotInspected as e:
            # What is wrong only behind the limit is too long, for so it is where it comes byte by byte.
            long = e.why == "size" or self._seen > self._limit
            self._why = ("size", "element") if long else ("framing", e.detail)
            if not frames:
                self._refuse()
        return frames

    def close(self) -> list[BatchFrame]:
        """Return what is at the end and no frame: blanks, the guard. A frame that is cut off is refused."""
        begun = self._body >= 0 or self._buffer[self._seen :].strip(_BLANK)
        if self._why is None and begun:
            self._why = ("framing", "cut off")
        if self._why:
            self._refuse()
        rest = bytes(self._buffer)
        self._buffer.clear()
        return [BatchFrame(rest)] if rest else []

    def _refuse(self) -> NoReturn:
        why, detail = self._why or ("framing", "")
        raise NotInspected(why, detail)

    def _read(self) -> bool:
        """Read on; true once the frame is complete."""
        return (
            (self._begun or self._guard()) and (self._body >= 0 or self._head()) and self._units()
        )

    def _skip_blanks(self) -> bytes:
        buffer, at = self._buffer, self._seen
        while at < len(buffer) and buffer[at] in _BLANK:
            at += 1
        self._seen = at
        return bytes(buffer[at : at + 10])

    def _guard(self) -> bool:
        front = self._skip_blanks()[: len(GUARD)]
        if not GUARD.startswith(front):
            while not GUARD.startswith(front):
                front = front[:-1]
            self._seen += len(front)  # to what is wrong
            raise NotInspected("framing", "no guard")
        if front != GUARD:
            return False
        self._seen += len(GUARD)
        self._begun = True
        return True

    def _head(self) -> bool:
        front = self._skip_blanks()
        found = _DIGITS.match(front)
        if found is None:
            if front:
                raise NotInspected("framing", "no length")
            return False
        if found.end() == len(front):
            if len(front) == 10:
                raise NotInspected("framing", "no length")
            return False  # more digits may follow
        self._left = int(found[0])
        if self._left > self._limit:
            raise NotInspected("size", "element")
        self._digits = self._seen
        self._seen = self._body = self._seen + found.end()
        return True

    def _units(self) -> bool:
        buffer = self._buffer
        while self._left > 0 and self._seen < len(buffer):
            # A byte begins two units at most: in this many bytes only the last one can begin too many.
            piece = bytes(buffer[self._seen : self._seen + (self._left + 1) // 2])
            self._seen += len(piece)
            self._left -= units(piece)
        if self._left < 0:
            raise NotInspected("framing", "half a character")
        return not self._left and self._ends_character()

    def _ends_character(self) -> bool:
        """Whether the bytes of the last character are there as well, which has been counted."""
        buffer, lead = self._buffer, self._seen - 1
        while lead > max(self._body, self._seen - 4) and 0x80 <= buffer[lead] < 0xC0:
            lead -= 1
        end = lead + 1 + sum(buffer[lead] >= mark for mark in (0xC0, 0xE0, 0xF0))
        while self._seen < min(end, len(buffer)):
            if not 0x80 <= buffer[self._seen] < 0xC0:
                raise NotInspected("framing", "half a character")
            self._seen += 1
        return self._seen >= end

    def _frame(self) -> BatchFrame:
        raw = bytes(self._buffer[: self._seen])
        inner = raw[self._body :]
        start = len(raw) - len(inner.lstrip(_BLANK))
        frame = BatchFrame(raw, self._digits, start, start + len(inner.strip(_BLANK)))
        del self._buffer[: self._seen]
        self._body, self._seen = -1, 0
        return frame
