"""Anthropic Messages: `POST /v1/messages` and `/v1/messages/count_tokens`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from mitmguard.cli.fakellm import cuts
from mitmguard.cli.fakellm.asked import Asked, Heard, flatten, strings
from mitmguard.cli.fakellm.behavior import Call, Part, Say, Think
from mitmguard.cli.fakellm.cuts import Size
from mitmguard.cli.fakellm.dialect import Counter, event, tokens
from mitmguard.cli.fakellm.messages import JsonObject
from mitmguard.cli.fakellm.speak import Frame

SIGNATURE = "EqQBCgIYAhIkZmFrZS1zaWduYXR1cmUtb2YtdGhlLWZha2UtbW9kZWw="
ERRORS = {
    400: "invalid_request_error",
    401: "authentication_error",
    403: "permission_error",
    404: "not_found_error",
    413: "request_too_large",
    429: "rate_limit_error",
    500: "api_error",
    529: "overloaded_error",
}


class Messages:
    """Named events, one content block after another; nothing is repeated whole."""

    content_type = "text/event-stream; charset=utf-8"
    ping = b'event: ping\ndata: {"type": "ping"}\n\n'

    def __init__(self) -> None:
        self._ids = Counter()

    def asked(self, path: str, body: JsonObject) -> Asked:
        heard = [Heard("tooldef", text) for text in strings(body.get("tools") or [])]
        heard.append(Heard("system", flatten(body.get("system") or "")))
        for message in body["messages"]:
            heard += hear(message)
        return Asked(body["model"], bool(body.get("stream")), tuple(heard), body)

    def whole(self, asked: Asked, parts: Sequence[Part]) -> JsonObject:
        content = [self._block(part) for part in parts]
        used = {"input_tokens": tokens(asked.everything), "output_tokens": spoken(parts)}
        return self._message(asked, content, stop_reason(parts), used)

    def frames(self, asked: Asked, parts: Sequence[Part], delta: Size) -> Iterator[Frame]:
        used = {"input_tokens": tokens(asked.everything), "output_tokens": 1}
        started = self._message(asked, [], None, used)
        yield event({"type": "message_start", "message": started}, "message_start")
        yield Frame(self.ping)
        for index, part in enumerate(parts):
            block = self._block(part, empty=True)
            opened = {"type": "content_block_start", "index": index, "content_block": block}
            yield event(opened, "content_block_start")
            for change in changes(part, delta):
                said = {"type": "content_block_delta", "index": index, "delta": change}
                counts = change["type"] != "signature_delta" and change.get("partial_json") != ""
                yield event(said, "content_block_delta", delta=counts)
            yield event({"type": "content_block_stop", "index": index}, "content_block_stop")
        ended = {
            "type": "message_delta",
            "delta": {"stop_reason": stop_reason(parts), "stop_sequence": None},
            "usage": {"output_tokens": spoken(parts)},
        }
        yield event(ended, "message_delta")
        yield event({"type": "message_stop"}, "message_stop")

    def error(self, status: int, message: str) -> JsonObject:
        kind = ERRORS.get(status, "api_error")
        return {
            "type": "error",
            "error": {"type": kind, "message": message},
            "request_id": "req_fake",
        }

    def _message(
        self, asked: Asked, content: list[JsonObject], stop: str | None, used: JsonObject
    ) -> JsonObject:
        return {
            "id": self._ids.next("msg_fake"),
            "type": "message",
            "role": "assistant",
            "model": asked.model,
            "content": content,
            "stop_reason": stop,
            "stop_sequence": None,
            "usage": used,
        }

    def _block(self, part: Part, *, empty: bool = False) -> JsonObject:
        match part:
            case Say(text):
                return {"type": "text", "text": "" if empty else text}
            case Think(text):
                thought, signature = ("", "") if empty else (text, SIGNATURE)
                return {"type": "thinking", "thinking": thought, "signature": signature}
            case Call(name, arguments, _):
                given = {} if empty else json.loads(arguments)
                return {
                    "type": "tool_use",
                    "id": self._ids.next("toolu"),
                    "name": name,
                    "input": given,
                }


def changes(part: Part, delta: Size) -> Iterator[JsonObject]:
    """Yield the deltas of one content block."""
    match part:
        case Say(text):
            for piece in cuts.deltas(text, delta):
                yield {"type": "text_delta", "text": piece}
        case Think(text):
            for piece in cuts.deltas(text, delta):
                yield {"type": "thinking_delta", "thinking": piece}
            yield {"type": "signature_delta", "signature": SIGNATURE}
        case Call(_, arguments, _):
            for piece in ["", *cuts.deltas(arguments, delta)]:
                yield {"type": "input_json_delta", "partial_json": piece}


def hear(message: JsonObject) -> list[Heard]:
    """Return the texts of one message; a tool result is said by the tool."""
    content = message["content"]
    if isinstance(content, str):
        return [Heard(message["role"], content)]
    heard = []
    said: list[str] = []
    for block in content:
        match block["type"]:
            case "text":
                said.append(block["text"])
            case "tool_result":
                heard.append(Heard("tool", flatten(block.get("content", ""))))
            case "tool_use":
                heard.append(Heard("assistant", json.dumps(block["input"], ensure_ascii=False)))
    return [*heard, Heard(message["role"], "\n".join(said))]


def stop_reason(parts: Sequence[Part]) -> str:
    """Return why the model stopped."""
    return "tool_use" if any(isinstance(part, Call) for part in parts) else "end_turn"


def spoken(parts: Sequence[Part]) -> int:
    """Return the output tokens of an answer."""
    return sum(tokens(part.arguments if isinstance(part, Call) else part.text) for part in parts)
