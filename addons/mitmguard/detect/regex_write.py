"""A settled tree as YARA reads it: bytes and classes of bytes, in a spelling that stays readable."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from mitmguard.detect.regex_tree import (
    DIGIT,
    LAST,
    SPACE,
    WORD,
    Chars,
    Choice,
    Edge,
    Look,
    Node,
    Ranges,
    Repeat,
    Row,
    Untranslatable,
    joined,
)

__all__ = ["BEYOND", "UPPER", "Bytes", "RawByte", "Writer", "utf8"]

type Bytes = frozenset[int]

UPPER: Final = range(0x41, 0x5B)
"""The capitals of ASCII; their small letters are 32 further."""

BEYOND: Final = [(0x80, LAST)]
"""Every character that is not ASCII."""


@dataclass(frozen=True, slots=True)
class RawByte(Chars):
    """One byte, of whatever character."""

    @classmethod
    def of(cls, members: Iterable[int]) -> RawByte:
        return cls(joined((byte, byte) for byte in members))


# UTF-8


def utf8(low: int, high: int) -> list[tuple[Bytes, ...]]:
    """The rows of byte sets that are the UTF-8 of the characters from `low` to `high`."""
    found: list[tuple[Bytes, ...]] = []
    for first, last in (
        (0, 0x7F),
        (0x80, 0x7FF),
        (0x800, 0xD7FF),
        (0xE000, 0xFFFF),
        (0x10000, LAST),
    ):
        a, b = max(low, first), min(high, last)
        if a <= b:
            start, end = chr(a).encode(), chr(b).encode()
            found += [
                tuple(frozenset(range(x, y + 1)) for x, y in row) for row in _span(start, end)
            ]
    return found


def _span(start: bytes, end: bytes) -> list[list[tuple[int, int]]]:
    """Rows of byte ranges between two encodings of one length."""
    if len(start) == 1:
        return [[(start[0], end[0])]]
    if start[0] == end[0]:
        return [[(start[0], start[0]), *row] for row in _span(start[1:], end[1:])]
    low, high = b"\x80" * (len(start) - 1), b"\xbf" * (len(start) - 1)
    rows: list[list[tuple[int, int]]] = []
    first, last = start[0], end[0]
    if start[1:] != low:
        rows += [[(first, first), *row] for row in _span(start[1:], high)]
        first += 1
    tail: list[list[tuple[int, int]]] = []
    if end[1:] != high:
        tail = [[(last, last), *row] for row in _span(low, end[1:])]
        last -= 1
    if first <= last:
        rows.append([(first, last), *[(0x80, 0xBF)] * (len(start) - 1)])
    return rows + tail


# writing


class Writer:
    """Writes a tree as YARA reads it.

    `fold`: behind the slash stands `i`, so one case is enough. `whole`: `.` and its like take whole characters,
    as they have to in scripts where each is three bytes; else they take single bytes, which is faster.
    """

    def __init__(self, fold: bool, *, whole: bool) -> None:
        self._fold = fold
        self._whole = whole

    def write(self, node: Node) -> str:
        match node:
            case RawByte():
                return self._class(byte for a, b in node.ranges for byte in range(a, b + 1))
            case Chars():
                return self._chars(node.ranges)
            case Edge():
                return _edge(node)
            case Look():
                raise Untranslatable("a look-around in the middle of the expression")
            case Row():
                return "".join(map(self._in_row, node.items))
            case Choice():
                return "|".join(map(self.write, node.options))
            case Repeat():
                return self._repeat(node)

    def _in_row(self, node: Node) -> str:
        return f"(?:{self.write(node)})" if isinstance(node, Choice) else self.write(node)

    def _repeat(self, node: Repeat) -> str:
        inside = self.write(node.inside)
        if not inside or node.most == 0:
            return ""
        if not (isinstance(node.inside, Chars) and _is_unit(inside)):
            inside = f"(?:{inside})"
        match node.least, node.most:
            case 0, None:
                return f"{inside}*"
            case 1, None:
                return f"{inside}+"
            case 0, 1:
                return f"{inside}?"
            case least, None:
                return f"{inside}{{{least},}}"
            case least, most:
                return f"{inside}{{{least}}}" if least == most else f"{inside}{{{least},{most}}}"

    def _chars(self, ranges: Ranges) -> str:
        """A character as bytes."""
        low = [byte for a, b in ranges for byte in range(a, min(b, 0x7F) + 1)]
        high = [(max(a, 0x80), b) for a, b in ranges if b > 0x7F]
        if high == BEYOND:
            if not self._whole:
                return self._class([*low, *range(0x80, 0x100)])
            rest = "[\\xC2-\\xF4][\\x80-\\xBF]{1,3}"
            return f"(?:{self._class(low)}|{rest})" if low else f"(?:{rest})"
        rows = [row for a, b in high for row in utf8(a, b)]
        options = [self._class(low)] if low else []
        options += ["".join(map(self._class, row)) for row in rows]
        if not options:
            raise Untranslatable("a class of no characters")
        return options[0] if len(options) == 1 else f"(?:{'|'.join(options)})"

    def _class(self, members: Iterable[int]) -> str:
        """A set of bytes, with nothing in it that YARA's syntax could take for its own."""
        chosen = frozenset(members)
        if chosen in _SHORT:
            return _SHORT[chosen]
        shown = self._one_case(chosen)
        if len(shown) == 1:
            (byte,) = shown
            char = chr(byte)
            return char if char.isascii() and (char.isalnum() or char in _SAFE) else _escaped(byte)
        if len(chosen) > 128:
            return f"[^{_members(self._one_case(_ALL - chosen))}]"
        return f"[{_members(shown)}]"

    def _one_case(self, members: Bytes) -> Bytes:
        """Without the capitals, where their small letters are members as well."""
        if not self._fold:
            return members
        return frozenset(byte for byte in members if byte not in UPPER or byte + 32 not in members)


_ALL: Final = frozenset(range(256))
_SAFE: Final = " _:;,\"'<>=!@%~`#&"
"""Marks that mean nothing outside of a class."""


def _shorthands() -> dict[Bytes, str]:
    found = {}
    for name, ranges in (("d", DIGIT), ("w", WORD), ("s", SPACE)):
        members = frozenset(byte for low, high in ranges for byte in range(low, high + 1))
        found[members] = f"\\{name}"
        found[_ALL - members] = f"\\{name.upper()}"
    found[_ALL - {0x0A}] = "."
    found[_ALL] = "[\\x00-\\xFF]"
    return found


_SHORT: Final = _shorthands()


_UNIT: Final = re.compile(r"[^\\]|\\x..|\\.|\[(?:\\.|[^\]\\])*\]", re.S)


def _is_unit(text: str) -> bool:
    """Whether a quantifier behind the text means all of it: one byte, one escape or one class."""
    return _UNIT.fullmatch(text) is not None


def _edge(node: Edge) -> str:
    if node.kind in "bB":
        return f"\\{node.kind}"
    return f"(?:{node.kind}|\\n)" if node.lines else node.kind


def _members(members: Iterable[int]) -> str:
    body = []
    for low, high in joined((byte, byte) for byte in members):
        if high - low < 2:
            body += [_in_class(byte) for byte in range(low, high + 1)]
        else:
            body.append(f"{_in_class(low)}-{_in_class(high)}")
    return "".join(body)


def _in_class(byte: int) -> str:
    char = chr(byte)
    return (
        char if char.isascii() and (char.isalnum() or char in " _:;,\"'<>=!@%.") else _escaped(byte)
    )


def _escaped(byte: int) -> str:
    char = chr(byte)
    if char in ".^$*+?()[]{}|\\/-":
        return f"\\{char}"
    return {9: "\\t", 10: "\\n", 13: "\\r"}.get(byte, f"\\x{byte:02X}")
