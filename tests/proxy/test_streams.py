"""What a client and the upstream see of a streamed answer, on HTTP/1.1 and h2."""

from __future__ import annotations

import asyncio
import json
import socket
import time

import httpx
import pytest
from mitmproxy.utils import asyncio_utils

from tests.live.harness import Proxy, Script, Upstream, pause, wait_until
from tests.proxy.conftest import EVENTS, Record
from tests.proxy.fake_engine import FINAL

pytestmark = pytest.mark.live
WHOLE = b"".join(EVENTS)
both = pytest.mark.parametrize("http2", [False, True], ids=["h1", "h2"])


def ask(proxy: Proxy, path: str, http2: bool, **more: object) -> httpx.Response:
    with proxy.client(http2=http2) as client:
        return client.post(proxy.url + path, json={"text": "hello"}, **more)  # type: ignore[arg-type]


@both
@pytest.mark.parametrize("case", ["", "slow", "pause", "hold", "empty"])
def test_a_clean_stream_arrives(proxy: Proxy, http2: bool, case: str) -> None:
    answer = ask(proxy, f"/sse?a={case}", http2)
    wanted = WHOLE if case != "empty" else b"".join(EVENTS[1::2])
    assert answer.content == wanted
    assert answer.headers["x-inspected"] == "stream"
    assert "content-length" not in answer.headers


@both
def test_an_empty_piece_does_not_end_the_body(proxy: Proxy, http2: bool) -> None:
    """The engine returns b"" for every other event; as an HTTP/1 chunk that would be the terminator."""
    with proxy.client(http2=http2) as client:
        for _ in range(3):  # and the connection stays in step
            answer = client.post(proxy.url + "/sse?a=empty", json={})
            assert answer.content == b"".join(EVENTS[1::2])


@both
def test_rewriting_changes_the_length(proxy: Proxy, upstream: Upstream, http2: bool) -> None:
    upstream.on("/fixed", Script(chunks=EVENTS, framing="length"))
    answer = ask(proxy, "/fixed?a=upper", http2)
    assert answer.content == WHOLE.replace(b"tok", b"TOKEN")
    assert "content-length" not in answer.headers


@both
@pytest.mark.parametrize("case", ["stop", "slowstop"])
def test_a_stop_ends_cleanly_and_cancels_upstream(
    proxy: Proxy, upstream: Upstream, record: Record, http2: bool, case: str
) -> None:
    path = f"/slow?a={case}&{http2}"
    with proxy.client(http2=http2) as client:
        begun = time.monotonic()
        answer = client.post(proxy.url + path, json={})
        assert answer.content == b"".join(EVENTS[:4]) + FINAL
        assert time.monotonic() - begun < 1.4
        wait_until(lambda: path in upstream.cancelled, what="the upstream sees the cancel")
        # The client keeps its connection, and it is in step.
        network = answer.extensions["network_stream"].get_extra_info("client_addr")
        again = client.post(proxy.url + "/v1/x", json={})
        assert again.json() == {}
        assert again.extensions["network_stream"].get_extra_info("client_addr") == network
    assert record.outcome(path) == "refused"


@both
def test_a_stop_at_the_end(proxy: Proxy, http2: bool) -> None:
    assert ask(proxy, "/sse?a=closestop", http2).content == WHOLE + FINAL


@both
@pytest.mark.parametrize(
    ("case", "outcome"),
    [("abort", "refused"), ("raise", "failed"), ("hang", "failed"), ("failjob", "failed")],
)
def test_an_abort_is_never_a_whole_answer(
    proxy: Proxy, upstream: Upstream, record: Record, http2: bool, case: str, outcome: str
) -> None:
    path = f"/slow?a={case}&{http2}"
    seen = b""
    with proxy.client(http2=http2) as client, pytest.raises(httpx.RemoteProtocolError):
        with client.stream("POST", proxy.url + path, json={}) as answer:
            for piece in answer.iter_raw():
                seen += piece
    assert seen.startswith(b"".join(EVENTS[:4]))
    assert b"tok4" not in seen
    wait_until(lambda: record.outcome(path) == outcome, what=outcome)
    wait_until(lambda: path in upstream.cancelled, what="the upstream sees the cancel")


@both
def test_a_failing_close_is_an_abort(proxy: Proxy, http2: bool) -> None:
    with pytest.raises(httpx.RemoteProtocolError):
        ask(proxy, "/sse?a=closeraise", http2)


async def test_one_h2_stream_waits_alone(proxy: Proxy) -> None:
    """While one stream waits 0.8 s for a verdict, another on the same connection goes on."""
    async with proxy.async_client(http2=True) as client:
        await client.post(proxy.url + "/v1/x", json={})
        waiting = asyncio_utils.create_task(
            client.post(proxy.url + "/sse?a=wait", json={}), name="waiting", keep_ref=True
        )
        await asyncio.sleep(0.2)
        assert (await client.post(proxy.url + "/sse", json={})).content == WHOLE
        assert not waiting.done()
        assert (await waiting).content == WHOLE


@both
@pytest.mark.parametrize("query", ["", "?a=hold"])
def test_trailers_do_not_hang_the_client(proxy: Proxy, http2: bool, query: str) -> None:
    begun = time.monotonic()
    assert ask(proxy, "/trailers" + query, http2).content == WHOLE
    assert time.monotonic() - begun < 5


def test_request_trailers_do_not_hang_and_do_not_leave(proxy: Proxy, upstream: Upstream) -> None:
    with proxy.connect("localhost") as raw:
        raw.sendall(
            b"POST /v1/trail HTTP/1.1\r\nHost: a\r\nTE: trailers\r\nTransfer-Encoding: chunked\r\n\r\n"
            b"2\r\n{}\r\n0\r\nX-Secret: 1\r\n\r\n"
        )
        assert raw.recv(4096).startswith(b"HTTP/1.1 200")
    seen = upstream.seen[-1]
    assert seen.body == b"{}"
    assert seen.header("x-secret") is None
    assert seen.header("te") is None


@both
def test_a_broken_upstream_is_a_broken_answer(proxy: Proxy, record: Record, http2: bool) -> None:
    with pytest.raises(httpx.RemoteProtocolError):
        ask(proxy, f"/cut?{http2}", http2)
    wait_until(lambda: record.outcome(f"/cut?{http2}") == "upstream-error", what="upstream-error")


@both
def test_a_client_that_leaves_in_mid_stream_cancels_upstream(
    proxy: Proxy, upstream: Upstream, record: Record, http2: bool
) -> None:
    path = f"/slow?left={http2}"
    with proxy.client(http2=http2) as client:
        with client.stream("POST", proxy.url + path, json={}) as answer:
            next(answer.iter_raw())
    wait_until(lambda: path in upstream.cancelled, what="the upstream sees the cancel")
    wait_until(lambda: record.outcome(path) == "client-gone", what="client-gone")


@both
def test_a_client_that_leaves_during_the_decision_stops_it(
    start,
    upstream: Upstream,
    record: Record,
    http2: bool,  # type: ignore[no-untyped-def]
) -> None:
    path = f"/v1/left?q=hang&{http2}"
    before = len(upstream.seen)
    with start(env={"FAKE_LIMITS": '{"deadline_s": 30}'}) as proxy:
        with (
            proxy.client(http2=http2, timeout=httpx.Timeout(10, read=1.0)) as client,
            pytest.raises(httpx.ReadTimeout),
        ):
            client.post(proxy.url + path, json={})
        wait_until(lambda: record.outcome(path) == "client-gone", what="client-gone")
    assert len(upstream.seen) == before


async def test_twenty_h2_streams_are_twenty_upstream_connections(start, authority) -> None:  # type: ignore[no-untyped-def]
    """mitmproxy's five connections for one h2 client in front of HTTP/1 would make this four times as long."""
    with Upstream(authority, tls=False) as plain:
        plain.on("/wait", Script(chunks=EVENTS, wait=0.5))
        with start("--mode", plain.mode) as proxy:
            async with proxy.async_client(http2=True) as client:
                await client.post(proxy.url + "/v1/x", json={})
                begun = time.monotonic()
                asked = [client.post(proxy.url + "/wait", json={}) for _ in range(20)]
                assert [each.content for each in await asyncio.gather(*asked)] == [WHOLE] * 20
                assert time.monotonic() - begun < 1.6


def test_an_upstream_is_not_read_far_ahead_of_a_verdict(start, authority) -> None:  # type: ignore[no-untyped-def]
    """48 MB arrive while one verdict is pending: TCP, not our memory, holds them."""
    with Upstream(authority, tls=False) as plain:
        plain.on("/big", Script(chunks=[b"x" * 65536] * 768))
        with start("--mode", plain.mode, env={"FAKE_LIMITS": '{"deadline_s": 3}'}) as proxy:
            with proxy.client() as client:
                client.post(proxy.url + "/v1/x", json={})
                before = proxy.memory_mb()
                with client.stream("POST", proxy.url + "/big?a=wait", json={}) as answer:
                    pieces = answer.iter_raw()
                    next(pieces)
                    pause(0.6)
                    assert proxy.memory_mb() - before < 20
                    assert sum(map(len, pieces)) > 40 << 20


def test_an_h2_client_without_a_window_does_not_fill_memory(start, authority) -> None:  # type: ignore[no-untyped-def]
    import h2.config
    import h2.connection

    with Upstream(authority, tls=False) as plain:
        plain.on("/big", Script(chunks=[b"x" * 65536] * 768))
        with start("--mode", plain.mode) as proxy, proxy.client() as client:
            client.post(proxy.url + "/v1/x", json={})
            before = proxy.memory_mb()
            with proxy.connect("localhost", ("h2",)) as raw:
                conn = h2.connection.H2Connection(h2.config.H2Configuration())
                conn.initiate_connection()
                head = [
                    (":method", "GET"),
                    (":scheme", "https"),
                    (":authority", "a"),
                    (":path", "/big"),
                ]
                conn.send_headers(1, head, end_stream=True)
                raw.sendall(conn.data_to_send())
                raw.settimeout(0.3)
                end = time.monotonic() + 1.5
                while time.monotonic() < end:
                    try:
                        conn.receive_data(raw.recv(65536))
                        raw.sendall(conn.data_to_send())
                    except TimeoutError:
                        pass
                assert proxy.memory_mb() - before < 20


def test_http10_gets_a_body_that_ends_with_the_connection(proxy: Proxy) -> None:
    with proxy.connect("localhost") as raw:
        raw.sendall(b"POST /sse HTTP/1.0\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}")
        data = b""
        while piece := raw.recv(65536):
            data += piece
    head, _, body = data.partition(b"\r\n\r\n")
    assert b"transfer-encoding" not in head.lower()
    assert body == WHOLE


def test_a_saved_flow_holds_the_rewritten_stream(start, authority) -> None:  # type: ignore[no-untyped-def]
    from mitmproxy.http import HTTPFlow
    from mitmproxy.io import FlowReader

    path = authority.folder / "saved.mitm"
    with start("-w", str(path)) as proxy:
        ask(proxy, "/sse?a=upper", False)
        ask(proxy, "/v1/x?a=upper", False)
        ask(proxy, "/v1/x?q=block", False)
        ask(proxy, "/sse?a=stop", True)
    with path.open("rb") as file:
        flows = [each for each in FlowReader(file).stream() if isinstance(each, HTTPFlow)]
    bodies = [flow.response.raw_content for flow in flows if flow.response]
    assert bodies[0] == WHOLE.replace(b"tok", b"TOKEN")
    assert [flow.metadata["guard"]["action"] for flow in flows] == [
        "allow",
        "allow",
        "block",
        "block",
    ]  # type: ignore[index]
    assert flows[0].comment == "guard: allow BR_CPF x2"
    assert flows[2].marked == ":no_entry:"
    assert bodies[3] == b"".join(EVENTS[:4]) + FINAL
    assert json.dumps(flows[2].metadata)


def test_a_half_open_client_is_not_fatal(proxy: Proxy) -> None:
    with proxy.connect("localhost") as raw:
        raw.sendall(b"POST /sse HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{")
        raw.shutdown(socket.SHUT_WR)
    assert ask(proxy, "/sse", False).content == WHOLE
