"""The shapes in which a placeholder comes back from a model: patterns and pure functions only.

They look at text in which `narrow` has put underscores for escaped ones. All patterns are bounded.
Those that end in `\\Z` are searched with an end position and say "directly in front of it"; the `open`
ones say "the text may end within this shape".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from mitmguard.conversations.codes import ALPHABET

HEAD: Final = 4
"""Symbols by which codes are searched for; none of them is separated from the next."""

GAPS: Final = 4
"""Places inside a code where separators may stand: "7K3M-9QX2-W4T8-V2" has three."""

LONGEST_CODE: Final = 18 + GAPS * 2
"""Characters from the first to the last symbol."""

LEFT: Final = 120
"""Characters in front of a code within which its type name begins: twice 40, and separators."""

_ZERO: Final = "\u00ad\u200b-\u200d\u2060\ufeff"
_MARK: Final = rf"*`'\"\\{_ZERO}"
_UNDER: Final = r"_{1,20}"
_GLUE: Final = rf"(?:[{_MARK}]{{0,6}}{_UNDER}[{_MARK}\s]{{0,6}}|-)"
_LOOSE_GLUE: Final = rf"(?:{_GLUE}|[*`{_ZERO}]{{0,2}}[\s\-]{{1,3}}[*`{_ZERO}]{{0,2}})"
_PART: Final = r"[\\&%][#0-9A-Za-z]{0,9}"
"""The beginning of an escape sequence that may become an underscore."""

_OPEN_GLUE: Final = rf"(?:[{_MARK}]{{0,6}}(?:{_UNDER}[{_MARK}\s]{{0,6}})?(?:{_PART})?|-)\Z"
_OPEN_LOOSE_GLUE: Final = rf"(?:{_OPEN_GLUE}|[*`{_ZERO}]{{0,2}}[\s\-]{{0,3}}[*`{_ZERO}]{{0,2}}\Z)"
_UPPER_LETTERS: Final = "".join(c for c in map(chr, range(0x530)) if c.isupper())
_WORD: Final = rf"[{_UPPER_LETTERS}]{{2,20}}"
_FRESH: Final = r"(?<![^\W_])(?<![^\W_]_)"

_ESCAPE: Final = r"(?<=\\[nrt])|(?<=%[0-9A-Fa-f]{2})|(?<=\\x[0-9A-Fa-f]{2})|(?<=\\u[0-9A-Fa-f]{4})"

BEFORE: Final = re.compile(rf"(?<![a-z\d])|{_ESCAPE}")
"""Where a code may begin (folded text): not inside a word or number, but behind an escape."""

AFTER: Final = re.compile(r"(?:es|s|en|n)?(?![a-z\d])")
"""What may follow a code (folded text): a plural, else nothing that would be a part of it."""

UNDECIDED: Final = frozenset({"", "s", "e", "es", "n", "en"})
"""What may follow a code at the end of a text without telling yet whether the code ends there."""

TRANSLATED: Final = re.compile(rf"{_FRESH}(?:{_WORD}\\{{0,4}}{_UNDER}){{1,5}}\Z")
"""Words in capitals, joined by underscores: a type name in another language."""

OPEN_TRANSLATED: Final = re.compile(
    rf"{_FRESH}(?:(?:{_WORD}\\{{0,4}}{_UNDER}){{1,5}}[0-9A-Za-z]{{0,21}}"
    rf"|(?:{_WORD}\\{{0,4}}{_UNDER}){{0,4}}[{_UPPER_LETTERS}]{{1,20}}\\{{0,4}}_{{0,20}}(?:{_PART})?)\Z"
)

ISSUED: Final = re.compile(
    rf"_(?<=[A-Z0-9\\_]_)((?i:[{ALPHABET}]{{14}}(?:[{ALPHABET}]{{4}})?))(?![A-Za-z\d])"
)
"""The form `TYPE_CODE`, whatever the code."""

OPEN_ISSUED: Final = re.compile(r"(?<=[A-Z0-9\\_]_)[0-9A-Za-z]{1,18}\Z")

_BEFORE_LABEL: Final = rf"(?:(?<![^\W_])|{_ESCAPE})"
# Shorter than any escaped underscore: the beginning of one never changes where a code ends.
_GAP: Final = re.compile(rf"[-_*`\s{_ZERO}]{{1,2}}")
_MARKS: Final = re.compile(r"\*+|`+|['\"]")
_ESCAPED_UNDER: Final = re.compile(
    r"&#0{0,2}95;|&#x0{0,2}5f;|&lowbar;|&underbar;|%(?:25)?5f|\\{1,2}u005f|\\{1,2}x5f", re.I
)
_ESCAPE_ENDS: Final = ("5f", "5F", "95;", "bar;", "Bar;", "BAR;")
_FULL_WIDTH: Final = re.compile("[\uff10-\uff5a]")
_NARROW: Final = {wide: wide - 0xFEE0 for wide in range(0xFF10, 0xFF5B)}


class Label(NamedTuple):
    """The patterns for one type name: directly in front of a code, and at the end of a text."""

    folded: re.Pattern[str]  # in any case, joined by underscores: on folded text
    upper: re.Pattern[str]  # as issued, also joined by spaces: on narrow text
    open_folded: re.Pattern[str]
    open_upper: re.Pattern[str]


@lru_cache(512)
def label_shape(label: str) -> Label:
    """Compile the patterns for a type name such as `BR_CPF`; at most two of it in a row."""

    def closed(words: list[str], glue: str) -> re.Pattern[str]:
        name = glue.join(words)
        return re.compile(rf"{_BEFORE_LABEL}(?:{name}(?:{glue}|\Z)){{1,2}}\Z")

    def open(words: list[str], glue: str, open_glue: str) -> re.Pattern[str]:
        name = glue.join(words)
        shape = ""
        for word in reversed(words):
            shape = rf"(?:{open_glue}|{glue}{shape})" if shape else open_glue
            for letter in reversed(word):
                shape = rf"(?:\Z|{letter}{shape})"
        # The first letter itself has to be there.
        return re.compile(rf"{_BEFORE_LABEL}(?:{name}{glue})?(?={words[0][0]}){shape}")

    upper = label.split("_")
    folded = label.lower().split("_")
    return Label(
        closed(folded, _GLUE),
        closed(upper, _LOOSE_GLUE),
        open(folded, _GLUE, _OPEN_GLUE),
        open(upper, _LOOSE_GLUE, _OPEN_LOOSE_GLUE),
    )


def narrow(text: str) -> str:
    """Return `text` with full-width letters as ASCII and escaped underscores as underscores; same length."""
    if any(map(text.__contains__, _ESCAPE_ENDS)):
        text = _ESCAPED_UNDER.sub(lambda match: "_" * len(match[0]), text)
    if text.isascii() or not _FULL_WIDTH.search(text):
        return text
    return text.translate(_NARROW)


def fold(text: str) -> str:
    """Return `text` in lower case; same length (only `İ` has a longer lower case)."""
    return text.lower() if text.isascii() else text.replace("İ", "i").lower()


def walk(folded: str, at: int, code: str) -> tuple[int, int, bool]:
    """Follow `code` from `at`: how many of its symbols are there, where they end, did the text end?"""
    if folded.startswith(code, at):
        return len(code), at + len(code), False
    size, matched, end, gaps = len(folded), 0, at, 0
    while matched < len(code):
        if at >= size:
            return matched, end, True
        if folded[at] == code[matched]:
            matched += 1
            at = end = at + 1
            continue
        gap = _GAP.match(folded, at) if matched >= HEAD and gaps < GAPS else None
        if gap is None:
            break
        gaps += 1
        at = gap.end()
        if at < size and folded[at] != code[matched]:
            break
    return matched, end, False


def unclosed(inside: str) -> str | None:
    """Return the one Markdown mark or quote in `inside` without a partner; "" for none, None for more."""
    single: set[str] = set()
    for mark in _MARKS.findall(inside):
        single ^= {mark}
    return None if len(single) > 1 else "".join(single)
