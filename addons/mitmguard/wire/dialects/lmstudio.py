"""LM Studio's own chat. Its other paths are those of `openai_*`.

Source: LM Studio's REST API documentation (`/api/v1/chat`); not recorded.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from mitmguard.model import Sink
from mitmguard.wire.dialect import Dialect, Ends, Reason, Tail
from mitmguard.wire.dialects.openai_chat import ERRORS, error, refuse
from mitmguard.wire.framing import Final
from mitmguard.wire.literals import Node, Obj
from mitmguard.wire.places import Each, Media, Opaque, Record, Say, Skip, Walk
from mitmguard.wire.texts import Source

_OUTPUT = Record(
    {
        "content": Say(),
        "arguments": Walk("assistant", Sink.REMOTE),
        "output": Say("tool"),
        "provider_info": Skip(),
    }
)
_RESULT = Record({"output": Each(_OUTPUT), "stats": Opaque(), **ERRORS})
_EVENT = Record(
    {"result": _RESULT, **ERRORS},
    types={
        "message.delta": Record({"content": Say(channel="content")}),
        "reasoning.delta": Record({"content": Say(channel="reasoning")}),
        "tool_call.arguments": Record({"arguments": Walk("assistant", Sink.REMOTE)}),
        "tool_call.success": Record(
            {"arguments": Walk("assistant", Sink.REMOTE), "output": Say("tool")}
        ),
    },
)


def ends(node: Node, name: str, source: Source) -> Ends:
    """A text is complete before it is said to end, everything before the chat does."""
    if type(node) is not Obj:
        return Ends()
    match node.text("type"):
        case "message.end":
            return Ends((("content",),), before=True)
        case "reasoning.end":
            return Ends((("reasoning",),), before=True)
        case "chat.end" | "error":
            return Ends(((),), before=True)
    return Ends()


def stop(reason: Reason, tail: Tail) -> list[Final]:
    """End with an error event."""
    return [Final(json.dumps({"type": "error", "error": error(reason)}).encode(), "error")]


def hints(node: Node) -> Mapping[str, str]:
    """Return the ids by which the server keeps the history."""
    if type(node) is not Obj:
        return {}
    if type(inner := node.get("result")) is Obj:
        node = inner
    found = {
        "id": node.text("response_id"),
        "previous_response_id": node.text("previous_response_id"),
    }
    return {k: v for k, v in found.items() if v}


DIALECT = Dialect(
    name="lmstudio.chat",
    provider="lmstudio",
    kind="model",
    request=Record(
        {
            "model": Skip(),
            "system_prompt": Say("system"),
            "input": Each(Record({"content": Say(), "data_url": Media()}, message=True)),
            "integrations": Each(
                Record({"server_url": Skip(), "headers": Opaque(), "allowed_tools": Skip()}),
                section=1,
            ),
        }
    ),
    response=_RESULT,
    event=_EVENT,
    refuse=refuse,
    ends=ends,
    stop=stop,
    hints=hints,
    paths=("POST /api/v1/chat",),
    keys=frozenset(("input",)),
)
