"""A WebSocket between client and upstream: whole messages go through the engine, and what it makes of them goes on.

Stands in for mitmproxy's layer, which collects messages without a bound, keeps every one, sends what addons made of
it last, and relays on when a hook has failed. No extension is ever negotiated (exchanges.py), so frames are plain.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import NamedTuple

from mitmproxy import connection, http
from mitmproxy.proxy import commands, context, events, layer
from mitmproxy.proxy.layers.websocket import (
    WebsocketConnection,
    WebsocketEndHook,
    WebsocketMessageHook,
    WebSocketMessageInjected,
    WebsocketStartHook,
)
from mitmproxy.websocket import WebSocketData, WebSocketMessage
from wsproto import events as ws
from wsproto.connection import ConnectionState, ConnectionType
from wsproto.frame_protocol import CloseReason, Opcode

from mitmguard.clock import monotonic, wall
from mitmguard.proxy import driver, pauses
from mitmguard.proxy.exchanges import Exchanges, Live, Outcome
from mitmguard.proxy.pace import Pace
from mitmguard.proxy.pauses import Commands
from mitmguard.verdicts import Relay
from mitmguard.work import Work

FRAMES = 1000
"""Frames of one message whose borders are remembered, to send it on as it came; no client makes that many."""

KEPT_MESSAGES, KEPT_BYTES = 1000, 1 << 20
"""The end of a conversation that is kept for recorders: a socket may stay open for days."""

LINGER_S = 2.0
"""How long a peer has to answer our close. A connection closed on unread data can lose what was sent last."""


@dataclass
class Goodbye(events.MessageInjected[None]):
    """The proxy goes away."""


Part = ws.TextMessage | ws.BytesMessage


class TooLarge(Exception):
    """A message is over the limit for bodies."""


class Whole(NamedTuple):
    """A message; `cuts` are the ends of its frames but the last, in bytes; no peer sent an `injected` one."""

    data: bytes
    text: bool
    cuts: tuple[int, ...] = ()
    injected: bool = False


class Peer:
    """One end of the socket: collects its frames to messages, and makes frames of what it is sent."""

    def __init__(self, kind: ConnectionType, conn: connection.Connection) -> None:
        self.ws = WebsocketConnection(kind, conn=conn)
        self.conn = conn
        self.text = True  # the type of its last message
        self._body = bytearray()
        self._cuts: list[int] = []

    def take(self, part: Part, limit: int) -> Whole | None:
        """Add a part of a message; return the message when this was the last. Raises TooLarge."""
        data = part.data
        self._body += data.encode() if isinstance(data, str) else data
        if len(self._body) > limit:
            raise TooLarge
        if not part.message_finished:
            if part.frame_finished and len(self._cuts) < FRAMES:
                self._cuts.append(len(self._body))
            return None
        self.text = isinstance(data, str)
        whole = Whole(bytes(self._body), self.text, tuple(self._cuts))
        self._body.clear()
        self._cuts.clear()
        return whole

    def frames(self, whole: Whole) -> bytes:
        """Return a message for this peer in wire form; raises UnicodeDecodeError for text that is none."""
        if not whole.cuts:
            return bytes(self.ws.send(_part(whole.data, whole.text, True)))
        out, start = b"", 0
        for cut in whole.cuts:
            out += self.ws.send(_part(whole.data[start:cut], whole.text, False))
            start = cut
        return bytes(out + self.ws.send(_part(whole.data[start:], whole.text, True)))


class GuardSocket(layer.Layer):
    """Relays what the engine lets through; without a decision, both sides are closed."""

    def __init__(
        self,
        context: context.Context,
        flow: http.HTTPFlow,
        live: Live,
        exchanges: Exchanges,
        pace: Pace,
    ) -> None:
        super().__init__(context)
        self.flow, self.live, self.exchanges, self.pace = flow, live, exchanges, pace
        self.client = Peer(ConnectionType.SERVER, context.client)
        self.server = Peer(ConnectionType.CLIENT, context.server)
        self.ended = False
        self._leaving: list[Peer] = []  # was sent our close, and has not answered
        self._turn = 0.0  # when the loop was last free for others

    # --- events ---

    def handle_event(self, event: events.Event) -> Commands:
        if self._paused is not None:
            if isinstance(event, events.DataReceived):
                self.pace.held(self._paused_event_queue)
            elif (
                isinstance(event, events.ConnectionClosed) and event.connection is self.client.conn
            ):
                self.exchanges.client_gone(self.flow)
        return super().handle_event(event)

    def _handle_event(self, event: events.Event) -> Commands:
        try:
            yield from self._linger(event) if self.ended else self._on(event)
        except Exception as error:  # noqa: BLE001 - fails closed: both sides are closed
            self.exchanges.failure(self.live.head, error, "websocket")
            yield from self._cut() if self.ended else self._fail()

    def _on(self, event: events.Event) -> Commands:
        if isinstance(event, events.DataReceived):
            self._turn = monotonic()
            peer = self.client if event.connection is self.client.conn else self.server
            peer.ws.receive_data(event.data)
            yield from self._read(peer)
        elif isinstance(event, events.ConnectionClosed):
            peer = self.client if event.connection is self.client.conn else self.server
            yield from self._hang_up(peer, CloseReason.ABNORMAL_CLOSURE, None)
        elif isinstance(event, WebSocketMessageInjected):
            peer = self.client if event.message.from_client else self.server
            message = event.message
            yield from self._decide(peer, Whole(message.content, message.is_text, injected=True))
        elif isinstance(event, Goodbye):
            yield from self._end(CloseReason.GOING_AWAY, "mitmguard goes away")
        elif isinstance(event, events.Start):
            yield from self._call(WebsocketStartHook(self.flow))

    def _read(self, peer: Peer) -> Commands:
        other = self.server if peer is self.client else self.client
        for each in peer.ws.events():
            if monotonic() - self._turn > driver.SLICE_S:
                yield from self._pause()
            if isinstance(each, Part):
                try:
                    whole = peer.take(each, self.exchanges.limits.body_bytes)
                except TooLarge:
                    if self.live.socket is not None:
                        self.live.socket.too_large(from_client=peer is self.client)
                    self.exchanges.message_too_large(self.live)
                    yield from self._end(CloseReason.MESSAGE_TOO_BIG, "over limits.body_bytes")
                    return
                if whole is not None:
                    yield from self._decide(peer, whole)
            elif isinstance(each, ws.Ping | ws.Pong):
                yield other.ws.send2(each)
            elif isinstance(each, ws.CloseConnection):
                broken = peer.ws.state is ConnectionState.OPEN
                # The parser's own words quote what it could not read.
                yield from self._hang_up(
                    peer, each.code, "broken frames" if broken else each.reason
                )
            if self.ended:
                return

    # --- messages ---

    def _decide(self, peer: Peer, whole: Whole) -> Commands:
        """Ask the engine about a message that `peer` has sent, and send what it says."""
        from_client, exchange = peer is self.client, self.live.socket
        if self.live.unread:
            yield from self._send(self.server if from_client else self.client, whole)
            return
        if exchange is None:
            raise TypeError("a socket without its exchange")
        relay = yield from self._verdict(exchange.message(whole.data, from_client=from_client))
        if relay is None:
            yield from self._fail()
            return
        for item in relay.to_server:
            yield from self._send(self.server, _onward(item, whole, from_client))
        for item in relay.to_client:
            yield from self._send(self.client, _onward(item, whole, not from_client))
        if relay.close:
            self.live.outcome = self.live.outcome or "refused"
            yield from self._end(relay.close, relay.reason)

    def _verdict(self, work: Work[Relay]) -> Generator[commands.Command, None, Relay | None]:
        """Drive the engine; None when it failed, took too long, or works for nobody any more."""
        try:
            step = driver.advance(work)
        except Exception as error:  # noqa: BLE001 - fails closed: the socket ends
            self.exchanges.failure(self.live.head, error, "websocket")
            return None
        if isinstance(step, driver.Suspended):
            pending = pauses.Pending(self.live, step)
            yield pauses.GuardVerdictHook(pending)
            self._turn = monotonic()
            return pending.outcome
        return step

    def _pause(self) -> Commands:
        """Let others have the loop: one piece of data may hold ten thousand small frames."""
        pending = pauses.Pending(self.live, driver.Suspended(_nothing(), None))
        yield pauses.GuardVerdictHook(pending)
        self._turn = monotonic()

    def _send(self, peer: Peer, whole: Whole) -> Commands:
        """Send a message, unless another addon drops it; none can change it any more."""
        wire = peer.frames(whole)
        kept = self._data.messages
        message = WebSocketMessage(
            Opcode.TEXT if whole.text else Opcode.BINARY,
            peer is self.server,
            whole.data,
            injected=whole.injected,
        )
        kept.append(message)
        yield from self._call(WebsocketMessageHook(self.flow))
        message.content = whole.data
        self._trim(kept)
        if not message.dropped:
            yield commands.SendData(peer.conn, wire)

    def _trim(self, kept: list[WebSocketMessage]) -> None:
        if not self.exchanges.record_bodies:
            kept.clear()
            return
        size = sum(len(each.content) for each in kept)
        while len(kept) > KEPT_MESSAGES or (size > KEPT_BYTES and len(kept) > 1):
            size -= len(kept.pop(0).content)

    def _call(self, hook: commands.StartHook) -> Commands:
        return pauses.call(hook, self.flow, self.exchanges.hooks)

    @property
    def _data(self) -> WebSocketData:
        if self.flow.websocket is None:
            raise TypeError("a socket without its data")
        return self.flow.websocket

    # --- the end ---

    def _hang_up(self, peer: Peer, code: int, reason: str | None) -> Commands:
        """One side has gone: what the engine still held for the other goes there before the close."""
        other = self.server if peer is self.client else self.client
        clean = peer.ws.state is ConnectionState.REMOTE_CLOSING
        if not clean:
            gone: Outcome = "client-gone" if peer is self.client else "upstream-error"
            self.live.outcome = self.live.outcome or gone
        if (exchange := self.live.socket) is not None:
            relay = yield from self._verdict(exchange.hang_up(from_client=peer is self.client))
            if relay is None:
                yield from self._fail()
                return
            for item in relay.to_server if other is self.server else relay.to_client:
                yield from self._send(other, Whole(item, peer.text))
        if code == CloseReason.ABNORMAL_CLOSURE:
            # As it would be without us: no close of ours pretends that this was a proper end.
            for each in (peer, other):
                each.ws.receive_data(None)
        yield from self._end(code, reason, by=peer)

    def _fail(self) -> Commands:
        if self.live.gone:
            yield from self._end(CloseReason.GOING_AWAY, None)
            return
        self.exchanges.message_failed(self.live)
        yield from self._end(CloseReason.INTERNAL_ERROR, "mitmguard could not decide")

    def _cut(self) -> Commands:
        for peer in (self.server, self.client):
            yield commands.CloseConnection(peer.conn)

    def _end(self, code: int, reason: str | None, by: Peer | None = None) -> Commands:
        """Close both sides, and the books."""
        self.ended = True
        data = self._data
        data.timestamp_end, data.closed_by_client = wall(), by is self.client
        data.close_code, data.close_reason = code, reason
        for peer in (self.server, self.client):
            if peer.ws.state in (ConnectionState.OPEN, ConnectionState.REMOTE_CLOSING):
                yield peer.ws.send2(ws.CloseConnection(code, reason))
            if peer.ws.state is ConnectionState.LOCAL_CLOSING and peer is not by:
                self._leaving.append(peer)
            else:
                yield commands.CloseConnection(peer.conn)
        if self._leaving:
            yield commands.RequestWakeup(LINGER_S)
        self.exchanges.close(self.live)
        yield from self._call(WebsocketEndHook(self.flow))
        self.flow.live = False

    def _linger(self, event: events.Event) -> Commands:
        """Drop what comes after our close, until the peer's own."""
        gone: list[Peer] = []
        if isinstance(event, events.Wakeup):
            gone = self._leaving
        elif isinstance(event, events.DataReceived | events.ConnectionClosed):
            gone = [each for each in self._leaving if each.conn is event.connection]
            if gone and isinstance(event, events.DataReceived):
                gone[0].ws.receive_data(event.data)
                if not any(isinstance(each, ws.CloseConnection) for each in gone[0].ws.events()):
                    return
        for peer in gone:
            yield commands.CloseConnection(peer.conn)
        self._leaving = [each for each in self._leaving if each not in gone]


def _nothing() -> Work[None]:
    yield None


def _part(data: bytes, text: bool, last: bool) -> Part:
    if text:
        return ws.TextMessage(data.decode(), message_finished=last)
    return ws.BytesMessage(data, message_finished=last)


def _onward(item: bytes, whole: Whole, same_way: bool) -> Whole:
    """What was not changed keeps its frames: some servers limit their size."""
    if same_way and item == whole.data:
        return whole
    return Whole(item, whole.text, (), whole.injected or not same_way)
