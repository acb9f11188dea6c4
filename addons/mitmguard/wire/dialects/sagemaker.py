"""Amazon SageMaker endpoints: whatever the container behind them takes and gives.

Source: SageMaker Runtime API reference and botocore; a recorded exchange. Nothing is known of the bodies, so they are
read as the generic dialect reads them. A frame of a stream is a piece of text as the container cut it.
"""

from __future__ import annotations

import json
from dataclasses import replace

from mitmguard.wire.dialect import Reason, Reply, Tail
from mitmguard.wire.dialects import generic
from mitmguard.wire.framing import Final


def refuse(reason: Reason) -> Reply:
    """400 with a `ValidationError`: botocore raises it and does not try again."""
    body = json.dumps({"Message": reason.message, "RequestId": reason.request_id}).encode()
    return Reply(400, "application/json", body, (("x-amzn-errortype", "ValidationError"),))


def stop(reason: Reason, tail: Tail) -> list[Final]:
    """End with an exception: botocore raises `EventStreamError`."""
    body = {"Message": reason.message, "ErrorCode": reason.code}
    return [Final(json.dumps(body).encode(), "ModelStreamError", error=True)]


DIALECT = replace(
    generic.DIALECT,
    name="sagemaker.invoke_endpoint",
    provider="sagemaker",
    refuse=refuse,
    stop=stop,
    framing="eventstream",
    text_events=frozenset(("PayloadPart",)),
    paths=(
        "POST /endpoints/*/invocations",
        "POST /endpoints/*/invocations-response-stream",
        "POST /endpoints/*/async-invocations",
    ),
)
