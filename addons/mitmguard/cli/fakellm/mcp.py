"""A small MCP server over Streamable HTTP, answering as the Python SDK's servers do."""

from __future__ import annotations

import asyncio
import itertools
import json
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from typing import Any

from mitmguard.cli.fakellm.asked import Asked, Heard, strings
from mitmguard.cli.fakellm.behavior import Behavior, Call
from mitmguard.cli.fakellm.messages import Answer, JsonObject, Seen, dumps, json_answer
from mitmguard.cli.fakellm.speak import Frame

PING = b": ping - 2026-01-01 00:00:00+00:00\r\n\r\n"
SSE = "text/event-stream"
PROTOCOL = "2025-06-18"
NO_SUCH_METHOD = -32601

type Speak = Callable[[Iterator[Frame], Behavior, bytes], AsyncGenerator[bytes]]


def tool(name: str, description: str, *arguments: str) -> JsonObject:
    """Return a tool definition whose arguments are all strings."""
    properties = {each: {"type": "string", "description": f"The {each}."} for each in arguments}
    schema = {"type": "object", "properties": properties}
    return {"name": name, "description": description, "inputSchema": schema}


TOOLS = [
    tool("echo", "Returns the text it is given.", "text"),
    tool("lookup", "Returns its answer as structured content too.", "text"),
    tool("ask", "Asks the person for a text first, and returns it.", "text"),
]


class McpServer:
    """Sessions, tools and their calls; what a tool says is scripted like a model's reply."""

    def __init__(self, speak: Speak) -> None:
        self._speak = speak
        self._sessions = itertools.count(1)
        self._own_ids = itertools.count(1)
        self._questions: dict[int, asyncio.Future[Any]] = {}
        self.tools: list[JsonObject] = list(TOOLS)
        self.instructions = "A made-up server for tests."

    async def handle(self, seen: Seen, take: Callable[[], Behavior]) -> Answer:
        """Answer one HTTP request; `take` gives the behavior of the next tool call."""
        if seen.method == "GET":
            return Answer(200, [("content-type", SSE)], self._idle())
        if seen.method == "DELETE":
            return Answer(200, [])
        message = seen.json()
        if "method" not in message:
            self._answered(message)
            return Answer(202, [])
        if "id" not in message:
            return Answer(202, [])
        match message["method"]:
            case "initialize":
                return self._initialize(message)
            case "ping":
                return self._reply(message, {}, Behavior(plain=True))
            case "tools/list":
                return self._reply(message, {"tools": self.tools}, take())
            case "tools/call":
                return await self._call(message, take())
            case method:
                error = {"code": NO_SUCH_METHOD, "message": f"no such method: {method}"}
                return json_answer(200, {"jsonrpc": "2.0", "id": message["id"], "error": error})

    def _initialize(self, message: JsonObject) -> Answer:
        asked = message["params"].get("protocolVersion", PROTOCOL)
        result = {
            "protocolVersion": asked,
            "capabilities": {"tools": {"listChanged": False}},
            "serverInfo": {"name": "fake", "version": "1.0"},
            "instructions": self.instructions,
        }
        answer = self._reply(message, result, Behavior())
        answer.headers.append(("mcp-session-id", f"fake-session-{next(self._sessions)}"))
        return answer

    async def _call(self, message: JsonObject, behavior: Behavior) -> Answer:
        if behavior.status != 200:
            return json_answer(behavior.status, {"error": behavior.message})
        params = message["params"]
        name, arguments = params["name"], params.get("arguments") or {}
        if name == "ask":
            return Answer(200, [("content-type", SSE)], self._asking(message, behavior))
        heard = tuple(Heard("user", text) for text in strings(arguments))
        said = behavior.say(Asked(name, False, heard, arguments))
        text = "".join(each.arguments if isinstance(each, Call) else each.text for each in said)
        return self._reply(message, tool_result(text, structured=name == "lookup"), behavior)

    def _reply(self, message: JsonObject, result: JsonObject, behavior: Behavior) -> Answer:
        answer = {"jsonrpc": "2.0", "id": message["id"], "result": result}
        if behavior.plain:
            return json_answer(200, answer)
        frames = iter([event(answer)])
        return Answer(200, [("content-type", SSE)], self._speak(frames, behavior, PING))

    async def _asking(self, message: JsonObject, behavior: Behavior) -> AsyncGenerator[bytes]:
        number = next(self._own_ids)
        answered: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._questions[number] = answered
        schema = {
            "type": "object",
            "properties": {"text": {"type": "string"}},
            "required": ["text"],
        }
        question = strings(message["params"].get("arguments") or {})
        params = {"message": question[0] if question else "Which text?", "requestedSchema": schema}
        asked = {"jsonrpc": "2.0", "id": number, "method": "elicitation/create", "params": params}
        async for piece in self._speak(iter([event(asked)]), behavior, PING):
            yield piece
        given = (await answered).get("result", {}).get("content") or {}
        result = tool_result("\n".join(strings(given)), structured=False)
        last = event({"jsonrpc": "2.0", "id": message["id"], "result": result})
        async for piece in self._speak(iter([last]), behavior, PING):
            yield piece

    def _answered(self, message: JsonObject) -> None:
        if (waiting := self._questions.pop(message.get("id", 0), None)) and not waiting.done():
            waiting.set_result(message)

    async def _idle(self) -> AsyncGenerator[bytes]:
        yield PING
        forever: Awaitable[None] = asyncio.get_running_loop().create_future()
        await forever


def tool_result(text: str, *, structured: bool) -> JsonObject:
    """Return a tool's result; structured content repeats the text, as servers do."""
    if not structured:
        return {"content": [{"type": "text", "text": text}], "isError": False}
    value = {"result": text}
    content = [{"type": "text", "text": json.dumps(value, ensure_ascii=False)}]
    return {"content": content, "structuredContent": value, "isError": False}


def event(value: JsonObject) -> Frame:
    """Return one JSON-RPC message as an event with CRLF line ends."""
    return Frame(b"event: message\r\ndata: " + dumps(value) + b"\r\n\r\n", True)
