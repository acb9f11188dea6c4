"""Protobuf messages as trees of texts, and edits that keep every enclosing length true.

The wire format (protobuf.dev, "Encoding"): a message is a run of fields; a field is a tag (number and wire
type in one varint) and a value; strings, bytes and messages have their length in front, a varint too.
So a longer string changes the length of everything around it, and nothing else.

With a schema the tree has names, roles and strings that can be edited. What no schema names is guessed: bytes
that parse as a message may be one, all other bytes in UTF-8 are a text, and nothing that was guessed is ever
edited. Where readers of protobuf differ (long forms of tags and lengths, fields of a wrong wire type), the
message is refused.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from mitmguard.errors import NotInspected
from mitmguard.model import Edit, apply_edits
from mitmguard.wire.literals import LONG_NUMBER, Arr, Node, Num, Obj, Str
from mitmguard.wire.texts import Kind, Source

MAX_DEPTH = 100
"""Messages in messages: the limit of the official readers."""

MAX_GUESSED = 32
"""Guessed messages in each other: each level reads the bytes below it once more."""

MAX_FIELDS = 200_000
"""Fields in one message: as many as a document may have texts."""

LONG_TEXT = 4096
"""Characters from which a text without control characters is no message: its numbers would be some."""

FieldKind = Literal["string", "bytes", "message", "enum", "number"]
"""`number` stands for all that is of no use but as a number: integers, floats, booleans."""


class Field(NamedTuple):
    """A field of a message type: its name, and what it holds."""

    name: str
    kind: FieldKind
    repeated: bool = False
    message: Message | None = None
    words: Mapping[int, str] = {}  # the values of an enum by name


@dataclass(frozen=True, slots=True)
class Message:
    """A message type: its fields by number. Types may hold each other: `schema` builds them."""

    name: str
    fields: dict[int, Field] = field(default_factory=dict, repr=False)


_TYPE = re.compile(r"(\w+):([^;]*);")


def schema(text: str, enums: Mapping[str, Mapping[int, str]]) -> dict[str, Message]:
    """Return the message types that a text lists, linked to each other.

    The text is `Name: string text = 1, Name* items = 2;` and so on: the name of a type and its fields as in
    a .proto file, with `*` for "repeated" and `number` for all types that `FieldKind` calls so.
    """
    listed = _TYPE.findall(text)
    types = {name: Message(name) for name, _ in listed}
    for name, fields in listed:
        for item in filter(None, map(str.strip, fields.split(","))):
            kind, called, _, digits = item.split()
            of = kind.removesuffix("*")
            made = Field(called, "message", of != kind)
            if of in _SCALARS:
                made = made._replace(kind=_SCALARS[of])
            elif of in enums:
                made = made._replace(kind="enum", words=enums[of])
            else:
                made = made._replace(message=types[of])
            types[name].fields[int(digits)] = made
    return types


_SCALARS: Mapping[str, FieldKind] = {"string": "string", "bytes": "bytes", "number": "number"}


class _Raw(NamedTuple):
    """A field as it is on the wire; its value lies between `at` and `end`, its length from `start`."""

    number: int  # negative inside a group, whose fields no schema knows
    wire: int
    tag: int
    start: int
    at: int
    end: int
    value: int  # of a varint


_VARINT, _EIGHT, _BYTES, _GROUP, _GROUP_END, _FOUR = range(6)

_NOTHING: Mapping[int, Field] = {}

_CONTROL = bytes(set(range(32)) - set(b"\t\n\r")) + b"\x7f"
"""What no text holds that could be taken for a message."""


class ProtoSource(Source):
    """A message, and the tree of its texts in `node`, for shapes to visit.

    data: the bytes of the message, one character each, so that indices are offsets.
    schema: the type of the message; None when it is not known, and everything is guessed.

    In the tree a message is an `Obj`, a repeated field an `Arr` at the place of its first value, a string a
    `Str` whose span begins with its length; the span of a name is its tag. Integers of at least
    `LONG_NUMBER` digits are `Num`, values of enums a `Str` with their name, bytes and other numbers None. Fields that
    are not in the schema are called by their number. Of a field that may come once, all values are there.

    Raises `NotInspected`: "framing" for what is not protobuf, "schema" for what is not of this type,
    "encoding" for a string that is not UTF-8, "depth" and "size".
    """

    __slots__ = ("_bodies", "_count", "_editable", "_frames", "_raw", "guessed", "node")

    encoding = "latin-1"
    rigid = True

    def __init__(self, data: str, schema: Message | None, *, depth: int = MAX_DEPTH) -> None:
        super().__init__(data)
        self._raw = data.encode("latin-1")
        self._frames: list[tuple[int, int, int, int]] = []
        """What has a length and can change: (start, body, end, index of the frame around it)."""
        self._editable: set[int] = set()  # where strings begin that can be edited
        self._count = 0
        self.guessed = False
        """Whether there are fields, other than numbers, that the schema does not know."""
        end = len(self._raw)
        if schema is None:
            members = self._guess(list(self._fields(0, end)), min(depth, MAX_GUESSED), False)
        else:
            members = self._message(0, end, schema.fields, depth, -1)
        self.node = Obj(0, end, members)

    def replace(self, start: int, end: int, edits: list[Edit], value: str, kind: Kind) -> None:
        """Record edits of `value`, the string field with this span."""
        if start not in self._editable or kind != "string":
            raise ValueError("this text cannot be edited")
        body = end - (len(value) if value.isascii() else len(value.encode()))
        where = {}
        offset = at = 0
        for place in sorted({p for e in edits for p in (e.start, e.end)}):
            offset += len(value[at:place].encode())
            where[place] = body + offset
            at = place
        for e in edits:
            # A lone surrogate has no UTF-8, and readers refuse a string that is not UTF-8.
            new = e.new.encode("utf-8", "replace").decode("latin-1")
            self.edits.append(Edit(where[e.start], where[e.end], new))

    def clear(self, key: Str, value: Obj | Arr) -> None:
        """Record that a field goes, for a message has no word for nothing; one in an `Arr` cannot."""
        self.edits.append(Edit(key.start, value.end, ""))
        self.cleared.add((key.start, value.end))

    def is_fixed(self, start: int, kind: Kind) -> bool:
        """Whether the text that begins there cannot be edited: a name, a number, a guess."""
        return kind != "string" or start not in self._editable

    def number(self, node: Obj, name: str) -> int:
        """Return the last value of a varint field, 0 where the message leaves it out."""
        for key, _ in reversed(node.members):
            if key.value == name and self._raw[key.start] & 7 == _VARINT:
                return self._varint(key.end, node.end, 10)[0]
        return 0

    def finish(self) -> str:
        """Return the message with the recorded edits made, and the lengths around them to match."""
        settled = self.settled()
        return apply_edits(self.text, sorted(settled + self._lengths(settled)))

    def _lengths(self, recorded: list[Edit]) -> list[Edit]:
        """Return the edits of the lengths that the recorded edits change."""
        frames = self._frames
        grown: dict[int, int] = {}
        for e in recorded:
            index = bisect_right(frames, e.start, key=_body) - 1
            while index >= 0 and frames[index][2] < e.end:
                index = frames[index][3]
            grown[index] = grown.get(index, 0) + len(e.new) - (e.end - e.start)
        around = set(grown)
        for index in grown:
            while index >= 0 and (index := frames[index][3]) not in around:
                around.add(index)
        edits = []
        for index in sorted(around, reverse=True):  # a frame comes behind those around it
            more = grown.get(index, 0)
            if index < 0 or not more:
                continue
            start, body, end, outer = frames[index]
            new = _write_varint(end - body + more)
            edits.append(Edit(start, body, new.decode("latin-1")))
            grown[outer] = grown.get(outer, 0) + more + len(new) - (body - start)
        return edits

    def _message(
        self, begin: int, end: int, fields: Mapping[int, Field], depth: int, frame: int
    ) -> list[tuple[Str, Node]]:
        """Return the members of a message of a known type."""
        if depth < 0:
            raise NotInspected("depth", "message")
        members: list[tuple[Str, Node]] = []
        lists: dict[int, list[Node]] = {}
        for raw in self._fields(begin, end):
            known = fields.get(raw.number)
            if known is None:
                members += self._guess([raw], min(depth, MAX_GUESSED), False)
                continue
            node = self._value(raw, known, depth, frame)
            if not known.repeated:
                members.append((Str(raw.tag, raw.start, known.name), node))
            elif (items := lists.get(raw.number)) is not None:
                items.append(node)
            else:
                items = lists[raw.number] = [node]
                whole = Arr(raw.start, raw.end, items)
                members.append((Str(raw.tag, raw.start, known.name), whole))
        return members

    def _value(self, raw: _Raw, known: Field, depth: int, frame: int) -> Node:
        start, at, end = raw.start, raw.at, raw.end
        kind = known.kind
        if kind in ("number", "enum"):
            if raw.wire == _VARINT:
                if kind == "enum":
                    word = known.words.get(raw.value)
                    return None if word is None else Str(start, end, word)
                return _number(raw)
            if raw.wire == _BYTES and not known.repeated:  # repeated: packed
                raise NotInspected("schema", "wire type")
            return None
        if raw.wire != _BYTES:
            raise NotInspected("schema", "wire type")
        if kind == "bytes":
            return None
        self._frames.append((start, at, end, frame))
        if kind == "string":
            self._editable.add(start)
            try:
                return Str(start, end, self._raw[at:end].decode())
            except UnicodeDecodeError:
                raise NotInspected("encoding", "string") from None
        inner = known.message.fields if known.message else _NOTHING
        index = len(self._frames) - 1
        return Obj(start, end, self._message(at, end, inner, depth - 1, index))

    def _guess(self, fields: list[_Raw], depth: int, covered: bool) -> list[tuple[Str, Node]]:
        """Return the members of a message of no known type; `covered`: it is part of a text that is read."""
        if depth < 0:
            raise NotInspected("depth", "message")
        members: list[tuple[Str, Node]] = []
        for raw in fields:
            key = Str(raw.tag, raw.start, str(abs(raw.number)))
            if raw.wire != _BYTES:
                members.append((key, _number(raw) if raw.wire == _VARINT else None))
                continue
            self.guessed = True
            text = self._text(raw, strict=True)
            # Words can be a message by chance ("Hi" is one), so what could be both is read as both.
            inner = None
            if text is None or len(text) <= LONG_TEXT:
                inner = self._inner(raw)
            if inner is None and text is None:
                text = self._text(raw, strict=False)
            elif inner is not None and covered:
                text = None
            if text is not None:
                members.append((key, Str(raw.start, raw.end, text)))
            if inner is not None:
                below = self._guess(inner, depth - 1, covered or text is not None)
                members.append((key, Obj(raw.start, raw.end, below)))
            elif text is None:
                members.append((key, None))
        return members

    def _inner(self, raw: _Raw) -> list[_Raw] | None:
        """Return the fields in the value of a field, None where it is no message."""
        try:
            return list(self._fields(raw.at, raw.end))
        except NotInspected as e:
            if e.why != "framing":
                raise
            return None

    def _text(self, raw: _Raw, strict: bool) -> str | None:
        """Return the value of a field as text, None where it is none; `strict`: nor with control characters."""
        value = self._raw[raw.at : raw.end]
        if not value or strict and len(value.translate(None, _CONTROL)) < len(value):
            return None
        try:
            return value.decode()
        except UnicodeDecodeError:
            return None

    def _fields(self, at: int, end: int) -> Iterator[_Raw]:
        """Yield the fields between two offsets, groups dissolved; "framing" when they do not fill them."""
        data = self._raw
        groups: list[int] = []
        while at < end:
            self._count += 1
            if self._count > MAX_FIELDS:
                raise NotInspected("size", "too many fields")
            tag = at
            value = data[at]
            at += 1
            if value > 127:
                value, at = self._varint(tag, end, 5)
            number, wire = value >> 3, value & 7
            if not 0 < number < 1 << 29:
                raise NotInspected("framing", "field number")
            start = at
            value = 0
            if wire == _VARINT:
                value, at = self._varint(at, end, 10)
                body = start
            elif wire == _BYTES:
                if at < end and data[at] < 128:
                    value = data[at]
                    body = at + 1
                else:
                    value, body = self._varint(at, end, 5)
                at = body + value
            elif wire in (_EIGHT, _FOUR):
                body, at = start, at + (8 if wire == _EIGHT else 4)
            elif wire == _GROUP:
                groups.append(number)
                continue
            elif wire == _GROUP_END and groups and groups.pop() == number:
                continue
            else:
                raise NotInspected("framing", "wire type")
            if at > end:
                raise NotInspected("framing", "cut off")
            yield _Raw(-number if groups else number, wire, tag, start, body, at, value)
        if groups:
            raise NotInspected("framing", "group without end")

    def _varint(self, at: int, end: int, most: int) -> tuple[int, int]:
        """Return the varint at an offset, of at most so many bytes, and the offset behind it."""
        data = self._raw
        value = 0
        for shift in range(0, 7 * most, 7):
            if at >= end:
                break
            byte = data[at]
            at += 1
            value |= (byte & 127) << shift
            if byte < 128:
                return value & 0xFFFFFFFFFFFFFFFF, at
        raise NotInspected("framing", "varint")


def _body(frame: tuple[int, int, int, int]) -> int:
    return frame[1]


def _number(raw: _Raw) -> Num | None:
    # Negative numbers of every width are written with 64 bits.
    text = str(raw.value if raw.value < 1 << 63 else raw.value - (1 << 64))
    return Num(raw.start, raw.end, text) if len(text) >= LONG_NUMBER else None


def _write_varint(value: int) -> bytes:
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)
