"""xAI over gRPC: texts in messages of a known schema, values over chunks, a status in the trailers."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import unquote

import pytest
from google.protobuf import json_format

from mitmguard.engine import Exchange, Refusal, Stop
from mitmguard.wire.dialect import Reason
from mitmguard.wire.dialects import DIALECTS, xai_grpc
from mitmguard.wire.framing.lengthprefixed import EnvelopeParser, envelope
from mitmguard.wire.xai_schema import METHODS, TYPES
from mitmguard.work import finish
from tests.wire.dialects.cloud_talk import (
    MAIL,
    answer,
    ask,
    begin,
    cut_in,
    passes_unharmed,
    strings,
)
from tests.wire.dialects.openai_talk import PLACEHOLDER, WIRE, filled, planted
from tests.wire.test_protobuf import official

HOST = "api.x.ai"
GRPC = "application/grpc"
CHAT = "/xai_api.Chat/GetCompletion"
CHUNKS = "/xai_api.Chat/GetCompletionChunk"
USER, ASSISTANT, SYSTEM, TOOL = 1, 2, 3, 5
CLIENT_SIDE, WEB_SEARCH = 1, 2
REASON = Reason("Blocked by mitmguard: RÈGLE 100% (request mg-1)", "mitmguard_policy", "mg-1")


@pytest.mark.skipif(
    not WIRE.is_dir(), reason="the recorded exchanges (../shared/wire) are not here"
)
@pytest.mark.timeout(300)
def test_recordings_pass_unharmed() -> None:
    assert passes_unharmed("xai.grpc-chat") == 34


def packed(of: str, *documents: Any) -> bytes:
    """Messages as google's protobuf writes them, in their envelopes."""
    kind = official(TYPES, of)
    return b"".join(
        envelope(json_format.ParseDict(document, kind()).SerializeToString())
        for document in documents
    )


def unpacked(of: str, data: bytes) -> list[Any]:
    """Messages as google's protobuf reads them."""
    kind = official(TYPES, of)
    parser = EnvelopeParser()
    return [
        json_format.MessageToDict(kind.FromString(e.data()), preserving_proto_field_name=True)
        for e in [*parser.feed(data), *parser.close()]
    ]


ASKED: dict[str, Any] = {
    "model": "grok",
    "messages": [
        {"role": SYSTEM, "content": [{"text": "you <>"}]},
        {"role": USER, "content": [{"text": "a <>"}], "name": "b <>"},
        {
            "role": ASSISTANT,
            "reasoning_content": "c <>",
            "tool_calls": [
                {
                    "id": "1",
                    "type": CLIENT_SIDE,
                    "function": {"name": "f", "arguments": '{"to": "d <>"}'},
                }
            ],
        },
        {"role": TOOL, "tool_call_id": "1", "content": [{"text": "e <>"}]},
    ],
    "tools": [
        {"function": {"name": "f", "description": "f <>", "parameters": '{"title": "g <>"}'}}
    ],
    "response_format": {"schema": '{"title": "h <>"}'},
    "stop": ["i <>"],
    "user": "j <>",
}

# method, request, answer
METHODS_ASKED: list[tuple[str, Any, Any]] = [
    (CHAT, ASKED, {"outputs": [{"message": {"content": "a <>", "reasoning_content": "b <>"}}]}),
    (
        "/xai_api.Chat/GetDeferredCompletion",
        None,
        {"response": {"outputs": [{"message": {"content": "a <>"}}]}},
    ),
    ("/xai_api.Chat/CompactContext", {"input": ASKED["messages"]}, None),
    (
        "/xai_api.Sample/SampleText",
        {"prompt": ["a <>", "b <>"]},
        {"choices": [{"text": "a <>"}]},
    ),
    ("/xai_api.Embedder/Embed", {"input": [{"string": "a <>"}]}, None),
    ("/xai_api.Tokenize/TokenizeText", {"text": "a <>"}, {"tokens": [{"string_token": "a <>"}]}),
]


def open_with_a_value(path: str = CHAT) -> tuple[Exchange, str]:
    exchange = begin(HOST, path, GRPC)
    asked = {"messages": [{"role": USER, "content": [{"text": f"to {MAIL}"}]}]}
    out = ask(exchange, packed("GetCompletionsRequest", asked))
    (got,) = unpacked("GetCompletionsRequest", out)
    found = PLACEHOLDER.search(strings(got))
    assert found is not None and MAIL not in strings(got)
    return exchange, found[0]


@pytest.mark.parametrize(("path", "asked", "said"), METHODS_ASKED)
def test_every_method_is_read(path: str, asked: Any, said: Any) -> None:
    exchange = begin(HOST, path, GRPC)
    method = METHODS[path]
    document, values = planted(asked or {})
    out = ask(exchange, packed(method.request.name, document))
    (got,) = unpacked(method.request.name, out)
    assert exchange.endpoint is not None and exchange.endpoint.name.startswith("xai.grpc_")
    assert not [v for v in values if v in strings(got)]
    if said is not None:
        document, values = planted(said, 21)
        out = answer(exchange, packed(method.response.name, document), GRPC, cut=3)
        (got,) = unpacked(method.response.name, out)
        assert values and not [v for v in values if v in strings(got)]


def test_every_method_has_a_dialect_of_its_own() -> None:
    names = {d.name for d in xai_grpc.DIALECTS}
    assert len(names) == len(METHODS) and names <= set(DIALECTS)


def test_what_was_masked_comes_back_in_a_whole_answer() -> None:
    exchange, placeholder = open_with_a_value()
    call = {"id": "1", "type": CLIENT_SIDE, "function": {"name": "f", "arguments": '{"to": "<>"}'}}
    said = {
        "outputs": [{"index": 1, "message": {"content": "a <>", "tool_calls": [call]}}],
        "citations": ["https://x.example/"],
        "settings": {"tools": [{"function": {"name": "f", "description": "b <>"}}]},
    }
    raw = packed("GetChatCompletionResponse", filled(said, placeholder))
    (got,) = unpacked("GetChatCompletionResponse", answer(exchange, raw, GRPC))
    (wanted,) = unpacked(
        "GetChatCompletionResponse", packed("GetChatCompletionResponse", filled(said, MAIL))
    )
    assert got == wanted


def test_what_xai_runs_itself_gets_no_values() -> None:
    exchange, placeholder = open_with_a_value()
    arguments = json.dumps({"query": placeholder})
    call = {"type": WEB_SEARCH, "function": {"name": "web_search", "arguments": arguments}}
    raw = packed("GetChatCompletionResponse", {"outputs": [{"message": {"tool_calls": [call]}}]})
    assert answer(exchange, raw, GRPC) == raw


@pytest.mark.parametrize("cut", [0, 1, 7])
@pytest.mark.parametrize("parts", [2, 3, 4])
def test_a_value_over_chunks_comes_back(parts: int, cut: int) -> None:
    exchange, placeholder = open_with_a_value(CHUNKS)

    def chunks(**deltas: list[Any]) -> list[Any]:
        return [
            {"id": "x", "outputs": [{"index": 1, "delta": {name: piece}}]}
            for name, pieces in deltas.items()
            for piece in pieces
        ]

    calls = [
        [{"id": "c1", "type": CLIENT_SIDE, "function": {"name": "f", "arguments": piece}}]
        for piece in cut_in(json.dumps({"to": placeholder}), parts)
    ]
    made = [
        *chunks(reasoning_content=cut_in(f"think {placeholder} so", parts)),
        *chunks(content=cut_in(f"it is {placeholder}!", parts)),
        *chunks(tool_calls=calls),
        {"outputs": [{"index": 1, "finish_reason": 3}]},
    ]
    out = unpacked(
        "GetChatCompletionChunk",
        answer(exchange, packed("GetChatCompletionChunk", *made), GRPC, cut=cut),
    )
    deltas = [c["outputs"][0].get("delta", {}) for c in out]
    assert len(out) == len(made)
    assert "".join(d.get("content", "") for d in deltas) == f"it is {MAIL}!"
    assert "".join(d.get("reasoning_content", "") for d in deltas) == f"think {MAIL} so"
    arguments = "".join(
        call["function"].get("arguments", "") for d in deltas for call in d.get("tool_calls", [])
    )
    assert json.loads(arguments) == {"to": MAIL}


def test_token_arrays_of_a_changed_text_go() -> None:
    exchange, placeholder = open_with_a_value()
    said = {
        "outputs": [
            {"message": {"content": placeholder}, "logprobs": {"content": [{"token": "x"}]}}
        ]
    }
    raw = packed("GetChatCompletionResponse", said)
    (got,) = unpacked("GetChatCompletionResponse", answer(exchange, raw, GRPC))
    assert got["outputs"] == [{"message": {"content": MAIL}}]


def test_a_refusal_is_trailers_without_a_message() -> None:
    exchange = begin(HOST, CHAT, GRPC)
    assert exchange.request_head() == "buffer"
    result = finish(exchange.request(b"\0\0\0\0\x05xxxxx"))
    assert isinstance(result, Refusal)
    headers = dict(result.headers)
    assert (result.status, result.body, headers["content-type"]) == (200, b"", GRPC)
    assert headers["grpc-status"] == "3"
    # gRPC over HTTP/2: printable ASCII but for the percent sign, everything else encoded.
    message = dict(xai_grpc.refuse(REASON).headers)["grpc-message"]
    assert message == "Blocked by mitmguard: R%C3%88GLE 100%25 (request mg-1)"
    assert unquote(message) == REASON.message


def test_a_stopped_stream_has_its_status_in_the_trailers() -> None:
    exchange, _ = open_with_a_value(CHUNKS)
    good = packed("GetChatCompletionChunk", {"outputs": [{"delta": {"content": "hi there"}}]})
    exchange.response_head(200, (("content-type", GRPC),))
    step = finish(exchange.feed(good + envelope(b"\xff\xff")))
    assert isinstance(step, Stop)
    (left,) = unpacked("GetChatCompletionChunk", step.data)
    assert dict(step.trailers)["grpc-status"] == "3"
    assert left["outputs"][0]["delta"]["content"].startswith("hi ")
