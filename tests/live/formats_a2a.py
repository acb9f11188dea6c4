"""An A2A 1.0 agent for the fake model: JSON-RPC, streamed as SSE with CRLF, its history repeating the user."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from mitmguard.cli.fakellm import Asked, Call, Heard, Part, cuts
from mitmguard.cli.fakellm.asked import strings
from mitmguard.cli.fakellm.cuts import Size
from mitmguard.cli.fakellm.dialect import Counter
from mitmguard.cli.fakellm.messages import JsonObject, dumps
from mitmguard.cli.fakellm.speak import Frame

HOST = "agents.example.test"
URL = f"https://{HOST}/a2a/jsonrpc"
CARD: JsonObject = {
    "name": "Sample Agent",
    "description": "Repeats what it is told.",
    "supportedInterfaces": [{"url": URL, "protocolBinding": "JSONRPC", "protocolVersion": "1.0"}],
    "version": "1.0.0",
    "capabilities": {"streaming": True, "pushNotifications": False},
    "defaultInputModes": ["text"],
    "defaultOutputModes": ["text"],
    "skills": [{"id": "echo", "name": "Echo", "description": "Say hi.", "tags": ["sample"]}],
}


class A2A:
    """`SendMessage` answers with a message, `SendStreamingMessage` with a task and its artifact."""

    content_type = "text/event-stream; charset=utf-8"
    ping = b": ping\r\n\r\n"

    def __init__(self) -> None:
        self._ids = Counter()

    def asked(self, path: str, body: JsonObject) -> Asked:
        message = body["params"]["message"]
        heard = [
            Heard("user", part["text"] if "text" in part else "\n".join(strings(part["data"])))
            for part in message["parts"]
        ]
        return Asked("agent", body["method"] == "SendStreamingMessage", tuple(heard), body)

    def whole(self, asked: Asked, parts: Sequence[Part]) -> JsonObject:
        return self._rpc(asked, {"message": self._message("", "", list(map(a2a_part, parts)))})

    def frames(self, asked: Asked, parts: Sequence[Part], delta: Size) -> Iterator[Frame]:
        task, context = self._ids.next("task"), self._ids.next("context")
        ids = {"taskId": task, "contextId": context}
        history = [asked.body["params"]["message"] | ids]
        submitted = {"id": task, "contextId": context, "status": {"state": "TASK_STATE_SUBMITTED"}}
        yield self._event(asked, {"task": submitted | {"history": history}})
        working = self._message(task, context, [{"text": "Working."}])
        status = {"state": "TASK_STATE_WORKING", "message": working}
        yield self._event(asked, {"statusUpdate": {**ids, "status": status}})
        for part in parts:
            artifact = self._ids.next("artifact")
            whole = a2a_part(part)
            text = whole.get("text")
            pieces = (
                [whole] if text is None else [{"text": each} for each in cuts.deltas(text, delta)]
            )
            for number, piece in enumerate(pieces):
                update = {
                    **ids,
                    "artifact": {"artifactId": artifact, "name": "response", "parts": [piece]},
                    "append": number > 0,
                    "lastChunk": number == len(pieces) - 1,
                }
                yield self._event(asked, {"artifactUpdate": update}, True)
        status = {"state": "TASK_STATE_COMPLETED", "timestamp": "2026-11-20T20:31:27.268456Z"}
        yield self._event(asked, {"statusUpdate": {**ids, "status": status}})

    def error(self, status: int, message: str) -> JsonObject:
        return {"jsonrpc": "2.0", "id": None, "error": {"code": -32603, "message": message}}

    def _rpc(self, asked: Asked, result: JsonObject) -> JsonObject:
        return {"result": result, "id": asked.body["id"], "jsonrpc": "2.0"}

    def _event(self, asked: Asked, result: JsonObject, is_delta: bool = False) -> Frame:
        return Frame(b"data: " + dumps(self._rpc(asked, result)) + b"\r\n\r\n", is_delta)

    def _message(self, task: str, context: str, parts: list[JsonObject]) -> JsonObject:
        ids = {"taskId": task, "contextId": context} if task else {}
        return {"messageId": self._ids.next("m"), **ids, "role": "ROLE_AGENT", "parts": parts}


def a2a_part(part: Part) -> JsonObject:
    """Return what the agent says as a part of a message."""
    if isinstance(part, Call):
        return {"data": json.loads(part.arguments)}
    return {"text": part.text}
