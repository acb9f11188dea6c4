"""From rule files to compiled sets: `compile_rules` reads, checks and compiles, or takes what was kept.

Each file, with what it includes, is a namespace of its own. Everything is compiled once for its errors; then
once more for each set of rules that can apply to a role and direction, so that a text costs only the rules
that are about it. Compiling takes seconds, so a `Cache` may keep the result: the meta of the rules is then read
again, their patterns are not compiled again.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import platform
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final, NamedTuple, Protocol

import yara_x

from mitmguard.detect.rule_meta import DIRECTIONS, OURS, ROLES, Rule, read_rule
from mitmguard.detect.rule_source import RuleSource, Source, renamed
from mitmguard.detect.rule_units import Unit, notes, read_units
from mitmguard.errors import Problem, RuleError
from mitmguard.model import Direction, Role

__all__ = [
    "EXTERNALS",
    "Cache",
    "Compiled",
    "Kept",
    "RuleGroup",
    "compile_rules",
    "compiler",
    "each_alone",
]

EXTERNALS: Final[dict[str, str | int]] = {
    "role": "",
    "direction": "",
    "provider": "",
    "endpoint": "",
    "tool": "",
    "sink": "",
    "model": "",
    "turn": 0,
}
"""What conditions may read beside the text; the names are those of `model.Scope`."""

_OPTIONS: Final = {"relaxed_re_syntax": True, "includes_enabled": False}
_FORMAT: Final = 1
"""Goes up when what is kept means something else than before."""

_ALIKE: Final = 0.85
"""Sets that share this much are compiled as one: half the loading time for a few patterns more."""

type Scopes = tuple[Role, Direction]


class Kept(NamedTuple):
    """What a cache keeps of one compilation: the notes and meta as JSON, and the sets in their order."""

    head: bytes
    sets: tuple[yara_x.Rules, ...]


class Cache(Protocol):
    """Keeps compiled rules; one that has lost or distrusts an entry says None, and they are compiled again."""

    def get(self, key: str) -> Kept | None: ...
    def put(self, key: str, kept: Kept) -> None: ...


class RuleGroup(NamedTuple):
    """Rules compiled together, the names that count, and the externals that their conditions read."""

    compiled: yara_x.Rules
    names: frozenset[str]
    reads: tuple[str, ...]


class Compiled(NamedTuple):
    """Everything that a rule set is made of."""

    rules: tuple[Rule, ...]
    groups: dict[Scopes, RuleGroup]
    version: str
    reads: frozenset[str]
    warnings: tuple[Problem, ...]


class _Checked(NamedTuple):
    """What compiling everything once has told: each rule's meta and tags, and the notes."""

    meta: dict[tuple[str, str], tuple[dict[str, Any], tuple[str, ...]]]  # by namespace and name
    warnings: list[Problem]


def compile_rules(
    paths: Sequence[Path], *, buffered: bool = False, cache: Cache | None = None
) -> Compiled:
    """Read, check and compile every rule in `paths`; raises RuleError with every problem found."""
    problems: list[Problem] = []
    units = read_units(paths, problems)
    kept = cache.get(_key(units)) if cache is not None and not problems else None
    checked = _checked(kept.head) if kept is not None else _check(units, problems)
    rules = _rules(units, checked, problems, buffered=buffered)
    if problems:
        raise RuleError(tuple(problems))
    wanted = _wanted(rules)
    merged = _merged(wanted.values())
    if kept is not None and len(kept.sets) == len(merged):
        sets = kept.sets
    else:
        sets = tuple(_compile(units, names) for names in merged)
        if cache is not None:
            cache.put(_key(units), Kept(_head(checked), sets))
    groups: dict[Scopes, RuleGroup] = {}
    reads = [_reads(_kept_rules(units, names)) for names in merged]
    for scopes, names in wanted.items():
        if names:
            place = next(i for i, big in enumerate(merged) if names <= big)
            groups[scopes] = RuleGroup(sets[place], names, tuple(sorted(reads[place])))
    digest = hashlib.sha256(f"{yara_x.__name__} {buffered}".encode())
    for unit in units:
        for source in unit.sources:
            digest.update(hashlib.sha256(source.text.encode()).digest())
    return Compiled(
        tuple(rules),
        groups,
        digest.hexdigest()[:16],
        _reads(rule for unit in units for rule in unit.rules),
        (*notes(units), *checked.warnings),
    )


# compiling


def compiler() -> yara_x.Compiler:
    """A compiler that knows our externals, with the options of every rule set."""
    made = yara_x.Compiler(**_OPTIONS)
    for name, value in EXTERNALS.items():
        made.define_global(name, value)
    return made


def _check(units: Iterable[Unit], problems: list[Problem]) -> _Checked:
    """Compile everything once, for its errors and for the meta as YARA-X reads it."""
    made = compiler()
    found: dict[str, Source] = {}
    for unit in units:
        made.new_namespace(unit.namespace)
        written: dict[str, tuple[str, RuleSource]] = {}
        for source in unit.sources:
            found[source.file] = source
            _note_repeated(source, written, problems)
            # what does not compile is listed in made.errors, together with all others
            with contextlib.suppress(yara_x.CompileError):
                made.add_source(source.without_includes(), origin=source.file)
    problems += [_problem(error) for error in made.errors() if error["code"] != "E012"]
    warnings: list[Problem] = []
    for warning in made.warnings():
        problem = _problem(warning)
        never = warning["type"] == "InvariantBooleanExpression" and any(
            "always false" in label["text"] for label in warning["labels"]
        )
        if never:
            message = "the condition is always false, so the rule can never apply"
            fix = "correct the condition, or delete the rule"
            problem = Problem(problem.file, problem.line, problem.column, message, fix)
        # a public rule is taken as it is; one that was written for us is a mistake
        rule = found[problem.file].rule_at(problem.line) if problem.file in found else None
        ours = rule is not None and any(key in rule.meta_lines for key in OURS)
        (problems if never and ours else warnings).append(problem)
    meta = {
        (rule.namespace, rule.identifier): (dict(rule.metadata), tuple(rule.tags))
        for rule in made.build()
    }
    return _Checked(meta, warnings)


def _rules(
    units: Iterable[Unit], checked: _Checked, problems: list[Problem], *, buffered: bool
) -> list[Rule]:
    """The rules that compiled, in the order of the files, each with what its meta says."""
    rules: list[Rule] = []
    for unit in units:
        for source in unit.sources:
            for written in source.rules:
                named = renamed(written, unit.renamed)
                # where something did not compile, all is known by the names it is written with
                compiled = checked.meta.get((unit.namespace, named.name)) or checked.meta.get(
                    (unit.namespace, written.name)
                )
                if compiled is not None:
                    rule, found = read_rule(named, source.file, *compiled, buffered=buffered)
                    rules.append(replace(rule, written=written.name))
                    problems += found
    return rules


def _note_repeated(
    source: Source, written: dict[str, tuple[str, RuleSource]], problems: list[Problem]
) -> None:
    for rule in source.rules:
        file, first = written.setdefault(rule.name, (source.file, rule))
        if first is not rule:
            message = f"rule {rule.name!r} is already defined in {file}:{first.line}"
            fix = "rename one: findings, policies and samples name rules"
            problems.append(Problem(source.file, rule.line, 1, message, fix))


_FIXES: Final = {
    "UnknownModule": "remove the import and the rules that use it: this yara-x lacks the module",
    "UnknownPattern": "define it under `strings:`, or correct its name",
    "UnusedPattern": "use it in the condition, or delete it",
    "InvalidRegexp": "YARA has no look-around and no back-references",
    "UnknownIdentifier": "a condition may name rules of its own file, imported modules and "
    + ", ".join(EXTERNALS),
}


def _problem(report: Mapping[str, object]) -> Problem:
    """A YARA-X error or warning as a Problem; never quotes more than the report's own labels."""
    labels = report["labels"]
    first = labels[0] if isinstance(labels, list) and labels else {}
    told = str(first.get("text", ""))
    message = f"{report['title']}: {told}" if told else str(report["title"])
    fix = _FIXES.get(str(report["type"]), "")
    line, column = report["line"], report["column"]
    return Problem(
        str(first.get("code_origin", "")),
        line if isinstance(line, int) else 0,
        column if isinstance(column, int) else 0,
        message,
        fix,
    )


def _reads(rules: Iterable[RuleSource]) -> frozenset[str]:
    """The externals that conditions name; role and direction are always part of a scope."""
    return frozenset(EXTERNALS.keys() & {word for rule in rules for word in rule.condition})


def _wanted(rules: Sequence[Rule]) -> dict[Scopes, frozenset[str]]:
    return {
        (role, direction): frozenset(
            rule.name for rule in rules if rule.applies(role, direction) and not rule.private
        )
        for direction in DIRECTIONS
        for role in ROLES
    }


def _merged(wanted: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """The sets to compile; sets that are almost the same share one."""
    merged: list[frozenset[str]] = []
    for names in sorted({*wanted} - {frozenset()}, key=lambda n: (-len(n), sorted(n))):
        near = next((big for big in merged if len(names & big) >= _ALIKE * len(names | big)), None)
        if near is None:
            merged.append(names)
        else:
            merged[merged.index(near)] = near | names
    return merged


def _kept_rules(units: Iterable[Unit], names: frozenset[str]) -> list[RuleSource]:
    return [rule for _, rules in _chosen(units, names) for rule in rules]


def _chosen(
    units: Iterable[Unit], names: frozenset[str]
) -> Iterator[tuple[Unit, list[RuleSource]]]:
    """The rules of `names` with the rules that they, or their files' global rules, refer to, by unit."""
    for unit in units:
        rules = unit.rules
        by_name = {rule.name: rule for rule in rules}
        wanted = {name for name in by_name if name in names}
        if not wanted:
            continue
        wanted |= {rule.name for rule in rules if rule.is_global}
        open_names = list(wanted)
        while open_names:
            for name in by_name.keys() & set(by_name[open_names.pop()].condition):
                if name not in wanted:
                    wanted.add(name)
                    open_names.append(name)
        yield unit, [rule for rule in rules if rule.name in wanted]


def _compile(units: Iterable[Unit], names: frozenset[str]) -> yara_x.Rules:
    made = compiler()
    for unit, rules in _chosen(units, names):
        imports = [f'import "{name}"' for name in unit.imports]
        made.new_namespace(unit.namespace)
        made.add_source("\n".join([*imports, *(rule.text for rule in rules)]))
    return made.build()


def each_alone(paths: Sequence[Path]) -> Iterator[tuple[str, yara_x.Rules]]:
    """Each rule by itself, with the rules that it refers to: for who wants to know what it costs."""
    units = read_units(paths, [])
    for unit in units:
        for rule in unit.rules:
            if not rule.private:
                yield rule.name, _compile(units, frozenset({rule.name}))


# keeping


def _key(units: Iterable[Unit]) -> str:
    """Names everything that the compiled sets depend on: YARA-X, its options, our grouping, files and texts."""
    made_by = [_FORMAT, version("yara-x"), platform.machine(), _OPTIONS, EXTERNALS, _ALIKE]
    made_by += [sorted({*ROLES}), sorted({*DIRECTIONS})]
    digest = hashlib.sha256(json.dumps(made_by).encode())
    for unit in units:
        for source in unit.sources:
            for part in (unit.namespace, source.file, source.text):
                digest.update(hashlib.sha256(part.encode("utf-8", "surrogateescape")).digest())
    return digest.hexdigest()


def _head(checked: _Checked) -> bytes:
    meta = [
        [*place, [[k, _plain(v)] for k, v in fields.items()], tags]
        for place, (fields, tags) in checked.meta.items()
    ]
    notes = [[w.file, w.line, w.column, w.message, w.fix] for w in checked.warnings]
    return json.dumps([meta, notes]).encode()


def _checked(head: bytes) -> _Checked:
    meta, notes = json.loads(head)
    return _Checked(
        {
            (namespace, name): ({k: _meta_value(v) for k, v in fields}, tuple(tags))
            for namespace, name, fields, tags in meta
        },
        [Problem(*note) for note in notes],
    )


def _plain(value: object) -> object:
    """A meta value for JSON: bytes (a text with escapes that are not UTF-8) as a list of numbers."""
    return list(value) if isinstance(value, bytes) else value


def _meta_value(value: Any) -> Any:
    return bytes(value) if isinstance(value, list) else value
