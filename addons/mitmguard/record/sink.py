"""Lines to a file, to standard error or to nowhere, by a thread of their own.

Whoever writes a line never waits and never sees an error: a slow reader, a full disk or a vanished folder
costs lines, which are counted, and makes `ok` false until a line is written again. What follows from that
(an alert, not ready, block) is for the policy to say.
"""

from __future__ import annotations

import errno
import os
import queue
import signal
import threading
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Literal, NamedTuple

from mitmguard.record.events import Event

CAPACITY = 10_000
"""Lines that may wait: some seconds of the busiest proxy, some 20 MB."""

BATCH = 256
"""Lines in one write, so that a busy thread makes few system calls."""

Outcome = Literal["written", "dropped", "failed"]
Tally = Callable[[Outcome, int], None]
"""Told how many lines were written, dropped (queue full) or failed (write refused)."""


class _Flush(NamedTuple):
    done: threading.Event


class _Reopen(NamedTuple):
    pass


class _Stop(NamedTuple):
    pass


Line = Callable[[], str]
"""Renders a line, without its end; called in the writer's thread."""


class LineWriter:
    """Writes lines in order. `target`: a file to append to, `-` for standard error, None for nowhere.

    Raises OSError when the file cannot be opened, which is a mistake in the configuration; never later.
    """

    def __init__(
        self, target: str | Path | None, *, capacity: int = CAPACITY, tally: Tally | None = None
    ) -> None:
        self._path = None if target is None or target == "-" else Path(target)
        self._tally = tally
        self._capacity = capacity
        self._queue: queue.SimpleQueue[Line | _Flush | _Reopen | _Stop] = queue.SimpleQueue()
        self._lock = threading.Lock()  # for counts that two threads may raise
        self._torn = False  # the last line in the file has no end
        self._closed = False
        self.written = 0
        self.dropped = 0
        self.failed = 0
        self.trouble = ""  # name of the last error (ENOSPC), empty when the last write succeeded
        self._file = 2 if target == "-" else -1
        if self._path is not None:
            self._file = self._open(self._path)
        self._thread = threading.Thread(target=self._run, name="guard record", daemon=True)
        self._thread.start()

    @property
    def ok(self) -> bool:
        """True while what is written arrives; look at it before saying "ready"."""
        return not self.trouble and not self._closed

    def put(self, line: Line) -> bool:
        """Queue a line; False when it was dropped."""
        if self._closed or self._queue.qsize() >= self._capacity:
            self._count("dropped", 1)
            return False
        self._queue.put(line)
        return True

    def reopen(self) -> None:
        """Open the file again by its name, after a log rotation moved it. Safe in a signal handler."""
        self._queue.put(_Reopen())

    def flush(self, timeout: float) -> bool:
        """Wait until all that was queued before is written or failed; False after `timeout` seconds."""
        done = threading.Event()
        self._queue.put(_Flush(done))
        return done.wait(timeout)

    def close(self, timeout: float = 2.0) -> None:
        """Write what is queued, for at most `timeout` seconds, and end the thread."""
        if not self._closed:
            self._closed = True
            self._queue.put(_Stop())
            self._thread.join(timeout)

    def _run(self) -> None:
        while True:
            batch: list[Line] = []
            item = self._queue.get()
            while callable(item):
                batch.append(item)
                if len(batch) >= BATCH or self._queue.empty():
                    break
                item = self._queue.get()
            if batch:
                self._write(batch)
            if isinstance(item, _Flush):
                item.done.set()
            elif isinstance(item, _Reopen):
                self._reopen()
            elif isinstance(item, _Stop):
                self._close_file()
                return

    def _write(self, batch: list[Line]) -> None:
        lines = []
        for line in batch:
            try:
                lines.append(line().encode("utf-8", "replace") + b"\n")
            except Exception:  # noqa: BLE001 - one bad line must not end the record; it is counted
                self._fail("render", 1)
        if not lines or (self._path is None and self._file < 0):
            self._count("written", len(lines))
            return
        data = b"".join(lines)
        if self._torn:
            data = b"\n" + data
        done = 0
        try:
            if self._file < 0 and self._path is not None:
                self._file = self._open(self._path)
            while done < len(data):
                done += os.write(self._file, data[done:])
        except OSError as error:
            arrived = data[:done].count(b"\n") - (self._torn and done > 0)
            self._torn = data[done - 1 : done] not in (b"", b"\n") if done else self._torn
            self._count("written", arrived)
            self._fail(errno.errorcode.get(error.errno or 0, "EIO"), len(lines) - arrived)
        else:
            self._torn = False
            self.trouble = ""
            self._count("written", len(lines))

    def _fail(self, trouble: str, count: int) -> None:
        self.trouble = trouble
        self._count("failed", count)

    def _count(self, outcome: Outcome, count: int) -> None:
        if count:
            with self._lock:
                setattr(self, outcome, getattr(self, outcome) + count)
            if self._tally is not None:
                self._tally(outcome, count)

    def _reopen(self) -> None:
        if self._path is None:
            return
        self._close_file()
        self._torn = False
        try:
            self._file = self._open(self._path)
        except OSError as error:  # tried again with the next line
            self.trouble = errno.errorcode.get(error.errno or 0, "EIO")

    def _close_file(self) -> None:
        if self._file > 2:
            os.close(self._file)
            self._file = -1

    @staticmethod
    def _open(path: Path) -> int:
        # Append: several workers may write to one file. Nobody else reads who talks to whom.
        return os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o600)


class RecordSink:
    """Writes events as JSON lines."""

    def __init__(self, writer: LineWriter) -> None:
        self.writer = writer

    def write(self, event: Event) -> bool:
        """Queue an event; False when it was dropped."""
        return self.writer.put(event.to_json)


def reopen_on_hangup(*writers: LineWriter) -> None:
    """Let SIGHUP reopen the files of `writers`, as log rotation expects. From the main thread only."""

    def hangup(number: int, frame: FrameType | None) -> None:
        for writer in writers:
            writer.reopen()

    signal.signal(signal.SIGHUP, hangup)
