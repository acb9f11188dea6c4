"""Values that are cut over texts: `529.982.2` at the end of one and `47-25` at the beginning of the next.

Texts of one role follow each other, whatever others say between: the parts of a message, the arguments of a call,
the turns of a user. Only a border where both sides look like pieces of one value is looked at, and only what lies across
it counts: in its full form, with letters, or with its cue; plain digits alone are too many things.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from mitmguard.detect.cues import BIT
from mitmguard.detect.spaced import announced
from mitmguard.model import Finding

__all__ = ["MOST", "Half", "Seam", "halves", "seams"]

REACH = 256
"""Characters read on each side of a border: the longer half of a key, and a cue in front."""

MOST = 8
"""Texts that one value may be cut over."""

SHORTEST = 6
"""Characters of the two words at a border; shorter ones are no value."""

_SIGNS = frozenset("-._@/+=:%~()")


class Piece(NamedTuple):
    """`texts[text][start:end]`."""

    text: int
    start: int
    end: int


class Seam(NamedTuple):
    """Pieces that may hold one value, and what they say one behind the other."""

    pieces: tuple[Piece, ...]
    window: str
    glue: str


class Half(NamedTuple):
    """A part of a value: the finding as it stands in its own text."""

    text: int
    finding: Finding


def seams(texts: Sequence[str]) -> Iterator[Seam]:
    """Yield the borders of texts that follow each other at which a value may be cut, each with and without a blank."""
    at = 0
    while at + 1 < len(texts):
        if not _fit(texts[at], texts[at + 1]):
            at += 1
            continue
        last = at + 1
        while (
            last + 1 < len(texts)
            and last - at + 1 < MOST
            and len(texts[last]) <= REACH
            and _fit(texts[last], texts[last + 1])
        ):
            last += 1
        pieces = [_piece(texts, i, i > at, i < last) for i in range(at, last + 1)]
        for glue in ("", " "):
            window = glue.join(texts[p.text][p.start : p.end] for p in pieces)
            yield Seam(tuple(pieces), window, glue)
        at = last


def _fit(left: str, right: str) -> bool:
    """Say whether the end of one text and the beginning of the next look like pieces of one value."""
    if not left or not right:
        return False
    a, b = left[-1], right[0]
    if a.isspace() or b.isspace():
        left, right = left[-REACH:].rstrip(), right[:REACH].lstrip()
        if not left or not right:
            return False
        a, b = left[-1], right[0]
    if not (a.isalnum() or a in _SIGNS) or not (b.isalnum() or b in _SIGNS):
        return False
    word = left[-REACH:].rsplit(None, 1)[-1] + right[:REACH].split(None, 1)[0]
    return len(word) >= SHORTEST and (any(map(str.isdigit, word)) or "@" in word)


def _piece(texts: Sequence[str], index: int, begins: bool, ends: bool) -> Piece:
    """Return what of a text is read: its beginning, where a border is in front, its end, where one is behind."""
    text = texts[index]
    start, end = 0, len(text)
    if begins:
        start = len(text) - len(text.lstrip())
        if not ends:
            end = min(end, start + REACH)
    if ends:
        end = len(text.rstrip())
        if not begins:
            start = max(0, end - REACH)
    return Piece(index, start, end)


def halves(seam: Seam, find: Callable[[str], Sequence[Finding]]) -> list[Half]:
    """Return the parts of the values that lie across a border; `find` is asked about pieces and what they say together."""
    borders: list[int] = []
    at = 0
    for p in seam.pieces:
        at += p.end - p.start
        borders.append(at)
        at += len(seam.glue)
    crossing = [
        f
        for f in find(seam.window)
        if any(f.start < border and f.end > border + len(seam.glue) for border in borders[:-1])
        and _counts(seam.window, f)
    ]
    if not crossing:
        return []
    out: list[Half] = []
    alone: list[tuple[int, int]] = []  # what is a value by itself is no part of another one
    at = 0
    for border in borders:
        text = seam.window[at:border]
        alone += ((f.start + at, f.end + at) for f in find(text))
        at = border + len(seam.glue)
    for f in crossing:
        if any(f.start < end and f.end > start for start, end in alone):
            continue
        at = 0
        for p, border in zip(seam.pieces, borders, strict=True):
            low, high = max(f.start, at), min(f.end, border)
            if low < high:
                moved = f._replace(start=p.start + low - at, end=p.start + high - at)
                out.append(Half(p.text, moved))
            at = border + len(seam.glue)
    return out


def _counts(window: str, f: Finding) -> bool:
    """Say whether a value across a border is sure: more than digits, or with its cue in front."""
    value = window[f.start : f.end]
    if any(not c.isdigit() and c != " " for c in value):
        return True
    return announced(window, f.start, BIT.get(f.type, 0))
