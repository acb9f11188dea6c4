"""Aleph Alpha's completions, and those of AI21's older models: `prompt` in, `completions` out.

Source: Aleph Alpha and AI21 API references.
"""

from __future__ import annotations

import json
from dataclasses import replace

from mitmguard.wire.dialect import Dialect, Ends, Reason, Reply, Tail
from mitmguard.wire.framing import Final
from mitmguard.wire.literals import Node, Obj
from mitmguard.wire.places import Each, Media, Opaque, Record, Say, Skip, Walk
from mitmguard.wire.texts import Source

_PROMPT = Each(
    Record(
        {"data": Say("user")},
        types={
            "image": Record({"data": Media()}),
            "token_ids": Record({"data": Opaque()}),
        },
        role="user",
        message=True,
    )
)


def ends(node: Node, name: str, source: Source) -> Ends:
    """A summary comes after all text."""
    if type(node) is Obj and node.text("type").endswith("summary"):
        return Ends(((),), before=True)
    return Ends()


def stop(reason: Reason, tail: Tail) -> list[Final]:
    """End with an error element, and the end of the stream."""
    return [Final(json.dumps(_error(reason)).encode()), Final(b"[DONE]")]


def refuse(reason: Reason) -> Reply:
    """400 with Aleph Alpha's error object: its client raises `ValueError`, and does not try again."""
    return Reply(400, "application/json", json.dumps(_error(reason)).encode())


def _error(reason: Reason) -> dict[str, str]:
    return {"error": reason.message, "code": reason.code, "request_id": reason.request_id}


COMPLETE = Dialect(
    name="aleph_alpha.complete",
    provider="aleph_alpha",
    kind="model",
    request=Record(
        {
            "prompt": _PROMPT,
            "completion_expected": Say("assistant"),
            "stop_sequences": Walk("meta"),
            "model": Skip(),
        }
    ),
    response=Record({"completions": Each(Walk()), "optimized_prompt": _PROMPT}),
    event=Record({"completion": Say(channel="text")}, index=("index",), delta=True),
    refuse=refuse,
    ends=ends,
    stop=stop,
    paths=("POST /complete", "POST /evaluate", "POST /semantic_embed"),
    keys=frozenset(("prompt",)),
)


def refuse_ai21(reason: Reason) -> Reply:
    """400 with AI21's `detail`."""
    body = {"detail": reason.message, "code": reason.code, "request_id": reason.request_id}
    return Reply(400, "application/json", json.dumps(body).encode())


AI21 = replace(
    COMPLETE,
    name="ai21.complete",
    provider="ai21",
    response=Record({"completions": Each(Walk()), "prompt": Walk("user")}),
    refuse=refuse_ai21,
    paths=("POST /studio/v1/*/complete",),
    providers=frozenset(("ai21",)),
)
