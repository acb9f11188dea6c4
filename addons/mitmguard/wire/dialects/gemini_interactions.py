"""Google's Interactions API: steps of a model or an agent, of which the provider keeps the history.

Source: Gemini API reference and google-genai; recorded exchanges. What Google runs by itself (searches, code,
remote MCP servers) has arguments that are never restored.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from mitmguard.model import Sink
from mitmguard.wire.dialect import Call, Dialect, Ends, Reason, Tail
from mitmguard.wire.dialects.gemini import INSTRUCTION, ROLES, TOOLS, refuse
from mitmguard.wire.framing import Final
from mitmguard.wire.literals import Node, Obj
from mitmguard.wire.places import (
    Each,
    JsonIn,
    Media,
    Opaque,
    Record,
    Say,
    Shape,
    Skip,
    Walk,
    calls,
    number,
)
from mitmguard.wire.texts import Places, Source

call_name = calls("id")


def result_name(node: Obj, out: Places) -> str:
    """Return the tool whose result a step is."""
    return out.tools.get(node.text("call_id"), "") or node.text("name")


PART = Record(
    {
        "text": Say(),
        "data": Media(),
        "mime_type": Skip(),
        "resolution": Skip(),
        "annotations": Walk("assistant"),
        "signature": Opaque(),
    }
)
_RESULT = Record(
    {"result": Each(Record({"data": Media(), "mime_type": Skip()})), "signature": Opaque()},
    role="tool",
    tool=result_name,
    message=True,
)


_REMOTE_CALLS = tuple(
    f"{name}_call"
    for name in (
        "google_search",
        "google_maps",
        "url_context",
        "code_execution",
        "mcp_server_tool",
        "file_search",
        "retrieval",
        "computer_use",
    )
)
_REMOTE = Record(
    {"name": Skip(), "arguments": Walk("assistant", Sink.REMOTE), "signature": Opaque()},
    role="assistant",
    tool=call_name,
    message=True,
)
_TYPES: Mapping[str, Record] = {
    "user_input": Record({"content": Each(PART)}, role="user", message=True),
    "model_output": Record(
        {"content": Each(PART), "signature": Opaque()}, role="assistant", message=True
    ),
    "thought": Record(
        {"summary": Each(Record({"text": Say()})), "signature": Opaque()},
        role="assistant",
        message=True,
    ),
    "function_call": Record(
        {"name": Skip(), "arguments": Walk("assistant", Sink.ARGUMENTS), "signature": Opaque()},
        role="assistant",
        tool=call_name,
        message=True,
    ),
    "function_result": _RESULT,
    **dict.fromkeys(_REMOTE_CALLS, _REMOTE),
    **dict.fromkeys((f"{name.removesuffix('_call')}_result" for name in _REMOTE_CALLS), _RESULT),
}
STEP = Record(
    {**PART.fields, "content": Each(PART), "arguments": Walk("assistant", Sink.REMOTE)},
    types=_TYPES,
    roles=ROLES,
    message=True,
)
_COMMON: Mapping[str, Shape] = {
    "model": Skip(),
    "agent": Skip(),
    "system_instruction": INSTRUCTION,
    "tools": TOOLS,
    "response_format": TOOLS,
    "generation_config": Record({"stop_sequences": Walk("meta"), "thinking_level": Skip()}),
    "previous_interaction_id": Skip(),
    "input": Each(STEP),
    "steps": Each(STEP),
    "outputs": Each(STEP),
    "usage": Skip(),
    "created": Skip(),
    "updated": Skip(),
    "error": Walk("assistant"),
}
BODY = Record(_COMMON)

_DELTA = Record(
    {
        "text": Say(channel="text"),
        "data": Media(),
        "mime_type": Skip(),
        "signature": Opaque(),
        "annotations": Walk("assistant"),
    },
    types={
        "thought_summary": Record(
            {"content": Record({"text": Say(channel="summary")}), "signature": Opaque()}
        ),
        "arguments_delta": Record(
            {"arguments": JsonIn("assistant", Sink.ARGUMENTS, channel="arguments")}
        ),
        **{name: _TYPES[name] for name in _TYPES if name.endswith(("_call", "_result"))},
    },
    delta=True,
)
_PIECE = Record({"delta": _DELTA}, index=("index",))
EVENT = Record(
    {"interaction": BODY, "step": STEP, "content": STEP, "error": Walk("assistant")},
    by="event_type",
    types={"step.delta": _PIECE, "content.delta": _PIECE},
)


def ends(node: Node, name: str, source: Source) -> Ends:
    """A step is complete before its `stop`, everything before the interaction is or fails."""
    if type(node) is not Obj:
        return Ends()
    match node.text("event_type"):
        case "step.stop" | "content.stop":
            return Ends(((number(source, node, "index"),),), before=True)
        case "interaction.completed" | "interaction.complete" | "error":
            return Ends(((),), before=True)
    return Ends()


def note(node: Node, tail: Tail, source: Source) -> None:
    """Remember the interaction, the steps that are open, and the calls among them."""
    if type(node) is not Obj:
        return
    index = number(source, node, "index")
    match node.text("event_type"):
        case "interaction.created" | "interaction.start":
            if type(interaction := node.get("interaction")) is Obj:
                tail.id, tail.model = interaction.text("id"), interaction.text("model")
        case "step.start" | "content.start":
            tail.open.append(index)
            step = node.get("step") or node.get("content")
            if type(step) is Obj and step.text("type").endswith("_call"):
                remote = step.text("type") != "function_call"
                tail.calls[(index,)] = Call(step.text("name"), remote)
        case "step.stop" | "content.stop":
            if index in tail.open:
                tail.open.remove(index)


def stop(reason: Reason, tail: Tail) -> list[Final]:
    """End as an interaction that is incomplete; with an error where a call is under way."""
    if any(not call.remote for call in tail.calls.values()):
        failed = {"code": "invalid_request", "message": reason.message}
        return [_event("error", error=failed)]
    interaction = {
        "id": tail.id,
        "object": "interaction",
        "model": tail.model,
        "status": "incomplete",
    }
    return [
        *(_event("step.stop", index=index) for index in tail.open),
        _event("interaction.completed", interaction=interaction),
        Final(b"[DONE]", "done"),
    ]


def _event(kind: str, **members: object) -> Final:
    return Final(json.dumps({**members, "event_type": kind}).encode(), kind)


def hints(node: Node) -> Mapping[str, str]:
    """Return the ids of the interaction, and of the one that it continues."""
    if type(node) is not Obj:
        return {}
    inner = node.get("interaction")
    found = {
        "previous_response_id": node.text("previous_interaction_id"),
        "id": inner.text("id") if type(inner) is Obj else node.text("id"),
    }
    return {k: v for k, v in found.items() if v}


_SESSION = re.compile(r"/interactions/([^/?]+)")


def session(target: str) -> str:
    """Return the id of the interaction in a path."""
    found = _SESSION.search(target)
    return found[1] if found is not None else ""


DIALECT = Dialect(
    name="gemini.interactions",
    provider="gemini",
    kind="model",
    request=BODY,
    response=BODY,
    event=EVENT,
    refuse=refuse,
    ends=ends,
    note=note,
    stop=stop,
    hints=hints,
    session=session,
    paths=("POST /interactions", "ANY /interactions/*", "POST /interactions/*/cancel"),
)
