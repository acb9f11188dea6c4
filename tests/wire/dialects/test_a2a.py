"""Agent2Agent: JSON-RPC and REST, 0.3 and 1.0, streams of task updates, signed cards."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest

from mitmguard.wire.dialects import ROUTES
from mitmguard.wire.literals import Obj, parse
from mitmguard.wire.route import Guess
from mitmguard.work import finish
from tests.wire.dialects import promises
from tests.wire.dialects.openai_talk import (
    PLACEHOLDER,
    WIRE,
    answer,
    ask,
    begin,
    filled,
    planted,
)

HOST = "api.openai.com"
"""A guarded host: agents may be anywhere."""

MESSAGE = {
    "messageId": "1",
    "contextId": "ctx-12345678",
    "role": "ROLE_USER",
    "parts": [{"text": "hi <>"}],
}
OLD_MESSAGE = {
    "kind": "message",
    "messageId": "1",
    "role": "user",
    "parts": [{"kind": "text", "text": "hi <>"}],
}
SEND = (
    "/a2a",
    {"jsonrpc": "2.0", "id": 1, "method": "SendMessage", "params": {"message": MESSAGE}},
)
OLD_SEND = (
    "/a2a",
    {"jsonrpc": "2.0", "id": "x", "method": "message/send", "params": {"message": OLD_MESSAGE}},
)
REST = ("/v1/message:send", {"message": MESSAGE})
REQUESTS = {
    "1.0": SEND,
    "0.3": OLD_SEND,
    "REST": REST,
    "parts": (
        "/v1/message:stream",
        {
            "message": {
                "role": "ROLE_USER",
                "parts": [{"data": {"to": "<>"}}, {"url": "https://x.example/<>", "filename": "<>"}],
                "metadata": {"who": "<>"},
            },
            "configuration": {"acceptedOutputModes": ["<>"]},
        },
    ),
}  # fmt: skip
TASK = {
    "id": "t-12345678",
    "contextId": "ctx-12345678",
    "status": {"state": "TASK_STATE_COMPLETED", "message": {"role": "ROLE_AGENT", "parts": [{"text": "s <>"}]}},
    "history": [MESSAGE],
    "artifacts": [{"artifactId": "a", "name": "n <>", "parts": [{"text": "x <>"}, {"data": {"k": "<>"}}]}],
}  # fmt: skip
ANSWERS: dict[str, tuple[str, Any, Any]] = {
    "task": (*SEND, {"jsonrpc": "2.0", "id": 1, "result": {"task": TASK}}),
    "message": (*SEND, {"jsonrpc": "2.0", "id": 1, "result": {"message": MESSAGE}}),
    "old task": (*OLD_SEND, {"jsonrpc": "2.0", "id": "x", "result": {"kind": "task", **TASK}}),
    "old message": (*OLD_SEND, {"jsonrpc": "2.0", "id": "x", "result": OLD_MESSAGE}),
    "error": (
        *SEND,
        {
            "jsonrpc": "2.0",
            "id": 1,
            "error": {"code": -32001, "message": "m <>", "data": {"d": "<>"}},
        },
    ),
    "REST": (*REST, {"task": TASK}),
    "list": (*SEND, {"jsonrpc": "2.0", "id": 1, "result": {"tasks": [TASK], "nextPageToken": ""}}),
}


@pytest.mark.parametrize("name", REQUESTS)
def test_values_in_every_place_of_a_request_are_masked(name: str) -> None:
    promises.is_masked(HOST, *REQUESTS[name])


@pytest.mark.parametrize("name", ANSWERS)
def test_placeholders_in_every_place_of_an_answer_are_restored(name: str) -> None:
    promises.is_restored(HOST, *ANSWERS[name])


@pytest.mark.parametrize("name", ANSWERS)
def test_values_of_the_agents_own_do_not_pass(name: str) -> None:
    promises.is_not_brought_up(HOST, *ANSWERS[name])


def update(artifact: str, text: str, **more: object) -> dict[str, Any]:
    inner = {"artifactId": artifact, "parts": [{"text": text}]}
    return {"taskId": "t-1", "contextId": "ctx-12345678", "artifact": inner, **more}


def event(result: object, *, bare: bool) -> bytes:
    document = result if bare else {"jsonrpc": "2.0", "id": 1, "result": result}
    return f"data: {json.dumps(document)}\r\n\r\n".encode()


def stream(version: str) -> promises.Pieces:
    def made(pieces: Sequence[str]) -> bytes:
        out = b""
        for i, piece in enumerate(pieces):
            mine = update("a", piece, append=i > 0, lastChunk=i == len(pieces) - 1)
            # Another artifact comes in turns with the first one.
            other = update("b", f"{i} ", append=i > 0)
            status = {"taskId": "t-1", "status": {"state": "TASK_STATE_WORKING"}}
            for artifact in (mine, other):
                old = {"kind": "artifact-update", **artifact}
                out += event(
                    old if version == "0.3" else {"artifactUpdate": artifact},
                    bare=version == "REST",
                )
            old = {"kind": "status-update", **status}
            out += event(
                old if version == "0.3" else {"statusUpdate": status}, bare=version == "REST"
            )
        return out

    return made


def read(got: str) -> str:
    text = ""
    for document in promises.data(got):
        result = document.get("result", document)
        found = (
            result if result.get("kind") == "artifact-update" else result.get("artifactUpdate", {})
        )
        if found.get("artifact", {}).get("artifactId") == "a":
            text += found["artifact"]["parts"][0]["text"]
    return text


@pytest.mark.parametrize(
    ("version", "request_"), [("1.0", SEND), ("0.3", OLD_SEND), ("REST", REST)]
)
def test_the_chunks_of_an_artifact_are_one_text(version: str, request_: tuple[str, Any]) -> None:
    promises.is_restored_in_pieces(HOST, *request_, stream(version), "text/event-stream", read)


def test_a_last_chunk_leaves_at_once() -> None:
    exchange, _ = promises.asked(HOST, *SEND)
    exchange.response_head(200, (("content-type", "text/event-stream"),))
    chunk = event({"artifactUpdate": update("a", "number 4539", lastChunk=True)}, bare=False)
    assert finish(exchange.feed(chunk)) == chunk


def test_a_later_request_of_the_context_knows_its_values() -> None:
    exchange, placeholder = promises.asked(HOST, *SEND)
    answer(
        exchange,
        {
            "jsonrpc": "2.0",
            "id": 1,
            "result": {"task": {"id": "t-12345678", "contextId": "ctx-12345678"}},
        },
    )
    for params in ({"id": "t-12345678"}, {"message": {"contextId": "ctx-12345678", "parts": []}}):
        later = begin("/a2a", HOST)
        method = "GetTask" if "id" in params else "SendMessage"
        ask(later, {"jsonrpc": "2.0", "id": 2, "method": method, "params": params})
        got = answer(
            later, {"jsonrpc": "2.0", "id": 2, "result": {"task": filled(TASK, placeholder)}}
        )
        assert not PLACEHOLDER.search(got)


CARD = {
    "name": "Agent <>",
    "description": "knows <>",
    "capabilities": {"streaming": True},
    "skills": [
        {"id": "s", "name": "s <>", "description": "d <>", "tags": ["t <>"], "examples": ["e <>"]}
    ],
}


def test_a_card_is_read_and_a_signed_one_is_never_altered() -> None:
    card, values = planted(CARD)
    path = "/.well-known/agent-card.json"
    exchange = begin(path, HOST, "GET")
    ask(exchange, b"")
    got = answer(exchange, card)
    assert not any(v in got for v in values)
    exchange = begin(path, HOST, "GET")
    ask(exchange, b"")
    signed = {**CARD, "name": "Agent", "signatures": [{"protected": "e", "signature": "s"}]}
    body = json.dumps(filled(signed, "person@acmecorp.com.br"))
    # It can only be passed on or refused: here the policy refuses what it cannot rewrite.
    assert "signatures" not in answer(exchange, body.encode())
    assert exchange.refused_by == "EMAIL_ADDRESS"


OTHERS = {
    "MCP call": ({"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {}}, "mcp"),
    "MCP task": (
        {"jsonrpc": "2.0", "id": 1, "method": "tasks/get", "params": {"taskId": "t"}},
        "mcp",
    ),
    "task of 0.3": (
        {"jsonrpc": "2.0", "id": 1, "method": "tasks/get", "params": {"id": "t"}},
        "a2a",
    ),
    "MCP answer": ({"jsonrpc": "2.0", "id": 1, "result": {}}, "mcp"),
    "pushed": ({"statusUpdate": {"taskId": "t", "contextId": "c", "status": {}}}, "a2a"),
    "something": ({"task": {"contextId": "c"}, "more": 1}, None),
    "else": ({"task": "c"}, None),
}


@pytest.mark.parametrize("name", OTHERS)
def test_it_is_told_from_mcp_by_its_methods(name: str) -> None:
    document, expected = OTHERS[name]
    node, _ = parse(json.dumps(document))
    assert type(node) is Obj
    found = ROUTES.by_body(Guess(), node)
    assert (found.name if found else None) == expected


def test_a_refusal_answers_the_request() -> None:
    exchange, _ = promises.asked(HOST, *SEND)
    node, _ = parse(json.dumps(SEND[1]))
    refused = exchange._refuse("RULE", node, json.dumps(SEND[1]))
    assert refused.status == 200
    body = json.loads(refused.body)
    assert body["id"] == 1 and body["error"]["message"]
    refused = promises.refusal(HOST, *REST)
    assert refused.status == json.loads(refused.body)["error"]["code"] == 400
    head = event(
        {"statusUpdate": {"taskId": "t-1", "status": {"state": "TASK_STATE_WORKING"}}}, bare=False
    )
    assert promises.data(promises.stopped(HOST, *SEND, head, "text/event-stream"))[-1]["id"] == 1
    bare = promises.data(promises.stopped(HOST, *REST, head, "text/event-stream"))[-1]
    assert bare["error"]["status"] == "INVALID_ARGUMENT"


@pytest.mark.skipif(
    not WIRE.is_dir(), reason="the recorded exchanges (../shared/wire) are not here"
)
def test_recordings_keep_every_byte() -> None:
    assert promises.recordings_stay("a2a.*") == 9
