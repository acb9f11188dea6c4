"""Google's APIs: what is said in requests, answers, streams and sessions is found where it is, in both spellings."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from google.genai import errors

from mitmguard.engine import Refusal
from mitmguard.wire.dialect import Call, Reason, Tail
from mitmguard.wire.dialects import DIALECTS, gemini, gemini_interactions
from mitmguard.wire.framing.choose import write
from mitmguard.wire.literals import parse
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
from tests.wire.dialects.openai_talk import WIRE, Socket, filled, planted

HOST = "generativelanguage.googleapis.com"
VERTEX = "us-central1-aiplatform.googleapis.com"
CODE = "cloudcode-pa.googleapis.com"
GENERATE = "/v1beta/models/gemini-x:generateContent"
STREAM = "/v1beta/models/gemini-x:streamGenerateContent"
SSE = "text/event-stream"
REASON = Reason("Blocked by mitmguard: RULE (request mg-1)", "mitmguard_policy", "mg-1")

needs_recordings = pytest.mark.skipif(
    not WIRE.is_dir(), reason="the recorded exchanges (../shared/wire) are not here"
)


@needs_recordings
@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    "name",
    [
        "gemini.generate-content",
        "gemini.stream-generate-content",
        "gemini.count-tokens",
        "gemini.embeddings",
        "gemini.caches",
        "gemini.interactions",
        "gemini.realtime",
        "vertex.generate-content",
        "vertex.stream-generate-content",
        "vertex.count-tokens",
        "vertex.embeddings",
    ],
)
def test_recordings_pass_unharmed(name: str) -> None:
    assert passes_unharmed(name) > 0


BODY: dict[str, Any] = {
    "systemInstruction": {"parts": [{"text": "you <>"}]},
    "contents": [
        {"role": "user", "parts": [{"text": "a <>"}, {"new_kind": {"deep": ["b <>"]}}]},
        {
            "role": "model",
            "parts": [
                {"text": "c <>", "thought": True},
                {"functionCall": {"name": "f", "id": "1", "args": {"to": "d <>"}}},
                {"executableCode": {"language": "PYTHON", "code": "e <>"}},
                {"codeExecutionResult": {"outcome": "OUTCOME_OK", "output": "f <>"}},
            ],
        },
        {
            "role": "function",
            "parts": [{"functionResponse": {"name": "f", "id": "1", "response": {"r": "g <>"}}}],
        },
    ],
    "tools": [{"functionDeclarations": [{"name": "f", "description": "h <>"}]}],
    "generationConfig": {
        "responseJsonSchema": {"description": "i <>"},
        "stopSequences": ["j <>"],
    },
    "labels": {"who": "k <>"},
}
SNAKE = json.loads(
    re.sub(
        r'"([a-z]+[A-Z]\w*)":',
        lambda m: '"' + re.sub("[A-Z]", lambda c: "_" + c[0].lower(), m[1]) + '":',
        json.dumps(BODY),
    )
)
INTERACTION = {
    "model": "gemini-x",
    "system_instruction": "you <>",
    "previous_interaction_id": "v1_x",
    "input": [
        {"type": "text", "text": "a <>"},
        {"role": "model", "content": [{"type": "text", "text": "b <>"}]},
        {"type": "function_call", "id": "1", "name": "f", "arguments": {"to": "c <>"}},
        {"type": "function_result", "call_id": "1", "result": [{"type": "text", "text": "d <>"}]},
        {"type": "function_result", "call_id": "1", "result": "e <>"},
    ],
    "tools": [{"type": "function", "name": "f", "description": "f <>"}],
}

# host, path, the dialect it is, body
REQUESTS: list[tuple[str, str, str, Any]] = [
    (HOST, GENERATE, "gemini.generate_content", BODY),
    (HOST, GENERATE, "gemini.generate_content", SNAKE),
    (HOST, STREAM + "?alt=sse", "gemini.generate_content", {"contents": "just <>"}),
    (
        VERTEX,
        "/v1/projects/p/locations/l/publishers/google/models/m:generateContent",
        "gemini.generate_content",
        BODY,
    ),
    (
        "firebasevertexai.googleapis.com",
        "/v1beta/projects/p/templates/t:templateGenerateContent",
        "gemini.template",
        {"inputs": {"name": "a <>"}},
    ),
    (
        CODE,
        "/v1internal:generateContent",
        "gemini.code_assist",
        {"model": "m", "project": "p", "user_prompt_id": "u", "request": BODY},
    ),
    (
        HOST,
        "/v1beta/models/m:countTokens",
        "gemini.count_tokens",
        {"generateContentRequest": BODY},
    ),
    (
        HOST,
        "/v1beta/models/m:embedContent",
        "gemini.embed_content",
        {"content": {"parts": [{"text": "a <>"}]}, "title": "b <>"},
    ),
    (
        HOST,
        "/v1beta/models/m:batchEmbedContents",
        "gemini.embed_content",
        {"requests": [{"content": {"parts": [{"text": "a <>"}]}}]},
    ),
    (
        HOST,
        "/v1beta/models/m:batchGenerateContent",
        "gemini.batch",
        {
            "batch": {
                "displayName": "a <>",
                "inputConfig": {
                    "requests": {"requests": [{"request": BODY, "metadata": {"key": "b <>"}}]}
                },
            }
        },
    ),
    (HOST, "/v1beta/cachedContents", "gemini.cached_contents", {**BODY, "displayName": "a <>"}),
    (
        VERTEX,
        "/v1/projects/p/locations/l/publishers/google/models/m:predict",
        "vertex.predict",
        {
            "instances": [
                {"content": "a <>", "title": "b <>"},
                {"context": "c <>", "messages": [{"author": "bot", "content": "d <>"}]},
                {"prompt": "e <>", "image": {"mimeType": "image/png"}},
            ],
            "parameters": {"negativePrompt": "f <>"},
        },
    ),
    (HOST, "/v1beta/interactions", "gemini.interactions", INTERACTION),
    (HOST, "/v1beta/interactions", "gemini.interactions", {"model": "m", "input": "just <>"}),
]


@pytest.mark.parametrize(("host", "path", "name", "body"), REQUESTS)
def test_what_is_said_in_a_request_is_masked(host: str, path: str, name: str, body: Any) -> None:
    exchange = begin(host, path)
    document, values = planted(body)
    out = ask(exchange, document).decode()
    assert exchange.endpoint is not None and exchange.endpoint.name == name
    assert values and not [v for v in values if v in out]


def test_a_body_is_recognized_at_any_path() -> None:
    exchange = begin(HOST, "/v9/new:verb")
    out = ask(exchange, {"contents": [{"parts": [{"text": f"to {MAIL}"}]}]}).decode()
    assert exchange.endpoint is not None and exchange.endpoint.name == "gemini.generate_content"
    assert MAIL not in out


CANDIDATE: dict[str, Any] = {
    "content": {
        "role": "model",
        "parts": [
            {"text": "a <>"},
            {"text": "b <>", "thought": True, "thoughtSignature": "c2ln"},
            {"functionCall": {"name": "f", "args": {"to": "c <>"}}},
        ],
    },
    "finishReason": "STOP",
    "finishMessage": "d <>",
    "groundingMetadata": {
        "webSearchQueries": ["e <>"],
        "groundingSupports": [{"segment": {"startIndex": 1, "endIndex": 9, "text": "f <>"}}],
        "groundingChunks": [{"retrievedContext": {"text": "g <>", "title": "h <>"}}],
        "searchEntryPoint": {"renderedContent": "<b>i <></b>"},
    },
    "citationMetadata": {"citations": [{"title": "j <>"}]},
}
ANSWER = {
    "candidates": [CANDIDATE],
    "promptFeedback": {"blockReason": "SAFETY", "blockReasonMessage": "k <>"},
    "usageMetadata": {"promptTokenCount": 3},
}
ASKED = {"contents": [{"role": "user", "parts": [{"text": "write to <>"}]}]}
DONE = {
    "id": "v1_y",
    "steps": [
        {"type": "thought", "signature": "c2ln", "summary": [{"type": "text", "text": "a <>"}]},
        {"type": "model_output", "content": [{"type": "text", "text": "b <>"}]},
        {"type": "function_call", "name": "f", "arguments": {"to": "c <>"}},
    ],
}


@pytest.mark.parametrize(
    ("host", "path", "asked", "said"),
    [
        (HOST, GENERATE, ASKED, ANSWER),
        (CODE, "/v1internal:generateContent", {"request": ASKED}, {"response": ANSWER}),
        (
            VERTEX,
            "/v1/p/models/m:predict",
            {"instances": [{"content": "<>"}]},
            {"predictions": [{"content": "a <>"}]},
        ),
        (HOST, "/v1beta/interactions", {"model": "m", "input": "write to <>"}, DONE),
    ],
)
def test_what_was_masked_comes_back_in_a_whole_answer(
    host: str, path: str, asked: Any, said: Any
) -> None:
    exchange = begin(host, path)
    placeholder = masked(exchange, asked)
    got = answer(exchange, filled(said, placeholder))
    assert json.loads(got) == filled(said, MAIL)


def test_what_a_model_brings_up_is_masked_at_every_place() -> None:
    exchange = begin(HOST, GENERATE)
    ask(exchange, filled(ASKED, "someone"))
    document, values = planted(ANSWER)
    out = answer(exchange, document).decode()
    assert not [v for v in values if v in out] and "REDACTED_" in out


def test_what_google_runs_itself_gets_no_values() -> None:
    exchange = begin(HOST, GENERATE)
    placeholder = masked(exchange, ASKED)
    parts = [
        {"executableCode": {"language": "PYTHON", "code": f"print('{placeholder}')"}},
        {"toolCall": {"toolType": "FILE_SEARCH", "args": {"queries": [placeholder]}}},
    ]
    said = {"candidates": [{"content": {"parts": parts}}]}
    assert MAIL not in answer(exchange, said).decode()


def events(chunks: list[Any]) -> bytes:
    return "".join(f"data: {json.dumps(c)}\r\n\r\n" for c in chunks).encode()


def chunk(*parts: Any, **members: Any) -> dict[str, Any]:
    return {"candidates": [{"content": {"role": "model", "parts": list(parts)}, **members}]}


def said_in(out: bytes, *, thought: bool = False) -> str:
    """The text of a stream, as a client joins it."""
    lines = [x for x in out.decode().splitlines() if x.startswith("data: ")]
    text = ""
    for line in lines:
        document = json.loads(line[6:])
        for candidate in document.get("response", document).get("candidates", []):
            for part in candidate.get("content", {}).get("parts", []):
                if bool(part.get("thought")) is thought:
                    text += part.get("text", "")
    return text


@pytest.mark.parametrize("cut", [0, 1, 7])
@pytest.mark.parametrize("parts", [2, 3, 4])
def test_a_value_over_deltas_comes_back(parts: int, cut: int) -> None:
    exchange = begin(HOST, STREAM + "?alt=sse")
    placeholder = masked(exchange, ASKED)
    pieces = [{"text": p} for p in cut_in(f"it is {placeholder}, yes", parts)]
    thoughts = [{"text": p, "thought": True} for p in cut_in(f"think {placeholder} so", parts)]
    # Some streams name the number of a candidate, a `finishReason` in each element, or neither.
    stream = [chunk(p) for p in thoughts]
    stream += [chunk(p, index=0, finishReason="STOP") for p in pieces[:1]]
    stream += [chunk(p) for p in pieces[1:]]
    out = answer(exchange, events(stream), SSE, cut=cut)
    assert said_in(out) == f"it is {MAIL}, yes"
    assert said_in(out, thought=True) == f"think {MAIL} so"
    assert out.count(b"\r\n\r\n") == len(stream)


def test_a_stream_of_code_assist_is_wrapped() -> None:
    exchange = begin(CODE, "/v1internal:streamGenerateContent?alt=sse")
    placeholder = masked(exchange, {"request": ASKED})
    stream = [{"response": chunk({"text": p})} for p in cut_in(f"it is {placeholder}!", 3)]
    assert said_in(answer(exchange, events(stream), SSE)) == f"it is {MAIL}!"


@pytest.mark.parametrize("cut", [0, 1, 5])
def test_a_stream_that_is_an_array(cut: int) -> None:
    exchange = begin(HOST, STREAM)
    placeholder = masked(exchange, ASKED)
    stream = [chunk({"text": p}) for p in cut_in(f"it is {placeholder}!", 3)]
    raw = b"[" + b",\r\n".join(json.dumps(c, indent=1).encode() for c in stream) + b"\n]\n"
    out = json.loads(answer(exchange, raw, cut=cut))
    text = "".join(c["candidates"][0]["content"]["parts"][0]["text"] for c in out)
    assert text == f"it is {MAIL}!"


def test_arguments_that_stream_are_joined_by_their_path() -> None:
    exchange = begin(HOST, STREAM + "?alt=sse")
    placeholder = masked(exchange, ASKED)

    def piece(path: str, text: str, *, more: bool = True) -> dict[str, Any]:
        argument: dict[str, Any] = {"jsonPath": path, "stringValue": text}
        return chunk({"functionCall": {"partialArgs": [argument], "willContinue": more}})

    first, second = cut_in(placeholder, 2)
    stream = [
        chunk({"functionCall": {"name": "send", "willContinue": True}}),
        piece("$.to", first),
        piece("$.to", second),
        piece("$.cc[0]", first),
        piece("$.cc[0]", second, more=False),
        chunk({"functionCall": {}}, finishReason="STOP"),
    ]
    out = answer(exchange, events(stream), SSE).decode()
    assert out.count(MAIL) == 2 and first not in out


def test_an_error_between_the_events_is_read() -> None:
    exchange = begin(HOST, STREAM + "?alt=sse")
    placeholder = masked(exchange, ASKED)
    error = {"error": {"code": 499, "message": f"at {placeholder}", "status": "CANCELLED"}}
    raw = events([chunk({"text": "hi "})]) + json.dumps(error, indent=2).encode() + b"\n"
    out = answer(exchange, raw, SSE)
    assert out.startswith(events([chunk({"text": "hi "})]))
    assert json.loads(out[out.index(b"{\n") :])["error"]["message"] == f"at {MAIL}"


def test_token_arrays_of_a_changed_text_are_emptied() -> None:
    exchange = begin(HOST, GENERATE)
    placeholder = masked(exchange, ASKED)
    said = chunk({"text": placeholder}, logprobsResult={"chosenCandidates": [{"token": "x"}]})
    assert json.loads(answer(exchange, said))["candidates"][0]["logprobsResult"] is None


@pytest.mark.parametrize("parts", [2, 3])
def test_a_stream_of_interactions(parts: int) -> None:
    exchange = begin(HOST, "/v1beta/interactions")
    placeholder = masked(exchange, {"model": "m", "input": "write to <>"})
    made: list[dict[str, Any]] = [
        {"event_type": "interaction.created", "interaction": {"id": "v1_y"}},
        {"event_type": "step.start", "index": 0, "step": {"type": "model_output"}},
        *(
            {"event_type": "step.delta", "index": 0, "delta": {"type": "text", "text": p}}
            for p in cut_in(f"it is {placeholder}!", parts)
        ),
        {"event_type": "step.stop", "index": 0},
        {"event_type": "step.start", "index": 1, "step": {"type": "function_call", "name": "f"}},
        *(
            {
                "event_type": "step.delta",
                "index": 1,
                "delta": {"type": "arguments_delta", "arguments": p},
            }
            for p in cut_in(json.dumps({"to": placeholder}), parts)
        ),
        {"event_type": "step.stop", "index": 1},
    ]
    raw = "".join(f"event: {e['event_type']}\ndata: {json.dumps(e)}\n\n" for e in made)
    out = answer(exchange, f"{raw}event: done\ndata: [DONE]\n\n".encode(), SSE, cut=9).decode()
    heard = [json.loads(x[6:]) for x in out.splitlines() if x.startswith("data: {")]
    assert "".join(e.get("delta", {}).get("text", "") for e in heard) == f"it is {MAIL}!"
    arguments = "".join(e.get("delta", {}).get("arguments", "") for e in heard)
    assert json.loads(arguments) == {"to": MAIL}


LIVE = [
    "/ws/google.ai.generativelanguage.v1beta.GenerativeService.BidiGenerateContent?key=k",
    "/ws/google.cloud.aiplatform.v1beta1.LlmBidiService/BidiGenerateContent",
]


@pytest.mark.parametrize("path", LIVE)
def test_a_live_session(path: str) -> None:
    socket = Socket(path, HOST)
    up, _ = socket.say(
        {"setup": {"model": "models/m", "systemInstruction": {"parts": [{"text": MAIL}]}}}
    )
    assert MAIL not in strings(up) and up[0]["setup"]["model"] == "models/m"
    placeholder = up[0]["setup"]["systemInstruction"]["parts"][0]["text"]
    for message in (
        {"client_content": {"turns": [{"role": "user", "parts": [{"text": f"to {MAIL}"}]}]}},
        {"realtimeInput": {"text": f"to {MAIL}"}},
        {"toolResponse": {"functionResponses": [{"name": "f", "response": {"r": f"to {MAIL}"}}]}},
    ):
        up, _ = socket.say(message)
        assert f"to {placeholder}" in strings(up)
    down = socket.hear(
        *(
            {"serverContent": {"outputTranscription": {"text": p}}}
            for p in cut_in(f"it is {placeholder}!", 3)
        ),
        {"serverContent": {"modelTurn": {"parts": [{"text": f"to {placeholder}"}]}}},
        {"serverContent": {"turnComplete": True}},
        {"toolCall": {"functionCalls": [{"name": "f", "args": {"to": placeholder}}]}},
    )
    said = [m.get("serverContent", {}).get("outputTranscription", {}) for m in down]
    assert "".join(s.get("text", "") for s in said) == f"it is {MAIL}!"
    assert f"to {MAIL}" in strings(down)
    assert down[-1]["toolCall"]["functionCalls"][0]["args"] == {"to": MAIL}
    assert not socket.closed


def test_a_refused_request_is_a_client_error_of_the_sdk() -> None:
    reply = gemini.refuse(REASON)
    with pytest.raises(errors.ClientError) as raised:
        errors.APIError.raise_error(reply.status, json.loads(reply.body), None)
    assert raised.value.code == 400 and raised.value.status == "INVALID_ARGUMENT"
    assert raised.value.message == REASON.message


def test_a_stopped_stream_ends_for_safety_unless_a_call_was_announced() -> None:
    (final,) = gemini.stop(REASON, Tail())
    candidate = json.loads(final.data)["candidates"][0]
    assert candidate["finishReason"] == "SAFETY" and candidate["finishMessage"] == REASON.message
    calling = Tail(calls={(0, "call"): Call("f", remote=False)})
    (final,) = gemini.stop(REASON, calling)
    assert json.loads(final.data)["error"]["code"] == 400
    (final,) = DIALECTS["gemini.code_assist"].stop(REASON, Tail())
    assert "response" in json.loads(final.data)
    # In an array our own element is one more, whatever was sent of it.
    for sent in (b"", b"[", b"[{}", b"[{},"):
        whole = sent + write("json-array", gemini.stop(REASON, Tail()), b"\n", sent)
        assert isinstance(json.loads(whole), list)


def test_a_stopped_interaction_is_incomplete_unless_a_call_was_announced() -> None:
    tail = Tail(id="v1_y", open=[1])
    kinds = [json.loads(f.data)["event_type"] for f in gemini_interactions.stop(REASON, tail)[:-1]]
    assert kinds == ["step.stop", "interaction.completed"]
    tail.calls[(1,)] = Call("f", remote=False)
    (final,) = gemini_interactions.stop(REASON, tail)
    assert json.loads(final.data)["error"]["message"] == REASON.message


def test_a_kept_interaction_and_a_cache_are_remembered_by_their_ids() -> None:
    def of(hints: Any, document: object) -> Any:
        return hints(parse(json.dumps(document))[0])

    assert of(gemini_interactions.hints, {"previous_interaction_id": "a"}) == {
        "previous_response_id": "a"
    }
    assert of(gemini_interactions.hints, {"interaction": {"id": "b"}}) == {"id": "b"}
    assert of(gemini.hints, {"name": "cachedContents/c"}) == {"id": "c"}
    assert of(gemini.hints, {"cachedContent": "cachedContents/c"}) == {"previous_response_id": "c"}
    assert gemini_interactions.session("/v1beta/interactions/v1_x?stream=true") == "v1_x"


def test_a_value_that_must_not_leave_refuses_in_googles_words() -> None:
    exchange = begin(HOST, GENERATE)
    assert exchange.request_head() == "buffer"
    result = finish(exchange.request(b'{"contents": [{"parts": [{"text": "\xff"}]}]}'))
    assert isinstance(result, Refusal)
    assert result.status == 400 and json.loads(result.body)["error"]["status"] == "INVALID_ARGUMENT"
