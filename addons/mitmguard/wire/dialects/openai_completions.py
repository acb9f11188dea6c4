"""Completions: a prompt goes on. OpenAI's old API, and those that live by it: code completion, llama.cpp, Mistral.

Source: OpenAI API reference, llama.cpp's server documentation, Mistral's API reference; recorded exchanges of OpenAI,
Together, Writer. Texts come as `choices[].text`, bare as `content` (llama.cpp) or `value` (Writer), or as a chat
answers (fill in the middle).
"""

from __future__ import annotations

import json
from dataclasses import replace

from mitmguard.wire.dialect import Dialect, Ends, Reason, Tail
from mitmguard.wire.dialects import openai_chat
from mitmguard.wire.dialects.openai_chat import ERRORS, QUIET, TOKENS, error, refuse
from mitmguard.wire.framing import Final
from mitmguard.wire.literals import Arr, Node, Obj
from mitmguard.wire.places import Each, Media, Opaque, Record, Say, Shape, Skip, Walk
from mitmguard.wire.texts import At, Places, Source, Unread, pointer

_PART = Record(
    {
        "text": Say(),
        "prompt_string": Say(),  # llama.cpp takes images beside a prompt
        "multimodal_data": Each(Media()),
        "image_url": Record({"url": Media()}),
        "image_base64": Media(),
        "image": Media(),
        "content": Each(openai_chat.PART),
    }
)


class TextOrTokens(Shape):
    """A string, strings, parts with images, or tokens: numbers that stand for a text, and hide it."""

    __slots__ = ()

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        if self._read(node, at, source, out):
            out.unread.append(Unread("schema", pointer(at.path), "token ids"))

    def _read(self, node: Node, at: At, source: Source, out: Places) -> bool:
        """Add the texts; return whether there are tokens as well."""
        if type(node) is not Arr:
            _PART.visit(node, at, source, out)
            return False
        tokens = False
        for i, item in enumerate(node.items):
            tokens |= item is None or self._read(item, at.step(i), source, out)
        return tokens


REQUEST = Record(
    {
        "model": Skip(),
        "prompt": TextOrTokens(),
        "suffix": Say(),
        "input_prefix": Say(),
        "input_suffix": Say(),
        "input_extra": Each(Record({"text": Say(), "filename": Say("meta")})),
        "image_data": Each(Record({"data": Media()})),
        "stop": Walk("meta"),
        "metadata": Walk("meta"),
        "user": Say("meta"),
        "grammar": Say("tooldef"),
        "json_schema": Walk("tooldef", section=1),
        "response_format": Walk("tooldef", section=1),
    },
    message=True,
)
_CHOICE = {**TOKENS, "finish_reason": Skip()}
_BARE: dict[str, Shape] = {
    **QUIET,
    **ERRORS,
    "completion_probabilities": Opaque(),
    "tokens": Opaque(),
    "timings": Opaque(),
    "stop_type": Skip(),
}
RESPONSE = Record(
    {
        **_BARE,
        "choices": Each(Record({"text": Say(), "message": Walk("assistant"), **_CHOICE})),
        "content": Say(),
    }
)
EVENT = Record(
    {
        **_BARE,
        "choices": Each(
            Record({"text": Say(channel="text"), **_CHOICE}, index=("index",), delta=True)
        ),
        "content": Say(channel="content"),
        "value": Say(channel="value"),
    }
)


def ends(node: Node, name: str, source: Source) -> Ends:
    """As in a chat; llama.cpp says `stop` in its last element."""
    found = openai_chat.ends(node, name, source)
    if (
        type(node) is Obj
        and node.get("choices") is None
        and node.text("stop_type") not in ("", "none")
    ):
        return Ends(((),))
    return found


def stop(reason: Reason, tail: Tail) -> list[Final]:
    """End with `content_filter`."""
    chunk = {
        "id": tail.id or f"cmpl-{reason.request_id}",
        "object": "text_completion",
        "created": 0,
        "model": tail.model,
        "choices": [{"index": 0, "text": "", "logprobs": None, "finish_reason": "content_filter"}],
    }
    return [Final(json.dumps(chunk).encode()), Final(b"[DONE]")]


def stop_bare(reason: Reason, tail: Tail) -> list[Final]:
    """End with an error: llama.cpp has no word for an answer that was cut by somebody else."""
    return [Final(json.dumps({"error": error(reason)}).encode())]


DIALECT = Dialect(
    name="openai.completions",
    provider="openai",
    kind="model",
    request=REQUEST,
    response=RESPONSE,
    event=EVENT,
    refuse=refuse,
    ends=ends,
    note=openai_chat.note,
    stop=stop,
    # `/engines/*/completions` is how editors ask for code.
    paths=("POST /completions", "POST /engines/*/completions"),
    keys=frozenset(("prompt",)),
)
LLAMACPP = replace(
    DIALECT,
    name="llamacpp.completion",
    provider="llamacpp",
    stop=stop_bare,
    paths=("POST /completion", "POST /infill"),
    keys=frozenset(("prompt", "input_prefix", "input_suffix", "input_extra")),
)
TEMPLATE = replace(
    openai_chat.DIALECT,
    name="llamacpp.apply_template",
    provider="llamacpp",
    response=Record({"prompt": Say("user"), **ERRORS}),
    event=None,
    paths=("POST /apply-template",),
    recognize=None,
)
