"""`mitmguard run` as a process: real workers, a real upstream, real signals."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import threading
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from mitmguard.cli import guide, run
from mitmguard.cli.pac import hosts_of, pac
from mitmguard.policy import load_policy
from tests.live.harness import Authority, Script, Upstream, free_port, wait_until

pytestmark = pytest.mark.live

Start = Callable[..., "subprocess.Popen[str]"]
EVENTS = [
    b'data: {"choices":[{"index":0,"delta":{"content":"word%d "}}]}\n\n' % i for i in range(40)
]
CHAT = "/v1/chat/completions"
POLICY = "extends: default\nuninspected: {default: allow}\ndetectors: {rules: {enabled: false}}\n"
"""Without rules, which take most of the time of a start."""

QUESTION = {"model": "m", "stream": True, "messages": [{"role": "user", "content": "hello"}]}


class Running:
    """A `mitmguard run` whose standard error is read as it comes."""

    def __init__(self, process: subprocess.Popen[str], port: int, state: Path) -> None:
        self.process, self.port, self.state = process, port, state
        self.lines: list[str] = []
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        assert self.process.stderr
        for line in self.process.stderr:
            self.lines.append(line)

    @property
    def said(self) -> str:
        return "".join(self.lines)

    def wait(self, seconds: float = 20.0) -> int:
        code = self.process.wait(seconds)
        self._thread.join(5)
        return code

    def ready(self) -> None:
        def up() -> bool:
            assert self.process.poll() is None, self.said
            return "mitmguard is ready" in self.said

        wait_until(up, 40, "ready")

    def workers(self) -> list[int]:
        file = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [int(x) for x in file.read_text().split()]

    def listeners(self) -> int:
        table = Path("/proc/net/tcp").read_text()
        return len(re.findall(rf":{self.port:04X} 00000000:0000 0A", table))

    def client(self) -> httpx.Client:
        import ssl

        trust = ssl.create_default_context(cafile=str(self.state / "mitmproxy-ca-cert.pem"))
        return httpx.Client(verify=trust, trust_env=False, timeout=20)


@pytest.fixture
def upstream(tmp_path: Path) -> Iterator[Upstream]:
    with Upstream(Authority(tmp_path)) as server:
        server.on(CHAT, Script(chunks=EVENTS, pause=0.06))
        yield server


@pytest.fixture
def launch(start: Start, tmp_path: Path, upstream: Upstream) -> Callable[..., Running]:
    (tmp_path / "guard.yaml").write_text(POLICY + "hosts: {guarded: [localhost]}\n")

    def begin(*arguments: str) -> Running:
        port, state = free_port(), tmp_path / "state"
        process = start(
            *("run", "--config", "guard.yaml", "--state", str(state)),
            *("--mode", f"{upstream.mode}@{port}"),
            *("--set", f"ssl_verify_upstream_trusted_ca={upstream.authority.pem}"),
            *arguments,
        )
        return Running(process, port, state)

    return begin


@pytest.mark.slow
def test_two_workers_one_is_killed_in_mid_stream_and_replaced(
    launch: Callable[..., Running],
) -> None:
    health = free_port()
    running = launch("--workers", "2", "--health", f"127.0.0.1:{health}")
    running.ready()
    wait_until(lambda: running.listeners() == 2, 30, "two listeners")
    before = running.workers()
    assert len(before) == 2
    outcomes: list[bool] = []

    def stream() -> None:
        # localhost: the certificate is for the name that the client asks for
        with running.client() as client:
            try:
                answer = client.post(f"https://localhost:{running.port}{CHAT}", json=QUESTION)
                outcomes.append("word39" in answer.text and answer.status_code == 200)
            except httpx.HTTPError:
                outcomes.append(False)

    threads = [threading.Thread(target=stream) for _ in range(10)]
    for thread in threads:
        thread.start()
    wait_until(lambda: _connections(running.port) >= 10, 10, "open streams")
    os.kill(before[1], signal.SIGKILL)
    for thread in threads:
        thread.join(30)
    assert len(outcomes) == 10 and any(outcomes), "the streams of the other worker go on"
    wait_until(lambda: running.listeners() == 2, 30, "two listeners again")
    after = running.workers()
    assert before[0] in after and before[1] not in after
    stream()
    assert outcomes[-1]
    with urllib.request.urlopen(f"http://127.0.0.1:{health}/metrics", timeout=5) as answer:
        metrics = answer.read().decode()
    total = [x for x in metrics.splitlines() if x.startswith("mitmguard_exchanges_total")]
    assert sum(float(x.rsplit(" ", 1)[1]) for x in total) >= sum(outcomes), "the sum of all workers"
    running.process.terminate()
    assert running.wait() == 0
    assert "worker 1 was killed by SIGKILL" in running.said


def _connections(port: int) -> int:
    table = Path("/proc/net/tcp").read_text()
    return len(re.findall(rf"0100007F:{port:04X} 0100007F:[0-9A-F]{{4}} 01", table))


def test_sigterm_lets_an_open_stream_finish(launch: Callable[..., Running]) -> None:
    running = launch()
    running.ready()
    with running.client() as client:
        url = f"https://localhost:{running.port}{CHAT}"
        with client.stream("POST", url, json=QUESTION) as answer:
            parts = answer.iter_text()
            text = next(parts)
            running.process.terminate()
            text += "".join(parts)
    assert "word39" in text
    assert running.wait() == 0


def test_sigint_ends_at_once_with_130(launch: Callable[..., Running]) -> None:
    running = launch()
    running.ready()
    running.process.send_signal(signal.SIGINT)
    assert running.wait() == 130


def test_sighup_loads_the_policy_again(launch: Callable[..., Running], tmp_path: Path) -> None:
    running = launch()
    running.ready()
    (tmp_path / "guard.yaml").write_text(POLICY + "hosts: {guarded: [x.example.com]}\n")
    running.process.send_signal(signal.SIGHUP)
    wait_until(lambda: "policy loaded" in running.said, 10, "the new policy")
    (tmp_path / "guard.yaml").write_text("extends: default\nmodee: 1\n")
    running.process.send_signal(signal.SIGHUP)
    wait_until(lambda: "the old one stays in force" in running.said, 10, "a bad policy")
    assert running.process.poll() is None


def test_a_port_in_use_is_said_at_once(start: Start, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        process = start("run", "--port", str(port), "--state", str(tmp_path / "state"))
        _, said = process.communicate(timeout=20)
    assert process.returncode == 2
    assert f"127.0.0.1:{port} is in use (fix: " in said
    assert "Traceback" not in said
    assert not (tmp_path / "state").exists()


def test_a_bad_policy_is_said_at_once(start: Start, tmp_path: Path) -> None:
    (tmp_path / "guard.yaml").write_text("extends: default\nmode: enforced\n")
    process = start("run", "--config", "guard.yaml")
    _, said = process.communicate(timeout=20)
    assert process.returncode == 2
    assert "guard.yaml:2:7: mode: 'enforced' is not one of enforce, monitor" in said


def test_what_the_first_worker_refuses_is_said_once(start: Start, tmp_path: Path) -> None:
    process = start(
        *("run", "--workers", "3", "--port", str(free_port()), "--state", str(tmp_path / "s")),
        *("--set", "stream_large_bodies=1m"),
    )
    _, said = process.communicate(timeout=40)
    assert process.returncode == 2
    assert said.count("option stream_large_bodies cannot be used") == 1


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("--mode", "nonsense"), "--mode"),
        (("--mode", "wireguard", "--workers", "2"), "one worker only"),
        (("--set", "guard_grace"), "expected NAME=VALUE"),
        (("--health", "8081"), "expected HOST:PORT"),
        (("--workers", "0"), "--workers"),
    ],
)
def test_bad_usage(start: Start, tmp_path: Path, arguments: tuple[str, ...], word: str) -> None:
    process = start("run", "--state", str(tmp_path / "s"), "--port", str(free_port()), *arguments)
    _, said = process.communicate(timeout=20)
    assert process.returncode == 2
    assert word in said and "Traceback" not in said


def test_the_start_says_what_clients_need(launch: Callable[..., Running], root: Path) -> None:
    running = launch("--mode", f"regular@{free_port()}")
    running.ready()
    certificate = running.state / "mitmproxy-ca-cert.pem"
    printed = subprocess.run(
        ["openssl", "x509", "-in", str(certificate), "-noout", "-fingerprint", "-sha256"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert printed.partition("=")[2].strip() in running.said
    for name in (
        "HTTPS_PROXY",
        "NO_PROXY",
        "SSL_CERT_FILE",
        "NODE_EXTRA_CA_CERTS",
        "CODEX_CA_CERT",
    ):
        assert name in running.said
    bundle = running.state / "mitmguard-bundle.pem"
    assert bundle.read_bytes().endswith(certificate.read_bytes())
    assert "localhost" in (running.state / "mitmguard.pac").read_text()
    assert "mode enforce, fail closed" in running.said
    assert "WARNING  detectors.rules is off" in running.said
    running.process.terminate()
    assert running.wait() == 0


# the pieces


def test_open_and_monitor_are_loud(tmp_path: Path) -> None:
    assert list(guide.warnings(load_policy("default"))) == []
    file = tmp_path / "guard.yaml"
    file.write_text("extends: default\nfail: open\nmode: monitor\n")
    said = "\n".join(guide.warnings(load_policy(file)))
    assert "fail: open" in said and "mode: monitor" in said


@pytest.mark.parametrize(
    ("mode", "host", "spec"),
    [
        ("regular", None, "regular@127.0.0.1:8080"),
        ("regular@9000", None, "regular@127.0.0.1:9000"),
        ("regular@0.0.0.0:9000", None, "regular@0.0.0.0:9000"),
        ("regular", "::1", "regular@[::1]:8080"),
        ("transparent@8080", None, "transparent@8080"),
        ("transparent", "10.0.0.1", "transparent@10.0.0.1:8080"),
        ("reverse:https://api.openai.com@8443", None,
         "reverse:https://api.openai.com@127.0.0.1:8443"),
        ("socks5", None, "socks5@127.0.0.1:8080"),
    ],
)  # fmt: skip
def test_a_listener_is_on_loopback_unless_told(mode: str, host: str | None, spec: str) -> None:
    from mitmproxy.proxy import mode_specs

    assert run._spec(run._listener(mode, host, 8080, 2)) == spec
    assert mode_specs.ProxyMode.parse(spec)


def test_the_pac_file_is_that_of_the_script(root: Path, tmp_path: Path) -> None:
    assert pac("127.0.0.1:8080") == (root / "deploy" / "proxy.pac").read_text()
    file = tmp_path / "guard.yaml"
    file.write_text(
        "extends: default\nhosts: {guarded: ['llm.example.net:8443']}\n"
        "mcp: ['https://mcp.example.net/mcp']\n"
    )
    assert hosts_of(load_policy(file)) == {"llm.example.net", "mcp.example.net"}
