"""`mitmguard types`: what the patterns look for, by what they know it, and what stands in its place."""

from __future__ import annotations

import textwrap

import click

from mitmguard.cli.options import format_option
from mitmguard.cli.records import Record, write
from mitmguard.detect.catalog import TYPES, anchors_of, words_of
from mitmguard.detect.kinds import TypeInfo

_CODE = "7k3m9qx2w4t8v2"
"""What a placeholder's code looks like."""


@click.command(
    epilog="""\b
Examples:
  mitmguard types
  mitmguard types BR_CPF
  mitmguard types IBAN_CODE --format jsonl

\b
Exit codes: 0 done, 2 bad usage."""
)
@click.argument("name", default="", metavar="[NAME]")
@format_option("table")
def types(name: str, format_: str) -> None:
    """List the types of personal data and secrets that are found.

    NAME: only those whose name, or whose name in another tool, contains it, with all their context words.
    """
    wanted = name.upper()
    found = [t for t in TYPES.values() if any(wanted in n for n in (t.name, *t.aliases))]
    if not found:
        raise click.BadParameter(f"no type is called so: {name}", param_hint="NAME")
    found.sort(key=lambda t: (t.category, t.name))
    if format_ == "jsonl":
        for each in found:
            write(record(each))
    elif name:
        for each in found:
            _print(each)
    else:
        width = max(len(t.name) for t in found)
        for each in found:
            click.echo(f"{each.name:<{width}}  {each.severity:<8}  {check(each) or '-'}")


def record(t: TypeInfo) -> Record:
    """Return all that is known about a type."""
    return {
        "name": t.name,
        "aliases": list(t.aliases),
        "category": t.category,
        "severity": t.severity,
        "checked": t.checked,
        "check": check(t) or None,
        "example": t.example or None,
        "words": list(words_of(t.name)),
        "anchors": list(anchors_of(t.name)),
        "masked": masked(t),
        "by_default": t.by_default,
    }


def check(t: TypeInfo) -> str:
    """Return in words what a value of the type is checked for."""
    return t.rule or ("check digit or structure" if t.checked else "")


def masked(t: TypeInfo) -> str:
    """Return what stands in a value's place: always the same for the same value, and undone on the way back."""
    return f"{t.name}_{_CODE}"


def _print(t: TypeInfo) -> None:
    click.echo(t.name + ("" if t.by_default else "  (off by default)"))
    rows = (
        ("also", ", ".join(t.aliases)),
        ("kind", f"{t.category}, {t.severity}"),
        ("check", check(t)),
        ("example", t.example),
        ("words", ", ".join(words_of(t.name))),
        ("anchors", ", ".join(anchors_of(t.name))),
        ("masked", masked(t)),
    )
    for label, value in rows:
        if value:
            lines = textwrap.wrap(value, 100, break_long_words=False, break_on_hyphens=False)
            click.echo(
                "\n".join(f"  {label if i == 0 else '':<8} {line}" for i, line in enumerate(lines))
            )
