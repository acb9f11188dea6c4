"""`mitmguard rules`: what the YARA rules are, where they apply, and whether they do what their samples say."""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path

import click

from mitmguard.cli.options import config_option, format_option
from mitmguard.cli.records import Record, write
from mitmguard.cli.rules_import import import_
from mitmguard.cli.rules_timing import texts_of, time_rules, time_set
from mitmguard.detect.catalog import TYPES
from mitmguard.detect.rule_samples import SampleReport, SampleResult, run_samples
from mitmguard.detect.rules import Rule, RuleSet
from mitmguard.policy import Policy, load_policy

SLOWEST = 10
"""Rules that --timing names."""

_PLACE = click.Path(exists=True, path_type=Path)
path_option = click.option(
    "--path",
    "paths",
    multiple=True,
    type=_PLACE,
    metavar="FILE|DIR",
    help="Rules in place of the policy's. May be repeated.",
)
path_argument = click.argument("more", nargs=-1, type=_PLACE, metavar="[FILE|DIR]...")


@click.group()
def rules() -> None:
    """Test, list and explain the YARA rules, and import those of other formats."""


rules.add_command(import_)


def _paths(paths: tuple[Path, ...], policy: Policy) -> tuple[Path, ...]:
    return paths or policy.rules_paths


def _policy(config: str) -> Policy:
    return load_policy(config, known_types=TYPES)


@rules.command(
    epilog="""\b
Examples:
  mitmguard rules test
  mitmguard rules test my-rules/ --format jsonl
  mitmguard rules test --timing

\b
NAME.yar is tested by NAME.samples.jsonl beside it:
  {"rule": "my_rule", "text": "...", "role": "user", "direction": "request", "match": true}
Exit codes: 0 every sample is right, 1 some are not, 2 rules or samples cannot be read."""
)
@path_argument
@path_option
@config_option
@format_option("table")
@click.option(
    "--timing",
    is_flag=True,
    help="Also time the rules over texts of 10 KB: all together, and the slowest alone.",
)
def test(
    more: tuple[Path, ...], paths: tuple[Path, ...], config: str, format_: str, timing: bool
) -> None:
    """Run each rule against its own samples; print those that fail, and a summary."""
    policy = _policy(config)
    chosen = _paths((*more, *paths), policy)
    report = run_samples(chosen, buffered=policy.rules_buffer)
    for result in report.failed:
        if format_ == "jsonl":
            write(_failure(result))
        else:
            sample = result.sample
            said = "matches, and must not" if result.matched else "does not match, and must"
            click.echo(f"{sample.file}:{sample.line}: {sample.rule} {said}: {_short(sample.text)}")
    if timing:
        _timing(chosen, report, format_, buffered=policy.rules_buffer)
    for line in _summary(report):
        click.echo(line, err=True)
    if report.failed:
        sys.exit(1)


def _timing(paths: tuple[Path, ...], report: SampleReport, format_: str, *, buffered: bool) -> None:
    """Print what the rules cost: a line for each role, and one for each of the slowest rules."""
    texts = texts_of(report)
    together = list(time_set(RuleSet.load(paths, buffered=buffered), texts))
    alone = time_rules(paths, texts["prompt"])[:SLOWEST]
    if format_ == "jsonl":
        for whole in together:
            write({"timing": "set", "role": whole.role, "texts": whole.texts, "ms": round(whole.milliseconds, 4),
                   "slowest_ms": round(whole.slowest, 4)})  # fmt: skip
        for rule in alone:
            write({"timing": "rule", "rule": rule.rule, "ms": round(rule.milliseconds, 4)})
        return
    for whole in together:
        click.echo(
            f"{whole.milliseconds:8.3f} ms for 10 KB of {whole.texts}, all rules, {whole.role} "
            f"(slowest text {whole.slowest:.3f})"
        )
    for rule in alone:
        click.echo(f"{rule.milliseconds:8.3f} ms for 10 KB of prompt, {rule.rule} alone")


def _failure(result: SampleResult) -> Record:
    sample = result.sample
    return {
        "rule": sample.rule,
        "file": sample.file,
        "line": sample.line,
        "match": sample.match,
        "matched": result.matched,
        "role": sample.scope.role,
        "direction": sample.scope.direction,
        "text": sample.text,
    }


def _summary(report: SampleReport) -> list[str]:
    lines = [f"{len(report.results)} samples, {len(report.failed)} failed"]
    for kind, names in (
        ("must match", report.without_positive),
        ("must not match", report.without_negative),
    ):
        if names:
            lines.append(f"no sample that {kind}: {', '.join(names)}")
    return lines


@rules.command(
    "list",
    epilog="""\b
Examples:
  mitmguard rules list
  mitmguard rules list --format jsonl | jq -r 'select(.action == "block") | .rule'""",
)
@path_argument
@path_option
@config_option
@format_option("table")
def list_(more: tuple[Path, ...], paths: tuple[Path, ...], config: str, format_: str) -> None:
    """List the rules, with what they do and where they apply."""
    policy = _policy(config)
    loaded = RuleSet.load(_paths((*more, *paths), policy), buffered=policy.rules_buffer)
    public = [rule for rule in loaded.rules if not rule.private]
    if format_ == "jsonl":
        for rule in public:
            write(_described(rule, policy))
        return
    width = max((len(rule.name) for rule in public), default=4)
    click.echo(f"{'rule':{width}}  {'action':12} {'severity':8} {'category':9} applies to")
    for rule in public:
        off = "  (off in the policy)" if rule.name in policy.rules_off else ""
        click.echo(
            f"{rule.name:{width}}  {rule.action.word:12} {rule.severity:8} {rule.category:9} "
            f"{where(rule)}{off}"
        )
    click.echo(f"{len(public)} rules", err=True)


def _described(rule: Rule, policy: Policy) -> Record:
    return {
        "rule": rule.name,
        "action": rule.action.word,
        "severity": rule.severity,
        "category": rule.category,
        "type": rule.type,
        "score": rule.score,
        "reach": rule.reach,
        "applies": list(rule.scopes),
        "description": rule.description,
        "file": rule.file,
        "line": rule.line,
        "off": rule.name in policy.rules_off,
    }


def where(rule: Rule) -> str:
    """Return the texts a rule applies to, in few words: `user, tool in requests; assistant in responses`."""
    said = []
    for direction in ("request", "response"):
        scopes = [s.partition("/")[0] for s in rule.scopes if s.endswith(f"/{direction}")]
        if scopes:
            said.append(f"{', '.join(scopes)} in {direction}s")
    return "; ".join(said) or "nothing"


@rules.command(
    epilog="""\b
Examples:
  mitmguard rules explain ignore_previous_instructions
  mitmguard rules explain my_rule --path my-rules/"""
)
@click.argument("name")
@path_option
@config_option
def explain(name: str, paths: tuple[Path, ...], config: str) -> None:
    """Show one rule: its meta, where it applies, its samples and its source."""
    policy = _policy(config)
    chosen = _paths(paths, policy)
    report = run_samples(chosen, buffered=policy.rules_buffer)
    loaded = RuleSet.load(chosen, buffered=policy.rules_buffer)
    try:
        rule = loaded.rule(name)
    except KeyError:
        known = ", ".join(sorted(r.name for r in loaded.rules if not r.private))
        raise click.UsageError(f"there is no rule {name!r}; there are {known}") from None
    reach = (
        f"{rule.reach} characters" if rule.reach else "none: it cannot act while an answer streams"
    )
    rows = (
        ("rule", rule.name + (" (private: others refer to it)" if rule.private else "")),
        ("about", rule.description),
        ("where", f"{rule.file}:{rule.line}"),
        ("applies to", where(rule)),
        ("finding", f"{rule.category} {rule.type}, {rule.severity}, score {rule.score:g}"),
        ("action", rule.action.word + (" (off in the policy)" if name in policy.rules_off else "")),
        ("reach", reach),
    )
    for title, text in rows:
        click.echo(f"{title:11} {text}")
    for result in report.results:
        if result.sample.rule == name:
            sample, sign = result.sample, "matches" if result.sample.match else "does not"
            wrong = "" if result.ok else "  <-- FAILS"
            scope = f"{sample.scope.role}/{sample.scope.direction}"
            click.echo(f"  {sign:8} {scope:18} {_short(sample.text)}{wrong}")
    click.echo()
    click.echo(textwrap.dedent(rule.source))


def _short(text: str) -> str:
    return textwrap.shorten(text, 100, placeholder=" ...").encode("utf-8", "replace").decode()
