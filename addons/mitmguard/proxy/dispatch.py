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
from collections.abc import Awaitable, Callable, Generator
from typing import Any, NamedTuple

from mitmproxy import addonmanager, exceptions, flow, hooks, http
from mitmproxy.addonmanager import AddonManager
from mitmproxy.addons.anticache import AntiCache
from mitmproxy.addons.anticomp import AntiComp
from mitmproxy.addons.blocklist import BlockList
from mitmproxy.addons.maplocal import MapLocal
from mitmproxy.addons.mapremote import MapRemote
from mitmproxy.addons.modifybody import ModifyBody
from mitmproxy.addons.modifyheaders import ModifyHeaders
from mitmproxy.addons.onboarding import Onboarding
from mitmproxy.addons.savehar import SaveHar
from mitmproxy.addons.stickyauth import StickyAuth
from mitmproxy.addons.stickycookie import StickyCookie
from mitmproxy.proxy import commands

log = logging.getLogger(__name__)

KNOWN = frozenset({"0d5d2a74f23dc4c5"})
"""Digests of the AddonManager code whose behavior this table has; another one keeps mitmproxy's own."""

IDLE: dict[object, str] = {
    Onboarding.request: "onboarding",
    MapLocal.request: "map_local",
    MapRemote.request: "map_remote",
    ModifyHeaders.requestheaders: "modify_headers",
    ModifyHeaders.responseheaders: "modify_headers",
    ModifyBody.request: "modify_body",
    ModifyBody.response: "modify_body",
    BlockList.request: "block_list",
    StickyCookie.request: "stickycookie",
    StickyCookie.response: "stickycookie",
    StickyAuth.request: "stickyauth",
    AntiCache.request: "anticache",
    AntiComp.request: "anticomp",
    SaveHar.response: "hardump",
}
"""mitmproxy's own hooks that do nothing while an option is off, as almost always."""

Hook = Callable[..., Any]
Groups = tuple[tuple[Hook, ...], ...]
Steps = Generator[Awaitable[object], None, None]
"""Hooks being called in order: yields what has to be awaited before the next one."""


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
        options = self.manager.master.options
        found: list[tuple[Hook, ...]] = []
        for top in self.manager.chain:
            group: list[Hook] = []
            for addon in addonmanager.traverse([top]):
                hook = getattr(addon, name, None)
                option = IDLE.get(getattr(hook, "__func__", None))
                if callable(hook) and (option is None or getattr(options, option)):
                    group.append(hook)
                elif option is None and hook and not isinstance(hook, types.ModuleType):
                    log.error("addon handler %s (%s) is not callable", name, addon)
            if group:
                found.append(tuple(group))
        groups = self.groups[name] = tuple(found)
        return groups

    async def trigger_event(self, event: hooks.Hook) -> None:
        """Stands in for AddonManager.trigger_event."""
        if groups := self._groups(event.name):
            await settle(self._call(groups, event.args()))

    async def handle_lifecycle(self, event: hooks.Hook) -> None:
        """Stands in for AddonManager.handle_lifecycle."""
        if self._groups(event.name) or self._groups("update"):
            await settle(self._lifecycle(event.name, event.args()))

    def begin(self, event: commands.StartHook, about: flow.Flow) -> Rest | None:
        """Call the hooks of a flow's event up to one that waits; None when all are done.

        Where none waits, as almost always, no task is needed, and no way back through the layers.
        """
        steps = self._lifecycle(event.name, (about,))
        waiting = next(steps, None)
        return Rest(about, steps, waiting) if waiting is not None or about.intercepted else None

    def _groups(self, name: str) -> Groups:
        groups = self.groups.get(name)
        return self.find(name) if groups is None else groups

    def _lifecycle(self, name: str, args: Any) -> Steps:
        yield from self._call(self._groups(name), args)
        if (updates := self._groups("update")) and isinstance(args[0], flow.Flow):
            yield from self._call(updates, ([args[0]],))

    def _call(self, groups: Groups, args: Any) -> Steps:
        for group in groups:
            try:
                for hook in group:
                    result = hook(*args)
                    if result is not None and inspect.isawaitable(result):
                        yield result
            except exceptions.AddonHalt:
                return
            except exceptions.OptionsError:
                raise
            except Exception as error:
                log.exception("Addon error: %s", error)


class Rest(NamedTuple):
    """The hooks of a flow's event from the first one on that waits."""

    about: flow.Flow
    steps: Steps
    waiting: Awaitable[object] | None

    async def settle(self) -> None:
        """Call the other hooks, and wait for a flow that one of them intercepted."""
        await settle(self.steps, self.waiting)
        await self.about.wait_for_resume()


async def settle(steps: Steps, waiting: Awaitable[object] | None = None) -> None:
    """Call hooks to their end; what an awaited one raises, its group gets to handle."""
    try:
        if waiting is None:
            waiting = next(steps)
        while True:
            try:
                await waiting
            except BaseException as error:  # noqa: BLE001 - thrown on
                waiting = steps.throw(error)
            else:
                waiting = next(steps)
    except StopIteration:
        return


def install(manager: AddonManager) -> Table | None:
    """Put the table in place; None, and a log line, where mitmproxy's code is not the one we know."""
    if digest() not in KNOWN:
        log.warning("guard_dispatch is off: this mitmproxy's AddonManager is not known to us")
        return None
    table = Table(manager)
    http.MessageData.__post_init__ = _unchecked  # type: ignore[method-assign]
    for name in ("register", "remove", "clear"):
        setattr(manager, name, _then(getattr(manager, name), table.clear))
    # Script reloads and `scripts=` changes rearrange addons without the manager's help.
    manager.master.options.changed.connect(table.clear)
    manager.trigger_event = table.trigger_event  # type: ignore[method-assign]
    manager.handle_lifecycle = table.handle_lifecycle  # type: ignore[method-assign]
    return table


def _unchecked(data: http.MessageData) -> None:
    """Stands in for a check of the types in each message that mitmproxy itself leaves out under `python -O`."""


def _then[**P, R](call: Callable[P, R], after: Callable[[], None]) -> Callable[P, R]:
    def both(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return call(*args, **kwargs)
        finally:
            after()

    return both
