"""Server-sent events: bytes in, events out, and not one byte lost or changed.

The theory (WHATWG HTML, section 9.2, and what servers really send). A line ends in LF, CRLF or CR;
an event ends at an empty line; its `data` lines are joined by LF; one space after the colon is
dropped; a line that begins with a colon is a comment; a byte order mark may come first.

The stream is cut into pieces that put together are the input, so that what is not edited goes on
as it came. Where a piece ends depends on the bytes alone, never on how the network cut them:

* an event ends behind its empty line;
* a comment line in front of an event is a piece of its own: it keeps a connection alive and must
  not wait, and so is an empty line without an event;
* a byte order mark is a piece of its own, and so is what is left when the stream ends;
* an empty line that is a CR ends its event at once, and a LF behind it is an empty line more, which
  means nothing; so a stream with CR line ends is never one event late. Only where the line before
  ended in CRLF the LF is waited for, for there it is sure to come.
"""

from __future__ import annotations

from typing import NamedTuple, NoReturn

from mitmguard.errors import NotInspected

DEFAULT_LIMIT = 8 * 1024 * 1024
"""Bytes in one event. Image models send pictures of a few MiB as one line; nothing sends more."""

_BOM = b"\xef\xbb\xbf"
_LF = 0x0A
_CR = 0x0D
_COLON = 0x3A


class SseEvent(NamedTuple):
    """One piece of the stream; `raw[data_start:data_end]` is its data, unless `multi`.

    `data_start` is -1 where there is no `data` line. With `multi` the data is not one run of bytes
    that can be replaced (several `data` lines, or one without a colon): read it with `data` and
    write it with `with_data`. `complete` is false for an event that the end of the stream cut off:
    the standard drops it, but some clients read it, so its data is here too.
    """

    raw: bytes
    data_start: int = -1
    data_end: int = -1
    multi: bool = False
    complete: bool = True

    @property
    def has_data(self) -> bool:
        return self.data_start >= 0

    @property
    def name(self) -> str:
        """The last `event` field, or an empty string where there is none."""
        return self.field(b"event")

    @property
    def is_comment_only(self) -> bool:
        return self.raw[:1] == b":" and len(self.raw.splitlines()) == 1

    def field(self, name: bytes) -> str:
        """Return the value of the last field `name`, or an empty string where there is none."""
        value = b""
        if name in self.raw:
            for line in self.raw.splitlines():
                key, _, rest = line.partition(b":")
                if key == name:
                    value = rest[1:] if rest[:1] == b" " else rest
        return value.decode("utf-8", "replace")

    def data(self) -> bytes:
        """Return the data as a client reads it: the `data` lines joined by LF."""
        if not self.multi:
            return self.raw[self.data_start : self.data_end]
        return b"\n".join(self.raw[line.start : line.end] for line in _data_lines(self.raw))

    def with_data(self, new: bytes) -> bytes:
        """Return `raw` with its data replaced; other lines, the spelling and line ends stay.

        Each line end in `new` begins a new `data` line. Without data, `raw` is returned as it is.
        """
        old = _data_lines(self.raw)
        if not old:
            return self.raw
        lines = new.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
        out = bytearray()
        at = 0
        for index, (line_start, start, end, line_end) in enumerate(old):
            out += self.raw[at:line_start]
            prefix, eol = self.raw[line_start:start], self.raw[end:line_end]
            if index >= len(lines):
                # Between a line end that is a CR and a LF that is one a line has to stay: together they are one.
                if out.endswith(b"\r") and self.raw.startswith(b"\n", line_end):
                    out += b":" + eol
            elif index == len(old) - 1:
                between = eol or self.raw[old[0].end : old[0].line_end] or b"\n"
                out += between.join(_spell(prefix, line) for line in lines[index:]) + eol
            else:
                out += _spell(prefix, lines[index]) + eol
            at = line_end
        out += self.raw[at:]
        return bytes(out)


class SseParser:
    """Cuts a stream into `SseEvent`s whose `raw`, put together, is the input: alike for every cut.

    `feed` and `close` raise `NotInspected("size")` when an event is longer than `limit` bytes, once
    the events in front of it were delivered; the parser is then at its end, and `rest` hands out
    what was fed and not delivered. Time is linear in the input; no more than `limit` bytes and one
    feed are held.
    """

    __slots__ = (
        "_buffer",
        "_comment",
        "_cr",
        "_crlf",
        "_empty",
        "_limit",
        "_raised",
        "_start",
    )

    def __init__(self, limit: int = DEFAULT_LIMIT) -> None:
        self._limit = limit
        self._buffer = bytearray()  # the beginning of an event; longer than the limit: refused
        self._start = True  # nothing was read but the beginning of a byte order mark
        self._empty = True  # the line being read holds no byte so far
        self._comment = False  # the line being read is a comment in front of an event
        self._crlf = True  # the last line end was CRLF; true at the start: there a LF is waited for
        self._cr = False  # the buffer ends in a CR that may be half of a CRLF
        self._raised = False  # the caller knows that an event was refused

    def feed(self, data: bytes) -> list[SseEvent]:
        """Return the events that `data` completes."""
        events: list[SseEvent] = []
        if self._buffer or self._start or self._raised:
            self._lines(data, events)
        else:
            at = self._whole(data, events)
            if at == len(data):
                return events
            self._lines(data[at:] if at else data, events)
        if len(self._buffer) > self._limit and not events:
            self._refuse()
        return events

    def close(self) -> list[SseEvent]:
        """Return what the end of the stream leaves: at most one event that is not complete."""
        events: list[SseEvent] = []
        if self._cr:
            self._cr = False
            self._line_end(self._empty, False, events)
        if self._raised or len(self._buffer) > self._limit:
            self._refuse()
        if self._buffer:
            events.append(_event(self.rest(), complete=False))
        return events

    def rest(self) -> bytes:
        """Return the bytes that were fed and not delivered, and forget them."""
        left = bytes(self._buffer)
        self._buffer.clear()
        return left

    def _refuse(self) -> NoReturn:
        self._raised = True
        raise NotInspected("size", "event")

    def _whole(self, data: bytes, events: list[SseEvent]) -> int:
        """Read whole events of the two usual shapes: a `data` line; an `event` and a `data` line.

        Returns where it stopped. A shortcut only: `_lines` gives the same events.
        """
        if b"\r" not in data:
            eol, blank, width = b"\n", b"\n\n", 1
        else:
            eol, blank, width = b"\r\n", b"\r\n\r\n", 2
        at, size = 0, len(data)
        find, starts = data.find, data.startswith
        while at < size:
            begin, breaks = at, 2
            end = find(eol, at)
            if end > 0 and starts(b"event:", at):
                begin, breaks = end + width, 3
                end = find(eol, begin)
            if end < 0 or not starts(b"data:", begin) or not starts(blank, end):
                break
            stop = end + 2 * width
            if stop - at > self._limit:
                break
            # With CRLF, a lone CR or LF within would be a line end too.
            if width == 2 and (
                data.count(b"\r", at, stop) != breaks or data.count(b"\n", at, stop) != breaks
            ):
                break
            start = begin + 6 if starts(b" ", begin + 5) else begin + 5
            events.append(SseEvent(data[at:stop], start - at, end - at))
            at = stop
        if at:
            self._crlf = width == 2
        return at

    def _lines(self, data: bytes, events: list[SseEvent]) -> None:
        """Read `data` line by line: pieces of lines, and every mixture of line ends."""
        if self._raised:
            self._refuse()
        if self._start:
            data = self._byte_order_mark(data, events)
        pieces = data.splitlines(True)  # for bytes: LF, CR and CRLF only
        last = len(pieces) - 1
        for index, piece in enumerate(pieces):
            if len(self._buffer) > self._limit:
                self._buffer += b"".join(pieces[index:])
                return
            if self._cr:
                self._cr = False
                if piece == b"\n":
                    self._buffer.append(_LF)
                    self._line_end(self._empty, True, events)
                    continue
                self._line_end(self._empty, False, events)
            blank = self._empty and piece[0] in b"\r\n"
            if blank and piece == b"\r\n" and not self._crlf:
                self._buffer.append(_CR)  # ends here, as it must where the network cuts behind it
                self._line_end(True, False, events)
                piece = b"\n"
            elif not self._buffer and piece[0] == _COLON:
                self._comment = True
            self._buffer += piece
            if piece[-1] == _LF:
                self._line_end(blank, piece[-2:] == b"\r\n", events)
            elif piece[-1] != _CR:
                self._empty = False
            elif index == last and (self._crlf or not blank):
                self._cr = True
                self._empty = blank
            else:
                self._line_end(blank, False, events)

    def _byte_order_mark(self, data: bytes, events: list[SseEvent]) -> bytes:
        data = self.rest() + data
        if data.startswith(_BOM):
            events.append(SseEvent(_BOM))
            data = data[len(_BOM) :]
        elif _BOM.startswith(data):
            self._buffer += data
            return b""
        self._start = False
        return data

    def _line_end(self, blank: bool, crlf: bool, events: list[SseEvent]) -> None:
        self._crlf = crlf
        self._empty = True
        if len(self._buffer) > self._limit:
            return
        if blank or self._comment:
            events.append(_event(self.rest()))
            self._comment = False


class _DataLine(NamedTuple):
    line_start: int
    start: int
    end: int
    line_end: int


def _data_lines(raw: bytes) -> list[_DataLine]:
    """Return where the data is in each `data` line of `raw`."""
    lines = []
    at = 0
    for line in raw.splitlines(True):
        if line.startswith(b"data"):
            content = line.rstrip(b"\r\n")
            end = at + len(content)
            if len(content) == 4:
                lines.append(_DataLine(at, end, end, at + len(line)))
            elif content[4] == _COLON:
                start = at + 6 if content[5:6] == b" " else at + 5
                lines.append(_DataLine(at, start, end, at + len(line)))
        at += len(line)
    return lines


def _event(raw: bytes, complete: bool = True) -> SseEvent:
    lines = _data_lines(raw)
    if not lines:
        return SseEvent(raw, complete=complete)
    first, final = lines[0], lines[-1]
    multi = len(lines) > 1 or first.start - first.line_start == 4
    return SseEvent(raw, first.start, final.end, multi, complete)


def _spell(prefix: bytes, line: bytes) -> bytes:
    """Write one `data` line with the spelling of `prefix`, so that it reads as exactly `line`."""
    if prefix == b"data" and line:
        prefix = b"data:"
    if prefix == b"data:" and line.startswith(b" "):
        prefix = b"data: "
    return prefix + line
