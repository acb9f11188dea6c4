"""What the shipped policies do with each finding, in tables; and the fixed rules around every list."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mitmguard.model import Action, Category, Finding, Scope, Sink
from mitmguard.policy import Decision, load_policy
from mitmguard.policy.decide import Decider, kind_of
from tests.policy.conftest import PolicyOf


def found(category: Category = "pii", type_: str = "EMAIL_ADDRESS", rule: str = "") -> Finding:
    return Finding(category, type_, 0, 4, 1.0, "high", "test", rule)


USER = Scope("user", "request", "openai", "openai.chat")
HISTORY = Scope("assistant", "request", "openai", "openai.chat")
RESULT = Scope("tool", "request", "openai", "openai.chat", "read_file")
MCP_CALL = Scope("assistant", "request", "", "mcp", "send_mail")
ANSWER = Scope("assistant", "response", "openai", "openai.chat")
CALL = Scope("assistant", "response", "openai", "openai.chat", "write_file", Sink.ARGUMENTS)
REMOTE = Scope("assistant", "response", "openai", "openai.chat", "web_search", Sink.REMOTE)
MCP_ANSWER = Scope("tool", "response", "", "mcp", "read_mail")
THINKING = Scope("assistant", "response", "anthropic", "anthropic.messages", "", Sink.SIGNED)

# (scope, category, flags) -> default, strict.  b: brought up, c: check digit, s: signed
DECISIONS = [
    (USER, "pii", "", "pseudonymise", "pseudonymise"),
    (USER, "secret", "", "pseudonymise", "pseudonymise"),
    (RESULT, "pii", "c", "pseudonymise", "pseudonymise"),
    (HISTORY, "secret", "", "pseudonymise", "pseudonymise"),
    (MCP_CALL, "pii", "", "pseudonymise", "pseudonymise"),
    (ANSWER, "secret", "b", "redact", "redact"),
    (ANSWER, "pii", "bc", "redact", "redact"),
    (ANSWER, "pii", "b", "alert", "redact"),
    (CALL, "secret", "b", "redact", "redact"),
    (CALL, "pii", "bc", "alert", "redact"),
    (CALL, "pii", "b", "alert", "redact"),
    (REMOTE, "secret", "b", "redact", "redact"),
    (REMOTE, "pii", "bc", "alert", "redact"),
    (ANSWER, "secret", "", "alert", "redact"),
    (ANSWER, "pii", "c", "alert", "redact"),
    (MCP_ANSWER, "pii", "bc", "alert", "redact"),
    (MCP_ANSWER, "secret", "b", "alert", "redact"),
    (USER, "pii", "s", "block", "block"),
    (USER, "secret", "s", "block", "block"),
    (HISTORY, "pii", "s", "alert", "block"),
    (THINKING, "secret", "bs", "alert", "block"),
    (THINKING, "pii", "bcs", "alert", "block"),
]


@pytest.mark.parametrize(("scope", "category", "flags", "default", "strict"), DECISIONS)
def test_the_shipped_policies(
    scope: Scope, category: Category, flags: str, default: str, strict: str
) -> None:
    for name, action in (("default", default), ("strict", strict), ("monitor", default)):
        decision = load_policy(name).decide(
            found(category),
            scope,
            brought_up="b" in flags,
            checked="c" in flags,
            rewritable="s" not in flags,
        )
        assert decision.action.word == action, name
        effective = "alert" if name == "monitor" else action
        assert decision.effective.word == effective, name


def test_the_gateway_masks_secrets_of_shared_tools() -> None:
    gateway = load_policy("gateway")
    assert gateway.decide(found("secret"), MCP_ANSWER).action is Action.REDACT
    assert gateway.decide(found("pii"), MCP_ANSWER).action is Action.ALERT
    assert gateway.decide(found("pii"), USER).action is Action.PSEUDONYMISE


@pytest.mark.parametrize("name", ["default", "gateway", "strict"])
@pytest.mark.parametrize("category", ["rule", "injection", "leak", "mcp"])
@pytest.mark.parametrize("scope", [USER, RESULT, ANSWER, CALL])
def test_rules_act_as_their_meta_says(name: str, category: Category, scope: Scope) -> None:
    policy = load_policy(name)
    for action in (Action.ALLOW, Action.ALERT, Action.REDACT, Action.BLOCK):
        assert policy.decide(found(category), scope, rule_action=action).action is action
    assert policy.decide(found(category), scope).action is Action.ALERT


def test_what_no_policy_takes(policy_of: PolicyOf) -> None:
    policy = policy_of("extends: none\npolicies: [{when: {tenant: other}, then: block}]\n")
    assert policy.decide(found("secret"), USER) == (Action.ALERT, Action.ALERT, "last")
    assert policy.decide(found("rule"), USER, rule_action=Action.BLOCK).action is Action.BLOCK
    assert policy.decide(found("secret"), USER, tenant="other").action is Action.BLOCK
    # the meta of a rule says nothing about personal data
    assert policy.decide(found("pii"), USER, rule_action=Action.BLOCK).action is Action.ALERT


def test_an_answer_is_never_pseudonymised_and_a_mask_that_cannot_be_made_blocks(
    policy_of: PolicyOf,
) -> None:
    policy = policy_of("extends: none\npolicies: [{name: all, then: pseudonymise}]\n")
    assert policy.decide(found(), USER).action is Action.PSEUDONYMISE
    assert policy.decide(found(), ANSWER) == (Action.REDACT, Action.REDACT, "all")
    assert policy.decide(found(), USER, rewritable=False).action is Action.BLOCK
    assert policy.decide(found(), ANSWER, rewritable=False).action is Action.BLOCK


CONDITIONS = [
    ("role: system", Scope("system", "request"), found(), True),
    ("role: [system, user]", USER, found(), True),
    ("role: system", USER, found(), False),
    ("provider: openai", USER, found(), True),
    ("provider: 'open*'", Scope("user", "request", "openrouter"), found(), True),
    ("provider: open", USER, found(), False),
    ("tool: read_file", RESULT, found(), True),
    ("tool: 'mcp__*'", Scope("tool", "request", tool="mcp__mail__read"), found(), True),
    ("tool: 'mcp__*'", RESULT, found(), False),
    ("sink: arguments", CALL, found(), True),
    ("sink: [text, remote]", CALL, found(), False),
    ("type: EMAIL_ADDRESS", USER, found(), True),
    ("type: 'BR_*'", USER, found(type_="BR_CPF"), True),
    ("type: 'BR_*'", USER, found(type_="BRX_CPF"), False),
    ("rule: jailbreak_*", USER, found("rule", rule="jailbreak_dan"), True),
    ("rule: jailbreak_*", USER, found("rule", rule="override"), False),
    ("severity: [high, critical]", USER, found(), True),
    ("severity: low", USER, found(), False),
    ("tenant: local", USER, found(), True),
    ("tenant: acme", USER, found(), False),
    ("endpoint: model", USER, found(), True),
    ("endpoint: mcp", Scope("tool", "request", endpoint="mcp.tools-call"), found(), True),
    ("endpoint: mcp.tools-call", Scope("tool", "request", endpoint="mcp.tools-call"), found(), True),
    ("endpoint: mcp.tools-list", Scope("tool", "request", endpoint="mcp.tools-call"), found(), False),
    ("endpoint: mcp", USER, found(), False),
    ("endpoint: openai.chat", USER, found(), True),
    ("endpoint: 'openai.*'", USER, found(), True),
    ("endpoint: 'anthropic.*'", USER, found(), False),
    ("endpoint: service", Scope("meta", "request", endpoint="telemetry"), found(), True),
    ("endpoint: [model, mcp]", Scope("meta", "request", endpoint="telemetry"), found(), False),
]  # fmt: skip


@pytest.mark.parametrize(("when", "scope", "finding", "holds"), CONDITIONS)
def test_conditions(
    policy_of: PolicyOf, when: str, scope: Scope, finding: Finding, holds: bool
) -> None:
    policy = policy_of(
        f"extends: none\npolicies:\n  - name: x\n    when: {{{when}}}\n    then: block\n"
    )
    assert (policy.decide(finding, scope).policy == "x") is holds


def test_yours_come_first_and_a_name_replaces(policy_of: PolicyOf) -> None:
    policy = policy_of(
        "policies:\n"
        "  - {name: ours, when: {type: EMAIL_ADDRESS, role: system}, then: allow}\n"
        "  - {name: outgoing, when: {category: secret, direction: request}, then: block}\n"
    )
    assert policy.decide(found(), Scope("system", "request")) == (0, 0, "ours")
    assert policy.decide(found("secret"), USER).action is Action.BLOCK
    # the shipped `outgoing`, which took pii as well, is replaced
    assert policy.decide(found("pii"), USER) == (Action.ALERT, Action.ALERT, "last")


def test_the_name_of_a_policy_without_one(policy_of: PolicyOf) -> None:
    policy = policy_of(
        "extends: none\npolicies: [{when: {role: tool}, then: allow}, {then: block}]\n"
    )
    assert policy.decide(found(), USER).policy == "policy-2"


scopes = st.builds(
    Scope,
    st.sampled_from(["user", "assistant", "tool", "meta"]),
    st.sampled_from(["request", "response"]),
    st.sampled_from(["openai", "gemini"]),
    st.sampled_from(["model", "mcp"]),
    st.sampled_from(["", "x"]),
    st.sampled_from(list(Sink)),
)
findings = st.builds(
    found, st.sampled_from(["pii", "secret", "rule", "leak"]), st.sampled_from(["A", "BR_CPF"])
)


DEFAULT = load_policy("default")


@given(findings, scopes, *[st.booleans()] * 3, st.sampled_from([None, *Action]))
def test_a_remembered_decision_is_the_same(
    finding: Finding, scope: Scope, b: bool, r: bool, c: bool, action: Action | None
) -> None:
    fresh = Decider(DEFAULT.document.policies, monitor=False, tenant="local")

    def ask(decide: Callable[..., Decision]) -> Decision:
        return decide(finding, scope, brought_up=b, rewritable=r, checked=c, rule_action=action)

    decision = ask(DEFAULT.decide)
    assert decision == ask(DEFAULT.decide) == ask(fresh.decide)
    if not r:
        assert decision.action not in (Action.REDACT, Action.PSEUDONYMISE)
    if scope.direction == "response":
        assert decision.action is not Action.PSEUDONYMISE


def test_memory_is_bounded() -> None:
    decider = load_policy("default")._decider
    for number in range(2 * decider.MAX_KNOWN + 10):
        decider.decide(found(), USER._replace(tool=f"tool-{number}"))
    assert len(decider._known) <= decider.MAX_KNOWN


@pytest.mark.parametrize(
    ("endpoint", "kind"),
    [
        ("mcp", "mcp"), ("mcp.tools-call", "mcp"), ("openai.chat", "model"), ("generic", "model"), ("", "model"),
        ("mcpx", "model"), ("telemetry", "service"), ("declared", "service"), ("read", "service"),
    ],
)  # fmt: skip
def test_the_kind_of_an_endpoint(endpoint: str, kind: str) -> None:
    assert kind_of(endpoint) == kind
