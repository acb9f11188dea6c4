"""JSON, layers, files, forms and protobuf: read as others read them, and edited where they are meant to be."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from random import Random
from typing import Any

from google.protobuf.message import DecodeError

from mitmguard.errors import NotInspected
from mitmguard.model import Edit, apply_edits
from mitmguard.wire.base64text import base64_bytes
from mitmguard.wire.charsets import read_text
from mitmguard.wire.files import Media, Readable, embedded, read_file
from mitmguard.wire.layer import Layer, Pieces, Stack
from mitmguard.wire.layers import (
    Decoded,
    base64_text,
    data_url,
    entities,
    form_fields,
    form_value,
    percent,
    quoted_printable,
)
from mitmguard.wire.literals import LONG_NUMBER, Arr, Node, Num, Obj, Str, literal_edits, parse
from mitmguard.wire.mediatype import parse_value
from mitmguard.wire.multipart import parts
from mitmguard.wire.places import Walk
from mitmguard.wire.protobuf import ProtoSource
from mitmguard.wire.texts import At, Places
from mitmguard.wire.xai_schema import METHODS
from tests.fuzz.properties import chance, edits_of, head, joined, literals, numbered, same, text_of
from tests.wire.test_protobuf import SHAPES, TREE, official

Tree = official(SHAPES, "Tree")


class Number(str):
    """A number of the standard reader, as it is written."""


def json_spans(data: bytes) -> None:
    """JSON: what the standard library accepts is accepted, with the same values; edits stay inside their literal."""
    source = text_of(data)
    try:
        node, _ = parse(source)
    except NotInspected as e:
        if e.why == "json":
            assert _standard(source) is _NOT_JSON, "JSON is refused"
        return
    value = _standard(source)
    assert value is not _NOT_JSON, "what is no JSON is accepted"
    assert _equal(node, value), "the standard library reads something else"
    found = list(literals(node))
    for literal in found[:50]:
        assert json.loads(source[literal.start : literal.end]) == literal.value
    random = chance(data)
    wanted, edits = [], []
    for literal in found:
        mine = edits_of(literal.value, random) if random.random() < 0.3 else []
        edits += literal_edits(source, literal.start, literal.end, mine) if mine else []
        wanted.append(joined(apply_edits(literal.value, mine)))
    again, _ = parse(apply_edits(source, edits))
    assert [joined(literal.value) for literal in literals(again)] == wanted, (
        "an edit reads otherwise"
    )


_NOT_JSON = object()


def _standard(source: str) -> object:
    try:
        return json.loads(
            source.removeprefix("\ufeff"),
            parse_int=Number,
            parse_float=Number,
            object_pairs_hook=tuple,
        )
    except ValueError:
        return _NOT_JSON


def _equal(node: Node, value: object) -> bool:
    match node:
        case Str():
            return type(value) is str and node.value == value
        case Num():
            return type(value) is Number and node.value == value
        case Arr():
            return (
                type(value) is list
                and len(node.items) == len(value)
                and all(map(_equal, node.items, value))
            )
        case Obj():
            return (
                type(value) is tuple
                and [key.value for key, _ in node.members] == [key for key, _ in value]
                and all(_equal(a, b) for (_, a), (_, b) in zip(node.members, value, strict=True))
            )
    if type(value) is Number:
        return len(value) < LONG_NUMBER
    return value is None or type(value) in (bool, float)


LAYERS: dict[str, Callable[[str], Decoded]] = {
    "percent": percent,
    "form": form_value,
    "entities": entities,
    "quoted": quoted_printable,
    "base64": base64_text,
    "url": data_url,
}


def layers(data: bytes) -> None:
    """Layers: decoding the edited outer text gives the edited inner text. First line: which layer."""
    name, rest = head(data)
    decode = LAYERS.get(name, percent)
    outer = rest.decode("latin-1") if name == "quoted" else text_of(rest)
    if name == "form":
        for _, start, end in form_fields(outer):
            assert 0 <= start <= end <= len(outer)
    decoded = decode(outer)
    if decoded is None:
        return
    inner, layer = decoded
    assert layer.edits([]) == []
    words = (
        ("", "x", "REDACTED", "a b%41&amp;+=", "é")
        if name == "quoted"
        else ("", "x", "%41&amp;=+", "é😀")
    )
    edits = edits_of(inner, chance(data), words)
    after = apply_edits(outer, layer.edits(edits))
    wanted = apply_edits(inner, edits)
    again = decode(after)
    if again is not None:
        assert again[0] == wanted, "an edit inside reads otherwise"
    elif decode is base64_text:
        read = base64_bytes(after)
        assert read is not None
        assert read[0].decode() == wanted
    elif decode is data_url:
        assert not wanted, "the edited URL is none"
    else:
        assert after == wanted, "an edit inside reads otherwise"


CHARSETS = ("", "utf-8", "utf-16", "utf-16le", "iso-8859-1", "windows-1252", "koi8-r")


def charsets(data: bytes) -> None:
    """Charsets: an edit replaces the bytes of its characters. First line: a number, and whether it is declared."""
    line, raw = head(data)
    number, _, declared = line.partition(" ")
    charset = (
        CHARSETS[int(number) % len(CHARSETS)] if number.isascii() and number.isdecimal() else ""
    )
    try:
        found = read_text(raw, charset, declared=bool(declared))
    except NotInspected:
        return
    if found is None:
        assert not declared
        return
    text, layer = found
    outer = raw.decode("latin-1")
    whole = layer.edits([Edit(0, len(text), text)])
    assert apply_edits(outer, whole) == outer, "a text is not written as it was read"
    edits = edits_of(text, chance(data), ("", "x", "REDACTED_EMAIL_ADDRESS"))
    after = apply_edits(outer, layer.edits(edits)).encode("latin-1")
    codec, begin = layer._codec, layer._begin
    assert after[begin:].decode(codec) == apply_edits(text, edits)


def files(data: bytes) -> None:
    """Files: text is read and written back. First line: `embedded` or not, a type, a name."""
    line, raw = head(data)
    how, declared, name = (*line.split("\t"), "", "", "")[:3]
    inside = how == "embedded"
    outer = text_of(raw) if inside else raw.decode("latin-1")
    read = partial(_embedded if inside else _file, declared=declared, name=name)
    file = read(outer)
    if isinstance(file, Media):
        assert len(file.detail) < 200
        return
    if file is None or file.layer is None:
        return
    layer, text = file.layer, file.text
    assert layer.edits([]) == []
    random = chance(data)
    apply_edits(outer, layer.edits(edits_of(text, random)))
    first, last = _piece(layer, random) or (0, len(text))
    a, b = sorted(random.randint(first, last) for _ in range(2))
    after = apply_edits(outer, layer.edits([Edit(a, b, text[a:b])]))
    again = read(after)
    assert isinstance(again, Readable), "the text is a text no more"
    assert again.text == text, "a text is not written as it was read"


def _piece(layer: Layer, random: Random) -> tuple[int, int] | None:
    """Return the span of a piece of a message: an edit over several moves text from one part to another."""
    if isinstance(layer, Stack) and layer._layers:
        return _piece(layer._layers[-1], random)
    if not isinstance(layer, Pieces) or not layer._pieces:
        return None
    which = random.randrange(len(layer._pieces))
    begin = sum(len(piece.text) for piece in layer._pieces[:which])
    piece = layer._pieces[which]
    first, last = (piece.layer and _piece(piece.layer, random)) or (0, len(piece.text))
    return begin + first, begin + last


def _embedded(outer: str, declared: str, name: str) -> Readable | Media | None:
    return embedded(outer, declared, name)


def _file(outer: str, declared: str, name: str) -> Readable | Media | None:
    return read_file(outer.encode("latin-1"), declared, name)


def multipart(data: bytes) -> None:
    """Multipart bodies: parts lie in the body, in order. First line: the content type."""
    line, body = head(data)
    try:
        value = parse_value(line)
        found = parts(body, line)
    except NotInspected:
        return
    for name, (first, last) in value.spans.items():
        assert line[first:last] == value.parameters[name]
    at = 0
    for part in found:
        assert at <= part.head_start <= part.head_end <= part.start <= part.end <= len(body)
        for span in (part.name_span, part.filename_span):
            assert span is None or part.head_start <= span[0] <= span[1] <= part.head_end
        if part.name_span is not None:
            assert body[slice(*part.name_span)].decode("latin-1") == part.name
        at = part.end


SCHEMAS = {
    "tree": TREE,
    "none": None,
    **{name.rpartition("/")[2]: m.request for name, m in METHODS.items()},
}


def protobuf(data: bytes) -> None:
    """Protobuf: what is accepted the official reader accepts; edits change their string. First line: the schema."""
    name, raw = head(data)
    of = SCHEMAS.get(name, TREE)
    try:
        source = ProtoSource(raw.decode("latin-1"), of)
    except NotInspected:
        return
    if of is TREE:
        ours = {text.value for text in _visited(source).texts}
        assert set(_official(raw)) <= ours, "the official reader sees more"
    assert source.to_bytes() == raw
    places = _visited(source)
    same(places.texts)
    assert places.finish() == raw, "an edit that changes nothing changes the message"
    places = _visited(ProtoSource(raw.decode("latin-1"), of))
    mark, wanted = numbered(places.texts, data)
    again = _visited(ProtoSource(places.finish().decode("latin-1"), of))
    assert [t.value for t in again.texts if mark in t.value] == wanted, "an edit reads otherwise"


def _official(raw: bytes) -> Iterator[str]:
    """Yield the strings that the official reader sees; none in what it refuses."""
    try:
        left = [Tree.FromString(raw)]
    except DecodeError:
        return
    while left:
        for _, value in left.pop().ListFields():
            for one in (value,) if isinstance(value, str | bytes | int) else _items(value):
                if isinstance(one, str):
                    yield one
                elif hasattr(one, "ListFields"):
                    left.append(one)


def _items(value: Any) -> Sequence[Any]:
    return (value,) if hasattr(value, "ListFields") else list(value)


def _visited(source: ProtoSource) -> Places:
    places = Places()
    places.source(source)
    Walk().visit(source.node, At("user"), source, places)
    return places
