"""Answers of the family that come whole: what was masked is restored, what a model brings up is not let through."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.wire.dialects.openai_talk import PLACEHOLDER, answer, ask, begin, filled, planted, value

CHAT = ("/v1/chat/completions", {"model": "m", "messages": [{"role": "user", "content": "hi <>"}]})
COMPLETION = ("/v1/completions", {"model": "m", "prompt": "hi <>"})
RESPONSES = ("/v1/responses", {"model": "m", "input": "hi <>"})
RUN = ("/v1/threads/thread_1/runs", {"assistant_id": "a", "instructions": "hi <>"})
ITEMS = [
    {"type": "message", "role": "assistant", "content": [{"type": "output_text", "text": "a <>"}]},
    {"type": "function_call", "name": "f", "call_id": "c", "arguments": '{"to":"<>"}'},
    {"type": "reasoning", "summary": [{"type": "summary_text", "text": "s <>"}]},
]

ANSWERS: list[tuple[str, tuple[str, Any], Any]] = [
    (
        "chat",
        CHAT,
        {
            "choices": [
                {
                    "index": 0,
                    "message": {
                        "role": "assistant",
                        "content": [{"type": "text", "text": "a <>"}],
                        "reasoning_content": "r <>",
                        "tool_calls": [
                            {"id": "c", "function": {"name": "f", "arguments": '{"to":"<>"}'}}
                        ],
                        "context": {"citations": [{"content": "c <>"}], "intent": "i <>"},
                        "executed_tools": [
                            {"output": "o <>", "search_results": [{"content": "s <>"}]}
                        ],
                        "annotations": [{"url_citation": {"title": "t <>", "content": "n <>"}}],
                    },
                    "content_filter_results": {"custom": "f <>"},
                }
            ],
            "citations": ["of <>"],
            "search_results": [{"snippet": "see <>"}],
            "copilot_references": [{"data": {"contents": "k <>"}}],
            "__verbose": {"prompt": "p <>"},
        },
    ),
    ("completion", COMPLETION, {"choices": [{"index": 0, "text": "a <>"}]}),
    (
        "fim",
        ("/v1/fim/completions", COMPLETION[1]),
        {"choices": [{"message": {"content": "a <>"}}]},
    ),
    ("llama.cpp", ("/completion", {"prompt": "hi <>"}), {"content": "a <>", "prompt": "b <>"}),
    ("responses", RESPONSES, {"id": "resp_1", "output": ITEMS, "instructions": "e <>"}),
    (
        "assistants",
        RUN,
        {
            "object": "thread.run",
            "instructions": "a <>",
            "required_action": {
                "submit_tool_outputs": {
                    "tool_calls": [
                        {"id": "c", "function": {"name": "f", "arguments": '{"to":"<>"}'}}
                    ]
                }
            },
            "last_error": {"message": "b <>"},
        },
    ),
    (
        "messages of a thread",
        RUN,
        {"data": [{"role": "assistant", "content": [{"type": "text", "text": {"value": "a <>"}}]}]},
    ),
    (
        "conversation",
        ("/v1/conversations/conv_1/items", {"items": [{"role": "user", "content": "hi <>"}]}),
        {"object": "list", "data": ITEMS},
    ),
    (
        "rerank",
        ("/v1/rerank", {"query": "hi <>", "documents": ["d"]}),
        {"results": [{"index": 0, "document": {"text": "a <>"}}]},
    ),
    (
        "image",
        ("/v1/images/generations", {"prompt": "hi <>"}),
        {"data": [{"url": "https://img.example/1", "revised_prompt": "a <>"}]},
    ),
    (
        "LM Studio",
        ("/api/v1/chat", {"model": "m", "input": "hi <>"}),
        {
            "output": [
                {"type": "message", "content": "a <>"},
                {"type": "tool_call", "output": "b <>"},
            ]
        },
    ),
]
ERRORS = [
    {"detail": [{"type": "missing", "loc": ["body"], "input": "a <>"}]},
    {"detail": "no such thing: <>"},
    {"error": {"message": "bad <>", "failed_generation": '{"to": "<>"}'}},
    {"object": "error", "message": "m <>"},
    {"code": "c", "error": "e <>"},
]


@pytest.mark.parametrize(("name", "asked", "body"), ANSWERS, ids=[a[0] for a in ANSWERS])
def test_what_was_masked_comes_back(name: str, asked: tuple[str, Any], body: Any) -> None:
    exchange = begin(asked[0])
    sent = ask(exchange, filled(asked[1], value(1)))
    placeholder = PLACEHOLDER.search(sent)
    assert placeholder is not None
    got = answer(exchange, filled(body, placeholder[0]))
    assert json.loads(got) == filled(body, value(1))


@pytest.mark.parametrize(("name", "asked", "body"), ANSWERS, ids=[a[0] for a in ANSWERS])
def test_what_nobody_asked_for_does_not(name: str, asked: tuple[str, Any], body: Any) -> None:
    exchange = begin(asked[0])
    ask(exchange, filled(asked[1], "there"))
    body, values = planted(body, first=11)
    got = answer(exchange, body)
    assert [v for v in values if v in got] == []
    json.loads(got)


@pytest.mark.parametrize("body", ERRORS)
@pytest.mark.parametrize("asked", [CHAT, COMPLETION, RESPONSES, RUN], ids=lambda a: a[0])
def test_an_error_that_repeats_the_request_repeats_it_as_it_was(
    asked: tuple[str, Any], body: Any
) -> None:
    exchange = begin(asked[0])
    placeholder = PLACEHOLDER.search(ask(exchange, filled(asked[1], value(1))))
    assert placeholder is not None
    got = answer(exchange, filled(body, placeholder[0]), status=422)
    assert json.loads(got) == filled(body, value(1))


def test_tokens_of_a_text_that_changed_are_emptied() -> None:
    exchange = begin(COMPLETION[0])
    ask(exchange, filled(COMPLETION[1], "there"))
    secret = value(2)
    logprobs = {"tokens": [secret[:9], secret[9:]], "text_offset": [0, 9]}
    choice = {"index": 0, "text": secret, "logprobs": logprobs, "token_ids": [1, 2]}
    got = json.loads(answer(exchange, {"choices": [choice]}))
    assert got["choices"][0]["logprobs"] is None
    assert got["choices"][0]["token_ids"] == []


def test_tokens_of_a_text_that_did_not_change_stay() -> None:
    exchange = begin(COMPLETION[0])
    ask(exchange, filled(COMPLETION[1], "there"))
    body = {
        "choices": [{"index": 0, "text": "hi", "logprobs": {"tokens": ["hi"]}, "token_ids": [1]}]
    }
    assert json.loads(answer(exchange, body)) == body


def test_what_was_masked_in_a_batch_comes_back_in_its_results() -> None:
    asked = filled({"endpoint": "/v1/chat/completions", "requests": [{"body": CHAT[1]}]}, value(1))
    exchange = begin("/v1/batch/jobs")
    placeholder = PLACEHOLDER.search(ask(exchange, asked))
    assert placeholder is not None
    body = {"id": "b", "outputs": [{"response": {"body": ANSWERS[0][2]}}]}
    got = answer(exchange, filled(body, placeholder[0]))
    assert json.loads(got) == filled(body, value(1))
