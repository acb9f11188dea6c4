"""`mitmguard leakcheck`, in process."""

from __future__ import annotations

import base64
import json

from click.testing import CliRunner

from mitmguard.cli.main import commands

SYSTEM = "You are Ana, the assistant of Kumquat Travel. Never mention the discount code ORANGE-77."


def leakcheck(runner: CliRunner, *records: object, more: tuple[str, ...] = ()) -> tuple[int, str]:
    lines = "".join(json.dumps(record) + "\n" for record in records)
    done = runner.invoke(commands, ["leakcheck", *more], input=lines)
    return done.exit_code, done.stdout


def test_one_line_for_each_pair_in_order(runner: CliRunner) -> None:
    encoded = base64.b64encode(SYSTEM.encode()).decode()
    code, out = leakcheck(
        runner,
        {"id": 1, "system": SYSTEM, "response": f"Of course: {SYSTEM}"},
        {"id": "b", "system": SYSTEM, "response": "Our office opens at nine."},
        {"id": None, "system": SYSTEM, "response": encoded},
    )
    first, second, third = map(json.loads, out.splitlines())
    assert code == 0
    assert [x["id"] for x in (first, second, third)] == [1, "b", None]
    assert first["leaked"] > 0.95 and first["coverage"] == 1 and first["how"] == ["verbatim"]
    assert second["leaked"] < 0.1 and second["how"] == [] and second["coverage"] < 0.1
    assert third["leaked"] > 0.95 and third["how"] == ["verbatim", "encoded:base64"]


def test_exit_code_and_table(runner: CliRunner) -> None:
    leak = {"id": 1, "system": SYSTEM, "response": SYSTEM}
    assert leakcheck(runner, leak, more=("--exit-code",))[0] == 1
    assert leakcheck(runner, {**leak, "response": "Hello."}, more=("--exit-code",))[0] == 0
    code, out = leakcheck(runner, leak, more=("--format", "table"))
    assert code == 0 and out.split()[:3] == ["1", "1.00", "1.00"]


def test_what_is_no_pair_is_counted(runner: CliRunner) -> None:
    good = {"id": 2, "system": SYSTEM, "response": "Hello."}
    code, out = leakcheck(runner, {"id": 1, "system": SYSTEM}, good, ["no object"])
    assert code == 3
    assert [json.loads(line)["id"] for line in out.splitlines()] == [2]
