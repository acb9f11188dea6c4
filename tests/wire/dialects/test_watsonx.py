"""watsonx, Aleph Alpha and AI21: a prompt in, completions out."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest

from tests.wire.dialects import promises
from tests.wire.dialects.openai_talk import sse

WATSONX = "us-south.ml.cloud.ibm.com"
ALEPH = "api.openai.com"
AI21 = "api.ai21.com"

REQUESTS = {
    "generation": (WATSONX, "/ml/v1/text/generation", {"model_id": "m", "input": "hi <>", "parameters": {"stop_sequences": ["<>"]}}),
    "deployment": (WATSONX, "/ml/v1/deployments/d/text/generation_stream", {"input": "hi <>"}),
    "embeddings": (WATSONX, "/ml/v1/text/embeddings", {"inputs": ["<>", "<>"]}),
    "chat": (WATSONX, "/ml/v1/text/chat", {"model_id": "m", "messages": [{"role": "user", "content": "hi <>"}]}),
    "aleph": (ALEPH, "/complete", {"model": "m", "prompt": "hi <>"}),
    "aleph parts": (ALEPH, "/complete", {"prompt": [{"type": "text", "data": "<>"}], "stop_sequences": ["<>"]}),
    "ai21": (AI21, "/studio/v1/j2-ultra/complete", {"prompt": "hi <>"}),
}  # fmt: skip
ANSWERS: dict[str, tuple[str, str, Any, Any]] = {
    "generation": (*REQUESTS["deployment"], {"results": [{"generated_text": "a <>", "moderations": {"h": [{"input": "<>"}]}}]}),
    "chat": (*REQUESTS["chat"], {"choices": [{"message": {"content": "a <>"}}]}),
    "aleph": (*REQUESTS["aleph"], {"completions": [{"completion": "a <>", "raw_completion": "b <>"}]}),
    "ai21": (*REQUESTS["ai21"], {"prompt": {"text": "<>"}, "completions": [{"data": {"text": "a <>"}}]}),
}  # fmt: skip


@pytest.mark.parametrize("name", REQUESTS)
def test_values_in_every_place_of_a_request_are_masked(name: str) -> None:
    promises.is_masked(*REQUESTS[name])


@pytest.mark.parametrize("name", ANSWERS)
def test_placeholders_in_every_place_of_an_answer_are_restored(name: str) -> None:
    promises.is_restored(*ANSWERS[name])


@pytest.mark.parametrize("name", ANSWERS)
def test_values_of_the_models_own_do_not_pass(name: str) -> None:
    promises.is_not_brought_up(*ANSWERS[name])


def watsonx(pieces: Sequence[str]) -> bytes:
    events = [
        ("message", {"model_id": "m", "results": [{"generated_text": piece}]}) for piece in pieces
    ]
    return sse(events, done=False)


def aleph(pieces: Sequence[str]) -> bytes:
    events = [{"type": "stream_chunk", "index": 0, "completion": piece} for piece in pieces]
    return sse([*events, {"type": "stream_summary", "index": 0}])


def test_deltas_are_joined() -> None:
    promises.is_restored_in_pieces(
        *REQUESTS["generation"], watsonx, "text/event-stream",
        lambda got: "".join(e["results"][0]["generated_text"] for e in promises.data(got)),
    )  # fmt: skip
    promises.is_restored_in_pieces(
        *REQUESTS["aleph"], aleph, "text/event-stream",
        lambda got: "".join(e.get("completion", "") for e in promises.data(got)),
    )  # fmt: skip


def test_refusals_are_the_providers_errors() -> None:
    refused = promises.refusal(*REQUESTS["generation"])
    assert refused.status == json.loads(refused.body)["status_code"] == 400
    assert json.loads(promises.refusal(*REQUESTS["chat"]).body)["errors"]
    assert json.loads(promises.refusal(*REQUESTS["aleph"]).body)["error"]
    assert json.loads(promises.refusal(*REQUESTS["ai21"]).body)["detail"]
    got = promises.stopped(*REQUESTS["generation"], watsonx(["a"]), "text/event-stream")
    assert "event: error" in got and promises.data(got)[-1]["errors"]
