"""Which flows and which findings a hunter asked for: parsed once, then only asked."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from fnmatch import fnmatchcase
from typing import NamedTuple, cast

from mitmproxy import flow, flowfilter

from mitmguard.model import Finding

_AGO = re.compile(r"(\d{1,6})([smhdw])")
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800}


class Types:
    """Names of types, categories and rules, with `*`; no names mean every finding."""

    def __init__(self, text: str = "") -> None:
        self._names = tuple(name for name in re.split(r"[,\s]+", text) if name)

    def __contains__(self, finding: Finding) -> bool:
        if not self._names:
            return True
        known = (finding.type, finding.category, finding.rule)
        return any(fnmatchcase(word, name) for name in self._names for word in known if word)


class Shard(NamedTuple):
    """Every `of`-th flow, beginning with the one numbered `first`."""

    first: int = 0
    of: int = 1

    @classmethod
    def parse(cls, text: str) -> Shard:
        """Read `I/N`, I counting from 1; raise ValueError with what was expected."""
        first, slash, of = text.partition("/")
        if slash and first.isdecimal() and of.isdecimal() and 1 <= int(first) <= int(of):
            return cls(int(first) - 1, int(of))
        raise ValueError(f"expected I/N with I from 1 to N, got {text!r}")

    def has(self, number: int) -> bool:
        """True when the flow with this number belongs to the shard."""
        return number % self.of == self.first


class Wanted:
    """The flows that were asked for."""

    def __init__(self, expression: str = "", since: str = "", until: str = "", now: float = 0.0):
        """Raises ValueError with the text that is no filter or no time."""
        self._matches: Callable[[flow.Flow], bool] | None = None
        if expression:
            try:
                self._matches = cast(Callable[[flow.Flow], bool], flowfilter.parse(expression))
            except ValueError as e:
                raise ValueError(f"not a flow filter: {expression!r}") from e
        self._since = moment(since, now) if since else None
        self._until = moment(until, now) if until else None

    def __contains__(self, each: flow.Flow) -> bool:
        began = each.timestamp_start
        if self._since is not None and began < self._since:
            return False
        if self._until is not None and began >= self._until:
            return False
        return self._matches is None or bool(self._matches(each))


def moment(text: str, now: float) -> float:
    """Return seconds since the epoch of an ISO 8601 time (UTC where it names no zone), or of `3d` ago."""
    if ago := _AGO.fullmatch(text):
        return now - int(ago[1]) * _SECONDS[ago[2]]
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"expected a time such as 2026-01-31T12:00 or 3d, got {text!r}") from None
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).timestamp()
