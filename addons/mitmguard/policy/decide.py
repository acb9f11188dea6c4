"""What happens to a finding: pure, and the same for live traffic, captures and the command line.

The first policy whose conditions all hold decides. Around that stand four fixed rules:

* What no policy takes is alerted; findings of rules, models and checks act as their own meta says.
* Nothing restores what an answer was given: `pseudonymise` becomes `redact` in a response.
* A mask that cannot be made, because the text is signed, is a block.
* In mode `monitor` the action is worked out and reported, and its effect is an alert at most.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final, NamedTuple

from mitmguard.model import Action, Finding, Scope
from mitmguard.policy.catalogue import SERVICE_LABELS
from mitmguard.policy.hosts import Glob
from mitmguard.policy.schema import Rule, Then, When
from mitmguard.policy.values import Asked, Value

LAST: Final = "last"
"""Name of the policy behind all others."""

_ACTIONS: Final[dict[Then, Action | None]] = {
    "allow": Action.ALLOW,
    "alert": Action.ALERT,
    "redact": Action.REDACT,
    "pseudonymise": Action.PSEUDONYMISE,
    "block": Action.BLOCK,
    "rule": None,
}
_OWN_ACTION: Final = frozenset({"rule", "injection", "leak", "mcp"})


class Decision(NamedTuple):
    """What a policy decides: the action it asks for, what takes effect, and the policy's name."""

    action: Action
    effective: Action
    policy: str


class Words:
    """A set of words, some with a star; compiled once."""

    __slots__ = ("_exact", "_globs")

    def __init__(self, words: Collection[str]) -> None:
        self._exact = frozenset(word for word in words if "*" not in word)
        self._globs = tuple(Glob.of(word) for word in words if "*" in word)

    def __contains__(self, word: str) -> bool:
        return word in self._exact or any(glob.matches(word) for glob in self._globs)


class _Compiled(NamedTuple):
    """One policy; None stands for a condition that was not given."""

    name: str
    then: Action | None
    category: frozenset[str] | None
    direction: frozenset[str] | None
    role: frozenset[str] | None
    severity: frozenset[str] | None
    sink: frozenset[str] | None
    type: Words | None
    rule: Words | None
    tool: Words | None
    provider: Words | None
    endpoint: Words | None
    tenant: Words | None
    brought_up: bool | None
    checked: bool | None
    rewritable: bool | None
    asked: Asked | None


def _set(words: Collection[str] | None) -> frozenset[str] | None:
    return None if words is None else frozenset(words)


def _words(words: Collection[str] | None) -> Words | None:
    return None if words is None else Words(words)


def _compile(name: str, when: When, then: Then) -> _Compiled:
    return _Compiled(
        name,
        _ACTIONS[then],
        _set(when.category),
        _set(when.direction),
        _set(when.role),
        _set(when.severity),
        _set(when.sink),
        _words(when.type),
        _words(when.rule),
        _words(when.tool),
        _words(when.provider),
        _words(when.endpoint),
        _words(when.tenant),
        when.brought_up,
        when.checked,
        when.rewritable,
        Asked.of(when),
    )


def kind_of(endpoint: str) -> str:
    """Return the kind of endpoint that has this name: `mcp`, `service`, and `model` for the rest."""
    if endpoint in SERVICE_LABELS:
        return "service"
    return "mcp" if endpoint == "mcp" or endpoint.startswith(("mcp.", "mcp/")) else "model"


class Decider:
    """The ordered policies, compiled; `decide` is a pure function that remembers its answers."""

    MAX_KNOWN: Final = 8_192  # remembered decisions; tools and rules are named by others

    __slots__ = ("_asking", "_by_category", "_known", "_monitor", "_reasons", "_tenant")

    def __init__(self, rules: Collection[Rule], *, monitor: bool, tenant: str) -> None:
        compiled = [
            _compile(rule.name or f"policy-{number}", rule.when, rule.then)
            for number, rule in enumerate(rules, 1)
        ]
        self._by_category: dict[str, tuple[_Compiled, ...]] = {
            category: tuple(c for c in compiled if c.category is None or category in c.category)
            for category in ("pii", "secret", "rule", "injection", "leak", "mcp")
        }
        # The policies that ask about single values: what they say is asked anew for each.
        self._asking = tuple((c, c.asked) for c in compiled if c.asked is not None)
        self._reasons = {c.name: c.asked.reason for c in compiled if c.asked is not None}
        self._known: dict[object, Decision] = {}
        self._monitor = monitor
        self._tenant = tenant

    def decide(
        self,
        finding: Finding,
        scope: Scope,
        *,
        brought_up: bool = False,
        rewritable: bool = True,
        checked: bool = False,
        rule_action: Action | None = None,
        tenant: str = "",
        value: Value | None = None,
    ) -> Decision:
        """Return what happens to `finding` in a text of this `scope`.

        `brought_up`: the model came up with the value itself. `rewritable`: the text can be
        changed. `checked`: the type has a check digit. `rule_action`: what the meta of the rule
        says that found it. `tenant`: whose exchange it is, the policy's own by default. `value`: what
        was found, for policies that ask (`asks_values`).
        """
        category, type_, _, _, _, severity, _, rule = finding
        role, direction, provider, endpoint, tool, sink = scope[:6]
        held: frozenset[str] = frozenset()
        if self._asking and value is not None:
            held = frozenset(
                c.name
                for c, asked in self._asking
                if (c.category is None or category in c.category)
                and (c.type is None or type_ in c.type)
                and asked.holds(value)
            )
        key = (
            category, type_, severity, rule, role, direction, provider, endpoint, tool, sink,
            brought_up, rewritable, checked, rule_action, tenant, held,
        )  # fmt: skip
        known = self._known.get(key)
        if known is not None:
            return known
        decision = self._decide(
            finding,
            scope,
            brought_up,
            rewritable,
            checked,
            rule_action,
            tenant or self._tenant,
            held,
        )
        if len(self._known) >= self.MAX_KNOWN:
            self._known.clear()
        self._known[key] = decision
        return decision

    def _decide(
        self,
        finding: Finding,
        scope: Scope,
        brought_up: bool,
        rewritable: bool,
        checked: bool,
        rule_action: Action | None,
        tenant: str,
        held: frozenset[str],
    ) -> Decision:
        own = rule_action if rule_action is not None else Action.ALERT
        action = own if finding.category in _OWN_ACTION else Action.ALERT
        name = LAST
        for c in self._by_category[finding.category]:
            if (
                (c.direction is None or scope.direction in c.direction)
                and (c.role is None or scope.role in c.role)
                and (c.severity is None or finding.severity in c.severity)
                and (c.sink is None or scope.sink.value in c.sink)
                and (c.brought_up is None or c.brought_up == brought_up)
                and (c.checked is None or c.checked == checked)
                and (c.rewritable is None or c.rewritable == rewritable)
                and (c.asked is None or c.name in held)
                and (c.type is None or finding.type in c.type)
                and (c.rule is None or finding.rule in c.rule)
                and (c.tool is None or scope.tool in c.tool)
                and (c.provider is None or scope.provider in c.provider)
                and (c.tenant is None or tenant in c.tenant)
                and (
                    c.endpoint is None
                    or scope.endpoint in c.endpoint
                    or kind_of(scope.endpoint) in c.endpoint
                )
            ):
                action = own if c.then is None else c.then
                name = c.name
                break
        if action is Action.PSEUDONYMISE and scope.direction == "response":
            action = Action.REDACT
        if not rewritable and action in (Action.REDACT, Action.PSEUDONYMISE):
            action = Action.BLOCK
        return Decision(action, self.effect(action), name)

    @property
    def asks_values(self) -> bool:
        """Whether any policy asks about single values."""
        return bool(self._asking)

    def reason(self, policy: str) -> str:
        """Return by what the policy of this name decides: value, pattern, example, place; else policy."""
        return self._reasons.get(policy, "policy")

    def effect(self, action: Action) -> Action:
        """Return what `action` comes to in this policy's mode."""
        return min(action, Action.ALERT) if self._monitor else action
