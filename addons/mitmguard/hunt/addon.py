"""The hunt inside mitmproxy: flows loaded from a file are scanned and marked, and nothing else is done to them."""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence, Set
from pathlib import Path

from mitmproxy import command, ctx, exceptions, flow, hooks, http
from mitmproxy.addonmanager import Loader
from mitmproxy.utils import asyncio_utils

from mitmguard.conversations import Keys
from mitmguard.engine import KEY_FILE, Guard
from mitmguard.errors import ConfigurationError, KeyFileError
from mitmguard.hunt.mark import comment, mark
from mitmguard.hunt.report import Tally
from mitmguard.hunt.scan import Failed, Result, Scanned, Scanner
from mitmguard.hunt.wanted import Types
from mitmguard.work import drive

log = logging.getLogger(__name__)

OPTIONS = {"hunt_config", "hunt_only", "hunt_all_hosts"}


class Hunter:
    """Marks loaded flows with what is in them; live traffic is left alone."""

    name = "mitmguard-hunt"

    def __init__(self) -> None:
        self._guard: Guard | None = None
        self._scanner: Scanner | None = None

    def load(self, loader: Loader) -> None:
        loader.add_option(
            "hunt_config",
            str,
            "monitor",
            "The policy whose detectors and rules look at captured flows: a file, or the name of one that "
            "ships with mitmguard. Nothing is blocked or changed, whatever its mode.",
        )
        loader.add_option(
            "hunt_only",
            str,
            "",
            "Types, categories or rules to look for, separated by commas, with '*'. Empty: all.",
        )
        loader.add_option(
            "hunt_all_hosts",
            bool,
            False,
            "Also read hosts to which the policy opens no connections, by the shape of their requests.",
        )

    def configure(self, updated: Set[str]) -> None:
        """Make the scanner anew when an option changes; a wrong one leaves the old scanner at work."""
        if not updated & OPTIONS:
            return
        chosen = ctx.options
        try:
            keys = Keys.load(Path(chosen.confdir).expanduser() / KEY_FILE)
            guard = Guard(chosen.hunt_config, keys, observe=True)
        except (ConfigurationError, KeyFileError) as error:
            raise exceptions.OptionsError(str(error)) from error
        self.done()
        self._guard = guard
        self._scanner = Scanner(guard, Types(chosen.hunt_only), all_hosts=chosen.hunt_all_hosts)

    def done(self) -> None:
        if self._guard is not None:
            self._guard.close()

    async def request(self, each: http.HTTPFlow) -> None:
        if not each.live and each.response is None and each.error is None:
            await self._look(each)

    async def response(self, each: http.HTTPFlow) -> None:
        if not each.live:
            await self._look(each)

    async def error(self, each: http.HTTPFlow) -> None:
        if not each.live and each.response is None:
            await self._look(each)

    @command.command("guard.hunt")  # type: ignore[untyped-decorator]
    def hunt(self, flows: Sequence[flow.Flow]) -> None:
        """Look for findings in the given flows, such as @all, and mark those that have any."""
        task = self._hunt(list(flows))
        asyncio_utils.create_task(task, name="guard.hunt", keep_ref=True)

    async def _hunt(self, flows: Sequence[flow.Flow]) -> None:
        tally, marked = Tally(), []
        for each in flows:
            result = await self._look(each)
            tally.add(result)
            if isinstance(result, Scanned) and result.hits:
                marked.append(each)
        await ctx.master.addons.handle_lifecycle(hooks.UpdateHook(marked))
        log.info("guard.hunt: %d of %d flows have findings", tally.hits, tally.flows)

    async def _look(self, each: flow.Flow) -> Result:
        if self._scanner is None or self._guard is None:
            raise RuntimeError("the hunt was not configured")
        result = await drive(self._scanner.scan(each))
        if isinstance(result, Scanned) and result.hits:
            mark(each, result, self._guard.policy.version)
            log.info("%s: %s", each.id, comment(result))
        elif isinstance(result, Failed):
            log.error("%s: mitmguard could not look at this flow: %s", each.id, result.error)
        return result


def install() -> None:
    """Register the hunter with the running master; a wrong configuration ends the process with code 2."""
    if ctx.master.addons.get(Hunter.name) is not None:
        return
    hunter = Hunter()
    ctx.master.addons.add(hunter)
    # In front, so that what is shown and saved has the marks.
    chain = ctx.master.addons.chain
    chain.remove(hunter)
    chain.insert(0, hunter)
    try:
        hunter.configure(OPTIONS)
    except exceptions.OptionsError as error:
        # Going on would show a capture in which nothing seems to be found.
        sys.stderr.write(f"mitmguard: {error}\n")
        sys.stderr.flush()
        raise SystemExit(2) from error
