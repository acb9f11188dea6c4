"""Inspection: what the detectors say of a text, asked once per text and remembered.

Chat APIs send the whole history again each turn; the cost of a turn is the cost of its new text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol, cast

from mitmguard.conversations.vault import Vault
from mitmguard.detect.canonical import canonical
from mitmguard.detect.catalog import TYPES
from mitmguard.detect.examples import is_example
from mitmguard.detect.joined import Half, Seam, halves, seams
from mitmguard.detect.own import Own
from mitmguard.detect.patterns import Patterns
from mitmguard.detect.readings import Reading, as_read, merged, next_reading
from mitmguard.detect.rules import RuleSet
from mitmguard.extract import Extractor
from mitmguard.model import Action, Direction, Finding, Role, Scope, Sink
from mitmguard.policy import Decision, Policy, Value, hash_of
from mitmguard.remembered import Head, Remembered
from mitmguard.signing import Signer
from mitmguard.wire.texts import Text
from mitmguard.work import Job, Work

SLICE = 8192
"""Characters scanned before others may run: about 1 ms."""

CONTEXT = 1024
"""Characters in front of a slice that detectors may read; more than any reach to the left."""

SHORTEST = 4
"""Characters below which a text can hold nothing that we know."""

SCOPES = 1_024
"""Scopes that are remembered; tools and models are named by others."""

WATCHED = 512
"""Characters of a stream that rules without an action see at least."""


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
    allow_keys: tuple[bytes, ...] = ()  # of the hashes that stand for values in the policy
    context: int = (
        0  # characters around a finding that are kept for an operator; 0: not even its value
    )
    cache: Remembered = field(default_factory=Remembered)
    heads: dict[Scope, Head] = field(default_factory=dict)
    watches: dict[tuple[Role, Direction, Sink, bool], Watch] = field(default_factory=dict)

    def decide(
        self,
        finding: Finding,
        scope: Scope,
        *,
        value: str,
        pointer: str = "",
        brought_up: bool = False,
        rewritable: bool = True,
    ) -> Decision:
        """Ask the policy, with what the catalog and the rule's meta know of the finding.

        `value` is what was found, `pointer` where the text is.
        """
        rule_action: Action | None = None
        if finding.rule and self.rules is not None and finding.detector == "yara":
            rule_action = self.rules.rule(finding.rule).action
        info = TYPES.get(finding.type)
        asked = (
            self._value(finding.type, value, pointer, scope) if self.policy.asks_values else None
        )
        return self.policy.decide(
            finding,
            scope,
            brought_up=brought_up,
            rewritable=rewritable,
            checked=info is not None and info.checked,
            rule_action=rule_action,
            value=asked,
        )

    def _value(self, type: str, value: str, pointer: str, scope: Scope) -> Value:
        plain = as_read(value)

        def hashes() -> tuple[str, ...]:
            kept = canonical(type, plain)
            return tuple(hash_of(key, kept) for key in self.allow_keys)

        return Value(
            plain, hashes, lambda: is_example(type, plain), pointer, scope.host, scope.path
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
        key = self.cache.key(self.key, self.head(scope), text.key, value)
        known = self.cache.get(key)
        if known is None:
            known = yield from self._find(value, text.key, scope)
            self.cache.put(key, known)
        if not self._by_turn:
            return known
        # What a rule says that counts turns is never remembered.
        return tuple(sorted([*known, *self.scan_rules(value, scope)], key=_order))

    @property
    def _by_turn(self) -> bool:
        return self.rules is not None and "turn" in self.rules.reads

    def head(self, scope: Scope) -> Head:
        """Return all that findings depend on beside the text: policy and rules, tenant, and what they read of the scope."""
        known = self.heads.get(scope)
        if known is not None:
            return known
        policy, rules = self.policy, self.rules
        stamp = (policy.version, rules.version if rules is not None else "", policy.tenant)
        if self.isolated:
            # A detector of the operator's may read all of it; it sees a text once, in whatever turn that is.
            read: tuple[str, ...] = tuple(map(str, scope._replace(turn=0)))
        elif rules is not None and not self._by_turn:
            read = tuple(f"{name}={getattr(scope, name)}" for name in sorted(rules.reads))
        else:
            read = ()
        if len(self.heads) >= SCOPES:
            self.heads.clear()
        head = self.heads[scope] = (*stamp, scope.role, scope.direction, *read)
        return head

    def _find(self, value: str, json_key: str, scope: Scope) -> Work[tuple[Finding, ...]]:
        found = yield from self._values(value, json_key)
        reading = yield from next_reading(Reading(value), found)
        while reading is not None:
            plain = yield from self._values(reading.plain, json_key)
            found = merged(found, reading.found(plain, found))
            reading = yield from next_reading(reading, found)
        if not self._by_turn:
            found += self.scan_rules(value, scope)
        for detector in self.isolated:
            result = yield detector.job([(value, scope)])
            found += cast(list[list[Finding]], result)[0]
        found.sort(key=_order)
        return tuple(found)

    def split(self, texts: Sequence[Text]) -> dict[int, list[Finding]]:
        """Return the parts of values that are cut over texts of one role, by the index of their text."""
        out: dict[int, list[Finding]] = {}
        if self.patterns is None:
            return out
        by_role: dict[Role, list[int]] = {}
        for i, text in enumerate(texts):
            if text.kind != "key":
                by_role.setdefault(text.role, []).append(i)
        for order in by_role.values():
            for seam in seams([texts[i].value for i in order]):
                for half in self._halves(seam):
                    out.setdefault(order[half.text], []).append(half.finding)
        return out

    def _halves(self, seam: Seam) -> list[Half]:
        head = ("seam", self.policy.version, self.policy.tenant)
        key = self.cache.key(self.key, head, "", seam.window)
        if self.patterns is None or self.cache.get(key) is not None:
            return []
        found = halves(seam, self.patterns.find)
        if not found:
            self.cache.put(key, ())
        return found

    def _values(self, value: str, key: str) -> Work[list[Finding]]:
        found: list[Finding] = []
        if self.patterns is not None:
            if len(value) <= SLICE:
                found += self.patterns.find(value, key)
            else:
                found += yield from _sliced(self.patterns, value, key)
        if self.own:
            if len(value) <= SLICE:
                found += self.own.find(value)
            else:
                found += yield from self.own.read(value, SLICE)
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
