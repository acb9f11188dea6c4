"""One exchange with a service of the family, in process: what it gets, what its client gets."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from mitmguard.conversations import Keys
from mitmguard.engine import Exchange, Guard, Head, Refusal, Stop
from mitmguard.sockets import SocketExchange
from mitmguard.work import finish

WIRE = Path(__file__).parents[4] / "shared" / "wire"
PLACEHOLDER = re.compile(r"[A-Z_]+_[A-Z0-9]{13,20}")
MARK = "<>"
"""Where a value goes in a document of a test."""


@cache
def guard(policy: str = "strict") -> Guard:
    return Guard(policy, Keys([b"k" * 32]))


def value(number: int) -> str:
    """An address or a key, another one for each number."""
    if number % 2:
        return f"person{number}@acmecorp.com.br"
    return f"AKIA{'QWERTYUIOPASDFGH'[:13]}{'ABCDEFGHIJ'[number // 2 % 10]}{'KLMNOPQRST'[number // 20]}Z"


def planted(document: object, first: int = 1) -> tuple[Any, list[str]]:
    """Return the document with a value at each mark, and the values."""
    values: list[str] = []

    def walk(node: object) -> object:
        if isinstance(node, str):
            while MARK in node:
                values.append(value(first + len(values)))
                node = node.replace(MARK, values[-1], 1)
            return node
        if isinstance(node, list):
            return [walk(item) for item in node]
        if isinstance(node, dict):
            return {key: walk(item) for key, item in node.items()}
        return node

    return walk(document), values


def filled(document: object, text: str) -> Any:
    """Return the document with one text at each mark."""
    inner = json.dumps(text)[1:-1]
    return json.loads(json.dumps(document).replace(MARK, inner))


def begin(
    path: str, host: str = "api.openai.com", method: str = "POST", kind: str = ""
) -> Exchange:
    headers = (("content-type", kind or "application/json"),)
    return guard().begin(Head(method, "https", host, 443, path, headers))


def ask(exchange: Exchange, body: object) -> str:
    """What goes upstream."""
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    assert exchange.request_head() == "buffer"
    result = finish(exchange.request(raw))
    assert not isinstance(result, Refusal), result.body
    return (raw if result.body is None else result.body).decode()


def answer(
    exchange: Exchange,
    body: object,
    kind: str = "application/json",
    *,
    cut: int = 0,
    status: int = 200,
) -> str:
    """What the client gets."""
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    mode, _, _ = exchange.response_head(status, (("content-type", kind),))
    if mode == "pass":
        return raw.decode()
    if mode == "buffer":
        result = finish(exchange.response(raw))
        return (raw if result.body is None else result.body).decode()
    out = b""
    for at in range(0, len(raw), cut or len(raw)):
        step = finish(exchange.feed(raw[at : at + (cut or len(raw))]))
        if isinstance(step, Stop):
            return (out + step.data).decode()
        out += step
    last = finish(exchange.close())
    return (out + (last.data if isinstance(last, Stop) else last)).decode()


def sse(events: Iterable[object], *, named: bool = False, done: bool = True) -> bytes:
    """Events as a stream; `named` by their `type`, or by `event` of a pair."""
    out = ""
    for event in events:
        name = ""
        if isinstance(event, tuple):
            name, event = event
        elif named and isinstance(event, dict):
            name = str(event.get("type", ""))
        out += (f"event: {name}\n" if name else "") + f"data: {json.dumps(event)}\n\n"
    return (out + ("data: [DONE]\n\n" if done else "")).encode()


def heard(text: str) -> list[Any]:
    """The documents of a stream of events."""
    lines = (
        line.removeprefix("data:").strip() for line in text.split("\n") if line.startswith("data:")
    )
    return [json.loads(line) for line in lines if line and line != "[DONE]"]


class Socket:
    """A WebSocket to the service."""

    def __init__(self, path: str, host: str = "api.openai.com") -> None:
        head = Head("GET", "https", host, 443, path, (("upgrade", "websocket"),))
        exchange = guard().begin(head)
        assert isinstance(exchange, SocketExchange)
        assert exchange.request_head() == "socket"
        self.exchange = exchange
        self.closed = 0

    def say(self, message: object) -> tuple[list[Any], list[Any]]:
        """What the server gets of a client's message, and what the client gets for it."""
        return self._send(message, client=True)

    def hear(self, *messages: object) -> list[Any]:
        """What the client gets of the server's messages, all held ones included."""
        out: list[Any] = []
        for message in messages:
            out += self._send(message, client=False)[1]
        return out

    def end(self) -> list[Any]:
        relay = finish(self.exchange.hang_up(from_client=False))
        return [json.loads(m) for m in relay.to_client]

    def _send(self, message: object, *, client: bool) -> tuple[list[Any], list[Any]]:
        relay = finish(self.exchange.message(json.dumps(message).encode(), from_client=client))
        self.closed = relay.close or self.closed
        return [json.loads(m) for m in relay.to_server], [json.loads(m) for m in relay.to_client]


def records(*names: str) -> Iterator[dict[str, Any]]:
    """The recorded exchanges of some files."""
    for name in names:
        for path in sorted(WIRE.glob(f"{name}.jsonl.gz")):
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                yield from map(json.loads, lines)
