"""Bodies as lists of documents in a frame: the frame stays, the documents change. Parsers of the measure's own.

A body is split into payloads (JSON documents, or plain texts) and what is around them. `build` puts payloads back;
`frame` is everything around them, to be compared before and after. A frame that is not right raises `Broken`.
"""

from __future__ import annotations

import base64
import json
import re
import struct
import zlib
from dataclasses import dataclass, field
from typing import Any

_FIRST = re.compile(r'[\[{]\s*"[^"\\]*":( ?)')
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")


class Broken(Exception):
    """Raised where a body cannot be read as what it claims to be."""


class Plain(str):
    """A payload that is text, not JSON."""

    __slots__ = ()


@dataclass
class Body:
    """Payloads, and the frame around them."""

    kind: str
    payloads: list[Any] = field(default_factory=list)
    pieces: list[Any] = field(default_factory=list)  # str, or (prefix, eol) of a payload, in order
    spaced: bool = False

    @property
    def frame(self) -> list[Any]:
        """What is around the payloads, without what may overtake them."""
        return [self.kind, *self.settled().pieces]

    @property
    def names(self) -> list[str]:
        """The event name of each payload, empty where it has none."""
        if self.kind == "eventstream":
            return [_event_type(head) for head in self.pieces]
        if self.kind != "sse":
            return [""] * len(self.payloads)
        names: list[str] = []
        name = ""
        for piece in self.pieces:
            if isinstance(piece, tuple):
                names.append(name)
            elif not piece.strip():
                name = ""
            elif piece.startswith("event:"):
                name = piece.removeprefix("event:").strip()
        return names

    def settled(self) -> Body:
        """Return the body without comments and pings: they keep a connection alive and wait for nothing."""
        if self.kind != "sse":
            return self
        rest = iter(self.payloads)
        made = Body(self.kind, [], [], self.spaced)
        block: list[Any] = []
        held: list[Any] = []
        for piece in [*self.pieces, None]:
            if isinstance(piece, tuple):
                held.append(next(rest))
            if piece is not None:
                block.append(piece)
            if piece is None or (isinstance(piece, str) and not piece.strip()):
                if not _overtakes(block, held):
                    made.pieces += block
                    made.payloads += held
                block, held = [], []
        return made

    def build(self, payloads: list[Any]) -> bytes:
        """Return the body with other payloads in the same frame."""
        if self.kind == "array":
            return _dump(payloads, self.spaced).encode("utf-8", "surrogatepass")
        if self.kind == "eventstream":
            return b"".join(
                _frame(head, _dump(payload, self.spaced).encode())
                for head, payload in zip(self.pieces, payloads, strict=True)
            )
        rest = iter(payloads)
        out: list[str] = []
        for piece in self.pieces:
            if isinstance(piece, str):
                out.append(piece)
                continue
            prefix, eol = piece
            payload = next(rest)
            text = str(payload) if isinstance(payload, Plain) else _dump(payload, self.spaced)
            out.append(
                "".join(f"{prefix}{line}{eol}" for line in text.split("\n"))
                if prefix
                else text + eol
            )
        return "".join(out).encode("utf-8", "surrogatepass")


def _overtakes(block: list[Any], payloads: list[Any]) -> bool:
    if payloads:
        return payloads == [{"type": "ping"}]
    lines = [piece for piece in block if piece.strip()]
    return all(line.startswith(":") for line in lines)


def _dump(payload: Any, spaced: bool) -> str:
    if isinstance(payload, Plain):
        return str(payload)
    return json.dumps(payload, ensure_ascii=False, separators=None if spaced else (",", ":"))


def read(kind: str, data: bytes) -> Body:
    """Split a body of the given kind of recording; raise `Broken`."""
    if kind == "aws-eventstream":
        return _eventstream(data)
    try:
        text = data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError as e:
        raise Broken("not UTF-8") from e
    spaced = is_spaced(text)
    if kind == "sse":
        return _sse(text, spaced)
    if kind in ("ndjson", "sse-data-lines", "eventstream-payload-lines"):
        return _lines(text, spaced)
    if kind == "text":
        return Body("text", [Plain(text)], [("", "")])
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as e:
        raise Broken("not JSON") from e
    if (
        isinstance(document, list)
        and len(document) > 1
        and all(isinstance(d, dict) and "candidates" in d for d in document)
    ):
        return Body("array", document, [], spaced)
    return Body("json", [document], [("", "")], spaced)


def is_spaced(text: str) -> bool:
    """Say whether JSON is written with spaces behind its colons."""
    m = _FIRST.search(text)
    return m is not None and bool(m[1])


def _payload(text: str) -> Any:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return Plain(text)
    return value if isinstance(value, dict | list) else Plain(text)


def _sse(text: str, spaced: bool) -> Body:
    body = Body("sse", spaced=spaced)
    held: list[tuple[str, str, str]] = []

    def end() -> None:
        if held:
            body.payloads.append(_payload("\n".join(line for _, line, _ in held)))
            body.pieces.append((held[0][0], held[-1][2]))
            held.clear()

    for line in _LINE.findall(text):
        content = line.rstrip("\r\n")
        if content.startswith("data:"):
            prefix = "data: " if content.startswith("data: ") else "data:"
            held.append((prefix, content[len(prefix) :], line[len(content) :]))
            continue
        end()
        body.pieces.append(line)
    end()
    return body


def _lines(text: str, spaced: bool) -> Body:
    body = Body("lines", spaced=spaced)
    for line in _LINE.findall(text):
        content = line.rstrip("\r\n")
        if not content.strip() or content.startswith(("data: [DONE]", "[DONE]")):
            body.pieces.append(line)
            continue
        prefix = "data: " if content.startswith("data: ") else ""
        body.payloads.append(_payload(content[len(prefix) :]))
        body.pieces.append((prefix, line[len(content) :]))
    return body


def _eventstream(data: bytes) -> Body:
    body = Body("eventstream")
    at = 0
    while at < len(data):
        if len(data) - at < 16:
            raise Broken("a cut frame")
        total, headers, crc = struct.unpack_from(">III", data, at)
        frame = data[at : at + total]
        if len(frame) != total or zlib.crc32(frame[:8]) != crc:
            raise Broken("CRC of the prelude")
        if zlib.crc32(frame[:-4]) != struct.unpack(">I", frame[-4:])[0]:
            raise Broken("CRC of the message")
        payload = frame[12 + headers : -4]
        body.pieces.append(frame[12 : 12 + headers])
        body.payloads.append(_payload(payload.decode()))
        at += total
    return body


def _event_type(headers: bytes) -> str:
    """Return the header `:event-type`; those of event streams for models are all strings."""
    at = 0
    while at < len(headers):
        start = at + 1 + headers[at]
        name, kind = headers[at + 1 : start], headers[start]
        if kind != 7:
            raise Broken("a header that is no string")
        (size,) = struct.unpack_from(">H", headers, start + 1)
        at = start + 3 + size
        if name == b":event-type":
            return headers[start + 3 : at].decode()
    return ""


def _frame(headers: bytes, payload: bytes) -> bytes:
    prelude = struct.pack(">II", 16 + len(headers) + len(payload), len(headers))
    head = prelude + struct.pack(">I", zlib.crc32(prelude)) + headers + payload
    return head + struct.pack(">I", zlib.crc32(head))


def recorded(record: dict[str, Any], name: str) -> bytes | None:
    """Return a body of a record as bytes."""
    body = record.get(name)
    if body is None:
        return None
    if record.get(f"{name}_base64"):
        return base64.b64decode(body)
    return str(body).encode("utf-8", "surrogatepass")


def with_body(record: dict[str, Any], name: str, data: bytes) -> dict[str, Any]:
    """Return the record with another body."""
    made = dict(record)
    try:
        if record.get(f"{name}_base64"):
            raise UnicodeDecodeError("utf-8", b"", 0, 1, "recorded in base64")
        made[name] = data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        made[name] = base64.b64encode(data).decode()
        made[f"{name}_base64"] = True
    return made
