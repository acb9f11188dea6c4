"""Work that can pause: the engine's functions are generators, so that they know no event loop.

A `Work[T]` yields None where it is willing to let others run, a `Job` where something has to be awaited, and
returns its T. `finish` drives it to its end in a command; the proxy drives it on its loop.
"""

from __future__ import annotations

import asyncio
from collections.abc import Generator
from typing import Protocol


class Job(Protocol):
    """Something that runs elsewhere, such as a detector in its own process."""

    async def run(self) -> object:
        """Return the result, or raise `DetectorFailed`; never takes longer than its own deadline."""


type Work[T] = Generator[Job | None, object, T]


def finish[T](work: Work[T]) -> T:
    """Drive work to its end, without a loop of its own."""
    sent: object = None
    while True:
        try:
            step = work.send(sent)
        except StopIteration as e:
            result: T = e.value
            return result
        sent = None
        if step is not None:
            sent = asyncio.run(_run(step))


async def _run(job: Job) -> object:
    return await job.run()


async def drive[T](work: Work[T]) -> T:
    """Drive work to its end on a running loop; others get a turn wherever it is willing to pause."""
    sent: object = None
    while True:
        try:
            step = work.send(sent)
        except StopIteration as e:
            result: T = e.value
            return result
        sent = None
        if step is None:
            await asyncio.sleep(0)
        else:
            sent = await step.run()
