"""However an answer is cut, into deltas or into bytes, the client reads the same text.

The judge is the `chunk-invariance` package; the streams are those of the fake provider; the guard runs
in the process, as it does for `mitmguard replay`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import pytest
from chunk_invariance import assert_chunk_invariant
from chunk_invariance.strategies import splits_of
from hypothesis import given, settings
from hypothesis import strategies as st

from mitmguard.cli.fakellm.anthropic import Messages
from mitmguard.cli.fakellm.asked import Asked
from mitmguard.cli.fakellm.behavior import Call, Part, Say
from mitmguard.cli.fakellm.chat import Chat
from mitmguard.cli.fakellm.cuts import Size
from mitmguard.cli.fakellm.dialect import Dialect
from mitmguard.cli.fakellm.ollama import Ollama
from mitmguard.cli.fakellm.responses import Responses
from mitmguard.engine import Exchange, Forward, Guard, Head
from mitmguard.work import finish

pytestmark = pytest.mark.timeout(300)

EMAIL = "noemi.quintela417@tecelagemaurora.com.br"
CPFS = [f"{number:09d}" for number in range(371_204_588, 371_204_628)]
KEY = "AKIAQ4ZT7MWX2NBVGH5K"
SEQUENCE = re.compile(r'"sequence_number": \d+')


class Api(NamedTuple):
    """How one provider is called."""

    host: str
    path: str
    dialect: type[Dialect]


APIS = {
    "chat": Api("api.openai.com", "/v1/chat/completions", Chat),
    "responses": Api("api.openai.com", "/v1/responses", Responses),
    "anthropic": Api("api.anthropic.com", "/v1/messages", Messages),
    "ollama": Api("ollama.com", "/api/chat", Ollama),
}


def read_events(data: bytes) -> str:
    """Return what an SSE client reads: each channel's deltas joined, then the whole copies."""
    joined: dict[str, str] = {}
    copies: list[str] = []
    for line in data.decode().splitlines():
        if not line.startswith("data: {"):
            continue
        value = json.loads(line.removeprefix("data: "))
        kind = value.get("type", "")
        found: dict[str, str] = {}
        for choice in value.get("choices", ()):
            found["content"] = choice["delta"].get("content") or ""
            for call in choice["delta"].get("tool_calls", ()):
                found["arguments"] = call["function"].get("arguments", "")
        if kind == "content_block_delta":
            found = {key: text for key, text in value["delta"].items() if key != "type"}
        elif kind.endswith(".delta"):
            found = {kind: value["delta"]}
        elif kind.endswith(".done") or kind == "response.completed":
            copies.append(SEQUENCE.sub("", json.dumps(value, ensure_ascii=False)))
        for key, text in found.items():
            joined[key] = joined.get(key, "") + text
    return json.dumps([joined, copies], ensure_ascii=False)


def read_lines(data: bytes) -> str:
    """Return what an NDJSON client reads: the text joined, and the tool calls."""
    messages = [json.loads(line)["message"] for line in data.splitlines()]
    calls = [each["tool_calls"] for each in messages if "tool_calls" in each]
    return json.dumps(["".join(each["content"] for each in messages), calls], ensure_ascii=False)


class Lab:
    """One provider's streams through one guard, which masked an e-mail in the request."""

    def __init__(self, guard: Guard, name: str) -> None:
        self.guard = guard
        self.api = APIS[name]
        _, self.placeholder = self.begin()

    def begin(self, value: str = EMAIL) -> tuple[Exchange, str]:
        """Send the request; return the exchange, its answer open, and the placeholder."""
        text = f"Meu CPF ou e-mail: {value} fim"
        body: dict[str, Any] = {"model": "fake", "stream": True, "max_tokens": 99}
        if self.api.dialect is Responses:
            body["input"] = text
        else:
            body["messages"] = [{"role": "user", "content": text}]
        headers = (("content-type", "application/json"),)
        exchange = self.guard.begin(
            Head("POST", "https", self.api.host, 443, self.api.path, headers)
        )
        assert exchange.request_head() == "buffer"
        sent = finish(exchange.request(json.dumps(body).encode()))
        assert isinstance(sent, Forward)
        found = re.search(rb"e-mail: (\S+) fim", sent.body or b"")
        assert found
        mode, _, _ = exchange.response_head(200, (("content-type", self.api.dialect.content_type),))
        assert mode == "stream"
        return exchange, found[1].decode()

    def says(self, part: Part, delta: Size = 0) -> bytes:
        """Return the provider's stream that says `part`."""
        asked = Asked("fake", True, (), {"messages": [], "input": []})
        return b"".join(frame.data for frame in self.api.dialect().frames(asked, [part], delta))

    def through(self, chunks: Iterable[bytes], value: str = EMAIL) -> str:
        """Return what the client reads when the provider's bytes arrive in `chunks`."""
        exchange, _ = self.begin(value)
        out = bytearray()
        for chunk in chunks:
            sent = finish(exchange.feed(chunk))
            assert isinstance(sent, bytes)
            out += sent
        last = finish(exchange.close())
        assert isinstance(last, bytes)
        reader = read_lines if self.api.dialect is Ollama else read_events
        return reader(bytes(out + last))

    def texts(self) -> list[str]:
        """What the model says: placeholders, also mangled and where they stay; a secret; near misses."""
        p = self.placeholder
        return [
            f"Escreva para {p}, obrigado.",
            f"**{p.lower()}** [x](https://x.example.net/?q={p})",
            f"{p}{p[:9]} A chave {KEY} e {KEY[:11]}",
            f'ação 👋🏽 \\ "{p}" fim',
        ]


@pytest.fixture(scope="module")
def guard(tmp_path_factory: pytest.TempPathFactory) -> Guard:
    return Guard.open("default", tmp_path_factory.mktemp("state"))


@pytest.fixture(scope="module", params=APIS)
def lab(request: pytest.FixtureRequest, guard: Guard) -> Lab:
    return Lab(guard, request.param)


def test_every_cut_of_the_text_into_two_deltas(lab: Lab) -> None:
    def streamed(pieces: Iterable[str]) -> Iterator[str]:
        cut = list(pieces)
        yield lab.through([lab.says(Say("".join(cut)), tuple(map(len, cut)))])

    for text in lab.texts():
        tried = assert_chunk_invariant(
            streamed, lambda whole: lab.through([lab.says(Say(whole))]), text
        )
        assert tried == len(text)


def test_what_is_read_is_right(lab: Lab) -> None:
    """Invariance alone would hold for a guard that does nothing."""
    plain, linked, secret, _ = (lab.through([lab.says(Say(text), 3)]) for text in lab.texts())
    assert f"Escreva para {EMAIL}, obrigado." in plain
    assert EMAIL in linked
    assert f"?q={lab.placeholder}" in linked
    assert KEY not in secret


def test_every_cut_of_tool_call_arguments_into_two_deltas(lab: Lab) -> None:
    inner = json.dumps({"para": f'"{lab.placeholder}" é'})
    text = json.dumps({"text": lab.placeholder, "payload": inner})

    def streamed(pieces: Iterable[str]) -> Iterator[str]:
        cut = list(pieces)
        yield lab.through([lab.says(Call("save_note", "".join(cut)), tuple(map(len, cut)))])

    def whole(text: str) -> str:
        return lab.through([lab.says(Call("save_note", text))])

    assert_chunk_invariant(streamed, whole, text)
    assert EMAIL in whole(text)
    assert lab.placeholder not in whole(text)


def test_every_cut_of_the_bytes_into_two(lab: Lab) -> None:
    data = lab.says(Say(f"ção {lab.placeholder}."), 12)

    def streamed(chunks: Iterable[bytes]) -> Iterator[bytes]:
        yield lab.through(chunks).encode()

    tried = assert_chunk_invariant(streamed, lambda whole: lab.through([whole]).encode(), data)
    assert tried == len(data)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_random_cuts_into_many(lab: Lab, data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(lab.texts()))
    pieces = data.draw(splits_of(text, max_parts=40))
    stream = lab.says(Say(text), tuple(map(len, pieces)))
    chunks = data.draw(splits_of(stream, max_parts=60))
    assert lab.through(chunks) == lab.through([lab.says(Say(text))])


@pytest.mark.parametrize("size", [1, 2, 5, -1])
def test_placeholders_of_every_spelling_survive_every_cut(lab: Lab, size: int) -> None:
    """Codes that end in digits or begin with them look like other things that are still open."""
    for digits in CPFS:
        value = with_check_digits(digits)
        _, placeholder = lab.begin(value)
        said = f"CPF {placeholder} e a chave"
        assert f"CPF {value} e a chave" in lab.through([lab.says(Say(said), size)], value), (
            placeholder
        )


def with_check_digits(digits: str) -> str:
    """Return a CPF: nine digits and the two that check them."""
    for length in (10, 11):
        total = sum((length - at) * int(digit) for at, digit in enumerate(digits))
        digits += str(total * 10 % 11 % 10)
    return digits
