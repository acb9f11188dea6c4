"""OpenAI Responses: `POST .../responses`, with the history kept under `previous_response_id`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from mitmguard.cli.fakellm import cuts
from mitmguard.cli.fakellm.asked import Asked, Heard, flatten, strings
from mitmguard.cli.fakellm.behavior import Call, Part, Say, Think
from mitmguard.cli.fakellm.cuts import Size
from mitmguard.cli.fakellm.dialect import CREATED, Counter, event, tokens
from mitmguard.cli.fakellm.messages import JsonObject
from mitmguard.cli.fakellm.speak import Frame

ECHOED = ("instructions", "metadata", "previous_response_id", "text", "tool_choice", "tools")


class Responses:
    """Named, numbered events; each text comes again in `done` copies and `response.completed`."""

    content_type = "text/event-stream; charset=utf-8"
    ping = b": ping\n\n"

    def __init__(self) -> None:
        self._ids = Counter()
        self._histories: dict[str, list[JsonObject]] = {}

    def asked(self, path: str, body: JsonObject) -> Asked:
        items: list[JsonObject] = list(self._history(body.get("previous_response_id")))
        given = body["input"]
        items += [{"role": "user", "content": given}] if isinstance(given, str) else given
        heard = [Heard("tooldef", text) for text in strings(body.get("tools") or [])]
        heard.append(Heard("system", flatten(body.get("instructions") or "")))
        heard += [hear(item) for item in items]
        return Asked(body["model"], bool(body.get("stream")), tuple(heard), body | {"input": items})

    def whole(self, asked: Asked, parts: Sequence[Part]) -> JsonObject:
        return self._response(asked, "completed", [self._item(part) for part in parts])

    def frames(self, asked: Asked, parts: Sequence[Part], delta: Size) -> Iterator[Frame]:
        number = 0

        def numbered(kind: str, is_delta: bool = False, /, **members: Any) -> Frame:
            nonlocal number
            value = {"type": kind, "sequence_number": number, **members}
            number += 1
            return event(value, kind, delta=is_delta)

        started = self._response(asked, "in_progress", [])
        yield numbered("response.created", response=started)
        yield numbered("response.in_progress", response=started)
        items = []
        for index, part in enumerate(parts):
            item = self._item(part)
            items.append(item)
            at: JsonObject = {"item_id": item["id"], "output_index": index}
            yield numbered("response.output_item.added", output_index=index, item=emptied(item))
            match part:
                case Say(text):
                    at["content_index"] = 0
                    yield numbered("response.content_part.added", **at, part=output_text(""))
                    for piece in cuts.deltas(text, delta):
                        yield numbered(
                            "response.output_text.delta", True, **at, delta=piece, logprobs=[]
                        )
                    yield numbered("response.output_text.done", **at, text=text, logprobs=[])
                    yield numbered("response.content_part.done", **at, part=output_text(text))
                case Think(text):
                    at["summary_index"] = 0
                    kind = "response.reasoning_summary"
                    empty = {"type": "summary_text", "text": ""}
                    yield numbered(f"{kind}_part.added", **at, part=empty)
                    for piece in cuts.deltas(text, delta):
                        yield numbered(f"{kind}_text.delta", True, **at, delta=piece)
                    yield numbered(f"{kind}_text.done", **at, text=text)
                    yield numbered(f"{kind}_part.done", **at, part=empty | {"text": text})
                case Call(_, arguments, custom):
                    kind = (
                        "response.custom_tool_call_input"
                        if custom
                        else "response.function_call_arguments"
                    )
                    for piece in cuts.deltas(arguments, delta):
                        yield numbered(f"{kind}.delta", True, **at, delta=piece)
                    yield numbered(
                        f"{kind}.done", **at, **{"input" if custom else "arguments": arguments}
                    )
            yield numbered("response.output_item.done", output_index=index, item=item)
        done = self._response(asked, "completed", items, name=started["id"])
        yield numbered("response.completed", response=done)

    def error(self, status: int, message: str) -> JsonObject:
        kind = "invalid_request_error" if status < 500 else "server_error"
        return {"error": {"message": message, "type": kind, "param": None, "code": None}}

    def _history(self, name: str | None) -> list[JsonObject]:
        if name is None:
            return []
        if name not in self._histories:
            raise ValueError(f"Previous response with id '{name}' not found.")
        return self._histories[name]

    def _response(
        self, asked: Asked, status: str, output: list[JsonObject], name: str = ""
    ) -> JsonObject:
        name = name or self._ids.next("resp_fake")
        if status == "completed" and asked.body.get("store") is not False:
            self._histories[name] = asked.body["input"] + output
        said = sum(tokens(text) for text in strings(output))
        into = tokens(asked.everything)
        return {
            "id": name,
            "object": "response",
            "created_at": CREATED,
            "status": status,
            "error": None,
            "incomplete_details": None,
            "model": asked.model,
            "output": output,
            "parallel_tool_calls": True,
            "temperature": 1.0,
            "top_p": 1.0,
            "tools": [],
            "tool_choice": "auto",
            **{key: asked.body[key] for key in ECHOED if asked.body.get(key) is not None},
            "usage": None
            if status != "completed"
            else {
                "input_tokens": into,
                "input_tokens_details": {"cached_tokens": 0, "cache_write_tokens": 0},
                "output_tokens": said,
                "output_tokens_details": {"reasoning_tokens": 0},
                "total_tokens": into + said,
            },
        }

    def _item(self, part: Part) -> JsonObject:
        match part:
            case Say(text):
                return {
                    "type": "message",
                    "id": self._ids.next("msg"),
                    "role": "assistant",
                    "status": "completed",
                    "content": [output_text(text)],
                }
            case Think(text):
                summary = [{"type": "summary_text", "text": text}]
                return {"type": "reasoning", "id": self._ids.next("rs"), "summary": summary}
            case Call(name, arguments, custom):
                kind = "custom_tool_call" if custom else "function_call"
                return {
                    "type": kind,
                    "id": self._ids.next("ctc" if custom else "fc"),
                    "call_id": self._ids.next("call"),
                    "name": name,
                    "input" if custom else "arguments": arguments,
                    "status": "completed",
                }


def output_text(text: str) -> JsonObject:
    """Return the content part that holds `text`."""
    return {"type": "output_text", "text": text, "annotations": [], "logprobs": []}


def emptied(item: JsonObject) -> JsonObject:
    """Return `item` as it is announced, before any of its text."""
    empty: JsonObject = {"content": [], "summary": [], "arguments": "", "input": ""}
    status = {"status": "in_progress"} if "status" in item else {}
    return item | {key: empty[key] for key in empty if key in item} | status


def hear(item: JsonObject) -> Heard:
    """Return what one item of the history says."""
    kind = item.get("type", "message")
    if kind == "message":
        return Heard(item.get("role", "user"), flatten(item.get("content", "")))
    if kind.endswith("_output"):
        return Heard("tool", flatten(item.get("output", "")))
    if kind == "reasoning":
        return Heard("assistant", flatten(item.get("summary", [])))
    return Heard("assistant", str(item.get("arguments") or item.get("input") or ""))
