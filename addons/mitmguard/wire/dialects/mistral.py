"""Mistral's own APIs: fill in the middle, OCR, and conversations that the provider keeps.

Source: Mistral's API reference and its Python SDK. Chat, agents, embeddings, moderation, files and batches are
those of `openai_*`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace

from mitmguard.model import Sink
from mitmguard.wire.dialect import Call, Dialect, Ends, Reason, Tail
from mitmguard.wire.dialects import openai_chat, openai_completions
from mitmguard.wire.dialects.openai_chat import ERRORS, refuse
from mitmguard.wire.framing import Final
from mitmguard.wire.literals import Node, Obj
from mitmguard.wire.places import (
    Each,
    JsonIn,
    Media,
    Opaque,
    Parts,
    Record,
    Say,
    Skip,
    Walk,
    calls,
    number,
    results,
)
from mitmguard.wire.texts import Source

FIM = replace(
    openai_completions.DIALECT,
    name="mistral.fim",
    provider="mistral",
    response=openai_chat.RESPONSE,
    event=openai_chat.EVENT,
    ends=openai_chat.ends,
    stop=openai_chat.stop,
    exclusive=True,
    paths=("POST /fim/completions",),
)

_SCAN = Record({"image_base64": Media(), "image_annotation": JsonIn()})
OCR = Dialect(
    name="mistral.ocr",
    provider="mistral",
    kind="model",
    request=Record(
        {
            "model": Skip(),
            "document": Record(
                {
                    "document_url": Media(),
                    "image_url": Record({"url": Media()}),
                    "document_name": Say("meta"),
                }
            ),
            "document_annotation_prompt": Say("system"),
            "document_annotation_format": Walk("tooldef", section=1),
            "bbox_annotation_format": Walk("tooldef", section=1),
        },
        message=True,
    ),
    response=Record(
        {
            "pages": Each(Record({"images": Each(_SCAN)})),
            "document_annotation": JsonIn(),
            "usage_info": Opaque(),
            **ERRORS,
        }
    ),
    refuse=refuse,
    paths=("POST /ocr",),
    keys=frozenset(("document",)),
)


call_name = calls("tool_call_id")
result_name = results("tool_call_id")

_ENTRY = Record(
    {"content": Each(openai_chat.PART)},
    types={
        "function.call": Record(
            {"name": Skip(), "arguments": JsonIn("assistant", Sink.ARGUMENTS)},
            role="assistant",
            tool=call_name,
        ),
        "function.result": Record({"result": Say("tool")}, role="tool", tool=result_name),
        "tool.execution": Record(
            {
                "name": Skip(),
                "arguments": JsonIn("assistant", Sink.REMOTE),
                "info": Walk("tool"),
            },
            role="assistant",
            tool=call_name,
        ),
    },
    roles=openai_chat.ROLES,
    message=True,
)
_INDEX = ("output_index",)
_STARTED = Record(
    {"name": Skip(), "arguments": JsonIn("assistant", Sink.REMOTE, channel="arguments")},
    index=_INDEX,
)
_EVENT = Record(
    {"outputs": Each(_ENTRY), "usage": Opaque(), "message": Say(), **ERRORS},
    types={
        "message.output.delta": Record(
            {"content": Parts("content", openai_chat.DELTA_PART)},
            index=("output_index", "content_index"),
        ),
        "function.call.delta": Record(
            {
                "name": Skip(),
                "arguments": JsonIn("assistant", Sink.ARGUMENTS, channel="arguments"),
            },
            index=_INDEX,
        ),
        "tool.execution.started": _STARTED,
        "tool.execution.delta": _STARTED,
        "tool.execution.done": Record({"name": Skip(), "info": Walk("tool")}),
    },
)


def ends(node: Node, name: str, source: Source) -> Ends:
    """The arguments of a tool that Mistral runs are complete before it is done, all before the response is."""
    if type(node) is not Obj:
        return Ends()
    match node.text("type"):
        case "tool.execution.done":
            return Ends(((number(source, node, "output_index"),),), before=True)
        case "conversation.response.done" | "conversation.response.error":
            return Ends(((),), before=True)
    return Ends()


def note(node: Node, tail: Tail, source: Source) -> None:
    """Remember the calls under way."""
    if type(node) is Obj and node.text("type") in ("function.call.delta", "tool.execution.started"):
        key = (number(source, node, "output_index"),)
        tail.calls[key] = Call(node.text("name"), node.text("type") != "function.call.delta")


def stop(reason: Reason, tail: Tail) -> list[Final]:
    """End with the error that the API has for a response that failed."""
    name = "conversation.response.error"
    data = {"type": name, "code": 400, "message": reason.message}
    return [Final(json.dumps(data).encode(), name)]


def hints(node: Node) -> Mapping[str, str]:
    """Return the id under which the provider keeps the history."""
    found = node.text("conversation_id") if type(node) is Obj else ""
    return {"conversation": found} if found else {}


CONVERSATIONS = Dialect(
    name="mistral.conversations",
    provider="mistral",
    kind="model",
    request=Record(
        {
            "model": Skip(),
            "instructions": Say("system"),
            "inputs": Each(_ENTRY),
            "tools": Walk("tooldef", section=1),
            "completion_args": Walk("tooldef", section=1),
            "name": Say("meta"),
            "description": Say("meta"),
            "metadata": Walk("meta"),
        }
    ),
    response=Record(
        {
            "outputs": Each(_ENTRY),
            "entries": Each(_ENTRY),
            "messages": Each(_ENTRY),
            "usage": Opaque(),
            **ERRORS,
        }
    ),
    event=_EVENT,
    refuse=refuse,
    ends=ends,
    note=note,
    stop=stop,
    hints=hints,
    exclusive=True,
    paths=(
        "ANY /conversations",
        "ANY /conversations/*",
        "ANY /conversations/*/restart",
        "GET /conversations/*/history",
        "GET /conversations/*/messages",
    ),
    providers=frozenset(("mistral",)),
)
