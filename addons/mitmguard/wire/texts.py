"""Texts: pieces of language, the documents in which they lie, and how an edit finds its way back.

A document is a `Source`; JSON inside a string, a file inside a form and a field of a protobuf message are
sources inside a source. An edit of a text is recorded on its source; `Places.finish` carries all edits
outwards, so that only the bytes of edited literals change.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias

from mitmguard.errors import NotInspected, Why
from mitmguard.model import Edit, Role, Sink, apply_edits
from mitmguard.wire.layers import Layer
from mitmguard.wire.literals import Arr, Node, Num, Obj, Str, encode, literal_edits, parse

Kind = Literal["string", "key", "number", "document"]
Path: TypeAlias = "tuple[Path | None, str | int] | None"
"""Where a text is, as a chain from the leaf to the root: cheap to build, rendered only when asked."""

Channel: TypeAlias = tuple[str | int, ...]
"""The key under which the deltas of one text are joined; its first part is the group it belongs to."""

MAX_TEXTS = 200_000
"""Texts in one document; a body of the largest size that is all two-letter strings has more and is refused."""


MAX_NESTED = 8
"""JSON in strings in JSON that is followed; each level doubles the escapes of the one inside."""

SHORT_KEY = 7
"""Characters up to which a name in JSON in a string holds no value."""

_BARE_NUMBER = re.compile(r"[\[:,]\s{0,8}-?[0-9]{8}")


class Source:
    """A document in which texts lie: a body, or a document inside a string, a file or a field of another source.

    `text[start:end]` of the parent is where it lies there; `layer` tells how it is written in that place, where
    it is not written as itself.
    """

    __slots__ = ("cleared", "edits", "end", "kind", "layer", "parent", "start", "text")

    encoding = "utf-8"
    """How the text of an outermost source becomes bytes; sources of bytes hold one character a byte."""

    rigid = False
    """Whether some of its texts cannot be edited: `is_fixed` tells which."""

    def __init__(
        self,
        text: str,
        parent: Source | None = None,
        start: int = 0,
        end: int = 0,
        layer: Layer | None = None,
        kind: Kind = "string",
    ) -> None:
        self.text = text
        self.parent = parent
        self.layer = layer
        self.start = start  # with the quotes of a literal
        self.end = end
        self.kind = kind  # what it is in the parent
        self.edits: list[Edit] = []
        self.cleared: set[tuple[int, int]] = set()  # the spans of those edits that empty a member

    def replace(self, start: int, end: int, edits: list[Edit], value: str, kind: Kind) -> None:
        """Record edits of `value`, the text that is written in `text[start:end]` as its kind says."""
        if kind == "number":
            # A masked number cannot stay a number: it becomes a string, which keeps the document valid.
            self.edits.append(Edit(start, end, f'"{encode(apply_edits(value, edits))}"'))
        elif kind == "document":
            self.edits.extend(Edit(start + e.start, start + e.end, e.new) for e in edits)
        else:
            if self.parent is not None:
                # Around it this document is a text: what stays the same keeps its spelling.
                edits = [e for e in (_changed(e, value) for e in edits) if e is not None]
            self.edits.extend(literal_edits(self.text, start, end, edits))

    def is_fixed(self, start: int, kind: Kind) -> bool:
        """Whether the text that begins there is read and cannot be edited."""
        return False

    def number(self, node: Obj, name: str) -> int:
        """Return a small integer member of an object, -1 when it is absent or not one."""
        # Short numbers are not kept as nodes: read the few that count from the text behind their key.
        for key, value in reversed(node.members):
            if key.value == name:
                if value is not None:
                    return -1
                digits = self.text[key.end : key.end + 24].lstrip(" \t\r\n:")
                end = 0
                while end < len(digits) and digits[end].isdigit():
                    end += 1
                return int(digits[:end]) if end else -1
        return -1

    def clear(self, key: Str, value: Obj | Arr) -> None:
        """Record that a member keeps its place and loses what is in it."""
        self.edits.append(Edit(value.start, value.end, "null" if type(value) is Obj else "[]"))
        self.cleared.add((value.start, value.end))

    def settled(self) -> list[Edit]:
        """Return the recorded edits in order; those of texts in a member that is emptied go with it."""
        self.edits.sort()
        if not self.cleared:
            return self.edits
        kept: list[Edit] = []
        upto = 0
        for edit in self.edits:
            if edit.start >= upto:
                kept.append(edit)
                if (edit.start, edit.end) in self.cleared:
                    upto = edit.end
        return kept

    def finish(self) -> str:
        """Return the document with the recorded edits made."""
        return apply_edits(self.text, self.settled())

    def to_bytes(self) -> bytes:
        """Return an outermost document as it goes on, with the recorded edits made."""
        return self.finish().encode(self.encoding, "surrogatepass")

    def carry(self, parent: Source) -> None:
        """Record the edits on the parent."""
        edits = self.settled()
        if self.layer is not None:
            edits = self.layer.edits(edits)
        parent.replace(self.start, self.end, edits, self.text, self.kind)


def _changed(edit: Edit, value: str) -> Edit | None:
    """Return an edit without what it does not change in front and behind, None where nothing is left."""
    start, end, new = edit
    if value[start:end] == new:
        return None
    while start < end and new and value[start] == new[0]:
        start, new = start + 1, new[1:]
    while start < end and new and value[end - 1] == new[-1]:
        end, new = end - 1, new[:-1]
    return Edit(start, end, new)


class PlainSource(Source):
    """A text that is no JSON: what lies in it is written as itself. `fixed`: it is read, never edited."""

    __slots__ = ("_fixed",)

    rigid = True

    def __init__(
        self,
        text: str,
        parent: Source | None = None,
        start: int = 0,
        end: int = 0,
        layer: Layer | None = None,
        kind: Kind = "document",
        *,
        fixed: bool = False,
    ) -> None:
        super().__init__(text, parent, start, end, layer, kind)
        self._fixed = fixed

    def replace(self, start: int, end: int, edits: list[Edit], value: str, kind: Kind) -> None:
        super().replace(start, end, edits, value, "document")

    def is_fixed(self, start: int, kind: Kind) -> bool:
        return self._fixed

    @property
    def node(self) -> Str:
        """The whole text, for shapes to visit."""
        return Str(0, len(self.text), self.text)


class ByteSource(PlainSource):
    """Bytes, one character each, in which other sources lie, such as the files of a form."""

    __slots__ = ()

    encoding = "latin-1"


class Pieces(Source):
    """A text that lies in several literals of its parent, one behind the other."""

    __slots__ = ("_nodes",)

    def __init__(self, nodes: Sequence[Str], parent: Source) -> None:
        super().__init__("".join(n.value for n in nodes), parent, nodes[0].start, nodes[-1].end)
        self._nodes = nodes

    def carry(self, parent: Source) -> None:
        """Record the edits on the literals: the first one of several carries the replacement."""
        edits = deque(sorted(self.edits))
        at = 0
        for node in self._nodes:
            end = at + len(node.value)
            inside: list[Edit] = []
            while edits and edits[0].start < end:
                start, stop, new = edits.popleft()
                inside.append(Edit(start - at, min(stop, end) - at, new))
                if stop > end:
                    edits.appendleft(Edit(end, stop, ""))
                    break
            if inside:
                parent.replace(node.start, node.end, inside, node.value, "string")
            at = end


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
    so_far: bool = False  # in a channel: all of the text so far, not what is new of it

    @property
    def pointer(self) -> str:
        """The JSON pointer, for people: it cannot tell duplicate keys apart."""
        return pointer(self.path)

    def edit(self, edits: list[Edit]) -> None:
        """Record edits of the value on the source; `finish` carries them to the outermost document."""
        if edits:
            self.source.replace(self.start, self.end, edits, self.value, self.kind)


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
    detail: str = ""  # from a closed set: a type and a size
    media: str = ""  # the kind of file, where it is one


class Unopened(NamedTuple):
    """A file in a document whose text has to be taken out elsewhere, such as a PDF; it cannot be rewritten."""

    data: bytes
    at: At
    source: Source
    where: str
    detail: str


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

    __slots__ = ("declared", "files", "items", "nested", "sources", "texts", "tools", "unread")

    def __init__(self, *, nested: bool = True) -> None:
        self.nested = nested  # JSON in a text is read as JSON where that makes a difference
        self.texts: list[Text] = []
        self.files: list[Unopened] = []
        self.declared = ("", "")  # type and name of the file that is being visited
        self.sources: list[Source] = []
        self.unread: list[Unread] = []
        self.items: list[Role] = []  # role of each message
        self.tools: dict[str, str] = {}  # tool call id -> tool name, for the results that follow

    def source[S: Source](self, source: S) -> S:
        """Keep a source, outer ones first, and return it."""
        self.sources.append(source)
        return source

    def add(
        self,
        node: Str | Num,
        at: At,
        source: Source,
        kind: Kind = "string",
        channel: Channel | None = None,
        json: bool = False,
        so_far: bool = False,
    ) -> None:
        """Keep a text; an empty one only as a delta of a channel."""
        if node.value or channel is not None:
            if (
                kind == "string"
                and channel is None
                and self.nested
                and type(source) is Source
                and node.value[:1] in "{["
                and self._add_json(node, at, source)
            ):
                return
            if len(self.texts) >= MAX_TEXTS:
                raise NotInspected("size", "too many texts")
            sink = at.sink
            if source.rigid and source.is_fixed(node.start, kind):
                sink = Sink.SIGNED
            self.texts.append(
                Text(node.value, at.role, sink, kind, source, node.start, node.end, at.key, at.tool, at.item,
                     at.section, at.path, channel, json, so_far)
            )  # fmt: skip

    def add_opened(self, file: Unopened, text: str) -> Text | None:
        """Keep the text of a file that was opened elsewhere, and return it."""
        if not text:
            return None
        source = self.source(PlainSource(text, file.source, fixed=True))
        self.add(source.node, file.at, source)
        return self.texts[-1]

    def _add_json(self, node: Str | Num, at: At, source: Source) -> bool:
        """Read a text that is JSON with numbers as JSON: a number that is masked must become a string there.
        False where it is no such text."""
        value = node.value
        if not _BARE_NUMBER.search(value) or self._depth(source) > MAX_NESTED:
            return False
        try:
            inner, _ = parse(value)
        except NotInspected:
            return False
        child = self.source(Source(value, source, node.start, node.end))
        stack: list[tuple[Node, At, Str | None]] = [(inner, at, None)]
        while stack:
            node_, here, key = stack.pop()
            if key is not None and len(key.value) > SHORT_KEY:
                self.add(key, here, child, "key")
            match node_:
                case Str():
                    self.add(node_, here, child)
                case Num():
                    self.add(node_, here, child, "number")
                case Arr():
                    items = [(n, here.step(i), None) for i, n in enumerate(node_.items)]
                    stack.extend(reversed(items))
                case Obj():
                    members = [(n, here.member(k.value), k) for k, n in node_.members]
                    stack.extend(reversed(members))
        return True

    def _depth(self, source: Source) -> int:
        depth = 0
        while source.parent is not None:
            source, depth = source.parent, depth + 1
        return depth

    def add_pieces(self, nodes: Sequence[Str], at: At, source: Source) -> None:
        """Keep a text that lies in several literals, one behind the other."""
        pieces = Pieces(nodes, source)
        self.source(pieces)
        self.add(Str(0, len(pieces.text), pieces.text), at, pieces, "document")

    def finish(self) -> bytes:
        """Return the outermost documents, one behind the other, with all recorded edits made."""
        # Sources were made outside in, so the innermost come last: carry their edits to their parents.
        for source in reversed(self.sources):
            if source.edits and source.parent is not None:
                source.carry(source.parent)
        return b"".join(s.to_bytes() for s in self.sources if s.parent is None)

    @property
    def touched(self) -> bool:
        return any(s.edits for s in self.sources)
