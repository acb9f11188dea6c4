"""The SDKs of the other providers through the guard: nothing leaves in clear, everything comes back exact."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from mitmguard.cli.fakellm import Behavior
from tests.live import harness
from tests.live.clients import Assistant, Got, Prompt, Result, Used, User
from tests.live.clients_aws import CLIENT_KEY, GUARD_KEY, Bedrock
from tests.live.clients_more import MORE, SOCKETS, Gemini
from tests.live.clients_sockets import Realtime, ResponsesSocket
from tests.live.evidence import leaks
from tests.live.lines import Lines
from tests.live.recorded_upstream import AWS_KEYS, MoreUpstream
from tests.live.test_sdks import everywhere
from tests.live.upstream import start_guard
from tests.live.values import Values

pytestmark = [pytest.mark.live, pytest.mark.timeout(60)]

CREDENTIALS = "[default]\naws_access_key_id = {key}\naws_secret_access_key = {secret}\n"
CASES = [
    (name, stream) for name in MORE for stream in (False, True) if stream or name not in SOCKETS
]


def cases(*without: str) -> pytest.MarkDecorator:
    """Run a test for every client, plain and streamed; a WebSocket only streams."""
    kept = [case for case in CASES if case[0] not in without]
    ids = [f"{name}-{'stream' if stream else 'plain'}" for name, stream in kept]
    return pytest.mark.parametrize(("name", "stream"), kept, ids=ids)


each = cases()


def lines(proxy: harness.Proxy) -> Lines:
    return Lines(proxy.authority.client(), proxy.proxy_url)


@pytest.fixture
def unguarded(more_upstream: MoreUpstream, bare_proxy: harness.Proxy) -> Callable[..., Got]:
    """Returns what the application would get without the guard: the oracle of exactness."""

    def talk(name: str, prompt: Prompt, behavior: Behavior, stream: bool) -> Got:
        more_upstream.script(behavior)
        got: Got = MORE[name](lines(bare_proxy)).talk(prompt, stream=stream)
        more_upstream.reset()
        return got

    return talk


@each
def test_values_in_every_place(
    more_proxy: harness.Proxy,
    more_upstream: MoreUpstream,
    unguarded: Callable[..., Got],
    values: Values,
    name: str,
    stream: bool,
) -> None:
    prompt = everywhere(values)
    behavior = Behavior(reply="echo-all", delta=-1)
    expected = unguarded(name, prompt, behavior, stream)
    more_upstream.script(behavior)
    got = MORE[name](lines(more_proxy)).talk(prompt, stream=stream)
    assert leaks(more_upstream.seen, values.all) == []
    assert got.text == expected.text
    assert got.copies == expected.copies
    assert got.finish == expected.finish
    assert values.sentence() in got.text


@each
def test_values_in_tool_call_arguments_come_back(
    more_proxy: harness.Proxy,
    more_upstream: MoreUpstream,
    unguarded: Callable[..., Got],
    values: Values,
    name: str,
    stream: bool,
) -> None:
    prompt = Prompt((User(values.sentence()),))
    behavior = Behavior(reply="call:save_note", delta=2)
    expected = unguarded(name, prompt, behavior, stream)
    more_upstream.script(behavior)
    got = MORE[name](lines(more_proxy)).talk(prompt, stream=stream)
    assert leaks(more_upstream.seen, values.all) == []
    assert got.read_arguments() == expected.read_arguments()
    inner = json.loads(got.read_arguments()[0]["payload"])
    assert inner == {"value": values.sentence(), "list": [values.sentence()]}


@pytest.mark.parametrize("name", MORE)
def test_every_cut(
    more_proxy: harness.Proxy, more_upstream: MoreUpstream, values: Values, name: str
) -> None:
    """Deltas of one to seven characters, writes (or fragments) of one to seven bytes, and random ones."""
    client = MORE[name](lines(more_proxy))
    prompt = Prompt((User(values.sentence()),))
    for size in range(1, 8):
        for behavior in (Behavior(delta=size, write=8 - size), Behavior(write=-1, seed=size)):
            more_upstream.behave(behavior)
            assert client.talk(prompt, stream=True).text == values.sentence(), behavior
        more_upstream.behave(Behavior(reply="call:save_note", delta=size))
        (given,) = client.talk(prompt, stream=True).read_arguments()
        assert given["text"] == values.sentence(), size
        assert json.loads(given["payload"])["value"] == values.sentence(), size
    assert leaks(more_upstream.seen, values.all) == []


@each
def test_masked_with_its_cue_is_masked_later_without_it(
    more_proxy: harness.Proxy, more_upstream: MoreUpstream, values: Values, name: str, stream: bool
) -> None:
    client = MORE[name](lines(more_proxy))
    first = User(f"O CPF da minha mãe é {values.cpf_plain}.")
    more_upstream.behave(Behavior(reply="echo", delta=3))
    said = client.talk(Prompt((first,)), stream=stream).text
    assert said == first.text
    last = User(f"confira {values.cpf_plain} outra vez")
    used = (Used({"text": values.cpf_plain}), Result(values.cpf_plain))
    turns = (first, Assistant(said), User("Obrigado."), *used, last)
    assert client.talk(Prompt(turns), stream=stream).text == last.text
    assert leaks(more_upstream.seen, [values.cpf_plain]) == []


@each
def test_no_finding_no_change(
    more_proxy: harness.Proxy,
    bare_proxy: harness.Proxy,
    more_upstream: MoreUpstream,
    name: str,
    stream: bool,
) -> None:
    """A request that holds nothing passes byte for byte, and the answer too."""
    prompt = Prompt((User('Bom dia \\ "aspas" 👋🏽'), Assistant("ok\r\n"), User("E agora?")))
    answers, requests = [], []
    for proxy in (more_proxy, bare_proxy):
        answers.append(MORE[name](lines(proxy)).talk(prompt, stream=stream))
        requests.append([each.body for each in more_upstream.seen])
        more_upstream.reset()
    (guarded, bare) = answers
    assert guarded.deltas == bare.deltas
    assert guarded.text == bare.text
    if name != "a2a":  # each of its requests has an id of its own
        assert requests[0] == requests[1]


@each
def test_without_the_guard_every_value_leaks(
    bare_proxy: harness.Proxy, more_upstream: MoreUpstream, values: Values, name: str, stream: bool
) -> None:
    """The negative control: these tests can fail."""
    MORE[name](lines(bare_proxy)).talk(Prompt((User(values.sentence()),)), stream=stream)
    found = "\n".join(leaks(more_upstream.seen, values.all))
    assert all(value in found for value in values.all)


def test_gemini_counts_what_it_would_be_sent(
    more_proxy: harness.Proxy, more_upstream: MoreUpstream, values: Values
) -> None:
    client = Gemini(lines(more_proxy))
    prompt = Prompt((User(values.sentence()),))
    client.count(prompt)
    client.talk(prompt, stream=False)
    assert leaks(more_upstream.seen, values.all) == []
    counted, called = (seen.json() for seen in more_upstream.seen)
    assert counted["contents"] == called["contents"]


@pytest.mark.parametrize("size", [0, 1, 7])
def test_gemini_as_a_json_array(
    more_proxy: harness.Proxy, more_upstream: MoreUpstream, values: Values, size: int
) -> None:
    """Without `alt=sse` the stream is one array, whose elements arrive over time."""
    more_upstream.behave(Behavior(delta=3, write=size))
    host = "https://generativelanguage.googleapis.com"
    body = {"contents": [{"role": "user", "parts": [{"text": values.sentence()}]}]}
    with httpx.Client(**lines(more_proxy).options()) as http:
        answer = http.post(f"{host}/v1beta/models/fake:streamGenerateContent", json=body)
    assert answer.status_code == 200, answer.text
    said = [
        part["text"]
        for element in answer.json()
        for candidate in element["candidates"]
        for part in candidate["content"]["parts"]
    ]
    assert "".join(said) == values.sentence()
    assert leaks(more_upstream.seen, values.all) == []


def test_realtime_remembers_over_the_turns_of_a_session(
    more_proxy: harness.Proxy, more_upstream: MoreUpstream, values: Values
) -> None:
    """Each event holds only what is new; the session echoes its instructions restored."""
    client = Realtime(lines(more_proxy))
    more_upstream.behave(Behavior(delta=3))
    with client.connect() as connection:
        system = f"Serve {values.email}."
        first = User(f"O CPF da minha mãe é {values.cpf_plain}.")
        got = client.converse(connection, Prompt((first,), system=system))
        assert (got.text, got.name) == (first.text, system)
        second = User(f"confira {values.cpf_plain} outra vez")
        assert client.converse(connection, Prompt((second,), system=system)).text == second.text
    assert leaks(more_upstream.seen, values.all) == []


def test_a_responses_socket_continues_with_only_the_new_items(
    more_proxy: harness.Proxy, more_upstream: MoreUpstream, values: Values
) -> None:
    """The second frame holds a tool's output and an id: the placeholders of the first still resolve."""
    client = ResponsesSocket(lines(more_proxy))
    more_upstream.behave(Behavior(reply="echo-all", delta=3))
    with client.connect() as connection:

        def turn(**asked: Any) -> Any:
            connection.send({"type": "response.create", "model": "gpt-5", **asked})
            return list(client.until_done(connection))[-1].response

        said = [{"role": "user", "content": f"O CPF da minha mãe é {values.cpf_plain}."}]
        prewarmed = turn(input=said, instructions=f"Serve {values.email}.", generate=False)
        output = {"type": "function_call_output", "call_id": "c", "output": values.aws_key}
        answer = turn(input=[output], previous_response_id=prewarmed.id)
    assert leaks(more_upstream.seen, values.all) == []
    text = answer.output[0].content[0].text
    assert values.cpf_plain in text
    assert values.aws_key in text


def test_a_signed_call_is_refused_where_the_guard_cannot_sign(
    more_proxy: harness.Proxy, more_upstream: MoreUpstream, values: Values
) -> None:
    """AWS would refuse a body that was changed under its signature: the error says what to do."""
    client = Bedrock(lines(more_proxy), key=CLIENT_KEY)
    with pytest.raises(client.refused) as refused:
        client.talk(Prompt((User(values.sentence()),)), stream=False)
    error: Any = refused.value
    assert error.response["ResponseMetadata"]["HTTPStatusCode"] == 400
    assert "aws" in str(error).lower()
    assert client.lines.sent == 1
    assert more_upstream.seen == []


def test_a_signed_call_without_findings_passes_as_it_was_signed(
    more_proxy: harness.Proxy, more_upstream: MoreUpstream
) -> None:
    client = Bedrock(lines(more_proxy), key=CLIENT_KEY)
    assert client.talk(Prompt((User("Bom dia."),)), stream=False).text == "Bom dia."


@pytest.mark.parametrize("stream", [False, True], ids=["plain", "stream"])
def test_a_signed_call_is_signed_again_with_credentials_of_the_policy(
    authority: harness.Authority,
    more_upstream: MoreUpstream,
    tmp_path_factory: pytest.TempPathFactory,
    values: Values,
    stream: bool,
) -> None:
    """The upstream checks the signature over the masked body, as AWS does."""
    state = tmp_path_factory.mktemp("signing")
    for file, key in (("guard.ini", GUARD_KEY), ("clients.ini", CLIENT_KEY)):
        (state / file).write_text(CREDENTIALS.format(key=key, secret=AWS_KEYS[key]))
        (state / file).chmod(0o600)
    more = "aws: {credentials: profile, profile: default, clients: clients.ini}"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(state / "guard.ini"))
        patch.setenv("AWS_EC2_METADATA_DISABLED", "true")
        with start_guard(authority, more_upstream.port, state, more=more) as proxy:
            client = Bedrock(lines(proxy), key=CLIENT_KEY)
            prompt = Prompt((User(values.sentence()),))
            assert client.talk(prompt, stream=stream).text == values.sentence()
    assert leaks(more_upstream.seen, values.all) == []
    assert GUARD_KEY in more_upstream.seen[-1].header("authorization")


def test_the_upstream_refuses_a_body_that_was_not_signed(
    bare_proxy: harness.Proxy, more_upstream: MoreUpstream
) -> None:
    """The oracle of the tests above: it takes what boto3 signs, and nothing that was changed."""
    client = Bedrock(lines(bare_proxy), key=CLIENT_KEY)
    assert client.talk(Prompt((User("Bom dia."),)), stream=False).text == "Bom dia."
    client.sdk.meta.events.register("before-send.bedrock-runtime.*", change)
    with pytest.raises(client.refused, match="InvalidSignature"):
        client.talk(Prompt((User("Bom dia."),)), stream=False)


def change(request: Any, **more: object) -> None:
    """Change a byte of a request that is signed."""
    request.body = request.body.replace(b"dia", b"ano")
