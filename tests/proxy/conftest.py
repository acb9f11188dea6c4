"""One upstream and one mitmdump over the fake engine for the whole run; tests that change a proxy start their own."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest

from tests.live.harness import Authority, Proxy, Script, Upstream, start_mitmdump

with warnings.catch_warnings():
    # mitmproxy's flow filter uses names that pyparsing has deprecated.
    warnings.simplefilter("ignore")
    import mitmproxy.io  # noqa: F401

FAKE = Path(__file__).with_name("fake_guard.py")
EVENTS = [b"data: tok%d\n\n" % i for i in range(10)]


class Record:
    """What the fake engine wrote down."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def all(self) -> list[dict[str, Any]]:
        if not self.path.exists():
            return []
        return [json.loads(line) for line in self.path.read_text().splitlines()]

    def outcome(self, path: str) -> str | None:
        """How the last exchange on `path` (with its query) finished."""
        found = [each["finish"] for each in self.all() if each.get("path") == path]
        return found[-1] if found else None


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("live"))


@pytest.fixture(scope="session")
def upstream(authority: Authority) -> Iterator[Upstream]:
    with Upstream(authority) as server:
        server.on("/sse", Script(chunks=EVENTS, pause=0.005))
        server.on("/slow", Script(chunks=EVENTS * 3, pause=0.05))
        server.on("/cut", Script(chunks=EVENTS[:4], pause=0.005, end="cut"))
        server.on("/trailers", Script(chunks=EVENTS, trailers=[("x-trailer", "1")]))
        server.on("/service/empty", Script(chunks=[b"one", b"two"]))
        yield server


@pytest.fixture(scope="session")
def record(authority: Authority) -> Record:
    return Record(authority.folder / "record.jsonl")


@pytest.fixture(scope="session")
def proxy(authority: Authority, upstream: Upstream, record: Record) -> Iterator[Proxy]:
    """Reverse mode in front of `upstream`, plain option values, the fake engine."""
    env = {"FAKE_RECORD": str(record.path)}
    with start_mitmdump(authority, "--mode", upstream.mode, scripts=[FAKE], env=env) as running:
        yield running


@pytest.fixture(scope="session")
def regular(authority: Authority, upstream: Upstream, record: Record) -> Iterator[Proxy]:
    """An explicit proxy over the fake engine."""
    env = {"FAKE_RECORD": str(record.path)}
    with start_mitmdump(authority, "--mode", "regular", scripts=[FAKE], env=env) as running:
        yield running


@pytest.fixture
def start(
    authority: Authority, upstream: Upstream, record: Record
) -> Callable[..., AbstractContextManager[Proxy]]:
    """Start a mitmdump of one's own: `start("--set", "x=1", env={...})`."""

    def begin(*args: str, **options: Any) -> AbstractContextManager[Proxy]:
        env = {"FAKE_RECORD": str(record.path), **options.pop("env", {})}
        options.setdefault("scripts", [FAKE])
        if "--mode" not in args:
            args = ("--mode", upstream.mode, *args)
        return start_mitmdump(authority, *args, env=env, **options)

    return begin
