"""`mitmguard formats`: every dialect, told from its own tables."""

from __future__ import annotations

import json

from click.testing import CliRunner

from mitmguard.cli.formats import formats
from mitmguard.wire.describe import describe
from mitmguard.wire.dialects import DIALECTS


def test_every_dialect_is_listed(runner: CliRunner) -> None:
    result = runner.invoke(formats, ["--format", "jsonl"])
    assert result.exit_code == 0
    listed = [json.loads(line) for line in result.stdout.splitlines()]
    assert [each["name"] for each in listed] == list(DIALECTS)
    for each in listed:
        assert each["request"]["roles"] and each["refusal"]


def test_a_part_of_them(runner: CliRunner) -> None:
    result = runner.invoke(formats, ["ollama"])
    assert "ollama.chat" in result.stdout and "anthropic" not in result.stdout
    assert runner.invoke(formats, ["no such thing"]).exit_code == 2


def test_what_is_told_is_what_the_tables_say() -> None:
    chat = describe(DIALECTS["openai.chat"])
    assert set(chat.request.roles) == {
        "system", "developer", "user", "assistant", "tool", "tooldef", "meta",
    }  # fmt: skip
    assert chat.request.arguments and chat.request.media and not chat.request.signed
    assert chat.events is not None and chat.events.deltas and not chat.answer.deltas
    assert describe(DIALECTS["anthropic.messages"]).request.signed
    assert describe(DIALECTS["mcp"]).refusal == "400 JSON-RPC"
