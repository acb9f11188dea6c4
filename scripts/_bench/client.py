"""The load: keep-alive connections that send requests one after the other and time the answers."""

from __future__ import annotations

import asyncio
import re
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass, field

ANSWER_S = 20.0
"""No answer takes this long; one that does ends the measurement with an error."""

_CONTENT = re.compile(rb'"content":\s?"(?!")')


@dataclass
class Sample:
    """What one run saw; times in milliseconds."""

    requests: int = 0
    events: int = 0
    seconds: float = 0.0
    errors: dict[str, int] = field(default_factory=dict)
    latencies: list[float] = field(default_factory=list)
    first_tokens: list[float] = field(default_factory=list)

    def error(self, what: str) -> None:
        self.errors[what] = self.errors.get(what, 0) + 1


class Connection(asyncio.Protocol):
    """Sends a request, waits for the whole answer, sends the next one, until `until`."""

    def __init__(self, make: Callable[[], bytes], sample: Sample, until: float) -> None:
        self._make = make
        self._sample = sample
        self._until = until
        self._answer = bytearray()
        self._length = 0  # of the whole answer, once it is known; 0 before, -1 when it is chunked
        self._sent = 0.0
        self._first = False
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._send()

    def connection_lost(self, error: Exception | None) -> None:
        if not self.done.done():
            self._sample.error("connection closed")
            self.done.set_result(None)

    def data_received(self, data: bytes) -> None:
        self._answer += data
        if not self._length:
            end = self._answer.find(b"\r\n\r\n") + 4
            if end < 4:
                return
            head = bytes(self._answer[:end]).lower()
            if not head.startswith(b"http/1.1 200"):
                self._sample.error(head[:12].decode("latin-1"))
            at = head.find(b"content-length:")
            self._length = end + int(head[at + 15 : head.find(b"\r", at)]) if at >= 0 else -1
        if not self._first and self._length < 0 and _CONTENT.search(self._answer):
            self._first = True
            self._sample.first_tokens.append((time.perf_counter() - self._sent) * 1000)
        if len(self._answer) == self._length or (
            self._length < 0 and self._answer.endswith(b"0\r\n\r\n")
        ):
            self._next()

    def _send(self) -> None:
        request = self._make()
        self._sent = time.perf_counter()
        self._transport.write(request)

    def _next(self) -> None:
        now = time.perf_counter()
        self._sample.requests += 1
        self._sample.events += self._answer.count(b"data:")
        self._sample.latencies.append((now - self._sent) * 1000)
        self._answer.clear()
        self._length, self._first = 0, False
        if now < self._until:
            self._send()
        else:
            self.done.set_result(None)
            self._transport.close()


async def load(
    port: int, make: Callable[[], bytes], connections: int, seconds: float, *, tls: bool
) -> Sample:
    """Keep `connections` busy for `seconds`; requests that have begun are waited for."""
    sample = Sample()
    context = None
    if tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    begin = time.perf_counter()
    loop = asyncio.get_running_loop()
    opened = [
        await loop.create_connection(
            lambda: Connection(make, sample, begin + seconds),
            "127.0.0.1",
            port,
            ssl=context,
            server_hostname="127.0.0.1" if tls else None,
        )
        for _ in range(connections)
    ]
    _, late = await asyncio.wait([c.done for _, c in opened], timeout=seconds + ANSWER_S)
    for _ in late:
        sample.error("no answer")
    for transport, _ in opened:
        transport.abort()
    sample.seconds = time.perf_counter() - begin
    return sample
