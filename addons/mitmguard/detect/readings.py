"""The readings of a text: what it says once escapes, odd characters, gaps and encodings are undone, in any order.

Each reading undoes one of them, all over the text; the next ones begin from it. A text that has none of them,
as nearly all have, is only asked whether it might, at the speed of memory.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from typing import Final

from mitmguard.detect.decoded import MAX_DECODED, codes, may_be_coded
from mitmguard.detect.folded import folds, may_be_folded
from mitmguard.detect.hints import APART, LOOSE, PAIRS, SPOKEN, hints
from mitmguard.detect.reading import Reading, Undone, merged
from mitmguard.detect.spaced import addresses, gaps, letters, loose, may_be_apart, may_be_spoken
from mitmguard.detect.spelled import escapes, may_be_spelled
from mitmguard.model import Finding

__all__ = ["Reading", "as_read", "merged", "next_reading"]

DEPTH: Final = 4
"""Times that each spelling is undone: an encoding in an encoding, and what is odd in and around them."""

SHORTEST: Final = 8
"""Characters below which nothing is undone."""

_KINDS: Final = 6


def next_reading(
    reading: Reading, found: Sequence[Finding] = ()
) -> Generator[None, object, Reading | None]:
    """Return the reading that undoes the next kind of spelling, None where nothing more is spelled otherwise.

    The first one is made of `Reading(text)`. `found` is what is known of the original text: a secret that was found
    is not opened, such as the parts of a JWT. It stops now and then, so that others may run.
    """
    text = reading.plain
    if len(text) < SHORTEST:
        return None
    ascii = b""
    hinted: set[int] = set()
    tried = 0
    step = reading.step
    while tried < _KINDS and step < DEPTH * _KINDS:
        kind = step % _KINDS
        step += 1
        tried += 1
        if kind > 1 and not ascii:
            ascii = text.encode("ascii", "replace")
            hinted = hints(ascii)
        pieces: list[Undone] = []
        if kind == 0:
            if may_be_spelled(text):
                pieces = yield from escapes(text)
        elif kind == 1:
            if may_be_folded(text):
                pieces = yield from folds(text)
        elif kind == 2:
            if SPOKEN in hinted and may_be_spoken(ascii):
                pieces = yield from addresses(text)
        elif kind == 3:
            if APART in hinted and may_be_apart(ascii):
                pieces = letters(text)
        elif kind == 4:
            if LOOSE in hinted and (spots := loose(ascii)):
                pieces = yield from gaps(text, spots)
        elif classes := may_be_coded(ascii, PAIRS in hinted):
            room = MAX_DECODED - reading.decoded
            pieces = yield from codes(
                text, ascii, classes, PAIRS in hinted, reading.in_secrets(found), room
            )
        if pieces:
            following = Reading(text, pieces, reading, strict=kind in (2, 3, 4))
            if following.plain != text:
                following.step = step
                following.decoded = reading.decoded
                if kind == 5:
                    following.decoded += sum(piece.end - piece.start for piece in pieces)
                return following
    return None


def as_read(value: str) -> str:
    """Return a found value as it reads."""
    reading = Reading(value)
    while True:
        steps = next_reading(reading)
        try:
            while True:
                next(steps)
        except StopIteration as end:
            if end.value is None:
                return reading.plain
            reading = end.value
