"""Framings: no byte is lost, no cut makes a difference, and other readers see the same elements."""

from __future__ import annotations

import gzip
import json
import re
import zlib
from functools import partial
from itertools import takewhile

import brotli
import zstandard
from botocore.eventstream import EventStreamBuffer, ParserError

from mitmguard.errors import NotInspected
from mitmguard.wire.framing.batchexecute import BatchParser
from mitmguard.wire.framing.codings import StreamDecoder, decode_body
from mitmguard.wire.framing.eventstream import EventStreamParser
from mitmguard.wire.framing.jsonarray import JsonArrayParser
from mitmguard.wire.framing.lengthprefixed import EnvelopeParser
from mitmguard.wire.framing.ndjson import NdjsonParser
from mitmguard.wire.framing.sse import SseEvent, SseParser
from tests.fuzz.properties import alike, cuts, head, written

LIMITS = (1 << 20, 64, 16, 300)
"""Bytes of one element: small ones, so that inputs are refused for their size too."""

NEW = b'{"text":"\\u00e9 \xc3\xa9"}'


def _limit(line: str) -> int:
    return LIMITS[int(line) % len(LIMITS)] if line.isdecimal() and len(line) < 9 else LIMITS[0]


def sse(data: bytes) -> None:
    """Server-sent events. First line: which limit."""
    line, stream = head(data)
    make = partial(SseParser, _limit(line))
    elements, why = alike(make, stream)
    if _limit(line) == LIMITS[0]:
        assert not why
        written(make, elements, NEW)
        written(make, elements, b'{"text":\n"two lines"}')
        complete = [
            e.data() for e in elements if isinstance(e, SseEvent) and e.complete and e.has_data
        ]
        assert complete == _events(stream), "the standard reads other events"


def _events(stream: bytes) -> list[bytes]:
    """Read events as the standard says, in the plainest way."""
    lines = re.split(rb"\r\n|\r|\n", stream.removeprefix(b"\xef\xbb\xbf"))
    events: list[bytes] = []
    data: list[bytes] | None = None
    for line in lines[:-1]:
        if not line:
            if data is not None:
                events.append(b"\n".join(data))
            data = None
        else:
            name, _, value = line.partition(b":")
            if name == b"data":
                data = [*(data or ()), value.removeprefix(b" ")]
    return events


def ndjson(data: bytes) -> None:
    """Lines of JSON. First line: which limit."""
    line, stream = head(data)
    make = partial(NdjsonParser, _limit(line))
    elements, why = alike(make, stream)
    wanted = stream.split(b"\n")
    if not why:
        lines = [e.raw.removesuffix(b"\n") for e in elements]
        assert lines == (wanted if wanted[-1] else wanted[:-1])
        if _limit(line) == LIMITS[0]:
            written(make, elements, NEW)


def jsonarray(data: bytes) -> None:
    """A JSON array that arrives over time. First line: which limit."""
    line, stream = head(data)
    make = partial(JsonArrayParser, _limit(line))
    elements, why = alike(make, stream)
    try:
        whole = json.loads(stream.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return
    if why:
        assert why != "json array", "JSON is refused"
        return
    items = [json.loads(e.data()) for e in elements if e.has_data]
    assert repr(items) == repr(whole if isinstance(whole, list) else [whole])
    if _limit(line) == LIMITS[0]:
        written(make, elements, NEW)


def batchexecute(data: bytes) -> None:
    """Google's envelope of lengths and JSON. First line: which limit."""
    line, stream = head(data)
    make = partial(BatchParser, _limit(line))
    elements, why = alike(make, stream)
    if not why and _limit(line) == LIMITS[0]:
        written(make, elements, NEW)


def eventstream(data: bytes) -> None:
    """AWS event streams. First line: which limit; `sealed`: the sums of each frame are made right first."""
    line, stream = head(data)
    if line.endswith("sealed"):
        stream = _sealed(stream)
    make = partial(EventStreamParser, _limit(line.partition(" ")[0]))
    elements, why = alike(make, stream)
    theirs = EventStreamBuffer()
    theirs.add_data(b"".join(e.raw for e in elements))
    try:
        read = [(m.payload, m.headers) for m in theirs]
    except (ParserError, UnicodeDecodeError) as e:
        raise AssertionError(f"the official reader refuses what is passed on: {e}") from e
    assert [payload for payload, _ in read] == [e.data() for e in elements]
    for element, (_, headers) in zip(elements, read, strict=True):
        strings = {name: value for name, value in headers.items() if isinstance(value, str)}
        ours = element.headers  # type: ignore[attr-defined]
        assert {n: v for n, v in ours.items() if strings.get(n) != v} == {}
    if not why:
        written(make, elements, NEW)


def _sealed(stream: bytes) -> bytes:
    """Return a stream in which the sums and the total length of each frame are right."""
    out, at = b"", 0
    while len(stream) - at >= 16:
        total = max(16, int.from_bytes(stream[at : at + 4]) % 4096)
        raw = stream[at : at + total]
        at += len(raw)
        lengths = len(raw).to_bytes(4) + (int.from_bytes(raw[4:8]) % (len(raw) - 15)).to_bytes(4)
        body = lengths + zlib.crc32(lengths).to_bytes(4) + raw[12:-4]
        out += body + zlib.crc32(body).to_bytes(4)
    return out + stream[at:]


def lengthprefixed(data: bytes) -> None:
    """gRPC and Connect. First line: which limit, and the coding of packed messages."""
    line, stream = head(data)
    number, _, coding = line.partition(" ")
    limit = _limit(number)
    try:
        elements, why = alike(partial(EnvelopeParser, coding, limit), stream)
    except NotInspected:
        return
    for element in elements:
        assert len(element.data()) <= limit
    if not why:
        written(partial(EnvelopeParser, coding, LIMITS[0]), elements, NEW)
        at = 0
        for element in elements:
            size = int.from_bytes(stream[at + 1 : at + 5])
            assert element.raw == stream[at : at + 5 + size]
            at += 5 + size
        assert at == len(stream)


def codings(data: bytes) -> None:
    """Content codings. First line: a limit's number and the header."""
    line, packed = head(data)
    number, _, header = line.partition(" ")
    limit = _limit(number)
    first: bytes | str | None = None
    for pieces in cuts(packed):
        found = _decoded(header, limit, pieces)
        assert first is None or found == first or _may_differ(header, {found, first}), (
            "the cuts make a difference"
        )
        first = found if first is None else first
        if found != first:
            return
    if isinstance(first, bytes):
        assert len(first) <= limit
        assert decode_body(packed, header, limit) == first
        oracle = {"gzip": gzip.decompress, "br": brotli.decompress, "zstd": _zstd}.get(header)
        if oracle is not None and packed:
            assert oracle(packed) == first, "the library reads something else"


def _may_differ(header: str, found: set[bytes | str]) -> bool:
    """What is broken and too long is refused for one or the other. Of a zstd frame the library checks the size that
    it declares only where it gets the frame at once."""
    return found == {"size", "coding"} or ("zstd" in header.lower() and "coding" in found)


def _decoded(header: str, limit: int, pieces: list[bytes]) -> bytes | str:
    out = b""
    try:
        decoder = StreamDecoder(header, limit)
        for piece in pieces:
            out += decoder.feed(piece)
        return out + decoder.close()
    except NotInspected as e:
        return e.why


def _zstd(packed: bytes) -> bytes:
    reader = zstandard.ZstdDecompressor().stream_reader(packed, read_across_frames=True)
    return b"".join(takewhile(bool, iter(partial(reader.read, 1 << 16), None)))
