"""The frame of the command line: help, exit codes, pipes, the reference."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from mitmguard.cli.main import COMMANDS, commands
from mitmguard.cli.reference import reference

Start = Callable[..., "subprocess.Popen[str]"]


def test_the_committed_reference_is_the_generated_one(root: Path) -> None:
    committed = (root / "docs" / "cli.md").read_text(encoding="utf-8")
    assert committed == reference(), "run: python -m mitmguard.cli.reference > docs/cli.md"


def test_the_reference_says_how_to_complete() -> None:
    assert "_MITMGUARD_COMPLETE=bash_source" in reference()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_there_and_says_what_it_does(name: str, runner: CliRunner) -> None:
    done = runner.invoke(commands, [name, "--help"])
    assert done.exit_code == 0
    command = commands.get_command(click.Context(commands), name)
    assert command is not None and command.get_short_help_str()


def leaves() -> list[list[str]]:
    found = []
    for name in COMMANDS:
        command = commands.get_command(click.Context(commands), name)
        inner = list(command.commands) if isinstance(command, click.Group) else []
        found += [[name, sub] for sub in inner] or [[name]]
    return found


@pytest.mark.parametrize("names", [x for x in leaves() if x[0] != "hunt"], ids=" ".join)
def test_help_stands_alone_with_examples(names: list[str], runner: CliRunner) -> None:
    shown = runner.invoke(commands, [*names, "--help"]).output
    assert "Examples:" in shown
    assert f"mitmguard {' '.join(names)}" in shown


def test_an_unknown_command_is_bad_usage(start: Start) -> None:
    process = start("scna")
    assert process.wait(20) == 2


def test_a_mistake_in_the_policy_is_exit_code_2(start: Start, tmp_path: Path) -> None:
    (tmp_path / "guard.yaml").write_text("extends: default\nmodee: monitor\n")
    process = start("scan", "--config", "guard.yaml")
    _, said = process.communicate(timeout=20)
    assert process.returncode == 2
    assert "guard.yaml:2:1: unknown key 'modee' (fix: did you mean 'mode'?)" in said
    assert "Traceback" not in said


def test_the_first_result_comes_before_the_last_record_is_read(start: Start) -> None:
    process = start("leakcheck")
    assert process.stdin and process.stdout
    process.stdin.write(json.dumps({"id": 1, "system": "a", "response": "b"}) + "\n")
    process.stdin.flush()
    assert json.loads(process.stdout.readline())["id"] == 1
    process.stdin.close()
    assert process.wait(10) == 0


def test_a_reader_that_goes_away_ends_it_quietly(start: Start, tmp_path: Path) -> None:
    line = json.dumps({"id": 1, "system": "a b c", "response": "d e f"}) + "\n"
    (tmp_path / "many.jsonl").write_text(line * 20_000)
    process = start("leakcheck", "many.jsonl")
    assert process.stdout and process.stderr
    process.stdout.readline()
    process.stdout.close()
    assert process.wait(20) == 0
    assert process.stderr.read() == ""


def test_what_cannot_be_read_is_exit_code_3(start: Start) -> None:
    process = start("leakcheck")
    _, said = process.communicate("not json\n", timeout=20)
    assert process.returncode == 3
    assert "1 records could not be read" in said


def test_addon_prints_the_script(start: Start, root: Path) -> None:
    process = start("addon")
    shown, _ = process.communicate(timeout=20)
    assert shown.strip() == str(root / "addons" / "guard.py")
