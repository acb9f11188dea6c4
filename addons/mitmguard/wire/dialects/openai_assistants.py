"""OpenAI Assistants: threads that the provider keeps, and runs over them. Azure has the same.

Source: OpenAI API reference; recorded exchanges of OpenAI. Every run repeats its instructions and tools, and a
stream each text in `completed`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from mitmguard.model import Sink
from mitmguard.wire.dialect import Call, Dialect, Ends, Reason, Tail
from mitmguard.wire.dialects import openai_chat
from mitmguard.wire.dialects.openai_chat import ERRORS, call_name, error, refuse
from mitmguard.wire.framing import Final
from mitmguard.wire.literals import Arr, Node, Obj
from mitmguard.wire.places import (
    Each,
    JsonIn,
    Opaque,
    Record,
    Say,
    Shape,
    Skip,
    Walk,
    mark,
    number,
)
from mitmguard.wire.texts import Source

_MESSAGE = Record({"content": Each(openai_chat.PART)}, roles=openai_chat.ROLES, message=True)
_SETUP: dict[str, Shape] = {
    "model": Skip(),
    "instructions": Walk("system", section=0),
    "additional_instructions": Walk("system", section=0),
    "tools": Walk("tooldef", section=1),
    "response_format": Walk("tooldef", section=1),
    "name": Say("meta"),
    "description": Say("meta"),
    "metadata": Walk("meta"),
    "messages": Each(_MESSAGE),
    "additional_messages": Each(_MESSAGE),
}
REQUEST = Record(
    {
        **_SETUP,
        "thread": Record(_SETUP),
        "content": Each(openai_chat.PART),
        "tool_outputs": Each(Record({"output": Say("tool")})),
    },
    roles=openai_chat.ROLES,
    message=True,
)

_CALL = Record(
    {
        "function": Record(
            {
                "name": Skip(),
                "arguments": JsonIn("assistant", Sink.ARGUMENTS),
                "output": Say("tool"),
            }
        ),
        "code_interpreter": Record(
            {"input": Say("assistant", Sink.REMOTE), "outputs": Walk("tool")}
        ),
        "file_search": Walk("tool"),
    },
    tool=call_name,
)
_CALLS = Record({"tool_calls": Each(_CALL)})
_OBJECT: dict[str, Shape] = {
    **_SETUP,
    "content": Each(openai_chat.PART),
    "step_details": _CALLS,
    "required_action": Record({"submit_tool_outputs": _CALLS}),
    "usage": Opaque(),
    **ERRORS,
}
RESPONSE = Record(
    {**_OBJECT, "data": Each(Record(_OBJECT, roles=openai_chat.ROLES))}, roles=openai_chat.ROLES
)

_DELTA_PART = Record(
    {
        "text": Record({"value": Say(channel="value"), "annotations": Walk("assistant")}),
        "refusal": Say(channel="refusal"),
    },
    index=("index",),
)
_DELTA_CALL = Record(
    {
        "function": Record(
            {
                "name": Skip(),
                "arguments": JsonIn("assistant", Sink.ARGUMENTS, channel="arguments"),
                "output": Say("tool", channel="output"),
            }
        ),
        "code_interpreter": Record(
            {
                "input": Say("assistant", Sink.REMOTE, channel="input"),
                "outputs": Each(Record({"logs": Say("tool", channel="logs")}, index=("index",))),
            }
        ),
        "file_search": Walk("tool"),
    },
    index=("index",),
    tool=call_name,
)
EVENT = Record(
    _OBJECT,
    types={
        "thread.message.delta": Record(
            {"delta": Record({"content": Each(_DELTA_PART)})}, index=("id",)
        ),
        "thread.run.step.delta": Record(
            {"delta": Record({"step_details": Record({"tool_calls": Each(_DELTA_CALL)})})},
            index=("id",),
        ),
    },
    by="object",
    roles=openai_chat.ROLES,
)


def ends(node: Node, name: str, source: Source) -> Ends:
    """What a message or a step said is complete before it comes whole, everything before the run ends."""
    if type(node) is not Obj or name.endswith((".delta", ".created", ".in_progress", ".queued")):
        return Ends()
    if node.text("object") in ("thread.message", "thread.run.step"):
        return Ends(((mark(source, node, "id"),),), before=True)
    return Ends(((),), before=True)


def note(node: Node, tail: Tail, source: Source) -> None:
    """Remember the calls under way."""
    if type(node) is not Obj or node.text("object") != "thread.run.step.delta":
        return
    delta = node.get("delta")
    details = delta.get("step_details") if type(delta) is Obj else None
    calls = details.get("tool_calls") if type(details) is Obj else None
    for call in calls.items if type(calls) is Arr else ():
        if type(call) is Obj and type(function := call.get("function")) is Obj:
            key = (mark(source, node, "id"), number(source, call, "index"))
            if name := function.text("name"):
                tail.calls[key] = Call(name, remote=False)


def stop(reason: Reason, tail: Tail) -> list[Final]:
    """End with an error event: the SDKs raise it."""
    return [Final(json.dumps({"error": error(reason)}).encode(), "error")]


def hints(node: Node) -> Mapping[str, str]:
    """Return the thread in which the provider keeps the history."""
    if type(node) is not Obj:
        return {}
    thread = node.text("id") if node.text("object") == "thread" else node.text("thread_id")
    return {"conversation": thread} if thread else {}


def session(target: str) -> str:
    """Return the id of a thread in a path."""
    found = _KEPT.search(target.partition("?")[0])
    return found[1] if found else ""


_KEPT = re.compile(r"/threads/(?!runs(?:/|\Z))([^/]+)")

DIALECT = Dialect(
    name="openai.assistants",
    provider="openai",
    kind="model",
    request=REQUEST,
    response=RESPONSE,
    event=EVENT,
    refuse=refuse,
    ends=ends,
    note=note,
    stop=stop,
    hints=hints,
    session=session,
    paths=(
        "ANY /assistants",
        "ANY /assistants/*",
        "POST /threads",
        "ANY /threads/*",
        "POST /threads/runs",
        "ANY /threads/*/messages",
        "ANY /threads/*/messages/*",
        "ANY /threads/*/runs",
        "ANY /threads/*/runs/*",
        "POST /threads/*/runs/*/submit_tool_outputs",
        "POST /threads/*/runs/*/cancel",
        "GET /threads/*/runs/*/steps",
        "GET /threads/*/runs/*/steps/*",
    ),
)
