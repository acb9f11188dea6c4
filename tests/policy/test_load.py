"""A policy file loads, or says every mistake with line, column and fix."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mitmguard.detect.catalog import TYPES as TYPES_OF_THE_DETECTORS
from mitmguard.errors import PolicyError, Problem
from mitmguard.policy import BUILT_IN, load_policy
from mitmguard.policy.load import load_bytes
from mitmguard.policy.paths import rules_dir
from tests.policy.conftest import PolicyOf


class Info(NamedTuple):
    category: str


TYPES: Mapping[str, Info] = {
    "BR_CPF": Info("pii"), "BR_CNPJ": Info("pii"), "EMAIL_ADDRESS": Info("pii"), "AWS_SECRET_KEY": Info("secret"),
}  # fmt: skip
RULES = ("jailbreak_dan", "override_instructions")


def problems_of(text: str, tmp_path: Path) -> tuple[Problem, ...]:
    path = tmp_path / "guard.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PolicyError) as error:
        load_policy(path, known_types=TYPES, known_rules=RULES)
    return error.value.problems


# text, line, column, part of the message, part of the fix
MISTAKES = [
    # unknown keys, wrong types, wrong words
    ("mood: enforce\n", 1, 1, "unknown key 'mood'", "did you mean 'mode'?"),
    ("mode: enforced\n", 1, 7, "'enforced' is not one of enforce, monitor", "did you mean 'enforce'?"),
    ("fail: open\nmode: Monitor\n", 2, 7, "'Monitor' is not one of", "did you mean 'monitor'?"),
    ("extends: base\n", 1, 10, "'base' is not one of", "one of default"),
    ("detectors: {patterns: {on: [BR_CPFF]}}\n", 1, 29, "there is no type 'BR_CPFF'", "BR_CPF"),
    ("version: 2\n", 1, 10, "2 is not one of 1", "one of 1"),
    ("version: '1'\n", 1, 10, "'1' is not one of 1", ""),
    ("tenant: 7\n", 1, 9, "expected text, got 7", 'put it in quotes: "7"'),
    ("tenant: a b\n", 1, 9, "is not spelled as a name", "small letters"),
    ("name: [a]\n", 1, 7, "expected text, got a list", "write text"),
    ("hosts:\nmode: monitor\n", 2, 1, "hosts: expected a mapping of keys, got nothing", "remove the key"),
    ("hosts: {guarded: a.com}\n", 1, 18, "expected a list, got 'a.com'", "write a list"),
    ("hosts: {guarded: [a..b]}\n", 1, 19, "'a..b': an empty or overlong label", "write a host"),
    ("hosts: {guarded: [7]}\n", 1, 19, "expected text, got 7", "quotes"),
    ("hosts: {guard: [a.b]}\n", 1, 9, "unknown key 'guard' in hosts", "did you mean 'guarded'?"),
    ("mcp: [mcp.example.com]\n", 1, 7, "begins with https://", "https://mcp.example.com/mcp"),
    ("endpoints: [{host: a.b}]\n", 1, 13, "the key 'path' is missing", "add 'path"),
    ("endpoints: [{host: a.b, path: x}]\n", 1, 31, "a path begins with /", "write a path"),
    ("endpoints: [{host: a.b, path: /x, kind: model}]\n", 1, 41, "'model' is not one of service", "service"),
    ("limits: {body_bytes: 50MB}\n", 1, 22, "expected a whole number, got '50MB'", "without quotes or unit"),
    ("limits: {body_bytes: 1.5}\n", 1, 22, "expected a whole number, got 1.5", "whole number"),
    ("limits: {depth: 4}\n", 1, 17, "greater than or equal to 8, got 4", "at least 8"),
    ("limits: {connections: true}\n", 1, 23, "expected a whole number, got true", "whole number"),
    ("detectors: {patterns: {enabled: no}}\n", 1, 33, "expected true or false, got 'no'", "write false"),
    ("detectors:\n  patterns:\n    thresholds: {BR_CPF: 2}\n", 3, 26, "less than or equal to 1, got 2", "at most 1"),
    ("detectors:\n  patterns:\n    thresholds: {BR_CPF: high}\n", 3, 26, "expected a number, got 'high'", "number"),
    ("detectors: {plugins: [{name: x, class: a.b}]}\n", 1, 40, "is not spelled", "module:Class"),
    ("detectors: {own: {patterns: [{type: A_B, pattern: '(a'}]}}\n", 1, 51, "not a regular expression", "ACME"),
    ("detectors: {own: {patterns: [{type: a_b, pattern: 'a'}]}}\n", 1, 37, "is not spelled", "ACME_ID"),
    ("policies:\n  - when: {role: user}\n", 2, 5, "the key 'then' is missing", "add 'then: alert'"),
    ("policies:\n  - when: {rol: user}\n    then: alert\n", 2, 12, "unknown key 'rol'", "did you mean 'role'?"),
    ("policies:\n  - {when: {role: users}, then: alert}\n", 2, 19, "'users' is not one of", "did you mean 'user'?"),
    ("policies:\n  - {when: {role: [tool, users]}, then: alert}\n", 2, 26, "'users' is not one of", "'user'?"),
    ("policies:\n  - {when: {type: []}, then: alert}\n", 2, 19, "at least 1", "at least this long"),
    ("policies:\n  - {when: {tool: 'a*b*'}, then: alert}\n", 2, 19, "one * at most", "mend"),
    ("policies: [{then: pseudonymize}]\n", 1, 19, "'pseudonymize' is not one of", "did you mean 'pseudonymise'?"),
    ("policies: {then: block}\n", 1, 11, "expected a list, got a mapping", "write a list"),
    ("uninspected: {media: redact}\n", 1, 22, "'redact' is not one of allow, alert, block", "one of"),
    ("uninspected: {content_type: allow}\n", 1, 15, "unknown key 'content_type'", "did you mean 'content-type'?"),
    # names that do not exist
    ("detectors: {patterns: {off: [BR_CPG]}}\n", 1, 30, "there is no type 'BR_CPG'", "did you mean 'BR_CPF'?"),
    ("detectors: {patterns: {thresholds: {BR_CPG: 0.5}}}\n", 1, 45, "there is no type 'BR_CPG'", "'BR_CPF'?"),
    ("detectors: {rules: {off: [jailbreak_dam]}}\n", 1, 27, "there is no rule", "'jailbreak_dan'?"),
    ("policies: [{when: {type: EMAIL}, then: allow}]\n", 1, 26, "there is no type 'EMAIL'", "EMAIL_ADDRESS"),
    ("policies: [{when: {type: 'DE_*'}, then: allow}]\n", 1, 26, "there is no type 'DE_*'", ""),
    ("policies: [{when: {rule: override}, then: allow}]\n", 1, 26, "there is no rule", "override_instructions"),
    # values that do not go together
    ("extends: none\n", 1, 1, "there are no policies", "extends: default"),
    ("limits: {unpacked_bytes: 1000}\n", 1, 26, "smaller than body_bytes", "unpacked_bytes: 50000000"),
    ("limits: {body_bytes: 200_000_000}\n", 1, 22, "smaller than body_bytes", "unpacked_bytes: 200000000"),
    ("vault: {store: memory, path: x.db}\n", 1, 30, "has no file", "store: sqlite"),
    ("hosts: {guarded: [a.b], tunnelled: [A.b.]}\n", 1, 37, "guarded as well", "keep it once"),
    ("detectors: {own: {terms: [{type: P_X}]}}\n", 1, 27, "there are no terms", "add 'terms'"),
    ("detectors: {own: {terms: [{type: P_X, file: none.txt}]}}\n", 1, 45, "cannot be read", "one term a line"),
    ("detectors: {own: {terms: [{type: BR_CPF, terms: [x]}]}}\n", 1, 34, "built-in type", "of your own"),
    ("detectors: {rules: {paths: [missing.yar]}}\n", 1, 29, "there is no file", "relative to this file"),
    ("detectors: {plugins: [{name: a, class: 'm:C'}, {name: a, class: 'm:D'}]}\n", 1, 55, "two plugins", "rename"),
    ("policies:\n- {name: a, when: {role: tool}, then: alert}\n- {name: a, when: {role: user}, then: alert}\n",
     3, 10, "used in line 2 already", "rename it"),
    ("uninspected:\n  rules:\n  - {host: a.b, then: allow}\n  - {host: a.b, path: /x, then: block}\n",
     4, 5, "never matches: the one in line 3", "move it above line 3"),
    # the file as a whole
    ("", 1, 1, "the file is empty", "extends: default"),
    ("# only a comment\n", 1, 1, "the file is empty", "extends: default"),
    ("- a\n", 1, 1, "is not a mapping of keys", "extends: default"),
    ("mode: enforce\nmode: monitor\n", 2, 1, "first in line 1, again in line 2", "keep one"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "line", "column", "message", "fix"), MISTAKES, ids=lambda v: repr(v)[:40]
)
def test_a_mistake_is_said_with_line_column_and_fix(
    text: str, line: int, column: int, message: str, fix: str, tmp_path: Path
) -> None:
    problems = problems_of(text, tmp_path)
    assert len(problems) == 1, problems
    assert (problems[0].line, problems[0].column) == (line, column)
    assert message in problems[0].message
    assert fix in problems[0].fix
    assert problems[0].fix


def test_all_mistakes_are_said_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = (
        "mood: x\nmode: enforce\nmode: monitor\nhosts: {guarded: ['a b']}\npolicies:\n"
        "  - {when: {role: users}, then: alert}\n"
        "  - {when: {role: user, direction: response}, then: alert}\n"
        "  - {when: {direction: response}, then: pseudonymise}\n"
        "limits: {depth: 1}\n"
    )
    problems = problems_of(text, tmp_path)
    assert [p.line for p in problems] == [1, 3, 4, 6, 7, 8, 9]
    assert str(problems[0]).startswith(f"{tmp_path}/guard.yaml:1:1: unknown key 'mood'")


@pytest.mark.parametrize("name", BUILT_IN)
def test_the_built_in_policies_load_and_are_commented(name: str) -> None:
    policy = load_policy(name, known_types=TYPES, known_rules=RULES)
    assert policy.name == name
    text = (rules_dir() / f"{name}.yaml").read_text()
    assert text.startswith("# ")
    assert sum(line.lstrip().startswith("#") for line in text.splitlines()) >= 5


def test_modes_of_the_built_in_policies() -> None:
    assert {n: (load_policy(n).mode, load_policy(n).fail) for n in BUILT_IN} == {
        "default": ("enforce", "closed"),
        "gateway": ("enforce", "closed"),
        "strict": ("enforce", "closed"),
        "monitor": ("monitor", "open"),
    }
    assert load_policy("gateway").limits.body_bytes < load_policy("default").limits.body_bytes
    assert load_policy("default").limits.body_bytes == 50_000_000


def test_a_few_lines_extend_default(policy_of: PolicyOf) -> None:
    policy = policy_of("limits: {depth: 64}\nhosts: {guarded: [llm.corp]}\n")
    assert policy.name == "guard"
    assert policy.limits.depth == 64
    assert policy.limits.body_bytes == 50_000_000
    assert policy.document.policies[0].name == "signed-thinking"
    assert policy.host("llm.corp") == "guarded"


def test_layers(policy_of: PolicyOf) -> None:
    policy = policy_of(
        "extends: gateway\nname: ours\nfail: open\nlimits: {connections: 7}\nuninspected:\n"
        "  media: block\n  rules: [{why: json, then: allow}]\n"
        "policies: [{when: {type: EMAIL_ADDRESS}, then: allow}]\n"
        "detectors: {patterns: {thresholds: {BR_CPF: 0.9}, off: [BR_CNPJ], on: [EMAIL_ADDRESS]}}\n"
    )
    assert (policy.name, policy.fail, policy.mode) == ("ours", "open", "enforce")
    assert (policy.limits.connections, policy.limits.body_bytes) == (7, 20_000_000)
    assert policy.thresholds == {"BR_CPF": 0.9}
    assert policy.types_off == {"BR_CNPJ"}
    assert policy.types_on == {"EMAIL_ADDRESS"}
    assert policy.uninspected("media").action.word == "block"
    assert policy.uninspected("signed").action.word == "alert"
    assert policy.uninspected("json").action.word == "allow"
    names = [rule.name for rule in policy.document.policies]
    assert names[:3] == [None, "mcp-secrets", "signed-thinking"]


def test_the_version_follows_the_content_and_nothing_else(tmp_path: Path) -> None:
    def version(text: str, folder: str) -> str:
        (tmp_path / folder).mkdir(exist_ok=True)
        path = tmp_path / folder / "guard.yaml"
        path.write_text(text)
        return load_policy(path).version

    plain = version("mode: enforce\n", "a")
    assert version("# comment\nmode:   'enforce'\n", "b") == plain
    assert version("\ufeffmode: enforce\n", "b") == plain
    assert version("mode: monitor\n", "a") != plain
    assert version("policies: [{then: allow}]\n", "a") != plain
    terms = "detectors: {own: {terms: [{type: P_X, file: t.txt}]}}\n"
    (tmp_path / "a").joinpath("t.txt").write_text("aurora\n")
    first = version(terms, "a")
    (tmp_path / "a").joinpath("t.txt").write_text("aurora\nborealis\n")
    assert version(terms, "a") != first


def test_paths_start_at_the_file(tmp_path: Path) -> None:
    (tmp_path / "mine.yar").write_text("")
    (tmp_path / "names.txt").write_text("\ufeffaurora\n\n  borealis \naurora\n", encoding="utf-8")
    path = tmp_path / "guard.yaml"
    path.write_text(
        "detectors:\n  rules: {paths: [mine.yar]}\n"
        "  own: {terms: [{type: P_X, terms: [zenith], file: names.txt}]}\n"
        "vault: {store: sqlite, path: v.db}\nrecord: {path: events.jsonl}\n"
    )
    policy = load_policy(path)
    assert policy.rules_paths == (rules_dir(), tmp_path / "mine.yar")
    inline, file = policy.own_terms
    assert inline.terms == ("zenith",)
    assert file.terms == ["aurora", "borealis", "aurora"]
    assert list(file.lines) == [1, 3, 4]
    assert list(policy.files) == [tmp_path / "names.txt"]
    assert policy.vault.path == str(tmp_path / "v.db")
    assert policy.record.path == str(tmp_path / "events.jsonl")
    assert load_policy("gateway").record.path == "-"


def test_a_policy_is_frozen() -> None:
    policy = load_policy("default")
    with pytest.raises(AttributeError, match="frozen"):
        policy.mode = "monitor"  # type: ignore[misc]
    with pytest.raises(ValueError, match="frozen"):
        policy.limits.depth = 9  # type: ignore[misc]


@pytest.mark.parametrize("path", ["nowhere.yaml", "."])
def test_a_file_that_cannot_be_read(path: str, tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match=r"cannot be read.*default, gateway, strict, monitor"):
        load_policy(tmp_path / path)


def test_what_is_not_utf8(tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match=r":2:1: not UTF-8"):
        load_bytes(b"mode: monitor\nname: \xff\n", tmp_path / "guard.yaml")


def test_the_built_in_policies_name_types_that_exist() -> None:
    for name in BUILT_IN:
        load_policy(name, known_types=TYPES_OF_THE_DETECTORS)


def test_types_of_plugins_are_known(tmp_path: Path) -> None:
    path = tmp_path / "guard.yaml"
    path.write_text(
        "detectors: {plugins: [{name: x, class: 'm:C', types: [SHOE_SIZE]}]}\n"
        "policies: [{when: {type: SHOE_SIZE}, then: redact}]\n"
    )
    assert load_policy(path, known_types=TYPES).plugins[0].class_ == "m:C"


def test_rules_can_be_switched_off(policy_of: PolicyOf) -> None:
    assert policy_of("detectors: {rules: {enabled: false}}\n").rules_paths == ()
    assert policy_of("detectors: {rules: {builtin: false}}\n").rules_paths == ()
    assert not policy_of("detectors: {patterns: {enabled: false}}\n").patterns_on


def test_two_categories_for_a_type(tmp_path: Path) -> None:
    text = (
        "detectors:\n  own:\n    patterns: [{type: P_X, pattern: x+, category: pii}]\n"
        "    terms: [{type: P_X, terms: [x], category: secret}]\n"
    )
    (problem,) = problems_of(text, tmp_path)
    assert "two categories" in problem.message


def test_what_a_policy_looks_like_in_a_log() -> None:
    assert repr(load_policy("strict")).startswith("Policy('strict', version='")


def test_your_own_types_are_known(tmp_path: Path) -> None:
    text = (
        "detectors:\n  own:\n    patterns: [{type: ACME_ID, pattern: 'AC[0-9]{6}', category: secret}]\n"
        "    terms: [{type: PROJECT, terms: [aurora]}]\n"
        "policies:\n  - {when: {type: [ACME_ID, PROJECT]}, then: block}\n"
    )
    path = tmp_path / "guard.yaml"
    path.write_text(text)
    assert load_policy(path, known_types=TYPES).own_patterns[0].type == "ACME_ID"


@given(st.text(max_size=80) | st.binary(max_size=80))
def test_any_bytes_load_or_are_a_policy_error(text: str | bytes) -> None:
    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    try:
        load_bytes(data, Path("guard.yaml"))
    except PolicyError as error:
        assert error.problems


YAML_WORDS = st.sampled_from(
    ["policies:", "- ", "  ", "\n", "when:", "then:", " block", "{", "}", "[", "]", ", ", "role: user",
     "hosts:", "limits:", "depth: ", "9", "mode: monitor", "&a ", "*a", "'", '"', "#", "x: ", "null", "~"]
)  # fmt: skip


@given(st.lists(YAML_WORDS, max_size=14).map("".join))
def test_anything_like_a_policy_loads_or_is_a_policy_error(text: str) -> None:
    try:
        load_bytes(text.encode(), Path("guard.yaml"))
    except PolicyError as error:
        assert all(problem.fix for problem in error.problems)
