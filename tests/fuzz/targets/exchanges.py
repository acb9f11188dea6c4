"""Exchanges: whatever a client and a server say, the guard has a verdict.

An input is written like HTTP: a line with the mode (`off`, `touch`, `on`), a line with method and URL, headers, an empty
line and the body; then a line `----`, a status, headers, an empty line and the body of the answer. Over a WebSocket
the second body is messages, one a line, those of the client behind `>`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from urllib.parse import urlsplit

from mitmguard.conversations import Keys
from mitmguard.engine import Guard
from mitmguard.exchange import Exchange
from mitmguard.sockets import SocketExchange
from mitmguard.verdicts import Head, Headers, Refusal, Stop
from mitmguard.work import finish
from tests.fuzz.properties import cuts, plain

STOPPED = None


@cache
def guard(mode: str) -> Guard:
    if mode == "on":
        return Guard("strict", Keys([b"k" * 32]))
    return Guard("default", Keys([b"k" * 32]), detect=False, touch=mode == "touch")


def exchanges(data: bytes) -> None:
    """Whole exchanges, see the head of this file."""
    request, _, response = data.partition(b"\n----\n")
    mode, _, request = request.partition(b"\n")
    line, headers, body = _message(request)
    status, answered, answer = _message(response)
    first: list[bytes | None] | None = None
    for pieces in cuts(answer):
        left = _replayed(
            guard(mode.decode("latin-1")), _head(line, headers), body, status, answered, pieces
        )
        if mode != b"on":
            assert first is None or left == first, "the cuts make a difference"
            first = left
            sent, received = left
            for before, after in ((body, sent), (answer, received)):
                read = plain(before)
                if after is STOPPED or (mode == b"touch" and isinstance(read, bytes)):
                    continue
                assert after == before if mode != b"touch" else plain(after) == read
        elif len(answer) > 256:
            break


def _message(raw: bytes) -> tuple[str, Headers, bytes]:
    head, _, body = raw.partition(b"\n\n")
    first, *lines = head.decode("latin-1").split("\n")
    pairs = (line.partition(":") for line in lines)
    return first, tuple((n.strip().lower(), v.strip()) for n, _, v in pairs), body


def _head(line: str, headers: Headers) -> Head:
    method, _, url = line.partition(" ")
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port or 443
    except ValueError:
        return Head("POST", "https", "api.openai.com", 443, "/v1/chat/completions", headers)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Head(method or "POST", parts.scheme or "https", host, port, path, headers)


def _replayed(
    guard: Guard, head: Head, body: bytes, status: str, answered: Headers, pieces: Sequence[bytes]
) -> list[bytes | None]:
    """Return what leaves in both directions; `STOPPED` for what is refused or ends early."""
    exchange = guard.begin(head)
    first = exchange.request_head()
    sent: bytes | None = body
    if isinstance(first, Refusal):
        return [STOPPED, STOPPED]
    if first == "socket" and isinstance(exchange, SocketExchange):
        return _talked(exchange, b"".join(pieces))
    if first == "buffer":
        verdict = finish(exchange.request(body))
        if isinstance(verdict, Refusal):
            return [STOPPED, STOPPED]
        sent = body if verdict.body is None else verdict.body
    code = int(status[:3]) if status[:3].isascii() and status[:3].isdecimal() else 200
    received = _answered(exchange, code, answered, pieces)
    exchange.finish("done")
    return [sent, STOPPED if exchange.refused_by else received]


def _answered(
    exchange: Exchange, status: int, headers: Headers, pieces: Sequence[bytes]
) -> bytes | None:
    answer = b"".join(pieces)
    mode, _, _ = exchange.response_head(status, headers)
    if mode == "pass":
        return answer
    if mode == "buffer":
        verdict = finish(exchange.response(answer))
        if isinstance(verdict, Refusal):
            return STOPPED
        return answer if verdict.body is None else verdict.body
    coded = any(
        name == "content-encoding" and value not in ("", "identity") for name, value in headers
    )
    out = b""
    for piece in pieces:
        step = finish(exchange.feed(piece))
        if isinstance(step, Stop):
            return STOPPED
        out += step
    last = finish(exchange.close())
    return STOPPED if isinstance(last, Stop) or coded else out + last


def _talked(exchange: SocketExchange, messages: bytes) -> list[bytes | None]:
    for line in messages.split(b"\n"):
        relay = finish(exchange.message(line.removeprefix(b">"), from_client=line[:1] == b">"))
        assert len(relay.to_server) + len(relay.to_client) <= 300
    finish(exchange.hang_up(from_client=False))
    exchange.finish("done")
    return [STOPPED, STOPPED]
