"""Children: code that may hang, die or eat memory, in a process that can be killed.

A thread that hangs while it holds the interpreter lock cannot be helped by a deadline, a process can. A
request goes over a pipe and one line comes back; a child that misses its deadline, dies or says too much
is killed, and started again by the next request.
"""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import threading
import weakref
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from mitmguard.clock import monotonic

START_SECONDS = 20.0
"""For a child to import what it needs; importing a model can take seconds."""

READY = b"ready\n"
"""What a child says first, when it can be asked."""

WAITERS = ThreadPoolExecutor(8, "guard child")
"""They only wait for children, each of which answers one question at a time."""

_PIECE = 65536


class ChildFailed(Exception):
    """Raised when a child did not answer: how, in words of ours."""


class Child:
    """One process that runs `module.serve(argument)`; lazily started, and again after it was killed."""

    def __init__(self, serve: str, argument: str = "", *, largest: int) -> None:
        """serve: `module:function` of ours that runs in the child. largest: bytes of one answer."""
        self._serve, self._argument, self._largest = serve, argument, largest
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._end: Callable[[], object] | None = None

    def start(self) -> None:
        """Start it, if it does not run; raise `ChildFailed`."""
        with self._lock:
            self._start()

    def ask(self, request: bytes, seconds: float, wait: float = -1) -> bytes:
        """Return the line that answers `request`; raise `ChildFailed`. For a thread, not for the loop.

        seconds: for the answer. wait: seconds until it is this request's turn; -1: as long as it takes.
        """
        if not self._lock.acquire(timeout=wait):
            raise ChildFailed("is busy")
        try:
            self._start()
            return self._exchange(request, seconds)
        except ChildFailed:
            self._kill()
            raise
        finally:
            self._lock.release()

    def close(self) -> None:
        """End the child."""
        with self._lock:
            self._kill()

    def _start(self) -> None:
        if self._process is not None:
            return
        module, _, function = self._serve.partition(":")
        code = (
            f"import sys; sys.path[:] = {json.dumps(sys.path)}; "
            f"from {module} import {function} as serve; serve(sys.argv[1])"
        )
        self._process = subprocess.Popen(
            [sys.executable, "-c", code, self._argument],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        # A child does not outlive the one who asks it, closed or not.
        self._end = weakref.finalize(self, _end, self._process)
        try:
            if self._exchange(b"", START_SECONDS) != READY:
                raise ChildFailed("cannot be imported or built")
        except ChildFailed:
            self._kill()
            raise

    def _exchange(self, request: bytes, seconds: float) -> bytes:
        child = self._process
        if child is None or child.stdin is None or child.stdout is None:
            raise ChildFailed("is not running")
        until = monotonic() + seconds
        # A child that hangs does not read either: writing must not wait for ever.
        pending = memoryview(request)
        fd_in, fd_out = child.stdin.fileno(), child.stdout.fileno()
        os.set_blocking(fd_in, False)
        answer = bytearray()
        while not answer.endswith(b"\n"):
            left = until - monotonic()
            if left <= 0:
                raise ChildFailed("missed its deadline")
            readable, writable, _ = select.select([fd_out], [fd_in] if pending else [], [], left)
            if writable:
                try:
                    pending = pending[os.write(fd_in, pending[:_PIECE]) :]
                except BlockingIOError:
                    continue
                except OSError as e:
                    raise ChildFailed("died") from e
            if readable:
                piece = os.read(fd_out, _PIECE)
                if not piece:
                    raise ChildFailed("raised or died")
                answer += piece
                if len(answer) > self._largest:
                    raise ChildFailed("answered too much")
        return bytes(answer)

    def _kill(self) -> None:
        self._process = None
        if self._end is not None:
            self._end()


def _end(child: subprocess.Popen[bytes]) -> None:
    child.kill()
    child.wait()
    for pipe in (child.stdin, child.stdout):
        if pipe is not None:
            pipe.close()
