"""What every dialect declares: how it is recognized, where its texts are, how its streams end, how it says no.

A dialect is data and a few small functions; it never sees a socket, a header of ours or a policy.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from mitmguard.model import EndpointKind, Role
from mitmguard.wire.framing import Final
from mitmguard.wire.framing.choose import Framing
from mitmguard.wire.literals import Node, Obj
from mitmguard.wire.places import Shape
from mitmguard.wire.protobuf import Message
from mitmguard.wire.texts import Channel, Source


class Reason(NamedTuple):
    """Why something was refused, in words that name a rule and never a value."""

    message: str  # one sentence for the person who reads the client's error
    code: str  # for programs; from a closed set
    request_id: str


class Reply(NamedTuple):
    """A refusal as the provider would send it."""

    status: int
    content_type: str
    body: bytes
    headers: tuple[tuple[str, str], ...] = ()


class Ends(NamedTuple):
    """What a stream element says about channels: which are complete after it, and whether all is over."""

    channels: tuple[Channel, ...] = ()  # prefixes of channel keys; `((),)` is every channel
    before: bool = False  # complete before the element, not after: it holds no text of them


class Call(NamedTuple):
    """A tool call that a stream has announced."""

    tool: str
    remote: bool  # run by the provider or by a foreign server: its arguments are never restored


@dataclass(slots=True)
class Tail:
    """What has to be remembered of a stream: for its refusal, and for the arguments that follow a call."""

    id: str = ""
    request: str = ""  # the id of the request that a stream answers, as JSON
    model: str = ""
    open: list[int] = field(default_factory=list)  # items begun and not ended
    sequence: int = -1  # last sequence number
    items: dict[Channel, tuple[str, str]] = field(
        default_factory=dict
    )  # open items: by the front of their channels' keys -> (id, type)
    lane: str = ""  # which of several answers that come in turns is the newest
    sent: dict[Channel, list[str]] = field(
        default_factory=dict
    )  # pieces of text that the client has, where copies follow
    calls: dict[Channel, Call] = field(default_factory=dict)  # by the front of the channel key

    def call(self, channel: Channel) -> Call | None:
        """Return the announced call whose arguments a channel carries."""
        for length in range(len(channel), 0, -1):
            if (found := self.calls.get(channel[:length])) is not None:
                return found
        return None


@dataclass(frozen=True, slots=True, eq=False)
class Dialect:
    """One provider API: how it is recognized, tables of places, the ends of its streams, and its refusals."""

    name: str
    provider: str
    kind: EndpointKind
    request: Shape
    response: Shape
    refuse: Callable[[Reason], Reply]
    """The refusal of a request, before anything went upstream."""
    paths: tuple[str, ...] = ()
    """How its paths end, behind a method: `POST /chat/completions`, `ANY /threads/*`, `POST /models/*:predict`,
    `WS /realtime`. `*` is one segment, or what stands before a colon."""
    keys: frozenset[str] = frozenset()
    """Members of which a body by such a path has one; empty: the path is enough."""
    recognize: Callable[[Obj], bool] | None = None
    """Whether a body is of this dialect whatever its path."""
    providers: frozenset[str] = frozenset()
    """Providers on whose hosts alone the paths mean this dialect; empty: on any host."""
    event: Shape | None = None
    """One element of a streamed answer."""
    framing: Framing = "sse"
    """How an answer is streamed where its content type does not say."""
    request_schema: Message | None = None
    response_schema: Message | None = None
    """The messages of a dialect that is protobuf, not JSON."""
    plain: frozenset[str] = frozenset()
    """Names of events whose data is no JSON and no language, such as the address in MCP's `endpoint`."""
    text_events: frozenset[str] = frozenset()
    """Names of events whose data is no JSON but language itself: what `event` makes of a string."""
    opens: Callable[[], Shape] | None = None
    """Makes the shape of the elements of one stream, where an element says less than those before it."""
    ends: Callable[[Node, str, Source], Ends] = lambda node, name, source: Ends()
    """What an element (parsed, and its `event:` name) completes."""
    note: Callable[[Node, Tail, Source], None] = lambda node, tail, source: None
    """Remember of an element what `stop` and `calls` will need."""
    stop: Callable[[Reason, Tail], Sequence[Final]] = lambda reason, tail: ()
    """The provider's own final elements of a stream that is stopped."""
    trailers: Callable[[Reason], tuple[tuple[str, str], ...]] = lambda reason: ()
    """The trailers of a stream that is stopped, where the protocol has its status in them."""
    answer: Callable[[Node, str, Reason], Reply] | None = None
    """The refusal in terms of the request (parsed, and its text), where the protocol numbers its requests."""
    drop: Callable[[Node, str, Reason], bytes] | None = None
    """What a client is sent in the place of a WebSocket message of its own that is dropped; without it the
    connection is closed."""
    copies: bool = False
    """A stream repeats its texts: what a client got has to be remembered for the copies in a refusal."""
    guessed: bool = False
    """Nothing is known of its streams: a string may be a delta, or repeat all of a text."""
    exclusive: bool = False
    """A delta of one channel completes the other channels of its group (the first part of the key)."""
    model: Callable[[Node], str] = lambda node: node.text("model") if type(node) is Obj else ""
    request_role: Role = "user"
    response_role: Role = "assistant"
    tag: Callable[[Node, str], str] = lambda node, text: ""
    """The id, as JSON, under which a request (parsed, and its text) waits for its answer."""
    hints: Callable[[Node], Mapping[str, str]] = lambda node: {}
    """Ids of the protocol in a request or response body: previous_response_id, conversation, id."""
    session: Callable[[str], str] = lambda target: ""
    """The id of what the provider or the server keeps, in the target (path and query) of a request."""
    experimental: bool = False
    """Known from observation only: the provider documents nothing, and may change it any day."""
