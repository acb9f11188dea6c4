"""What the tests of the commands share: a runner, and the installed command as a process."""

from __future__ import annotations

import os
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

with warnings.catch_warnings():
    # mitmproxy's flow filter uses names that pyparsing has deprecated.
    warnings.simplefilter("ignore")
    import mitmproxy.io  # noqa: F401

MAIN = "from mitmguard.cli import main; main()"


@pytest.fixture
def runner() -> CliRunner:
    return CliRunner()


@pytest.fixture
def environment(root: Path, tmp_path: Path) -> dict[str, str]:
    """An environment whose home is empty, so that no test touches the user's own."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST_", "MITMGUARD_"))}
    home = tmp_path / "home"
    home.mkdir()
    return {**kept, "PYTHONPATH": str(root / "addons"), "HOME": str(home), "PYTHONUNBUFFERED": "1"}


@pytest.fixture
def start(
    environment: dict[str, str], tmp_path: Path
) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Starts `mitmguard ...`; what it prints is piped; whatever still runs at the end is killed."""
    started: list[subprocess.Popen[str]] = []

    def begin(*arguments: str, **more: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", MAIN, *arguments],
            env={**environment, **more},
            cwd=tmp_path,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
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
