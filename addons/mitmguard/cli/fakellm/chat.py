"""OpenAI Chat Completions: `POST /v1/chat/completions`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mitmguard.cli.fakellm import cuts
from mitmguard.cli.fakellm.asked import Asked, Heard, flatten, strings
from mitmguard.cli.fakellm.behavior import Call, Part, Say, Think
from mitmguard.cli.fakellm.cuts import Size
from mitmguard.cli.fakellm.dialect import CREATED, Counter, event, tokens
from mitmguard.cli.fakellm.messages import JsonObject
from mitmguard.cli.fakellm.speak import Frame


class Chat:
    """Deltas without event names, `[DONE]` at the end, logprobs when asked for."""

    content_type = "text/event-stream; charset=utf-8"
    ping = b": ping\n\n"

    def __init__(self) -> None:
        self._ids = Counter()

    def asked(self, path: str, body: JsonObject) -> Asked:
        heard = []
        for message in body["messages"]:
            heard.append(Heard(message["role"], flatten(message.get("content") or "")))
            for call in message.get("tool_calls") or ():
                said = call.get("function", {}).get("arguments") or call.get("custom", {}).get(
                    "input"
                )
                heard.append(Heard("assistant", said or ""))
        heard[:0] = [Heard("tooldef", text) for text in strings(body.get("tools", []))]
        return Asked(body["model"], bool(body.get("stream")), tuple(heard), body)

    def whole(self, asked: Asked, parts: Sequence[Part]) -> JsonObject:
        message: JsonObject = {"role": "assistant", "content": None, "refusal": None}
        said = "".join(part.text for part in parts if isinstance(part, Say))
        if said or not parts:
            message["content"] = said
        if thought := "".join(part.text for part in parts if isinstance(part, Think)):
            message["reasoning_content"] = thought
        if calls := [self._call(part) for part in parts if isinstance(part, Call)]:
            message["tool_calls"] = calls
        choice = {
            "index": 0,
            "message": message,
            "logprobs": {"content": [logprob(said)]} if asked.body.get("logprobs") else None,
            "finish_reason": "tool_calls" if calls else "stop",
        }
        return {
            "id": self._ids.next("chatcmpl-fake"),
            "object": "chat.completion",
            "created": CREATED,
            "model": asked.model,
            "choices": [choice],
            "usage": usage(asked, parts),
        }

    def frames(self, asked: Asked, parts: Sequence[Part], delta: Size) -> Iterator[Frame]:
        name = self._ids.next("chatcmpl-fake")
        with_logprobs = bool(asked.body.get("logprobs"))

        def chunk(choices: list[JsonObject], **more: object) -> JsonObject:
            return {
                "id": name,
                "object": "chat.completion.chunk",
                "created": CREATED,
                "model": asked.model,
                "choices": choices,
                **more,
            }

        def choice(
            change: JsonObject, finish: str | None = None, logprobs: JsonObject | None = None
        ) -> JsonObject:
            return {"index": 0, "delta": change, "logprobs": logprobs, "finish_reason": finish}

        yield event(chunk([choice({"role": "assistant", "content": "", "refusal": None})]))
        index = 0
        for part in parts:
            match part:
                case Say(text):
                    for piece in cuts.deltas(text, delta):
                        extra = {"content": [logprob(piece)]} if with_logprobs else None
                        said = choice({"content": piece}, logprobs=extra)
                        yield event(chunk([said]), delta=True)
                case Think(text):
                    for piece in cuts.deltas(text, delta):
                        yield event(chunk([choice({"reasoning_content": piece})]), delta=True)
                case Call(tool, arguments, custom):
                    opened = {"index": index, **self._call(Call(tool, "", custom))}
                    yield event(chunk([choice({"tool_calls": [opened]})]))
                    for piece in cuts.deltas(arguments, delta):
                        body = (
                            {"custom": {"input": piece}}
                            if custom
                            else {"function": {"arguments": piece}}
                        )
                        added = choice({"tool_calls": [{"index": index, **body}]})
                        yield event(chunk([added]), delta=True)
                    index += 1
        yield event(chunk([choice({}, "tool_calls" if index else "stop")]))
        if (asked.body.get("stream_options") or {}).get("include_usage"):
            yield event(chunk([], usage=usage(asked, parts)))
        yield Frame(b"data: [DONE]\n\n")

    def error(self, status: int, message: str) -> JsonObject:
        kind = "invalid_request_error" if status < 500 else "server_error"
        return {"error": {"message": message, "type": kind, "param": None, "code": None}}

    def _call(self, call: Call) -> JsonObject:
        name = self._ids.next("call")
        if call.custom:
            return {
                "id": name,
                "type": "custom",
                "custom": {"name": call.name, "input": call.arguments},
            }
        function = {"name": call.name, "arguments": call.arguments}
        return {"id": name, "type": "function", "function": function}


def logprob(piece: str) -> JsonObject:
    """Return the token entry that repeats `piece`."""
    spelled = list(piece.encode("utf-8", "surrogatepass"))
    return {"token": piece, "logprob": -0.1, "bytes": spelled, "top_logprobs": []}


def usage(asked: Asked, parts: Sequence[Part]) -> JsonObject:
    """Return the token counts of one exchange."""
    into = tokens(asked.everything)
    out = sum(tokens(part.arguments if isinstance(part, Call) else part.text) for part in parts)
    return {"prompt_tokens": into, "completion_tokens": out, "total_tokens": into + out}
