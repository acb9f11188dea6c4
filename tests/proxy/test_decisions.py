"""Nothing leaves without a decision, and whatever goes wrong is an answer that the client understands."""

from __future__ import annotations

import json
import re
import subprocess
import time

import httpx
import pytest
from mitmproxy.http import HTTPFlow
from mitmproxy.io import FlowReader

from tests.live.harness import MITMDUMP, ROOT, Proxy, Script, Upstream, free_port, wait_until
from tests.proxy.conftest import EVENTS, FAKE, Record

pytestmark = pytest.mark.live
both = pytest.mark.parametrize("http2", [False, True], ids=["h1", "h2"])


def ask(proxy: Proxy, path: str, http2: bool = False, body: bytes = b"{}") -> httpx.Response:
    with proxy.client(http2=http2) as client:
        return client.post(
            proxy.url + path,
            content=body,
            headers={"content-type": "application/json", "x-drop": "1"},
        )


@both
def test_a_request_is_rewritten_in_place(proxy: Proxy, upstream: Upstream, http2: bool) -> None:
    assert ask(proxy, "/v1/x", http2, b'{"text":"my SECRET"}').json() == {}
    seen = upstream.seen[-1]
    assert seen.body == b'{"text":"my [MASKED]"}'
    assert seen.header("content-length") == "22"
    assert seen.header("x-guard") == "1"
    assert seen.header("x-drop") is None
    assert seen.header("accept-encoding") == "identity"


@both
def test_an_untouched_request_is_untouched(proxy: Proxy, upstream: Upstream, http2: bool) -> None:
    ask(proxy, "/v1/x", http2, b'{ "a" :1}')
    assert upstream.seen[-1].body == b'{ "a" :1}'


@both
@pytest.mark.parametrize(
    ("query", "status", "code", "outcome"),
    [
        ("q=block", 400, "blocked", "refused"),
        ("q=raise", 500, "guard_failed", "failed"),
        ("q=hang", 500, "guard_failed", "failed"),
        ("q=failjob", 503, "detector_failed", "refused"),
        ("h=raise", 500, "guard_failed", "failed"),
        ("h=block", 415, "unsupported", "refused"),
    ],
)
def test_a_refused_request_does_not_leave(
    proxy: Proxy, upstream: Upstream, record: Record, http2: bool, query: str, status: int, code: str,
    outcome: str,
) -> None:  # fmt: skip
    path = f"/v1/deny?{query}&{http2}"
    begun = time.monotonic()
    answer = ask(proxy, path, http2)
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)
    assert answer.headers["x-should-retry"] == "false"
    assert not [each for each in upstream.seen if each.path == path]
    assert time.monotonic() - begun < 5
    wait_until(lambda: record.outcome(path) == outcome, what=outcome)


@pytest.mark.parametrize("query", ["q=slow", "q=pause"])
def test_a_slow_decision_is_waited_for(proxy: Proxy, query: str) -> None:
    assert ask(proxy, f"/v1/x?{query}").status_code == 200


@both
@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("/v1/x?a=block", 400, "answer_blocked"),
        ("/v1/x?a=raise", 500, "guard_failed"),
        ("/v1/x?a=hang", 500, "guard_failed"),
        ("/v1/x?a=headraise", 500, "guard_failed"),
        ("/sse?a=headraise", 500, "guard_failed"),
    ],
)
def test_a_refused_answer_does_not_arrive(
    proxy: Proxy, http2: bool, path: str, status: int, code: str
) -> None:
    with proxy.client(http2=http2) as client:
        answer = client.post(proxy.url + path, json={})
        assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)
        assert client.post(proxy.url + "/v1/x", json={}).json() == {}  # the connection is in step


@both
def test_a_buffered_answer_is_rewritten(proxy: Proxy, upstream: Upstream, http2: bool) -> None:
    head = [("content-type", "application/json"), ("alt-svc", 'h3=":443"')]
    upstream.on("/json", Script(chunks=[b'{"a":', b'"b"}'], headers=head, framing="length"))
    answer = ask(proxy, "/json?a=upper", http2)
    assert answer.content == b'{"A":"B"}'
    assert answer.headers["content-length"] == "9"
    assert "alt-svc" not in answer.headers


@both
def test_a_service_call_passes_unread(proxy: Proxy, upstream: Upstream, http2: bool) -> None:
    body = b"x" * (3 << 20)  # over the limit for bodies that are read
    upstream.on(
        "/service/a", Script(chunks=[b"one", b"two"] * 3, headers=[("content-type", "a/b")])
    )
    with proxy.client(http2=http2) as client:
        answer = client.post(
            proxy.url + "/service/a", content=body, headers={"accept-encoding": "br"}
        )
    assert answer.content == b"onetwo" * 3
    assert upstream.seen[-1].body == body
    assert upstream.seen[-1].header("accept-encoding") == "br"


@both
def test_a_head_request_keeps_its_length(proxy: Proxy, upstream: Upstream, http2: bool) -> None:
    head = [("content-type", "text/event-stream"), ("content-length", "99")]
    upstream.on("/head", Script(chunks=[], headers=head, framing="close"))
    with proxy.client(http2=http2) as client:
        answer = client.head(proxy.url + "/head")
    assert answer.headers["content-length"] == "99"


@both
def test_a_large_body_is_refused(proxy: Proxy, upstream: Upstream, http2: bool) -> None:
    before = len(upstream.seen)
    with proxy.client(http2=http2) as client:
        answer = client.post(proxy.url + "/v1/x", content=b"x" * (2 << 20))
        assert answer.status_code == 413
        assert answer.json()["error"]["code"] == "request_too_large"
        assert client.post(proxy.url + "/v1/x", json={}).json() == {}
    assert len(upstream.seen) == before + 1


@both
def test_a_large_answer_is_refused(proxy: Proxy, upstream: Upstream, http2: bool) -> None:
    head = [("content-type", "application/json")]
    upstream.on("/large", Script(chunks=[b"x" * 65536] * 40, headers=head))
    answer = ask(proxy, "/large", http2)
    assert (answer.status_code, answer.json()["error"]["code"]) == (502, "answer_too_large")


def test_a_body_refused_on_its_head_is_answered_before_it_is_sent(proxy: Proxy) -> None:
    with proxy.connect("localhost") as raw:
        raw.sendall(b"POST /v1/x?h=block HTTP/1.1\r\nHost: a\r\nContent-Length: 9999999\r\n\r\n{")
        assert raw.recv(4096).startswith(b"HTTP/1.1 415")


def test_expect_continue(proxy: Proxy, upstream: Upstream) -> None:
    head = b"POST /v1/x%s HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n"
    with proxy.connect("localhost") as raw:
        raw.sendall(head % b"")
        assert raw.recv(4096).startswith(b"HTTP/1.1 100")
        raw.sendall(b"{}")
        assert raw.recv(4096).startswith(b"HTTP/1.1 200")
    with proxy.connect("localhost") as raw:
        raw.sendall(head % b"?h=block")
        assert raw.recv(4096).startswith(b"HTTP/1.1 415")


def test_a_websocket_upgrade_is_refused(proxy: Proxy, upstream: Upstream) -> None:
    before = len(upstream.seen)
    with proxy.connect("localhost") as raw:
        raw.sendall(
            b"GET /v1/responses HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
        )
        assert raw.recv(4096).startswith(b"HTTP/1.1 426")
    assert len(upstream.seen) == before


def test_an_upstream_that_switches_protocols_unasked_is_refused(
    proxy: Proxy, upstream: Upstream
) -> None:
    head = [("upgrade", "websocket"), ("connection", "upgrade")]
    upstream.on("/switch", Script(chunks=[], status=101, headers=head, framing="close"))
    with proxy.connect("localhost") as raw:
        raw.sendall(b"POST /switch HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}")
        assert raw.recv(4096).startswith(b"HTTP/1.1 502")


def test_headers_are_bounded_even_without_an_end(proxy: Proxy) -> None:
    with proxy.connect("localhost") as raw:
        raw.sendall(b"GET / HTTP/1.1\r\nHost: a\r\n")
        data = b""
        try:
            for i in range(2000):
                raw.sendall(b"X-%d: " % i + b"a" * 1000 + b"\r\n")
        except OSError:
            pass
        try:
            while piece := raw.recv(4096):
                data += piece
        except OSError:
            pass
    assert data[:12] in (b"HTTP/1.1 431", b"")
    before = proxy.memory_mb()
    assert before < 200


def test_large_headers_are_refused(proxy: Proxy) -> None:
    with proxy.client() as client:
        answer = client.get(proxy.url + "/v1/x", headers={"x-large": "a" * 17000})
    assert answer.status_code == 431


@pytest.mark.parametrize(
    ("raw_request", "status"),
    [
        (b"GET / HTTP/1.1\r\nHost: a\r\nX: a\r\n b\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
        (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 0),  # mitmproxy closes the connection
    ],
)  # fmt: skip
def test_malformed_requests(
    proxy: Proxy, upstream: Upstream, raw_request: bytes, status: int
) -> None:
    before = len(upstream.seen)
    with proxy.connect("localhost") as raw:
        raw.sendall(raw_request)
        assert int(raw.recv(4096)[9:12] or 0) == status
    assert len(upstream.seen) == before


def test_too_many_in_flight(start, upstream: Upstream) -> None:  # type: ignore[no-untyped-def]
    with start(env={"FAKE_LIMITS": '{"inflight": 1}'}) as proxy, proxy.client() as client:
        with client.stream("POST", proxy.url + "/slow", json={}) as first:
            pieces = first.iter_raw()
            next(pieces)
            with proxy.client() as other:
                answer = other.post(proxy.url + "/v1/x", json={})
        assert answer.status_code == 503
        assert answer.headers["retry-after"] == "1"
        assert answer.json()["error"]["code"] == "busy"
        wait_until(
            lambda: client.post(proxy.url + "/v1/x", json={}).status_code == 200, what="room"
        )


def test_too_many_connections(start) -> None:  # type: ignore[no-untyped-def]
    with start(env={"FAKE_LIMITS": '{"connections": 2}'}) as proxy:
        wait_until(lambda: "client disconnect" in proxy.logs(), what="the first probe is gone")
        kept = [proxy.connect(), proxy.connect()]
        wait_until(lambda: proxy.logs().count("client connect") == 3, what="two connections")
        with proxy.connect() as third:
            assert third.recv(10) == b""
        for each in kept:
            each.close()


def test_a_redirect_by_another_addon_is_not_what_was_decided(start, authority) -> None:  # type: ignore[no-untyped-def]
    """Another script moves the request to a new host after the decision on the first."""
    moved = authority.folder / "move.py"
    moved.write_text("def request(flow):\n    flow.request.host = 'elsewhere.test'\n")
    with start(scripts=[FAKE, moved]) as proxy:
        answer = ask(proxy, "/v1/x")
    assert answer.status_code == 500


def test_without_a_decision_nothing_leaves(start, authority, upstream: Upstream) -> None:  # type: ignore[no-untyped-def]
    """The guard's own hooks are taken out behind its back: the layer still refuses."""
    sabotage = authority.folder / "sabotage.py"
    sabotage.write_text(
        "from mitmproxy import ctx\n"
        "def load(loader):\n"
        "    face = ctx.master.addons.get('mitmguard')\n"
        "    for name in ('requestheaders', 'request', 'responseheaders', 'response'):\n"
        "        setattr(face, name, None)\n"
    )
    before = len(upstream.seen)
    with start("--set", "guard_dispatch=false", scripts=[FAKE, sabotage]) as proxy:
        answer = ask(proxy, "/v1/x")
        assert answer.status_code == 500
    assert len(upstream.seen) == before


def test_replaying_a_capture_goes_through_the_same_engine(
    authority, upstream: Upstream, start
) -> None:  # type: ignore[no-untyped-def]
    first, second = authority.folder / "first.mitm", authority.folder / "second.mitm"
    with start("-w", str(first), scripts=[]) as proxy:
        ask(proxy, "/sse?a=upper", body=b'{"t":"SECRET"}')
        ask(proxy, "/v1/x?q=block")
    command = [str(MITMDUMP), "-nr", str(first), "-w", str(second), "-s", str(FAKE)]
    subprocess.run(
        [*command, "--set", f"confdir={authority.confdir}"],
        env={"PYTHONPATH": f"{ROOT / 'addons'}:{ROOT}"},
        check=True,
        timeout=20,
        capture_output=True,
    )
    with second.open("rb") as file:
        flows = [each for each in FlowReader(file).stream() if isinstance(each, HTTPFlow)]
    assert flows[0].request.raw_content == b'{"t":"[MASKED]"}'
    assert flows[0].response.raw_content == b"".join(EVENTS).replace(b"tok", b"TOKEN")  # type: ignore[union-attr]
    assert flows[1].response.status_code == 400  # type: ignore[union-attr]
    assert json.dumps(flows[1].metadata["guard"])
    assert not re.search("SECRET", repr(flows[0].metadata))


@both
def test_an_upstream_that_is_not_there_is_said_so(start, http2: bool) -> None:  # type: ignore[no-untyped-def]
    with start("--mode", f"reverse:https://localhost:{free_port()}") as proxy:
        with proxy.client(http2=http2) as client:
            for _ in range(2):  # and the connection stays in step
                answer = client.post(proxy.url + "/v1/x", json={})
                assert answer.status_code == 502
                assert answer.json()["error"]["code"] == "upstream_unreachable"


@both
def test_an_upstream_with_a_wrong_certificate_gets_nothing(start, authority, http2: bool) -> None:  # type: ignore[no-untyped-def]
    with Upstream(authority, names=("elsewhere.test",)) as wrong:
        with start("--mode", wrong.mode) as proxy:
            answer = ask(proxy, "/v1/x", http2)
            assert answer.status_code == 502
            assert "ertificate" in answer.json()["error"]["message"]
        assert not wrong.seen
