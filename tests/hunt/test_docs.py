"""docs/hunt.md: its commands run, and it names every option."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from mitmguard.cli.hunt import hunt
from mitmguard.cli.hunt import scan as command
from tests.hunt.conftest import CPF, chat, write

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:pyparsing")

DOCUMENT = (Path(__file__).resolve().parents[2] / "docs" / "hunt.md").read_text("utf-8")
COMMANDS = sorted(set(re.findall(r"mitmguard (hunt scan [^`\n|]*[^`\n| ])", DOCUMENT)))


@pytest.fixture
def folder(tmp_path: Path, state: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files that the document speaks of."""
    monkeypatch.setenv("HOME", str(state.parent))
    monkeypatch.chdir(tmp_path)
    write(Path("traffic.mitm"), chat("bom dia"), chat(f"meu CPF {CPF}"))
    write(Path("old.mitm.gz"))
    Path("browser.har").write_text('{"log": {"entries": []}}')
    Path("guard.yaml").write_text("version: 1\nextends: default\n")
    return tmp_path


def test_the_commands_are_found() -> None:
    assert len(COMMANDS) >= 13


@pytest.mark.parametrize("line", [c for c in COMMANDS if "--jobs" not in c])
def test_a_command_runs(line: str, folder: Path) -> None:
    words = shlex.split(line)
    if words == ["hunt", "scan", "-w"]:
        return
    result = CliRunner().invoke(hunt, words[1:])
    assert result.exit_code == ("--exit-code" in words), result.output


def test_the_example_has_the_fields_that_a_line_has(folder: Path) -> None:
    shown = re.search(r"```json\n(.*?)```", DOCUMENT, re.DOTALL)
    assert shown is not None
    line = CliRunner().invoke(hunt, ["scan", "traffic.mitm"]).stdout
    example, real = json.loads(shown[1]), json.loads(line)
    assert list(example) == list(real)
    changing = ("flow", "time", "client")
    assert {k: v for k, v in example.items() if k not in changing} == {
        k: v for k, v in real.items() if k not in changing
    }


def test_every_option_is_named() -> None:
    names = [name for option in command.params for name in option.opts if name.startswith("-")]
    assert [name for name in names if f"{name} " not in DOCUMENT and f"{name}`" not in DOCUMENT] == []  # fmt: skip
