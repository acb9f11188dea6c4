"""Templates: the deltas of one text differ in that text, an id and a number; the rest is read once.

A template is made from an element that was read in full and held one delta and nothing else. Another element
that is the same but for the delta, and for members that are never language, needs no reading.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from mitmguard.wire.texts import Text

MOST = 8
"""Templates of one stream: its channels, twice over. More would cost more to try than they save."""

_HOLE = re.compile(
    r'"(sequence_number|created|created_at|id|item_id|event_id|obfuscation|p)":([ \t]*)(?:("[^"\\]*")|[0-9]+)'
)


class Delta(NamedTuple):
    """One delta, found by a template: `text[start:end]` is its literal with the quotes."""

    like: Text
    value: str
    start: int
    end: int
    sequence: int


class Template:
    """Elements alike; `like` is the text that stands for their deltas."""

    __slots__ = ("_match", "_sequence", "like")

    def __init__(self, text: str, like: Text) -> None:
        """`text` is the element's data, `like` the only text in it."""
        # An id that tells channels apart is no hole.
        fixed = {f'"{part[1:]}"' for part in like.channel or () if type(part) is str}
        before, numbered = _pattern(text[: like.start], fixed)
        after, later = _pattern(text[like.end :], fixed)
        if numbered and later:
            raise ValueError("two sequence numbers")
        self._sequence = 1 if numbered else 2 if later else 0  # its group; the value has the other
        inside = r'"([^"\\\x00-\x1f]*+)"'  # an escape is left to the full reading
        self._match = re.compile(before + inside + after).fullmatch
        self.like = like

    def read(self, text: str) -> Delta | None:
        """Return the delta in another element's data, None when it is not alike."""
        m = self._match(text)
        if m is None:
            return None
        group = 2 if self._sequence == 1 else 1
        start, end = m.span(group)
        sequence = int(m[self._sequence]) if self._sequence else -1
        return Delta(self.like, m[group], start - 1, end + 1, sequence)


def _pattern(text: str, fixed: set[str]) -> tuple[str, bool]:
    parts: list[str] = []
    at = 0
    sequence = False
    for hole in _HOLE.finditer(text):
        name, blank, word = hole.groups()
        if word in fixed:
            continue
        parts.append(re.escape(text[at : hole.start()]))
        number = r"[0-9]{1,18}+"
        if name == "sequence_number" and word is None and not sequence:
            sequence, number = True, rf"({number})"
        parts.append(
            rf'"{name}":{blank}' + (r'"[^"\\\x00-\x1f]*+"' if word is not None else number)
        )
        at = hole.end()
    parts.append(re.escape(text[at:]))
    return "".join(parts), sequence
