"""The control port of a fake provider that runs in its own process.

GET  /seen       the requests so far: method, host, path, headers, body (base64), finished
POST /script     a JSON list of behaviors for the next requests, or one object: the new default
POST /release    lets the next delta of a paced answer leave; `{"count": 3}` for more
POST /reset      forgets everything
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
from collections.abc import AsyncIterator

import h11

from mitmguard.cli.fakellm import http1
from mitmguard.cli.fakellm.behavior import Behavior
from mitmguard.cli.fakellm.messages import Answer, JsonObject, Seen, json_answer
from mitmguard.cli.fakellm.server import FakeLLM


@contextlib.asynccontextmanager
async def control(fake: FakeLLM, port: int = 0) -> AsyncIterator[int]:
    """Serve the control port of `fake` on loopback, and yield its number."""

    async def handle(seen: Seen) -> Answer:
        try:
            return obey(fake, seen)
        except (ValueError, KeyError, TypeError) as error:
            return json_answer(400, {"error": str(error)})

    writers: set[asyncio.StreamWriter] = set()

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writers.add(writer)
        with contextlib.suppress(OSError, h11.RemoteProtocolError):
            await http1.serve(reader, writer, handle)
        writer.close()
        writers.discard(writer)

    server = await asyncio.start_server(connected, "127.0.0.1", port)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        for writer in writers:
            writer.transport.abort()


def obey(fake: FakeLLM, seen: Seen) -> Answer:
    """Carry out one control request."""
    match seen.method, seen.path:
        case "GET", "/seen":
            return json_answer(200, [described(each) for each in fake.seen])
        case "POST", "/script":
            given = seen.json()
            if isinstance(given, list):
                fake.script(*map(Behavior.from_json, given))
            else:
                fake.default = Behavior.from_json(given)
        case "POST", "/release":
            fake.release(seen.json().get("count", 1) if seen.body else 1)
        case "POST", "/reset":
            fake.reset()
        case _:
            return json_answer(404, {"error": "no such command"})
    return json_answer(200, {})


def described(seen: Seen) -> JsonObject:
    """Return a recorded request as JSON."""
    return {
        "method": seen.method,
        "host": seen.host,
        "path": seen.path,
        "http": seen.http,
        "headers": seen.headers,
        "body": base64.b64encode(seen.body).decode(),
        "finished": seen.finished,
    }
