"""Cohere: chat v1 and v2, generate, embed, rerank.

Source: Cohere API reference; recorded exchanges. Its SDK does not raise on an error in a stream, so a stopped
one ends with `finish_reason: ERROR`.
"""

from __future__ import annotations

import json
from dataclasses import replace

from mitmguard.model import Sink
from mitmguard.wire.dialect import Call, Dialect, Ends, Reason, Reply, Tail
from mitmguard.wire.dialects.openai_chat import call_name, result_name
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
    Shape,
    Skip,
    Walk,
    number,
)
from mitmguard.wire.texts import Source

ROLES: Roles = {
    **dict.fromkeys(("system", "System", "SYSTEM"), "system"),
    **dict.fromkeys(("user", "User", "USER"), "user"),
    **dict.fromkeys(("assistant", "Chatbot", "CHATBOT", "chatbot"), "assistant"),
    **dict.fromkeys(("tool", "Tool", "TOOL"), "tool"),
}
_TOOLS = Walk("tooldef", section=1)
_COUNTED = {"meta": Record({"tokens": Opaque(), "billed_units": Opaque()}), "usage": Opaque()}
_COMMON = {
    "model": Skip(),
    "tools": _TOOLS,
    "response_format": _TOOLS,
    "stop_sequences": Walk("meta"),
    "safety_mode": Skip(),
    "citation_options": Skip(),
    "user": Say("meta"),
}

# Version 2.

_PART = Record(
    {
        "text": Say(),
        "thinking": Say("assistant"),
        "image_url": Record({"url": Media()}),
        "document": Walk("tool"),
    }
)
_CALL = Record(
    {"function": Record({"name": Skip(), "arguments": JsonIn("assistant", Sink.ARGUMENTS)})},
    tool=call_name,
)
_SOURCE = Record({"document": Walk("tool"), "tool_output": Walk("tool")})
_CITATION = Record({"text": Say("assistant"), "sources": Each(_SOURCE)})
_MESSAGE = {
    "content": Each(_PART),
    "tool_plan": Say("assistant"),
    "tool_calls": Each(_CALL),
    "citations": Each(_CITATION),
}
_DELTA = Record(
    {
        "message": Record(
            {
                "content": Record(
                    {
                        "text": Say(channel="text"),
                        "thinking": Say("assistant", channel="thinking"),
                    }
                ),
                "tool_plan": Say("assistant", channel="plan"),
                "tool_calls": Record(
                    {
                        "function": Record(
                            {
                                "name": Skip(),
                                "arguments": JsonIn(
                                    "assistant", Sink.ARGUMENTS, channel="arguments"
                                ),
                            }
                        )
                    }
                ),
                "citations": Each(_CITATION),
            }
        ),
        "usage": Opaque(),
    }
)


def ends(node: Node, name: str, source: Source) -> Ends:
    """`content-end` and `tool-call-end` complete their item, `message-end` everything; a plan has no end."""
    if type(node) is not Obj:
        return Ends()
    match node.text("type"):
        case "content-end" | "tool-call-end":
            return Ends(((number(source, node, "index"),),), before=True)
        case "message-end":
            return Ends(((),), before=True)
        case "tool-call-start" | "content-start":
            return Ends(((-1,),), before=True)
    return Ends()


def note(node: Node, tail: Tail, source: Source) -> None:
    """Remember which tool a call names."""
    if type(node) is not Obj or node.text("type") != "tool-call-start":
        return
    call: Node = node
    for name in ("delta", "message", "tool_calls", "function"):
        call = call.get(name) if type(call) is Obj else None
    if type(call) is Obj:
        channel = (number(source, node, "index"),)
        tail.calls[channel] = Call(call.text("name"), remote=False)


def stop(reason: Reason, tail: Tail) -> list[Final]:
    """End the message with an error: whatever else the SDK takes for the beginning of another one."""
    end = {"type": "message-end", "delta": {"finish_reason": "ERROR", "error": reason.message}}
    return [Final(json.dumps(end).encode(), "message-end"), Final(b"[DONE]")]


def refuse(reason: Reason) -> Reply:
    """400 with Cohere's error object: the SDK raises `BadRequestError`."""
    body = {"id": reason.request_id, "message": reason.message, "code": reason.code}
    return Reply(400, "application/json", json.dumps(body).encode())


CHAT = Dialect(
    name="cohere.chat",
    provider="cohere",
    kind="model",
    request=Record(
        {
            **_COMMON,
            "messages": Each(Record(_MESSAGE, roles=ROLES, message=True, tool=result_name)),
            "documents": Each(Walk("tool")),
        }
    ),
    response=Record({**_COUNTED, "message": Record(_MESSAGE), "prompt": Say("user")}),
    event=Record(
        {**_COUNTED, "delta": _DELTA},
        types={
            kind: Record({"delta": Record({"message": Record(_MESSAGE)})}, index=("index",))
            for kind in ("message-start", "content-start", "tool-call-start", "citation-start")
        },
        index=("index",),
    ),
    refuse=refuse,
    ends=ends,
    note=note,
    stop=stop,
    paths=("POST /v2/chat",),
    keys=frozenset(("messages",)),
)

# Version 1.

_CALL_V1 = Record(
    {"name": Skip(), "parameters": Walk("assistant", Sink.ARGUMENTS)},
    tool=lambda node, out: node.text("name"),
)
_RESULTS = Each(Record({"call": _CALL_V1, "outputs": Walk("tool")}, role="tool"))
_TURN = Record(
    {"message": Say(), "tool_calls": Each(_CALL_V1), "tool_results": _RESULTS},
    roles=ROLES,
    message=True,
)
_ANSWER: dict[str, Shape] = {
    **_COUNTED,
    "text": Say(),
    "chat_history": Each(_TURN),
    "citations": Each(Walk("assistant")),
    "documents": Each(Walk("tool")),
    "search_queries": Each(Walk("assistant", Sink.REMOTE)),
    "search_results": Walk("tool"),
    "tool_calls": Each(_CALL_V1),
    "prompt": Say("user"),
    "generation_id": Skip(),
}


_CHUNK = Record(
    {
        "name": Skip(),
        "parameters": JsonIn("assistant", Sink.ARGUMENTS, channel="arguments"),
        "text": Say(channel="plan"),
    },
    index=("index",),
)
_WHOLE: dict[str, Shape] = {**_ANSWER, "response": Record({**_ANSWER, "generations": Walk()})}


def ends_v1(node: Node, name: str, source: Source) -> Ends:
    """What repeats everything, or is the end, completes everything before it."""
    if type(node) is Obj and node.text("event_type") in _LAST:
        return Ends(((),), before=True)
    return Ends()


_LAST = frozenset(("tool-calls-generation", "stream-end", "stream-error"))


def note_v1(node: Node, tail: Tail, source: Source) -> None:
    """Remember which tool a call names."""
    delta = node.get("tool_call_delta") if type(node) is Obj else None
    if type(delta) is Obj and (name := delta.text("name")):
        tail.calls[(number(source, delta, "index"),)] = Call(name, remote=False)


def stop_v1(reason: Reason, tail: Tail) -> list[Final]:
    """End with an error: a client that reads on would take another line for more text."""
    end = {
        "event_type": "stream-end",
        "is_finished": True,
        "finish_reason": "ERROR",
        "response": {"text": "", "generations": [], "finish_reason": "ERROR",
                     "error": reason.message},
    }  # fmt: skip
    return [Final(json.dumps(end).encode(), "stream-end")]


CHAT_V1 = Dialect(
    name="cohere.chat_v1",
    provider="cohere",
    kind="model",
    request=Record(
        {
            **_COMMON,
            "preamble": Record({}, role="system"),
            "chat_history": Each(_TURN),
            "message": Record({}, role="user", message=True),
            "documents": Each(Walk("tool")),
            "tool_results": _RESULTS,
            "connectors": Walk("meta"),
            "prompt_truncation": Skip(),
            "conversation_id": Skip(),
        }
    ),
    response=Record(_ANSWER),
    event=Record(
        _WHOLE,
        by="event_type",
        types={
            "text-generation": Record({"text": Say(channel="text")}),
            "tool-calls-chunk": Record({"text": Say(channel="plan"), "tool_call_delta": _CHUNK}),
        },
    ),
    framing="ndjson",
    refuse=refuse,
    ends=ends_v1,
    note=note_v1,
    stop=stop_v1,
    paths=("POST /v1/chat", "POST /chat"),
    keys=frozenset(("message", "chat_history")),
    recognize=lambda body: bool(body.text("message")) and type(body.get("chat_history")) is Arr,
    hints=lambda node: _conversation(node),
)


def _conversation(node: Node) -> dict[str, str]:
    """The client names a conversation whose history Cohere keeps."""
    kept = node.text("conversation_id") if type(node) is Obj else ""
    return {"conversation": kept} if kept else {}


GENERATE = replace(
    CHAT_V1,
    name="cohere.generate",
    request=Record({**_COMMON, "prompt": Record({}, role="user", message=True)}),
    response=Record({**_COUNTED, "generations": Walk(), "prompt": Say("user")}),
    paths=("POST /v1/generate",),
    keys=frozenset(("prompt",)),
    providers=frozenset(("cohere",)),
    recognize=None,
)

EMBED = replace(
    CHAT,
    name="cohere.embed",
    request=Record(
        {
            **_COMMON,
            "texts": Each(Say("user")),
            "images": Each(Media()),
            "inputs": Each(Record({"content": Each(_PART)}, role="user", message=True)),
            "input_type": Skip(),
        }
    ),
    response=Record({**_COUNTED, "embeddings": Opaque(), "texts": Each(Say("user"))}),
    event=None,
    paths=("POST /v1/embed", "POST /v2/embed"),
    keys=frozenset(("texts", "images", "inputs")),
)

RERANK = replace(
    EMBED,
    name="cohere.rerank",
    request=Record(
        {
            **_COMMON,
            "query": Record({}, role="user", message=True),
            "documents": Each(Walk("tool")),
            "rank_fields": Skip(),
        }
    ),
    response=Record(
        {
            **_COUNTED,
            "results": Each(Record({"document": Walk("tool")})),
        }
    ),
    paths=("POST /rerank",),
    keys=frozenset(("documents",)),
)
