"""HTTP messages on their way through: their target, their framing, and headers that the engine changes."""

from __future__ import annotations

from mitmproxy import http

from mitmguard.engine import Headers

HOP_BY_HOP = (b"http2-settings",)


def target(flow: http.HTTPFlow) -> tuple[str, str, int]:
    """Return where the request goes: scheme, host and port."""
    request = flow.request
    return request.scheme, request.host, request.port


def apply(message: http.Message, put: Headers, drop: tuple[str, ...]) -> None:
    """Drop and set header fields as the engine asks."""
    for name in drop:
        message.headers.pop(name, None)
    for name, value in put:
        message.headers[name] = value


def has_framing(request: http.Request) -> bool:
    """True when the upload's length reaches an HTTP/1 upstream, so that it can be streamed."""
    names = request.headers
    return "content-length" in names or ("transfer-encoding" in names and not request.is_http2)


def prepare(request: http.Request, put: Headers, drop: tuple[str, ...]) -> None:
    """Give a request the headers with which it leaves: in one pass, as each look at mitmproxy's headers is one.

    An answer that we read must not be compressed; `TE: trailers` invites what HTTP/1 cannot pass on. And an h2
    request needs no content-length; sent on over HTTP/1 as it is, its body would be read as the next request.
    """
    if put:
        apply(request, put, ())
    fields = request.headers.fields
    names = [name.lower() for name, _ in fields]
    new = {b"accept-encoding": b"identity"}
    body = request.raw_content or b""
    chunked = b"transfer-encoding" in names and not request.is_http2
    if not chunked and (body or b"content-length" in names):
        new[b"content-length"] = b"%d" % len(body)
    gone = {*HOP_BY_HOP, *(name.encode() for name in drop)}
    if not request.is_http2:
        gone.add(b"te")
    kept: list[tuple[bytes, bytes]] = []
    for name, field in zip(names, fields, strict=True):
        if name in new:
            kept.append((field[0], new.pop(name)))
            gone.add(name)
        elif name not in gone:
            kept.append(field)
    request.headers.fields = (*kept, *new.items())


def is_websocket(message: http.Message) -> bool:
    """True when these headers are a WebSocket's, and no other protocol's."""
    return str(message.headers.get("upgrade", "")).strip().lower() == "websocket"


def is_upgrade(request: http.Request) -> bool:
    """True when this request can become a WebSocket (RFC 6455, 4.1); h2 has another way, which is not supported."""
    return request.method == "GET" and request.http_version == "HTTP/1.1" and is_websocket(request)


def chunk(request: http.Request, response: http.Response) -> None:
    """Drop the length of an answer that may change, in whichever framing the client's protocol has."""
    response.headers.pop("content-length", None)
    if request.http_version == "HTTP/1.1":
        response.headers["transfer-encoding"] = "chunked"
    else:  # h2 has no such header, and HTTP/1.0 ends a body by closing
        response.headers.pop("transfer-encoding", None)


def is_bodiless(request: http.Request, response: http.Response) -> bool:
    """True when RFC 9110 says that this answer has no body, whatever its headers say."""
    status = response.status_code
    return request.method == "HEAD" or status < 200 or status in (204, 304)
