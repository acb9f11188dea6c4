r"""Values that are spelled with escapes: `ana%40example.com`, `ana&#64;example.com`, `ana\u0040example.com`.

A text may hold pieces of URLs, HTML or JSON, each inside the other. The escapes of printable ASCII are
undone, at any depth and without asking which format this is; what is found then is told in the spelled
text, so that what replaces it needs no way back.
"""

from __future__ import annotations

import html
import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from mitmguard.model import Finding

_ESCAPE = re.compile(
    r"%(?:25)*+([2-7][0-9A-Fa-f])"
    r"|&(?:amp;)*+(#(?:0*+[0-9]{2,3}+|[xX]0*+[2-7][0-9A-Fa-f])(?![0-9A-Fa-f]);?|(?:commat|period|lowbar|plus|colon|sol|lpar|rpar|nbsp);)"
    r"|\\++(?:u00([2-7][0-9A-Fa-f])|(/))"
)  # fmt: skip
_HINT = re.compile(
    r"%(?:25)*+(?!2[025])[2-7][0-9A-Fa-f]|&(?:amp;)*+(?:#|commat;|period;|lowbar;)|\\(?:u00[2-7]|/)"
)
"""What is worth a second look: no space, no quote, which every URL and every piece of JSON has."""


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

    def found(self, findings: Iterable[Finding]) -> list[Finding]:
        """Return those of the findings in the plain text that hold an escape, as they stand in the spelled one."""
        out = []
        for f in findings:
            start, end = self._outer(f.start, end=False), self._outer(f.end, end=True)
            if end - start != f.end - f.start:
                out.append(f._replace(start=start, end=end))
        return sorted(out, key=lambda f: f.start)


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
    if m[2] is not None:
        return html.unescape("&" + m[2])
    return m[4] or chr(int(m[1] or m[3], 16))
