"""Samples: the texts that a rule must and must not match, kept beside it and run by `mitmguard rules test`.

`NAME.yar` is tested by `NAME.samples.jsonl`, one JSON object a line:
`{"rule": ..., "text": ..., "role": "user", "direction": "request", "tool": "", "match": true}`;
role, direction, provider, tool, model and turn may be left out.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, get_args

from mitmguard.detect.rules import RuleSet, rule_files
from mitmguard.errors import Problem, RuleError
from mitmguard.model import Direction, Role, Scope, Sink

__all__ = ["Sample", "SampleReport", "SampleResult", "run_samples", "samples_file"]

_ROLES: tuple[Role, ...] = get_args(Role)
_DIRECTIONS: tuple[Direction, ...] = get_args(Direction)
_FIELDS = {"rule", "text", "role", "direction", "provider", "tool", "model", "turn", "match"}


class Sample(NamedTuple):
    """One line of a samples file."""

    rule: str
    text: str
    scope: Scope
    match: bool
    file: str
    line: int


class SampleResult(NamedTuple):
    """Whether the rule did with the sample what the sample says."""

    sample: Sample
    matched: bool

    @property
    def ok(self) -> bool:
        return self.matched == self.sample.match


class SampleReport(NamedTuple):
    """Every result, in file order, and the public rules that have no sample of one kind."""

    results: tuple[SampleResult, ...]
    without_positive: tuple[str, ...]
    without_negative: tuple[str, ...]

    @property
    def failed(self) -> tuple[SampleResult, ...]:
        return tuple(result for result in self.results if not result.ok)


def samples_file(rules: Path) -> Path:
    """Where the samples of a rule file are."""
    return rules.with_name(rules.stem + ".samples.jsonl")


def run_samples(paths: Sequence[Path], *, buffered: bool = False) -> SampleReport:
    """Run the samples beside each rule file against all rules in `paths`.

    Raises RuleError for rules that do not load, and for sample lines that are malformed or name no rule.
    """
    rules = RuleSet.load(paths, buffered=buffered)
    problems: list[Problem] = []
    samples: list[Sample] = []
    for path in rule_files(paths):
        file = samples_file(path)
        if file.is_file():
            samples += _read(file, _names(rules, path), problems)
    if problems:
        raise RuleError(tuple(problems))
    results = tuple(
        SampleResult(s, any(f.rule == s.rule for f in rules.find(s.text, s.scope))) for s in samples
    )
    seen = Counter((sample.rule, sample.match) for sample in samples)
    public = [rule.name for rule in rules.rules if not rule.private]
    return SampleReport(
        results,
        tuple(name for name in public if not seen[name, True]),
        tuple(name for name in public if not seen[name, False]),
    )


def _names(rules: RuleSet, path: Path) -> dict[str, str]:
    """What a samples file calls the rules: its own file's as they are written there, all others by their names."""
    names = {rule.name: rule.name for rule in rules.rules}
    own = {rule.written: rule.name for rule in rules.rules if rule.file == str(path)}
    return names | own


def _read(file: Path, names: dict[str, str], problems: list[Problem]) -> Iterator[Sample]:
    for number, line in enumerate(file.read_text("utf-8").split("\n"), 1):
        if not line.strip():
            continue
        try:
            yield _sample(json.loads(line), names, str(file), number)
        except ValueError as error:
            message = "is not JSON" if isinstance(error, json.JSONDecodeError) else str(error)
            fix = 'write {"rule": "NAME", "text": "...", "match": true}'
            problems.append(Problem(str(file), number, 1, message, fix))


def _sample(value: object, names: dict[str, str], file: str, line: int) -> Sample:
    """Check one line; ValueError says what is wrong with it."""
    if not isinstance(value, dict):
        raise ValueError("is not a JSON object")
    unknown = sorted(value.keys() - _FIELDS)
    if unknown:
        raise ValueError(f"unknown field {unknown[0]!r}")
    rule, text, match = value.get("rule"), value.get("text"), value.get("match")
    if not isinstance(rule, str) or rule not in names:
        raise ValueError(f"names a rule that does not exist: {rule!r}")
    if not isinstance(text, str) or not isinstance(match, bool):
        raise ValueError("needs a text and match: true or false")
    role, direction = value.get("role", "user"), value.get("direction", "request")
    if role not in _ROLES or direction not in _DIRECTIONS:
        raise ValueError(f"unknown role or direction: {role!r}, {direction!r}")
    turn = value.get("turn", 0)
    if not isinstance(turn, int):
        raise ValueError(f"turn is not a number: {turn!r}")
    scope = Scope(
        role=role,
        direction=direction,
        provider=str(value.get("provider", "")),
        tool=str(value.get("tool", "")),
        sink=Sink.ARGUMENTS if value.get("tool") and role == "assistant" else Sink.TEXT,
        model=str(value.get("model", "")),
        turn=turn,
    )
    return Sample(names[rule], text, scope, match, file, line)
