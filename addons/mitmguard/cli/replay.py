"""`mitmguard replay`: recorded exchanges through the same engine as live traffic."""

from __future__ import annotations

import base64
import contextlib
import random
from collections.abc import Iterator
from urllib.parse import urlsplit

import click

from mitmguard.answers import Seen
from mitmguard.cli.options import config_option, format_option, open_guard
from mitmguard.cli.records import Incomplete, Progress, Record, read, write
from mitmguard.engine import Guard
from mitmguard.exchange import Exchange
from mitmguard.sockets import SocketExchange
from mitmguard.verdicts import Head, Headers, Refusal, Relay, Stop
from mitmguard.work import finish

_LINES = ("sse-data-lines", "eventstream-payload-lines")


@click.command(
    epilog="""\b
Examples:
  mitmguard replay exchanges.jsonl.gz
  mitmguard replay exchanges.jsonl --split 1          the response fed byte by byte
  mitmguard replay - --format table < exchanges.jsonl

\b
Exit codes: 0 done, 2 bad usage or configuration, 3 some records could not be read."""
)
@click.argument("file", default="-", metavar="[FILE|-]")
@config_option
@format_option("jsonl")
@click.option(
    "--split",
    default="",
    metavar="N|random:SEED",
    help="Feed the response in pieces of N, or of random, bytes.",
)
@click.option(
    "--no-detect",
    is_flag=True,
    help="Detectors off and nothing blocked; what is not inspected is still listed.",
)
@click.option(
    "--touch", is_flag=True, help="As --no-detect; every third text is replaced by itself."
)
def replay(file: str, config: str, format_: str, split: str, no_detect: bool, touch: bool) -> None:
    """Run recorded exchanges (JSON lines) through the guard; print what would have been sent.

    FILE: one exchange a line, `-` for standard input, `.gz` is unpacked.
    """
    cut = cutter(split)
    guard = open_guard(config, detect=not (no_detect or touch), touch=touch)
    incomplete = Incomplete()
    progress = Progress("exchanges")
    for record in read(file, incomplete):
        try:
            result = replay_one(guard, record, cut)
        except (TypeError, ValueError, KeyError) as e:
            incomplete.add(str(record.get("id", "?")), f"not an exchange: {type(e).__name__}")
        else:
            if format_ == "jsonl":
                write(result)
            else:
                _row(result)
        progress.step()
    progress.done()
    incomplete.finish()


def _row(result: Record) -> None:
    found = [f"{f['type']} ({side})" for side in ("request", "response")
             for f in result[f"{side}_findings"]]  # fmt: skip
    unread = [f"not inspected: {each['why']}" for each in result["uninspected"]]
    shown = ", ".join(dict.fromkeys([*found, *unread]))
    click.echo(f"{result['id']!s:24} {result['action']:13} {shown}")


class Cutter:
    """Cuts a body into the pieces in which it is fed."""

    def __init__(self, size: int, seed: int | None) -> None:
        self._size = size
        self._random = random.Random(seed) if seed is not None else None

    def __call__(self, data: bytes) -> Iterator[bytes]:
        at = 0
        while at < len(data):
            size = self._size
            if self._random is not None:
                size = self._random.choice((1, 2, 3, 5, 8, 13, 40, 200, 1000))
            size = size or len(data)
            yield data[at : at + size]
            at += size


def cutter(split: str) -> Cutter:
    if not split:
        return Cutter(0, None)
    word, _, seed = split.partition(":")
    if word == "random" and seed.lstrip("-").isdigit():
        return Cutter(0, int(seed))
    if split.isdigit() and int(split) > 0:
        return Cutter(int(split), None)
    raise click.BadParameter("expected a number of bytes, or random:SEED", param_hint="--split")


def replay_one(guard: Guard, record: Record, cut: Cutter) -> Record:
    """Return the result for one recorded exchange."""
    # What is in a recording was opened by somebody.
    exchange = guard.begin(_head(record), opened=True)
    request = _body(record, "request_body")
    response = _body(record, "response_body")
    result: Record = {"id": record.get("id")}
    sent, received = request, response
    refused = False
    messages = record.get("ws_messages")
    head = exchange.request_head()
    if isinstance(head, Refusal):
        refused, sent, received, messages = True, None, head.body, None
    elif isinstance(exchange, SocketExchange):
        if head == "socket" and isinstance(messages, list):
            messages = _messages(exchange, messages)
    else:
        if head == "buffer":
            verdict = finish(exchange.request(request or b""))
            if isinstance(verdict, Refusal):
                refused, sent, received = True, None, verdict.body
            elif verdict.body is not None:
                sent = verdict.body
        if not refused and response is not None:
            received = _answer(exchange, record, response, cut)
    exchange.finish("refused" if refused else "done")
    result["action"] = exchange.action.word
    _put(result, "request_body", sent, record)
    _put(result, "response_body", received, record)
    if record.get("ws_messages") is not None:
        result["ws_messages"] = messages
    result["request_findings"] = [_finding(s) for s in exchange.request_seen]
    result["response_findings"] = [_finding(s) for s in exchange.response_seen]
    result["uninspected"] = [
        {"where": u.where, "why": f"{u.why} {u.detail}".strip()} for u in exchange.unread
    ]
    return result


def _messages(exchange: SocketExchange, recorded: list[Record]) -> list[Record]:
    """Return the messages of a WebSocket as either side would have got them, in order."""
    out: list[Record] = []
    for message in recorded:
        side = message.get("dir")
        if side not in ("client", "server"):
            _relay(finish(exchange.hang_up(from_client=False)), out)
            out.append(message)
            continue
        data = str(message["data"]).encode("utf-8", "surrogatepass")
        relay = finish(exchange.message(data, from_client=side == "client"))
        _relay(relay, out)
        if relay.close:
            out.append({"dir": "close", "code": relay.close, "reason": relay.reason})
            return out
    _relay(finish(exchange.hang_up(from_client=False)), out)
    return out


def _relay(relay: Relay, out: list[Record]) -> None:
    for side, messages in (("client", relay.to_server), ("server", relay.to_client)):
        out += [{"dir": side, "data": m.decode("utf-8", "surrogatepass")} for m in messages]


def _head(record: Record) -> Head:
    url = urlsplit(str(record["url"]))
    # Bodies are stored decoded, so the recorded codings and lengths no longer describe them.
    headers = _headers(record.get("request_headers"))
    if record.get("ws_messages") is not None:
        headers += (("upgrade", "websocket"),)
    path = (url.path or "/") + (f"?{url.query}" if url.query else "")
    scheme = {"wss": "https", "ws": "http"}.get(url.scheme, url.scheme)
    port = 443 if scheme == "https" else 80
    with contextlib.suppress(ValueError):  # a template such as http://HOST:PORT
        port = url.port or port
    return Head(
        str(record.get("method") or "POST"), scheme, url.hostname or "", port, path, headers
    )


def _headers(recorded: object) -> Headers:
    if not isinstance(recorded, dict):
        return ()
    return tuple(
        (str(k).lower(), str(v))
        for k, v in recorded.items()
        if str(k).lower() not in ("content-encoding", "content-length", "transfer-encoding")
    )


def _body(record: Record, name: str) -> bytes | None:
    body = record.get(name)
    if body is None:
        return None
    if record.get(f"{name}_base64"):
        return base64.b64decode(body)
    return str(body).encode("utf-8", "surrogatepass")


def _put(result: Record, name: str, body: bytes | None, record: Record) -> None:
    if body is None:
        result[name] = None
        return
    try:
        if record.get(f"{name}_base64"):
            raise UnicodeDecodeError("utf-8", b"", 0, 1, "recorded in base64")
        result[name] = body.decode("utf-8")
    except UnicodeDecodeError:
        result[name] = base64.b64encode(body).decode()
        result[f"{name}_base64"] = True


def _answer(exchange: Exchange, record: Record, response: bytes, cut: Cutter) -> bytes:
    headers = _headers(record.get("response_headers"))
    status = int(record.get("status") or 200)
    kind = record.get("kind")
    if not any(name == "content-type" for name, _ in headers):
        headers += (("content-type", _sniff(response)),)
    if kind in _LINES:
        others = (h for h in headers if h[0] != "content-type")
        headers = (*others, ("content-type", "application/x-ndjson"))
    mode, _, _ = exchange.response_head(status, headers)
    if mode == "pass":
        return response
    if mode == "buffer":
        verdict = finish(exchange.response(response))
        if isinstance(verdict, Refusal):
            return verdict.body
        return response if verdict.body is None else verdict.body
    out: list[bytes] = []
    for piece in cut(response):
        step = finish(exchange.feed(piece))
        if isinstance(step, Stop):
            return b"".join(out) + step.data
        out.append(step)
    last = finish(exchange.close())
    out.append(last.data if isinstance(last, Stop) else last)
    return b"".join(out)


def _sniff(body: bytes) -> str:
    start = body.lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith((b"data:", b"event:", b"id:", b"retry:", b":")):
        return "text/event-stream"
    if start[:1] in (b"{", b"["):
        lines = [line for line in body.split(b"\n") if line.strip()]
        if len(lines) > 1 and all(
            line.lstrip()[:1] == b"{" and line.rstrip()[-1:] == b"}" for line in lines
        ):
            return "application/x-ndjson"
        return "application/json"
    return ""


def _finding(seen: Seen) -> Record:
    f = seen.finding
    return {
        "category": f.category,
        "type": f.type,
        "start": f.start,
        "end": f.end,
        "score": f.score,
        "detector": f.detector,
        "rule": f.rule,
        "pointer": seen.pointer,
        "action": seen.action.word,
    }
