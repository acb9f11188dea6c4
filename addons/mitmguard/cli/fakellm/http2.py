"""HTTP/2 for the fake provider: many streams on one connection, flow control obeyed."""

from __future__ import annotations

import asyncio
from contextlib import aclosing

import h2.config
import h2.connection
import h2.errors
import h2.events
import h2.exceptions

from mitmguard.cli.fakellm.messages import Answer, Died, Handler, Seen

READ = 65536


class Session:
    """One HTTP/2 connection."""

    def __init__(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, handle: Handler
    ) -> None:
        self._reader = reader
        self._writer = writer
        self._handle = handle
        config = h2.config.H2Configuration(client_side=False, header_encoding="utf-8")
        self._h2 = h2.connection.H2Connection(config=config)
        self._requests: dict[int, Seen] = {}
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._window = asyncio.Condition()

    async def serve(self) -> None:
        """Answer every stream of the connection; returns when it is over."""
        self._h2.initiate_connection()
        self._flush()
        async with asyncio.TaskGroup() as tasks:
            try:
                while data := await self._reader.read(READ):
                    for event in self._h2.receive_data(data):
                        await self._on(event, tasks)
                    self._flush()
            except h2.exceptions.ProtocolError:
                self._flush()
            except OSError:
                pass  # the client is gone
            finally:
                for task in self._tasks.values():
                    task.cancel()

    async def _on(self, event: h2.events.Event, tasks: asyncio.TaskGroup) -> None:
        match event:
            case h2.events.RequestReceived(stream_id=int(number), headers=list(headers)):
                pairs = [(str(name), str(value)) for name, value in headers]
                pseudo = dict(pair for pair in pairs if pair[0].startswith(":"))
                plain = [pair for pair in pairs if not pair[0].startswith(":")]
                host = pseudo.get(":authority", "")
                self._requests[number] = Seen(
                    pseudo[":method"], host, pseudo[":path"], "2", plain, b""
                )
            case h2.events.DataReceived(stream_id=int(number), data=bytes(data)):
                self._requests[number].body += data
                size = event.flow_controlled_length or 0
                self._h2.acknowledge_received_data(size, number)
            case h2.events.StreamEnded(stream_id=int(number)):
                self._tasks[number] = tasks.create_task(self._answer(number))
            case h2.events.StreamReset(stream_id=int(number)):
                if task := self._tasks.get(number):
                    task.cancel()
            case h2.events.WindowUpdated() | h2.events.RemoteSettingsChanged():
                async with self._window:
                    self._window.notify_all()

    async def _answer(self, number: int) -> None:
        seen = self._requests.pop(number)
        try:
            await self._send(number, seen, await self._handle(seen))
        except Died:
            self._h2.reset_stream(number, h2.errors.ErrorCodes.INTERNAL_ERROR)
            self._flush()
        except (OSError, h2.exceptions.ProtocolError):
            pass  # the stream or the connection was closed by the other side
        finally:
            seen.broken = not seen.finished
            self._tasks.pop(number, None)

    async def _send(self, number: int, seen: Seen, answer: Answer) -> None:
        self._h2.send_headers(number, [(":status", str(answer.status)), *answer.headers])
        self._flush()
        if isinstance(answer.body, bytes):
            await self._write(number, seen, answer.body)
        else:
            async with aclosing(answer.body) as body:
                async for piece in body:
                    await self._write(number, seen, piece)
                    await asyncio.sleep(0)
        self._h2.end_stream(number)
        self._flush()
        seen.finished = True

    async def _write(self, number: int, seen: Seen, data: bytes) -> None:
        seen.sent.append(data)
        while data:
            async with self._window:
                await self._window.wait_for(lambda: self._room(number) > 0)
            piece, data = data[: self._room(number)], data[self._room(number) :]
            self._h2.send_data(number, piece)
            self._flush()
            await self._writer.drain()

    def _room(self, number: int) -> int:
        return min(self._h2.local_flow_control_window(number), self._h2.max_outbound_frame_size)

    def _flush(self) -> None:
        self._writer.write(self._h2.data_to_send())
