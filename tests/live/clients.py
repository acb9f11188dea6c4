"""The official SDKs behind one face, so that one test runs over all formats, plain and streamed.

talker = CLIENTS["anthropic"](Wire(ca, proxy="http://127.0.0.1:8080"))
got = talker.talk(Prompt(system="...", turns=(User("..."),), tool="..."), stream=True)
got.text, got.arguments, got.finish
"""

from __future__ import annotations

import asyncio
import json
import ssl
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

import anthropic
import httpx
import httpx2
import ollama
import openai
from mcp import ClientSession
from mcp.client.streamable_http import streamable_http_client

SECONDS = 20.0
MODEL = "fake-model"
TOOL = "save_note"


@dataclass(frozen=True)
class User:
    text: str


@dataclass(frozen=True)
class Assistant:
    text: str


@dataclass(frozen=True)
class Used:
    """A tool call of an earlier turn."""

    arguments: Mapping[str, Any]


@dataclass(frozen=True)
class Result:
    """Its result."""

    text: str


OPENED: list[Callable[[], Any]] = []
"""What a test's clients opened; the `closed` fixture closes it."""

type Turn = User | Assistant | Used | Result


@dataclass(frozen=True)
class Prompt:
    turns: tuple[Turn, ...]
    system: str = "Answer in one line."
    tool: str = "Saves a note."  # the description of the one tool


@dataclass
class Got:
    """What the application received."""

    text: str = ""
    arguments: list[str] = field(default_factory=list)  # JSON texts, as the SDK hands them out
    finish: str = ""
    deltas: list[str] = field(default_factory=list)
    name: str = ""  # id of the response
    copies: list[str] = field(default_factory=list)  # done texts that repeat the deltas

    def read_arguments(self) -> list[Any]:
        return [json.loads(each) for each in self.arguments]


@dataclass(frozen=True)
class Wire:
    """How a client reaches the fake internet: through a proxy, or at its port directly."""

    ca: ssl.SSLContext
    proxy: str | None = None
    port: int = 443
    http2: bool = False
    headers: Mapping[str, str] = field(default_factory=dict)

    def url(self, host: str) -> str:
        return f"https://{host}" if self.proxy else f"https://localhost:{self.port}"

    def options(self) -> dict[str, Any]:
        return {
            "verify": self.ca,
            "proxy": self.proxy,
            "http2": self.http2,
            "trust_env": False,
            "timeout": SECONDS,
            "headers": dict(self.headers),
        }

    def client(self) -> httpx2.Client:
        client = httpx2.Client(**self.options())
        OPENED.append(client.close)
        return client


class Talker(Protocol):
    """One provider's SDK."""

    def talk(
        self, prompt: Prompt, *, stream: bool, on_delta: Callable[[str], None] = ..., **more: Any
    ) -> Got: ...


def nothing(delta: str) -> None:
    """The default of `on_delta`."""


SCHEMA = {
    "type": "object",
    "properties": {"text": {"type": "string"}, "payload": {"type": "string"}},
}


class OpenAIChat:
    def __init__(self, wire: Wire, retries: int = 0) -> None:
        self.sdk = openai.OpenAI(
            api_key="sk-made-up",
            base_url=wire.url("api.openai.com") + "/v1",
            http_client=wire.client(),
            max_retries=retries,
        )

    def messages(self, prompt: Prompt) -> list[Any]:
        made: list[Any] = [{"role": "system", "content": prompt.system}]
        for number, turn in enumerate(prompt.turns):
            match turn:
                case User(text):
                    made.append({"role": "user", "content": text})
                case Assistant(text):
                    made.append({"role": "assistant", "content": text})
                case Used(arguments):
                    function = {"name": TOOL, "arguments": json.dumps(arguments)}
                    call = {"id": f"call_u{number}", "type": "function", "function": function}
                    made.append({"role": "assistant", "content": None, "tool_calls": [call]})
                case Result(text):
                    call_id = f"call_u{number - 1}"
                    made.append({"role": "tool", "tool_call_id": call_id, "content": text})
        return made

    def talk(
        self,
        prompt: Prompt,
        *,
        stream: bool,
        on_delta: Callable[[str], None] = nothing,
        **more: Any,
    ) -> Got:
        function = {"name": TOOL, "description": prompt.tool, "parameters": SCHEMA}
        tools: list[Any] = [{"type": "function", "function": function}]
        asked: dict[str, Any] = {
            "model": MODEL,
            "messages": self.messages(prompt),
            "tools": tools,
            **more,
        }
        if not stream:
            answer = self.sdk.chat.completions.create(**asked)
            choice = answer.choices[0]
            calls = [each.function.arguments for each in choice.message.tool_calls or ()]
            text = choice.message.content or ""
            return Got(text, calls, choice.finish_reason, name=answer.id)
        got = Got()
        calls_by_index: dict[int, str] = {}
        for chunk in self.sdk.chat.completions.create(**asked, stream=True):
            for choice in chunk.choices:
                if said := choice.delta.content:
                    got.deltas.append(said)
                    on_delta(said)
                for call in choice.delta.tool_calls or ():
                    piece = call.function.arguments or ""
                    calls_by_index[call.index] = calls_by_index.get(call.index, "") + piece
                    on_delta(piece)
                got.finish = choice.finish_reason or got.finish
        got.text = "".join(got.deltas)
        got.arguments = list(calls_by_index.values())
        return got


class OpenAIResponses:
    def __init__(self, wire: Wire, retries: int = 0) -> None:
        self.sdk = OpenAIChat(wire, retries).sdk

    def items(self, prompt: Prompt) -> list[Any]:
        made: list[Any] = []
        for number, turn in enumerate(prompt.turns):
            match turn:
                case User(text):
                    made.append({"role": "user", "content": text})
                case Assistant(text):
                    made.append({"role": "assistant", "content": text})
                case Used(arguments):
                    call = {"type": "function_call", "call_id": f"call_u{number}", "name": TOOL}
                    made.append(call | {"arguments": json.dumps(arguments)})
                case Result(text):
                    call_id = f"call_u{number - 1}"
                    kind = "function_call_output"
                    made.append({"type": kind, "call_id": call_id, "output": text})
        return made

    def talk(
        self,
        prompt: Prompt,
        *,
        stream: bool,
        on_delta: Callable[[str], None] = nothing,
        **more: Any,
    ) -> Got:
        tools: list[Any] = [
            {"type": "function", "name": TOOL, "description": prompt.tool, "parameters": SCHEMA}
        ]
        asked: dict[str, Any] = {
            "model": MODEL,
            "instructions": prompt.system,
            "input": self.items(prompt),
            "tools": tools,
            **more,
        }
        if not stream:
            return self.read(self.sdk.responses.create(**asked))
        got = Got()
        called: dict[int, str] = {}
        for event in self.sdk.responses.create(**asked, stream=True):
            match event.type:
                case "response.output_text.delta":
                    got.deltas.append(event.delta)
                    on_delta(event.delta)
                case "response.function_call_arguments.delta":
                    called[event.output_index] = called.get(event.output_index, "") + event.delta
                    on_delta(event.delta)
                case "response.output_text.done":
                    got.copies.append(event.text)
                case "response.content_part.done":
                    got.copies.append(event.part.text)
                case "response.output_item.done" if event.item.type == "message":
                    got.copies.append(event.item.content[0].text)
                case "response.output_item.done" if event.item.type == "function_call":
                    got.arguments.append(event.item.arguments)
                case "response.completed" | "response.incomplete":
                    whole = self.read(event.response)
                    got.copies.append(whole.text)
                    got.finish, got.name = whole.finish, whole.name
                    assert whole.arguments == got.arguments == list(called.values())
        got.text = "".join(got.deltas)
        assert set(got.copies) <= {got.text}, (got.copies, got.text)
        return got

    def read(self, answer: Any) -> Got:
        calls = [item.arguments for item in answer.output if item.type == "function_call"]
        finish = answer.status
        if answer.incomplete_details:
            finish = answer.incomplete_details.reason
        return Got(answer.output_text, calls, finish, name=answer.id)


class Anthropic:
    def __init__(self, wire: Wire, retries: int = 0) -> None:
        self.sdk = anthropic.Anthropic(
            api_key="sk-ant-made-up",
            base_url=wire.url("api.anthropic.com"),
            http_client=wire.client(),
            max_retries=retries,
        )

    def messages(self, prompt: Prompt) -> list[Any]:
        made: list[Any] = []
        for number, turn in enumerate(prompt.turns):
            match turn:
                case User(text):
                    made.append({"role": "user", "content": text})
                case Assistant(text):
                    made.append({"role": "assistant", "content": [{"type": "text", "text": text}]})
                case Used(arguments):
                    block = {"type": "tool_use", "id": f"toolu_u{number}", "name": TOOL}
                    block |= {"input": dict(arguments)}
                    made.append({"role": "assistant", "content": [block]})
                case Result(text):
                    block = {"type": "tool_result", "tool_use_id": f"toolu_u{number - 1}"}
                    made.append({"role": "user", "content": [block | {"content": text}]})
        return made

    def talk(
        self,
        prompt: Prompt,
        *,
        stream: bool,
        on_delta: Callable[[str], None] = nothing,
        **more: Any,
    ) -> Got:
        tools: list[Any] = [{"name": TOOL, "description": prompt.tool, "input_schema": SCHEMA}]
        asked: dict[str, Any] = {
            "model": MODEL,
            "max_tokens": 1000,
            "system": prompt.system,
            "messages": self.messages(prompt),
            "tools": tools,
            **more,
        }
        if not stream:
            answer = self.sdk.messages.create(**asked)
            text = "".join(block.text for block in answer.content if block.type == "text")
            calls = [
                json.dumps(block.input) for block in answer.content if block.type == "tool_use"
            ]
            return Got(text, calls, str(answer.stop_reason), name=answer.id)
        got = Got()
        called: dict[int, str] = {}
        for event in self.sdk.messages.create(**asked, stream=True):
            if event.type == "content_block_delta" and event.delta.type == "text_delta":
                got.deltas.append(event.delta.text)
                on_delta(event.delta.text)
            elif event.type == "content_block_delta" and event.delta.type == "input_json_delta":
                called[event.index] = called.get(event.index, "") + event.delta.partial_json
                on_delta(event.delta.partial_json)
            elif event.type == "message_delta":
                got.finish = str(event.delta.stop_reason)
        got.text = "".join(got.deltas)
        got.arguments = list(called.values())
        return got

    def count(self, prompt: Prompt) -> int:
        asked = self.sdk.messages.count_tokens(
            model=MODEL, system=prompt.system, messages=self.messages(prompt)
        )
        return int(asked.input_tokens)


class OllamaChat:
    def __init__(self, wire: Wire, retries: int = 0) -> None:
        self.sdk = ollama.Client(host=wire.url("ollama.com"), **wire.options())
        OPENED.append(self.sdk.close)

    def messages(self, prompt: Prompt) -> list[Any]:
        made: list[Any] = [{"role": "system", "content": prompt.system}]
        for turn in prompt.turns:
            match turn:
                case User(text):
                    made.append({"role": "user", "content": text})
                case Assistant(text):
                    made.append({"role": "assistant", "content": text})
                case Used(arguments):
                    function = {"name": TOOL, "arguments": dict(arguments)}
                    made.append({"role": "assistant", "tool_calls": [{"function": function}]})
                case Result(text):
                    made.append({"role": "tool", "tool_name": TOOL, "content": text})
        return made

    def talk(
        self,
        prompt: Prompt,
        *,
        stream: bool,
        on_delta: Callable[[str], None] = nothing,
        **more: Any,
    ) -> Got:
        function = {"name": TOOL, "description": prompt.tool, "parameters": SCHEMA}
        tools: list[Any] = [{"type": "function", "function": function}]
        asked: dict[str, Any] = {"model": MODEL, "messages": self.messages(prompt), "tools": tools}
        answers: Iterable[Any]
        if stream:
            answers = self.sdk.chat(**asked, **more, stream=True)
        else:
            answers = [self.sdk.chat(**asked, **more)]
        got = Got()
        for answer in answers:
            if said := answer.message.content:
                got.deltas.append(said)
                on_delta(said)
            for call in answer.message.tool_calls or ():
                got.arguments.append(json.dumps(dict(call.function.arguments)))
            got.finish = answer.done_reason or got.finish
        got.text = "".join(got.deltas)
        return got


class OllamaGenerate(OllamaChat):
    """The one-shot API: no tools, no roles."""

    def talk(
        self,
        prompt: Prompt,
        *,
        stream: bool,
        on_delta: Callable[[str], None] = nothing,
        **more: Any,
    ) -> Got:
        said = "\n".join(turn.text for turn in prompt.turns if isinstance(turn, User | Assistant))
        asked: dict[str, Any] = {"model": MODEL, "prompt": said, "system": prompt.system}
        answers: Iterable[Any]
        if stream:
            answers = self.sdk.generate(**asked, **more, stream=True)
        else:
            answers = [self.sdk.generate(**asked, **more)]
        got = Got()
        for answer in answers:
            if piece := answer.response:
                got.deltas.append(piece)
                on_delta(piece)
            got.finish = answer.done_reason or got.finish
        got.text = "".join(got.deltas)
        return got


class Mcp:
    """A tool call is the only thing said: its arguments hold the newest text."""

    def __init__(self, wire: Wire, retries: int = 0) -> None:
        self.wire = wire

    def talk(
        self,
        prompt: Prompt,
        *,
        stream: bool,
        on_delta: Callable[[str], None] = nothing,
        **more: Any,
    ) -> Got:
        newest = prompt.turns[-1]
        assert isinstance(newest, User)
        return asyncio.run(self.call(more.get("tool_name", "echo"), {"text": newest.text}))

    async def call(self, tool: str, arguments: dict[str, Any]) -> Got:
        async with (
            httpx.AsyncClient(**self.wire.options()) as http,
            streamable_http_client(
                self.wire.url("mcp.example.test") + "/mcp", http_client=http
            ) as (reading, writing, _),
            ClientSession(reading, writing) as session,
        ):
            await session.initialize()
            listed = await session.list_tools()
            result = await session.call_tool(tool, arguments)
        text = "\n".join(block.text for block in result.content if block.type == "text")
        got = Got(text, finish="error" if result.isError else "ok")
        if result.structuredContent is not None:
            got.copies.append(json.dumps(result.structuredContent))
        got.deltas = [each.description or "" for each in listed.tools]
        return got


CLIENTS: dict[str, Callable[[Wire], Talker]] = {
    "chat": OpenAIChat,
    "responses": OpenAIResponses,
    "anthropic": Anthropic,
    "ollama": OllamaChat,
    "mcp": Mcp,
}
