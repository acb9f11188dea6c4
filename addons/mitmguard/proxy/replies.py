"""What the face itself answers, before or beside the engine: always JSON, always with a remedy."""

from __future__ import annotations

import json

from mitmproxy import http

from mitmguard.engine import Refusal


def refusal(status: int, code: str, message: str, retry_after: int = 0) -> Refusal:
    """Build an answer of our own; SDKs retry it only where `retry_after` (seconds) says so."""
    error = {"type": "mitmguard_error", "code": code, "message": message}
    headers = [
        ("content-type", "application/json"),
        ("cache-control", "no-store"),
        # Without it a browser shows "Failed to fetch" in place of the message.
        ("access-control-allow-origin", "*"),
        ("x-should-retry", "true" if retry_after else "false"),
    ]
    if retry_after:
        headers.append(("retry-after", str(retry_after)))
    body = json.dumps({"type": "error", "error": error}).encode()
    return Refusal(status, tuple(headers), body)


STARTING = refusal(503, "starting", "mitmguard is still loading; try again in a moment.", 2)
BUSY = refusal(503, "busy", "mitmguard has too many requests in flight; try again soon.", 1)
BROKEN = refusal(
    502, "guard_failed", "mitmguard could not decide on this exchange, so it was not forwarded."
)
TOO_LARGE = refusal(
    413,
    "request_too_large",
    "The request body is over the limit of the policy (limits.body_bytes).",
)
ANSWER_TOO_LARGE = refusal(
    502,
    "answer_too_large",
    "The upstream's answer is over the limit of the policy (limits.body_bytes).",
)


def unreachable(why: str) -> Refusal:
    """Say why the upstream did not answer, in place of mitmproxy's HTML page."""
    return refusal(502, "upstream_unreachable", f"The upstream did not answer: {why}", 1)


def response(answer: Refusal) -> http.Response:
    """Turn a refusal into mitmproxy's response object."""
    fields = [(name.encode(), value.encode()) for name, value in answer.headers]
    return http.Response.make(answer.status, answer.body, http.Headers(fields))
