"""Channels: rewrite a stream of elements in place while its texts are still arriving.

An element (an SSE event, a line) waits in a queue until every text in it is decided, and then leaves: as
the bytes it came in when nothing in it changed, else with only the changed parts of its literals replaced.
Nothing is merged, split or dropped; a value that was cut over several deltas is replaced in the first of
them and removed from the others. What holds no text passes as soon as nothing in front of it waits, and at
once when the network pauses: pings and comments keep connections alive.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import NamedTuple, Protocol

from mitmguard.errors import NotInspected
from mitmguard.model import Edit, apply_edits
from mitmguard.wire.dialect import Dialect, Tail
from mitmguard.wire.framing import Element, Frame
from mitmguard.wire.framing.ndjson import Line
from mitmguard.wire.framing.sse import SseEvent
from mitmguard.wire.literals import Arr, Node, Obj, parse
from mitmguard.wire.places import ANY, EXTRA
from mitmguard.wire.template import MOST, Delta, Template
from mitmguard.wire.texts import At, Channel, Places, PlainSource, Source, Text, Unread

MAX_WAITING = 256
"""Elements that wait behind one open candidate: other channels stream past it at most this long."""

MAX_WAITING_BYTES = 1 << 20
"""Bytes that wait: one element of the largest size."""

MAX_CHANNELS = 1024
"""Texts that one stream has open, and as many that completed each other; answers have a handful."""


REPEATED, MAX_REPEATED = 12, 4096
"""Characters from which a string that begins like the one before it is no delta, and how many are compared."""


_BARE = re.compile(rb"\s*+[{\[]")
"""How JSON begins that stands between events: Google's errors in mid-stream, which its clients read."""


class Lane(Protocol):
    """The decision over one channel (see `mitmguard.lanes`)."""

    upto: int
    edits: list[Edit]

    def push(self, delta: str) -> None: ...

    def close(self) -> None: ...


class _Joined:
    """A channel: its lane, how much text it got, and the edits not yet rendered."""

    __slots__ = ("begun", "json", "lane", "length", "next")

    def __init__(self, lane: Lane, json: bool) -> None:
        self.lane = lane
        self.json = json
        self.length = 0
        self.next = 0
        self.begun = ""  # its first delta, or all of it where each element repeats what came before


class _Fragment(NamedTuple):
    like: Text
    channel: _Joined
    begin: int
    end: int
    delta: Delta | None = None  # what a template read: the text is like it

    @property
    def text(self) -> Text:
        like, delta = self.like, self.delta
        if delta is None:
            return like
        return like._replace(value=delta.value, start=delta.start, end=delta.end)

    @property
    def settled(self) -> bool:
        """Whether it leaves as it came: decided, and no edit of its channel is left to render."""
        channel = self.channel
        return channel.lane.upto >= self.end and channel.next == len(channel.lane.edits)


class _Waiting(NamedTuple):
    element: Element
    places: Places | None
    fragments: tuple[_Fragment, ...]
    node: Node
    data: str = (
        ""  # of an element that a template read: it is parsed only when something in it changes
    )

    @property
    def passive(self) -> bool:
        """Whether it only keeps the connection alive: a comment, a blank line, a ping."""
        if self.places is None:
            # The bracket that ends an array has no data either, and must not come first; nor may what was cut off,
            # which the next element would be the rest of.
            return (
                isinstance(self.element, SseEvent | Line)
                and self.element.complete
                and not self.element.has_data
                and not self.fragments
            )
        return not self.places.texts and self.element.name == "ping"


def read_json(data: bytes, places: Places) -> tuple[Node, Source]:
    """Open the data of an element that is JSON in UTF-8, or several records of it as SignalR has them."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        raise NotInspected("encoding", "not UTF-8") from None
    if text.endswith(RECORD_END):
        return _read_records(text, places)
    return parse(text)[0], places.source(Source(text))


RECORD_END = "\x1e"
"""Ends each record of a message (SignalR's JSON protocol); in JSON it can only stand escaped."""


def _read_records(text: str, places: Places) -> tuple[Node, Source]:
    around = places.source(PlainSource(text))
    records = "[" + text[:-1].replace(RECORD_END, ",") + "]"
    # The bracket in front is ours: what is at 1 in the array is at 0 in the message.
    source = Source(records, around, -1, len(text), kind="document")
    return parse(records)[0], places.source(source)


def read_text(data: bytes, places: Places) -> tuple[Node, Source]:
    """Open the data of an element that is a text in UTF-8."""
    try:
        source = PlainSource(data.decode())
    except UnicodeDecodeError:
        raise NotInspected("encoding", "not UTF-8") from None
    places.source(source)
    return source.node, source


class StreamEditor:
    """Feeds elements through lanes and gives back bytes; one per streamed answer.

    open_lane: makes the lane for the first delta of a channel.
    whole: decides a text that is complete in its element; records the edits on it.
    unread: told of what could not be read, and of what in an element that was read; raises to stop the stream.
    opened: told of each element that was read in full.
    read: opens the data of an element.
    """

    def __init__(
        self,
        dialect: Dialect,
        open_lane: Callable[[Text], Lane],
        whole: Callable[[Text], None],
        unread: Callable[[NotInspected, Unread | None], None],
        opened: Callable[[Node, Places], None] = lambda node, places: None,
        read: Callable[[bytes, Places], tuple[Node, Source]] = read_json,
    ) -> None:
        self._dialect = dialect
        self._read = read
        self._shape = dialect.opens() if dialect.opens is not None else dialect.event or ANY
        self._open_lane = open_lane
        self._whole = whole
        self._unread = unread
        self._opened = opened
        self._channels: dict[Channel, _Joined] = {}
        self._completed: set[Channel] = set()  # by another text of their group
        self._woven: set[Channel] = set()  # groups whose texts come in turns
        self._queue: deque[_Waiting] = deque()
        self._queued_bytes = 0
        self._templates: list[Template] = []
        self._before: dict[
            Channel, str
        ] = {}  # the last string at each place, where they are guessed
        self._out: list[bytes] = []  # decided, and not yet given away: a stop must not lose it
        self.tail = Tail()
        self.newline = b"\n"  # of the stream, for what we add to it

    def feed(self, elements: Iterable[Element]) -> list[bytes]:
        """Take elements as they arrived together; return those that may leave."""
        for element in elements:
            self._take(element)
            self._drain()
        # The network pauses here: what holds no text overtakes what waits.
        if self._queue:
            passive = [w for w in self._queue if not w.fragments and w.passive]
            for w in passive:
                self._queue.remove(w)
                self._queued_bytes -= len(w.element.raw)
                self._out.append(w.element.raw)
        return self._leave()

    def close(self) -> list[bytes]:
        """Decide everything that is open, as the stream has ended; return the rest."""
        self._close(((),))
        self._drain()
        return self._leave()

    def cut(self) -> list[bytes]:
        """Return what was decided before a stop."""
        self._drain()
        for waiting in self._queue:
            rest = self._render(waiting, cut=True)
            if rest is None:
                break
            self._out.append(rest)
        self._queue.clear()
        return self._leave()

    def _leave(self) -> list[bytes]:
        out, self._out = self._out, []
        return out

    def _take(self, element: Element) -> None:
        raw = element.raw
        if not element.has_data:
            if not _BARE.match(raw):
                self._enqueue(_Waiting(element, None, (), None))
                return
            element = Frame(raw)
        data = element.data()
        if data.startswith(b"[DONE]"):
            self._close(((),))
            self._enqueue(_Waiting(element, None, (), None))
            return
        if raw.endswith(b"\r\n"):
            self.newline = b"\r\n"
        dialect, shape = self._dialect, self._shape
        if dialect.plain and element.name in dialect.plain:
            self._enqueue(_Waiting(element, None, (), None))
            return
        try:
            if self._templates and self._take_alike(element, data):
                return
            # A copy is read as its deltas are: as the text that it is.
            places = Places(nested=not dialect.copies)
            is_text = bool(dialect.text_events) and element.name in dialect.text_events
            node, source = (read_text if is_text else self._read)(data, places)
            shape.visit(node, At(dialect.response_role), source, places)
        except NotInspected as e:
            if data.strip():
                self._unread(e, None)
            self._enqueue(_Waiting(element, None, (), None))
            return
        for unread in places.unread:
            self._unread(NotInspected(unread.why, unread.detail), unread)
        self._opened(node, places)
        dialect.note(node, self.tail, source)
        ends = dialect.ends(node, element.name, source)
        if ends.channels and ends.before:
            self._close(ends.channels)
        fragments: list[_Fragment] = []
        waiting = _Waiting(element, places, (), node)
        looked = 0  # at how many of its texts
        try:
            for t in places.texts:
                if t.channel is None or dialect.guessed and self._repeats(t.channel, t.value):
                    self._whole(t)
                    looked += 1
                else:
                    channel = self._grown(t) if t.so_far else self._channel(t, fragments)
                    begin = channel.length
                    if not begin or t.so_far:
                        channel.begun = t.value
                    new = t.value[begin:] if t.so_far else t.value
                    channel.length += len(new)
                    fragments.append(
                        _Fragment(t, channel, 0 if t.so_far else begin, channel.length)
                    )
                    waiting = _Waiting(element, places, tuple(fragments), node)
                    looked += 1
                    channel.lane.push(new)
            if ends.channels and not ends.before:
                self._close(ends.channels)
        finally:
            # What stopped the stream as a whole does not leave, nor what nobody has looked at any more.
            if _blank(places.texts[looked:]):
                self._enqueue(waiting)
        if (
            len(places.texts) == len(fragments) == 1
            and not ends.channels
            and len(self._templates) < MOST
            and not dialect.guessed
            and dialect.opens is None
        ):
            self._learn(places.texts[0])

    def _grown(self, text: Text) -> _Joined:
        """Return the channel of a text that repeats all of it so far; a new one where it does not."""
        channel = self._channel(text)
        if len(channel.begun) != channel.length or not text.value.startswith(channel.begun):
            self._close((text.channel or (),))
            channel = self._channel(text)
        return channel

    def _repeats(self, key: Channel, value: str) -> bool:
        """Whether a string repeats all of the one before it at its place, and so is no delta of it."""
        before = self._before.get(key, "")
        if len(self._before) >= MAX_CHANNELS:
            self._before.clear()
        repeats = len(before) >= REPEATED and value.startswith(before)
        self._before[key] = value[:MAX_REPEATED]
        if repeats:
            self._close((key,))
        return repeats

    def _learn(self, like: Text) -> None:
        """Make a template of an element with one delta and nothing else."""
        source = like.source
        if like.kind == "string" and type(source) is Source and not (source.parent or like.so_far):
            with suppress(ValueError):
                self._templates.insert(0, Template(source.text, like))

    def _take_alike(self, element: Element, data: bytes) -> bool:
        """Take an element that differs from an earlier one only in its delta; False when it is not alike."""
        try:
            text = data.decode()
        except UnicodeDecodeError:
            return False
        for template in self._templates:
            delta = template.read(text)
            if delta is not None:
                break
        else:
            return False
        if delta.sequence >= 0:
            self.tail.sequence = delta.sequence
        channel = self._channel(delta.like)
        begin = channel.length
        channel.length += len(delta.value)
        fragment = _Fragment(delta.like, channel, begin, channel.length, delta)
        self._enqueue(_Waiting(element, None, (fragment,), None, text))
        channel.lane.push(delta.value)
        return True

    def _channel(self, text: Text, beside: Sequence[_Fragment] = ()) -> _Joined:
        key = text.channel or ()
        channel = self._channels.get(key)
        if self._dialect.exclusive and channel is None and EXTRA not in key:
            self._complete_others(key, beside)
        if channel is None:
            if len(self._channels) >= MAX_CHANNELS:
                self._close([next(iter(self._channels))])  # the one that has been open longest
            channel = self._channels[key] = _Joined(self._open_lane(text), text.json)
        return channel

    def _complete_others(self, key: Channel, beside: Sequence[_Fragment]) -> None:
        """A text that begins completes the others of its group: not those that go on beside it in the same
        element, not JSON, whose end is in itself, and none once one of them was seen to go on."""
        group = key[:1]
        if key in self._completed:
            if len(self._woven) >= MAX_CHANNELS:
                self._woven.clear()
            self._woven.add(group)
        if group in self._woven:
            return
        others = tuple(
            k
            for k, c in self._channels.items()
            if k[:1] == group
            and EXTRA not in k
            and not c.json
            and not any(f.channel is c for f in beside)
        )
        if len(self._completed) >= MAX_CHANNELS:
            self._completed.clear()
        self._completed.update(others)
        self._close(others)

    def _close(self, prefixes: Iterable[Channel]) -> None:
        for prefix in prefixes:
            for key in [k for k in self._channels if k[: len(prefix)] == prefix]:
                self._channels.pop(key).lane.close()

    def _enqueue(self, waiting: _Waiting) -> None:
        self._queue.append(waiting)
        self._queued_bytes += len(waiting.element.raw)

    def _drain(self) -> None:
        queue = self._queue
        while queue:
            rendered = self._render(queue[0])
            if rendered is None:
                if len(queue) <= MAX_WAITING and self._queued_bytes <= MAX_WAITING_BYTES:
                    return
                # Other channels have streamed past long enough: what is open here is decided as it stands.
                for f in queue[0].fragments:
                    if f.channel.lane.upto < f.end:
                        self._close([k for k, c in self._channels.items() if c is f.channel])
                continue
            self._queued_bytes -= len(queue.popleft().element.raw)
            self._out.append(rendered)

    def _render(self, waiting: _Waiting, cut: bool = False) -> bytes | None:
        """Return the element's bytes with its edits made; None while a text in it is not decided."""
        fragments = waiting.fragments
        for f in fragments:
            if f.channel.lane.upto < f.end and not cut:
                return None
        places = waiting.places
        if places is None and (not fragments or not self._dialect.copies and fragments[0].settled):
            return waiting.element.raw  # a template reads one fragment
        decided = bool(not fragments)
        for f in fragments:
            edits = _clip(f)
            upto = f.channel.lane.upto
            if upto < f.end:
                keep = max(upto, f.begin) - f.begin
                edits = [e for e in edits if e.end <= keep]
                edits.append(Edit(keep, f.end - f.begin, ""))
                decided = decided or keep > 0
            else:
                decided = True
            if edits:
                text = f.text
                if places is None:
                    places = Places()
                    text = text._replace(source=places.source(Source(waiting.data)))
                text.edit(edits)
            if self._dialect.copies and f.like.channel is not None:
                sent = apply_edits(f.text.value, edits)
                self.tail.sent.setdefault(f.like.channel, []).append(sent)
        if cut and not decided:
            return None
        if places is None or not places.touched:
            return waiting.element.raw
        data = waiting.element.data()
        if has_tokens(data) or places.sources[0].rigid:
            node = waiting.node if waiting.node is not None else parse(waiting.data)[0]
            empty_token_arrays(node, places)
        return waiting.element.with_data(places.finish())


def _blank(texts: Sequence[Text]) -> bool:
    """Empty texts; false where one of them cannot be edited."""
    for t in texts:
        if t.source.rigid and t.source.is_fixed(t.start, t.kind):
            return False
        t.edit([Edit(0, len(t.value), "")])
    return True


def _clip(f: _Fragment) -> list[Edit]:
    """Return the channel's edits inside a fragment, as edits of the fragment's value."""
    channel, begin, end = f.channel, f.begin, f.end
    edits = channel.lane.edits
    if f.like.so_far:
        return [Edit(e.start, min(e.end, end), e.new) for e in edits if e.start < end]
    found: list[Edit] = []
    at = channel.next
    while at < len(edits):
        e = edits[at]
        if e.start >= end:
            break
        if e.start >= begin:
            found.append(Edit(e.start - begin, min(e.end, end) - begin, e.new))
        else:
            # It began in an earlier delta, which carries the replacement.
            found.append(Edit(0, min(e.end, end) - begin, ""))
        if e.end > end:
            break
        at += 1
    channel.next = at
    return found


_TOKENS = frozenset(
    "logprobs top_logprobs prompt_logprobs completion_probabilities token_ids prompt_token_ids "
    "logprobsResult generatedToken topTokens log_probs prefill".split()
)
_BESIDE_PREFILL = frozenset(("tokens", "top_tokens"))
"""Arrays of tokens as well, in an object that has a `prefill` (TGI); elsewhere words like any other."""
_HAS_TOKENS = re.compile(b'"(?:%s)"' % "|".join(sorted(_TOKENS)).encode())


def has_tokens(data: bytes) -> bool:
    """Whether a document may hold arrays of tokens."""
    return _HAS_TOKENS.search(data) is not None


def empty_token_arrays(node: Node, places: Places) -> None:
    """Empty the arrays of tokens that repeat a text which was changed: they would leak what it held."""
    stack = [node]
    source = places.sources[0]
    while stack:
        n = stack.pop()
        if type(n) is Obj:
            beside = _BESIDE_PREFILL if n.get("prefill") is not None else frozenset()
            for key, value in n.members:
                name = key.value
                if isinstance(value, Obj | Arr) and (name in _TOKENS or name in beside):
                    source.clear(key, value)
                elif value is not None:
                    stack.append(value)
        elif type(n) is Arr:
            stack.extend(n.items)


__all__ = ["Lane", "StreamEditor", "empty_token_arrays", "has_tokens"]
