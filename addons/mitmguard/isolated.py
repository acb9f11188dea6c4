"""Detectors of the operator's own, each in a process that can be killed.

Code that we did not write may hang while it holds the interpreter lock, and then neither a thread nor a
deadline helps. So it runs elsewhere: texts go over a pipe, findings come back, and a detector that raises,
dies or misses its deadline is a `DetectorFailed`, never an empty result.
"""

from __future__ import annotations

import asyncio
import importlib
import json
import os
import select
import subprocess
import sys
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol, get_args

from mitmguard.clock import monotonic
from mitmguard.errors import ConfigurationError, DetectorFailed, Problem
from mitmguard.model import Category, Finding, Scope, Severity

START_SECONDS = 20.0
"""For a child to import the detector; importing a model can take seconds."""

_WAITERS = ThreadPoolExecutor(8, "guard detector")
"""They only wait for children, each of which answers one question at a time."""

MAX_ANSWER = 4 * 1024 * 1024
"""Bytes of one answer: findings, not texts."""


class Detector(Protocol):
    """What the operator writes: a class without arguments whose `find` returns findings in one text."""

    def find(self, text: str, scope: Scope) -> Sequence[Finding]:
        """Return the findings; `start` and `end` are Python string indices."""


class ChildDetector:
    """A detector behind a pipe; the child is started at once, and again after it had to be killed."""

    def __init__(self, name: str, spec: str, deadline: float) -> None:
        """spec: `module:Class`. deadline: seconds for one call. Raises `ConfigurationError`."""
        self.name = name
        self._spec = spec
        self._deadline = deadline
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        try:
            with self._lock:
                self._start()
        except DetectorFailed as e:
            problem = Problem("policy", 0, 0, f"detector {name} ({spec}) does not start: {e.how}",
                              "check the module's name, and that it can be imported")  # fmt: skip
            raise ConfigurationError((problem,)) from e

    def job(self, texts: Sequence[tuple[str, Scope]]) -> ChildJob:
        """Return the job that asks the child about `texts`; its result is one list of findings per text."""
        return ChildJob(self, texts)

    def ask(self, texts: Sequence[tuple[str, Scope]]) -> list[list[Finding]]:
        """Ask and wait, at most the deadline; raise `DetectorFailed`. For a thread, not for the loop."""
        with self._lock:
            if self._child is None:
                self._start()
            line = json.dumps([[text, list(scope)] for text, scope in texts]).encode() + b"\n"
            try:
                answer = json.loads(self._exchange(line, self._deadline))
                return [
                    [_finding(f, self.name, texts[i][0]) for f in found]
                    for i, found in enumerate(answer)
                ]
            except DetectorFailed:
                self._kill()
                raise
            except (OSError, ValueError, TypeError, KeyError, IndexError) as e:
                self._kill()
                raise DetectorFailed(self.name, "answered with something else than findings") from e

    def close(self) -> None:
        """End the child."""
        with self._lock:
            self._kill()

    def _start(self) -> None:
        path = json.dumps(sys.path)
        self._child = subprocess.Popen(
            [sys.executable, "-c", _CHILD.format(path=path), self._spec],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        try:
            if self._exchange(b"", START_SECONDS) != b"ready\n":
                raise DetectorFailed(self.name, "cannot be imported or built")
        except DetectorFailed:
            self._kill()
            raise

    def _exchange(self, line: bytes, seconds: float) -> bytes:
        child = self._child
        if child is None or child.stdin is None or child.stdout is None:
            raise DetectorFailed(self.name, "is not running")
        until = monotonic() + seconds
        # A child that hangs does not read either: writing must not wait for ever.
        pending = memoryview(line)
        fd_in, fd_out = child.stdin.fileno(), child.stdout.fileno()
        os.set_blocking(fd_in, False)
        answer = bytearray()
        while not answer.endswith(b"\n"):
            left = until - monotonic()
            if left <= 0:
                raise DetectorFailed(self.name, "missed its deadline")
            readable, writable, _ = select.select([fd_out], [fd_in] if pending else [], [], left)
            if writable:
                try:
                    pending = pending[os.write(fd_in, pending[:65536]) :]
                except BlockingIOError:
                    continue
                except OSError as e:
                    raise DetectorFailed(self.name, "died") from e
            if readable:
                piece = os.read(fd_out, 65536)
                if not piece:
                    raise DetectorFailed(self.name, "raised or died")
                answer += piece
                if len(answer) > MAX_ANSWER:
                    raise DetectorFailed(self.name, "answered too much")
        return bytes(answer)

    def _kill(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.kill()
            child.wait()
            for pipe in (child.stdin, child.stdout):
                if pipe is not None:
                    pipe.close()


class ChildJob:
    """One question to a child."""

    def __init__(self, detector: ChildDetector, texts: Sequence[tuple[str, Scope]]) -> None:
        self._detector, self._texts = detector, texts

    async def run(self) -> list[list[Finding]]:
        """Ask in a thread: the wait holds no lock of the interpreter."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(_WAITERS, self._detector.ask, self._texts)


_CHILD = (
    "import sys; sys.path[:] = {path}; from mitmguard.isolated import serve; serve(sys.argv[1])"
)


def serve(spec: str) -> None:
    """Run in the child: build the detector, answer line by line, end at the first exception."""
    module, _, name = spec.partition(":")
    detector: Detector = getattr(importlib.import_module(module), name)()
    out = sys.stdout.buffer
    sys.stdout = sys.stderr  # a detector that prints must not speak in our protocol
    out.write(b"ready\n")
    out.flush()
    for line in sys.stdin.buffer:
        answer = [
            [list(f) for f in detector.find(text, Scope(*scope))]
            for text, scope in json.loads(line)
        ]
        out.write(json.dumps(answer).encode() + b"\n")
        out.flush()


def _finding(raw: list[object], detector: str, text: str) -> Finding:
    category, type, start, end, score, severity, *_ = raw
    if category not in get_args(Category) or severity not in get_args(Severity):
        raise ValueError("unknown category or severity")
    if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start < end <= len(text):
        raise ValueError("a span outside the text")
    return Finding(category, str(type), start, end, float(str(score)), severity, detector)  # type: ignore[arg-type]
