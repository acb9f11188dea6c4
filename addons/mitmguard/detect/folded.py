"""Odd characters in values: invisible ones between, full-width and mathematical letters, other digits, look-alikes.

What is read: invisible characters (zero width, direction, variation, soft hyphen) between two characters of a value
are nothing, tag characters are the ASCII they hide; a character that is ASCII in another dress (Unicode NFKD),
and every decimal digit, is that; Cyrillic, Greek and other letters in one word with Latin ones are what they look
like. Words of one other alphabet stay. Sources: Unicode NFKD and NFC; UTS #39 confusables (letters like Latin ones).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Generator
from itertools import chain
from typing import Final

from mitmguard.detect import rule_fold
from mitmguard.detect.reading import Undone

__all__ = ["PAUSE", "folds", "may_be_folded"]

LOOKALIKES: Final = {
    # Polish is written with it.
    **{other: latin for other, latin in rule_fold.LOOKALIKES.items() if other != "ł"},
    **dict(
        zip(
            "кмтвнгьзӀЗЬϲϳɑօոսհցԱՏՕꓐꓚꓓꓰꓝꓖꓧꓙꓗꓡꓟꓠꓳꓑꓣꓢꓔꓴꓦꓪꓫꓬꓜ",
            "kmtbhrb3I3bcjaonuhgUSOBCDEFGHJKLMNOPRSTUVWXYZ",
            strict=True,
        )
    ),
}
"""Letters of other alphabets that look like a Latin letter."""

PAUSE = 2000
"""Characters read before others may run: about 1 ms."""

TOKEN_CAP = 128
"""Characters of one word that are read at a time."""


def _ranges(codes: list[int]) -> str:
    """Return a set of characters as the inside of a regular expression's class."""
    parts: list[str] = []
    first = last = codes[0]
    for code in [*codes[1:], -1]:
        if code != last + 1:
            parts.append(re.escape(chr(first)) + "-" + re.escape(chr(last)))
            first = code
        last = code
    return "".join(parts)


def _dressed() -> dict[int, str]:
    """Return the characters that are an ASCII letter, digit or sign in another dress."""
    table: dict[int, str] = {}
    # Without Han, Hangul and private use.
    for code in chain(range(0xA1, 0x3400), range(0xA000, 0xAC00), range(0xF900, 0x20000)):
        char = chr(code)
        digit = unicodedata.digit(char, None)
        if digit is not None and code > 0xB9:
            table[code] = str(digit)
            continue
        plain = unicodedata.normalize("NFKD", char)
        if code >= 0x2000 and len(plain) == 1 and "!" <= plain <= "~":
            table[code] = plain
        elif 0x2460 <= code <= 0x24FF or 0x1F100 <= code <= 0x1F189:
            inner = plain.strip("().,")
            if len(inner) == 1 and inner.isascii():
                table[code] = inner  # in a circle or in brackets
    for code in range(0x1F130, 0x1F18A):  # squared and negative letters, flags' letters
        if (code - 0x1F130) % 32 < 26:
            table[code] = chr(65 + (code - 0x1F130) % 32)
    for code in range(0x1F1E6, 0x1F200):
        table.pop(code, None)
    table |= dict.fromkeys((0x2024, 0x3002, 0xFF61, 0xFE52), ".")
    table |= dict.fromkeys((0x2010, 0x2011, 0x2212, 0xFE63), "-")
    table |= dict.fromkeys([*range(0x2000, 0x2007), *range(0x2008, 0x200B), 0x205F, 0x3000], " ")
    return table


_DRESSED: Final = _dressed()
_PLAIN_CODES = sorted(code for code, char in _DRESSED.items() if char.isalnum())
_ALNUM = _ranges(_PLAIN_CODES)
_DRESS_CODES = sorted(_DRESSED)
_LOOKS = _ranges(sorted(map(ord, LOOKALIKES)))

_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb"
)
_INVISIBLE_WIDE = "\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
_MARKS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f"
_MARK = re.compile(f"[{_MARKS}]")
# Sets of characters within and beyond the first plane are apart: together they are searched for at a tenth of the speed.
_HIDDEN = re.compile(f"[{_INVISIBLE}]+")
_HIDDEN_WIDE = re.compile(f"[{_INVISIBLE}{_INVISIBLE_WIDE}]+")
_MARKED = re.compile(f"[ -~{_ALNUM}][{_INVISIBLE}{_INVISIBLE_WIDE}{_MARKS}]+")
_DRESS = re.compile(f"[{_ranges([code for code in _DRESS_CODES if code < 0x10000])}]+")
_DRESS_WIDE = re.compile(f"[{_ranges([code for code in _DRESS_CODES if code >= 0x10000])}]+")
_MIXED = re.compile(
    f"[{_LOOKS}A-Za-z@](?:(?<=[{_LOOKS}])(?=[A-Za-z@])|(?<=[A-Za-z@])(?=[{_LOOKS}]))"
)
_ALIKE = re.compile(f"(?<![^\\W_])[{_LOOKS}]{{2,12}}+(?=[^\\w\\n]{{1,4}}[0-9\uff10-\uff19])")
_LOOK = re.compile(f"[{_LOOKS}]")
_DRESSES = frozenset(map(chr, _DRESSED))
_PLAIN_DRESSED = frozenset(map(chr, _PLAIN_CODES))
_PLAIN = _PLAIN_DRESSED.union("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")

_USUAL = bytes(
    c for c in range(256) if c < 0xC0 or c in b"\xc2\xc3\xc4\xc5\xe2\xe4\xe5\xe6\xe7\xe8\xe9\xf0"
)
_LETTERS = bytes(range(0xCE, 0xD7)) + b"\xc9\xea"
_UNUSUAL = re.compile(
    rb"\xe2(?:\x80[\x80-\x8f\x90\x91\xa4\xaa-\xae]|\x81[\x9f-\xbf]|[\x82\x84-\x86\x88\x91-\x93\xb1])"
)
_UNUSUAL_WIDE = re.compile(rb"\xf0(?:[\x90-\x96\x9d\x9e]|\x9f[\x84-\x86\xaf])")
"""How characters that may read otherwise begin in UTF-8: a byte is found in a text at the speed of memory."""


def may_be_folded(text: str) -> bool:
    """Tell whether a character of the text may read otherwise; the letters of Western Europe, Han and pictures do not."""
    if text.isascii():
        return False
    data = text.encode("utf-8", "surrogatepass")
    return bool(data.translate(None, _USUAL)) or _is_dressed(data)


def _is_dressed(data: bytes) -> bool:
    return (
        b"\xc2\xad" in data
        or _UNUSUAL.search(data) is not None
        or _UNUSUAL_WIDE.search(data) is not None
    )


def folds(text: str) -> Generator[None, object, list[Undone]]:
    """Return the odd characters and what they read; stops now and then, so that others may run."""
    out: list[Undone] = []
    taken = bytearray(len(text))
    n = 0

    def add(start: int, end: int, new: str) -> None:
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            out.append(Undone(start, end, new))

    data = text.encode("utf-8", "surrogatepass")
    # Other alphabets alone need no look at the rest.
    if data.translate(None, _USUAL + _LETTERS) or _is_dressed(data) or b"\xd2" in data:
        for m in _MARKED.finditer(text) if _MARK.search(text) else ():
            n += 1
            if not n % PAUSE:
                yield
            if marks := "".join(_MARK.findall(m[0])):
                base = _DRESSED.get(ord(m[0][0]), m[0][0])
                composed = unicodedata.normalize("NFC", base + marks)
                add(*m.span(), composed if len(composed) == 1 else base)
        for m in (_HIDDEN_WIDE if b"\xf3" in data or b"\xf0\x9d" in data else _HIDDEN).finditer(
            text
        ):
            n += 1
            if not n % PAUSE:
                yield
            start, end = m.span()
            if end - start >= 6 and (shown := _tags(m[0])):
                for at in range(start, end):
                    add(at, at + 1, shown.get(at - start, ""))
            elif _between(text[start - 1 : start], text[end : end + 1]):
                add(start, end, "")
        wide = _DRESS_WIDE.finditer(text) if b"\xf0" in data else ()
        for m in chain(_DRESS.finditer(text), wide):
            n += len(m[0])
            if n % PAUSE < len(m[0]):
                yield
            start, end = m.span()
            if (
                text[start - 1 : start] in _PLAIN
                or text[end : end + 1] in _PLAIN
                or not _PLAIN_DRESSED.isdisjoint(m[0])
                or text[start - 1 : start] == " "
                and text[start - 2 : start - 1] in _PLAIN
                or text[end : end + 1] == " "
                and text[end + 1 : end + 2] in _PLAIN
            ):
                for at in range(start, end):
                    add(at, at + 1, _DRESSED[ord(text[at])])
    done = 0
    for m in chain(_MIXED.finditer(text), _ALIKE.finditer(text)):
        n += 1
        if not n % PAUSE:
            yield
        if m.start() < done:
            continue
        start = max(0, m.start() - TOKEN_CAP)
        for at in range(m.start() - 1, start - 1, -1):
            if not (text[at].isalnum() or text[at] in "_@.+-" or taken[at]):
                start = at + 1
                break
        done = _word_end(text, m.end(), taken)
        for each in _LOOK.finditer(text, start, done):
            add(*each.span(), LOOKALIKES[each[0]])
    out.sort()
    return out


def _word_end(text: str, at: int, taken: bytearray) -> int:
    stop = min(len(text), at + TOKEN_CAP)
    while at < stop and (text[at].isalnum() or text[at] in "_@.+-" or taken[at]):
        at += 1
    return at


def _between(before: str, after: str) -> bool:
    """Say whether something invisible may stand in a value: beside ASCII or a digit, and no picture."""
    if not before or not after:
        return False
    plain = [c for c in (before, after) if "!" <= c <= "~" or c.isdigit() or ord(c) in _DRESSED]
    return bool(plain) and all(c.isascii() or c.isalnum() or c in _DRESSES for c in (before, after))


def _tags(run: str) -> dict[int, str]:
    """Return the ASCII that a run of tag characters hides, {} where it hides none."""
    shown = {i: chr(ord(c) - 0xE0000) for i, c in enumerate(run) if 0xE0020 <= ord(c) <= 0xE007E}
    return shown if len(shown) * 2 > len(run) else {}
