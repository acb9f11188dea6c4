"""Streaming stays streaming: clean text leaves at once, and what must not leave is cut out of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from mitmguard.cli.fakellm import Behavior, Say
from tests.live import harness
from tests.live.clients import CLIENTS, Prompt, User
from tests.live.upstream import Upstream
from tests.live.values import Values

pytestmark = [pytest.mark.live, pytest.mark.timeout(30)]

MODELS = [name for name in CLIENTS if name != "mcp"]
WORDS = (
    "verde", "vinho", "praia", "chuva", "folha", "vento", "pedra", "campo", "noite", "manha",
    "porta", "livro", "carta", "barco", "ponte", "trigo", "areia", "brisa", "fruta", "leite",
)  # fmt: skip
PATHS = {
    "chat": ("api.openai.com", "/v1/chat/completions"),
    "responses": ("api.openai.com", "/v1/responses"),
    "anthropic": ("api.anthropic.com", "/v1/messages"),
    "ollama": ("ollama.com", "/api/chat"),
}


class Reader:
    """Acknowledges a delta once all of its characters have reached the client."""

    def __init__(self, upstream: Upstream, size: int) -> None:
        self.upstream = upstream
        self.size = size
        self.text = ""
        self.acknowledged = 0

    def __call__(self, delta: str) -> None:
        self.text += delta
        complete = len(self.text) // self.size
        self.upstream.release(complete - self.acknowledged)
        self.acknowledged = complete


@pytest.mark.parametrize("http2", [False, True], ids=["h1", "h2"])
@pytest.mark.parametrize("space", ["after", "before"])
@pytest.mark.parametrize("name", MODELS)
def test_clean_deltas_leave_at_the_latest_with_the_next(
    talker: Callable[..., Any], upstream: Upstream, name: str, space: str, http2: bool
) -> None:
    """A guard that waits for the end, or for two deltas more, dead-locks here."""
    text = "".join(f"{word} " if space == "after" else f" {word}" for word in WORDS)
    upstream.script(Behavior(parts=(Say(text),), delta=6, paced=True))
    reader = Reader(upstream, 6)
    got = talker(name, http2=http2).talk(Prompt((User("?"),)), stream=True, on_delta=reader)
    assert got.text == reader.text == text
    assert len(got.deltas) >= 15


@pytest.mark.parametrize("name", MODELS)
def test_a_secret_the_model_recites_is_masked(
    talker: Callable[..., Any], upstream: Upstream, values: Values, name: str
) -> None:
    said = f"A chave da conta é {values.aws_key}, guarde-a bem."
    for delta in (0, 1, 3, -1):
        upstream.behave(Behavior(parts=(Say(said),), delta=delta))
        got = talker(name).talk(Prompt((User("Qual é a chave?"),)), stream=True)
        assert values.aws_key not in got.text
        assert values.aws_key[:12] not in got.text
        assert got.text.startswith("A chave da conta é ")
        assert got.text.endswith(", guarde-a bem.")


def read_raw(proxy: harness.Proxy, name: str, *, http2: bool) -> bytes:
    """Return the bytes of a streamed answer as the client gets them."""
    host, path = PATHS[name]
    body: dict[str, Any] = {"model": "fake", "stream": True}
    if name == "responses":
        body["input"] = "?"
    else:
        body["messages"] = [{"role": "user", "content": "?"}]
    if name == "anthropic":
        body["max_tokens"] = 100
    with httpx.Client(
        proxy=proxy.proxy_url,
        verify=proxy.authority.client(),
        http2=http2,
        trust_env=False,
        timeout=15,
    ) as client:
        return client.post(f"https://{host}{path}", json=body).content


PINGS = re.compile(rb': ping\n\n|event: ping\ndata: {"type": "ping"}\n\n')


@pytest.mark.parametrize("http2", [False, True], ids=["h1", "h2"])
@pytest.mark.parametrize("name", MODELS)
def test_a_clean_stream_passes_byte_for_byte(
    proxy: harness.Proxy, upstream: Upstream, name: str, http2: bool
) -> None:
    """However the network cuts. Only pings may overtake an event: they keep the connection alive."""
    text = 'Bom dia, hoje chove em "Lisboa" \\ e neva na serra. 👋🏽'
    for write in (0, 1, 5, -1):
        upstream.behave(Behavior(parts=(Say(text),), delta=4, pings=True, write=write))
        got = read_raw(proxy, name, http2=http2)
        sent = b"".join(upstream.seen[-1].sent)
        assert PINGS.sub(b"", got) == PINGS.sub(b"", sent)
        assert len(PINGS.findall(got)) == len(PINGS.findall(sent))


@pytest.mark.parametrize("name", MODELS)
def test_the_upstream_hears_when_the_client_hangs_up(
    proxy: harness.Proxy, upstream: Upstream, name: str
) -> None:
    host, path = PATHS[name]
    upstream.behave(Behavior(parts=(Say("palavra " * 50),), delta=8, paced=True))
    body: dict[str, Any] = {"model": "fake", "stream": True, "max_tokens": 9}
    body |= (
        {"input": "?"} if name == "responses" else {"messages": [{"role": "user", "content": "?"}]}
    )
    with (
        httpx.Client(
            proxy=proxy.proxy_url, verify=proxy.authority.client(), trust_env=False, timeout=15
        ) as client,
        client.stream("POST", f"https://{host}{path}", json=body) as answer,
    ):
        assert answer.status_code == 200
        next(answer.iter_raw())
    harness.wait_until(lambda: upstream.seen[-1].broken, 10, "the upstream call ends")
    assert not upstream.seen[-1].finished
