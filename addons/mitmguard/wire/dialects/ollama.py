"""Ollama's own API: chat and generate, streamed as NDJSON unless the request says otherwise.

Source: Ollama API documentation; recorded exchanges.
"""

from __future__ import annotations

import json
from dataclasses import replace

from mitmguard.model import Sink
from mitmguard.wire.dialect import Dialect, Ends, Reason, Reply, Tail
from mitmguard.wire.dialects.openai_chat import ROLES, call_name
from mitmguard.wire.framing import Final
from mitmguard.wire.literals import Node, Obj
from mitmguard.wire.places import Each, Media, Opaque, Record, Say, Skip, Walk
from mitmguard.wire.texts import Places, Source


def _result_name(node: Obj, out: Places) -> str:
    return node.text("tool_name")


_CALL = Record(
    {
        "function": Record(
            {"name": Skip(), "arguments": Walk("assistant", Sink.ARGUMENTS), "index": Skip()}
        )
    },
    tool=call_name,
)
_MESSAGE = {
    "content": Say(),
    "thinking": Say("assistant"),
    "images": Each(Media()),
    "tool_calls": Each(_CALL),
    "tool_name": Skip(),
}
_TIMES = {
    name: Opaque()
    for name in (
        "total_duration",
        "load_duration",
        "prompt_eval_duration",
        "eval_duration",
        "context",
        "logprobs",
    )
}
_COMMON = {
    "model": Skip(),
    "tools": Walk("tooldef", section=1),
    "format": Walk("tooldef", section=1),
    "options": Record({"stop": Walk("meta")}),
    "keep_alive": Skip(),
}
CHAT_REQUEST = Record(
    {**_COMMON, "messages": Each(Record(_MESSAGE, roles=ROLES, message=True, tool=_result_name))}
)
CHAT_RESPONSE = Record({**_TIMES, "message": Record(_MESSAGE), "error": Say()})
CHAT_EVENT = Record(
    {
        **_TIMES,
        "message": Record(
            {**_MESSAGE, "content": Say(channel="content"), "thinking": Say(channel="thinking")}
        ),
        "error": Say(),
    }
)
GENERATE_REQUEST = Record(
    {
        **_COMMON,
        "system": Record({}, role="system"),
        "template": Record({}, role="system"),
        "prompt": Record({}, role="user", message=True),
        "suffix": Say("user"),
        "images": Each(Media()),
        # Token ids of the conversation so far: opaque, and it holds text.
        "context": Opaque(),
    }
)
GENERATE_RESPONSE = Record({**_TIMES, "response": Say(), "thinking": Say(), "error": Say()})
GENERATE_EVENT = Record(
    {
        **_TIMES,
        "response": Say(channel="response"),
        "thinking": Say(channel="thinking"),
        "error": Say(),
    }
)


def ends(node: Node, name: str, source: Source) -> Ends:
    """All is complete after the line with `done: true`, which may carry text; before an error."""
    if type(node) is not Obj:
        return Ends()
    if node.get("error") is not None:
        return Ends(((),), before=True)
    for key, _ in node.members:
        if key.value == "done" and source.text[key.end : key.end + 16].lstrip(
            " \t\r\n:"
        ).startswith("true"):
            return Ends(((),))
    return Ends()


def note(node: Node, tail: Tail, source: Source) -> None:
    """Remember the model, which the final line repeats."""
    if not tail.model and type(node) is Obj:
        tail.model = node.text("model")


def refuse(reason: Reason) -> Reply:
    """400 with Ollama's `error` string: its clients raise `ResponseError`."""
    body = {"error": reason.message, "code": reason.code, "request_id": reason.request_id}
    return Reply(400, "application/json", json.dumps(body).encode())


def stop(reason: Reason, tail: Tail) -> list[Final]:
    """End with an error line: there is no word for a refusal in this API."""
    body = {"error": reason.message, "request_id": reason.request_id}
    return [Final(json.dumps(body).encode())]


CHAT = Dialect(
    name="ollama.chat",
    provider="ollama",
    kind="model",
    request=CHAT_REQUEST,
    response=CHAT_RESPONSE,
    event=CHAT_EVENT,
    framing="ndjson",
    refuse=refuse,
    ends=ends,
    note=note,
    stop=stop,
    paths=("POST /api/chat",),
    keys=frozenset(("messages", "model")),
)
GENERATE = replace(
    CHAT,
    name="ollama.generate",
    request=GENERATE_REQUEST,
    response=GENERATE_RESPONSE,
    event=GENERATE_EVENT,
    paths=("POST /api/generate",),
    keys=frozenset(("prompt", "model")),
)
