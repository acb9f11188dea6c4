"""Kept: the values of a conversation whose history the provider or a server keeps.

Most clients send their history again, and what was masked in it is known from the request. Where they do not,
the placeholders of an answer belong to values of an earlier request: the store has them, under the id by which the
protocol names the conversation.
"""

from __future__ import annotations

import re
from collections.abc import Mapping as Dict
from collections.abc import Sequence

from mitmguard.conversations import Mapping, Store, Vault
from mitmguard.wire.dialect import Dialect
from mitmguard.wire.framing import Element
from mitmguard.wire.literals import Node

_MADE = frozenset(("id", "conversation", "output_file_id", "error_file_id"))
"""Hints that name what is kept from here on."""

_IN_PATH = re.compile(r"/(?:responses|conversations)/([^/]+)")


class Kept:
    """What one exchange loads from the store into its mapping, and puts there."""

    def __init__(self, store: Store, vault: Vault, tenant: str, mapping: Mapping) -> None:
        self._store, self._vault, self._tenant, self._mapping = store, vault, tenant, mapping
        self.conversation = ""
        self.apart = False  # the target names the conversation: the answer may come elsewhere
        # What was loaded of the conversation: how many values, and the last one.
        self._followed: tuple[int, tuple[object, ...]] = (0, ())
        self._remembered: dict[str, int] = {}  # how many values were kept under which id

    def recall(
        self, target: str, headers: Dict[str, str], dialect: Dialect | None, node: Node
    ) -> None:
        """Find the conversation's name in a request, its body parsed, and load its values."""
        session = headers.get("mcp-session-id", "")
        hints = dialect.hints(node) if dialect is not None and node is not None else {}
        named = dialect.session(target) if dialect is not None else ""
        self.apart = bool(named) and not session
        self.conversation = (
            session or hints.get("conversation") or hints.get("previous_response_id") or named
        )
        if not self.conversation and (found := _IN_PATH.search(target.partition("?")[0])):
            self.conversation = found[1]
        self.follow()

    def follow(self) -> None:
        """Load what the conversation has masked: also since then, where other requests go on with it."""
        if not self.conversation:
            return
        kept = self._store.get(self._tenant, self.conversation)
        if (mark := (len(kept), kept[-1:])) != self._followed:
            self._followed = mark
            for type, canonical, value in kept:
                self._vault.learn(self._mapping, type, value, canonical)

    def listen(self, dialect: Dialect, elements: Sequence[Element]) -> None:
        """Follow a conversation in a stream that also answers other requests; it may tell the name itself."""
        if dialect.plain and not self.conversation:
            for element in elements:
                if element.name in dialect.plain:
                    address = element.data().decode("utf-8", "replace")
                    self.conversation = dialect.session(address)
                    break
        self.follow()

    def remember(self, conversation: str = "") -> None:
        """Keep what was masked under a name, the conversation's own where none is given."""
        conversation = conversation or self.conversation
        if conversation and len(self._mapping) != self._remembered.get(conversation, 0):
            self._remembered[conversation] = len(self._mapping)
            self._store.put(self._tenant, conversation, tuple(self._mapping))

    def learn(self, dialect: Dialect, node: Node) -> None:
        """Link what was masked to the names that an answer gives to what is kept."""
        if len(self._mapping):
            for name, value in dialect.hints(node).items():
                if name in _MADE and value:
                    self.remember(value)
