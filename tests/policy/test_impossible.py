"""Policies that can never decide are found, and policies that can are left alone."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mitmguard.model import Finding, Scope, Sink
from mitmguard.policy.decide import LAST, Decider
from mitmguard.policy.impossible import contradictions, misplaced_types, shadowed
from mitmguard.policy.schema import Rule


def rule(then: str = "alert", **when: object) -> Rule:
    listed = {k: tuple(v) if isinstance(v, list) else v for k, v in when.items()}
    return Rule.model_validate({"when": listed, "then": then})


IMPOSSIBLE = [
    (rule(role="user", direction="response"), "role"),
    (rule(role=["user", "developer"], brought_up=True), "role"),
    (rule(brought_up=True, direction="request"), "brought_up"),
    (rule(sink="arguments", direction="request"), "sink"),
    (rule(sink=["text", "remote"], direction="request"), "sink"),
    (rule(tool="x", role="user"), "tool"),
    (rule(checked=True, category="rule"), "checked"),
    (rule(rule="x", category=["pii", "secret"]), "rule"),
    (rule("rule", category="pii"), "then"),
    (rule("pseudonymise", direction="response"), "then"),
    (rule("pseudonymise", brought_up=True), "then"),
    (rule("redact", rewritable=False), "then"),
    (rule("pseudonymise", rewritable=False), "then"),
]
POSSIBLE = [
    rule(role=["user", "assistant"], direction="response"),
    rule(role="user", direction="response", endpoint="mcp"),  # the result of prompts/get
    rule(role="user", direction=["request", "response"]),
    rule(brought_up=False, direction="request"),
    rule(sink="arguments"),
    rule(sink="signed", direction="request"),  # signed thinking in the history
    rule(tool="x", role="tool"),
    rule(checked=True),
    rule(checked=False, category="rule"),
    rule(rule="x", category=["rule", "pii"]),
    rule("rule", category=["pii", "rule"]),
    rule("rule"),
    rule("pseudonymise"),
    rule("redact", brought_up=True),
    rule("block", rewritable=False),
    rule("redact", rewritable=True),
]


@pytest.mark.parametrize(("policy", "key"), IMPOSSIBLE)
def test_contradictions(policy: Rule, key: str) -> None:
    found = list(contradictions(policy))
    assert key in [complaint[0] for complaint in found]
    assert all(message and fix for _, message, fix in found)


@pytest.mark.parametrize("policy", POSSIBLE)
def test_no_contradiction(policy: Rule) -> None:
    assert list(contradictions(policy)) == []


CATEGORIES = {"BR_CPF": "pii", "AWS_KEY": "secret"}


@pytest.mark.parametrize(
    ("policy", "count"),
    [
        (rule(category="pii", type="BR_CPF"), 0), (rule(type="AWS_KEY"), 0),
        (rule(category="pii", type="AWS_KEY"), 1), (rule(category="secret", type=["BR_*", "AWS_*"]), 1),
        (rule(category="pii", type="NEW_TYPE"), 0), (rule(category="pii", type="*"), 0),
    ],
)  # fmt: skip
def test_types_of_another_category(policy: Rule, count: int) -> None:
    assert len(list(misplaced_types(policy, CATEGORIES))) == count


SHADOWED = [
    ([rule(), rule(role="user")], [(1, [0])]),
    ([rule(role="user"), rule()], []),
    ([rule(category=["pii", "secret"]), rule(category="pii", type="BR_CPF")], [(1, [0])]),
    ([rule(type="BR_CPF"), rule(category="pii")], []),
    ([rule(type="BR_*"), rule(type=["BR_CPF", "BR_CNPJ"])], [(1, [0])]),
    ([rule(type="BR_*"), rule(type=["BR_CPF", "US_SSN"])], []),
    ([rule(type="BR_CPF"), rule(type="BR_*")], []),
    ([rule(direction="request"), rule(direction="response"), rule(role="tool")], [(2, [0, 1])]),
    ([rule(direction="request"), rule(direction="response", category="pii"), rule(role="tool")], []),
    ([rule(direction="response"), rule(brought_up=True)], [(1, [0])]),
    ([rule(direction="request"), rule(brought_up=True)], []),
    ([rule(checked=True), rule(checked=False), rule(type="A")], [(2, [0, 1])]),
    ([rule(severity=["low", "medium"]), rule(severity=["high", "critical"]), rule(tool="x")], [(2, [0, 1])]),
    ([rule(severity=["low", "medium"]), rule(severity="high"), rule(tool="x")], []),
    ([rule(tool="x"), rule(provider="openai")], []),
    ([rule(), rule(), rule()], [(1, [0]), (2, [0])]),
]  # fmt: skip


@pytest.mark.parametrize(("rules", "expected"), SHADOWED)
def test_shadowed(rules: list[Rule], expected: list[tuple[int, list[int]]]) -> None:
    assert list(shadowed(rules)) == expected


def some(values: list[str]) -> st.SearchStrategy[list[str] | None]:
    return st.none() | st.lists(st.sampled_from(values), min_size=1, max_size=2, unique=True)


def built(**when: object) -> Rule:
    return rule("block", **{key: value for key, value in when.items() if value is not None})


rules = st.lists(
    st.builds(
        built,
        category=some(["pii", "secret"]),
        direction=some(["request", "response"]),
        role=some(["assistant", "tool"]),
        type=some(["A", "A*", "AB"]),
        checked=st.none() | st.booleans(),
    ),
    min_size=1,
    max_size=4,
)


@given(rules)
def test_a_shadowed_policy_never_decides(listed: list[Rule]) -> None:
    """Ask about every finding there is: what is called shadowed is never named."""
    dead = {f"policy-{index + 1}" for index, _ in shadowed(listed)}
    decider = Decider(listed, monitor=False, tenant="local")
    named = set()
    for category, direction, role, type_, checked in product(
        ("pii", "secret", "rule"), ("request", "response"), ("user", "assistant", "tool", "system"),
        ("A", "AB", "AC", "B"), (True, False),
    ):  # fmt: skip
        finding = Finding(category, type_, 0, 1, 1.0, "low", "test")  # type: ignore[arg-type]
        scope = Scope(role, direction, sink=Sink.TEXT)  # type: ignore[arg-type]
        named.add(decider.decide(finding, scope, checked=checked).policy)
    assert not dead & named
    assert named <= {LAST, *(f"policy-{n}" for n in range(1, len(listed) + 1))}


def test_five_hundred_policies_are_checked_quickly() -> None:
    many = [rule(type=f"TYPE_{n}", role=["user", "tool"], category="pii") for n in range(500)]
    assert list(shadowed(many)) == []
    assert len(list(shadowed([*many, *many]))) == 500
