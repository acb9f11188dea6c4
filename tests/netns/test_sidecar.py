"""scripts/sidecar in a throw-away network namespace: what is redirected, exempt, dropped, rejected, removed."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.netns.space import Space, has_ipv6, space, why_not

pytestmark = pytest.mark.netns

PROXY, CLIENT, TARGET = 23456, 23457, 23458
PORT = 18080
IPV4, IPV6 = "10.99.0.1", "fd99::1"
SIDECAR = Path(__file__).resolve().parent.parent.parent / "scripts" / "sidecar"


def sidecar(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(SIDECAR), *words], capture_output=True, text=True, check=False, timeout=60
    )


@pytest.fixture(scope="module")
def listening() -> Iterator[Space]:
    """A namespace with a stand-in for the proxy and a web server on 80, 443 and UDP 443."""
    if why := why_not():
        pytest.skip(why)
    with space() as made:
        hosts = {IPV4: "0.0.0.0", **({IPV6: "::"} if has_ipv6(made) else {})}
        for host, wildcard in hosts.items():
            made.serve(PROXY, "proxy", f"tcp,{wildcard},{PORT}")
            targets = [f"tcp,{host},{port}" for port in (80, 443, 8443)]
            made.serve(TARGET, "target", *targets, f"udp,{host},443", f"udp,{host},5353")
        made.serve(TARGET, "local", "tcp,127.0.0.1,443", "udp,127.0.0.1,443")
        yield made


@pytest.fixture
def here(listening: Space) -> Iterator[Space]:
    yield listening
    sidecar("down", "--netns", listening.name)


@pytest.fixture(params=[IPV4, IPV6])
def host(request: pytest.FixtureRequest, here: Space) -> str:
    if request.param == IPV6 and not has_ipv6(here):
        pytest.skip("no IPv6 in this kernel")
    return str(request.param)


def up(here: Space, *words: str) -> None:
    done = sidecar("up", "--netns", here.name, "--uid", str(PROXY), "--port", str(PORT), *words)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("port", [80, 443])
def test_web_traffic_lands_at_the_proxy_with_its_destination(
    here: Space, host: str, port: int
) -> None:
    assert here.ask(CLIENT, "tcp", host, port) == "target -"
    up(here)
    assert here.ask(CLIENT, "tcp", host, port) == f"proxy {host} {port}"


def test_the_proxys_own_user_is_exempt(here: Space, host: str) -> None:
    up(here)
    assert here.ask(PROXY, "tcp", host, 443).startswith("target")


def test_root_is_not_exempt(here: Space, host: str) -> None:
    up(here)
    assert here.ask(0, "tcp", host, 443).startswith("proxy")


def test_other_ports_and_loopback_are_left_alone(here: Space, host: str) -> None:
    up(here)
    assert here.ask(CLIENT, "tcp", host, 8443).startswith("target")
    assert here.ask(CLIENT, "udp", host, 5353) == "target"
    assert here.ask(CLIENT, "tcp", "127.0.0.1", 443).startswith("local")


def test_a_direct_hit_is_dropped(here: Space, host: str) -> None:
    assert here.ask(CLIENT, "tcp", host, PORT).startswith("proxy")
    up(here)
    assert here.ask(CLIENT, "tcp", host, PORT) == "timeout"
    assert here.ask(PROXY, "tcp", host, PORT) == "timeout"  # connecting to itself without end


def test_quic_is_rejected_at_once(here: Space, host: str) -> None:
    assert here.ask(CLIENT, "udp", host, 443) == "target"
    up(here)
    assert here.ask(CLIENT, "udp", host, 443) == "refused"


def test_ports_can_be_chosen_and_changed(here: Space, host: str) -> None:
    up(here)
    up(here, "--ports", "8443")
    assert here.ask(CLIENT, "tcp", host, 8443) == f"proxy {host} 8443"
    assert here.ask(CLIENT, "tcp", host, 443).startswith("target")
    assert here.ask(CLIENT, "udp", host, 443) == "refused"  # QUIC, whatever the ports


def test_up_twice_is_up_once(here: Space) -> None:
    up(here)
    once = here.rules()
    up(here)
    assert here.rules() == once


def test_down_removes_what_up_made_and_nothing_else(here: Space) -> None:
    own = ("iptables", "-t", "nat", "-A", "OUTPUT", "-p", "tcp", "--dport", "9", "-j", "ACCEPT")
    here.run("iptables", "-N", "MITMGUARD_NOT_OURS")
    here.run(*own)
    before = here.rules()
    up(here)
    assert here.rules() != before
    for _ in range(2):
        assert sidecar("down", "--netns", here.name).returncode == 0
        assert here.rules() == before
    here.run("iptables", "-X", "MITMGUARD_NOT_OURS")
    here.run(*[("-D" if word == "-A" else word) for word in own])


def test_status_tells_up_down_and_partly(here: Space) -> None:
    def status() -> tuple[int, str]:
        done = sidecar("status", "--netns", here.name)
        return done.returncode, done.stdout.splitlines()[-1]

    assert status() == (1, "down")
    up(here)
    assert status() == (0, "up")
    assert (
        f"TCP 80,443 to port {PORT}, uid {PROXY} exempt"
        in sidecar("status", "--netns", here.name).stdout
    )
    here.run("iptables", "-t", "nat", "-F", "OUTPUT")
    assert status() == (3, "partly up")
    up(here)
    assert status() == (0, "up")


def test_a_failed_up_leaves_nothing_behind(here: Space, tmp_path: Path) -> None:
    refusing = tmp_path / "ip6tables-restore"
    refusing.write_text("#!/bin/sh\nexit 4\n")
    refusing.chmod(0o755)
    before = here.rules()
    done = subprocess.run(
        [str(SIDECAR), "up", "--netns", here.name, "--uid", str(PROXY)],
        env={"PATH": f"{tmp_path}:{os.environ['PATH']}:/usr/sbin:/sbin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "ip6tables did not take the rules" in done.stderr
    assert here.rules() == before


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (("up", "--port", "x"), "'x' is not a port number"),
        (("up", "--port", "0"), "'0' is not a port number"),
        (("up", "--ports", "80,8080"), "the proxy's own port"),
        (("up", "--ports", ",".join(map(str, range(1, 17)))), "1 to 15 ports"),
        (("up", "--uid", "no-such-user"), "no user 'no-such-user'"),
        (("up", "--netns", "no-such-space"), "cannot enter"),
        (("up", "--uid"), "needs a value"),
        (("sideways",), "unknown argument 'sideways'"),
        (("up", "down"), "one command at a time"),
    ],
)
def test_a_mistake_is_named_and_changes_nothing(words: tuple[str, ...], what: str) -> None:
    done = sidecar(*words)
    assert done.returncode == 2
    assert what in done.stderr
