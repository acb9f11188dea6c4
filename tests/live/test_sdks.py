"""The official SDKs through the guard: nothing leaves in clear, everything comes back exact."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from mitmguard.cli.fakellm import Behavior
from tests.live import harness
from tests.live.clients import (
    CLIENTS,
    Anthropic,
    Assistant,
    Got,
    OllamaGenerate,
    OpenAIResponses,
    Prompt,
    Result,
    Used,
    User,
    Wire,
)
from tests.live.evidence import leaks
from tests.live.upstream import REDIRECT, Upstream
from tests.live.values import Values

pytestmark = [pytest.mark.live, pytest.mark.timeout(60)]

MODELS = ("chat", "responses", "anthropic", "ollama")
both = pytest.mark.parametrize("stream", [False, True], ids=["plain", "stream"])


def everywhere(values: Values) -> Prompt:
    """A prompt with the values in every place that a request has."""
    said = values.sentence()
    arguments = {"text": said, "payload": json.dumps({"value": said, "list": [values.bare()]})}
    return Prompt(
        system=f"Serve this customer. {said}",
        tool=f"Saves a note. For instance: {said}",
        turns=(
            User(f"one {said}"),
            Used(arguments),
            Result(json.dumps({"found": [said]})),
            Assistant(f"I have seen {said}"),
            User(f"two {said}"),
        ),
    )


@pytest.fixture
def unguarded(upstream: Upstream, authority: harness.Authority) -> Callable[..., Got]:
    """Returns what the application would get without the guard: the oracle of exactness."""

    def talk(name: str, prompt: Prompt, behavior: Behavior, **more: Any) -> Got:
        upstream.script(behavior)
        wire = Wire(authority.client(), port=upstream.port)
        got: Got = CLIENTS[name](wire).talk(prompt, **more)
        upstream.reset()
        return got

    return talk


@both
@pytest.mark.parametrize("name", MODELS)
def test_values_in_every_place(
    talker: Callable[..., Any],
    upstream: Upstream,
    unguarded: Callable[..., Got],
    values: Values,
    name: str,
    stream: bool,
) -> None:
    prompt = everywhere(values)
    behavior = Behavior(reply="echo-all", delta=-1)
    expected = unguarded(name, prompt, behavior, stream=stream)
    upstream.script(behavior)
    got = talker(name).talk(prompt, stream=stream)
    assert leaks(upstream.seen, values.all) == []
    assert got.text == expected.text
    assert values.sentence() in got.text


@both
@pytest.mark.parametrize("name", MODELS)
def test_values_in_tool_call_arguments_come_back(
    talker: Callable[..., Any],
    upstream: Upstream,
    unguarded: Callable[..., Got],
    values: Values,
    name: str,
    stream: bool,
) -> None:
    prompt = Prompt((User(values.sentence()),))
    behavior = Behavior(reply="call:save_note", delta=2)
    expected = unguarded(name, prompt, behavior, stream=stream)
    upstream.script(behavior)
    got = talker(name).talk(prompt, stream=stream)
    assert leaks(upstream.seen, values.all) == []
    assert got.read_arguments() == expected.read_arguments()
    inner = json.loads(got.read_arguments()[0]["payload"])
    assert inner == {"value": values.sentence(), "list": [values.sentence()]}


@pytest.mark.parametrize("tool", ["echo", "lookup"])
@both
def test_mcp_tool_calls(
    talker: Callable[..., Any], upstream: Upstream, values: Values, stream: bool, tool: str
) -> None:
    upstream.behave(Behavior(plain=not stream))
    got = talker("mcp").talk(Prompt((User(values.sentence()),)), stream=stream, tool_name=tool)
    assert leaks(upstream.seen, values.all) == []
    if tool == "echo":
        assert got.text == values.sentence()
    else:
        assert json.loads(got.text) == {"result": values.sentence()} == json.loads(got.copies[0])


@pytest.mark.parametrize("size", range(1, 8))
@pytest.mark.parametrize("name", CLIENTS)
def test_every_cut(
    talker: Callable[..., Any], upstream: Upstream, values: Values, name: str, size: int
) -> None:
    client = talker(name)
    prompt = Prompt((User(values.sentence()),))
    for behavior in (Behavior(delta=size), Behavior(write=size), Behavior(write=-1, seed=size)):
        upstream.behave(behavior)
        assert client.talk(prompt, stream=True).text == values.sentence(), behavior
    if name != "mcp":
        upstream.behave(Behavior(reply="call:save_note", delta=size))
        (given,) = client.talk(prompt, stream=True).read_arguments()
        assert given["text"] == values.sentence()
        assert json.loads(given["payload"])["value"] == values.sentence()
    assert leaks(upstream.seen, values.all) == []


@both
@pytest.mark.parametrize("name", MODELS)
def test_masked_with_its_cue_is_masked_later_without_it(
    talker: Callable[..., Any], upstream: Upstream, values: Values, name: str, stream: bool
) -> None:
    client = talker(name)
    first = User(f"O CPF da minha mãe é {values.cpf_plain}.")
    upstream.behave(Behavior(reply="echo", delta=3))
    said = client.talk(Prompt((first,)), stream=stream).text
    assert said == first.text
    second = User("Obrigado.")
    client.talk(Prompt((first, Assistant(said), second)), stream=stream)
    third = User(f"confira {values.cpf_plain} outra vez")
    turns = (first, Assistant(said), second, Assistant("Obrigado."), third)
    assert client.talk(Prompt(turns), stream=stream).text == third.text
    with_call = (*turns, Used({"text": values.cpf_plain}), Result(values.cpf_plain), User("fim"))
    client.talk(Prompt(with_call), stream=stream)
    assert leaks(upstream.seen, [values.cpf_plain]) == []


@both
def test_ollama_generate(
    proxy: harness.Proxy, upstream: Upstream, values: Values, stream: bool
) -> None:
    client = OllamaGenerate(Wire(proxy.authority.client(), proxy.proxy_url))
    upstream.behave(Behavior(reply="echo-all", delta=2))
    prompt = Prompt((User(values.sentence()),), system=values.sentence())
    assert client.talk(prompt, stream=stream).text == f"{values.sentence()}\n{values.sentence()}"
    assert leaks(upstream.seen, values.all) == []


def test_count_tokens_sees_what_the_call_sees(
    proxy: harness.Proxy, upstream: Upstream, values: Values
) -> None:
    client = Anthropic(Wire(proxy.authority.client(), proxy.proxy_url))
    prompt = Prompt((User(values.sentence()),))
    client.count(prompt)
    client.talk(prompt, stream=False)
    assert leaks(upstream.seen, values.all) == []
    counted, called = (each.json() for each in upstream.seen)
    assert counted["messages"] == called["messages"]


@pytest.mark.parametrize("http2", [False, True], ids=["h1", "h2"])
@pytest.mark.parametrize("name", CLIENTS)
def test_both_versions_of_http(
    talker: Callable[..., Any], upstream: Upstream, values: Values, name: str, http2: bool
) -> None:
    upstream.behave(Behavior(delta=5))
    client = talker(name, http2=http2)
    assert client.talk(Prompt((User(values.sentence()),)), stream=True).text == values.sentence()
    assert leaks(upstream.seen, values.all) == []


@both
@pytest.mark.parametrize("name", MODELS)
def test_compressed_answers_and_json_for_a_stream(
    talker: Callable[..., Any], upstream: Upstream, values: Values, name: str, stream: bool
) -> None:
    upstream.behave(Behavior(coding="gzip", delta=3, write=11))
    prompt = Prompt((User(values.sentence()),))
    assert talker(name).talk(prompt, stream=stream).text == values.sentence()
    assert leaks(upstream.seen, values.all) == []


def test_no_finding_no_change(
    talker: Callable[..., Any], upstream: Upstream, authority: harness.Authority
) -> None:
    """A request that holds nothing passes byte for byte."""
    prompt = Prompt((User('Bom dia \\ "aspas" 👋🏽'), Assistant("ok\r\n"), User("E agora?")))
    for name in MODELS:
        talker(name).talk(prompt, stream=True)
    through = [each.body for each in upstream.seen]
    upstream.reset()
    for name in MODELS:
        CLIENTS[name](Wire(authority.client(), port=upstream.port)).talk(prompt, stream=True)
    assert through == [each.body for each in upstream.seen]


def test_responses_answers_hold_the_same_text_in_every_copy(
    proxy: harness.Proxy, upstream: Upstream, values: Values
) -> None:
    client = OpenAIResponses(Wire(proxy.authority.client(), proxy.proxy_url))
    upstream.behave(Behavior(delta=1))
    got = client.talk(Prompt((User(values.sentence()),)), stream=True)
    assert got.copies == [values.sentence()] * 4


def test_logprobs_do_not_leak_or_contradict(
    talker: Callable[..., Any], upstream: Upstream, values: Values
) -> None:
    """Tokens that repeat the text are rewritten or dropped, never left beside another text."""
    client = talker("chat")
    upstream.behave(Behavior(delta=4))
    prompt = Prompt((User(values.sentence()),))
    assert client.talk(prompt, stream=True, logprobs=True).text == values.sentence()
    answer = client.sdk.chat.completions.create(
        model="fake", messages=client.messages(prompt), logprobs=True
    )
    tokens = answer.choices[0].logprobs
    if tokens and tokens.content:
        assert "".join(each.token for each in tokens.content) == values.sentence()
    assert leaks(upstream.seen, values.all) == []


def test_without_the_guard_every_value_leaks(
    authority: harness.Authority, upstream: Upstream, values: Values
) -> None:
    """The negative control: these tests can fail."""
    environment = {"FAKE_UPSTREAM": str(upstream.port)}
    with harness.start_mitmdump(authority, scripts=(REDIRECT,), env=environment) as proxy:
        for name in CLIENTS:
            upstream.reset()
            client = CLIENTS[name](Wire(proxy.authority.client(), proxy.proxy_url))
            client.talk(Prompt((User(values.sentence()),)), stream=True)
            found = "\n".join(leaks(upstream.seen, values.all))
            assert all(value in found for value in values.all), name
