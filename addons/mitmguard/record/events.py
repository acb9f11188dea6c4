"""The event: what the record keeps of one exchange: types, counts and hashes, never a value."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple

from mitmguard.errors import Why
from mitmguard.model import Action, Category, Direction, Finding
from mitmguard.record.redaction import redact

MAX_NAME = 256
"""Characters of one name in an event: host names end at 253, everything else is ours and shorter."""

MAX_RULES = 50
"""Rules in one event; an exchange that hits more is refused by the first ones."""


class Count(NamedTuple):
    """How often a type was found in one direction, and what was done about it."""

    category: Category
    type: str
    direction: Direction
    action: Action
    times: int


def counted(found: Sequence[tuple[Finding, Direction, Action]]) -> tuple[Count, ...]:
    """Return the counts of findings, sorted."""
    if not found:
        return ()
    counts = Counter((f.category, f.type, direction, action) for f, direction, action in found)
    return tuple(Count(*key, times) for key, times in sorted(counts.items()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One exchange; times in milliseconds (None: not reached), sizes in bytes of the body as it came."""

    id: str
    time: float  # when it began, in seconds since the epoch
    tenant: str = "local"
    policy: str = ""  # version of the policy that decided
    mode: str = "enforce"
    host: str = ""
    endpoint: str = ""
    provider: str = ""
    action: Action = Action.ALLOW
    outcome: str = "done"
    status: int = 0  # what the client got; 0: nothing
    refused_by: str = ""
    findings: tuple[Count, ...] = ()
    allowed: tuple[
        tuple[str, int], ...
    ] = ()  # findings that a policy let pass, by what it asked for
    rules: tuple[str, ...] = ()
    uninspected: tuple[Why, ...] = ()
    guard_ms: float = 0.0  # spent on the request before it went on
    first_token_ms: float | None = None
    held_ms: float | None = None  # the longest time that text of the answer was held back
    total_ms: float | None = None
    request_bytes: int = 0
    response_bytes: int = 0
    conversation: str = ""  # keyed hash

    def to_json(self) -> str:
        """Return one line of JSON, without its line end; the keys are always the same."""
        return json.dumps(
            {
                "time": timestamp(self.time),
                "id": _name(self.id),
                "tenant": _name(self.tenant),
                "policy": _name(self.policy),
                "mode": _name(self.mode),
                "host": redact(_name(self.host)),
                "endpoint": _name(self.endpoint),
                "provider": _name(self.provider),
                "action": self.action.word,
                "outcome": _name(self.outcome),
                "status": self.status,
                "refused_by": _name(self.refused_by),
                "findings": [
                    {
                        "category": category,
                        "type": _name(type),
                        "direction": direction,
                        "action": action.word,
                        "count": times,
                    }
                    for category, type, direction, action, times in self.findings
                ],
                "allowed": {_name(reason): times for reason, times in self.allowed},
                "rules": [_name(rule) for rule in self.rules[:MAX_RULES]],
                "uninspected": list(self.uninspected),
                "guard_ms": _ms(self.guard_ms),
                "first_token_ms": _ms(self.first_token_ms),
                "held_ms": _ms(self.held_ms),
                "total_ms": _ms(self.total_ms),
                "request_bytes": self.request_bytes,
                "response_bytes": self.response_bytes,
                "conversation": _name(self.conversation),
            },
            separators=(",", ":"),
        )


def timestamp(seconds: float) -> str:
    """Return a time of the wall clock as RFC 3339 in UTC, to the millisecond."""
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds")[:-6] + "Z"


def _name(text: str) -> str:
    """Return a name as it may stand in a record: printable ASCII, not long."""
    return "".join(char if " " <= char <= "~" else "?" for char in text[:MAX_NAME])


def _ms(value: float | None) -> float | None:
    return None if value is None else round(value, 3)
