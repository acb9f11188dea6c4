"""`addons/hunt.py` inside a real mitmdump: loaded flows are marked, bodies stay, commands work."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mitmguard.conversations import Keys
from mitmguard.engine import KEY_FILE
from mitmguard.hunt.addon import Hunter
from tests.hunt.conftest import AWS_KEY, CPF, chat, read, write

from mitmproxy import exceptions  # isort: skip
from mitmproxy.test import taddons, tflow  # isort: skip

ROOT = Path(__file__).resolve().parent.parent.parent
SCRIPT = ROOT / "addons" / "hunt.py"
MITMDUMP = Path(sys.executable).with_name("mitmdump")


def dump(confdir: Path, file: Path, *args: str) -> subprocess.CompletedProcess[str]:
    """Run `mitmdump -nr FILE -s addons/hunt.py`."""
    command = [str(MITMDUMP), "-nr", str(file), "-s", str(SCRIPT), "--set", f"confdir={confdir}"]
    clean = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    return subprocess.run(
        [*command, *args], env=clean, capture_output=True, text=True, check=False, timeout=60
    )


@pytest.mark.live
def test_mitmdump_marks_what_it_loads_and_changes_nothing_else(tmp_path: Path) -> None:
    alone = chat(f"sem resposta, CPF {CPF}")
    alone.response = None
    source = write(
        tmp_path / "in.mitm",
        chat("bom dia"),
        chat(f"CPF {CPF}", f"A chave é {AWS_KEY}", stream=True),
        alone,
        tflow.ttcpflow(),
        tflow.twebsocketflow(),
    )
    done = dump(tmp_path, source, "-w", str(tmp_path / "out.mitm"))
    assert done.returncode == 0, done.stdout + done.stderr
    clean, hit, *_ = read(tmp_path / "out.mitm")
    assert not clean.marked and not clean.comment and "guard" not in clean.metadata
    assert hit.marked and "1 BR_CPF" in hit.comment
    assert hit.metadata["guard"]["directions"] == ["request", "response"]
    before = read(source)[1]
    assert hit.request.get_state() == before.request.get_state()
    assert hit.response.get_state() == before.response.get_state()
    assert f"{alone.id}: mitmguard: 1 BR_CPF" in done.stdout + done.stderr


@pytest.mark.live
def test_a_wrong_policy_is_told(tmp_path: Path) -> None:
    source = write(tmp_path / "in.mitm", chat())
    done = dump(tmp_path, source, "--set", f"hunt_config={tmp_path}/none.yaml")
    assert done.returncode == 2
    assert "none.yaml: cannot be read" in done.stdout + done.stderr


async def test_the_command_and_the_options(tmp_path: Path) -> None:
    Keys.load(tmp_path / KEY_FILE)
    hunter = Hunter()
    with taddons.context(hunter, loadcore=False) as context:
        context.configure(hunter, confdir=str(tmp_path), hunt_only="secret")
        flows = [chat(f"CPF {CPF}"), chat("?", f"A chave é {AWS_KEY}"), tflow.ttcpflow()]
        await hunter._hunt(flows)
        assert [bool(each.marked) for each in flows] == [False, True, False]
        context.configure(hunter, hunt_only="")
        await hunter._hunt(flows)
        assert [bool(each.marked) for each in flows] == [True, True, False]
        with pytest.raises(exceptions.OptionsError):
            context.configure(hunter, hunt_config=str(tmp_path / "none.yaml"))
        context.master.commands.collect_commands(hunter)
        assert "guard.hunt" in context.master.commands.commands


async def test_live_traffic_is_left_alone(tmp_path: Path) -> None:
    hunter = Hunter()
    with taddons.context(hunter, loadcore=False) as context:
        context.configure(hunter, confdir=str(tmp_path), hunt_all_hosts=False)
        each = chat(f"CPF {CPF}", live=True)
        await hunter.request(each)
        await hunter.response(each)
        await hunter.error(each)
        assert not each.marked
        each.live = False
        await hunter.response(each)
        assert each.marked
