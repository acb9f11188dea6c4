"""A plain-letter view of a text, for rules: `ｉｇｎоｒе`, `i​g​n​o​r​e` and `ignóre` all read `ignore`.

Zero-width, direction and variation marks are dropped, tag characters (U+E0020..7E, invisible) become the
ASCII letters they stand for, full-width, mathematical, Cyrillic and Greek look-alikes become Latin letters,
accents are dropped, typographic quotes, dashes and spaces become plain. What has no such reading stays.
Sources: Unicode NFKD; UTS #39 confusables (the Latin look-alikes of Cyrillic and Greek only).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from itertools import accumulate
from typing import Final

__all__ = ["LOOKALIKES", "Folded", "fold"]

LOOKALIKES: Final = dict(
    zip(
        "аеорсухіјѕԁһԛԝөɡɩⅼΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕКМНОРСТУХІЈЅҮԌԚԜοαρνικτυεγѵӏıłøđħŁØĐ",
        "aeopcyxijsdhqwogilABEZHIKMNOPTYXABEKMHOPCTYXIJSYGQWoapviktueyvlilodhLOD",
        strict=True,
    )
)
"""Letters of other alphabets, and what Latin letter they look like."""

_PLAIN: Final = {
    **dict.fromkeys("‘’‚‛′ʼ´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "⁄": "/",
    "…": ".",
    "ß": "s",
}
_DROPPED: Final = frozenset({0xAD, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x3164, 0xFFA0})
_MAX_CACHED: Final = 8192
"""Characters whose reading is remembered: the alphabets of a few languages; 1 MB at most."""


def _reading(code: int) -> str | int:
    """The plain reading of one character; its own code where it has no other."""
    char = chr(code)
    if char in LOOKALIKES:
        return LOOKALIKES[char]
    if char in _PLAIN:
        return _PLAIN[char]
    if code in _DROPPED or 0xFE00 <= code <= 0xFE0F or 0xE0100 <= code <= 0xE01EF:
        return ""
    if 0xE0000 <= code <= 0xE007F:
        return chr(code - 0xE0000) if 0xE0020 <= code < 0xE007F else ""
    if unicodedata.category(char) in ("Cf", "Mn", "Me"):
        return ""
    parts = unicodedata.normalize("NFKD", char)
    if parts == char:
        return code
    kept = "".join(part for part in parts if unicodedata.category(part) != "Mn")
    if code < 0x2200 and len(kept) != 1:
        return code  # ½ or ™ is no letter in disguise, and Windows-1252 has no room for two
    # one more look: a full-width or mathematical letter may decompose to a Greek look-alike
    return "".join(LOOKALIKES.get(part, part) for part in kept)


class _Readings(dict[int, str | int]):
    """A `str.translate` table that fills itself; threads may fill it twice with the same value."""

    def __missing__(self, code: int) -> str | int:
        reading = code if code < 0x80 else _reading(code)
        if len(self) < _MAX_CACHED:
            self[code] = reading
        return reading


_readings: Final = _Readings()


class _Runs(dict[str, str]):
    """Readings of runs of characters beyond ASCII; as `_Readings`, it fills itself."""

    def __missing__(self, run: str) -> str:
        reading = run.translate(_readings)
        if len(run) <= _SHORT_RUN and len(self) < _MAX_CACHED:
            self[run] = reading
        return reading


_SHORT_RUN: Final = 4
"""Characters of a run that may come again: an accented letter, a dash, an emoji of several parts."""

_runs: Final = _Runs()
_RUN: Final = re.compile(r"[^\x00-\x7f]+")


def _western() -> bytes:
    """A byte table for texts in Windows-1252: one byte a character, so lengths stay as they are."""
    table = bytearray(range(256))
    for byte in range(128, 256):
        try:
            code = ord(bytes([byte]).decode("cp1252"))
        except UnicodeDecodeError:
            continue
        reading = _reading(code)
        if isinstance(reading, str) and len(reading) == 1 and reading.isascii():
            table[byte] = ord(reading)
    return bytes(table)


_WESTERN: Final = _western()
_SOFT_HYPHEN: Final = 0xAD


class Folded:
    """A folded text, and the way back to the original's indices."""

    __slots__ = ("_aligned", "_ends", "_original", "text")

    def __init__(self, original: str, text: str, *, aligned: bool) -> None:
        self.text = text
        self._original = original
        self._aligned = aligned  # each character has exactly one reading
        self._ends: list[int] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original that reads `text[start:end]`, whole characters only."""
        if self._aligned:
            return start, end
        if self._ends is None:
            # the map is built on the first finding: a clean text never pays for it
            readings = (_readings[ord(char)] for char in self._original)
            lengths = (1 if isinstance(reading, int) else len(reading) for reading in readings)
            self._ends = list(accumulate(lengths))
        first = bisect_right(self._ends, start)
        last = bisect_right(self._ends, max(start, end - 1))
        return first, min(last + 1, len(self._original))


def fold(text: str) -> Folded | None:
    """The folded view, or None where it reads the same, as every ASCII text does."""
    if text.isascii():
        return None
    try:
        western = text.encode("cp1252")
    except UnicodeEncodeError:
        western = b""
    aligned = bool(western) and _SOFT_HYPHEN not in western
    if aligned:
        folded = western.translate(_WESTERN).decode("cp1252")
    else:
        # most of such a text is ASCII, which reads as it is
        folded = _RUN.sub(lambda run: _runs[run[0]], text)
    return None if folded == text else Folded(text, folded, aligned=aligned)
