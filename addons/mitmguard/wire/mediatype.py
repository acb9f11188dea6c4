"""Header values with parameters: `type/subtype; name=value`, read so that no two readers differ.

What readers are known to read differently (a parameter twice, a backslash in quotes) is
`NotInspected("framing")`: the guard must not see another boundary, name or type than the server.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

from mitmguard.errors import NotInspected

__all__ = ["Value", "parse_value"]

MAX_PARAMETERS = 32

_TOKEN = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
_WORD = re.compile(rf"[ \t]*({_TOKEN}(?:/{_TOKEN})?)[ \t]*")
_PARAMETER = re.compile(
    rf';[ \t]*(?:({_TOKEN})=(?:"([^"]*)"|([^\s";]+))?[ \t]*)?'  # `boundary==_x` is quoted by no one
)
_EXTENDED = re.compile(r"([A-Za-z0-9-]+)'[A-Za-z0-9-]*'(.*)\Z", re.DOTALL)


class Value(NamedTuple):
    """A header value: its word in small letters, its parameters, and where each value is in the text."""

    word: str
    parameters: dict[str, str]
    spans: dict[str, tuple[int, int]]

    def text(self, name: str) -> str | None:
        """Return a parameter, decoded from its extended form (RFC 8187) where it has one."""
        extended = self.parameters.get(name + "*")
        if extended is None:
            return self.parameters.get(name)
        found = _EXTENDED.match(extended)
        if not found or found[1].lower() not in ("utf-8", "us-ascii"):
            raise NotInspected("framing", "extended parameter")
        try:
            return unquote_to_bytes(found[2]).decode("utf-8")
        except UnicodeDecodeError:
            raise NotInspected("framing", "extended parameter") from None


def parse_value(text: str) -> Value:
    """Read a header value that was unfolded; raise `NotInspected("framing")` for what is ambiguous."""
    found = _WORD.match(text)
    if not found:
        raise NotInspected("framing", "header value")
    parameters: dict[str, str] = {}
    spans: dict[str, tuple[int, int]] = {}
    at = found.end()
    while at < len(text):
        part = _PARAMETER.match(text, at)
        if not part or len(parameters) >= MAX_PARAMETERS:
            raise NotInspected("framing", "header parameter")
        at = part.end()
        if part[1] is None:
            continue
        name, quoted = part[1].lower(), part[2]
        value = quoted if quoted is not None else part[3] or ""
        # Browsers write a backslash as it is, MIME reads it as an escape: only the end of the quotes matters.
        if name in parameters or (quoted is not None and value.endswith("\\")):
            raise NotInspected("framing", "header parameter")
        parameters[name] = value
        spans[name] = part.span(2 if quoted is not None else 3)
    return Value(found[1].lower(), parameters, spans)
