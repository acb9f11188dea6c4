"""What the engine is asked and what it answers: the nouns between an exchange and the face that carries it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from mitmguard.errors import Why
from mitmguard.model import Action

Headers = tuple[tuple[str, str], ...]
"""Header fields in wire order, names in lower case."""

Mode = Literal["pass", "buffer", "stream"]
Outcome = Literal["done", "client-gone", "upstream-error", "refused", "failed"]


class Head(NamedTuple):
    """The head of a request; `path` holds the query, `client` is an address for the record."""

    method: str
    scheme: str
    host: str
    port: int
    path: str
    headers: Headers
    http_version: str = "HTTP/1.1"
    client: str = ""


class Forward(NamedTuple):
    """Go on, with `body` in place of the original when it is not None."""

    body: bytes | None = None
    set_headers: Headers = ()
    drop_headers: tuple[str, ...] = ()


class Refusal(NamedTuple):
    """Answer the client with this instead."""

    status: int
    headers: Headers
    body: bytes


class Stop(NamedTuple):
    """Send `data`, end the body, cancel the upstream; `abort` cuts the client off as well."""

    data: bytes
    abort: bool = False
    trailers: Headers = ()  # where the protocol has its status in them


class Relay(NamedTuple):
    """What a WebSocket message becomes: messages to either side, in order, and whether the connection ends."""

    to_server: tuple[bytes, ...] = ()
    to_client: tuple[bytes, ...] = ()
    close: int = 0  # a close code for both sides, after these were sent; 0: the connection goes on
    reason: str = ""


class NotRead(NamedTuple):
    """What was not inspected, why, and what the policy made of it."""

    where: str
    why: Why
    action: Action
    detail: str = ""
    wanted: Action = Action.ALLOW  # what the policy asks for: more than `action` in mode `monitor`
