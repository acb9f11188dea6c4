"""The official SDKs of the other providers behind the face of `clients.py`, counting what they send.

talker = MORE["gemini"](Lines(ca, proxy="http://127.0.0.1:8080"))
got = talker.talk(Prompt(...), stream=True); talker.lines.sent, talker.refused
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, Protocol

import cohere
import groq
from google import genai
from google.genai import types
from mistralai.client import Mistral
from mistralai.client.errors import SDKError

from tests.live.clients import (
    MODEL,
    SCHEMA,
    TOOL,
    Assistant,
    Got,
    OpenAIChat,
    Prompt,
    Result,
    Used,
    User,
    nothing,
)
from tests.live.clients_a2a import A2AAgent
from tests.live.clients_aws import Bedrock, BedrockInvoke
from tests.live.clients_sockets import Realtime, ResponsesSocket
from tests.live.lines import Lines


class Talker(Protocol):
    """One provider's SDK: what it sent, and what it raises when it is refused."""

    lines: Lines
    refused: tuple[type[Exception], ...]

    def talk(
        self, prompt: Prompt, *, stream: bool, on_delta: Callable[[str], None] = ..., **more: Any
    ) -> Got: ...


class Gemini:
    refused: tuple[type[Exception], ...] = (genai.errors.ClientError,)

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        http = types.HttpOptions(httpx_client=lines.client())
        self.sdk: Any = genai.Client(api_key="made-up", http_options=http)

    def contents(self, prompt: Prompt) -> list[Any]:
        made: list[Any] = []
        for turn in prompt.turns:
            match turn:
                case User(text):
                    made.append({"role": "user", "parts": [{"text": text}]})
                case Assistant(text):
                    made.append({"role": "model", "parts": [{"text": text}]})
                case Used(arguments):
                    call = {"name": TOOL, "args": dict(arguments)}
                    made.append({"role": "model", "parts": [{"function_call": call}]})
                case Result(text):
                    answer = {"name": TOOL, "response": {"result": text}}
                    made.append({"role": "user", "parts": [{"function_response": answer}]})
        return made

    def talk(
        self,
        prompt: Prompt,
        *,
        stream: bool,
        on_delta: Callable[[str], None] = nothing,
        **more: Any,
    ) -> Got:
        function = {"name": TOOL, "description": prompt.tool, "parameters_json_schema": SCHEMA}
        config = types.GenerateContentConfig.model_validate(
            {
                "system_instruction": prompt.system,
                "tools": [{"function_declarations": [function]}],
                "automatic_function_calling": {"disable": True},
            }
        )
        asked: dict[str, Any] = {
            "model": MODEL,
            "contents": self.contents(prompt),
            "config": config,
        }
        models = self.sdk.models
        got = Got()
        for answer in (
            models.generate_content_stream(**asked)
            if stream
            else [models.generate_content(**asked)]
        ):
            candidate = answer.candidates[0] if answer.candidates else types.Candidate()
            for part in (candidate.content and candidate.content.parts) or ():
                if part.function_call is not None:
                    got.arguments.append(json.dumps(part.function_call.args))
                elif part.text:
                    got.deltas.append(part.text)
                    on_delta(part.text)
            if candidate.finish_reason:
                got.finish = candidate.finish_reason.value
            if answer.prompt_feedback and answer.prompt_feedback.block_reason:
                got.finish = answer.prompt_feedback.block_reason.value
        got.text = "".join(got.deltas)
        return got

    def count(self, prompt: Prompt) -> int:
        answer = self.sdk.models.count_tokens(model=MODEL, contents=self.contents(prompt))
        return int(answer.total_tokens)


class Cohere:
    refused: tuple[type[Exception], ...] = (cohere.BadRequestError,)

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.sdk: Any = cohere.ClientV2(api_key="made-up", httpx_client=lines.client())

    def talk(
        self,
        prompt: Prompt,
        *,
        stream: bool,
        on_delta: Callable[[str], None] = nothing,
        **more: Any,
    ) -> Got:
        function = {"name": TOOL, "description": prompt.tool, "parameters": SCHEMA}
        asked: dict[str, Any] = {
            "model": MODEL,
            "messages": chat_messages(prompt),
            "tools": [{"type": "function", "function": function}],
        }
        if not stream:
            answer = self.sdk.chat(**asked)
            said = answer.message
            text = "".join(block.text for block in said.content or ())
            calls = [call.function.arguments for call in said.tool_calls or ()]
            copies = [each.text for each in said.citations or ()]
            return Got(text, calls, str(answer.finish_reason), name=answer.id, copies=copies)
        got = Got()
        called: dict[int, str] = {}
        for event in self.sdk.chat_stream(**asked):
            match event.type:
                case "content-delta":
                    got.deltas.append(event.delta.message.content.text)
                    on_delta(got.deltas[-1])
                case "tool-call-delta":
                    piece = event.delta.message.tool_calls.function.arguments
                    called[event.index] = called.get(event.index, "") + piece
                    on_delta(piece)
                case "citation-start":
                    got.copies.append(event.delta.message.citations.text)
                case "message-end":
                    got.finish = str(event.delta.finish_reason)
        got.text, got.arguments = "".join(got.deltas), list(called.values())
        return got


class CohereV1:
    """The older API: the newest text is `message`, tool results of now are `tool_results`."""

    refused: tuple[type[Exception], ...] = (cohere.BadRequestError,)

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.sdk: Any = cohere.Client(api_key="made-up", httpx_client=lines.client())

    def asked(self, prompt: Prompt) -> dict[str, Any]:
        history: list[dict[str, Any]] = []
        call: dict[str, Any] = {}
        for turn in prompt.turns:
            match turn:
                case User(text):
                    history.append({"role": "USER", "message": text})
                case Assistant(text):
                    history.append({"role": "CHATBOT", "message": text})
                case Used(arguments):
                    call = {"name": TOOL, "parameters": dict(arguments)}
                    history.append({"role": "CHATBOT", "message": "", "tool_calls": [call]})
                case Result(text):
                    result = {"call": call, "outputs": [{"result": text}]}
                    history.append({"role": "TOOL", "tool_results": [result]})
        newest = history.pop()
        definition = {"text": {"type": "str", "description": prompt.tool}}
        tool = {"name": TOOL, "description": prompt.tool, "parameter_definitions": definition}
        asked = {
            "model": MODEL,
            "preamble": prompt.system,
            "tools": [tool],
            "chat_history": history,
        }
        if newest["role"] == "TOOL":
            return asked | {"message": "", "tool_results": newest["tool_results"]}
        return asked | {"message": newest["message"]}

    def talk(
        self,
        prompt: Prompt,
        *,
        stream: bool,
        on_delta: Callable[[str], None] = nothing,
        **more: Any,
    ) -> Got:
        asked = self.asked(prompt)
        if not stream:
            return self.read(self.sdk.chat(**asked))
        got, deltas = Got(), []
        for event in self.sdk.chat_stream(**asked):
            if event.event_type == "text-generation":
                deltas.append(event.text)
                on_delta(event.text)
            if event.event_type == "tool-calls-generation":
                got.copies += [json.dumps(call.parameters) for call in event.tool_calls]
            if event.event_type == "stream-end":
                whole = self.read(event.response)
                if whole.finish != "ERROR":  # one that was stopped repeats nothing
                    assert whole.text == "".join(deltas), (whole.text, deltas)
                got.arguments, got.finish = whole.arguments, whole.finish
                got.copies += whole.copies
        got.deltas, got.text = deltas, "".join(deltas)
        return got

    def read(self, answer: Any) -> Got:
        calls = [json.dumps(call.parameters) for call in answer.tool_calls or ()]
        copies = [getattr(turn, "message", "") for turn in answer.chat_history or ()]
        return Got(answer.text, calls, str(answer.finish_reason), copies=copies)


def chat_messages(prompt: Prompt) -> list[Any]:
    """Return a prompt as Chat messages without members that only OpenAI knows."""
    made = OpenAIChat.messages(None, prompt)  # type: ignore[arg-type]  # it does not use its SDK
    return [{k: v for k, v in message.items() if v is not None} for message in made]


class MistralChat:
    refused: tuple[type[Exception], ...] = (SDKError,)

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        http: Any = lines.client()
        self.sdk: Any = Mistral(api_key="made-up", client=http)

    def talk(
        self,
        prompt: Prompt,
        *,
        stream: bool,
        on_delta: Callable[[str], None] = nothing,
        **more: Any,
    ) -> Got:
        function = {"name": TOOL, "description": prompt.tool, "parameters": SCHEMA}
        asked: dict[str, Any] = {
            "model": MODEL,
            "messages": chat_messages(prompt),
            "tools": [{"type": "function", "function": function}],
        }
        got = Got()
        if not stream:
            choice = self.sdk.chat.complete(**asked).choices[0]
            calls = [str(call.function.arguments) for call in choice.message.tool_calls or ()]
            return Got(str(choice.message.content or ""), calls, str(choice.finish_reason))
        with self.sdk.chat.stream(**asked) as events:
            for event in events:
                for choice in event.data.choices:
                    if said := choice.delta.content:
                        got.deltas.append(str(said))
                        on_delta(str(said))
                    for call in choice.delta.tool_calls or ():
                        got.arguments.append(str(call.function.arguments))
                    got.finish = str(choice.finish_reason or got.finish)
        got.text = "".join(got.deltas)
        return got


class GroqChat(OpenAIChat):
    refused: tuple[type[Exception], ...] = (groq.BadRequestError,)

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.sdk: Any = groq.Groq(api_key="made-up", http_client=lines.client())


MORE: dict[str, Callable[[Lines], Talker]] = {
    "gemini": Gemini,
    "cohere": Cohere,
    "cohere-v1": CohereV1,
    "mistral": MistralChat,
    "groq": GroqChat,
    "bedrock": Bedrock,
    "bedrock-invoke": BedrockInvoke,
    "a2a": A2AAgent,
    "realtime": Realtime,
    "responses-socket": ResponsesSocket,
}
SOCKETS = ("realtime", "responses-socket")
