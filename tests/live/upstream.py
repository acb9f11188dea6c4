"""The live test lab: the fake provider in a thread, mitmdump with the guard in processes.

Names reach the fake provider through `redirect_addon.py`, so that a client calls
`https://api.openai.com/...` through the proxy, exactly as it would for real.
"""

from __future__ import annotations

import asyncio
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

import pytest

from mitmguard.cli.fakellm import Behavior, FakeLLM, Seen
from tests.live import harness

REDIRECT = Path(__file__).with_name("redirect_addon.py")
NAMES = (
    "api.openai.com",
    "chatgpt.com",
    "auth.openai.com",
    "api.anthropic.com",
    "console.anthropic.com",
    "ollama.com",
    "mcp.example.test",
    "localhost",
)


class Upstream:
    """The fake provider, running on a loop of its own in a thread."""

    def __init__(self, tls: ssl.SSLContext | None) -> None:
        self._loop = asyncio.new_event_loop()
        self._fake = FakeLLM(tls)
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._fake.__aenter__(), self._loop).result(10)
        return self

    def __exit__(self, *error: object) -> None:
        closing = self._fake.__aexit__(None, None, None)
        asyncio.run_coroutine_threadsafe(closing, self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    @property
    def port(self) -> int:
        return self._fake.port

    @property
    def seen(self) -> list[Seen]:
        """Every request that arrived since the last reset."""
        return list(self._fake.seen)

    @property
    def fake(self) -> FakeLLM:
        return self._fake

    def behave(self, behavior: Behavior) -> None:
        """Set what every request gets from now on."""
        self._fake.default = behavior

    def script(self, *behaviors: Behavior) -> None:
        """Set what the next requests get."""
        self._loop.call_soon_threadsafe(self._fake.script, *behaviors)

    def release(self, count: int = 1) -> None:
        """Acknowledge deltas of a paced answer."""
        self._loop.call_soon_threadsafe(self._fake.release, count)

    def reset(self) -> None:
        """Forget what was seen and scripted."""
        self._fake.reset()


def write_policy(folder: Path, more: str = "") -> Path:
    """Write the lab's policy: the default one, and the URL of the MCP server."""
    path = folder / "guard.yaml"
    path.write_text(f"""\
version: 1
extends: default
mcp: ["https://mcp.example.test/mcp"]
{more}""")
    return path


STARTED: list[harness.Proxy] = []
"""The guards that run now, so that a failed test can show what they logged."""


@contextmanager
def start_guard(
    authority: harness.Authority,
    upstream_port: int,
    state: Path,
    *options: str,
    more: str = "",
    named_ports: dict[str, int] | None = None,
) -> Iterator[harness.Proxy]:
    """Run mitmdump with the guard, every upstream connection going to `upstream_port`.

    `state` is the folder of its key and store, and of the lab's policy, to which `more` is added.
    """
    ports = "".join(f",{name}={port}" for name, port in (named_ports or {}).items())
    policy = write_policy(state, more)
    with harness.start_mitmdump(
        authority,
        *("--set", f"guard_config={policy}", "--set", f"guard_state={state}", *options),
        scripts=(harness.SHIM, REDIRECT),
        env={"FAKE_UPSTREAM": f"{upstream_port}{ports}"},
    ) as proxy:
        STARTED.append(proxy)
        yield proxy
        STARTED.remove(proxy)


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> harness.Authority:
    """The certificate authority of the fake internet, and the folder of mitmdump's own."""
    return harness.Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture(scope="session")
def running_upstream(authority: harness.Authority) -> Iterator[Upstream]:
    with Upstream(authority.server(*NAMES)) as upstream:
        yield upstream


@pytest.fixture
def upstream(running_upstream: Upstream) -> Upstream:
    """The fake provider, with nothing seen and nothing scripted."""
    running_upstream.reset()
    return running_upstream


@pytest.fixture(scope="session")
def proxy(
    authority: harness.Authority,
    running_upstream: Upstream,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[harness.Proxy]:
    """A mitmdump with the guard and the default policy, shared by the whole session."""
    if not harness.SHIM.exists():
        pytest.skip("addons/guard.py is not there")
    with start_guard(authority, running_upstream.port, tmp_path_factory.mktemp("state")) as started:
        yield started
