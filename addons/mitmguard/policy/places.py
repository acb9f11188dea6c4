"""Patterns over hosts and paths: which calls are services, and which unread ones an operator let by.

A path is compared segment by segment. One that a server could read as another (dot segments, empty
segments, encoded slashes, backslashes) fits no pattern, so that an exception cannot be stretched.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final, NamedTuple

from mitmguard.errors import Why
from mitmguard.policy.hosts import Glob, HostTable, normalize, split_port

MAX_PATH: Final = 2_048  # longer ones fit no pattern; real paths of APIs stay under 300
MAX_SHOWN: Final = 300  # a longer path is shortened to its first segments in `allow_line`
_AMBIGUOUS = ("//", "\\", "%2f", "%2e", "%5c", "%00", "/./", "/../", ";")


def clean_path(path: str) -> str | None:
    """Return `path` without query and fragment, or None where a server might read another one."""
    path = path.partition("?")[0].partition("#")[0]
    if not path.startswith("/") or len(path) > MAX_PATH or not path.isascii():
        return None
    low = path.lower()
    if any(mark in low for mark in _AMBIGUOUS) or low.endswith(("/.", "/..")):
        return None
    return path


class PathGlob(NamedTuple):
    """`/a/b`, with one `*` inside a segment, and `/**` at the end for one or more further ones."""

    segments: tuple[Glob, ...]
    rest: bool

    @classmethod
    def of(cls, pattern: str) -> PathGlob:
        """Compile `pattern`; a `ValueError` says what is wrong with it."""
        if not pattern.startswith("/"):
            raise ValueError("a path begins with /")
        if clean_path(pattern) != pattern:
            raise ValueError("write the plain path: no query, no dot segments, no double slash")
        rest = pattern.endswith("/**")
        body = pattern[:-3] if rest else pattern
        if "**" in body:
            raise ValueError("** stands only at the end, as /**")
        return cls(tuple(Glob.of(part) for part in body.split("/")), rest)

    def matches(self, path: str) -> bool:
        """Tell whether a clean `path` fits."""
        parts = path.split("/")
        if len(parts) <= len(self.segments) if self.rest else len(parts) != len(self.segments):
            return False
        return all(glob.matches(part) for glob, part in zip(self.segments, parts, strict=False))


def pointer_glob(pattern: str) -> PathGlob:
    """Compile a pattern over JSON pointers: segments like those of a path, of any characters."""
    if not pattern.startswith("/") or len(pattern) > MAX_PATH:
        raise ValueError("a JSON pointer begins with /")
    rest = pattern.endswith("/**")
    body = pattern[:-3] if rest else pattern
    if "**" in body:
        raise ValueError("** stands only at the end, as /**")
    return PathGlob(tuple(Glob.of(part) for part in body.split("/")), rest)


class Call(NamedTuple):
    """One compiled entry of a table of calls."""

    methods: frozenset[str]
    path: PathGlob
    label: str


class Calls:
    """Tables of calls by host; entries that were given first are asked first."""

    MAX_HOSTS: Final = 1_024  # remembered hosts; clients choose the names, so there is a bound

    __slots__ = ("_by_host", "_tables")

    def __init__(self, entries: Iterable[tuple[str, Iterable[str], str, str]]) -> None:
        """Compile (host pattern, methods, path pattern, label); raises `ValueError`."""
        by_pattern: dict[str, list[Call]] = {}
        for host, methods, path, label in entries:
            known = frozenset(method.upper() for method in methods)
            by_pattern.setdefault(host, []).append(Call(known, PathGlob.of(path), label))
        self._tables: list[HostTable[list[Call]]] = []
        for host, calls in by_pattern.items():
            table: HostTable[list[Call]] = HostTable()
            table.add(host, calls)
            self._tables.append(table)
        self._by_host: dict[tuple[str, int], tuple[Call, ...]] = {}

    def label(self, host: str, port: int, method: str, path: str) -> str | None:
        """Return the label of the first call that fits a normalized host and a clean path."""
        calls = self._by_host.get((host, port))
        if calls is None:
            found = (table.get(host, port) for table in self._tables)
            calls = tuple(call for some in found for call in some or ())
            if len(self._by_host) >= self.MAX_HOSTS:
                self._by_host.clear()
            self._by_host[host, port] = calls
        for call in calls:
            if ("*" in call.methods or method in call.methods) and call.path.matches(path):
                return call.label
        return None


class PathRule:
    """A path of an `uninspected` rule: a pattern, or one odd path literally."""

    __slots__ = ("_glob", "_literal")

    def __init__(self, pattern: str) -> None:
        """Compile `pattern`; raises `ValueError`."""
        self._literal = pattern
        odd = pattern.startswith("/") and "*" not in pattern and clean_path(pattern) is None
        self._glob = None if odd else PathGlob.of(pattern)

    def matches(self, path: str) -> bool:
        """Tell whether the path, with or without its query, fits."""
        if path.partition("?")[0] == self._literal:
            return True
        clean = clean_path(path)
        return clean is not None and self._glob is not None and self._glob.matches(clean)


class McpUrl(NamedTuple):
    """An MCP server of the operator's, by its address."""

    host: str
    port: int
    path: str


def parse_mcp(url: str) -> McpUrl:
    """Parse the URL of an MCP server; raises `ValueError`."""
    scheme, colon, rest = url.partition("://")
    if not colon or scheme not in ("http", "https"):
        raise ValueError("the URL of an MCP server begins with https:// or http://")
    authority, _, path = rest.partition("/")
    if "@" in authority or any(mark in url for mark in "?#*"):
        raise ValueError("write host and path only: no user, query, fragment or *")
    _, port = split_port(authority)
    clean = clean_path("/" + path)
    if clean is None:
        raise ValueError("the path is ambiguous: no dot segments, no double slash")
    return McpUrl(normalize(authority), port or (443 if scheme == "https" else 80), clean)


def allow_line(host: str, path: str, why: Why) -> str:
    """Return the line of YAML that lets this path pass: an item of `uninspected: rules:`.

    The query is left out, for it can hold a secret. A segment with a star in it becomes a `*`.
    """
    entry: list[tuple[str, str]] = [("host", host)]
    path = path.partition("?")[0].partition("#")[0]
    if path.startswith("/"):
        parts = ["*" if "*" in part else part for part in path.split("/")]
        while len("/".join(parts)) > MAX_SHOWN and len(parts) > 2:
            parts = [*(parts[:-2] if parts[-1] == "**" else parts[:-1]), "**"]
        entry.append(("path", "/".join(parts)))
    entry += [("why", why), ("then", "allow")]
    return "- {" + ", ".join(f"{key}: {_scalar(value)}" for key, value in entry) + "}"


def _scalar(text: str) -> str:
    plain = text.isascii() and text.replace("-", "").isalpha()
    return text if plain and text not in ("null", "true", "false") else json.dumps(text)
