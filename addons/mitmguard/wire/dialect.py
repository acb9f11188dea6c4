"""What every dialect declares: where its texts are, how its streams end, how it says no.

A dialect is data and four small functions; it never sees a socket, a header of ours or a policy.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from mitmguard.model import EndpointKind, Role
from mitmguard.wire.literals import Node
from mitmguard.wire.places import Channel, Shape, Source

Framing = Literal["sse", "ndjson"]


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
    model: str = ""
    open: list[int] = field(default_factory=list)  # items begun and not ended
    sequence: int = -1  # last sequence number
    items: dict[int, tuple[str, str]] = field(
        default_factory=dict
    )  # open items: index -> (id, type)
    sent: dict[Channel, str] = field(
        default_factory=dict
    )  # text the client has, where copies follow
    calls: dict[Channel, Call] = field(default_factory=dict)  # by the front of the channel key

    def call(self, channel: Channel) -> Call | None:
        """Return the announced call whose arguments a channel carries."""
        for length in range(len(channel), 0, -1):
            if (found := self.calls.get(channel[:length])) is not None:
                return found
        return None


@dataclass(frozen=True, slots=True)
class Dialect:
    """One provider API: tables of places, the ends of its streams, and its refusals."""

    name: str
    provider: str
    kind: EndpointKind
    request: Shape
    response: Shape
    refuse: Callable[[Reason], Reply]
    """The refusal of a request, before anything went upstream."""
    event: Shape | None = None
    """One element of a streamed answer."""
    framing: Framing = "sse"
    plain: frozenset[str] = frozenset()
    """Names of events whose data is no JSON and no language, such as the address in MCP's `endpoint`."""
    ends: Callable[[Node, str, Source], Ends] = lambda node, name, source: Ends()
    """What an element (parsed, and its `event:` name) completes."""
    note: Callable[[Node, Tail, Source], None] = lambda node, tail, source: None
    """Remember of an element what `stop` and `calls` will need."""
    stop: Callable[[Reason, Tail, bytes], bytes] = lambda reason, tail, newline: b""
    """The provider's own final elements of a stream that is stopped; `newline` is the stream's line ending."""
    copies: bool = False
    """A stream repeats its texts: what a client got has to be remembered for the copies in a refusal."""
    exclusive: bool = False
    """A delta of one channel completes the other channels of its group (the first part of the key)."""
    model: Callable[[Node], str] = lambda node: ""
    request_role: Role = "user"
    response_role: Role = "assistant"
    hints: Callable[[Node], Mapping[str, str]] = lambda node: {}
    """Ids of the protocol in a request or response body: previous_response_id, conversation, id."""
