"""xAI's own API over gRPC: the services Chat, Sample, Embedder and Tokenize.

Source: the descriptors of the PyPI package xai-sdk 1.21.0; recorded exchanges. Each method has its messages and so
its dialect; the tables are one, for members of a name mean the same in all of them. A status is in the trailers.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from mitmguard.model import Sink
from mitmguard.wire.dialect import Call, Dialect, Ends, Reason, Reply, Tail
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
    Skip,
    Walk,
    number,
    results,
)
from mitmguard.wire.texts import At, Places, Source
from mitmguard.wire.xai_schema import METHODS

ROLES: Roles = {
    "ROLE_USER": "user",
    "ROLE_ASSISTANT": "assistant",
    "ROLE_SYSTEM": "system",
    "ROLE_DEVELOPER": "developer",
    "ROLE_FUNCTION": "tool",
    "ROLE_TOOL": "tool",
}

_CLIENT = "TOOL_CALL_TYPE_CLIENT_SIDE_TOOL"


def call_name(node: Obj, out: Places) -> str:
    """Return the tool that a call names, and remember it under the call's id."""
    function = node.get("function")
    name = function.text("name") if type(function) is Obj else ""
    if name and (call := node.text("id")):
        out.tools[call] = name
    return name


result_name = results("tool_call_id")


class _Call(Record):
    """A call; its id tells it from the others, for it has no number."""

    __slots__ = ()

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        if type(node) is Obj:
            at = at._replace(channel=(*at.channel, "call", node.text("id")))
        super().visit(node, at, source, out)


def _calls(channel: str | None = None) -> Each:
    def call(sink: Sink) -> Record:
        arguments = JsonIn("assistant", sink, channel=channel)
        function = Record({"name": Skip(), "arguments": arguments})
        return Record({"function": function}, tool=call_name)

    # What is not called a tool of the client's runs at xAI.
    ours = call(Sink.ARGUMENTS)
    return Each(_Call(call(Sink.REMOTE).fields, types={_CLIENT: ours, "": ours}, tool=call_name))


_FILE = Record({"url": Say("meta"), "filename": Say("meta"), "mime_type": Skip()})
CONTENT = Record({"text": Say(), "image_url": Record({"image_url": Media()}), "file": _FILE})
_SAID: Mapping[str, Shape] = {
    "content": Each(CONTENT),
    "reasoning_content": Say("assistant"),
    "encrypted_content": Opaque(),
    "tool_calls": _calls(),
    "citations": Walk("assistant"),
    "name": Say("meta"),
    "tool_call_id": Skip(),
}
_MESSAGES = Each(Record(_SAID, roles=ROLES, message=True, tool=result_name))
_MCP = Record(
    {
        "server_label": Skip(),
        "server_description": Say(),
        "server_url": Say(),
        # The client's own credentials for a remote server: replacing them would break the call.
        "authorization": Opaque(),
        "extra_headers": Opaque(),
    }
)
_TOOLS = Each(
    Record(
        {
            "function": Record({"name": Skip(), "description": Say(), "parameters": JsonIn()}),
            "mcp": _MCP,
        },
        role="tooldef",
    ),
    section=1,
)
_SETTINGS: Mapping[str, Shape] = {
    "tools": _TOOLS,
    "response_format": Each(Record({"schema": JsonIn()}, role="tooldef"), section=1),
    "tool_choice": Skip(),
    "search_parameters": Walk("meta"),
    "stop": Walk("meta"),
    "user": Say("meta"),
    "safety_identifier": Say("meta"),
    "previous_response_id": Skip(),
    "model": Skip(),
}
_ASKED = Record({}, role="user", message=True)
REQUEST = Record(
    {
        **_SETTINGS,
        "messages": _MESSAGES,
        # Of CompactContext and Embed.
        "input": Each(
            Record(
                {**_SAID, "string": Say(), "image_url": CONTENT.fields["image_url"]},
                roles=ROLES,
                message=True,
            )
        ),
        "prompt": Each(_ASKED),
        "text": _ASKED,
        "request_id": Skip(),
        "response_id": Skip(),
    }
)
_DELTA = Record(
    {
        **_SAID,
        "content": Say(channel="content"),
        "reasoning_content": Say(channel="reasoning"),
        "tool_calls": _calls("arguments"),
    },
    roles=ROLES,
    delta=True,
)
_OUTPUT = Record(
    {
        "message": Record({**_SAID, "content": Say()}, roles=ROLES),
        "delta": _DELTA,
        "logprobs": Opaque(),  # emptied where a text was changed
        "finish_reason": Skip(),
    },
    index=("index",),
)
_AROUND: Mapping[str, Shape] = {
    "outputs": Each(_OUTPUT),
    "citations": Walk("assistant"),
    "settings": Record(_SETTINGS),
    "debug_output": Walk("assistant"),
    "encrypted_content": Opaque(),
    "usage": Skip(),
    "embeddings": Opaque(),
    "tokens": Each(Record({"string_token": Say("user")})),
}
RESPONSE = Record({**_AROUND, "response": Record(_AROUND)})
# The same member is a whole text where a method answers at once, and a delta where it streams.
_SAMPLE = Record(
    {**_AROUND, "choices": Each(Record({"text": Say(channel="text")}, index=("index",)))}
)


def _outputs(node: Node, source: Source) -> list[tuple[int, Obj]]:
    outputs = node.get("outputs") if type(node) is Obj else None
    return [
        (number(source, output, "index"), output)
        for output in (outputs.items if type(outputs) is Arr else ())
        if type(output) is Obj
    ]


def ends(node: Node, name: str, source: Source) -> Ends:
    """An output is complete after the chunk with its `finish_reason`, which may itself carry text."""
    return Ends(
        tuple(
            (index,)
            for index, output in _outputs(node, source)
            if type(output.get("finish_reason")) is Str
        )
    )


def note(node: Node, tail: Tail, source: Source) -> None:
    """Remember the calls under way."""
    for index, output in _outputs(node, source):
        delta = output.get("delta")
        calls = delta.get("tool_calls") if type(delta) is Obj else None
        for call in calls.items if type(calls) is Arr else ():
            if type(call) is Obj and (name := call_name(call, Places())):
                remote = call.text("type") not in (_CLIENT, "")
                tail.calls[(index, "call", call.text("id"))] = Call(name, remote)


def trailers(reason: Reason) -> tuple[tuple[str, str], ...]:
    """The status INVALID_ARGUMENT, which no client tries again."""
    # gRPC over HTTP/2, "Status-Message": percent-encoded UTF-8.
    return ("grpc-status", "3"), (
        "grpc-message",
        quote(reason.message, safe=" !\"#$&'()*+,/:;<=>?@[]^`{|}~\\"),
    )


def refuse(reason: Reason) -> Reply:
    """Trailers without a message: what gRPC takes for an answer of nothing but a status."""
    return Reply(200, "application/grpc", b"", trailers(reason))


def hints(node: Node) -> Mapping[str, str]:
    """Return the ids under which xAI keeps answers."""
    if type(node) is not Obj:
        return {}
    previous = (
        node.text("previous_response_id") or node.text("response_id") or node.text("request_id")
    )
    inner = node.get("response")
    found = {
        "previous_response_id": previous,
        "id": node.text("id")
        or node.text("request_id")
        or (inner.text("id") if type(inner) is Obj else ""),
    }
    return {k: v for k, v in found.items() if v}


def _name(path: str) -> str:
    method = path.rpartition("/")[2]
    words = "".join(f"_{c.lower()}" if c.isupper() else c for c in method)
    return f"xai.grpc{words}"


DIALECTS = tuple(
    Dialect(
        name=_name(path),
        provider="xai",
        kind="model",
        request=REQUEST,
        response=RESPONSE,
        event=_SAMPLE if path.endswith("Streaming") else RESPONSE,
        framing="grpc",
        request_schema=method.request,
        response_schema=method.response,
        refuse=refuse,
        trailers=trailers,
        ends=ends,
        note=note,
        hints=hints,
        exclusive=True,
        paths=(f"POST {path}",),
    )
    for path, method in METHODS.items()
)
"""One for each method: `xai.grpc_get_completion` and so on."""
