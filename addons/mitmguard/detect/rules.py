"""YARA rules over texts: `RuleSet.load` compiles and checks them, `RuleSet.find` scans one text.

Rules are real YARA (YARA-X compiles them). What makes them aware of language models are meta fields
(`action`, `severity`, `category`, `scope`, `reach`, see `rule_meta`) and external variables (`role`,
`direction`, `provider`, `tool`, `model`, `endpoint`, `sink`, `turn`) that conditions may read.

The rules are compiled once for each set that can apply to a role and direction, so that a text costs only
the rules that are about it. A text is scanned as it is and, where it is not ASCII, once more as `rule_fold`
reads it; rules therefore need no variants for accents, look-alike letters or zero-width characters.
"""

from __future__ import annotations

import contextlib
import hashlib
import itertools
import threading
import weakref
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import yara_x

from mitmguard.detect.rule_fold import Folded, fold
from mitmguard.detect.rule_meta import DIRECTIONS, ROLES, Rule, read_rule
from mitmguard.detect.rule_source import RuleSource, Source, parse_source
from mitmguard.errors import DetectorFailed, Problem, RuleError
from mitmguard.model import Direction, Finding, Role, Scope

__all__ = ["EXTERNALS", "Rule", "RuleSet", "rule_files"]

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

MAX_MATCHES: Final = 1000
"""Matches of one pattern that are listed. A redacting rule that reaches it covers the rest of the text."""

SCAN_SECONDS: Final = 2
"""The longest scan. A megabyte takes 30 ms; a scan that needs seconds is a rule or text gone wrong."""

_ALIKE: Final = 0.85
"""Sets that share this much are compiled as one: half the loading time for a few patterns more."""

_SUFFIXES: Final = (".yar", ".yara")
_CONTINUATION: Final = bytes(range(0x80, 0xC0))


class _Unit(NamedTuple):
    """One namespace: a file and what it includes, in order."""

    namespace: str
    sources: tuple[Source, ...]

    @property
    def imports(self) -> list[str]:
        names = (entry.name for source in self.sources for entry in source.imports)
        return list(dict.fromkeys(names))

    @property
    def rules(self) -> list[RuleSource]:
        return [rule for source in self.sources for rule in source.rules]


class _Scan:
    """One thread's scanner of one group, and the externals it was last told."""

    __slots__ = ("run", "set_global", "told")

    def __init__(self, rules: yara_x.Rules) -> None:
        scanner = yara_x.Scanner(rules)
        scanner.set_timeout(SCAN_SECONDS)
        scanner.max_matches_per_pattern(MAX_MATCHES)
        self.run = scanner.scan
        self.set_global: Callable[[str, str | int], None] = scanner.set_global
        self.told: dict[str, str | int] = {}


class _Mine(threading.local):
    """This thread's scanners. A yara_x.Scanner may be used and dropped only by the thread that made it,
    so each thread keeps its own, and drops those of forgotten groups when it makes a new one."""

    def __init__(self) -> None:
        self.scans: dict[int, tuple[weakref.ref[_Group], _Scan]] = {}


_mine: Final = _Mine()
_serials: Final = itertools.count()


class _Group:
    """The rules that can apply to some roles and directions, compiled together."""

    def __init__(self, rules: yara_x.Rules, names: frozenset[str], reads: tuple[str, ...]) -> None:
        self._rules = rules
        self._names = names
        self._reads = reads
        self._serial = next(_serials)

    def scan(self, data: bytes, scope: Scope) -> list[yara_x.Rule]:
        """The matching rules that apply; raises DetectorFailed where the scan did not finish."""
        try:
            scan = _mine.scans[self._serial][1]
        except KeyError:
            scan = self._scanner()
        for name in self._reads:
            value: str | int = getattr(scope, name)
            if scan.told.get(name) != value:
                scan.set_global(name, value if isinstance(value, int) else str(value))
                scan.told[name] = value
        try:
            matching = scan.run(data).matching_rules
        except yara_x.TimeoutError:
            del _mine.scans[self._serial]
            raise DetectorFailed("rules", f"no result in {SCAN_SECONDS} s") from None
        except yara_x.ScanError:
            del _mine.scans[self._serial]
            raise DetectorFailed("rules", "the scan failed") from None
        if not matching:
            return []
        return [rule for rule in matching if rule.identifier in self._names]

    def _scanner(self) -> _Scan:
        scans = _mine.scans
        for serial in [serial for serial, (group, _) in scans.items() if group() is None]:
            del scans[serial]
        scan = _Scan(self._rules)
        scans[self._serial] = weakref.ref(self), scan
        return scan


class RuleSet:
    """Compiled rules; safe to share between threads."""

    def __init__(
        self,
        rules: tuple[Rule, ...],
        groups: Mapping[tuple[Role, Direction], _Group],
        *,
        version: str,
        reads: frozenset[str],
        warnings: tuple[Problem, ...] = (),
    ) -> None:
        self.rules = rules
        self.version = version
        self.reads = reads
        self.warnings = warnings
        self._groups = groups
        self._by_name = {rule.name: rule for rule in rules}
        self._blocks = {
            (role, direction): max(
                (r.reach for r in rules if r.acts and r.applies(role, direction)), default=0
            )
            for role in ROLES
            for direction in DIRECTIONS
        }

    @classmethod
    def load(cls, paths: Sequence[Path], *, buffered: bool = False) -> RuleSet:
        """Read and check every rule in `paths` (files, or folders of .yar and .yara files).

        `buffered`: answers are held to their end, so a rule needs no reach. Raises RuleError with every
        problem found: what does not compile, what can never apply, and what could not act in a stream.
        """
        problems: list[Problem] = []
        units = list(_read(paths, problems))
        rules, warnings = _check(units, problems, buffered=buffered)
        if problems:
            raise RuleError(tuple(problems))
        digest = hashlib.sha256(f"{yara_x.__name__} {buffered}".encode())
        for unit in units:
            for source in unit.sources:
                digest.update(hashlib.sha256(source.text.encode()).digest())
        return cls(
            tuple(rules),
            _groups(units, rules),
            version=digest.hexdigest()[:16],
            reads=_reads(rule for unit in units for rule in unit.rules),
            warnings=tuple(warnings),
        )

    def rule(self, name: str) -> Rule:
        """The rule of that name; KeyError where there is none."""
        return self._by_name[name]

    def blocks(self, scope: Scope) -> int:
        """The longest reach, in characters, of the rules that redact or block in this scope; 0 for none."""
        return self._blocks[scope.role, scope.direction]

    def find(self, text: str, scope: Scope, start: int = 0) -> list[Finding]:
        """The findings that end after `start`, sorted; what lies before `start` is left context.

        A rule gives one finding, at the first match of its first public pattern; one that redacts or
        pseudonymises gives one for every match. A condition without a matching pattern covers the text.
        """
        group = self._groups.get((scope.role, scope.direction))
        if group is None:
            return []
        data = text.encode("utf-8", "surrogatepass")
        matching = group.scan(data, scope)
        folded = None if len(data) == len(text) else fold(text)
        if not matching and folded is None:
            return []
        findings = [
            found for match in matching for found in self._findings(match, data, text, start, None)
        ]
        if folded is not None:
            plain = folded.text.encode("utf-8", "surrogatepass")
            seen = {found.rule for found in findings}
            for match in group.scan(plain, scope):
                more = self._findings(match, plain, folded.text, start, folded)
                if match.identifier not in seen:
                    findings += more
                elif self._by_name[match.identifier].masks:
                    taken = [found for found in findings if found.rule == match.identifier]
                    findings += [f for f in more if not any(_overlap(f, t) for t in taken)]
        findings.sort(key=lambda found: (found.start, found.end, found.rule))
        return findings

    def _findings(
        self, match: yara_x.Rule, data: bytes, text: str, start: int, folded: Folded | None
    ) -> list[Finding]:
        """What one matching rule found in `text`, in the indices of the text that was given to us."""
        rule = self._by_name[match.identifier]
        patterns = [found for pattern in match.patterns if (found := pattern.matches)]
        if not rule.masks and folded is None and start == 0:
            patterns = [found[:1] for found in patterns[:1]]
        spans = _characters(data, [(m.offset, m.offset + m.length) for p in patterns for m in p])
        if not patterns and not rule.masks:
            spans = [(0, len(text))]
        if rule.masks:
            if any(len(found) >= MAX_MATCHES for found in patterns):
                spans.append((min(spans)[0], len(text)))
            spans = _joined(spans or [(0, len(text))])
        if folded is not None:
            spans = [folded.span(*span) for span in spans]
        spans = [span for span in spans if span[1] > start]
        return [
            Finding(rule.category, rule.type, a, b, rule.score, rule.severity, "yara", rule.name)
            for a, b in (spans if rule.masks else spans[:1])
        ]


def rule_files(paths: Iterable[Path]) -> list[Path]:
    """The rule files that `paths` name: files as they are, folders by their .yar and .yara files."""
    files: list[Path] = []
    for path in paths:
        if path.is_dir():
            files += sorted(f for f in path.rglob("*") if f.suffix in _SUFFIXES and f.is_file())
        else:
            files.append(path)
    return list(dict.fromkeys(files))


# loading


def _read(paths: Iterable[Path], problems: list[Problem]) -> Iterator[_Unit]:
    """Read the files, each with what it includes, as one namespace; no file is read into two."""
    seen: set[Path] = set()
    for number, path in enumerate(rule_files(paths)):
        sources: list[Source] = []
        _read_file(path, sources, seen, problems)
        if sources:
            yield _Unit(f"file{number}", tuple(sources))


def _read_file(path: Path, into: list[Source], seen: set[Path], problems: list[Problem]) -> None:
    place = path.resolve()
    if place in seen:
        return
    seen.add(place)
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        fix = "name a .yar file, or a folder of them"
        problems.append(Problem(str(path), 0, 0, f"cannot be read: {error.strerror}", fix))
        return
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        problems.append(Problem(str(path), line, 1, "is not UTF-8", "save it as UTF-8"))
        return
    source = parse_source(text, str(path))
    for include in source.includes:
        target = path.parent / include.name
        if target.is_file():
            _read_file(target, into, seen, problems)
        else:
            message = f"included file {include.name!r} is not there"
            fix = "paths are relative to the file that includes"
            problems.append(Problem(str(path), include.line, 1, message, fix))
    into.append(source)


def _compiler() -> yara_x.Compiler:
    compiler = yara_x.Compiler(relaxed_re_syntax=True, includes_enabled=False)
    for name, value in EXTERNALS.items():
        compiler.define_global(name, value)
    return compiler


def _check(
    units: Iterable[_Unit], problems: list[Problem], *, buffered: bool
) -> tuple[list[Rule], list[Problem]]:
    """Compile everything once for its errors, then read the meta of each rule."""
    compiler = _compiler()
    written: dict[str, tuple[str, RuleSource]] = {}
    for unit in units:
        compiler.new_namespace(unit.namespace)
        for source in unit.sources:
            _note_repeated(source, written, problems)
            # what does not compile is listed in compiler.errors, together with all others
            with contextlib.suppress(yara_x.CompileError):
                compiler.add_source(source.without_includes(), origin=source.file)
    problems += [_problem(error) for error in compiler.errors() if error["code"] != "E012"]
    warnings = []
    for warning in compiler.warnings():
        never = warning["type"] == "InvariantBooleanExpression" and any(
            "always false" in label["text"] for label in warning["labels"]
        )
        problem = _problem(warning)
        if never:
            fix = "correct the condition, or delete the rule"
            message = "the condition is always false, so the rule can never apply"
            problems.append(
                problem.__class__(problem.file, problem.line, problem.column, message, fix)
            )
        else:
            warnings.append(problem)
    rules: list[Rule] = []
    for compiled in compiler.build():
        file, source_of = written[compiled.identifier]
        rule, found = read_rule(
            source_of, file, dict(compiled.metadata), tuple(compiled.tags), buffered=buffered
        )
        rules.append(rule)
        problems += found
    return rules, warnings


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


def _groups(units: Sequence[_Unit], rules: Sequence[Rule]) -> dict[tuple[Role, Direction], _Group]:
    """Compile each set of rules that apply together once; sets that are almost the same share one."""
    wanted = {
        (role, direction): frozenset(
            rule.name for rule in rules if rule.applies(role, direction) and not rule.private
        )
        for direction in DIRECTIONS
        for role in ROLES
    }
    merged: list[frozenset[str]] = []
    for names in sorted({*wanted.values()} - {frozenset()}, key=lambda n: (-len(n), sorted(n))):
        near = next((big for big in merged if len(names & big) >= _ALIKE * len(names | big)), None)
        if near is None:
            merged.append(names)
        else:
            merged[merged.index(near)] = near | names
    compiled = {names: _compile(units, names) for names in merged}
    groups: dict[tuple[Role, Direction], _Group] = {}
    for key, applying in wanted.items():
        if applying:
            shared, reads = next(compiled[big] for big in merged if applying <= big)
            groups[key] = _Group(shared, applying, reads)
    return groups


def _compile(units: Iterable[_Unit], names: frozenset[str]) -> tuple[yara_x.Rules, tuple[str, ...]]:
    """Compile the rules of `names` with the rules that they, or their files' global rules, refer to."""
    compiler = _compiler()
    used: list[RuleSource] = []
    for unit in units:
        by_name = {rule.name: rule for rule in unit.rules}
        wanted = {name for name in by_name if name in names}
        if not wanted:
            continue
        wanted |= {rule.name for rule in unit.rules if rule.is_global}
        open_names = list(wanted)
        while open_names:
            for name in by_name.keys() & set(by_name[open_names.pop()].condition):
                if name not in wanted:
                    wanted.add(name)
                    open_names.append(name)
        kept = [rule for rule in unit.rules if rule.name in wanted]
        imports = [f'import "{name}"' for name in unit.imports]
        compiler.new_namespace(unit.namespace)
        compiler.add_source("\n".join([*imports, *(rule.text for rule in kept)]))
        used += kept
    return compiler.build(), tuple(sorted(_reads(used)))


# spans


def _characters(data: bytes, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Byte spans as character spans; a match that cuts a character takes it whole. Keeps the order."""
    if not spans or data.isascii():
        return spans
    known: dict[int, int] = {}
    count = at = 0
    for offset in sorted({offset for span in spans for offset in span}):
        count += len(data[at:offset].translate(None, _CONTINUATION))
        at = offset
        known[offset] = count
    size = len(data)
    return [(known[a] - (a < size and 0x80 <= data[a] < 0xC0), known[b]) for a, b in spans]


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans sorted, with overlaps made one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _overlap(one: Finding, other: Finding) -> bool:
    return one.start < other.end and other.start < one.end
