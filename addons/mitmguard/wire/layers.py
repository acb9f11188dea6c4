"""Layers: text written inside other text, and the way back for its edits.

A function of this module looks at an outer text and, where it is written in its encoding, returns
the inner text and a `Layer`, which turns edits of the inner text into edits of the outer text, so
that

* decoding the edited outer text gives the edited inner text,
* no edit gives no edit, and what lies outside the edits stays as it was spelled.

An edit may grow to its left, over characters that would otherwise join with what follows them: a
lone `%`, an `&` without `;`. Where nothing is encoded the answer is None: not this layer.
"""

from __future__ import annotations

import html
import re
from abc import ABC, abstractmethod
from array import array
from collections.abc import Iterator
from html.entities import html5
from typing import NamedTuple
from urllib.parse import quote, quote_plus

from mitmguard.model import Edit, apply_edits
from mitmguard.wire.base64text import base64_text
from mitmguard.wire.layer import Decoded, Layer, Shift, Stack

__all__ = [
    "DataUrl",
    "Decoded",
    "Layer",
    "base64_text",
    "data_url",
    "data_url_content",
    "data_url_head",
    "entities",
    "form_fields",
    "form_value",
    "percent",
    "quoted_printable",
]


def percent(outer: str) -> Decoded:
    """Decode percent-encoding (RFC 3986, 2.1) as UTF-8; an invalid byte reads as U+FFFD."""
    return _unless_plain(_Percent(outer)) if "%" in outer else None


def form_value(outer: str) -> Decoded:
    """Decode one value of a form: percent-encoding, and `+` for a space (WHATWG URL, 5.1)."""
    return _unless_plain(_Form(outer)) if "%" in outer or "+" in outer else None


def entities(outer: str) -> Decoded:
    """Decode HTML character references as browsers do, also those without a semicolon."""
    return _unless_plain(_Entities(outer)) if "&" in outer else None


def form_fields(body: str) -> Iterator[tuple[str, int, int]]:
    """Return the name of each field of a form body and the span of its value, which is encoded."""
    at = 0
    for field in body.split("&"):
        name, equals, _ = field.partition("=")
        decoded = form_value(name)
        start = at + len(name) + len(equals)
        at += len(field) + 1
        yield decoded[0] if decoded else name, start, at - 1


class _Escape(NamedTuple):
    """`outer[start:end]` stands for `text`."""

    start: int
    end: int
    text: str


_SIGNS = "%&="
"""How escapes begin."""


class _Escaped(ABC):
    """Text in which some characters are spelled as escapes and the others as themselves."""

    def __init__(self, outer: str) -> None:
        self.outer = outer
        parts = []
        at = 0
        for start, end, text in self._escapes():
            parts.append(outer[at:start])
            parts.append(text)
            at = end
        parts.append(outer[at:])
        self.inner = "".join(parts)

    def edits(self, edits: list[Edit]) -> list[Edit]:
        if not edits:
            return []
        starts = self._starts()
        groups: list[tuple[int, int, list[Edit]]] = []
        floor = 0
        for edit in edits:
            low, high = edit.start, edit.end
            while starts[low] < 0:
                low -= 1
            while starts[high] < 0:
                high += 1
            if groups and low < floor:  # both touch one escape
                first, _, together = groups.pop()
                groups.append((first, max(high, floor), [*together, edit]))
            else:
                while low > floor and (opened := self._opened(low, starts)) < starts[low]:
                    while low > floor and not 0 <= starts[low] <= opened:
                        low -= 1
                    if self._spell(self.inner[low])[:1] == self.outer[starts[low]] in _SIGNS:
                        break  # begins an escape, as before, and so joins with nothing in front
                groups.append((low, high, [edit]))
            floor = groups[-1][1]
        out = [
            Edit(starts[low], starts[high], self._spell(self._edited(low, high, together)))
            for low, high, together in groups
        ]
        if groups[0][0] == 0 and self._opened(0, starts) < starts[0]:
            # What reads as nothing goes with the first character, where it could join.
            out[0] = out[0]._replace(start=0)
        return out

    def _edited(self, low: int, high: int, edits: list[Edit]) -> str:
        shifted = [Edit(start - low, end - low, new) for start, end, new in edits]
        return apply_edits(self.inner[low:high], shifted)

    def _starts(self) -> array[int]:
        """Return where each inner character starts in the outer text; -1 within an escape."""
        starts = array("l")
        at = 0
        for start, end, text in self._escapes():
            starts.extend(range(at, start))
            if text:
                starts.append(start)
                starts.extend([-1] * (len(text) - 1))
            at = end
        starts.extend(range(at, len(self.outer) + 1))
        return starts

    @abstractmethod
    def _escapes(self) -> Iterator[_Escape]: ...

    @abstractmethod
    def _opened(self, at: int, starts: array[int]) -> int:
        """Return where in the outer text something starts that could join with what follows."""
        ...

    @abstractmethod
    def _spell(self, text: str) -> str:
        """Encode `text` so that it decodes to itself whatever follows."""
        ...


def _unless_plain(layer: _Escaped) -> Decoded:
    return None if layer.inner == layer.outer else (layer.inner, layer)


_HEX = frozenset("0123456789ABCDEFabcdef")
_PERCENT = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_PERCENT_PLUS = re.compile(r"(?:%[0-9A-Fa-f]{2})+|\+")
_HIGH = re.compile(r"(?:%[89A-Fa-f][0-9A-Fa-f]){1,4}\Z")
_LEAD_SIZES = ((0x80, 1), (0xC2, 0), (0xE0, 2), (0xF0, 3), (0xF5, 4))


class _Percent(_Escaped):
    _pattern = _PERCENT

    def _escapes(self) -> Iterator[_Escape]:
        for found in self._pattern.finditer(self.outer):
            start = found.start()
            if found[0] == "+":
                yield _Escape(start, start + 1, " ")
                continue
            data = bytes.fromhex(found[0].replace("%", ""))
            at = 0
            while at < len(data):
                size, text = _character(data, at)
                yield _Escape(start + 3 * at, start + 3 * (at + size), text)
                at += size

    def _opened(self, at: int, starts: array[int]) -> int:
        here = starts[at]
        lone = self.outer.rfind("%", max(0, here - 2), here)
        if lone >= 0 and (lone == here - 1 or self.outer[lone + 1] in _HEX):
            return lone
        if high := _HIGH.search(self.outer, max(0, here - 12), here):
            data = bytes.fromhex(high[0].replace("%", ""))
            if not any(_character(data, -size)[0] == size for size in range(2, len(data) + 1)):
                return here - 3 * min(3, len(data))  # bytes of a character that is not complete
        return here

    def _spell(self, text: str) -> str:
        return quote(text, safe="", errors="replace")


class _Form(_Percent):
    _pattern = _PERCENT_PLUS

    def _spell(self, text: str) -> str:
        return quote_plus(text, safe="", errors="replace")


def _character(data: bytes, at: int) -> tuple[int, str]:
    """Return how many bytes the character at `at` has, and the character; U+FFFD for a bad byte."""
    at %= len(data)
    size = next((size for first, size in _LEAD_SIZES if data[at] < first), 0)
    try:
        text = data[at : at + size].decode()
    except UnicodeDecodeError:
        text = ""
    return (size, text) if len(text) == 1 else (1, "\ufffd")


_REFERENCE = re.compile(r"&(#[0-9]+;?|#[xX][0-9A-Fa-f]+;?|[^\t\n\f <&#;]{1,32};?)")
_LONGEST_LEGACY = 6
"""Characters in the longest name that needs no semicolon, such as `&Aacute`."""


class _Entities(_Escaped):
    def _escapes(self) -> Iterator[_Escape]:
        for found in _REFERENCE.finditer(self.outer):
            name, start = found[1], found.start()
            if name[0] == "#":
                yield _Escape(start, found.end(), _numbered(name))
                continue
            # HTML, 13.2.5.73: the longest name that is known; a few are known without a semicolon.
            for size in (len(name), *range(min(len(name) - 1, _LONGEST_LEGACY), 1, -1)):
                if (text := html5.get(name[:size])) is not None:
                    yield _Escape(start, start + 1 + size, text)
                    break

    def _opened(self, at: int, starts: array[int]) -> int:
        here = starts[at]
        ampersand = self.outer.rfind("&", max(0, here - 34), here)
        if ampersand >= 0 and ";" not in self.outer[ampersand:here]:
            return ampersand
        if at and self.outer[starts[at - 1]] == "&" and self.outer[here - 1] != ";":
            return starts[at - 1]  # a number with many zeros
        return here

    def _spell(self, text: str) -> str:
        return html.escape(text)


def _numbered(name: str) -> str:
    """Return the character of `#NUMBER`, where the number may have any length."""
    base = "x" if name[1] in "xX" else ""
    digits = name[1 + len(base) :].rstrip(";").lstrip("0")
    return html.unescape(f"&#{base}{digits[:8] or 0};")


_DATA_URL = re.compile(r"data:([^,]{0,256}),", re.IGNORECASE)
_TEXTUAL = re.compile(
    r"text/.*|application/(?:.*\+)?(?:json|xml|ya?ml|javascript|sql|x-ndjson|x-sh)"
)


class DataUrl(NamedTuple):
    """The front of a `data:` URL (RFC 2397): small letters, and where its content starts."""

    mime: str
    charset: str
    base64: bool
    start: int


def data_url_head(outer: str) -> DataUrl | None:
    """Read the front of a `data:` URL; None for what is not one, or names two character sets."""
    found = _DATA_URL.match(outer)
    if not found:
        return None
    kind, *parameters = (part.strip().lower() for part in found[1].split(";"))
    charsets = {part.partition("=")[2].strip('"') for part in parameters if part[:8] == "charset="}
    if len(charsets) > 1:
        return None
    return DataUrl(kind or "text/plain", "".join(charsets), "base64" in parameters, found.end())


def data_url_content(outer: str, head: DataUrl) -> tuple[str, Layer]:
    """Return the content of a `data:` URL without its percent-encoding; base64 is left as it is."""
    content = outer[head.start :]
    if head.base64 and "%" not in content:
        return content, Shift(head.start)
    unescaped = _Percent(content)
    return unescaped.inner, Stack([Shift(head.start), unescaped])


def data_url(outer: str) -> Decoded:
    """Decode the content of a `data:` URL (RFC 2397) of a textual type, in UTF-8.

    None for other types and character sets, and for content that is not text.
    """
    head = data_url_head(outer)
    if head is None or not _TEXTUAL.fullmatch(head.mime):
        return None
    if head.charset not in ("", "utf-8", "utf8", "us-ascii"):
        return None
    content, around = data_url_content(outer, head)
    if not head.base64:
        return content, around
    decoded = base64_text(content, minimum=1)
    return (decoded[0], Stack([around, decoded[1]])) if decoded else None


# Blanks are looked at from the first of them only: each further start would read the rest of the run again.
_QUOTED = re.compile(r"=[0-9A-Fa-f]{2}|=[ \t]*+\r?\n|(?<![ \t])[ \t]++(?=\r?\n|\Z)")
_SAFE = re.compile(r"[^A-Za-z0-9!%&'()*+,./:;<>@\[\]_{}-]")
"""What is spelled as an escape in quoted-printable: also blanks, which are lost at the end of a line."""


def quoted_printable(outer: str) -> Decoded:
    """Decode quoted-printable (RFC 2045, 6.7) to bytes in the form of latin-1 text."""
    return _unless_plain(_QuotedPrintable(outer)) if _QUOTED.search(outer) else None


class _QuotedPrintable(_Escaped):
    def _escapes(self) -> Iterator[_Escape]:
        for found in _QUOTED.finditer(self.outer):
            hexed = found[0][1:] if found[0][0] == "=" else ""
            text = chr(int(hexed, 16)) if len(hexed) == 2 and hexed.isalnum() else ""
            yield _Escape(found.start(), found.end(), text)

    def _opened(self, at: int, starts: array[int]) -> int:
        here = starts[at]
        at = here
        while at and self.outer[at - 1] in " \t=\r":
            # A blank, or a lone sign, that what follows would change; or half of a line end.
            at -= 1
        lone = self.outer.rfind("=", max(0, at - 2), at)
        return lone if lone >= 0 else at

    def _spell(self, text: str) -> str:
        return _SAFE.sub(lambda found: f"={ord(found[0]):02X}", text)
