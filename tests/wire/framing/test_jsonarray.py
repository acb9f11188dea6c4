"""JSON arrays that arrive over time: what goes in comes out, cut anywhere."""

from __future__ import annotations

import json
import time
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mitmguard.errors import NotInspected
from mitmguard.wire.framing.jsonarray import Item, JsonArrayParser
from tests.wire.framing.recordings import bodies, cut

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text('"\\{}[],é\n', max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=8,
)


def parse(data: bytes, cuts: list[int] | None = None) -> list[Item]:
    parser = JsonArrayParser(1 << 20)
    items = [item for piece in cut(data, cuts or []) for item in parser.feed(piece)]
    return items + parser.close()


@pytest.mark.parametrize(
    ("raw", "pieces", "data"),
    [
        (b"", [], []),
        (b" \n", [b" \n"], []),
        (b"[]", [b"[]"], []),
        (b" [ ]\n", [b" [ ]", b"\n"], []),
        (b'[{"a":"]}"}]', [b'[{"a":"]}"}', b"]"], [b'{"a":"]}"}']),
        (b"[{},\r\n{}\r\n]\r\n", [b"[{}", b",\r\n{}", b"\r\n]", b"\r\n"], [b"{}", b"{}"]),
        (b"[1,-2.5e3 ,null]", [b"[1", b",-2.5e3", b" ,null", b"]"], [b"1", b"-2.5e3", b"null"]),
        (b'["a\\"]","\\\\"]', [b'["a\\"]"', b',"\\\\"', b"]"], [b'"a\\"]"', b'"\\\\"']),
        (b"[[[]],[]]", [b"[[[]]", b",[]", b"]"], [b"[[]]", b"[]"]),
        (b"\xef\xbb\xbf[{}]", [b"\xef\xbb\xbf[{}", b"]"], [b"{}"]),
        (b'{"error":[{}]}\n', [b'{"error":[{}]}', b"\n"], [b'{"error":[{}]}']),
        (b'\xef\xbb\xbf {"a":1}', [b'\xef\xbb\xbf {"a":1}'], [b'{"a":1}']),
        (b'"no"', [b'"no"'], [b'"no"']),
        (b" 12", [b" 12"], [b"12"]),
        (b"12\n", [b"12", b"\n"], [b"12"]),
        # The server hung up: what came is whole.
        (b"[{}", [b"[{}"], [b"{}"]),
        (b"[{} ,", [b"[{}", b" ,"], [b"{}"]),
        (b"[", [b"["], []),
    ],
)
def test_items(raw: bytes, pieces: list[bytes], data: list[bytes]) -> None:
    whole = parse(raw)
    assert [item.raw for item in whole] == pieces
    assert [item.data() for item in whole if item.has_data] == data
    assert parse(raw, list(range(len(raw)))) == whole


def test_an_item_leaves_with_its_last_byte() -> None:
    parser = JsonArrayParser()
    assert [i.raw for i in parser.feed(b'[{"a":{}')] == []
    assert [i.raw for i in parser.feed(b"}")] == [b'[{"a":{}}']
    assert [i.raw for i in parser.feed(b",\r\n7")] == []
    assert [i.raw for i in parser.feed(b",")] == [b",\r\n7"]
    assert [i.raw for i in parser.feed(b'"x"]')] == [b',"x"', b"]"]
    assert parser.close() == []


def test_data_of_an_item() -> None:
    first, second, end = parse(b'[{"a":1}\n, {"b":2} ]')
    assert first.with_data(b"{}") == b"[{}"
    assert second.with_data(b'{"longer":2}') == b'\n, {"longer":2}'
    assert not end.has_data


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        (0, b"<html>"),
        (0, b"data: {}\n\n"),
        (0, b"nope"),
        (0, b"]"),
        (0, b","),
        (0, b"[,"),
        (0, b"[nope,"),
        (0, b"[1x,"),
        (0, b"\xef\xbb["),
        (0, b"\xef\xbb"),
        (0, b"\xef\xbb\xbf\xef\xbb\xbf["),
        (0, b"\0[\0]\0"),
        (1, b"[1 2]"),
        (1, b"[{},]"),
        (1, b"[{},,"),
        (1, b"[{}}"),
        (1, b'[{}"a"'),
        (2, b"[{}] x"),
        (2, b"[{}][{}]"),
        (1, b"{}\n{}"),
        (1, b"{},"),
        (0, b'[{"a":"'),
        (0, b"[12"),
        (1, b'[1,"\\'),
        (0, b"tru"),
    ],
)
def test_what_is_no_array_is_refused(good: int, bad: bytes) -> None:
    for cuts in ([], list(range(len(bad)))):
        parser = JsonArrayParser()
        items: list[Item] = []
        fed = b""
        with pytest.raises(NotInspected) as refused:
            for piece in cut(bad, cuts):
                fed += piece
                items += parser.feed(piece)
            parser.close()
        assert refused.value.why == "json"
        assert len(items) == good
        assert b"".join(i.raw for i in items) + parser.rest() == fed
        for again in (lambda p=parser: p.feed(b"1"), parser.close):
            with pytest.raises(NotInspected, match="json"):
                again()


@given(
    st.lists(JSON, max_size=5),
    st.sampled_from(["", " ", "\r\n"]),
    st.booleans(),
    st.lists(st.integers(0, 80), max_size=6),
)
def test_the_items_are_those_of_json(
    values: list[object], gap: str, ascii: bool, at: list[int]
) -> None:
    texts = [json.dumps(v, ensure_ascii=ascii) for v in values]
    data = f"{gap}[{gap}{f'{gap},{gap}'.join(texts)}{gap}]{gap}".encode()
    whole = parse(data)
    assert b"".join(item.raw for item in whole) == data
    assert [item.data().decode() for item in whole if item.has_data] == texts
    assert parse(data, at) == whole
    assert parse(data, list(range(len(data)))) == whole


def outcome(data: bytes, at: list[int], limit: int) -> tuple[list[Item], str]:
    parser = JsonArrayParser(limit)
    items: list[Item] = []
    fed = b""
    why = ""
    try:
        for piece in cut(data, at):
            fed += piece
            items += parser.feed(piece)
        items += parser.close()
    except NotInspected as e:
        why = e.why
    assert b"".join(item.raw for item in items) + parser.rest() == fed
    return items, why


@given(
    st.lists(st.sampled_from(list('[]{},:"\\ \n1ntx') + ["null", '"a"']), max_size=30).map(
        lambda parts: "".join(parts).encode()
    ),
    st.sampled_from([b"", b"[", b"[{}", b"\xef\xbb\xbf["]),
    st.lists(st.integers(0, 40), max_size=6),
    st.sampled_from([1, 4, 9, 100]),
)
def test_cuts_do_not_matter_in_garbage(data: bytes, head: bytes, at: list[int], limit: int) -> None:
    data = head + data
    whole = outcome(data, [], limit)
    assert outcome(data, at, limit) == whole
    assert outcome(data, list(range(len(data))), limit) == whole


@pytest.mark.parametrize("piece", [b'"x', b'["x', b"[1", b"[ ", b"[[,", b'[{"a":1},"\\'])
@pytest.mark.parametrize("step", [1000, 64 * 1024, 10_000_000])
def test_an_item_without_end_is_refused_with_bounded_memory(piece: bytes, step: int) -> None:
    parser = JsonArrayParser(1 << 20)
    more = piece[-1:] * step
    parser.feed(piece)
    tracemalloc.start()
    with pytest.raises(NotInspected) as refused:
        for _ in range(10_000_000 // step):
            parser.feed(more)
        parser.close()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert refused.value.why == "size"
    assert peak < 4 * ((1 << 20) + step)


@pytest.mark.parametrize(
    "body", [b"[" * (1 << 20), b"[ " * (1 << 20), b"[" + b'{"a":' * 300], ids=["", "gaps", "keys"]
)
def test_depth_is_bounded(body: bytes) -> None:
    for step in (len(body), 50):
        with pytest.raises(NotInspected, match="depth"):
            parse(body, list(range(0, min(len(body), 5000), step)))


@pytest.mark.parametrize("part", [b"[],", b"[[]],", b'{"a":[{}]},', b'"\\"",', b"[[[[]]]],"])
def test_time_is_linear_in_brackets(part: bytes) -> None:
    body = b"[[" + part * (1_000_000 // len(part)) + b"0]]"
    start = time.perf_counter()
    assert [len(item.raw) for item in parse(body)] == [len(body) - 1, 1]
    assert time.perf_counter() - start < 2


def test_time_is_linear_in_small_pieces() -> None:
    body = b'[{"a":"' + b'\\"x' * 300_000 + b'"}]'
    start = time.perf_counter()
    assert len(parse(body, list(range(0, len(body), 100)))) == 2
    assert time.perf_counter() - start < 2


@pytest.mark.parametrize(
    ("name", "body"),
    [
        p
        for p in bodies("json")
        if p.values[0] == "none" or "stream-generate-content" in str(p.values[0])
    ],
)
def test_recorded_streams(name: str, body: bytes) -> None:
    whole = parse(body)
    assert b"".join(item.raw for item in whole) == body
    assert parse(body, list(range(len(body)))) == whole
    read = [json.loads(item.data()) for item in whole if item.has_data]
    assert read == (value if isinstance(value := json.loads(body), list) else [value])
