"""Drives the engine's generators: at once where they let it, off the loop's back where they do not."""

from __future__ import annotations

import asyncio

from mitmguard.clock import monotonic
from mitmguard.work import Job, Work

SLICE_S = 0.001
"""How long one exchange may hold the loop before others get a turn: the design's limit for inline work."""


class Suspended[T]:
    """A generator that was willing to pause (`item` is None) or wants a job's result."""

    __slots__ = ("item", "work")

    def __init__(self, work: Work[T], item: Job | None) -> None:
        self.work = work
        self.item = item


def advance[T](work: Work[T]) -> T | Suspended[T]:
    """Run `work` until it returns, asks for a job, or has used up its slice; never awaits."""
    try:
        item = next(work)
        if item is None:
            until = monotonic() + SLICE_S
            while item is None and monotonic() < until:
                item = next(work)
    except StopIteration as stop:
        result: T = stop.value
        return result
    return Suspended(work, item)


async def finish[T](suspended: Suspended[T]) -> T:
    """Run a suspended generator to its end; cancelling this closes the generator."""
    work, item = suspended.work, suspended.item
    try:
        while True:
            if item is None:
                await asyncio.sleep(0)
                until = monotonic() + SLICE_S
                item = next(work)
                while item is None and monotonic() < until:
                    item = next(work)
            else:
                try:
                    result = await item.run()
                except Exception as error:  # noqa: BLE001 - thrown into the engine, which decides
                    item = work.throw(error)
                else:
                    item = work.send(result)
    except StopIteration as stop:
        value: T = stop.value
        return value
    finally:
        work.close()
