"""The exchanges in flight: each flow's way through the engine, and the stamp without which nothing leaves."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter, defaultdict
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Literal, cast

from mitmproxy import connection, http

from mitmguard import heads
from mitmguard.engine import Exchange, Forward, Guard, Head, Mode, Refusal, Stop
from mitmguard.proxy import dispatch, driver, messages, replies
from mitmguard.proxy.admission import Unacceptable, read_head
from mitmguard.sockets import SocketExchange

log = logging.getLogger(__name__)

Outcome = Literal["done", "client-gone", "upstream-error", "refused", "failed"]

MARKERS = {
    "block": ":no_entry:",
    "pseudonymise": ":lock:",
    "redact": ":lock:",
    "alert": ":warning:",
}


class Undecided(RuntimeError):
    """Raised when a request reaches a point that needs a decision and has none: a bug of ours, so a block."""


@dataclass(slots=True, eq=False)
class Live:
    """One exchange between its first header and its end."""

    flow: http.HTTPFlow
    head: Head | None = None
    exchange: Exchange | None = None
    decided: bool = False  # the stamp: the request may leave
    refused: bool = False  # flow.response is our own answer
    unread: bool = False  # a service call whose body the engine need not see
    socket: SocketExchange | None = (
        None  # it may become a WebSocket, whose messages go through this
    )
    target: tuple[str, str, int] = (
        "",
        "",
        0,
    )  # what was decided on; a later change of it is no longer decided
    layered: bool = False  # our stream layer carries it, so its answer can be streamed
    mode: Mode = "buffer"
    streamed: bool = False
    outcome: Outcome | None = None
    gone: bool = False
    timer: asyncio.Timeout | None = None


class Exchanges:
    """Takes flows through the engine. Every method may raise; the addon turns that into `fail`."""

    def __init__(self, guard: Guard) -> None:
        self.guard = guard
        self.limits = guard.limits
        self.live: dict[str, Live] = {}
        self.counts: Counter[str] = Counter()  # what the face itself decided, for metrics
        self.draining = False  # HTTP/1 clients are asked to go elsewhere for their next request
        self.hooks: dispatch.Table | None = None  # calls mitmproxy's hooks in place
        self.record_bodies = False  # keep streamed answers in the flow, for `-w` and mitmweb
        self._allowed: defaultdict[str, set[connection.Address]] = defaultdict(set)

    def refresh(self) -> None:
        """Take over limits that a reload has changed."""
        self.limits = self.guard.limits

    # --- the request ---

    def begin(self, flow: http.HTTPFlow) -> None:
        """Start an exchange on the request's head; refuses what the head alone forbids."""
        if flow.error or (flow.response and flow.live):
            return None  # invalid, or answered by another addon: nothing will leave
        live = self.live[flow.id] = Live(flow)
        if not self.guard.ready:
            return self.refuse(live, replies.STARTING, "starting")
        if len(self.live) > self.limits.inflight:
            return self.refuse(live, replies.BUSY, "busy")
        try:
            live.head = read_head(flow, self.guard, self.limits.header_bytes)
        except Unacceptable as error:
            return self.refuse(live, error.answer, "unacceptable")
        live.target = messages.target(flow)
        live.exchange = self.guard.begin(live.head)
        decision = live.exchange.request_head()
        if isinstance(decision, Refusal):
            return self.refuse(live, decision, "refused")
        if decision == "socket":
            live.socket = cast(SocketExchange, live.exchange)
        if messages.is_upgrade(flow.request):
            # Compressed messages would have to be unpacked and packed again; every extension may be declined.
            flow.request.headers.pop("sec-websocket-extensions", None)
        if decision == "pass":
            live.unread = True
            self._decided(live)
            flow.request.stream = flow.live and messages.has_framing(flow.request)
        return None

    def decide(self, flow: http.HTTPFlow) -> Coroutine[None, None, None] | None:
        """Put the request's body before the engine; what comes back must be awaited, if anything does."""
        live = self.live.get(flow.id)
        if live is None or live.refused:
            if flow.response is None and not flow.error:
                raise Undecided("no exchange")
            return None
        if flow.response is not None and flow.live:
            return None  # answered by another addon: nothing will leave
        if live.unread:
            return None
        body = flow.request.raw_content
        if body is None or live.exchange is None:
            raise Undecided("the body was never seen")
        if live.socket:
            if body or not messages.is_upgrade(flow.request):
                raise Unacceptable(400, "bad_upgrade", "A WebSocket begins with a GET, HTTP/1.1.")
            self._request(live, Forward())
            return None
        result = driver.advance(live.exchange.request(body))
        if isinstance(result, driver.Suspended):
            return self._decide_later(live, result)
        self._request(live, result)
        return None

    async def _decide_later(self, live: Live, rest: driver.Suspended[Forward | Refusal]) -> None:
        result = await self._within_deadline(live, rest)
        if result is not None:
            self._request(live, result)

    def _request(self, live: Live, result: Forward | Refusal) -> None:
        if isinstance(result, Refusal):
            return self.refuse(live, result, "refused")
        request = live.flow.request
        # Trailers are text that nobody has read, and HTTP/1 cannot send them.
        request.trailers = None
        if result.body is not None:
            request.raw_content = result.body
        messages.prepare(request, result.set_headers, result.drop_headers)
        self._decided(live)
        return None

    def _decided(self, live: Live) -> None:
        live.decided = True
        request = live.flow.request
        self._allowed[live.flow.client_conn.id].add((request.host, request.port))

    def may_connect(self, flow: http.HTTPFlow) -> Live | None:
        """The default deny: only a flow that was decided on, to the target that was decided on, may leave."""
        live = self.live.get(flow.id)
        if (
            live is None
            or not live.decided
            or live.flow is not flow
            or messages.target(flow) != live.target
        ):
            return None
        live.layered = True
        return live

    def may_open(self, client: connection.Client, address: connection.Address) -> bool:
        """True when a connection to `address` follows from a decision, or the host is not guarded."""
        key = (address[0], address[1])
        return key in self._allowed.get(client.id, ()) or self.guard.host(*key) != "guarded"

    # --- the answer ---

    def answer_head(self, flow: http.HTTPFlow) -> None:
        """Choose how the upstream's answer is handled, before any byte of it is passed on."""
        live = self.live.get(flow.id)
        response = flow.response
        if live is None or not live.decided or live.exchange is None or response is None:
            return  # not from upstream: nothing left without a decision
        pairs = heads.headers(response.headers.fields)
        mode, put, drop = live.exchange.response_head(response.status_code, pairs)
        messages.apply(response, put, drop)
        # It would move the client to HTTP/3, around the proxy.
        if any(name == "alt-svc" for name, _ in pairs):
            response.headers.pop("alt-svc", None)
        if response.status_code == 101 and not self._may_switch(live, response):
            raise Unacceptable(502, "protocol_switched", "The upstream switched protocols unasked.")
        live.mode = mode
        self._farewell(live)
        if messages.is_bodiless(flow.request, response):
            response.stream = False
        elif mode == "stream" and live.layered:
            response.stream = live.streamed = True
            messages.chunk(flow.request, response)
        else:
            response.stream = live.streamed = mode == "pass" and live.layered

    def _may_switch(self, live: Live, response: http.Response) -> bool:
        socket = messages.is_websocket(response)
        # No extension was offered; one that changes messages would hide them from us.
        extended = socket and "sec-websocket-extensions" in response.headers
        return (live.unread or (live.socket is not None and socket)) and not extended

    def answer(self, flow: http.HTTPFlow) -> Coroutine[None, None, None] | None:
        """Rewrite a buffered answer, and close the books of any exchange."""
        live = self.live.get(flow.id)
        if live is None or flow.response is None:
            return None
        if live.layered and flow.response.status_code == 101 and (live.socket or flow.websocket):
            return None  # it ends with the socket
        buffered = live.decided and not (live.streamed or live.mode == "pass" or live.outcome)
        if (
            not buffered
            or live.exchange is None
            or messages.is_bodiless(flow.request, flow.response)
        ):
            self.close(live)
            return None
        body = flow.response.raw_content
        if body is None:
            raise Undecided("the answer was never seen")
        if live.mode == "stream":  # replayed from a file, or not carried by our layer
            return self._answer_stream(live, body)
        result = driver.advance(live.exchange.response(body))
        if isinstance(result, driver.Suspended):
            return self._answer_later(live, result)
        self._answered(live, result)
        return None

    async def _answer_later(self, live: Live, rest: driver.Suspended[Forward | Refusal]) -> None:
        result = await self._within_deadline(live, rest)
        if result is not None:
            self._answered(live, result)
        else:
            self.close(live)

    async def _answer_stream(self, live: Live, body: bytes) -> None:
        exchange, out = live.exchange, bytearray()
        if exchange is None:
            raise Undecided("no exchange")
        for step in (exchange.feed(body), exchange.close()):
            result: bytes | Stop | None = await self.settle(live, driver.advance(step))
            if result is None:
                raise Undecided("the answer was not decided")
            out += result.data if isinstance(result, Stop) else result
            if isinstance(result, Stop):
                live.outcome = "refused"
                break
        self._answered(live, Forward(bytes(out), (), ()))

    def _answered(self, live: Live, result: Forward | Refusal) -> None:
        response = live.flow.response
        if isinstance(result, Refusal):
            live.outcome = "refused"
            live.flow.response = replies.response(result)
        elif response is not None:
            messages.apply(response, result.set_headers, result.drop_headers)
            if result.body is not None:
                response.raw_content = result.body
                if "transfer-encoding" not in response.headers:
                    response.headers["content-length"] = str(len(result.body))
        self.close(live)

    # --- waiting ---

    async def settle[T](self, live: Live, step: T | driver.Suspended[T]) -> T | None:
        """Wait for one step of a stream; None when the client left meanwhile."""
        if isinstance(step, driver.Suspended):
            return await self._within_deadline(live, step)
        return step

    async def _within_deadline[T](self, live: Live, rest: driver.Suspended[T]) -> T | None:
        try:
            async with asyncio.timeout(self.limits.deadline_s) as live.timer:
                return await driver.finish(rest)
        except TimeoutError:
            if live.gone:
                return None
            raise
        finally:
            live.timer = None

    def client_gone(self, flow: http.HTTPFlow) -> None:
        """Stop working for a client that hung up: a verdict for nobody costs as much as any other."""
        live = self.live.get(flow.id)
        if live is None:
            return
        live.gone, live.outcome = True, live.outcome or "client-gone"
        if live.timer is not None:
            live.timer.reschedule(0)

    # --- a WebSocket ---

    def sockets(self) -> list[http.HTTPFlow]:
        """The flows of open WebSockets."""
        return [each.flow for each in self.live.values() if each.flow.websocket is not None]

    def message_too_large(self, live: Live) -> None:
        """A message went over the limit while it was being collected."""
        self.counts["too-large"] += 1
        live.outcome = live.outcome or "refused"

    def message_failed(self, live: Live) -> None:
        """A message has no decision: the socket ends, whatever the policy says of failures."""
        self.counts["failed"] += 1
        live.outcome = live.outcome or "failed"

    # --- the end ---

    def refuse(self, live: Live, refusal: Refusal, reason: str) -> None:
        """Answer in the upstream's place; the request does not leave."""
        self.counts[reason] += 1
        live.decided, live.refused = False, True
        live.outcome = live.outcome or "refused"
        live.flow.request.stream = False
        # The final answer takes the place of 100 Continue.
        live.flow.request.headers.pop("expect", None)
        live.flow.response = replies.response(refusal)
        self._farewell(live)

    def _farewell(self, live: Live) -> None:
        response = live.flow.response
        if response is None or response.status_code == 101:
            return
        if self.draining and live.flow.request.http_version == "HTTP/1.1":
            response.headers["connection"] = "close"

    def fail(self, flow: http.HTTPFlow, error: BaseException, where: str) -> None:
        """Fail closed, unless the policy says otherwise: the client gets an answer and nothing passes."""
        live = self.live.get(flow.id)
        if isinstance(error, Unacceptable):
            answer = error.answer
        else:
            answer = self.failure(live.head if live else None, error, where)
            if live is not None and self.guard.fails_open and self._opened(live, where):
                return
        if live is None:
            live = Live(flow)
            if where in ("requestheaders", "request"):
                self.live[flow.id] = live
        live.outcome = "client-gone" if live.gone else "failed"
        self.refuse(live, answer, "failed")
        if where == "response":
            self.close(live)

    def _opened(self, live: Live, where: str) -> bool:
        """Where the operator chose `fail: open`: let a whole body go on as it came; a stream never does."""
        live.outcome = "failed"
        if where == "request" and live.exchange is not None and not live.decided:
            self._request(live, Forward())
            return True
        if where == "response" and live.decided:
            self.close(live)
            return True
        return False

    def too_large(self, flow: http.HTTPFlow, request: bool) -> None:
        """A body went over the limit while it was being collected."""
        live = self.live.setdefault(flow.id, Live(flow))
        self.refuse(live, replies.TOO_LARGE if request else replies.ANSWER_TOO_LARGE, "too-large")

    def failure(self, head: Head | None, error: BaseException, where: str) -> Refusal:
        """The engine's answer to a failure of ours, or the plainest one if the engine cannot answer."""
        try:
            return self.guard.failure(head, error, where)
        except Exception:
            log.exception("the engine could not report a failure in %s", where)
            return replies.BROKEN

    def end(self, flow: http.HTTPFlow) -> None:
        """The exchange broke off: the client left, or the upstream did."""
        if (live := self.live.get(flow.id)) is not None:
            live.outcome = live.outcome or "upstream-error"
            self.close(live)

    def close(self, live: Live) -> None:
        """Finish the exchange once and write its summary, which holds no values, into the flow."""
        flow = live.flow
        if self.live.pop(flow.id, None) is None:
            return
        outcome: Outcome = live.outcome or "done"
        if live.exchange is None:
            flow.metadata["guard"] = {"action": "block", "findings": {}, "outcome": outcome}
            return
        try:
            summary = live.exchange.finish(outcome)
        except Exception as error:  # noqa: BLE001 - the exchange is over; `failure` counts and logs
            self.failure(live.head, error, "finish")
            return
        flow.metadata["guard"] = summary
        action, findings = summary.get("action"), summary.get("findings")
        if action in MARKERS:
            flow.marked = MARKERS[str(action)]
        if isinstance(findings, dict) and findings:
            found = ", ".join(f"{name} x{count}" for name, count in sorted(findings.items()))
            flow.comment = f"guard: {action} {found}"
        elif action in MARKERS:
            flow.comment = f"guard: {action}"

    def disconnected(self, client: connection.Client) -> None:
        """Forget a client; closes what a crashed layer may have left open."""
        self._allowed.pop(client.id, None)
        for live in [each for each in self.live.values() if each.flow.client_conn is client]:
            live.outcome = live.outcome or "client-gone"
            self.close(live)
