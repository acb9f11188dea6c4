"""The OpenAI SDK over WebSocket: Realtime, and Responses, behind the face of `clients.py`."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

import openai

from tests.live.clients import (
    OPENED,
    SCHEMA,
    TOOL,
    Assistant,
    Got,
    OpenAIResponses,
    Prompt,
    Result,
    Used,
    User,
    nothing,
)
from tests.live.lines import Lines

ENDS_IN = 10.0


@contextmanager
def bounded(connection: Any) -> Iterator[Any]:
    """Close the connection of the block after `ENDS_IN` seconds: the SDK waits for events for ever."""
    watch = threading.Timer(ENDS_IN, connection.close)
    watch.start()
    try:
        yield connection
    finally:
        watch.cancel()


class Refused(Exception):
    """An `error` event on a WebSocket, which the SDK hands out as it hands out any other."""


class Realtime:
    """A session: instructions and tools, one item a turn, then a response."""

    refused: tuple[type[Exception], ...] = (Refused,)

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.sdk: Any = openai.OpenAI(api_key="sk-made-up")
        OPENED.append(self.sdk.close)

    def items(self, prompt: Prompt) -> Iterator[dict[str, Any]]:
        for number, turn in enumerate(prompt.turns):
            match turn:
                case User(text):
                    content = [{"type": "input_text", "text": text}]
                    yield {"type": "message", "role": "user", "content": content}
                case Assistant(text):
                    content = [{"type": "output_text", "text": text}]
                    yield {"type": "message", "role": "assistant", "content": content}
                case Used(arguments):
                    call = {"type": "function_call", "call_id": f"call_u{number}", "name": TOOL}
                    yield call | {"arguments": json.dumps(arguments)}
                case Result(text):
                    kind = "function_call_output"
                    yield {"type": kind, "call_id": f"call_u{number - 1}", "output": text}

    @contextmanager
    def connect(self) -> Iterator[Any]:
        """Open a session; it ends with the block, and in any case after `ENDS_IN` seconds."""
        options = self.lines.socket_options()
        with self.sdk.realtime.connect(
            model="gpt-realtime", max_retries=0, websocket_connection_options=options
        ) as connection:
            with bounded(connection):
                yield connection

    def talk(
        self,
        prompt: Prompt,
        *,
        stream: bool,
        on_delta: Callable[[str], None] = nothing,
        **more: Any,
    ) -> Got:
        with self.connect() as connection:
            return self.converse(connection, prompt, on_delta)

    def converse(
        self, connection: Any, prompt: Prompt, on_delta: Callable[[str], None] = nothing
    ) -> Got:
        tool = {"type": "function", "name": TOOL, "description": prompt.tool, "parameters": SCHEMA}
        session = {"type": "realtime", "instructions": prompt.system, "tools": [tool]}
        connection.send({"type": "session.update", "session": session})
        for item in self.items(prompt):
            connection.send({"type": "conversation.item.create", "item": item})
            self.lines.count()
        connection.send({"type": "response.create"})
        return self.listen(connection, on_delta)

    def listen(self, connection: Any, on_delta: Callable[[str], None] = nothing) -> Got:
        """Read to the end of a response; raises `Refused` at an error event."""
        got = Got()
        called: dict[int, str] = {}
        while True:
            event = connection.recv()
            match event.type:
                case "error":
                    raise Refused(f"{event.error.type}: {event.error.message}")
                case "session.updated":
                    got.name = event.session.instructions
                case "response.output_text.delta":
                    got.deltas.append(event.delta)
                    on_delta(event.delta)
                case "response.function_call_arguments.delta":
                    called[event.output_index] = called.get(event.output_index, "") + event.delta
                case "response.output_text.done":
                    got.copies.append(event.text)
                case "response.content_part.done":
                    got.copies.append(event.part.text)
                case "response.output_item.done" if event.item.type == "message":
                    got.copies.append(event.item.content[0].text)
                case "response.function_call_arguments.done":
                    got.arguments.append(event.arguments)
                case "response.done":
                    got.finish = event.response.status
                    for item in event.response.output or ():
                        if item.type == "message":
                            got.copies.append(item.content[0].text)
                        if item.type == "function_call":
                            got.arguments.append(item.arguments)
                    break
        got.text = "".join(got.deltas)
        assert set(got.copies) <= {got.text}, (got.copies, got.text)
        assert set(got.arguments) <= set(called.values()), (got.arguments, called)
        got.arguments = list(called.values())
        return got


class ResponsesSocket(OpenAIResponses):
    """Responses over the SDK's WebSocket client, read as a stream of the same events."""

    refused: tuple[type[Exception], ...] = (Refused,)

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.client: Any = openai.OpenAI(api_key="sk-made-up")
        OPENED.append(self.client.close)
        self.sdk: Any = mock.Mock()  # `talk` asks it for a stream
        self.sdk.responses.create = self.create

    @contextmanager
    def connect(self) -> Iterator[Any]:
        """Open a connection; it ends with the block, and in any case after `ENDS_IN` seconds."""
        options = self.lines.socket_options()
        with self.client.responses.connect(
            max_retries=0, websocket_connection_options=options
        ) as connection:
            with bounded(connection):
                yield connection

    def create(self, stream: bool = True, **asked: Any) -> Iterator[Any]:
        with self.connect() as connection:
            self.lines.count()
            connection.send({"type": "response.create", **asked})
            yield from self.until_done(connection)

    def until_done(self, connection: Any) -> Iterator[Any]:
        """Yield events to the end of a response; raises `Refused` at an error event."""
        for event in connection:
            if event.type == "error":
                raise Refused(str(event.to_dict()))
            yield event
            if event.type in ("response.completed", "response.incomplete", "response.failed"):
                return

    def talk(
        self,
        prompt: Prompt,
        *,
        stream: bool,
        on_delta: Callable[[str], None] = nothing,
        **more: Any,
    ) -> Got:
        return super().talk(prompt, stream=True, on_delta=on_delta, **more)
