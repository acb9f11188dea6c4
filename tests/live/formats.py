"""More dialects of the fake model: Gemini, Mistral and Groq, in the shapes that were recorded."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, Literal

from mitmguard.cli.fakellm import Asked, Call, Heard, Part, Say, Think, cuts
from mitmguard.cli.fakellm.asked import strings
from mitmguard.cli.fakellm.chat import Chat
from mitmguard.cli.fakellm.cuts import Size
from mitmguard.cli.fakellm.dialect import Counter, event, tokens
from mitmguard.cli.fakellm.messages import JsonObject, dumps
from mitmguard.cli.fakellm.speak import Frame

PADDING = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
GEMINI_ROLES = {"model": "assistant", "function": "tool", "user": "user"}


def compact(value: object) -> str:
    """Return `value` as JSON without escapes that are not needed."""
    return json.dumps(value, ensure_ascii=False)


def camel(value: Any) -> Any:
    """Return JSON with its member names in camelCase: the service accepts both spellings."""
    if isinstance(value, list):
        return [camel(item) for item in value]
    if isinstance(value, dict):
        return {_camel(key): camel(item) for key, item in value.items()}
    return value


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word[:1].upper() + word[1:] for word in rest) if first else name


class Gemini:
    """`:generateContent` and `:streamGenerateContent`; the stream is SSE with CRLF, or a JSON array."""

    ping = b""

    def __init__(self, framing: Literal["sse", "array"] = "sse") -> None:
        self._array = framing == "array"
        self._ids = Counter()
        self.content_type = (
            "application/json; charset=UTF-8" if self._array else "text/event-stream"
        )

    def asked(self, path: str, body: JsonObject) -> Asked:
        model, _, method = path.rpartition("/")[2].partition(":")
        heard = [Heard("tooldef", text) for text in strings(body.get("tools") or [])]
        system = body.get("systemInstruction") or body.get("system_instruction") or ""
        heard.append(Heard("system", said(system)))
        for content in body["contents"]:
            role = GEMINI_ROLES[content.get("role", "user")]
            for part in content["parts"]:
                heard.append(hear_gemini(role, camel_keys(part)))
        return Asked(model, method == "streamGenerateContent", tuple(heard), body)

    def whole(self, asked: Asked, parts: Sequence[Part]) -> JsonObject:
        return self._element(asked, [self._part(part) for part in parts], "STOP")

    def frames(self, asked: Asked, parts: Sequence[Part], delta: Size) -> Iterator[Frame]:
        elements: list[tuple[JsonObject, bool]] = []
        for part in parts:
            if isinstance(part, Call):
                elements.append((self._element(asked, [self._part(part)]), True))
                continue
            more = {"thought": True} if isinstance(part, Think) else {}
            for piece in cuts.deltas(part.text, delta):
                elements.append((self._element(asked, [{"text": piece, **more}]), True))
        elements.append((self._element(asked, [{"text": ""}], "STOP"), False))
        for number, (element, is_delta) in enumerate(elements):
            if not self._array:
                yield Frame(b"data: " + dumps(element) + b"\r\n\r\n", is_delta)
                continue
            text = json.dumps(element, ensure_ascii=False, indent=2).replace("\n", "\r\n")
            head = "[" if number == 0 else ",\r\n"
            tail = "\r\n]\r\n" if number == len(elements) - 1 else ""
            yield Frame((head + text + tail).encode(), is_delta)

    def error(self, status: int, message: str) -> JsonObject:
        kind = "INVALID_ARGUMENT" if status < 500 else "INTERNAL"
        return {"error": {"code": status, "message": message, "status": kind}}

    def _part(self, part: Part) -> JsonObject:
        match part:
            case Say(text):
                return {"text": text}
            case Think(text):
                return {"text": text, "thought": True}
            case Call(name, arguments, _):
                call = {"id": self._ids.next("call"), "name": name, "args": json.loads(arguments)}
                return {"functionCall": call, "thoughtSignature": "EqQBCgIYAg=="}

    def _element(self, asked: Asked, parts: list[JsonObject], finish: str = "") -> JsonObject:
        candidate: JsonObject = {"content": {"parts": parts, "role": "model"}, "index": 0}
        if finish:
            candidate["finishReason"] = finish
        count = tokens(asked.everything)
        usage = {"promptTokenCount": count, "candidatesTokenCount": 1, "totalTokenCount": count + 1}
        return {
            "candidates": [candidate],
            "usageMetadata": usage,
            "modelVersion": asked.model,
            "responseId": "kdcEatqVKunY1LsP272MiAo",
        }


def said(content: Any) -> str:
    """Return the texts of a Gemini content, which may be a plain string."""
    if isinstance(content, str):
        return content
    parts = content["parts"]
    return "\n".join(
        part.get("text", "") for part in (parts if isinstance(parts, list) else [parts])
    )


def camel_keys(part: JsonObject) -> JsonObject:
    """Return a part with the names of its own members in camelCase."""
    return {_camel(key): value for key, value in part.items()}


def hear_gemini(role: str, part: JsonObject) -> Heard:
    """Return what one part says."""
    if "functionCall" in part:
        return Heard("assistant", compact(part["functionCall"].get("args", {})))
    if "functionResponse" in part:
        return Heard("tool", compact(part["functionResponse"]["response"]))
    return Heard(role, part.get("text", ""))


class Mistral(Chat):
    """Padding in every chunk, and a tool call whole in the chunk that finishes."""

    def frames(self, asked: Asked, parts: Sequence[Part], delta: Size) -> Iterator[Frame]:
        for frame in super().frames(asked, [p for p in parts if not isinstance(p, Call)], delta):
            if not frame.data.startswith(b"data: {"):
                yield frame
                continue
            value = json.loads(frame.data[6:])
            (choice,) = value["choices"] or [{}]
            if choice.get("finish_reason") and any(isinstance(part, Call) for part in parts):
                calls = [self._call(part) for part in parts if isinstance(part, Call)]
                choice["delta"] = {
                    "content": "",
                    "tool_calls": [call | {"index": n} for n, call in enumerate(calls)],
                }
                choice["finish_reason"] = "tool_calls"
            value["p"] = PADDING[: 3 + len(frame.data) % 40]
            yield event(value, delta=frame.delta)

    def error(self, status: int, message: str) -> JsonObject:
        return {
            "object": "error",
            "message": message,
            "type": "invalid_request_error",
            "code": "3051",
        }


class Groq(Chat):
    """Its own member in the first chunk; the rest is Chat Completions."""

    def frames(self, asked: Asked, parts: Sequence[Part], delta: Size) -> Iterator[Frame]:
        first, *rest = super().frames(asked, parts, delta)
        opened = json.loads(first.data[6:]) | {"x_groq": {"id": "req_01jqz98j8aebc9adbjntxg8qwg"}}
        yield event(opened)
        yield from rest
