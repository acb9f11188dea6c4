"""Who may talk to whom: names that must agree, what may be tunnelled, and where no connection is opened.

A request to a guarded host has three names (SNI, destination, Host or :authority) and the client chooses all of
them: inspecting under one name and connecting under another is domain fronting, so they have to be one name.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterable
from functools import lru_cache

from mitmproxy import connection, http, tls
from mitmproxy.net.http import url
from mitmproxy.proxy import layer, layers, mode_specs
from mitmproxy.proxy.layers.quic import RawQuicLayer
from mitmproxy.proxy.layers.tls import parse_client_hello

from mitmguard import heads
from mitmguard.engine import Guard, Head, Refusal
from mitmguard.heads import Names, canonical
from mitmguard.proxy import replies


class Unacceptable(Exception):
    """Raised for a request that no policy can allow; carries the answer."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.answer: Refusal = replies.refusal(status, code, message)


def read_head(flow: http.HTTPFlow, guard: Guard, header_bytes: int) -> Head:
    """Return the request's head under its one true host name; raises `Unacceptable`."""
    request = flow.request
    size = 0
    for raw_name, raw_value in request.headers.fields:
        # A folded line arrives here as one value with a line break in it (RFC 9112, 5.2).
        if b"\n" in raw_value or b"\r" in raw_value or b"\0" in raw_value:
            raise Unacceptable(400, "bad_header", "A header value holds a line break or NUL.")
        size += len(raw_name) + len(raw_value) + 4
    headers = heads.headers(request.headers.fields)
    hosts = [value for name, value in headers if name == "host"]
    if size > header_bytes:
        raise Unacceptable(431, "headers_too_large", "The headers are over limits.header_bytes.")
    if len(hosts) > 1:
        raise Unacceptable(400, "two_hosts", "A request must have one Host header.")
    if request.method == "PRI":
        raise Unacceptable(400, "h2c", "HTTP/2 without TLS is not supported; use TLS or HTTP/1.1.")
    if len(request.path) > header_bytes:
        raise Unacceptable(414, "path_too_long", "The path is over limits.header_bytes.")
    host, port = _address(flow, hosts[0] if hosts else "", guard)
    return Head(
        request.method,
        request.scheme,
        host,
        port,
        request.path,
        headers,
        request.http_version,
        flow.client_conn.peername[0],
    )


def _address(flow: http.HTTPFlow, host_header: str, guard: Guard) -> tuple[str, int]:
    request = flow.request
    if isinstance(flow.client_conn.proxy_mode, mode_specs.ReverseMode):
        # The operator named the upstream; Host is rewritten to it, and the client's SNI is the proxy's own name.
        return canonical(request.host), request.port
    # Without a destination this is a plain proxy request, and a TLS session around it was made with the proxy itself.
    plain = flow.server_conn.address is None
    sni = "" if plain else canonical(flow.client_conn.sni or "")
    target = canonical(request.host)
    header_host, header_port = _authority(host_header)
    inner_host, _ = _authority(request.authority or (request.host if plain else ""))
    if inner_host and header_host and inner_host != header_host:
        raise Unacceptable(400, "host_mismatch", "The request target and Host name two hosts.")
    names = Names(sni, target, header_host, inner_host)
    numeric, host = names.numeric, names.host
    port = request.port
    if any(guard.host(name, port) == "guarded" for name in {*names.given, target}):
        if len(names.given) > 1 or (
            numeric and guard.host(target, port) == "guarded" and host != target
        ):
            raise Unacceptable(421, "misdirected", "SNI, destination and Host are not one host.")
        if request.scheme == "https" and numeric and not sni and host != target:
            raise Unacceptable(421, "misdirected", "Without SNI nothing vouches for this Host.")
        if header_port and header_port != port:
            raise Unacceptable(421, "misdirected", "Host and destination name two ports.")
        if not host_header and not request.authority and request.http_version == "HTTP/1.1":
            raise Unacceptable(400, "no_host", "A request must have a Host header.")
    return host, port


def may_tunnel(data: tls.ClientHelloData, guard: Guard) -> bool:
    """True when nothing that the client named, SNI or destination, is to be opened."""
    context = data.context
    if isinstance(context.client.proxy_mode, mode_specs.ReverseMode) or not guard.ready:
        return False
    address = context.server.address
    port = address[1] if address else 443
    names = [
        canonical(name) for name in (data.client_hello.sni, address[0] if address else None) if name
    ]
    return bool(names) and address is not None and _all_tunnelled(names, port, guard)


def refuses_raw(next_layer: layer.NextLayer, guard: Guard) -> bool:
    """True when the layer that was chosen would relay bytes of a guarded host without reading them."""
    raw = (layers.TCPLayer, layers.UDPLayer, RawQuicLayer)
    chosen = next_layer.layer
    stack = [chosen, *next_layer.context.layers] if chosen else []
    if not any(isinstance(each, raw) for each in stack):
        return False
    context = next_layer.context
    address = context.server.address
    names = [address[0] if address else "", context.client.sni or ""]
    # Where `ignore_hosts` or `tcp_hosts` chose the layer, the ClientHello has not been parsed yet.
    try:
        hello = parse_client_hello(next_layer.data_client())
    except ValueError:
        hello = None
    names.append((hello and hello.sni) or "")
    port = address[1] if address else 443
    return any(guard.host(canonical(name), port) == "guarded" for name in names if name)


def _all_tunnelled(names: Iterable[str], port: int, guard: Guard) -> bool:
    return all(guard.host(name, port) == "tunnelled" for name in names)


@lru_cache(4096)
def _authority(text: str) -> tuple[str, int]:
    """Split `host[:port]`; no port is 0."""
    if not text:
        return "", 0
    try:
        host, port = url.parse_authority(text, check=True)
    except ValueError:
        raise Unacceptable(400, "bad_host", "The Host header is not a host.") from None
    return canonical(host), port or 0


# --- the loop guard -------------------------------------------------------------------------------


def is_self(
    address: connection.Address, listening: Iterable[connection.Address], resolved: Iterable[str]
) -> bool:
    """True when connecting to `address` (its `resolved` IPs) would reach one of our own listeners.

    mitmproxy compares with localhost and the listen host only: through another local address one request
    becomes an endless chain of connections to itself.
    """
    ports = [host for host, port, *_ in listening if port == address[1]]
    if not ports:
        return False
    for ip in resolved:
        own = _plain(ip)
        for host in ports:
            bound = _plain(host)
            if own == bound or (bound.is_unspecified and is_local(str(own))):
                return True
            if own.is_unspecified and (bound.is_loopback or bound.is_unspecified):
                return True
    return False


def is_local(ip: str) -> bool:
    """True when `ip` belongs to this machine: only such an address can be bound."""
    family = socket.AF_INET6 if ":" in ip else socket.AF_INET
    with socket.socket(family, socket.SOCK_DGRAM) as probe:
        try:
            probe.bind((ip, 0))
        except OSError:
            return False
    return True


def _plain(ip: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    address = ipaddress.ip_address(ip.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped:
        return address.ipv4_mapped
    return address
