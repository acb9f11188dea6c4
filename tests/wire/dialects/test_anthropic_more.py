"""Anthropic's completions, message batches and files."""

from __future__ import annotations

import json
from collections.abc import Sequence

import anthropic
import httpx2
import pytest

from tests.wire.dialects import promises
from tests.wire.dialects.openai_talk import WIRE, answer, ask, begin, filled, planted, value

HOST = "api.anthropic.com"
PROMPT = {
    "model": "claude-2.1",
    "max_tokens_to_sample": 9,
    "prompt": "\n\nHuman: hi <>\n\nAssistant:",
}
BATCH = {
    "requests": [
        {
            "custom_id": "a <>",
            "params": {
                "model": "m",
                "max_tokens": 9,
                "system": "be <>",
                "messages": [{"role": "user", "content": "hi <>"}],
                "tools": [{"name": "t", "description": "d <>", "input_schema": {}}],
            },
        }
    ]
}
RESULTS = "/v1/messages/batches/msgbatch_01HkcTjaV5uDC8jWR4ZsDV8d/results"


def test_values_in_every_place_of_a_request_are_masked() -> None:
    promises.is_masked(
        HOST, "/v1/complete", {**PROMPT, "stop_sequences": ["<>"], "metadata": {"user_id": "<>"}}
    )
    promises.is_masked(HOST, "/v1/messages/batches", BATCH)


def test_a_completion_is_restored_and_judged() -> None:
    promises.is_restored(
        HOST, "/v1/complete", PROMPT, {"completion": "a <>", "stop_reason": "stop_sequence"}
    )
    promises.is_not_brought_up(HOST, "/v1/complete", PROMPT, {"completion": "a <>"})


def stream(pieces: Sequence[str]) -> bytes:
    out = "event: ping\r\ndata: {}\r\n\r\n"
    for i, piece in enumerate(pieces):
        reason = "stop_sequence" if i == len(pieces) - 1 else None
        event = {"type": "completion", "completion": piece, "stop_reason": reason}
        out += f"event: completion\r\ndata: {json.dumps(event)}\r\n\r\n"
    return out.encode()


def test_deltas_of_a_completion_are_joined() -> None:
    promises.is_restored_in_pieces(
        HOST, "/v1/complete", PROMPT, stream, "text/event-stream",
        lambda got: "".join(e.get("completion", "") for e in promises.data(got)),
    )  # fmt: skip


def test_the_results_of_a_batch_know_its_values() -> None:
    asked = filled({"requests": [BATCH["requests"][0]]}, value(1))
    exchange = begin("/v1/messages/batches", HOST)
    sent = ask(exchange, asked)
    placeholder = json.loads(sent)["requests"][0]["params"]["messages"][0]["content"][3:]
    answer(exchange, {"id": "msgbatch_01HkcTjaV5uDC8jWR4ZsDV8d", "type": "message_batch"})
    for kind in ("application/x-jsonl", "application/binary", "application/jsonl"):
        reader = begin(RESULTS, HOST, "GET")
        ask(reader, b"")
        block = {"type": "text", "text": f"dear {placeholder} {value(4)}"}
        line = {"custom_id": "a", "result": {"type": "succeeded", "message": {"content": [block]}}}
        lines = b"".join(json.dumps(line).encode() + b"\n" for _ in range(3))
        for each in answer(reader, lines, kind, cut=5).splitlines():
            text = json.loads(each)["result"]["message"]["content"][0]["text"]
            assert text == f"dear {value(1)} REDACTED_SECRET_AWS_ACCESS_KEY_ID"


def test_a_file_that_is_uploaded_is_masked() -> None:
    _, values = planted("<>")
    body = (
        '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n'
        f"Content-Type: text/plain\r\n\r\nwrite to {values[0]} now\r\n--b--\r\n"
    ).encode()
    exchange = begin("/v1/files", HOST, kind="multipart/form-data; boundary=b")
    sent = ask(exchange, body)
    assert values[0] not in sent
    assert exchange.endpoint is not None and exchange.endpoint.name == "anthropic.files"


def test_a_refusal_is_what_the_sdk_raises() -> None:
    refused = promises.refusal(HOST, "/v1/complete", PROMPT)
    transport = httpx2.MockTransport(
        lambda request: httpx2.Response(refused.status, content=refused.body)
    )
    client = anthropic.Anthropic(api_key="k", http_client=httpx2.Client(transport=transport))
    with pytest.raises(anthropic.BadRequestError, match="Blocked by mitmguard"):
        client.messages.batches.create(requests=[])
    got = promises.stopped(
        HOST, "/v1/complete", PROMPT, stream(["a", "b"])[:60], "text/event-stream"
    )
    assert "event: error" in got


@pytest.mark.skipif(
    not WIRE.is_dir(), reason="the recorded exchanges (../shared/wire) are not here"
)
def test_recordings_keep_every_byte() -> None:
    assert promises.recordings_stay("anthropic.complete") == 4
