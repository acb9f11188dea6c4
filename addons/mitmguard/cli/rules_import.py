"""`mitmguard rules import`: rules of other formats as rules of ours, and what could not be carried over."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

import click

from mitmguard.cli.options import format_option
from mitmguard.cli.records import Progress, Record, write
from mitmguard.detect.rule_atr import read_atr
from mitmguard.detect.rule_import import (
    Draft,
    LeftOut,
    Lost,
    Trial,
    does_not_compile,
    identifier,
    line,
    try_out,
    write_rule,
)
from mitmguard.detect.rule_nova import draft_of, read_nova
from mitmguard.detect.rules import RuleSet
from mitmguard.errors import RuleError
from mitmguard.policy.yamltree import parse

MAX_BYTES: Final = 1_000_000
"""Of one file; the largest public one has 30 KB."""

MAX_FILES: Final = 10_000

HEADER: Final = "// Made by `mitmguard rules import`"
"""What a file begins with that may be overwritten."""

_SUFFIXES: Final = {".nov": "nova", ".yaml": "atr", ".yml": "atr"}
type Format = Literal["atr", "nova"]


@dataclass(slots=True)
class _Outcome:
    """What became of one foreign rule, or of a file that cannot be read."""

    file: Path
    origin: str
    stem: str = ""
    draft: Draft | None = None
    why: str = ""
    samples: list[dict[str, object]] = field(default_factory=list)
    failing: list[Trial] = field(default_factory=list)

    @property
    def lost(self) -> list[Lost]:
        return self.draft.lost if self.draft is not None else []

    @property
    def word(self) -> str:
        if self.draft is None:
            return "left out"
        return "in part" if self.lost or self.failing else "whole"

    def leave_out(self, why: str) -> None:
        self.draft, self.why = None, why


@click.command(
    "import",
    epilog="""\b
Examples:
  mitmguard rules import agent-threat-rules/rules --out imported/
  mitmguard rules import jailbreak.nov --out imported/
  mitmguard rules import rule.yaml > rule.yar

\b
Imported rules alert. The licence of the rules goes with them.
Exit codes: 0 everything was carried over, 2 bad usage, 3 some of it was not; the report says what.""",
)
@click.argument(
    "files",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, path_type=Path),
    metavar="FILE|DIR...",
)
@click.option(
    "--from",
    "given",
    type=click.Choice(["auto", "atr", "nova"]),
    default="auto",
    show_default=True,
    help="What the files are: agent-threat-rules (YAML), NOVA (.nov), or what their names say.",
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Write rules and samples there. Without it the rules go to stdout, the report to stderr.",
)
@format_option("table")
def import_(files: tuple[Path, ...], given: str, out: Path | None, format_: str) -> None:
    """Turn rules of other formats into rules and samples of ours, and report what was not carried over."""
    outcomes = list(_read(_files(files), given))
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder)
        _write_rules(made, outcomes)
        _try(made, outcomes)
        if out is None:
            for path in sorted(made.glob("*.yar")):
                click.echo(path.read_text("utf-8"), nl=False)
        else:
            _move(made, out)
    _report(outcomes, format_, to_stderr=out is None)
    if any(outcome.word != "whole" for outcome in outcomes):
        sys.exit(3)


def _files(given: Sequence[Path]) -> list[Path]:
    found: list[Path] = []
    for path in given:
        if path.is_dir():
            found += sorted(f for f in path.rglob("*") if f.suffix in _SUFFIXES and f.is_file())
        else:
            found.append(path)
    if not found:
        raise click.UsageError("there are no .yaml, .yml or .nov files")
    if len(found) > MAX_FILES:
        raise click.UsageError(f"there are more than {MAX_FILES} files")
    return list(dict.fromkeys(found))


# reading


def _read(files: Sequence[Path], given: str) -> Iterator[_Outcome]:
    progress = Progress("files")
    taken: set[str] = set()
    for path in files:
        for outcome in _read_file(path, given, taken):
            if outcome.draft is not None:
                taken.add(outcome.draft.name)
            yield outcome
        progress.step()
    progress.done()


def _read_file(path: Path, given: str, taken: set[str]) -> Iterator[_Outcome]:
    format_ = _SUFFIXES.get(path.suffix) if given == "auto" else given
    if format_ is None:
        yield _Outcome(path, "", why="its name says no format: .yaml or .nov, or give --from")
        return
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise ValueError(f"it has more than {MAX_BYTES} bytes")
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        yield _Outcome(path, "", why="it is not UTF-8")
        return
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else str(error)
        yield _Outcome(path, "", why=f"it cannot be read: {why}")
        return
    yield from (_read_atr if format_ == "atr" else _read_nova)(path, text, taken)


def _read_atr(path: Path, text: str, taken: set[str]) -> Iterator[_Outcome]:
    tree = parse(text, str(path))
    if not tree.complete or tree.problems:
        first = tree.problems[0] if tree.problems else "it is not YAML"
        yield _Outcome(path, "", why=line(first))
        return
    document = tree.value
    origin = line(document.get("id", "")) if isinstance(document, dict) else ""
    outcome = _Outcome(path, origin)
    try:
        outcome.draft = read_atr(document, taken)
        tags = document.get("tags")
        kind = tags.get("category") if isinstance(tags, dict) else ""
        outcome.stem = f"atr_{identifier(str(kind or 'rules'))}"
    except LeftOut as error:
        outcome.why = str(error)
    yield outcome


def _read_nova(path: Path, text: str, taken: set[str]) -> Iterator[_Outcome]:
    try:
        rules = read_nova(text)
    except LeftOut as error:
        yield _Outcome(path, "", why=str(error))
        return
    if not rules:
        yield _Outcome(path, "", why="there is no rule in it")
    for rule in rules:
        outcome = _Outcome(path, f"{rule.name} (line {rule.line})")
        try:
            outcome.draft = draft_of(rule, taken)
            taken.add(outcome.draft.name)
            outcome.stem = f"nova_{identifier(path.stem)}"
        except LeftOut as error:
            outcome.why = str(error)
        yield outcome


# writing


def _write_rules(folder: Path, outcomes: Sequence[_Outcome]) -> None:
    """Write the rule files, without the rules that YARA-X refuses."""
    progress = Progress("rules compiled")
    for outcome in outcomes:
        if outcome.draft is not None:
            why = does_not_compile(write_rule(outcome.draft))
            if why:
                outcome.leave_out(f"YARA-X refuses it: {why}")
            progress.step()
    progress.done()
    for stem in {outcome.stem for outcome in outcomes if outcome.draft is not None}:
        drafts = [o.draft for o in outcomes if o.draft is not None and o.stem == stem]
        source = "\n".join(write_rule(draft) for draft in drafts)
        (folder / f"{stem}.yar").write_text(f"{HEADER}\n\n{source}", "utf-8", errors="replace")


def _try(folder: Path, outcomes: Sequence[_Outcome]) -> None:
    """Run the test cases against what was written, and write those that hold beside it."""
    try:
        rules = RuleSet.load([folder])
    except RuleError as error:
        raise click.ClickException(f"what was written does not load: {error}") from None
    lines: dict[str, list[str]] = {}
    for outcome in outcomes:
        if outcome.draft is not None:
            outcome.samples, outcome.failing = try_out(outcome.draft, rules)
            rows = (json.dumps(sample, ensure_ascii=True) for sample in outcome.samples)
            lines.setdefault(outcome.stem, []).extend(rows)
    for stem, rows_of in lines.items():
        text = "".join(f"{row}\n" for row in rows_of)
        (folder / f"{stem}.samples.jsonl").write_text(text, "utf-8")


def _move(made: Path, out: Path) -> None:
    """Put the files where they are wanted; a file that was not made by an import is never overwritten."""
    out.mkdir(parents=True, exist_ok=True)
    for path in sorted(made.glob("*.yar")):
        target = out / path.name
        if target.exists() and not target.read_text("utf-8", errors="replace").startswith(HEADER):
            raise click.UsageError(f"{target} is there already, and no import made it")
    for path in sorted(made.iterdir()):
        (out / path.name).write_bytes(path.read_bytes())


# telling


def _report(outcomes: Sequence[_Outcome], format_: str, *, to_stderr: bool) -> None:
    for outcome in outcomes:
        if format_ == "jsonl":
            if to_stderr:
                click.echo(json.dumps(_record(outcome)), err=True)
            else:
                write(_record(outcome))
        else:
            for said in _said(outcome):
                click.echo(said, err=to_stderr)
    for said in _summary(outcomes):
        click.echo(said, err=True)


def _record(outcome: _Outcome) -> Record:
    return {
        "rule": outcome.draft.name if outcome.draft is not None else None,
        "origin": outcome.origin,
        "file": str(outcome.file),
        "outcome": outcome.word,
        "why": outcome.why,
        "lost": [{"what": lost.what, "why": lost.why} for lost in outcome.lost],
        "samples": len(outcome.samples),
        "failing": [{"text": trial.text, "match": trial.match} for trial in outcome.failing],
    }


def _said(outcome: _Outcome) -> Iterator[str]:
    name = outcome.origin or str(outcome.file)
    if outcome.draft is None:
        yield f"{name}: left out: {outcome.why}"
    for lost in outcome.lost:
        yield f"{name}: without {lost.what}: {lost.why}"
    for trial in outcome.failing:
        said = "must match and does not" if trial.match else "matches and must not"
        yield f"{name}: a test case {said}: {line(trial.text)[:100]}"


def _summary(outcomes: Sequence[_Outcome]) -> Iterator[str]:
    words = [outcome.word for outcome in outcomes]
    yield (
        f"{len(outcomes)} rules: {words.count('whole')} whole, {words.count('in part')} in part, "
        f"{words.count('left out')} left out"
    )
    samples = sum(len(outcome.samples) for outcome in outcomes)
    failing = sum(len(outcome.failing) for outcome in outcomes)
    if samples or failing:
        yield f"{samples} samples, and {failing} test cases that do not hold"
