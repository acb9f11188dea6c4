"""The fuzzer's side of a run: `python -m tests.fuzz.engine FOLDER SECONDS SEED TARGET...`, a process of its own.

Our code is instrumented once, on import; then each target runs in a child, for libFuzzer ends its process. A target's
folder holds its inputs; what it finds is beside it, `TARGET.found-...`, what it says is in `TARGET.log`, how long it
took in `TARGET.seconds`.
"""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from random import Random
from time import perf_counter

import atheris

# What is not the wire's is only slower with it.
_OTHERS = ["clock", "conversations", "detect", "engine", "policy", "record", "signing", "aws_keys"]

with atheris.instrument_imports(
    include=["mitmguard"], exclude=[f"mitmguard.{name}" for name in _OTHERS]
):
    from tests.fuzz.limits import SMALL, limited
    from tests.fuzz.mutate import JsonMutator
    from tests.fuzz.targets import TARGETS
    from tests.fuzz.vocabulary import names

HANG = 60
"""Seconds after which an input hangs; what is only slow the limits find, by the CPU's time."""

RSS = 2048
"""MiB: twice what the whole guard takes here."""


def mutate(data: bytes, most: int, seed: int) -> bytes:
    """Change an input: mostly as libFuzzer does, at times as JSON."""
    random = Random(seed)
    if random.random() < 0.35 and (changed := _json(data, most, random)) is not None:
        return changed
    return bytes(atheris.Mutate(data, most))


_json = JsonMutator(names())


def fuzz(folder: Path, target: str, seconds: float, seed: int) -> None:
    """Run one target; never returns."""
    log = os.open(folder / f"{target}.log", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    os.dup2(log, 1)
    os.dup2(log, 2)
    words = [
        sys.argv[0],
        str(folder / target),
        f"-max_total_time={max(1, round(seconds))}",
        f"-max_len={SMALL}",
        f"-timeout={HANG}",
        f"-rss_limit_mb={RSS}",
        f"-artifact_prefix={folder / target}.found-",
        f"-seed={seed}",
        "-print_final_stats=1",
        "-reload=0",
    ]
    atheris.Setup(words, limited(TARGETS[target]), custom_mutator=mutate)
    atheris.Fuzz()


def main() -> None:
    logging.disable(logging.WARNING)
    folder, seconds, seed, *targets = sys.argv[1:]
    for target in targets:
        began = perf_counter()
        if (child := os.fork()) == 0:
            fuzz(Path(folder), target, float(seconds), int(seed))
        os.waitpid(child, 0)
        (Path(folder) / f"{target}.seconds").write_text(str(perf_counter() - began))


if __name__ == "__main__":
    main()
