"""The provider: answers chat completions with 2 KB of JSON, or as a stream of events, over plain HTTP and TLS.

Run as a process: `upstream.py PORT TLS_PORT CERTIFICATE`. A request for a stream has the header
`x-bench: EVENTS MILLISECONDS FIRST`: how many events, the time between them, and which delta is the first.
"""

from __future__ import annotations

import asyncio
import json
import ssl
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from _bench.texts import Writer

FIRST = {b"whole": "Sure, ", b"part": "Hello"}
"""The first delta: one that ends behind a word, or one that the next delta could go on."""


def chunk(content: str) -> bytes:
    """Return an event of some 220 bytes in an HTTP chunk, with the time it was sent at."""
    event = json.dumps(
        {
            "id": "chatcmpl-9ZbenchXYZ",
            "object": "chat.completion.chunk",
            "created": 1_790_000_000,
            "model": "gpt-5-mini",
            "choices": [{"index": 0, "delta": {"content": content}, "finish_reason": None}],
        }
    ).encode()
    data = b"data: %s\n\n" % event
    return b"%x\r\n%s\r\n" % (len(data), data)


class Provider(asyncio.Protocol):
    """One connection."""

    writer = Writer(seed=2)
    tasks: set[asyncio.Task[None]]

    def __init__(self) -> None:
        self.buffer = b""
        self.streaming = False
        self.tasks = set()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def connection_lost(self, error: Exception | None) -> None:
        for task in self.tasks:
            task.cancel()

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while not self.streaming:
            end = self.buffer.find(b"\r\n\r\n") + 4
            if end < 4:
                return
            head = self.buffer[:end].lower()
            at = head.find(b"content-length:")
            size = int(head[at + 15 : head.find(b"\r", at)]) if at >= 0 else 0
            if len(self.buffer) < end + size:
                return
            self.buffer = self.buffer[end + size :]
            at = head.find(b"x-bench:")
            if at < 0:
                self.transport.write(self.answer())
            else:
                events, pause, first = head[at + 8 : head.find(b"\r", at)].split()
                self.streaming = True
                stream = self.stream(int(events), float(pause) / 1000, FIRST[first])
                task = asyncio.get_running_loop().create_task(stream)
                self.tasks.add(task)
                task.add_done_callback(self.tasks.discard)

    def answer(self) -> bytes:
        message = {"role": "assistant", "content": self.writer.text(1700)}
        body = json.dumps(
            {
                "id": "chatcmpl-9ZbenchXYZ",
                "object": "chat.completion",
                "created": 1_790_000_000,
                "model": "gpt-5-mini",
                "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
                "usage": {"prompt_tokens": 400, "completion_tokens": 400, "total_tokens": 800},
            }
        ).encode()
        head = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n"
        return head % len(body) + body

    async def stream(self, events: int, pause: float, first: str) -> None:
        words = self.writer.text(events * 8).split(" ")
        self.transport.write(
            b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"
        )
        begin = time.monotonic()
        for number in range(events):
            word = words[number % len(words)]
            self.transport.write(chunk(f" {word}" if number else first))
            # By the clock: a late timer must not make the next ones late as well.
            await asyncio.sleep(max(0, begin + (number + 1) * pause - time.monotonic()))
        done = b"data: [DONE]\n\n"
        self.transport.write(b"%x\r\n%s\r\n0\r\n\r\n" % (len(done), done))
        self.streaming = False
        self.data_received(b"")


async def main(port: int, tls_port: int, certificate: str) -> None:
    """Serve until killed."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    loop = asyncio.get_running_loop()
    plain = await loop.create_server(Provider, "127.0.0.1", port, backlog=512)
    await loop.create_server(Provider, "127.0.0.1", tls_port, ssl=context, backlog=512)
    await plain.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]))
