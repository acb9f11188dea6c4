"""`mitmguard formats`: what is read, rewritten, restored and refused, of every format."""

from __future__ import annotations

import click

from mitmguard.cli.options import format_option
from mitmguard.cli.records import write
from mitmguard.wire.describe import Description, Reads, describe
from mitmguard.wire.dialects import DIALECTS


@click.command(
    epilog="""\b
Examples:
  mitmguard formats
  mitmguard formats gemini
  mitmguard formats --format jsonl

\b
Exit codes: 0 done, 2 bad usage."""
)
@click.argument("name", default="", metavar="[NAME]")
@format_option("table")
def formats(name: str, format_: str) -> None:
    """List the formats that are read; NAME: only those whose name contains it."""
    found = [describe(d) for d in DIALECTS.values() if name in d.name]
    if not found:
        raise click.BadParameter(f"no format is called so: {name}", param_hint="NAME")
    for each in found:
        if format_ == "jsonl":
            write(_record(each))
        else:
            _print(each)


def _record(d: Description) -> dict[str, object]:
    return {
        "name": d.name,
        "provider": d.provider,
        "kind": d.kind,
        "paths": list(d.paths),
        "recognized_by_shape": d.by_shape,
        "request": _flags(d.request),
        "answer": _flags(d.answer),
        "stream": d.stream or None,
        "events": _flags(d.events) if d.events is not None else None,
        "refusal": d.refusal,
        "experimental": d.experimental,
    }


def _flags(reads: Reads) -> dict[str, object]:
    return {
        "roles": list(reads.roles),
        "restored_in_arguments": reads.arguments,
        "not_restored_in_remote_arguments": reads.remote,
        "never_altered_parts": reads.signed,
        "media_reported": reads.media,
        "deltas_joined": reads.deltas,
    }


def _print(d: Description) -> None:
    flag = "  (experimental)" if d.experimental else ""
    click.echo(f"{d.name}{flag}")
    where = ", ".join(d.paths) or "-"
    click.echo(f"  paths    {where}{'; also by the shape of the body' if d.by_shape else ''}")
    click.echo(f"  request  {_words(d.request)}")
    click.echo(f"  answer   {_words(d.answer)}")
    if d.events is not None:
        click.echo(f"  stream   {d.stream}: {_words(d.events)}")
    click.echo(f"  refused  {d.refusal}")


def _words(reads: Reads) -> str:
    parts = [", ".join(reads.roles)]
    if reads.arguments or reads.remote:
        kinds = [w for w, on in (("client's", reads.arguments), ("remote", reads.remote)) if on]
        parts.append(f"arguments of {' and '.join(kinds)} tools")
    if reads.signed:
        parts.append("signed parts read only")
    if reads.media:
        parts.append("media reported")
    return "; ".join(parts)
