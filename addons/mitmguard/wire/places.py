"""Places: where the texts of a document are, who said them, and how an edit finds its way back.

A dialect is mostly a tree of the shapes below: which members are language, whose, and which are not. The
tree is walked together with the parsed document. What a shape does not know is still read: an unknown
member is walked, all its strings are texts of the enclosing role.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple, TypeAlias

from mitmguard.errors import NotInspected, Why
from mitmguard.model import Edit, Role, Sink, apply_edits
from mitmguard.wire.layers import Layer, data_url
from mitmguard.wire.literals import Arr, Node, Num, Obj, Str, encode, literal_edits, parse

Kind = Literal["string", "key", "number", "document"]
Path: TypeAlias = "tuple[Path | None, str | int] | None"
"""Where a text is, as a chain from the leaf to the root: cheap to build, rendered only when asked."""

Channel: TypeAlias = tuple[str | int, ...]
"""The key under which the deltas of one text are joined; its first part is the group it belongs to."""

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

MAX_TEXTS = 200_000
"""Texts in one document; a body of the largest size that is all two-letter strings has more and is refused."""


class Source:
    """A document in which texts lie: a body, or JSON or an encoded text inside a string of another source."""

    __slots__ = ("edits", "end", "layer", "parent", "start", "text")

    def __init__(
        self,
        text: str,
        parent: Source | None = None,
        start: int = 0,
        end: int = 0,
        layer: Layer | None = None,
    ) -> None:
        self.text = text
        self.parent = parent
        self.layer = layer  # how the text is written in the literal, where it is not itself
        self.start = start  # the literal in the parent's text, with its quotes
        self.end = end
        self.edits: list[Edit] = []


class Text(NamedTuple):
    """One piece of language: what it says, who says it, and the literal in which it lies."""

    value: str
    role: Role
    sink: Sink
    kind: Kind
    source: Source
    start: int
    end: int
    key: str  # the member name in front of it: a cue for detectors
    tool: str
    item: int  # ordinal of the message it belongs to, -1 for what belongs to none
    section: int  # order in the model's context: 0 system, 1 tools, 2 messages
    path: Path
    channel: Channel | None = None
    json: bool = False  # a fragment of JSON text: only in channels

    @property
    def pointer(self) -> str:
        """The JSON pointer, for people: it cannot tell duplicate keys apart."""
        return pointer(self.path)

    def edit(self, edits: list[Edit]) -> None:
        """Record edits of the value on the source; `finish` carries them to the outermost document."""
        if not edits:
            return
        if self.kind == "number":
            # A masked number cannot stay a number: it becomes a string, which keeps the document valid.
            new = apply_edits(self.value, edits)
            self.source.edits.append(Edit(self.start, self.end, f'"{encode(new)}"'))
        elif self.kind == "document":
            self.source.edits.extend(
                Edit(self.start + e.start, self.start + e.end, e.new) for e in edits
            )
        else:
            self.source.edits.extend(literal_edits(self.source.text, self.start, self.end, edits))


def pointer(path: Path) -> str:
    """Render a path as a JSON pointer (RFC 6901)."""
    parts: list[str] = []
    while path is not None:
        path, step = path
        parts.append(str(step).replace("~", "~0").replace("/", "~1"))
    return "".join("/" + p for p in reversed(parts))


class Unread(NamedTuple):
    """Something in a document that was not inspected, and why."""

    why: Why
    where: str


class At(NamedTuple):
    """What a shape inherits from the shapes around it."""

    role: Role
    sink: Sink = Sink.TEXT
    tool: str = ""
    key: str = ""
    item: int = -1
    section: int = 2
    path: Path = None
    channel: Channel = ()

    # Written out: `_replace` takes five times as long, and this is done for every member of every object.

    def member(self, name: str) -> At:
        """Return the same for the member `name`."""
        return At(self.role, self.sink, self.tool, name, self.item, self.section, (self.path, name), self.channel)  # fmt: skip

    def step(self, step: str | int) -> At:
        """Return the same, one step further."""
        return At(self.role, self.sink, self.tool, self.key, self.item, self.section, (self.path, step), self.channel)  # fmt: skip


class Places:
    """The texts of one document, its sources, and what in it could not be read."""

    __slots__ = ("items", "sources", "texts", "tools", "unread")

    def __init__(self) -> None:
        self.texts: list[Text] = []
        self.sources: list[Source] = []
        self.unread: list[Unread] = []
        self.items: list[Role] = []  # role of each message
        self.tools: dict[str, str] = {}  # tool call id -> tool name, for the results that follow

    def source(
        self,
        text: str,
        parent: Source | None = None,
        start: int = 0,
        end: int = 0,
        layer: Layer | None = None,
    ) -> Source:
        made = Source(text, parent, start, end, layer)
        self.sources.append(made)
        return made

    def add(self, node: Str | Num, at: At, source: Source, kind: Kind = "string") -> None:
        if node.value:
            if len(self.texts) >= MAX_TEXTS:
                raise NotInspected("size", "too many texts")
            self.texts.append(
                Text(node.value, at.role, at.sink, kind, source, node.start, node.end, at.key, at.tool, at.item,
                     at.section, at.path)
            )  # fmt: skip

    def finish(self) -> str:
        """Return the outermost document with all recorded edits made."""
        # Sources were made outside in, so the innermost come last: carry their edits to their parents.
        for source in reversed(self.sources):
            source.edits.sort()
            if source.edits and source.parent is not None:
                edits = source.edits if source.layer is None else source.layer.edits(source.edits)
                source.parent.edits.extend(
                    literal_edits(source.parent.text, source.start, source.end, edits)
                )
        outermost = self.sources[0]
        return apply_edits(outermost.text, outermost.edits)

    @property
    def touched(self) -> bool:
        return any(s.edits for s in self.sources)


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
        if _could_hold_a_value(name):
            out.add(key, at.step(name), source, "key")
        if value is not None and name not in OPAQUE:
            if name not in NOT_LANGUAGE:
                ANY.visit(value, at.member(name), source, out)
            elif type(value) is not Str or _NO_ID.match(value.value):
                _SKIP.visit(value, at.member(name), source, out)


ANY = Shape()


def _could_hold_a_value(name: str) -> bool:
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
        if _could_hold_a_value(name):
            out.add(key, at.step(name), source, "key")
        if value is not None and name not in OPAQUE:
            Shape.visit(self, value, at.member(name), source, out)


OPAQUE = frozenset(
    "signature encrypted_content encrypted_index encrypted_reasoning requestState cache_control obfuscation".split()
)
"""Members that are signed, encrypted or padding: reading them makes no sense, altering them breaks the exchange."""


class Say(Shape):
    """A string that is language, or anything else that is then walked; in a stream a delta of a channel."""

    __slots__ = ("channel", "role", "sink")

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
        out.texts.append(
            Text(node.value, at.role, at.sink, "string", source, node.start, node.end, at.key, at.tool, at.item,
                 at.section, at.path, (*at.channel, self.channel or ""))
        )  # fmt: skip


class JsonIn(Say):
    """A string that holds JSON, such as the arguments of a tool call: its strings are the texts."""

    __slots__ = ()

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        if self.channel is not None and type(node) is Str:
            at = at._replace(role=self.role or at.role, sink=self.sink or at.sink)
            self.fragment(node, at, source, out)
            out.texts[-1] = out.texts[-1]._replace(json=True)
            return
        if type(node) is Str and (inner := _inner_json(node.value)) is not None:
            at = at._replace(role=self.role or at.role, sink=self.sink or at.sink)
            child = out.source(node.value, source, node.start, node.end)
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

    def __init__(self, role: Role | None = None) -> None:
        super().__init__(role, Sink.SIGNED)


class Media(Shape):
    """Base64 or a link to an image, a sound or a document: reported as not inspected. What is text is
    read: a link, a `data:` URL of a textual type, whatever cannot be base64."""

    __slots__ = ()

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        if type(node) is not Str:
            super().visit(node, at, source, out)
        elif (inner := data_url(node.value)) is not None:
            text, layer = inner
            child = out.source(text, source, node.start, node.end, layer)
            out.add(Str(0, len(text), text), at, child, "document")
        elif node.value[:5].lower() != "data:" and not _BASE64.match(node.value):
            out.add(node, at, source)
        elif node.value:
            out.unread.append(Unread("media", pointer(at.path)))


_BASE64 = re.compile(r"[A-Za-z0-9+/=_\-\s]{0,256}+(?![^A-Za-z0-9+/=_\-\s])")
"""How base64 begins; a link does not."""


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


class Record(Shape):
    """An object with known members; its `role`, its `type` and its indices say what they mean.

    fields: member -> shape; unknown members are walked, members in `NOT_LANGUAGE` are not.
    types: value of `type` -> the record to use instead.
    roles: word in the member `role` -> our role; an unknown word leaves the role as it is.
    message: the object is one message of the history.
    tool: finds the tool's name; index: members that are part of the channel key.
    delta: an element of a stream: strings of unknown members are joined over its elements, like known ones.
    """

    __slots__ = (
        "delta",
        "fields",
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
        roles: Roles | None = None,
        role: Role | None = None,
        sink: Sink | None = None,
        message: bool = False,
        tool: Callable[[Obj, Places], str] | None = None,
        index: tuple[str, ...] = (),
        delta: bool = False,
    ) -> None:
        self.fields = fields
        self.delta = delta
        self.types = types or {}
        self.roles = roles or {}
        self.role, self.sink, self.message, self.tool, self.index = role, sink, message, tool, index

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
            record = self.types.get(node.text("type"), self)
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
            numbers = [number(source, node, name) for name in record.index]
            if numbers == [-1] and at.path is not None and type(at.path[1]) is int:
                numbers = [
                    -2 - at.path[1]
                ]  # some servers send whole calls without an index: the position tells
            channel = (*channel, *numbers)
        here = At(role, sink, tool, at.key, item, at.section, at.path, channel)
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


EXTRA = "?"
"""Marks the channels of unknown members: they accompany a text, and so complete no other."""

_EXTRA = Say(channel="")


def number(source: Source, node: Obj, name: str) -> int:
    """Return a small integer member of an object, -1 when it is absent or not one."""
    # Short numbers are not kept as nodes: read the few that count from the text behind their key.
    for key, value in reversed(node.members):
        if key.value == name:
            if value is not None:
                return -1
            digits = source.text[key.end : key.end + 24].lstrip(" \t\r\n:")
            end = 0
            while end < len(digits) and digits[end].isdigit():
                end += 1
            return int(digits[:end]) if end else -1
    return -1


def read(body: str, shape: Shape, role: Role) -> Places:
    """Parse a JSON body and return the places of its texts, in history order.

    Raises `NotInspected` with `json`, `depth` or `size`.
    """
    out = Places()
    source = out.source(body)
    node, _ = parse(body)
    shape.visit(node, At(role), source, out)
    out.texts.sort(key=_by_section)
    return out


def _by_section(text: Text) -> int:
    return text.section
