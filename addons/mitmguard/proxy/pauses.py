"""What a layer yields to wait: for a verdict of the engine, or for the other addons' hooks."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import Any

from mitmproxy import http
from mitmproxy.proxy import commands

from mitmguard.proxy import dispatch, driver
from mitmguard.proxy.exchanges import Live

Commands = Generator[commands.Command, Any, None]


@dataclass
class Pending[T]:
    """A step that could not be decided at once; `outcome` stays None when it fails."""

    live: Live
    rest: driver.Suspended[T]
    outcome: T | None = None


@dataclass
class GuardVerdictHook(commands.StartHook):
    """Our own hook: blocks the one stream that yields it until the addon has the verdict."""

    name = "guard_verdict"
    pending: Pending[Any]


@dataclass
class GuardHooksHook(commands.StartHook):
    """Blocks one stream until a hook of its flow that waits, and those behind it, are done."""

    name = "guard_hooks"
    rest: dispatch.Rest


def call(hook: commands.StartHook, flow: http.HTTPFlow, hooks: dispatch.Table | None) -> Commands:
    """Call a hook where it is asked for; without the table, mitmproxy's way."""
    if hooks is None:
        yield hook
    elif (rest := hooks.begin(hook, flow)) is not None:
        yield GuardHooksHook(rest)
