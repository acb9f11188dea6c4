"""`mitmguard check`, in process."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import pytest
from click.testing import CliRunner

from mitmguard.cli.main import commands
from mitmguard.errors import Why
from mitmguard.policy import BUILT_IN

OFF = "detectors: {rules: {builtin: false}}\n"


def check(runner: CliRunner, *arguments: str) -> tuple[int, str, str]:
    done = runner.invoke(commands, ["check", *arguments])
    return done.exit_code, done.stdout, done.stderr


def test_every_mistake_with_its_place_and_fix(runner: CliRunner, tmp_path: Path) -> None:
    file = tmp_path / "guard.yaml"
    file.write_text("extends: default\nmodee: x\npolicies:\n - {when: {role: usr}, then: blok}\n")
    code, out, said = check(runner, str(file))
    assert (code, out) == (2, "")
    assert f"{file}:2:1: unknown key 'modee' (fix: did you mean 'mode'?)" in said
    assert f"{file}:4:30: " in said and "did you mean 'block'?" in said
    assert "3 mistakes" in said
    code, out, _ = check(runner, str(file), "--format", "jsonl")
    records = [json.loads(line) for line in out.splitlines()]
    assert code == 2 and {r["part"] for r in records} == {"mistake"}
    assert [(r["line"], bool(r["fix"])) for r in records] == [(2, True), (4, True), (4, True)]


def test_a_rule_that_does_not_exist_is_a_mistake(runner: CliRunner, tmp_path: Path) -> None:
    (tmp_path / "own.yar").write_text("rule kumquat { condition: false or filesize > 9 }\n")
    file = tmp_path / "guard.yaml"
    text = "extends: default\ndetectors: {rules: {builtin: false, paths: [own.yar]}}\n"
    file.write_text(text + "policies:\n - {when: {rule: kumquats}, then: block}\n")
    code, _, said = check(runner, str(file))
    assert code == 2
    assert "there is no rule 'kumquats' (fix: did you mean 'kumquat'?)" in said


def test_a_rule_file_with_a_mistake_is_one_too(runner: CliRunner, tmp_path: Path) -> None:
    (tmp_path / "own.yar").write_text("rule kumquat { condition: $a }\n")
    file = tmp_path / "guard.yaml"
    file.write_text("extends: default\ndetectors: {rules: {builtin: false, paths: [own.yar]}}\n")
    code, _, said = check(runner, str(file))
    assert code == 2 and "own.yar:1:" in said


def test_what_applies(runner: CliRunner, tmp_path: Path) -> None:
    file = tmp_path / "guard.yaml"
    file.write_text(
        "extends: default\nmode: monitor\n"
        + OFF
        + "hosts: {guarded: [llm.example.net], tunnelled: [chat.example.net]}\n"
        "mcp: ['https://mcp.example.net/mcp']\n"
        "policies:\n - {name: ours, when: {type: EMAIL_ADDRESS, role: system}, then: allow}\n"
        "uninspected: {media: block, rules: [{path: /odd/**, then: allow}]}\n"
    )
    code, out, _ = check(runner, str(file), "--format", "jsonl")
    assert code == 0
    records = [json.loads(line) for line in out.splitlines()]
    parts: dict[str, list[dict[str, object]]] = {}
    for record in records:
        parts.setdefault(str(record["part"]), []).append(record)
    assert parts["policy"][0]["mode"] == "monitor"
    hosts = {x["class"]: x["patterns"] for x in parts["hosts"]}
    assert hosts == {
        "guarded": ["llm.example.net"],
        "watched": [],
        "tunnelled": ["chat.example.net"],
        "mcp": ["mcp.example.net:443/mcp"],
    }
    first = parts["decision"][0]
    assert (first["place"], first["name"], first["then"]) == (1, "ours", "allow")
    unread = {x["why"]: x["then"] for x in parts["uninspected"]}
    assert set(get_args(Why)) <= set(unread)
    assert unread["media"] == "block" and unread["path /odd/**"] == "allow"
    code, table, _ = check(runner, str(file))
    assert code == 0 and "ours" in table and "mode monitor" in table


@pytest.mark.parametrize("name", BUILT_IN)
def test_what_ships_is_valid(name: str, runner: CliRunner) -> None:
    code, table, said = check(runner, name)
    assert code == 0, said
    assert "ignore_previous_instructions" in table and "Policies" in table
