"""The A2A SDK behind the face of `clients.py`."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any

from a2a.client import A2ACardResolver, ClientConfig, ClientFactory
from a2a.types import Message, SendMessageRequest
from a2a.utils.errors import A2AError
from google.protobuf.json_format import (  # type: ignore[import-untyped,unused-ignore]
    MessageToDict,
    ParseDict,
)

from tests.live.clients import Assistant, Got, Prompt, Result, Used, User, nothing
from tests.live.formats_a2a import URL
from tests.live.lines import Lines


class A2AAgent:
    """One message to an agent: every text of the user's turns is a part, tool arguments are data."""

    refused: tuple[type[Exception], ...] = (A2AError,)

    def __init__(self, lines: Lines) -> None:
        self.lines = lines

    def talk(
        self,
        prompt: Prompt,
        *,
        stream: bool,
        on_delta: Callable[[str], None] = nothing,
        **more: Any,
    ) -> Got:
        return asyncio.run(self.send(prompt, stream, on_delta))

    async def send(self, prompt: Prompt, stream: bool, on_delta: Callable[[str], None]) -> Got:
        parts: list[dict[str, Any]] = []
        for turn in prompt.turns:
            match turn:
                case Used(arguments):
                    parts.append({"data": dict(arguments)})
                case User(text) | Assistant(text) | Result(text):
                    parts.append({"text": text})
        message = ParseDict({"messageId": "m1", "role": "ROLE_USER", "parts": parts}, Message())
        got = Got()
        async with self.lines.async_client() as http:
            card = await A2ACardResolver(http, URL.removesuffix("/a2a/jsonrpc")).get_agent_card()
            self.lines.sent = 0
            factory = ClientFactory(ClientConfig(streaming=stream, httpx_client=http))
            async with factory.create(card) as agent:
                async for event in agent.send_message(SendMessageRequest(message=message)):
                    self.read(MessageToDict(event), got, on_delta)
        got.text = "".join(got.deltas)
        return got

    def read(self, event: dict[str, Any], got: Got, on_delta: Callable[[str], None]) -> None:
        """Take what one event says; the history of a task repeats the user's texts."""
        for message in event.get("task", {}).get("history", ()):
            got.copies += [part["text"] for part in message["parts"] if "text" in part]
        status = event.get("statusUpdate", event.get("task", {})).get("status", {})
        got.finish = status.get("state", got.finish)
        said = event.get("artifactUpdate", {}).get("artifact") or event.get("message") or {}
        for part in said.get("parts", ()):
            if "data" in part:
                got.arguments.append(json.dumps(part["data"]))
            elif "text" in part:
                got.deltas.append(part["text"])
                on_delta(part["text"])
