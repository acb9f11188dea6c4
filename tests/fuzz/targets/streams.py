"""Streams: whatever the lanes decide and however the network cuts, elements leave whole, in time and edited in place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import get_args

from mitmguard.errors import NotInspected
from mitmguard.lanes import OpenLane, Stopped
from mitmguard.model import Edit, apply_edits
from mitmguard.streamed import reader
from mitmguard.wire.channels import MAX_CHANNELS, MAX_WAITING, Lane, StreamEditor
from mitmguard.wire.dialect import Dialect
from mitmguard.wire.framing import Element, Frame, Parser
from mitmguard.wire.framing.choose import Framing, open_parser, write
from mitmguard.wire.framing.eventstream import frame
from mitmguard.wire.template import MOST
from mitmguard.wire.texts import Text
from tests.fuzz.properties import chance, cuts, editable, head, joined, plain
from tests.fuzz.targets.shapes import LIMIT, REASON, named

FRAMINGS: tuple[Framing, ...] = get_args(Framing)


class Messages:
    """A parser of WebSocket messages, one a line: they come framed."""

    def feed(self, data: bytes) -> list[Frame]:
        return [Frame(line) for line in data.splitlines(True)]

    def close(self) -> list[Frame]:
        return []


class Touch:
    """A lane that replaces every delta by itself."""

    def __init__(self) -> None:
        self.upto = 0
        self.edits: list[Edit] = []

    def push(self, delta: str) -> None:
        if delta:
            self.edits.append(Edit(self.upto, self.upto + len(delta), delta))
        self.upto += len(delta)

    def close(self) -> None:
        return


class Hold:
    """A lane that decides at its end, and then masks a run of characters, wherever the deltas were cut."""

    def __init__(self, key: object, said: list[tuple[object, str]], mask: bool) -> None:
        self.upto = 0
        self.edits: list[Edit] = []
        self._key, self._said, self._mask = key, said, mask
        self._text = ""

    def push(self, delta: str) -> None:
        self._text += delta

    def close(self) -> None:
        size = len(self._text)
        if self._mask and size:
            self.edits = [Edit(size // 3, size - size // 4, " MASK ")]
        self.upto = size
        self._said.append((self._key, joined(apply_edits(self._text, self.edits))))


class Stops:
    """A lane that raises at the n-th delta of the stream."""

    left = 0

    def __init__(self, count: list[int]) -> None:
        self.upto = 0
        self.edits: list[Edit] = []
        self._count = count

    def push(self, delta: str) -> None:
        self._count[0] -= 1
        if self._count[0] < 0:
            raise Stopped("RULE")
        self.upto += len(delta)

    def close(self) -> None:
        return


def nothing(text: Text) -> None:
    return


def touched(text: Text) -> None:
    # What is written in base64 or as a URL is at times written anew, and reads the same for all that.
    if editable(text) and text.source.layer is None:
        text.edit([Edit(0, len(text.value), text.value)])


class Stream:
    """One stream through an editor."""

    def __init__(
        self,
        dialect: Dialect,
        framing: Framing,
        lane: Callable[[Text], Lane],
        whole: Callable[[Text], None] = nothing,
    ) -> None:
        read = reader(dialect, framing)
        self.editor = StreamEditor(dialect, lane, whole, lambda error, found: None, read=read)
        self.parser: Parser = (
            Messages() if framing == "websocket" else open_parser(framing, LIMIT, "gzip")
        )
        self.dialect, self.framing = dialect, framing
        self.stopped = False

    def run(self, pieces: Sequence[bytes]) -> bytes:
        """Return what leaves; a refusal or a stop ends the stream with the dialect's own words."""
        out: list[bytes] = []
        try:
            for elements in self._elements(pieces):
                out += self.editor.feed(elements)
                self._bounded()
            out += self.editor.close()
        except (NotInspected, Stopped):
            self.stopped = True
            out += self.editor.cut()
            finals = self.dialect.stop(REASON, self.editor.tail)
            write(self.framing, finals, self.editor.newline, b"".join(out)[-1:])
        editor = self.editor
        assert not editor._queue, "something is kept back"
        return b"".join(out)

    def _elements(self, pieces: Sequence[bytes]) -> Iterator[Sequence[Element]]:
        for piece in pieces:
            yield self.parser.feed(piece)
        yield self.parser.close()

    def _bounded(self) -> None:
        editor = self.editor
        assert len(editor._queue) <= MAX_WAITING + 1
        assert len(editor._channels) <= MAX_CHANNELS
        assert len(editor._completed) <= 2 * MAX_CHANNELS
        assert len(editor._woven) <= 2 * MAX_CHANNELS
        assert len(editor._before) <= MAX_CHANNELS
        assert len(editor._templates) <= MOST


def streams(data: bytes) -> None:
    """Streams of elements. First line: the dialect and the framing."""
    line, raw = head(data)
    name, _, word = line.partition(" ")
    dialect = named(name)
    framing = next((f for f in FRAMINGS if f == word), dialect.framing)
    if framing == "grpc" and dialect.response_schema is None:
        framing = "sse"
    if framing == "eventstream":
        raw = _frames(raw)
    if framing == "websocket":
        ways = [raw.splitlines(True)]
    else:
        ways = list(cuts(raw))
    passed = _passed(dialect, framing, raw, ways)
    _touched(dialect, framing, passed, ways)
    _held(dialect, framing, raw)
    for count in (0, 1, 1 + chance(data).randrange(20)):
        left = [count]
        Stream(dialect, framing, lambda text, left=left: Stops(left)).run([raw])  # type: ignore[misc]


def _frames(lines: bytes) -> bytes:
    """Return AWS frames made of lines: the name of an event, a tab, its payload. No mutation keeps a sum right."""
    out = []
    for line in lines.split(b"\n"):
        name, _, payload = line.partition(b"\t")
        headers = {":event-type": name[:99].decode("latin-1"), ":message-type": "event"}
        out.append(frame(headers, payload))
    return b"".join(out)


def _passed(
    dialect: Dialect, framing: Framing, raw: bytes, ways: Sequence[Sequence[bytes]]
) -> bytes:
    """Without detectors what is framed leaves as it came, at once."""
    out = b""
    for pieces in ways:
        stream = Stream(dialect, framing, lambda text: OpenLane())
        out = stream.run(pieces)
        assert raw.startswith(out) if stream.stopped else out == raw, "an untouched stream changes"
    return out


def _touched(
    dialect: Dialect, framing: Framing, raw: bytes, ways: Sequence[Sequence[bytes]]
) -> None:
    """Edits that change nothing: elements read as before, for every cut the same."""
    outs = {Stream(dialect, framing, lambda text: Touch(), touched).run(pieces) for pieces in ways}
    assert len(outs) == 1, "the cuts make a difference"
    before, after = _data(framing, raw), _data(framing, outs.pop())
    if framing != "grpc":
        assert after == before, "an edit that changes nothing changes an element"
    else:
        assert len(after) == len(before)


def _data(framing: Framing, raw: bytes) -> list[object]:
    """Return what the elements of a stream say, up to where it is refused."""
    parser: Parser = Messages() if framing == "websocket" else open_parser(framing, LIMIT, "gzip")
    elements: list[Element] = []
    with suppress(NotInspected):
        elements += parser.feed(raw)
        elements += parser.close()
    return [plain(e.data()) for e in elements if e.has_data]


def _held(dialect: Dialect, framing: Framing, raw: bytes) -> None:
    """What is decided at its end leaves then, masked in the deltas in which it came."""
    first: list[tuple[object, str]] = []
    masked = Stream(dialect, framing, lambda text: Hold(text.channel, first, mask=True))
    out = masked.run([raw])
    if masked.stopped:
        return
    assert len(_data(framing, out)) == len(_data(framing, raw)), "an element is gone"
    if dialect.guessed or dialect.plain:
        return
    again: list[tuple[object, str]] = []
    second = Stream(dialect, framing, lambda text: Hold(text.channel, again, mask=False))
    second.run([out])
    assert not second.stopped, "what leaves cannot be read"
    # One may be gone: a mask can make an id of what was words.
    assert set(again) <= set(first), "a mask reads otherwise"
