"""Checks an operator's regular expression at load, so that none fails or hangs in traffic."""

from __future__ import annotations

import re

_REFUSED = (
    (re.compile(r"\(\?<?[=!]"), "look-around"),
    (re.compile(r"\(\?\("), "a condition"),
    (re.compile(r"\(\?>|[*+?}]\+"), "atomic or possessive matching"),
    (re.compile(r"\(\?P=|\\[1-9]"), "a back-reference"),
    (re.compile(r"\(\?#"), "a comment"),
)
_ESCAPED = re.compile(r"\\[^1-9]|\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)


def check_pattern(pattern: str) -> None:
    """Raise `ValueError` unless an engine with linear time can run `pattern`.

    The standard library judges the syntax, and re2 as well where it is installed. A pattern that
    matches the empty text would be found everywhere, and is refused.
    """
    bare = _ESCAPED.sub("_", pattern)
    for refused, name in _REFUSED:
        if refused.search(bare):
            raise ValueError(f"{name} is not supported (re2 syntax)")
    try:
        compiled = re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        raise ValueError(f"not a regular expression: {error}") from error
    if compiled.match("") is not None:
        raise ValueError("the pattern matches the empty text")
    try:
        import re2  # type: ignore[import-not-found, unused-ignore]
    except ImportError:
        return
    options = re2.Options()
    options.log_errors = False
    try:
        re2.compile(pattern, options)
    except re2.error as error:
        raise ValueError(f"not a regular expression for re2: {error}") from error
