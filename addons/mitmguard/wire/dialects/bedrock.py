"""Amazon Bedrock's Converse and ConverseStream.

Source: Amazon Bedrock API reference and botocore; recorded exchanges. Parts of a message are keyed by their
kind. A stream is frames named by their event; a text may go on over blocks, for Nova can begin a new one with
each delta and citations do with each sentence. Reasoning is under a signature.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from mitmguard.model import Sink
from mitmguard.wire.dialect import Call, Dialect, Ends, Reason, Reply, Tail
from mitmguard.wire.framing import Final
from mitmguard.wire.literals import Arr, Node, Obj, Str
from mitmguard.wire.places import (
    Each,
    JsonIn,
    Media,
    Opaque,
    Record,
    Roles,
    Say,
    Shape,
    Signed,
    Skip,
    Walk,
    calls,
    number,
    results,
)
from mitmguard.wire.texts import At, Places, Source

ROLES: Roles = {"user": "user", "assistant": "assistant", "system": "system"}


call_name = calls("toolUseId")
result_name = results("toolUseId")

_SOURCE = Record(
    {
        "bytes": Media(),
        "text": Say(),
        "content": Each(Record({"text": Say()})),
        "s3Location": Walk("meta"),
    }
)
_FILE = Record({"name": Say("meta"), "format": Skip(), "context": Say(), "source": _SOURCE})
_GUARDED = Record(
    {
        "text": Record({"text": Say(), "qualifiers": Skip()}),
        "image": _FILE,
    }
)
_CONTENT: Mapping[str, Shape] = {
    "text": Say(),
    "json": Walk(),
    "document": _FILE,
    "image": _FILE,
    "video": _FILE,
    "audio": _FILE,
    "searchResult": Walk("tool"),
    "cachePoint": Skip(),
}
# Tools of AWS itself say what they are.
_CALL = Record(
    {"name": Skip(), "toolUseId": Skip(), "input": Walk("assistant", Sink.ARGUMENTS)},
    types={
        "server_tool_use": Record(
            {"name": Skip(), "toolUseId": Skip(), "input": Walk("assistant", Sink.REMOTE)}
        )
    },
    tool=call_name,
)
_RESULT = Record(
    {"content": Each(Record(_CONTENT)), "toolUseId": Skip(), "status": Skip()},
    role="tool",
    tool=result_name,
)
PART_FIELDS: Mapping[str, Shape] = {
    **_CONTENT,
    "guardContent": _GUARDED,
    "toolUse": _CALL,
    "toolResult": _RESULT,
    "reasoningContent": Record(
        {
            "reasoningText": Record({"text": Signed("assistant"), "signature": Opaque()}),
            "redactedContent": Opaque(),
        }
    ),
    "citationsContent": Record(
        {"content": Each(Record({"text": Say()})), "citations": Walk("assistant")}
    ),
}
PART = Record(PART_FIELDS)
MESSAGE = Record({"content": Each(PART)}, roles=ROLES, message=True)
SYSTEM = Each(Record({"text": Say(), "guardContent": _GUARDED}, role="system"), section=0)
TOOLS = Walk("tooldef", section=1)
_FORMAT = Record(
    {
        "textFormat": Record(
            {"structure": Record({"jsonSchema": Record({"name": Skip(), "schema": JsonIn()})})}
        )
    },
    role="tooldef",
)
REQUEST = Record(
    {
        "system": SYSTEM,
        "messages": Each(MESSAGE),
        "toolConfig": TOOLS,
        "outputConfig": Each(_FORMAT, section=1),
        "promptVariables": Walk("user"),
        "requestMetadata": Walk("meta"),
        "inferenceConfig": Walk("meta"),
        "additionalModelRequestFields": Walk("meta"),
        "additionalModelResponseFieldPaths": Skip(),
        "guardrailConfig": Skip(),
        "performanceConfig": Skip(),
    }
)
# The guardrail's trace repeats texts, the very values that it found among them.
TRACE = Walk("assistant")
_AROUND: Mapping[str, Shape] = {
    "stopReason": Skip(),
    "usage": Skip(),
    "metrics": Skip(),
    "performanceConfig": Skip(),
    "trace": TRACE,
    "message": Say(),
}
OUTPUT = Record({"message": Record({"content": Each(PART)})})
RESPONSE = Record({**_AROUND, "output": OUTPUT})


class Throughout(Say):
    """A delta of a text that goes on from block to block."""

    __slots__ = ()

    def fragment(self, node: Str, at: At, source: Source, out: Places) -> None:
        super().fragment(node, at._replace(channel=()), source, out)


_DELTA = Record(
    {
        "text": Throughout(channel="text"),
        "toolUse": Record({"input": JsonIn("assistant", Sink.ARGUMENTS, channel="input")}),
        "toolResult": Each(Record({"text": Say("tool", channel="result"), "json": Walk("tool")})),
        "reasoningContent": Record(
            {
                "text": Signed("assistant", channel="reasoning"),
                "signature": Opaque(),
                "redactedContent": Opaque(),
            }
        ),
        "citation": Walk("assistant"),
        "image": _FILE,
    },
    delta=True,
)
_EVENT = Record(
    {
        **_AROUND,
        "delta": _DELTA,
        "start": Record({"toolUse": _CALL, "toolResult": _RESULT}),
        "role": Skip(),
    },
    index=("contentBlockIndex",),
)
_NAMES = (
    "messageStart",
    "contentBlockStart",
    "contentBlockDelta",
    "contentBlockStop",
    "messageStop",
    "metadata",
)
_NAMED = Record(dict.fromkeys(_NAMES, _EVENT))


class _Event(Record):
    """An event: its members, or under its name where no frame says it (Nova in InvokeModel)."""

    __slots__ = ()

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        if named(node):
            _NAMED.visit(node, at, source, out)
        else:
            super().visit(node, at, source, out)


EVENT = _Event({**_EVENT.fields, **_NAMED.fields}, index=("contentBlockIndex",))


def named(node: Node) -> str:
    """Return the name under which an event is, empty where it is not under one."""
    if type(node) is Obj:
        for key, value in node.members:
            if key.value in _NAMED.fields and type(value) is Obj:
                return key.value
    return ""


def _opened(node: Node, name: str) -> tuple[Node, str]:
    inner = named(node)
    return (node.get(inner), inner) if inner and type(node) is Obj else (node, name)


def ends(node: Node, name: str, source: Source) -> Ends:
    """A call is complete before its `contentBlockStop`, a text before a call, everything before `messageStop`."""
    node, name = _opened(node, name)
    if name in ("messageStop", "metadata") or name.endswith("Exception"):
        return Ends(((),), before=True)
    if type(node) is not Obj:
        return Ends()
    if name == "contentBlockStop":
        return Ends(((number(source, node, "contentBlockIndex"),),), before=True)
    if _call(node) is not None:
        return Ends((("text",),), before=True)
    return Ends()


def _call(node: Obj) -> Obj | None:
    start = node.get("start")
    call = start.get("toolUse") if type(start) is Obj else None
    return call if type(call) is Obj else None


def note(node: Node, tail: Tail, source: Source) -> None:
    """Remember the blocks that are open, and the calls."""
    node, _ = _opened(node, "")
    if type(node) is not Obj:
        return
    index = number(source, node, "contentBlockIndex")
    if index < 0:
        return
    if node.get("delta") is None and node.get("start") is None:
        if index in tail.open:
            tail.open.remove(index)
        return
    if index not in tail.open:
        tail.open.append(index)
    if (call := _call(node)) is not None:
        remote = call.text("type") == "server_tool_use"
        tail.calls[(index,)] = Call(call.text("name"), remote)


def stop(reason: Reason, tail: Tail) -> list[Final]:
    """End as a guardrail of Bedrock does; with an exception where a call is under way."""
    if any(not call.remote for call in tail.calls.values()):
        return exception(reason)
    usage = {"inputTokens": 0, "outputTokens": 0, "totalTokens": 0}
    return [
        *(_final("contentBlockStop", contentBlockIndex=index) for index in tail.open),
        _final("messageStop", stopReason="guardrail_intervened"),
        _final("metadata", usage=usage, metrics={"latencyMs": 0}),
    ]


def _final(name: str, **members: object) -> Final:
    return Final(json.dumps(members).encode(), name)


def exception(reason: Reason) -> list[Final]:
    """An exception in the place of an event: botocore raises `EventStreamError`."""
    body = {"message": reason.message}
    return [Final(json.dumps(body).encode(), "validationException", error=True)]


def refuse(reason: Reason) -> Reply:
    """400 with a `ValidationException`: other statuses are tried again."""
    body = {"message": reason.message, "requestId": reason.request_id}
    return Reply(
        400,
        "application/json",
        json.dumps(body).encode(),
        (("x-amzn-errortype", "ValidationException"), ("x-amzn-requestid", reason.request_id)),
    )


def recognize(body: Obj) -> bool:
    """Messages whose parts are keyed by their kind and have no `type`."""
    messages = body.get("messages")
    if type(messages) is not Arr or body.text("model"):
        return False
    parts = [
        part
        for message in messages.items
        if type(message) is Obj and type(content := message.get("content")) is Arr
        for part in content.items
    ]
    return bool(parts) and all(
        type(part) is Obj and len(part.members) == 1 and part.members[0][0].value in PART_FIELDS
        for part in parts
    )


DIALECT = Dialect(
    name="bedrock.converse",
    provider="bedrock",
    kind="model",
    request=REQUEST,
    response=RESPONSE,
    event=EVENT,
    framing="eventstream",
    refuse=refuse,
    ends=ends,
    note=note,
    stop=stop,
    paths=tuple(
        f"POST /model/{model}/{verb}"
        for verb in ("converse", "converse-stream")
        for model in ("*", "*/*")  # an ARN whose slash is not encoded
    ),
    recognize=recognize,
)
