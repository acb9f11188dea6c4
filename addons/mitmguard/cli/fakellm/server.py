"""The fake provider: one loopback port that speaks every dialect, scripted and recorded."""

from __future__ import annotations

import asyncio
import gzip
import json
import ssl
from collections import deque
from collections.abc import AsyncGenerator, Iterator
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

import h11

from mitmguard.cli.fakellm import http1, http2
from mitmguard.cli.fakellm.anthropic import Messages
from mitmguard.cli.fakellm.behavior import Behavior
from mitmguard.cli.fakellm.chat import Chat
from mitmguard.cli.fakellm.dialect import Dialect
from mitmguard.cli.fakellm.mcp import McpServer
from mitmguard.cli.fakellm.messages import Answer, Died, Seen, json_answer
from mitmguard.cli.fakellm.ollama import Ollama
from mitmguard.cli.fakellm.responses import Responses
from mitmguard.cli.fakellm.speak import Frame, Pace, speak

OVERRIDE = "x-fakellm"
LARGEST_LINE = 16 * 1024 * 1024
COUNT_TOKENS = "/messages/count_tokens"


class FakeLLM:
    """A server that plays OpenAI, Anthropic, Ollama and an MCP server on one port of 127.0.0.1.

    Use it as an asynchronous context manager. `seen` holds every request in order; `default` is
    what it does, `script` what it does first; a request's `x-fakellm` header (JSON) wins.
    """

    def __init__(self, tls: ssl.SSLContext | None = None, *, port: int = 0) -> None:
        self.seen: list[Seen] = []
        self.default = Behavior()
        self.port = port
        self._tls = tls
        self._scripted: deque[Behavior] = deque()
        self._pace = Pace()
        self._server: asyncio.Server | None = None
        self._connections: dict[asyncio.Task[None], asyncio.StreamWriter] = {}
        ollama = Ollama()
        self._dialects: dict[str, Dialect] = {
            "/chat/completions": Chat(),
            "/responses": Responses(),
            "/messages": Messages(),
            "/api/chat": ollama,
            "/api/generate": ollama,
        }
        self.mcp = McpServer(self._speak)

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(
            self._connected, "127.0.0.1", self.port, ssl=self._tls, limit=LARGEST_LINE
        )
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._server is not None:
            self._server.close()
        for writer in self._connections.values():
            writer.transport.abort()
        await asyncio.gather(*self._connections, return_exceptions=True)

    def script(self, *behaviors: Behavior) -> None:
        """Append what the next requests get, in order; after that `default` holds again."""
        self._scripted.extend(behaviors)

    def reset(self) -> None:
        """Forget what was seen and what was scripted."""
        self.seen.clear()
        self._scripted.clear()
        self.default = Behavior()

    def release(self, count: int = 1) -> None:
        """Acknowledge `count` deltas of the newest paced answer."""
        self._pace.release(count)

    async def handle(self, seen: Seen) -> Answer:
        """Record a request and answer it."""
        self.seen.append(seen)
        path = urlsplit(seen.path).path
        try:
            return await self._route(seen, path)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            return json_answer(400, {"error": {"message": f"cannot read the request: {error!r}"}})

    async def _route(self, seen: Seen, path: str) -> Answer:
        if path.endswith("/mcp"):
            return await self.mcp.handle(seen, lambda: self._take(seen))
        if seen.method == "GET" and seen.header("upgrade"):
            return json_answer(426, {"error": {"message": "no WebSocket here"}})
        if seen.method == "POST" and path.endswith(COUNT_TOKENS):
            asked = self._dialects["/messages"].asked(path, seen.json())
            return json_answer(200, {"input_tokens": len(asked.everything) // 4 + 1})
        if seen.method == "POST":
            for suffix, dialect in self._dialects.items():
                if path.endswith(suffix):
                    return self._model(seen, path, dialect)
        if seen.method == "GET" and path.endswith("/models"):
            models = [{"id": "fake", "object": "model", "created": 0, "owned_by": "nobody"}]
            return json_answer(200, {"object": "list", "data": models})
        return json_answer(404, {"error": {"message": f"no such path: {path}"}})

    def _model(self, seen: Seen, path: str, dialect: Dialect) -> Answer:
        behavior = self._take(seen)
        if behavior.status != 200:
            error = dialect.error(behavior.status, behavior.message)
            return json_answer(behavior.status, error, *behavior.headers)
        if behavior.raw is not None:
            headers = [("content-type", behavior.raw_type), *behavior.headers]
            return Answer(200, headers, self._speak(iter([Frame(behavior.raw)]), behavior, b""))
        asked = dialect.asked(path, seen.json())
        parts = behavior.say(asked)
        coding = [("content-encoding", behavior.coding)] if behavior.coding else []
        if not asked.stream or behavior.plain:
            answer = json_answer(200, dialect.whole(asked, parts), *coding, *behavior.headers)
            if behavior.coding and isinstance(answer.body, bytes):
                answer.body = gzip.compress(answer.body)
            return answer
        headers = [("content-type", dialect.content_type), *coding, *behavior.headers]
        frames = dialect.frames(asked, parts, behavior.delta)
        return Answer(200, headers, self._speak(frames, behavior, dialect.ping))

    def _take(self, seen: Seen) -> Behavior:
        if override := seen.header(OVERRIDE):
            return Behavior.from_json(json.loads(override))
        return self._scripted.popleft() if self._scripted else self.default

    def _speak(
        self, frames: Iterator[Frame], behavior: Behavior, ping: bytes
    ) -> AsyncGenerator[bytes]:
        if behavior.paced:
            self._pace = Pace()
        return speak(frames, behavior, self._pace, ping)

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is not None:
            self._connections[task] = writer
            task.add_done_callback(lambda done: self._connections.pop(done, None))
        tls: ssl.SSLObject | None = writer.get_extra_info("ssl_object")
        try:
            if tls is not None and tls.selected_alpn_protocol() == "h2":
                await http2.Session(reader, writer, self.handle).serve()
            else:
                await http1.serve(reader, writer, self.handle)
            writer.close()
        except (Died, OSError, h11.RemoteProtocolError):
            writer.transport.abort()
