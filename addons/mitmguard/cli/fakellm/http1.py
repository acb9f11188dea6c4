"""HTTP/1.1 for the fake provider: one connection, one request after another."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Coroutine
from contextlib import aclosing

import h11

from mitmguard.cli.fakellm.messages import Answer, Died, Handler, Seen

READ = 65536


async def serve(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, handle: Handler
) -> None:
    """Answer every request of a connection; returns when it is over."""
    connection = h11.Connection(h11.SERVER)
    while (seen := await receive(connection, reader, writer)) is not None:
        answer = await handle(seen)
        await send(connection, reader, writer, seen, answer)
        if connection.our_state is not h11.DONE or connection.their_state is not h11.DONE:
            return
        connection.start_next_cycle()


async def receive(
    connection: h11.Connection, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> Seen | None:
    """Read one whole request; None at the end of the connection."""
    request: h11.Request | None = None
    body = bytearray()
    while True:
        event = connection.next_event()
        if event is h11.NEED_DATA:
            if connection.they_are_waiting_for_100_continue:
                go_on = h11.InformationalResponse(status_code=100, headers=[])
                writer.write(connection.send(go_on) or b"")
            connection.receive_data(await reader.read(READ))
        elif isinstance(event, h11.Request):
            request = event
        elif isinstance(event, h11.Data):
            body += event.data
        elif isinstance(event, h11.EndOfMessage) and request is not None:
            headers = [(k.decode("latin-1"), v.decode("latin-1")) for k, v in request.headers]
            host = next((value for name, value in headers if name == "host"), "")
            path = request.target.decode("latin-1")
            method = request.method.decode("ascii")
            return Seen(method, host, path, "1.1", headers, bytes(body))
        elif isinstance(event, h11.ConnectionClosed) or event is h11.PAUSED:
            return None


async def send(
    connection: h11.Connection,
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    seen: Seen,
    answer: Answer,
) -> None:
    """Write an answer, one piece a write; a client that hangs up ends the body's generator."""
    headers = list(answer.headers)
    if isinstance(answer.body, bytes):
        headers.append(("content-length", str(len(answer.body))))
    writer.write(connection.send(h11.Response(status_code=answer.status, headers=headers)) or b"")
    if isinstance(answer.body, bytes):
        seen.sent.append(answer.body)
        writer.write(connection.send(h11.Data(data=answer.body)) or b"")
    else:
        await writer.drain()
        try:
            await until_gone(reader, connection, pump(connection, writer, seen, answer.body))
        except Died:
            seen.broken = True
            raise
    writer.write(connection.send(h11.EndOfMessage()) or b"")
    await writer.drain()
    seen.finished = True


async def pump(
    connection: h11.Connection,
    writer: asyncio.StreamWriter,
    seen: Seen,
    body: AsyncGenerator[bytes],
) -> None:
    """Write the pieces of a streamed body as chunks."""
    async with aclosing(body):
        async for piece in body:
            seen.sent.append(piece)
            writer.write(connection.send(h11.Data(data=piece)) or b"")
            await writer.drain()
            await asyncio.sleep(0)


async def until_gone(
    reader: asyncio.StreamReader, connection: h11.Connection, pumping: Coroutine[None, None, None]
) -> None:
    """Run `pumping`, or raise `Died` as soon as the client closes its side."""
    died = False
    try:
        async with asyncio.TaskGroup() as tasks:
            watch = tasks.create_task(hung_up(reader, connection))
            await pumping
            watch.cancel()
    except* (Died, OSError):
        died = True
    if died:
        raise Died


async def hung_up(reader: asyncio.StreamReader, connection: h11.Connection) -> None:
    """Keep what the client sends early, and raise `Died` when it closes."""
    while early := await reader.read(READ):
        connection.receive_data(early)
    raise Died
