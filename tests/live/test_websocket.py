"""WebSockets through a real mitmdump with the real engine: what the upstream sees, what the client gets."""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.live import harness
from tests.live.upstream import NAMES, start_guard
from tests.live.values import Values
from tests.live.websocket_lab import Data, SocketClient, SocketServer

with warnings.catch_warnings():
    # mitmproxy's flow filter uses names that pyparsing has deprecated.
    warnings.simplefilter("ignore")
    from mitmproxy import http
    from mitmproxy.io import FlowReader

pytestmark = pytest.mark.live

HOST = "mcp.example.test"


@pytest.fixture(scope="module")
def server(authority: harness.Authority) -> Iterator[SocketServer]:
    with SocketServer(authority, *NAMES) as running:
        running.answer = result
        yield running


@pytest.fixture(scope="module")
def guarded(
    authority: harness.Authority, server: SocketServer, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[harness.Proxy]:
    with start_guard(authority, server.port, tmp_path_factory.mktemp("state")) as proxy:
        yield proxy


def call(number: int, text: str) -> str:
    parameters = {"name": "search", "arguments": {"query": text}}
    message = {"jsonrpc": "2.0", "id": number, "method": "tools/call", "params": parameters}
    return json.dumps(message)


def result(message: Data) -> list[Data]:
    """The server's tool returns its query."""
    asked = json.loads(message)
    content = [{"type": "text", "text": asked["params"]["arguments"]["query"]}]
    return [json.dumps({"jsonrpc": "2.0", "id": asked["id"], "result": {"content": content}})]


def test_values_are_masked_on_the_way_out_and_restored_on_the_way_back(
    guarded: harness.Proxy, server: SocketServer, values: Values
) -> None:
    text = f"Write to {values.email}, CPF {values.cpf}."
    with SocketClient(guarded, "/mcp", HOST) as client:
        for number in range(3):
            client.send(call(number, text))
            answer = json.loads(client.receive() or "")
            assert answer["id"] == number
            assert answer["result"]["content"][0]["text"] == text
        client.close(1000)
    seen = "".join(map(str, server.last.received))
    assert "Write to " in seen
    assert values.email not in seen
    assert values.cpf not in seen


def test_what_holds_no_value_is_passed_on_byte_by_byte(
    guarded: harness.Proxy, server: SocketServer
) -> None:
    odd = call(1, "nothing").replace(": ", " :\t").replace("no", "\\u006eo")
    with SocketClient(guarded, "/mcp", HOST) as client:
        client.send(odd, frames=3)
        assert client.receive()
        client.send(odd.encode())
        assert client.receive()
        client.close(1000)
    assert server.last.received == [odd, odd.encode()]
    assert server.last.frames == [3, 1]


def test_a_blocked_call_is_answered_and_the_session_goes_on(
    authority: harness.Authority, server: SocketServer, tmp_path: Path
) -> None:
    more = """
detectors: {own: {terms: [{type: PROJECT_NAME, terms: ["Projeto Jaguatirica"]}]}}
policies: [{name: no-project, when: {type: PROJECT_NAME}, then: block}]
"""
    with start_guard(authority, server.port, tmp_path, more=more) as proxy:
        with SocketClient(proxy, "/mcp", HOST) as client:
            client.send(call(1, "salve Projeto Jaguatirica"))
            refused = json.loads(client.receive() or "")
            assert refused["id"] == 1
            assert "mitmguard" in str(refused)
            client.send(call(2, "salve"))
            assert json.loads(client.receive() or "")["id"] == 2
            client.close(1000)
    assert server.last.received == [call(2, "salve")]


def test_what_is_no_json_is_refused_and_stays_here(
    guarded: harness.Proxy, server: SocketServer
) -> None:
    with SocketClient(guarded, "/mcp", HOST) as client:
        client.send(call(1, "first"))
        assert client.receive()
        client.send(b"\x00\x01 no JSON")
        client.send(call(2, "second"))
        while (answer := client.receive()) is not None:
            if json.loads(answer).get("id") == 2:
                break
    assert [json.loads(each)["id"] for each in server.last.received][:1] == [1]
    assert b"\x00\x01 no JSON" not in server.last.received


def test_a_session_is_recorded_once_at_its_end(
    authority: harness.Authority,
    server: SocketServer,
    values: Values,
    tmp_path: Path,
) -> None:
    capture = tmp_path / "capture.mitm"
    with start_guard(authority, server.port, tmp_path, "-w", str(capture)) as proxy:
        with SocketClient(proxy, "/mcp", HOST) as client:
            client.send(call(1, f"CPF {values.cpf}"))
            assert client.receive()
            assert not capture.exists() or capture.stat().st_size == 0
            client.close(1000)
        harness.wait_until(lambda: capture.stat().st_size > 0, what="the capture")
    with capture.open("rb") as file:
        (flow,) = FlowReader(file).stream()
    assert isinstance(flow, http.HTTPFlow) and flow.websocket
    sent, received = flow.websocket.messages
    assert values.cpf not in str(sent)  # as the server saw it
    assert values.cpf in str(received)  # as the client did
    assert flow.metadata["guard"]["outcome"] == "done"
    assert flow.metadata["guard"]["action"] == "pseudonymise"
    assert flow.metadata["guard"]["findings"] == {"BR_CPF": 1}
