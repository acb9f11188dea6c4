"""Real processes and certificates for tests: a mitmdump to talk to and a TLS upstream that streams in given cuts.

    with Upstream(authority) as upstream, start_mitmdump(authority, "--mode", upstream.mode) as proxy:
        upstream.on("/v1/x", Script(chunks=[b"data: 1\n\n", b"data: 2\n\n"], pause=0.01))
        with proxy.client() as client:
            client.get(f"{proxy.url}/v1/x")

Everything listens on loopback. Names under `.test` resolve to 127.0.0.1 inside mitmdump (resolve.py).
"""

from __future__ import annotations

import asyncio
import itertools
import os
import re
import signal
import socket
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, Self

import h2.config
import h2.connection
import h2.events
import h2.exceptions
import httpx
import trustme

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SHIM = ROOT / "addons" / "guard.py"
MITMDUMP = Path(sys.executable).with_name("mitmdump")
NAMES = ("localhost", "127.0.0.1", "*.guarded.test", "*.open.test", "*.openai.test", "*.test")
START_S = 20.0
_count = itertools.count(1)


def free_port(host: str = "127.0.0.1") -> int:
    """Return a TCP port that nobody listens on right now."""
    with socket.socket() as probe:
        probe.bind((host, 0))
        return int(probe.getsockname()[1])


def wait_until(condition: Any, seconds: float = 5.0, what: str = "condition") -> None:
    """Poll `condition()` until it is true; fails the test after `seconds`."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise AssertionError(f"{what} did not come true within {seconds} s")
        time.sleep(0.01)


def pause(seconds: float) -> None:
    """Wait for what cannot be waited for otherwise, such as a second in which nothing must happen."""
    time.sleep(seconds)


class Authority:
    """A test CA in `folder`: signs the upstream's leaf; `confdir` is where mitmdump keeps its own CA."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.ca = trustme.CA()
        self.pem = folder / "upstream-ca.pem"
        self.ca.cert_pem.write_to_path(str(self.pem))
        self.confdir = folder / "conf"
        self.confdir.mkdir(exist_ok=True)

    def server(self, *names: str, alpn: Sequence[str] = ("h2", "http/1.1")) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.ca.issue_cert(*(names or NAMES)).configure_cert(context)
        if alpn:
            context.set_alpn_protocols(list(alpn))
        return context

    def client(self, alpn: Sequence[str] = ()) -> ssl.SSLContext:
        """Trusts mitmdump's CA (once it has been written) and the upstream's."""
        context = ssl.create_default_context(cafile=str(self.pem))
        mitm = self.confdir / "mitmproxy-ca-cert.pem"
        if mitm.exists():
            context.load_verify_locations(str(mitm))
        if alpn:
            context.set_alpn_protocols(list(alpn))
        return context


# --- the proxy under test -------------------------------------------------------------------------


@dataclass
class Proxy:
    """A running mitmdump."""

    process: subprocess.Popen[bytes]
    port: int
    log: Path
    authority: Authority
    scheme: str = "https"

    @property
    def url(self) -> str:
        """For reverse mode: the proxy itself is the server."""
        return f"{self.scheme}://127.0.0.1:{self.port}"

    @property
    def proxy_url(self) -> str:
        """For regular mode: the value of HTTPS_PROXY."""
        return f"http://127.0.0.1:{self.port}"

    def logs(self) -> str:
        return self.log.read_text("utf-8", "replace")

    def client(self, **options: Any) -> httpx.Client:
        """An httpx client that trusts the proxy (see `_options`)."""
        return httpx.Client(**self._options(**options))

    def async_client(self, **options: Any) -> httpx.AsyncClient:
        """The same for coroutines."""
        return httpx.AsyncClient(**self._options(**options))

    def _options(self, http2: bool = False, regular: bool = False, **more: Any) -> dict[str, Any]:
        """`http2`: h2 and nothing else; `regular`: speak to the proxy as an explicit proxy."""
        context = self.authority.client(("h2",) if http2 else ("http/1.1",))
        # httpx would offer HTTP/1.1 first, and get it.
        context.set_alpn_protocols = lambda _: None  # type: ignore[method-assign]
        return {
            "verify": context,
            "http2": http2,
            "http1": not http2,
            "proxy": self.proxy_url if regular else None,
            "trust_env": False,
            "timeout": 10.0,
            **more,
        }

    def connect(self, tls: str | None = None, alpn: Sequence[str] = ()) -> socket.socket:
        """A raw connection to the proxy; `tls`: the SNI of a handshake made on it at once."""
        raw = socket.create_connection(("127.0.0.1", self.port), 5)
        if tls is None:
            return raw
        return self.authority.client(alpn).wrap_socket(raw, server_hostname=tls)

    def tunnel(self, host: str, port: int) -> socket.socket:
        """A raw connection after a successful CONNECT host:port."""
        raw = self.connect()
        raw.sendall(b"CONNECT %s:%d HTTP/1.1\r\n\r\n" % (host.encode(), port))
        head = b""
        while b"\r\n\r\n" not in head:
            piece = raw.recv(1)
            if not piece:
                raise ConnectionError(f"CONNECT refused: {head!r}")
            head += piece
        if b" 200 " not in head.splitlines()[0]:
            raise ConnectionError(f"CONNECT refused: {head!r}")
        return raw

    def signal(self, number: signal.Signals) -> None:
        self.process.send_signal(number)

    def wait(self, seconds: float = 10.0) -> int:
        return self.process.wait(seconds)

    def terminate(self, seconds: float = 5.0) -> int:
        """SIGTERM, twice where needed, then SIGKILL; returns the exit code."""
        for number in (signal.SIGTERM, signal.SIGTERM, signal.SIGKILL):
            if self.process.poll() is not None:
                break
            self.process.send_signal(number)
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(seconds)
        return self.process.wait(1)

    def memory_mb(self) -> float:
        text = Path(f"/proc/{self.process.pid}/status").read_text()
        found = re.search(r"VmRSS:\s+(\d+)", text)
        return int(found.group(1)) / 1024 if found else 0.0

    def cpu_s(self) -> float:
        """CPU seconds used so far, user and system."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def spawn_mitmdump(
    authority: Authority,
    *args: str,
    scripts: Sequence[Path | str] = (SHIM,),
    env: Mapping[str, str] | None = None,
    port: int | None = None,
    scheme: str = "https",
    quiet: bool = False,
) -> Proxy:
    """Start mitmdump and return at once, before it listens (see `start_mitmdump`)."""
    port = port or free_port()
    log = authority.folder / f"mitmdump-{port}-{next(_count)}.log"
    command = [str(MITMDUMP), "--listen-host", "127.0.0.1", "-p", str(port)]
    command += ["--set", f"confdir={authority.confdir}"]
    command += ["--set", f"ssl_verify_upstream_trusted_ca={authority.pem}"]
    command += ["-q"] if quiet else []
    for script in (HERE / "resolve.py", *scripts):
        command += ["-s", str(script)]
    clean = {k: v for k, v in os.environ.items() if not k.startswith("PYTEST_")}
    path = os.pathsep.join([str(ROOT / "addons"), str(ROOT)])
    with log.open("wb") as out:
        process = subprocess.Popen(
            [*command, *args],
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            env={**clean, "PYTHONPATH": path, "PYTHONUNBUFFERED": "1", **(env or {})},
        )
    return Proxy(process, port, log, authority, scheme)


@contextmanager
def start_mitmdump(authority: Authority, *args: str, **options: Any) -> Iterator[Proxy]:
    """Run mitmdump for the length of the block; on entry it accepts connections."""
    proxy = spawn_mitmdump(authority, *args, **options)
    try:
        wait_for_port(proxy)
        yield proxy
    finally:
        proxy.terminate()


def wait_for_port(proxy: Proxy, seconds: float = START_S) -> None:
    """Return when the proxy accepts connections; fails with its log when it exits instead."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if (code := proxy.process.poll()) is not None:
            raise AssertionError(f"mitmdump exited with {code}:\n{proxy.logs()}")
        with suppress(OSError), socket.create_connection(("127.0.0.1", proxy.port), 0.2):
            return
        time.sleep(0.03)
    raise AssertionError(f"mitmdump does not listen after {seconds} s:\n{proxy.logs()}")


# --- the upstream ---------------------------------------------------------------------------------


@dataclass
class Script:
    """What the upstream answers: `chunks` are written one by one, `pause` seconds apart."""

    chunks: Sequence[bytes] = (b"{}",)
    status: int = 200
    headers: Sequence[tuple[str, str]] = (("content-type", "text/event-stream"),)
    pause: float = 0.0
    wait: float = 0.0  # before the head
    framing: Literal["chunked", "length", "close"] = "chunked"  # on HTTP/1
    trailers: Sequence[tuple[str, str]] = ()
    end: Literal["clean", "cut", "hang"] = (
        "clean"  # cut: connection or stream reset after the last chunk
    )


@dataclass
class Seen:
    """A request as the upstream got it."""

    method: str
    path: str
    headers: list[tuple[str, str]]
    body: bytes
    http: str

    def header(self, name: str) -> str | None:
        return next((v for k, v in self.headers if k.lower() == name), None)


@dataclass
class Upstream:
    """A server on loopback in a thread of its own, HTTP/1.1 and h2 by ALPN; plain where `tls` is off."""

    authority: Authority
    tls: bool = True
    alpn: Sequence[str] = ("h2", "http/1.1")
    names: Sequence[str] = ()
    scripts: dict[str, Script] = field(default_factory=dict)
    seen: list[Seen] = field(default_factory=list)
    cancelled: list[str] = field(default_factory=list)  # paths whose client left before the end
    finished: list[str] = field(default_factory=list)
    chunks_sent: int = 0
    connections: int = 0
    port: int = 0
    host: str = "localhost"

    @property
    def mode(self) -> str:
        """For `mitmdump --mode`."""
        return f"reverse:{'https' if self.tls else 'http'}://{self.host}:{self.port}"

    def on(self, path: str, script: Script) -> None:
        """Answer `path` (without its query) with `script`; other paths get 200 and `{}`."""
        self.scripts[path] = script

    def __enter__(self) -> Self:
        ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._main(ready)), daemon=True)
        self._thread.start()
        if not ready.wait(5):
            raise AssertionError("the upstream did not start")
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(5)

    async def _main(self, ready: threading.Event) -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        context = self.authority.server(*self.names, alpn=self.alpn) if self.tls else None
        server = await asyncio.start_server(self._serve, "127.0.0.1", self.port, ssl=context)
        self.port = server.sockets[0].getsockname()[1]
        ready.set()
        await self._stop.wait()
        server.close()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.sleep(0.01)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        task = asyncio.current_task()
        if task is not None:
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        tls = writer.get_extra_info("ssl_object")
        h2 = tls is not None and tls.selected_alpn_protocol() == "h2"
        with suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            await (_H2(self, reader, writer).run() if h2 else self._http1(reader, writer))
        writer.close()

    def script(self, path: str) -> Script:
        return self.scripts.get(path.partition("?")[0]) or Script(
            headers=[("content-type", "application/json")], framing="length"
        )

    async def _http1(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")[:-2]
            method, path, _ = lines[0].split(" ", 2)
            headers = [(k, v.strip()) for k, _, v in (line.partition(":") for line in lines[1:])]
            known = {k.lower(): v for k, v in headers}
            body = b""
            if "chunked" in known.get("transfer-encoding", ""):
                while size := int(await reader.readline(), 16):
                    body += (await reader.readexactly(size + 2))[:-2]
                await reader.readline()
            else:
                body = await reader.readexactly(int(known.get("content-length", "0")))
            self.seen.append(Seen(method, path, headers, body, "HTTP/1.1"))
            script = self.script(path)
            watch = asyncio.create_task(reader.read(1))
            try:
                if not await self._answer1(writer, script, watch):
                    self.cancelled.append(path)
                    return
            finally:
                watch.cancel()
                with suppress(asyncio.CancelledError, OSError):
                    await watch
            self.finished.append(path)
            if script.framing == "close" or script.end == "cut":
                return

    async def _answer1(
        self, writer: asyncio.StreamWriter, script: Script, watch: asyncio.Task[bytes]
    ) -> bool:
        """Write the answer; False when the client hung up before its end."""
        await asyncio.sleep(script.wait)
        head = [f"HTTP/1.1 {script.status} X", *(f"{k}: {v}" for k, v in script.headers)]
        if script.framing == "chunked":
            head.append("transfer-encoding: chunked")
        elif script.framing == "length":
            head.append(f"content-length: {sum(map(len, script.chunks))}")
        writer.write("\r\n".join([*head, "", ""]).encode())
        for chunk in script.chunks:
            if watch.done():
                return False
            framed = b"%x\r\n%s\r\n" % (len(chunk), chunk)
            writer.write(framed if script.framing == "chunked" else chunk)
            await writer.drain()
            self.chunks_sent += 1
            if script.pause:
                await asyncio.wait([watch], timeout=script.pause)
        if script.end == "hang":
            await watch
            return False
        if script.end == "cut":
            writer.transport.abort()
            return True
        if script.framing == "chunked":
            trailers = "".join(f"{k}: {v}\r\n" for k, v in script.trailers)
            writer.write(b"0\r\n" + trailers.encode() + b"\r\n")
        await writer.drain()
        return True


class _H2:
    """One h2 connection of the upstream."""

    def __init__(
        self, up: Upstream, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self.up, self.reader, self.writer = up, reader, writer
        config = h2.config.H2Configuration(client_side=False, header_encoding="utf-8")
        self.h2 = h2.connection.H2Connection(config)
        self.heads: dict[int, list[tuple[str, str]]] = {}
        self.bodies: dict[int, bytes] = {}
        self.gone: set[int] = set()
        self.answers: dict[int, asyncio.Task[None]] = {}
        self.window = asyncio.Event()

    def flush(self) -> None:
        self.writer.write(self.h2.data_to_send())

    async def run(self) -> None:
        self.h2.initiate_connection()
        self.flush()
        try:
            while data := await self.reader.read(65536):
                for event in self.h2.receive_data(data):
                    self.on(event)
                self.flush()
        finally:
            self.gone.update(self.answers)
            for stream in list(self.answers):
                self.leave(stream)

    def on(self, event: h2.events.Event) -> None:
        match event:
            case h2.events.RequestReceived(stream_id=stream, headers=headers):
                self.heads[stream], self.bodies[stream] = list(headers), b""
            case h2.events.DataReceived(stream_id=stream, data=data):
                self.bodies[stream] += data
                self.h2.acknowledge_received_data(event.flow_controlled_length, stream)
            case h2.events.StreamEnded(stream_id=stream):
                self.answers[stream] = asyncio.create_task(self.answer(stream))
            case h2.events.StreamReset(stream_id=stream):
                self.leave(stream)
            case h2.events.WindowUpdated():
                self.window.set()

    def leave(self, stream: int) -> None:
        task = self.answers.pop(stream, None)
        if task is not None and not task.done():
            task.cancel()
            self.up.cancelled.append(dict(self.heads[stream])[":path"])

    async def send(self, stream: int, data: bytes) -> None:
        while data:
            while not (room := min(self.h2.local_flow_control_window(stream), 16384)):
                self.window.clear()
                await self.window.wait()
            self.h2.send_data(stream, data[:room])
            data = data[room:]
        self.flush()
        await self.writer.drain()

    async def answer(self, stream: int) -> None:
        head = dict(self.heads[stream])
        path = head[":path"]
        plain = [(k, v) for k, v in self.heads[stream] if not k.startswith(":")]
        plain.append(("host", head.get(":authority", "")))
        self.up.seen.append(Seen(head[":method"], path, plain, self.bodies[stream], "HTTP/2"))
        script = self.up.script(path)
        await asyncio.sleep(script.wait)
        answer = [(":status", str(script.status)), *script.headers]
        if script.framing == "length":
            answer.append(("content-length", str(sum(map(len, script.chunks)))))
        with suppress(h2.exceptions.ProtocolError):
            self.h2.send_headers(stream, answer)
            for chunk in script.chunks:
                if chunk:
                    await self.send(stream, chunk)
                else:
                    self.h2.send_data(stream, b"")  # an empty DATA frame, which is legal
                    self.flush()
                self.up.chunks_sent += 1
                await asyncio.sleep(script.pause)
            if script.end == "hang":
                await asyncio.sleep(3600)
            if script.end == "cut":
                self.h2.reset_stream(stream, 2)
            elif script.trailers:
                self.h2.send_headers(stream, list(script.trailers), end_stream=True)
            else:
                self.h2.end_stream(stream)
        self.flush()
        self.up.finished.append(path)
        self.answers.pop(stream, None)
