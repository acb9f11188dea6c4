"""Multipart bodies: forms with files, related parts, and the parts of an e-mail message.

RFC 2046, 5.1 and RFC 7578. Servers disagree about the odd ones: whether a bare line feed ends a line, whether
`--boundaryX` is a delimiter, which of two names counts. A difference is a way past the guard, so a body is
read only where all of them agree; everything else is `NotInspected("framing")`:

* every occurrence of `--boundary` is a whole delimiter line, and all lines of a body's frame end alike,
* the last delimiter is there,
* no part has a header twice, or a parameter twice, or a folded line (e-mail has those).

What stands before the first and behind the last delimiter is nobody's; it is returned as parts without a
name, so that it is looked at as well.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from mitmguard.errors import NotInspected
from mitmguard.wire.mediatype import Value, parse_value

__all__ = ["Part", "boundary_of", "headers", "parts", "split"]

MAX_PARTS = 1_000
"""Parts of one body, with those inside others: an upload of a folder has hundreds."""

MAX_DEPTH = 4
"""Multiparts inside each other: a form has 1 or 2, an e-mail up to 4."""

MAX_HEAD = 16 * 1024
"""Bytes of the headers of one part: a file name has at most 255 characters."""

_MAX_BOUNDARY = 70  # RFC 2046, 5.1.1
_BOUNDARY = re.compile(r"[!-~](?:[ -~]*[!-~])?")
_NAME = re.compile(rb"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_ODD = re.compile(rb"[\x00-\x08\x0a-\x1f\x7f]")
_ONCE = frozenset({"content-disposition", "content-type", "content-transfer-encoding"})


class Part(NamedTuple):
    """One part: what its headers say, and the bytes of its content and its headers in the body."""

    name: str | None  # of the form's field; None where there is none
    filename: str | None
    content_type: str  # in small letters, without parameters; "" where none is given
    charset: str
    coding: str  # "", "base64" or "quoted-printable"
    start: int
    end: int
    head_start: int
    head_end: int
    name_span: tuple[int, int] | None = None  # the bytes of the name as it is written
    filename_span: tuple[int, int] | None = None


class _Headers(NamedTuple):
    type: Value
    disposition: Value | None
    coding: str
    start: int  # where the value of the disposition starts in the body, -1 where its characters are no bytes


def parts(body: bytes, content_type: str) -> list[Part]:
    """Return the parts of a multipart body, those inside parts in the place of these.

    `content_type` is the header's value. Raises `NotInspected`: "framing", or "size" for too many.
    """
    value = parse_value(content_type)
    if not value.word.startswith("multipart/"):
        raise NotInspected("framing", "not a multipart")
    out: list[Part] = []
    form = value.word == "multipart/form-data"
    _walk(body, 0, len(body), value, None, 0, form, out)
    _check_charset_field(body, out)
    return out


def boundary_of(value: Value) -> bytes:
    """Return the boundary that a `multipart/` content type names."""
    boundary = value.parameters.get("boundary", "")
    if len(boundary) > _MAX_BOUNDARY or not _BOUNDARY.fullmatch(boundary) or "\\" in boundary:
        raise NotInspected("framing", "boundary")
    return boundary.encode("ascii")


def split(
    body: bytes, start: int, end: int, boundary: bytes
) -> tuple[list[tuple[int, int]], bytes, bool]:
    """Return the spans of what lies between delimiters, and the line end that all of them have.

    The first span is the preamble, the last one the epilogue. The last answer tells whether the body
    is closed; behind an open one there is no epilogue.
    """
    line = b"--" + boundary
    spans: list[tuple[int, int]] = []
    newline = b""
    begin = start
    at = body.find(line, start, end)
    closed = False
    while at >= 0:
        if closed or len(spans) > MAX_PARTS:
            raise NotInspected("framing" if closed else "size", "delimiter")
        after = at + len(line)
        if body.startswith(b"--", after, end):
            closed = True
            after += 2
        while after < end and body[after] in b" \t":
            after += 1
        mark = (
            b"\r\n" if body.startswith(b"\r\n", after, end) else body[after : min(after + 1, end)]
        )
        if mark not in (b"\r\n", b"\n") and not (closed and not mark):
            raise NotInspected("framing", "delimiter")
        if mark:
            if newline not in (b"", mark):
                raise NotInspected("framing", "line ends")
            newline = mark
        elif not newline:
            newline = b"\r\n"
        stop = at
        if at > start:
            # An empty part: one line end may serve the header's end and the delimiter (RFC 2046, 5.1.1).
            if not body.endswith(newline, start, at) or (
                newline == b"\n" and body.endswith(b"\r\n", start, at)
            ):
                raise NotInspected("framing", "line ends")
            stop = max(begin, at - len(newline))
        spans.append((begin, stop))
        begin = after + len(mark)
        at = body.find(line, begin, end)
    if not spans:
        raise NotInspected("framing", "no delimiter")
    spans.append((begin, end))
    return spans, newline, closed


def headers(
    body: bytes,
    start: int,
    end: int,
    newline: bytes,
    *,
    limit: int = MAX_HEAD,
    folded: bool = False,
) -> tuple[list[tuple[str, str, int]], int]:
    """Return (small name, unfolded value, where it starts) of each header, and where the content starts.

    A folded value keeps its length: its line ends become blanks.
    """
    if body.startswith(newline, start, end):
        return [], start + len(newline)
    stop = body.find(newline * 2, start, min(end, start + limit))
    if stop < 0:
        raise NotInspected("framing", "headers do not end")
    block = body[start:stop]
    if folded:
        block = re.sub(newline + rb"(?=[ \t])", b" " * len(newline), block)
    out = []
    at = start
    for line in block.split(newline):
        name, colon, value = line.partition(b":")
        if not colon or not _NAME.fullmatch(name) or _ODD.search(value):
            raise NotInspected("framing", "header line")
        text = _header_text(value)
        lead = len(value) - len(value.lstrip(b" \t"))
        out.append((name.decode("ascii").lower(), text, at + len(name) + 1 + lead))
        at += len(line) + len(newline)
    return out, stop + 2 * len(newline)


def _header_text(value: bytes) -> str:
    try:
        return value.decode("utf-8").strip(" \t")
    except UnicodeDecodeError:
        return value.decode("latin-1").strip(" \t")


def _walk(
    body: bytes, start: int, end: int, value: Value, outer: str | None, depth: int, form: bool,
    out: list[Part],
) -> None:  # fmt: skip
    if depth >= MAX_DEPTH:
        raise NotInspected("depth", "parts in parts")
    spans, newline, closed = split(body, start, end, boundary_of(value))
    if not closed:
        raise NotInspected("framing", "not closed")
    for number, (first, last) in enumerate(spans):
        if number in (0, len(spans) - 1):
            if body[first:last].strip():
                out.append(Part(None, None, "", "", "", first, last, first, first))
            continue
        if len(out) >= MAX_PARTS:
            raise NotInspected("size", "too many parts")
        listed, content = headers(body, first, last, newline)
        read = _read_headers(listed)
        if read.type.word.startswith("multipart/"):
            name = _named(read, outer, form)[0]
            _walk(body, content, last, read.type, name, depth + 1, False, out)
            continue
        name, name_span = _named(read, outer, form)
        filename, filename_span = _filename(read)
        charset = read.type.parameters.get("charset", "").lower()
        word = "" if read.type.word == "-" else read.type.word
        out.append(Part(name, filename, word, charset, read.coding, content, last, first, content,
                        name_span, filename_span))  # fmt: skip


def _read_headers(listed: list[tuple[str, str, int]]) -> _Headers:
    values: dict[str, str] = {}
    begin = -1
    for name, text, start in listed:
        if name in _ONCE:
            if name in values:
                raise NotInspected("framing", "a header twice")
            values[name] = text
            if name == "content-disposition" and text.isascii():
                begin = start
    coding = values.get("content-transfer-encoding", "").lower()
    if coding in ("7bit", "8bit", "binary"):
        coding = ""
    if coding not in ("", "base64", "quoted-printable"):
        raise NotInspected("framing", "transfer encoding")
    disposition = values.get("content-disposition")
    return _Headers(
        parse_value(values.get("content-type") or "-"),
        None if disposition is None else parse_value(disposition),
        coding,
        begin,
    )


def _named(
    read: _Headers, outer: str | None, form: bool
) -> tuple[str | None, tuple[int, int] | None]:
    value = read.disposition
    if value is None or "name" not in value.parameters:
        if form or (value is not None and "name*" in value.parameters):
            raise NotInspected("framing", "a field without a name")
        return outer, None
    if "name*" in value.parameters or (form and value.word != "form-data"):
        raise NotInspected("framing", "content-disposition")
    name = value.parameters["name"]
    if "\\" in name:
        raise NotInspected("framing", "content-disposition")
    return name, _span(read, "name")


def _filename(read: _Headers) -> tuple[str | None, tuple[int, int] | None]:
    value = read.disposition
    if value is None:
        return None, None
    plain, best = value.parameters.get("filename"), value.text("filename")
    if plain is not None and best is not None and _extension(plain) != _extension(best):
        raise NotInspected("framing", "two file names")
    if best is None or "filename*" in value.parameters:
        return best, None
    return best, _span(read, "filename")


def _extension(name: str) -> str:
    return name.rpartition(".")[2].lower() if "." in name else ""


def _span(read: _Headers, name: str) -> tuple[int, int] | None:
    """Return the bytes of a parameter, where each of its characters is one."""
    if read.disposition is None or read.start < 0:
        return None
    first, last = read.disposition.spans[name]
    return read.start + first, read.start + last


def _check_charset_field(body: bytes, found: list[Part]) -> None:
    """RFC 7578, 4.6: a field names the charset of the others. Few servers heed it."""
    for part in found:
        if part.name == "_charset_" and body[part.start : part.end].lower() not in (
            b"utf-8",
            b"us-ascii",
        ):
            raise NotInspected("framing", "_charset_")
