"""WebSockets: the layer by itself, frame by frame, and a mitmdump with TLS on both sides over the fake engine."""

from __future__ import annotations

import asyncio
import json
import signal
import threading
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from itertools import pairwise
from typing import Any

import h2.connection
import h2.events
import pytest
import wsproto
from hypothesis import given, settings
from hypothesis import strategies as st
from mitmproxy import http
from mitmproxy.io import FlowReader
from mitmproxy.options import Options
from mitmproxy.proxy import commands, events
from mitmproxy.proxy.context import Context
from mitmproxy.proxy.layers.websocket import (
    WebsocketEndHook,
    WebsocketMessageHook,
    WebSocketMessageInjected,
    WebsocketStartHook,
)
from mitmproxy.test import tflow
from mitmproxy.websocket import WebSocketData, WebSocketMessage
from wsproto import events as ws
from wsproto.frame_protocol import Opcode

from mitmguard.engine import Head
from mitmguard.proxy import pace, pauses, websocket
from mitmguard.proxy.exchanges import Exchanges, Live
from tests.live.harness import (
    Authority,
    Proxy,
    Script,
    Upstream,
    pause,
    start_mitmdump,
    wait_until,
)
from tests.live.websocket_lab import Refused, SocketClient, SocketServer
from tests.proxy.conftest import FAKE, Record
from tests.proxy.fake_engine import FakeGuard

# --- the layer by itself --------------------------------------------------------------------------


class Wire:
    """A GuardSocket between a client and a server of wsproto; hooks and verdicts are answered at once."""

    def __init__(self, unread: bool = False, **limits: Any) -> None:
        self.flow = tflow.tflow(resp=True)
        self.flow.websocket = WebSocketData()
        guard: Any = FakeGuard()
        vars(guard.limits).update(limits)
        self.exchanges = Exchanges(guard)
        head = Head("GET", "https", "a.guarded.test", 443, "/socket", ())
        exchange: Any = guard.begin(head)
        socket = None if unread else exchange
        self.live = Live(self.flow, head, exchange, decided=True, socket=socket, unread=unread)
        self.exchanges.live[self.flow.id] = self.live
        context = Context(self.flow.client_conn, Options())
        context.server = self.flow.server_conn
        self.pace = pace.Pace()
        self.layer = websocket.GuardSocket(context, self.flow, self.live, self.exchanges, self.pace)
        self.client = wsproto.Connection(wsproto.ConnectionType.CLIENT)
        self.server = wsproto.Connection(wsproto.ConnectionType.SERVER)
        self.to_client: list[ws.Event] = []
        self.to_server: list[ws.Event] = []
        self.closed: list[str] = []
        self.shown: list[tuple[bool, bytes]] = []
        self.hooks: list[type[commands.StartHook]] = []
        self.waits = 0
        self.held: commands.StartHook | None = None
        self.hold = False  # keep verdicts back
        self.edit: Any = lambda message: None
        self.feed(events.Start())

    def feed(self, event: events.Event) -> None:
        for command in self.layer.handle_event(event):
            match command:
                case commands.SendData(connection=conn, data=data) if conn is self.flow.client_conn:
                    self.client.receive_data(data)
                    self.to_client += self.client.events()
                case commands.SendData(data=data):
                    self.server.receive_data(data)
                    self.to_server += self.server.events()
                case commands.CloseConnection(connection=conn):
                    self.closed.append("client" if conn is self.flow.client_conn else "server")
                case pauses.GuardVerdictHook() if self.hold:
                    self.held = command
                case pauses.GuardVerdictHook():
                    self.waits += 1
                    self.settle(command)
                case commands.StartHook():
                    self.hooks.append(type(command))
                    if isinstance(command, WebsocketMessageHook):
                        message = self.data.messages[-1]
                        self.shown.append((message.from_client, message.content))
                        self.edit(message)
                    self.feed(events.HookCompleted(command))

    def settle(self, hook: Any) -> None:
        try:
            hook.pending.outcome = asyncio.run(
                self.exchanges.settle(hook.pending.live, hook.pending.rest)
            )
        except (RuntimeError, ValueError, TimeoutError):
            hook.pending.outcome = None
        self.feed(events.HookCompleted(hook))

    def say(self, data: str | bytes, last: bool = True) -> None:
        """The client sends a frame."""
        self.raw(self.client.send(_frame(data, last)))

    def hear(self, data: str | bytes, last: bool = True) -> None:
        """The server sends a frame."""
        self.feed(events.DataReceived(self.flow.server_conn, self.server.send(_frame(data, last))))

    def raw(self, data: bytes) -> None:
        self.feed(events.DataReceived(self.flow.client_conn, data))

    @property
    def data(self) -> WebSocketData:
        assert self.flow.websocket
        return self.flow.websocket

    @property
    def ended(self) -> dict[str, object]:
        """The summary of the exchange, once it is over."""
        assert not self.exchanges.live
        summary: dict[str, object] = self.flow.metadata["guard"]
        return summary


def _frame(data: str | bytes, last: bool) -> ws.Event:
    if isinstance(data, str):
        return ws.TextMessage(data, message_finished=last)
    return ws.BytesMessage(data, message_finished=last)


def heard(found: list[ws.Event]) -> list[str | bytes | int]:
    """Messages by their data, closes by their code."""
    return [int(e.code) if isinstance(e, ws.CloseConnection) else e.data for e in found]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("said", "up", "down"),
    [
        ("plain é", ["plain é"], []),
        (b"\x00\xff binary", [b"\x00\xff binary"], []),
        ("my SECRET", ["my [MASKED]"], []),
        ("", [""], []),
        ("drop this", [], []),
        ("reply please", [], ["no: reply please"]),
        (b"reply please", [], [b"no: reply please"]),
        ("both ways", ["one", "two"], ["seen"]),
        ("pause a little", ["pause a little"], []),
        ("slow SECRET", ["slow [MASKED]"], []),
    ],
)
def test_what_a_message_becomes(
    said: str | bytes, up: list[str | bytes], down: list[str | bytes]
) -> None:
    wire = Wire()
    wire.say(said)
    assert (heard(wire.to_server), heard(wire.to_client)) == (up, down)
    wire = Wire()  # and the other way round
    wire.hear(said)
    assert (heard(wire.to_client), heard(wire.to_server)) == (up, down)
    assert not wire.closed


@pytest.mark.parametrize("said", ["raise", "failjob", "broken text", "hang"])
@pytest.mark.parametrize("by_client", [True, False])
def test_without_a_decision_both_sides_are_closed(said: str, by_client: bool) -> None:
    wire = Wire(deadline_s=0.05)
    late = [peer.send(_frame("more", True)) for peer in (wire.client, wire.server)]
    (wire.say if by_client else wire.hear)(said)
    assert heard(wire.to_server) == heard(wire.to_client) == [1011]
    assert wire.ended["outcome"] == "failed"
    assert wire.exchanges.counts["failed"] == 1
    wire.raw(late[0])
    wire.feed(events.DataReceived(wire.flow.server_conn, late[1]))
    assert heard(wire.to_server) == heard(wire.to_client) == [1011]


def test_an_engine_that_ends_the_connection() -> None:
    wire = Wire()
    wire.say("close it")
    assert heard(wire.to_client) == ["blocked", 4003]
    assert heard(wire.to_server) == [4003]
    assert wire.to_client[-1].reason == "by the fake"  # type: ignore[attr-defined]
    assert wire.ended["outcome"] == "refused"
    assert wire.data.close_code == 4003
    assert wire.hooks[-1] is WebsocketEndHook


def test_our_close_waits_for_the_answer_to_it() -> None:
    """A connection closed with unread data in it is reset, which may cost the client the reason."""
    wire = Wire()
    wire.say("close it")
    assert wire.closed == []
    wire.raw(wire.client.send(wire.to_client[-1].response()))  # type: ignore[attr-defined]
    assert wire.closed == ["client"]
    wire.feed(events.Wakeup(commands.RequestWakeup(1)))
    assert wire.closed == ["client", "server"]
    wire.feed(events.ConnectionClosed(wire.flow.server_conn))
    assert wire.closed == ["client", "server"]


def test_an_unchanged_message_keeps_its_frames() -> None:
    wire = Wire()
    wire.say("one é", last=False)
    wire.say("", last=False)
    assert not wire.to_server
    wire.say("two")
    assert heard(wire.to_server) == ["one é", "", "two"]
    wire.to_server.clear()
    wire.say("a SEC", last=False)
    wire.say("RET")
    assert heard(wire.to_server) == ["a [MASKED]"]
    assert wire.shown[-1] == (True, b"a [MASKED]")


def test_an_empty_last_frame_ends_the_message_once() -> None:
    wire = Wire()
    wire.hear("text", last=False)
    wire.hear("")
    assert [(e.data, e.message_finished) for e in wire.to_client] == [("text", False), ("", True)]  # type: ignore[attr-defined]


@pytest.mark.parametrize("size", [1, 2, 3, 7])
def test_any_cut_of_the_bytes_gives_the_same(size: int) -> None:
    wire = Wire()
    data = wire.client.send(ws.Ping(b"ping")) + b"".join(
        wire.client.send(_frame(each, True)) for each in ("é SECRET", b"\x01", "x" * 300)
    )
    for start in range(0, len(data), size):
        wire.raw(data[start : start + size])
    assert heard(wire.to_server[1:]) == ["é [MASKED]", b"\x01", "x" * 300]


MESSAGES = st.lists(
    st.tuples(
        st.booleans(),
        st.one_of(st.text(st.sampled_from("aé€😀"), max_size=8), st.binary(max_size=8)),
        st.lists(st.integers(0, 8), max_size=3),
    ),
    max_size=6,
)


@given(MESSAGES, st.integers(1, 9))
@settings(max_examples=60, deadline=None)
def test_messages_arrive_as_they_were_sent(
    sent: list[tuple[bool, str | bytes, list[int]]], size: int
) -> None:
    wire = Wire()
    streams = {True: b"", False: b""}
    wanted: dict[bool, list[tuple[str | bytes, bool]]] = {True: [], False: []}
    for by_client, data, cuts in sent:
        ends = sorted(min(cut, len(data)) for cut in cuts)
        peer = wire.client if by_client else wire.server
        for start, end in pairwise([0, *ends, len(data)]):
            streams[by_client] += peer.send(_frame(data[start:end], False))
            wanted[by_client].append((data[start:end], False))
        streams[by_client] += peer.send(_frame(data[:0], True))
        wanted[by_client].append((data[:0], True))
    for by_client, stream in streams.items():
        conn = wire.flow.client_conn if by_client else wire.flow.server_conn
        for start in range(0, len(stream), size):
            wire.feed(events.DataReceived(conn, stream[start : start + size]))
    for by_client, got in ((True, wire.to_server), (False, wire.to_client)):
        assert [(e.data, e.message_finished) for e in got] == wanted[by_client]  # type: ignore[attr-defined]


def test_a_flood_of_frames_is_one_message() -> None:
    wire = Wire()
    wire.raw(b"".join(wire.client.send(_frame("x", False)) for _ in range(5 * websocket.FRAMES)))
    wire.say("end")
    assert "".join(heard(wire.to_server)) == "x" * 5 * websocket.FRAMES + "end"  # type: ignore[arg-type]
    assert len(wire.to_server) == websocket.FRAMES + 1
    assert wire.waits > 5  # others had the loop meanwhile


def test_pings_and_pongs_pass() -> None:
    wire = Wire()
    wire.raw(wire.client.send(ws.Ping(b"are you there")))
    wire.feed(events.DataReceived(wire.flow.server_conn, wire.server.send(ws.Pong(b"yes"))))
    assert wire.to_server == [ws.Ping(b"are you there")]
    assert wire.to_client == [ws.Pong(b"yes")]


def test_a_close_is_passed_on_after_what_was_held() -> None:
    wire = Wire()
    wire.hear("hold this")
    assert not wire.to_client
    close = ws.CloseConnection(1001, "restart")
    wire.feed(events.DataReceived(wire.flow.server_conn, wire.server.send(close)))
    assert heard(wire.to_client) == ["hold this", 1001]
    assert wire.to_client[-1].reason == "restart"  # type: ignore[attr-defined]
    assert heard(wire.to_server) == [1001]
    assert wire.closed == ["server"]
    assert wire.ended["outcome"] == "done"


@pytest.mark.parametrize(
    ("by_client", "outcome"), [(True, "client-gone"), (False, "upstream-error")]
)
def test_a_connection_that_breaks_off(by_client: bool, outcome: str) -> None:
    wire = Wire()
    (wire.say if by_client else wire.hear)("hold this")
    gone = wire.flow.client_conn if by_client else wire.flow.server_conn
    wire.feed(events.ConnectionClosed(gone))
    # No close that says this was a proper end.
    assert heard(wire.to_server if by_client else wire.to_client) == ["hold this"]
    assert sorted(wire.closed) == ["client", "server"]
    assert wire.ended["outcome"] == outcome
    assert wire.data.closed_by_client is by_client


def test_a_failing_end_is_no_proper_end() -> None:
    wire = Wire()
    wire.hear("hold raise")
    wire.raw(wire.client.send(ws.CloseConnection(1000)))
    assert heard(wire.to_server) == heard(wire.to_client) == [1011]
    assert wire.ended["outcome"] == "failed"


@pytest.mark.parametrize(
    "data",
    [
        b"\xc1\x81\0\0\0\0x",  # compressed, though nobody agreed on that
        b"\x81\x01x",  # not masked
        b"\x81\x82\0\0\0\0\xff\xfe",  # not UTF-8
        b"\x80\x81\0\0\0\0x",  # continues nothing
        b"\x8b\x81\0\0\0\0x",  # an unknown kind
    ],
)
def test_broken_frames_end_the_connection(data: bytes) -> None:
    wire = Wire()
    wire.raw(data)
    (code,) = heard(wire.to_server)
    assert code in (1002, 1007)
    assert wire.to_server[0].reason == "broken frames"  # type: ignore[attr-defined]
    assert wire.data.close_reason == "broken frames"
    assert wire.ended["outcome"] == "client-gone"


@pytest.mark.parametrize("frames", [1, 4])
@pytest.mark.parametrize("unread", [False, True])
def test_a_message_over_the_limit(frames: int, unread: bool) -> None:
    wire = Wire(body_bytes=1000, unread=unread)
    wire.say("x" * 1000)
    for index in range(frames):
        wire.say("x" * (1 + 1000 // frames), last=index == frames - 1)
    assert heard(wire.to_server) == ["x" * 1000, 1009]
    assert heard(wire.to_client) == [1009]
    assert wire.ended["outcome"] == "refused"
    assert wire.exchanges.counts["too-large"] == 1


def test_a_message_over_the_limit_is_refused_before_its_end() -> None:
    wire = Wire(body_bytes=1000)
    wire.raw(b"\x82\xff" + (1 << 40).to_bytes(8) + bytes(4) + b"x" * 1001)
    assert heard(wire.to_client) == [1009]


def test_one_pending_verdict_holds_both_directions_and_both_readers() -> None:
    wire = Wire()
    wire.hold = True
    wire.say("slow first")
    wire.hear("second")
    wire.say("third")
    assert not wire.to_server and not wire.to_client
    assert not wire.pace.waiting()
    wire.hear(b"x" * pace.HIGH_WATER)
    assert wire.pace.waiting() and wire.pace.behind()
    wire.hold = False
    wire.settle(wire.held)
    assert heard(wire.to_server) == ["slow first", "third"]
    assert heard(wire.to_client) == ["second", b"x" * pace.HIGH_WATER]
    assert not wire.pace.waiting() and not wire.pace.behind()


def test_many_small_pieces_count_for_what_they_cost() -> None:
    wire = Wire()
    wire.hold = True
    wire.say("slow")
    for _ in range(pace.HIGH_WATER // pace.EVENT + 1):
        wire.raw(b"x")
    assert wire.pace.waiting()


def test_nobody_works_for_a_client_that_has_gone() -> None:
    wire = Wire()
    wire.hold = True
    wire.say("hang")
    wire.feed(events.ConnectionClosed(wire.flow.client_conn))
    wire.held.pending.outcome = None  # type: ignore[union-attr]
    wire.feed(events.HookCompleted(wire.held))
    assert heard(wire.to_server) == [1001]
    assert wire.ended["outcome"] == "client-gone"
    assert not wire.exchanges.counts["failed"]


def test_other_addons_see_what_leaves_and_cannot_change_it() -> None:
    wire = Wire()

    def edit(message: WebSocketMessage) -> None:
        message.content = b"SECRET of an addon"

    wire.edit = edit
    wire.say("my SECRET")
    assert wire.shown == [(True, b"my [MASKED]")]
    assert heard(wire.to_server) == ["my [MASKED]"]
    wire.edit = WebSocketMessage.drop
    wire.hear("never mind")
    assert wire.shown[-1] == (False, b"never mind")
    assert not wire.to_client
    assert wire.hooks == [WebsocketStartHook, WebsocketMessageHook, WebsocketMessageHook]


def test_an_injected_message_is_inspected() -> None:
    wire = Wire()
    message = WebSocketMessage(Opcode.TEXT, True, b"injected SECRET")
    wire.feed(WebSocketMessageInjected(wire.flow, message))
    assert heard(wire.to_server) == ["injected [MASKED]"]


def test_ten_thousand_messages_in_bounded_memory() -> None:
    wire = Wire()
    tracemalloc.start()
    try:
        before = 0
        for index in range(10_000):
            wire.say(f"{index} " + "x" * 1000)
            wire.to_server.clear(), wire.shown.clear(), wire.hooks.clear()
            if index == 1000:
                before = tracemalloc.get_traced_memory()[0]
        assert tracemalloc.get_traced_memory()[0] - before < 100_000
    finally:
        tracemalloc.stop()
    assert wire.data.messages == []


def test_recorders_keep_the_end_of_the_conversation() -> None:
    wire = Wire()
    wire.exchanges.record_bodies = True
    for index in range(websocket.KEPT_MESSAGES + 5):
        wire.say(f"{index} SECRET")
    kept = [each.content for each in wire.data.messages]
    assert len(kept) == websocket.KEPT_MESSAGES
    assert kept[0] == b"5 [MASKED]"
    wire.say("reply")
    assert wire.data.messages[-1].injected
    wire.say("x" * 600_000)
    wire.say("y" * 600_000)
    assert [len(each.content) for each in wire.data.messages] == [600_000]


def test_a_goodbye_reaches_both_sides() -> None:
    wire = Wire()
    wire.feed(websocket.Goodbye(wire.flow, None))
    assert heard(wire.to_server) == heard(wire.to_client) == [1001]
    assert wire.ended["outcome"] == "done"
    wire.feed(websocket.Goodbye(wire.flow, None))
    assert heard(wire.to_client) == [1001]


def test_a_failure_at_the_very_end_still_closes(monkeypatch: pytest.MonkeyPatch) -> None:
    wire = Wire()

    def fail(live: Live) -> None:
        raise RuntimeError("bug")

    monkeypatch.setattr(wire.exchanges, "close", fail)
    wire.raw(wire.client.send(ws.CloseConnection(1000)))
    assert {"client", "server"} == set(wire.closed)


# --- through mitmdump -----------------------------------------------------------------------------

live = pytest.mark.live


@pytest.fixture(scope="module")
def server(authority: Authority) -> Iterator[SocketServer]:
    with SocketServer(authority) as running:
        yield running


@pytest.fixture(scope="module")
def launch(authority: Authority, record: Record) -> Callable[..., AbstractContextManager[Proxy]]:
    """Starts a mitmdump over the fake engine: `launch("--set", "x=1", FAKE_LIMITS=...)`."""

    def begin(*args: str, **env: str) -> AbstractContextManager[Proxy]:
        env = {"FAKE_RECORD": str(record.path), **env}
        return start_mitmdump(authority, *args, scripts=[FAKE], env=env)

    return begin


@pytest.fixture(scope="module")
def socket_proxy(launch: Any, server: SocketServer) -> Iterator[Proxy]:
    with launch("--mode", server.mode) as running:
        yield running


@live
def test_messages_cross_a_real_proxy(
    socket_proxy: Proxy, server: SocketServer, record: Record
) -> None:
    with SocketClient(socket_proxy, "/socket?1") as client:
        client.send("hello SECRET")
        assert client.receive() == "hello [MASKED]"
        client.send(b"\x00\x01")
        assert client.receive() == b"\x00\x01"
        client.send("slow one")
        assert client.receive() == "slow one"
        client.send("reply now")
        assert client.receive() == "no: reply now"
        client.event(ws.Ping(b"1"))
        assert client.pong() == b"1"
        client.send("x" * 3_000, frames=3)
        assert client.receive() == "x" * 3_000
        assert server.last.frames[-1] == 3
        assert record.outcome("/socket?1") is None  # it is still open
        assert client.close(1000, "bye") == (1000, "bye")
    wait_until(lambda: record.outcome("/socket?1") == "done", what="done")
    wait_until(lambda: server.last.closed == (1000, "bye"), what="the upstream's close")


@live
def test_compression_is_not_negotiated(socket_proxy: Proxy, server: SocketServer) -> None:
    with SocketClient(socket_proxy, "/socket", deflate=True) as client:
        assert client.accepted.extensions == []
        assert server.last.request.extensions == []
        client.send("x" * 100_000)
        assert client.receive() == "x" * 100_000


@live
@pytest.mark.parametrize("path", ["/socket", "/service"])
def test_an_upstream_that_compresses_all_the_same_is_refused(
    socket_proxy: Proxy, server: SocketServer, path: str
) -> None:
    """So there is nothing to unpack: 1 MB of deflate could be 1 GB of message."""
    server.deflate = True
    try:
        with pytest.raises(Refused) as refused:
            SocketClient(socket_proxy, path, deflate=True)
    finally:
        server.deflate = False
    assert refused.value.status == 502


@live
def test_an_upstream_that_says_no(socket_proxy: Proxy, server: SocketServer) -> None:
    server.refuse = 403
    try:
        with pytest.raises(Refused) as refused:
            SocketClient(socket_proxy, "/socket?a=upper")
    finally:
        server.refuse = 0
    assert refused.value.status == 403
    assert refused.value.body == b'{"REFUSED": TRUE}'  # the answer was read like any other


@live
def test_a_socket_that_need_not_be_read(
    socket_proxy: Proxy, server: SocketServer, record: Record
) -> None:
    with SocketClient(socket_proxy, "/service?unread") as client:
        client.send("hello SECRET")
        assert client.receive() == "hello SECRET"
        assert server.last.received == ["hello SECRET"]
        assert record.outcome("/service?unread") is None
        client.close()
    wait_until(lambda: record.outcome("/service?unread") == "done", what="done")


@live
@pytest.mark.parametrize(
    ("said", "closed", "outcome"),
    [
        ("raise", 1011, "failed"),
        ("hang", 1011, "failed"),
        ("close", 4003, "refused"),
        ("x" * ((1 << 20) + 1), 1009, "refused"),
    ],
)
def test_what_ends_a_socket(
    socket_proxy: Proxy, server: SocketServer, record: Record, said: str, closed: int, outcome: str
) -> None:
    path = f"/socket?{closed}-{len(said)}"
    with SocketClient(socket_proxy, path) as client:
        client.send("first")
        assert client.receive() == "first"
        client.send(said)
        while client.receive() is not None:
            pass
        assert client.closed is not None and client.closed[0] == closed
    wait_until(lambda: server.last.closed and server.last.closed[0] == closed, what="the close")
    assert server.last.received == ["first"]
    wait_until(lambda: record.outcome(path) == outcome, what=outcome)


@live
def test_a_message_that_ends_the_socket_while_the_client_goes_on_sending(
    socket_proxy: Proxy,
) -> None:
    """As an audio stream does: the reason reaches it, and no reset in its place."""
    with SocketClient(socket_proxy, "/socket") as client:
        for index in range(200):
            client.send("close" if index == 50 else b"x" * 4096)
        got = []
        while (message := client.receive()) is not None:
            got.append(message)
        assert got[-1] == "blocked"
        assert client.closed == (4003, "by the fake")


@live
@pytest.mark.parametrize("who", ["client", "upstream"])
def test_a_side_that_dies(
    socket_proxy: Proxy, server: SocketServer, record: Record, who: str
) -> None:
    path = f"/socket?dies={who}"
    with SocketClient(socket_proxy, path) as client:
        client.send("first")
        assert client.receive() == "first"
        if who == "client":
            client.socket.close()
            wait_until(lambda: server.last.gone, what="the upstream's end")
            assert server.last.closed is None
        else:
            server.die()
            assert client.receive() is None
            assert client.closed is None
    wanted = "client-gone" if who == "client" else "upstream-error"
    wait_until(lambda: record.outcome(path) == wanted, what=wanted)


@live
def test_both_directions_at_once(socket_proxy: Proxy, server: SocketServer) -> None:
    """10,000 messages, half of them pushed by the upstream while the client sends."""
    with SocketClient(socket_proxy, "/socket") as client:
        client.send("first")
        assert client.receive() == "first"
        server.answer = lambda message: []
        session = server.last
        before = socket_proxy.memory_mb()
        try:

            def push() -> None:
                for index in range(5000):
                    server.push(f"down {index} SECRET")

            pushing = threading.Thread(target=push)
            pushing.start()
            got: list[object] = []
            for index in range(5000):
                client.send(f"up {index} SECRET")
                while len(client.events):
                    got.append(client.receive())
            while len(got) < 5000:
                got.append(client.receive())
            pushing.join()
        finally:
            server.answer = lambda message: [message]
        wait_until(lambda: len(session.received) == 5001, 30, what="all arrived")
        assert got == [f"down {index} [MASKED]" for index in range(5000)]
        assert session.received[1:] == [f"up {index} [MASKED]" for index in range(5000)]
        assert socket_proxy.memory_mb() - before < 20


@live
def test_only_a_proper_upgrade_may_leave(socket_proxy: Proxy, server: SocketServer) -> None:
    before = len(server.sessions)
    lines = b"Host: a\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    for head in (
        b"POST /socket HTTP/1.1\r\nUpgrade: websocket\r\nContent-Length: 0\r\n",
        b"GET /socket HTTP/1.1\r\nUpgrade: websocket\r\nContent-Length: 1\r\n",
        b"GET /socket HTTP/1.1\r\nUpgrade: websocket, other\r\n",
        b"GET /socket HTTP/1.0\r\nUpgrade: websocket\r\n",
    ):
        with socket_proxy.connect("localhost") as raw:
            raw.sendall(head + lines + b"\r\nx")
            assert raw.recv(4096).split(b" ")[1] == b"400"
    assert len(server.sessions) == before


@live
@pytest.mark.parametrize("protocol", ["h2c", "tcp"])
def test_a_switch_to_another_protocol_is_refused(
    launch: Any, upstream: Upstream, protocol: str
) -> None:
    head = [("upgrade", protocol), ("connection", "upgrade")]
    upstream.on("/socket", Script(chunks=[], status=101, headers=head, framing="close"))
    with launch("--mode", upstream.mode) as proxy, proxy.connect("localhost") as raw:
        raw.sendall(
            b"GET /socket HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
        )
        assert raw.recv(4096).startswith(b"HTTP/1.1 502")


@live
def test_the_option_websocket_opens_no_way_around(
    launch: Any, server: SocketServer, record: Record
) -> None:
    with launch("--mode", server.mode, "--set", "websocket=false") as proxy:
        with SocketClient(proxy, "/socket?off") as client:
            client.send("hello SECRET")
            assert client.receive() == "hello [MASKED]"
            client.close()
    wait_until(lambda: record.outcome("/socket?off") == "done", what="done")


@live
@pytest.mark.parametrize("dispatch", ["true", "false"])
def test_a_capture_has_what_was_sent(
    launch: Any, server: SocketServer, authority: Authority, dispatch: str
) -> None:
    path = authority.folder / f"socket-{dispatch}.mitm"
    options = ["-w", str(path), "--set", f"guard_dispatch={dispatch}"]
    with launch("--mode", server.mode, *options) as proxy:
        with SocketClient(proxy, "/socket") as client:
            client.send("hello SECRET")
            assert client.receive() == "hello [MASKED]"
            client.close(1000)
        wait_until(lambda: path.exists() and path.stat().st_size > 0, what="the capture")
    with path.open("rb") as file:
        (flow,) = FlowReader(file).stream()
    assert isinstance(flow, http.HTTPFlow) and flow.websocket
    assert [(m.from_client, m.content) for m in flow.websocket.messages] == [
        (True, b"hello [MASKED]"),
        (False, b"hello [MASKED]"),
    ]
    assert flow.metadata["guard"]["outcome"] == "done"
    assert flow.websocket.close_code == 1000


@live
def test_draining_says_goodbye(launch: Any, server: SocketServer, record: Record) -> None:
    with launch("--mode", server.mode, "--set", "guard_grace=1") as proxy:
        with SocketClient(proxy, "/socket?drain") as client:
            client.send("hello")
            assert client.receive() == "hello"
            proxy.signal(signal.SIGTERM)
            pause(0.3)
            client.send("still here")  # the grace is for open conversations
            assert client.receive() == "still here"
            assert client.receive() is None
            assert client.closed is not None and client.closed[0] == 1001
        assert proxy.wait() == 0
    assert server.last.closed == (1001, "mitmguard goes away")
    assert record.outcome("/socket?drain") == "done"


@live
def test_a_slow_reader_slows_the_upstream(socket_proxy: Proxy, server: SocketServer) -> None:
    with SocketClient(socket_proxy, "/socket") as client:
        client.send("first")
        assert client.receive() == "first"
        before = socket_proxy.memory_mb()
        for _ in range(200):
            server.push(b"x" * 500_000)  # 100 MB
        pause(1.0)
        assert socket_proxy.memory_mb() - before < 30
        for _ in range(200):
            assert client.receive() == b"x" * 500_000


@live
def test_a_pending_verdict_stops_reading_from_both(launch: Any, server: SocketServer) -> None:
    limits = json.dumps({"deadline_s": 3})
    with launch("--mode", server.mode, FAKE_LIMITS=limits) as proxy:
        with SocketClient(proxy, "/socket") as client:
            client.send("first")
            assert client.receive() == "first"
            before = proxy.memory_mb()
            client.send("hang")
            client.socket.settimeout(0.5)
            with pytest.raises(TimeoutError):
                for _ in range(200):
                    client.send(b"x" * 500_000)
            for _ in range(100):
                server.push(b"x" * 500_000)
            pause(0.5)
            assert proxy.memory_mb() - before < 30


@live
def test_what_comes_before_the_answer_is_bounded(launch: Any, upstream: Upstream) -> None:
    upstream.on("/socket", Script(wait=2))
    with launch("--mode", upstream.mode) as proxy, proxy.connect("localhost") as raw:
        before = proxy.memory_mb()
        raw.sendall(
            b"GET /socket HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
        )
        raw.settimeout(0.5)
        with pytest.raises(TimeoutError):
            for _ in range(200):
                raw.sendall(b"x" * 500_000)
        assert proxy.memory_mb() - before < 30
        raw.settimeout(5)
        assert raw.recv(4096).startswith(b"HTTP/1.1 200")


@live
@pytest.mark.parametrize(
    "special",
    [
        [(":method", "CONNECT"), (":protocol", "websocket")],  # RFC 8441
        [(":method", "GET"), ("upgrade", "websocket"), ("connection", "upgrade")],
    ],
)
def test_websockets_over_h2_do_not_exist(
    proxy: Proxy, upstream: Upstream, special: list[tuple[str, str]]
) -> None:
    """They are not offered in the settings, and refused all the same."""
    before = len(upstream.seen)
    with proxy.connect("localhost", ("h2",)) as raw:
        raw.settimeout(5)
        client = h2.connection.H2Connection()
        client.initiate_connection()
        raw.sendall(client.data_to_send())
        client.receive_data(raw.recv(65536))
        assert not client.remote_settings.enable_connect_protocol
        head = [(":scheme", "https"), (":path", "/socket"), (":authority", "localhost"), *special]
        head.sort(key=lambda field: not field[0].startswith(":"))
        client.config.validate_outbound_headers = False
        client.config.normalize_outbound_headers = False
        client.send_headers(1, head)
        raw.sendall(client.data_to_send())
        ended: list[h2.events.Event] = []
        while not ended and (data := raw.recv(65536)):
            ended = [
                each
                for each in client.receive_data(data)
                if isinstance(each, h2.events.ConnectionTerminated | h2.events.StreamReset)
            ]
        assert ended
    assert len(upstream.seen) == before
