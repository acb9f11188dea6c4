"""YARA rules over texts: `RuleSet.load` compiles and checks them, `RuleSet.find` scans one text.

Rules are real YARA (YARA-X compiles them). What makes them aware of language models are meta fields
(`action`, `severity`, `category`, `scope`, `reach`, see `rule_meta`) and external variables (`role`,
`direction`, `provider`, `tool`, `model`, `endpoint`, `sink`, `turn`) that conditions may read.

Each text is scanned only by the rules that are about its role and direction, as it is and, where it
is not ASCII, once more as `rule_fold` reads it; rules therefore need no variants for accents, look-alike
letters or zero-width characters.
"""

from __future__ import annotations

import itertools
import threading
import weakref
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

import yara_x

from mitmguard.detect.rule_compile import EXTERNALS, Cache, Compiled, RuleGroup, compile_rules
from mitmguard.detect.rule_fold import Folded, fold
from mitmguard.detect.rule_meta import DIRECTIONS, ROLES, Rule
from mitmguard.detect.rule_units import rule_files
from mitmguard.errors import DetectorFailed
from mitmguard.model import Finding, Scope

__all__ = ["EXTERNALS", "Rule", "RuleSet", "rule_files"]

MAX_MATCHES: Final = 1000
"""Matches of one pattern that are listed. A redacting rule that reaches it covers the rest of the text."""

SCAN_SECONDS: Final = 2
"""The longest scan. A megabyte takes 30 ms; a scan that needs seconds is a rule or text gone wrong."""

_CONTINUATION: Final = bytes(range(0x80, 0xC0))


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

    def __init__(self, group: RuleGroup) -> None:
        self._rules, self._names, self._reads = group
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

    def __init__(self, made: Compiled) -> None:
        rules = self.rules = made.rules
        self.version = made.version
        self.reads = made.reads
        self.warnings = made.warnings
        self._groups = {scopes: _Group(group) for scopes, group in made.groups.items()}
        self._by_name = {rule.name: rule for rule in rules}
        self._blocks = {
            (role, direction): max(
                (r.reach for r in rules if r.acts and r.applies(role, direction)), default=0
            )
            for role in ROLES
            for direction in DIRECTIONS
        }

    @classmethod
    def load(
        cls, paths: Sequence[Path], *, buffered: bool = False, cache: Cache | None = None
    ) -> RuleSet:
        """Read and check every rule in `paths` (files, or folders of .yar and .yara files).

        `buffered`: answers are held to their end, so a rule needs no reach. `cache`: keeps what was compiled.
        Raises RuleError with every problem found: what does not compile, what can never apply, and what could
        not act in a stream.
        """
        return cls(compile_rules(paths, buffered=buffered, cache=cache))

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
