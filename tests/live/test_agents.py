"""Two coding agents edit files through the guard for three turns, against a model that is scripted.

The model only ever works with what it saw, which are placeholders. So each edit finds its place in
the person's file, and the file comes out right character for character, only when every placeholder
in the tool calls was restored exactly.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from mitmguard.cli.fakellm import Asked, Behavior, Call, Part, Say
from tests.live import harness
from tests.live.evidence import leaks
from tests.live.upstream import Upstream
from tests.live.values import Values

pytestmark = [pytest.mark.live, pytest.mark.agents, pytest.mark.slow, pytest.mark.timeout(360)]

INSTALLS_IN = 230.0
RUNS_IN = 60.0
FILE, COPY = "cliente.txt", "copia.txt"
NUMBERED = re.compile(r"^\s*\d+[\t→]", re.MULTILINE)


def contents(values: Values) -> str:
    return (
        "# Ficha do cliente — não publicar\n"
        f"E-mail: {values.email}\n"
        f'CPF: "{values.cpf}"\n'
        f"CPF da mãe: {values.cpf_plain}\n"
        f"aws_access_key_id = {values.aws_key}\n"
        "fim ção 👋🏽\n"
    )


@pytest.fixture(scope="session")
def agents() -> dict[str, str]:
    """Paths of the agents' command lines, by name; skips, visibly, where they cannot be installed."""
    script = harness.ROOT / "scripts" / "agents"
    try:
        done = subprocess.run(
            [script], capture_output=True, text=True, timeout=INSTALLS_IN, check=False
        )
    except subprocess.TimeoutExpired:
        pytest.skip(f"no agents: they were not installed within {INSTALLS_IN:.0f} s")
    if done.returncode:
        pytest.skip(f"no agents: {done.stderr.strip()[-300:]}")
    return dict(line.split(" ", 1) for line in done.stdout.splitlines())


def since(asked: Asked, mark: str) -> list[str] | None:
    """Return the tool results after the person's text that holds `mark`, or None without it."""
    results: list[str] | None = None
    for role, text in asked.heard:
        if role == "user" and mark in text:
            results = []
        elif role == "tool" and results is not None:
            results.append(text)
    return results


def seen_file(result: str) -> str:
    """Return the file as the model saw it in a tool's result, without line numbers and headers."""
    text = NUMBERED.sub("", result) if NUMBERED.search(result) else result
    found = re.search(r"#.*?👋🏽\n?", text, re.DOTALL)
    assert found, f"the model did not see the file: {result!r}"
    return found[0].rstrip("\n") + "\n"


@dataclass
class Machine:
    """Where an agent runs: its home, its project, the proxy it has to use."""

    home: Path
    project: Path
    proxy: harness.Proxy

    def run(self, *command: str) -> str:
        """Run an agent's command line to its end; returns what it printed."""
        ca = str(self.proxy.authority.confdir / "mitmproxy-ca-cert.pem")
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "TMPDIR": str(self.home),
            "CODEX_HOME": str(self.home / ".codex"),
            "HTTPS_PROXY": self.proxy.proxy_url,
            "HTTP_PROXY": self.proxy.proxy_url,
            "NO_PROXY": "localhost,127.0.0.1",
            "SSL_CERT_FILE": ca,
            "NODE_EXTRA_CA_CERTS": ca,
            "CODEX_CA_CERTIFICATE": ca,
            "ANTHROPIC_API_KEY": "sk-ant-api03-made-up",
            "CODEX_API_KEY": "sk-made-up",
            "DISABLE_AUTOUPDATER": "1",
        }
        done = subprocess.run(
            command,
            cwd=self.project,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=RUNS_IN,
            check=False,
        )
        assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
        return done.stdout


@pytest.fixture
def machine(tmp_path: Path, proxy: harness.Proxy, values: Values) -> Machine:
    made = Machine(tmp_path / "home", tmp_path / "project", proxy)
    (made.home / ".codex").mkdir(parents=True)
    made.project.mkdir()
    (made.project / FILE).write_text(contents(values))
    return made


def person(values: Values, turn: int) -> str:
    """What the person types in a turn; the first one holds a value of its own."""
    return (
        f"TAREFA-1: o meu e-mail é {values.email}; acrescente uma linha de telefone em {FILE}.",
        f"TAREFA-2: copie o arquivo para {COPY}.",
        f"TAREFA-3: comente a linha da chave em {FILE}.",
    )[turn - 1]


def check(machine: Machine, upstream: Upstream, values: Values, turn: int, said: str) -> None:
    """The files are right after `turn`, the person can read the answer, nothing has leaked."""
    expected = contents(values)
    edited = expected.replace('\nCPF: "', '\nTelefone: a confirmar\nCPF: "')
    if turn == 3:
        edited = edited.replace("\naws_access", "\n# aws_access")
    assert (machine.project / FILE).read_text() == edited
    if turn >= 2:
        before = expected.replace('\nCPF: "', '\nTelefone: a confirmar\nCPF: "')
        assert (machine.project / COPY).read_text() == before
    assert f"pronto para {values.email}" in said
    assert leaks(upstream.seen, values.all) == []


def claude(machine: Machine) -> Callable[[Asked], list[Part]]:
    """The model behind Claude Code: Read, then Edit or Write, then a word to the person."""
    path, copy = str(machine.project / FILE), str(machine.project / COPY)

    def reply(asked: Asked) -> list[Part]:
        if "Edit" not in {tool.get("name") for tool in asked.body.get("tools", [])}:
            return [Say("Ficha do cliente")]  # the side call for a title
        turn = max(n for n in (1, 2, 3) if since(asked, f"TAREFA-{n}") is not None)
        results = since(asked, f"TAREFA-{turn}") or []
        if not results:
            return [Say("Leio."), Call("Read", json.dumps({"file_path": path}))]
        text = seen_file(results[0])
        mail = re.search(r"E-mail: (.*)\n", text)
        assert mail
        if len(results) > 1:
            return [Say(f"pronto para {mail[1]}")]
        if turn == 1:
            old = text[text.index("E-mail") : text.index("CPF da")]
            new = old.replace("\nCPF", "\nTelefone: a confirmar\nCPF", 1)
            edit = {"file_path": path, "old_string": old, "new_string": new}
            return [Say("Edito."), Call("Edit", json.dumps(edit))]
        if turn == 2:
            return [Call("Write", json.dumps({"file_path": copy, "content": text}))]
        key = re.search(r"aws_access.*\n", text)
        assert key
        edit = {"file_path": path, "old_string": key[0], "new_string": f"# {key[0]}"}
        return [Call("Edit", json.dumps(edit))]

    return reply


def test_claude_code(
    agents: dict[str, str], machine: Machine, upstream: Upstream, values: Values
) -> None:
    upstream.behave(Behavior(reply=claude(machine), delta=7, pings=True))
    for turn in (1, 2, 3):
        said = machine.run(
            *(agents["claude"], "-p", person(values, turn)),
            *(() if turn == 1 else ("--continue",)),
            *("--permission-mode", "acceptEdits", "--output-format", "json"),
        )
        check(machine, upstream, values, turn, json.loads(said)["result"])


def codex(asked: Asked) -> list[Part]:
    """The model behind Codex: shell commands, patches among them, then a word to the person."""
    turn = max(n for n in (1, 2, 3) if since(asked, f"TAREFA-{n}") is not None)
    results = since(asked, f"TAREFA-{turn}") or []
    if not results:
        return [Call("exec_command", json.dumps({"cmd": f"cat {FILE}"}))]
    text = seen_file(results[0])
    lines = text.splitlines()
    if len(results) > 1:
        return [Say(f"pronto para {lines[1].removeprefix('E-mail: ')}")]
    if turn == 1:
        hunk = [f" {lines[1]}", "+Telefone: a confirmar", f" {lines[2]}", f" {lines[3]}"]
    elif turn == 2:
        command = f"cat > {COPY} <<'FIM'\n{text}FIM"
        return [Call("exec_command", json.dumps({"cmd": command}))]
    else:
        (key,) = (line for line in lines if line.startswith("aws_access"))
        hunk = [f"-{key}", f"+# {key}"]
    body = ["*** Begin Patch", f"*** Update File: {FILE}", "@@", *hunk, "*** End Patch"]
    patch = "\n".join(["apply_patch <<'FIM'", *body, "FIM"])
    return [Call("exec_command", json.dumps({"cmd": patch}))]


def test_codex(
    agents: dict[str, str], machine: Machine, upstream: Upstream, values: Values
) -> None:
    upstream.behave(Behavior(reply=codex, delta=7, pings=True))
    options = ("--skip-git-repo-check", "-c", "model=gpt-5")
    for turn in (1, 2, 3):
        resumed = () if turn == 1 else ("resume", "--last")
        said = machine.run(
            *(agents["codex"], "exec", "-s", "danger-full-access", *options),
            *(*resumed, person(values, turn)),
        )
        check(machine, upstream, values, turn, said)
