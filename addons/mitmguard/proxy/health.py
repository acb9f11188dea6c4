"""/livez, /readyz and /metrics on a port of their own: never reachable through the proxy."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress

HEAD_BYTES = 4096
"""A probe's request is a few hundred bytes."""

TIMEOUT_S = 5.0
CONNECTIONS = 64
"""Probes and scrapers are a handful; a flood must not take the proxy's descriptors."""


async def serve(
    host: str, port: int, render_metrics: Callable[[], bytes], ready: Callable[[], bool]
) -> asyncio.Server:
    """Answer GET and HEAD, one request a connection, until the returned server is closed."""
    open_connections = 0

    def answer(head: bytes) -> bytes:
        method, _, rest = head.partition(b" ")
        path = rest.partition(b" ")[0].partition(b"?")[0]
        if method not in (b"GET", b"HEAD"):
            return _response(b"405 Method Not Allowed", b"GET only\n")
        if path == b"/livez":
            status, body, kind = b"200 OK", b"ok\n", TEXT
        elif path == b"/readyz":
            up = ready()
            status = b"200 OK" if up else b"503 Service Unavailable"
            body, kind = b"ready\n" if up else b"not ready\n", TEXT
        elif path == b"/metrics":
            status, body, kind = b"200 OK", render_metrics(), METRICS
        else:
            status, body, kind = b"404 Not Found", b"try /livez, /readyz or /metrics\n", TEXT
        return _response(status, body, kind, send_body=method == b"GET")

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal open_connections
        open_connections += 1
        try:
            if open_connections > CONNECTIONS:
                return
            async with asyncio.timeout(TIMEOUT_S):
                head = await reader.readuntil(b"\r\n\r\n")
                try:
                    reply = answer(head)
                except Exception:  # noqa: BLE001 - a broken metric must not look like a dead proxy
                    reply = _response(b"500 Internal Server Error", b"metrics failed\n")
                writer.write(reply)
                await writer.drain()
        except (OSError, TimeoutError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            pass
        finally:
            open_connections -= 1
            writer.close()
            with suppress(OSError):
                await writer.wait_closed()

    return await asyncio.start_server(handle, host, port, limit=HEAD_BYTES)


TEXT = b"text/plain; charset=utf-8"
METRICS = b"text/plain; version=0.0.4; charset=utf-8"


def _response(status: bytes, body: bytes, kind: bytes = TEXT, *, send_body: bool = True) -> bytes:
    head = b"HTTP/1.1 %s\r\ncontent-type: %s\r\ncontent-length: %d\r\nconnection: close\r\n\r\n" % (
        status,
        kind,
        len(body),
    )
    return head + body if send_body else head
