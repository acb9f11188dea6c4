"""What is measured: kinds of traffic, and the medians of what they cost."""

from __future__ import annotations

import statistics
import sys
from collections.abc import Callable
from dataclasses import dataclass, field

from _bench.client import Sample
from _bench.texts import Writer

VARIANTS = ("stock", "noop", "guard")
SSE_EVENTS = 400
"""Events in one stream: the request in front of it costs less than a microsecond per event."""

SSE_PAUSE_MS = 2.0
"""Between the events of one stream, as fast models write; each event is a read of its own."""

TOKEN_PAUSE_MS = 20.0
POOL = 40
"""Different requests with --seen."""


@dataclass(frozen=True)
class Scenario:
    """One kind of traffic; `make` builds a function that returns the next request."""

    name: str
    what: str
    make: Callable[[Writer, bool], Callable[[], bytes]]
    connections: int = 1
    tls: bool = False
    variants: tuple[str, ...] = VARIANTS


@dataclass
class Measured:
    """The medians of one scenario and variant."""

    samples: list[Sample] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)

    @property
    def request_ms(self) -> float:
        return statistics.median(
            c * 1000 / s.requests for c, s in zip(self.cpu, self.samples, strict=True)
        )

    @property
    def event_us(self) -> float:
        return statistics.median(
            c * 1e6 / max(s.events, 1) for c, s in zip(self.cpu, self.samples, strict=True)
        )

    @property
    def latency_ms(self) -> float:
        return statistics.median(statistics.median(s.latencies) for s in self.samples)

    @property
    def first_token_ms(self) -> float:
        return statistics.median(statistics.median(s.first_tokens) for s in self.samples)

    @property
    def rate(self) -> float:
        return statistics.median(s.requests / s.seconds for s in self.samples)


def http(body: bytes, bench: str = "") -> bytes:
    """Return a whole request."""
    extra = f"x-bench: {bench}\r\n" if bench else ""
    head = (
        "POST /v1/chat/completions HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n"
        f"accept: */*\r\nauthorization: Bearer bench\r\n{extra}content-length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def varied(one: Callable[[], bytes], seen: bool) -> Callable[[], bytes]:
    """Return `one`, or with `seen` a function that repeats its first requests."""
    if not seen:
        return one
    pool = [one() for _ in range(POOL)]
    numbers = iter(range(sys.maxsize))
    return lambda: pool[next(numbers) % POOL]


def chat_2kb(writer: Writer, seen: bool) -> Callable[[], bytes]:
    return varied(
        lambda: http(writer.chat([("system", writer.text(400)), ("user", writer.text(1450))])),
        seen,
    )


def chat_100kb(writer: Writer, seen: bool) -> Callable[[], bytes]:
    return lambda: http(writer.chat([("user", writer.text(100_000))]))


def history_100kb(writer: Writer, seen: bool) -> Callable[[], bytes]:
    history = writer.history(100_000)
    return lambda: http(writer.chat([*history, ("user", writer.text(500))]))


def stream(bench: str) -> Callable[[Writer, bool], Callable[[], bytes]]:
    def make(writer: Writer, seen: bool) -> Callable[[], bytes]:
        turn = [("user", writer.text(500))]
        return lambda: http(writer.chat(turn, stream=True), bench)

    return make


SCENARIOS = (
    Scenario("request", "2 KB -> 2 KB", chat_2kb, connections=4),
    Scenario("tls", "2 KB -> 2 KB, TLS on both sides", chat_2kb, connections=4, tls=True),
    Scenario(
        "sse",
        f"8 streams of {SSE_EVENTS} events",
        stream(f"{SSE_EVENTS} {SSE_PAUSE_MS} whole"),
        connections=8,
        variants=("noop", "guard"),
    ),
    Scenario(
        "first-token",
        "first delta ends behind a word",
        stream(f"4 {TOKEN_PAUSE_MS} whole"),
        variants=("noop", "guard"),
    ),
    Scenario(
        "part-token",
        f"first delta could go on, next one {TOKEN_PAUSE_MS:.0f} ms later",
        stream(f"4 {TOKEN_PAUSE_MS} part"),
        variants=("noop", "guard"),
    ),
    Scenario("new", "100 KB of new text", chat_100kb, variants=("noop", "guard")),
    Scenario("seen", "100 KB of history, one new turn", history_100kb, variants=("noop", "guard")),
)
