"""From rule files to compiled buckets: `compile_rules` reads, checks and compiles, or takes what was kept.

Each file, with what it includes, is a namespace of its own. The rules are compiled once, a few to a bucket, so that a
text is scanned only for the buckets of rules that may match it (`rule_asked`). Compiling takes seconds, so a `Cache` may
keep the result: the meta of the rules is then read again, their patterns are not.
"""

from __future__ import annotations

import contextlib
import hashlib
import inspect
import json
import platform
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final, NamedTuple, Protocol

import yara_x

from mitmguard.detect import regex_tree, rule_needs, rule_rarity, rule_source, rule_words
from mitmguard.detect.rule_meta import OURS, Rule, read_rule
from mitmguard.detect.rule_needs import Needs, chance, needs_of
from mitmguard.detect.rule_source import RuleSource, Source, renamed
from mitmguard.detect.rule_units import Unit, notes, read_units
from mitmguard.errors import Problem, RuleError

__all__ = [
    "EXTERNALS",
    "Bucket",
    "Cache",
    "Compiled",
    "Kept",
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
_FORMAT: Final = 2
"""Goes up when what is kept means something else than before."""

_READERS: Final = (regex_tree, rule_source, rule_words, rule_needs, rule_rarity)
"""What the rules need of a text is kept as well, so what reads that is part of the key."""

SMALLEST: Final = 3
"""Rules of a bucket: a scan for fewer costs hardly less, a scan for more does."""

OFTEN: Final = 0.5
"""Share of ordinary texts of 1,000 characters with which a rule goes to a bucket of such rules."""

MOST_BUCKETS: Final = 64
"""Each is some 150 KB, and as much time to compile as five rules."""


class Kept(NamedTuple):
    """What a cache keeps of one compilation: notes, meta and needs as JSON, and the buckets in their order."""

    head: bytes
    sets: tuple[yara_x.Rules, ...]


class Cache(Protocol):
    """Keeps compiled rules; one that has lost or distrusts an entry says None, and they are compiled again."""

    def get(self, key: str) -> Kept | None: ...
    def put(self, key: str, kept: Kept) -> None: ...


class Bucket(NamedTuple):
    """Rules compiled together, the names that count, and the externals that their conditions read."""

    compiled: yara_x.Rules
    names: frozenset[str]
    reads: tuple[str, ...]


class Compiled(NamedTuple):
    """Everything that a rule set is made of."""

    rules: tuple[Rule, ...]
    buckets: tuple[Bucket, ...]
    needs: dict[str, Needs]  # of every rule that is not private
    version: str
    reads: frozenset[str]
    warnings: tuple[Problem, ...]


class _Checked(NamedTuple):
    """What compiling has told: each rule's meta and tags, the notes, and what the rules need."""

    meta: dict[tuple[str, str], tuple[dict[str, Any], tuple[str, ...]]]  # by namespace and name
    warnings: list[Problem]
    needs: dict[str, Needs]


def compile_rules(
    paths: Sequence[Path], *, buffered: bool = False, cache: Cache | None = None
) -> Compiled:
    """Read, check and compile every rule in `paths`; raises RuleError with every problem found."""
    problems: list[Problem] = []
    units = read_units(paths, problems)
    kept = cache.get(_key(units)) if cache is not None and not problems else None
    checked = _checked(kept.head) if kept is not None else None
    sets = kept.sets if kept is not None else ()
    if checked is None or len(sets) != len(_buckets(checked.needs)):
        checked, sets = _compiled(units, problems)
        if cache is not None and not problems:
            cache.put(_key(units), Kept(_head(checked), sets))
    rules = _rules(units, checked, problems, buffered=buffered)
    if problems:
        raise RuleError(tuple(problems))
    digest = hashlib.sha256(f"{yara_x.__name__} {buffered}".encode())
    for unit in units:
        for source in unit.sources:
            digest.update(hashlib.sha256(source.text.encode()).digest())
    buckets = (
        Bucket(compiled, names, tuple(sorted(_reads(_kept_rules(units, names)))))
        for compiled, names in zip(sets, _buckets(checked.needs), strict=True)
    )
    return Compiled(
        tuple(rules),
        tuple(buckets),
        checked.needs,
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


def _compiled(
    units: Sequence[Unit], problems: list[Problem]
) -> tuple[_Checked, tuple[yara_x.Rules, ...]]:
    """Compile the buckets. Where one does not, everything is compiled at once, to name all mistakes."""
    for unit in units:
        written: dict[str, tuple[str, RuleSource]] = {}
        for source in unit.sources:
            _note_repeated(source, written, problems)
    needs: dict[str, Needs] = {}
    for unit in units:
        private = {rule.name for rule in unit.rules if rule.private}
        needs |= {n: wanted for n, wanted in needs_of(unit.rules).items() if n not in private}
    checked = _Checked({}, [], needs)
    sets: list[yara_x.Rules] = []

    def build(names: frozenset[str]) -> yara_x.Rules:
        made = _compiler_of(units, names)
        _note_warnings(units, made, checked, problems)
        built = made.build()
        checked.meta.update(_meta(built))
        return built

    try:
        sets += map(build, _buckets(needs))
        # private rules that no other refers to: compiled only for their errors
        everything = {(unit.namespace, rule.name) for unit in units for rule in unit.rules}
        build(frozenset(name for _, name in everything - checked.meta.keys()))
    except yara_x.CompileError:
        made = compiler()
        for unit in units:
            made.new_namespace(unit.namespace)
            for source in unit.sources:
                # what does not compile is listed in made.errors, together with all others
                with contextlib.suppress(yara_x.CompileError):
                    made.add_source(source.without_includes(), origin=source.file)
        problems += [_problem(error) for error in made.errors() if error["code"] != "E012"]
        if not problems:
            raise
        del checked.warnings[:]
        _note_warnings(units, made, checked, problems)
        checked.meta.update(_meta(made.build()))
    return checked, tuple(sets)


def _meta(
    rules: yara_x.Rules,
) -> dict[tuple[str, str], tuple[dict[str, Any], tuple[str, ...]]]:
    return {
        (rule.namespace, rule.identifier): (dict(rule.metadata), tuple(rule.tags)) for rule in rules
    }


def _note_warnings(
    units: Iterable[Unit], made: yara_x.Compiler, checked: _Checked, problems: list[Problem]
) -> None:
    found = {source.file: source for unit in units for source in unit.sources}
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
        into = problems if never and ours else checked.warnings
        if problem not in into:  # rules that others refer to are in several buckets
            into.append(problem)


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


def _buckets(needs: Mapping[str, Needs]) -> list[frozenset[str]]:
    """The names of each bucket: those that most texts ask for together, then neighbours."""
    often = sorted(needs, key=lambda name: -chance(needs[name]))
    often = [name for name in often if chance(needs[name]) > OFTEN]
    others = [name for name in needs if name not in often]
    size = max(SMALLEST, -(-len(needs) // MOST_BUCKETS))
    return [
        frozenset(part[at : at + size])
        for part in (often, others)
        for at in range(0, len(part), size)
    ]


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


def _compiler_of(units: Iterable[Unit], names: frozenset[str]) -> yara_x.Compiler:
    """A compiler with these rules and what they refer to; all that is no rule is in it as well."""
    made = compiler()
    chosen = {
        unit.namespace: {rule.name: rule for rule in rules} for unit, rules in _chosen(units, names)
    }
    for unit in units:
        rules = chosen.get(unit.namespace, {})
        if not rules and all(source.rules for source in unit.sources):
            continue
        made.new_namespace(unit.namespace)
        for source in unit.sources:
            named = {rule.start: unit.renamed.get(rule.name, rule.name) for rule in source.rules}
            mine = {start: rules[name] for start, name in named.items() if name in rules}
            made.add_source(source.only(mine), origin=source.file)
    return made


def each_alone(paths: Sequence[Path]) -> Iterator[tuple[str, yara_x.Rules]]:
    """Each rule by itself, with the rules that it refers to: for who wants to know what it costs."""
    units = read_units(paths, [])
    for unit in units:
        for rule in unit.rules:
            if not rule.private:
                yield rule.name, _compiler_of(units, frozenset({rule.name})).build()


# keeping


def _key(units: Iterable[Unit]) -> str:
    """Names everything that the buckets depend on: YARA-X, its options, our reading, files and texts."""
    made_by = [_FORMAT, version("yara-x"), platform.machine(), _OPTIONS, EXTERNALS]
    made_by += [SMALLEST, MOST_BUCKETS, OFTEN, [inspect.getsource(module) for module in _READERS]]
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
    alternatives = {a: 0 for needs in checked.needs.values() for clause in needs for a in clause}
    for number, alternative in enumerate(alternatives):
        alternatives[alternative] = number
    needs = [
        [name, [[alternatives[a] for a in clause] for clause in wanted]]
        for name, wanted in checked.needs.items()
    ]
    sets = [[sorted(strings) for strings in alternative] for alternative in alternatives]
    return json.dumps([meta, notes, sets, needs]).encode()


def _checked(head: bytes) -> _Checked:
    meta, notes, sets, needs = json.loads(head)
    alternatives = [
        tuple(frozenset((view, text) for view, text in strings) for strings in alternative)
        for alternative in sets
    ]
    return _Checked(
        {
            (namespace, name): ({k: _meta_value(v) for k, v in fields}, tuple(tags))
            for namespace, name, fields, tags in meta
        },
        [Problem(*note) for note in notes],
        {
            name: tuple(tuple(alternatives[number] for number in clause) for clause in wanted)
            for name, wanted in needs
        },
    )


def _plain(value: object) -> object:
    """A meta value for JSON: bytes (a text with escapes that are not UTF-8) as a list of numbers."""
    return list(value) if isinstance(value, bytes) else value


def _meta_value(value: Any) -> Any:
    return bytes(value) if isinstance(value, list) else value
