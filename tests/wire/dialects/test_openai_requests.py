"""Requests of the family: whatever is said in them, at whatever place, is masked before it leaves."""

from __future__ import annotations

import json
from typing import Any

import pytest

from mitmguard.engine import Refusal
from mitmguard.work import finish
from tests.wire.dialects.openai_talk import PLACEHOLDER, ask, begin, planted

CHAT = {"model": "m", "messages": [{"role": "user", "content": "hi <>"}]}
ITEM = {"type": "message", "role": "user", "content": [{"type": "input_text", "text": "a <>"}]}

# path, the dialect it is, body
BODIES: list[tuple[str, str, Any]] = [
    (
        "/v1/chat/completions",
        "openai.chat",
        {
            "model": "m",
            "messages": [
                {"role": "system", "content": "you <>"},
                {"role": "user", "content": [{"type": "text", "text": "a <>"}], "name": "n <>"},
                {
                    "role": "assistant",
                    "content": [
                        {"type": "thinking", "thinking": [{"type": "text", "text": "t <>"}]}
                    ],
                    "reasoning_content": "r <>",
                    "reasoning_details": [{"type": "reasoning.text", "text": "d <>", "index": 0}],
                    "tool_calls": [
                        {
                            "id": "c1",
                            "type": "function",
                            "function": {"name": "f", "arguments": '{"to":"<>"}'},
                        }
                    ],
                },
                {"role": "tool", "tool_call_id": "c1", "content": "found <>"},
                {"role": "user", "content": "go <>", "new_member": {"deep": ["x <>"]}},
            ],
            "tools": [
                {
                    "type": "function",
                    "function": {"name": "f", "description": "of <>", "parameters": {}},
                }
            ],
            "response_format": {"type": "json_schema", "json_schema": {"description": "for <>"}},
            "metadata": {"who": "w <>"},
            "stop": ["end <>"],
            "user": "u <>",
        },
    ),
    ("/openai/deployments/d/chat/completions?api-version=1", "openai.chat", CHAT),
    ("/openai/v1/chat/completions", "openai.chat", CHAT),
    ("/beta/chat/completions", "openai.chat", CHAT),
    ("/api/v0/chat/completions", "openai.chat", CHAT),
    ("/v1/chat", "openai.chat", CHAT),
    ("/v1/agents/completions", "openai.chat", {"agent_id": "a", **CHAT}),
    ("/v1/prompts/pp-1/completions", "openai.chat", {"variables": {"city": "in <>"}}),
    (
        "/v1/completions",
        "openai.completions",
        {
            "model": "m",
            "prompt": ["a <>", "b <>"],
            "suffix": "c <>",
            "stop": ["d <>"],
            "user": "e <>",
        },
    ),
    ("/openai/deployments/d/completions", "openai.completions", {"prompt": "a <>"}),
    (
        "/v1/engines/gpt/completions",
        "openai.completions",
        {"prompt": "a <>", "suffix": "b <>", "extra": {"language": "c", "context": ["d <>"]}},
    ),
    ("/v1/fim/completions", "mistral.fim", {"model": "m", "prompt": "a <>", "suffix": "b <>"}),
    ("/completion", "llamacpp.completion", {"prompt": {"prompt_string": "a <>"}, "n_predict": 9}),
    (
        "/infill",
        "llamacpp.completion",
        {
            "input_prefix": "a <>",
            "input_suffix": "b <>",
            "input_extra": [{"filename": "f", "text": "c <>"}],
        },
    ),
    ("/apply-template", "llamacpp.apply_template", CHAT),
    ("/api/v1/chat", "lmstudio.chat", {"model": "m", "input": "a <>", "system_prompt": "b <>"}),
    (
        "/api/v1/chat",
        "lmstudio.chat",
        {"model": "m", "input": [{"type": "message", "content": "a <>"}]},
    ),
    (
        "/v1/embeddings",
        "openai.embeddings",
        {"model": "m", "input": ["a <>", "b <>"], "user": "c <>"},
    ),
    (
        "/v1/multimodalembeddings",
        "openai.embeddings",
        {"inputs": [{"content": [{"type": "text", "text": "a <>"}]}], "model": "m"},
    ),
    ("/pooling", "openai.embeddings", CHAT),
    ("/v1/moderations", "openai.moderations", {"input": [{"type": "text", "text": "a <>"}]}),
    ("/v1/rerank", "openai.rerank", {"query": "a <>", "documents": ["b <>", {"text": "c <>"}]}),
    ("/score", "openai.rerank", {"model": "m", "text_1": "a <>", "text_2": ["b <>"]}),
    ("/tokenize", "openai.tokens", {"model": "m", "prompt": "a <>"}),
    ("/tokenize", "openai.tokens", {"content": "a <>"}),
    (
        "/v1/assistants",
        "openai.assistants",
        {"model": "m", "instructions": "a <>", "name": "b <>", "tools": [{"description": "c <>"}]},
    ),
    ("/v1/threads", "openai.assistants", {"messages": [{"role": "user", "content": "a <>"}]}),
    (
        "/v1/threads/thread_1/messages",
        "openai.assistants",
        {"role": "user", "content": [{"type": "text", "text": "a <>"}]},
    ),
    (
        "/v1/threads/thread_1/runs",
        "openai.assistants",
        {
            "assistant_id": "asst",
            "instructions": "a <>",
            "additional_instructions": "b <>",
            "additional_messages": [{"role": "user", "content": "c <>"}],
        },
    ),
    (
        "/v1/threads/runs",
        "openai.assistants",
        {"assistant_id": "asst", "thread": {"messages": [{"role": "user", "content": "a <>"}]}},
    ),
    (
        "/v1/threads/thread_1/runs/run_1/submit_tool_outputs",
        "openai.assistants",
        {"tool_outputs": [{"tool_call_id": "c", "output": "a <>"}]},
    ),
    (
        "/v1/responses",
        "openai.responses",
        {
            "model": "m",
            "instructions": "a <>",
            "input": [ITEM, {"type": "function_call_output", "call_id": "c", "output": "b <>"}],
            "tools": [
                {
                    "type": "mcp",
                    "server_label": "l",
                    "server_url": "https://mcp.example/?for <>",
                    "headers": {"x-note": "see <>"},
                }
            ],
        },
    ),
    ("/backend-api/codex/responses", "openai.responses", {"model": "m", "input": [ITEM]}),
    ("/v1/conversations", "openai.conversations", {"items": [ITEM], "metadata": {"a": "b <>"}}),
    ("/v1/conversations/conv_1/items", "openai.conversations", {"items": [ITEM]}),
    (
        "/v1/realtime/client_secrets",
        "openai.realtime.calls",
        {
            "session": {
                "instructions": "a <>",
                "tools": [{"name": "f", "description": "b <>"}],
                "audio": {"input": {"transcription": {"prompt": "c <>"}}},
            }
        },
    ),
    ("/v1/images/generations", "openai.images", {"prompt": "a <>", "user": "b <>"}),
    ("/v1/images/edits", "openai.images", {"prompt": "a <>", "images": [{"file_id": "file-1"}]}),
    ("/v1/audio/speech", "openai.speech", {"input": "a <>", "instructions": "b <>", "voice": "v"}),
    (
        "/v1/batch/jobs",
        "openai.batches",
        {"endpoint": "/v1/chat/completions", "requests": [{"custom_id": "1", "body": CHAT}]},
    ),
    ("/v1/batches", "openai.batches", {"input_file_id": "file-1", "metadata": {"a": "b <>"}}),
]
MISTRAL: list[tuple[str, str, Any]] = [
    (
        "/v1/conversations",
        "mistral.conversations",
        {
            "model": "m",
            "instructions": "a <>",
            "inputs": [
                {"type": "message.input", "role": "user", "content": "b <>"},
                {"type": "function.result", "tool_call_id": "c", "result": "d <>"},
            ],
        },
    ),
    ("/v1/conversations/conv_1", "mistral.conversations", {"inputs": "a <>"}),
    (
        "/v1/ocr",
        "mistral.ocr",
        {"model": "m", "document": {"document_name": "a <>"}, "document_annotation_prompt": "b <>"},
    ),
]


@pytest.mark.parametrize(
    ("host", "path", "name", "body"),
    [("api.openai.com", *row) for row in BODIES] + [("api.mistral.ai", *row) for row in MISTRAL],
    ids=lambda part: part if isinstance(part, str) and "." not in part[:4] else "",
)
def test_every_text_is_masked(host: str, path: str, name: str, body: Any) -> None:
    body, values = planted(body)
    exchange = begin(path, host)
    sent = ask(exchange, body)
    assert exchange.dialect is not None
    assert exchange.dialect.name == name
    assert values
    assert [v for v in values if v in sent] == []
    assert len(PLACEHOLDER.findall(sent)) >= len(values)
    assert not exchange.unread
    json.loads(sent)


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/v1/completions", {"model": "m", "prompt": [1, 2, 3]}),
        ("/v1/completions", {"model": "m", "prompt": [[1, 2], [3]]}),
        ("/v1/embeddings", {"model": "m", "input": [[1, 2], [3]]}),
        ("/v1/embeddings", {"model": "m", "input": [123456789012, 3]}),
        ("/detokenize", {"model": "m", "tokens": [1, 2]}),
    ],
)
def test_tokens_are_no_text_that_was_read(path: str, body: object) -> None:
    exchange = begin(path)
    assert exchange.request_head() == "buffer"
    finish(exchange.request(json.dumps(body).encode()))
    assert [(u.why, u.detail) for u in exchange.unread] == [("schema", "token ids")]


def test_credentials_for_a_remote_server_are_left_to_it() -> None:
    tool = {
        "type": "mcp",
        "server_label": "l",
        "server_url": "https://mcp.example/sse?token=AKIAQWERTYUIOPASD2XZ",
        "authorization": "AKIAQWERTYUIOPASD2XZ",
        "headers": {
            "Authorization": "Bearer AKIAQWERTYUIOPASD2XZ",
            "x-api-key": "AKIAQWERTYUIOPASD2XZ",
        },
    }
    body = {"model": "m", "input": "hi", "tools": [tool]}
    assert json.loads(ask(begin("/v1/responses"), body)) == body


def test_a_form_is_read_and_its_sound_reported() -> None:
    body = (
        b'--x\r\ncontent-disposition: form-data; name="prompt"\r\n\r\nnames: person1@acmecorp.com.br\r\n'
        b'--x\r\ncontent-disposition: form-data; name="file"; filename="a.mp3"\r\n'
        b"content-type: audio/mpeg\r\n\r\nID3\x04\x00\x00\x00\x00\x00\x00\xff\xfb\x90\x00\r\n--x--\r\n"
    )
    exchange = begin("/v1/audio/transcriptions", kind="multipart/form-data; boundary=x")
    assert exchange.request_head() == "buffer"
    result = finish(exchange.request(body))
    assert exchange.dialect is not None
    assert exchange.dialect.name == "openai.transcriptions"
    assert {u.why for u in exchange.unread} == {"media"}
    sent = b"" if isinstance(result, Refusal) or result.body is None else result.body
    assert b"person1@acmecorp.com.br" not in sent


def test_lines_of_a_batch_are_read_by_the_api_they_are_for() -> None:
    lines = [
        {"custom_id": "1", "method": "POST", "url": "/v1/chat/completions", "body": CHAT},
        {
            "custom_id": "2",
            "method": "POST",
            "url": "/v1/responses",
            "body": {"model": "m", "input": "b <>"},
        },
        {"custom_id": "3", "method": "POST", "url": "/v1/embeddings", "body": {"input": ["c <>"]}},
        {"messages": [{"role": "user", "content": "d <>"}]},
    ]
    lines, values = planted(lines)
    file = "\n".join(json.dumps(line) for line in lines).encode()
    body = (
        b'--x\r\ncontent-disposition: form-data; name="purpose"\r\n\r\nbatch\r\n'
        b'--x\r\ncontent-disposition: form-data; name="file"; filename="b.jsonl"\r\n'
        b"content-type: application/octet-stream\r\n\r\n" + file + b"\r\n--x--\r\n"
    )
    exchange = begin("/v1/files", kind="multipart/form-data; boundary=x")
    sent = ask(exchange, body)
    assert exchange.dialect is not None
    assert exchange.dialect.name == "openai.files"
    assert [v for v in values if v in sent] == []
    inside = sent.split("\r\n\r\n")[-1].partition("\r\n--x--")[0]
    assert [json.loads(line).get("custom_id") for line in inside.split("\n")] == [
        "1",
        "2",
        "3",
        None,
    ]
