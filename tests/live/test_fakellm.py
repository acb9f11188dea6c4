"""The fake provider against the official SDKs, without any proxy: the other live tests rest on it."""

from __future__ import annotations

import asyncio
import base64
import datetime
import json
import os
import ssl
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import anthropic
import httpx
import openai
import pytest

from mitmguard.cli.fakellm import Authority, Behavior, Call, Say, Think
from tests.live import harness
from tests.live.clients import (
    CLIENTS,
    Anthropic,
    Mcp,
    OllamaGenerate,
    OpenAIChat,
    OpenAIResponses,
    Prompt,
    Result,
    Used,
    User,
    Wire,
)
from tests.live.evidence import leaks
from tests.live.upstream import Upstream
from tests.live.values import Values, make

MODELS = ("chat", "responses", "anthropic", "ollama")
TEXT = 'Olá "mundo" \\ 👋🏽 {"a": [1]}\r\n\tfim, ação.'


@pytest.fixture
def direct(upstream: Upstream, authority: harness.Authority) -> Callable[..., Any]:
    def build(name: str, **wire: Any) -> Any:
        return CLIENTS[name](Wire(authority.client(), port=upstream.port, **wire))

    return build


@pytest.mark.parametrize("http2", [False, True], ids=["h1", "h2"])
@pytest.mark.parametrize("stream", [False, True], ids=["plain", "stream"])
@pytest.mark.parametrize("name", CLIENTS)
def test_echo(
    direct: Callable[..., Any], upstream: Upstream, name: str, stream: bool, http2: bool
) -> None:
    got = direct(name, http2=http2).talk(Prompt((User(TEXT),)), stream=stream)
    assert got.text == TEXT
    assert {each.http for each in upstream.seen} == {"2" if http2 else "1.1"}


@pytest.mark.parametrize("size", range(-1, 8))
@pytest.mark.parametrize("name", CLIENTS)
def test_every_cut_says_the_same(
    direct: Callable[..., Any], upstream: Upstream, name: str, size: int
) -> None:
    upstream.script(*[Behavior(delta=size)] * (2 if name == "mcp" else 1))
    assert direct(name).talk(Prompt((User(TEXT),)), stream=True).text == TEXT
    upstream.script(*[Behavior(write=size, seed=size)] * (2 if name == "mcp" else 1))
    assert direct(name).talk(Prompt((User(TEXT),)), stream=True).text == TEXT


@pytest.mark.parametrize("stream", [False, True], ids=["plain", "stream"])
@pytest.mark.parametrize("name", MODELS)
def test_tool_calls_hold_the_text_at_two_depths(
    direct: Callable[..., Any], upstream: Upstream, name: str, stream: bool
) -> None:
    upstream.script(Behavior(reply="call:save_note", delta=3))
    got = direct(name).talk(Prompt((User(TEXT),)), stream=stream)
    (given,) = got.read_arguments()
    assert given["text"] == TEXT
    assert json.loads(given["payload"]) == {"value": TEXT, "list": [TEXT]}


@pytest.mark.parametrize("name", MODELS)
def test_the_whole_prompt_is_heard(
    direct: Callable[..., Any], upstream: Upstream, name: str
) -> None:
    upstream.script(Behavior(reply="echo-all"))
    turns = (User("one"), Used({"text": "two"}), Result("three"), User("four"))
    text = direct(name).talk(Prompt(turns, system="zero", tool="tool"), stream=True).text
    assert [each for each in ("tool", "zero", "one", "two", "three", "four") if each in text] == [
        "tool",
        "zero",
        "one",
        "two",
        "three",
        "four",
    ]


def test_thinking(direct: Callable[..., Any], upstream: Upstream) -> None:
    upstream.behave(Behavior(parts=(Think("hm"), Say("yes"), Call("save_note", "{}")), delta=1))
    for name in MODELS:
        got = direct(name).talk(Prompt((User("?"),)), stream=True)
        assert (got.text, got.read_arguments()) == ("yes", [{}])


def test_generate_and_count_tokens(upstream: Upstream, authority: harness.Authority) -> None:
    wire = Wire(authority.client(), port=upstream.port)
    for stream in (False, True):
        assert OllamaGenerate(wire).talk(Prompt((User(TEXT),)), stream=stream).text == TEXT
    assert Anthropic(wire).count(Prompt((User("x" * 400),))) > 100


def test_the_provider_keeps_the_history(upstream: Upstream, authority: harness.Authority) -> None:
    client = OpenAIResponses(Wire(authority.client(), port=upstream.port))
    first = client.talk(Prompt((User("first"),)), stream=True)
    upstream.script(Behavior(reply="echo-all"))
    second = client.talk(Prompt((User("second"),)), stream=False, previous_response_id=first.name)
    assert second.text.splitlines()[-3:] == ["first", "first", "second"]
    with pytest.raises(openai.BadRequestError):
        client.talk(Prompt((User("x"),)), stream=False, previous_response_id="resp_unknown")


@pytest.mark.parametrize("stream", [False, True], ids=["plain", "stream"])
def test_errors_are_the_providers_own(
    upstream: Upstream, authority: harness.Authority, stream: bool
) -> None:
    wire = Wire(authority.client(), port=upstream.port)
    upstream.behave(Behavior(status=400, message="no"))
    with pytest.raises(openai.BadRequestError, match="no"):
        OpenAIChat(wire).talk(Prompt((User("x"),)), stream=stream)
    with pytest.raises(anthropic.BadRequestError, match="no"):
        Anthropic(wire).talk(Prompt((User("x"),)), stream=stream)
    upstream.behave(Behavior(status=529))
    with pytest.raises(anthropic.InternalServerError):
        Anthropic(wire).talk(Prompt((User("x"),)), stream=stream)


@pytest.mark.parametrize("http2", [False, True], ids=["h1", "h2"])
@pytest.mark.parametrize("name", MODELS)
def test_dying_is_not_an_end(
    direct: Callable[..., Any], upstream: Upstream, name: str, http2: bool
) -> None:
    upstream.script(Behavior(delta=1, die_after=3))
    with pytest.raises((httpx.HTTPError, openai.APIConnectionError, Exception)) as failed:
        direct(name, http2=http2).talk(Prompt((User("abcdefg"),)), stream=True)
    assert "Protocol" in repr(failed.value) or "Connection" in repr(failed.value)


@pytest.mark.parametrize("http2", [False, True], ids=["h1", "h2"])
@pytest.mark.parametrize("name", MODELS)
def test_paced_waits_for_the_client(
    direct: Callable[..., Any], upstream: Upstream, name: str, http2: bool
) -> None:
    upstream.script(Behavior(delta=1, paced=True, pings=True))
    text = "abcdefghijklmnopqrst"
    got = direct(name, http2=http2).talk(
        Prompt((User(text),)), stream=True, on_delta=lambda _: upstream.release()
    )
    assert (got.text, len(got.deltas)) == (text, 20)


@pytest.mark.parametrize("name", MODELS)
def test_plain_answers_and_gzip(direct: Callable[..., Any], upstream: Upstream, name: str) -> None:
    upstream.script(Behavior(coding="gzip", delta=2), Behavior(coding="gzip"))
    for stream in (True, False):
        assert direct(name).talk(Prompt((User(TEXT),)), stream=stream).text == TEXT


def test_mcp_tools(upstream: Upstream, authority: harness.Authority) -> None:
    client = Mcp(Wire(authority.client(), port=upstream.port))
    upstream.behave(Behavior(plain=True))
    assert asyncio.run(client.call("echo", {"text": TEXT})).text == TEXT
    looked_up = asyncio.run(client.call("lookup", {"text": TEXT}))
    assert json.loads(looked_up.copies[0]) == json.loads(looked_up.text) == {"result": TEXT}


def test_a_large_answer_obeys_flow_control(direct: Callable[..., Any], upstream: Upstream) -> None:
    text = "0123456789" * 50_000
    for http2 in (False, True):
        assert direct("chat", http2=http2).talk(Prompt((User(text),)), stream=True).text == text


def test_the_search_for_leaks_finds_every_spelling(
    direct: Callable[..., Any], upstream: Upstream
) -> None:
    values = make(1)
    hidden = json.dumps({"a": json.dumps([values.email])})
    coded = base64.b64encode(f"..{values.aws_key}..".encode()).decode()
    undotted = values.cpf.replace(".", "").replace("-", "")
    direct("chat").talk(Prompt((User(f"{hidden} {coded} {undotted}"),)), stream=False)
    found = leaks(upstream.seen, values.all)
    assert {value for value in values.all if any(value in line for line in found)} == {
        values.email,
        values.aws_key,
        values.cpf,
    }


def test_values_are_new_and_valid() -> None:
    assert make(1) != make(2)
    assert isinstance(make(3), Values)


def test_as_a_process_with_its_own_authority() -> None:
    command = [sys.executable, "-m", "mitmguard.cli.fakellm"]
    path = str(harness.ROOT / "addons")
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, env=os.environ | {"PYTHONPATH": path}
    ) as process:
        assert process.stdout is not None
        told = json.loads(process.stdout.readline())
        try:
            context = ssl.create_default_context(cadata=told["ca"])
            control = f"http://127.0.0.1:{told['control']}"
            wire = Wire(context, port=told["port"])
            with httpx.Client(trust_env=False, timeout=10) as http:
                assert http.post(f"{control}/script", json=[{"reply": "say:scripted"}]).is_success
                assert OpenAIChat(wire).talk(Prompt((User("x"),)), stream=True).text == "scripted"
                paced = {"delta": 1, "paced": True, "parts": [{"say": "abcdef"}]}
                assert http.post(f"{control}/script", json=paced).is_success
                got = Anthropic(wire).talk(
                    Prompt((User("x"),)),
                    stream=True,
                    on_delta=lambda _: http.post(f"{control}/release").raise_for_status(),
                )
                assert got.text == "abcdef"
                seen = http.get(f"{control}/seen").json()
                assert [each["path"] for each in seen] == ["/v1/chat/completions", "/v1/messages"]
                assert json.loads(base64.b64decode(seen[0]["body"]))["stream"] is True
                assert http.post(f"{control}/script", json={"nonsense": 1}).status_code == 400
                assert http.post(f"{control}/reset").is_success
                assert http.get(f"{control}/seen").json() == []
        finally:
            process.terminate()
            process.wait(10)


def test_the_authority_signs_what_it_is_asked_to() -> None:
    moment = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    authority = Authority(moment)
    assert b"BEGIN CERTIFICATE" in authority.pem
    assert isinstance(authority.server(["api.openai.com"]), ssl.SSLContext)


def test_overrides_come_in_a_header(upstream: Upstream, authority: harness.Authority) -> None:
    headers = {"x-fakellm": json.dumps({"reply": "say:mine"})}
    wire = Wire(authority.client(), port=upstream.port, headers=headers)
    assert OpenAIChat(wire).talk(Prompt((User("x"),)), stream=False).text == "mine"
