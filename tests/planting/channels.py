"""The delta channels of every format, as a table: where a piece of a text stands, and what joins the pieces.

From FORMATS.md. A rule is looked for in each event, whatever the provider, and in what an event wraps: the base64 of
`bytes`, a member named after the event, the elements of an array.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from tests.planting.tree import B64, JSON, Path


class Rule(NamedTuple):
    """A piece of text: its pointer, the members that join it with others, what the event must have."""

    pointer: str
    key: str = ""  # pointers, relative to the event; `*` stands for the same element
    when: str = ""  # `member=value` (several: `|`), or `member` for being there
    json: bool = False


_CHOICE = "choices/*/index"
_REALTIME = "type response_id output_index content_index summary_index"

TABLE: tuple[Rule, ...] = (
    # OpenAI Chat and what follows it (FORMATS 2.1, 7)
    Rule("choices/*/delta/content", _CHOICE),
    Rule("choices/*/delta/content/*/text", _CHOICE),
    Rule("choices/*/delta/content/*/thinking/*/text", _CHOICE),
    Rule("choices/*/delta/refusal", _CHOICE),
    Rule("choices/*/delta/reasoning_content", _CHOICE),
    Rule("choices/*/delta/reasoning", _CHOICE),
    Rule("choices/*/delta/reasoning_text", _CHOICE),
    Rule("choices/*/delta/reasoning_details/*/text", _CHOICE),
    Rule("choices/*/delta/reasoning_details/*/summary", _CHOICE),
    Rule("choices/*/delta/tool_calls/*/function/arguments", f"{_CHOICE} choices/*/delta/tool_calls/*/index", json=True),
    Rule("choices/*/delta/tool_calls/*/custom/input", f"{_CHOICE} choices/*/delta/tool_calls/*/index"),
    Rule("choices/*/delta/function_call/arguments", _CHOICE, json=True),
    Rule("choices/*/delta/audio/transcript", _CHOICE),
    Rule("choices/*/text", _CHOICE),  # Completions (2.3)
    # Responses and Realtime (2.2, 2.6)
    Rule("delta", _REALTIME, "type=response.function_call_arguments.delta|response.mcp_call_arguments.delta", json=True),
    Rule("delta", _REALTIME, "type=*.delta"),
    Rule("delta/stdout", _REALTIME, "type=*.delta"),
    Rule("delta/stderr", _REALTIME, "type=*.delta"),
    # Anthropic (3); inside Bedrock's chunks as well
    Rule("delta/text", "index", "type=content_block_delta"),
    Rule("delta/thinking", "index", "type=content_block_delta"),
    Rule("delta/content", "index", "type=content_block_delta"),
    Rule("delta/partial_json", "index", "type=content_block_delta", json=True),
    Rule("completion", "", "type=completion"),
    # Assistants (2.5)
    Rule("delta/content/*/text/value", "id delta/content/*/index"),
    Rule("delta/step_details/tool_calls/*/function/arguments", "id delta/step_details/tool_calls/*/index", json=True),
    Rule("delta/step_details/tool_calls/*/code_interpreter/input", "id delta/step_details/tool_calls/*/index"),
    # Gemini (4.1), Live (4.4), Interactions (4.3)
    Rule("candidates/*/content/parts/*/text", "candidates/*/index candidates/*/content/parts/*/thought"),
    Rule(
        "candidates/*/content/parts/*/functionCall/partialArgs/*/stringValue",
        "candidates/*/index candidates/*/content/parts/*/functionCall/partialArgs/*/jsonPath",
    ),
    Rule("serverContent/modelTurn/parts/*/text", ""),
    Rule("serverContent/inputTranscription/text", ""),
    Rule("serverContent/outputTranscription/text", ""),
    Rule("delta/text", "index", "event_type=step.delta|content.delta"),
    Rule("delta/content/text", "index", "event_type=step.delta|content.delta"),
    # Bedrock (5)
    Rule("delta/text", "contentBlockIndex", "contentBlockIndex"),
    Rule("delta/toolUse/input", "contentBlockIndex", "contentBlockIndex", json=True),
    Rule("delta/reasoningContent/text", "contentBlockIndex", "contentBlockIndex"),
    Rule("delta/toolResult/*/text", "contentBlockIndex", "contentBlockIndex"),
    Rule("outputText", "", "totalOutputTextTokenCount"),
    Rule("generation", "", "generation_token_count"),
    Rule("outputs/*/text", ""),
    # Cohere (8)
    Rule("delta/message/content/text", "index", "type=content-delta"),
    Rule("delta/message/content/thinking", "index", "type=content-delta"),
    Rule("delta/message/tool_plan", "", "type=tool-plan-delta"),
    Rule("delta/message/tool_calls/function/arguments", "index", "type=tool-call-delta", json=True),
    Rule("text", "", "event_type=text-generation"),
    # Ollama (9), TGI (10), others (10a, 14)
    Rule("message/content", "", "done"),
    Rule("message/thinking", "", "done"),
    Rule("response", "", "done"),
    Rule("thinking", "", "done"),
    Rule("token/text", ""),
    Rule("results/*/generated_text", ""),
    Rule("content", "", "stop"),
    Rule("value", "", "value"),  # Writer's completions
    Rule("text", "messageId partId", "event=appendText"),
    # A2A (11.6)
    Rule("artifactUpdate/artifact/parts/*/text", "artifactUpdate/taskId artifactUpdate/artifact/artifactId", "artifactUpdate"),
)  # fmt: skip

CUMULATIVE = (
    "choices/*/message/content",
    "choices/*/message/reasoning_content",
    "choices/*/message/reasoning",
)
"""Members that repeat, in every event, the whole text so far or the piece once more (FORMATS 12.1)."""


class Piece(NamedTuple):
    """One delta: in which payload, where, of which channel."""

    event: int
    path: Path
    channel: tuple[Any, ...]
    text: str
    json: bool


def pieces(payloads: list[Any]) -> list[Piece]:
    """Return the deltas of a stream, in order."""
    found = _fields(payloads)
    if found:
        return found
    for i, payload in enumerate(payloads):
        taken: set[Path] = set()
        for view, prefix in _views(payload):
            for n, rule in enumerate(TABLE):
                if not _holds(rule.when, view):
                    continue
                for path, text, at in _match(rule.pointer.split("/"), view, (), ()):
                    if (*prefix, *path) in taken or not isinstance(text, str) or _is_audio(view):
                        continue
                    taken.add((*prefix, *path))
                    key = tuple(_value(pointer, view, at) for pointer in rule.key.split())
                    found.append(
                        Piece(i, (*prefix, *path), (rule.pointer, n, *key), text, rule.json)
                    )
    return found


def _fields(payloads: list[Any]) -> list[Piece]:
    """Return the deltas in protobuf messages, as lists of {number: value}: texts at the same field numbers of several."""
    channels: dict[tuple[Any, ...], list[Piece]] = {}
    for i, payload in enumerate(payloads):
        for path, text in _texts(payload, ()):
            key = ("fields", *(step for step in path if isinstance(step, str)))
            channels.setdefault(key, []).append(Piece(i, path, key, text, False))
    return sorted(
        (
            piece
            for found in channels.values()
            if len({p.event for p in found}) == len(found) > 2 and len({p.text for p in found}) > 1
            for piece in found
        ),
        key=lambda piece: piece.event,
    )


def _texts(node: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if not isinstance(node, list):
        return
    for n, entry in enumerate(node):
        if not isinstance(entry, dict) or len(entry) != 1:
            return
        ((number, value),) = entry.items()
        if not number.isdigit():
            return
        if isinstance(value, str):
            yield (*path, n, number), value
        else:
            yield from _texts(value, (*path, n, number))


def _is_audio(view: dict[str, Any]) -> bool:
    return (
        str(view.get("type")).endswith(".audio.delta")
        or view.get("type") == "response.output_audio.delta"
    )


def _views(
    payload: Any, prefix: Path = (), depth: int = 0
) -> Iterator[tuple[dict[str, Any], Path]]:
    if isinstance(payload, list):
        for i, item in enumerate(payload):
            yield from _views(item, (*prefix, i), depth)
        return
    if not isinstance(payload, dict):
        return
    yield payload, prefix
    if depth > 2:
        return
    if isinstance(payload.get("bytes"), str):
        try:
            inner = json.loads(base64.b64decode(payload["bytes"]))
        except ValueError:
            inner = None
        if isinstance(inner, dict):
            yield from _views(inner, (*prefix, "bytes", B64, JSON), depth + 1)
    for name in ("contentBlockDelta", "chunk", "result", "data"):
        if isinstance(payload.get(name), dict):
            yield from _views(payload[name], (*prefix, name), depth + 1)


def _holds(when: str, view: dict[str, Any]) -> bool:
    if not when:
        return True
    name, _, wanted = when.partition("=")
    if not wanted:
        return name in view
    value = view.get(name)
    return isinstance(value, str) and any(
        value.endswith(w[1:]) if w.startswith("*") else value == w for w in wanted.split("|")
    )


def _match(
    steps: list[str], node: Any, path: Path, at: tuple[int, ...]
) -> Iterator[tuple[Path, Any, tuple[int, ...]]]:
    if not steps:
        yield path, node, at
    elif steps[0] == "*":
        if isinstance(node, list):
            for i, item in enumerate(node):
                yield from _match(steps[1:], item, (*path, i), (*at, i))
    elif isinstance(node, dict) and steps[0] in node:
        yield from _match(steps[1:], node[steps[0]], (*path, steps[0]), at)


def _value(pointer: str, view: Any, at: tuple[int, ...]) -> Any:
    """Follow a pointer of the key; each `*` takes the element that the piece itself stands in."""
    rest = list(at)
    node = view
    for step in pointer.split("/"):
        try:
            node = node[rest.pop(0)] if step == "*" else node[step]
        except (KeyError, IndexError, TypeError):
            return None
    return node if isinstance(node, str | int | bool) else None
