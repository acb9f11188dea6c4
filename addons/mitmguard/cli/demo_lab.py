"""What the demo runs on: a fake provider in this process, a real mitmdump with the guard, a plain client."""

from __future__ import annotations

import asyncio
import datetime
import http.client
import json
import os
import socket
import ssl
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from mitmguard import clock
from mitmguard.cli import authority, workers
from mitmguard.cli.demo_redirect import PORT
from mitmguard.cli.fakellm import FakeLLM, Seen
from mitmguard.cli.fakellm.certificate import Authority

HOST = "api.openai.com"
START_S = 30.0
TIMEOUT_S = 20.0


class LabFailed(Exception):
    """Raised when the proxy of the demo does not come up; carries what it printed."""


class Answer(NamedTuple):
    """What the client got: the status, the text in it, and the whole body."""

    status: int
    text: str
    body: bytes


class Lab:
    """A client that calls the provider by its real name, through the guard."""

    def __init__(self, fake: FakeLLM, port: int, trust: ssl.SSLContext) -> None:
        self.fake = fake
        self._port = port
        self._trust = trust

    @property
    def seen(self) -> list[Seen]:
        """Every request that reached the provider."""
        return list(self.fake.seen)

    def ask(self, text: str, *, stream: bool = False) -> Answer:
        """Send a chat completion, as any SDK does."""
        question = {
            "model": "demo",
            "stream": stream,
            "messages": [{"role": "user", "content": text}],
        }
        connection = http.client.HTTPSConnection(
            "127.0.0.1", self._port, context=self._trust, timeout=TIMEOUT_S
        )
        connection.set_tunnel(HOST, 443)
        try:
            body = json.dumps(question, ensure_ascii=False).encode()
            headers = {"content-type": "application/json", "authorization": "Bearer demo"}
            connection.request("POST", "/v1/chat/completions", body, headers)
            response = connection.getresponse()
            answer = response.read()
        finally:
            connection.close()
        return Answer(response.status, _text(answer, stream and response.status == 200), answer)


def _text(body: bytes, stream: bool) -> str:
    """Return what a chat client shows: the message, the joined deltas, or the error's message."""
    if stream:
        events = [x[6:] for x in body.decode().splitlines() if x.startswith("data: {")]
        choices = [c for event in events for c in json.loads(event)["choices"]]
        return "".join(choice["delta"].get("content") or "" for choice in choices)
    value = json.loads(body)
    if "error" in value:
        return str(value["error"]["message"])
    return str(value["choices"][0]["message"]["content"])


def model_saw(seen: Seen) -> str:
    """Return the newest text of a request, as the provider read it."""
    return str(seen.json()["messages"][-1]["content"])


@contextmanager
def lab(config: str) -> Iterator[Lab]:
    """Run everything in a temporary folder for the length of the block."""
    with tempfile.TemporaryDirectory(prefix="mitmguard-demo-") as name:
        folder = Path(name)
        trusted = authority.ensure(folder / "conf").certificate
        signer = Authority(datetime.datetime.fromtimestamp(clock.wall(), datetime.UTC))
        (folder / "provider.pem").write_bytes(signer.pem)
        with _provider(signer) as fake, _proxy(folder, fake.port, config) as port:
            yield Lab(fake, port, ssl.create_default_context(cafile=str(trusted)))


@contextmanager
def _provider(signer: Authority) -> Iterator[FakeLLM]:
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="fake provider", daemon=True)
    thread.start()
    fake = FakeLLM(signer.server())
    try:
        asyncio.run_coroutine_threadsafe(fake.__aenter__(), loop).result(TIMEOUT_S)
        yield fake
    finally:
        end = fake.__aexit__(None, None, None)
        asyncio.run_coroutine_threadsafe(end, loop).result(TIMEOUT_S)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(TIMEOUT_S)
        loop.close()


@contextmanager
def _proxy(folder: Path, upstream: int, config: str) -> Iterator[int]:
    port = _free_port()
    settings = {
        "confdir": folder / "conf",
        "guard_state": folder / "state",
        "guard_config": Path(config).resolve() if Path(config).is_file() else config,
        "ssl_verify_upstream_trusted_ca": folder / "provider.pem",
        "guard_reuseport": "true",
        "flow_detail": 0,
        "termlog_verbosity": "warn",
    }
    options = [part for n, v in settings.items() for part in ("--set", f"{n}={v}")]
    redirect = Path(__file__).with_name("demo_redirect.py")
    command = workers.mitmdump(
        *("-n", "-s", str(redirect), "-s", str(workers.script())),
        *("--mode", f"regular@127.0.0.1:{port}", *options),
    )
    # The demo must not depend on keys and proxies of the real world.
    kept = {k: v for k, v in os.environ.items() if k != "MITMGUARD_MASTER_KEY"}
    with (folder / "log").open("w+b") as log:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            env={**kept, PORT: str(upstream)},
        )
        try:
            _wait(process, port, folder / "log")
            yield port
        finally:
            process.terminate()
            with suppress(subprocess.TimeoutExpired):
                process.wait(3)
            process.kill()
            process.wait()


def _wait(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    until = clock.monotonic() + START_S
    while not workers.listening([port]):
        if process.poll() is not None or clock.monotonic() > until:
            raise LabFailed(log.read_text("utf-8", "replace").strip() or "the proxy did not start")
        with suppress(subprocess.TimeoutExpired):
            process.wait(0.05)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
