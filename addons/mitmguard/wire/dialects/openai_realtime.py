"""OpenAI Realtime: sessions over a WebSocket, and the HTTP calls that prepare them. Azure and xAI have the same.

Source: OpenAI API reference; recorded sessions of OpenAI, Azure, xAI. Client and server send events; one socket
carries many responses, at times two at once. Sound is reported as not inspected; what was heard in it, and the
transcript of what the model says, are read: a rewrite of those is one of the label.
"""

from __future__ import annotations

import json
from dataclasses import replace

from mitmguard.model import Sink
from mitmguard.wire.dialect import Call, Dialect, Ends, Reason, Tail
from mitmguard.wire.dialects.openai_chat import ERRORS, error, refuse
from mitmguard.wire.dialects.openai_items import ITEM, PART, TOOLS
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
    SoFar,
    Walk,
    mark,
)
from mitmguard.wire.texts import Channel, Source

_SETUP: dict[str, Shape] = {
    "model": Skip(),
    "instructions": Say("system"),
    "tools": TOOLS,
    "prompt": Record({"variables": Walk("user"), "version": Skip()}),
    "metadata": Walk("meta"),
    "input": Each(ITEM),
    "output": Each(ITEM),
    "voice": Skip(),
    "client_secret": Skip(),
    "usage": Opaque(),
    "status_details": Walk("assistant"),
}
SESSION = Record(_SETUP)

REQUEST = Record(
    {
        **_SETUP,
        "session": SESSION,
        "response": SESSION,
        "item": ITEM,
        "audio": Media(),
        "previous_item_id": Skip(),
    }
)
RESPONSE = Record({**_SETUP, "session": SESSION, "value": Skip(), **ERRORS})

_INDICES = ("response_id", "item_id", "content_index")
_ARGUMENTS = JsonIn("assistant", Sink.ARGUMENTS, channel="arguments")
_REMOTE = JsonIn("assistant", Sink.REMOTE, channel="arguments")


def _delta(shape: Shape, **more: Shape) -> Record:
    return Record({"delta": shape, "logprobs": Opaque(), **more}, index=_INDICES)


_HEARD = "conversation.item.input_audio_transcription"
_TYPES: dict[str, Record] = {
    "response.output_text.delta": _delta(Say(channel="text")),
    "response.text.delta": _delta(Say(channel="text")),
    "response.output_audio_transcript.delta": _delta(Say(channel="transcript")),
    "response.audio_transcript.delta": _delta(Say(channel="transcript")),
    "response.function_call_arguments.delta": _delta(_ARGUMENTS),
    "response.mcp_call_arguments.delta": _delta(_REMOTE),
    "response.output_audio.delta": Record({"delta": Media()}),
    "response.audio.delta": Record({"delta": Media()}),
    "session.output_audio.delta": Record({"delta": Media()}),
    "response.function_call_arguments.done": Record(
        {"arguments": JsonIn("assistant", Sink.ARGUMENTS), "name": Skip()}
    ),
    "response.mcp_call_arguments.done": Record({"arguments": JsonIn("assistant", Sink.REMOTE)}),
    f"{_HEARD}.delta": _delta(Say("user", channel="heard")),
    f"{_HEARD}.updated": _delta(
        Say("user", channel="heard"), transcript=SoFar("user", channel="heard so far")
    ),
    f"{_HEARD}.segment": Record({"text": Say("user")}),
    f"{_HEARD}.completed": Record(
        {"transcript": Say("user"), "logprobs": Opaque(), "usage": Opaque()}
    ),
}
EVENT = Record(
    {
        "session": SESSION,
        "response": SESSION,
        "item": ITEM,
        "part": PART,
        "text": Say(),
        "transcript": Say(),
        "delta": Say(channel="delta"),
        "rate_limits": Skip(),
        **ERRORS,
    },
    types=_TYPES,
    index=(*_INDICES, "type"),
)

_OVER = (f"{_HEARD}.completed", f"{_HEARD}.failed", "conversation.item.truncated")


def _front(node: Obj, source: Source) -> Channel:
    """The front of the keys of what an event is about: a response, an item, a part."""
    response, item = node.get("response"), node.get("item")
    inner = response.text("id") if type(response) is Obj else ""
    first = f"={inner}" if inner else mark(source, node, "response_id")
    if response is not None:
        return (first,)
    named = item.text("id") if type(item) is Obj else ""
    second = f"={named}" if named else mark(source, node, "item_id")
    third = mark(source, node, "content_index")
    return (first, second) if third == -1 else (first, second, third)


def ends(node: Node, name: str, source: Source) -> Ends:
    """A text is complete before its `done`, as is an item, as is a response."""
    if type(node) is not Obj:
        return Ends()
    kind = node.text("type")
    if kind == "session.closed":
        return Ends(((),), before=True)
    if kind in _OVER or kind.endswith(".done") and kind != "conversation.item.done":
        return Ends((_front(node, source),), before=True)
    return Ends()


def note(node: Node, tail: Tail, source: Source) -> None:
    """Remember the newest response and the calls under way; forget those of a response that is done."""
    if type(node) is not Obj:
        return
    match node.text("type"):
        case "response.created":
            response = node.get("response")
            tail.id = response.text("id") if type(response) is Obj else ""
        case "response.output_item.added":
            item = node.get("item")
            if type(item) is Obj and item.text("type").endswith("call"):
                remote = item.text("type") != "function_call"
                tail.calls[_front(node, source)] = Call(item.text("name"), remote)
        case "response.done":
            front = _front(node, source)
            for key in [k for k in tail.calls if k[:1] == front]:
                del tail.calls[key]
            tail.id = ""


def stop(reason: Reason, tail: Tail) -> list[Final]:
    """Say why, and that the response under way failed; then the connection is closed."""
    finals = [Final(_error(reason))]
    if tail.id:
        failed = {
            "object": "realtime.response",
            "id": tail.id,
            "status": "failed",
            "status_details": {
                "type": "failed",
                "error": {"type": "invalid_request_error", "code": reason.code},
            },
            "output": [],
        }
        event = {
            "type": "response.done",
            "event_id": f"event_{reason.request_id}",
            "response": failed,
        }
        finals.append(Final(json.dumps(event).encode()))
    return finals


def _error(reason: Reason, event: str = "") -> bytes:
    said = {**error(reason), "event_id": event or None}
    return json.dumps(
        {"type": "error", "event_id": f"event_{reason.request_id}", "error": said}
    ).encode()


def drop(node: Node, text: str, reason: Reason) -> bytes:
    """The error that a client gets for an event that was not taken; the connection stays open."""
    return _error(reason, node.text("event_id") if type(node) is Obj else "")


DIALECT = Dialect(
    name="openai.realtime",
    provider="openai",
    kind="model",
    request=REQUEST,
    response=RESPONSE,
    event=EVENT,
    framing="websocket",
    refuse=refuse,
    ends=ends,
    note=note,
    stop=stop,
    drop=drop,
    paths=("WS /realtime", "WS /realtime/*"),
)
CALLS = replace(
    DIALECT,
    name="openai.realtime.calls",
    event=None,
    framing="sse",
    drop=None,
    # A call carries SDP, which is no text, beside its session.
    paths=(
        "POST /realtime/sessions",
        "POST /realtimeapi/sessions",
        "POST /realtime/transcription_sessions",
        "POST /realtime/client_secrets",
        "POST /realtime/translations/client_secrets",
        "POST /realtime/calls",
        "POST /realtime/calls/*/accept",
        "POST /realtime/calls/*/refer",
    ),
)
