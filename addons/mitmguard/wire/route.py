"""Which API an exchange goes to: by path and headers, checked against the shape of the body.

Gateways and self-hosted servers put any prefix in front of a path, so only its end counts. Where the path
says nothing, or the body is not what the path says, the shape of the body decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from mitmguard.wire.dialect import Dialect
from mitmguard.wire.literals import Arr, Node, Obj

MCP_HEADERS = frozenset(("mcp-session-id", "mcp-protocol-version", "mcp-method"))


class Guess(NamedTuple):
    """What the head of a request says: the dialects that its path may mean, the likeliest first."""

    dialects: tuple[Dialect, ...] = ()

    @property
    def dialect(self) -> Dialect | None:
        return self.dialects[0] if self.dialects else None


class _Path(NamedTuple):
    """How a path ends: its last segments, in order."""

    method: str
    segments: tuple[str, ...]
    dialect: Dialect

    def fits(self, method: str, path: list[str], provider: str) -> bool:
        if self.method not in (method, "ANY") or (method == "WS") is not (self.method == "WS"):
            return False
        if self.dialect.providers and provider not in self.dialect.providers:
            return False
        return len(path) >= len(self.segments) and all(
            map(_fits, self.segments, path[len(path) - len(self.segments) :])
        )


def _fits(pattern: str, segment: str) -> bool:
    if pattern[:1] == "*":
        return len(segment) >= len(pattern) and segment.endswith(pattern[1:])
    return pattern == segment


class Routes:
    """The ways by which dialects are recognized; `mcp` is what MCP's headers mean."""

    def __init__(self, dialects: Iterable[Dialect], mcp: Dialect) -> None:
        dialects = tuple(dialects)
        self._mcp = mcp
        self._by_end: dict[str, list[_Path]] = {}
        self._shapes = tuple(d for d in dialects if d.recognize is not None)
        for dialect in dialects:
            for line in dialect.paths:
                method, _, path = line.partition(" ")
                entry = _Path(method, tuple(path.strip("/").split("/")), dialect)
                self._by_end.setdefault(_end(entry.segments), []).append(entry)
        for entries in self._by_end.values():
            # What names more of a path knows it better, and so does what is of one provider.
            entries.sort(key=lambda e: (not e.dialect.providers, -_weight(e.segments)))

    def by_head(
        self, method: str, path: str, headers: Mapping[str, str], provider: str = ""
    ) -> Guess:
        """Guess from method (`WS` for a WebSocket), path (without its query) and headers."""
        if method != "WS" and not MCP_HEADERS.isdisjoint(headers):
            return Guess((self._mcp,))
        segments = path.strip("/").split("/")
        last = segments[-1]
        ends = [last]
        if ":" in last:
            ends.append(last[last.rfind(":") :])
        if len(segments) > 1:
            ends.append(f"{segments[-2]}/*")
        ends.append("*")
        found: list[Dialect] = []
        for end in ends:
            for entry in self._by_end.get(end, ()):
                if entry.dialect not in found and entry.fits(method, segments, provider):
                    found.append(entry.dialect)
        return Guess(tuple(found))

    def by_body(self, guess: Guess, node: Node) -> Dialect | None:
        """Confirm or correct a guess by the parsed body; None when its shape is that of no known API."""
        if type(node) is Arr:
            first = next((n for n in node.items if type(n) is Obj), None)
            if first is not None and first.text("jsonrpc") == "2.0":
                return self._mcp
            return next((d for d in guess.dialects if not d.keys), None)
        if type(node) is not Obj:
            return next((d for d in guess.dialects if not d.keys), None)
        has = {key.value for key, _ in node.members}
        for dialect in guess.dialects:
            if not dialect.keys or not dialect.keys.isdisjoint(has):
                return dialect
        for dialect in self._shapes:
            if dialect.recognize is not None and dialect.recognize(node):
                return dialect
        return None


def _end(segments: tuple[str, ...]) -> str:
    """Return the key under which a path is looked up, so that no other dialect's paths are looked at."""
    last = segments[-1]
    if last[:2] == "*:":
        return last[1:]
    if last != "*":
        return last
    return f"{segments[-2]}/*" if len(segments) > 1 and segments[-2] != "*" else "*"


def _weight(segments: tuple[str, ...]) -> int:
    return sum(1 if s == "*" else 3 for s in segments)
