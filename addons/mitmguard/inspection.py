"""Inspection: what the detectors say of a text, asked once per text and remembered.

Chat APIs send the whole history again each turn; the cost of a turn is the cost of its new text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import NamedTuple, Protocol, cast

from mitmguard.conversations.vault import Vault
from mitmguard.detect.catalog import TYPES
from mitmguard.detect.own import Own
from mitmguard.detect.patterns import Patterns
from mitmguard.detect.rules import RuleSet
from mitmguard.detect.spelled import Spelled, may_be_spelled, merged
from mitmguard.extract import Extractor
from mitmguard.model import Action, Direction, Finding, Role, Scope, Sink
from mitmguard.policy import Decision, Policy
from mitmguard.signing import Signer
from mitmguard.wire.texts import Text
from mitmguard.work import Job, Work

SLICE = 8192
"""Characters scanned before others may run: about 1 ms."""

CONTEXT = 1024
"""Characters in front of a slice that detectors may read; more than any reach to the left."""

SHORTEST = 4
"""Characters below which a text can hold nothing that we know."""

WATCHED = 512
"""Characters of a stream that rules without an action see at least."""

CACHED = 50_000
"""Texts whose findings are remembered: about 10 MB; a long agent session has some thousand."""


class Isolated(Protocol):
    """A detector in a process of its own, which can be killed."""

    name: str

    def job(self, texts: Sequence[tuple[str, Scope]]) -> Job:
        """Return the job that finds; its result is one list of findings per text."""


class Watch(NamedTuple):
    """What rules have to see of a stream: `reach` characters (0: there are none), at each delta when rules that
    act may apply, but only after one of `anchors` where every such rule names some."""

    reach: int
    acting: bool
    anchors: tuple[str, ...]
    whole: bool  # the answer is held to its end, where rules see all of it at once


@dataclass(slots=True)
class Runtime:
    """Everything an exchange keeps from its beginning to its end, whatever is reloaded meanwhile."""

    policy: Policy
    patterns: Patterns | None
    rules: RuleSet | None
    vault: Vault
    key: bytes  # of the cache: what is remembered of a text is a keyed hash
    own: Own | None = None
    isolated: tuple[Isolated, ...] = ()
    signer: Signer | None = None
    extractor: Extractor | None = None
    detect: bool = True
    touch: bool = False
    context: int = (
        0  # characters around a finding that are kept for an operator; 0: not even its value
    )
    cache: dict[object, tuple[Finding, ...]] = field(default_factory=dict)
    watches: dict[tuple[Role, Direction, Sink, bool], Watch] = field(default_factory=dict)

    def decide(
        self, finding: Finding, scope: Scope, *, brought_up: bool = False, rewritable: bool = True
    ) -> Decision:
        """Ask the policy, with what the catalog and the rule's meta know of the finding."""
        rule_action: Action | None = None
        if finding.rule and self.rules is not None and finding.detector == "yara":
            rule_action = self.rules.rule(finding.rule).action
        info = TYPES.get(finding.type)
        return self.policy.decide(
            finding,
            scope,
            brought_up=brought_up,
            rewritable=rewritable,
            checked=info is not None and info.checked,
            rule_action=rule_action,
        )

    def excerpt(self, text: str, start: int, end: int) -> str:
        """Return a found value with its context where an operator asked to see values, else nothing."""
        if not self.context:
            return ""
        return text[max(0, start - self.context) : end + self.context]

    def watch(self, scope: Scope) -> Watch:
        """Return what rules have to see of a stream in this scope."""
        key = (scope.role, scope.direction, scope.sink, bool(scope.tool))
        known = self.watches.get(key)
        if known is None:
            rules = [
                r
                for r in (self.rules.rules if self.rules is not None else ())
                if r.applies(scope.role, scope.direction)
                and r.heeds(scope.sink.value, scope.tool)
                and not r.private
                and r.name not in self.policy.rules_off
            ]
            acting = [r for r in rules if r.acts]
            anchors = tuple({a for r in acting for a in r.anchors})
            reach = max([WATCHED, *(r.reach for r in acting)]) if rules else 0
            whole = self.policy.rules_buffer and bool(rules)
            known = Watch(
                reach, bool(acting), anchors if all(r.anchors for r in acting) else (), whole
            )
            self.watches[key] = known
        return known

    def scan_rules(self, text: str, scope: Scope, start: int = 0) -> list[Finding]:
        """Return what the rules find, without the rules that the policy switched off."""
        if self.rules is None:
            return []
        off = self.policy.rules_off
        found = self.rules.find(text, scope, start)
        return [f for f in found if f.rule not in off] if off else found

    def find(self, text: Text, scope: Scope) -> Work[tuple[Finding, ...]]:
        """Return the findings in a whole text: from the cache, else by all detectors."""
        value = text.value
        if len(value) < SHORTEST:
            return ()
        digest = blake2b(
            value.encode("utf-8", "surrogatepass"), digest_size=16, key=self.key
        ).digest()
        reads = self.rules.reads if self.rules is not None else ()
        key = (digest, text.key, scope[:2], *(getattr(scope, name) for name in reads))
        known = self.cache.get(key)
        if known is not None:
            return known
        found = yield from self._values(value, text.key)
        if may_be_spelled(value):
            inner = Spelled()
            yield from inner.read(value)
            plain = yield from self._values(inner.plain, text.key)
            found = merged(found, inner.found(plain, found))
        if self.rules is not None:
            found += self.scan_rules(value, scope)
        for detector in self.isolated:
            result = yield detector.job([(value, scope)])
            found += cast(list[list[Finding]], result)[0]
        found.sort(key=_order)
        findings = tuple(found)
        if len(self.cache) >= CACHED:
            # The oldest half goes: dicts keep the order of insertion.
            for old in list(self.cache)[: CACHED // 2]:
                del self.cache[old]
        self.cache[key] = findings
        return findings

    def _values(self, value: str, key: str) -> Work[list[Finding]]:
        found: list[Finding] = []
        if self.patterns is not None:
            if len(value) <= SLICE:
                found += self.patterns.find(value, key)
            else:
                found += yield from _sliced(self.patterns, value, key)
        if self.own:
            found += self.own.find(value)
        return found


def _sliced(patterns: Patterns, value: str, key: str) -> Work[list[Finding]]:
    found: list[Finding] = []
    done = 0
    for end in range(SLICE, len(value) + SLICE, SLICE):
        front = max(0, done - CONTEXT)
        window = value[front:end]
        last = end >= len(value)
        cut = len(window) if last else patterns.open_from(window, done - front)
        for f in patterns.find(window, key if front == 0 else "", done - front):
            if f.end <= cut:
                found.append(f._replace(start=f.start + front, end=f.end + front))
        done = front + cut
        yield None
    return found


def _order(finding: Finding) -> tuple[int, int]:
    return finding.start, finding.end
