"""Conditions about single values and places: what they accept, and what is told of their mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest

from mitmguard.errors import PolicyError
from mitmguard.model import Finding, Scope
from mitmguard.policy import Value, load_policy
from mitmguard.policy.values import LONGEST, hash_of
from tests.policy.conftest import PolicyOf

USER = Scope("user", "request")
HASH = "0" * 32


def found(type: str = "BR_CPF") -> Finding:
    return Finding("pii", type, 0, 9, 1.0, "high", "patterns")


def value(
    text: str = "x", hashes: tuple[str, ...] = (), example: bool = False, **place: str
) -> Value:
    return Value(text, lambda: hashes, lambda: example, **place)


def refused(tmp_path: Path, when: str, then: str = "allow") -> PolicyError:
    path = tmp_path / "guard.yaml"
    path.write_text(f"policies:\n  - {{when: {{{when}}}, then: {then}}}\n")
    with pytest.raises(PolicyError) as caught:
        load_policy(path)
    return caught.value


@pytest.mark.parametrize(
    "written", ["529.982.247-25", "52998224725abc", "ana@acme.com", HASH.upper() + "F"]
)
def test_a_value_in_place_of_its_hash_is_refused_and_not_repeated(
    written: str, tmp_path: Path
) -> None:
    error = refused(tmp_path, f"value: '{written}'")
    assert "no hash" in str(error) and "mitmguard allow" in str(error)
    assert written not in str(error)


@pytest.mark.parametrize(
    ("when", "message"),
    [
        ("pattern: 'a(?=b)'", "look-around"),
        ("pattern: 'a*'", "empty text"),
        ("pattern: '(a'", "not a regular expression"),
        ("pointer: metadata", "begins with /"),
        ("pointer: '/a/**/b'", r"\*\* stands only at the end"),
        ("host: 'api.openai.com:8443'", "without its port"),
        ("host: 'a b'", "host"),
        ("path: 'v1'", "begins with /"),
        ("path: '/v1/../x'", "plain path"),
        ("value: []", "at least"),
        ("example: true, category: rule", "only pii and secret"),
    ],
)
def test_mistakes(when: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match=message):
        raise refused(tmp_path, when)


def test_values_are_asked_only_where_a_policy_asks(policy_of: PolicyOf) -> None:
    assert not policy_of("policies: [{when: {type: BR_CPF}, then: alert}]\n").asks_values
    policy = policy_of(
        f"policies: [{{name: v, when: {{type: BR_CPF, value: '{HASH}'}}, then: allow}}]\n"
    )
    assert policy.asks_values
    never = Value("x", lambda: pytest.fail("asked"), lambda: pytest.fail("asked"))
    assert policy.decide(found("IBAN"), USER, value=never).action.word == "pseudonymise"
    assert policy.decide(found(), USER, value=value(hashes=(HASH,))).policy == "v"
    assert policy.decide(found(), USER, value=value(hashes=("1" * 32,))).policy != "v"
    assert policy.decide(found(), USER).policy != "v"  # nothing is known of the value


def test_remembered_decisions_do_not_mix_values(policy_of: PolicyOf) -> None:
    policy = policy_of(
        f"policies: [{{name: a, when: {{value: '{HASH}'}}, then: allow}}, {{name: b, when: {{host: x.example}}, then: alert}}]\n"
    )
    asked = [
        value(hashes=(HASH,)),
        value(),
        value(host="x.example"),
        value(),
        value(hashes=(HASH,), host="x.example"),
    ]
    assert [policy.decide(found(), USER, value=v).policy for v in asked] == [
        "a",
        "outgoing",
        "b",
        "outgoing",
        "a",
    ]


def test_all_conditions_of_a_policy_must_hold(policy_of: PolicyOf) -> None:
    policy = policy_of(
        f"policies: [{{name: a, when: {{value: '{HASH}', pattern: 'x+', host: h.example, pointer: /a}}, then: allow}}]\n"
    )
    right = {"text": "xx", "hashes": (HASH,), "host": "h.example", "pointer": "/a"}
    assert policy.decide(found(), USER, value=value(**right)).policy == "a"  # type: ignore[arg-type]
    for wrong in ({"text": "y"}, {"hashes": ()}, {"host": "i.example"}, {"pointer": "/b"}):
        assert policy.decide(found(), USER, value=value(**{**right, **wrong})).policy != "a"  # type: ignore[arg-type]


def test_a_value_too_long_for_a_pattern_matches_none(policy_of: PolicyOf) -> None:
    policy = policy_of("policies: [{name: a, when: {pattern: 'x+'}, then: allow}]\n")
    assert policy.decide(found(), USER, value=value("x" * LONGEST)).policy == "a"
    assert policy.decide(found(), USER, value=value("x" * (LONGEST + 1))).policy != "a"
    for other in ("x\ud800", "x\0end\0", "x\0", "\0value\0x\0end\0", "x\n", "\nx"):
        assert policy.decide(found(), USER, value=value(other)).policy != "a"


@pytest.mark.parametrize(
    ("pattern", "accepted", "refused"),
    [
        ("^AC-[0-9]+$", "AC-7", "xAC-7"),
        ("a|ab", "ab", "abc"),
        ("^a|b$", "b", "xb"),
        (r"\bx+\b", "xx", "xx-"),
        (r"1/2\$", "1/2$", "1/2"),
        ("(?i)acme", "ACME", "ACME1"),
        ("é+", "éé", "e"),
    ],
)
def test_a_pattern_stands_for_the_whole_value(
    pattern: str, accepted: str, refused: str, policy_of: PolicyOf
) -> None:
    policy = policy_of(f"policies: [{{name: a, when: {{pattern: '{pattern}'}}, then: allow}}]\n")
    assert policy.decide(found(), USER, value=value(accepted)).policy == "a"
    assert policy.decide(found(), USER, value=value(refused)).policy != "a"


def test_reasons(policy_of: PolicyOf) -> None:
    policy = policy_of(
        f"policies: [{{name: v, when: {{value: '{HASH}', host: a.example}}, then: allow}}, {{name: p, when: {{pattern: x}}, then: allow}},"
        " {name: e, when: {example: true}, then: allow}, {name: l, when: {pointer: /a}, then: allow}, {name: r, when: {role: tool}, then: allow}]\n"
    )
    assert [policy.reason(n) for n in ("v", "p", "e", "l", "r", "last", "nobody")] == [
        "value", "pattern", "example", "place", "policy", "policy", "policy",
    ]  # fmt: skip


def test_a_policy_for_some_values_does_not_shadow_one_for_all(tmp_path: Path) -> None:
    path = tmp_path / "guard.yaml"
    for condition in (
        f"value: '{HASH}'",
        "pattern: x",
        "pointer: /a",
        "host: a.example",
        "path: /a",
        "example: true",
    ):
        path.write_text(
            f"policies:\n  - {{when: {{type: BR_CPF, {condition}}}, then: allow}}\n  - {{when: {{type: BR_CPF}}, then: redact}}\n"
        )
        load_policy(path)
        path.write_text(
            f"policies:\n  - {{when: {{type: BR_CPF}}, then: redact}}\n  - {{when: {{type: BR_CPF, {condition}}}, then: allow}}\n"
        )
        with pytest.raises(PolicyError, match="never matches"):
            load_policy(path)
        path.write_text(
            f"policies:\n  - {{when: {{{condition}}}, then: allow}}\n  - {{when: {{type: BR_CPF, {condition}}}, then: redact}}\n"
        )
        with pytest.raises(PolicyError, match="never matches"):
            load_policy(path)


def test_a_hash_depends_on_the_key_and_the_value() -> None:
    assert len(hash_of(b"k", "x")) == 32
    assert len({hash_of(b"k", "x"), hash_of(b"l", "x"), hash_of(b"k", "y")}) == 3
