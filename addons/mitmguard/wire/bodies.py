"""Bodies: the documents of a whole request or answer, whatever it is packed in.

    JSON               one document
    lines of JSON      one a line
    a form             its fields, percent-encoded or as parts; files in it are read as what they are
    gRPC, Connect      one a message
    plain text         one

What is no text is reported, never passed over.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from mitmguard.errors import NotInspected
from mitmguard.model import Role
from mitmguard.wire.base64text import base64_bytes
from mitmguard.wire.charsets import read_text
from mitmguard.wire.files import Media, Readable, media_type, read_file
from mitmguard.wire.framing.lengthprefixed import Envelope, EnvelopeParser
from mitmguard.wire.layer import Layer, Stack
from mitmguard.wire.layers import form_fields, form_value, quoted_printable
from mitmguard.wire.literals import Node, Str, parse
from mitmguard.wire.multipart import Part, parts
from mitmguard.wire.places import ANY, Shape
from mitmguard.wire.protobuf import Message, ProtoSource
from mitmguard.wire.texts import (
    MAX_TEXTS,
    At,
    ByteSource,
    Places,
    PlainSource,
    Source,
    Text,
    Unopened,
    Unread,
)

GRPC = re.compile(r"application/(?:grpc(?:\+proto)?|connect\+proto)\Z")
"""Content types of length-prefixed protobuf. gRPC-web in base64 is not read."""

LINES = frozenset(
    f"application/{name}"
    for name in ("x-ndjson", "ndjson", "stream+json", "jsonl", "x-jsonlines", "json-lines")
)
"""Content types of one JSON value a line."""

_BLANK = "\ufeff \t\r\n"


class Document(NamedTuple):
    """A document to visit: its tree and its source; a field of a form has a name, which is a document too."""

    node: Node
    source: Source
    name: str = ""
    is_name: bool = False


class Body:
    """The documents of one body; `places` gathers their texts and gives the body back."""

    def __init__(self) -> None:
        self.places = Places()
        self.documents: list[Document] = []

    @property
    def root(self) -> Node:
        """The first document that is more than a text: it tells the dialect."""
        return next((d.node for d in self.documents if not isinstance(d.node, Str)), None)

    def visit(self, shape: Shape, role: Role) -> list[Text]:
        """Gather the texts in history order, and return them."""
        for document in self.documents:
            at = At(role)
            if document.is_name and isinstance(document.node, Str):
                ANY.name(document.node, at, document.source, self.places)
            elif document.name:
                key = Str(0, 0, document.name)
                _FIELD.member(key, document.node, at, document.source, self.places)
            elif document.node is not None:
                shape.visit(document.node, at, document.source, self.places)
        self.places.texts.sort(key=_section)
        return self.places.texts


class _Field(Shape):
    """A member whose name does not stand in the source of its value."""

    __slots__ = ()

    def name(self, key: Str, at: At, source: Source, out: Places) -> None:
        return


_FIELD = _Field()


def _section(text: Text) -> int:
    return text.section


def open_body(
    data: bytes,
    content_type: str,
    *,
    depth: int,
    coding: str = "",
    schema: Message | None = None,
    limit: int = 1 << 26,
) -> Body:
    """Return the documents of a body, unpacked but for what `coding` says of gRPC messages.

    content_type: the header's value; what the bytes show goes before it. Raises `NotInspected`.
    """
    body = Body()
    kind, _ = media_type(content_type)
    if kind.startswith("multipart/"):
        _form_data(body, data, content_type, depth)
    elif GRPC.match(kind):
        _messages(body, data, coding, schema, limit)
    else:
        _document(body, data, content_type, kind, depth)
    return body


def _document(body: Body, data: bytes, content_type: str, kind: str, depth: int) -> None:
    try:
        text = data.decode()
    except UnicodeDecodeError:
        if not kind or "json" in kind:
            raise NotInspected("encoding", "not UTF-8") from None
        _one_file(body, data, content_type, kind)
        return
    start = text.lstrip(_BLANK)[:1]
    if kind == "application/x-www-form-urlencoded" and start not in ("{", "["):
        _form(body, text, depth)
    elif start in ("{", "["):
        _json(body, text, kind, depth)
    elif not text.strip(" \t\r\n"):
        return
    elif "json" in kind or not kind:
        raise NotInspected("json", "no JSON")
    elif kind.startswith("text/"):
        source = PlainSource(text)
        body.places.source(source)
        body.documents.append(Document(source.node, source))
    else:
        _one_file(body, data, content_type, kind)


def _one_file(body: Body, data: bytes, content_type: str, kind: str) -> None:
    """Read a body that is a file, such as a sound; what is not known to be one is not inspected."""
    file = read_file(data, content_type)
    found = (file,) if isinstance(file, Media) else file.unread
    if any(media.kind == "other" for media in found):
        raise NotInspected("content-type", _known(kind))
    around = body.places.source(ByteSource(data.decode("latin-1")))
    for media in found:
        _note_media(body, media, around, "")
    if isinstance(file, Readable):
        source = PlainSource(file.text, around, 0, len(data), file.layer, fixed=file.layer is None)
        body.places.source(source)
        body.documents.append(Document(source.node, source))


def _note_media(body: Body, media: Media, around: Source, where: str) -> None:
    body.places.unread.append(Unread(media.why, where, media.detail, media.kind))
    if media.data:
        at = At("user")
        body.places.files.append(Unopened(media.data, at, around, where, media.detail))


def _known(kind: str) -> str:
    """Return a content type as it may stand in a record: never a text of the sender's making."""
    return kind if re.fullmatch(r"[a-z]{1,12}/[a-z0-9.+-]{1,48}", kind) else ""


def _json(body: Body, text: str, kind: str, depth: int) -> None:
    source = Source(text)
    try:
        node, _ = parse(text, depth=depth)
    except NotInspected as e:
        if e.why != "json" or kind not in LINES and "\n" not in text.strip(_BLANK):
            raise
        _lines(body, body.places.source(PlainSource(text)), depth)
        return
    body.places.source(source)
    body.documents.append(Document(node, source))


def _lines(body: Body, around: Source, depth: int) -> None:
    """Read one JSON value a line."""
    text, at = around.text, 0
    _count(text, "\n")
    for line in text.split("\n"):
        inner = line.strip(_BLANK)
        if inner:
            start = at + line.index(inner)
            source = Source(inner, around, start, start + len(inner), kind="document")
            node, _ = parse(inner, depth=depth)
            body.places.source(source)
            body.documents.append(Document(node, source))
        at += len(line) + 1


def _count(text: str, separator: str) -> None:
    """Refuse what has more documents than a body may have texts: each takes a hundred times its bytes."""
    if text.count(separator) > MAX_TEXTS:
        raise NotInspected("size", "too many documents")


def _form(body: Body, text: str, depth: int) -> None:
    _count(text, "&")
    around = body.places.source(PlainSource(text))
    at = 0
    for name, start, end in form_fields(text):
        stop = start - 1 if text[at:start].endswith("=") else start
        written = form_value(text[at:stop])
        _name(body, PlainSource(name, around, at, stop, written[1] if written else None))
        at = end + 1
        value, layer = form_value(text[start:end]) or (text[start:end], None)
        _field(body, name, PlainSource(value, around, start, end, layer), depth)


def _name(body: Body, source: PlainSource) -> None:
    """Keep the name of a field, which can hold a value as well."""
    body.places.source(source)
    body.documents.append(Document(source.node, source, is_name=True))


def _field(body: Body, name: str, source: PlainSource, depth: int) -> None:
    """Keep a field; JSON in it is read as JSON."""
    text = source.text
    if text.lstrip(_BLANK)[:1] in ("{", "[") and not source.is_fixed(0, "string"):
        try:
            node, _ = parse(text, depth=depth)
        except NotInspected:
            pass
        else:
            inner = Source(
                text, source.parent, source.start, source.end, source.layer, kind="document"
            )
            body.places.source(inner)
            body.documents.append(Document(node, inner, name))
            return
    body.places.source(source)
    body.documents.append(Document(source.node, source, name))


def _form_data(body: Body, data: bytes, content_type: str, depth: int) -> None:
    around = ByteSource(data.decode("latin-1"))
    body.places.source(around)
    for part in parts(data, content_type):
        if part.name_span is not None:
            _name(body, _span(data, around, part.name_span))
        elif part.name:
            _name(body, PlainSource(part.name, around, part.start, part.start, fixed=True))
        if part.filename is not None and part.filename_span is not None:
            _field(body, "filename", _span(data, around, part.filename_span), depth)
        elif part.filename:
            named = PlainSource(part.filename, around, part.start, part.start, fixed=True)
            _field(body, "filename", named, depth)
        file = _content(data, part)
        for media in (file,) if isinstance(file, Media) else file.unread:
            _note_media(body, media, around, f"/{part.name or ''}")
        if isinstance(file, Readable):
            _file(body, part, file, around, depth)


def _content(data: bytes, part: Part) -> Readable | Media:
    content = data[part.start : part.end]
    layers: list[Layer] = []
    if part.coding == "base64":
        packed = base64_bytes(content.decode("latin-1").rstrip())
        if packed is None:
            raise NotInspected("coding", "base64")
        content = packed[0]
        layers.append(packed[1])
    elif part.coding and (quoted := quoted_printable(content.decode("latin-1"))) is not None:
        content = quoted[0].encode("latin-1")
        layers.append(quoted[1])
    declared = f"{part.content_type};charset={part.charset}" if part.charset else part.content_type
    file = read_file(content, declared, part.filename or "")
    if layers and isinstance(file, Readable) and file.layer is not None:
        return file._replace(layer=Stack([*layers, file.layer]))
    return file


def _file(body: Body, part: Part, file: Readable, around: Source, depth: int) -> None:
    name = part.name or ""
    span = (around, part.start, part.end, file.layer)
    if file.layer is None:
        source = PlainSource(file.text, *span, fixed=True)
        body.places.source(source)
        body.documents.append(Document(source.node, source))
    elif part.filename is None:
        _field(body, name or "field", PlainSource(file.text, *span), depth)
    elif file.format == "ndjson":
        _lines(body, body.places.source(PlainSource(file.text, *span)), depth)
    elif file.format == "json":
        json = Source(file.text, *span, kind="document")
        node, _ = parse(file.text, depth=depth)
        body.places.source(json)
        body.documents.append(Document(node, json))
    else:
        source = PlainSource(file.text, *span)
        body.places.source(source)
        body.documents.append(Document(source.node, source))


def _span(data: bytes, around: Source, span: tuple[int, int]) -> PlainSource:
    start, end = span
    found = read_text(data[start:end], declared=True)
    text, layer = found if found is not None else ("", None)
    return PlainSource(text, around, start, end, layer)


class _Sealed(ProtoSource):
    """A protobuf message in its envelope."""

    __slots__ = ("_around",)

    def __init__(self, around: Envelope, schema: Message | None) -> None:
        super().__init__(around.data().decode("latin-1"), schema)
        self._around = around

    def to_bytes(self) -> bytes:
        return self._around.with_data(super().to_bytes()) if self.edits else self._around.raw


def _messages(body: Body, data: bytes, coding: str, schema: Message | None, limit: int) -> None:
    parser = EnvelopeParser(coding, limit)
    for envelope in [*parser.feed(data), *parser.close()]:
        if not envelope.has_data or envelope.name:
            empty = ByteSource(envelope.raw.decode("latin-1"))
            body.places.source(empty)
            continue
        source = _Sealed(envelope, schema)
        body.places.source(source)
        if source.guessed:
            body.places.unread.append(Unread("schema", "", "protobuf"))
        body.documents.append(Document(source.node, source))
