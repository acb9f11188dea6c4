"""Back-pressure where mitmproxy has none: an upstream is not read while its client is far behind.

Two queues have no bound of their own: what arrives while a verdict is pending, and what an h2 client's window does
not admit yet (64 MB cost 80 MB of memory in either). TCP throttles the upstream as soon as nobody reads from it.
A WebSocket's verdict holds up both sides, so neither is read meanwhile; nor is a client on HTTP/1 that sends what
comes after its request long before the answer.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Sized
from typing import Any, Protocol

from mitmproxy.proxy.events import DataReceived
from mitmproxy.proxy.layers.http._events import ResponseData
from mitmproxy.proxy.layers.http._http_h2 import BufferedH2Connection

HIGH_WATER = 1 << 20
"""Bytes that one client connection may be behind: a second of a fast model's answer is under 100 KB."""

EVENT = 256
"""Memory of a queued event beside its data: many small ones weigh more than they hold."""

POLL_S = 0.01
"""Only while a client is behind; short against the round trip that brings its next window."""


class Reader(Protocol):
    """What mitmproxy's connection handler reads from."""

    async def read(self, n: int, /) -> bytes: ...


class Pace:
    """How far one client connection is behind its upstreams."""

    def __init__(self) -> None:
        self.h2: BufferedH2Connection | None = None
        self._unsent = False
        self._queues: dict[int, deque[Any]] = {}
        self._socket: deque[Any] = deque()
        self._early: Sized = ()

    def queued(self, stream_id: int, queue: deque[Any]) -> None:
        """Note that a stream has put data behind its pending verdict."""
        self._queues[stream_id] = queue

    def held(self, queue: deque[Any]) -> None:
        """Note that a WebSocket has put data behind its pending verdict."""
        self._socket = queue

    def early(self, buffer: Sized) -> None:
        """Note where an HTTP/1 client's data goes that came before the answer to its request."""
        self._early = buffer

    def sent(self, stream_id: int) -> None:
        """Note that data was handed to the client's connection."""
        if self.h2 is not None and self.h2.stream_buffers.get(stream_id):
            self._unsent = True

    def waiting(self) -> bool:
        """True while not even the client should be read."""
        return len(self._early) > HIGH_WATER or self._holding()

    def _holding(self) -> bool:
        queued = (each for each in self._socket if isinstance(each, DataReceived))
        return sum(len(each.data) + EVENT for each in queued) > HIGH_WATER

    def behind(self) -> bool:
        """True while the upstreams should not be read."""
        if self._holding():
            return True
        if not (self._queues or self._unsent):
            return False
        total = 0
        for stream_id, queue in list(self._queues.items()):
            if queue:
                total += sum(len(each.data) for each in queue if isinstance(each, ResponseData))
            else:
                del self._queues[stream_id]
        if self._unsent and self.h2 is not None:
            unsent = sum(len(d.data) for q in self.h2.stream_buffers.values() for d in q)
            self._unsent = bool(unsent)
            total += unsent
        return total > HIGH_WATER


class PacedReader:
    """A connection's reader that waits while `behind` says so."""

    def __init__(self, reader: Reader, behind: Callable[[], bool]) -> None:
        self._reader = reader
        self._behind = behind

    async def read(self, n: int) -> bytes:
        while self._behind():  # noqa: ASYNC110 - the window opens inside mitmproxy's h2 layer
            await asyncio.sleep(POLL_S)
        return await self._reader.read(n)
