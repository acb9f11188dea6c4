"""`mitmguard check`: every mistake of a policy, or everything that it makes apply."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any, get_args

import click
from pydantic import BaseModel

from mitmguard.cli.options import config_option, format_option
from mitmguard.cli.records import Record, write
from mitmguard.cli.rules import where
from mitmguard.detect.catalog import TYPES
from mitmguard.detect.rules import RuleSet
from mitmguard.engine import own_of
from mitmguard.errors import ConfigurationError, Problem, Why
from mitmguard.policy import Policy, load_policy
from mitmguard.policy.catalogue import GUARDED


@click.command(
    epilog="""\b
Examples:
  mitmguard check guard.yaml
  mitmguard check strict
  mitmguard check guard.yaml --format jsonl | jq 'select(.part == "mistake")'

\b
Exit codes: 0 the policy is valid, 2 it is not; each mistake has its line, column and fix."""
)
@click.argument("policy", required=False, metavar="[FILE|NAME]")
@config_option
@format_option("table")
def check(policy: str | None, config: str, format_: str) -> None:
    """Validate a policy, and show what applies under it.

    Hosts, mode, policies in the order in which they decide, rules and where each applies, and what happens to
    traffic that cannot be read. FILE|NAME is the same as --config.
    """
    try:
        loaded, rules = _load(policy or config)
        own = own_of(loaded)
    except ConfigurationError as error:
        for problem in error.problems:
            if format_ == "jsonl":
                write(_mistake(problem))
            else:
                click.echo(str(problem), err=True)
        count = len(error.problems)
        click.echo(f"{count} mistake{'s' * (count != 1)}", err=True)
        sys.exit(2)
    records = list(_records(loaded, rules))
    if format_ == "jsonl":
        for record in records:
            write(record)
    else:
        _print(records)
    warnings = [*(rules.warnings if rules is not None else ()), *(own.warnings if own else ())]
    for warning in warnings:
        click.echo(f"note: {warning}", err=True)


def _load(name: str) -> tuple[Policy, RuleSet | None]:
    """Load policy and rules; raises with the mistakes of both, names of rules included."""
    policy = load_policy(name, known_types=TYPES)
    if not policy.rules_on:
        return policy, None
    rules = RuleSet.load(policy.rules_paths, buffered=policy.rules_buffer)
    names = {rule.name for rule in rules.rules}
    return load_policy(name, known_types=TYPES, known_rules=names), rules


def _mistake(problem: Problem) -> Record:
    return {
        "part": "mistake",
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "message": problem.message,
        "fix": problem.fix,
    }


def _records(policy: Policy, rules: RuleSet | None) -> Iterator[Record]:
    """Yield what applies, part by part, in the order in which traffic meets it."""
    yield {
        "part": "policy",
        "name": policy.name,
        "file": policy.source,
        "version": policy.version,
        "mode": policy.mode,
        "fail": policy.fail,
        "tenant": policy.tenant,
        "patterns": policy.patterns_on,
        "types_off": sorted(policy.types_off),
        "types_on": sorted(policy.types_on - policy.types_off),
        "own_types": sorted(
            {p.type for p in policy.own_patterns} | {t.type for t in policy.own_terms}
        ),
        "plugins": [plugin.name for plugin in policy.plugins],
    }
    for own in policy.own_terms:
        yield {
            "part": "dictionary",
            "type": own.type,
            "category": own.category,
            "terms": len(own.terms),
            "file": own.source or policy.source,
        }
    yield from _hosts(policy)
    for place, rule in enumerate(policy.document.policies, 1):
        when = _conditions(rule.when)
        yield {
            "part": "decision",
            "place": place,
            "name": rule.name,
            "when": when,
            "then": rule.then,
        }
    for entry in rules.rules if rules is not None else ():
        if not entry.private:
            yield {
                "part": "rule",
                "name": entry.name,
                "action": entry.action.word,
                "applies": list(entry.scopes),
                "where": where(entry),
                "off": entry.name in policy.rules_off,
                "file": entry.file,
                "line": entry.line,
            }
    for why in get_args(Why):
        decided = policy.uninspected(why)
        yield {"part": "uninspected", "why": why, "then": decided.action.word, "by": decided.policy}
    service = policy.uninspected("endpoint", kind="service")
    yield {
        "part": "uninspected",
        "why": "service calls",
        "then": service.action.word,
        "by": service.policy,
    }
    for number, exception in enumerate(policy.document.uninspected.rules, 1):
        given = _conditions(exception, leave_out={"then"})
        yield {
            "part": "uninspected",
            "why": ", ".join(f"{k} {v}" for k, v in given.items()) or "everything",
            "then": exception.then,
            "by": f"uninspected.rules.{number}",
        }


def _hosts(policy: Policy) -> Iterator[Record]:
    count = sum(map(len, GUARDED.values()))
    hosts = policy.document.hosts
    yield {
        "part": "hosts",
        "class": "guarded",
        "patterns": list(hosts.guarded),
        "built_in": count,
        "providers": sorted(GUARDED),
    }
    yield {"part": "hosts", "class": "watched", "patterns": list(hosts.watched)}
    yield {"part": "hosts", "class": "tunnelled", "patterns": list(hosts.tunnelled)}
    yield {
        "part": "hosts",
        "class": "mcp",
        "patterns": [f"{url.host}:{url.port}{url.path}" for url in policy.mcp],
    }


def _conditions(model: BaseModel, leave_out: set[str] | None = None) -> dict[str, Any]:
    """Return the conditions that were given, as plain values."""
    found = model.model_dump(mode="json", by_alias=True, exclude_none=True, exclude=leave_out)
    return {k: ", ".join(map(str, v)) if isinstance(v, list) else v for k, v in found.items()}


def _print(records: list[Record]) -> None:
    parts: dict[str, list[Record]] = {}
    for record in records:
        parts.setdefault(record["part"], []).append(record)
    _head(parts["policy"][0])
    click.echo("\nHosts (everything else is tunnelled over TLS, and watched over plain HTTP)")
    for each in parts["hosts"]:
        named = ", ".join(each["patterns"])
        if "built_in" in each:
            more = (
                f"the catalogue: {each['built_in']} patterns of {len(each['providers'])} providers"
            )
            named = f"{more}, {named}" if named else more
        click.echo(f"  {each['class']:10} {named or 'none'}")
    if dictionaries := parts.get("dictionary"):
        click.echo("\nDictionaries")
        for each in dictionaries:
            click.echo(f"  {each['type']:22} {each['terms']:>9,} terms  {each['file']}")
    click.echo("\nPolicies (the first that fits decides)")
    for each in parts["decision"]:
        when = "; ".join(f"{k} {_shown(k, v)}" for k, v in each["when"].items()) or "every finding"
        click.echo(f"  {each['place']:2}. {each['name'] or '-':22} {each['then']:13} {when}")
    rules = parts.get("rule", [])
    click.echo(f"\nRules ({len(rules)})" if rules else "\nRules: none")
    width = max((len(each["name"]) for each in rules), default=0)
    for each in rules:
        action = "off" if each["off"] else each["action"]
        click.echo(f"  {each['name']:{width}}  {action:13} {each['where']}")
    click.echo("\nWhat could not be read on a guarded host")
    for each in parts["uninspected"]:
        click.echo(f"  {each['then']:6} {each['why']}  ({each['by']})")


def _shown(name: str, value: object) -> str:
    if name == "value":
        count = str(value).count(",") + 1
        return f"among {count} that `mitmguard allow` hashed"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _head(policy: Record) -> None:
    click.echo(f"{policy['name']}  {policy['file']}  version {policy['version']}")
    mode, fail = f"mode {policy['mode']}", f"fail {policy['fail']}"
    loud = policy["mode"] == "monitor" or policy["fail"] == "open"
    click.secho(f"{mode}, {fail}, tenant {policy['tenant']}", fg="red" if loud else None, bold=loud)
    detectors = "on" if policy["patterns"] else "OFF"
    off = f", without {', '.join(policy['types_off'])}" if policy["types_off"] else ""
    on = f", with {', '.join(policy['types_on'])}" if policy["types_on"] else ""
    own = f", own types {', '.join(policy['own_types'])}" if policy["own_types"] else ""
    plugins = f", plugins {', '.join(policy['plugins'])}" if policy["plugins"] else ""
    click.echo(f"personal data and secrets: {detectors}{off}{on}{own}{plugins}")
