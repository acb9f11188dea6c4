"""Files inside bodies: a part of a form, base64 in a JSON string, a `data:` URL, an attachment.

What is text is read, whatever its sender calls it; of what is not, its kind and its size are known. A
file that is said to be text and begins as something else is both: its text is read, never altered, and
it is reported. So is a PDF of nothing but ASCII, which could be a text about PDF.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from mitmguard.errors import NotInspected, Why
from mitmguard.wire import mail
from mitmguard.wire.base64text import MIN_BASE64, base64_bytes, base64_head
from mitmguard.wire.charsets import looks_like_text, read_text
from mitmguard.wire.layer import Layer, Shift, Stack
from mitmguard.wire.layers import data_url_content, data_url_head
from mitmguard.wire.magic import MediaKind, extension, is_textual, kind_of, type_of

__all__ = ["Format", "Media", "Readable", "embedded", "media_type", "read_file"]

Format = Literal["text", "json", "ndjson"]

_MAIL_TYPES = frozenset({"message/rfc822", "message/global", "application/mbox"})
_LINES_TYPES = frozenset(
    f"application/{name}" for name in ("x-ndjson", "ndjson", "jsonl", "x-jsonl", "x-jsonlines")
)
_HEAD = 4096
"""Bytes that show what a file is."""


class Media(NamedTuple):
    """A file or a part of one that is not read."""

    kind: MediaKind
    mime: str  # of the types that `magic` knows, or empty
    size: int  # bytes; of base64 that was not decoded whole, about
    why: Why = "media"
    data: bytes = b""  # of a PDF, whose text can be asked for elsewhere

    @property
    def detail(self) -> str:
        """What a record says: a type and a size, nothing from the file."""
        return f"{self.mime or self.kind} {self.size}"


class Readable(NamedTuple):
    """A file that is text.

    `layer` turns edits of `text` into edits of what the file was read from; None: it is not to be altered.
    JSON and NDJSON are what they look like: where they do not parse they are text.
    """

    format: Format
    text: str
    layer: Layer | None
    unread: tuple[Media, ...] = ()  # what else is in it


def media_type(header: str) -> tuple[str, str]:
    """Return the type and the charset of a content type, both in small letters; a best effort."""
    kind, *parameters = (part.strip().lower() for part in header[:256].split(";"))
    charsets = (p.partition("=")[2].strip(" \"'") for p in parameters if p.startswith("charset="))
    return kind, next(charsets, "")


def read_file(data: bytes, declared: str = "", filename: str = "") -> Readable | Media:
    """Return what `data` says, or what it is.

    declared: its content type, with or without a charset. The layer's outer text is latin-1, one
    character a byte.
    """
    return _read(data, declared, filename, 0)


def embedded(value: str, declared: str = "", filename: str = "") -> Readable | Media | None:
    """Return the file that a string holds as base64 or as a `data:` URL; None for any other string.

    declared: what is said beside it. The layer's outer text is `value`. Base64 that only a lenient
    reader decodes is text and, beside that, `Media` with why "coding".
    """
    around: Layer = Shift(0)
    content = value
    if value[:5].lower() == "data:":
        head = data_url_head(value)
        if head is None:
            return _unsound(value)
        content, around = data_url_content(value, head)
        declared = f"{head.mime};charset={head.charset}" if head.charset else head.mime
        if not head.base64:
            if head.charset not in ("", "utf-8", "utf8", "us-ascii"):
                return _unsound(value, "encoding")
            kind = media_type(declared)[0]
            return Readable(_format(content, kind, filename), content, around)
    elif len(value) < MIN_BASE64 or _LINK.match(value):
        return None
    begin = base64_head(content)
    if begin is None:
        return _unsound(value) if content is not value or _nearly_base64(value) else None
    kind = media_type(declared)[0]
    said = is_textual(kind, filename)
    mime = type_of(begin, kind)
    if mime not in ("", "application/pdf") and not said and not looks_like_text(begin):
        return Media(kind_of(mime), mime, len(content) * 3 // 4)  # not decoded whole
    decoded = base64_bytes(content)
    if decoded is None:
        return _unsound(value)
    if content is value and len(value) < _SHORT and not said and not _is_utf8(decoded[0]):
        return None
    file = read_file(decoded[0], declared, filename)
    if isinstance(file, Media) or file.layer is None:
        return file
    return file._replace(layer=Stack([around, decoded[1], file.layer]))


_LINK = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,31}://[^\s]{1,8192}\Z")
_SHORT = 64
"""Characters from which a string in the place of a file is taken for one: a shorter one may be an id."""

_FOREIGN = re.compile(r"[^A-Za-z0-9+/=_-]")


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return looks_like_text(data)


def _nearly_base64(value: str) -> bool:
    """Tell whether a lenient decoder, which skips what it does not know, would find base64."""
    head = value[:1024]
    foreign = len(_FOREIGN.findall(head))
    return len(head) >= _SHORT and foreign * 20 <= len(head)


def _unsound(value: str, why: Why = "coding") -> Readable:
    return Readable("text", value, Shift(0), (Media("other", "", len(value), why),))


def _read(data: bytes, declared: str, filename: str, depth: int) -> Readable | Media:
    kind, charset = media_type(declared)
    said = is_textual(kind, filename)
    mime = type_of(data[:_HEAD], kind)
    binary = bool(mime) and not looks_like_text(data)
    if mime == "application/pdf" and not said and not _is_utf8(data):
        return Media("pdf", mime, len(data), data=data)
    if (binary and not said) or mime == "application/x-tar":
        return Media(kind_of(mime), mime, len(data))
    try:
        found = read_text(data, charset, declared=said)
    except NotInspected as error:
        raw = data.decode("latin-1")
        return Readable("text", raw, None, (Media("other", "", len(data), error.why),))
    if found is None:
        return Media(kind_of(mime), mime, len(data))
    text, layer = found
    if binary or mime == "application/pdf":
        pdf = data if mime == "application/pdf" else b""
        return Readable("text", text, None, (Media(kind_of(mime), mime, len(data), data=pdf),))
    if mail.is_message(data, said_so=kind in _MAIL_TYPES or extension(filename) == "eml"):
        return _mail(data, text, layer, depth)
    return Readable(_format(text, kind, filename), text, layer)


def _format(text: str, kind: str, filename: str) -> Format:
    if kind in _LINES_TYPES or extension(filename) in ("jsonl", "ndjson"):
        return "ndjson"
    start = text[:_HEAD].lstrip()
    if not start.startswith(("{", "[")):
        return "text"
    first, _, rest = start.partition("\n")
    lines = first.rstrip().endswith(("}", "]")) and rest.lstrip().startswith(("{", "["))
    return "ndjson" if lines else "json"


_MAIL_DEPTH = 3
"""Messages inside each other: one that forwards another has 2."""


def _mail(data: bytes, text: str, layer: Layer, depth: int) -> Readable:
    """Read a message and what is attached to it as one text; what is no message is read as it is."""
    unread: list[Media] = []
    fixed = False

    def attached(data: bytes, declared: str, filename: str) -> tuple[str, Layer] | None:
        nonlocal fixed
        if depth >= _MAIL_DEPTH:
            raise NotInspected("depth", "messages in messages")
        file = _read(data, declared, filename, depth + 1)
        if isinstance(file, Media):
            unread.append(file)
            return None
        unread.extend(file.unread)
        if file.layer is None:
            fixed = True
        return file.text, file.layer or Shift(0)

    try:
        pieces = mail.read_message(data, attached)
    except NotInspected as error:
        return Readable("text", text, layer, (Media("other", "", len(data), error.why),))
    return Readable("text", pieces.inner, None if fixed else pieces, tuple(unread))
