"""OpenAI Chat Completions, and the many services that speak it.

Source: OpenAI API reference; recorded exchanges of OpenAI, Azure, Groq, DeepSeek, Mistral, OpenRouter, xAI.
"""

from __future__ import annotations

import json

from mitmguard.model import Sink
from mitmguard.wire.dialect import Call, Dialect, Ends, Reason, Reply, Tail
from mitmguard.wire.literals import Arr, Node, Obj, Str
from mitmguard.wire.places import (
    Each,
    JsonIn,
    Media,
    Opaque,
    Places,
    Record,
    Roles,
    Say,
    Skip,
    Source,
    Walk,
    number,
)

ROLES: Roles = {
    "system": "system",
    "developer": "developer",
    "user": "user",
    "assistant": "assistant",
    "tool": "tool",
    "function": "tool",
}


def call_name(node: Obj, out: Places) -> str:
    """Return the tool a call names, and remember it under the call's id for its result."""
    inner = node.get("function") or node.get("custom")
    name = inner.text("name") if type(inner) is Obj else node.text("name")
    if name and (call := node.text("id")):
        out.tools[call] = name
    return name


def result_name(node: Obj, out: Places) -> str:
    """Return the tool whose result a message is."""
    return out.tools.get(node.text("tool_call_id"), "") or (
        node.text("name") if node.text("role") in ("tool", "function") else ""
    )


_ARGUMENTS = JsonIn("assistant", Sink.ARGUMENTS)
_CALL = Record(
    {
        "function": Record({"name": Skip(), "arguments": _ARGUMENTS}),
        "custom": Record({"name": Skip(), "input": Say("assistant", Sink.ARGUMENTS)}),
        "thought_signature": Opaque(),
    },
    tool=call_name,
)
_REASONING_DETAIL = Record(
    {"data": Opaque(), "text": Say("assistant"), "summary": Say("assistant")}
)
PART = Record(
    {
        "text": Say(),
        "refusal": Say("assistant"),
        "image_url": Record({"url": Media()}),
        "input_audio": Record({"data": Media(), "format": Skip()}),
        "file": Record({"file_data": Media(), "filename": Say("meta"), "file_id": Skip()}),
        "document_url": Media(),
    }
)
_MESSAGE_FIELDS = {
    "content": Each(PART),
    "refusal": Say("assistant"),
    "reasoning_content": Say("assistant"),
    "reasoning": Say("assistant"),
    "reasoning_details": Each(_REASONING_DETAIL),
    "name": Say("meta"),
    "tool_calls": Each(_CALL),
    "function_call": Record({"name": Skip(), "arguments": _ARGUMENTS}),
    "audio": Record(
        {"id": Skip(), "data": Media(), "transcript": Say("assistant"), "expires_at": Skip()}
    ),
}
TOOL = Walk("tooldef", section=1)

REQUEST = Record(
    {
        "model": Skip(),
        "messages": Each(Record(_MESSAGE_FIELDS, roles=ROLES, message=True, tool=result_name)),
        "tools": TOOL,
        "functions": TOOL,
        "response_format": TOOL,
        "prediction": Walk("user"),
        "stop": Walk("meta"),
        "metadata": Walk("meta"),
        "user": Say("meta"),
        "safety_identifier": Say("meta"),
        "prompt_cache_key": Say("meta"),
        "web_search_options": Walk("meta"),
        "reasoning_effort": Skip(),
        "modalities": Skip(),
        "verbosity": Skip(),
    }
)

# Token arrays repeat the text; a channel that was changed has them emptied (see `streams`).
_CHOICE_META = {"logprobs": Opaque(), "finish_reason": Skip(), "content_filter_results": Opaque()}
_ANNOTATION = Each(Walk("assistant"))
_QUIET = {
    "usage": Opaque(),
    "prompt_filter_results": Opaque(),
    "x_groq": Opaque(),
    "provider": Skip(),
    "timings": Opaque(),
}

RESPONSE = Record(
    {
        "choices": Each(
            Record(
                {"message": Record({**_MESSAGE_FIELDS, "annotations": _ANNOTATION}), **_CHOICE_META}
            )
        ),
        **_QUIET,
    }
)

_DELTA_CALL = Record(
    {
        "function": Record(
            {"name": Skip(), "arguments": JsonIn("assistant", Sink.ARGUMENTS, channel="arguments")}
        ),
        "custom": Record(
            {"name": Skip(), "input": Say("assistant", Sink.ARGUMENTS, channel="input")}
        ),
    },
    tool=call_name,
    index=("index",),
)
# They repeat `reasoning`, cut alike.
_DELTA_DETAIL = Record(
    {"data": Opaque(), "text": Say(channel="detail"), "summary": Say(channel="detail summary")},
    index=("index",),
)
_DELTA = Record(
    {
        "content": Say(channel="content"),
        "refusal": Say(channel="refusal"),
        "reasoning_content": Say(channel="reasoning_content"),
        "reasoning": Say(channel="reasoning"),
        "reasoning_details": Each(_DELTA_DETAIL),
        "tool_calls": Each(_DELTA_CALL),
        "function_call": Record(
            {
                "name": Skip(),
                "arguments": JsonIn("assistant", Sink.ARGUMENTS, channel="function_call"),
            }
        ),
        "audio": Record({"id": Skip(), "data": Media(), "transcript": Say(channel="transcript")}),
        "annotations": _ANNOTATION,
    },
    delta=True,
)
EVENT = Record(
    {
        "choices": Each(Record({"delta": _DELTA, **_CHOICE_META}, index=("index",))),
        **_QUIET,
    }
)


def ends(node: Node, name: str, source: Source) -> Ends:
    """A choice is complete after the chunk with its `finish_reason`, which may itself carry text."""
    if type(node) is not Obj:
        return Ends()
    choices = node.get("choices")
    if type(choices) is not Arr:
        return Ends(((),)) if node.get("error") is not None else Ends()
    return Ends(
        tuple(
            (number(source, choice, "index"),)
            for choice in choices.items
            if type(choice) is Obj and type(choice.get("finish_reason")) is Str
        )
    )


def model(node: Node) -> str:
    """Return the model's name, "" when absent."""
    return node.text("model") if type(node) is Obj else ""


def note(node: Node, tail: Tail, source: Source) -> None:
    """Remember the stream's id and model, which a final chunk has to repeat, and the calls under way."""
    if type(node) is not Obj:
        return
    if not tail.id:
        tail.id, tail.model = node.text("id"), node.text("model")
    choices = node.get("choices")
    for choice in choices.items if type(choices) is Arr else ():
        if type(choice) is not Obj or type(delta := choice.get("delta")) is not Obj:
            continue
        calls = delta.get("tool_calls")
        for call in calls.items if type(calls) is Arr else ():
            if type(call) is Obj and (name := call_name(call, Places())):
                key = (number(source, choice, "index"), number(source, call, "index"))
                tail.calls[key] = Call(name, remote=False)
        if type(legacy := delta.get("function_call")) is Obj and (name := legacy.text("name")):
            tail.calls[(number(source, choice, "index"), "function_call")] = Call(
                name, remote=False
            )


def stop(reason: Reason, tail: Tail, newline: bytes) -> bytes:
    """End with `content_filter`; with a hard error where tool arguments are already under way."""
    if tail.calls:
        # A normal finish would make the client execute a truncated call.
        data: dict[str, object] = {"error": error(reason)}
        return b"data: " + json.dumps(data).encode() + newline * 2
    chunk = {
        "id": tail.id or f"chatcmpl-{reason.request_id}",
        "object": "chat.completion.chunk",
        "created": 0,
        "model": tail.model,
        "choices": [
            {"index": 0, "delta": {"refusal": reason.message}, "finish_reason": "content_filter"}
        ],
    }
    return b"data: " + json.dumps(chunk).encode() + newline * 2 + b"data: [DONE]" + newline * 2


def error(reason: Reason) -> dict[str, object]:
    """OpenAI's error object; `invalid_prompt` is the code that no known client retries."""
    return {
        "message": reason.message,
        "type": "invalid_request_error",
        "param": None,
        "code": "invalid_prompt",
        "guard_code": reason.code,
        "request_id": reason.request_id,
    }


def refuse(reason: Reason) -> Reply:
    """400 with an `invalid_request_error`: official SDKs raise `BadRequestError` and do not retry."""
    return Reply(400, "application/json", json.dumps({"error": error(reason)}).encode())


DIALECT = Dialect(
    name="openai.chat",
    provider="openai",
    kind="model",
    request=REQUEST,
    response=RESPONSE,
    event=EVENT,
    refuse=refuse,
    ends=ends,
    note=note,
    stop=stop,
    exclusive=True,
    model=model,
)
