"""Regular expressions of Python and JavaScript, written for YARA: `translate` says the same, or says why not.

YARA's expressions run in linear time over bytes. They have no look-around, no back-references, no flags inside
and no mixture of greedy and lazy, and a class holds single bytes. Where a text matches is all that counts here,
so laziness is dropped; characters beyond ASCII become their UTF-8 bytes; a look-around at an edge of the
expression becomes a character that is matched (`foo(?!\\w)`: `foo` and then no word character, or the end).
What is left raises `Untranslatable`: nothing is dropped in silence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from mitmguard.detect.regex_tree import (
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
    other,
    parse,
)
from mitmguard.detect.regex_write import BEYOND, UPPER, Bytes, RawByte, Writer, utf8

__all__ = ["Untranslatable", "translate"]

MAX_SIZE: Final = 60_000
"""Positions with every repetition written out: what YARA-X compiles in milliseconds."""

MAX_ROWS: Final = 64
"""Texts that a look-around may stand for: beyond that it is no list of words."""

MAX_WRITTEN: Final = 65_536
"""Characters of what is written; four times the longest expression that is read."""


def translate(pattern: str, *, ignore_case: bool = True) -> str:
    """The expression for YARA with its slashes and modifiers; raises `Untranslatable`.

    `ignore_case`: what the expression means where it has no flag of its own.
    """
    node = parse(pattern, ignore_case=ignore_case)
    if _size(node) > MAX_SIZE:
        raise Untranslatable("its repetitions multiply to more than YARA should compile")
    if _nullable(node):
        raise Untranslatable("it matches the empty text")
    node = _settled(node, first=True, last=True)
    fold = _folds(node)
    text = Writer(fold, whole=_is_wide(node)).write(node)
    if not text or len(text) > MAX_WRITTEN:
        raise Untranslatable("nothing, or too much, is left of it in YARA")
    return f"/{text}/{'i' if fold else ''}"


# what an expression is like


def _size(node: Node) -> int:
    """Positions with every repetition written out."""
    match node:
        case Chars():
            return 1
        case Edge():
            return 1
        case Look():
            return _size(node.inside)
        case Repeat():
            times = node.most if node.most is not None else node.least + 1
            return _size(node.inside) * max(1, times)
        case Row():
            return sum(map(_size, node.items)) + 1
        case Choice():
            return sum(map(_size, node.options)) + 1


def _nullable(node: Node) -> bool:
    """Whether it matches the empty text."""
    match node:
        case Chars():
            return False
        case Edge() | Look():
            return True
        case Repeat():
            return node.least == 0 or _nullable(node.inside)
        case Row():
            return all(map(_nullable, node.items))
        case Choice():
            return any(map(_nullable, node.options))


def _folds(node: Node) -> bool:
    """Whether it never tells a letter from its other case (in ASCII: YARA's own folding knows no more)."""
    match node:
        case Chars():
            return _caseless(node.ranges)
        case Repeat() | Look():
            return _folds(node.inside)
        case Row():
            return all(map(_folds, node.items))
        case Choice():
            return all(map(_folds, node.options))
        case Edge():
            return True


def _is_wide(node: Node) -> bool:
    """Whether it names characters beyond ASCII, and not just all of them as `.` does."""
    match node:
        case Chars():
            beyond = [(max(low, 0x80), high) for low, high in node.ranges if high >= 0x80]
            every = beyond == BEYOND and node.ranges[0][0] < 0x80
            return not isinstance(node, RawByte) and bool(beyond) and not every
        case Repeat() | Look():
            return _is_wide(node.inside)
        case Row():
            return any(map(_is_wide, node.items))
        case Choice():
            return any(map(_is_wide, node.options))
        case Edge():
            return False


@lru_cache(4096)
def _caseless(ranges: Ranges) -> bool:
    return all(_has(ranges, code) == _has(ranges, code + 32) for code in UPPER)


def _has(ranges: Ranges, code: int) -> bool:
    return any(low <= code <= high for low, high in ranges)


# look-arounds


def _settled(node: Node, *, first: bool, last: bool) -> Node:
    """The same without look-arounds; `first`, `last`: nothing of the expression stands before, behind it."""
    match node:
        case Chars() | Edge():
            return node
        case Look():
            return _matched(node, first=first, last=last)
        case Choice():
            return Choice(tuple(_settled(o, first=first, last=last) for o in node.options))
        case Repeat():
            once = node.most == 1
            inside = _settled(node.inside, first=first and once, last=last and once)
            return Repeat(inside, node.least, node.most)
        case Row():
            return _settled_row(list(node.items), first=first, last=last)


def _settled_row(items: list[Node], *, first: bool, last: bool) -> Node:
    items = _ordered(items)
    start = 0
    done: list[Node] = []
    if first:
        behind: list[Node] = []
        while start < len(items) and _is_look(items[start], ahead=False):
            behind.append(items[start])
            start += 1
        done += _looks_joined(behind, first=True, last=False)
    end = len(items)
    tail: list[Node] = []
    if last:
        ahead: list[Node] = []
        while end > start and _is_look(items[end - 1], ahead=True):
            end -= 1
            ahead.insert(0, items[end])
        tail = _looks_joined(ahead, first=False, last=True)
    middle = [item for item in _without_looks(items[start:end]) if item != Row(())]
    for number, item in enumerate(middle):
        done.append(
            _settled(
                item,
                first=first and not done and number == 0,
                last=last and not tail and number == len(middle) - 1,
            )
        )
    return Row((*done, *tail))


def _ordered(items: list[Node]) -> list[Node]:
    """Places between the same two characters commute: look-behinds come first, look-aheads last."""
    ordered: list[Node] = []
    run: list[Node] = []
    for item in [*items, None]:
        if isinstance(item, Edge | Look):
            run.append(item)
            continue
        ordered += sorted(run, key=_place)
        run = []
        if item is not None:
            ordered.append(item)
    return ordered


def _place(item: Node) -> int:
    return 1 if isinstance(item, Edge) else 0 if _is_look(item, ahead=False) else 2


def _is_look(item: Node, *, ahead: bool) -> bool:
    return isinstance(item, Look) and item.ahead is ahead


def _looks_joined(looks: list[Node], *, first: bool, last: bool) -> list[Node]:
    """Look-arounds at one edge as what is matched there."""
    if not looks:
        return []
    found = [look for look in looks if isinstance(look, Look)]
    if len(found) > 1:
        if any(look.positive for look in found):
            raise Untranslatable("several look-arounds at one place")
        found = [replace(found[0], inside=Choice(tuple(look.inside for look in found)))]
    return [_matched(found[0], first=first, last=last)]


def _matched(look: Look, *, first: bool, last: bool) -> Node:
    """A look-around at the edge of the expression, as characters that are matched."""
    if not (last if look.ahead else first):
        side = "look-ahead" if look.ahead else "look-behind"
        raise Untranslatable(f"a {side} in the middle of the expression")
    if look.positive:
        return _settled(look.inside, first=first, last=last)
    rows = _rows(look.inside)
    if not look.ahead:
        rows = [row[::-1] for row in rows]
    return _refused(rows, ahead=look.ahead)


def _without_looks(items: list[Node]) -> list[Node]:
    """Let a look-around for one character narrow the character that stands there."""
    items = list(items)
    for number, item in enumerate(items):
        if not isinstance(item, Look):
            continue
        behind = items[number + 1 :] if item.ahead else items[:number][::-1]
        step = next((i for i, item in enumerate(behind) if not isinstance(item, Look | Edge)), None)
        chars = _single(item.inside)
        if chars is None or step is None or any(isinstance(o, Edge) for o in behind[:step]):
            continue
        place = number + 1 + step if item.ahead else number - 1 - step
        allowed = chars if item.positive else other(chars)
        narrowed = _narrowed(items[place], allowed, at_start=item.ahead)
        if narrowed is not None:
            items[place] = narrowed
            items[number] = Row(())
    return items


def _single(node: Node) -> Ranges | None:
    """The characters of an expression that matches exactly one; None for any other."""
    match node:
        case Chars():
            return node.ranges
        case Row() if len(node.items) == 1:
            return _single(node.items[0])
        case Choice():
            found = [_single(option) for option in node.options]
            if all(ranges is not None for ranges in found):
                return joined(pair for ranges in found for pair in ranges or ())
    return None


def _narrowed(node: Node, allowed: Ranges, *, at_start: bool) -> Node | None:
    """The expression whose first (last) character is one of `allowed`; None where that cannot be said."""
    match node:
        case Chars():
            refused = other(allowed)
            return Chars(other(joined([*other(node.ranges), *refused])))
        case Repeat() if node.least >= 1 and isinstance(node.inside, Chars):
            edge = _narrowed(node.inside, allowed, at_start=at_start)
            if edge is None:
                return None
            most = node.most - 1 if node.most is not None else None
            rest = Repeat(node.inside, node.least - 1, most)
            return Row((edge, rest) if at_start else (rest, edge))
        case Row() if node.items:
            place = 0 if at_start else -1
            edge = _narrowed(node.items[place], allowed, at_start=at_start)
            if edge is None:
                return None
            items = list(node.items)
            items[place] = edge
            return Row(tuple(items))
        case Choice():
            options = [_narrowed(option, allowed, at_start=at_start) for option in node.options]
            if any(option is None for option in options):
                return None
            return Choice(tuple(option for option in options if option is not None))
    return None


_END: Final[Bytes] = frozenset()
"""Stands for the end (or start) of the text in a row of bytes."""


def _rows(node: Node) -> list[list[Bytes]]:
    """Every row of bytes that an expression without loops matches."""
    match node:
        case Chars():
            low = frozenset(byte for a, b in node.ranges for byte in range(a, min(b, 0x7F) + 1))
            wide = [row for a, b in node.ranges if b > 0x7F for row in utf8(max(a, 0x80), b)]
            found = [[low]] if low else []
            found += [list(row) for row in wide]
        case Edge() if node.kind in "^$" and not node.lines:
            return [[_END]]
        case Choice():
            found = [row for option in node.options for row in _rows(option)]
        case Row():
            found = [[]]
            for item in node.items:
                found = [[*row, *more] for row in found for more in _rows(item)]
                _bound(found)
        case Repeat() if node.most is not None and node.most <= 8:
            once = _rows(node.inside)
            found = []
            power: list[list[Bytes]] = [[]]
            for times in range(node.most + 1):
                if times >= node.least:
                    found += power
                power = [[*row, *more] for row in power for more in once]
                _bound(power)
        case _:
            raise Untranslatable("a look-around for more than a list of words")
    _bound(found)
    return found


def _bound(rows: Sequence[object]) -> None:
    if len(rows) > MAX_ROWS:
        raise Untranslatable("a look-around for more than a list of words")


def _refused(rows: list[list[Bytes]], *, ahead: bool) -> Node:
    """What may stand there when none of `rows` does: other bytes, or the end of the text."""
    if any(not row for row in rows):
        raise Untranslatable("a look-around that never holds")
    options: list[Node] = []
    if not any(row[0] is _END for row in rows):
        options.append(Edge("$" if ahead else "^"))
    groups: dict[tuple[int, ...], set[int]] = {}
    for byte in range(256):
        follows = tuple(i for i, row in enumerate(rows) if byte in row[0])
        groups.setdefault(follows, set()).add(byte)
    for follows, members in groups.items():
        here = RawByte.of(members)
        if not follows:
            options.append(here)
            continue
        rest = [rows[i][1:] for i in follows]
        if all(rest):
            then = _refused(rest, ahead=ahead)
            options.append(Row((here, then) if ahead else (then, here)))
    if len(options) > MAX_ROWS:
        raise Untranslatable("a look-around for more than a list of words")
    return Choice(tuple(options))
