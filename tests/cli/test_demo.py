"""`mitmguard demo` as a process, and how it prints."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from mitmguard.cli import demo
from mitmguard.detect.checks import cpf

Start = Callable[..., "subprocess.Popen[str]"]


@pytest.mark.live
def test_the_demo_holds_and_leaves_nothing_behind(start: Start, tmp_path: Path) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    process = start("demo", TMPDIR=str(temporary), COLUMNS="150")
    shown, said = process.communicate(timeout=60)
    assert process.returncode == 0, shown + said
    assert said == ""
    assert [line for line in shown.splitlines() if "the model saw" in line]
    assert "BR_CPF_" in shown and "EMAIL_ADDRESS_" in shown and "SECRET_AWS_ACCESS_KEY_ID_" in shown
    assert "the client got (400)" in shown and demo.NOTHING.split(":")[0] in shown
    assert list(temporary.iterdir()) == []
    assert list((tmp_path / "home").iterdir()) == []
    for line in shown.splitlines():
        columns = line.split(" │ ")
        if len(columns) == 3:
            assert not re.search(r"\d{3}\.\d{3}\.\d{3}-\d\d|@correio|\bAKIA", columns[1])


@pytest.mark.live
def test_a_policy_that_masks_nothing_fails_the_demo(start: Start, tmp_path: Path) -> None:
    (tmp_path / "guard.yaml").write_text("extends: monitor\ndetectors: {rules: {enabled: false}}\n")
    process = start("demo", "--config", "guard.yaml")
    shown, _ = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "NOT AS PROMISED: call 1: a value reached the model" in shown
    assert "NOT AS PROMISED: call 3: it was not refused" in shown


@pytest.mark.live
def test_a_proxy_that_does_not_start_is_said(start: Start, tmp_path: Path) -> None:
    process = start("demo", "--config", "nowhere.yaml")
    _, said = process.communicate(timeout=60)
    assert process.returncode == 2
    assert "nowhere.yaml: cannot be read" in said and "Traceback" not in said


def shown(text: str) -> demo.Shown:
    call = demo.Call("1. A call", text, ("ana@correio.com.br",))
    return demo.Shown(call, text.replace("ana@correio.com.br", "EMAIL_X"), text, 200, ())


@pytest.mark.parametrize(("width", "columns"), [(200, True), (126, True), (80, False), (20, False)])
def test_it_fits_the_terminal(
    width: int, columns: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    demo._print(shown("Escreva para ana@correio.com.br " * 10))
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= max(width, 24)
    assert any(line.count(" │ ") == 2 for line in lines) == columns
    words = " ".join(lines).split()
    assert words.count("ana@correio.com.br") == 20 and words.count("EMAIL_X") == 10


def test_the_values_are_made_up_and_valid() -> None:
    people = {demo._Person.made_up() for _ in range(20)}
    assert len(people) == 20
    for person in people:
        assert cpf(re.sub(r"\D", "", person.cpf))
        assert re.fullmatch(r"AKIA[A-Z2-7]{16}", person.key)
