"""`mitmguard allow`: the lines of a policy that let values pass, without the values."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import click

from mitmguard.cli.options import config_option, open_guard
from mitmguard.detect.canonical import canonical
from mitmguard.detect.catalog import TYPES
from mitmguard.inspection import Runtime
from mitmguard.model import Scope, Sink
from mitmguard.policy import hash_of
from mitmguard.wire.texts import Source, Text
from mitmguard.work import finish

MOST = 10_000
"""Values at once: a policy with more is better served by a pattern or a place."""


@click.command(
    epilog="""\b
Examples:
  mitmguard allow 529.982.247-25 >> guard.yaml     your shell may keep the value in its history
  mitmguard allow - --config guard.yaml < values.txt
  mitmguard allow --type PHONE_NUMBER --name our-hotline - < hotline.txt

\b
Values can also be allowed by a pattern for all of the value, and by the place where they stand:
  - {name: tickets, when: {type: [BR_CNH, PHONE_NUMBER], pattern: 'TK-[0-9]{11}'}, then: allow}
  - {name: user-id, when: {category: pii, host: api.openai.com, pointer: /metadata/user_id}, then: allow}
  - {name: examples, when: {type: CREDIT_CARD, example: true}, then: allow}"""
)
@click.argument("value", metavar="VALUE|-")
@click.option(
    "--type",
    "types",
    multiple=True,
    metavar="TYPE",
    help="Only findings of this type; may be repeated.  [default: the types as which each value is found]",
)
@click.option("--name", default="allowed-values", show_default=True, help="Name of the policy.")
@config_option
@click.option(
    "--state",
    type=click.Path(file_okay=False, path_type=Path),
    default=None,
    help="The state folder with the master key.  [default: ~/.mitmproxy]",
)
def allow(value: str, types: tuple[str, ...], name: str, config: str, state: Path | None) -> None:
    """Print a policy that allows values by their keyed hashes.

    Paste it under `policies:`. VALUE in any spelling stands for all of them: 529.982.247-25 and 52998224725 are
    one. With - the values are read from standard input, one a line. The hashes hold for this deployment's
    master key and for the policy's tenant, and are of no use without the key.
    """
    if re.fullmatch(r"[a-z0-9][a-z0-9._-]{0,63}", name) is None:
        raise click.BadParameter("small letters, digits, '.', '_' and '-'", param_hint="--name")
    values = [value] if value != "-" else [line.strip() for line in sys.stdin]
    values = [each for each in values if each]
    if not values:
        raise click.UsageError("there is no value")
    if len(values) > MOST:
        raise click.UsageError(
            f"more than {MOST} values; allow them by a pattern or by their place"
        )
    runtime = open_guard(config, state=state).runtime
    policy = runtime.policy
    own = {p.type for p in policy.own_patterns} | {t.type for t in policy.own_terms}
    if unknown := [t for t in types if t not in TYPES and t not in own]:
        raise click.BadParameter(f"there is no type {unknown[0]}", param_hint="--type")
    hashes: dict[str, None] = {}
    found: dict[str, None] = dict.fromkeys(types)
    for number, each in enumerate(values, 1):
        kinds = types or _types_of(runtime, each)
        if not kinds:
            where = f"value {number}" if len(values) > 1 else "the value"
            raise click.UsageError(f"{where} is found as no type by itself; say which with --type")
        for kind in kinds:
            found[kind] = None
            hashes[hash_of(runtime.allow_keys[0], canonical(kind, each))] = None
    shown = ", ".join(found)
    listed = ", ".join(f'"{each}"' for each in hashes)
    click.echo(f"  - {{name: {name}, when: {{type: [{shown}], value: [{listed}]}}, then: allow}}")


def _types_of(runtime: Runtime, value: str) -> tuple[str, ...]:
    """Return the types as which a whole value is found."""
    text = Text(
        value, "user", Sink.TEXT, "string", Source(value), 0, len(value), "", "", 0, 2, None
    )
    findings = finish(runtime.find(text, Scope("user", "request")))
    whole = (f.type for f in findings if (f.start, f.end) == (0, len(value)) and not f.rule)
    return tuple(dict.fromkeys(whole))
