"""A regular expression as a tree: the syntax that Python's `re` and JavaScript share, and what each adds.

Case is folded while reading: a letter becomes a set of two. Flags inside (`(?i)`, `(?m:...)`) hold to the end of
their group. What has no place in the tree (back-references, atomic groups, named classes) is `Untranslatable`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, Literal

__all__ = [
    "DIGIT", "LAST", "MAX_PATTERN", "SPACE", "WORD", "Chars", "Choice", "Edge", "Look", "Node", "Ranges",
    "Repeat", "Row", "Untranslatable", "joined", "other", "parse",
]  # fmt: skip

MAX_PATTERN: Final = 16_384
"""Characters of one expression; the longest public ones have 4,000."""

MAX_DEPTH: Final = 40
"""Groups in groups. Public ones reach 6."""

type Ranges = tuple[tuple[int, int], ...]

DIGIT: Final[Ranges] = ((0x30, 0x39),)
WORD: Final[Ranges] = ((0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A))
SPACE: Final[Ranges] = ((0x09, 0x0D), (0x20, 0x20))
LAST: Final = 0x10FFFF
_SHORTHAND: Final[dict[str, Ranges]] = {"d": DIGIT, "w": WORD, "s": SPACE}
_CONTROLS: Final = {"n": 10, "r": 13, "t": 9, "f": 12, "v": 11, "a": 7, "0": 0}


class Untranslatable(ValueError):
    """Raised for what YARA cannot say; the message is for people and quotes nothing."""


@dataclass(frozen=True, slots=True)
class Chars:
    """One character of these ranges."""

    ranges: Ranges


@dataclass(frozen=True, slots=True)
class Edge:
    """A place between characters: `^`, `$`, `b` or `B`; `lines`: also at the ends of lines."""

    kind: Literal["^", "$", "b", "B"]
    lines: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """A look-around."""

    ahead: bool
    positive: bool
    inside: Node


@dataclass(frozen=True, slots=True)
class Repeat:
    inside: Node
    least: int
    most: int | None


@dataclass(frozen=True, slots=True)
class Row:
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    options: tuple[Node, ...]


type Node = Chars | Edge | Look | Repeat | Row | Choice


@dataclass(frozen=True, slots=True)
class _Flags:
    fold: bool
    dot_all: bool = False
    lines: bool = False


_LOOKS: Final = {
    "=": (True, True),
    "!": (True, False),
    "<=": (False, True),
    "<!": (False, False),
}
"""What begins a look-around: whether it looks ahead, and whether it has to match."""


def parse(pattern: str, *, ignore_case: bool) -> Node:
    """Read an expression; raises `Untranslatable` for what has no place in the tree."""
    if len(pattern) > MAX_PATTERN:
        raise Untranslatable(f"the expression has more than {MAX_PATTERN} characters")
    return _Parser(pattern, ignore_case).whole()


class _Parser:
    def __init__(self, pattern: str, ignore_case: bool) -> None:
        self._text = pattern
        self._at = 0
        self._depth = 0
        self._flags = _Flags(ignore_case)

    def whole(self) -> Node:
        node = self._choice()
        if self._at < len(self._text):
            raise Untranslatable("a parenthesis is closed that was not opened")
        return node

    def _next(self) -> str:
        if self._at >= len(self._text):
            raise Untranslatable("it ends in the middle")
        char = self._text[self._at]
        self._at += 1
        return char

    def _take(self, text: str) -> bool:
        if self._text.startswith(text, self._at):
            self._at += len(text)
            return True
        return False

    def _choice(self) -> Node:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise Untranslatable(f"groups are nested deeper than {MAX_DEPTH}")
        options = [self._row()]
        while self._take("|"):
            options.append(self._row())
        self._depth -= 1
        return options[0] if len(options) == 1 else Choice(tuple(options))

    def _row(self) -> Node:
        items: list[Node] = []
        while self._at < len(self._text) and self._text[self._at] not in "|)":
            item = self._atom()
            if item is not None:
                items.append(self._repeated(item))
        return Row(tuple(items))

    def _repeated(self, node: Node) -> Node:
        bounds = self._bounds()
        if bounds is None:
            return node
        if isinstance(node, Look | Edge):
            raise Untranslatable("a place between characters is repeated")
        least, most = bounds
        if most is not None and most < least:
            raise Untranslatable("a repetition counts backwards")
        if self._take("+"):
            raise Untranslatable("possessive repetition")
        self._take("?")  # lazy: finds the same places
        if self._bounds() is not None:
            raise Untranslatable("a repetition of a repetition")
        return Repeat(node, least, most)

    def _bounds(self) -> tuple[int, int | None] | None:
        for sign, found in (("*", (0, None)), ("+", (1, None)), ("?", (0, 1))):
            if self._take(sign):
                return found
        if not self._text.startswith("{", self._at):
            return None
        end = self._text.find("}", self._at, self._at + 16)
        low, comma, high = self._text[self._at + 1 : end].partition(",")
        if end < 0 or not (low.isdecimal() and low.isascii() or (comma and not low)):
            return None  # a brace is a brace
        if high and not (high.isdecimal() and high.isascii()) or not (low or high):
            return None
        self._at = end + 1
        if not comma:
            return int(low), int(low)
        return int(low or 0), int(high) if high else None

    def _atom(self) -> Node | None:
        char = self._next()
        if char == "(":
            return self._group()
        if char == "[":
            return Chars(self._class())
        if char == "\\":
            return self._escape()
        if char == ".":
            ranges = ((0, LAST),) if self._flags.dot_all else other(((10, 10),))
            return Chars(ranges)
        if char == "^":
            return Edge("^", self._flags.lines)
        if char == "$":
            return Edge("$", self._flags.lines)
        if char in "*+?":
            raise Untranslatable("a repetition of nothing")
        return _char(char, fold=self._flags.fold)

    def _group(self) -> Node | None:
        before = self._flags
        look: tuple[bool, bool] | None = None
        if self._take("?"):
            look = next((kind for sign, kind in _LOOKS.items() if self._take(sign)), None)
            if look is None and not self._group_kind():
                return None  # flags that hold from here on, or a comment
        inside = self._choice()
        self._flags = before
        if not self._take(")"):
            raise Untranslatable("a parenthesis is not closed")
        return inside if look is None else Look(*look, inside)

    def _group_kind(self) -> bool:
        """Read what stands behind `(?`; False where the group was only flags or a comment."""
        if self._take(":"):
            return True
        if self._take("#"):
            while self._next() != ")":
                pass
            return False
        if self._take("P=") or self._take("("):
            raise Untranslatable("a back-reference or a condition on a group")
        if self._take(">"):
            raise Untranslatable("an atomic group")
        if self._take("P<") or self._take("<"):
            while self._next() != ">":
                pass
            return True
        flags, on = self._flags, True
        while (char := self._next()) not in ":)":
            if char == "-":
                on = False
            elif char == "i":
                flags = replace(flags, fold=on)
            elif char == "s":
                flags = replace(flags, dot_all=on)
            elif char == "m":
                flags = replace(flags, lines=on)
            elif char not in "ua":
                raise Untranslatable("an unknown flag")
        self._flags = flags
        return char == ":"

    def _escape(self) -> Node:
        char = self._next()
        if char in "bB":
            return Edge("b" if char == "b" else "B")
        if char in "AZz":
            return Edge("^" if char == "A" else "$")
        if char.lower() in _SHORTHAND:
            ranges = _SHORTHAND[char.lower()]
            return Chars(ranges if char.islower() else other(ranges))
        if char in "123456789" or char == "k":
            raise Untranslatable("a back-reference")
        return _folded(self._code(char), self._flags.fold)

    def _code(self, char: str) -> int:
        """The character that `\\char...` stands for, in and out of classes."""
        if char in _CONTROLS:
            return _CONTROLS[char]
        if char == "x":
            return self._hex(2) if not self._take("{") else self._braced()
        if char == "u":
            code = self._hex(4) if not self._take("{") else self._braced()
            if 0xD800 <= code <= 0xDBFF and self._text[self._at : self._at + 2] == "\\u":
                low = self._text[self._at + 2 : self._at + 6]
                if len(low) == 4 and low[0] in "dD" and low[1] in "cCdDeEfF":
                    self._at += 2
                    return 0x10000 + ((code - 0xD800) << 10) + (self._hex(4) - 0xDC00)
            if 0xD800 <= code <= 0xDFFF:
                raise Untranslatable("half of a surrogate pair")
            return code
        if char == "U":
            return self._hex(8)
        if char in "pPNcXRhHGK":
            raise Untranslatable("a named class of characters, or an escape that YARA lacks")
        if char.isalnum() and char.isascii():
            raise Untranslatable("an unknown escape")
        return ord(char)

    def _hex(self, count: int) -> int:
        digits = self._text[self._at : self._at + count]
        self._at += count
        if len(digits) != count or not all(c in "0123456789abcdefABCDEF" for c in digits):
            raise Untranslatable("an escape without its hexadecimal digits")
        return self._in_range(int(digits, 16))

    def _braced(self) -> int:
        end = self._text.find("}", self._at, self._at + 9)
        digits = self._text[self._at : end]
        if end < 0 or not digits or not all(c in "0123456789abcdefABCDEF" for c in digits):
            raise Untranslatable("an escape without its hexadecimal digits")
        self._at = end + 1
        return self._in_range(int(digits, 16))

    @staticmethod
    def _in_range(code: int) -> int:
        if code > LAST:
            raise Untranslatable("a character beyond Unicode")
        return code

    def _class(self) -> Ranges:
        negated = self._take("^")
        ranges: list[tuple[int, int]] = []
        first = True
        while first or not self._take("]"):
            item = self._member(first)
            first = False
            if isinstance(item, tuple):
                ranges += item
                continue
            behind = self._text[self._at : self._at + 2]
            if behind[:1] == "-" and behind[1:] not in ("]", ""):
                self._at += 1
                high = self._member(False)
                if isinstance(high, tuple):
                    ranges += [(item, item), (0x2D, 0x2D), *high]
                    continue
                if high < item:
                    raise Untranslatable("a range counts backwards")
                ranges.append((item, high))
            else:
                ranges.append((item, item))
        found = joined(ranges)
        if self._flags.fold:
            found = _both_cases(found)
        return other(found) if negated else found

    def _member(self, first: bool) -> int | Ranges:
        """One member of a class: a character, or the ranges of `\\w` and the like."""
        char = self._next()
        if char == "]" and first:
            # Python: a bracket; JavaScript: a class of nothing, which nobody writes
            return ord(char)
        if char != "\\":
            return ord(char)
        char = self._next()
        if char == "b":
            return 8
        if char.lower() in _SHORTHAND:
            ranges = _SHORTHAND[char.lower()]
            return ranges if char.islower() else other(ranges)
        return self._code(char)


# sets of characters


def joined(ranges: Iterable[tuple[int, int]]) -> Ranges:
    """The ranges in order, with those that touch made one."""
    found: list[tuple[int, int]] = []
    for low, high in sorted(ranges):
        if found and low <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(high, found[-1][1]))
        else:
            found.append((low, high))
    return tuple(found)


def other(ranges: Ranges) -> Ranges:
    """Every character that is not in `ranges`."""
    found = []
    at = 0
    for low, high in joined(ranges):
        if low > at:
            found.append((at, low - 1))
        at = high + 1
    if at <= LAST:
        found.append((at, LAST))
    return tuple(found)


@lru_cache(4096)
def _both_cases(ranges: Ranges) -> Ranges:
    """The ranges with the other case of their letters; wide ranges of other scripts stay as they are."""
    found = list(ranges)
    for low, high in ranges:
        letters = range(low, min(high, 0x7F) + 1) if high - low > 1024 else range(low, high + 1)
        for code in letters:
            char = chr(code)
            found += [(ord(c), ord(c)) for c in (char.lower(), char.upper()) if len(c) == 1]
    return joined(found)


def _char(char: str, *, fold: bool) -> Chars:
    return _folded(ord(char), fold)


def _folded(code: int, fold: bool) -> Chars:
    ranges = ((code, code),)
    return Chars(_both_cases(ranges) if fold else ranges)
