"""The supervisor, over processes that do nothing but live and die."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from mitmguard.cli import workers
from tests.live.harness import free_port, wait_until

PROGRAM = """
import sys, time
sys.path.insert(0, {addons!r})
from pathlib import Path
from mitmguard.cli.workers import Supervisor
folder = Path({folder!r})
sys.exit(Supervisor(
    lambda n: [sys.executable, "-c", {child!r}, str(n), str(folder)],
    {count},
    listens=lambda: (folder / "0").exists(),
    say=lambda line: print(line, flush=True),
    ready=lambda: print("ready", flush=True),
    ended=lambda pid: print("gone", pid, flush=True),
    grace_s={grace},
).run())
"""
LIVES = (
    "import os,sys,time,pathlib\n"
    "pathlib.Path(sys.argv[2], sys.argv[1]).write_text(str(os.getpid()))\n"
    "time.sleep(60)\n"
)
STUBBORN = "import signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\n" + LIVES
RELOADS = (
    "import signal, sys, pathlib\n"
    "signal.signal(signal.SIGHUP, lambda *_: pathlib.Path(sys.argv[2], 'hup' + sys.argv[1]).touch())\n"
    + LIVES.replace("time.sleep(60)", "[time.sleep(0.1) for _ in range(600)]")
)

Run = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def run(root: Path, tmp_path: Path) -> Iterator[Run]:
    started: list[subprocess.Popen[str]] = []

    def begin(child: str, count: int = 2, grace: float = 1.0) -> subprocess.Popen[str]:
        program = PROGRAM.format(
            addons=str(root / "addons"), folder=str(tmp_path), child=child, count=count, grace=grace
        )
        process = subprocess.Popen([sys.executable, "-c", program], stdout=-1, text=True)
        started.append(process)
        return process

    yield begin
    for process in started:
        if process.poll() is None:
            process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout, process.stderr):
            if pipe is not None:
                pipe.close()


def pid(folder: Path, number: int) -> int:
    file = folder / str(number)
    wait_until(lambda: file.exists() and file.read_text(), 10, f"worker {number}")
    return int(file.read_text())


def alive(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True


def test_sigterm_ends_every_worker_and_the_code_is_0(run: Run, tmp_path: Path) -> None:
    process = run(LIVES)
    first, second = pid(tmp_path, 0), pid(tmp_path, 1)
    process.terminate()
    assert process.wait(10) == 0
    assert not alive(first) and not alive(second)


def test_sigint_is_130(run: Run, tmp_path: Path) -> None:
    process = run(LIVES, 1)
    pid(tmp_path, 0)
    process.send_signal(signal.SIGINT)
    assert process.wait(10) == 130


def test_a_dead_worker_is_replaced_and_the_other_stays(run: Run, tmp_path: Path) -> None:
    process = run(LIVES)
    first, second = pid(tmp_path, 0), pid(tmp_path, 1)
    os.kill(second, signal.SIGKILL)
    wait_until(lambda: pid(tmp_path, 1) != second, 10, "another second worker")
    assert pid(tmp_path, 0) == first and alive(first)
    process.terminate()
    shown, _ = process.communicate(timeout=10)
    assert "worker 1 was killed by SIGKILL" in shown
    assert f"gone {second}" in shown


def test_a_first_worker_that_cannot_start_ends_it_with_2(run: Run) -> None:
    process = run("import sys; sys.exit(2)", 4)
    shown, _ = process.communicate(timeout=10)
    assert process.returncode == 2
    assert shown.count("cannot start") == 1


def test_sighup_reaches_every_worker(run: Run, tmp_path: Path) -> None:
    process = run(RELOADS)
    pid(tmp_path, 0), pid(tmp_path, 1)
    process.send_signal(signal.SIGHUP)
    wait_until(lambda: (tmp_path / "hup0").exists() and (tmp_path / "hup1").exists(), 5, "reload")
    assert process.poll() is None


def test_a_worker_that_does_not_end_is_killed_and_the_code_says_so(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    process = run(STUBBORN, 1, grace=-workers.END_S + 0.5)
    worker = pid(tmp_path, 0)
    process.terminate()
    assert process.wait(10) == 3
    assert not alive(worker)


@pytest.mark.skipif(sys.platform != "linux", reason="prctl")
def test_workers_do_not_outlive_a_killed_supervisor(run: Run, tmp_path: Path) -> None:
    process = run(LIVES)
    numbers = pid(tmp_path, 0), pid(tmp_path, 1)
    process.kill()
    wait_until(lambda: not any(map(_running, numbers)), 5, "the end of the workers")


def _running(number: int) -> bool:
    """Whether a process runs; one that has ended and that nobody has waited for does not."""
    try:
        return Path(f"/proc/{number}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def test_pauses_between_starts_grow_to_a_limit() -> None:
    now = [0.0]
    told: list[str] = []
    supervisor = workers.Supervisor(
        lambda n: [sys.executable, "-c", "raise SystemExit(1)"],
        1,
        listens=lambda: True,
        say=told.append,
        clock=lambda: now[0],
    )
    worker = supervisor._workers[0]
    supervisor._up = True
    pauses = []
    for _ in range(12):
        worker.process = _Dead()  # type: ignore[assignment]
        worker.began = now[0]
        supervisor._gone(worker, 1, now[0])
        pauses.append(worker.again_at - now[0])
    assert pauses[:3] == [0.5, 1.0, 2.0] and pauses[-1] == workers.LONGEST_PAUSE_S
    worker.process = _Dead()  # type: ignore[assignment]
    now[0] += workers.STABLE_S + 1
    supervisor._gone(worker, 1, now[0])
    assert worker.again_at == now[0]


class _Dead:
    pid = 1


def test_listening_sees_a_port() -> None:
    import socket

    port = free_port()
    assert not workers.listening([port])
    with socket.create_server(("127.0.0.1", port)):
        assert workers.listening([port]) and workers._answers(port)
    assert not workers._answers(port)


def test_the_script_is_found_in_a_checkout_and_in_a_wheel(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert workers.script() == root / "addons" / "guard.py"
    package = tmp_path / "mitmguard"
    (package / "scripts").mkdir(parents=True)
    monkeypatch.setattr(workers.mitmguard, "__file__", str(package / "__init__.py"))
    with pytest.raises(FileNotFoundError, match="reinstall"):
        workers.script()
    (package / "scripts" / "guard.py").touch()
    assert workers.script() == package / "scripts" / "guard.py"


def test_mitmdump_is_this_pythons() -> None:
    command: Sequence[str] = workers.mitmdump("--version")
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert "Mitmproxy: 12" in done.stdout
