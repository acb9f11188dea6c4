"""HTTP/1 as mitmproxy reads it, with two gaps closed: heads without an end, and trailers.

mitmproxy collects a head for as long as one is sent, and crashes on a trailer section, into a client that waits.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Any, cast

import h11
from h11._readers import ChunkedReader
from mitmproxy.net.http.http1 import assemble_response
from mitmproxy.proxy import commands, events, layer
from mitmproxy.proxy.layers.http._base import ReceiveHttp
from mitmproxy.proxy.layers.http._events import ErrorCode, ResponseProtocolError
from mitmproxy.proxy.layers.http._http1 import Http1Client, Http1Server

from mitmguard.proxy import replies
from mitmguard.proxy.pace import Pace

Commands = Generator[commands.Command, Any, None]


class _NoTrailers:
    """A chunked reader that reads a trailer section and forgets it, as RFC 9110 6.5.1 allows."""

    def __init__(self, reader: ChunkedReader) -> None:
        self.reader = reader
        self.read_eof = reader.read_eof

    def __call__(self, buffer: Any) -> Any:
        event = self.reader(buffer)
        if isinstance(event, h11.EndOfMessage) and event.headers:
            return h11.EndOfMessage()
        return event


class GuardHttp1Server(Http1Server):
    """Reads requests: bounded heads, bounded data behind them, and trailers that do not hang the client."""

    limit = 65536
    pace: Pace | None = None

    def wait(self, event: events.Event) -> Commands:
        if self.pace is not None:
            self.pace.early(self.buf)
        return super().wait(event)

    def read_headers(self, event: events.ConnectionEvent) -> Commands:
        yield from super().read_headers(event)
        if self.state == self.read_headers and len(self.buf) > self.limit:
            answer = replies.response(
                replies.refusal(431, "headers_too_large", "The headers are over the limit.")
            )
            answer.headers["connection"] = "close"
            yield commands.SendData(self.conn, assemble_response(answer))
            yield commands.CloseConnection(self.conn)
            self.state = self.done

    def read_body(self, event: events.Event) -> Commands:
        if isinstance(self.body_reader, ChunkedReader):
            self.body_reader = cast(ChunkedReader, _NoTrailers(self.body_reader))
        return super().read_body(event)


class GuardHttp1Client(Http1Client):
    """Reads answers: bounded heads, and trailers that do not hang the client."""

    limit = 1 << 20

    def read_headers(self, event: events.ConnectionEvent) -> Commands:
        yield from super().read_headers(event)
        if self.state == self.read_headers and len(self.buf) > self.limit:
            yield commands.CloseConnection(self.conn)
            if self.stream_id is not None:
                yield ReceiveHttp(
                    ResponseProtocolError(
                        self.stream_id, "answer headers too large", ErrorCode.GENERIC_SERVER_ERROR
                    )
                )
            self.state = self.done

    def read_body(self, event: events.Event) -> Commands:
        if isinstance(self.body_reader, ChunkedReader):
            self.body_reader = cast(ChunkedReader, _NoTrailers(self.body_reader))
        return super().read_body(event)


def harden(connection: layer.Layer | None) -> None:
    """Swap the HTTP/1 reader at the end of a connection's layers for ours."""
    if connection is None:
        return
    for each in (connection, connection.context.layers[-1]):
        if type(each) is Http1Server:
            each.__class__ = GuardHttp1Server
        elif type(each) is Http1Client:
            each.__class__ = GuardHttp1Client
