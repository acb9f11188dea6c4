"""Places: where the texts of a document are, and who said them.

A dialect is mostly a tree of the shapes below: which members are language, whose, and which are not. The
tree is walked together with the parsed document. What a shape does not know is still read: an unknown
member is walked, all its strings are texts of the enclosing role.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import chain
from typing import TypeAlias

from mitmguard.errors import NotInspected
from mitmguard.model import Role, Sink
from mitmguard.wire.files import Media as FileMedia
from mitmguard.wire.files import Readable, embedded
from mitmguard.wire.literals import Arr, Node, Num, Obj, Str, parse
from mitmguard.wire.texts import At, Places, PlainSource, Source, Unopened, Unread, pointer

NOT_LANGUAGE = frozenset(
    "id type object model role status index created created_at completed_at finish_reason stop_reason call_id "
    "tool_call_id tool_use_id item_id response_id previous_response_id conversation_id system_fingerprint service_tier "
    "media_type mime_type mimeType detail encoding_format format strict tool_choice truncation effort phase "
    "caller fingerprint signature encrypted_content encrypted_index encrypted_reasoning obfuscation p cache_control "
    "jsonrpc method protocolVersion progressToken nextCursor cursor requestState resultType taskId traceparent "
    "done_reason total_duration load_duration prompt_eval_duration eval_duration "
    "container_id file_id image_id audio_id session_id message_id block_type level priority native_finish_reason".split()
)
"""Members that name, number or sign things: never language, never altered."""


class Shape:
    """What is at one place of a document. The base class knows nothing, and so reads everything."""

    __slots__ = ()

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        """Add the texts in `node`: here every string, every key that could hold a value, every long number."""
        match node:
            case Str():
                out.add(node, at, source)
            case Num():
                # Tables write identifiers as 39053344705.0 as well.
                if (whole := node.value.removesuffix(".0")).lstrip("-").isdigit():
                    out.add(node._replace(value=whole), at, source, "number")
            case Arr():
                for i, item in enumerate(node.items):
                    if item is not None:
                        self.visit(item, at.step(i), source, out)
            case Obj():
                for key, value in node.members:
                    self.member(key, value, at, source, out)

    def member(self, key: Str, value: Node, at: At, source: Source, out: Places) -> None:
        name = key.value
        if could_hold_a_value(name):
            self.name(key, at, source, out)
        if value is not None and name not in OPAQUE:
            if name not in NOT_LANGUAGE:
                ANY.visit(value, at.member(name), source, out)
            elif type(value) is not Str or _NO_ID.match(value.value):
                _SKIP.visit(value, at.member(name), source, out)

    def name(self, key: Str, at: At, source: Source, out: Places) -> None:
        """Add the name of a member, where it could be a value itself."""
        out.add(key, at.step(key.value), source, "key")


ANY = Shape()


def could_hold_a_value(name: str) -> bool:
    """Whether the name of a member may be a value itself, such as an address that serves as a key."""
    # Almost every key is a plain word; a value used as a key has digits, an @ or an unusual length.
    return (
        len(name) > 5
        and (len(name) > 40 or not name.isalpha())
        and not name.replace("_", "").isalpha()
    )


class Opaque(Shape):
    """Signed, encrypted, counted or a credential of the client: neither read nor altered."""

    __slots__ = ()

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        return


class Skip(Shape):
    """Not language: ids, names, enumerations. What cannot be one of them, such as an e-mail address
    that serves as a user's id, is read all the same."""

    __slots__ = ()

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        match node:
            case Str():
                if _NO_ID.match(node.value):
                    out.add(node, at, source)
            case Arr():
                for i, item in enumerate(node.items):
                    if item is not None:
                        self.visit(item, at.step(i), source, out)
            case Obj():
                for key, value in node.members:
                    name = key.value
                    if value is not None and name not in OPAQUE:
                        self.visit(value, at.member(name), source, out)


_SKIP = Skip()
_NO_ID = re.compile(r"[^@]++@|\S*+\s|(?=\d*[.\-/()+])[\d.\-/()+]{8,}\Z")
"""No id looks like this: an address, words, an identifier with its punctuation."""


class Walk(Shape):
    """Everything below is language of one role, at any depth: tool definitions, arguments as objects."""

    __slots__ = ("role", "section", "sink")

    def __init__(
        self, role: Role | None = None, sink: Sink | None = None, section: int | None = None
    ) -> None:
        self.role, self.sink, self.section = role, sink, section

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        if node is not None:
            super().visit(
                node,
                at._replace(role=self.role or at.role, sink=self.sink or at.sink,
                            section=at.section if self.section is None else self.section),
                source, out,
            )  # fmt: skip

    def member(self, key: Str, value: Node, at: At, source: Source, out: Places) -> None:
        # Below a walk nothing is known: a member called `id` or `status` can hold anything.
        name = key.value
        if could_hold_a_value(name):
            self.name(key, at, source, out)
        if value is not None and name not in OPAQUE:
            Shape.visit(self, value, at.member(name), source, out)


OPAQUE = frozenset(
    "signature encrypted_content encrypted_index encrypted_reasoning requestState cache_control obfuscation".split()
)
"""Members that are signed, encrypted or padding: reading them makes no sense, altering them breaks the exchange."""


class Say(Shape):
    """A string that is language, or anything else that is then walked; in a stream a delta of a channel."""

    __slots__ = ("channel", "role", "sink")

    json = False

    def __init__(
        self, role: Role | None = None, sink: Sink | None = None, channel: str | None = None
    ) -> None:
        self.role, self.sink, self.channel = role, sink, channel

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        if self.role is not None or self.sink is not None:
            at = at._replace(role=self.role or at.role, sink=self.sink or at.sink)
        if type(node) is not Str:
            super().visit(node, at, source, out)
        elif self.channel is None:
            out.add(node, at, source)
        else:
            self.fragment(node, at, source, out)

    def fragment(self, node: Str, at: At, source: Source, out: Places) -> None:
        out.add(node, at, source, channel=(*at.channel, self.channel or ""), json=self.json)


class SoFar(Say):
    """A string that holds all of a text so far, in each element of a stream again."""

    __slots__ = ()

    def fragment(self, node: Str, at: At, source: Source, out: Places) -> None:
        out.add(node, at, source, channel=(*at.channel, self.channel or ""), so_far=True)


class Under(Shape):
    """What accompanies a text under a name of its own: its channels are apart, and complete no other."""

    __slots__ = ("_name", "_shape")

    def __init__(self, name: str, shape: Shape) -> None:
        self._name, self._shape = name, shape

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        at = at._replace(channel=(*at.channel, EXTRA, self._name))
        self._shape.visit(node, at, source, out)


class Parts(Say):
    """A delta of a channel that is a string, or an array of parts of several texts."""

    __slots__ = ("_parts",)

    def __init__(self, channel: str, part: Record) -> None:
        super().__init__(channel=channel)
        self._parts = Each(part)

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        if type(node) is Str:
            super().visit(node, at, source, out)
        else:
            self._parts.visit(node, at, source, out)


class JsonIn(Say):
    """A string that holds JSON, such as the arguments of a tool call: its strings are the texts."""

    __slots__ = ()

    json = True

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        if self.channel is not None and type(node) is Str:
            at = at._replace(role=self.role or at.role, sink=self.sink or at.sink)
            self.fragment(node, at, source, out)
            return
        if type(node) is Str and (inner := _inner_json(node.value)) is not None:
            at = at._replace(role=self.role or at.role, sink=self.sink or at.sink)
            child = out.source(Source(node.value, source, node.start, node.end))
            Walk().visit(inner, at, child, out)
            return
        super().visit(node, at, source, out)


def _inner_json(value: str) -> Node:
    if value.lstrip()[:1] not in ("{", "["):
        return None
    try:
        return parse(value)[0]
    except NotInspected:
        return None  # cut off, or only looks like JSON: it is still read, as one text


class Signed(Say):
    """Language under a signature: read, never altered."""

    __slots__ = ()

    def __init__(self, role: Role | None = None, channel: str | None = None) -> None:
        super().__init__(role, Sink.SIGNED, channel)


class Media(Shape):
    """A file: base64, a `data:` URL, or a link to one. Text in it is read; what is none is reported.

    What its record says beside it, a type and a name, is in `out.declared` (see `Record`).
    """

    __slots__ = ()

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        if type(node) is not Str:
            super().visit(node, at, source, out)
            return
        file = embedded(node.value, *out.declared)
        if file is None:
            out.add(node, at, source)
            return
        found = (file,) if isinstance(file, FileMedia) else file.unread
        for media in found:
            where = pointer(at.path)
            out.unread.append(Unread(media.why, where, media.detail, media.kind))
            if media.data:
                out.files.append(Unopened(media.data, at, source, where, media.detail))
        if isinstance(file, Readable):
            add_file(file, node, at, source, out)


def add_file(file: Readable, node: Str, at: At, source: Source, out: Places) -> None:
    """Add the text of a file that is written in the string `node`."""
    span = (file.text, source, node.start, node.end, file.layer)
    if file.format == "json" and file.layer is not None:
        try:
            inner, _ = parse(file.text)
        except NotInspected:
            pass  # it only looks like JSON
        else:
            Walk().visit(inner, at, out.source(Source(*span)), out)
            return
    plain = out.source(PlainSource(*span, kind="string", fixed=file.layer is None))
    out.add(Str(0, len(file.text), file.text), at, plain)


class Each(Shape):
    """An array of one shape; a single value in its place is read as an only element."""

    __slots__ = ("section", "shape")

    def __init__(self, shape: Shape, section: int | None = None) -> None:
        self.shape, self.section = shape, section

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        if self.section is not None:
            at = at._replace(section=self.section)
        if type(node) is Arr:
            for i, item in enumerate(node.items):
                if item is not None:
                    self.shape.visit(item, at.step(i), source, out)
        elif node is not None:
            self.shape.visit(node, at, source, out)


Roles: TypeAlias = Mapping[str, Role]
"""The words of a dialect for roles, and ours."""


Finder: TypeAlias = Callable[[Obj, Places], str]
"""Finds the name of the tool that an object calls, or whose result it is; empty where it is none."""


class Record(Shape):
    """An object with known members; its `role`, its `type` and its indices say what they mean.

    fields: member -> shape; unknown members are walked, members in `NOT_LANGUAGE` are not.
    types: value of `type`, or of the member `by`, -> the record to use instead.
    roles: word in the member `role` -> our role; an unknown word leaves the role as it is.
    message: the object is one message of the history.
    tool: finds the tool's name; index: members that are part of the channel key.
    delta: an element of a stream: strings of unknown members are joined over its elements, like known ones.
    """

    __slots__ = (
        "by",
        "delta",
        "fields",
        "holds_media",
        "index",
        "message",
        "role",
        "roles",
        "sink",
        "strict",
        "tool",
        "types",
    )

    def __init__(
        self,
        fields: Mapping[str, Shape],
        *,
        types: Mapping[str, Record] | None = None,
        by: str = "type",
        roles: Roles | None = None,
        role: Role | None = None,
        sink: Sink | None = None,
        message: bool = False,
        tool: Finder | None = None,
        index: tuple[str, ...] = (),
        delta: bool = False,
    ) -> None:
        self.fields = fields
        self.delta = delta
        self.types, self.by = types or {}, by
        self.roles = roles or {}
        self.role, self.sink, self.message, self.tool, self.index = role, sink, message, tool, index
        # What names a file's type stands beside it, or one object further out.
        inner = [s.fields.values() for s in self.fields.values() if isinstance(s, Record)]
        self.holds_media = any(map(_is_media, [*self.fields.values(), *chain(*inner)]))

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        if type(node) is not Obj:
            if self.role is not None or self.sink is not None:
                at = at._replace(role=self.role or at.role, sink=self.sink or at.sink)
            if self.message and type(node) is Str:
                out.items.append(at.role)
                at = at._replace(item=len(out.items) - 1)
            super().visit(node, at, source, out)
            return
        record = self
        if self.types:
            record = self.types.get(node.text(self.by), self)
        role = at.role
        if self.roles:
            role = self.roles.get(node.text("role"), role)
        if record.role is not None:
            role = record.role
        sink = record.sink or at.sink
        item, tool, channel = at.item, at.tool, at.channel
        if self.message:
            out.items.append(role)
            item = len(out.items) - 1
        finder = record.tool or self.tool
        if finder is not None:
            tool = finder(node, out) or tool
        if record.index:
            numbers = [mark(source, node, name) for name in record.index]
            if numbers == [-1] and at.path is not None and type(at.path[1]) is int:
                # Some servers send whole calls without an index: the position tells.
                numbers = [-2 - at.path[1]]
            channel = (*channel, *numbers)
        here = At(role, sink, tool, at.key, item, at.section, at.path, channel)
        declared = out.declared
        if record.holds_media or self.holds_media:
            out.declared = _declared(node, declared)
        fields = record.fields
        for key, value in node.members:
            name = key.value
            shape = fields.get(name)
            if shape is not None:
                if value is not None:
                    shape.visit(value, here.member(name), source, out)
            elif record.delta and type(value) is Str and name not in NOT_LANGUAGE:
                _EXTRA.fragment(
                    value,
                    here._replace(key=name, path=(at.path, name), channel=(*channel, EXTRA, name)),
                    source,
                    out,
                )
            else:
                self.member(key, value, here, source, out)
        out.declared = declared


def _declared(node: Obj, around: tuple[str, str]) -> tuple[str, str]:
    """Return what an object says of the file in it: its type and its name."""
    mime, name = around
    for key, value in node.members:
        if type(value) is Str:
            if key.value in _TYPE_NAMES:
                mime = value.value
            elif key.value in _FILE_NAMES:
                name = value.value
    return mime, name


_TYPE_NAMES = frozenset(("media_type", "mime_type", "mimeType", "mediaType", "format"))
_FILE_NAMES = frozenset(("filename", "file_name", "fileName", "name", "displayName"))


def _is_media(shape: Shape) -> bool:
    return isinstance(shape.shape if isinstance(shape, Each) else shape, Media)


EXTRA = "?"
"""Marks the channels of unknown members: they accompany a text, and so complete no other."""

_EXTRA = Say(channel="")


def number(source: Source, node: Obj, name: str) -> int:
    """Return a small integer member of an object, -1 when it is absent or not one."""
    return source.number(node, name)


def mark(source: Source, node: Obj, name: str) -> int | str:
    """Return a member as a part of a channel's key: a small integer, or an id with `=` in front; else -1."""
    for key, value in reversed(node.members):
        if key.value == name:
            if type(value) is Str:
                return f"={value.value}" if value.value else -1
            return source.number(node, name)
    return -1


def calls(by: str) -> Finder:
    """Return the finder of calls that have a `name`, and their id in the member `by`: results refer to it."""

    def call_name(node: Obj, out: Places) -> str:
        name = node.text("name")
        if name and (call := node.text(by)):
            out.tools[call] = name
        return name

    return call_name


def results(of: str) -> Finder:
    """Return the finder of results that name their call's id in the member `of`."""
    return lambda node, out: out.tools.get(node.text(of), "")
