"""OpenAI Responses: items instead of messages, history kept by the provider where the client asks for it.

Source: OpenAI API reference; recorded exchanges of OpenAI, Azure, xAI, DeepSeek. A stream repeats each text
up to four times (`done`, part, item, `response.completed`): the copies are whole texts and get the same
rewrite, because a lane decides the same however its text was cut. Over a WebSocket come the same events, of one
response after the other, or of several in turns where they have a `stream_id`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace

from mitmguard.model import Sink
from mitmguard.wire.dialect import Call, Dialect, Ends, Reason, Tail
from mitmguard.wire.dialects import openai_chat
from mitmguard.wire.dialects.openai_chat import ERRORS, error, refuse
from mitmguard.wire.dialects.openai_items import (
    ANNOTATION,
    ARGUMENTS,
    ITEM,
    PART,
    REMOTE,
    TOOLS,
    TYPES,
)
from mitmguard.wire.framing import Final
from mitmguard.wire.literals import Node, Obj, Str
from mitmguard.wire.places import (
    Each,
    JsonIn,
    Media,
    Opaque,
    Record,
    Say,
    Skip,
    Walk,
    mark,
    number,
)
from mitmguard.wire.texts import Channel, Source

_INSTRUCTIONS = Each(Record({"content": Each(PART)}, role="system", types=TYPES), section=0)
_ECHO = {
    "model": Skip(),
    "instructions": _INSTRUCTIONS,
    "tools": TOOLS,
    "text": Walk("tooldef", section=1),
    "metadata": Walk("meta"),
    "user": Say("meta"),
    "safety_identifier": Say("meta"),
    "prompt_cache_key": Say("meta"),
    "prompt": Record({"variables": Walk("user"), "version": Skip()}),
    "usage": Opaque(),
    "include": Skip(),
    "reasoning": Record({"summary": Skip(), "effort": Skip(), "context": Skip()}),
    "tool_choice": Skip(),
    "incomplete_details": Skip(),
}


REQUEST = Record(
    {
        **_ECHO,
        "input": Each(ITEM),
        "items": Each(ITEM),
        "stream_id": Skip(),
        "stream_options": Skip(),
        "conversation": Skip(),
        "service_tier": Skip(),
        "client_metadata": Walk("meta"),
    }
)
# A response echoes instructions and tools of its request: they are restored like any text of the answer.
_RESPONSE_FIELDS = {
    **_ECHO,
    "output": Each(ITEM),
    "data": Each(ITEM),
    "output_text": Say(),
    **ERRORS,
}
RESPONSE = Record(_RESPONSE_FIELDS)

_INDICES = ("stream_id", "output_index", "content_index", "summary_index")
_ITEM_INDEX = ("stream_id", "output_index")


def _delta(shape: Say, index: tuple[str, ...] = _INDICES) -> Record:
    return Record({"delta": shape, "logprobs": Opaque()}, index=index)


_TYPES_OF_EVENTS: dict[str, Record] = {
    "response.output_text.delta": _delta(Say(channel="text")),
    "response.refusal.delta": _delta(Say(channel="refusal")),
    "response.reasoning_summary_text.delta": _delta(Say(channel="summary")),
    "response.reasoning_text.delta": _delta(Say(channel="reasoning")),
    "response.audio.transcript.delta": _delta(Say(channel="transcript")),
    "response.function_call_arguments.delta": _delta(
        JsonIn("assistant", Sink.ARGUMENTS, channel="arguments"), _ITEM_INDEX
    ),
    "response.mcp_call_arguments.delta": _delta(
        JsonIn("assistant", Sink.REMOTE, channel="arguments"), _ITEM_INDEX
    ),
    "response.custom_tool_call_input.delta": _delta(
        Say("assistant", Sink.ARGUMENTS, channel="input"), _ITEM_INDEX
    ),
    "response.code_interpreter_call_code.delta": _delta(
        Say("assistant", Sink.REMOTE, channel="code"), _ITEM_INDEX
    ),
    "response.apply_patch_call_operation_diff.delta": _delta(
        Say("assistant", Sink.ARGUMENTS, channel="diff"), _ITEM_INDEX
    ),
    "response.shell_call_command.delta": _delta(
        Say("assistant", Sink.ARGUMENTS, channel="command"), _ITEM_INDEX
    ),
    "response.shell_call_output_content.delta": Record(
        {
            "delta": Record(
                {"stdout": Say("tool", channel="stdout"), "stderr": Say("tool", channel="stderr")}
            )
        },
        index=("stream_id", "output_index", "command_index"),
    ),
    "response.audio.delta": Record({"delta": Media()}),
    "response.function_call_arguments.done": Record({"arguments": ARGUMENTS, "name": Skip()}),
    "response.mcp_call_arguments.done": Record({"arguments": REMOTE}),
    "response.custom_tool_call_input.done": Record({"input": Say("assistant", Sink.ARGUMENTS)}),
    "response.code_interpreter_call_code.done": Record({"code": Say("assistant", Sink.REMOTE)}),
    "response.apply_patch_call_operation_diff.done": Record(
        {"diff": Say("assistant", Sink.ARGUMENTS)}
    ),
    "response.shell_call_command.done": Record({"command": Say("assistant", Sink.ARGUMENTS)}),
    "response.shell_call_command.added": Record({"command": Say("assistant", Sink.ARGUMENTS)}),
    "response.image_generation_call.partial_image": Record({"partial_image_b64": Opaque()}),
    "response.output_text.annotation.added": Record({"annotation": ANNOTATION}),
}
EVENT = Record(
    {
        "item": ITEM,
        "part": PART,
        "text": Say(),
        "refusal": Say(),
        "logprobs": Opaque(),
        "response": RESPONSE,
        "message": Say(),
        "annotation": ANNOTATION,
        "input": Each(ITEM),  # what was not taken of input that came while a response was made
        "delta": Say(channel="delta"),
        # Azure answers for other vendors' models with the chunks of a chat.
        "choices": openai_chat.EVENT.fields["choices"],
        **ERRORS,
    },
    types=_TYPES_OF_EVENTS,
    index=(*_INDICES, "type"),
)


def ends(node: Node, name: str, source: Source) -> Ends:
    """A text is complete before its `done`, an item before `output_item.done`, all before the response ends."""
    if type(node) is not Obj:
        return Ends()
    kind, lane = node.text("type"), mark(source, node, "stream_id")
    if kind in ("response.completed", "response.incomplete", "response.failed"):
        return Ends(((lane,),), before=True)
    if kind == "error":
        return Ends(((),), before=True)
    if not kind.endswith(".done"):
        return Ends()
    item, part, summary = (number(source, node, name) for name in _INDICES[1:])
    front = (lane, item) if part < 0 and summary < 0 else (lane, item, part, summary)
    return Ends((front,), before=True)


_REMOTE_CALLS = frozenset(
    ("mcp_call", "web_search_call", "file_search_call", "code_interpreter_call")
)


def note(node: Node, tail: Tail, source: Source) -> None:
    """Remember the response's id, the sequence number and the calls under way."""
    if type(node) is not Obj:
        return
    tail.sequence = max(tail.sequence, number(source, node, "sequence_number"))
    lane = mark(source, node, "stream_id")
    match node.text("type"):
        case "response.created":
            # Over a WebSocket it is not the first of its lane.
            _forget(tail, (lane,))
            tail.sequence, tail.lane = (
                number(source, node, "sequence_number"),
                node.text("stream_id"),
            )
            response = node.get("response")
            if type(response) is Obj:
                tail.id, tail.model = response.text("id"), response.text("model")
        case "response.output_item.added":
            item, front = node.get("item"), (lane, number(source, node, "output_index"))
            if type(item) is Obj:
                kind = item.text("type")
                tail.items[front] = (item.text("id"), kind)
                if kind.endswith("call"):
                    tail.calls[front] = Call(item.text("name"), kind in _REMOTE_CALLS)
        case "response.output_item.done":
            front = (lane, number(source, node, "output_index"))
            tail.items.pop(front, None)
            for key in [k for k in tail.sent if k[:2] == front]:
                del tail.sent[key]


def _forget(tail: Tail, front: Channel) -> None:
    for table in (tail.items, tail.sent, tail.calls):
        for key in [k for k in table if k[: len(front)] == front]:
            del table[key]


def stop(reason: Reason, tail: Tail) -> list[Final]:
    """Finish the open texts, then end with `response.incomplete` for `content_filter`; end with an error where
    a call is under way: a normal end would make the client execute a truncated call."""
    output: list[object] = []
    events: list[tuple[str, dict[str, object]]] = []
    here = f"={tail.lane}" if tail.lane else -1
    for key, pieces in tail.sent.items():
        text = "".join(pieces)
        lane, index, part_index = key[:3]
        if key[-1] != "text" or (lane, index) not in tail.items or lane != here:
            continue
        at = {
            "item_id": tail.items[lane, index][0],
            "output_index": index,
            "content_index": part_index,
        }
        part = {"type": "output_text", "text": text, "annotations": [], "logprobs": []}
        item = {
            "id": at["item_id"],
            "type": "message",
            "role": "assistant",
            "status": "incomplete",
            "content": [part],
        }
        events += [
            ("response.output_text.done", {**at, "text": text, "logprobs": []}),
            ("response.content_part.done", {**at, "part": part}),
            ("response.output_item.done", {"output_index": index, "item": item}),
        ]
        output.append(item)
    response: dict[str, object] = {
        "id": tail.id or f"resp_{reason.request_id}",
        "object": "response",
        "created_at": 0,
        "model": tail.model,
        "output": output,
        "parallel_tool_calls": True,
        "tool_choice": "auto",
        "tools": [],
    }
    sequence = tail.sequence + 1
    if any(not call.remote for call in tail.calls.values()):
        failed = {
            **response,
            "status": "failed",
            "error": {"code": "invalid_prompt", "message": reason.message},
        }
        return [
            _event("error", {"error": error(reason)}, sequence, tail.lane),
            _event("response.failed", {"response": failed}, sequence + 1, tail.lane),
        ]
    incomplete = {
        **response,
        "status": "incomplete",
        "incomplete_details": {"reason": "content_filter"},
    }
    events.append(("response.incomplete", {"response": incomplete}))
    return [_event(name, data, sequence + n, tail.lane) for n, (name, data) in enumerate(events)]


def _event(name: str, data: dict[str, object], sequence: int, lane: str) -> Final:
    members = {"type": name, "sequence_number": sequence, **data}
    if lane:
        members["stream_id"] = lane
    return Final(json.dumps(members).encode(), name)


def drop(node: Node, text: str, reason: Reason) -> bytes:
    """What a client gets over a WebSocket in the place of a response: Codex shows it at once."""
    answer: dict[str, object] = {"type": "error", "status": 400, "error": error(reason)}
    if type(node) is Obj and (lane := node.text("stream_id")):
        answer["stream_id"] = lane
    return json.dumps(answer).encode()


def hints(node: Node) -> Mapping[str, str]:
    """Return the ids by which the provider keeps the history."""
    if type(node) is not Obj:
        return {}
    found = {"previous_response_id": node.text("previous_response_id"), "id": node.text("id")}
    conversation = node.get("conversation")
    if type(conversation) is Str:
        found["conversation"] = conversation.value
    elif type(conversation) is Obj:
        found["conversation"] = conversation.text("id")
    if type(inner := node.get("response")) is Obj:
        found["id"] = inner.text("id")
    return {k: v for k, v in found.items() if v}


_OWN = frozenset(("instructions", "previous_response_id", "max_output_tokens", "store", "include"))
"""Members of a request that tell this API from the many others that have an `input` and a `model`."""

DIALECT = Dialect(
    name="openai.responses",
    provider="openai",
    kind="model",
    request=REQUEST,
    response=RESPONSE,
    event=EVENT,
    refuse=refuse,
    ends=ends,
    note=note,
    stop=stop,
    drop=drop,
    copies=True,
    hints=hints,
    # What the provider keeps is read again, continued and cancelled by its id.
    paths=(
        "POST /responses",
        "WS /responses",
        "POST /responses/compact",
        "ANY /responses/*",
        "ANY /responses/*/input_items",
        "ANY /responses/*/cancel",
    ),
    keys=frozenset(("input", "prompt", "previous_response_id", "conversation", "instructions")),
    recognize=lambda body: (
        "input" in {k.value for k, _ in body.members}
        and bool(body.text("model"))
        and any(k.value in _OWN for k, _ in body.members)
    ),
)
CONVERSATIONS = replace(
    DIALECT,
    name="openai.conversations",
    event=None,
    paths=(
        "POST /conversations",
        "ANY /conversations/*",
        "ANY /conversations/*/items",
        "ANY /conversations/*/items/*",
    ),
    keys=frozenset(),
    recognize=None,
)
INPUT_TOKENS = replace(
    DIALECT,
    name="openai.responses.input_tokens",
    response=Skip(),
    event=None,
    paths=("POST /responses/input_tokens",),
    recognize=None,
)
