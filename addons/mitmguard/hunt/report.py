"""What a hunt says: a line per finding, and a summary of what was read, found and not read."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from mitmguard.hunt.scan import Failed, Result, Scanned, Skipped

Row = dict[str, Any]

REASONS = {
    "tcp": "raw TCP",
    "udp": "raw UDP",
    "dns": "DNS",
    "websocket": "WebSocket",
    "host": "hosts that the policy does not open",
    "other": "of an unknown kind",
}
"""Why flows were skipped, in words."""


def as_json(row: Row) -> str:
    """Return a row as one line of JSON; what is not UTF-8 is escaped."""
    text = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "backslashreplace").decode()


def as_table(row: Row) -> str:
    """Return a row as one line of a table: when, who, where, what."""
    if "uninspected" in row:
        what, where = f"not inspected: {row['uninspected']}", str(row["where"])
    else:
        what = f"{row['type']}[{row['start']}:{row['end']}]"
        where = f"{row['direction']} {row['pointer']}"
    line = (
        f"{row['time'][:19]}  {row['flow'][:8]:8}  {row['client']:15}  {row['host']:24}  "
        f"{row['endpoint']:16}  {row['action']:12}  {what:36}  {where}"
    )
    excerpt = row.get("excerpt")
    # Line breaks and terminal codes of captured text stay text.
    return line + (f"  {json.dumps(excerpt, ensure_ascii=True)}" if excerpt else "")


FORMATS = {"jsonl": as_json, "table": as_table}


class Tally:
    """Counts the flows of a hunt; can be added to another, from another process."""

    def __init__(self) -> None:
        self.flows = 0
        self.read = 0
        self.hits = 0  # flows with findings that were asked for
        self.failed = 0
        self.types: Counter[str] = Counter()
        self.skipped: Counter[str] = Counter()
        self.unread: Counter[str] = Counter()
        self.errors: Counter[str] = Counter()

    def add(self, result: Result) -> None:
        """Count one flow."""
        self.flows += 1
        if isinstance(result, Skipped):
            self.skipped[result.reason] += 1
        elif isinstance(result, Failed):
            self.failed += 1
            self.errors[result.error] += 1
        else:
            self._scanned(result)

    def _scanned(self, result: Scanned) -> None:
        self.read += 1
        self.hits += bool(result.hits)
        self.types.update(result.counts)
        self.unread.update({u.why for u in result.unread})

    def merge(self, other: Tally) -> None:
        """Add what another one has counted."""
        for name, value in vars(other).items():
            mine = getattr(self, name)
            if isinstance(value, Counter):
                mine.update(value)
            else:
                setattr(self, name, mine + value)

    def lines(self, seconds: float) -> Iterable[str]:
        """Return the summary, one line a subject; subjects with nothing in them are left out."""
        rate = self.flows / max(seconds, 1e-6)
        yield f"{self.flows} flows, {self.read} read, {self.hits} with findings, {rate:.0f}/s"
        if self.types:
            yield f"found: {_counts(self.types)}"
        if self.unread:
            yield f"not inspected in flows that were read: {_counts(self.unread)}"
        if self.skipped:
            words = {REASONS.get(reason, reason): n for reason, n in self.skipped.items()}
            yield f"skipped: {_counts(words)}"
        if self.failed:
            yield f"failed: {_counts(self.errors)}"


def _counts(counts: Mapping[str, int]) -> str:
    ordered = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    return ", ".join(f"{name} {count}" for name, count in ordered)
