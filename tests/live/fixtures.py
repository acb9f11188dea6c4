"""What every live test starts from: fresh values, and a client on the proxy."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Generator, Iterator
from typing import Any

import pytest

from tests.live import harness
from tests.live.clients import CLIENTS, OPENED, Wire
from tests.live.upstream import STARTED
from tests.live.values import Values, make

LONGEST_LOG = 6000


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    """Closes every SDK's connections after its test."""
    yield
    while OPENED:
        OPENED.pop()()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Shows what the guards logged beside a failed test."""
    report = yield
    if report.failed:
        for proxy in STARTED:
            title = f"mitmdump on port {proxy.port}"
            report.sections.append((title, proxy.logs()[-LONGEST_LOG:]))
    return report


@pytest.fixture
def values() -> Values:
    """New made-up values; MITMGUARD_SEED repeats those of an earlier run."""
    seed = int(os.environ.get("MITMGUARD_SEED") or secrets.randbelow(10**9))
    print(f"MITMGUARD_SEED={seed}")
    return make(seed)


@pytest.fixture
def talker(proxy: harness.Proxy) -> Callable[..., Any]:
    """Returns the client of a format, connected through the guard."""

    def build(name: str, **wire: Any) -> Any:
        return CLIENTS[name](Wire(proxy.authority.client(), proxy.proxy_url, **wire))

    return build
