"""Server-sent events: what goes in comes out, cut anywhere; the data is what httpx-sse reads."""

from __future__ import annotations

import time
import tracemalloc

import pytest
from httpx_sse._decoders import SSEDecoder, SSELineDecoder
from hypothesis import example, given
from hypothesis import strategies as st

from mitmguard.errors import NotInspected
from mitmguard.wire.framing.sse import SseEvent, SseParser
from tests.wire.framing.recordings import bodies, cut

BOM = b"\xef\xbb\xbf"


def parse(data: bytes, cuts: list[int] | None = None, limit: int = 1 << 20) -> list[SseEvent]:
    parser = SseParser(limit)
    events = [event for piece in cut(data, cuts or []) for event in parser.feed(piece)]
    return events + parser.close()


def texts(events: list[SseEvent]) -> list[bytes]:
    return [event.data() for event in events if event.has_data]


pieces = st.sampled_from(
    [
        *(
            b"data: x|data:x|data:  x|data|data:|data: |data :x|datax: y|data: {}|data: a:b".split(
                b"|"
            )
        ),
        *(
            b"event: e|event:e|event|event:|id: 1|id|retry: 5|retry: x|: ping|:|x|foo: bar".split(
                b"|"
            )
        ),
        *("data: é|data: a\u2028b|: \u2029|data: \x85\x0b\x0c\x1c\x00".encode().split(b"|")),
        *(b"\n|\r|\r\n|\n\n|\r\r|\r\n\r\n|\n\r|\n\r\n|\r\n\n".split(b"|")),
        b" ",
    ]
)
streams = st.lists(pieces, max_size=30).map(b"".join)
well_formed = st.lists(
    st.tuples(pieces, st.sampled_from([b"\n", b"\r\n", b"\r", b"\n\n", b"\r\n\r\n", b"\r\r"])),
    max_size=15,
).map(lambda parts: b"".join(a + b for a, b in parts))
cuts = st.lists(st.integers(0, 200), max_size=8)


@pytest.mark.parametrize(
    ("raw", "span"),
    [
        (b"data: {}\n\n", (6, 8)),
        (b"data:{}\n\n", (5, 7)),
        (b"data:  {}\r\n\r\n", (6, 9)),
        (b"event: m\ndata: {}\n\n", (15, 17)),
        (b"event: m\r\ndata: {}\r\n\r\n", (16, 18)),
        (b"id: 1\nevent: m\nretry: 5\ndata: {}\n\n", (30, 32)),
        (b"data: {}\nid: 1\n\n", (6, 8)),
        (b"data: {}\r\r", (6, 8)),
        (b"data:\n\n", (5, 5)),
        (b"event: ping\n\n", (-1, -1)),
        (b"data: a\xe2\x80\xa8b\n\n", (6, 11)),
        (b"dataset: x\n\n", (-1, -1)),
        (b"\n", (-1, -1)),
        (b": ping\n", (-1, -1)),
    ],
)
def test_span_of_the_data(raw: bytes, span: tuple[int, int]) -> None:
    assert parse(raw) == [SseEvent(raw, *span)]
    assert parse(raw, list(range(len(raw)))) == [SseEvent(raw, *span)]


def test_a_comment_leaves_at_once_and_so_does_each_event() -> None:
    parser = SseParser()
    assert [e.raw for e in parser.feed(b": ping\n")] == [b": ping\n"]
    assert [e.raw for e in parser.feed(b"\n")] == [b"\n"]
    assert [e.raw for e in parser.feed(b"data: 1\r\r")] == [b"data: 1\r\r"]
    assert [e.raw for e in parser.feed(b"\n")] == [b"\n"]
    assert [e.raw for e in parser.feed(b"data: 2\r\n\r")] == []
    assert [e.raw for e in parser.feed(b"\n")] == [b"data: 2\r\n\r\n"]
    assert [e.raw for e in parser.feed(b"event: x\n: within\n")] == []
    assert parser.rest() == b"event: x\n: within\n"


@pytest.mark.parametrize(
    ("raw", "data"),
    [
        (b"data: a\rdata: b\r\n\r\n", b"a\nb"),
        (b"data: a\ndata: b\r\n\r\n", b"a\nb"),
        (b"event: e\rdata: a\r\n\r\n", b"a"),
        (b"event: e\r\ndata: a\n\r\n", b"a"),
    ],
)
def test_mixed_line_ends_in_whole_events(raw: bytes, data: bytes) -> None:
    parser = SseParser()
    assert parser.feed(b"data: first\r\n\r\n")
    events = parser.feed(raw) + parser.close()
    assert b"".join(event.raw for event in events) == raw
    assert texts(events) == [data]


def test_kinds_of_events() -> None:
    comment, blank, event = parse(b": ping\n\nevent: a\nevent: b\ndata: 1\n\n")
    assert comment.is_comment_only
    assert not comment.has_data
    assert not blank.is_comment_only
    assert not event.is_comment_only
    assert event.name == "b"
    assert event.field(b"id") == ""
    assert parse(b"data: event\n\n")[0].name == ""


def test_byte_order_mark_is_an_event_of_its_own() -> None:
    raw = BOM + b"data: 1\n\n" + BOM + b"data: 2\n\n"
    for cuts in ([], [1], [1, 2], [3], list(range(len(raw)))):
        first, *others = parse(raw, cuts)
        assert first == SseEvent(BOM)
        assert texts(others) == [b"1"]  # the second one is no mark but part of a field's name
    assert parse(BOM[:2]) == [SseEvent(BOM[:2], complete=False)]


def test_what_the_end_of_the_stream_cuts_off_is_still_read() -> None:
    assert parse(b"data: 1\n\ndata: 2\r\n")[1:] == [SseEvent(b"data: 2\r\n", 6, 7, complete=False)]
    assert parse(b"data: 1") == [SseEvent(b"data: 1", 6, 7, complete=False)]
    assert parse(b"dat") == [SseEvent(b"dat", complete=False)]
    assert parse(b"data: 1\r\n\r") == [SseEvent(b"data: 1\r\n\r", 6, 7)]
    assert parse(b"") == []


@given(st.one_of(streams, well_formed), cuts)
@example(b"data: 1\r\r\ndata: 2\n\r\n", [8, 9, 18])
@example(b"data: 1\r\n\r\n\r\r\n: c\r\n", [9, 10])
def test_every_byte_comes_out_and_cuts_do_not_matter(data: bytes, at: list[int]) -> None:
    whole = parse(data)
    assert b"".join(event.raw for event in whole) == data
    assert parse(data, at) == whole
    assert parse(data, list(range(len(data)))) == whole


@given(st.one_of(streams, well_formed), cuts)
def test_data_is_what_httpx_sse_reads(data: bytes, at: list[int]) -> None:
    lines, decoder = SSELineDecoder(), SSEDecoder()
    text = data.decode()
    expected = []
    has_data = False
    for line in lines.decode(text) + lines.flush() if text else []:
        event = decoder.decode(line)
        has_data |= line.partition(":")[0] == "data"
        if event and has_data:  # it also reports events without any data line
            expected.append((event.data.encode(), event.event))
            has_data = False
    got = [e for e in parse(data, at) if e.has_data and e.complete]
    assert [(e.data(), e.name or "message") for e in got] == expected


@given(well_formed, st.text("ab \n\r:é", max_size=12).map(str.encode), cuts)
def test_new_data_reads_as_it_was_given(data: bytes, new: bytes, at: list[int]) -> None:
    for event in parse(data, at):
        changed = event.with_data(new)
        if not event.has_data:
            assert changed == event.raw
            continue
        [again, *blanks] = parse(changed)
        assert again.data() == new.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        assert (again.name, again.field(b"id")) == (event.name, event.field(b"id"))
        assert not any(blank.has_data for blank in blanks)
        if not event.multi and not set(new) & set(b"\n\r") and not new.startswith(b" "):
            assert changed == event.raw[: event.data_start] + new + event.raw[event.data_end :]


@pytest.mark.parametrize(
    ("raw", "new", "expected"),
    [
        (b"data: a\ndata: b\n\n", b"1\n2", b"data: 1\ndata: 2\n\n"),
        (b"data: a\r\nid: 7\r\ndata:b\r\n\r\n", b"1", b"data: 1\r\nid: 7\r\n\r\n"),
        (b"data:a\r\ndata: b\r\n\r\n", b"1\n2\n3", b"data:1\r\ndata: 2\r\ndata: 3\r\n\r\n"),
        (b"event: e\ndata: a\nid: 1\n\n", b"1\n2", b"event: e\ndata: 1\ndata: 2\nid: 1\n\n"),
        (b"data: a\ndata: b\ndata: c\n\n", b"1", b"data: 1\n\n"),
        (b"data:a\n\n", b" 1", b"data:  1\n\n"),
        (b"data\n\n", b"1", b"data:1\n\n"),
        (b"data\n\n", b"", b"data\n\n"),
        (b": c\n", b"1", b": c\n"),
    ],
)
def test_with_data(raw: bytes, new: bytes, expected: bytes) -> None:
    assert parse(raw)[0].with_data(new) == expected


@pytest.mark.parametrize("step", [1000, 64 * 1024, 10_000_000])
def test_a_line_without_end_is_refused_with_bounded_memory(step: int) -> None:
    parser = SseParser(1 << 20)
    piece = b"x" * step
    tracemalloc.start()
    with pytest.raises(NotInspected) as refused:
        for _ in range(10_000_000 // step):
            parser.feed(piece)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert refused.value.why == "size"
    assert peak < 6 * ((1 << 20) + step)
    assert len(parser.rest()) <= (1 << 20) + step


@given(st.lists(st.integers(0, 60), max_size=6))
def test_the_limit_counts_one_event_and_cuts_do_not_matter(at: list[int]) -> None:
    data = b"data: 12\n\nevent: e\ndata: 4\n\ndata: 123456789012345\n\ndata: 1\n\n"
    parser = SseParser(limit=20)
    events: list[SseEvent] = []
    fed = b""
    with pytest.raises(NotInspected, match="size"):
        for piece in cut(data, at):
            fed += piece
            events += parser.feed(piece)
        parser.close()
    assert texts(events) == [b"12", b"4"]
    assert b"".join(event.raw for event in events) + parser.rest() == fed
    for again in (lambda: parser.feed(b"data: 1\n\n"), parser.close):
        with pytest.raises(NotInspected, match="size"):
            again()


def test_an_event_of_exactly_the_limit_passes() -> None:
    for raw in (b"data: 1\n\n", b"data: 1\r\n\r\n", b"id: 1\ndata: 1\n\n", b": abc\n"):
        for at in ([], list(range(len(raw)))):
            assert parse(raw, at, limit=len(raw))[0].raw == raw
            with pytest.raises(NotInspected):
                parse(raw, at, limit=len(raw) - 1)


def test_time_is_linear() -> None:
    def seconds(size: int) -> float:
        parser = SseParser(1 << 23)
        byte = [b"x"] * size
        begin = time.process_time()
        for piece in byte:
            parser.feed(piece)
        return time.process_time() - begin

    seconds(1000)
    assert min(seconds(80_000) for _ in range(3)) < 30 * min(seconds(10_000) for _ in range(3))


@pytest.mark.parametrize(("name", "body"), bodies("sse"))
def test_recorded_streams(name: str, body: bytes) -> None:
    whole = parse(body)
    assert b"".join(event.raw for event in whole) == body
    assert parse(body, [1, 2, 3, *range(10, len(body), 97)]) == whole
    assert parse(body, list(range(len(body)))) == whole
