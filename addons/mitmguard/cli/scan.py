"""`mitmguard scan`: texts through the same detectors and policy as live traffic."""

from __future__ import annotations

import sys
from typing import get_args

import click

from mitmguard.cli.options import config_option, format_option, open_guard
from mitmguard.cli.records import Incomplete, Progress, Record, read, write
from mitmguard.conversations.vault import Mapping
from mitmguard.detect.canonical import canonical
from mitmguard.detect.examples import is_example
from mitmguard.detect.joined import MOST
from mitmguard.detect.readings import as_read, merged
from mitmguard.inspection import Runtime
from mitmguard.model import Action, Category, Finding, Role, Scope, Sink
from mitmguard.wire.texts import Source, Text
from mitmguard.work import finish

ROLES = {
    **{role: role for role in get_args(Role)},
    "tool_description": "tooldef",
    "tool_definition": "tooldef",
}


@click.command(
    epilog="""\b
Examples:
  echo '{"id":1,"text":"Mail ana@correio.com.br"}' | mitmguard scan
  mitmguard scan texts.jsonl.gz --config strict --exit-code
  mitmguard scan texts.jsonl --format table

\b
Exit codes: 0 done, 1 findings with --exit-code, 2 bad usage or configuration, 3 some records could not be read."""
)
@click.argument("file", default="-", metavar="[FILE|-]")
@config_option
@format_option("jsonl")
@click.option("--exit-code", is_flag=True, help="Exit with 1 when anything was found.")
def scan(file: str, config: str, format_: str, exit_code: bool) -> None:
    """Look for findings in texts (JSON lines) and say what the policy would do.

    FILE: one text a line: {"id", "text", "role", "direction", "provider"?, "tool"?, "session"?}; records of one
    session are consecutive turns. Offsets in the answer are indices of characters.
    """
    runtime = open_guard(config).runtime
    incomplete = Incomplete()
    progress = Progress("texts")
    session = _Session(runtime)
    found = False
    for record in read(file, incomplete):
        if not isinstance(record.get("text"), str):
            incomplete.add(str(record.get("id", "?")), "no text")
            continue
        role = ROLES.get(str(record.get("role") or "user"))
        direction = record.get("direction") or "request"
        if role is None or direction not in ("request", "response"):
            incomplete.add(str(record.get("id", "?")), "unknown role or direction")
            continue
        result = session.scan(record, role, direction)
        found = found or bool(result["findings"])
        if format_ == "jsonl":
            write(result)
        else:
            _row(result)
        progress.step()
    progress.done()
    incomplete.finish()
    if exit_code and found:
        sys.exit(1)


class _Session:
    """The turns of one session: what was found once counts at every later place."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._id: object = None
        self._mapping = Mapping()
        self._texts: list[Text] = []  # the last ones: a value may be cut over them
        self._turn = 0

    def scan(self, record: Record, role: str, direction: str) -> Record:
        runtime = self._runtime
        if record.get("session") is None or record["session"] != self._id:
            self._id, self._mapping, self._turn = record.get("session"), Mapping(), 0
            self._texts = []
        self._turn += role == "user"
        value = record["text"]
        scope = Scope(
            role,  # type: ignore[arg-type]
            direction,  # type: ignore[arg-type]
            provider=str(record.get("provider") or ""),
            endpoint="model",
            tool=str(record.get("tool") or ""),
            turn=self._turn,
        )
        text = Text(
            value,
            scope.role,
            Sink.TEXT,
            "string",
            Source(value),
            0,
            len(value),
            "",
            scope.tool,
            0,
            2,
            None,
        )
        findings = list(finish(runtime.find(text, scope)))
        if direction == "request" and record.get("session") is not None:
            self._texts = [*self._texts, text][-MOST:]
            findings = merged(runtime.split(self._texts).get(len(self._texts) - 1, ()), findings)
        for place in self._mapping.search(value) if len(self._mapping) else ():
            if not any(place.start < f.end and place.end > f.start for f in findings):
                category: Category = "secret" if place.type.startswith("SECRET") else "pii"
                findings.append(
                    Finding(category, place.type, place.start, place.end, 1.0, "medium", "later")
                )
        findings.sort(key=lambda f: (f.start, f.end))
        action = Action.ALLOW
        for f in findings:
            found = value[f.start : f.end]
            brought_up = (
                direction == "response"
                and not is_example(f.type, found)
                and not self._knows(f.type, found)
            )
            decision = runtime.decide(f, scope, value=found, brought_up=brought_up)
            action = max(action, decision.effective)
            if f.category in ("pii", "secret") and direction == "request":
                runtime.vault.learn(self._mapping, f.type, found, canonical(f.type, as_read(found)))
        return {
            "id": record.get("id"),
            "action": action.word,
            "findings": [
                {"category": f.category, "type": f.type, "start": f.start, "end": f.end, "score": f.score,
                 "detector": f.detector, "rule": f.rule}
                for f in findings
            ],
            "scores": {},
        }  # fmt: skip

    def _knows(self, type: str, value: str) -> bool:
        kept = canonical(type, as_read(value))
        return any(e.type == type and e.canonical == kept for e in self._mapping)


def _row(result: Record) -> None:
    kinds = ", ".join(f"{f['type']}[{f['start']}:{f['end']}]" for f in result["findings"])
    click.echo(f"{result['id']!s:24} {result['action']:13} {kinds}")
