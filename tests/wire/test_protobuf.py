"""Protobuf as trees: what official readers see, and edits that they read as nothing else."""

from __future__ import annotations

import base64
import gzip
import json
import time
from collections.abc import Iterator
from typing import Any

import pytest
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory
from hypothesis import given
from hypothesis import strategies as st

from mitmguard.errors import NotInspected
from mitmguard.model import Edit
from mitmguard.wire.framing.lengthprefixed import EnvelopeParser
from mitmguard.wire.literals import Arr, Node, Num, Obj, Str
from mitmguard.wire.protobuf import MAX_DEPTH, MAX_FIELDS, MAX_GUESSED, Message, ProtoSource, schema
from mitmguard.wire.xai_schema import METHODS, TYPES
from tests.wire.framing.recordings import folder

SHAPES = schema(
    """
    Leaf: string text = 1, bytes blob = 2, number count = 3, Word word = 4, number* numbers = 5;
    Tree: string name = 1, Tree left = 2, Tree* children = 3, Leaf leaf = 4, string* words = 200;
    """,
    {"Word": {0: "NONE", 1: "ONE"}},
)
LEAF, TREE = SHAPES["Leaf"], SHAPES["Tree"]


def official(types: dict[str, Message], name: str) -> Any:
    """Return google's class for one of our types."""
    kinds = descriptor_pb2.FieldDescriptorProto
    file = descriptor_pb2.FileDescriptorProto(name="t.proto", package="t", syntax="proto3")
    for of in types.values():
        made = file.message_type.add(name=of.name)
        for number, field in of.fields.items():
            kind = {"string": kinds.TYPE_STRING, "bytes": kinds.TYPE_BYTES}.get(field.kind)
            if field.message:
                kind = kinds.TYPE_MESSAGE
            made.field.add(
                name=field.name,
                number=number,
                type=kind or kinds.TYPE_INT64,
                label=kinds.LABEL_REPEATED if field.repeated else kinds.LABEL_OPTIONAL,
                type_name=f".t.{field.message.name}" if field.message else None,
            )
    pool = descriptor_pool.DescriptorPool()
    pool.Add(file)
    return message_factory.GetMessageClass(pool.FindMessageTypeByName(f"t.{name}"))


Tree = official(SHAPES, "Tree")


def read(data: bytes, of: Message | None) -> ProtoSource:
    return ProtoSource(data.decode("latin-1"), of)


def finish(source: ProtoSource) -> bytes:
    return source.finish().encode("latin-1")


def simple(node: Node) -> object:
    """Return a tree without its spans."""
    match node:
        case Obj():
            return [(key.value, simple(value)) for key, value in node.members]
        case Arr():
            return [simple(item) for item in node.items]
        case Num():
            return int(node.value)
        case Str():
            return node.value
    return None


def strings(node: Node, path: tuple[str | int, ...] = ()) -> Iterator[tuple[Any, Str]]:
    match node:
        case Obj():
            for key, value in node.members:
                yield from strings(value, (*path, key.value))
        case Arr():
            for i, item in enumerate(node.items):
                yield from strings(item, (*path, i))
        case Str():
            yield path, node


def replaced(message: Any, path: tuple[str | int, ...], old: str, new: str) -> Any:
    """Return google's message with one string changed."""
    copy = type(message)()
    copy.CopyFrom(message)
    at = copy
    for step in path[:-1]:
        at = getattr(at, step) if isinstance(step, str) else at[step]
    last = path[-1]
    if isinstance(last, str):
        assert getattr(at, last) == old
        setattr(at, last, new)
    else:
        assert at[last] == old
        at[last] = new
    return copy


@pytest.mark.parametrize(
    ("of", "data", "tree"),
    [
        (LEAF, b"", []),
        (LEAF, b"\x0a\x02hi", [("text", "hi")]),
        (LEAF, b"\x0a\x00", [("text", "")]),
        (LEAF, b"\x0a\x82\x00hi", [("text", "hi")]),  # a length in a longer form than it needs
        (LEAF, b"\x12\x02hi", [("blob", None)]),
        (LEAF, b"\x18\x01", [("count", None)]),
        (LEAF, b"\x18\xff\xc1\xd7\x2f", [("count", 99999999)]),
        (LEAF, b"\x18" + b"\xff" * 9 + b"\x01", [("count", None)]),  # -1
        (LEAF, b"\x19" + bytes(8) + b"\x1d" + bytes(4), [("count", None), ("count", None)]),
        (LEAF, b"\x20\x01\x20\x09", [("word", "ONE"), ("word", None)]),
        (LEAF, b"\x2a\x02\x01\x02\x28\x07", [("numbers", [None, None])]),
        (LEAF, b"\x0a\x01a\x0a\x01b", [("text", "a"), ("text", "b")]),
        (TREE, b"\x12\x03\x0a\x01a\x12\x00", [("left", [("name", "a")]), ("left", [])]),
        (TREE, b"\x1a\x00\x0a\x01n\x1a\x03\x0a\x01a", [("children", [[], [("name", "a")]]), ("name", "n")]),
        (TREE, b"\xc2\x0c\x01a\xc2\x0c\x01b", [("words", ["a", "b"])]),
        # Fields that the schema does not know: of a newer version, in a group.
        (LEAF, b"\x32\x03new", [("6", "new")]),
        (LEAF, b"\x32\x05\x0a\x03new", [("6", [("1", "new")])]),
        (LEAF, b"\x0b\x0a\x03hey\x0c\x0a\x01a", [("1", "hey"), ("text", "a")]),
        (None, b"\x0a\x02Hi", [("1", "Hi"), ("1", [("9", None)])]),
        (None, b"\x0a\x06\x08\x96\x01\x12\x01a", [("1", [("1", None), ("2", "a")])]),
        (None, b"\x0a\x03\xff\xff\xff\x12\x00", [("1", None), ("2", [])]),
        (None, b"\x0a\x03\x1b[0", [("1", "\x1b[0")]),
        (None, b"\x08\xff\xc1\xd7\x2f", [("1", 99999999)]),
        (None, b"\x0a\x09" + b"\n\x07" + b"IIIIIII", [("1", [("1", "IIIIIII")])]),
    ],
)  # fmt: skip
def test_trees(of: Message | None, data: bytes, tree: object) -> None:
    source = read(data, of)
    assert simple(source.node) == tree
    assert finish(source) == data


@pytest.mark.parametrize(
    ("of", "data", "guessed"),
    [
        (LEAF, b"\x0a\x02hi", False),
        (LEAF, b"\x30\x02", False),
        (LEAF, b"\x32\x02hi", True),
        (None, b"\x0a\x02hi", True),
    ],
)
def test_guesses_are_said_and_not_edited(of: Message | None, data: bytes, guessed: bool) -> None:
    source = read(data, of)
    assert source.guessed is guessed
    for _, text in strings(source.node):
        assert source.is_fixed(text.start, "string") is guessed
        if guessed:
            with pytest.raises(ValueError, match="edited"):
                source.replace(text.start, text.end, [Edit(0, 1, "")], text.value, "string")


def test_names_numbers_and_words_are_not_edited() -> None:
    source = read(b"\x18\xff\xc1\xd7\x2f\x20\x01\x0a\x01a", LEAF)
    (count_key, count), (_, word), (text_key, text) = source.node.members
    assert isinstance(count, Num) and isinstance(word, Str) and isinstance(text, Str)
    assert source.is_fixed(count.start, "number")
    assert source.is_fixed(count_key.start, "key")
    assert source.is_fixed(text_key.start, "key")
    assert source.is_fixed(word.start, "string")
    assert not source.is_fixed(text.start, "string")


@pytest.mark.parametrize(
    ("of", "data", "why"),
    [
        (LEAF, b"\x0a", "framing"),
        (LEAF, b"\x0a\x05hi", "framing"),
        (LEAF, b"\x08\x80", "framing"),
        (LEAF, b"\x18" + b"\x80" * 10 + b"\x01", "framing"),
        (LEAF, b"\x0a\x80\x80\x80\x80\x80\x00", "framing"),
        (LEAF, b"\x80\x80\x80\x80\x80\x01", "framing"),
        (LEAF, b"\xff\xff\xff\xff\x7f\x00", "framing"),
        (LEAF, b"\x02\x00", "framing"),  # field 0
        (LEAF, b"\x1e\x00", "framing"),  # wire types 6 and 7
        (LEAF, b"\x1f\x00", "framing"),
        (LEAF, b"\x19\0\0\0\0\0\0\0", "framing"),
        (LEAF, b"\x1d\0\0\0", "framing"),
        (LEAF, b"\x0b\x08\x01", "framing"),  # groups
        (LEAF, b"\x0c", "framing"),
        (LEAF, b"\x0b\x14", "framing"),
        (LEAF, b"\x08\x01", "schema"),
        (LEAF, b"\x0d\0\0\0\0", "schema"),
        (LEAF, b"\x1a\x01\x01", "schema"),  # packed, and not repeated
        (TREE, b"\x10\x01", "schema"),
        (LEAF, b"\x0a\x01\xff", "encoding"),
        (LEAF, b"\x0a\x03\xed\xa0\x80", "encoding"),
        (None, b"hello", "framing"),
        (LEAF, b"\x18\x01" * (MAX_FIELDS + 1), "size"),
        (None, b"\x0a\x80\x80\x37" + b"\x08\x01" * 450_560, "size"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused(of: Message | None, data: bytes, why: str) -> None:
    with pytest.raises(NotInspected) as refused:
        read(data, of)
    assert refused.value.why == why


def nested(levels: int, of_field: int = 2) -> bytes:
    data = b"\xff\xff" if of_field == 1 else b""
    for _ in range(levels):
        size = len(data)
        length = bytes((size,)) if size < 128 else bytes((size & 127 | 128, size >> 7))
        data = bytes((of_field << 3 | 2,)) + length + data
    return data


def test_depth_is_bounded() -> None:
    read(nested(MAX_DEPTH), TREE)
    with pytest.raises(NotInspected, match="depth"):
        read(nested(MAX_DEPTH + 1), TREE)
    read(nested(MAX_GUESSED, 1), None)
    with pytest.raises(NotInspected, match="depth"):
        read(nested(MAX_GUESSED + 10, 1), None)


def test_numbers_that_are_left_out_are_zero() -> None:
    source = read(b"\x18\x05\x18\x07\xc2\x0c\x01a", LEAF)
    assert source.number(source.node, "count") == 7
    assert source.number(source.node, "200") == 0
    assert source.number(source.node, "word") == 0


def test_a_field_can_be_removed() -> None:
    message = Tree(name="a", left=Tree(name="b", leaf={"text": "t" * 200}, words=["w"]))
    data = message.SerializeToString()
    source = read(data, TREE)
    left = source.node.get("left")
    assert isinstance(left, Obj)
    key, value = next(m for m in left.members if m[0].value == "leaf")
    name = left.get("name")
    assert isinstance(name, Str)
    source.replace(name.start, name.end, [Edit(0, 1, "new")], "b", "string")
    source.clear(key, value)
    left.members.remove((key, value))
    message.left.ClearField("leaf")
    message.left.name = "new"
    assert Tree.FromString(finish(source)) == message


def test_lone_surrogates_do_not_leave() -> None:
    source = read(b"\x0a\x02hi", LEAF)
    source.replace(1, 4, [Edit(0, 1, "\ud800")], "hi", "string")
    assert finish(source) == b"\x0a\x02?i"


TEXT = st.text(max_size=20) | st.sampled_from(["x" * 120, "é" * 70, "y" * 16_380])


def trees() -> st.SearchStrategy[Any]:
    def build(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
        return st.builds(
            Tree,
            name=TEXT,
            left=st.none() | inner,
            children=st.lists(inner, max_size=2),
            leaf=st.builds(
                dict, text=TEXT, blob=st.binary(max_size=5), count=st.integers(-9, 1 << 40),
                numbers=st.lists(st.integers(0, 300), max_size=3),
            ),
            words=st.lists(TEXT, max_size=3),
        )  # fmt: skip

    return st.recursive(st.builds(Tree, name=TEXT), build, max_leaves=4)


@given(trees(), st.data())
def test_edits_are_what_google_reads(message: Any, data: st.DataObject) -> None:
    raw = message.SerializeToString()
    source = read(raw, TREE)
    assert not source.guessed
    expected = message
    for path, text in strings(source.node):
        where = sorted(
            data.draw(st.lists(st.integers(0, len(text.value)), max_size=4, unique=True))
        )
        edits = [
            Edit(a, b, data.draw(TEXT))
            for a, b in zip(where[::2], where[1::2], strict=False)
        ]  # fmt: skip
        new = text.value
        for e in reversed(edits):
            new = new[: e.start] + e.new + new[e.end :]
        # Twice on one string: each of its texts records its own edits.
        for some in (edits[1:], edits[:1]):
            source.replace(text.start, text.end, some, text.value, "string")
        expected = replaced(expected, path, text.value, new)
    assert Tree.FromString(finish(source)) == expected


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for of in (TREE, LEAF, None):
        try:
            source = read(data, of)
        except NotInspected:
            continue
        assert finish(source) == data
        if of is TREE:
            Tree.FromString(data)


@given(
    st.recursive(st.text(min_size=1), lambda s: st.lists(s, min_size=1, max_size=3), max_leaves=6)
)
def test_no_text_is_lost_in_guesses(tree: Any) -> None:
    wanted: list[str] = []

    def write(node: Any) -> bytes:
        if isinstance(node, str):
            wanted.append(node)
            return node.encode()
        parts = [write(item) for item in node]
        return b"".join(b"\x0a" + _length(len(p)) + p for p in parts)

    data = write([tree])
    found = [text.value for _, text in strings(read(data, None).node)]
    assert all(any(text in value for value in found) for text in wanted if len(text) > 8)


def _length(size: int) -> bytes:
    return bytes((size,)) if size < 128 else bytes((size & 127 | 128, size >> 7))


@pytest.mark.parametrize("filler", [b"x", b"\n", b"a\x01", b"\xff", b"The quick brown fox. "])
def test_time_of_guesses_is_bounded(filler: bytes) -> None:
    data = filler * (2_000_000 // len(filler))
    for _ in range(MAX_GUESSED - 2):
        size = len(data)
        length = bytes(
            (size & 127 | 128, size >> 7 & 127 | 128, size >> 14 & 127 | 128, size >> 21)
        )
        data = b"\x0a" + length + data
    start = time.perf_counter()
    try:
        read(data, None)
    except NotInspected as e:
        assert e.why == "size"
    assert time.perf_counter() - start < 3


def test_the_published_schema_is_whole() -> None:
    assert len(METHODS) == 11
    assert all(path.startswith("/xai_api.") for path in METHODS)
    request = METHODS["/xai_api.Chat/GetCompletion"].request
    assert request.fields[1].message is TYPES["Message"]
    assert TYPES["Message"].fields[2].words[1] == "ROLE_USER"
    for of in TYPES.values():
        for field in of.fields.values():
            assert (field.kind == "message") == (field.message is not None)
            assert (field.kind == "enum") == bool(field.words)


def recorded() -> list[Any]:
    """Return each recorded gRPC message: its type, its bytes, and its decoded form."""
    path = folder()
    if path is None:
        skip = pytest.mark.skip(reason="no recorded exchanges beside this checkout")
        return [pytest.param(TREE, b"", {}, marks=skip)]
    found = []
    with gzip.open(path / "xai.grpc-chat.jsonl.gz", "rt") as lines:
        for line in lines:
            exchange = json.loads(line)
            method = METHODS[exchange["url"].removeprefix("https://api.x.ai")]
            for side, of in zip(("request", "response"), method, strict=True):
                text = exchange[f"{side}_body"]
                binary = exchange.get(f"{side}_body_base64")
                body = base64.b64decode(text) if binary else text.encode()
                decoded = exchange[f"{side}_json"]
                every = decoded if isinstance(decoded, list) else [decoded]
                for i, envelope in enumerate(EnvelopeParser().feed(body)):
                    message = every[i].get("chunk", every[i])
                    name = f"{exchange['id']}-{side}-{i}"
                    found.append(pytest.param(of, envelope.data(), message, id=name))
    return found


def said(value: Any) -> Iterator[str]:
    """Yield the strings of a decoded message: not times, not 64-bit numbers, which are strings too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from said(item)
    elif isinstance(value, dict):
        for name, item in value.items():
            if name not in ("created", "cost_in_usd_ticks"):
                yield from said(item)


NUMBERS = ("TOOL_MODE_", "SERVER_SIDE_TOOL_", "INCLUDE_OPTION_", "DETAIL_", "EFFORT_")
"""Enumerations that are numbers in our schema."""


@pytest.mark.parametrize(("of", "data", "decoded"), recorded())
def test_recorded_messages(of: Message, data: bytes, decoded: Any) -> None:
    source = read(data, of)
    assert finish(source) == data
    found = list(strings(source.node))
    values = {text.value for _, text in found}
    wanted = {text for text in said(decoded) if not text.startswith(NUMBERS)}
    assert wanted <= values | {""}
    message = official(TYPES, of.name).FromString(data)
    for path, text in found:
        if source.is_fixed(text.start, "string"):
            continue
        middle = len(text.value) // 2
        other = read(data, of)
        edits = [Edit(middle, middle, "héllo€" * 50)]
        other.replace(text.start, text.end, edits, text.value, "string")
        new = text.value[:middle] + "héllo€" * 50 + text.value[middle:]
        expected = replaced(message, path, text.value, new)
        assert type(message).FromString(finish(other)) == expected
