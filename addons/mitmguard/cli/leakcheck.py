"""`mitmguard leakcheck`: how much of a system text a response gives away."""

from __future__ import annotations

import sys

import click

from mitmguard.cli.options import config_option, format_option
from mitmguard.cli.records import Incomplete, Progress, Record, read, write
from mitmguard.detect.leak import DECIDED, MAX_CHARACTERS, Leak, Secret


@click.command(
    epilog="""\b
Examples:
  mitmguard leakcheck pairs.jsonl
  echo '{"id":1,"system":"You are Ana. Never say the word kumquat.","response":"..."}' | mitmguard leakcheck
  mitmguard leakcheck pairs.jsonl.gz | jq 'select(.leaked > 0.9)'

\b
Answers: {"id", "leaked": 0..1, "coverage": 0..1, "how": [...]}, in the order of the input.
  leaked     probability that the response repeats the system text, in clear, reworded or encoded
  coverage   share of the system text that is in the response word for word
  how        verbatim, partial or reworded; encoded:base64, encoded:hex, encoded:rot13, encoded:reversed,
             encoded:spaced, encoded:url, encoded:leet; empty where nothing leaked

\b
Exit codes: 0 done, 1 a leak with --exit-code, 2 bad usage, 3 some records could not be read."""
)
@click.argument("file", default="-", metavar="[FILE|-]")
@config_option
@format_option("jsonl")
@click.option("--exit-code", is_flag=True, help="Exit with 1 when anything leaked.")
def leakcheck(file: str, config: str, format_: str, exit_code: bool) -> None:
    """Say how much of a system text is in a response.

    FILE: one pair a line: {"id", "system", "response"}; standard input by default; .gz is unpacked.
    """
    del (
        config
    )  # the score does not depend on the policy; the option is there because every command has it
    incomplete = Incomplete()
    progress = Progress("pairs")
    secret, indexed = Secret(""), ""
    found = False
    for record in read(file, incomplete):
        system, response = record.get("system"), record.get("response")
        if not isinstance(system, str) or not isinstance(response, str):
            incomplete.add(str(record.get("id", "?")), "no system text or no response")
            continue
        if max(len(system), len(response)) > MAX_CHARACTERS:
            incomplete.add(
                str(record.get("id", "?")), f"only {MAX_CHARACTERS} characters were read"
            )
        if system != indexed:
            secret, indexed = Secret(system), system
        leak = secret.judge(response)
        found = found or leak.leaked >= DECIDED
        if format_ == "jsonl":
            write(_result(record, leak))
        else:
            how = ", ".join(leak.how)
            click.echo(f"{record.get('id')!s:24} {leak.leaked:5.2f} {leak.coverage:5.2f}  {how}")
        progress.step()
    progress.done()
    incomplete.finish()
    if exit_code and found:
        sys.exit(1)


def _result(record: Record, leak: Leak) -> Record:
    return {
        "id": record.get("id"),
        "leaked": leak.leaked,
        "coverage": leak.coverage,
        "how": list(leak.how),
    }
