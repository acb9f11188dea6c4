"""The small parts on their own: driver, pace, health, logs, options, refusals of the face."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import threading
from collections import deque
from collections.abc import Generator
from itertools import count
from types import SimpleNamespace
from typing import Any

import pytest
from mitmproxy import options as moptions
from mitmproxy.proxy.layers.http._events import ResponseData

from mitmguard.proxy import driver, health, logs, options, pace, replies

# --- driver ---


class Job:
    def __init__(self, result: object = None, error: Exception | None = None) -> None:
        self.result, self.error = result, error

    async def run(self) -> object:
        await asyncio.sleep(0)
        if self.error:
            raise self.error
        return self.result


def steps(*items: Any) -> Generator[Any, Any, list[object]]:
    got = []
    for each in items:
        got.append((yield each))
    return got


def test_work_that_does_not_pause_is_done_at_once() -> None:
    assert driver.advance(steps()) == []
    assert driver.advance(steps(None, None)) == [None, None]


def test_work_that_holds_the_loop_too_long_is_suspended(monkeypatch: pytest.MonkeyPatch) -> None:
    now = count(0, driver.SLICE_S / 4)
    monkeypatch.setattr(driver, "monotonic", lambda: next(now))
    done = 0

    def long() -> Generator[None, object, str]:
        nonlocal done
        while done < 20:
            done += 1
            yield None
        return "done"

    rest = driver.advance(long())
    assert isinstance(rest, driver.Suspended)
    assert done == 4
    assert asyncio.run(driver.finish(rest)) == "done"


async def test_jobs_give_their_results_back() -> None:
    rest = driver.advance(steps(Job(1), None, Job(2)))
    assert isinstance(rest, driver.Suspended)
    assert await driver.finish(rest) == [1, None, 2]


async def test_a_failed_job_is_raised_in_the_engine() -> None:
    def careful() -> Generator[Any, Any, str]:
        try:
            yield Job(error=ValueError("died"))
        except ValueError:
            yield None
            return "refused"
        return "wrong"

    rest = driver.advance(careful())
    assert isinstance(rest, driver.Suspended)
    assert await driver.finish(rest) == "refused"
    rest = driver.advance(steps(Job(error=ValueError("died"))))
    assert isinstance(rest, driver.Suspended)
    with pytest.raises(ValueError, match="died"):
        await driver.finish(rest)


async def test_a_cancelled_work_is_closed() -> None:
    closed = []

    class Forever:
        async def run(self) -> object:
            return await asyncio.Event().wait()

    def work() -> Generator[Any, Any, None]:
        try:
            yield Forever()
        finally:
            closed.append(True)

    rest = driver.advance(work())
    assert isinstance(rest, driver.Suspended)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.01):
            await driver.finish(rest)
    assert closed


# --- pace ---


async def test_a_reader_waits_for_a_client_that_is_behind() -> None:
    class Source:
        async def read(self, n: int) -> bytes:
            return b"x" * n

    own = pace.Pace()
    reader = pace.PacedReader(Source(), own.behind)
    assert await reader.read(3) == b"xxx"
    queue: deque[Any] = deque([ResponseData(1, b"y" * (pace.HIGH_WATER + 1)), "another event"])
    own.queued(1, queue)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(3 * pace.POLL_S):
            await reader.read(1)
    queue.clear()
    assert await reader.read(1) == b"x"
    assert not own.behind()


def test_an_h2_window_counts() -> None:
    own = pace.Pace()
    buffers: dict[int, list[Any]] = {1: [SimpleNamespace(data=b"z" * (pace.HIGH_WATER + 1))]}
    h2: Any = SimpleNamespace(stream_buffers=buffers)
    own.h2 = h2
    assert not own.behind()
    own.sent(1)
    assert own.behind()
    buffers.clear()
    assert not own.behind()


# --- health ---


async def ask(port: int, request: bytes) -> tuple[bytes, bytes]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(request)
    reply = await asyncio.wait_for(reader.read(), 2)
    writer.close()
    head, _, body = reply.partition(b"\r\n\r\n")
    return head.split(b"\r\n")[0], body


async def test_health_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    state = {"ready": False}

    def metrics() -> bytes:
        if state["ready"]:
            raise RuntimeError("a broken collector")
        return b"a 1\n"

    monkeypatch.setattr(health, "TIMEOUT_S", 0.2)
    server = await health.serve("127.0.0.1", 0, metrics, lambda: state["ready"])
    port = server.sockets[0].getsockname()[1]
    try:
        assert await ask(port, b"GET /livez HTTP/1.1\r\n\r\n") == (b"HTTP/1.1 200 OK", b"ok\n")
        assert (await ask(port, b"GET /readyz HTTP/1.1\r\n\r\n"))[0].split()[1] == b"503"
        assert await ask(port, b"GET /metrics?x=1 HTTP/1.1\r\n\r\n") == (
            b"HTTP/1.1 200 OK",
            b"a 1\n",
        )
        assert await ask(port, b"HEAD /metrics HTTP/1.1\r\n\r\n") == (b"HTTP/1.1 200 OK", b"")
        state["ready"] = True
        assert (await ask(port, b"GET /readyz HTTP/1.1\r\n\r\n"))[1] == b"ready\n"
        assert (await ask(port, b"GET /metrics HTTP/1.1\r\n\r\n"))[0].split()[1] == b"500"
        assert (await ask(port, b"POST /livez HTTP/1.1\r\n\r\n"))[0].split()[1] == b"405"
        assert (await ask(port, b"GET /x HTTP/1.1\r\n\r\n"))[0].split()[1] == b"404"
        assert await ask(port, b"GET /livez") == (b"", b"")  # never ends: cut after the timeout
        assert (await ask(port, b"x" * 9000))[1] == b""
    finally:
        server.close()


# --- logs ---


def test_a_log_that_nobody_reads_drops_and_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "CAPACITY", 5)
    monkeypatch.setattr(logs, "STOP_S", 0.1)
    hold = threading.Event()

    class Stuck(logging.Handler):
        def handle(self, record: logging.LogRecord) -> bool:
            hold.wait(5)
            return True

    read, write = os.pipe()
    with open(write, "w") as out, open(read):
        writer = logs.Writer(out)
        queued = logs.QueuedLog(Stuck(logging.WARNING), writer)
        for level in (logging.INFO, logging.ERROR):
            for i in range(20):
                queued.handle(logging.LogRecord("x", level, "", 0, "number %d", (i,), None))
        assert writer.dropped >= 14
        writer.stop()  # returns, though the thread is stuck
        hold.set()


# --- options ---


def test_what_must_not_be_set() -> None:
    chosen = moptions.Options()
    assert options.problems(chosen, chosen.keys(), {}) == []
    chosen.update(ssl_insecure=True)
    (problem,) = options.problems(chosen, {"ssl_insecure"}, {})
    assert problem.startswith("option ssl_insecure cannot be used")
    (problem,) = options.problems(chosen, set(), {"SSLKEYLOGFILE": "x"})
    assert problem.startswith("unset SSLKEYLOGFILE")


# --- replies ---


@pytest.mark.parametrize(
    ("reply", "status", "retry"),
    [
        (replies.STARTING, 503, "true"),
        (replies.BUSY, 503, "true"),
        (replies.BROKEN, 502, "false"),
        (replies.TOO_LARGE, 413, "false"),
    ],
)
def test_a_reply_can_be_read_by_a_program(reply: Any, status: int, retry: str) -> None:
    response = replies.response(reply)
    assert response.status_code == status
    assert response.headers["x-should-retry"] == retry
    assert ("retry-after" in response.headers) is (retry == "true")
    assert json.loads(response.raw_content or b"")["error"]["message"]
