"""Cohere: both chats, generate, embed, rerank."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from tests.wire.dialects import promises
from tests.wire.dialects.openai_talk import WIRE, sse

HOST = "api.cohere.com"
V2 = {"model": "command-r", "messages": [{"role": "user", "content": "hi <>"}]}
V1 = {"model": "command-r", "message": "hi <>"}

REQUESTS = {
    "v2": (
        "/v2/chat",
        {
            "model": "c",
            "messages": [
                {"role": "system", "content": "be <>"},
                {"role": "user", "content": [{"type": "text", "text": "hi <>"}]},
                {
                    "role": "assistant",
                    "tool_plan": "I will <>",
                    "tool_calls": [
                        {"id": "c1", "function": {"name": "f", "arguments": '{"to":"<>"}'}}
                    ],
                },
                {
                    "role": "tool",
                    "tool_call_id": "c1",
                    "content": [{"type": "document", "document": {"data": {"t": "<>"}}}],
                },
            ],
            "documents": ["d <>", {"data": {"text": "e <>"}, "id": "1"}],
            "tools": [{"function": {"name": "f", "description": "<>", "parameters": {"d": "<>"}}}],
            "stop_sequences": ["<>"],
        },
    ),
    "v1": (
        "/v1/chat",
        {
            "message": "hi <>",
            "preamble": "be <>",
            "chat_history": [{"role": "CHATBOT", "message": "said <>"}],
            "documents": [{"title": "t <>", "snippet": "s <>"}],
            "tools": [{"name": "f", "description": "<>"}],
            "tool_results": [{"call": {"name": "f", "parameters": {"a": "<>"}}, "outputs": [{"o": "<>"}]}],
        },
    ),
    "generate": ("/v1/generate", {"prompt": "hi <>"}),
    "embed": ("/v2/embed", {"texts": ["a <>", "b <>"], "inputs": [{"content": [{"text": "<>"}]}]}),
    "rerank": ("/v2/rerank", {"query": "q <>", "documents": ["d <>", {"text": "e <>"}]}),
}  # fmt: skip

ANSWERS = {
    "v2": (
        "/v2/chat",
        V2,
        {
            "id": "1",
            "message": {
                "role": "assistant",
                "content": [{"type": "text", "text": "a <>"}, {"type": "thinking", "thinking": "t <>"}],
                "tool_plan": "p <>",
                "tool_calls": [{"id": "c", "function": {"name": "f", "arguments": '{"to":"<>"}'}}],
                "citations": [{"text": "c <>", "sources": [{"document": {"text": "d <>"}}]}],
            },
        },
    ),
    "v1": (
        "/v1/chat",
        V1,
        {
            "text": "a <>",
            "chat_history": [{"role": "USER", "message": "hi <>"}],
            "citations": [{"text": "c <>"}],
            "tool_calls": [{"name": "f", "parameters": {"to": "<>"}}],
        },
    ),
    "generate": ("/v1/generate", {"prompt": "<>"}, {"generations": [{"text": "a <>"}], "prompt": "<>"}),
    "embed": ("/v2/embed", {"texts": ["<>"]}, {"embeddings": {"float": [[0.5]]}, "texts": ["<>"]}),
    "rerank": ("/v1/rerank", {"query": "<>", "documents": []}, {"results": [{"document": {"text": "<>"}}]}),
}  # fmt: skip


@pytest.mark.parametrize("name", REQUESTS)
def test_values_in_every_place_of_a_request_are_masked(name: str) -> None:
    promises.is_masked(HOST, *REQUESTS[name])


@pytest.mark.parametrize("name", ANSWERS)
def test_placeholders_in_every_place_of_an_answer_are_restored(name: str) -> None:
    promises.is_restored(HOST, *ANSWERS[name])


@pytest.mark.parametrize("name", ANSWERS)
def test_values_of_the_models_own_do_not_pass(name: str) -> None:
    promises.is_not_brought_up(HOST, *ANSWERS[name])


def v2(place: str) -> promises.Pieces:
    def stream(pieces: Sequence[str]) -> bytes:
        parts = [json.dumps(piece)[1:-1] if place == "call" else piece for piece in pieces]
        if place == "call":
            parts[0] = '{"a":"' + parts[0]
            parts[-1] += '"}'
        begin = {"type": "message-start", "delta": {"message": {"role": "assistant"}}}
        events: list[dict[str, Any]] = [begin, *(v2_event(place, part) for part in parts)]
        events += [{"type": "content-end", "index": 0}, {"type": "message-end", "delta": {}}]
        return sse(events, named=True)

    return stream


def v2_event(place: str, part: str) -> dict[str, Any]:
    match place:
        case "plan":
            return {"type": "tool-plan-delta", "delta": {"message": {"tool_plan": part}}}
        case "call":
            calls = {"function": {"arguments": part}}
            return {
                "type": "tool-call-delta",
                "index": 0,
                "delta": {"message": {"tool_calls": calls}},
            }
        case _:
            message = {"content": {place: part}}
            return {"type": "content-delta", "index": 0, "delta": {"message": message}}


def read_v2(place: str) -> Callable[[str], str]:
    def read(got: str) -> str:
        text = ""
        for event in promises.data(got):
            message = event.get("delta", {}).get("message", {})
            match place:
                case "plan":
                    text += message.get("tool_plan", "")
                case "call":
                    text += message.get("tool_calls", {}).get("function", {}).get("arguments", "")
                case _:
                    text += message.get("content", {}).get(place, "")
        return str(json.loads(text)["a"]) if place == "call" else text

    return read


@pytest.mark.parametrize("place", ["text", "thinking", "plan", "call"])
def test_deltas_of_v2_are_joined(place: str) -> None:
    promises.is_restored_in_pieces(
        HOST, "/v2/chat", V2, v2(place), "text/event-stream", read_v2(place)
    )


def v1(pieces: Sequence[str]) -> bytes:
    text = "".join(pieces)
    lines: list[object] = [{"event_type": "stream-start", "is_finished": False}]
    lines += [{"event_type": "text-generation", "text": piece} for piece in pieces]
    history = [{"role": "CHATBOT", "message": text}]
    lines.append({"event_type": "stream-end", "response": {"text": text, "chat_history": history}})
    return b"".join(json.dumps(line).encode() + b"\n" for line in lines)


def read_v1(got: str) -> str:
    *deltas, last = promises.data(got)
    text = "".join(line.get("text", "") for line in deltas)
    assert last["response"]["text"] == last["response"]["chat_history"][0]["message"] == text
    return text


def test_deltas_of_v1_are_joined_and_its_copies_are_the_same() -> None:
    promises.is_restored_in_pieces(HOST, "/v1/chat", V1, v1, "application/stream+json", read_v1)


def test_a_refusal_is_coheres_error() -> None:
    refused = promises.refusal(HOST, "/v2/chat", V2)
    assert refused.status == 400
    assert {"id", "message"} <= json.loads(refused.body).keys()


def test_a_stopped_stream_ends_with_an_error() -> None:
    head = sse([{"type": "message-start", "delta": {}}], named=True, done=False)
    got = promises.stopped(HOST, "/v2/chat", V2, head, "text/event-stream")
    assert promises.data(got)[-1]["delta"]["finish_reason"] == "ERROR"
    got = promises.stopped(
        HOST, "/v1/chat", V1, b'{"event_type":"stream-start"}\n', "application/stream+json"
    )
    last = promises.data(got)[-1]
    assert (last["event_type"], last["finish_reason"]) == ("stream-end", "ERROR")


@pytest.mark.skipif(
    not WIRE.is_dir(), reason="the recorded exchanges (../shared/wire) are not here"
)
def test_recordings_keep_every_byte() -> None:
    assert promises.recordings_stay("cohere.*") == 34
