"""The layers under mitmproxy's hooks: default deny, streams that wait for a verdict, a clean stop and an abort.

Hooks alone fail open: one that raises is logged and the request goes on. And `flow.response.stream` callables
cannot wait, cannot stop the upstream, and end an HTTP/1 body by returning b"". So each HttpLayer becomes a
GuardHttpLayer, in mitmproxy's public next_layer hook, and each of its streams is a GuardStream.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Any, cast

from mitmproxy import flow as mflow
from mitmproxy import http
from mitmproxy.proxy import commands, events, layer
from mitmproxy.proxy.layers import http as base
from mitmproxy.proxy.layers.http._events import (
    ErrorCode,
    RequestData,
    RequestEndOfMessage,
    RequestHeaders,
    RequestProtocolError,
    ResponseData,
    ResponseEndOfMessage,
    ResponseHeaders,
    ResponseProtocolError,
    ResponseTrailers,
)
from mitmproxy.proxy.layers.http._hooks import (
    HttpErrorHook,
    HttpRequestHeadersHook,
    HttpRequestHook,
    HttpResponseHeadersHook,
    HttpResponseHook,
)
from mitmproxy.proxy.layers.http._http2 import Http2Server
from mitmproxy.websocket import WebSocketData

from mitmguard.engine import Headers, Stop
from mitmguard.proxy import dispatch, driver, pauses, replies
from mitmguard.proxy.exchanges import Exchanges, Live, Outcome
from mitmguard.proxy.http1 import GuardHttp1Server, harden
from mitmguard.proxy.pace import Pace
from mitmguard.proxy.pauses import Commands
from mitmguard.proxy.websocket import GuardSocket

FROM_UPSTREAM = (
    ResponseHeaders,
    ResponseData,
    ResponseTrailers,
    ResponseEndOfMessage,
    ResponseProtocolError,
)
HOOKED = (RequestHeaders, RequestEndOfMessage, ResponseHeaders, ResponseEndOfMessage)
"""Events on which mitmproxy calls hooks of a flow."""

HOOKS = (
    HttpRequestHeadersHook,
    HttpRequestHook,
    HttpResponseHeadersHook,
    HttpResponseHook,
    HttpErrorHook,
)


JOINED = 1 << 16
"""Bytes from which copying them costs more than sending them by themselves."""


class GuardStream(base.HttpStream):
    """One request and its answer."""

    exchanges: Exchanges
    pace: Pace
    live: Live | None = None
    stopped = False  # we ended the answer: what the upstream still sends is dropped
    kept = 0  # bytes of a streamed answer that were stored for the record

    # --- events ---

    def handle_event(self, event: events.Event) -> Commands:
        if self._paused is not None:
            if isinstance(event, ResponseData):
                self.pace.queued(self.stream_id, self._paused_event_queue)
            elif isinstance(event, RequestProtocolError):
                self.exchanges.client_gone(self.flow)
        return super().handle_event(event)

    def _handle_event(self, event: events.Event) -> Commands:
        if self.stopped and isinstance(event, FROM_UPSTREAM):
            # The upstream was cancelled; its complaint about that must not reach a client that has a clean end.
            return _nothing()
        if self.exchanges.hooks is not None and isinstance(event, HOOKED):
            return self._in_place(super()._handle_event(event), self.exchanges.hooks)
        return super()._handle_event(event)  # type: ignore[no-any-return]

    def _in_place(self, work: Commands, hooks: dispatch.Table) -> Commands:
        """Call hooks where they are asked for: a task and a way through all layers for each cost a fifth of it all."""
        reply: Any = None
        while True:
            try:
                command = work.send(reply)
            except StopIteration:
                return
            if isinstance(command, HOOKS):
                yield from pauses.call(command, command.flow, hooks)
                reply = None
            else:
                reply = yield command

    # --- the request ---

    def state_wait_for_request_headers(self, event: RequestHeaders) -> Commands:
        yield from super().state_wait_for_request_headers(event)
        refused = self.client_state == self.state_consume_request_body and self.flow.response
        if refused and not event.end_stream:
            # Refused on the head: answer now and drop the body as it comes, instead of collecting it.
            yield from self._answer_now()

    def state_stream_request_body(self, event: events.Event) -> Commands:
        if isinstance(event, RequestData) and not event.data:
            return _nothing()  # an empty h2 frame would be the last chunk on HTTP/1
        return super().state_stream_request_body(event)  # type: ignore[no-any-return]

    def check_body_size(self, request: bool) -> Generator[commands.Command, Any, bool]:
        """Replaces mitmproxy's check: the policy's limit, and an answer that a program can read."""
        body = self.request_body_buf if request else self.response_body_buf
        if len(body) <= self.exchanges.limits.body_bytes:
            return False
        body.clear()
        self.exchanges.too_large(self.flow, request)
        if request:
            yield from self._answer_now()
        else:
            yield from self._cancel_upstream()
            yield from self.send_response()
        return True

    def _answer_now(self) -> Commands:
        self.client_state = self.state_errored
        yield from self.send_response()
        if self.server_state == self.state_done:
            yield from self.flow_done()

    def make_server_connection(self) -> Generator[commands.Command, Any, bool]:
        self.live = self.exchanges.may_connect(self.flow)
        if self.live is None:
            self.exchanges.fail(self.flow, RuntimeError("no decision"), "connect")
            if self.client_state == self.state_done:
                yield from self.send_response()
            else:
                yield from self.handle_protocol_error(
                    ResponseProtocolError(self.stream_id, "no decision", ErrorCode.CONNECT_FAILED)
                )
            return False
        ok: bool = yield from super().make_server_connection()
        if ok:
            harden(self._connection())
        return ok

    # --- the answer ---

    def state_wait_for_response_headers(self, event: ResponseHeaders) -> Commands:
        yield from super().state_wait_for_response_headers(event)
        refused = self.live is not None and self.live.refused
        if refused and self.server_state == self.state_consume_response_body:
            if not event.end_stream:
                yield from self._cancel_upstream()
            self.stopped = True
            yield from self.send_response()

    def start_response_stream(self) -> Commands:
        yield base.SendHttp(
            ResponseHeaders(self.stream_id, self.answered, end_stream=False),
            self.context.client,
        )
        self.server_state = self.state_stream_response_body

    def state_stream_response_body(self, event: events.Event) -> Commands:
        live = self.live
        if isinstance(event, ResponseTrailers):
            self.answered.trailers = event.trailers
            return
        last = isinstance(event, ResponseEndOfMessage)
        out: bytes | Stop | None
        if live is None or live.exchange is None:
            out = None
        elif not isinstance(event, ResponseData | ResponseEndOfMessage):
            out = b""
        elif live.mode == "pass":
            out = b"" if isinstance(event, ResponseEndOfMessage) else event.data
        else:
            try:
                step = driver.advance(
                    live.exchange.close()
                    if isinstance(event, ResponseEndOfMessage)
                    else live.exchange.feed(event.data)
                )
            except Exception as error:  # noqa: BLE001 - fails closed: the stream is cut
                self.exchanges.failure(live.head, error, "stream")
                step = None
            if isinstance(step, driver.Suspended):
                pending = pauses.Pending(live, step)
                yield pauses.GuardVerdictHook(pending)
                step = pending.outcome
            out = step
        if out is None:
            yield from self._abort(last)
            return
        data = out.data if isinstance(out, Stop) else out
        if data:  # an empty chunk would end the body on HTTP/1
            yield from self._emit(data)
        if isinstance(out, Stop):
            if out.abort:
                yield from self._abort(last, "refused")
            else:
                yield from self._stop(last, out.trailers)
        elif last:
            yield from self._complete()

    def _emit(self, data: bytes) -> Commands:
        if self.exchanges.record_bodies and self.kept < self.exchanges.limits.body_bytes:
            # Streams have no end that we know of: the record is cut at the limit for buffered bodies.
            self.kept += len(data)
            self.response_body_buf += data
        yield base.SendHttp(ResponseData(self.stream_id, data), self.context.client)
        self.pace.sent(self.stream_id)

    def _complete(self) -> Commands:
        if self.exchanges.record_bodies:
            self.answered.data.content = bytes(self.response_body_buf)
            self.response_body_buf.clear()
        yield from self.send_response(already_streamed=True)

    def _stop(self, last: bool, trailers: Headers) -> Commands:
        """End the body properly: the client keeps its connection, the upstream stops generating."""
        if self.live is not None:
            self.live.outcome = self.live.outcome or "refused"
        if not last:
            yield from self._cancel_upstream()
        self.stopped = True
        fields = [(name.encode(), value.encode()) for name, value in trailers]
        self.answered.trailers = http.Headers(fields) if fields else None
        yield from self._complete()

    def _abort(self, last: bool, outcome: Outcome = "failed") -> Commands:
        """Cut the answer so that the client cannot take it for a whole one."""
        if self.live is not None:
            self.live.outcome = self.live.outcome or outcome
        if not last:
            yield from self._cancel_upstream()
        self.stopped = True
        self.flow.error = mflow.Error("stream cut by mitmguard")
        if self.exchanges.record_bodies:
            self.answered.data.content = bytes(self.response_body_buf)
        self.response_body_buf.clear()
        yield HttpErrorHook(self.flow)
        yield base.SendHttp(
            ResponseProtocolError(self.stream_id, "cut by mitmguard", ErrorCode.KILL),
            self.context.client,
        )
        self.flow.live = False
        self.client_state = self.server_state = self.state_errored
        yield base.DropStream(self.stream_id)

    def _cancel_upstream(self) -> Commands:
        self.stopped = True
        yield base.SendHttp(
            RequestProtocolError(self.stream_id, "stopped by mitmguard", ErrorCode.CANCEL),
            self.context.server,
        )

    def send_response(self, already_streamed: bool = False) -> Commands:
        if self.context.client.alpn != b"h2" and self.answered.trailers:
            # mitmproxy cannot write trailers on HTTP/1, and crashes into a client that waits for ever.
            self.answered.trailers = None
        return super().send_response(already_streamed)  # type: ignore[no-any-return]

    def handle_protocol_error(
        self, event: RequestProtocolError | ResponseProtocolError
    ) -> Commands:
        if self.live is not None:
            client = isinstance(event, RequestProtocolError)
            self.live.outcome = self.live.outcome or ("client-gone" if client else "upstream-error")
        early = self.flow.response is None and self.client_state == self.state_done
        if isinstance(event, ResponseProtocolError) and early and event.code.http_status_code():
            return self._unreachable(event)
        if self.server_state == self.state_stream_response_body and self.exchanges.record_bodies:
            # What the client got before it broke off belongs into the capture.
            self.answered.data.content = bytes(self.response_body_buf)
            self.response_body_buf.clear()
        return super().handle_protocol_error(event)

    def _unreachable(self, event: ResponseProtocolError) -> Commands:
        self.flow.error = mflow.Error(event.message)
        yield HttpErrorHook(self.flow)
        if (yield from self.check_killed(False)):
            return
        self.flow.live = False
        self.client_state = self.server_state = self.state_errored
        client, response = self.context.client, replies.response(replies.unreachable(event.message))
        yield base.SendHttp(ResponseHeaders(self.stream_id, response, end_stream=False), client)
        yield base.SendHttp(ResponseData(self.stream_id, response.raw_content or b""), client)
        yield base.DropStream(self.stream_id)
        yield base.SendHttp(ResponseEndOfMessage(self.stream_id), client)

    @property
    def answered(self) -> http.Response:
        """The answer, in states that have one."""
        if self.flow.response is None:
            raise TypeError("a stream without an answer")
        return self.flow.response

    def flow_done(self) -> Commands:
        """Replaces mitmproxy's layer after a 101: the stream was let switch to WebSocket, or goes nowhere."""
        live = self.live
        if self.answered.status_code != 101 or (
            live is not None and live.unread and self.flow.websocket is None
        ):
            yield from super().flow_done()
            return
        if live is None or not (live.socket or live.unread):
            self.client_state = self.server_state = self.state_errored
            yield commands.CloseConnection(self.context.client)
            return
        # Whatever the option `websocket` and other addons say: nothing of it leaves unread.
        self.flow.websocket = self.flow.websocket or WebSocketData()
        self.child_layer = GuardSocket(self.context, self.flow, live, self.exchanges, self.pace)
        self._handle_event = self.passthrough  # type: ignore[method-assign]
        yield from self.child_layer.handle_event(events.Start())
        yield base.SendHttp(ResponseEndOfMessage(self.stream_id), self.context.client)

    def _connection(self) -> layer.Layer | None:
        """The layers of the upstream connection that this stream was given."""
        parent = self.context.layers[self.context.layers.index(self) - 1]
        connections = parent.connections if isinstance(parent, base.HttpLayer) else {}
        return connections.get(self.context.server)


class GuardHttpLayer(base.HttpLayer):
    """mitmproxy's HTTP layer with our streams and our HTTP/1 reader."""

    exchanges: Exchanges
    pace: Pace

    def _handle_event(self, event: events.Event) -> Commands:
        if isinstance(event, events.Start):
            return self._start(event)
        return _joined(super()._handle_event(event))

    def _start(self, event: events.Start) -> Commands:
        yield from super()._handle_event(event)
        connection = self.connections[self.context.client]
        harden(connection)
        if isinstance(connection, GuardHttp1Server):
            connection.limit = self.exchanges.limits.header_bytes
            connection.pace = self.pace
        elif isinstance(connection, Http2Server):
            self.pace.h2 = connection.h2_conn

    def make_stream(self, stream_id: int) -> Commands:
        stream = self.streams[stream_id] = GuardStream(self.context.fork(), stream_id)
        stream.exchanges, stream.pace = self.exchanges, self.pace
        yield from self.event_to_child(stream, events.Start())


def _joined(work: Commands) -> Commands:
    """Send what goes to one connection at once, such as a head and its body, in one piece: a system call is dear."""
    held: commands.SendData | None = None
    for command in work:
        if type(command) is commands.SendData and len(command.data) < JOINED:
            if held is not None and held.connection is command.connection:
                held.data += command.data
                continue
            if held is not None:
                yield held
            held = command
            continue
        if held is not None:
            yield held
            held = None
        yield command
    if held is not None:
        yield held


def guard_layers(next_layer: layer.NextLayer, exchanges: Exchanges, pace: Pace) -> None:
    """Replace the class of every HTTP layer that was just chosen."""
    for each in next_layer.context.layers:
        if type(each) is base.HttpLayer:
            each.__class__ = GuardHttpLayer
            guarded = cast(GuardHttpLayer, each)
            guarded.exchanges, guarded.pace = exchanges, pace


# --- what is not HTTP -----------------------------------------------------------------------------


class RefusedLayer(layer.Layer):
    """Closes the client's connection: bytes that nobody can read go nowhere."""

    def _handle_event(self, event: events.Event) -> Commands:
        if isinstance(event, events.Start):
            yield commands.CloseConnection(self.context.client)


def _nothing() -> Commands:
    yield from ()
