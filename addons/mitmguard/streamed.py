"""Streamed bodies: bytes that arrive in pieces are unpacked, cut into elements, rewritten and put together again."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from mitmguard.errors import NotInspected
from mitmguard.wire.channels import StreamEditor, read_json
from mitmguard.wire.dialect import Dialect
from mitmguard.wire.framing import Element, Final
from mitmguard.wire.framing.batchexecute import GUARD
from mitmguard.wire.framing.choose import Framing, by_content_type, open_parser, write
from mitmguard.wire.framing.codings import StreamDecoder
from mitmguard.wire.framing.eventstream import is_frame
from mitmguard.wire.literals import Node
from mitmguard.wire.protobuf import Message, ProtoSource
from mitmguard.wire.texts import Places, Source, Unread

Reader = Callable[[bytes, Places], tuple[Node, Source]]

_LINES = re.compile(rb"\{[^\n]*\}[ \t\r]*\n[ \t\r]*\{")
_BLANK = b"\xef\xbb\xbf \t\r\n"


class Streamed:
    """One streamed body. What it cannot frame or must stop at is raised: `NotInspected`, `Stopped`."""

    def __init__(
        self,
        framing: Framing,
        editor: StreamEditor,
        *,
        coding: str,
        packing: str,
        line_bytes: int,
        unpacked_bytes: int,
    ) -> None:
        """coding: of the body; packing: of gRPC messages; the rest are limits."""
        self.framing = framing
        self.editor = editor
        self.document: bytearray | None = None  # JSON that came in the name of events
        self._parser = open_parser(framing, line_bytes, packing)
        self._decoder = (
            StreamDecoder(coding, unpacked_bytes) if coding and coding != "identity" else None
        )
        self._limit = line_bytes
        self._begun = False  # something has come
        self._end = b""  # the last character that left, where a stop depends on it

    def feed(self, data: bytes, heard: Callable[[Sequence[Element]], None]) -> bytes:
        """Take a piece of the body; return what may leave. `heard` is told of the elements before they are read."""
        if self._decoder is not None:
            data = self._decoder.feed(data)
        if self._is_document(data):
            return b""
        elements = self._parser.feed(data) if data else ()
        heard(elements)
        return self._sent(self.editor.feed(elements))

    def close(self) -> bytes:
        """End the body; return what is left of it. A document is left to be read as a whole."""
        data = self._decoder.close() if self._decoder is not None else b""
        if self._is_document(data):
            return b""
        out = self.editor.feed(self._parser.feed(data)) if data else []
        out += self.editor.feed(self._parser.close())
        return self._sent([*out, *self.editor.close()])

    def cut(self) -> bytes:
        """Return what was decided before a stop."""
        return self._sent(self.editor.cut())

    def final(self, elements: Sequence[Final]) -> bytes:
        """Return our own last elements, as they end what was sent."""
        return write(self.framing, elements, self.editor.newline, self._end)

    def _sent(self, out: Sequence[bytes]) -> bytes:
        data = b"".join(out)
        if data and self.framing == "json-array":
            self._end = (self._end + data[-64:]).rstrip()[-1:]
        return data

    def _is_document(self, data: bytes) -> bool:
        """Keep a JSON document that came in the name of events: a reader of events would see nothing in it."""
        if not self._begun and self.framing == "sse":
            start = data.lstrip(_BLANK)
            self._begun = bool(start)
            if start[:1] in (b"{", b"["):
                self.document = bytearray()
        if self.document is None:
            return False
        self.document += data
        if len(self.document) > self._limit:
            raise NotInspected("size", "document")
        return True


def framing_by_head(dialect: Dialect, kind: str, target: str, status: int) -> Framing | None:
    """Return the framing that the head of an answer tells, None for a body that is read whole."""
    if (framing := by_content_type(kind)) is not None:
        return framing
    # Streams whose content type is that of any answer (Gemini, and its page).
    if dialect.framing == "batchexecute":
        return "batchexecute" if kind == "application/json" and status < 400 else None
    path, _, query = target.partition("?")
    if dialect.framing == "json-array" and ":stream" in path and "alt=sse" not in query:
        return "json-array"
    return None


def framing_by_body(dialect: Dialect, kind: str, body: bytes) -> Framing | None:
    """Return the framing of a whole body that is a stream, whatever its content type says."""
    if dialect.event is None:
        return None
    framing = by_content_type(kind)
    if framing in ("eventstream", "grpc"):
        return framing
    if dialect.framing == "eventstream" and is_frame(body):
        return "eventstream"
    start = body[:4096].lstrip(_BLANK)
    if start.startswith((b"data:", b"event:", b"id:", b":", b"retry:")):
        return "sse"
    if dialect.framing == "batchexecute" and start.startswith(GUARD):
        return "batchexecute"
    if "ndjson" in (framing, dialect.framing) and _LINES.match(start):
        return "ndjson"
    return None


def reader(dialect: Dialect, framing: Framing) -> Reader:
    """Return what opens the data of an element."""
    return _protobuf(dialect.response_schema) if framing == "grpc" else read_json


def _protobuf(schema: Message | None) -> Reader:
    def read(data: bytes, places: Places) -> tuple[Node, Source]:
        source = places.source(ProtoSource(data.decode("latin-1"), schema))
        if source.guessed:
            places.unread.append(Unread("schema", "response", "protobuf"))
        return source.node, source

    return read
