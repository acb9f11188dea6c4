"""A graceful end: SIGTERM stops listening and lets open exchanges finish; a second one exits at once."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Awaitable, Callable

from mitmproxy.utils import asyncio_utils

from mitmguard.clock import monotonic

log = logging.getLogger(__name__)

POLL_S = 0.05

FAREWELL_S = 1.0
"""What open WebSockets have to end in; then the process does."""


class Drain:
    """Takes SIGTERM and SIGHUP over from mitmproxy, which would cut every stream in mid-sentence."""

    def __init__(
        self,
        still_open: Callable[[], int],
        stop_listening: Callable[[], Awaitable[None]],
        farewell: Callable[[], None],
        shutdown: Callable[[], None],
        grace_s: Callable[[], float],
    ) -> None:
        self.draining = False
        self._still_open = still_open
        self._stop_listening = stop_listening
        self._farewell = farewell
        self._shutdown = shutdown
        self._grace_s = grace_s

    def install(self, reload: Callable[[], None] | None) -> None:
        """Handle the signals of the running loop; `reload` is called on SIGHUP."""
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGTERM, self.terminate)
        if reload is not None:
            loop.add_signal_handler(signal.SIGHUP, reload)

    def terminate(self) -> None:
        """Begin to drain; called again, stop at once."""
        if self.draining:
            self._shutdown()
            return
        self.draining = True
        asyncio_utils.create_task(self._drain(), name="guard drain", keep_ref=True)

    async def _drain(self) -> None:
        try:
            await self._stop_listening()
            log.info("draining: %d exchanges are open", self._still_open())
            await self._wait(self._grace_s())
            if left := self._still_open():
                log.warning("the grace time is over with %d exchanges open", left)
                self._farewell()
                await self._wait(FAREWELL_S)
        finally:
            self._shutdown()

    async def _wait(self, seconds: float) -> None:
        until = monotonic() + seconds
        while self._still_open() and monotonic() < until:  # noqa: ASYNC110 - happens once
            await asyncio.sleep(POLL_S)
