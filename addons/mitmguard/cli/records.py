"""Reading JSON lines and writing results: what `scan`, `replay` and `leakcheck` share."""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import click

from mitmguard import clock

Record = dict[str, Any]

MAX_LINE = 64 * 1024 * 1024
"""Bytes of one record: the largest recorded bodies, twice over."""


class Incomplete:
    """Counts what could not be read; the command ends with exit code 3 when there is any."""

    def __init__(self) -> None:
        self.count = 0

    def add(self, where: str, why: str) -> None:
        self.count += 1
        click.echo(f"{where}: {why}", err=True)

    def finish(self) -> None:
        if self.count:
            click.echo(f"{self.count} records could not be read", err=True)
            sys.exit(3)


def read(name: str, incomplete: Incomplete) -> Iterator[Record]:
    """Yield the records of a file (`-`: standard input; `.gz`: compressed), as they arrive."""
    if name == "-":
        yield from _lines(sys.stdin.buffer, "standard input", incomplete)
        return
    path = Path(name)
    if not path.is_file():
        raise click.UsageError(f"{name}: no such file")
    with path.open("rb") as file:
        magic = file.read(2)
        file.seek(0)
        if magic == b"\x1f\x8b":
            with gzip.open(file) as unpacked:
                yield from _lines(unpacked, name, incomplete)
        else:
            yield from _lines(file, name, incomplete)


def _lines(file: Any, name: str, incomplete: Incomplete) -> Iterator[Record]:
    number = 0
    while True:
        number += 1
        try:
            line = file.readline(MAX_LINE + 1)
        except (EOFError, OSError, gzip.BadGzipFile) as e:
            incomplete.add(f"{name}:{number}", f"cannot be read on: {type(e).__name__}")
            return
        if not line:
            return
        if len(line) > MAX_LINE:
            incomplete.add(f"{name}:{number}", "the line is too long")
            return
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError):
            incomplete.add(f"{name}:{number}", "not JSON")
            continue
        if not isinstance(record, dict):
            incomplete.add(f"{name}:{number}", "not a JSON object")
            continue
        yield record


class Progress:
    """Progress and rate on standard error, when it is a terminal; silent else."""

    def __init__(self, word: str, total: int | None = None) -> None:
        self._word, self._total = word, total
        self._on = sys.stderr.isatty()
        self._count = 0
        self._began = self._shown = clock.monotonic()

    def step(self, count: int = 1) -> None:
        self._count += count
        now = clock.monotonic()
        if not self._on or now - self._shown < 0.5:
            return
        self._shown = now
        rate = self._count / max(now - self._began, 1e-6)
        line = f"\r{self._count} {self._word}, {rate:.0f}/s"
        if self._total:
            line += f", {(self._total - self._count) / max(rate, 1e-6):.0f} s left"
        click.echo(line + "   ", err=True, nl=False)

    def done(self) -> None:
        if self._on:
            click.echo("", err=True)


def write(record: Record, out: IO[str] | None = None) -> None:
    """Write one result as a line, at once."""
    click.echo(
        json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode(
            "utf-8", "backslashreplace"
        ),
        file=out,
    )
