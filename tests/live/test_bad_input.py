"""Broken and hostile input: a defined outcome for each, bounded memory, and a guard that lives on."""

from __future__ import annotations

import gzip
import json
import re
import socket
import ssl
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from mitmguard.cli.fakellm import Behavior, Say
from tests.live import harness
from tests.live.clients import OpenAIChat, Prompt, User, Wire
from tests.live.evidence import leaks
from tests.live.upstream import Upstream, start_guard
from tests.live.values import Values

pytestmark = [pytest.mark.live, pytest.mark.timeout(90)]

CHAT = "https://api.openai.com/v1/chat/completions"
MESSAGES = "https://api.anthropic.com/v1/messages"
MEGABYTE = 1_000_000
SAFE_GROWTH_MB = 600


@pytest.fixture(scope="module")
def victim(
    authority: harness.Authority,
    running_upstream: Upstream,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[harness.Proxy]:
    """A guard of its own: what happens here must not spoil the other tests' measurements."""
    with start_guard(authority, running_upstream.port, tmp_path_factory.mktemp("victim")) as proxy:
        yield proxy


@pytest.fixture
def http(victim: harness.Proxy) -> Iterator[httpx.Client]:
    with httpx.Client(
        proxy=victim.proxy_url, verify=victim.authority.client(), trust_env=False, timeout=60
    ) as client:
        yield client


def peak_mb(proxy: harness.Proxy) -> float:
    """The highest resident memory since `forget_peak`."""
    status = Path(f"/proc/{proxy.process.pid}/status").read_text()
    found = re.search(r"VmHWM:\s+(\d+)", status)
    assert found
    return int(found[1]) / 1024


def forget_peak(proxy: harness.Proxy) -> None:
    Path(f"/proc/{proxy.process.pid}/clear_refs").write_text("5")


@pytest.fixture(autouse=True)
def still_serves(victim: harness.Proxy, upstream: Upstream) -> Iterator[None]:
    """After every test: memory stayed in bounds, and the next client is served."""
    before = victim.memory_mb()
    forget_peak(victim)
    yield
    assert victim.process.poll() is None, victim.logs()[-2000:]
    assert peak_mb(victim) - before < SAFE_GROWTH_MB
    upstream.reset()
    client = OpenAIChat(Wire(victim.authority.client(), victim.proxy_url))
    assert client.talk(Prompt((User("ainda vivo?"),)), stream=True).text == "ainda vivo?"


def chat(content: str) -> dict[str, Any]:
    return {"model": "fake", "messages": [{"role": "user", "content": content}]}


def clear_refusal(answer: httpx.Response) -> None:
    """An error a person can act upon, in the provider's shape."""
    assert 400 <= answer.status_code < 600, answer.status_code
    assert answer.status_code not in (401, 403, 408, 409, 429), answer.status_code
    if answer.status_code >= 500:
        assert answer.headers.get("x-should-retry") == "false"
    error = answer.json()["error"]
    assert isinstance(error["message"], str)
    assert len(error["message"]) > 10


BROKEN = {
    "invalid JSON": b'{"model": "fake", "messages": [',
    "not an object": b'"just a string"',
    "invalid UTF-8": b'{"model":"fake","messages":[{"role":"user","content":"\xff\xfe\xfa"}]}',
    "nothing but a BOM": b"\xef\xbb\xbf",
    "10,000 nested arrays": b'{"model":"fake","messages":' + b"[" * 10_000 + b"]" * 10_000 + b"}",
}


@pytest.mark.parametrize("what", BROKEN)
@pytest.mark.parametrize("url", [CHAT, MESSAGES])
def test_broken_bodies_are_refused(
    http: httpx.Client, upstream: Upstream, url: str, what: str
) -> None:
    answer = http.post(url, content=BROKEN[what], headers={"content-type": "application/json"})
    clear_refusal(answer)
    assert upstream.seen == []


ODD = {
    "messages is an object": lambda text: {"messages": {"role": "user", "content": text}},
    "a message is a string": lambda text: {"messages": [text]},
    "a message is a list": lambda text: {"messages": [[{"role": "user", "content": text}]]},
    "content is an object": lambda text: {"messages": [{"role": "user", "content": {"x": text}}]},
    "an unknown part": lambda text: {
        "messages": [{"role": "user", "content": [{"type": "hologram", "beam": {"words": [text]}}]}]
    },
    "an unknown role": lambda text: {"messages": [{"role": "oracle", "content": text}]},
    "an unknown member": lambda text: chat("olá") | {"x_context": {"deep": [{"er": text}]}},
    "a member's name": lambda text: chat("olá") | {"x_context": {text: 1}},
    "another dialect's member": lambda text: chat("olá") | {"prompt": text, "input": text},
    "metadata": lambda text: chat("olá") | {"metadata": {"note": text}, "user": text},
    "stop words": lambda text: chat("olá") | {"stop": [text]},
    "a response format": lambda text: (
        chat("olá")
        | {"response_format": {"type": "json_schema", "json_schema": {"schema": {"default": text}}}}
    ),
}


@pytest.mark.parametrize("what", ODD)
@pytest.mark.parametrize("url", [CHAT, MESSAGES])
def test_odd_shapes_hide_nothing(
    http: httpx.Client, upstream: Upstream, values: Values, url: str, what: str
) -> None:
    """What is not understood is still read, or it is refused."""
    body = {"model": "fake", "max_tokens": 9} | ODD[what](values.sentence())
    answer = http.post(url, json=body)
    assert leaks(upstream.seen, values.all) == []
    if not upstream.seen:
        clear_refusal(answer)


def test_nothing_at_all_passes(http: httpx.Client, upstream: Upstream) -> None:
    """There is nothing to inspect in an empty body: what to say about it is the provider's affair."""
    answer = http.post(CHAT, content=b"", headers={"content-type": "application/json"})
    assert 400 <= answer.status_code < 500
    assert all(each.body == b"" for each in upstream.seen)


def test_a_truncated_gzip_body(http: httpx.Client, upstream: Upstream) -> None:
    body = gzip.compress(json.dumps(chat("olá " * 500)).encode())[:-20]
    headers = {"content-type": "application/json", "content-encoding": "gzip"}
    clear_refusal(http.post(CHAT, content=body, headers=headers))
    assert upstream.seen == []


def test_a_gzip_bomb_in_a_request(http: httpx.Client, upstream: Upstream) -> None:
    bomb = gzip.compress(b'{"x":"' + b"0" * (200 * MEGABYTE))
    assert len(bomb) < 300_000
    headers = {"content-type": "application/json", "content-encoding": "gzip"}
    clear_refusal(http.post(CHAT, content=bomb, headers=headers))
    assert upstream.seen == []


def test_a_gzip_bomb_in_an_answer(http: httpx.Client, upstream: Upstream) -> None:
    bomb = gzip.compress(b'{"x":"' + b"0" * (200 * MEGABYTE))
    upstream.behave(Behavior(raw=bomb, headers=(("content-encoding", "gzip"),)))
    try:
        answer = http.post(CHAT, json=chat("olá"))
    except httpx.RemoteProtocolError:
        return
    clear_refusal(answer)


def test_a_body_over_the_limit(http: httpx.Client, upstream: Upstream) -> None:
    answer = http.post(CHAT, json=chat("palavra " * (52 * MEGABYTE // 8)))
    clear_refusal(answer)
    assert upstream.seen == []


def test_a_large_body_under_the_limit(
    http: httpx.Client, upstream: Upstream, values: Values
) -> None:
    """Five megabytes: read to the end, where the value stands."""
    text = "Uma linha sem nada de particular.\n" * (5 * MEGABYTE // 34) + values.sentence()
    upstream.behave(Behavior(reply="say:ok"))
    answer = http.post(CHAT, json=chat(text))
    assert answer.status_code == 200, answer.text[:500]
    assert leaks(upstream.seen, values.all) == []


@pytest.mark.parametrize("clean_first", [True, False])
def test_duplicate_keys_hide_nothing(
    http: httpx.Client, upstream: Upstream, values: Values, clean_first: bool
) -> None:
    clean, dirty = (
        json.dumps([{"role": "user", "content": text}]) for text in ("olá", values.sentence())
    )
    one, two = (clean, dirty) if clean_first else (dirty, clean)
    body = f'{{"model":"fake","messages":{one},"messages":{two}}}'
    answer = http.post(CHAT, content=body, headers={"content-type": "application/json"})
    assert leaks(upstream.seen, values.all) == []
    if not upstream.seen:
        clear_refusal(answer)


def test_lone_surrogates(http: httpx.Client, upstream: Upstream, values: Values) -> None:
    content = json.dumps(f"\ud800 {values.email} \udfff")
    body = f'{{"model":"fake","messages":[{{"role":"user","content":{content}}}]}}'
    upstream.behave(Behavior(reply="say:ok"))
    answer = http.post(CHAT, content=body, headers={"content-type": "application/json"})
    assert leaks(upstream.seen, [values.email]) == []
    if upstream.seen:
        assert rb"\ud800 " in upstream.seen[0].body
        assert answer.status_code == 200
    else:
        clear_refusal(answer)


@pytest.mark.parametrize(
    "kind",
    [
        "text/plain",
        "application/octet-stream",
        "application/x-www-form-urlencoded",
        "image/png",
        "",
    ],
)
def test_wrong_content_types(
    http: httpx.Client, upstream: Upstream, values: Values, kind: str
) -> None:
    """Providers read JSON whatever its label says, so the guard must too, or refuse."""
    headers = {"content-type": kind} if kind else {}
    body = json.dumps(chat(values.sentence())).encode()
    answer = http.post(CHAT, content=body, headers=headers)
    assert leaks(upstream.seen, values.all) == []
    if not upstream.seen:
        clear_refusal(answer)


def test_an_event_of_ten_megabytes(http: httpx.Client, upstream: Upstream) -> None:
    text = "Uma linha sem nada de particular.\n" * (10 * MEGABYTE // 34)
    upstream.behave(Behavior(parts=(Say(text),)))
    answer = http.post(CHAT, json=chat("longo") | {"stream": True})
    assert answer.status_code == 200
    assert answer.content == b"".join(upstream.seen[-1].sent)


def test_an_event_over_the_limit_is_no_silent_end(http: httpx.Client, upstream: Upstream) -> None:
    upstream.behave(Behavior(parts=(Say("palavra " * (20 * MEGABYTE // 8)),)))
    try:
        answer = http.post(CHAT, json=chat("longo") | {"stream": True})
    except httpx.RemoteProtocolError:
        return
    ending = answer.content[-2000:]
    assert b'"error"' in ending or b"content_filter" in ending


def test_a_client_that_hangs_up_in_its_request(victim: harness.Proxy, upstream: Upstream) -> None:
    with victim.tunnel("api.openai.com", 443) as raw:
        context = victim.authority.client(["http/1.1"])
        with context.wrap_socket(raw, server_hostname="api.openai.com") as secure:
            head = "POST /v1/chat/completions HTTP/1.1\r\nhost: api.openai.com\r\n"
            secure.sendall(f"{head}content-length: 1000\r\n\r\n".encode() + b'{"model":')
    assert upstream.seen == []


def test_a_client_that_resets_in_its_handshake(victim: harness.Proxy, upstream: Upstream) -> None:
    with victim.tunnel("api.openai.com", 443) as raw:
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
        raw.sendall(b"\x16\x03\x01\x02\x00\x01")
    with pytest.raises((ssl.SSLError, OSError)), victim.tunnel("api.openai.com", 443) as raw:
        ssl.create_default_context().wrap_socket(raw, server_hostname="api.openai.com")
    assert upstream.seen == []


@pytest.mark.parametrize("name", [CHAT, MESSAGES])
def test_an_upstream_that_dies_is_no_clean_end(
    http: httpx.Client, upstream: Upstream, name: str
) -> None:
    upstream.behave(Behavior(parts=(Say("uma palavra e mais outra "),), delta=4, die_after=3))
    body = chat("olá") | {"stream": True, "max_tokens": 9}
    try:
        answer = http.post(name, json=body)
    except httpx.RemoteProtocolError:
        return
    assert b'"error"' in answer.content


@pytest.mark.parametrize(
    "raw",
    [b"", b"{", b"data: {\n\n", b"\xff\xfe", b"<html>bad gateway</html>"],
    ids=["empty", "half", "sse", "utf-8", "html"],
)
@pytest.mark.parametrize("kind", ["application/json", "text/event-stream", "text/html"])
def test_broken_answers(http: httpx.Client, upstream: Upstream, raw: bytes, kind: str) -> None:
    """The client gets an error, or exactly what was sent; it never waits for ever."""
    upstream.behave(Behavior(raw=raw, raw_type=kind))
    try:
        answer = http.post(CHAT, json=chat("olá"))
    except httpx.RemoteProtocolError:
        return
    if answer.status_code == 200:
        told = b'"error"' in answer.content or b"content_filter" in answer.content
        assert told or answer.content == raw
    else:
        clear_refusal(answer)


def test_errors_of_the_provider_pass(http: httpx.Client, upstream: Upstream) -> None:
    upstream.behave(Behavior(status=429, message="slow down", headers=(("retry-after", "7"),)))
    answer = http.post(CHAT, json=chat("olá"))
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "7")
    assert answer.json()["error"]["message"] == "slow down"


def test_errors_that_echo_the_input_are_restored(
    http: httpx.Client, upstream: Upstream, values: Values
) -> None:
    """A validation error repeats the prompt: the person sees what they wrote."""
    http.post(CHAT, json=chat(f"Meu e-mail: {values.email} fim"))
    sent = upstream.seen[-1].json()["messages"][0]["content"]
    upstream.behave(Behavior(status=422, message=f"cannot read: {sent}"))
    answer = http.post(CHAT, json=chat(f"Meu e-mail: {values.email} fim"))
    assert answer.status_code == 422
    assert answer.json()["error"]["message"] == f"cannot read: Meu e-mail: {values.email} fim"


def test_unknown_paths_are_not_silently_allowed(
    http: httpx.Client, upstream: Upstream, values: Values
) -> None:
    answer = http.post("https://api.openai.com/v9/mystery", json={"x": values.sentence()})
    assert leaks(upstream.seen, values.all) == []
    if not upstream.seen:
        clear_refusal(answer)
