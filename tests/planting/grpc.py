"""gRPC bodies: messages of length-prefixed protobuf, read without a schema, but with the strings that are known to be in
them: a field is text where its bytes are one of the strings of the recording's decoded message."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Any

from tests.planting.bodies import Body, Broken
from tests.planting.language import not_language


@dataclass(frozen=True)
class Raw:
    """A field that is no text: kept as it is."""

    wire: int
    data: bytes


class GrpcBody(Body):
    """Messages as lists of {field number: text, Raw or a message}."""

    known: dict[str, str]

    def build(self, payloads: list[Any]) -> bytes:
        out = b""
        for payload, flag in zip(payloads, self.pieces, strict=True):
            message = _encode(payload)
            out += bytes([flag]) + struct.pack(">I", len(message)) + message
        return out


def read(data: bytes, decoded: Any, like: Body | None = None) -> GrpcBody:
    """Split a body; `decoded`: its messages as JSON, or `like`, a body whose shape is the same. Raises `Broken`."""
    body = GrpcBody("grpc")
    body.known = dict(like.known) if isinstance(like, GrpcBody) else _known(decoded)
    shape = like.payloads if like is not None else None
    at = 0
    while at < len(data):
        if len(data) - at < 5:
            raise Broken("a cut gRPC message")
        flag, size = struct.unpack_from(">BI", data, at)
        message = data[at + 5 : at + 5 + size]
        if len(message) != size:
            raise Broken("a cut gRPC message")
        n = len(body.payloads)
        if shape is not None and n >= len(shape):
            raise Broken("more gRPC messages")
        body.payloads.append(_decode(message, body.known, shape[n] if shape is not None else None))
        body.pieces.append(flag)
        at += 5 + size
    return body


def _known(decoded: Any, key: str = "") -> dict[str, str]:
    """Return the strings that are language, and the members that they are in."""
    if isinstance(decoded, str):
        return {decoded: key} if decoded and not not_language(key, decoded, False, ()) else {}
    found: dict[str, str] = {}
    if isinstance(decoded, list):
        for item in decoded:
            found |= _known(item, key)
    elif isinstance(decoded, dict):
        for name, value in decoded.items():
            found |= _known(value, name)
    return found


def _decode(data: bytes, known: dict[str, str], shape: Any) -> list[dict[str, Any]]:
    """Return the fields of a message; raise `Broken`."""
    fields: list[dict[str, Any]] = []
    at = 0
    while at < len(data):
        tag, at = _varint(data, at)
        number, wire = tag >> 3, tag & 7
        start = at
        value: Any
        if wire == 0:
            _, at = _varint(data, at)
            value = Raw(0, data[start:at])
        elif wire in (1, 5):
            at += 8 if wire == 1 else 4
            value = Raw(wire, data[start:at])
        elif wire == 2:
            size, at = _varint(data, at)
            content = data[at : at + size]
            if len(content) != size:
                raise Broken("a cut field")
            at += size
            value = _content(content, known, _at(shape, len(fields), number))
        else:
            raise Broken("a wire type that is not used")
        if at > len(data) or not number:
            raise Broken("a cut field")
        fields.append({str(number): value})
    return fields


def _at(shape: Any, n: int, number: int) -> Any:
    if isinstance(shape, list) and n < len(shape):
        return shape[n].get(str(number))
    return None


def _content(content: bytes, known: dict[str, str], shape: Any) -> Any:
    if isinstance(shape, Raw):
        return Raw(2, content)
    try:
        text = content.decode()
    except UnicodeDecodeError:
        text = ""
    if isinstance(shape, str) or (shape is None and text and text in known):
        return text
    if shape is None or isinstance(shape, list):
        try:
            return _decode(content, known, shape)
        except Broken:
            pass
    return Raw(2, content)


def _encode(fields: list[dict[str, Any]]) -> bytes:
    out = b""
    for entry in fields:
        ((number, value),) = entry.items()
        if isinstance(value, Raw):
            wire, data = value.wire, value.data
        else:
            wire, data = 2, (value.encode() if isinstance(value, str) else _encode(value))
        out += _number(int(number) << 3 | wire) + (_number(len(data)) if wire == 2 else b"") + data
    return out


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while at < len(data) and shift < 70:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, at
        shift += 7
    raise Broken("a cut number")


def _number(value: int) -> bytes:
    out = b""
    while value > 127:
        out += bytes([value & 127 | 128])
        value >>= 7
    return out + bytes([value])
