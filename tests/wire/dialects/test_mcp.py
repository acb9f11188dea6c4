"""MCP: both transports, sessions over several streams, tasks, batches, WebSockets."""

from __future__ import annotations

import json
from itertools import count
from typing import Any

import pytest

from mitmguard.engine import Exchange, Guard, Head, Stop
from mitmguard.wire.dialects import mcp
from mitmguard.wire.literals import parse
from mitmguard.work import finish
from tests.wire.dialects import promises
from tests.wire.dialects.openai_talk import PLACEHOLDER, WIRE, Socket, ask, begin, value
from tests.wire.dialects.openai_talk import guard as shared

HOST = "chatgpt.com"
PATH = "/backend-api/ps/mcp"
"""MCP on the host of a model."""


def call(arguments: object, id: object = 1) -> dict[str, Any]:
    return {
        "jsonrpc": "2.0",
        "id": id,
        "method": "tools/call",
        "params": {"name": "t", "arguments": arguments},
    }


def result(text: str, id: object = 1) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "id": id, "result": {"content": [{"type": "text", "text": text}]}}


REQUESTS = {
    "call": call({"to": "<>", "deep": [{"x": "<>"}]}),
    "batch": [call({"to": "<>"}), call({"to": "<>"}, 2)],
    "task": {**call({"to": "<>"}), "task": {"ttl": 60_000}},
    "retry": {
        "jsonrpc": "2.0", "id": 1, "method": "tools/call",
        "params": {"name": "t", "arguments": {"a": "<>"}, "requestState": "opaque",
                   "inputResponses": {"r1": {"action": "accept", "content": {"name": "<>"}}}},
    },
    "sampled": {"jsonrpc": "2.0", "id": 1, "result": {"role": "assistant", "content": {"type": "text", "text": "<>"}}},
    "completion": {"jsonrpc": "2.0", "id": 1, "method": "completion/complete",
                   "params": {"argument": {"name": "n", "value": "<>"}, "context": {"arguments": {"o": "<>"}}}},
}  # fmt: skip
ANSWERS = {
    "text": result("a <>"),
    "batch": [result("a <>"), result("b <>", 2)],
    "structured": {"jsonrpc": "2.0", "id": 1, "result": {"content": [{"type": "text", "text": '{"a":"<>"}'}],
                                                         "structuredContent": {"a": "<>"}}},
    "input": {"jsonrpc": "2.0", "id": 1, "result": {"resultType": "input_required", "requestState": "s", "inputRequests": {
        "r1": {"method": "elicitation/create", "params": {"message": "who is <>", "requestedSchema": {"d": "<>"}}}}}},
    "task": {"jsonrpc": "2.0", "id": 1, "result": {"task": {"taskId": "t", "status": "failed", "statusMessage": "<>"}}},
    "error": {"jsonrpc": "2.0", "id": 1, "error": {"code": -1, "message": "<>", "data": {"x": "<>"}}},
}  # fmt: skip


@pytest.mark.parametrize("name", REQUESTS)
def test_values_in_every_place_of_a_message_are_masked(name: str) -> None:
    promises.is_masked(HOST, PATH, REQUESTS[name])


@pytest.mark.parametrize("name", ANSWERS)
def test_placeholders_in_every_place_of_an_answer_are_restored(name: str) -> None:
    promises.is_restored(HOST, PATH, call({"to": "<>"}), ANSWERS[name])


def test_it_is_mcp_on_the_host_of_a_model() -> None:
    exchange, _ = promises.asked(HOST, PATH, call({"to": "<>"}))
    assert exchange.endpoint is not None and exchange.endpoint.kind == "mcp"
    listening = begin(PATH, HOST, "GET")
    ask(listening, b"")
    assert listening.endpoint is not None and listening.endpoint.kind == "mcp"


# The older transport: the answer to a POST comes in the stream of a GET.

_sessions = count()


def session() -> str:
    """The address of a session of its own."""
    return f"/messages/?session_id=0a1b2c3d4e5f6071{next(_sessions):016x}"


TEXT = "text/event-stream"


def listen(guard: Guard, host: str = "api.openai.com") -> Exchange:
    exchange = guard.begin(Head("GET", "https", host, 443, "/sse", ()))
    assert exchange.request_head() == "buffer"
    finish(exchange.request(b""))
    mode, _, _ = exchange.response_head(200, (("content-type", TEXT),))
    assert mode == "stream"
    return exchange


def fed(exchange: Exchange, data: bytes) -> str:
    out = finish(exchange.feed(data))
    assert not isinstance(out, Stop)
    return out.decode()


def post(guard: Guard, target: str, document: object) -> str:
    exchange = guard.begin(
        Head(
            "POST", "https", "api.openai.com", 443, target, (("content-type", "application/json"),)
        )
    )
    sent = ask(exchange, document)
    assert exchange.response_head(202, (("content-type", "text/plain"),))[0] == "pass"
    return sent


@pytest.mark.parametrize("front", ["", "https://api.openai.com"])
@pytest.mark.parametrize("cut", [0, 1])
def test_the_stream_of_a_session_restores_what_a_later_post_masked(front: str, cut: int) -> None:
    guard, address = shared(), session()
    stream = listen(guard)
    first = f"event: endpoint\r\ndata: {front}{address}\r\n\r\n"
    assert fed(stream, first.encode()) == first
    for number in (1, 3):
        sent = post(guard, address, call({"to": value(number)}))
        placeholder = PLACEHOLDER.search(sent)
        assert placeholder
        event = (
            f"event: message\r\ndata: {json.dumps(result(f'sent to {placeholder[0]} .'))}\r\n\r\n"
        )
        got = "".join(
            fed(stream, event[at : at + (cut or 999)].encode())
            for at in range(0, len(event), cut or 999)
        )
        assert promises.data(got)[0]["result"]["content"][0]["text"] == f"sent to {value(number)} ."


def test_another_session_restores_nothing() -> None:
    guard = shared()
    stream = listen(guard)
    fed(stream, f"event: endpoint\ndata: {session()}\n\n".encode())
    placeholder = PLACEHOLDER.search(post(guard, session(), call({"to": value(1)})))
    assert placeholder
    got = fed(stream, f"event: message\ndata: {json.dumps(result(placeholder[0]))}\n\n".encode())
    assert value(1) not in got


@pytest.mark.parametrize("address", ["/message", "/messages?x=1", "not an address", ""])
def test_an_address_without_a_session_names_no_conversation(address: str) -> None:
    stream = listen(shared())
    event = f"event: endpoint\ndata: {address}\n\n"
    assert fed(stream, event.encode()) == event
    assert stream.conversation == ""


SESSIONS = {
    "/message?sessionId=12345678-aaaa": "12345678-aaaa",
    "https://h.example/a/message?x=1&session_id=12345678#": "",
    "https://h.example/a/message?x=1&session_id=12345678": "12345678",
    "/message?sessionid=12345678&y=2": "12345678",
    "/message?sessionId=1": "",
    "/message?sessionId=1234567%40890": "",
    "/message?other_sessionId=12345678": "",
    "/messages/0a1b2c3d4e5f6071": "0a1b2c3d4e5f6071",
    "/mcp": "",
}


@pytest.mark.parametrize("target", SESSIONS)
def test_sessions_are_named_by_the_address(target: str) -> None:
    assert mcp.session(target) == SESSIONS[target]


def refused(target: str, document: object) -> int:
    exchange = begin(target)
    text = json.dumps(document)
    ask(exchange, document)
    return exchange._refuse("RULE", parse(text)[0], text).status


def test_a_refused_post_of_the_older_transport_is_answered_with_an_error_status() -> None:
    assert refused(session(), call({"to": value(1)})) == 400
    assert refused("/mcp", call({"to": value(1)})) == 200
    assert refused(session(), {"jsonrpc": "2.0", "method": "notifications/x"}) == 202


def test_the_stream_of_a_streamable_session_restores_what_another_post_masked() -> None:
    guard = shared()
    headers = (("content-type", "application/json"), ("mcp-session-id", "s1"))
    first = guard.begin(Head("POST", "https", "api.openai.com", 443, "/mcp", headers))
    ask(first, call({}))
    first.response_head(200, (("content-type", TEXT), ("mcp-session-id", "s1")))
    # The user answers a question of the server in another POST, and the tool repeats the answer.
    second = guard.begin(Head("POST", "https", "api.openai.com", 443, "/mcp", headers))
    sent = ask(
        second,
        {"jsonrpc": "2.0", "id": 0, "result": {"action": "accept", "content": {"mail": value(1)}}},
    )
    placeholder = PLACEHOLDER.search(sent)
    assert placeholder
    got = fed(first, f"data: {json.dumps(result(f'thanks {placeholder[0]} !'))}\n\n".encode())
    assert value(1) in got


def test_messages_over_a_websocket() -> None:
    socket = Socket("/mcp")
    sent, _ = socket.say(call({"to": value(1)}))
    placeholder = sent[0]["params"]["arguments"]["to"]
    assert placeholder != value(1)
    got = socket.hear(result(f"sent to {placeholder} ."))
    assert got[0]["result"]["content"][0]["text"] == f"sent to {value(1)} ."


@pytest.mark.skipif(
    not WIRE.is_dir(), reason="the recorded exchanges (../shared/wire) are not here"
)
def test_recordings_keep_every_byte() -> None:
    assert promises.recordings_stay("mcp.*") == 233
