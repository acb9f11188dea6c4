"""Which odd spellings a text may hold: one automaton over a small alphabet, for nearly every text holds none.

It errs on the side of asking: each spelling looks closer at what is hinted.
"""

from __future__ import annotations

from itertools import product
from typing import Final

from ahocorasick_rs import BytesAhoCorasick, Implementation

SPOKEN, APART, LOOSE, PAIRS = range(4)
"""An address in words, blanks between all characters, digits or their groups apart, hex in pairs."""


def _letter(c: int) -> int:
    """Return the letter of the alphabet that stands for a character."""
    char = chr(c).lower()
    if char in "adort" or char in " ()[]{}<>@":
        return ord(char)
    if char in "0123456789":
        return ord("0")
    if char in "bcef":
        return ord("e")
    if char in ":,":
        return ord(",")
    if char in "\t\n\r.-/_*|~;?":  # `?` is any character beyond ASCII
        return ord("-")
    return ord("z") if char.isascii() and char.isalpha() else ord("!")


_ALPHABET: Final = bytes(map(_letter, range(256)))
_HEX, _ALNUM, _BETWEEN = "0ade", "0adeortz", (" ", ",", "-")


def _needles() -> list[tuple[str, int]]:
    spoken = " dot |arroea|(at)|(@)|[at]|[@]|@ |{at}|<at>".split("|")
    gaps = ["".join(gap) for n in (1, 2, 3) for gap in product(_BETWEEN, repeat=n)]
    return [
        *((needle, SPOKEN) for needle in spoken),
        *((f" {a} {b} ", APART) for a, b in product(_ALNUM, repeat=2)),
        *((f"0{gap}0", LOOSE) for gap in gaps),
        *(("".join(pair), PAIRS) for pair in product(" ,", _HEX, _HEX, " ,", _HEX, _HEX, " ,")),
    ]


_NEEDLES: Final = _needles()
_KIND: Final = [kind for _, kind in _NEEDLES]
_AUTOMATON: Final = BytesAhoCorasick(
    [needle.encode() for needle, _ in _NEEDLES], implementation=Implementation.DFA
)


def hints(data: bytes) -> set[int]:
    """Return the spellings that a text, one byte a character, may hold."""
    found = _AUTOMATON.find_matches_as_indexes(data.translate(_ALPHABET), overlapping=True)
    return {_KIND[number] for number, _, _ in found} if found else set()
