"""How an answer travels: frames in, the pieces of each write out."""

from __future__ import annotations

import asyncio
import random
import zlib
from collections.abc import AsyncGenerator, Iterable
from typing import NamedTuple

from mitmguard.cli.fakellm import cuts
from mitmguard.cli.fakellm.behavior import Behavior
from mitmguard.cli.fakellm.messages import Died

GZIP_WINDOW = 31  # zlib's way to ask for a gzip header


class Frame(NamedTuple):
    """One event or line of a stream; `delta` marks a piece of the model's words."""

    data: bytes
    delta: bool = False


class Pace:
    """Lets a delta leave only after the client has acknowledged the one before the last.

    Two permits are there at the start. A proxy that waits for the end of the answer, or holds a
    clean delta back for longer than the next one, dead-locks, and the test's time-out says so.
    """

    def __init__(self) -> None:
        self._permits = asyncio.Semaphore(2)

    def release(self, count: int = 1) -> None:
        """Acknowledge `count` deltas."""
        for _ in range(count):
            self._permits.release()

    async def wait(self) -> None:
        """Return when the next delta may leave."""
        await self._permits.acquire()


async def speak(
    frames: Iterable[Frame], behavior: Behavior, pace: Pace, ping: bytes
) -> AsyncGenerator[bytes]:
    """Yield what goes into each write; raises `Died` where the behavior says so."""
    chance = random.Random(behavior.seed)
    squeeze = zlib.compressobj(wbits=GZIP_WINDOW) if behavior.coding == "gzip" else None
    together = behavior.write != 0 and not behavior.paced and not behavior.delay
    waiting = bytearray()
    spoken = 0
    dead = False
    for frame in frames:
        data = frame.data
        if frame.delta:
            if spoken == behavior.die_after:
                dead = True
                break
            spoken += 1
            if behavior.paced:
                await pace.wait()
            if behavior.delay:
                await asyncio.sleep(behavior.delay)
            if behavior.pings:
                data = ping + data
        if squeeze:
            data = squeeze.compress(data) + squeeze.flush(zlib.Z_SYNC_FLUSH)
        if together:
            waiting += data
            continue
        for piece in cuts.writes(data, behavior.write, chance):
            yield piece
    if squeeze and not dead:
        waiting += squeeze.flush()
    for piece in cuts.writes(bytes(waiting), behavior.write, chance):
        if piece:
            yield piece
    if dead:
        raise Died
