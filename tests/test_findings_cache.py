"""Promise: a text that was seen is not scanned again, and nothing is let through because of that.

Each part of the key has a test that fails without it: the same traffic is judged once with the key as it is and
once with that part held constant, which must let something through.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from mitmguard.conversations import Keys
from mitmguard.detect.own import Own, Terms
from mitmguard.detect.patterns import Patterns
from mitmguard.engine import Guard, Head, Refusal
from mitmguard.inspection import Runtime
from mitmguard.model import Finding, Scope, Sink
from mitmguard.remembered import LARGEST, Remembered
from mitmguard.wire.texts import Source, Text
from mitmguard.work import finish

CPF = "529.982.247-25"
USER = Scope("user", "request")

RULE = """rule probe {
    meta:
        description = "for tests"
        severity = "high"
        category = "injection"
        action = "block"
        roles = "system developer user assistant tool tooldef meta"
        directions = "request response"
        reach = 64
        owasp = "LLM01"
    strings:
        $a = "open sesame"
    condition:
        $a%s
}
"""


def text_of(value: str, scope: Scope, key: str = "") -> Text:
    at = (None, key) if key else None
    return Text(
        value,
        scope.role,
        Sink.TEXT,
        "string",
        Source(value),
        0,
        len(value),
        key,
        scope.tool,
        0,
        2,
        at,
    )


def types(runtime: Runtime, value: str, scope: Scope = USER, key: str = "") -> set[str]:
    found = finish(runtime.find(text_of(value, scope, key), scope))
    return {f.rule or f.type for f in found}


class Deployment:
    """Guards that share one memory, as the guard of a worker does over its reloads."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.remembered = Remembered()

    def runtime(self, policy: str, name: str = "guard.yaml") -> Runtime:
        path = self.folder / name
        path.write_text(policy)
        runtime = Guard(str(path), Keys([b"k" * 32])).runtime
        runtime.cache = self.remembered
        return runtime

    def rule(self, condition: str = "", name: str = "probe.yar") -> None:
        more = f" and {condition}" if condition else ""
        (self.folder / name).write_text(RULE % more)


PLAIN = "detectors: {rules: {enabled: false}}\n"
ONLY_OWN_RULES = "detectors: {rules: {builtin: false, paths: [probe.yar]}}\n"


@pytest.fixture
def deployment(tmp_path: Path) -> Deployment:
    return Deployment(tmp_path)


Change = Callable[[pytest.MonkeyPatch], None]


def without(part: int) -> Change:
    """Hold one part of the head constant; parts: 0 policy, 1 rules, 2 tenant, 3 role, 4 direction, 5 and on externals."""

    def change(monkeypatch: pytest.MonkeyPatch) -> None:
        true_head = Runtime.head

        def head(self: Runtime, scope: Scope) -> tuple[str, ...]:
            parts = list(true_head(self, scope))
            if part < len(parts):
                parts[part] = ""
            return tuple(parts)

        monkeypatch.setattr(Runtime, "head", head)

    return change


def keyed_without(part: str) -> Change:
    def change(monkeypatch: pytest.MonkeyPatch) -> None:
        true_key = Remembered.key

        def key(self: Remembered, secret: bytes, head: Any, json_key: str, text: str) -> bytes:
            if part == "secret":
                secret = b"constant"
            elif part == "json key":
                json_key = ""
            else:
                text = ""
            return true_key(self, secret, head, json_key, text)

        monkeypatch.setattr(Remembered, "key", key)

    return change


Case = Callable[[Deployment], tuple[set[str], set[str]]]
"""What the second of two looks found, and what it has to find."""


def text_case(d: Deployment) -> tuple[set[str], set[str]]:
    runtime = d.runtime(PLAIN)
    types(runtime, "nothing in here")
    return types(runtime, f"CPF {CPF}"), {"BR_CPF"}


def json_key_case(d: Deployment) -> tuple[set[str], set[str]]:
    runtime = d.runtime(PLAIN)
    types(runtime, "Xk29-vlQw81", key="title")
    found = types(runtime, "Xk29-vlQw81", key="password")
    return {f.partition("_")[0] for f in found}, {"SECRET"}


def policy_case(d: Deployment) -> tuple[set[str], set[str]]:
    types(
        d.runtime("detectors: {rules: {enabled: false}, patterns: {off: [BR_CPF]}}\n"), f"CPF {CPF}"
    )
    return types(d.runtime(PLAIN), f"CPF {CPF}"), {"BR_CPF"}


def thresholds_case(d: Deployment) -> tuple[set[str], set[str]]:
    phone = "telefone 11 96123-4567"
    types(
        d.runtime(
            "detectors: {rules: {enabled: false}, patterns: {thresholds: {PHONE_NUMBER: 1.0}}}\n"
        ),
        phone,
    )
    return types(d.runtime(PLAIN), phone), {"PHONE_NUMBER"}


def detectors_case(d: Deployment) -> tuple[set[str], set[str]]:
    types(
        d.runtime("detectors: {rules: {enabled: false}, patterns: {enabled: false}}\n"),
        f"CPF {CPF}",
    )
    return types(d.runtime(PLAIN), f"CPF {CPF}"), {"BR_CPF"}


def rules_off_case(d: Deployment) -> tuple[set[str], set[str]]:
    d.rule()
    off = "detectors: {rules: {builtin: false, paths: [probe.yar], off: [probe]}}\n"
    types(d.runtime(off), "say open sesame")
    return types(d.runtime(ONLY_OWN_RULES), "say open sesame"), {"probe"}


def dictionary_case(d: Deployment) -> tuple[set[str], set[str]]:
    policy = (
        "detectors: {rules: {enabled: false}, own: {terms: [{type: CODE_NAME, file: names.txt}]}}\n"
    )
    (d.folder / "names.txt").write_text("aurora\n")
    types(d.runtime(policy), "projeto girassol")
    (d.folder / "names.txt").write_text("aurora\ngirassol\n")
    return types(d.runtime(policy), "projeto girassol"), {"CODE_NAME"}


def own_pattern_case(d: Deployment) -> tuple[set[str], set[str]]:
    types(d.runtime(PLAIN), "ticket AC-77-1")
    own = "detectors: {rules: {enabled: false}, own: {patterns: [{type: ACME_ID, pattern: 'AC-[0-9]{2}-[0-9]'}]}}\n"
    return types(d.runtime(own), "ticket AC-77-1"), {"ACME_ID"}


def ruleset_case(d: Deployment) -> tuple[set[str], set[str]]:
    d.rule("filesize > 1000")
    types(d.runtime(ONLY_OWN_RULES), "say open sesame")
    d.rule()
    return types(d.runtime(ONLY_OWN_RULES), "say open sesame"), {"probe"}


def tenant_case(d: Deployment) -> tuple[set[str], set[str]]:
    """Two tenants under one version of a policy, each with words of its own."""
    one, two = d.runtime(PLAIN + "tenant: one\n"), d.runtime(PLAIN + "tenant: two\n", "two.yaml")
    two.policy.__dict__["version"] = one.policy.version
    two.own = Own([Terms("CODE_NAME", "pii", "high", ("girassol",))], [])
    two.key = one.key
    types(one, "projeto girassol")
    return types(two, "projeto girassol"), {"CODE_NAME"}


def role_case(d: Deployment) -> tuple[set[str], set[str]]:
    d.rule('role == "tool"')
    runtime = d.runtime(ONLY_OWN_RULES)
    assert runtime.rules is not None
    runtime.rules.reads -= {"role"}  # as for a rule that names it in its meta alone
    types(runtime, "say open sesame", Scope("user", "request"))
    return types(runtime, "say open sesame", Scope("tool", "request")), {"probe"}


def direction_case(d: Deployment) -> tuple[set[str], set[str]]:
    d.rule('direction == "response"')
    runtime = d.runtime(ONLY_OWN_RULES)
    assert runtime.rules is not None
    runtime.rules.reads -= {"direction"}  # as for a rule that names it in its meta alone
    types(runtime, "say open sesame", Scope("tool", "request"))
    return types(runtime, "say open sesame", Scope("tool", "response")), {"probe"}


def external_case(name: str) -> Case:
    def case(d: Deployment) -> tuple[set[str], set[str]]:
        d.rule(f'{name} == "remote"')
        runtime = d.runtime(ONLY_OWN_RULES)
        one: Any = {name: Sink.TEXT if name == "sink" else "local"}
        other: Any = {name: Sink.REMOTE if name == "sink" else "remote"}
        types(runtime, "say open sesame", USER._replace(**one))
        return types(runtime, "say open sesame", USER._replace(**other)), {"probe"}

    return case


class Picky:
    """A detector of the operator's that looks at where a text comes from."""

    name = "picky"

    def __init__(self, field: str) -> None:
        self.field = field
        self.asked = 0

    def job(self, texts: Any) -> Any:
        detector = self

        class Job:
            async def run(self) -> list[list[Finding]]:
                detector.asked += 1
                ((value, scope),) = texts
                hit = str(getattr(scope, detector.field)) == "remote"
                return [
                    [Finding("pii", "BADGE", 0, len(value), 0.9, "high", "picky")] if hit else []
                ]

        return Job()


def plugin_case(name: str) -> Case:
    def case(d: Deployment) -> tuple[set[str], set[str]]:
        runtime = d.runtime(PLAIN)
        runtime.isolated = (Picky(name),)
        one: Any = {name: Sink.TEXT if name == "sink" else "local"}
        other: Any = {name: Sink.REMOTE if name == "sink" else "remote"}
        types(runtime, "any text", USER._replace(**one))
        return types(runtime, "any text", USER._replace(**other)), {"BADGE"}

    return case


PLUGIN_PART = {name: 5 + number for number, name in enumerate(Scope._fields)}

CASES: dict[str, tuple[Case, Change]] = {
    "text": (text_case, keyed_without("text")),
    "JSON key": (json_key_case, keyed_without("json key")),
    "policy version: types off": (policy_case, without(0)),
    "policy version: thresholds": (thresholds_case, without(0)),
    "policy version: detectors on and off": (detectors_case, without(0)),
    "policy version: rules off": (rules_off_case, without(0)),
    "policy version: content of a dictionary": (dictionary_case, without(0)),
    "policy version: patterns of the operator's": (own_pattern_case, without(0)),
    "ruleset version": (ruleset_case, without(1)),
    "tenant": (tenant_case, without(2)),
    "role": (role_case, without(3)),
    "direction": (direction_case, without(4)),
    **{f"external {n}": (external_case(n), without(5)) for n in ("provider", "tool", "model", "endpoint", "sink")},
    **{f"detector of the operator's reads {n}": (plugin_case(n), without(PLUGIN_PART[n]))
       for n in ("provider", "tool", "model", "endpoint", "sink", "host", "path")},
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_the_key_tells_apart(case: str, deployment: Deployment) -> None:
    found, wanted = CASES[case][0](deployment)
    assert wanted <= found


@pytest.mark.parametrize("case", CASES)
def test_without_that_part_something_would_be_let_through(
    case: str, deployment: Deployment, monkeypatch: pytest.MonkeyPatch
) -> None:
    look, change = CASES[case]
    change(monkeypatch)
    found, wanted = look(deployment)
    assert not wanted & found


def test_every_tenant_has_a_key_of_its_own(deployment: Deployment) -> None:
    one, two = (
        deployment.runtime(PLAIN + "tenant: one\n"),
        deployment.runtime(PLAIN + "tenant: two\n", "two.yaml"),
    )
    memory = deployment.remembered
    assert memory.key(one.key, ("a",), "", "x") != memory.key(two.key, ("a",), "", "x")
    assert len(memory.key(one.key, ("a",), "", "x")) == 16


def test_parts_of_the_key_cannot_run_into_each_other() -> None:
    memory = Remembered()
    keys = [
        memory.key(b"k", head, json_key, text)
        for head in (("a",), ("a", "b"), ("ab",), ('a","b',), ("a\n", ""))
        for json_key, text in (("", "x"), ("x", ""), ('"\n', "x"), ("", '"\nx'), ("", "\nx"))
    ]
    assert len(set(keys)) == len(keys)


@pytest.fixture
def scanned(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """The characters that the patterns look at for the first time, call by call."""
    counts: list[int] = []
    find = Patterns.find

    def counting(self: Patterns, text: str, key: str = "", start: int = 0) -> list[Finding]:
        counts.append(len(text) - start)
        return find(self, text, key, start)

    monkeypatch.setattr(Patterns, "find", counting)
    yield counts


def test_a_rule_that_counts_turns_is_asked_each_turn(
    deployment: Deployment, scanned: list[int]
) -> None:
    deployment.rule("turn > 2")
    runtime = deployment.runtime(ONLY_OWN_RULES)
    found = [types(runtime, "say open sesame", USER._replace(turn=n)) for n in (1, 2, 3, 4, 1)]
    assert found == [set(), set(), {"probe"}, {"probe"}, set()]
    assert len(scanned) == 1  # and nothing else is
    assert len(deployment.remembered) == 1


def test_a_detector_of_the_operators_sees_a_text_once_whatever_the_turn(
    deployment: Deployment,
) -> None:
    runtime = deployment.runtime(PLAIN)
    picky = Picky("tool")
    runtime.isolated = (picky,)
    for turn in range(5):
        types(runtime, "any text", USER._replace(turn=turn))
    assert picky.asked == 1


def test_what_is_allowed_is_decided_anew_for_every_place(deployment: Deployment) -> None:
    """Allow-lists are no part of the key, for they decide about findings and are not remembered with them."""
    place = "{name: here, when: {type: BR_CPF, pointer: /metadata/*}, then: allow}"
    runtime = deployment.runtime(PLAIN + f"policies: [{place}]\n")
    value = f"CPF {CPF}"
    (finding,) = finish(runtime.find(text_of(value, USER), USER))
    decided = [
        runtime.decide(finding, USER, value=CPF, pointer=pointer).action.word
        for pointer in ("/metadata/id", "/messages/0/content", "/metadata/id")
    ]
    assert decided == ["allow", "pseudonymise", "allow"]
    allowing = deployment.runtime(
        PLAIN + "policies: [{name: all, when: {type: BR_CPF}, then: allow}]\n"
    )
    (again,) = finish(allowing.find(text_of(value, USER), USER))
    assert allowing.decide(again, USER, value=CPF).action.word == "allow"


def test_a_reload_of_the_same_content_forgets_nothing_and_a_new_policy_everything_it_must(
    tmp_path: Path, scanned: list[int]
) -> None:
    path = tmp_path / "guard.yaml"
    path.write_text("detectors: {patterns: {off: [BR_CPF]}, rules: {enabled: false}}\n")
    guard = Guard(str(path), Keys([b"k" * 32]))
    assert types(guard.runtime, f"CPF {CPF}") == set()
    guard.reload()
    assert types(guard.runtime, f"CPF {CPF}") == set()
    assert len(scanned) == 1
    path.write_text("detectors: {rules: {enabled: false}}\n")
    guard.poll()
    assert types(guard.runtime, f"CPF {CPF}") == {"BR_CPF"}


def test_entries_are_bounded_and_the_longest_unused_goes_first() -> None:
    memory = Remembered(entries=3)
    keys = [memory.key(b"k", (), "", str(n)) for n in range(4)]
    for key in keys[:3]:
        memory.put(key, ())
    assert memory.get(keys[0]) == ()
    memory.put(keys[3], ())
    assert len(memory) == 3
    assert [memory.get(key) for key in keys] == [(), None, (), ()]


def test_bytes_are_bounded() -> None:
    memory = Remembered(size=100_000)
    finding = Finding("pii", "BR_CPF", 0, 14, 1.0, "high", "patterns")
    for n in range(1000):
        memory.put(memory.key(b"k", (), "", str(n)), (finding,) * (n % 7))
        assert memory.bytes <= 100_000
    assert 50 < len(memory) < 500
    for n in range(1000):  # the same once more: what is replaced is not counted twice
        memory.put(memory.key(b"k", (), "", "same"), (finding,) * (n % 7))
    assert memory.bytes <= 100_000
    memory.clear()
    assert (len(memory), memory.bytes) == (0, 0)


def test_one_text_full_of_findings_does_not_push_out_the_rest() -> None:
    memory = Remembered()
    memory.put(b"small", ())
    finding = Finding("pii", "BR_CPF", 0, 14, 1.0, "high", "patterns")
    memory.put(b"huge", (finding,) * (LARGEST // 200))
    assert memory.get(b"huge") is None
    assert memory.get(b"small") == ()


def test_scopes_named_by_others_are_bounded() -> None:
    memory = Remembered()
    for n in range(5000):
        memory.key(b"k", (f"tool-{n}",), "", "x")
    assert len(memory._heads) <= 1024


@pytest.mark.parametrize("by_turn", [False, True])
def test_the_last_of_two_hundred_turns_costs_what_the_second_costs(
    by_turn: bool, deployment: Deployment, scanned: list[int]
) -> None:
    deployment.rule("turn > 150" if by_turn else "")
    path = deployment.folder / "guard.yaml"
    path.write_text(ONLY_OWN_RULES)
    guard = Guard(str(path), Keys([b"k" * 32]))
    messages: list[dict[str, str]] = [
        {"role": "system", "content": "You are a careful assistant. " * 70}
    ]
    costs = []
    for turn in range(200):
        words = " ".join(f"word{turn}x{n}" for n in range(200))[:2000]
        messages.append({"role": "user", "content": f"{words} CPF {CPF}"})
        scanned.clear()
        head = Head("POST", "https", "api.openai.com", 443, "/v1/chat/completions",
                    (("content-type", "application/json"),))  # fmt: skip
        exchange = guard.begin(head)
        assert exchange.request_head() == "buffer"
        sent = finish(exchange.request(json.dumps({"model": "m", "messages": messages}).encode()))
        assert not isinstance(sent, Refusal) and sent.body is not None
        assert CPF.encode() not in sent.body
        costs.append(sum(scanned))
        messages.append({"role": "assistant", "content": f"Answer {turn}: {words[::-1]}"})
    assert costs[-1] <= 1.5 * costs[1], (costs[0], costs[1], costs[-1])
    assert costs[1] > 3500
