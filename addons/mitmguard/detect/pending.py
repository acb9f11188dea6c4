"""What of a text is still open: the tail in which a finding may yet begin, grow or be refuted.

The rules err on the open side: a tail is held when any type could still come of it. The property tests
hold them against the patterns.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mitmguard.detect import assigned, checks
from mitmguard.detect.shapes import NO_PUNCTUATION, PLAIN, PLAIN_SHAPES, SHAPE, SHAPES, STARTS
from mitmguard.detect.pem import is_open

if TYPE_CHECKING:
    from mitmguard.detect.patterns import Patterns

TOKEN_CAP = 4096
"""Longest token; of a longer run of token characters, what is too far back is released."""

_HELD = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-.@+%~/=:$"
"""Characters that a value written in one piece may hold."""

_NUMBER_TAIL = 64
"""Longest number with its spaces: an IBAN in groups of four."""

_COLON_OPENS = re.compile(r"(?:(?<![0-9A-Za-z])|(?<=\\[nrt]))(?:[0-9A-Fa-f]{1,4}|[0-9]{8,10}|https?|[^\s]*[:@][^\s]*):$")
_DIGIT = re.compile(r"\d")
_SPACED = re.compile(
    r"(?:(?<![0-9A-Za-z])|(?<=\\[nrt]))(?:"
    r"(?P<iban>[A-Z]{2}[0-9]{2}(?: ?[0-9A-Z]){0,32} ?)"
    r"|(?P<nino>[A-Z]{2}(?: ?[0-9]{2} ?(?:[0-9]{2} ?)?(?:[0-9]{2} ?)?[0-9]?[A-D]?| ?[0-9]?))"
    r"|(?P<post>[A-Z]{1,2}[0-9][0-9A-Z]? ?(?:[0-9][A-Z]{0,2})?)"
    r"|(?P<crm>(?i:crm)(?:[ /-]{0,2}(?:[A-Z]{0,2}(?:[ :/-]{0,2}(?:n[º°o]?\.? ?)?[0-9.]{0,8})?)?)?)"
    r")$"
)
_CAPITALS = re.compile(r"[A-Z]{2,3}[ /-]{0,2}$|(?i:crm)[ /-]{0,2}(?:[A-Z]{1,2}[ :/-]{0,2}(?:n[º°o]?\.? ?)?)?$")
_BIRTH = re.compile(r"(?i)birth|born|dob|d\.o\.b|nasc|nac|geb|anivers")
_DATE = re.compile(
    r"(?<![0-9A-Za-z])(?:[0-9]{1,2}(?:st|nd|rd|th|º|\.)?(?: [a-zçä.]{0,10}){0,3},?(?: [a-z]{0,2})?|[a-zç]{3,10}\.?(?: [0-9]{0,2}(?:st|nd|rd|th)?,?)?)(?: ?[0-9]{0,4})$",
    re.IGNORECASE,
)
_CREDENTIALS = re.compile(r"(?: -u |--user[ =])\S*$")
_URL = re.compile(r"://[^\s/?#:@\"'<>\\]{0,128}(?::[^\s/@\"'<>\\]{0,256}@?)?$")


def open_from(patterns: Patterns, text: str, start: int) -> int:
    """Return the smallest index i >= `start` such that every finding that starts before i ends there and is final."""
    n = len(text)
    if start >= n:
        return n
    low = max(start, n - TOKEN_CAP)
    last = text[-1]
    result = n
    if not last.isspace():
        words = text[low:].rsplit(None, 1)
        word = words[-1]
        ws = n - len(word)
        if ws == low and low > start:
            return _long_run(patterns, text, start)
        result = _token_start(word, ws)
        if result > ws:
            result = min(result, _named(patterns, text, max(low, n - 400), ws, word))
            if "://" in word and (m := _URL.search(text, ws)):
                result = min(result, m.start())
        elif last == ":" and not _COLON_OPENS.search(word):
            result = n
    near = max(start, n - _NUMBER_TAIL)
    if _DIGIT.search(text, max(near, n - 24)) or _CAPITALS.search(text, max(near, n - 12)):
        result = min(result, _number_start(text, near))
    elif last == "(" or last == "+":
        result = min(result, n - (2 if text[n - 2 : n - 1] == "+" else 1))
    if (last.isalnum() or last in " ,.") and _BIRTH.search(text, max(start, n - 96)):
        if m := _DATE.search(text, max(start, n - 40)):
            result = min(result, m.start())
    begin = text.rfind("-----BEGIN", start)
    if begin >= 0 and is_open(text, begin):
        result = min(result, begin)
    return max(result, start)


def _token_start(word: str, ws: int) -> int:
    """Return where the run of token characters at the end of a word begins."""
    head = word.rstrip(_HELD)
    while head and head[-1].isalnum():  # letters beyond ASCII
        head = head[:-1].rstrip(_HELD)
    return ws + len(head)


def _named(patterns: Patterns, text: str, low: int, ws: int, word: str) -> int:
    """Return where a value with a name in front begins, if it reaches the end of the text."""
    n = len(text)
    result = n
    for end, is_password in patterns.names(text, low):
        at = assigned.open_at(text, end, is_password)
        if at >= 0:
            result = min(result, at)
    if m := _CREDENTIALS.search(text, max(low, ws - 8)):
        result = min(result, m.start())
    return result


def _number_start(text: str, near: int) -> int:
    """Return where a number begins that may go on, in one of the shapes, behind a `+`, or with letters."""
    n = len(text)
    result = n
    tail = text[near:]
    if not tail.isascii():
        tail = tail.translate(PLAIN)
    core = len(tail.rstrip("0123456789 ().+-/"))
    shape = tail[core:].translate(SHAPE)
    size = len(shape)
    trimmed = shape[:-1] if shape[-1:] in ("-", ".", "/") else ""
    spaced = shape[:-1] if shape[-1:] == " " else ""
    for p in range(size):
        c = shape[p]
        if c not in "0(+" or (c == "0" and p and shape[p - 1] == "0"):
            continue
        rest = shape[p:]
        if (
            rest in STARTS
            or rest in SHAPES
            or (trimmed and trimmed[p:] in SHAPES)
            or (spaced and spaced[p:] in PLAIN_SHAPES)
            or (c == "+" and size - p < 40 and len(rest.translate(NO_PUNCTUATION)) <= 15)
        ):
            result = near + core + p
            break
    if result < n and result > near and text[result - 1] in "+(":
        result -= 1
    m = _SPACED.search(text, near)
    while m is not None:
        if _grows(m):
            return min(result, m.start())
        m = _SPACED.search(text, m.start() + 1)
    return result


def _grows(m: re.Match[str]) -> bool:
    kind, value = m.lastgroup, m[0]
    if kind == "iban":
        length = checks.iban_length(value[:2])
        if length and len(value.replace(" ", "")) <= length:
            return True
        return bool(re.fullmatch(r"[A-Z]{2}[0-9][0-9A-Z]? ?(?:[0-9][A-Z]{0,2})?|[A-Z]{2} ?(?:[0-9]{2} ?){1,3}[A-D]?", value))
    if kind == "nino":
        return checks.nino(value) or len(value) <= 4
    return True


def _long_run(patterns: Patterns, text: str, start: int) -> int:
    """Return how much of an over-long run to release: all but the cap, and nothing out of a token's middle."""
    n = len(text)
    if n - start < 2 * TOKEN_CAP:
        return start
    cut = n - TOKEN_CAP
    for f in patterns.find(text, start=start):
        if f.start < cut < f.end:
            return f.start if f.end == n else f.end
    return cut


__all__ = ["TOKEN_CAP", "open_from"]
