"""Amazon event streams: what goes in comes out, cut anywhere, and botocore agrees."""

from __future__ import annotations

import json
import struct
from collections.abc import Callable
from zlib import crc32

import pytest
from botocore.eventstream import EventStreamBuffer, EventStreamMessage
from hypothesis import given
from hypothesis import strategies as st

from mitmguard.errors import NotInspected
from mitmguard.wire.framing.eventstream import (
    MAX_HEADERS,
    EventStreamParser,
    Frame,
    exception,
    frame,
)
from tests.wire.framing.recordings import bodies, cut


def parse(data: bytes, cuts: list[int] | None = None) -> list[Frame]:
    parser = EventStreamParser()
    frames = [f for piece in cut(data, cuts or []) for f in parser.feed(piece)]
    return frames + parser.close()


def official(data: bytes) -> list[EventStreamMessage]:
    buffer = EventStreamBuffer()
    buffer.add_data(data)
    return list(buffer)


def seal(block: bytes, payload: bytes) -> bytes:
    """Build a frame by the specification, with headers given as bytes."""
    body = struct.pack(">II", len(block) + len(payload) + 16, len(block))
    body += struct.pack(">I", crc32(body)) + block + payload
    return body + struct.pack(">I", crc32(body))


def event(payload: bytes, kind: str = "chunk") -> bytes:
    return frame({":event-type": kind, ":message-type": "event"}, payload)


@pytest.mark.parametrize(
    ("headers", "name"),
    [
        ({":message-type": "event", ":event-type": "contentBlockDelta"}, "contentBlockDelta"),
        ({":message-type": "exception", ":exception-type": "throttling"}, "throttling"),
        ({":message-type": "error", ":error-code": "500", ":error-message": "no"}, "500"),
        ({":message-type": "event"}, ""),
        ({}, ""),
    ],
)
def test_names(headers: dict[str, str], name: str) -> None:
    (found,) = parse(frame(headers, b"{}"))
    assert found.name == name
    assert found.message_type == headers.get(":message-type", "")
    assert found.headers == headers


def test_a_frame_leaves_as_soon_as_it_ends() -> None:
    first, second = event(b"{}"), event(b"")
    parser = EventStreamParser()
    assert parser.feed(first[:-1]) == []
    assert [f.raw for f in parser.feed(first[-1:] + second + first[:20])] == [first, second]
    assert parser.rest() == first[:20]


def test_a_frame_without_payload_has_no_data() -> None:
    assert [f.has_data for f in parse(event(b"") + event(b"{}"))] == [False, True]
    assert parse(parse(event(b""))[0].with_data(b"x"))[0].data() == b"x"


def test_our_own_exception_is_one_for_botocore() -> None:
    (message,) = official(exception("throttlingException", b'{"message":"blocked"}'))
    response = message.to_response_dict()
    assert response["status_code"] == 400
    assert response["headers"] == {
        ":exception-type": "throttlingException",
        ":content-type": "application/json",
        ":message-type": "exception",
    }
    assert response["body"] == b'{"message":"blocked"}'


VALUES: dict[int, tuple[bytes, object]] = {
    0: (b"", True),
    1: (b"", False),
    2: (b"\xff", -1),
    3: (b"\x01\x00", 256),
    4: (b"\0\0\0\x07", 7),
    5: (b"\0\0\0\0\0\0\0\x08", 8),
    6: (b"\0\x03\xff\0\xfe", b"\xff\0\xfe"),
    7: (b"\0\x02\xc3\xa9", "é"),
    8: (b"\0\0\0\0\0\0\0\x09", 9),
    9: (bytes(range(16)), bytes(range(16))),
}


@pytest.mark.parametrize("kind", VALUES)
def test_headers_of_every_type(kind: int) -> None:
    raw, value = VALUES[kind]
    block = b"\x01a" + bytes((kind,)) + raw + b"\x01z\x07\0\x02ok"
    (found,) = parse(seal(block, b"{}"))
    assert official(found.raw)[0].headers == {"a": value, "z": "ok"}
    assert found.headers == ({"a": value, "z": "ok"} if kind == 7 else {"z": "ok"})
    assert found.data() == b"{}"
    assert official(found.with_data(b"[]"))[0].headers == {"a": value, "z": "ok"}


def spoiled(at: int) -> bytes:
    whole = bytearray(event(b'{"a":1}'))
    whole[at] ^= 1
    return bytes(whole)


@pytest.mark.parametrize(
    "data",
    [
        *(spoiled(at) for at in (0, 5, 8, 12, 40, -8, -1)),
        seal(b"\x05a", b""),  # a name that is cut off
        seal(b"\x01a\x07\0\x09x", b""),  # a value that is cut off
        seal(b"\x01a\x09x", b""),
        seal(b"\x01a\x07\0", b""),
        seal(b"\x01a\x0a", b""),  # a type that is not defined
        seal(b"\x01a\x00\x01a\x01", b""),  # the same name twice
        seal(b"\x01\xff\x00", b""),
        seal(b"\x01a\x07\0\x01\xff", b""),
        seal(b"\0" * (MAX_HEADERS + 1), b""),
        struct.pack(">III", 15, 0, crc32(struct.pack(">II", 15, 0))) + bytes(8),
        struct.pack(">III", 20, 8, crc32(struct.pack(">II", 20, 8))) + bytes(8),
        b"HTTP/1.1 500 no\r\n",
        event(b"{}")[:-1],
        b"\0",
    ],
)
def test_what_is_no_frame_is_refused(data: bytes) -> None:
    good = event(b"{}")
    for cuts in ([], list(range(len(good), min(len(good + data), 400)))):
        parser = EventStreamParser()
        frames: list[Frame] = []
        fed = b""
        with pytest.raises(NotInspected) as refused:
            for piece in cut(good + data, cuts):
                fed += piece
                frames += parser.feed(piece)
            parser.close()
        assert refused.value.why == "framing"
        assert [f.raw for f in frames] == [good]
        assert good + parser.rest() == fed


@pytest.mark.parametrize("again", ["feed", "close"])
def test_a_refused_stream_stays_refused(again: str) -> None:
    parser = EventStreamParser()
    calls: dict[str, Callable[[], object]] = {
        "feed": lambda: parser.feed(event(b"{}")),
        "close": parser.close,
    }
    with pytest.raises(NotInspected, match="framing"):
        parser.feed(spoiled(0))
    with pytest.raises(NotInspected, match="framing"):
        calls[again]()


def test_a_long_frame_is_refused_before_it_has_come() -> None:
    parser = EventStreamParser(limit=100)
    data = event(b"x" * 100)
    with pytest.raises(NotInspected, match="size"):
        parser.feed(data[:12])
    assert parser.rest() == data[:12]


@given(st.lists(st.binary(max_size=40), max_size=5), st.lists(st.integers(0, 600), max_size=6))
def test_every_byte_comes_out_and_cuts_do_not_matter(payloads: list[bytes], at: list[int]) -> None:
    data = b"".join(event(p, f"e{i % 2}") for i, p in enumerate(payloads))
    whole = parse(data)
    assert b"".join(f.raw for f in whole) == data
    assert [f.data() for f in whole] == payloads
    assert [m.payload for m in official(data)] == payloads
    assert parse(data, at) == whole
    assert parse(data, list(range(len(data)))) == whole


@pytest.mark.parametrize(("name", "body"), bodies("aws-eventstream"))
def test_recorded_streams(name: str, body: bytes) -> None:
    whole = parse(body)
    assert b"".join(f.raw for f in whole) == body
    assert parse(body, list(range(0, len(body), 7))) == whole
    for ours, theirs in zip(whole, official(body), strict=True):
        assert ours.headers == theirs.headers
        assert ours.data() == theirs.payload
        assert ours.with_data(ours.data()) == ours.raw
        json.loads(ours.data())
    longer = b"".join(f.with_data(f.data() + b" " * 300) for f in whole)
    for new, old in zip(official(longer), whole, strict=True):
        assert (new.headers, new.payload) == (old.headers, old.data() + b" " * 300)
