"""Amazon's APIs: every maker's body, frames, base64 in frames; botocore reads what leaves."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable
from typing import Any

import pytest
from botocore.eventstream import EventStreamBuffer
from botocore.parsers import create_parser
from hypothesis import given
from hypothesis import strategies as st

from mitmguard.engine import Refusal
from mitmguard.model import Edit
from mitmguard.wire.dialect import Call, Reason, Tail
from mitmguard.wire.dialects import DIALECTS, bedrock, bedrock_invoke
from mitmguard.wire.dialects.bedrock_invoke import Packed
from mitmguard.wire.framing.choose import write
from mitmguard.wire.framing.eventstream import frame
from mitmguard.wire.literals import parse
from mitmguard.wire.places import Walk
from mitmguard.wire.texts import At, Places, Source
from mitmguard.work import finish
from tests.wire.dialects.cloud_talk import (
    MAIL,
    answer,
    ask,
    begin,
    cut_in,
    masked,
    passes_unharmed,
    strings,
)
from tests.wire.dialects.openai_talk import WIRE, filled, planted

RUNTIME = "bedrock-runtime.us-east-1.amazonaws.com"
AGENTS = "bedrock-agent-runtime.us-east-1.amazonaws.com"
SAGEMAKER = "runtime.sagemaker.us-east-1.amazonaws.com"
FRAMES = "application/vnd.amazon.eventstream"
REASON = Reason("Blocked by mitmguard: RULE (request mg-1)", "mitmguard_policy", "mg-1")

needs_recordings = pytest.mark.skipif(
    not WIRE.is_dir(), reason="the recorded exchanges (../shared/wire) are not here"
)


@needs_recordings
@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    "name",
    [
        "bedrock.converse",
        "bedrock.converse-stream",
        "bedrock.invoke",
        "bedrock.invoke-stream",
        "bedrock.count-tokens",
        "bedrock.agent-runtime",
        "sagemaker.invoke",
    ],
)
def test_recordings_pass_unharmed(name: str) -> None:
    assert passes_unharmed(name) > 0


CONVERSE: dict[str, Any] = {
    "system": [{"text": "you <>"}, {"guardContent": {"text": {"text": "a <>"}}}],
    "messages": [
        {
            "role": "user",
            "content": [
                {"text": "b <>"},
                {"guardContent": {"text": {"text": "c <>", "qualifiers": ["query"]}}},
                {"document": {"name": "d <>", "format": "txt", "source": {"text": "e <>"}}},
                {"newKind": {"deep": ["f <>"]}},
                {"cachePoint": {"type": "default"}},
            ],
        },
        {
            "role": "assistant",
            "content": [
                {"toolUse": {"toolUseId": "t1", "name": "f", "input": {"to": "g <>"}}},
                {
                    "citationsContent": {
                        "content": [{"text": "h <>"}],
                        "citations": [{"title": "i <>"}],
                    }
                },
            ],
        },
        {
            "role": "user",
            "content": [
                {
                    "toolResult": {
                        "toolUseId": "t1",
                        "content": [{"text": "j <>"}, {"json": {"id": "k <>"}}],
                    }
                }
            ],
        },
    ],
    "toolConfig": {
        "tools": [{"toolSpec": {"name": "f", "description": "l <>", "inputSchema": {"json": {}}}}]
    },
    "outputConfig": {
        "textFormat": {
            "structure": {"jsonSchema": {"name": "n", "schema": '{"description": "m <>"}'}}
        }
    },
    "promptVariables": {"who": {"text": "n <>"}},
    "requestMetadata": {"team": "o <>"},
    "inferenceConfig": {"stopSequences": ["p <>"]},
    "additionalModelRequestFields": {"hint": "q <>"},
}
CLAUDE = {
    "anthropic_version": "bedrock-2023-05-31",
    "max_tokens": 9,
    "system": "you <>",
    "messages": [
        {"role": "user", "content": [{"type": "text", "text": "a <>"}]},
        {"role": "assistant", "content": [{"type": "tool_use", "id": "1", "name": "f", "input": {"to": "b <>"}}]},
        {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "1", "content": "c <>"}]},
    ],
    "tools": [{"name": "f", "description": "d <>", "input_schema": {}}],
}  # fmt: skip

MODEL = "/model/maker.model-v1%3A0"

# host, path, the dialect it is, body
REQUESTS: list[tuple[str, str, str, Any]] = [
    (RUNTIME, f"{MODEL}/converse", "bedrock.converse", CONVERSE),
    (RUNTIME, f"{MODEL}/converse-stream", "bedrock.converse", CONVERSE),
    (
        RUNTIME,
        "/model/arn:aws:bedrock:us-east-1:1:inference-profile/us.m/converse",
        "bedrock.converse",
        CONVERSE,
    ),
    (RUNTIME, f"{MODEL}/invoke", "bedrock.invoke_model", CLAUDE),
    (
        RUNTIME,
        f"{MODEL}/invoke",
        "bedrock.invoke_model",
        {**CONVERSE, "schemaVersion": "messages-v1"},
    ),
    (RUNTIME, f"{MODEL}/invoke", "bedrock.invoke_model", {"inputText": "a <>"}),
    (RUNTIME, f"{MODEL}/invoke", "bedrock.invoke_model", {"prompt": "a <>", "stop": ["b <>"]}),
    (
        RUNTIME,
        f"{MODEL}/invoke-with-response-stream",
        "bedrock.invoke_model",
        {
            "message": "a <>",
            "preamble": "b <>",
            "chat_history": [{"role": "CHATBOT", "message": "c <>"}],
            "documents": [{"title": "d <>", "snippet": "e <>"}],
        },
    ),
    (
        RUNTIME,
        f"{MODEL}/invoke",
        "bedrock.invoke_model",
        {
            "messages": [
                {"role": "user", "content": "a <>"},
                {
                    "role": "assistant",
                    "tool_calls": [
                        {"id": "1", "function": {"name": "f", "arguments": '{"to": "b <>"}'}}
                    ],
                },
                {"role": "tool", "tool_call_id": "1", "content": "c <>"},
            ]
        },
    ),
    (RUNTIME, f"{MODEL}/invoke", "bedrock.invoke_model", {"texts": ["a <>", "b <>"]}),
    (
        RUNTIME,
        f"{MODEL}/invoke",
        "bedrock.invoke_model",
        {"singleEmbeddingParams": {"text": {"value": "a <>"}}},
    ),
    (
        RUNTIME,
        "/async-invoke",
        "bedrock.async_invoke",
        {"modelId": "m", "modelInput": {"inputText": "a <>"}},
    ),
    (RUNTIME, f"{MODEL}/count-tokens", "bedrock.count_tokens", {"input": {"converse": CONVERSE}}),
    (
        RUNTIME,
        "/guardrail/g1/version/1/apply",
        "bedrock.agent_runtime",
        {"source": "INPUT", "content": [{"text": {"text": "a <>"}}]},
    ),
    (
        AGENTS,
        "/agents/A/agentAliases/B/sessions/s1/text",
        "bedrock.agent_runtime",
        {
            "inputText": "a <>",
            "sessionState": {
                "promptSessionAttributes": {"who": "b <>"},
                "returnControlInvocationResults": [
                    {"functionResult": {"responseBody": {"TEXT": {"body": "c <>"}}}}
                ],
                "conversationHistory": {
                    "messages": [{"role": "user", "content": [{"text": "d <>"}]}]
                },
            },
        },
    ),
    (AGENTS, "/retrieveAndGenerate", "bedrock.agent_runtime", {"input": {"text": "a <>"}}),
    (
        AGENTS,
        "/knowledgebases/K/retrieve",
        "bedrock.agent_runtime",
        {"retrievalQuery": {"text": "a <>"}},
    ),
    (
        AGENTS,
        "/flows/F/aliases/A",
        "bedrock.agent_runtime",
        {"inputs": [{"content": {"document": "a <>"}, "nodeName": "n"}]},
    ),
    (
        SAGEMAKER,
        "/endpoints/e/invocations",
        "sagemaker.invoke_endpoint",
        {"inputs": "a <>", "parameters": {"stop": ["b <>"]}},
    ),
]


@pytest.mark.parametrize(("host", "path", "name", "body"), REQUESTS)
def test_what_is_said_in_a_request_is_masked(host: str, path: str, name: str, body: Any) -> None:
    exchange = begin(host, path)
    document, values = planted(body)
    out = ask(exchange, document).decode()
    assert exchange.endpoint is not None and exchange.endpoint.name == name
    assert values and not [v for v in values if v in out]


def test_a_body_in_base64_is_opened() -> None:
    exchange = begin(RUNTIME, f"{MODEL}/count-tokens")
    document, values = planted(CLAUDE)
    packed = b64encode(json.dumps(document).encode()).decode()
    out = json.loads(ask(exchange, {"input": {"invokeModel": {"body": packed}}}))
    inner = b64decode(out["input"]["invokeModel"]["body"]).decode()
    assert json.loads(inner)["max_tokens"] == 9
    assert not [v for v in values if v in inner]


@given(st.text(min_size=1, max_size=40), st.text(max_size=40), st.text(max_size=9))
def test_edits_find_their_way_into_base64(text: str, other: str, new: str) -> None:
    document = json.dumps({"a": text, "b": other})
    outer = json.dumps({"bytes": b64encode(document.encode()).decode(), "p": "abc"})
    out = Places()
    source = out.source(Source(outer))
    node, _ = parse(outer)
    shape = Packed(Walk("user"))
    shape.visit(node.get("bytes"), At("user"), source, out)  # type: ignore[union-attr]
    first = next(t for t in out.texts if t.value == text)
    first.edit([Edit(0, len(text), new)])
    got = json.loads(out.finish())
    inner = json.loads(b64decode(got["bytes"]))
    assert got["p"] == "abc" and inner == {"a": new, "b": other}


def test_what_is_no_base64_is_not_inspected() -> None:
    exchange = begin(RUNTIME, f"{MODEL}/count-tokens")
    assert exchange.request_head() == "buffer"
    body = {"input": {"invokeModel": {"body": "%%%"}}}
    assert isinstance(finish(exchange.request(json.dumps(body).encode())), Refusal)


ASKED = {"messages": [{"role": "user", "content": [{"text": "write to <>"}]}]}
SAID = [{"text": "a <>"}, {"toolUse": {"toolUseId": "t", "name": "f", "input": {"to": "b <>"}}}]

# path, request, answer
ANSWERS: list[tuple[str, Any, Any]] = [
    (
        "converse",
        ASKED,
        {
            "output": {"message": {"role": "assistant", "content": SAID}},
            "trace": {
                "guardrail": {
                    "modelOutput": ["c <>"],
                    "outputAssessments": {
                        "g": [{"sensitiveInformationPolicy": {"piiEntities": [{"match": "<>"}]}}]
                    },
                }
            },
        },
    ),
    (
        "invoke",
        CLAUDE,
        {
            "type": "message",
            "content": [
                {"type": "text", "text": "a <>"},
                {"type": "tool_use", "id": "1", "name": "f", "input": {"to": "b <>"}},
            ],
        },
    ),
    ("invoke", ASKED, {"output": {"message": {"content": SAID}}}),
    ("invoke", {"inputText": "<>"}, {"results": [{"outputText": "a <>"}]}),
    ("invoke", {"prompt": "<>"}, {"generation": "a <>"}),
    ("invoke", {"prompt": "<>"}, {"outputs": [{"text": "a <>"}]}),
    ("invoke", {"prompt": "<>"}, {"generations": [{"text": "a <>"}], "prompt": "b <>"}),
    (
        "invoke",
        {"message": "<>"},
        {"text": "a <>", "chat_history": [{"role": "USER", "message": "b <>"}]},
    ),
    ("invoke", {"prompt": "<>"}, {"choices": [{"message": {"content": "a <>"}}]}),
    ("invoke", {"prompt": "<>"}, {"completion": "a <>", "amazon-bedrock-trace": {"x": ["b <>"]}}),
]


@pytest.mark.parametrize(("verb", "asked", "said"), ANSWERS)
def test_what_was_masked_comes_back_in_a_whole_answer(verb: str, asked: Any, said: Any) -> None:
    exchange = begin(RUNTIME, f"{MODEL}/{verb}")
    placeholder = masked(exchange, asked)
    assert json.loads(answer(exchange, filled(said, placeholder))) == filled(said, MAIL)


@pytest.mark.parametrize(("verb", "asked", "said"), ANSWERS)
def test_what_a_model_brings_up_is_masked(verb: str, asked: Any, said: Any) -> None:
    exchange = begin(RUNTIME, f"{MODEL}/{verb}")
    ask(exchange, filled(asked, "someone"))
    document, values = planted(said)
    out = answer(exchange, document).decode()
    assert values and not [v for v in values if v in out]


def test_the_tokens_of_ai21_are_emptied_with_the_text() -> None:
    exchange = begin(RUNTIME, f"{MODEL}/invoke")
    placeholder = masked(exchange, {"prompt": "<>"})
    tokens = [{"generatedToken": {"token": "x", "logprob": 0}, "topTokens": [{"token": "y"}]}]
    said = {"completions": [{"data": {"text": placeholder, "tokens": tokens}}]}
    data = json.loads(answer(exchange, said))["completions"][0]["data"]
    assert data == {"text": MAIL, "tokens": [{"generatedToken": None, "topTokens": []}]}


def test_reasoning_is_under_a_signature_and_stays() -> None:
    exchange = begin(RUNTIME, f"{MODEL}/converse")
    placeholder = masked(exchange, ASKED)
    thinking = {"reasoningText": {"text": f"to {placeholder}", "signature": "c2ln"}}
    said = {"output": {"message": {"content": [{"reasoningContent": thinking}]}}}
    assert json.loads(answer(exchange, said)) == said


def framed(events: Iterable[tuple[str, Any]]) -> bytes:
    return b"".join(
        frame(
            {":event-type": name, ":content-type": "application/json", ":message-type": "event"},
            data if isinstance(data, bytes) else json.dumps(data).encode(),
        )
        for name, data in events
    )


def unframed(data: bytes) -> list[tuple[str, Any]]:
    """The events as botocore reads them, sums checked."""
    buffer = EventStreamBuffer()
    buffer.add_data(data)
    found = []
    for event in buffer:
        name = event.headers.get(":event-type") or event.headers.get(":exception-type")
        found.append((str(name), json.loads(event.payload)))
    return found


def delta(index: int, **members: Any) -> tuple[str, Any]:
    return "contentBlockDelta", {"contentBlockIndex": index, "delta": members, "p": "abc"}


@pytest.mark.parametrize("cut", [0, 1, 11])
@pytest.mark.parametrize("parts", [2, 3, 4])
@pytest.mark.parametrize("apart", [False, True])
def test_a_value_over_deltas_comes_back(parts: int, cut: int, apart: bool) -> None:
    """`apart`: each delta is a block of its own."""
    exchange = begin(RUNTIME, f"{MODEL}/converse-stream")
    placeholder = masked(exchange, ASKED)
    call = {"toolUse": {"toolUseId": "t", "name": "f"}}
    events: list[tuple[str, Any]] = [("messageStart", {"role": "assistant"})]
    for i, piece in enumerate(cut_in(f"it is {placeholder}!", parts)):
        events.append(delta(i if apart else 0, text=piece))
        if apart:
            events.append(("contentBlockStop", {"contentBlockIndex": i}))
    events.append(("contentBlockStart", {"contentBlockIndex": 9, "start": call}))
    for piece in cut_in(json.dumps({"to": placeholder}), parts):
        events.append(delta(9, toolUse={"input": piece}))
    events.append(("contentBlockStop", {"contentBlockIndex": 9}))
    events.append(("messageStop", {"stopReason": "tool_use"}))
    trace = {"guardrail": {"modelOutput": [f"it is {placeholder}!"]}}
    events.append(("metadata", {"usage": {"inputTokens": 1}, "trace": trace}))
    out = unframed(answer(exchange, framed(events), FRAMES, cut=cut))
    deltas = [data["delta"] for name, data in out if name == "contentBlockDelta"]
    assert "".join(d.get("text", "") for d in deltas) == f"it is {MAIL}!"
    arguments = "".join(d.get("toolUse", {}).get("input", "") for d in deltas)
    assert json.loads(arguments) == {"to": MAIL}
    assert f"it is {MAIL}!" in strings(out[-1][1])
    assert [name for name, _ in out] == [name for name, _ in events]


def chunks(events: Iterable[Any]) -> bytes:
    return framed(
        ("chunk", {"bytes": b64encode(json.dumps(e).encode()).decode(), "p": "abcd"})
        for e in events
    )


def opened(data: bytes) -> list[Any]:
    return [
        json.loads(b64decode(event["bytes"])) for name, event in unframed(data) if name == "chunk"
    ]


def claude(parts: list[str]) -> list[Any]:
    return [
        {"type": "message_start", "message": {"id": "msg_bdrk_1", "content": []}},
        {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}},
        *(
            {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": p}}
            for p in parts
        ),
        {"type": "content_block_stop", "index": 0},
        {"type": "message_delta", "delta": {"stop_reason": "end_turn"}},
        {"type": "message_stop", "amazon-bedrock-invocationMetrics": {"inputTokenCount": 1}},
    ]


MAKERS: dict[str, Any] = {
    "claude": claude,
    "nova": lambda parts: [
        {"messageStart": {"role": "assistant"}},
        *(
            event
            for i, p in enumerate(parts)
            for event in (
                {"contentBlockDelta": {"delta": {"text": p}, "contentBlockIndex": i}},
                {"contentBlockStop": {"contentBlockIndex": i}},
            )
        ),
        {"messageStop": {"stopReason": "end_turn"}},
    ],
    "titan": lambda parts: [{"outputText": p, "index": 0, "completionReason": None} for p in parts],
    "llama": lambda parts: [{"generation": p, "stop_reason": None} for p in parts],
    "mistral": lambda parts: [{"outputs": [{"text": p, "stop_reason": None}]} for p in parts],
    "cohere": lambda parts: [{"text": p, "is_finished": False} for p in parts],
    "openai": lambda parts: [{"choices": [{"index": 0, "delta": {"content": p}}]} for p in parts],
}


@pytest.mark.parametrize("maker", MAKERS)
@pytest.mark.parametrize("parts", [1, 2, 4])
def test_a_value_over_chunks_comes_back(maker: str, parts: int) -> None:
    exchange = begin(RUNTIME, f"{MODEL}/invoke-with-response-stream")
    placeholder = masked(exchange, {"prompt": "<>"})
    events = MAKERS[maker](cut_in(f"it is {placeholder}!", parts))
    out = opened(answer(exchange, chunks(events), FRAMES, cut=13))
    assert len(out) == len(events)
    said = strings(out).replace("\n", "")
    assert f"it is {MAIL}!" in said.replace("text_delta", "").replace("content_block_delta", "")


@pytest.mark.parametrize("parts", [2, 3])
def test_arguments_over_chunks_come_back(parts: int) -> None:
    exchange = begin(RUNTIME, f"{MODEL}/invoke-with-response-stream")
    placeholder = masked(exchange, {"prompt": "<>"})
    call = {"type": "tool_use", "id": "1", "name": "f", "input": {}}
    events = [
        {"type": "content_block_start", "index": 0, "content_block": call},
        *(
            {
                "type": "content_block_delta",
                "index": 0,
                "delta": {"type": "input_json_delta", "partial_json": p},
            }
            for p in cut_in(json.dumps({"to": placeholder}), parts)
        ),
        {"type": "content_block_stop", "index": 0},
    ]
    out = opened(answer(exchange, chunks(events), FRAMES))
    arguments = "".join(e.get("delta", {}).get("partial_json", "") for e in out)
    assert json.loads(arguments) == {"to": MAIL}


@pytest.mark.parametrize("parts", [1, 2, 3])
def test_an_agents_plain_text_in_base64(parts: int) -> None:
    exchange = begin(AGENTS, "/agents/A/agentAliases/B/sessions/s1/text")
    placeholder = masked(exchange, {"inputText": "<>"})
    events: list[tuple[str, Any]] = [
        ("trace", {"trace": {"orchestrationTrace": {"rationale": {"text": f"to {placeholder}"}}}}),
        *(
            ("chunk", {"bytes": b64encode(p.encode()).decode()})
            for p in cut_in(f"it is {placeholder}!", parts)
        ),
        ("returnControl", {"invocationInputs": [{"functionInvocationInput": {"parameters": [{"value": placeholder}]}}]}),
    ]  # fmt: skip
    out = unframed(answer(exchange, framed(events), FRAMES, cut=17))
    text = b"".join(b64decode(d["bytes"]) for name, d in out if name == "chunk").decode()
    assert text == f"it is {MAIL}!"
    assert f"to {MAIL}" in strings(out[0][1]) and MAIL in strings(out[-1][1])
    # The session is kept by Bedrock: what was masked in it is known in its next turn.
    assert exchange.conversation == "s1"


def test_frames_are_read_whatever_the_content_type_says() -> None:
    exchange = begin(AGENTS, "/retrieveAndGenerateStream")
    placeholder = masked(exchange, {"input": {"text": "<>"}})
    events = [("output", {"text": p}) for p in cut_in(f"it is {placeholder}!", 3)]
    citation = {"citation": {"retrievedReferences": [{"content": {"text": placeholder}}]}}
    out = unframed(answer(exchange, framed([*events, ("citation", citation)])))
    assert "".join(d.get("text", "") for _, d in out) == f"it is {MAIL}!"
    assert MAIL in strings(out[-1][1])


def test_a_frame_of_sagemaker_is_text() -> None:
    exchange = begin(SAGEMAKER, "/endpoints/e/invocations-response-stream")
    placeholder = masked(exchange, {"inputs": "<>"})
    parts = cut_in(f'{{"outputs": "it is {placeholder}!"}}', 3)
    out = answer(exchange, framed(("PayloadPart", p.encode()) for p in parts), FRAMES)
    buffer = EventStreamBuffer()
    buffer.add_data(out)
    assert b"".join(e.payload for e in buffer).decode() == f'{{"outputs": "it is {MAIL}!"}}'


def parsed(reply: Any) -> Any:
    response = {
        "body": reply.body,
        "headers": dict(reply.headers),
        "status_code": reply.status,
    }
    return create_parser("rest-json").parse(response, None)["Error"]


def test_a_refused_request_is_a_validation_exception_of_the_sdk() -> None:
    assert parsed(bedrock.refuse(REASON)) == {
        "Message": REASON.message,
        "Code": "ValidationException",
    }
    sagemaker = DIALECTS["sagemaker.invoke_endpoint"].refuse(REASON)
    assert parsed(sagemaker)["Code"] == "ValidationError"


def test_a_stopped_stream_ends_as_a_guardrail_does_unless_a_call_is_under_way() -> None:
    tail = Tail(open=[0])
    out = unframed(write("eventstream", bedrock.stop(REASON, tail), b"", b""))
    assert [name for name, _ in out] == ["contentBlockStop", "messageStop", "metadata"]
    assert out[1][1] == {"stopReason": "guardrail_intervened"}
    tail.calls[(1,)] = Call("f", remote=False)
    assert unframed(write("eventstream", bedrock.stop(REASON, tail), b"", b"")) == [
        ("validationException", {"message": REASON.message})
    ]


def test_a_stopped_chunk_stream_ends_in_its_makers_words() -> None:
    finals = bedrock_invoke.stop(REASON, Tail(id="msg_bdrk_1", open=[0]))
    kinds = [e["type"] for e in opened(write("eventstream", finals, b"", b""))]
    assert kinds == ["content_block_stop", "message_delta", "message_stop"]
    (name, _), *none = unframed(write("eventstream", bedrock_invoke.stop(REASON, Tail()), b"", b""))
    assert name == "validationException" and not none


def test_an_unknown_body_of_converse_is_recognized() -> None:
    recognize = bedrock.recognize
    node, _ = parse('{"messages": [{"role": "user", "content": [{"text": "a"}]}]}')
    assert recognize(node)  # type: ignore[arg-type]
    for other in (
        '{"messages": [{"role": "user", "content": [{"type": "text", "text": "a"}]}]}',
        '{"messages": [{"role": "user", "content": "a"}]}',
        '{"model": "m", "messages": [{"role": "user", "content": [{"text": "a"}]}]}',
        '{"messages": "a"}',
    ):
        assert not recognize(parse(other)[0])  # type: ignore[arg-type]
