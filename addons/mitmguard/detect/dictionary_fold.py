"""The form in which dictionary terms and texts are compared: words without case, accents and punctuation.

Each character is folded by itself, so that a text may be cut anywhere: letters become lower case and lose
their accents (`São` and decomposed `São` are `sao`, `ß` is `ss`, `ﬁ` is `fi`), digits of every script
become ASCII, everything else is a blank. What is invisible or a combining mark is dropped. A character of a
script that is written without spaces is a word of its own.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from itertools import accumulate
from typing import Final

VERSION: Final = f"1 {unicodedata.unidata_version}"
"""Of the folding: what was folded under another one has to be folded again."""

_LETTERS: Final = {
    "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th",
}  # fmt: skip
"""Letters with a common spelling in ASCII that Unicode does not decompose."""

_MARKS: Final = re.compile(
    "[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
    "\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f\U000e0100-\U000e01ef]"
)
"""Accents, vowel points and variation selectors. Marks of other scripts are parts of their words."""

_UNSPACED: Final = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u30ff"
    "\u3130-\u318f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)
"""Thai, Lao, Burmese, Khmer, Han, Kana; and Hangul, whose particles touch the word."""

_APOSTROPHES: Final = "’‘ʼ´`′"
_NO_LETTERS: Final = frozenset("ʹʺʻʼʽˈ`´")
"""Letters by name only: they are written for apostrophes and stress."""

_BREAKS: Final = re.compile(r"[\s_\-\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
"""White space, dashes and underscores: between the words of a term one is as good as the other."""


def fold_character(c: str) -> str:
    """Return what a character is compared as: letters and digits, a blank, or nothing."""
    category = unicodedata.category(c)
    if category == "Cf" or _MARKS.match(c):
        return ""
    if c in _NO_LETTERS or category[0] not in "LMN" or category == "No":
        return " "
    if category == "Nd":
        return str(unicodedata.decimal(c))
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", c)).casefold()
    parts = _MARKS.sub("", unicodedata.normalize("NFKD", bare))
    folded = "".join(_LETTERS.get(p, p) for p in parts if p not in _NO_LETTERS)
    if not folded or not all(p.isalnum() or unicodedata.category(p)[0] == "M" for p in folded):
        return " "
    return f" {folded} " if _UNSPACED.search(c + folded) else folded


class _Table(dict[int, str]):
    """`fold_character` for `str.translate`, remembered."""

    MOST = 20_000  # characters; texts choose them, so there is a bound

    def __missing__(self, code: int) -> str:
        folded = fold_character(chr(code))
        if len(self) < self.MOST:
            self[code] = folded
        return folded


_TABLE: Final = _Table()
_LATIN: Final = {c: fold_character(c) for c in map(chr, range(256))}
_WIDE: Final = {c: f for c, f in _LATIN.items() if len(f) != 1}
_BYTES: Final = bytes(ord(f) if len(f) == 1 and f < "\x80" else ord(c) for c, f in _LATIN.items())
_RARE: Final = re.compile("[" + "".join(_WIDE) + "]")
_WIDE_BYTES: Final = tuple((c.encode("latin-1"), f.encode("latin-1")) for c, f in _WIDE.items())
_OTHER: Final = re.compile(
    "[^\x00-\xb4\xb6-\xff\u2010-\u2027\u2030-\u203e\u20a0-\u20c0\u2190-\u23ff\u25a0-\u26ff\U0001f300-\U0001f64f]"
)
"""Anything beyond Latin-1 (and the micro sign, a Greek letter) but the punctuation, symbols and pictures that texts
are full of, which are blanks."""


def fold(text: str) -> str:
    """Return the folded text."""
    if text.isascii():
        return text.encode("ascii").translate(_BYTES).decode("ascii")
    if _OTHER.search(text) is not None:
        return text.translate(_TABLE)
    low = text.encode("latin-1", "replace").translate(_BYTES)
    if _RARE.search(text) is not None:
        for wide, folded in _WIDE_BYTES:
            low = low.replace(wide, folded)
    return low.decode("latin-1")


class Spans:
    """Where the parts of a folded text stand in the text that it was folded from."""

    __slots__ = ("_ends", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._ends: list[int] | None = None  # of each character in the folded text
        if not text.isascii() and (_OTHER.search(text) or _RARE.search(text)):
            self._ends = list(accumulate(len(_TABLE[ord(c)]) for c in text))

    def of(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of a folded word, with the marks behind it."""
        if self._ends is None:
            return start, end
        first = bisect_right(self._ends, start)
        last = bisect_right(self._ends, end - 1) + 1
        text = self._text
        while last < len(text) and not _TABLE[ord(text[last])]:
            last += 1
        return first, last


def punctuation(gap: str) -> str:
    """Return what of the characters between two words distinguishes a term: `&` of `AT & T`, nothing of `e-mail`."""
    if not gap or gap == " ":
        return ""
    kept = (c for c in _BREAKS.sub("", gap) if _TABLE[ord(c)])
    return "".join("'" if c in _APOSTROPHES else unicodedata.normalize("NFKC", c) for c in kept)
