"""Which framing a streamed answer has, and how an element of our own is written in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from mitmguard.wire.framing import Final, Parser, eventstream
from mitmguard.wire.framing.batchexecute import BatchParser
from mitmguard.wire.framing.eventstream import EventStreamParser
from mitmguard.wire.framing.jsonarray import JsonArrayParser
from mitmguard.wire.framing.lengthprefixed import EnvelopeParser
from mitmguard.wire.framing.ndjson import NdjsonParser
from mitmguard.wire.framing.sse import SseParser

Framing = Literal["sse", "ndjson", "json-array", "batchexecute", "eventstream", "grpc", "websocket"]

_BY_TYPE: dict[str, Framing] = {
    "text/event-stream": "sse",
    "application/x-ndjson": "ndjson",
    "application/ndjson": "ndjson",
    "application/stream+json": "ndjson",
    "application/jsonl": "ndjson",
    "application/vnd.amazon.eventstream": "eventstream",
    "application/grpc": "grpc",
    "application/grpc+proto": "grpc",
    "application/connect+proto": "grpc",
}


def by_content_type(kind: str) -> Framing | None:
    """Return the framing that a content type (without parameters) means, None where it means none."""
    return _BY_TYPE.get(kind)


def open_parser(framing: Framing, limit: int, coding: str = "") -> Parser:
    """Return a parser; `limit` is the size of one element in bytes, `coding` that of packed messages."""
    match framing:
        case "ndjson":
            return NdjsonParser(limit)
        case "json-array":
            return JsonArrayParser(limit)
        case "batchexecute":
            return BatchParser(limit)
        case "eventstream":
            return EventStreamParser(limit)
        case "grpc":
            return EnvelopeParser(coding, limit)
        case _:
            return SseParser(limit)


def write(framing: Framing, finals: Sequence[Final], newline: bytes, sent: bytes) -> bytes:
    """Return our own elements as bytes of a stream; `sent` is the end of what was sent of it."""
    match framing:
        case "ndjson":
            return b"".join(final.data + newline for final in finals)
        case "json-array":
            items = b",".join(final.data for final in finals)
            last = sent.rstrip()[-1:]
            # What comes in front is `[`, an item with or without its comma, or nothing yet.
            return {b"": b"[", b"[": b"", b",": b""}.get(last, b",") + items + b"]"
        case "eventstream":
            return b"".join(_frame(final) for final in finals)
        case "grpc":
            return b""  # the status is in the trailers
        case _:
            return b"".join(_event(final, newline) for final in finals)


def _event(final: Final, newline: bytes) -> bytes:
    name = b"event: " + final.name.encode() + newline if final.name else b""
    return name + b"data: " + final.data + newline * 2


def _frame(final: Final) -> bytes:
    if final.error:
        return eventstream.exception(final.name, final.data)
    headers = {
        ":event-type": final.name,
        ":content-type": "application/json",
        ":message-type": "event",
    }
    return eventstream.frame(headers, final.data)
