"""Lanes: decide the text of one channel while it arrives, and say how much of it may leave.

A lane is fed deltas and keeps two facts: `upto`, the characters that are decided, and `edits`, what is
changed in them. A whole text is a lane that is fed once and closed, so that a stream and a document, a
delta and its copy in a later event, get the same rewrite however the network cut them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol, cast

from mitmguard.model import Edit
from mitmguard.wire.literals import encode

LEFT = 4608
"""Characters kept in front of the undecided text: the widest left context that any part reads
(link destinations, 4,096), and a margin."""

TRIM = 2 * LEFT
"""Window length from which the front is dropped: dropping at every delta would copy the window each time."""


class Stopped(Exception):
    """Raised when the exchange has to be blocked; `rule` names what asked for it.

    A decider tells with it what stands in front of the cause, in its window: `cut` characters, with `edits`.
    """

    def __init__(self, rule: str, cut: int = 0, edits: Sequence[Edit] = ()) -> None:
        self.rule, self.cut, self.edits = rule, cut, tuple(edits)
        super().__init__(rule)


class Decider(Protocol):
    """What a text lane asks about its window; `window[:at]` is context that has left already."""

    def open_from(self, window: str, at: int) -> int:
        """Return the index up to which no candidate is open."""

    def decide(
        self, window: str, at: int, cut: int, hot: bool, base: int
    ) -> tuple[int, list[Edit]]:
        """Decide `window[at:cut]`, or less of it; return up to where, and the sorted, disjoint edits of it.

        Raises `Stopped` to block.

        `base` is the index in the text of the window's first character.
        """

    def hot(self, delta: str) -> bool:
        """Whether the delta can complete or open a finding."""

    def watch(self, window: str, fresh: int, base: int, last: bool = False) -> int:
        """Scan the window by rules; `window[fresh:]` is new, `last` says that nothing follows.

        Return where to stop, or -1.
        """

    @property
    def whole(self) -> bool:
        """Whether rules have to see all of the text at its end, so that nothing of it may be dropped."""

    @property
    def rule(self) -> str:
        """The rule that `watch` stopped for."""


class Lane(Protocol):
    """The decision over one channel."""

    upto: int
    edits: list[Edit]

    def push(self, delta: str) -> None:
        """Take the next piece of the text; raise `Stopped` when the exchange has to end before it."""

    def close(self) -> None:
        """Decide what is left, as nothing follows."""


class OpenLane:
    """A lane that lets everything pass: detectors are off."""

    __slots__ = ("edits", "upto")

    def __init__(self) -> None:
        self.upto = 0
        self.edits: list[Edit] = []

    def push(self, delta: str) -> None:
        self.upto += len(delta)

    def close(self) -> None:
        return


class TextLane:
    """A lane over plain text."""

    __slots__ = ("_at", "_base", "_decider", "_hot", "_window", "edits", "upto")

    def __init__(self, decider: Decider) -> None:
        self._decider = decider
        self._window = ""
        self._base = 0  # index in the text of window[0]
        self._at = 0  # decided part of the window
        self._hot = False
        self.upto = 0
        self.edits: list[Edit] = []

    def push(self, delta: str) -> None:
        if not delta:
            return
        decider = self._decider
        fresh = len(self._window)
        window = self._window = self._window + delta
        if decider.hot(delta):
            self._hot = True
        self._obey(decider.watch(window, fresh, self._base))
        self._decide(decider.open_from(window, self._at))
        if len(self._window) > TRIM and self._at > LEFT and not self._decider.whole:
            drop = self._at - LEFT
            self._window = self._window[drop:]
            self._base += drop
            self._at -= drop

    def whole(self, text: str) -> None:
        """Decide a text that is complete and alone: what `push` and `close` would, at one look."""
        self._window = text
        self._hot = True
        self._obey(self._decider.watch(text, 0, 0, True))
        self._decide(len(text))

    def close(self) -> None:
        window = self._window
        self._obey(self._decider.watch(window, len(window), self._base, True))
        self._decide(len(window))

    def _obey(self, stop: int) -> None:
        if stop >= 0:
            # What would have left had the text come character by character up to here.
            self._decide(self._decider.open_from(self._window[:stop], self._at))
            raise Stopped(self._decider.rule)

    def _decide(self, cut: int) -> None:
        at = self._at
        if cut <= at:
            return
        try:
            cut, edits = self._decider.decide(self._window, at, cut, self._hot, self._base)
        except Stopped as e:
            # However the text was cut, what stood in front of the cause has left.
            self._settle(max(at, e.cut), e.edits)
            raise
        self._settle(cut, edits)

    def _settle(self, cut: int, edits: Sequence[Edit]) -> None:
        base = self._base
        for e in edits:
            self.edits.append(Edit(base + e.start, base + e.end, e.new))
        self._at = cut
        self.upto = base + cut
        if cut == len(self._window):
            self._hot = False


_OUTSIDE = re.compile(r'["{}\[\],:]|[^"{}\[\],:\s]+')
_INSIDE = re.compile(r'[^"\\]+|"|\\(?:u[0-9a-fA-F]{4}|[^u])')
_WORDS = frozenset(("true", "false", "null", "NaN", "Infinity", "-Infinity"))
_NUMBER = re.compile(r"-?[0-9][0-9.eE+-]*\Z")


class JsonLane:
    """A lane over JSON text that arrives in pieces, such as streamed tool arguments.

    Each string in it is a text of its own, decided in its decoded form and edited in its raw one; the key
    in front of it is its cue. What turns out not to be JSON is decided as plain text from there on.
    """

    __slots__ = ("_expect_key", "_key", "_length", "_length_decoded", "_new_lane", "_plain", "_plain_from", "_raw", "_raw_from",
                 "_shifts", "_stack", "_string", "_string_from", "_taken", "_value", "edits", "upto")  # fmt: skip

    def __init__(self, new_lane: NewLane) -> None:
        self._new_lane = new_lane
        self._raw = ""  # raw text not yet consumed: a cut escape or a cut word
        self._raw_from = 0  # its index in the channel's text
        self._length = 0
        self._stack: list[str] = []
        self._expect_key = False
        self._key = ""
        self._string: TextLane | None = None
        self._string_from = 0  # raw index of the string's first character
        self._length_decoded = 0
        self._shifts: list[
            tuple[int, int]
        ] = []  # (decoded index, raw minus decoded) from each escape on
        self._value: list[str] | None = None  # the key being read
        self._taken = 0  # edits of the string already carried over
        self._plain: TextLane | None = None
        self._plain_from = 0
        self.upto = 0
        self.edits: list[Edit] = []

    def push(self, delta: str) -> None:
        self._length += len(delta)
        self._raw += delta
        self._advance(final=False)

    def close(self) -> None:
        self._advance(final=True)
        if self._string is not None:
            self._string.close()
            self._carry()
        if self._plain is not None:
            self._plain.close()
            self._carry_plain()
        self.upto = self._length

    def _advance(self, final: bool) -> None:
        raw, at = self._raw, 0
        while at < len(raw):
            if self._plain is not None:
                piece, at = raw[at:], len(raw)
                try:
                    self._plain.push(piece)
                finally:
                    self._carry_plain()
            elif self._string is not None:
                at, waiting = self._inside(raw, at, final)
                if waiting:
                    break
            else:
                m = _OUTSIDE.search(raw, at)
                if m is None:
                    at = len(raw)
                    break
                if m.end() == len(raw) and not final and m[0] not in '"{}[],:':
                    at = m.start()
                    break  # a word or a number that may go on
                if not self._outside(m[0], self._raw_from + m.start()):
                    self._go_plain(m.start())
                    at = m.start()
                    continue
                at = m.end()
        self._raw = raw[at:]
        self._raw_from += at
        if self._string is None and self._plain is None:
            self.upto = self._raw_from

    def _outside(self, token: str, index: int) -> bool:
        if token == '"':
            self._string_from = self.upto = index + 1
            self._shifts = []
            self._length_decoded = 0
            self._taken = 0
            if self._expect_key:
                self._value = []
                self._string = self._new_lane("")
            else:
                self._string = self._new_lane(self._key)
        elif token in "{[":
            self._stack.append(token)
            self._expect_key = token == "{"
        elif token in "}]":
            if self._stack:
                self._stack.pop()
            self._expect_key = False
        elif token == ",":
            self._expect_key = bool(self._stack) and self._stack[-1] == "{"
        elif token == ":":
            self._expect_key = False
        elif _NUMBER.match(token):
            if len(token) >= 8 and token.isdigit():
                lane = self._new_lane(self._key)
                lane.push(token)
                lane.close()
                if lane.edits:
                    parts, last = [], 0
                    for e in lane.edits:
                        parts += [token[last : e.start], e.new]
                        last = e.end
                    # A masked number cannot stay a number.
                    new = '"' + encode("".join(parts) + token[last:]) + '"'
                    self.edits.append(Edit(index, index + len(token), new))
        elif token not in _WORDS:
            return False
        return True

    def _inside(self, raw: str, at: int, final: bool) -> tuple[int, bool]:
        """Read on in a string; return where to go on, and whether more of an escape has to come first."""
        pieces: list[str] = []
        length = self._length_decoded
        ended = waiting = broken = False
        while at < len(raw):
            m = _INSIDE.match(raw, at)
            if m is None:
                waiting = not final and len(raw) - at < 6
                broken = not waiting
                break
            token = m[0]
            if token == '"':
                ended, at = True, at + 1
                break
            if token[0] == "\\":
                if _is_high_surrogate(token):
                    # Its other half decides whether this is one character or a lone surrogate.
                    rest = raw[m.end() : m.end() + 6]
                    if len(rest) < 6 and not final and "\\u".startswith(rest[:2]):
                        waiting = True
                        break
                    if (low := _LOW.match(raw, m.end())) is not None:
                        token += low[0]
                decoded = _unescape(token)
                length += len(decoded)
                shift = self._shifts[-1][1] if self._shifts else 0
                self._shifts.append((length, shift + len(token) - len(decoded)))
            else:
                decoded = token
                length += len(decoded)
            pieces.append(decoded)
            at += len(token)
        self._length_decoded = length
        text = "".join(pieces)
        if self._value is not None:
            self._value.append(text)
        string = cast(TextLane, self._string)
        try:
            string.push(text)
            if ended:
                string.close()
        finally:
            self._carry()
        if ended:
            if self._value is not None:
                self._key = "".join(self._value)[:128]
                self._value = None
            self._string = None
        elif broken:
            self._go_plain(at)
        return at, waiting

    def _carry(self) -> None:
        """Carry the string's decisions over to raw indices."""
        string = cast(TextLane, self._string)
        for e in string.edits[self._taken :]:
            self.edits.append(Edit(self._raw_index(e.start), self._raw_index(e.end), encode(e.new)))
        self._taken = len(string.edits)
        self.upto = self._raw_index(string.upto)

    def _raw_index(self, decoded: int) -> int:
        shift = 0
        for index, raw_shift in reversed(self._shifts):
            if index <= decoded:
                shift = raw_shift
                break
        return self._string_from + decoded + shift

    def _go_plain(self, at: int) -> None:
        if self._string is not None:
            self._string.close()
            self._carry()
            self._string = None
        self._plain = self._new_lane(self._key)
        self._plain_from = self._raw_from + at
        self._taken = 0

    def _carry_plain(self) -> None:
        plain = cast(TextLane, self._plain)
        for e in plain.edits[self._taken :]:
            self.edits.append(Edit(self._plain_from + e.start, self._plain_from + e.end, e.new))
        self._taken = len(plain.edits)
        self.upto = self._plain_from + plain.upto


class NewLane(Protocol):
    """Opens a lane for one string of a JSON text; `key` is the member name in front of it."""

    def __call__(self, key: str) -> TextLane: ...


_LOW = re.compile(r"\\u[dD][c-fC-F][0-9a-fA-F]{2}")
_SIMPLE = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}


def _is_high_surrogate(token: str) -> bool:
    return len(token) == 6 and token[1] == "u" and token[2] in "dD" and token[3] in "89abAB"


def _unescape(token: str) -> str:
    if len(token) == 12:
        high, low = int(token[2:6], 16), int(token[8:12], 16)
        return chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    if len(token) == 6 and token[1] == "u":
        return chr(int(token[2:], 16))
    return _SIMPLE.get(token[1], token[1])
