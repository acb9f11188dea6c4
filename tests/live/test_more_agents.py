"""Codex over WebSocket and Gemini CLI edit files through the guard for three turns.

As in `test_agents.py`, the model works only with what it saw; here Codex sends just its new items with
each frame, and Gemini's tool calls are objects.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from mitmguard.cli.fakellm import Asked, Behavior, Call, Part, Say
from tests.live import harness, test_agents
from tests.live.evidence import leaks
from tests.live.node_packages import install
from tests.live.recorded_upstream import MoreUpstream
from tests.live.test_agents import (
    COPY,
    FILE,
    Machine,
    check,
    codex,
    contents,
    person,
    seen_file,
    since,
)
from tests.live.values import Values

pytestmark = [pytest.mark.live, pytest.mark.agents, pytest.mark.slow, pytest.mark.timeout(360)]

GEMINI_CLI = "@google/gemini-cli@0.61.0"
MODEL = "gemini-2.5-pro"
SETTINGS = {
    "security": {"auth": {"selectedType": "gemini-api-key"}},
    "privacy": {"usageStatisticsEnabled": False},
    "general": {"disableAutoUpdate": True},
}
agents = test_agents.agents


def set_up(folder: Path, proxy: harness.Proxy, values: Values) -> Machine:
    """Make a home and a project on the lab with every format."""
    made = Machine(folder / "home", folder / "project", proxy)
    (made.home / ".codex").mkdir(parents=True)
    (made.home / ".gemini").mkdir()
    (made.home / ".gemini" / "settings.json").write_text(json.dumps(SETTINGS))
    (made.home / ".gemini" / ".env").write_text("GEMINI_API_KEY=made-up\n")
    made.project.mkdir()
    (made.project / FILE).write_text(contents(values))
    return made


@pytest.fixture
def machine(tmp_path: Path, more_proxy: harness.Proxy, values: Values) -> Machine:
    return set_up(tmp_path, more_proxy, values)


def run_codex(machine: Machine, command: str, values: Values, turn: int) -> str:
    """Run one turn of Codex; returns what it printed."""
    resumed = () if turn == 1 else ("resume", "--last")
    return machine.run(
        *(
            command,
            "exec",
            "-s",
            "danger-full-access",
            "--skip-git-repo-check",
            "-c",
            "model=gpt-5",
        ),
        *(*resumed, person(values, turn)),
    )


def test_codex_over_websocket(
    agents: dict[str, str], machine: Machine, more_upstream: MoreUpstream, values: Values
) -> None:
    more_upstream.behave(Behavior(reply=codex, delta=7))
    for turn in (1, 2, 3):
        said = run_codex(machine, agents["codex"], values, turn)
        check(machine, more_upstream, values, turn, said)
    frames = [seen.json() for seen in more_upstream.seen if seen.method == "MESSAGE"]
    assert any("previous_response_id" in frame for frame in frames)
    assert not any(
        seen.method == "POST" and "/responses" in seen.path for seen in more_upstream.seen
    )


def gemini(machine: Machine) -> Callable[[Asked], list[Part]]:
    """The model behind Gemini CLI: read_file, then replace or write_file, then a word to the person."""
    path, copy = str(machine.project / FILE), str(machine.project / COPY)

    def reply(asked: Asked) -> list[Part]:
        turn = max(n for n in (1, 2, 3) if since(asked, f"TAREFA-{n}") is not None)
        results = since(asked, f"TAREFA-{turn}") or []
        if not results:
            return [Say("Leio."), Call("read_file", json.dumps({"file_path": path}))]
        text = seen_file(json.loads(results[0])["output"])
        mail = re.search(r"E-mail: (.*)\n", text)
        assert mail
        if len(results) > 1:
            return [Say(f"pronto para {mail[1]}")]
        if turn == 2:
            return [Call("write_file", json.dumps({"file_path": copy, "content": text}))]
        if turn == 1:
            old = text[text.index("E-mail") : text.index("CPF da")]
            new = old.replace("\nCPF", "\nTelefone: a confirmar\nCPF", 1)
        else:
            key = re.search(r"aws_access.*\n", text)
            assert key
            old, new = key[0], f"# {key[0]}"
        edit = {"file_path": path, "instruction": "Edit.", "old_string": old, "new_string": new}
        return [Say("Edito."), Call("replace", json.dumps(edit))]

    return reply


@dataclass(frozen=True)
class GeminiCli:
    """The installed command line."""

    path: Path

    def run(self, machine: Machine, values: Values, turn: int) -> str:
        """Run one turn; returns the answer that the person reads."""
        resumed = () if turn == 1 else ("--resume", "latest")
        said = machine.run(
            *(str(self.path), "-p", person(values, turn), "-m", MODEL, "--skip-trust"),
            *("--approval-mode", "yolo", "--output-format", "json", *resumed),
        )
        return str(json.loads(said)["response"])


@pytest.fixture(scope="session")
def gemini_cli() -> GeminiCli:
    path = install("gemini-cli", GEMINI_CLI) / "node_modules" / ".bin" / "gemini"
    done = subprocess.run([path, "--version"], capture_output=True, timeout=30, check=False)
    if done.returncode:
        pytest.skip("gemini is installed but does not start")
    return GeminiCli(path)


def test_gemini_cli(
    gemini_cli: GeminiCli,
    machine: Machine,
    more_upstream: MoreUpstream,
    values: Values,
) -> None:
    more_upstream.behave(Behavior(reply=gemini(machine), delta=7))
    for turn in (1, 2, 3):
        said = gemini_cli.run(machine, values, turn)
        check(machine, more_upstream, values, turn, said)


def test_without_the_guard_their_files_leak(
    agents: dict[str, str],
    gemini_cli: GeminiCli,
    bare_proxy: harness.Proxy,
    more_upstream: MoreUpstream,
    values: Values,
    tmp_path: Path,
) -> None:
    """The negative control: the lab works without the guard, and the model then sees the values."""
    for name in ("codex", "gemini"):
        machine = set_up(tmp_path / name, bare_proxy, values)
        more_upstream.reset()
        more_upstream.behave(Behavior(reply=codex if name == "codex" else gemini(machine), delta=7))
        if name == "codex":
            run_codex(machine, agents["codex"], values, 1)
        else:
            gemini_cli.run(machine, values, 1)
        assert "Telefone: a confirmar" in (machine.project / FILE).read_text()
        found = "\n".join(leaks(more_upstream.seen, values.all))
        assert all(value in found for value in values.all), name
