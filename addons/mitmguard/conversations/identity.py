"""Which conversation an exchange belongs to: by an id of the protocol, else by what was said.

An id of the protocol is exact. Without one, the user and tool messages of a request form a chain of
keyed hashes, each over the one before: the longest known chain names the conversation, on any
connection. System text, tool definitions, assistant messages, ids, cache marks and white space are
left out, for agents change them from turn to turn.

Restoring and stable placeholders never depend on this where the request carries its history; detector
state does, and that is a cache.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from mitmguard.model import ConversationId, Role

HINTS: Final = (
    "mcp_session",  # MCP Streamable HTTP, or `sessionId` of the older transport
    "previous_response_id",  # OpenAI Responses
    "previous_interaction_id",  # Gemini Interactions
    "conversation",  # OpenAI Responses and Realtime, ChatGPT, Claude web
    "thread",  # Assistants, agent protocols
    "context",  # A2A
)
"""Names under which a dialect reports the ids that it found in path or body, the most exact first."""

HEADERS: Final = (
    "mcp-session-id",
    "x-claude-code-session-id",
    "conversation_id",  # Codex
    "session_id",  # Codex
    "x-opencode-session",
)
"""Headers by which clients name a conversation."""

MAX_ID: Final = 512
"""Characters of an id; what is longer is no id, and would only fill memory."""

MAX_CHAINS: Final = 50_000
"""Messages remembered, some 200 bytes each: a hundred long agent sessions, or thousands of chats."""

_COUNTED: Final = frozenset[Role]({"user", "tool"})
_HASH: Final = 16
_BLANKS: Final = b" \t\r\n"


class Identity(NamedTuple):
    """Which conversation, which one it was forked from, and how many of its messages were known."""

    id: ConversationId
    parent: ConversationId | None
    known: int


def protocol_id(
    headers: Mapping[str, str], hints: Mapping[str, str], realm: str = ""
) -> ConversationId | None:
    """Return the conversation that the request itself names, as `realm/kind:id`.

    An id means something only where it was given out: `realm` is the provider, or an MCP server's
    host, and two of them never share a conversation. Header names are in lower case.
    """
    for kind in HINTS:
        value = hints.get(kind, "")
        if 0 < len(value) <= MAX_ID:
            return ConversationId(f"{realm}/{kind}:{value}")
    for name in HEADERS:
        value = headers.get(name, "")
        if 0 < len(value) <= MAX_ID:
            # The header of MCP and the session that a dialect reports are the same thing.
            kind = "mcp_session" if name == "mcp-session-id" else name
            return ConversationId(f"{realm}/{kind}:{value}")
    return None


class Chains:
    """Remembers how conversations began, for one tenant; forks share the part before they part."""

    def __init__(self, key: bytes, capacity: int = MAX_CHAINS) -> None:
        self._key = key
        self._capacity = capacity
        # Chain hash of a message -> its conversation, and the message that came next there.
        self._links: OrderedDict[bytes, tuple[ConversationId, bytes | None]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._links)

    def identify(self, messages: Iterable[tuple[Role, str]]) -> Identity | None:
        """Return the conversation that these messages continue or begin; None if none counts.

        A conversation is named by the first message that is only its own, so workers that have
        never seen it give it the same name, unless only one of them knows that it was forked.
        """
        hashes = self._hashes(messages)
        if not hashes:
            return None
        known = next((n for n in range(len(hashes), 0, -1) if hashes[n - 1] in self._links), 0)
        parent: ConversationId | None = None
        if known == 0:
            name = _name(hashes[0])
        else:
            name, following = self._links[hashes[known - 1]]
            if known < len(hashes) and following is not None:
                parent, name = name, _name(hashes[known])
        self._remember(hashes, known, name)
        return Identity(name, parent, known)

    def _hashes(self, messages: Iterable[tuple[Role, str]]) -> list[bytes]:
        hashes: list[bytes] = []
        before = b""
        for role, text in messages:
            if role in _COUNTED:
                said = f"{role}\0{text}".encode("utf-8", "surrogatepass").translate(None, _BLANKS)
                before = hashlib.blake2b(
                    before + said, digest_size=_HASH, key=self._key[: hashlib.blake2b.MAX_KEY_SIZE]
                ).digest()
                hashes.append(before)
        return hashes

    def _remember(self, hashes: list[bytes], known: int, name: ConversationId) -> None:
        for index, link in enumerate(hashes):
            following = hashes[index + 1] if index + 1 < len(hashes) else None
            if index < known:
                owner, continued = self._links.get(link, (name, None))
                self._links[link] = (owner, continued or following)
            else:
                self._links[link] = (name, following)
            self._links.move_to_end(link)
        while len(self._links) > self._capacity:
            self._links.popitem(last=False)


def _name(first: bytes) -> ConversationId:
    return ConversationId(f"chain:{first.hex()}")
