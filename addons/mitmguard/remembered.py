"""Findings that are remembered: a text that was seen is not scanned again, as long as all that its findings depend on is the same.

Chat APIs send the whole history again each turn; the cost of a turn is the cost of its new text.
"""

from __future__ import annotations

import json
from collections import OrderedDict
from hashlib import blake2b
from typing import Final

from mitmguard.model import Finding

ENTRIES: Final = 50_000
"""Texts; a long agent session has some thousand."""

BYTES: Final = 32_000_000
"""Memory of all entries; most texts have no finding and take 200 bytes."""

LARGEST: Final = BYTES // 16
"""Memory of one entry; what is larger is scanned again, for it would push out thousands."""

_ENTRY: Final = 200
_FINDING: Final = 250

_HEADS: Final = 1_024
"""Scopes whose hash is kept ready; tools and models are named by others."""

Head = tuple[str, ...]
"""All that the findings of a text depend on beside the text and its JSON key."""


class Remembered:
    """Findings by a keyed 128-bit hash of a text and its head; bounded, what was not asked for longest goes first.

    Nothing of a text is kept, and nobody without the key can tell which texts were seen.
    """

    def __init__(self, entries: int = ENTRIES, size: int = BYTES) -> None:
        self._most, self._size = entries, size
        self._known: OrderedDict[bytes, tuple[Finding, ...]] = OrderedDict()
        self._heads: dict[tuple[bytes, Head], blake2b] = {}
        self.bytes = 0

    def __len__(self) -> int:
        return len(self._known)

    def key(self, secret: bytes, head: Head, json_key: str, text: str) -> bytes:
        """Return the key of a text. `secret` is of the tenant, `json_key` stands in front of the text."""
        begun = self._heads.get((secret, head))
        if begun is None:
            begun = blake2b(digest_size=16, key=secret)
            # JSON holds no bare line end, and the JSON key comes with its length: no two make the same bytes.
            begun.update(json.dumps(head).encode() + b"\n")
            if len(self._heads) >= _HEADS:
                self._heads.clear()
            self._heads[secret, head] = begun
        hash = begun.copy()
        hash.update(f"{len(json_key)} {json_key}{text}".encode("utf-8", "surrogatepass"))
        return hash.digest()

    def get(self, key: bytes) -> tuple[Finding, ...] | None:
        """Return what was found, None where nothing is remembered."""
        known = self._known.get(key)
        if known is not None:
            self._known.move_to_end(key)
        return known

    def put(self, key: bytes, findings: tuple[Finding, ...]) -> None:
        """Remember what was found."""
        size = _ENTRY + _FINDING * len(findings)
        if size > LARGEST:
            return
        self._drop(self._known.pop(key, None))
        self._known[key] = findings
        self.bytes += size
        while len(self._known) > self._most or self.bytes > self._size:
            self._drop(self._known.popitem(last=False)[1])

    def clear(self) -> None:
        """Forget everything."""
        self._known.clear()
        self.bytes = 0

    def _drop(self, findings: tuple[Finding, ...] | None) -> None:
        if findings is not None:
            self.bytes -= _ENTRY + _FINDING * len(findings)
