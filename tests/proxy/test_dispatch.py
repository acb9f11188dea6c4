"""The hook table calls what mitmproxy's AddonManager would call: the manager itself is the oracle."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from mitmproxy import exceptions, hooks, http
from mitmproxy.addonmanager import AddonManager
from mitmproxy.addons.maplocal import MapLocal
from mitmproxy.proxy.layers.http._hooks import HttpRequestHook
from mitmproxy.test import taddons, tflow

from mitmguard.proxy import dispatch


class Addon:
    """Notes its calls; `does` is what its request hook does besides."""

    def __init__(self, name: str, calls: list[str], does: Callable[[], Any] | None = None) -> None:
        self.name, self.calls, self.does = name, calls, does

    def request(self, flow: http.HTTPFlow) -> Any:
        self.calls.append(self.name)
        return self.does() if self.does else None


class Group(Addon):
    """An addon with addons inside."""

    def __init__(self, name: str, calls: list[str], addons: list[Any]) -> None:
        super().__init__(name, calls)
        self.addons = addons


class Updated:
    """Wants to know of changed flows."""

    def __init__(self, name: str, calls: list[str]) -> None:
        self.name, self.calls = name, calls

    def update(self, flows: list[http.HTTPFlow]) -> None:
        self.calls.append(f"update {len(flows)}")


def halt() -> None:
    raise exceptions.AddonHalt


def crash() -> None:
    raise ValueError("bug")


def options_error() -> None:
    raise exceptions.OptionsError("bad")


async def later() -> None:
    return None


def chain(case: str, calls: list[str]) -> list[Any]:
    a, b, c = (Addon(name, calls) for name in "abc")
    match case:
        case "plain":
            return [a, b, c]
        case "halt":
            return [a, Addon("x", calls, halt), b]
        case "crash":
            return [a, Addon("x", calls, crash), b]
        case "options":
            return [a, Addon("x", calls, options_error), b]
        case "await":
            return [a, Addon("x", calls, later), b]
        case "group":
            return [Group("g", calls, [a, b]), c]
        case "crash in a group":
            return [Group("g", calls, [a, Addon("x", calls, crash), b]), c]
        case "update":
            return [a, Updated("u", calls), b]
        case "halt and update":
            return [a, Addon("x", calls, halt), Updated("u", calls)]
        case _:
            return []


CASES = [
    "plain", "halt", "crash", "options", "await", "group", "crash in a group", "update",
    "halt and update", "none",
]  # fmt: skip


async def calls_of(case: str, table: bool, send: str) -> tuple[list[str], str]:
    calls: list[str] = []
    error = ""
    with taddons.context(loadcore=False) as context:
        manager = context.master.addons
        manager.clear()
        manager.add(*chain(case, calls))
        if table:
            assert dispatch.install(manager) is not None
        event: hooks.Hook = HttpRequestHook(tflow.tflow())
        try:
            await getattr(manager, send)(event)
        except exceptions.OptionsError as raised:
            error = str(raised)
    return calls, error


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("send", ["trigger_event", "handle_lifecycle"])
async def test_the_same_calls(case: str, send: str) -> None:
    assert await calls_of(case, True, send) == await calls_of(case, False, send)


async def test_the_table_follows_the_addons() -> None:
    calls: list[str] = []
    first, second, third = (Addon(name, calls) for name in "abc")
    with taddons.context(loadcore=False) as context:
        manager = context.master.addons
        manager.clear()
        group = Group("g", calls, [first])
        manager.add(group)
        dispatch.install(manager)
        event = HttpRequestHook(tflow.tflow())
        await manager.trigger_event(event)
        manager.add(second)
        await manager.trigger_event(event)
        manager.remove(second)
        group.addons.append(manager.register(third))
        await manager.trigger_event(event)
        group.addons.remove(third)
        context.master.options.update(http2=False)
        await manager.trigger_event(event)
    assert calls == ["g", "a", "g", "a", "b", "g", "a", "c", "g", "a"]


async def test_something_that_is_no_hook_is_skipped(caplog: pytest.LogCaptureFixture) -> None:
    calls: list[str] = []
    wrong = Addon("wrong", calls)
    module = Addon("module", calls)
    wrong.request = 7  # type: ignore[assignment, method-assign]
    module.request = logging  # type: ignore[assignment, method-assign]
    with taddons.context(loadcore=False) as context:
        manager = context.master.addons
        manager.clear()
        manager.add(wrong, module, Addon("a", calls))
        dispatch.install(manager)
        await manager.trigger_event(HttpRequestHook(tflow.tflow()))
    assert calls == ["a"]
    assert "not callable" in caplog.text


def test_this_mitmproxy_is_known() -> None:
    """When this fails, compare AddonManager with the table, and add the new digest."""
    assert dispatch.digest() in dispatch.KNOWN


async def test_an_unknown_mitmproxy_keeps_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dispatch, "KNOWN", frozenset({"other"}))
    with taddons.context(loadcore=False) as context:
        assert dispatch.install(context.master.addons) is None
        assert "trigger_event" not in vars(context.master.addons)


def test_a_source_that_is_not_at_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(_: object) -> str:
        raise OSError("no source")

    monkeypatch.setattr(dispatch.inspect, "getsource", gone)
    assert dispatch.digest() == ""
    assert AddonManager is not None


async def test_hooks_in_place() -> None:
    """Hooks of a flow are called where they are asked for, up to one that waits."""
    for case in ("plain", "halt", "crash", "await"):
        expected: list[str] = []
        calls: list[str] = []
        with taddons.context(loadcore=False) as context:
            manager = context.master.addons
            manager.clear()
            manager.add(*chain(case, expected))
            await manager.handle_lifecycle(HttpRequestHook(tflow.tflow()))
        with taddons.context(loadcore=False) as context:
            manager = context.master.addons
            manager.clear()
            manager.add(*chain(case, calls))
            table = dispatch.install(manager)
            assert table is not None
            flow = tflow.tflow()
            rest = table.begin(HttpRequestHook(flow), flow)
            assert (rest is not None) is (case == "await")
            if rest is not None:
                await rest.settle()
        assert calls == expected


async def test_an_awaited_hook_that_fails_is_handled_by_its_group() -> None:
    async def fails() -> None:
        raise ValueError("bug")

    calls: list[str] = []
    with taddons.context(loadcore=False) as context:
        manager = context.master.addons
        manager.clear()
        manager.add(Group("g", calls, [Addon("x", calls, fails), Addon("skipped", calls)]))
        manager.add(Addon("next", calls))
        table = dispatch.install(manager)
        assert table is not None
        flow = tflow.tflow()
        rest = table.begin(HttpRequestHook(flow), flow)
        assert rest is not None
        await rest.settle()
    assert calls == ["g", "x", "next"]


async def test_an_intercepted_flow_waits() -> None:
    with taddons.context(loadcore=False) as context:
        manager = context.master.addons
        manager.clear()
        table = dispatch.install(manager)
        assert table is not None
        flow = tflow.tflow()
        flow.intercept()
        rest = table.begin(HttpRequestHook(flow), flow)
        assert rest is not None
        flow.resume()
        await rest.settle()


async def test_hooks_that_an_option_turns_on(tmp_path: Path) -> None:
    """An idle hook of mitmproxy's is called as soon as its option is set."""
    (tmp_path / "index.html").write_text("local")
    with taddons.context(MapLocal(), loadcore=False) as context:
        manager = context.master.addons
        table = dispatch.install(manager)
        assert table is not None
        flow = tflow.tflow()
        flow.live = True
        assert table.begin(HttpRequestHook(flow), flow) is None
        assert flow.response is None
        context.options.update(map_local=[f"|address|{tmp_path}"])
        assert table.begin(HttpRequestHook(flow), flow) is None
        assert flow.response is not None
