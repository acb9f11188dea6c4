"""Value to placeholder (`Vault`), and for one exchange placeholder to value (`Mapping`).

The vault keeps nothing that matters: a placeholder follows from the key, the type and the value. The
mapping is the only place that knows what a placeholder stands for; it is made for one exchange of one
tenant, from what that exchange masked and from what the store holds for its conversation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from mitmguard.conversations.codes import make_code
from mitmguard.conversations.keys import Keys
from mitmguard.conversations.known import KnownValues, Place

CACHE: Final = 10_000
"""Placeholders a vault remembers: a long agent session has some hundreds; at most some MB."""

MAX_TYPE: Final = 40
"""Characters of a type name in a placeholder; the longest of ours has 27. Streams hold it back."""

_NOT_NAME = re.compile(r"[^A-Z0-9]+")


class Entry(NamedTuple):
    """One value that was masked: what the store keeps, and what later places are searched for."""

    type: str
    canonical: str
    value: str

    def __repr__(self) -> str:  # a value never reaches a log by way of a traceback or an f-string
        return f"Entry({self.type})"


class Issued(NamedTuple):
    """What a code was issued for: the type name in front of it, and the value."""

    label: str
    entry: Entry


class Vault:
    """Makes the placeholders of one tenant; the same ones on every worker and after a restart."""

    def __init__(self, keys: Keys, tenant: str) -> None:
        self.tenant = tenant
        ring = [keys.derive(tenant, "placeholder", n) for n in range(keys.generations)]

        @lru_cache(CACHE)
        def make(type: str, value: str, canonical: str) -> tuple[str, ...]:
            name = type_name(type)
            return tuple(f"{name}_{make_code(k, name, canonical, value).upper()}" for k in ring)

        self._make = make

    def placeholder(self, type: str, value: str, canonical: str) -> str:
        """Return what stands for `value`; `canonical` is the spelling it shares with its equals."""
        return self._make(type, value, canonical)[0]

    def earlier(self, type: str, value: str, canonical: str) -> tuple[str, ...]:
        """Return what stood for `value` under earlier master keys: for restoring, never for use."""
        return self._make(type, value, canonical)[1:]

    def learn(self, mapping: Mapping, type: str, value: str, canonical: str) -> str:
        """Add `value` to `mapping` under its placeholders of all keys; return the current one."""
        placeholders = self._make(type, value, canonical)
        for placeholder in placeholders:
            mapping.add(placeholder, value, type, canonical)
        return placeholders[0]


@lru_cache(1024)
def type_name(type: str) -> str:
    """Return `type` as it stands in a placeholder: upper-case words joined by `_`, never empty."""
    return _NOT_NAME.sub("_", type.upper()).strip("_")[:MAX_TYPE].rstrip("_") or "VALUE"


class Mapping:
    """The placeholders that one exchange may restore, and the values that it must mask everywhere."""

    def __init__(self) -> None:
        self.version = 0  # changes whenever a code comes or goes
        self._by_code: dict[str, Issued | None] = {}
        self._known: dict[Entry, None] = {}
        self._kept: set[tuple[str, str]] = set()  # type and canonical spelling of what is known
        self._values = KnownValues()

    def __repr__(self) -> str:
        return f"Mapping({len(self._known)})"

    def __len__(self) -> int:
        """How many values are known."""
        return len(self._known)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._known)

    def add(self, placeholder: str, value: str, type: str, canonical: str) -> None:
        """Let `placeholder` be restored to `value`; adding the same again changes nothing."""
        label, _, code = placeholder.rpartition("_")
        code = code.lower()
        entry = Entry(type, canonical, value)
        issued = Issued(type_name(label), entry)
        before = self._by_code.setdefault(code, issued)
        if before is issued:
            self.version += 1
        elif before is not None and before.entry.value != value:
            # Two values share 64 bits: a chance of next to nothing, and still neither may stand
            # where the other belongs.
            self._by_code[code] = None
            self.version += 1
        if entry not in self._known:
            self._known[entry] = None
            self._kept.add((type, canonical))
            self._values.add(*entry)

    def lookup(self, code: str) -> tuple[str, str] | None:
        """Return (type, value) for a code in any case; None for one that may not be restored."""
        issued = self._by_code.get(code.lower())
        return None if issued is None else (issued.entry.type, issued.entry.value)

    def has(self, type: str, canonical: str) -> bool:
        """Tell whether a value is known, in whatever spelling."""
        return (type, canonical) in self._kept

    def known(self) -> tuple[Entry, ...]:
        """Return all values in the order in which they were added."""
        return tuple(self._known)

    def search(self, text: str, start: int = 0) -> list[Place]:
        """Find every known value in `text` that ends after `start`, without any cue around it."""
        return self._values.search(text, start) if self._known else []

    @property
    def codes(self) -> dict[str, Issued | None]:
        """All codes in lower case; None for those that stand for more than one value. Read only."""
        return self._by_code
