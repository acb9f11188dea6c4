"""Anthropic Messages, with count_tokens.

Source: Anthropic API reference; recorded exchanges. Thinking is covered by a signature: it is read and never
altered, in both directions. There are no repeats of the whole text in a stream.
"""

from __future__ import annotations

import json
from dataclasses import replace

from mitmguard.model import Sink
from mitmguard.wire.dialect import Call, Dialect, Ends, Reason, Reply, Tail
from mitmguard.wire.framing import Final
from mitmguard.wire.literals import Arr, Node, Obj
from mitmguard.wire.places import (
    Each,
    JsonIn,
    Media,
    Opaque,
    Record,
    Roles,
    Say,
    Signed,
    Skip,
    Walk,
    calls,
    number,
    results,
)
from mitmguard.wire.texts import Source

ROLES: Roles = {"user": "user", "assistant": "assistant", "system": "system"}


call_name = calls("id")
result_name = results("tool_use_id")

_SOURCE = Record(
    {"data": Media(), "url": Say(), "content": Each(Record({"text": Say()}))},
    types={
        "text": Record({"data": Say(), "media_type": Skip()}),
        "base64": Record({"data": Media(), "media_type": Skip()}),
        "file": Record({}),
    },
)
_CITATION = Record({"cited_text": Say(), "title": Say(), "url": Say(), "document_title": Say()})
_CLIENT_CALL = Record({"name": Skip(), "input": Walk("assistant", Sink.ARGUMENTS)}, tool=call_name)
_REMOTE_CALL = Record(
    {"name": Skip(), "server_name": Skip(), "input": Walk("assistant", Sink.REMOTE)}, tool=call_name
)
_RESULT_PART = Record(
    {"text": Say(), "source": _SOURCE, "title": Say(), "url": Say(), "page_age": Skip()},
)
_RESULT = Record({"content": Each(_RESULT_PART)}, role="tool", tool=result_name)

BLOCK = Record(
    {"text": Say()},
    types={
        "text": Record({"text": Say(), "citations": Each(_CITATION)}),
        "thinking": Record({"thinking": Signed("assistant"), "signature": Opaque()}),
        "redacted_thinking": Record({"data": Opaque()}),
        "tool_use": _CLIENT_CALL,
        "server_tool_use": _REMOTE_CALL,
        "mcp_tool_use": _REMOTE_CALL,
        "tool_result": _RESULT,
        "mcp_tool_result": _RESULT,
        "web_search_tool_result": _RESULT,
        "web_fetch_tool_result": _RESULT,
        "code_execution_tool_result": _RESULT,
        "bash_code_execution_tool_result": _RESULT,
        "text_editor_code_execution_tool_result": _RESULT,
        "tool_search_tool_result": _RESULT,
        "image": Record({"source": _SOURCE}),
        "document": Record({"source": _SOURCE, "title": Say(), "context": Say()}),
        "search_result": Record(
            {"source": Say(), "title": Say(), "content": Each(_RESULT_PART)}, role="tool"
        ),
        "compaction": Record({"content": Say("assistant")}),
    },
)

REQUEST = Record(
    {
        "model": Skip(),
        "system": Each(Record({"text": Say()}, role="system"), section=0),
        "messages": Each(Record({"content": Each(BLOCK)}, roles=ROLES, message=True)),
        "tools": Walk("tooldef", section=1),
        "mcp_servers": Each(
            Record({"name": Skip(), "url": Skip(), "authorization_token": Opaque()}), section=1
        ),
        "output_config": Walk("tooldef", section=1),
        "output_format": Walk("tooldef", section=1),
        "stop_sequences": Walk("meta"),
        "metadata": Walk("meta"),
        "anthropic_version": Skip(),
        "anthropic_beta": Skip(),
        "betas": Skip(),
        "thinking": Skip(),
        "context_management": Skip(),
        "container": Skip(),
    }
)
RESPONSE = Record(
    {
        "content": Each(BLOCK),
        "usage": Opaque(),
        "stop_details": Walk("assistant"),
        "container": Skip(),
    }
)


_DELTA = Record(
    {},
    types={
        "text_delta": Record({"text": Say(channel="text")}),
        "input_json_delta": Record(
            {"partial_json": JsonIn("assistant", Sink.ARGUMENTS, channel="input")}
        ),
        "thinking_delta": Record({"thinking": Signed(channel="thinking")}),
        "signature_delta": Record({"signature": Opaque()}),
        "citations_delta": Record({"citation": _CITATION}),
        "compaction_delta": Record({"content": Say(channel="compaction")}),
    },
    delta=True,
)
EVENT = Record(
    {
        "message": Record({"content": Each(BLOCK), "usage": Opaque()}),
        "usage": Opaque(),
        "context_management": Opaque(),
    },
    types={
        "content_block_start": Record({"content_block": BLOCK}, index=("index",)),
        "content_block_delta": Record({"delta": _DELTA}, index=("index",)),
        "message_delta": Record(
            {
                "delta": Record(
                    {"stop_reason": Skip(), "stop_sequence": Skip(), "container": Skip()}
                ),
                "usage": Opaque(),
            }
        ),
        "error": Record({"error": Record({"message": Say()})}),
    },
)


def ends(node: Node, name: str, source: Source) -> Ends:
    """A block is complete before its `content_block_stop`; everything before `message_stop` and `error`."""
    if type(node) is not Obj:
        return Ends()
    match node.text("type"):
        case "content_block_stop":
            return Ends(((number(source, node, "index"),),), before=True)
        case "message_delta" | "message_stop" | "error":
            return Ends(((),), before=True)
    return Ends()


def note(node: Node, tail: Tail, source: Source) -> None:
    """Remember which blocks are open, and which of them are calls."""
    if type(node) is not Obj:
        return
    match node.text("type"):
        case "content_block_start":
            index = number(source, node, "index")
            tail.open.append(index)
            block = node.get("content_block")
            if type(block) is Obj and block.text("type").endswith("tool_use"):
                tail.calls[(index,)] = Call(
                    block.text("name"), remote=block.text("type") != "tool_use"
                )
        case "content_block_stop":
            index = number(source, node, "index")
            if index in tail.open:
                tail.open.remove(index)


def stop(reason: Reason, tail: Tail) -> list[Final]:
    """End with `stop_reason: refusal`; with an error where tool arguments are already under way."""
    if any(not call.remote for call in tail.calls.values()):
        # A normal finish would make the client execute a truncated call.
        return [_event({"type": "error", "error": error(reason), "request_id": reason.request_id})]
    refusal: dict[str, object] = {
        "type": "message_delta",
        "delta": {
            "stop_reason": "refusal",
            "stop_sequence": None,
            "stop_details": {"type": "refusal", "category": None, "explanation": reason.message},
        },
        "usage": {"output_tokens": 0},
    }
    return [
        *(_event({"type": "content_block_stop", "index": index}) for index in tail.open),
        _event(refusal),
        _event({"type": "message_stop"}),
    ]


def _event(data: dict[str, object]) -> Final:
    # Without the `event:` line the official SDK ignores the event.
    return Final(json.dumps(data).encode(), str(data["type"]))


def error(reason: Reason) -> dict[str, object]:
    """Anthropic's error object."""
    return {"type": "invalid_request_error", "message": reason.message, "code": reason.code}


def refuse(reason: Reason) -> Reply:
    """400 with an `invalid_request_error`: 403 makes Claude Code say that authentication failed."""
    body = {"type": "error", "error": error(reason), "request_id": reason.request_id}
    return Reply(400, "application/json", json.dumps(body).encode())


def recognize(body: Obj) -> bool:
    """Messages with what only this API has: a top-level `system`, tools with `input_schema`, its version."""
    messages = body.get("messages")
    if type(messages) is not Arr:
        return False
    if body.text("anthropic_version"):
        return True
    has = {key.value for key, _ in body.members}
    if not has >= {"model", "max_tokens"}:
        return False
    if "system" in has or "stop_sequences" in has:
        return True
    parts = [
        part
        for message in messages.items
        if type(message) is Obj and type(content := message.get("content")) is Arr
        for part in content.items
    ]
    return any(type(part) is Obj and part.text("type") in _OWN for part in parts)


_OWN = frozenset(("tool_use", "tool_result", "thinking", "redacted_thinking", "document"))

DIALECT = Dialect(
    name="anthropic.messages",
    provider="anthropic",
    kind="model",
    request=REQUEST,
    response=RESPONSE,
    event=EVENT,
    refuse=refuse,
    ends=ends,
    note=note,
    stop=stop,
    paths=("POST /messages", "POST /*:rawPredict", "POST /*:streamRawPredict"),
    keys=frozenset(("messages",)),
    recognize=recognize,
)

COUNT_TOKENS = replace(
    DIALECT,
    name="anthropic.count_tokens",
    response=Skip(),
    event=None,
    paths=("POST /messages/count_tokens",),
    recognize=None,
)
