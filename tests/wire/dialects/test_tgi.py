"""Hugging Face: text generation and the pipelines of the inference API."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest

from tests.wire.dialects import promises
from tests.wire.dialects.openai_talk import WIRE, answer

HOST = "router.huggingface.co"
PIPELINE = "/hf-inference/models/owner/model"
ASKED = {"inputs": "hi <>"}

REQUESTS = {
    "generate": ("/generate", {"inputs": "hi <>", "parameters": {"stop": ["<>"], "grammar": {"v": "<>"}}}),
    "root": ("/", ASKED),
    "several": (PIPELINE, {"inputs": ["hi <>", "and <>"]}),
    "question": (PIPELINE, {"inputs": {"question": "q <>", "context": "c <>"}}),
    "table": (PIPELINE, {"inputs": {"query": "<>", "table": {"Name": ["<>", "<>"]}}}),
    "turns": (PIPELINE, {"inputs": {"past_user_inputs": ["<>"], "generated_responses": ["<>"], "text": "<>"}}),
    "labels": (PIPELINE, {"inputs": "<>", "parameters": {"candidate_labels": ["<>"]}}),
}  # fmt: skip
ANSWERS = {
    "generated": ("/generate", ASKED, {"generated_text": "a <>"}),
    "list": (PIPELINE, ASKED, [{"generated_text": "a <>"}, {"summary_text": "b <>"}]),
    "answer": (PIPELINE, ASKED, {"answer": "a <>", "cells": ["<>"], "score": 0.5}),
    "labels": (PIPELINE, ASKED, [[{"label": "<>", "word": "<>", "score": 0.5}]]),
    "conversation": (PIPELINE, ASKED, {"generated_text": "<>", "conversation": {"past_user_inputs": ["<>"]}}),
    "error": (PIPELINE, ASKED, {"error": "no <>", "error_type": "validation"}),
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


def stream(pieces: Sequence[str]) -> bytes:
    out = ""
    for i, piece in enumerate(pieces):
        whole = "".join(pieces) if i == len(pieces) - 1 else None
        event = {
            "index": i,
            "token": {"id": i, "text": piece},
            "generated_text": whole,
            "details": None,
        }
        out += f"data:{json.dumps(event)}\n\n"
    return out.encode()


def read(got: str) -> str:
    events = promises.data(got)
    text = "".join(event["token"]["text"] for event in events)
    assert events[-1]["generated_text"] == text
    return text


def test_tokens_are_joined_and_the_whole_text_is_the_same() -> None:
    promises.is_restored_in_pieces(
        HOST, "/generate_stream", ASKED, stream, "text/event-stream", read
    )


def test_tokens_of_a_changed_text_are_left_out() -> None:
    exchange, placeholder = promises.asked(HOST, "/generate", ASKED)
    tokens = [{"id": i, "text": letter} for i, letter in enumerate(placeholder)]
    details = {"finish_reason": "length", "tokens": tokens, "prefill": tokens}
    got = json.loads(answer(exchange, {"generated_text": placeholder, "details": details}))
    assert got["details"] == {"finish_reason": "length", "tokens": [], "prefill": []}


def test_a_refusal_is_the_servers_error() -> None:
    refused = promises.refusal(HOST, "/generate", ASKED)
    assert refused.status == 400
    assert json.loads(refused.body)["error_type"] == "validation"
    got = promises.stopped(
        HOST, "/generate_stream", ASKED, b'data:{"token":{"text":"a"}}\n\n', "text/event-stream"
    )
    assert promises.data(got)[-1]["error"].startswith("Blocked by mitmguard")


@pytest.mark.skipif(
    not WIRE.is_dir(), reason="the recorded exchanges (../shared/wire) are not here"
)
def test_recordings_keep_every_byte() -> None:
    assert promises.recordings_stay("huggingface.*-tgi") == 59
