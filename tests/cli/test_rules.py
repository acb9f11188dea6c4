"""`mitmguard rules`, in process."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from mitmguard.cli.main import commands

RULE = """rule kumquat {
  meta:
    description = "Says the word"
    action = "block"
    scope = "user request"
    severity = "high"
  strings:
    $a = "kumquat" nocase
  condition:
    $a
}
"""
SAMPLES = (
    '{"rule": "kumquat", "text": "A KUMQUAT, please", "match": true}\n'
    '{"rule": "kumquat", "text": "An orange, please", "match": false}\n'
)


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    folder = tmp_path / "rules"
    folder.mkdir()
    (folder / "fruit.yar").write_text(RULE)
    (folder / "fruit.samples.jsonl").write_text(SAMPLES)
    return folder


def test_samples_that_hold(runner: CliRunner, rules: Path) -> None:
    for given in (["--path", str(rules)], [str(rules / "fruit.yar")]):
        done = runner.invoke(commands, ["rules", "test", *given])
        assert (done.exit_code, done.stdout) == (0, "")
        assert "2 samples, 0 failed" in done.stderr


def test_a_failed_sample_is_shown_and_the_code_is_1(runner: CliRunner, rules: Path) -> None:
    file = rules / "fruit.samples.jsonl"
    file.write_text(SAMPLES + '{"rule": "kumquat", "text": "kumquats", "match": false}\n')
    done = runner.invoke(commands, ["rules", "test", "--path", str(rules)])
    assert done.exit_code == 1
    assert done.stdout == f"{file}:3: kumquat matches, and must not: kumquats\n"
    done = runner.invoke(commands, ["rules", "test", "--path", str(rules), "--format", "jsonl"])
    assert done.exit_code == 1
    record = json.loads(done.stdout)
    assert (record["rule"], record["line"], record["matched"]) == ("kumquat", 3, True)


def test_a_rule_without_samples_is_named(runner: CliRunner, rules: Path) -> None:
    (rules / "fruit.samples.jsonl").unlink()
    done = runner.invoke(commands, ["rules", "test", "--path", str(rules)])
    assert done.exit_code == 0
    assert "no sample that must match: kumquat" in done.stderr


def test_list(runner: CliRunner, rules: Path) -> None:
    table = runner.invoke(commands, ["rules", "list", "--path", str(rules)]).stdout
    assert "kumquat" in table and "user in requests" in table
    lines = runner.invoke(commands, ["rules", "list", "--path", str(rules), "--format", "jsonl"])
    (record,) = map(json.loads, lines.stdout.splitlines())
    assert record["rule"] == "kumquat" and record["applies"] == ["user/request"]
    assert record["file"].endswith("fruit.yar") and record["line"] == 1


def test_explain(runner: CliRunner, rules: Path) -> None:
    shown = runner.invoke(commands, ["rules", "explain", "kumquat", "--path", str(rules)]).stdout
    for word in ("Says the word", "fruit.yar:1", "block", "user in requests", "A KUMQUAT", "$a ="):
        assert word in shown


def test_explain_names_the_others(runner: CliRunner, rules: Path) -> None:
    done = runner.invoke(commands, ["rules", "explain", "orange", "--path", str(rules)])
    assert done.exit_code == 2 and "there are kumquat" in done.stderr


def test_timing(runner: CliRunner, rules: Path) -> None:
    done = runner.invoke(commands, ["rules", "test", str(rules), "--timing", "--format", "jsonl"])
    assert done.exit_code == 0
    records = [json.loads(line) for line in done.stdout.splitlines()]
    whole = {(r["role"], r["texts"]): r["ms"] for r in records if r["timing"] == "set"}
    assert {role for role, _ in whole} == {"user", "tool", "tooldef", "assistant"}
    assert {texts for _, texts in whole} == {"prompt", "near misses"}
    assert 0 < whole["user", "prompt"] < 50
    assert [r["rule"] for r in records if r["timing"] == "rule"] == ["kumquat"]
    table = runner.invoke(commands, ["rules", "test", str(rules), "--timing"]).stdout
    assert "ms for 10 KB of prompt, all rules, user" in table and "kumquat alone" in table


def test_timing_needs_no_samples(runner: CliRunner, rules: Path) -> None:
    (rules / "fruit.samples.jsonl").unlink()
    done = runner.invoke(commands, ["rules", "test", str(rules), "--timing"])
    assert done.exit_code == 0 and "near misses" not in done.stdout
