"""`mitmguard hunt`: captures through the same engine as live traffic."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import IO

import click

from mitmguard import clock
from mitmguard.hunt.read import STDIN, expand
from mitmguard.hunt.report import FORMATS, Tally
from mitmguard.hunt.run import Part, Plan
from mitmguard.hunt.run import hunt as run_hunt
from mitmguard.hunt.wanted import Shard

CONTEXT = 20
"""Characters shown on each side of a value: enough to tell a find from a false one."""


@click.group()
def hunt() -> None:
    """Look for findings in captured traffic."""


@hunt.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--config",
    default="monitor",
    show_default=True,
    metavar="FILE|default|gateway|strict|monitor",
    help="The policy whose detectors, rules and decisions apply; nothing is blocked or changed.",
)
@click.option(
    "--format", "format_", type=click.Choice(["jsonl", "table"]), default="jsonl", show_default=True
)
@click.option(
    "-w",
    "hits",
    metavar="HITS.mitm",
    help="Write the flows that hit, marked and commented, for mitmweb.",
)
@click.option("--only", default="", metavar="TYPE,...", help="Types, categories or rules; * works.")
@click.option("--filter", "filter_", default="", metavar="EXPR", help="mitmproxy's flow filter.")
@click.option("--since", default="", metavar="TIME|3d", help="Flows from this time (UTC) on.")
@click.option("--until", default="", metavar="TIME|3d", help="Flows before this time (UTC).")
@click.option("--all-hosts", is_flag=True, help="Also read hosts that the policy does not open.")
@click.option("--uninspected", is_flag=True, help="Also tell what could not be read, and keep it.")
@click.option(
    "--show-values", is_flag=True, help=f"Show each value with {CONTEXT} characters around it."
)
@click.option("--shard", default="1/1", metavar="I/N", help="Only every Nth flow, from the Ith on.")
@click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, metavar="N",
              help="Processes to share the work.")  # fmt: skip
@click.option("--exit-code", is_flag=True, help="Exit with 1 when anything was found.")
def scan(
    files: tuple[str, ...],
    config: str,
    format_: str,
    hits: str | None,
    only: str,
    filter_: str,
    since: str,
    until: str,
    all_hosts: bool,
    uninspected: bool,
    show_values: bool,
    shard: str,
    jobs: int,
    exit_code: bool,
) -> None:
    """Run captured flows through the guard and print a line for each finding.

    FILE: what `mitmdump -w` wrote, or a HAR file; `.gz` is unpacked, `-` is standard input, patterns work. Findings
    go to standard output, the summary to standard error.
    """
    state = Path.home() / ".mitmproxy"
    state.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        plan = Plan(
            tuple(expand(files)), str(state), config, only, filter_, since, until,
            shard=Shard.parse(shard), all_hosts=all_hosts, unread=uninspected, keep=hits is not None,
            context=CONTEXT if show_values else 0,
        )  # fmt: skip
        plan.wanted()
    except FileNotFoundError as e:
        raise click.UsageError(f"{e}: no such file") from e
    except ValueError as e:
        raise click.UsageError(str(e)) from e
    if STDIN in plan.files and (jobs > 1 or len(plan.files) > 1):
        raise click.UsageError("standard input is read alone, and by one process")
    guard = plan.guard()
    line = FORMATS[format_]
    progress = _Progress(plan)
    tally, unreadable = Tally(), 0
    with _Hits(hits, plan.files) as out:
        for part in run_hunt(plan, guard, jobs):
            for row in part.rows:
                click.echo(line(row))
            for fault in part.faults:
                click.echo(str(fault), err=True)
            out.write(part.kept)
            tally.merge(part.tally)
            unreadable += len(part.faults)
            progress.show(tally.flows, part)
    progress.done()
    for text in tally.lines(progress.seconds):
        click.echo(text, err=True)
    if unreadable or tally.failed:
        click.echo(f"{unreadable + tally.failed} flows or files could not be read", err=True)
        sys.exit(3)
    if exit_code and tally.hits:
        sys.exit(1)


class _Hits:
    """The file of hits; made at once, so that a wrong path shows before the work, and private."""

    def __init__(self, name: str | None, sources: tuple[str, ...]) -> None:
        self._file: IO[bytes] | None = None
        if name is None:
            return
        if Path(name).exists() and any(s != STDIN and os.path.samefile(s, name) for s in sources):
            raise click.UsageError(f"{name}: is one of the files to read")
        try:
            flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
            self._file = os.fdopen(os.open(name, flags, 0o600), "wb")
        except OSError as e:
            raise click.UsageError(f"{name}: cannot be written: {e.strerror}") from e

    def __enter__(self) -> _Hits:
        return self

    def __exit__(self, *error: object) -> None:
        if self._file is not None:
            self._file.close()

    def write(self, data: bytes) -> None:
        if self._file is not None and data:
            self._file.write(data)


class _Progress:
    """Flows, rate, share of bytes and remaining time on standard error, when it is a terminal."""

    def __init__(self, plan: Plan) -> None:
        self._total = 0 if STDIN in plan.files else sum(os.path.getsize(f) for f in plan.files)
        self._on = sys.stderr.isatty()
        self._began = self._shown = clock.monotonic()
        self._position = 0

    @property
    def seconds(self) -> float:
        return clock.monotonic() - self._began

    def show(self, flows: int, part: Part) -> None:
        now = clock.monotonic()
        self._position = max(self._position, part.position)
        if not self._on or now - self._shown < 0.5:
            return
        self._shown = now
        text = f"\r{flows} flows, {flows / max(self.seconds, 1e-6):.0f}/s"
        if self._total and self._position:
            share = min(self._position / self._total, 1.0)
            text += f", {share:.0%}, {self.seconds * (1 / share - 1):.0f} s left"
        click.echo(text + "   ", err=True, nl=False)

    def done(self) -> None:
        if self._on:
            click.echo("", err=True)
