"""A hunt: flows from files through a scanner, in this process or in several, in the order of the files."""

from __future__ import annotations

import io
import multiprocessing
import signal
from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path

from mitmproxy import flow
from mitmproxy.io import FlowWriter

from mitmguard.clock import wall
from mitmguard.conversations import Keys
from mitmguard.engine import KEY_FILE, Guard
from mitmguard.hunt.mark import mark
from mitmguard.hunt.read import Fault, Reader
from mitmguard.hunt.report import Row, Tally
from mitmguard.hunt.scan import Scanned, Scanner, rows
from mitmguard.hunt.wanted import Shard, Types, Wanted
from mitmguard.work import finish

BLOCK = 64
"""Flows that a process reads before it hands over what it found: some 0.1 s of work."""

ALL = Shard()


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that a process has to know to do its part; plain values, so that it can be sent."""

    files: tuple[str, ...]
    state: str  # the folder of the deployment's key
    config: str = "monitor"
    only: str = ""
    filter: str = ""
    since: str = ""
    until: str = ""
    now: float = field(default_factory=wall)  # what `3d` counts back from
    shard: Shard = ALL
    all_hosts: bool = False
    unread: bool = False  # also tell of what was not inspected
    keep: bool = False  # hand back the flows that hit
    context: int = 0  # characters around a value that are shown; 0 shows none

    def guard(self) -> Guard:
        """Open a guard that observes; raises `ConfigurationError` and `KeyFileError`."""
        keys = Keys.load(Path(self.state) / KEY_FILE)
        return Guard(self.config, keys, observe=True, context=self.context)

    def wanted(self) -> Wanted:
        """Return the filter of flows; raises ValueError for a wrong one."""
        return Wanted(self.filter, self.since, self.until, self.now)


@dataclass(slots=True)
class Part:
    """What a block of flows came to."""

    rows: list[Row] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)
    faults: list[Fault] = field(default_factory=list)
    kept: bytes = b""  # the flows that hit, as a piece of a flow file
    position: int = 0  # bytes read of the files


class Hunt:
    """One process's part of a hunt."""

    def __init__(self, plan: Plan, guard: Guard, share: Shard = ALL) -> None:
        """`share`: which blocks of flows are this process's."""
        self._plan = plan
        self._share = share
        self._wanted = plan.wanted()
        self._scanner = Scanner(guard, Types(plan.only), all_hosts=plan.all_hosts)
        self._version = guard.policy.version
        self._told = 0
        self.reader = Reader(plan.files, self._mine)

    def _mine(self, number: int) -> bool:
        return self._plan.shard.has(number) and self._share.has(self._block(number))

    def _block(self, number: int) -> int:
        return number // self._plan.shard.of // BLOCK

    def parts(self) -> Iterator[Part]:
        """Yield a part for each of our blocks, also an empty one, so that the order of blocks is known."""
        part, block = Part(), self._share.first
        for file, number, each in self.reader:
            while self._block(number) > block:
                yield self._closed(part)
                part, block = Part(), block + self._share.of
            if each in self._wanted:
                self._scan(part, file, each)
        yield self._closed(part)

    def _scan(self, part: Part, file: str, each: flow.Flow) -> None:
        result = finish(self._scanner.scan(each))
        part.tally.add(result)
        if not isinstance(result, Scanned):
            return
        found = rows(each, result, file, unread=self._plan.unread)
        part.rows += found
        if found and self._plan.keep:
            mark(each, result, self._version)
            out = io.BytesIO()
            FlowWriter(out).add(each)
            part.kept += out.getvalue()

    def _closed(self, part: Part) -> Part:
        part.faults = self.reader.faults[self._told :]
        self._told = len(self.reader.faults)
        part.position = self.reader.read
        return part


def hunt(plan: Plan, guard: Guard, jobs: int = 1) -> Iterator[Part]:
    """Yield the parts of a hunt in order; with `jobs` processes, each with a guard of its own."""
    if jobs == 1:
        yield from Hunt(plan, guard).parts()
        return
    workers = [_Worker(plan, Shard(first, jobs)) for first in range(jobs)]
    seen: set[tuple[str, int, str]] = set()
    try:
        running = list(workers)
        while running:
            for worker in list(running):
                part = worker.next()
                if part is None:
                    running.remove(worker)
                    continue
                # Every process reads the frames of every file, and sees where they break.
                new = [f for f in part.faults if (f.file, f.at, f.why) not in seen]
                seen.update((f.file, f.at, f.why) for f in new)
                part.faults = new
                yield part
    finally:
        for worker in workers:
            worker.stop()


class _Worker:
    """A process that hunts in its share of the blocks."""

    def __init__(self, plan: Plan, share: Shard) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe(duplex=False)
        self._process = context.Process(target=_work, args=(plan, share, theirs), daemon=True)
        self._process.start()
        theirs.close()
        self._ended = False

    def next(self) -> Part | None:
        """Return the next part, or None after the last; a process that dies leaves a fault."""
        if self._ended:
            return None
        try:
            part: Part | None = self._pipe.recv()
        except EOFError:
            self._ended = True
            return Part(faults=[Fault("a process of the hunt", 0, 0, "ended before its work")])
        return part

    def stop(self) -> None:
        """End the process, done or not."""
        self._pipe.close()
        self._process.terminate()
        self._process.join()


def _work(plan: Plan, share: Shard, pipe: Connection[Part | None, None]) -> None:
    # The terminal interrupts the whole group; the parent ends us.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    guard = plan.guard()
    try:
        for part in Hunt(plan, guard, share).parts():
            pipe.send(part)
        pipe.send(None)
    except BrokenPipeError:
        pass
    finally:
        guard.close()
