"""`mitmguard hunt scan`: output, exit codes, the file of hits, processes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from mitmguard.cli.hunt import hunt
from tests.hunt.conftest import AWS_KEY, CPF, chat, read, write

from mitmproxy.test import tflow  # isort: skip

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:pyparsing")

Scan = Callable[..., Result]


@pytest.fixture
def scan(state: Path, monkeypatch: pytest.MonkeyPatch) -> Scan:
    """Runs `mitmguard hunt scan` with the test's home folder."""
    monkeypatch.setenv("HOME", str(state.parent))
    return lambda *args: CliRunner().invoke(hunt, ["scan", *map(str, args)])


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Clean flows, hits in both directions, and what is skipped."""
    return write(
        tmp_path_factory.mktemp("cli") / "mixed.mitm",
        chat("bom dia"),
        chat(f"meu CPF {CPF}"),
        tflow.ttcpflow(),
        chat("?", f"A chave é {AWS_KEY}", stream=True),
        tflow.twebsocketflow(),
        chat(CPF, host="intranet.example.net"),
    )


def lines(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_line_for_each_finding_and_a_summary(scan: Scan, mixed: Path) -> None:
    result = scan(mixed)
    assert result.exit_code == 0, result.output
    found = lines(result)
    assert [row["direction"] for row in found] == ["request", "response"]
    assert found[0]["type"] == "BR_CPF" and found[0]["file"] == str(mixed)
    assert "6 flows, 3 read, 2 with findings" in result.stderr
    assert "skipped: WebSocket 1, hosts that the policy does not open 1, raw TCP 1" in result.stderr
    assert CPF not in result.output and AWS_KEY not in result.output


def test_values_are_shown_only_on_request(scan: Scan, mixed: Path) -> None:
    row = lines(scan(mixed, "--show-values", "--only", "BR_CPF"))[0]
    assert row["excerpt"] == f"meu CPF {CPF}"
    table = scan(mixed, "--format", "table", "--show-values", "--only", "BR_CPF")
    assert CPF in table.stdout and len(table.stdout.splitlines()) == 1


def test_the_file_of_hits_is_private_marked_and_holds_only_hits(
    scan: Scan, mixed: Path, tmp_path: Path
) -> None:
    hits = tmp_path / "hits.mitm"
    assert scan(mixed, "-w", hits).exit_code == 0
    assert hits.stat().st_mode & 0o077 == 0
    kept = read(hits)
    before = {each.id: each for each in read(mixed)}
    assert len(kept) == 2
    for each in kept:
        assert each.marked and each.comment.startswith("mitmguard: 1 ")
        assert each.metadata["guard"]["hunt"]
        assert each.request.raw_content == before[each.id].request.raw_content
        assert each.response.raw_content == before[each.id].response.raw_content


def test_a_cut_file_yields_what_was_readable_and_exit_3(
    scan: Scan, mixed: Path, tmp_path: Path
) -> None:
    cut = tmp_path / "cut.mitm"
    cut.write_bytes(mixed.read_bytes()[:-700])
    result = scan(cut, mixed)
    assert result.exit_code == 3
    assert len(lines(result)) == 4
    assert f"{cut}: the file is cut at byte" in result.stderr
    assert "1 flows or files could not be read" in result.stderr


def test_exit_codes(scan: Scan, mixed: Path, tmp_path: Path) -> None:
    clean = write(tmp_path / "clean.mitm", chat("bom dia"))
    (tmp_path / "empty.mitm").touch()
    (tmp_path / "text").write_text("nothing to see")
    assert scan(mixed, "--exit-code").exit_code == 1
    assert scan(clean, "--exit-code").exit_code == 0
    assert scan(tmp_path / "empty.mitm").exit_code == 0
    assert scan(tmp_path / "text").exit_code == 3
    for wrong in (
        (tmp_path / "missing.mitm",),
        (mixed, "--filter", "~~~"),
        (mixed, "--since", "yesterday"),
        (mixed, "--shard", "3/2"),
        (mixed, "-w", mixed),
        (mixed, "-w", tmp_path / "no" / "folder"),
        ("-", "--jobs", "2"),
        (),
    ):
        assert scan(*wrong).exit_code == 2, wrong


def test_filters(scan: Scan, mixed: Path) -> None:
    assert len(lines(scan(mixed, "--filter", "~bs data:"))) == 1
    assert len(lines(scan(mixed, "--until", "1990-01-01"))) == 0
    assert len(lines(scan(mixed, "--since", "1990-01-01"))) == 2
    assert len(lines(scan(mixed, "--all-hosts"))) == 3
    first, second = (lines(scan(mixed, "--shard", f"{i}/2")) for i in (1, 2))
    assert len(first) == 0 and len(second) == 2


def test_what_was_not_inspected_is_told_where_asked(scan: Scan, tmp_path: Path) -> None:
    odd = chat()
    odd.request.raw_content = b"{broken"
    file = write(tmp_path / "odd.mitm", odd)
    result = scan(file, "--uninspected", "-w", tmp_path / "hits.mitm")
    assert [row["uninspected"].split()[0] for row in lines(result)] == ["json"]
    assert read(tmp_path / "hits.mitm")[0].comment == "mitmguard: not inspected: json"
    assert lines(scan(file)) == []
    assert "not inspected in flows that were read: json 1" in result.stderr


def test_processes_find_the_same_in_the_same_order(scan: Scan, state: Path, tmp_path: Path) -> None:
    flows = [chat(f"CPF {CPF}" if n % 7 == 0 else f"olá {n}") for n in range(200)]
    file = write(tmp_path / "many.mitm", *flows)
    with file.open("ab") as out:
        out.write(b"123:cut")
    alone = scan(file, "-w", tmp_path / "one.mitm")
    command = [sys.executable, "-c", "from mitmguard.cli.main import main; main()", "hunt", "scan"]
    path = os.pathsep.join(p for p in sys.path if p)
    shared = subprocess.run(
        [*command, str(file), "--jobs", "2", "-w", str(tmp_path / "two.mitm")],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert alone.exit_code == shared.returncode == 3, shared.stderr
    assert shared.stdout == alone.stdout and len(shared.stdout.splitlines()) == 29
    assert (tmp_path / "one.mitm").read_bytes() == (tmp_path / "two.mitm").read_bytes()
    assert shared.stderr.count("the file is cut") == 1
    assert "200 flows, 200 read, 29 with findings" in shared.stderr
