"""Logging that cannot stop the proxy: records go through a bounded queue to a thread that writes them.

mitmproxy prints in the event loop: a stdout that nobody reads stopped it after 99 requests. And its legacy log
events wake the loop for every record, until the wake-up pipe is full and the byte that announces SIGTERM is lost.
"""

from __future__ import annotations

import copy
import io
import logging
import queue
import threading
from contextlib import suppress
from typing import IO, cast

from mitmproxy.addons.dumper import Dumper
from mitmproxy.master import Master

from mitmguard.record.redaction import redact

CAPACITY = 10_000
"""Records that may wait for a slow reader; more are dropped and counted."""

STOP_S = 1.0

_PLAIN = logging.Formatter()


class Writer:
    """A thread that writes records and lines in the order in which they came."""

    def __init__(self, out: IO[str]) -> None:
        self.items: queue.Queue[tuple[logging.Handler, logging.LogRecord] | str | None]
        self.items = queue.Queue(CAPACITY)
        self.dropped = 0
        self._out = out
        self._thread = threading.Thread(target=self._write, name="guard log", daemon=True)
        self._thread.start()

    def put(self, item: tuple[logging.Handler, logging.LogRecord] | str) -> None:
        """Hand over an item; never waits."""
        try:
            self.items.put_nowait(item)
        except queue.Full:
            self.dropped += 1

    def _write(self) -> None:
        while (item := self.items.get()) is not None:
            # mitmproxy logs addresses with their queries, and raw bytes of what it cannot parse.
            if isinstance(item, str):
                with suppress(OSError, ValueError):  # gone, or closed at exit
                    self._out.write(redact(item))
            else:
                handler, record = item
                if not record.name.startswith("mitmguard"):
                    record.msg = redact(record.msg)
                if record.exc_info:
                    record.exc_text = redact(_PLAIN.formatException(record.exc_info))
                handler.handle(record)
            if self.items.empty():
                with suppress(OSError, ValueError):  # gone, or closed at exit
                    self._out.flush()

    def stop(self) -> None:
        """Write what waits, for at most a second: a reader that has gone must not hold up the exit."""
        try:
            self.items.put_nowait(None)
        except queue.Full:
            return
        self._thread.join(STOP_S)


class QueuedLog(logging.Handler):
    """Stands before a handler that may block."""

    def __init__(self, target: logging.Handler, writer: Writer) -> None:
        super().__init__()
        self._target = target
        self._writer = writer

    def handle(self, record: logging.LogRecord) -> bool:
        # The target's level may change at run time (termlog_verbosity).
        if record.levelno < self._target.level:
            return False
        fixed = copy.copy(record)
        # Formatted by the target, in the thread: only what may change meanwhile is fixed here.
        fixed.msg, fixed.args = record.getMessage(), None
        self._writer.put((self._target, fixed))
        return True

    def emit(self, record: logging.LogRecord) -> None:
        self.handle(record)


class QueuedText(io.TextIOBase):
    """Stands before a stream that may block, for what is printed instead of logged."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    def write(self, text: str) -> int:
        self._writer.put(text)
        return len(text)


def install(master: Master) -> Writer | None:
    """Queue what mitmproxy logs and prints, and take out its legacy log events."""
    master._legacy_log_events.uninstall()
    terminal = master._termlog_addon
    if terminal is None:  # mitmweb and mitmproxy keep their log in memory
        return None
    writer = Writer(terminal.logger.file)
    root = logging.getLogger()
    root.removeHandler(terminal.logger)
    root.addHandler(QueuedLog(terminal.logger, writer))
    if isinstance(dumper := master.addons.get("dumper"), Dumper):
        dumper.outfp = cast(IO[str], QueuedText(writer))
    return writer
