"""Ollama: `POST /api/chat` and `POST /api/generate`, streamed as NDJSON unless told otherwise."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from mitmguard.cli.fakellm import cuts
from mitmguard.cli.fakellm.asked import Asked, Heard, strings
from mitmguard.cli.fakellm.behavior import Call, Part, Say, Think
from mitmguard.cli.fakellm.cuts import Size
from mitmguard.cli.fakellm.dialect import tokens
from mitmguard.cli.fakellm.messages import JsonObject, dumps
from mitmguard.cli.fakellm.speak import Frame

CREATED_AT = "2026-01-01T00:00:00Z"


class Ollama:
    """One JSON object a line; tool calls come whole, their arguments as an object."""

    content_type = "application/x-ndjson"
    ping = b""

    def asked(self, path: str, body: JsonObject) -> Asked:
        heard = [Heard("tooldef", text) for text in strings(body.get("tools") or [])]
        if path.endswith("/generate"):
            heard += [Heard("system", body.get("system") or ""), Heard("user", body["prompt"])]
        else:
            for message in body["messages"]:
                heard.append(Heard(message["role"], message.get("content") or ""))
                for call in message.get("tool_calls") or ():
                    given = json.dumps(call["function"]["arguments"], ensure_ascii=False)
                    heard.append(Heard("assistant", given))
        return Asked(body["model"], body.get("stream", True) is not False, tuple(heard), body)

    def whole(self, asked: Asked, parts: Sequence[Part]) -> JsonObject:
        said = "".join(part.text for part in parts if isinstance(part, Say))
        thought = "".join(part.text for part in parts if isinstance(part, Think))
        calls = [call(part) for part in parts if isinstance(part, Call)]
        return self._line(asked, said, thought, calls) | ended(asked, parts)

    def frames(self, asked: Asked, parts: Sequence[Part], delta: Size) -> Iterator[Frame]:
        for part in parts:
            match part:
                case Say(text):
                    for piece in cuts.deltas(text, delta):
                        yield Frame(dumps(self._line(asked, piece)) + b"\n", True)
                case Think(text):
                    for piece in cuts.deltas(text, delta):
                        yield Frame(dumps(self._line(asked, "", piece)) + b"\n", True)
                case Call():
                    yield Frame(dumps(self._line(asked, calls=[call(part)])) + b"\n", True)
        yield Frame(dumps(self._line(asked) | ended(asked, parts)) + b"\n")

    def error(self, status: int, message: str) -> JsonObject:
        return {"error": message}

    def _line(
        self, asked: Asked, said: str = "", thought: str = "", calls: Sequence[JsonObject] = ()
    ) -> JsonObject:
        line: JsonObject = {"model": asked.model, "created_at": CREATED_AT, "done": False}
        thinking = {"thinking": thought} if thought else {}
        if "messages" not in asked.body:
            return line | {"response": said} | thinking
        message: JsonObject = {"role": "assistant", "content": said, **thinking}
        if calls:
            message["tool_calls"] = list(calls)
        return line | {"message": message}


def call(part: Call) -> JsonObject:
    """Return a tool call in Ollama's shape."""
    return {"function": {"name": part.name, "arguments": json.loads(part.arguments)}}


def ended(asked: Asked, parts: Sequence[Part]) -> JsonObject:
    """Return the members of the last line."""
    return {
        "done": True,
        "done_reason": "stop",
        "total_duration": 1000,
        "prompt_eval_count": tokens(asked.everything),
        "eval_count": len(parts),
    }
