"""E-mail messages (RFC 5322, MIME): their headers and parts as one text, and the way back for its edits.

The text is the message as a person reads it: encoded words of headers and the transfer encodings of parts
are decoded, delimiters are left out, attachments that are text stand in their place. An edit is
encoded again where it lies; everything else keeps its bytes.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Callable, Iterator

from mitmguard.errors import NotInspected
from mitmguard.model import Edit, apply_edits
from mitmguard.wire.base64text import base64_bytes
from mitmguard.wire.charsets import read_text
from mitmguard.wire.layer import Layer, Piece, Pieces, Stack
from mitmguard.wire.layers import quoted_printable
from mitmguard.wire.mediatype import Value, parse_value
from mitmguard.wire.multipart import MAX_DEPTH, MAX_PARTS, boundary_of, headers, split

__all__ = ["Attached", "is_message", "read_message"]

Attached = Callable[[bytes, str, str], tuple[str, Layer] | None]
"""Reads the content of a part, given its type and file name: its text and layer, or None."""

_MAX_HEAD = 256 * 1024
"""Bytes of the headers of a message: many relays and signatures come to 20 KB."""

_FRONT = re.compile(
    rb"(?:From [^\r\n]+\r?\n)?(?:Return-Path|Received|Delivered-To|From|To|Date|Subject|Message-ID|Sender|"
    rb"MIME-Version|Reply-To|DKIM-Signature|ARC-[A-Za-z-]+|X-[A-Za-z-]+|Content-Type)[ \t]*:",
    re.IGNORECASE,
)
_ENCODED = re.compile(rb"^content-transfer-encoding:[ \t]*(?:base64|quoted-printable)", re.I | re.M)
_MBOX = re.compile(rb"From [^\r\n]*\r?\n")
_ENCODED_WORD = re.compile(
    rb"=\?([A-Za-z0-9_-]{1,40})(?:\*[A-Za-z-]{1,20})?\?([BbQq])\?([!-<>@-~=]{0,2000}?)\?="
)


def is_message(data: bytes, *, said_so: bool) -> bool:
    """Tell whether `data` is a message; where nobody says so, whether it is one whose parts are encoded."""
    if not _FRONT.match(data):
        return said_so
    return said_so or bool(_ENCODED.search(data))


def read_message(data: bytes, attached: Attached) -> Pieces:
    """Return the text of a message as the layer that leads back to its bytes, in the form of latin-1.

    Raises `NotInspected` where readers could differ: "framing", "depth", "size", "coding".
    """
    return Pieces(list(_Message(data, attached).entity(0, len(data), 0)))


class _Message:
    def __init__(self, data: bytes, attached: Attached) -> None:
        self._data = data
        self._attached = attached
        self._entities = 0

    def entity(self, start: int, end: int, depth: int) -> Iterator[Piece]:
        self._entities += 1
        if self._entities > MAX_PARTS or depth > MAX_DEPTH:
            raise NotInspected("depth" if depth > MAX_DEPTH else "size", "parts of a message")
        data = self._data
        if depth == 0 and (found := _MBOX.match(data, start, end)):
            yield from self._plain(start, found.end())
            start = found.end()
        feed = data.find(b"\n", start, end)
        newline = b"\r\n" if feed > start and data[feed - 1] == 13 else b"\n"
        listed, content = headers(data, start, end, newline, limit=_MAX_HEAD, folded=True)
        kind, coding, filename, boundary = _meaning(listed)
        if boundary is None:
            yield from self._header(start, content)
            yield from self._leaf(content, end, kind, coding, filename)
            return
        yield from self._header(start, boundary[0])
        yield from self._header(boundary[1], content)
        if coding:
            raise NotInspected("framing", "an encoded multipart")
        spans, _, closed = split(data, content, end, boundary_of(kind))
        last = len(spans) - 1
        for number, (first, stop) in enumerate(spans):
            yield _separator(first)
            if number == 0 or (closed and number == last):
                yield from self._plain(first, stop)
            else:
                yield from self.entity(first, stop, depth + 1)

    def _leaf(self, start: int, end: int, kind: Value, coding: str, name: str) -> Iterator[Piece]:
        content = self._data[start:end]
        layers: list[Layer] = []
        if coding == "base64":
            packed = base64_bytes(content.decode("latin-1").rstrip())
            if packed is None:
                raise NotInspected("coding", "base64")
            content = packed[0]
            layers.append(packed[1])
        elif coding:
            quoted = quoted_printable(content.decode("latin-1"))
            if quoted is not None:
                content = quoted[0].encode("latin-1")
                layers.append(quoted[1])
        charset = kind.parameters.get("charset", "")
        declared = f"{kind.word};charset={charset}" if charset else kind.word
        read = self._attached(content, declared, name)
        if read is not None:
            yield Piece(start, end, read[0], Stack([*layers, read[1]]))

    def _header(self, start: int, end: int) -> Iterator[Piece]:
        at = start
        word = False  # the piece before is an encoded word
        for found in _ENCODED_WORD.finditer(self._data, start, end):
            text = _word(found[1], found[2], found[3])
            if text is None:
                continue
            # RFC 2047, 6.2: blanks between two encoded words are not shown.
            if not word or self._data[at : found.start()].strip():
                yield from self._plain(at, found.start())
            yield Piece(found.start(), found.end(), text, _Word(text, found.end() - found.start()))
            at, word = found.end(), True
        yield from self._plain(at, end)

    def _plain(self, start: int, end: int) -> Iterator[Piece]:
        read = read_text(self._data[start:end], declared=True)
        if read is not None:
            yield Piece(start, end, *read)


def _meaning(
    listed: list[tuple[str, str, int]],
) -> tuple[Value, str, str, tuple[int, int] | None]:
    """Return the type, the transfer encoding, the file name, and where a boundary is named."""
    values: dict[str, tuple[str, int]] = {}
    for name, text, start in listed:
        if name in ("content-type", "content-transfer-encoding", "content-disposition"):
            if name in values:
                raise NotInspected("framing", "a header twice")
            values[name] = text, start
    text, start = values.get("content-type", ("text/plain", 0))
    kind = parse_value(text)
    disposition = parse_value(values.get("content-disposition", ("inline", 0))[0])
    filename = disposition.text("filename") or kind.text("name") or ""
    coding = values.get("content-transfer-encoding", ("", 0))[0].lower()
    if coding not in ("", "7bit", "8bit", "binary", "base64", "quoted-printable"):
        raise NotInspected("framing", "transfer encoding")
    coding = coding if coding in ("base64", "quoted-printable") else ""
    if not kind.word.startswith("multipart/"):
        return kind, coding, filename, None
    boundary_of(kind)
    if not text.isascii():
        raise NotInspected("framing", "content-type")
    first, last = kind.spans["boundary"]
    return kind, coding, filename, (start + first, start + last)


def _word(charset: bytes, coding: bytes, content: bytes) -> str | None:
    packed = content.decode("ascii")
    if coding in b"Bb":
        decoded = base64_bytes(packed)
        data = decoded[0] if decoded is not None else None
    else:
        quoted = quoted_printable(packed.replace("_", " ") + "=\n")
        data = quoted[0].encode("latin-1") if quoted is not None else None
    if data is None:
        return None
    try:
        read = read_text(data, charset.decode("ascii"), declared=True)
    except NotInspected:
        return None
    return read[0] if read is not None else None


class _Word:
    """An encoded word (RFC 2047); one that is edited is spelled anew."""

    def __init__(self, text: str, length: int) -> None:
        self._text = text
        self._length = length

    def edits(self, edits: list[Edit]) -> list[Edit]:
        if not edits:
            return []
        data = apply_edits(self._text, edits).encode("utf-8", "replace")
        packed = binascii.b2a_base64(data, newline=False).decode("ascii")
        return [Edit(0, self._length, f"=?utf-8?B?{packed}?=")]


class _Nowhere:
    """What stands in no outer text, and so takes no edits."""

    def edits(self, edits: list[Edit]) -> list[Edit]:
        return []


def _separator(at: int) -> Piece:
    return Piece(at, at, "\n", _Nowhere())
