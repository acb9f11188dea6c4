"""JSON as spans: where each string, key and long number of a document lies, and how to edit it in place.

No reader for Python returns spans, and decoding and encoding again changes `1e2`, `\\u00e9`, duplicate keys and
white space. So this module parses only to find the literals; an edit replaces characters inside one literal
and leaves every other byte of the document as it was.

The grammar is RFC 8259, plus the three literals `NaN`, `Infinity` and `-Infinity` that Python and JavaScript
tools write. Both members of a duplicate key are kept: a reader that drops one of them can be walked around.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import NamedTuple, TypeAlias

from mitmguard.errors import NotInspected
from mitmguard.model import Edit

MAX_DEPTH = 200
"""Nesting that we follow. Real requests stay under 40; readers behind us give up between 128 and 1,000."""

MAX_VALUES = 2_000_000
"""Values in one document: each takes some hundred bytes here, and three in a bomb. A thousand embeddings, the most
that anybody sends, have less."""

LONG_NUMBER = 8
"""Digits from which a number is a text: shorter ones cannot be an identifier that we know."""


class Str(NamedTuple):
    """A string literal: `source[start:end]` with its quotes, and the decoded value."""

    start: int
    end: int
    value: str


class Num(NamedTuple):
    """A number literal of at least `LONG_NUMBER` characters; `value` is its text."""

    start: int
    end: int
    value: str


class Obj(NamedTuple):
    """An object: its members in document order, duplicates included."""

    start: int
    end: int
    members: list[tuple[Str, Node]]

    def get(self, name: str) -> Node:
        """Return the value of the last member called `name`, as most readers do; None when absent."""
        for key, value in reversed(self.members):
            if key.value == name:
                return value
        return None

    def text(self, name: str) -> str:
        """Return the string value of the last member called `name`, or an empty string."""
        node = self.get(name)
        return node.value if type(node) is Str else ""


class Arr(NamedTuple):
    """An array: its elements in order."""

    start: int
    end: int
    items: list[Node]


Node: TypeAlias = Str | Num | Obj | Arr | None
"""None stands for what can hold no language: true, false, null and short numbers."""

_WS = r"[ \t\n\r]*+"
_STRING = r'"([^"\\\x00-\x1f]*+(?:\\.[^"\\\x00-\x1f]*+)*+)"'
_NUMBER = r"(-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][+-]?[0-9]++)?)"
_WORD = r"(?:true|false|null|NaN|-?Infinity)"
_SCALAR = rf"(?:{_STRING}|{_NUMBER}|{_WORD})"

# One match a member: key, then a word or number with the separator behind it, an opening bracket, or the quote of a
# string, which json's scanner reads: it is four times as fast, and gives the value as well.
_MEMBER = re.compile(
    rf"{_WS}{_STRING}{_WS}:{_WS}(?:(\")|(?:{_NUMBER}|{_WORD}){_WS}([,}}])|([{{\[]))"
)
_ITEM = re.compile(rf"{_WS}(?:(\")|(?:{_NUMBER}|{_WORD}){_WS}([,\]])|([{{\[]))")
_ROOT = re.compile(rf"{_WS}(?:{_SCALAR}|([{{\[]))")
_CLOSE_OBJ = re.compile(rf"{_WS}}}")
_CLOSE_ARR = re.compile(rf"{_WS}\]")
_NEXT = re.compile(rf"{_WS}([,}}\]])")
_REST = re.compile(rf"{_WS}\Z")
_ESCAPE = re.compile(r"\\(?:u[0-9a-fA-F]{4}|.)")


def parse(
    source: str, start: int = 0, *, whole: bool = True, depth: int = MAX_DEPTH
) -> tuple[Node, int]:
    """Parse one JSON value at `start`; return its node and the index behind it.

    With `whole`, anything but white space behind the value is an error. Raises `NotInspected` with
    `json` for what is not JSON, `depth` for nesting beyond `depth`, and `size` for more than `MAX_VALUES`.
    """
    if source.startswith("\ufeff", start):
        start += 1
    m = _ROOT.match(source, start)
    if m is None:
        raise NotInspected("json", f"at character {start}")
    pos = m.end()
    if m[3] is None:
        node = _scalar(source, m, 1)
    else:
        node, pos = _container(source, m.start(3), depth)
    if whole and _REST.match(source, pos) is None:
        raise NotInspected("json", f"at character {pos}")
    return node, pos


def _container(source: str, opening: int, depth: int) -> tuple[Node, int]:
    # An explicit stack of the containers still open: nesting is the sender's choice, the interpreter's
    # stack is ours. An entry is (where it begins, its members or items, the key it has in its own object
    # or None in an array), saved when the container inside it opens.
    brackets: list[tuple[int, list[tuple[Str, Node]] | list[Node], Str | None]] = []
    members: list[tuple[Str, Node]] = []
    items: list[Node] = []
    is_obj = source[opening] == "{"
    begin = opening
    pos = opening + 1
    fresh = True
    for _ in range(MAX_VALUES):
        if is_obj:
            m = _MEMBER.match(source, pos)
            if m is None:
                if fresh and (c := _CLOSE_OBJ.match(source, pos)):
                    pos, closed = c.end(), True
                else:
                    raise NotInspected("json", f"at character {pos}")
            else:
                a, b = m.span(1)
                raw = m[1]
                name = Str(a - 1, b + 1, raw if "\\" not in raw else _decode(source, a))
                pos = m.end()
                if m.lastindex == 5:
                    if len(brackets) >= depth:
                        raise NotInspected("depth", f"beyond {depth}")
                    brackets.append((begin, members, name))
                    begin = m.start(5)
                    is_obj = m[5] == "{"
                    members, items, fresh = [], [], True
                    continue
                if m.lastindex == 2:
                    value, end = _string(source, pos)
                    members.append((name, Str(pos - 1, end, value)))
                    pos, closed = _separator(source, end, "}")
                else:
                    raw = m[3]
                    if raw is not None and len(raw) >= LONG_NUMBER:
                        members.append((name, Num(m.start(3), m.end(3), raw)))
                    else:
                        members.append((name, None))
                    closed = m[4] == "}"
        else:
            m = _ITEM.match(source, pos)
            if m is None:
                if fresh and (c := _CLOSE_ARR.match(source, pos)):
                    pos, closed = c.end(), True
                else:
                    raise NotInspected("json", f"at character {pos}")
            else:
                pos = m.end()
                if m.lastindex == 4:
                    if len(brackets) >= depth:
                        raise NotInspected("depth", f"beyond {depth}")
                    brackets.append((begin, items, None))
                    begin = m.start(4)
                    is_obj = m[4] == "{"
                    members, items, fresh = [], [], True
                    continue
                if m.lastindex == 1:
                    value, end = _string(source, pos)
                    items.append(Str(pos - 1, end, value))
                    pos, closed = _separator(source, end, "]")
                else:
                    raw = m[2]
                    long = raw is not None and len(raw) >= LONG_NUMBER
                    items.append(Num(m.start(2), m.end(2), raw) if long else None)
                    closed = m[3] == "]"
        fresh = False
        while closed:
            node: Node = Obj(begin, pos, members) if is_obj else Arr(begin, pos, items)
            if not brackets:
                return node, pos
            begin, outer, key = brackets.pop()
            if key is not None:
                members = outer  # type: ignore[assignment]
                members.append((key, node))
                is_obj = True
            else:
                items = outer  # type: ignore[assignment]
                items.append(node)
                is_obj = False
            n = _NEXT.match(source, pos)
            if n is None or (n[1] == "}") is not is_obj and n[1] != ",":
                raise NotInspected("json", f"at character {pos}")
            pos = n.end()
            closed = n[1] != ","
    raise NotInspected("size", "too many values")


def _string(source: str, begin: int) -> tuple[str, int]:
    """Return the value of the string literal whose inside begins there, and the index behind it."""
    try:
        found: tuple[str, int] = scanstring(source, begin, True)
    except ValueError as e:
        raise NotInspected("json", f"bad string at character {begin}") from e
    return found


def _separator(source: str, pos: int, close: str) -> tuple[int, bool]:
    """Return the index behind the separator at `pos`, and whether it closes the container."""
    sign = source[pos : pos + 1]
    if sign != "," and sign != close:
        m = _NEXT.match(source, pos)
        if m is None or m[1] not in (",", close):
            raise NotInspected("json", f"at character {pos}")
        return m.end(), m[1] == close
    return pos + 1, sign == close


def _scalar(source: str, m: re.Match[str], group: int) -> Node:
    raw = m[group]
    if raw is not None:
        a, b = m.span(group)
        return Str(a - 1, b + 1, raw if "\\" not in raw else _decode(source, a))
    raw = m[group + 1]
    if raw is not None and len(raw) >= LONG_NUMBER:
        return Num(m.start(group + 1), m.end(group + 1), raw)
    return None


def _decode(source: str, begin: int) -> str:
    try:
        value, _ = scanstring(source, begin, True)
    except ValueError as e:
        raise NotInspected("json", f"bad escape near character {begin}") from e
    return str(value)


def encode(value: str) -> str:
    """Return `value` as the inside of a JSON string literal, without its quotes."""
    inner = json.dumps(value, ensure_ascii=False)[1:-1]
    # A lone surrogate has no UTF-8: it can only travel as an escape.
    if any("\ud800" <= c <= "\udfff" for c in inner):
        inner = "".join(f"\\u{ord(c):04x}" if "\ud800" <= c <= "\udfff" else c for c in inner)
    return inner


def escapes(raw: str) -> Iterator[tuple[int, int, int]]:
    """Yield (raw index, raw length, decoded length) of each escape in a literal's inside, in order."""
    pending: tuple[int, int] | None = None  # a high surrogate that waits for its other half
    for m in _ESCAPE.finditer(raw):
        start, length = m.start(), m.end() - m.start()
        code = int(raw[start + 2 : start + 6], 16) if length == 6 else -1
        if pending is not None:
            if 0xDC00 <= code <= 0xDFFF and pending[0] + 6 == start:
                yield pending[0], 12, 1
                pending = None
                continue
            yield pending[0], 6, 1
            pending = None
        if 0xD800 <= code <= 0xDBFF:
            pending = (start, 6)
        else:
            yield start, length, 1
    if pending is not None:
        yield pending[0], 6, 1


def literal_edits(source: str, start: int, end: int, edits: list[Edit]) -> list[Edit]:
    """Map edits of a string literal's value to edits of the document around it.

    `source[start:end]` is the literal with its quotes; replacements are escaped for it.
    """
    raw = source[start + 1 : end - 1]
    base = start + 1
    if "\\" not in raw:
        return [Edit(base + e.start, base + e.end, encode(e.new)) for e in edits]
    wanted = sorted({p for e in edits for p in (e.start, e.end)})
    where: dict[int, int] = {}
    shift = 0  # raw index minus decoded index
    at = 0
    for index, length, decoded in escapes(raw):
        here = index - shift  # decoded index of the escape
        while at < len(wanted) and wanted[at] <= here:
            where[wanted[at]] = wanted[at] + shift
            at += 1
        shift += length - decoded
    for p in wanted[at:]:
        where[p] = p + shift
    return [Edit(base + where[e.start], base + where[e.end], encode(e.new)) for e in edits]
