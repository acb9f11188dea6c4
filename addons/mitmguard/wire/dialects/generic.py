"""What is JSON and nothing that we know: every string is read, and written back where it was."""

from __future__ import annotations

import json

from mitmguard.wire.dialect import Dialect, Reason, Reply
from mitmguard.wire.places import Walk


def refuse(reason: Reason) -> Reply:
    """400 with an error object that most clients print."""
    body = {"error": {"message": reason.message, "type": "invalid_request_error", "code": reason.code,
                      "request_id": reason.request_id}}  # fmt: skip
    return Reply(400, "application/json", json.dumps(body).encode())


DIALECT = Dialect(
    name="generic",
    provider="unknown",
    kind="model",
    request=Walk("user"),
    response=Walk("assistant"),
    event=Walk("assistant"),
    refuse=refuse,
)
