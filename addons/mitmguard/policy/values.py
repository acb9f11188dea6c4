"""What a policy may ask about one found value: its hash, its form, where it stands, whether it is an example.

Everything else that policies ask about (`decide`) has few answers, which are remembered; these have many.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from hashlib import blake2b
from typing import Final, NamedTuple

import yara_x

from mitmguard.errors import DetectorFailed
from mitmguard.policy.hosts import HostError, HostTable, normalize
from mitmguard.policy.places import PathGlob, clean_path, pointer_glob
from mitmguard.policy.schema import When

HASH_BYTES: Final = 16
TIMEOUT_S: Final = 1

LONGEST: Final = 4_000
"""Bytes of a value that a pattern is held against; a longer one matches none."""

_FRONT: Final = b"\0value\0"
_END: Final = b"\0end\0"
"""What stands around a value while a pattern is held against it. Without a word to begin at, YARA-X would try a
pattern at every character, which takes quadratic time."""


class Value(NamedTuple):
    """A found value, and where it stands. `hashes` and `example` are asked only where a policy needs them."""

    text: str
    hashes: Callable[[], Collection[str]]
    example: Callable[[], bool]
    pointer: str = ""
    host: str = ""
    path: str = ""


def hash_of(key: bytes, canonical: str) -> str:
    """Return what stands for a value in a policy: nobody without the deployment's key can tell which it is."""
    data = canonical.encode("utf-8", "surrogatepass")
    return blake2b(data, digest_size=HASH_BYTES, key=key).hexdigest()


class Asked:
    """The conditions of one policy about values and places, compiled."""

    __slots__ = ("_example", "_hashes", "_hosts", "_paths", "_pattern", "_pointers", "reason")

    def __init__(self, when: When) -> None:
        self._hashes = None if when.value is None else frozenset(when.value)
        self._pattern = None if when.pattern is None else _compile(when.pattern)
        self._example = when.example
        self._pointers = None if when.pointer is None else tuple(map(pointer_glob, when.pointer))
        self._paths = None if when.path is None else tuple(map(PathGlob.of, when.path))
        self._hosts: HostTable[bool] | None = None
        if when.host is not None:
            self._hosts = HostTable()
            for host in when.host:
                self._hosts.add(host, True)
        self.reason = (
            "value" if self._hashes is not None
            else "pattern" if self._pattern is not None
            else "example" if self._example
            else "place"
        )  # fmt: skip

    @classmethod
    def of(cls, when: When) -> Asked | None:
        """Return the conditions, None where there are none of these."""
        asked = (when.value, when.pattern, when.example, when.pointer, when.host, when.path)
        return None if all(each is None for each in asked) else cls(when)

    def holds(self, value: Value) -> bool:
        """Tell whether all conditions hold; the cheap ones are asked first."""
        return (
            (self._hosts is None or self._is_at(self._hosts, value.host))
            and (self._paths is None or self._is_under(self._paths, value.path))
            and (self._pointers is None or any(g.matches(value.pointer) for g in self._pointers))
            and (self._example is None or self._example == value.example())
            and (self._hashes is None or not self._hashes.isdisjoint(value.hashes()))
            and (self._pattern is None or _matches(self._pattern, value.text))
        )

    @staticmethod
    def _is_at(hosts: HostTable[bool], host: str) -> bool:
        try:
            return bool(hosts.get(normalize(host), 443))
        except HostError:
            return False

    @staticmethod
    def _is_under(paths: Sequence[PathGlob], path: str) -> bool:
        clean = clean_path(path)
        return clean is not None and any(glob.matches(clean) for glob in paths)


def _compile(patterns: Sequence[str]) -> yara_x.Rules:
    """Compile patterns that stand for a whole value, as they do with `^` and `$` around them."""
    compiler = yara_x.Compiler(relaxed_re_syntax=True)
    for number, pattern in enumerate(patterns):
        source = pattern.replace("/", r"\/") if "/" in pattern else pattern
        source = source.removeprefix("^")
        if source.endswith("$") and not source.endswith(r"\$"):
            source = source[:-1]
        whole = rf"\x00value\x00({source})\x00end\x00"
        compiler.add_source(f"rule whole_{number} {{ strings: $a = /{whole}/ condition: $a }}")
    return compiler.build()


def refused(pattern: str) -> str:
    """Return why a pattern cannot be compiled, or nothing."""
    try:
        _compile((pattern,))
    except yara_x.CompileError as error:
        return str(error).splitlines()[0]
    return ""


def _matches(rules: yara_x.Rules, text: str) -> bool:
    data = text.encode("utf-8", "surrogatepass")
    if len(data) > LONGEST or b"\0" in data:
        return False
    scanner = yara_x.Scanner(rules)
    scanner.set_timeout(TIMEOUT_S)
    try:
        return bool(scanner.scan(_FRONT + data + _END).matching_rules)
    except yara_x.TimeoutError:
        raise DetectorFailed("own", "missed its deadline") from None
