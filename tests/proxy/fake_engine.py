"""A fake engine: what it does is asked for in the path, `?q=` on the way out and `?a=` on the way back.

q: block raise hang slow pause redact nofail     (in request)      h: block raise              (in request_head)
a: upper stop abort raise hang slow slowstop hold empty big         (in feed, at the fifth event, or in response)
A WebSocket on `/socket` is read; the first word of a message asks for what `FakeExchange.message` does with it.
Hosts: `*.guarded.test`, `localhost` and 127.0.0.1 are guarded, `*.watched.test` watched, all else tunnelled.
"""

from __future__ import annotations

import asyncio
import json
import os
import threading
import time
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from mitmguard.engine import Forward, Head, Refusal, Stop
from mitmguard.errors import PolicyError, Problem
from mitmguard.verdicts import Relay

FINAL = b'data: {"finish_reason":"content_filter"}\n\ndata: [DONE]\n\n'


def refusal(status: int, code: str) -> Refusal:
    body = json.dumps({"error": {"code": code}}).encode()
    return Refusal(
        status, (("content-type", "application/json"), ("x-should-retry", "false")), body
    )


@dataclass
class Limits:
    connections: int = 100
    inflight: int = 50
    header_bytes: int = 16384
    body_bytes: int = 1 << 20
    deadline_s: float = 1.0


class Sleep:
    """A job that takes its time."""

    def __init__(self, seconds: float, error: Exception | None = None) -> None:
        self.seconds, self.error = seconds, error

    async def run(self) -> object:
        await asyncio.sleep(self.seconds)
        if self.error:
            raise self.error
        return "slept"


class FakeGuard:
    """Stands in for `mitmguard.engine.Guard`; writes what happened to `$FAKE_RECORD`, one JSON line each."""

    fails_open = False

    def __init__(self, config: str = "default") -> None:
        if config == "broken":
            raise PolicyError((Problem("guard.yaml", 3, 1, "unknown field 'modee'", "mode"),))
        self.limits = Limits()
        self.made = 0
        self.ready_at = time.monotonic() + float(os.environ.get("FAKE_WARM_S", "0"))

    @property
    def ready(self) -> bool:
        return time.monotonic() >= self.ready_at

    def host(self, host: str, port: int) -> str:
        if host.endswith(".guarded.test") or host in ("localhost", "127.0.0.1"):
            return "guarded"
        return "watched" if host.endswith(".watched.test") else "tunnelled"

    def tunnelled(self, host: str, port: int) -> None:
        return

    def begin(self, head: Head) -> FakeExchange:
        self.made += 1
        return FakeExchange(self, head, f"x{self.made}")

    def failure(self, head: Head | None, error: BaseException, where: str) -> Refusal:
        note({"failure": where, "error": repr(error)})
        return refusal(500, "guard_failed")

    def poll(self) -> None:
        if os.environ.get("FAKE_POLL") == "raise":
            raise RuntimeError("poll failed")

    def reload(self) -> None:
        note({"reload": True})

    def metrics(self) -> bytes:
        return b"fake_exchanges %d\n" % self.made


class FakeExchange:
    """One exchange, as its path asks."""

    def __init__(self, guard: FakeGuard, head: Head, id: str) -> None:
        self.guard, self.head, self.id = guard, head, id
        query = parse_qs(urlsplit(head.path).query)
        self.head_case, self.case, self.answer = (query.get(k, [""])[0] for k in ("h", "q", "a"))
        self.events = 0
        self.held = b""
        self.finished = ""

    def request_head(self) -> Any:
        if self.head_case == "raise":
            raise RuntimeError("bug in request_head")
        if self.head_case == "block":
            return refusal(415, "unsupported")
        guarded = self.guard.host(self.head.host, self.head.port) == "guarded"
        if guarded and "websocket" in dict(self.head.headers).get("upgrade", "").lower():
            if self.head.path.startswith("/socket"):
                return "socket"
            if not self.head.path.startswith("/service"):
                return refusal(426, "websocket")
        return "buffer" if guarded and not self.head.path.startswith("/service") else "pass"

    def request(self, body: bytes) -> Generator[Any, Any, Any]:
        note({"request": body.decode("utf-8", "replace")[:80], "thread": threading.active_count()})
        match self.case:
            case "raise":
                raise RuntimeError("bug in a rule")
            case "hang":
                yield Sleep(60)
            case "slow":
                yield Sleep(0.3)
            case "failjob":
                try:
                    yield Sleep(0, ValueError("job died"))
                except ValueError:
                    return refusal(503, "detector_failed")
            case "pause":
                for _ in range(20):
                    yield None
            case "block":
                return refusal(400, "blocked")
        if b"SECRET" in body:
            return Forward(body.replace(b"SECRET", b"[MASKED]"), (("x-guard", "1"),), ("x-drop",))
        return Forward(None, (), ())

    def response_head(self, status: int, headers: Any) -> Any:
        if self.answer == "headraise":
            raise RuntimeError("bug in response_head")
        kind = dict(headers).get("content-type", "")
        if self.head.path.startswith("/service"):
            return "pass", (), ()
        mode = "stream" if kind.startswith("text/event-stream") else "buffer"
        return mode, (("x-inspected", mode),), ()

    def response(self, body: bytes) -> Generator[Any, Any, Any]:
        yield from ()
        if self.answer == "raise":
            raise RuntimeError("bug in response")
        if self.answer == "hang":
            yield Sleep(60)
        if self.answer == "block":
            return refusal(400, "answer_blocked")
        return Forward(body.upper() if self.answer == "upper" else None, (), ())

    def feed(self, data: bytes) -> Generator[Any, Any, Any]:
        self.events += 1
        fifth = self.events == 5
        match self.answer:
            case "upper":
                return data.replace(b"tok", b"TOKEN")
            case "slow":
                yield Sleep(0.01)
            case "pause":
                for _ in range(3):
                    yield None
            case "hold":
                self.held += data
                return b""
            case "stop" if fifth:
                return Stop(FINAL)
            case "slowstop" if fifth:
                yield Sleep(0.05)
                return Stop(FINAL)
            case "abort" if fifth:
                return Stop(b'data: {"error":{}}\n\n', abort=True)
            case "raise" if fifth:
                raise RuntimeError("bug in feed")
            case "failjob" if fifth:
                yield Sleep(0, ValueError("job died"))
            case "hang" if fifth:
                yield Sleep(60)
            case "wait" if fifth:
                yield Sleep(0.8)
            case "empty" if self.events % 2:
                return b""
        return data

    def close(self) -> Generator[Any, Any, Any]:
        yield from ()
        if self.answer == "closeraise":
            raise RuntimeError("bug in close")
        if self.answer == "closestop":
            return Stop(FINAL)
        held, self.held = self.held, b""
        return held

    def message(self, data: bytes, *, from_client: bool) -> Generator[Any, Any, Relay]:
        """Mask SECRET, and do what the first word says."""
        out = (data.replace(b"SECRET", b"[MASKED]"),)
        back: tuple[bytes, ...] = ()
        match data.split(b" ")[0]:
            case b"drop":
                out = ()
            case b"reply":
                out, back = (), (b"no: " + data,)
            case b"both":
                out, back = (b"one", b"two"), (b"seen",)
            case b"hold":
                self.held += data
                out = ()
            case b"broken":
                out = (b"\xff\xfe",)
            case b"close":
                return Relay((), (b"blocked",), 4003, "by the fake")
            case b"slow":
                yield Sleep(0.2)
            case b"hang":
                yield Sleep(60)
            case b"pause":
                for _ in range(20):
                    yield None
            case b"raise":
                raise RuntimeError("bug in message")
            case b"failjob":
                yield Sleep(0, ValueError("job died"))
        return Relay(out, back) if from_client else Relay(back, out)

    def too_large(self, *, from_client: bool) -> None:
        return

    def hang_up(self, *, from_client: bool) -> Generator[Any, Any, Relay]:
        yield from ()
        if b"raise" in self.held:
            raise RuntimeError("bug in hang_up")
        held = (self.held,) if self.held else ()
        return Relay(held, ()) if from_client else Relay((), held)

    def finish(self, outcome: str) -> dict[str, object]:
        if not self.finished:
            self.finished = outcome
            note({"finish": outcome, "path": self.head.path, "host": self.head.host, "id": self.id})
        action = "block" if outcome == "refused" else "allow"
        findings = {"BR_CPF": 2} if self.answer == "upper" else {}
        return {"id": self.id, "action": action, "findings": findings, "outcome": outcome}


def note(event: dict[str, object]) -> None:
    if path := os.environ.get("FAKE_RECORD"):
        with Path(path).open("a") as out:
            out.write(json.dumps(event) + "\n")
