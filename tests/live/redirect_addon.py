"""Sends every upstream connection of a test's mitmdump to the fake provider on loopback.

Loaded as a second script. Only the TCP destination changes: names, SNI, certificate checks and
connection reuse stay those of the real hosts. `FAKE_UPSTREAM` holds `PORT` (every name) and, where a
name has a port of its own, `,NAME=PORT`.
"""

from __future__ import annotations

import asyncio
import os
from typing import Any

DEFAULT, *NAMED = os.environ["FAKE_UPSTREAM"].split(",")
PORTS = {name: int(port) for name, _, port in (each.partition("=") for each in NAMED)}
connect = asyncio.open_connection


async def redirected(host: str, port: int, **options: Any) -> Any:
    """Connect to the fake provider, whatever was asked for."""
    return await connect("127.0.0.1", PORTS.get(host, int(DEFAULT)), **options)


asyncio.open_connection = redirected
