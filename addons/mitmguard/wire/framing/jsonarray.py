"""A JSON array whose items arrive over time: bytes in, items out, and not one byte lost or changed.

Gemini and Vertex stream so without `alt=sse`: `[{...}`, `,\\r\\n{...}`, ..., `]`. An item leaves with its last
byte, together with the bracket, comma and white space in front of it; what closes the array is an
element of its own, without data. An answer that is no array, such as an error, is one item.

This module only finds where items end; whether an item is JSON is for its reader to say.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import NamedTuple, NoReturn

from mitmguard.errors import NotInspected, Why
from mitmguard.wire.literals import MAX_DEPTH

DEFAULT_LIMIT = 8 * 1024 * 1024
"""Bytes in one item: as for server-sent events, a picture of a few MiB in base64."""

_BOM = b"\xef\xbb\xbf"
_WS = re.compile(rb"[ \t\r\n]*+")
_STRING = re.compile(rb'(?:[^"\\]++|\\.)*+', re.DOTALL)
"""What is in a string before its end; stops at a backslash whose other half has not come."""

_FLAT = rb'[^"{}\[\]]++|"(?:[^"\\]++|\\.)*+"'
_TURN = rb'(?:(")|([{\[]++)|([}\]]++)|\Z)'
_STEP = re.compile(rb"(?:" + _FLAT + rb"|[{\[](?:" + _FLAT + rb")*+[}\]])*+" + _TURN, re.DOTALL)
"""What leaves as many brackets open as before, then a string whose end has not come, brackets that
open or brackets that close. A bracket that closes before another opens is part of the former."""

_DEEP_STEP = re.compile(rb"(?:" + _FLAT + rb")*+" + _TURN, re.DOTALL)
"""The same where no bracket may open: none is passed over."""

_BEGIN_STRING, _OPEN, _CLOSE = 1, 2, 3

_WORD = re.compile(rb'[^ \t\r\n,\]\[{}":]*+')
_SCALAR = re.compile(rb"-?[0-9][0-9.eE+\-]*+|true|false|null|NaN|-?Infinity")

_BACKSLASH = b"\\"[0]


class Item(NamedTuple):
    """A piece of the array; `raw[data_start:data_end]` is the item in it, empty where there is none."""

    raw: bytes
    data_start: int = 0
    data_end: int = 0

    @property
    def name(self) -> str:
        return ""

    @property
    def has_data(self) -> bool:
        return self.data_end > self.data_start

    def data(self) -> bytes:
        return self.raw[self.data_start : self.data_end]

    def with_data(self, new: bytes) -> bytes:
        """Return the piece with its item replaced; `new` is JSON."""
        return self.raw[: self.data_start] + new + self.raw[self.data_end :]


class _At(Enum):
    """What comes next. The first five stand between items, where white space may be."""

    START = auto()  # the array, or the one value that stands in its place
    FIRST = auto()  # an item, or the end of an empty array
    ITEM = auto()  # an item: a comma was read
    NEXT = auto()  # a comma or the end
    END = auto()  # nothing
    INSIDE = auto()  # more of an object or array
    QUOTED = auto()  # more of a string
    WORD = auto()  # more of a number, true, false or null


_BETWEEN = frozenset((_At.START, _At.FIRST, _At.ITEM, _At.NEXT, _At.END))


class JsonArrayParser:
    """Cuts a stream into `Item`s whose `raw`, put together, is the input: alike for every cut.

    `feed` and `close` raise `NotInspected` ("size" for an item longer than `limit` bytes, "depth",
    and "json" for what is no array of items or is cut off in one) once the items in front of it were delivered;
    the parser is then at its end, and `rest` hands out what was fed and not delivered. Time is
    linear in the input; no more than `limit` bytes and one feed are held.
    """

    __slots__ = (
        "_alone",
        "_at",
        "_begin",
        "_buffer",
        "_data",
        "_depth",
        "_limit",
        "_raised",
        "_state",
        "_why",
    )

    def __init__(self, limit: int = DEFAULT_LIMIT) -> None:
        self._limit = limit
        self._buffer = bytearray()  # the beginning of a piece; anything where one is refused
        self._begin = 0  # where the piece begins in the buffer; 0 between feeds
        self._at = 0  # how far the buffer was read
        self._data = 0  # where the item in the piece begins
        self._depth = 0  # brackets open in the item
        self._state = _At.START
        self._alone = False  # a value stands in place of the array
        self._why: Why | None = None  # what comes next is refused
        self._raised = False  # the caller knows

    def feed(self, data: bytes) -> list[Item]:
        """Return the items that `data` completes."""
        if self._raised:
            self._refuse()
        items: list[Item] = []
        self._buffer += data
        if self._why is None:
            self._read(items)
        if self._why is not None and not items:
            self._refuse()
        return items

    def close(self) -> list[Item]:
        """Return what the end of the stream leaves: white space, or a number that stood alone."""
        if self._why is None:
            if self._state is _At.WORD and self._alone and self._is_scalar():
                return [Item(self.rest(), self._data, self._at)]
            # A client has read the items of an array that ends too early, and there is nothing more.
            between = self._at == len(self._buffer) and self._state in _BETWEEN
            self._why = None if between else "json"
        if self._why is not None:
            self._refuse()
        return [Item(self.rest())] if self._buffer else []

    def rest(self) -> bytes:
        """Return the bytes that were fed and not delivered, and forget them."""
        left = bytes(self._buffer)
        self._buffer.clear()
        return left

    def _refuse(self) -> NoReturn:
        self._raised = True
        raise NotInspected(self._why or "json", "array")

    def _read(self, items: list[Item]) -> None:
        size = len(self._buffer)
        while self._at < size:
            before = self._at, self._state
            if self._state in _BETWEEN:
                self._between(items)
            else:
                self._within(items)
            if self._at - self._begin > self._limit:
                self._why = "size"
            if self._why is not None or (self._at, self._state) == before:
                break
        del self._buffer[: self._begin]
        self._at -= self._begin
        self._data -= self._begin
        self._begin = 0

    def _between(self, items: list[Item]) -> None:
        """Read white space and one byte behind it."""
        buffer = self._buffer
        if self._state is _At.START and self._at == 0 and buffer[0] == _BOM[0]:
            if _BOM.startswith(buffer):
                return  # the other bytes of the mark have not come
            self._at = len(_BOM) if buffer.startswith(_BOM) else 0
        at = _end(_WS, buffer, self._at)
        self._at = at
        if at == len(buffer) or at - self._begin > self._limit:
            return
        sign = bytes(buffer[at : at + 1])
        state = self._state
        self._at += 1
        if state is _At.NEXT and sign == b",":
            self._state = _At.ITEM
        elif state in (_At.NEXT, _At.FIRST) and sign == b"]":
            self._state = _At.END
            self._deliver(items, 0, 0)
        elif state is _At.START and sign == b"[":
            self._state = _At.FIRST
        elif state in (_At.START, _At.FIRST, _At.ITEM):
            self._alone = state is _At.START
            self._data = at
            self._depth = 0
            if sign == b'"':
                self._state = _At.QUOTED
            elif sign in (b"{", b"["):
                self._state = _At.INSIDE
                self._depth = 1
            elif _end(_WORD, buffer, at) > at:
                self._state = _At.WORD
            else:
                self._why = "json"
        else:
            self._why = "json"

    def _within(self, items: list[Item]) -> None:
        """Read more of an item: to its end, to where a string in it begins or ends, or to the end of the buffer."""
        buffer, size = self._buffer, len(self._buffer)
        if self._state is _At.WORD:
            self._at = _end(_WORD, buffer, self._at)
            if self._at < size:
                if self._is_scalar():
                    self._item(items)
                else:
                    self._why = "json"
            return
        if self._state is _At.INSIDE:
            self._inside()
        else:
            self._at = _end(_STRING, buffer, self._at)
            if self._at == size or buffer[self._at] == _BACKSLASH:
                return
            self._at += 1
            self._state = _At.INSIDE
        if self._depth == 0 and self._state is _At.INSIDE:
            self._item(items)

    def _inside(self) -> None:
        """Read up to the end of the object or array, into a string, or to the end of the buffer."""
        depth = self._depth
        while True:
            m = (_STEP if depth < MAX_DEPTH else _DEEP_STEP).match(self._buffer, self._at)
            if m is None:
                break
            self._at = m.end()
            kind = m.lastindex
            if kind == _OPEN:
                depth += m.end() - m.start(_OPEN)
                if depth > MAX_DEPTH:
                    self._why = "depth"
                    break
            elif kind == _CLOSE:
                run = m.end() - m.start(_CLOSE)
                if run >= depth:
                    self._at += depth - run
                    depth = 0
                    break
                depth -= run
            else:
                if kind == _BEGIN_STRING:
                    self._state = _At.QUOTED
                break
        self._depth = depth

    def _is_scalar(self) -> bool:
        return _SCALAR.fullmatch(self._buffer, self._data, self._at) is not None

    def _item(self, items: list[Item]) -> None:
        self._state = _At.END if self._alone else _At.NEXT
        self._deliver(items, self._data - self._begin, self._at - self._begin)

    def _deliver(self, items: list[Item], start: int, end: int) -> None:
        if self._at - self._begin <= self._limit:
            items.append(Item(bytes(self._buffer[self._begin : self._at]), start, end))
            self._begin = self._at


def _end(pattern: re.Pattern[bytes], buffer: bytearray, at: int) -> int:
    """Return where a pattern that matches everywhere ends."""
    m = pattern.match(buffer, at)
    return at if m is None else m.end()
