"""What a dialect of the fake model has to know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from mitmguard.cli.fakellm.asked import Asked
from mitmguard.cli.fakellm.behavior import Part
from mitmguard.cli.fakellm.cuts import Size
from mitmguard.cli.fakellm.messages import JsonObject, dumps
from mitmguard.cli.fakellm.speak import Frame

CREATED = 1_700_000_000  # one moment for all answers: the same question gets the same bytes


class Dialect(Protocol):
    """One provider API: how it is asked, and how it answers whole and streamed."""

    content_type: str  # of its stream
    ping: bytes  # keeps a stream alive; empty where the API has none

    def asked(self, path: str, body: JsonObject) -> Asked:
        """Read a request; raises KeyError, TypeError or ValueError when it is not one."""
        ...

    def whole(self, asked: Asked, parts: Sequence[Part]) -> JsonObject:
        """Return the answer as one JSON document."""
        ...

    def frames(self, asked: Asked, parts: Sequence[Part], delta: Size) -> Iterator[Frame]:
        """Yield the answer as a stream, its texts cut as `delta` says."""
        ...

    def error(self, status: int, message: str) -> JsonObject:
        """Return an error in the API's own shape."""
        ...


class Counter:
    """Makes the ids of one dialect: `msg_1`, `msg_2`, ..."""

    def __init__(self) -> None:
        self._last: dict[str, int] = {}

    def next(self, prefix: str) -> str:
        """Return the next id that starts with `prefix`."""
        self._last[prefix] = self._last.get(prefix, 0) + 1
        return f"{prefix}_{self._last[prefix]}"


def event(value: JsonObject, name: str = "", *, delta: bool = False) -> Frame:
    """Return one server-sent event with LF line ends."""
    head = f"event: {name}\n".encode() if name else b""
    return Frame(head + b"data: " + dumps(value) + b"\n\n", delta)


def tokens(text: str) -> int:
    """Return a count that looks like one of tokens."""
    return len(text) // 4 + 1
