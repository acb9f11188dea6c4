"""Newline-delimited JSON: what goes in comes out, cut anywhere."""

from __future__ import annotations

import json
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mitmguard.errors import NotInspected
from mitmguard.wire.framing.ndjson import Line, NdjsonParser
from tests.wire.framing.recordings import bodies, cut


def parse(data: bytes, cuts: list[int] | None = None, limit: int = 1 << 20) -> list[Line]:
    parser = NdjsonParser(limit)
    lines = [line for piece in cut(data, cuts or []) for line in parser.feed(piece)]
    return lines + parser.close()


@pytest.mark.parametrize(
    ("raw", "lines"),
    [
        (b"", []),
        (b"{}\n", [Line(b"{}\n", 0, 2)]),
        (b"{}\r\n", [Line(b"{}\r\n", 0, 2)]),
        (b"{}", [Line(b"{}", 0, 2, complete=False)]),
        (b"\n\r\n", [Line(b"\n", 0, 0), Line(b"\r\n", 0, 0)]),
        (b"a\rb\n", [Line(b"a\rb\n", 0, 3)]),
        ("a\u2028b\n".encode(), [Line("a\u2028b\n".encode(), 0, 5)]),
        (b"a\n b", [Line(b"a\n", 0, 1), Line(b" b", 0, 2, complete=False)]),
        (b"a\r", [Line(b"a\r", 0, 2, complete=False)]),
    ],
)
def test_lines(raw: bytes, lines: list[Line]) -> None:
    assert parse(raw) == lines
    assert parse(raw, list(range(len(raw)))) == lines


def test_a_line_leaves_as_soon_as_it_ends() -> None:
    parser = NdjsonParser()
    assert [line.raw for line in parser.feed(b'{"a"')] == []
    assert [line.raw for line in parser.feed(b":1}\n\n{")] == [b'{"a":1}\n', b"\n"]
    assert parser.rest() == b"{"


def test_data_of_a_line() -> None:
    assert [line.is_blank for line in parse(b"\n \t\r\n{}\n")] == [True, True, False]
    line = parse(b"{}\r\n")[0]
    assert line.data() == b"{}"
    assert line.with_data(b"[1]") == b"[1]\r\n"
    with pytest.raises(ValueError, match="line feed"):
        line.with_data(b"[1,\n2]")


@given(
    st.lists(st.sampled_from([b"{}", b"\n", b"\r", b"\r\n", b" ", b"abc"]), max_size=20).map(
        b"".join
    ),
    st.lists(st.integers(0, 60), max_size=6),
)
def test_every_byte_comes_out_and_cuts_do_not_matter(data: bytes, at: list[int]) -> None:
    whole = parse(data)
    assert b"".join(line.raw for line in whole) == data
    assert [line.raw.rstrip(b"\n") for line in whole if line.complete] == data.split(b"\n")[:-1]
    assert parse(data, at) == whole
    assert parse(data, list(range(len(data)))) == whole


@pytest.mark.parametrize("step", [1000, 64 * 1024, 10_000_000])
def test_a_line_without_end_is_refused_with_bounded_memory(step: int) -> None:
    parser = NdjsonParser(1 << 20)
    piece = b"x" * step
    tracemalloc.start()
    with pytest.raises(NotInspected) as refused:
        for _ in range(10_000_000 // step):
            parser.feed(piece)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert refused.value.why == "size"
    assert peak < 4 * ((1 << 20) + step)


@given(st.lists(st.integers(0, 40), max_size=6))
def test_the_limit_counts_one_line_and_cuts_do_not_matter(at: list[int]) -> None:
    data = b"123\n12345\n123456789\n1\n"
    parser = NdjsonParser(limit=6)
    lines: list[Line] = []
    fed = b""
    with pytest.raises(NotInspected, match="size"):
        for piece in cut(data, at):
            fed += piece
            lines += parser.feed(piece)
        parser.close()
    assert [line.data() for line in lines] == [b"123", b"12345"]
    assert b"".join(line.raw for line in lines) + parser.rest() == fed
    for again in (lambda: parser.feed(b"1\n"), parser.close):
        with pytest.raises(NotInspected, match="size"):
            again()


@pytest.mark.parametrize(("name", "body"), bodies("ndjson"))
def test_recorded_streams(name: str, body: bytes) -> None:
    whole = parse(body)
    assert b"".join(line.raw for line in whole) == body
    assert parse(body, list(range(len(body)))) == whole
    assert all(json.loads(line.data()) for line in whole if not line.is_blank)
