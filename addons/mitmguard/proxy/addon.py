"""The mitmproxy face: every hook is one line inside one wrapper that fails closed.

The addon is registered with mitmproxy's addon manager, not with the script that loads it: a script that is saved
broken, or deleted, would otherwise take the guard away while traffic goes on.
"""

from __future__ import annotations

import asyncio
import logging
import socket
import sys
from collections import defaultdict
from collections.abc import Awaitable, Callable, Set
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from mitmproxy import connection, ctx, exceptions, http, tls
from mitmproxy.addonmanager import Loader
from mitmproxy.master import Master
from mitmproxy.options import Options
from mitmproxy.proxy import layer, mode_specs, server_hooks
from mitmproxy.proxy.server import ConnectionIO
from mitmproxy.utils import asyncio_utils

from mitmguard.engine import Guard
from mitmguard.errors import ConfigurationError, KeyFileError
from mitmguard.proxy import (
    admission,
    dispatch,
    drain,
    health,
    listen,
    logs,
    options,
    pauses,
    replies,
    streams,
    websocket,
)
from mitmguard.proxy.exchanges import Exchanges
from mitmguard.proxy.pace import Pace, PacedReader

log = logging.getLogger(__name__)

RECORDERS = ("dumper", "save", "savehar")
"""Addons that must see what the guard made of a flow: they are moved behind it."""

H2_STREAMS = 100
"""Parallel upstream connections of one h2 client; mitmproxy allows five, the sixth LLM call would wait."""

POLL_S = 1.0


class Face:
    """mitmproxy's hooks, translated to the engine."""

    name = "mitmguard"

    def __init__(self, master: Master, build: Callable[[Options], Guard]) -> None:
        self.master = master
        self.build = build
        self.guard: Guard
        self.exchanges: Exchanges
        self.writer: logs.Writer | None = None
        self._paces: dict[str, Pace] = {}
        self._tasks: list[asyncio.Task[None]] = []
        self._loader = ThreadPoolExecutor(1, "guard policy")
        self._started = False
        self.drain = drain.Drain(
            lambda: len(self.exchanges.live),
            self._stop_listening,
            self._farewell,
            master.shutdown,
            lambda: float(master.options.guard_grace),
        )

    # --- life ---

    def load(self, loader: Loader) -> None:
        options.declare(loader)

    def start(self) -> None:
        """Load the policy and impose what the guard needs; raises ConfigurationError and OptionsError."""
        chosen = self.master.options
        found = options.problems(chosen, chosen.keys(), options.from_environment())
        if found:
            raise exceptions.OptionsError("\n".join(found))
        self.guard = self.build(chosen)
        self.exchanges = Exchanges(self.guard)
        options.impose(chosen, self.exchanges.limits.body_bytes)
        self._started = True
        # As soon as clients can be served: a signal that comes before its handler ends the process. Compiling
        # rules takes seconds: neither the loop nor the clients wait for it.
        self.drain.install(lambda: self._spawn(self._load(self.guard.reload), "guard reload"))
        self._behind_us()
        self.configure(chosen.keys())
        if chosen.guard_dispatch:
            self.exchanges.hooks = dispatch.install(self.master.addons)
        self.writer = logs.install(self.master)

    def _behind_us(self) -> None:
        """Let recorders run after the guard, on the rewritten flow."""
        chain = self.master.addons.chain
        last = [addon for addon in chain if addon is not self and _name(addon) in RECORDERS]
        first = [addon for addon in chain if addon is not self and addon not in last]
        self.master.addons.chain = [*first, self, *last]

    def configure(self, updated: Set[str]) -> None:
        if not self._started:
            return
        chosen = self.master.options
        found = options.problems(chosen, updated, {})
        for name, value in options.SET.items():
            if name in updated and getattr(chosen, name) != value:
                found.append(f"option {name} must stay {value} while the guard runs")
        if found:
            raise exceptions.OptionsError("\n".join(found))
        recording = chosen.save_stream_file or getattr(chosen, "hardump", "")
        viewed = self.master.addons.get("view") is not None
        self.exchanges.record_bodies = bool(recording or chosen.store_streamed_bodies or viewed)

    async def running(self) -> None:
        self._spawn(self._poll(), "guard poll")
        chosen = self.master.options
        try:
            if chosen.guard_health:
                host, _, port = chosen.guard_health.rpartition(":")
                render = getattr(self.guard, "metrics", bytes)
                await health.serve(
                    host.strip("[]") or "127.0.0.1", int(port), render, self.is_ready
                )
            if chosen.guard_reuseport:
                if self.guard.ready:
                    await listen.listen(self.master)
                else:
                    self._spawn(self._listen_when_ready(), "guard listen")
        except (OSError, ValueError) as error:
            # An error that is logged before the end of `running` makes mitmproxy exit with code 1.
            log.error("mitmguard cannot listen: %s", error)

    async def _stop_listening(self) -> None:
        self.exchanges.draining = True
        await listen.stop_listening(self.master)

    def _farewell(self) -> None:
        """Tell both ends of every WebSocket that the proxy goes away: they have no end of their own."""
        server = listen.proxyserver(self.master)
        for flow in self.exchanges.sockets():
            if flow.client_conn.id in server.connections:
                server.inject_event(websocket.Goodbye(flow, None))

    def is_ready(self) -> bool:
        """True while this worker wants traffic."""
        return bool(self.guard.ready) and not self.drain.draining

    async def _listen_when_ready(self) -> None:
        while not self.guard.ready:  # noqa: ASYNC110 - the engine knows no event loop
            await asyncio.sleep(0.05)
        try:
            await listen.listen(self.master)
        except OSError as error:
            log.error("mitmguard cannot listen: %s", error)
            self.master.shutdown()

    async def _poll(self) -> None:
        while True:
            await asyncio.sleep(POLL_S)
            await self._load(self.guard.poll)

    async def _load(self, load: Callable[[], None]) -> None:
        try:
            await asyncio.get_running_loop().run_in_executor(self._loader, load)
            self.exchanges.refresh()
        except Exception:
            log.exception("reloading failed; the last good policy stays")

    def _spawn(self, job: Any, name: str) -> None:
        self._tasks.append(asyncio_utils.create_task(job, name=name, keep_ref=True))

    def done(self) -> None:
        for task in self._tasks:
            task.cancel()
        self._loader.shutdown(wait=False, cancel_futures=True)
        if close := getattr(self.guard, "close", None):
            close()
        if self.writer is not None:
            self.writer.stop()

    # --- connections ---

    def client_connected(self, client: connection.Client) -> None:
        try:
            server = listen.proxyserver(self.master)
            if len(server.connections) > self.exchanges.limits.connections:
                self.exchanges.counts["connections"] += 1
                client.error = "mitmguard: too many connections"
                return
            pace = self._paces[client.id] = Pace()
            if handler := server.connections.get(client.id):
                handler.max_conns = defaultdict(lambda: asyncio.Semaphore(H2_STREAMS))
                _pace(handler.transports.get(client), pace.waiting)
        except Exception as error:  # noqa: BLE001 - fails closed
            self.exchanges.failure(None, error, "client_connected")
            client.error = "mitmguard failed"

    def client_disconnected(self, client: connection.Client) -> None:
        self._paces.pop(client.id, None)
        self.exchanges.disconnected(client)

    async def server_connect(self, data: server_hooks.ServerConnectionHookData) -> None:
        try:
            data.server.error = data.server.error or await self._forbidden(data)
        except Exception as error:  # noqa: BLE001 - fails closed
            self.exchanges.failure(None, error, "server_connect")
            data.server.error = "mitmguard failed"

    async def _forbidden(self, data: server_hooks.ServerConnectionHookData) -> str | None:
        address = data.server.address
        if not self.guard.ready:
            return "mitmguard is still loading"
        if address is None:
            return "no destination"
        mode = data.client.proxy_mode
        chained = isinstance(mode, mode_specs.UpstreamMode) and address == mode.address
        if not chained and not self.exchanges.may_open(data.client, address):
            return "mitmguard has no decision for this connection"
        listening = listen.proxyserver(self.master).listen_addrs()
        if any(address[1] == port for _, port, *_ in listening):
            loop = asyncio.get_running_loop()
            found = await loop.getaddrinfo(address[0], address[1], type=socket.SOCK_STREAM)
            if admission.is_self(address, listening, [str(each[4][0]) for each in found]):
                return "this address is the proxy itself"
        return None

    def server_connected(self, data: server_hooks.ServerConnectionHookData) -> None:
        handler = listen.proxyserver(self.master).connections.get(data.client.id)
        pace = self._paces.get(data.client.id)
        if handler and pace:
            _pace(handler.transports.get(data.server), pace.behind)

    def http_connect(self, flow: http.HTTPFlow) -> None:
        if not self.guard.ready:
            flow.response = replies.response(replies.STARTING)

    def tls_clienthello(self, data: tls.ClientHelloData) -> None:
        try:
            data.ignore_connection = admission.may_tunnel(data, self.guard)
            if data.ignore_connection:
                port = (data.context.server.address or ("", 443))[1]
                self.guard.tunnelled(data.client_hello.sni or "", port)
        except Exception as error:  # noqa: BLE001 - fails closed: the connection is opened
            self.exchanges.failure(None, error, "tls_clienthello")
            data.ignore_connection = False

    def next_layer(self, data: layer.NextLayer) -> None:
        try:
            if admission.refuses_raw(data, self.guard):
                self.exchanges.counts["raw"] += 1
                data.layer = streams.RefusedLayer(data.context)
            else:
                pace = self._paces.get(data.context.client.id) or Pace()
                streams.guard_layers(data, self.exchanges, pace)
        except Exception as error:  # noqa: BLE001 - fails closed
            self.exchanges.failure(None, error, "next_layer")
            data.layer = streams.RefusedLayer(data.context)

    # --- exchanges ---

    def requestheaders(self, flow: http.HTTPFlow) -> None:
        self._closed("requestheaders", self.exchanges.begin, flow)

    def request(self, flow: http.HTTPFlow) -> Awaitable[None] | None:
        return self._closed("request", self.exchanges.decide, flow)

    def responseheaders(self, flow: http.HTTPFlow) -> None:
        self._closed("responseheaders", self.exchanges.answer_head, flow)

    def response(self, flow: http.HTTPFlow) -> Awaitable[None] | None:
        return self._closed("response", self.exchanges.answer, flow)

    def error(self, flow: http.HTTPFlow) -> None:
        self._closed("error", self.exchanges.end, flow)

    async def guard_verdict(self, pending: pauses.Pending[Any]) -> None:
        try:
            pending.outcome = await self.exchanges.settle(pending.live, pending.rest)
        except Exception as error:  # noqa: BLE001 - fails closed: without an outcome the stream is cut
            self.exchanges.failure(pending.live.head, error, "stream")

    async def guard_hooks(self, rest: dispatch.Rest) -> None:
        await rest.settle()

    def _closed(
        self,
        where: str,
        step: Callable[[http.HTTPFlow], Awaitable[None] | None],
        flow: http.HTTPFlow,
    ) -> Awaitable[None] | None:
        """The one wrapper: whatever a step raises, now or while it is awaited, ends in a refusal."""
        try:
            waiting = step(flow)
        except Exception as error:  # noqa: BLE001 - fails closed
            self.exchanges.fail(flow, error, where)
            return None
        return None if waiting is None else self._closed_later(where, waiting, flow)

    async def _closed_later(
        self, where: str, waiting: Awaitable[None], flow: http.HTTPFlow
    ) -> None:
        try:
            await waiting
        except Exception as error:  # noqa: BLE001 - fails closed
            self.exchanges.fail(flow, error, where)
        except BaseException as error:
            self.exchanges.fail(flow, error, where)
            raise


def build(chosen: Options) -> Guard:
    """Make the engine that the options ask for."""
    state = Path(chosen.guard_state or chosen.confdir).expanduser()
    return Guard.open(chosen.guard_config, state)


def install(script: str, make: Callable[[Options], Guard] = build) -> Face:
    """Register the guard with the running master; a wrong configuration ends the process with code 2."""
    master = ctx.master
    if isinstance(face := master.addons.get(Face.name), Face):
        return face  # the script was loaded again: the guard that runs stays
    face = Face(master, make)
    try:
        master.addons.add(face)
        face.start()
    except (ConfigurationError, KeyFileError, exceptions.OptionsError, OSError) as error:
        sys.stderr.write(f"mitmguard: {error}\n")
        sys.stderr.flush()
        raise SystemExit(2) from error
    _keep(master, script)
    return face


def _keep(master: Master, script: str) -> None:
    """Stop watching the script: a broken save would unload it, and a deleted file removes it."""
    loader = master.addons.get("scriptloader")
    for each in getattr(loader, "addons", ()):
        if Path(each.fullpath).resolve() == Path(script).resolve() and each.reloadtask:
            each.reloadtask.cancel()


def _pace(transport: ConnectionIO | None, behind: Callable[[], bool]) -> None:
    if transport is not None and transport.reader:
        paced: Any = PacedReader(transport.reader, behind)
        transport.reader = paced


def _name(addon: object) -> str:
    return str(getattr(addon, "name", type(addon).__name__.lower()))
