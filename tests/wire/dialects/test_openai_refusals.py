"""Refusals as the official SDK reads them: an error that is not tried again, a stream that ends."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import openai
import pytest

from mitmguard.wire.dialect import Call, Reason, Tail
from mitmguard.wire.dialects import DIALECTS
from mitmguard.wire.framing.choose import write

REASON = Reason("Blocked by mitmguard: X (request mg-1)", "mitmguard_policy", "mg-1")
MINE = sorted(
    name for name in DIALECTS if name.startswith(("openai.", "mistral.", "llamacpp.", "lmstudio."))
)


@contextmanager
def client(status: int, kind: str, body: bytes) -> Iterator[tuple[openai.OpenAI, list[str]]]:
    asked: list[str] = []

    def handle(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        return httpx.Response(status, headers={"content-type": kind}, content=body)

    with (
        httpx.Client(transport=httpx.MockTransport(handle)) as http,
        openai.OpenAI(api_key="k", base_url="https://service.test/v1", http_client=http) as sdk,
    ):
        yield sdk, asked


@pytest.mark.parametrize("name", MINE)
def test_a_refusal_is_a_bad_request_that_is_not_tried_again(name: str) -> None:
    reply = DIALECTS[name].refuse(REASON)
    with client(reply.status, reply.content_type, reply.body) as (sdk, asked):
        with pytest.raises(openai.BadRequestError) as caught:
            sdk.embeddings.create(model="m", input="hi")
        assert asked == ["/v1/embeddings"]
        assert caught.value.code == "invalid_prompt"
        assert REASON.message in str(caught.value)


@pytest.mark.parametrize("name", [n for n in MINE if DIALECTS[n].event is not None])
def test_every_stream_can_be_stopped(name: str) -> None:
    for tail in (Tail(), Tail(id="x", model="m", calls={(0, 0): Call("f", False)})):
        finals = DIALECTS[name].stop(REASON, tail)
        assert finals
        assert REASON.message in b"".join(f.data for f in finals).decode() or name in (
            "openai.completions",
            "openai.responses",
        )
        for final in finals:
            assert final.data == b"[DONE]" or isinstance(json.loads(final.data), dict)


def chat(sdk: openai.OpenAI) -> Any:
    return sdk.chat.completions.create(model="m", messages=[], stream=True)


def completion(sdk: openai.OpenAI) -> Any:
    return sdk.completions.create(model="m", prompt="hi", stream=True)


def run(sdk: openai.OpenAI) -> Any:
    with pytest.warns(DeprecationWarning):
        return sdk.beta.threads.runs.create("t", assistant_id="a", stream=True)


def transcription(sdk: openai.OpenAI) -> Any:
    return sdk.audio.transcriptions.create(model="m", file=b"RIFF", stream=True)


def image(sdk: openai.OpenAI) -> Any:
    return sdk.images.generate(model="m", prompt="hi", stream=True)


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("openai.assistants", run),
        ("openai.transcriptions", transcription),
        ("openai.images", image),
    ],
)
def test_a_stream_that_is_stopped_with_an_error_raises(
    name: str, call: Callable[[openai.OpenAI], Any]
) -> None:
    body = write("sse", DIALECTS[name].stop(REASON, Tail()), b"\n", b"")
    with (
        client(200, "text/event-stream", body) as (sdk, _),
        pytest.raises(openai.APIError) as caught,
    ):
        list(call(sdk))
    assert caught.value.message == REASON.message


@pytest.mark.parametrize(
    ("name", "call"), [("openai.chat", chat), ("openai.completions", completion)]
)
def test_a_stream_of_text_ends_as_filtered(name: str, call: Callable[[openai.OpenAI], Any]) -> None:
    body = write("sse", DIALECTS[name].stop(REASON, Tail(id="c", model="m")), b"\n", b"")
    with client(200, "text/event-stream", body) as (sdk, _):
        chunks = list(call(sdk))
    assert [c.choices[0].finish_reason for c in chunks] == ["content_filter"]
    assert chunks[0].id == "c"
