"""What a dialect reads, rewrites and refuses, told from its own tables: for `mitmguard formats` and the docs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mitmguard.model import Role, Sink
from mitmguard.wire.dialect import Dialect, Reason
from mitmguard.wire.places import Each, Media, Record, Say, Shape, Signed, Walk

ROLES: tuple[Role, ...] = ("system", "developer", "user", "assistant", "tool", "tooldef", "meta")

_FRAMINGS = {
    "sse": "SSE",
    "ndjson": "NDJSON",
    "json-array": "SSE, JSON array",
    "eventstream": "AWS event stream",
    "grpc": "gRPC",
    "websocket": "WebSocket messages",
    "length-lines": "length-prefixed lines",
}


class Reads(NamedTuple):
    """What one table of places reads."""

    roles: tuple[Role, ...]
    arguments: bool  # of tools that the client runs: restored everywhere
    remote: bool  # arguments of tools that others run: never restored
    signed: bool  # read, never altered
    media: bool  # reported with type and size; files that are text are read
    deltas: bool  # texts are joined over elements


class Description(NamedTuple):
    """One dialect."""

    name: str
    provider: str
    kind: str
    paths: tuple[str, ...]
    by_shape: bool
    request: Reads
    answer: Reads
    stream: str  # how an answer streams; empty where none does
    events: Reads | None
    refusal: str
    experimental: bool


def describe(dialect: Dialect) -> Description:
    """Return what there is to know of a dialect."""
    streams = dialect.event is not None
    socket = any(path.startswith("WS ") for path in dialect.paths)
    kinds = [_FRAMINGS.get(dialect.framing, dialect.framing)] if streams else []
    if streams and socket and "WebSocket messages" not in kinds:
        kinds.append("WebSocket messages")
    return Description(
        dialect.name,
        dialect.provider,
        dialect.kind,
        dialect.paths,
        dialect.recognize is not None,
        _reads(dialect.request, dialect.request_role),
        _reads(dialect.response, dialect.response_role),
        ", ".join(kinds),
        _reads(dialect.event, dialect.response_role) if dialect.event is not None else None,
        _refusal(dialect),
        dialect.experimental,
    )


def _refusal(dialect: Dialect) -> str:
    reply = dialect.refuse(Reason("", "", ""))
    named = dict(reply.headers)
    if "grpc-status" in named:
        return f"grpc-status {named['grpc-status']}"
    kind = "JSON-RPC" if dialect.answer is not None else reply.content_type.rpartition("/")[2]
    return f"{reply.status} {kind}"


def _reads(shape: Shape, role: Role) -> Reads:
    roles: set[Role] = {role}
    kinds: set[str] = set()
    seen: set[int] = set()
    stack = [shape]
    while stack:
        here = stack.pop()
        if id(here) in seen:
            continue
        seen.add(id(here))
        _note(here, roles, kinds)
        stack.extend(_below(here))
    ordered = tuple(r for r in ROLES if r in roles)
    flags = (name in kinds for name in (Sink.ARGUMENTS, Sink.REMOTE, Sink.SIGNED, "media", "delta"))
    return Reads(ordered, *flags)


def _note(shape: Shape, roles: set[Role], kinds: set[str]) -> None:
    if isinstance(shape, Record | Say | Walk):
        if shape.role is not None:
            roles.add(shape.role)
        if shape.sink is not None:
            kinds.add(shape.sink)
    if isinstance(shape, Record):
        roles.update(shape.roles.values())
    if isinstance(shape, Say) and shape.channel is not None:
        kinds.add("delta")
    if isinstance(shape, Signed):
        kinds.add(Sink.SIGNED)
    if isinstance(shape, Media):
        kinds.add("media")


def _below(shape: Shape) -> Iterator[Shape]:
    """Yield the shapes inside a shape, whatever its class calls them."""
    if isinstance(shape, Each):
        yield shape.shape
    elif isinstance(shape, Record):
        yield from shape.fields.values()
        yield from shape.types.values()
    for name in getattr(type(shape), "__slots__", ()):
        inner = getattr(shape, name, None)
        if isinstance(inner, Shape):
            yield inner
