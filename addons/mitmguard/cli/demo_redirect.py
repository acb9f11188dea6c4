"""A script for the demo's mitmdump: every upstream connection goes to the fake provider on loopback.

Only the TCP destination changes: names, SNI and certificate checks stay those of the real host.
"""

from __future__ import annotations

import asyncio
import os
from typing import Any

PORT = "MITMGUARD_DEMO_PORT"


def load(loader: object) -> None:
    """Replace what mitmproxy connects with, in this process."""
    port = int(os.environ[PORT])
    connect = asyncio.open_connection

    async def redirected(host: str, _: int, **options: Any) -> Any:
        return await connect("127.0.0.1", port, **options)

    asyncio.open_connection = redirected  # type: ignore[assignment]
