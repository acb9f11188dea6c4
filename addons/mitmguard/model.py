"""The nouns of the house: what every room says to every other. Imports nothing of ours.

The small ones that are built many times a request are `NamedTuple`s: immutable, and three times as
cheap to build as a frozen dataclass.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Literal, NamedTuple, NewType

Role = Literal["system", "developer", "user", "assistant", "tool", "tooldef", "meta"]
Direction = Literal["request", "response"]
Category = Literal["pii", "secret", "rule", "injection", "leak", "mcp"]
Severity = Literal["low", "medium", "high", "critical"]
EndpointKind = Literal["model", "mcp", "service"]
HostClass = Literal["guarded", "watched", "tunnelled"]

ExchangeId = NewType("ExchangeId", str)
ConversationId = NewType("ConversationId", str)
Tenant = NewType("Tenant", str)


class Action(IntEnum):
    """What a verdict does, in order of strictness: the strictest of several wins."""

    ALLOW = 0
    ALERT = 1
    REDACT = 2
    PSEUDONYMISE = 3
    BLOCK = 4

    @property
    def word(self) -> str:
        return self.name.lower()


class Sink(StrEnum):
    """Where a text ends up, which decides whether a placeholder in it may be restored."""

    TEXT = "text"  # shown to a person: restored, except in destinations of links and images
    ARGUMENTS = "arguments"  # of a tool that the client runs: restored everywhere
    REMOTE = "remote"  # arguments of a provider-run or foreign tool: never restored
    SIGNED = "signed"  # covered by a signature: read, never altered


class Endpoint(NamedTuple):
    """What kind of API an exchange goes to; `name` is from a closed set and safe as a metric label."""

    kind: EndpointKind
    provider: str
    dialect: str
    name: str


class Scope(NamedTuple):
    """What a detector or a policy may know about a text besides the text itself."""

    role: Role
    direction: Direction
    provider: str = ""
    endpoint: str = ""
    tool: str = ""
    sink: Sink = Sink.TEXT
    model: str = ""
    turn: int = 0  # number of user turns so far, the newest included
    host: str = ""  # of the call, and its path: only policies ask
    path: str = ""


class Finding(NamedTuple):
    """Something a detector saw; `start` and `end` are Python string indices in the text."""

    category: Category
    type: str
    start: int
    end: int
    score: float
    severity: Severity
    detector: str
    rule: str = ""


class Reach(NamedTuple):
    """How far a detector looks, in characters: its longest match, and the context it reads around one."""

    match: int
    left: int
    right: int


class Edit(NamedTuple):
    """Replace `text[start:end]` by `new`; edits of one text are sorted and do not overlap."""

    start: int
    end: int
    new: str


def apply_edits(text: str, edits: list[Edit]) -> str:
    """Return `text` with the sorted, disjoint `edits` made; everything else stays as it was."""
    if not edits:
        return text
    parts: list[str] = []
    at = 0
    for start, end, new in edits:
        if start < at:
            raise ValueError("edits overlap or are not sorted")
        parts.append(text[at:start])
        parts.append(new)
        at = end
    parts.append(text[at:])
    return "".join(parts)
