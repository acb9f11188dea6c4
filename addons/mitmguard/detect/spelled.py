r"""Values that are spelled with escapes: `ana%40example.com`, `ana&#64;example.com`, `ana\u0040example.com`.

A text may hold pieces of URLs, HTML or JSON, each inside the other. Their escapes are undone, at any depth
and without asking which format this is; what is found then is told in the spelled text, so that what
replaces it needs no way back. Escapes beside a value are no part of it: the `u00e9` of `caf\u00e9 11 96123-4567`.
"""

from __future__ import annotations

import html
import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from mitmguard.model import Finding

_BYTE = r"%(?:25)*+"
_NEXT_BYTE = _BYTE + "[89ABab][0-9A-Fa-f]"
_ESCAPE = re.compile(
    rf"{_BYTE}(?P<byte>[0-7][0-9A-Fa-f])"
    rf"|(?P<wide>{_BYTE}[CDcd][0-9A-Fa-f]{_NEXT_BYTE}|{_BYTE}[Ee][0-9A-Fa-f](?:{_NEXT_BYTE}){{2}}"
    rf"|{_BYTE}[Ff][0-7](?:{_NEXT_BYTE}){{3}}|{_BYTE}[89A-Fa-f][0-9A-Fa-f])"
    r"|&(?:amp;)*+(?P<entity>#(?:0*+[0-9]{2,3}+|[xX]0*+[2-7][0-9A-Fa-f])(?![0-9A-Fa-f]);?|(?:commat|period|lowbar|plus|colon|sol|lpar|rpar|nbsp);)"
    r"|(?<!\\)\\++(?:u(?P<high>[Dd][89ABab][0-9A-Fa-f]{2})\\++u(?P<low>[Dd][C-Fc-f][0-9A-Fa-f]{2})"
    r"|u(?P<unit>[0-9A-Fa-f]{4})|(?P<sign>[nrt/]))"
)
_HINT = re.compile(
    r"%(?:25)*+(?:(?!2[025])[2-7]|0[9ADad]|[89A-Fa-f][0-9A-Fa-f]|2[02](?=[0-9(+]|[A-Z]{2}[0-9]|[^\s@%]{1,64}@|[0-9A-Za-z_-]{16}))"
    r"|&(?:amp;)*+(?:#|commat;|period;|lowbar;)|\\(?:u[0-9A-Fa-f]{4}|/)"
)
"""What is worth a second look: no space, no quote, which every URL and every piece of JSON has, and no line end,
which the patterns know as a boundary."""


PAUSE = 2000
"""Escapes undone before others may run: about 1 ms."""


class Spelled:
    """A text without its escapes, and where its parts are in the spelled one."""

    __slots__ = ("_inner", "_outer_ends", "_outer_starts", "plain")

    def __init__(self) -> None:
        self.plain = ""
        self._inner = array("l")  # where each escape begins in the plain text
        self._outer_starts = array("l")  # and in the spelled one
        self._outer_ends = array("l")

    def read(self, text: str) -> Iterator[None]:
        """Undo the escapes; stops now and then, so that others may run."""
        parts: list[str] = []
        at = length = 0
        for n, m in enumerate(_ESCAPE.finditer(text), 1):
            if not n % PAUSE:
                yield
            character = _character(m)
            if len(character) != 1:
                continue
            start, end = m.span()
            parts += (text[at:start], character)
            length += start - at
            self._inner.append(length)
            self._outer_starts.append(start)
            self._outer_ends.append(end)
            at = end
            length += 1
        parts.append(text[at:])
        self.plain = "".join(parts)

    def _outer(self, index: int, *, end: bool) -> int:
        n = bisect_right(self._inner, index - 1 if end else index) - 1
        if n < 0:
            return index
        if not end and self._inner[n] == index:
            return self._outer_starts[n]
        return self._outer_ends[n] + index - self._inner[n] - 1

    def _cut(self, at: int) -> tuple[int, int]:
        """Return the escape that `at` lies within in the spelled text, (at, at) for none."""
        n = bisect_left(self._outer_starts, at) - 1
        if n >= 0 and at < self._outer_ends[n]:
            return self._outer_starts[n], self._outer_ends[n]
        return at, at

    def found(self, findings: Iterable[Finding], flat: Iterable[Finding]) -> list[Finding]:
        """Return, of the findings in the plain text, those that the spelled text does not show, as they stand there.

        They hold an escape, or are in none of the findings of `flat`, the spelled text. What these have more is
        no more where it is a part of an escape: the `u00e9` of `u00e9ana@example.com`.
        """
        shown = sorted(flat, key=lambda f: f.start)
        out = []
        first = 0
        for f in sorted(findings, key=lambda f: f.start):
            start, end = self._outer(f.start, end=False), self._outer(f.end, end=True)
            while first < len(shown) and shown[first].end <= start:
                first += 1
            if end - start != f.end - f.start or self._adds(f.type, start, end, shown, first):
                out.append(f._replace(start=start, end=end))
        return out

    def _adds(self, type: str, start: int, end: int, shown: list[Finding], first: int) -> bool:
        """Say whether the span is more than what is shown, from index `first` on."""
        for i in range(first, len(shown)):
            f = shown[i]
            if f.start >= end:
                break
            if f.end <= start:
                continue
            if f.type == type == "EMAIL_ADDRESS" and f.end == end and f.start < start:
                continue  # A percent sign may stand in an address: `x%0Aana@example.com` is read from its `x` on.
            begin, stop = self._cut(f.start)[1], self._cut(f.end)[0]
            if begin < start or stop > end or (f.start, f.end) == (start, end):
                return False
        return True


def may_be_spelled(text: str) -> bool:
    """Tell whether a value could be spelled with escapes here."""
    return ("%" in text or "&" in text or "\\" in text) and _HINT.search(text) is not None


def unescaped(value: str) -> str:
    """Return a found value without its escapes."""
    if not may_be_spelled(value):
        return value
    spelled = Spelled()
    for _ in spelled.read(value):
        pass
    return spelled.plain


def merged(found: Iterable[Finding], more: list[Finding]) -> list[Finding]:
    """Return both, without those of `found` that overlap: they saw only the escapes' outside."""
    ends = [m.end for m in more]
    kept = []
    for f in found:
        at = bisect_right(ends, f.start)
        if at == len(more) or more[at].start >= f.end:
            kept.append(f)
    return sorted([*kept, *more], key=lambda f: (f.start, f.end))


def _character(m: re.Match[str]) -> str:
    """Return what an escape stands for; a byte or half of a pair that is no character is a mark of its own."""
    if m["byte"] or m["unit"]:
        code = int(m["byte"] or m["unit"], 16)
        return _BROKEN if 0xD800 <= code <= 0xDFFF else chr(code)
    if m["sign"]:
        return _SIGNS.get(m["sign"], "/")
    if m["high"]:
        return bytes.fromhex(m["high"] + m["low"]).decode("utf-16-be")
    if m["wide"]:
        octets = bytes.fromhex(_TWO.sub("", m["wide"]).replace("%", ""))
        text = octets.decode("utf-8", "replace")
        return text if len(text) == 1 else _BROKEN
    return html.unescape("&" + m["entity"])


_SIGNS = {"n": "\n", "r": "\r", "t": "\t"}
_BROKEN = "\ufffd"
_TWO = re.compile("(?<=%)(?:25)+(?=[89A-Fa-f])")
