"""Agent2Agent, 0.3 and 1.0: JSON-RPC and REST, with streams of task updates.

Source: the A2A specification; recorded exchanges of the Python SDK. A task repeats its history, the user's own
words included; the pieces of an artifact come in several updates. A signed card is read and never altered.
"""

from __future__ import annotations

import json
import re

from mitmguard.model import Sink
from mitmguard.wire.dialect import Dialect, Ends, Reason, Reply, Tail
from mitmguard.wire.dialects import mcp
from mitmguard.wire.framing import Final
from mitmguard.wire.literals import Arr, Node, Obj
from mitmguard.wire.places import (
    Each,
    Media,
    Opaque,
    Record,
    Roles,
    Say,
    Shape,
    Skip,
    Walk,
    mark,
)
from mitmguard.wire.texts import At, Places, Source

ROLES: Roles = {
    "ROLE_USER": "user",
    "user": "user",
    "ROLE_AGENT": "assistant",
    "agent": "assistant",
}
_KEPT = re.compile(r"/tasks/([A-Za-z0-9._-]{8,128})(?:[:/]|\Z)")
_IDS: dict[str, Shape] = {
    name: Skip()
    for name in ("messageId", "contextId", "taskId", "artifactId", "timestamp", "kind", "state")
}


def _part(text: Say) -> Record:
    return Record(
        {
            "text": text,
            "data": Walk(),
            "raw": Media(),
            "url": Media(),
            "file": Record({"bytes": Media(), "uri": Media(), "name": Say("meta")}),
            "filename": Say("meta"),
            "mediaType": Skip(),
            "metadata": Walk("meta"),
        }
    )


_MESSAGE_FIELDS: dict[str, Shape] = {
    **_IDS,
    "parts": Each(_part(Say())),
    "metadata": Walk("meta"),
    "referenceTaskIds": Skip(),
    "extensions": Skip(),
}
_MESSAGE = Record(_MESSAGE_FIELDS, roles=ROLES, message=True)
_STATUS = Record({**_IDS, "message": _MESSAGE})


def _artifact(text: Say) -> Record:
    fields: dict[str, Shape] = {
        **_IDS,
        "parts": Each(_part(text)),
        "name": Say(),
        "description": Say(),
        "metadata": Walk("meta"),
    }
    return Record(fields, index=("artifactId",))


_TASK_FIELDS: dict[str, Shape] = {
    **_MESSAGE_FIELDS,
    "status": _STATUS,
    "history": Each(_MESSAGE),
    "artifacts": Each(_artifact(Say())),
}
_UPDATE = Record(
    {**_IDS, "artifact": _artifact(Say(channel="text")), "metadata": Walk("meta")},
    index=("taskId",),
)
_STATUS_UPDATE = Record({**_IDS, "status": _STATUS, "metadata": Walk("meta")})
_CREDENTIALS = Record({"token": Opaque(), "authentication": Opaque()})
_OBJECT = Record(
    {
        **_TASK_FIELDS,
        "configuration": Record(
            {"pushNotificationConfig": _CREDENTIALS, "taskPushNotificationConfig": _CREDENTIALS}
        ),
        "pushNotificationConfig": _CREDENTIALS,
        "message": _MESSAGE,
        "task": Record(_TASK_FIELDS),
        "tasks": Each(Record(_TASK_FIELDS)),
        "statusUpdate": _STATUS_UPDATE,
        "artifactUpdate": _UPDATE,
    },
    by="kind",
    types={
        "message": Record(_MESSAGE_FIELDS, roles=ROLES),
        "artifact-update": _UPDATE,
        "status-update": _STATUS_UPDATE,
    },
)


class _Card(Shape):
    """An agent card: what an agent says it can do."""

    __slots__ = ()

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        signed = type(node) is Obj and node.get("signatures") is not None
        at = at._replace(role="tooldef", section=1, sink=Sink.SIGNED if signed else at.sink)
        _CARD.visit(node, at, source, out)


_CARD = Walk("tooldef", section=1)
_CARDS = frozenset(("skills", "capabilities", "protocolVersion", "supportedInterfaces"))


class _Envelope(Record):
    """A JSON-RPC message, a bare object as REST has it, or a card."""

    __slots__ = ()

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        if type(node) is Obj and _is_card(node):
            _Card().visit(node, at, source, out)
        elif type(node) is Obj and any(key.value in _RPC for key, _ in node.members):
            super().visit(node, at, source, out)
        else:
            _OBJECT.visit(node, at, source, out)


_RPC = frozenset(("jsonrpc", "params", "result", "error"))
_ERROR = Record({"message": Say("tool"), "details": Walk("tool"), "data": Walk("tool")})
_CARD_OR_OBJECT = _Envelope(_OBJECT.fields)
ENVELOPE = _Envelope({"params": _OBJECT, "result": _CARD_OR_OBJECT, "error": _ERROR})


def _is_card(node: Obj) -> bool:
    return bool(node.text("name")) and not _CARDS.isdisjoint(key.value for key, _ in node.members)


# Recognition.

METHODS = frozenset(
    "SendMessage SendStreamingMessage GetTask ListTasks CancelTask SubscribeToTask "
    "CreateTaskPushNotificationConfig GetTaskPushNotificationConfig ListTaskPushNotificationConfigs "
    "DeleteTaskPushNotificationConfig GetExtendedAgentCard "
    "message/send message/stream tasks/resubscribe tasks/pushNotificationConfig/set "
    "tasks/pushNotificationConfig/get tasks/pushNotificationConfig/list tasks/pushNotificationConfig/delete "
    "agent/getAuthenticatedExtendedCard".split()
)
_SHARED = frozenset(("tasks/get", "tasks/cancel"))
"""Methods that MCP has as well: there a task is named by `taskId`, here by `id`."""


def recognize(body: Obj) -> bool:
    """A request by one of A2A's methods, or an update of a task as it is pushed to a client."""
    if body.text("jsonrpc") == "2.0":
        method = body.text("method")
        params = body.get("params")
        shared = method in _SHARED and type(params) is Obj and bool(params.text("id"))
        return method in METHODS or shared
    return len(body.members) == 1 and type(_update(body)) is Obj


def _update(body: Obj) -> Node:
    for name in ("statusUpdate", "artifactUpdate", "task"):
        inner = body.get(name)
        if type(inner) is Obj and inner.text("contextId"):
            return inner
    return None


# Streams.

_DONE = re.compile(r"(?:TASK_STATE_)?(?:completed|failed|canceled|cancelled|rejected)\Z", re.I)


def ends(node: Node, name: str, source: Source) -> Ends:
    """The last chunk completes an artifact, a state in which nothing more comes completes everything."""
    inner = _result(node)
    if type(inner) is not Obj:
        return Ends()
    update = inner.get("artifactUpdate") if inner.text("kind") != "artifact-update" else inner
    if type(update) is Obj and type(artifact := update.get("artifact")) is Obj:
        channel = (mark(source, update, "taskId"), mark(source, artifact, "artifactId"))
        if mcp.raw_member(update, source.text, "lastChunk") == "true":
            return Ends((channel,))
        appended = mcp.raw_member(update, source.text, "append") == "true"
        return Ends() if appended else Ends((channel,), before=True)
    status_update = inner.get("statusUpdate") or inner
    status = status_update.get("status") if type(status_update) is Obj else None
    if type(status) is Obj and _DONE.match(status.text("state")):
        return Ends(((),), before=True)
    return Ends()


def _result(node: Node) -> Node:
    if type(node) is not Obj:
        return None
    return node.get("result") or node


def stop(reason: Reason, tail: Tail) -> list[Final]:
    """End with an error: an answer to the request, or REST's error object."""
    if tail.request:
        return [Final(final.data) for final in mcp.stop(reason, tail)]
    return [Final(json.dumps(_error(reason)).encode())]


# Refusals.


def _error(reason: Reason) -> dict[str, object]:
    info = {
        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
        "reason": reason.code.upper(),
        "domain": "a2a-protocol.org",
        "metadata": {"request_id": reason.request_id},
    }
    error = {
        "code": 400,
        "status": "INVALID_ARGUMENT",
        "message": reason.message,
        "details": [info],
    }
    return {"error": error}


def refuse(reason: Reason) -> Reply:
    """400 with the error object of REST."""
    return Reply(400, "application/json", json.dumps(_error(reason)).encode())


def answer(node: Node, source: str, reason: Reason) -> Reply:
    """Answer a JSON-RPC request by an error; anything else is refused as REST does."""
    if type(node) is Arr or type(node) is Obj and node.text("jsonrpc"):
        return mcp.answer(node, source, reason)
    return refuse(reason)


# What the agent keeps.


def session(target: str) -> str:
    """Return the id of a task in a path."""
    found = _KEPT.search(target.partition("?")[0])
    return found[1] if found else ""


def hints(node: Node) -> dict[str, str]:
    """A context is the conversation; a task belongs to one."""
    found: dict[str, str] = {}
    inner = node
    if type(node) is Obj and node.text("jsonrpc"):
        inner = node.get("params") or node.get("result")
    for shape in (inner, *(inner.get(name) for name in _NAMED)) if type(inner) is Obj else ():
        if type(shape) is Obj:
            if kept := shape.text("contextId") or shape.text("taskId"):
                found.setdefault("conversation", kept)
            if task := shape.text("taskId") or shape.text("id"):
                found.setdefault("id", task)
    if "id" in found:
        found.setdefault("conversation", found["id"])
    return found


_NAMED = ("message", "task", "statusUpdate", "artifactUpdate")

DIALECT = Dialect(
    name="a2a",
    provider="a2a",
    kind="model",
    request=ENVELOPE,
    response=ENVELOPE,
    event=ENVELOPE,
    refuse=refuse,
    answer=answer,
    ends=ends,
    stop=stop,
    tag=mcp.tag,
    recognize=recognize,
    hints=hints,
    session=session,
    model=lambda node: "",
    paths=(
        "POST /message:send",
        "POST /message:stream",
        "GET /tasks/*:subscribe",
        "POST /tasks/*:subscribe",
        "POST /tasks/*:cancel",
        "GET /.well-known/agent-card.json",
        "GET /.well-known/agent.json",
        "GET /extendedAgentCard",
        "GET /v1/card",
    ),
    keys=frozenset(("message", "id", "metadata")),
)
