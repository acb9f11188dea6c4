"""gRPC and Connect envelopes: what goes in comes out, cut anywhere."""

from __future__ import annotations

import gzip
import tracemalloc
import zlib

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from mitmguard.errors import NotInspected
from mitmguard.wire.framing.lengthprefixed import Envelope, EnvelopeParser, envelope
from tests.wire.framing.recordings import bodies, cut


def parse(data: bytes, cuts: list[int] | None = None, coding: str = "gzip") -> list[Envelope]:
    parser = EnvelopeParser(coding, 1 << 20)
    found = [e for piece in cut(data, cuts or []) for e in parser.feed(piece)]
    return found + parser.close()


@pytest.mark.parametrize(
    ("raw", "name", "data"),
    [
        (b"\0\0\0\0\x02hi", "", b"hi"),
        (b"\0\0\0\0\0", "", None),
        (b"\2\0\0\0\2{}", "end", b"{}"),
        (b"\x80\0\0\0\x10grpc-status: 0\r\n", "trailers", None),
        (b"\x81\0\0\0\x02??", "trailers", None),
        (envelope(gzip.compress(b"hi", mtime=0), 1), "", b"hi"),
        (envelope(gzip.compress(b"{}", mtime=0), 3), "end", b"{}"),
        (envelope(b"", 1), "", None),
    ],
)
def test_envelopes(raw: bytes, name: str, data: bytes | None) -> None:
    (found,) = parse(raw)
    assert found.raw == raw
    assert found.name == name
    assert found.has_data is (data is not None)
    if data is not None:
        assert found.data() == data


@pytest.mark.parametrize(("flags", "left"), [(0, 0), (1, 0), (2, 2), (3, 2)])
def test_new_data_is_not_packed(flags: int, left: int) -> None:
    (found,) = parse(envelope(gzip.compress(b"hi", mtime=0), flags))
    assert found.with_data(b"x" * 300) == bytes((left,)) + b"\0\0\x01\x2c" + b"x" * 300


@pytest.mark.parametrize(
    ("coding", "packed"),
    [
        ("gzip", gzip.compress(b"hello", mtime=0)),
        (" GZIP ", gzip.compress(b"hello", mtime=0)),
        ("deflate", zlib.compress(b"hello")),
        ("zstd", zstandard.compress(b"hello")),
    ],
)
def test_codings(coding: str, packed: bytes) -> None:
    assert parse(envelope(packed, 1), coding=coding)[0].data() == b"hello"


@pytest.mark.parametrize(
    ("coding", "bad", "why"),
    [
        ("", envelope(b"hi", 1), "coding"),
        ("identity", envelope(b"hi", 1), "coding"),
        ("snappy", envelope(b"hi", 1), "coding"),
        ("gzip", envelope(b"hi", 1), "coding"),
        ("gzip", envelope(gzip.compress(b"hi", mtime=0)[:-1], 1), "coding"),
        ("gzip", envelope(gzip.compress(bytes(1 << 21), mtime=0), 1), "size"),
        ("gzip", envelope(bytes(1 << 20)), "size"),
        ("gzip", envelope(b"hi", 4), "framing"),
        ("gzip", b"<html>", "framing"),
        ("gzip", envelope(b"hi")[:-1], "framing"),
        ("gzip", b"\0", "framing"),
    ],
)
def test_what_cannot_be_read_is_refused(coding: str, bad: bytes, why: str) -> None:
    good = envelope(b"hi")
    for cuts in ([], list(range(30))):
        parser = EnvelopeParser(coding, 1 << 20)
        found: list[Envelope] = []
        fed = b""
        with pytest.raises(NotInspected) as refused:
            for piece in cut(good + bad, cuts):
                fed += piece
                found += parser.feed(piece)
            parser.close()
        assert refused.value.why == why
        assert [e.raw for e in found] == [good]
        assert good + parser.rest() == fed
        with pytest.raises(NotInspected, match=why):
            parser.feed(good)


def test_many_small_bombs_are_one_large_one() -> None:
    bomb = envelope(gzip.compress(bytes(1 << 20)), 1)
    parser = EnvelopeParser("gzip", 1 << 20)
    tracemalloc.start()
    found = parser.feed(bomb * 1000)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(found) == 1
    assert peak < 8 << 20
    with pytest.raises(NotInspected, match="size"):
        parser.close()


def test_long_streams_of_packed_messages_do_not_tire() -> None:
    parser = EnvelopeParser("gzip", 1 << 16)
    one = envelope(gzip.compress(bytes(range(256)) * 20), 1)
    assert sum(len(parser.feed(one)) for _ in range(500)) == 500


@given(
    st.lists(st.tuples(st.sampled_from([0, 1, 2, 0x80]), st.binary(max_size=40)), max_size=6),
    st.lists(st.integers(0, 300), max_size=6),
)
def test_every_byte_comes_out_and_cuts_do_not_matter(
    messages: list[tuple[int, bytes]], at: list[int]
) -> None:
    data = b"".join(envelope(gzip.compress(m, mtime=0) if f & 1 else m, f) for f, m in messages)
    whole = parse(data)
    assert b"".join(e.raw for e in whole) == data
    assert [e.data() for e in whole] == [m for _, m in messages]
    assert parse(data, at) == whole
    assert parse(data, list(range(len(data)))) == whole


@pytest.mark.parametrize(("name", "body"), bodies("grpc"))
def test_recorded_streams(name: str, body: bytes) -> None:
    whole = parse(body)
    assert b"".join(e.raw for e in whole) == body
    assert parse(body, list(range(0, len(body), 7))) == whole
    assert all(e.has_data and e.with_data(e.data()) == e.raw for e in whole)
