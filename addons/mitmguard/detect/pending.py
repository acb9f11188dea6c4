"""What of a text is still open: the tail in which a finding may yet begin, grow or be refuted.

The rules err on the open side: a tail is held when any type could still come of it. The property tests
hold them against the patterns.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mitmguard.detect import assigned, checks
from mitmguard.detect.cues import FAR
from mitmguard.detect.kinds import SAYING
from mitmguard.detect.pem import block_end, last_begin
from mitmguard.detect.shapes import (
    DOTTED,
    PLAIN,
    PLAIN_SHAPES,
    SHAPES,
    STARTS,
    digits_of,
    shape_of,
)

if TYPE_CHECKING:
    from mitmguard.detect.patterns import Patterns

TOKEN_CAP = 4096
"""Longest token; of a longer run of token characters, what is too far back is released."""

_HELD = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-.@+%~/=:$"
"""Characters that a value written in one piece may hold."""

_NUMERIC = "0123456789 ().+-/"

_NUMBER_TAIL = 64
"""Longest number with its spaces: an IBAN in groups of four."""

_COLON_OPENS = re.compile(
    r"(?:(?<![0-9A-Za-z])|(?<=\\[nrt]))(?:[0-9A-Fa-f]{1,4}|[0-9]{8,10}|https?|[^\s]*[:@][^\s]*):\Z"
)
_DIGIT = re.compile(r"\d")
_SPACED = re.compile(
    r"(?:(?<![0-9A-Za-z])|(?<=\\[nrt]))(?:"
    r"(?P<iban>[A-Z]{2}[0-9]{2}(?: ?[0-9A-Z]){0,32} ?)"
    r"|(?P<nino>[A-Z]{2}(?: ?[0-9]{2} ?(?:[0-9]{2} ?)?(?:[0-9]{2} ?)?[0-9]?[A-D]?| ?[0-9]?))"
    r"|(?P<post>[A-Z]{1,2}[0-9][0-9A-Z]? ?(?:[0-9][A-Z]{0,2})?)"
    r"|(?P<crm>CRM(?:[ /-]{0,2}(?:[A-Z]{0,2}(?:[ :/-]{0,2}(?:n[º°o]?\.? ?)?[0-9.]{0,8})?)?)?)"
    r")(?P<glued>[^\s0-9A-Za-z\"'<>,;)\]}|][^\s\"'<>,;)\]}|]*)?\Z"
)
_WHOLE = re.compile(
    r"[A-Z]{2}[0-9]{2}(?: ?[0-9A-Z]){11,32}|[A-Z]{2} ?(?:[0-9]{2} ?){3}[A-D]|[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}"
    r"|CRM[ /-]{0,2}[A-Z]{2}[ :/-]{0,2}(?:n[º°o]?\.? ?)?[0-9.]{4,8}"
)
_CAPITALS = re.compile(
    r"[A-Z]{2,3}[ /-]{0,2}\Z|CRM[ /-]{0,2}(?:[A-Z]{1,2}[ :/-]{0,2}(?:n[º°o]?\.? ?)?)?\Z"
)
_STEPS = 4
"""Values of words that may each lie across the start of the next one: more make no text, only work."""

_SMALL = frozenset("abcdefghijklmopqrstuvwxyz")
_CODES = re.compile(
    r"(?:(?<![0-9A-Za-z])|(?<=\\[nrt]))(?=[-+A-Z]{0,6} ?[0-9]|[A-Z]{1,6}(?: [A-Z]{1,3})? ?\Z)[-+]?[0-9A-Z][0-9A-Z.°/-]{0,24}"
    r"(?:,? [-+]?[0-9A-Z][0-9A-Z.°/-]{0,24}){0,24},? ?[-+]?\Z"
)
"""Groups of capitals and digits: behind a cue they may be one value."""

_SMALL_ENDS = frozenset("abcdefghijklmnopqrstuvwxyz")
"""What no group of `_CODES` ends with."""

_BETWEEN = re.compile(r"[0-9A-Za-zçéû°.'][ ,]{1,2}[-+]?[-+0-9A-Z(]\Z|[0-9º.] [a-z]\Z")
_CODES_TAIL = 160
_SAID_TAIL = 160
_ANNOUNCED = 256
"""Characters behind the middle of a value that its cue gives away: more than the rest of it, and what may refute it."""

_UNSAID = re.compile(
    r"(?:(?<![0-9A-Za-z])|(?<=\\[nrt]))(?=[^ ]{0,16}\d)(?P<code>[-+]?[\dA-Z][\dA-Z.°/\u2010-\u2014-]{0,24}(?: [\dA-Z][\dA-Z.°/-]{0,24}){0,8}|[0-9A-Za-z-]{20,64})"
    + SAYING
)

_QUIET = frozenset("abcdefghijklmpqrstuvwxyz,;!?\"'")
"""Last characters behind which no identifier of capitals is in the making."""

_CREDENTIALS = re.compile(
    r"(?i)(?: -[upa][ =]?|--(?:proxy-)?user[ =]|(?:htpasswd -b|net use )[^\n]{0,128} )\S*\Z"
)
_URL = re.compile(r"://[^\s/?#:@\"'<>\\]{0,128}(?::[^\s/@\"'<>\\]{0,256}@?)?")


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
        if last == ":" and not _COLON_OPENS.search(text, ws):
            result = n
        if result > ws:
            result = min(result, _named(patterns, text, max(0, n - 400), ws))
            scheme = text.rfind("://", max(0, n - 400))
            while scheme >= 0:
                m = _URL.match(text, scheme)
                if m and (m.end() == n or scheme < result < m.end()):  # open, or whole and across
                    result = min(result, scheme)
                scheme = text.rfind("://", max(0, n - 400), scheme)
    near = max(start, n - _NUMBER_TAIL)
    before = result
    digits = _DIGIT.search(text, max(near, n - 24)) is not None
    if digits or (
        last not in _QUIET
        and not text[-12:].islower()
        and _CAPITALS.search(text, max(near, n - 12))
    ):
        result = _number_start(text, near, result)
    elif last == "(" or last == "+":
        result = min(result, n - (2 if text[n - 2 : n - 1] == "+" else 1))
    m = None
    if text[-4:].rstrip(" ,+-")[-1:] not in _SMALL_ENDS:
        m = _CODES.search(text, max(start, n - _CODES_TAIL))
    if m is not None and m.start() < result and patterns.cued(text, max(0, m.start() - FAR - 16)):
        result = m.start()
    result = _said(patterns, text, start, result)
    if result < n:
        result = _settle(text, low, result, result < before)
        if start < result < n:
            result = _announced(patterns, text, result)
    for _ in range(_STEPS):
        at = patterns.open_words(text[:result], start)
        if at >= result:
            break
        result = _settle(text, low, at, True)
        if start < result:
            result = _announced(patterns, text, result)
    begin = last_begin(text, start, n)
    if begin >= 0 and begin < result:
        end = block_end(text, begin)
        if end < 0:
            result = begin
        elif end > result:
            result = end
    return max(result, start)


def _announced(patterns: Patterns, text: str, result: int) -> int:
    """Return the start of a value that its cue alone gives away and that lies across `result`, or `result`."""
    if not _BETWEEN.search(text, max(0, result - 4), result + 1):
        return result
    low = max(0, result - FAR - 64)
    if patterns.cued(text, low):
        low = max(0, low - 64)
        for f in patterns.find(text[low : result + _ANNOUNCED], start=result - low):
            if f.start + low < result < f.end + low:
                return f.start + low
    return result


def _said(patterns: Patterns, text: str, start: int, result: int) -> int:
    """Return where a code begins behind which the text may yet say what it is, or `result`."""
    low = max(start, len(text) - _SAID_TAIL)
    m = _UNSAID.search(text, low) if _DIGIT.search(text, low) else None
    if m is None or m.start() >= result:
        return result
    low = max(0, m.start() - FAR - 64)
    end = m.end("code")
    if any(f.end + low == end for f in patterns.find(text[low:end], start=m.start() - low)):
        return result  # it is known without such words
    return m.start()


def _word_start(text: str, low: int, at: int) -> int:
    """Return where the word that holds `at` begins: nothing is released out of the middle of a value."""
    low = max(low, at - 2 * assigned.VALUE_CAP)
    head = text[low:at]
    if not head or head[-1].isspace():
        return at
    return at - len(head.rsplit(None, 1)[-1])


def _token_start(word: str, ws: int) -> int:
    """Return where the run of token characters at the end of a word begins."""
    head = word.rstrip(_HELD)
    while head and head[-1].isalnum():  # letters beyond ASCII
        head = head[:-1].rstrip(_HELD)
    return ws + len(head)


def _named(patterns: Patterns, text: str, low: int, ws: int) -> int:
    """Return where a value with a name in front begins, if it reaches the end of the text."""
    n = len(text)
    result = n
    for end, is_password in patterns.names(text, low):
        at = assigned.open_at(text, end, is_password)
        if at >= 0:
            result = min(result, at)
    if m := _CREDENTIALS.search(text, max(low, ws - 160)):
        result = min(result, m.start())
    return result


def _number_start(text: str, near: int, result: int) -> int:
    """Return where a number begins that may go on, in one of the shapes, behind a `+`, or with letters."""
    tail = text[near:]
    if not tail.isascii():
        tail = tail.translate(PLAIN)
    core = len(tail.rstrip(_NUMERIC))
    shape = shape_of(tail[core:])
    if shape:
        whole = shape.rstrip(" ().+-/")
        rest_of = shape[len(whole) :]
        # Two more signs may still join a group of digits to the number, which then is another one.
        near_end = len(rest_of) <= 2
        tight = near_end and rest_of.strip() != ""
        for p in _starts(shape):
            rest = shape[p:]
            if (
                rest in STARTS
                or rest in SHAPES
                or (near_end and whole[p:] in PLAIN_SHAPES)
                or (tight and (whole[p:] in SHAPES or whole[p:] in DOTTED))
                or (rest[0] == "+" and len(rest) < 40 and len(digits_of(rest)) <= 15)
            ):
                result = min(result, near + core + p)
                break
    m = _SPACED.search(text, near)
    while m is not None and m.start() < result:
        if _grows(m, result):
            result = m.start()
            break
        m = _SPACED.search(text, m.start() + 1)
    return result


def _settle(text: str, low: int, result: int, lowered: bool) -> int:
    """Move `result` out of words and of numbers with spaces that lie across it."""
    while low < result < len(text):
        at = _word_start(text, low, result) if lowered else result
        at = _across(text, max(low, at - _NUMBER_TAIL), at)
        if at == result:
            break
        result, lowered = at, True
    return result


def _starts(shape: str) -> list[int]:
    """Return where numbers may begin in a run: at its first digit, and behind a space or three separators."""
    starts = []
    first = True
    for p, c in enumerate(shape):
        if c == "+":
            starts.append(p)
            first = True
        elif c == "(":
            if first or shape[p - 1] == " " or shape[p + 1 : p + 2] in ("0", ""):
                starts.append(p)
        elif c == "0" and (p == 0 or shape[p - 1] != "0"):
            if first or shape[p - 1] in " -./)" and (shape[p - 1] == " " or shape[p - 2] == " "):
                starts.append(p)
            elif p > 2 and "0" not in shape[p - 3 : p]:
                starts.append(p)
            first = False
    return starts


def _across(text: str, near: int, result: int) -> int:
    """Return the start of a number of known shape that lies across `result`, or `result`."""
    if text[result - 1] not in " \xa0\u202f\u2007)(+" or text[result] in _SMALL:
        return result
    if text[result - 2] in _SMALL and text[result - 2] != "o":
        return result
    for m in _WHOLE.finditer(text, near, result + 24):
        if m.start() < result < m.end():
            return m.start()
    tail = text[near : result + 32]
    if not tail.isascii():
        tail = tail.translate(PLAIN)
    at = result - near
    core = len(tail[:at].rstrip(_NUMERIC))
    end = at + len(tail[at:]) - len(tail[at:].lstrip(_NUMERIC))
    shape = shape_of(tail[core:end])
    size = len(shape)
    for p in _starts(shape):
        if core + p >= at:
            break
        if shape[p] == "+":
            if at - core - p < 24:
                return near + core + p
            continue
        for q in range(at - core + 1, size + 1):
            if (q == size or shape[q] != "0") and shape[p:q] in SHAPES:
                return near + core + p
    return result


def _grows(m: re.Match[str], result: int) -> bool:
    kind = next(name for name in ("iban", "nino", "post", "crm") if m[name] is not None)
    value = m[kind]
    if kind == "iban":
        length = checks.iban_length(value[:2])
        if length:
            size = len(value.replace(" ", ""))
            # Whole and followed by more: it may lie across what is held.
            if size <= length or m.start() + length + value.count(" ") > result:
                return True
        return bool(
            re.fullmatch(
                r"[A-Z]{2}[0-9][0-9A-Z]? ?(?:[0-9][A-Z]{0,2})?|[A-Z]{2} ?(?:[0-9]{2} ?){1,3}[A-D]?",
                value,
            )
        )
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
