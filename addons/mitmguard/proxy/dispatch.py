"""A precomputed hook table: half of mitmproxy's CPU time per request is looking for addons that have the hook.

AddonManager asks each of some 33 addons for each event, twice, through a context manager and a recursive
generator. This keeps the answers until the set of addons changes, with the same order and the same meaning of
AddonHalt, OptionsError and other exceptions. It replaces exactly the code that it was written for.
"""

from __future__ import annotations

import hashlib
import inspect
import logging
import types
from collections.abc import Awaitable, Callable
from typing import Any

from mitmproxy import addonmanager, exceptions, flow, hooks
from mitmproxy.addonmanager import AddonManager

log = logging.getLogger(__name__)

KNOWN = frozenset({"0d5d2a74f23dc4c5"})
"""Digests of the AddonManager code whose behavior this table has; another one keeps mitmproxy's own."""

Hook = Callable[..., Any]
Groups = tuple[tuple[Hook, ...], ...]


def digest() -> str:
    """Return a digest of the code that the table stands in for; empty where the source is not at hand."""
    manager = addonmanager.AddonManager
    parts: tuple[Any, ...] = (
        addonmanager.safecall,
        addonmanager.traverse,
        manager.handle_lifecycle,
        manager._iter_hooks,
        manager.invoke_addon,
        manager.trigger_event,
        hooks.Hook.args,
    )
    try:
        source = "".join(inspect.getsource(each) for each in parts)
    except (OSError, TypeError):
        return ""
    return hashlib.sha256(source.encode()).hexdigest()[:16]


class Table:
    """The hooks of all addons by event name, filled on demand."""

    def __init__(self, manager: AddonManager) -> None:
        self.manager = manager
        self.groups: dict[str, Groups] = {}

    def clear(self, *_: object, **__: object) -> None:
        """Forget everything: addons or options have changed."""
        self.groups.clear()

    def find(self, name: str) -> Groups:
        """Return the hooks called `name`: one group for each top-level addon, as an exception skips the group."""
        found: list[tuple[Hook, ...]] = []
        for top in self.manager.chain:
            group: list[Hook] = []
            for addon in addonmanager.traverse([top]):
                hook = getattr(addon, name, None)
                if callable(hook):
                    group.append(hook)
                elif hook and not isinstance(hook, types.ModuleType):
                    log.error("addon handler %s (%s) is not callable", name, addon)
            if group:
                found.append(tuple(group))
        groups = self.groups[name] = tuple(found)
        return groups

    async def trigger_event(self, event: hooks.Hook) -> None:
        """Stands in for AddonManager.trigger_event."""
        name = event.name
        groups = self.groups.get(name)
        if groups is None:
            groups = self.find(name)
        if groups:
            await self._call(groups, event.args())

    async def handle_lifecycle(self, event: hooks.Hook) -> None:
        """Stands in for AddonManager.handle_lifecycle."""
        groups = self.groups.get(event.name)
        if groups is None:
            groups = self.find(event.name)
        updates = self.groups.get("update")
        if updates is None:
            updates = self.find("update")
        if not (groups or updates):
            return
        args = event.args()
        await self._call(groups, args)
        if updates and isinstance(args[0], flow.Flow):
            await self._call(updates, ([args[0]],))

    async def _call(self, groups: Groups, args: Any) -> None:
        for group in groups:
            try:
                for hook in group:
                    result = hook(*args)
                    if result is not None and inspect.isawaitable(result):
                        await _settle(result)
            except exceptions.AddonHalt:
                return
            except exceptions.OptionsError:
                raise
            except Exception as error:
                log.exception("Addon error: %s", error)


async def _settle(result: Awaitable[object]) -> None:
    await result


def install(manager: AddonManager) -> Table | None:
    """Put the table in place; None, and a log line, where mitmproxy's code is not the one we know."""
    if digest() not in KNOWN:
        log.warning("guard_dispatch is off: this mitmproxy's AddonManager is not known to us")
        return None
    table = Table(manager)
    for name in ("register", "remove", "clear"):
        setattr(manager, name, _then(getattr(manager, name), table.clear))
    # Script reloads and `scripts=` changes rearrange addons without the manager's help.
    manager.master.options.changed.connect(table.clear)
    manager.trigger_event = table.trigger_event  # type: ignore[method-assign]
    manager.handle_lifecycle = table.handle_lifecycle  # type: ignore[method-assign]
    return table


def _then[**P, R](call: Callable[P, R], after: Callable[[], None]) -> Callable[P, R]:
    def both(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return call(*args, **kwargs)
        finally:
            after()

    return both
