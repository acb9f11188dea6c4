"""Cells of tables: which cue words head the column of a value in CSV, Markdown and SQL."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mitmguard.detect.cues import FAR, Cues

_DELIMITERS = ";,|\t"
_FILL = " '\"\\"
_LEFT = frozenset(";,|\t(\n'\" n")
_RIGHT = frozenset(";,|\t)\n\r'\" \\")


def is_cell(text: str, start: int, end: int) -> bool:
    """Say whether the value stands between delimiters, as a cell does."""
    return (start == 0 or text[start - 1] in _LEFT) and (end == len(text) or text[end] in _RIGHT)


def _line_start(text: str, low: int, at: int) -> int:
    plain = text.rfind("\n", low, at)
    escaped = text.rfind("\\n", low, at)
    return max(plain + 1, escaped + 2 if escaped >= 0 else 0, low)


def column_bits(text: str, start: int, end: int, cues: Cues) -> int:
    """Return the bits of the cues that head the column in which text[start:end] stands, 0 for none."""
    low = max(0, start - FAR)
    if not cues.any_between(low, start):
        return 0
    i = start - 1
    while i >= low and text[i] in _FILL:
        i -= 1
    delimiter = text[i] if i >= low else "\n"
    if delimiter not in _DELIMITERS:
        if delimiter not in "(\nn":
            return 0
        j, stop = end, min(len(text), end + 8)
        while j < stop and text[j] in _FILL:
            j += 1
        delimiter = text[j] if j < stop else ""
        if not delimiter or delimiter not in _DELIMITERS:
            return 0
    row = head = limit = -1
    if delimiter == ",":
        values = max(text.rfind("VALUES", low, start), text.rfind("values", low, start))
        if values >= 0:
            row = max(text.rfind("), (", values, start), text.rfind("),\n(", values, start))
            row = text.find("(", values, start) if row < 0 else row + 3
            head = text.rfind("(", low, values)
            limit = values
    if row < 0 or head < 0:
        row = limit = _line_start(text, low, start)
    column = text.count(delimiter, row, start)
    bits = 0
    for cue_end, cue_bits in cues.before(limit):
        if cue_end < low:
            break
        begin = head if head >= 0 else _line_start(text, low, cue_end)
        if text.count(delimiter, begin, cue_end) == column and (column or begin > low or low == 0):
            bits |= cue_bits
    return bits


_TO_DELIMITER = re.compile(r"[^\n;,|\t()\\]{0,32}([;,|\t)\n\\])")
_LINE_END = re.compile(r"\n|\\n")
_VALUES = re.compile(r"[^()]{0,200}\)\s{0,3}values\s{0,3}", re.IGNORECASE)
_HEADING = 100
"""Most characters of a heading line before a cue: with FAR behind it, a cell sees all of it within the left reach."""


def cells_below(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where the cells begin that stand in the column which the cue at text[start:end] heads."""
    m = _TO_DELIMITER.match(text, end, end + 33)
    if m is None:
        return
    stop = min(len(text), end + FAR)
    low = max(0, start - _HEADING)
    delimiter = m[1]
    if delimiter in ",)":
        head = text.rfind("(", low, start)
        values = _VALUES.match(text, end, stop) if head >= 0 else None
        if values is not None:
            column = text.count(",", head, start)
            at = text.find("(", values.end(), values.end() + 1)
            while 0 <= at < stop:
                yield from _cell(text, at + 1, column, ",", stop)
                at = text.find("(", text.find(")", at, stop), stop) if ")" in text[at:stop] else -1
            return
    line = _line_start(text, low, start)
    if line == low and low:
        return
    if delimiter in "\n)\\":
        delimiter = max(";,|\t", key=lambda c: text.rfind(c, line, start))
        if text.rfind(delimiter, line, start) < 0:
            return
    column = text.count(delimiter, line, start)
    at = -1
    for newline in _LINE_END.finditer(text, end, stop):
        if at >= 0:
            yield from _cell(text, at, column, delimiter, newline.start())
        at = newline.end()
    if at >= 0:
        yield from _cell(text, at, column, delimiter, stop)


def _cell(text: str, at: int, column: int, delimiter: str, stop: int) -> Iterator[int]:
    """Yield where the cell of a row begins, if the row reaches so far."""
    for _ in range(column):
        at = text.find(delimiter, at, stop) + 1
        if not at:
            return
    while at < stop and text[at] in _FILL:
        at += 1
    yield at
