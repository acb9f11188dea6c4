"""A WebSocket upstream and a client for tests, over TLS, with wsproto at both ends.

    with SocketServer(authority) as upstream, start_mitmdump(authority, "--mode", upstream.mode) as proxy:
        with SocketClient(proxy, "/v1/realtime") as client:
            client.send("hello")
            assert client.receive() == "hello"

The upstream sends every message back, unless `upstream.answer` says otherwise.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, Self

import h11
import wsproto
from wsproto import events as ws
from wsproto.connection import ConnectionState
from wsproto.extensions import PerMessageDeflate

from tests.live.harness import Authority, Proxy

type Data = str | bytes
type Headers = list[tuple[bytes, bytes]]


class Session:
    """One socket at the upstream."""

    def __init__(self, server: SocketServer, writer: asyncio.StreamWriter) -> None:
        self.server, self.writer = server, writer
        self.ws = wsproto.WSConnection(wsproto.ConnectionType.SERVER)
        self.request: ws.Request
        self.received: list[Data] = []
        self.frames: list[int] = []  # parts in which each message came
        self.pongs: list[bytes] = []
        self.closed: tuple[int, str | None] | None = None
        self.gone = False

    async def run(self, reader: asyncio.StreamReader) -> None:
        body: list[Any] = []
        while data := await reader.read(65536):
            self.ws.receive_data(data)
            for event in self.ws.events():
                match event:
                    case ws.Request():
                        self.request = event
                        self.server.accept(self, event)
                    case ws.TextMessage() | ws.BytesMessage():
                        body.append(event)
                        if event.message_finished:
                            empty: Any = "" if isinstance(event.data, str) else b""
                            message = empty.join(part.data for part in body)
                            self.received.append(message)
                            self.frames.append(sum(part.frame_finished for part in body))
                            body = []
                            for reply in self.server.answer(message):
                                self.send(reply)
                    case ws.Ping():
                        self.write(event.response())
                    case ws.Pong():
                        self.pongs.append(bytes(event.payload))
                    case ws.CloseConnection():
                        self.closed = (int(event.code), event.reason)
                        if self.ws.state is ConnectionState.REMOTE_CLOSING:
                            self.write(event.response())
            await self.writer.drain()

    def send(self, data: Data, frames: int = 1) -> None:
        size = -(-len(data) // frames) or 1
        for start in range(0, len(data) or 1, size):
            last = start + size >= len(data)
            self.write(_part(data[start : start + size], last))

    def write(self, event: ws.Event) -> None:
        if self.ws.state not in (ConnectionState.CLOSED, ConnectionState.LOCAL_CLOSING):
            self.writer.write(self.ws.send(event))


class SocketServer:
    """An upstream in a thread of its own; HTTP/1.1 over TLS."""

    def __init__(self, authority: Authority, *names: str) -> None:
        self.context = authority.server(*names, alpn=("http/1.1",))
        self.answer: Callable[[Data], Sequence[Data]] = lambda message: [message]
        self.refuse = 0  # answer the upgrade with this status
        self.headers: Headers = []  # of the 101, besides the usual
        self.deflate = False  # compress, whether or not it was offered
        self.sessions: list[Session] = []
        self.port = 0

    @property
    def mode(self) -> str:
        return f"reverse:https://localhost:{self.port}"

    @property
    def last(self) -> Session:
        return self.sessions[-1]

    def accept(self, session: Session, request: ws.Request) -> None:
        if self.refuse:
            body = b'{"refused": true}'
            head: Headers = [(b"content-type", b"application/json")]
            head.append((b"content-length", b"%d" % len(body)))
            session.write(ws.RejectConnection(self.refuse, head, has_body=True))
            session.write(ws.RejectData(body))
            return
        extensions = [PerMessageDeflate()] if self.deflate else []
        if self.deflate:
            request.extensions = ["permessage-deflate"]
        protocol = request.subprotocols[0] if request.subprotocols else None
        session.write(ws.AcceptConnection(protocol, extensions, self.headers))

    def push(self, data: Data, frames: int = 1) -> None:
        """Send to the newest session."""
        self.loop.call_soon_threadsafe(self.last.send, data, frames)

    def push_raw(self, data: bytes) -> None:
        """Write what may be no frame at all."""
        self.loop.call_soon_threadsafe(self.last.writer.write, data)

    def push_event(self, event: ws.Event) -> None:
        self.loop.call_soon_threadsafe(self.last.write, event)

    def die(self) -> None:
        """Drop the newest session's connection without a close."""
        self.loop.call_soon_threadsafe(self.last.writer.transport.abort)

    def __enter__(self) -> Self:
        ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._main(ready)), daemon=True)
        self._thread.start()
        if not ready.wait(5):
            raise AssertionError("the upstream did not start")
        return self

    def __exit__(self, *_: object) -> None:
        self.loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(5)

    async def _main(self, ready: threading.Event) -> None:
        self.loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=self.context)
        self.port = server.sockets[0].getsockname()[1]
        ready.set()
        await self._stop.wait()
        server.close()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.sleep(0.01)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is not None:
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        session = Session(self, writer)
        self.sessions.append(session)
        with suppress(OSError, asyncio.CancelledError, wsproto.utilities.ProtocolError):
            await session.run(reader)
        session.gone = True
        writer.close()


class Refused(Exception):
    """The upgrade was answered with a status."""

    def __init__(self, status: int, body: bytes) -> None:
        super().__init__(status, body)
        self.status, self.body = status, body


class SocketClient:
    """A blocking client; `host` makes it use `proxy` as an explicit proxy, without it the proxy is the server."""

    def __init__(
        self,
        proxy: Proxy,
        path: str,
        host: str = "",
        port: int = 443,
        headers: Headers | None = None,
        deflate: bool = False,
    ) -> None:
        self.socket: socket.socket
        if host:
            raw = proxy.tunnel(host, port)
            self.socket = proxy.authority.client().wrap_socket(raw, server_hostname=host)
        else:
            self.socket = proxy.connect("localhost")
        self.socket.settimeout(10)
        self.ws = wsproto.WSConnection(wsproto.ConnectionType.CLIENT)
        self.events: list[ws.Event] = []
        self.closed: tuple[int, str | None] | None = None
        self.eof = False
        extensions = [PerMessageDeflate()] if deflate else []
        request = ws.Request(host or "localhost", path, extensions, headers or [])
        self.socket.sendall(self.ws.send(request))
        first = self._next()
        if isinstance(first, ws.RejectConnection):
            body = b""
            while first.has_body:
                part = self._next()
                if not isinstance(part, ws.RejectData):
                    break
                body += part.data
                if part.body_finished:
                    break
            self.socket.close()
            raise Refused(first.status_code, body)
        if not isinstance(first, ws.AcceptConnection):
            raise AssertionError(f"no answer to the upgrade: {first}")
        self.accepted = first

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.socket.close()

    def send(self, data: Data, frames: int = 1) -> None:
        size = -(-len(data) // frames) or 1
        out = b""
        for start in range(0, len(data) or 1, size):
            last = start + size >= len(data)
            out += self.ws.send(_part(data[start : start + size], last))
        self.socket.sendall(out)

    def event(self, event: ws.Event) -> None:
        self.socket.sendall(self.ws.send(event))

    def receive(self) -> Data | None:
        """Return the next message; None when the socket was closed."""
        parts: list[Any] = []
        while True:
            event = self._next()
            match event:
                case ws.TextMessage() | ws.BytesMessage():
                    parts.append(event.data)
                    if event.message_finished:
                        empty: Any = "" if isinstance(event.data, str) else b""
                        whole: Data = empty.join(parts)
                        return whole
                case ws.Ping():
                    self.event(event.response())
                case ws.CloseConnection():
                    self.closed = (int(event.code), event.reason)
                    if self.ws.state is ConnectionState.REMOTE_CLOSING:
                        with suppress(OSError):
                            self.event(event.response())
                    return None
                case None:
                    return None

    def pong(self) -> bytes:
        """Return the payload of the next event, a pong."""
        event = self._next()
        if not isinstance(event, ws.Pong):
            raise AssertionError(f"no pong but {event}")
        return bytes(event.payload)

    def close(self, code: int = 1000, reason: str = "") -> tuple[int, str | None] | None:
        """Close properly; return the answer's code and reason."""
        self.event(ws.CloseConnection(code, reason))
        while self.receive() is not None:
            pass
        return self.closed

    def _next(self) -> ws.Event | None:
        while not self.events:
            if self.eof:
                return None
            try:
                data = self.socket.recv(65536)
            except (ConnectionError, ssl.SSLEOFError):
                data = b""
            if not data:
                self.eof = True
                return None
            with suppress(h11.RemoteProtocolError):
                self.ws.receive_data(data)
            self.events += self.ws.events()
        return self.events.pop(0)


def _part(data: Data, last: bool) -> ws.Event:
    if isinstance(data, str):
        return ws.TextMessage(data, message_finished=last)
    return ws.BytesMessage(data, message_finished=last)
