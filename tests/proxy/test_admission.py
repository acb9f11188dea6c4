"""Who may talk to whom: names, tunnels, raw bytes, and the proxy itself."""

from __future__ import annotations

import socket
import ssl
from types import SimpleNamespace

import pytest
from mitmproxy.proxy import mode_specs
from mitmproxy.test import tflow

from mitmguard.proxy import admission
from tests.live.harness import Proxy, Upstream, free_port, wait_until
from tests.proxy.fake_engine import FakeGuard

A, B, OPEN, IP = "a.guarded.test", "b.guarded.test", "x.open.test", "203.0.113.7"
SPOOFED = (421, "misdirected")


def flow_of(
    *,
    sni: str = "",
    target: str = "",
    host: str | None = None,
    authority: str = "",
    port: int = 443,
    scheme: str = "https",
    plain: bool = False,
    version: str = "HTTP/1.1",
) -> object:
    """A request as mitmproxy gives it to `requestheaders`."""
    flow = tflow.tflow()
    request = flow.request
    request.data.host, request.data.port, request.scheme = target, port, scheme
    request.http_version = version
    request.headers.clear()
    if host is not None:
        request.headers["Host"] = host
    request.data.authority = authority.encode()
    flow.client_conn.sni = sni or None
    flow.client_conn.proxy_mode = mode_specs.ProxyMode.parse("regular")
    flow.server_conn.address = None if plain else (target, port)
    return flow


@pytest.mark.parametrize(
    ("case", "wanted"),
    [
        # CONNECT or transparent with TLS: SNI, destination and Host
        ({"sni": A, "target": A, "host": A}, (A, 443)),
        ({"sni": A.upper(), "target": A + ".", "host": A}, (A, 443)),
        ({"sni": A, "target": IP, "host": A}, (A, 443)),
        ({"sni": A, "target": IP, "host": A + ":443"}, (A, 443)),
        ({"sni": A, "target": IP, "authority": A, "version": "HTTP/2.0"}, (A, 443)),
        ({"sni": A, "target": A, "host": B}, SPOOFED),
        ({"sni": A, "target": B, "host": A}, SPOOFED),
        ({"sni": OPEN, "target": IP, "host": A}, SPOOFED),
        ({"sni": A, "target": IP, "host": OPEN}, SPOOFED),
        ({"sni": OPEN, "target": A, "host": OPEN}, SPOOFED),
        ({"sni": A, "target": IP, "authority": OPEN, "version": "HTTP/2.0"}, SPOOFED),
        ({"target": IP, "host": A}, SPOOFED),  # TLS by address: nothing vouches for the name
        ({"sni": A, "target": IP, "host": A + ":8443"}, SPOOFED),
        ({"sni": A, "target": IP}, (400, "no_host")),
        ({"sni": A, "target": IP, "version": "HTTP/1.0"}, (A, 443)),
        # not guarded: names may differ, as they do behind many CDNs
        ({"sni": OPEN, "target": IP, "host": "y.open.test"}, (OPEN, 443)),
        # plain HTTP through the proxy, in absolute form
        ({"target": A, "host": A, "plain": True, "scheme": "http", "port": 80}, (A, 80)),
        ({"target": OPEN, "host": OPEN, "plain": True, "scheme": "http", "port": 80}, (OPEN, 80)),
        ({"target": OPEN, "host": A, "plain": True, "scheme": "http"}, (400, "host_mismatch")),
        # a TLS session with the proxy itself does not name the destination
        ({"sni": "proxy.corp", "target": A, "host": A, "plain": True, "scheme": "http"}, (A, 443)),
        # plain HTTP, transparent
        ({"target": IP, "host": A, "scheme": "http", "port": 80}, (A, 80)),
        ({"target": IP, "host": OPEN, "scheme": "http", "port": 80}, (OPEN, 80)),
        ({"target": IP, "host": OPEN, "authority": A, "scheme": "http"}, (400, "host_mismatch")),
        ({"target": IP, "host": "a b", "scheme": "http"}, (400, "bad_host")),
        ({"target": "127.0.0.1", "host": OPEN, "scheme": "http"}, SPOOFED),  # a guarded address
    ],
)  # fmt: skip
def test_the_one_true_name(case: dict[str, object], wanted: tuple[object, object]) -> None:
    flow = flow_of(**case)  # type: ignore[arg-type]
    try:
        head = admission.read_head(flow, FakeGuard(), 16384)  # type: ignore[arg-type]
    except admission.Unacceptable as error:
        code = error.answer.body.decode().partition('"code": "')[2].partition('"')[0]
        assert (error.answer.status, code) == wanted
    else:
        assert (head.host, head.port) == wanted


def test_reverse_mode_trusts_the_configured_upstream() -> None:
    flow = flow_of(sni="whatever.test", target=A, host="whatever.test")
    flow.client_conn.proxy_mode = mode_specs.ProxyMode.parse(f"reverse:https://{A}")  # type: ignore[attr-defined]
    assert admission.read_head(flow, FakeGuard(), 16384).host == A  # type: ignore[arg-type]


def test_two_hosts_are_refused() -> None:
    flow = flow_of(sni=A, target=A, host=A)
    flow.request.headers.add("Host", A)  # type: ignore[attr-defined]
    with pytest.raises(admission.Unacceptable, match="one Host"):
        admission.read_head(flow, FakeGuard(), 16384)  # type: ignore[arg-type]


def hello(sni: str | None, address: tuple[str, int] | None, mode: str = "regular") -> object:
    return SimpleNamespace(
        client_hello=SimpleNamespace(sni=sni),
        context=SimpleNamespace(
            server=SimpleNamespace(address=address),
            client=SimpleNamespace(proxy_mode=mode_specs.ProxyMode.parse(mode)),
        ),
    )


@pytest.mark.parametrize(
    ("data", "tunnel"),
    [
        (hello(OPEN, (OPEN, 443)), True),
        (hello(OPEN, (IP, 443)), True),
        (hello(None, (OPEN, 443)), True),
        (hello(None, (IP, 443)), True),  # the policy said so of this address
        (hello(A, (OPEN, 443)), False),
        (hello(OPEN, (A, 443)), False),
        (hello(A, (IP, 443)), False),
        (hello(None, (A, 443)), False),
        (hello("x.watched.test", (IP, 443)), False),
        (hello(OPEN, None), False),
        (hello(None, None), False),
        (hello(OPEN, (OPEN, 443), f"reverse:https://{OPEN}"), False),
    ],
)
def test_what_is_tunnelled(data: object, tunnel: bool) -> None:
    assert admission.may_tunnel(data, FakeGuard()) is tunnel  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("address", "listening", "resolved", "own"),
    [
        (("127.0.0.1", 80), [("127.0.0.1", 8080)], ["127.0.0.1"], False),
        (("127.0.0.1", 8080), [("127.0.0.1", 8080)], ["127.0.0.1"], True),
        (("127.0.0.2", 8080), [("127.0.0.1", 8080)], ["127.0.0.2"], False),
        (("127.0.0.2", 8080), [("0.0.0.0", 8080)], ["127.0.0.2"], True),
        (("::ffff:127.0.0.1", 8080), [("0.0.0.0", 8080)], ["::ffff:127.0.0.1"], True),
        (("0.0.0.0", 8080), [("127.0.0.1", 8080)], ["0.0.0.0"], True),
        (("::", 8080), [("::", 8080)], ["::"], True),
        (("me.test", 8080), [("::", 8080, 0, 0)], ["127.0.0.1"], True),
        (("203.0.113.9", 8080), [("0.0.0.0", 8080)], ["203.0.113.9"], False),
    ],
)
def test_connecting_to_oneself(
    address: tuple[str, int], listening: list[tuple[str, int]], resolved: list[str], own: bool
) -> None:
    assert admission.is_self(address, listening, resolved) is own


# --- through a real proxy -------------------------------------------------------------------------


@pytest.mark.live
@pytest.mark.parametrize("http2", [False, True])
def test_a_guarded_host_behind_connect(regular: Proxy, upstream: Upstream, http2: bool) -> None:
    with regular.client(regular=True, http2=http2) as client:
        answer = client.post(f"https://{A}:{upstream.port}/v1/x", json={"t": "SECRET"})
    assert answer.status_code == 200
    assert upstream.seen[-1].body == b'{"t":"[MASKED]"}'


@pytest.mark.live
def test_a_tunnelled_host_is_not_opened(regular: Proxy, upstream: Upstream) -> None:
    raw = regular.tunnel(OPEN, upstream.port)
    context = ssl.create_default_context(cafile=str(upstream.authority.pem))  # not the proxy's CA
    with context.wrap_socket(raw, server_hostname=OPEN) as tls:
        tls.sendall(b"POST /v1/x HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\n\r\nSECRET")
        assert tls.recv(4096).startswith(b"HTTP/1.1 200")
    assert upstream.seen[-1].body == b"SECRET"


@pytest.mark.live
@pytest.mark.parametrize(
    ("target", "sni", "host", "status"),
    [(A, A, A, 200), (A, A, OPEN, 421), (OPEN, A, A, 421), (A, OPEN, OPEN, 421), (A, A, B, 421)],
)
def test_domain_fronting(
    regular: Proxy, upstream: Upstream, target: str, sni: str, host: str, status: int
) -> None:
    before = len(upstream.seen)
    raw = regular.tunnel(target, upstream.port)
    with regular.authority.client().wrap_socket(raw, server_hostname=sni) as tls:
        tls.sendall(
            b"POST /v1/x HTTP/1.1\r\nHost: %s\r\nContent-Length: 2\r\n\r\n{}" % host.encode()
        )
        assert int(tls.recv(4096)[9:12]) == status
    assert len(upstream.seen) == before + (status == 200)


@pytest.mark.live
@pytest.mark.parametrize("first", [b"SSH-2.0-x\r\n", b"\x00\x01\x02\x03"])
def test_raw_bytes_to_a_guarded_host_are_refused(
    regular: Proxy, upstream: Upstream, first: bytes
) -> None:
    before = upstream.connections
    with regular.tunnel(A, upstream.port) as raw:
        raw.sendall(first)
        assert raw.recv(100) == b""
    assert upstream.connections == before


@pytest.mark.live
def test_raw_bytes_inside_tls_to_a_guarded_host_are_refused(
    regular: Proxy, upstream: Upstream
) -> None:
    before = upstream.connections
    raw = regular.tunnel(A, upstream.port)
    with regular.authority.client().wrap_socket(raw, server_hostname=A) as tls:
        tls.sendall(b"\x00\x01\x02\x03")
        assert tls.recv(100) == b""
    assert upstream.connections == before


@pytest.mark.live
@pytest.mark.parametrize("option", ["ignore_hosts", "tcp_hosts"])
def test_an_option_does_not_open_a_way_around(start, upstream: Upstream, option: str) -> None:  # type: ignore[no-untyped-def]
    with start("--mode", "regular", "--set", f"{option}=guarded") as proxy:
        raw = proxy.tunnel(A, upstream.port)
        context = ssl.create_default_context(cafile=str(upstream.authority.pem))
        with pytest.raises((ssl.SSLError, OSError)):
            context.wrap_socket(raw, server_hostname=A)


@pytest.mark.live
def test_plain_http_is_passed_on_for_hosts_that_are_not_guarded(regular: Proxy, authority) -> None:  # type: ignore[no-untyped-def]
    with Upstream(authority, tls=False) as plain, regular.client(regular=True) as client:
        answer = client.post(f"http://{OPEN}:{plain.port}/v1/x", content=b"SECRET")
        assert answer.status_code == 200
        assert plain.seen[-1].body == b"SECRET"
        answer = client.post(f"http://{A}:{plain.port}/v1/x", content=b"SECRET")
        assert plain.seen[-1].body == b"[MASKED]"


@pytest.mark.live
def test_a_request_to_the_proxy_itself_is_not_a_loop(start, upstream: Upstream) -> None:  # type: ignore[no-untyped-def]
    """Listening on all addresses, asked through a second loopback address: mitmproxy would chain to itself."""
    with start("--mode", "regular", "--set", "listen_host=") as proxy:
        with socket.create_connection(("127.0.0.1", proxy.port), 5) as raw:
            raw.sendall(
                b"GET http://127.0.0.2:%d/ HTTP/1.1\r\nHost: 127.0.0.2:%d\r\n\r\n"
                % ((proxy.port,) * 2)
            )
            assert raw.recv(4096).startswith(b"HTTP/1.1 502")
        assert proxy.logs().count("client connect") < 5


@pytest.mark.live
def test_an_upstream_proxy_is_used(start, regular: Proxy, upstream: Upstream, authority) -> None:  # type: ignore[no-untyped-def]
    """Upstream mode: the guard in front of another proxy (here: a blind one)."""
    port = free_port()
    other = start("--mode", "regular", "--set", "ignore_hosts=.*", scripts=[], port=port)
    with other, start("--mode", f"upstream:http://127.0.0.1:{port}") as proxy:
        with proxy.client(regular=True) as client:
            answer = client.post(f"https://{A}:{upstream.port}/v1/x", json={"t": "SECRET"})
        assert answer.status_code == 200
        assert upstream.seen[-1].body == b'{"t":"[MASKED]"}'
        assert f"{A}:{upstream.port}" in other_log(authority, port)


def other_log(authority, port: int) -> str:  # type: ignore[no-untyped-def]
    (path,) = authority.folder.glob(f"mitmdump-{port}-*.log")
    wait_until(lambda: "server connect" in path.read_text(), what="the other proxy's log")
    return str(path.read_text())
