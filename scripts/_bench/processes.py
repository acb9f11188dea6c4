"""The processes under measurement: started on loopback, read through /proc, ended by their ids."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

START_S = 30.0
TICK = os.sysconf("SC_CLK_TCK")
HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]


@dataclass
class Process:
    """One started program and where its output goes."""

    name: str
    port: int
    child: subprocess.Popen[bytes]
    output: Path

    def family(self) -> list[int]:
        """Return its process id and those of all its descendants."""
        found = [self.child.pid]
        for pid in found:
            try:
                for task in Path(f"/proc/{pid}/task").iterdir():
                    found += map(int, (task / "children").read_text().split())
            except (FileNotFoundError, ProcessLookupError):
                continue
        return found

    def cpu(self) -> float:
        """Return the seconds of CPU used so far, by children too, running or ended."""
        ticks = 0
        for pid in self.family():
            try:
                fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            except (FileNotFoundError, ProcessLookupError):
                continue
            ticks += sum(map(int, fields[11:15]))  # user, system, and both of ended children
        return ticks / TICK

    def memory(self) -> int:
        """Return the resident memory in MB."""
        kilobytes = 0
        for pid in self.family():
            try:
                status = Path(f"/proc/{pid}/status").read_text()
            except (FileNotFoundError, ProcessLookupError):
                continue
            for line in status.splitlines():
                if line.startswith("VmRSS:"):
                    kilobytes += int(line.split()[1])
        return kilobytes // 1024

    def wait(self) -> None:
        """Wait until it listens; raises RuntimeError with the end of its output when it does not."""
        end = time.monotonic() + START_S
        while time.monotonic() < end and self.child.poll() is None:
            try:
                socket.create_connection(("127.0.0.1", self.port), 0.2).close()
                return
            except OSError:
                time.sleep(0.05)
        tail = self.output.read_text(errors="replace")[-2000:]
        raise RuntimeError(f"{self.name} does not listen\n{tail}")

    def end(self) -> None:
        """Stop it and its descendants."""
        family = self.family()
        self.child.terminate()
        with suppress(subprocess.TimeoutExpired):
            self.child.wait(3)
        for pid in family:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.child.wait()


def free_port() -> int:
    """Return a port of loopback that nobody listens on right now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start(name: str, port: int, command: list[str], folder: Path) -> Process:
    """Start a program that will listen on `port`."""
    output = folder / f"{name}.out"
    with output.open("wb") as out:
        child = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT, cwd=ROOT
        )
    return Process(name, port, child, output)


def mitmdump(name: str, arguments: list[str], upstream: str, folder: Path) -> Process:
    """Start a mitmdump in reverse mode in front of `upstream`."""
    port = free_port()
    program = str(Path(sys.executable).with_name("mitmdump"))
    command = [
        program,
        "-q",
        "--mode",
        f"reverse:{upstream}",
        "--listen-host",
        "127.0.0.1",
        "-p",
        str(port),
    ]
    command += [
        "--set",
        f"confdir={folder}",
        "--set",
        f"ssl_verify_upstream_trusted_ca={folder}/ca.pem",
    ]
    return start(name, port, command + arguments, folder)
