"""Model Context Protocol over Streamable HTTP, 2025-03-26 to 2026-07-28, and over HTTP with SSE before it.

Source: the MCP specification; recorded exchanges of the Python and TypeScript SDKs. One table serves both
directions, because a server sends requests (sampling, elicitation) and a client answers them. A result does
not say which method it answers: its members do.
"""

from __future__ import annotations

import json
import re

from mitmguard.model import Sink
from mitmguard.wire.dialect import Dialect, Reason, Reply, Tail
from mitmguard.wire.framing import Final
from mitmguard.wire.literals import Arr, Node, Obj, Str
from mitmguard.wire.places import Each, Media, Record, Roles, Say, Shape, Skip, Walk
from mitmguard.wire.texts import At, Places, Source

ROLES: Roles = {"user": "user", "assistant": "assistant"}

_RESOURCE = Record(
    {
        "text": Say("tool"),
        "blob": Media(),
        "uri": Say("meta"),
        "mimeType": Skip(),
        "_meta": Walk("meta"),
    }
)
_CONTENT = Record(
    {
        "text": Say(),
        "data": Media(),
        "resource": _RESOURCE,
        "uri": Say("meta"),
        "name": Say("meta"),
        "title": Say(),
        "description": Say(),
        "input": Walk("assistant", Sink.ARGUMENTS),
        "structuredContent": Walk("tool"),
        "annotations": Skip(),
        "_meta": Walk("meta"),
    }
)
_MESSAGES = Each(Record({"content": Each(_CONTENT)}, roles=ROLES, message=True))
_TOOLS = Walk("tooldef", section=1)


def _tool(node: Obj, out: Places) -> str:
    params = node.get("params")
    return params.text("name") if type(params) is Obj else ""


_PARAMS = Record(
    {
        "name": Skip(),
        "arguments": Walk("assistant", Sink.REMOTE),
        "argument": Record({"name": Skip(), "value": Say("user")}),
        "context": Walk("user"),
        "uri": Say("meta"),
        "systemPrompt": Record({}, role="system"),
        "messages": _MESSAGES,
        "tools": _TOOLS,
        "message": Say("tool"),
        "requestedSchema": Walk("tooldef"),
        "url": Say("tool"),
        "data": Walk("tool"),
        "reason": Say("tool"),
        "statusMessage": Say("tool"),
        "inputResponses": Walk("user"),
        "clientInfo": Skip(),
        "capabilities": Skip(),
        "modelPreferences": Skip(),
        "ref": Skip(),
        "_meta": Walk("meta"),
    }
)
_RESULT = Record(
    {
        "instructions": Record({}, role="system"),
        "serverInfo": Walk("meta"),
        "capabilities": Skip(),
        "tools": _TOOLS,
        "content": Each(_CONTENT),
        "structuredContent": Walk("tool"),
        "prompts": _TOOLS,
        "messages": _MESSAGES,
        "resources": Walk("meta"),
        "resourceTemplates": Walk("meta"),
        "contents": Each(_RESOURCE),
        "completion": Record({"values": Walk("tool")}),
        "roots": Walk("meta"),
        "inputRequests": Walk("tool"),
        "action": Skip(),
        "stopReason": Skip(),
        "statusMessage": Say("tool"),
        "_meta": Walk("meta"),
    }
)
_FIELDS: dict[str, Shape] = {
    "params": _PARAMS,
    "result": _RESULT,
    "error": Record({"message": Say("tool"), "data": Walk("tool")}),
}


class _Message(Record):
    """A JSON-RPC message, or a batch of them; a result speaks as the tool, whoever carries it."""

    __slots__ = ()

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        if type(node) is Obj and node.get("method") is None:
            at = at._replace(role="tool")
        super().visit(node, at, source, out)


MESSAGE = _Message(_FIELDS, tool=_tool)


def refuse(reason: Reason) -> Reply:
    """A refusal without a request to answer (a batch, a notification): a plain 400."""
    body = {"jsonrpc": "2.0", "id": None, "error": {"code": ERROR_CODE, "message": reason.message,
                                                   "data": {"request_id": reason.request_id}}}  # fmt: skip
    return Reply(400, "application/json", json.dumps(body).encode())


ERROR_CODE = -31900
"""Outside the ranges that JSON-RPC and MCP reserve."""


def answer(node: Node, source: str, reason: Reason) -> Reply:
    """Refuse requests in the words of JSON-RPC: a tool call gets a result with `isError`, so that the model
    reads the reason and can go on; other methods get an error; notifications and answers are taken silently."""
    messages = node.items if type(node) is Arr else [node]
    replies = [
        r for m in messages if type(m) is Obj and (r := _reply(m, source, reason)) is not None
    ]
    if not replies:
        return Reply(202, "application/json", b"")
    body = json.dumps(replies if type(node) is Arr else replies[0])
    return Reply(200, "application/json", body.encode())


def _reply(message: Obj, source: str, reason: Reason) -> dict[str, object] | None:
    method = message.text("method")
    name = raw_member(message, source, "id")
    if not method or name is None:
        return None
    head: dict[str, object] = {"jsonrpc": "2.0", "id": json.loads(name)}
    text = f"{reason.message} (request {reason.request_id})"
    if method == "tools/call":
        result: dict[str, object] = {"content": [{"type": "text", "text": text}], "isError": True}
        params = message.get("params")
        if type(params) is Obj and type(params.get("_meta")) is Obj and "2026-07-28" in source:
            result["resultType"] = "complete"
        return {**head, "result": result}
    return {**head, "error": {"code": ERROR_CODE, "message": text}}


def raw_member(message: Obj, source: str, name: str) -> str | None:
    """Return a scalar member of an object as it is written, None when it is absent or null."""
    for key, value in message.members:
        if key.value == name:
            if type(value) is Str:
                return source[value.start : value.end]
            rest = source[key.end : key.end + 128].lstrip(" \t\r\n:")
            end = 0
            while end < len(rest) and (rest[end].isalnum() or rest[end] in "+-."):
                end += 1
            return None if rest[:end] == "null" else rest[:end]
    return None


def stop(reason: Reason, tail: Tail) -> list[Final]:
    """End a stream: the client's request is answered by an error, when its id is known."""
    body = {
        "jsonrpc": "2.0",
        "id": json.loads(tail.request or "null"),
        "error": {"code": ERROR_CODE, "message": reason.message},
    }
    return [Final(json.dumps(body).encode(), "message")]


def drop(node: Node, source: str, reason: Reason) -> bytes:
    """Refuse a message over WebSocket: the same words, in a message."""
    return answer(node, source, reason).body


def tag(node: Node, source: str) -> str:
    """Return the id of a request as it is written."""
    return raw_member(node, source, "id") or "" if type(node) is Obj else ""


def recognize(body: Obj) -> bool:
    """A JSON-RPC 2.0 message."""
    return body.text("jsonrpc") == "2.0" and any(
        key.value in ("method", "result", "error") for key, _ in body.members
    )


def session(target: str) -> str:
    """Return the session that the address of the older transport names: `/message?sessionId=...`.

    Its answers come on another stream, whose first event gives the client that address.
    """
    path, _, query = target[:MAX_ADDRESS].partition("?")
    found = _IN_QUERY.search(query) or _IN_PATH.search(path)
    return found[1] if found else ""


MAX_ADDRESS = 4096
"""Characters of an address that are looked at: one is shorter."""

_IN_QUERY = re.compile(r"(?:\A|&)session_?id=([A-Za-z0-9._~-]{8,200})(?:&|\Z)", re.I)
_IN_PATH = re.compile(r"/messages?/([A-Za-z0-9_-]{16,200})/?\Z")

DIALECT = Dialect(
    name="mcp",
    provider="mcp",
    kind="mcp",
    request=MESSAGE,
    response=MESSAGE,
    event=MESSAGE,
    refuse=refuse,
    stop=stop,
    answer=answer,
    drop=drop,
    tag=tag,
    recognize=recognize,
    session=session,
    paths=("ANY /mcp", "GET /sse", "WS /mcp"),
    plain=frozenset(("endpoint",)),
    request_role="meta",
    response_role="tool",
)
