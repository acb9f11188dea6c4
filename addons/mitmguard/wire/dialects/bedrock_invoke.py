"""Amazon Bedrock's InvokeModel: the body is that of the model's maker. One table holds them all.

Source: Amazon Bedrock user guide, "Inference request parameters and response fields"; recorded exchanges of
Anthropic, Nova, Titan, Llama, Mistral, Cohere, AI21 and embeddings. A stream is frames of JSON that hold one
event of the maker's own in base64.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import replace

from mitmguard.errors import NotInspected
from mitmguard.model import Sink
from mitmguard.wire.base64text import base64_bytes
from mitmguard.wire.charsets import Charset
from mitmguard.wire.dialect import Dialect, Ends, Reason, Tail
from mitmguard.wire.dialects import anthropic_messages, bedrock, openai_chat
from mitmguard.wire.framing import Final
from mitmguard.wire.layer import Layer, Stack
from mitmguard.wire.literals import Node, Obj, Str, parse
from mitmguard.wire.places import Each, JsonIn, Media, Opaque, Record, Say, Shape, Skip, Walk
from mitmguard.wire.texts import At, Places, PlainSource, Source, Unread, pointer


class Packed(Shape):
    """Text in base64 that another shape reads: JSON, unless it is `plain`."""

    __slots__ = ("plain", "shape")

    def __init__(self, shape: Shape, *, plain: bool = False) -> None:
        self.shape, self.plain = shape, plain

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        if type(node) is not Str:
            super().visit(node, at, source, out)
            return
        opened = _unpack(node.value)
        if opened is None:
            out.unread.append(Unread("encoding", pointer(at.path)))
            return
        text, layer = opened
        if self.plain:
            plain = PlainSource(text, source, node.start, node.end, layer, kind="string")
            out.source(plain)
            self.shape.visit(plain.node, at, plain, out)
            return
        inner, _ = parse(text)
        child = out.source(Source(text, source, node.start, node.end, layer))
        self.shape.visit(inner, at, child, out)


def _unpack(packed: str) -> tuple[str, Layer] | None:
    opened = base64_bytes(packed)
    if opened is None:
        return None
    data, layer = opened
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    return text, Stack([layer, Charset(text, "utf-8", 0)])


_PART = Record(
    {**openai_chat.PART.fields, **bedrock.PART_FIELDS}, types=anthropic_messages.BLOCK.types
)
_ARGUMENTS = JsonIn("assistant", Sink.ARGUMENTS)
_CALL = Record(
    {"function": Record({"name": Skip(), "arguments": _ARGUMENTS})}, tool=openai_chat.call_name
)
_MESSAGE = Record(
    {"content": Each(_PART), "tool_calls": Each(_CALL), "name": Say("meta")},
    roles=openai_chat.ROLES,
    message=True,
    tool=openai_chat.result_name,
)
_TURN = Record(
    {"message": Say(), "tool_results": Walk("tool")},
    roles={"USER": "user", "CHATBOT": "assistant", "SYSTEM": "system", "TOOL": "tool"},
    message=True,
)
_PROMPT = Record({}, role="user", message=True)
_META = Walk("meta")
REQUEST = Record(
    {
        "anthropic_version": Skip(),
        "anthropic_beta": Skip(),
        "schemaVersion": Skip(),
        "model": Skip(),
        "system": bedrock.SYSTEM,
        "preamble": Each(Record({}, role="system"), section=0),
        "messages": Each(_MESSAGE),
        "chat_history": Each(_TURN),
        "message": _PROMPT,
        "prompt": _PROMPT,
        "inputText": _PROMPT,
        "texts": Each(Say("user")),
        "documents": Walk("tool"),
        "tool_results": Walk("tool"),
        "images": Each(Media()),
        "inputImage": Media(),
        "tools": bedrock.TOOLS,
        "toolConfig": bedrock.TOOLS,
        "response_format": bedrock.TOOLS,
        "output_config": bedrock.TOOLS,
        "output_format": bedrock.TOOLS,
        "stop": _META,
        "stop_sequences": _META,
        "inferenceConfig": _META,
        "textGenerationConfig": _META,
        "metadata": _META,
        "thinking": Skip(),
        "tool_choice": Skip(),
        "task_type": Skip(),
        "taskType": Skip(),
        "input_type": Skip(),
        "truncate": Skip(),
    }
)
# Members that Bedrock adds to what a model says.
_ADDED: Mapping[str, Shape] = {
    "amazon-bedrock-trace": bedrock.TRACE,
    "amazon-bedrock-guardrailAction": Skip(),
    "amazon-bedrock-invocationMetrics": Skip(),
    "stop_reason": Skip(),
    "finish_reason": Skip(),
    "completionReason": Skip(),
}
_VECTORS = Record(
    {
        **dict.fromkeys(("float", "int8", "uint8", "binary", "ubinary", "base64"), Opaque()),
        "embedding": Opaque(),
    }
)
_TOKENS = Each(Record({"generatedToken": Opaque(), "topTokens": Opaque(), "textRange": Skip()}))
_MADE = Each(Record({"text": Say(), "outputText": Say(), **_ADDED}))
RESPONSE = Record(
    {
        **anthropic_messages.RESPONSE.fields,
        **openai_chat.RESPONSE.fields,
        **_ADDED,
        "output": bedrock.OUTPUT,
        "outputs": _MADE,
        "results": _MADE,
        "generations": _MADE,
        "generation": Say(),
        "completion": Say(),
        "text": Say(),
        "message": Say(),
        "chat_history": Each(_TURN),
        "tool_calls": Each(Record({"parameters": Walk("assistant", Sink.ARGUMENTS)})),
        # Token arrays of AI21 repeat prompt and answer: they are emptied where a text was changed.
        "prompt": Record({"tokens": _TOKENS}, role="user"),
        "completions": Each(Record({"data": Record({"text": Say(), "tokens": _TOKENS})})),
        "embedding": Opaque(),
        "embeddings": Each(_VECTORS),
        "images": Each(Media()),
        "texts": Each(Say("user")),
        "usage": Skip(),
    }
)
_PIECE = Each(Record({"text": Say(channel="text"), **_ADDED}, index=("index",), delta=True))


class _Event(Record):
    """One event of a model's maker; the table is for those that name neither themselves nor their members."""

    __slots__ = ()

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        maker = _maker(node)
        if maker is not None and maker.event is not None:
            maker.event.visit(node, at, source, out)
        else:
            super().visit(node, at, source, out)


_EVENT = _Event(
    {
        **_ADDED,
        "outputText": Say(channel="text"),
        "generation": Say(channel="text"),
        "completion": Say(channel="text"),
        "text": Say(channel="text"),
        "outputs": _PIECE,
        "generations": _PIECE,
        "response": RESPONSE,
    },
    delta=True,
)
EVENT = Record({"bytes": Packed(_EVENT), "message": Say()})


def _maker(node: Node) -> Dialect | None:
    """Return whose event it is, None where it says no more than its text."""
    if type(node) is not Obj:
        return None
    if node.text("type") in anthropic_messages.EVENT.types or node.text("type") == "message_stop":
        return anthropic_messages.DIALECT
    if bedrock.named(node):
        return bedrock.DIALECT
    return openai_chat.DIALECT if node.get("choices") is not None else None


def _inner(node: Node) -> tuple[Node, Source] | None:
    """Open the event in a chunk once more: what a delta of Anthropic's says is of no matter here."""
    if type(node) is not Obj or not (packed := node.text("bytes")):
        return None
    try:
        text = b64decode(packed).decode()
        if '"content_block_delta"' in text:
            return None
        return parse(text)[0], Source(text)
    except (ValueError, NotInspected):
        return None  # it was reported when it was read


def ends(node: Node, name: str, source: Source) -> Ends:
    """As the maker's own stream; everything before an exception."""
    if name.endswith("Exception"):
        return Ends(((),), before=True)
    if (inner := _inner(node)) is not None and (maker := _maker(inner[0])) is not None:
        return maker.ends(inner[0], "", inner[1])
    return Ends()


def note(node: Node, tail: Tail, source: Source) -> None:
    """As the maker's own stream; an Anthropic message has an id."""
    if (inner := _inner(node)) is None or (maker := _maker(inner[0])) is None:
        return
    maker.note(inner[0], tail, inner[1])
    if maker is anthropic_messages.DIALECT and type(inner[0]) is Obj:
        message = inner[0].get("message")
        if type(message) is Obj:
            tail.id = message.text("id")


def stop(reason: Reason, tail: Tail) -> list[Final]:
    """End as Anthropic's stream does where it is one; with an exception otherwise, or where a call is under way."""
    if not tail.id.startswith("msg_") or any(not call.remote for call in tail.calls.values()):
        return bedrock.exception(reason)
    return [
        Final(json.dumps({"bytes": b64encode(final.data).decode()}).encode(), "chunk")
        for final in anthropic_messages.stop(reason, tail)
    ]


DIALECT = Dialect(
    name="bedrock.invoke_model",
    provider="bedrock",
    kind="model",
    request=REQUEST,
    response=RESPONSE,
    event=EVENT,
    framing="eventstream",
    refuse=bedrock.refuse,
    ends=ends,
    note=note,
    stop=stop,
    paths=tuple(
        f"POST /model/{model}/{verb}"
        for verb in ("invoke", "invoke-with-response-stream")
        for model in ("*", "*/*")
    ),
)
ASYNC = replace(
    DIALECT,
    name="bedrock.async_invoke",
    request=Record({"modelId": Skip(), "modelInput": REQUEST, "tags": Walk("meta")}),
    event=None,
    paths=("POST /async-invoke",),
    providers=frozenset(("bedrock",)),
)
COUNT_TOKENS = replace(
    DIALECT,
    name="bedrock.count_tokens",
    request=Record(
        {
            "input": Record(
                {
                    "converse": bedrock.REQUEST,
                    "invokeModel": Record({"body": Packed(REQUEST)}),
                }
            )
        }
    ),
    event=None,
    paths=tuple(f"POST /model/{model}/count-tokens" for model in ("*", "*/*")),
)
