"""OpenAI Chat Completions, and the many services that speak it.

Source: OpenAI API reference; recorded exchanges of OpenAI, Azure, Groq, DeepSeek, Mistral, OpenRouter, xAI,
Writer. What services add to it is here too: it means the same wherever it comes from, and gateways mix them.
"""

from __future__ import annotations

import json

from mitmguard.model import Sink
from mitmguard.wire.dialect import Call, Dialect, Ends, Reason, Reply, Tail
from mitmguard.wire.framing import Final
from mitmguard.wire.literals import Arr, Node, Obj, Str
from mitmguard.wire.places import (
    Each,
    JsonIn,
    Media,
    Opaque,
    Parts,
    Record,
    Roles,
    Say,
    Shape,
    Skip,
    SoFar,
    Under,
    Walk,
    number,
)
from mitmguard.wire.texts import At, Places, Source

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
        "video_url": Record({"url": Media()}),
        "document_url": Media(),
    }
)
_IMAGES = Each(Record({"image_url": Record({"url": Media()})}))
# What tools of the provider's were asked and have answered (Groq), and what was found (Azure, Perplexity).
FOUND: dict[str, Shape] = {
    "executed_tools": Each(
        Record({"arguments": JsonIn("assistant", Sink.REMOTE), "output": Say("tool")}, role="tool")
    ),
    "context": Walk("tool"),
    "citations": Walk("tool"),
    "search_results": Walk("tool"),
}
_MESSAGE_FIELDS = {
    "content": Each(PART),
    "refusal": Say("assistant"),
    "reasoning_content": Say("assistant"),
    "reasoning": Say("assistant"),
    "reasoning_text": Say("assistant"),
    "reasoning_details": Each(_REASONING_DETAIL),
    "reasoning_opaque": Opaque(),
    "images": _IMAGES,
    **FOUND,
    "name": Say("meta"),
    "tool_calls": Each(_CALL),
    "function_call": Record({"name": Skip(), "arguments": _ARGUMENTS}),
    "audio": Record(
        {"id": Skip(), "data": Media(), "transcript": Say("assistant"), "expires_at": Skip()}
    ),
}
TOOL = Walk("tooldef", section=1)

MESSAGES = Each(Record(_MESSAGE_FIELDS, roles=ROLES, message=True, tool=result_name))

REQUEST = Record(
    {
        "model": Skip(),
        "messages": MESSAGES,
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

# Token arrays repeat the text; what was changed has them emptied (see `channels`).
TOKENS: dict[str, Shape] = {
    "logprobs": Opaque(),
    "prompt_logprobs": Opaque(),
    "token_ids": Opaque(),
    "prompt_token_ids": Opaque(),
}
_CHOICE_META: dict[str, Shape] = {**TOKENS, "finish_reason": Skip()}
_ANNOTATION = Each(Walk("assistant"))
QUIET: dict[str, Shape] = {**TOKENS, **FOUND, "usage": Opaque(), "provider": Skip()}
ERRORS: dict[str, Shape] = {
    # FastAPI repeats in `detail` what it did not like; Groq tells what the model had said.
    "detail": Walk("user"),
    "error": Record({"failed_generation": Say("assistant")}),
}

RESPONSE = Record(
    {
        "choices": Each(
            Record(
                {"message": Record({**_MESSAGE_FIELDS, "annotations": _ANNOTATION}), **_CHOICE_META}
            )
        ),
        **QUIET,
        **ERRORS,
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
DELTA_PART = Record(
    {
        "text": Say(channel="content"),
        "thinking": Parts("thinking", Record({"text": Say(channel="thinking")}, delta=True)),
        "image_url": Record({"url": Media()}),
    },
    delta=True,
)
_DELTA = Record(
    {
        "content": Parts("content", DELTA_PART),
        "refusal": Say(channel="refusal"),
        "reasoning_content": Say(channel="reasoning_content"),
        "reasoning": Say(channel="reasoning"),
        "reasoning_text": Say(channel="reasoning_text"),
        "reasoning_details": Each(_DELTA_DETAIL),
        "reasoning_opaque": Opaque(),
        "images": _IMAGES,
        **FOUND,
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
_SO_FAR = Record(
    {
        **_MESSAGE_FIELDS,
        "content": SoFar(channel="content"),
        "reasoning_content": SoFar(channel="reasoning_content"),
        "reasoning": SoFar(channel="reasoning"),
        "annotations": _ANNOTATION,
    }
)


_CHOICE = {"delta": _DELTA, **_CHOICE_META}
_AGAIN = Record({**_CHOICE, "message": Under("message", _DELTA)}, index=("index",))
_SO_FAR_CHOICE = Record({**_CHOICE, "message": Under("message", _SO_FAR)}, index=("index",))


class _Choice(Shape):
    """A choice of a chunk; what it says beside its delta is the same again, or all of it so far."""

    __slots__ = ()

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        grown = False
        if type(node) is Obj and type(message := node.get("message")) is Obj:
            delta = node.get("delta")
            new = delta.text("content") if type(delta) is Obj else ""
            grown = message.text("content") != new
        (_SO_FAR_CHOICE if grown else _AGAIN).visit(node, at, source, out)


EVENT = Record(
    {
        "choices": Each(_Choice()),
        # llama.cpp repeats the delta and the whole prompt where it runs with --verbose.
        "__verbose": Record({"content": Say(channel="verbose"), "prompt": Say()}),
        **QUIET,
        **ERRORS,
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


def stop(reason: Reason, tail: Tail) -> list[Final]:
    """End with `content_filter`; with a hard error where tool arguments are already under way."""
    if tail.calls:
        # A normal finish would make the client execute a truncated call.
        data: dict[str, object] = {"error": error(reason)}
        return [Final(json.dumps(data).encode())]
    chunk = {
        "id": tail.id or f"chatcmpl-{reason.request_id}",
        "object": "chat.completion.chunk",
        "created": 0,
        "model": tail.model,
        "choices": [
            {"index": 0, "delta": {"refusal": reason.message}, "finish_reason": "content_filter"}
        ],
    }
    return [Final(json.dumps(chunk).encode()), Final(b"[DONE]")]


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


def recognize(body: Obj) -> bool:
    """Messages with roles and a model, and nothing that only another API has."""
    messages = body.get("messages")
    if type(messages) is not Arr or not body.text("model"):
        return False
    first = next((m for m in messages.items if type(m) is Obj), None)
    return first is not None and first.text("role") in ROLES and first.get("content") is not None


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
    # What is stored or deferred is read by its id; Mistral's agents, Portkey's prompts.
    paths=(
        "POST /chat/completions",
        "GET /chat/completions",
        "ANY /chat/completions/*",
        "GET /chat/completions/*/messages",
        "GET /chat/deferred-completion/*",
        "POST /v1/chat",
        "POST /agents/completions",
        "POST /prompts/*/completions",
    ),
    keys=frozenset(("messages", "variables", "metadata")),
    recognize=recognize,
)
