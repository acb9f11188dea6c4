"""Marks a flow with what was found in it, for mitmweb: a marker, a comment and metadata, never a value."""

from __future__ import annotations

from typing import Any

from mitmproxy import flow

from mitmguard.hunt.scan import Scanned
from mitmguard.model import Severity

MARKERS: dict[Severity, str] = {
    "low": ":information_source:",
    "medium": ":warning:",
    "high": ":red_circle:",
    "critical": ":rotating_light:",
}
"""By the highest severity in a flow; `~marker warning` filters by one, `~marked` by any."""

OWN_COMMENTS = ("mitmguard: ", "guard: ")
OWN_MARKERS = frozenset({*MARKERS.values(), ":no_entry:", ":lock:"})


def mark(each: flow.Flow, result: Scanned, policy: str) -> None:
    """Write a result into a flow; a person's own comment stays behind ours, and so does what the live guard said."""
    if not each.marked or each.marked in OWN_MARKERS:
        each.marked = MARKERS[result.severity]
    said = comment(result)
    own, bar, theirs = each.comment.partition(" | ")
    if each.comment and not own.startswith(OWN_COMMENTS):
        bar, theirs = " | ", each.comment
    each.comment = said + bar + theirs
    before = each.metadata.get("guard")
    if isinstance(before, dict) and not before.get("hunt"):
        each.metadata["guard_live"] = before
    each.metadata["guard"] = summary(result, policy)


def comment(result: Scanned) -> str:
    """Return `mitmguard: 2 BR_CPF, 1 EMAIL_ADDRESS`."""
    found = ", ".join(f"{count} {name}" for name, count in result.counts.items())
    why = ", ".join(sorted({f"not inspected: {u.why}" for u in result.unread}))
    return "mitmguard: " + ", ".join(part for part in (found, why) if part)


def summary(result: Scanned, policy: str) -> dict[str, Any]:
    """Return what flow metadata holds of a result; `policy` is the version of the one that judged."""
    return {
        "hunt": True,
        "policy": policy,
        "action": result.action.word,
        "severity": result.severity,
        "endpoint": result.endpoint,
        "findings": result.counts,
        "rules": sorted({h.seen.finding.rule for h in result.hits if h.seen.finding.rule}),
        "directions": sorted({h.direction for h in result.hits}),
        "uninspected": sorted({u.why for u in result.unread}),
        "conversation": result.conversation,
    }
