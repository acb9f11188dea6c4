"""Host names: one spelling for each, and a table that finds the most specific pattern.

A name is looked up by its labels from the right, in a dict of dicts, so that the cost is the number
of labels and not the number of patterns.
"""

from __future__ import annotations

from ipaddress import IPv6Address, ip_address
from typing import Final, NamedTuple

_CONTROL = frozenset(map(chr, range(33))) | frozenset('"#%*/<>?@[\\]^`{|}\x7f')


class HostError(ValueError):
    """Raised for what cannot be a host name; the message says why."""


def normalize(host: str) -> str:
    """Return the one spelling of `host`: lower case, A-labels, no final dot, no brackets, no port.

    Raises `HostError` for anything that no resolver could look up.
    """
    plain = host.isascii() and host.islower() and host[-1].isalpha() and ":" not in host
    return _checked(host) if plain and not _CONTROL.intersection(host) else _normalize(host)


def split_port(host: str) -> tuple[str, int | None]:
    """Split `name:8443` and `[::1]:8443`; a bare IPv6 address has no port."""
    if host.startswith("["):
        name, bracket, rest = host[1:].partition("]")
        if not bracket or (rest and not rest.startswith(":")):
            raise HostError("brackets do not match")
        return name, _port(rest[1:]) if rest else None
    if host.count(":") == 1:
        name, _, port = host.partition(":")
        return name, _port(port)
    return host, None


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:6]) <= 65_535):
        raise HostError(f"'{text[:10]}' is not a port")
    return int(text)


def _normalize(host: str) -> str:
    host = host.strip()
    name, _ = split_port(host)
    if ":" in name or host.startswith("["):
        return _address(name)
    if not name.isascii():
        try:
            name = name.encode("idna").decode("ascii")
        except UnicodeError as error:
            raise HostError("not a valid international name") from error
    name = name.lower().removesuffix(".")
    if not name or _CONTROL.intersection(name):
        raise HostError("not a host name")
    if name.replace(".", "").isdigit():
        return _address(name)
    return _checked(name)


def _address(name: str) -> str:
    try:
        address = ip_address(name.partition("%")[0])
    except ValueError as error:
        raise HostError("not an IP address") from error
    if isinstance(address, IPv6Address) and address.ipv4_mapped is not None:
        return str(address.ipv4_mapped)
    return str(address)


def _checked(name: str) -> str:
    if len(name) > 253 or any(not 0 < len(label) <= 63 for label in name.split(".")):
        raise HostError("an empty or overlong label")
    return name


class Glob(NamedTuple):
    """A word with at most one `*`, which covers any text."""

    head: str
    tail: str | None  # None: there is no star

    @classmethod
    def of(cls, word: str) -> Glob:
        """Compile `word`; a second star is a `ValueError`."""
        head, star, tail = word.partition("*")
        if "*" in tail:
            raise ValueError("one * at most")
        return cls(head, tail if star else None)

    def matches(self, word: str) -> bool:
        """Tell whether the pattern covers the whole of `word`."""
        if self.tail is None:
            return word == self.head
        return (
            len(word) >= len(self.head) + len(self.tail)
            and word.startswith(self.head)
            and word.endswith(self.tail)
        )

    def covers(self, other: Glob) -> bool:
        """Tell whether everything that `other` matches is matched by this one too."""
        if self.tail is None or other.tail is None:
            return self == other if other.tail is not None else self.matches(other.head)
        return other.head.startswith(self.head) and other.tail.endswith(self.tail)


class _Node[T]:
    __slots__ = ("below", "globs", "here", "labels")

    def __init__(self) -> None:
        self.labels: dict[str, _Node[T]] = {}
        self.globs: list[tuple[Glob, _Node[T]]] = []
        self.here: dict[int | None, T] = {}  # by port; None is any
        self.below: dict[int | None, T] = {}  # `*.` in front: this and every deeper name


class HostTable[T]:
    """From host patterns to values; the pattern with the most fixed labels wins."""

    MAX_STAR_LABELS: Final = (
        2  # `bedrock-*.*.amazonaws.com`; each could double the work of a look-up
    )

    def __init__(self) -> None:
        self._root: _Node[T] = _Node()

    def add(self, pattern: str, value: T) -> None:
        """Add `pattern`, over an equal one that is there; `HostError` when it is not one.

        `example.com`, `*.example.com` (names below it), `api-*.example.com` and `a.*.example.com`
        (one label), `*` (every host), each with an optional `:port`.
        """
        name, port = split_port(pattern.strip())
        if name == "*":
            self._root.below[port] = value
            return
        below = name.startswith("*.")
        labels = _pattern_labels(name.removeprefix("*."), self.MAX_STAR_LABELS)
        node = self._root
        for label in reversed(labels):
            node = _child(node, label)
        (node.below if below else node.here)[port] = value

    def get(self, host: str, port: int) -> T | None:
        """Return the value for a normalized `host`, or None where no pattern covers it."""
        labels = (host,) if ":" in host else tuple(reversed(host.split(".")))
        return _find(self._root, labels, 0, port)


def _pattern_labels(name: str, most: int) -> list[str]:
    if name.count("*") > most:
        raise HostError(f"more than {most} stars inside the name")
    if "*" not in name:
        name = normalize(name)
        return [name] if ":" in name else name.split(".")
    labels = name.lower().removesuffix(".").split(".")
    if any(label.count("*") > 1 or not label for label in labels):
        raise HostError("one * a label at most")
    normalize(name.lower().replace("*", "x"))
    return labels


def _child[T](node: _Node[T], label: str) -> _Node[T]:
    if "*" not in label:
        return node.labels.setdefault(label, _Node())
    glob = Glob.of(label)
    for known, child in node.globs:
        if known == glob:
            return child
    child = _Node[T]()
    node.globs.append((glob, child))
    node.globs.sort(key=lambda entry: -len(entry[0].head + (entry[0].tail or "")))
    return child


def _find[T](node: _Node[T], labels: tuple[str, ...], at: int, port: int) -> T | None:
    if at == len(labels):
        return _by_port(node.here, port)
    exact = node.labels.get(labels[at])
    if exact is not None and (found := _find(exact, labels, at + 1, port)) is not None:
        return found
    for glob, child in node.globs:
        if glob.matches(labels[at]) and (found := _find(child, labels, at + 1, port)) is not None:
            return found
    return _by_port(node.below, port)


def _by_port[T](values: dict[int | None, T], port: int) -> T | None:
    if not values:
        return None
    return values[port] if port in values else values.get(None)
