"""Limits of one input: time and memory, so that what is slow or large is found as what raises is.

The fuzzer's inputs are small. Some of them are run once more with a piece of them repeated up to 64 KiB: what is
not linear shows.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from time import process_time

from tests.fuzz.properties import chance
from tests.fuzz.targets import Target

LARGEST = 64 * 1024
"""Bytes of the longest input."""

SMALL = 4096
"""Bytes of an input of the fuzzer."""

STRETCHED = 128
"""One input in so many is stretched; its bytes tell which."""

SECONDS = 1.0
"""Of CPU for one input of the fuzzer, instrumented and fed some ten times over."""

LONG_SECONDS = 5.0
"""The same for one of 64 KiB: less than half a second for what a guard does once with it."""

MEMORY = 128 * 1024
"""KiB by which the process may grow while it reads one input."""

_PROCESS = Path("/proc/self")


class TooMuch(AssertionError):
    """Raised for an input that takes too much time or memory."""


def limited(target: Target) -> Target:
    """Return the target with its limits."""

    def run(data: bytes) -> None:
        _bounded(target, data, SECONDS if len(data) <= SMALL else LONG_SECONDS)
        if chance(data).randrange(STRETCHED) == 0:
            _bounded(target, stretched(data), LONG_SECONDS)

    return run


def _bounded(target: Target, data: bytes, seconds: float) -> None:
    before = _largest(anew=True)
    # What is slow is given a second chance: others use the machine too, and a first time builds caches.
    if _seconds(target, data) > seconds and (took := _seconds(target, data)) > seconds:
        raise TooMuch(f"{took:.1f} s of CPU for {len(data)} bytes")
    grown = _largest() - before
    if grown > MEMORY:
        raise TooMuch(f"{grown // 1024} MiB for {len(data)} bytes")


def _largest(*, anew: bool = False) -> int:
    """Return the largest size of the process in KiB; `anew`: since now, for it may have been larger before."""
    if anew:
        with suppress(OSError):
            (_PROCESS / "clear_refs").write_text("5")
    status = (_PROCESS / "status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0])


def stretched(data: bytes) -> bytes:
    """Return the input with a piece of it, of its own choice, repeated up to the largest size."""
    random = chance(data + b"stretched")
    begin = data.find(b"\n") + 1
    a, b = sorted(random.randint(begin, len(data)) for _ in range(2))
    piece = data[a : min(b, a + random.choice((1, 2, 8, 64, 4096)))] or b"["
    times = max(0, LARGEST - len(data)) // len(piece)
    return data[:b] + piece * times + data[b:]


def _seconds(target: Target, data: bytes) -> float:
    began = process_time()
    target(data)
    return process_time() - began
