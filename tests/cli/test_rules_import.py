"""`mitmguard rules import`, in process, on real public rules and on hostile files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from mitmguard.cli import rules_import
from mitmguard.cli.main import commands
from mitmguard.cli.rules_import import HEADER
from mitmguard.detect.rule_import import does_not_compile
from mitmguard.detect.rules import RuleSet
from mitmguard.model import Action, Scope

PUBLIC = Path(__file__).parent.parent / "detect" / "public"
USER = Scope("user", "request")

NOVA = """rule Whole
{
    meta:
        severity = "high"
    keywords:
        $a = "needle"
    condition:
        $a
}
"""
ATR = """id: ATR-2026-90001
title: A needle
severity: high
agent_source: {type: llm_io}
detection:
  condition: any
  conditions:
    - {field: user_input, operator: regex, value: '(?i)needle'}
test_cases:
  true_positives:
    - input: a needle
  true_negatives:
    - input: hay
"""


def run(runner: CliRunner, *arguments: object) -> Result:
    return runner.invoke(commands, ["rules", "import", *map(str, arguments)])


def records(done: Result) -> dict[str, dict[str, Any]]:
    found = [json.loads(row) for row in done.stdout.splitlines()]
    return {record["origin"].partition(" ")[0]: record for record in found}


def test_real_atr_rules_go_round(runner: CliRunner, tmp_path: Path) -> None:
    done = run(runner, PUBLIC / "atr", "--out", tmp_path, "--format", "jsonl")
    assert done.exit_code == 3, done.output
    found = records(done)
    assert len(found) == 10
    assert found["ATR-2026-00065"]["outcome"] == "whole"
    assert found["ATR-2026-00097"]["outcome"] == "whole", "in four scripts"
    assert found["ATR-2026-00083"]["why"].startswith("its status is draft")
    assert "back-reference" in found["ATR-2026-00502"]["lost"][0]["why"]
    assert "meanings" in found["ATR-2026-00574"]["lost"][0]["why"]
    assert found["ATR-2026-02261"]["outcome"] == "left out"
    assert sum(record["samples"] for record in found.values()) > 80
    failing = {name: len(r["failing"]) for name, r in found.items() if not r["lost"]}
    assert sum(failing.values()) == 0
    # what was written passes its own test, and is what it says
    tested = runner.invoke(commands, ["rules", "test", str(tmp_path)])
    assert tested.exit_code == 0, tested.output
    rules = RuleSet.load([tmp_path])
    assert {rule.name for rule in rules.rules} == {r["rule"] for r in found.values() if r["rule"]}
    assert {rule.action for rule in rules.rules} == {Action.ALERT}


def test_a_real_nova_rule_goes_round(runner: CliRunner, tmp_path: Path) -> None:
    done = run(runner, PUBLIC / "nova" / "anatomy.nov", "--out", tmp_path)
    assert done.exit_code == 3
    assert "RuleName (line 1): without semantics.$semantic1: it asks a model" in done.stdout
    assert "1 rules: 0 whole, 1 in part, 0 left out" in done.stderr
    rules = RuleSet.load([tmp_path])
    assert [found.rule for found in rules.find("the EXACT text", USER)] == ["RuleName"]
    assert "keyword2" not in rules.rule("RuleName").source, "its condition does not name it"


def test_what_is_whole_ends_with_0(runner: CliRunner, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.nov").write_text(NOVA)
    (tmp_path / "in" / "b.yml").write_text(ATR)
    out = tmp_path / "out"
    done = run(runner, tmp_path / "in", "--out", out)
    assert (done.exit_code, done.stdout) == (0, "")
    assert (
        done.stderr
        == "2 rules: 2 whole, 0 in part, 0 left out\n2 samples, and 0 test cases that do not hold\n"
    )
    assert sorted(path.name for path in out.iterdir()) == [
        "atr_rules.samples.jsonl",
        "atr_rules.yar",
        "nova_a.samples.jsonl",
        "nova_a.yar",
    ]
    assert (out / "nova_a.yar").read_text().startswith(HEADER)
    assert run(runner, tmp_path / "in", "--out", out).exit_code == 0, "again, over its own files"


def test_without_out_the_rules_go_to_stdout(runner: CliRunner, tmp_path: Path) -> None:
    (tmp_path / "a.nov").write_text(NOVA)
    done = run(runner, tmp_path / "a.nov")
    assert done.exit_code == 0
    assert done.stdout.startswith(HEADER) and "rule Whole {" in done.stdout
    (tmp_path / "made.yar").write_text(done.stdout)
    assert RuleSet.load([tmp_path / "made.yar"]).find("needle", USER)


def test_a_file_of_somebody_is_not_overwritten(runner: CliRunner, tmp_path: Path) -> None:
    (tmp_path / "a.nov").write_text(NOVA)
    (tmp_path / "nova_a.yar").write_text("rule mine { condition: true }")
    done = run(runner, tmp_path / "a.nov", "--out", tmp_path)
    assert done.exit_code == 2 and "no import made it" in done.stderr
    assert (tmp_path / "nova_a.yar").read_text() == "rule mine { condition: true }"


def test_a_test_case_that_does_not_hold_is_told_and_not_written(
    runner: CliRunner, tmp_path: Path
) -> None:
    (tmp_path / "a.yaml").write_text(ATR.replace("input: hay", "input: needle too"))
    done = run(runner, tmp_path / "a.yaml", "--out", tmp_path / "out", "--format", "jsonl")
    assert done.exit_code == 3
    (record,) = records(done).values()
    assert record["outcome"] == "in part" and record["samples"] == 1
    assert record["failing"] == [{"text": "needle too", "match": False}]
    assert "needle too" not in (tmp_path / "out" / "atr_rules.samples.jsonl").read_text()
    table = run(runner, tmp_path / "a.yaml", "--out", tmp_path / "out")
    assert "a test case matches and must not: needle too" in table.stdout


def test_names_that_occur_twice_are_told_apart(runner: CliRunner, tmp_path: Path) -> None:
    (tmp_path / "a.nov").write_text(NOVA + NOVA)
    (tmp_path / "b.nov").write_text(NOVA)
    done = run(runner, tmp_path, "--out", tmp_path / "out", "--format", "jsonl")
    assert done.exit_code == 0
    names = [json.loads(row)["rule"] for row in done.stdout.splitlines()]
    assert names == ["Whole", "Whole_2", "Whole_3"]


_BOMB = "a: &a [x,x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{new}: &{new} [{','.join(['*' + old] * 10)}]\n"
    for old, new in zip("abcdefg", "bcdefgh", strict=True)
)


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("bomb.yaml", _BOMB.encode(), "values"),
        ("deep.yaml", b"[" * 5000, "nested"),
        ("large.yaml", b"a: " + b"x" * 1_100_000, "bytes"),
        ("tag.yaml", b"!!python/object/apply:os.system ['id']", "tag"),
        ("latin.yaml", b"id: \xe9", "UTF-8"),
        ("twice.yaml", b"id: a\nid: b\n", "twice"),
        ("list.yaml", b"- a\n", "mapping"),
        ("empty.yaml", b"", "mapping"),
        ("broken.yaml", b"a: [", "YAML"),
        ("none.nov", b"nothing here", "no rule"),
        ("many.nov", b"rule r\n" * 3000, "rules"),
        ("odd.nov", b"rule r {\n condition:\n any of keywords.*\n}\n", "cannot hold"),
        ("what.txt", b"rule r", "--from"),
    ],
)
def test_a_hostile_or_odd_file_is_refused_with_a_reason(
    name: str, data: bytes, says: str, runner: CliRunner, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(data)
    (tmp_path / "good.nov").write_text(NOVA)
    done = run(runner, tmp_path / name, tmp_path / "good.nov", "--out", tmp_path / "out")
    assert done.exit_code == 3, done.output
    assert "left out" in done.stdout and says in done.stdout, done.stdout
    assert RuleSet.load([tmp_path / "out"]).find("needle", USER), "the others are imported"


def test_a_rule_that_yara_refuses_is_left_out(
    runner: CliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.nov").write_text(NOVA + NOVA.replace("Whole", "Other"))
    monkeypatch.setattr(
        rules_import, "does_not_compile", lambda s: "why" * ("Other" in s) or does_not_compile(s)
    )
    done = run(runner, tmp_path / "a.nov", "--out", tmp_path / "out")
    assert (
        done.exit_code == 3 and "Other (line 10): left out: YARA-X refuses it: why" in done.stdout
    )
    assert [rule.name for rule in RuleSet.load([tmp_path / "out"]).rules] == ["Whole"]


def test_bad_usage(runner: CliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(runner).exit_code == 2
    assert run(runner, tmp_path / "nosuch").exit_code == 2
    assert run(runner, tmp_path).exit_code == 2, "an empty folder"
    for name in "abc":
        (tmp_path / f"{name}.nov").write_text(NOVA)
    monkeypatch.setattr(rules_import, "MAX_FILES", 2)
    assert run(runner, tmp_path).exit_code == 2
