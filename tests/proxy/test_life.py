"""Start, reload, readiness, workers and the end of a process."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from contextlib import ExitStack, suppress
from pathlib import Path

import httpx
import pytest

from tests.live.harness import (
    MITMDUMP,
    ROOT,
    Authority,
    Proxy,
    Upstream,
    free_port,
    pause,
    spawn_mitmdump,
    wait_for_port,
    wait_until,
)
from tests.proxy.conftest import EVENTS, FAKE, Record

pytestmark = pytest.mark.live


def test_a_bad_policy_ends_with_code_2_and_says_why(authority: Authority) -> None:
    proxy = spawn_mitmdump(authority, "--set", "guard_config=broken", scripts=[FAKE])
    assert proxy.wait() == 2
    assert "guard.yaml:3:1: unknown field 'modee' (fix: mode)" in proxy.logs()
    assert "Traceback" not in proxy.logs()


@pytest.mark.parametrize(
    ("args", "env", "word"),
    [
        (("--set", "stream_large_bodies=1m"), {}, "stream_large_bodies"),
        (("--ssl-insecure",), {}, "ssl_insecure"),
        (("--set", "validate_inbound_headers=false"), {}, "validate_inbound_headers"),
        (("--map-remote", "|a|b"), {}, "map_remote"),
        (("--modify-body", "/a/b"), {}, "modify_body"),
        ((), {"SSLKEYLOGFILE": "/dev/null"}, "SSLKEYLOGFILE"),
    ],
)
def test_options_that_open_a_way_around_are_refused(
    authority: Authority, args: tuple[str, ...], env: dict[str, str], word: str
) -> None:
    proxy = spawn_mitmdump(authority, *args, scripts=[FAKE], env=env)
    assert proxy.wait() == 2
    assert f"mitmguard: option {word}" in proxy.logs() or f"unset {word}" in proxy.logs()


def test_a_port_in_use_is_an_error(authority: Authority, proxy: Proxy) -> None:
    other = spawn_mitmdump(authority, scripts=[FAKE], port=proxy.port)
    assert other.wait() == 1


def blocked(proxy: Proxy) -> bool:
    with proxy.client() as client:
        return bool(client.post(proxy.url + "/v1/x?q=block", json={}).status_code == 400)


def test_a_broken_save_and_a_deletion_change_nothing(
    start,  # type: ignore[no-untyped-def]
    authority: Authority,
) -> None:
    script = authority.folder / "guard_copy.py"
    shutil.copy(FAKE, script)
    with start(scripts=[script]) as proxy:
        assert blocked(proxy)
        later = script.stat().st_mtime + 5
        script.write_text("def load(loader):\n    this is no python\n")
        os.utime(script, (later, later))
        pause(1.6)  # mitmproxy looks at scripts each second
        assert blocked(proxy)
        script.unlink()
        pause(1.6)
        assert blocked(proxy)


def test_other_scripts_are_still_reloaded(start, authority: Authority) -> None:  # type: ignore[no-untyped-def]
    """And the hook table follows them."""
    script = authority.folder / "other.py"
    text = "def request(flow):\n    flow.request.headers['x-other'] = '%d'\n"
    script.write_text(text % 1)
    with start(scripts=[FAKE, script]) as proxy, Upstream(authority) as up:
        del up

        def seen(wanted: str) -> bool:
            return blocked(proxy) and wanted in proxy.logs()

        assert blocked(proxy)
        later = script.stat().st_mtime + 5
        script.write_text(
            "import logging\ndef request(flow):\n    logging.info('second edition')\n"
        )
        os.utime(script, (later, later))
        wait_until(lambda: seen("second edition"), what="the second edition of the script")


def test_not_ready_is_503_and_nothing_is_forwarded(start, upstream: Upstream) -> None:  # type: ignore[no-untyped-def]
    before = upstream.connections
    with start(env={"FAKE_WARM_S": "2"}) as proxy, proxy.client() as client:
        answer = client.post(proxy.url + "/v1/x", json={})
        assert answer.status_code == 503
        assert answer.json()["error"]["code"] == "starting"
        assert answer.headers["retry-after"] == "2"
        assert upstream.connections == before
        wait_until(lambda: client.post(proxy.url + "/v1/x", json={}).status_code == 200, what="200")


def test_not_ready_tunnels_nothing(start, upstream: Upstream) -> None:  # type: ignore[no-untyped-def]
    before = upstream.connections
    with start("--mode", "regular", env={"FAKE_WARM_S": "5"}) as proxy:
        with pytest.raises(ConnectionError, match="503"):
            proxy.tunnel("x.open.test", upstream.port)
    assert upstream.connections == before


def workers(authority: Authority, upstream: Upstream, count: int, **env: str) -> list[Proxy]:
    port = free_port()
    args = ("-n", "--set", "guard_reuseport=true", "--mode", upstream.mode)
    return [
        spawn_mitmdump(authority, *args, scripts=[FAKE], port=port, env=env) for _ in range(count)
    ]


def test_workers_share_a_port_and_a_dead_one_is_not_missed(
    authority: Authority, upstream: Upstream, proxy: Proxy
) -> None:
    running = workers(authority, upstream, 2)
    with ExitStack() as stack:
        for each in running:
            stack.callback(each.terminate)
        wait_until(lambda: _listeners(running[0].port) == 2, 15, "two listeners")
        for _ in range(10):
            assert blocked(running[0])
        assert running[0].terminate() == 0
        for _ in range(10):
            assert blocked(running[1])


def test_a_worker_listens_when_it_is_ready_and_not_before(
    authority: Authority, upstream: Upstream, proxy: Proxy
) -> None:
    (worker,) = workers(authority, upstream, 1, FAKE_WARM_S="2.5")
    with ExitStack() as stack:
        stack.callback(worker.terminate)
        pause(1.5)
        with pytest.raises(OSError):
            worker.connect()
        wait_for_port(worker)
        assert blocked(worker)


def _listeners(port: int) -> int:
    """Sockets in state LISTEN (0A) on the port."""
    rows = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    return sum(row[1].endswith(f":{port:04X}") and row[3] == "0A" for row in rows)


@pytest.mark.parametrize("http2", [False, True], ids=["h1", "h2"])
def test_sigterm_lets_a_stream_finish(start, http2: bool) -> None:  # type: ignore[no-untyped-def]
    with start() as proxy, proxy.client(http2=http2) as client:
        with client.stream("POST", proxy.url + "/slow", json={}) as answer:
            pieces = answer.iter_raw()
            data = next(pieces)
            proxy.signal(signal.SIGTERM)
            pause(0.2)
            with pytest.raises(OSError):
                proxy.connect()  # new clients go to another worker
            data += b"".join(pieces)
        assert data == b"".join(EVENTS * 3)
        begun = time.monotonic()
        assert proxy.wait(8) == 0
        assert time.monotonic() - begun < 5


def test_sigterm_without_open_exchanges_ends_at_once(start) -> None:  # type: ignore[no-untyped-def]
    with start() as proxy, proxy.client() as client:
        client.post(proxy.url + "/v1/x", json={})
        begun = time.monotonic()
        proxy.signal(signal.SIGTERM)
        assert proxy.wait(8) == 0
        assert time.monotonic() - begun < 5


def test_a_draining_worker_says_goodbye(start) -> None:  # type: ignore[no-untyped-def]
    with start() as proxy, proxy.client() as client, proxy.client() as other:
        assert other.post(proxy.url + "/v1/x", json={}).status_code == 200
        with client.stream("POST", proxy.url + "/slow", json={}) as answer:
            pieces = answer.iter_raw()
            next(pieces)
            proxy.signal(signal.SIGTERM)
            pause(0.2)
            late = other.post(proxy.url + "/v1/x", json={})  # on a connection from before
            assert (late.status_code, late.headers["connection"]) == (200, "close")
            list(pieces)


def test_the_grace_time_ends(start) -> None:  # type: ignore[no-untyped-def]
    with start("--set", "guard_grace=1") as proxy:
        _drained(proxy, 1, 0.8, 6.0)


def test_a_second_sigterm_ends_now(start) -> None:  # type: ignore[no-untyped-def]
    with start() as proxy:
        _drained(proxy, 2, 0.0, 4.0)


def _drained(proxy: Proxy, terms: int, least: float, most: float) -> None:
    with proxy.client() as client, suppress(httpx.HTTPError):
        with client.stream("POST", proxy.url + "/slow?a=slow", json={}) as answer:
            pieces = answer.iter_raw()
            next(pieces)
            begun = time.monotonic()
            for _ in range(terms):
                proxy.signal(signal.SIGTERM)
                pause(0.1)
            proxy.wait(5)
            assert least <= time.monotonic() - begun <= most


def test_sigterm_after_many_clients_left_is_not_lost(start) -> None:  # type: ignore[no-untyped-def]
    """mitmproxy lost it in three of four runs: its log events filled the loop's wake-up pipe."""
    with start(env={"FAKE_LIMITS": '{"connections": 2000}'}) as proxy:
        clients = [proxy.connect() for _ in range(500)]
        pause(0.3)
        for each in clients:
            each.close()
        proxy.signal(signal.SIGTERM)
        assert proxy.wait(5) == 0


def test_sighup_reloads(start, record: Record) -> None:  # type: ignore[no-untyped-def]
    with start() as proxy:
        assert blocked(proxy)
        proxy.signal(signal.SIGHUP)
        wait_until(lambda: any("reload" in each for each in record.all()), what="a reload")
        assert blocked(proxy)


def test_a_failing_poll_changes_nothing(start) -> None:  # type: ignore[no-untyped-def]
    with start(env={"FAKE_POLL": "raise"}) as proxy:
        wait_until(lambda: "reloading failed" in proxy.logs(), what="a failed poll")
        assert blocked(proxy)


def get(url: str) -> tuple[int, bytes]:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()


def test_health(start) -> None:  # type: ignore[no-untyped-def]
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    with start("--set", f"guard_health=127.0.0.1:{port}", env={"FAKE_WARM_S": "2"}) as proxy:
        wait_until(lambda: _open(port), what="the health port")
        assert get(url + "/livez") == (200, b"ok\n")
        assert get(url + "/readyz") == (503, b"not ready\n")
        wait_until(lambda: get(url + "/readyz")[0] == 200, what="ready")
        assert blocked(proxy)
        assert get(url + "/metrics") == (200, b"fake_exchanges 1\n")
        # It cannot be reached through the proxy's own port.
        with proxy.client() as client:
            assert client.get(proxy.url + "/metrics").content != b"fake_exchanges 2\n"


def _open(port: int) -> bool:
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), 0.2):
        return True
    return False


def test_stdout_that_nobody_reads_does_not_stop_the_proxy(
    authority: Authority, upstream: Upstream
) -> None:
    """mitmproxy stopped answering after 99 requests: it prints in the event loop."""
    read, write = os.pipe()
    port = free_port()
    process = subprocess.Popen(
        [MITMDUMP, "-v", "--listen-host", "127.0.0.1", "-p", str(port), "--mode", upstream.mode,
         "--set", f"confdir={authority.confdir}", "--set", "flow_detail=0",
         "--set", f"ssl_verify_upstream_trusted_ca={authority.pem}", "-s", str(FAKE)],
        stdout=write, stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'addons'}:{ROOT}"},
    )  # fmt: skip
    proxy = Proxy(process, port, authority.folder / "none.log", authority)
    (authority.folder / "none.log").touch()
    try:
        wait_for_port(proxy)
        wait_until(lambda: blocked(proxy), what="ready")
        for _ in range(150):
            with proxy.client() as client:
                for _ in range(3):
                    client.post(proxy.url + "/v1/x?q=block", json={}, timeout=3)
    finally:
        proxy.terminate()
        os.close(read)
        os.close(write)
