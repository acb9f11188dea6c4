"""Worker processes on one port: started one by one, replaced when they die, ended together."""

from __future__ import annotations

import ctypes
import os
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import mitmguard
from mitmguard.clock import Clock, monotonic

STABLE_S = 10.0
"""A worker that lived so long was well: the next one starts at once."""

LONGEST_PAUSE_S = 30.0
"""Between two starts of a worker that dies at once: a mended file is noticed soon, a broken one costs no CPU."""

START_TRIES = 5
"""Starts of the very first worker: what kills it five times is not an accident."""

END_S = 5.0
"""What a worker may take beyond its grace time before it is killed."""

_MITMDUMP = (
    "import sys; sys.argv[0] = 'mitmdump'; from mitmproxy.tools.main import mitmdump; mitmdump()"
)
_PR_SET_PDEATHSIG = 1


def script(name: str = "guard.py") -> Path:
    """Return the script for `mitmdump -s`: beside the package in a checkout, inside it in a wheel."""
    package = Path(mitmguard.__file__).resolve().parent
    for place in (package / "scripts" / name, package.parent / name):
        if place.is_file():
            return place
    raise FileNotFoundError(
        f"{name} is missing beside {package}: reinstall the package `mitmguard`"
    )


def mitmdump(*arguments: str) -> list[str]:
    """Return the command of a mitmdump in this very Python; -P: the working directory holds no code."""
    return [sys.executable, "-P", "-c", _MITMDUMP, *arguments]


@dataclass(slots=True)
class _Worker:
    """One place among the workers, and the process that fills it now."""

    number: int
    process: subprocess.Popen[bytes] | None = None
    began: float = 0.0
    failures: int = 0
    again_at: float = 0.0


class Supervisor:
    """Runs `count` processes until SIGTERM or SIGINT; forwards SIGHUP.

    The first has to listen before the others start: a mistake in the configuration is told once, and files
    that the first start creates are there for the others.
    """

    def __init__(
        self,
        command: Callable[[int], Sequence[str]],
        count: int,
        *,
        listens: Callable[[], bool],
        say: Callable[[str], None],
        ready: Callable[[], None] = lambda: None,
        ended: Callable[[int], None] = lambda pid: None,
        environment: Mapping[str, str] | None = None,
        grace_s: float = 30.0,
        clock: Clock = monotonic,
    ) -> None:
        """`command(n)`: of worker n; `listens`: the port is open; `ended`: told the pid of each dead worker."""
        self._command = command
        self._workers = [_Worker(number) for number in range(count)]
        self._listens = listens
        self._say = say
        self._ready = ready
        self._ended = ended
        self._environment = dict(os.environ if environment is None else environment)
        self._grace_s = grace_s
        self._clock = clock
        self._signals: list[int] = []
        self._up = False
        self._code: int | None = None
        self._kill_at = 0.0

    def run(self) -> int:
        """Return the exit code: 0 ended as asked, 2 cannot start, 3 something had to be cut off, 130."""
        reading, writing = socket.socketpair()
        reading.setblocking(False)
        writing.setblocking(False)
        numbers = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGCHLD)
        before = {
            n: signal.signal(n, lambda number, _: self._signals.append(number)) for n in numbers
        }
        old = signal.set_wakeup_fd(writing.fileno(), warn_on_full_buffer=False)
        try:
            while True:
                self._obey()
                self._look()
                if self._code is not None and not any(w.process for w in self._workers):
                    return self._code
                select.select([reading], [], [], self._pause())
                with suppress(BlockingIOError):
                    reading.recv(4096)
        finally:
            for worker in self._workers:
                if worker.process is not None:
                    worker.process.kill()
                    worker.process.wait()
            signal.set_wakeup_fd(old)
            for number, handler in before.items():
                signal.signal(number, handler)
            reading.close()
            writing.close()

    def _pause(self) -> float:
        if not self._up and self._code is None:
            return 0.05
        return 0.5

    def _obey(self) -> None:
        while self._signals:
            number = self._signals.pop(0)
            if number == signal.SIGHUP:
                self._say("reloading")
                self._send(signal.SIGHUP)
            elif number == signal.SIGTERM:
                if self._code is None:
                    self._say("ending: open exchanges may finish; once more ends at once")
                self._end(signal.SIGTERM, 0, self._grace_s)
            elif number == signal.SIGINT:
                self._end(signal.SIGINT, 130, 0.0)

    def _end(self, number: signal.Signals, code: int, grace_s: float) -> None:
        self._code = code if self._code is None else self._code
        kill_at = self._clock() + grace_s + END_S
        self._kill_at = min(self._kill_at, kill_at) if self._kill_at else kill_at
        self._send(number)

    def _send(self, number: signal.Signals) -> None:
        for worker in self._workers:
            if worker.process is not None:
                worker.process.send_signal(number)

    def _look(self) -> None:
        """Notice what ended, start what is missing, kill what will not end."""
        now = self._clock()
        for worker in self._workers:
            if worker.process is not None and (code := worker.process.poll()) is not None:
                self._gone(worker, code, now)
        if self._code is not None:
            if now > self._kill_at:
                for worker in self._workers:
                    if worker.process is not None:
                        worker.process.kill()
                        self._code = 3
            return
        if not self._up and self._workers[0].process is not None and self._listens():
            self._up = True
            self._ready()
        for worker in self._workers if self._up else self._workers[:1]:
            if worker.process is None and now >= worker.again_at:
                self._start(worker, now)

    def _start(self, worker: _Worker, now: float) -> None:
        worker.began = now
        worker.process = subprocess.Popen(
            self._command(worker.number),
            stdin=subprocess.DEVNULL,
            stdout=2,  # mitmdump logs to stdout, where data belongs
            env=self._environment,
            process_group=0,  # ctrl-c reaches us alone, and we tell them
            preexec_fn=_die_with_parent,
        )

    def _gone(self, worker: _Worker, code: int, now: float) -> None:
        """A worker has ended: start another one later, or give up where none ever listened."""
        assert worker.process is not None  # noqa: S101 - for the type checker
        self._ended(worker.process.pid)
        worker.process = None
        if self._code is not None:
            return
        how = f"was killed by {_name(-code)}" if code < 0 else f"ended with code {code}"
        worker.failures = 0 if now - worker.began > STABLE_S else worker.failures + 1
        if not self._up and (code > 0 or worker.failures >= START_TRIES):
            self._say(f"the proxy cannot start: it {how}")
            self._code = 2
            return
        pause = min(0.25 * 2**worker.failures, LONGEST_PAUSE_S) if worker.failures else 0.0
        worker.again_at = now + pause
        self._say(f"worker {worker.number} {how}; another one starts in {pause:g} s")


def listening(ports: Sequence[int]) -> bool:
    """Tell whether every TCP port is open on this machine, without connecting to it where that is possible."""
    try:
        tables = [Path(f"/proc/self/net/{name}").read_text() for name in ("tcp", "tcp6")]
    except OSError:
        return all(map(_answers, ports))
    open_ports = set()
    for line in "\n".join(tables).splitlines():
        columns = line.split()
        if len(columns) > 3 and columns[3] == "0A":  # LISTEN
            open_ports.add(int(columns[1].rpartition(":")[2], 16))
    return open_ports.issuperset(ports)


def _answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), 0.2).close()
    except OSError:
        return False
    return True


def _name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"


def _die_with_parent() -> None:
    """Linux: end this process when the supervisor is killed, so that no worker goes on with an old policy."""
    if _libc is not None:
        _libc.prctl(_PR_SET_PDEATHSIG, int(signal.SIGTERM))


_libc = ctypes.CDLL(None) if sys.platform == "linux" else None
