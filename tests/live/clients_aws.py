"""boto3 on Bedrock behind the face of `clients.py`."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any
from unittest import mock

import boto3
from botocore.config import Config

from tests.live.clients import (
    OPENED,
    SCHEMA,
    SECONDS,
    TOOL,
    Assistant,
    Got,
    Prompt,
    Result,
    Used,
    User,
    nothing,
)
from tests.live.lines import Lines
from tests.live.recorded_upstream import AWS_KEYS, REGION

BEARER = "bedrock-api-key-made-up"
CLIENT_KEY, GUARD_KEY = AWS_KEYS


class Bedrock:
    """Converse; with a bearer token, or signed with `key`."""

    def __init__(self, lines: Lines, key: str = "") -> None:
        self.lines = lines
        config = Config(
            proxies={"https": lines.proxy},
            connect_timeout=SECONDS,
            read_timeout=SECONDS,
            retries={"total_max_attempts": 3, "mode": "standard"},
        )
        signing = {"aws_access_key_id": key, "aws_secret_access_key": AWS_KEYS.get(key)}
        given = {"AWS_EC2_METADATA_DISABLED": "true"} | (
            {} if key else {"AWS_BEARER_TOKEN_BEDROCK": BEARER}
        )
        environment = mock.patch.dict(os.environ, given)
        environment.start()  # the token is asked for at every call
        OPENED.append(environment.stop)
        session = boto3.Session(region_name=REGION, **(signing if key else {}))
        self.sdk: Any = session.client("bedrock-runtime", config=config, verify=lines.pem())
        self.refused: tuple[type[Exception], ...] = (self.sdk.exceptions.ClientError,)
        self.sdk.meta.events.register("before-send.bedrock-runtime.*", lines.count)
        OPENED.append(self.sdk.close)

    def messages(self, prompt: Prompt) -> list[Any]:
        made: list[Any] = []
        for number, turn in enumerate(prompt.turns):
            match turn:
                case User(text):
                    made.append({"role": "user", "content": [{"text": text}]})
                case Assistant(text):
                    made.append({"role": "assistant", "content": [{"text": text}]})
                case Used(arguments):
                    call = {"toolUseId": f"u{number}", "name": TOOL, "input": dict(arguments)}
                    made.append({"role": "assistant", "content": [{"toolUse": call}]})
                case Result(text):
                    result = {"toolUseId": f"u{number - 1}", "content": [{"text": text}]}
                    made.append({"role": "user", "content": [{"toolResult": result}]})
        return made

    def until_end(self, stream: Any) -> Iterator[Any]:
        """Yield the events of a stream, and close it: after an error boto3 leaves that to its caller."""
        with closing(stream):
            yield from stream

    def talk(
        self,
        prompt: Prompt,
        *,
        stream: bool,
        on_delta: Callable[[str], None] = nothing,
        **more: Any,
    ) -> Got:
        tool = {"name": TOOL, "description": prompt.tool, "inputSchema": {"json": SCHEMA}}
        asked: dict[str, Any] = {
            "modelId": "amazon.nova-micro-v1:0",
            "system": [{"text": prompt.system}],
            "messages": self.messages(prompt),
            "toolConfig": {"tools": [{"toolSpec": tool}]},
        }
        if not stream:
            answer = self.sdk.converse(**asked)
            blocks = answer["output"]["message"]["content"]
            calls = [json.dumps(b["toolUse"]["input"]) for b in blocks if "toolUse" in b]
            text = "".join(block.get("text", "") for block in blocks)
            return Got(text, calls, answer["stopReason"])
        got = Got()
        called: dict[int, str] = {}
        for event in self.until_end(self.sdk.converse_stream(**asked)["stream"]):
            if "contentBlockDelta" in event:
                index = event["contentBlockDelta"]["contentBlockIndex"]
                delta = event["contentBlockDelta"]["delta"]
                if "text" in delta:
                    got.deltas.append(delta["text"])
                    on_delta(delta["text"])
                if "toolUse" in delta:
                    called[index] = called.get(index, "") + delta["toolUse"]["input"]
                    on_delta(delta["toolUse"]["input"])
            if "messageStop" in event:
                got.finish = event["messageStop"]["stopReason"]
        got.text, got.arguments = "".join(got.deltas), list(called.values())
        return got


class BedrockInvoke(Bedrock):
    """InvokeModel with the body of an Anthropic model; its stream is base64 of events in frames."""

    def talk(
        self,
        prompt: Prompt,
        *,
        stream: bool,
        on_delta: Callable[[str], None] = nothing,
        **more: Any,
    ) -> Got:
        body = {
            "anthropic_version": "bedrock-2023-05-31",
            "max_tokens": 1000,
            "system": prompt.system,
            "messages": self.messages(prompt),
            "tools": [{"name": TOOL, "description": prompt.tool, "input_schema": SCHEMA}],
        }
        asked = {"modelId": "anthropic.claude-sonnet-4:0", "body": json.dumps(body)}
        if not stream:
            answer = json.loads(self.sdk.invoke_model(**asked)["body"].read())
            blocks = answer["content"]
            calls = [json.dumps(b["input"]) for b in blocks if b["type"] == "tool_use"]
            text = "".join(block.get("text", "") for block in blocks)
            return Got(text, calls, answer["stop_reason"], name=answer["id"])
        got = Got()
        called: dict[int, str] = {}
        for frame in self.until_end(self.sdk.invoke_model_with_response_stream(**asked)["body"]):
            event = json.loads(frame["chunk"]["bytes"])
            delta = event.get("delta", {})
            if said := delta.get("text", ""):
                got.deltas.append(said)
                on_delta(said)
            if "partial_json" in delta:
                piece = delta["partial_json"]
                called[event["index"]] = called.get(event["index"], "") + piece
                on_delta(piece)
            got.finish = delta.get("stop_reason") or got.finish
        got.text, got.arguments = "".join(got.deltas), list(called.values())
        return got

    def messages(self, prompt: Prompt) -> list[Any]:
        made: list[Any] = []
        for number, turn in enumerate(prompt.turns):
            match turn:
                case User(text):
                    made.append({"role": "user", "content": text})
                case Assistant(text):
                    made.append({"role": "assistant", "content": text})
                case Used(arguments):
                    call = {"type": "tool_use", "id": f"u{number}", "name": TOOL}
                    made.append(
                        {"role": "assistant", "content": [call | {"input": dict(arguments)}]}
                    )
                case Result(text):
                    result = {
                        "type": "tool_result",
                        "tool_use_id": f"u{number - 1}",
                        "content": text,
                    }
                    made.append({"role": "user", "content": [result]})
        return made
