"""Anthropic's other APIs: message batches, files, and the completions that came before messages.

Source: Anthropic API reference; recorded exchanges of completions.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace

from mitmguard.wire.dialect import Dialect, Ends, Reason, Tail
from mitmguard.wire.dialects import anthropic_messages
from mitmguard.wire.dialects.anthropic_messages import error, refuse
from mitmguard.wire.framing import Final
from mitmguard.wire.literals import Node, Obj
from mitmguard.wire.places import Each, Record, Say, Skip, Walk
from mitmguard.wire.texts import Source

_KEPT = re.compile(r"/batches/([A-Za-z0-9_-]{8,128})(?:/|\Z)")


def ends(node: Node, name: str, source: Source) -> Ends:
    """The last element of a completion says why it stops, and may hold text; an error comes after all."""
    if type(node) is not Obj:
        return Ends()
    if node.text("stop_reason"):
        return Ends(((),))
    return Ends(((),), before=True) if name == "error" else Ends()


def stop(reason: Reason, tail: Tail) -> list[Final]:
    """End with an error: completions have no word for a refusal."""
    body = {"type": "error", "error": error(reason), "request_id": reason.request_id}
    return [Final(json.dumps(body).encode(), "error")]


COMPLETE = Dialect(
    name="anthropic.complete",
    provider="anthropic",
    kind="model",
    request=Record(
        {
            "model": Skip(),
            "prompt": Record({}, role="user", message=True),
            "stop_sequences": Walk("meta"),
            "metadata": Walk("meta"),
        }
    ),
    response=Record({"completion": Say(), "stop": Say("meta")}),
    event=Record({"completion": Say(channel="completion"), "stop": Say("meta")}),
    refuse=refuse,
    ends=ends,
    stop=stop,
    paths=("POST /v1/complete",),
    keys=frozenset(("prompt",)),
    recognize=lambda body: any(key.value == "max_tokens_to_sample" for key, _ in body.members),
)


def session(target: str) -> str:
    """Return the id of a batch in a path."""
    found = _KEPT.search(target.partition("?")[0])
    return found[1] if found else ""


def _batch(node: Node) -> dict[str, str]:
    """A batch keeps what its requests masked: the results are fetched hours later."""
    if type(node) is Obj and node.text("type") == "message_batch":
        return {"id": node.text("id")}
    return {}


_LINE = Record(
    {
        "custom_id": Say("meta"),
        "result": Record({"message": anthropic_messages.RESPONSE, "error": Walk("meta")}),
    }
)
_ASKED = Record({"custom_id": Say("meta"), "params": anthropic_messages.REQUEST})

BATCHES = Dialect(
    name="anthropic.batches",
    provider="anthropic",
    kind="model",
    request=Record({"requests": Each(_ASKED)}),
    response=_LINE,
    event=_LINE,
    framing="ndjson",
    refuse=refuse,
    model=lambda node: "",
    hints=_batch,
    session=session,
    paths=(
        "POST /messages/batches",
        "GET /messages/batches",
        "GET /messages/batches/*",
        "GET /messages/batches/*/results",
    ),
)

FILES = replace(
    BATCHES,
    name="anthropic.files",
    request=Walk("user"),
    response=Walk("tool"),
    event=None,
    hints=lambda node: {},
    session=lambda target: "",
    paths=("POST /files", "GET /files", "GET /files/*", "GET /files/*/content"),
    providers=frozenset(("anthropic",)),
)
