"""Cohere for the fake model: `/v2/chat` and the older `/v1/chat`, in the shapes that were recorded."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from mitmguard.cli.fakellm import Asked, Call, Heard, Part, Say, cuts
from mitmguard.cli.fakellm.asked import flatten, strings
from mitmguard.cli.fakellm.cuts import Size
from mitmguard.cli.fakellm.dialect import Counter, event
from mitmguard.cli.fakellm.messages import JsonObject, dumps
from mitmguard.cli.fakellm.speak import Frame
from tests.live.formats import compact


class Cohere:
    """`/v2/chat`: named events; what it cites repeats the answer."""

    content_type = "text/event-stream"
    ping = b""

    def __init__(self) -> None:
        self._ids = Counter()

    def asked(self, path: str, body: JsonObject) -> Asked:
        heard = [Heard("tooldef", text) for text in strings(body.get("tools") or [])]
        heard += [Heard("tool", text) for text in strings(body.get("documents") or [])]
        for message in body["messages"]:
            heard.append(Heard(message["role"], flatten(message.get("content") or "")))
            for call in message.get("tool_calls") or ():
                heard.append(Heard("assistant", call["function"]["arguments"]))
        return Asked(body["model"], bool(body.get("stream")), tuple(heard), body)

    def whole(self, asked: Asked, parts: Sequence[Part]) -> JsonObject:
        message: JsonObject = {"role": "assistant"}
        texts = [part.text for part in parts if isinstance(part, Say)]
        if texts:
            message["content"] = [{"type": "text", "text": text} for text in texts]
            message["citations"] = [citation("".join(texts))]
        if calls := [self._call(part) for part in parts if isinstance(part, Call)]:
            message |= {"tool_plan": "I will save a note.", "tool_calls": calls}
        return {
            "id": self._ids.next("c14c80c3"),
            "message": message,
            "finish_reason": "TOOL_CALL" if calls else "COMPLETE",
            "usage": {"billed_units": {"input_tokens": 1, "output_tokens": 1}},
        }

    def frames(self, asked: Asked, parts: Sequence[Part], delta: Size) -> Iterator[Frame]:
        empty = {
            "role": "assistant",
            "content": [],
            "tool_plan": "",
            "tool_calls": [],
            "citations": [],
        }
        yield named("message-start", {"message": empty}, id=self._ids.next("9d5b8e5a"))
        for index, part in enumerate(parts):
            if isinstance(part, Call):
                for piece in ("I will", " save a note."):
                    yield named("tool-plan-delta", {"message": {"tool_plan": piece}})
                opened = self._call(Call(part.name, ""))
                yield named("tool-call-start", {"message": {"tool_calls": opened}}, index=index)
                for piece in cuts.deltas(part.arguments, delta):
                    change = {"tool_calls": {"function": {"arguments": piece}}}
                    yield named("tool-call-delta", {"message": change}, True, index=index)
                yield named("tool-call-end", None, index=index)
                continue
            kind = "text" if isinstance(part, Say) else "thinking"
            start = {"message": {"content": {"type": kind, kind: ""}}}
            yield named("content-start", start, index=index)
            for piece in cuts.deltas(part.text, delta):
                change = {"message": {"content": {kind: piece}}}
                yield named("content-delta", change, True, index=index)
            if kind == "text":
                cited = {"message": {"citations": citation(part.text)}}
                yield named("citation-start", cited, index=0)
                yield named("citation-end", None, index=0)
            yield named("content-end", None, index=index)
        called = any(isinstance(part, Call) for part in parts)
        usage = {"billed_units": {"input_tokens": 1, "output_tokens": 1}}
        ended = {"finish_reason": "TOOL_CALL" if called else "COMPLETE", "usage": usage}
        yield named("message-end", ended)
        yield Frame(b"data: [DONE]\n\n")

    def error(self, status: int, message: str) -> JsonObject:
        return {"id": self._ids.next("e"), "message": message}

    def _call(self, call: Call) -> JsonObject:
        function = {"name": call.name, "arguments": call.arguments}
        return {"id": self._ids.next("save_note"), "type": "function", "function": function}


def named(kind: str, delta: object, is_delta: bool = False, **more: object) -> Frame:
    """Return one event of Cohere's."""
    value = {"type": kind, **more} | ({} if delta is None else {"delta": delta})
    return event(value, kind, delta=is_delta)


def citation(text: str) -> JsonObject:
    """Return a citation of the whole text."""
    return {"start": 0, "end": len(text), "text": text, "sources": [], "type": "TEXT_CONTENT"}


V1_ROLES = {"USER": "user", "CHATBOT": "assistant", "SYSTEM": "system", "TOOL": "tool"}


class CohereV1:
    """`/v1/chat`: NDJSON, whose last line repeats the answer and the whole history with the question."""

    content_type = "application/stream+json"
    ping = b""

    def asked(self, path: str, body: JsonObject) -> Asked:
        heard = [Heard("tooldef", text) for text in strings(body.get("tools") or [])]
        heard.append(Heard("system", body.get("preamble") or ""))
        for turn in body.get("chat_history") or ():
            heard.append(Heard(V1_ROLES[turn["role"]], turn.get("message") or ""))
            heard += [
                Heard("assistant", compact(c["parameters"])) for c in turn.get("tool_calls") or ()
            ]
            heard += [Heard("tool", compact(r["outputs"])) for r in turn.get("tool_results") or ()]
        heard += [Heard("tool", compact(r["outputs"])) for r in body.get("tool_results") or ()]
        heard.append(Heard("user", body["message"]))
        return Asked(body.get("model", ""), bool(body.get("stream")), tuple(heard), body)

    def whole(self, asked: Asked, parts: Sequence[Part]) -> JsonObject:
        text = "".join(part.text for part in parts if isinstance(part, Say))
        calls = [v1_call(part) for part in parts if isinstance(part, Call)]
        question = {"role": "USER", "message": asked.body["message"]}
        history = [*(asked.body.get("chat_history") or ()), question]
        return {
            "response_id": "440f51f4-3e47-44b6-a5d7-5ba33edcfc58",
            "text": text,
            "generation_id": "a7cd9d01-255f-44a2-a186-834f942bf61e",
            "chat_history": [*history, {"role": "CHATBOT", "message": text}],
            "finish_reason": "COMPLETE",
            "meta": {"api_version": {"version": "1"}},
            **({"tool_calls": calls} if calls else {}),
        }

    def frames(self, asked: Asked, parts: Sequence[Part], delta: Size) -> Iterator[Frame]:
        yield line("stream-start", generation_id="a7cd9d01-255f-44a2-a186-834f942bf61e")
        for index, part in enumerate(parts):
            if isinstance(part, Call):
                for piece in cuts.deltas(part.arguments, delta):
                    change = {"index": index, "parameters": piece}
                    yield line("tool-calls-chunk", True, tool_call_delta=change)
                yield line("tool-calls-generation", tool_calls=[v1_call(part)])
            else:
                for piece in cuts.deltas(part.text, delta):
                    yield line("text-generation", True, text=piece)
        whole = self.whole(asked, parts)
        yield line("stream-end", response=whole, finish_reason=whole["finish_reason"])

    def error(self, status: int, message: str) -> JsonObject:
        return {"message": message}


def v1_call(call: Call) -> JsonObject:
    """Return a tool call, whose parameters are an object."""
    return {"name": call.name, "parameters": json.loads(call.arguments)}


def line(kind: str, is_delta: bool = False, **members: object) -> Frame:
    """Return one line of a stream."""
    value = {"is_finished": kind == "stream-end", "event_type": kind, **members}
    return Frame(dumps(value) + b"\n", is_delta)
