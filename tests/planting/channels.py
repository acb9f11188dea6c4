"""The delta channels of every format, as a table: where a piece of a text stands, and what joins the pieces.

From FORMATS.md. A rule is looked for in each event, whatever the provider, and in what an event wraps: the base64 of
`bytes`, a member named after the event, the elements of an array. Where every delta has its double (`message` beside
`delta`), the doubles are a channel too.
"""

from __future__ import annotations

import base64
import json
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from tests.planting.bodies import Body, Plain
from tests.planting.tree import B64, JSON, Path, get


class Rule(NamedTuple):
    """A piece of text: its pointer, the members that join it with others, what the event must have."""

    pointer: str  # empty: the whole payload, where it is no JSON
    key: str = ""  # pointers, relative to the event; `*` stands for the same element
    when: str = (
        ""  # `member=value` (several: `|`), `member` for being there, `@name` for the event's name
    )
    json: bool = False
    opens: str = ""  # an event that has this begins another text
    ends: str = ""  # an event that has one of these is the last of a text


_CHOICE = "choices/*/index"
_CALL = "candidates/*/content/parts/*/functionCall"
_TURN = "serverContent/turnComplete serverContent/interrupted"
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
    Rule("delta/text", "index", "type=content_block_delta", opens="message"),
    Rule("delta/thinking", "index", "type=content_block_delta", opens="message"),
    Rule("delta/content", "index", "type=content_block_delta", opens="message"),
    Rule("delta/partial_json", "index", "type=content_block_delta", json=True, opens="message"),
    Rule("completion", "", "type=completion"),
    # Assistants (2.5)
    Rule("delta/content/*/text/value", "id delta/content/*/index"),
    Rule("delta/step_details/tool_calls/*/function/arguments", "id delta/step_details/tool_calls/*/index", json=True),
    Rule("delta/step_details/tool_calls/*/code_interpreter/input", "id delta/step_details/tool_calls/*/index"),
    # Gemini (4.1), Live (4.4), Interactions (4.3)
    Rule("candidates/*/content/parts/*/text", "candidates/*/index candidates/*/content/parts/*/thought"),
    Rule(f"{_CALL}/partialArgs/*/stringValue", f"candidates/*/index {_CALL}/partialArgs/*/jsonPath", opens=f"{_CALL}/name"),
    Rule("serverContent/modelTurn/parts/*/text", "serverContent/modelTurn/parts/*/thought", ends=_TURN),
    Rule("serverContent/inputTranscription/text", ends=_TURN),
    Rule("serverContent/outputTranscription/text", ends=_TURN),
    Rule("delta/text", "index", "event_type=step.delta|content.delta"),
    Rule("delta/content/text", "index", "event_type=step.delta|content.delta"),
    # Bedrock (5)
    Rule("delta/text", "contentBlockIndex", "contentBlockIndex"),
    Rule("delta/toolUse/input", "contentBlockIndex", "contentBlockIndex", json=True),
    Rule("delta/reasoningContent/text", "contentBlockIndex", "contentBlockIndex"),
    Rule("delta/toolResult/*/text", "contentBlockIndex", "contentBlockIndex"),
    Rule("outputText", "index", "outputText"),
    Rule("generation", "", "generation_token_count"),
    Rule("outputs/*/text", ""),
    Rule("text", "", "@output"),  # knowledge bases
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
    Rule("", "", "@output"),  # Replicate
    Rule("text", "messageId partId", "event=appendText"),
    # A2A (11.6)
    Rule("artifactUpdate/artifact/parts/*/text", "artifactUpdate/taskId artifactUpdate/artifact/artifactId", "artifactUpdate"),
)  # fmt: skip


class Piece(NamedTuple):
    """One delta: in which payload, where, of which channel."""

    event: int
    path: Path
    channel: tuple[Any, ...]
    text: str
    json: bool


def pieces(body: Body) -> list[Piece]:
    """Return the deltas of a stream, in order."""
    found = _fields(body.payloads)
    if found:
        return found
    texts: Counter[int] = Counter()
    for i, (payload, name) in enumerate(zip(body.payloads, body.names, strict=True)):
        taken: set[Path] = set()
        ended: set[int] = set()
        for view, prefix in _views(payload):
            for n, rule in enumerate(TABLE):
                texts[n] += _has(rule.opens, view)
                if _has(rule.ends, view):
                    ended.add(n)
                if not _holds(rule.when, view, name):
                    continue
                for path, text, at in _match(_steps(rule.pointer), view, (), ()):
                    if (*prefix, *path) in taken or not isinstance(text, str) or _is_audio(view):
                        continue
                    taken.add((*prefix, *path))
                    key = tuple(_value(pointer, view, at) for pointer in rule.key.split())
                    channel = (rule.pointer, n, texts[n], *key)
                    found.append(Piece(i, (*prefix, *path), channel, text, rule.json))
        texts.update(ended)
    return found + _doubles(body.payloads, found)


def double(path: Path) -> Path:
    """Return where what stands in a delta may stand a second time."""
    return tuple("message" if step == "delta" else step for step in path)


def _doubles(payloads: list[Any], deltas: list[Piece]) -> list[Piece]:
    """Return the channels of which every delta stands a second time in its event, as it is."""
    channels: dict[tuple[Any, ...], list[Piece]] = {}
    for piece in deltas:
        channels.setdefault(piece.channel, []).append(piece)
    found: list[Piece] = []
    for channel, members in channels.items():
        paths = [double(piece.path) for piece in members]
        if all(
            path != piece.path and there(payloads[piece.event], path) == piece.text
            for piece, path in zip(members, paths, strict=True)
        ):
            found += [
                piece._replace(path=path, channel=(f"{channel[0]} again", *channel[1:]))
                for piece, path in zip(members, paths, strict=True)
            ]
    return found


def there(payload: Any, path: Path) -> Any:
    """Return what is at a path, None where nothing is."""
    try:
        return get(payload, path)
    except (KeyError, IndexError, TypeError, ValueError):
        return None


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


def _is_audio(view: Any) -> bool:
    return isinstance(view, dict) and (
        str(view.get("type")).endswith(".audio.delta")
        or view.get("type") == "response.output_audio.delta"
    )


def _views(payload: Any, prefix: Path = (), depth: int = 0) -> Iterator[tuple[Any, Path]]:
    if isinstance(payload, Plain):
        yield payload, prefix
        return
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


def _steps(pointer: str) -> list[str]:
    return pointer.split("/") if pointer else []


def _has(pointers: str, view: Any) -> bool:
    return any(True for p in pointers.split() for _ in _match(_steps(p), view, (), ()))


def _holds(when: str, view: Any, event: str) -> bool:
    if not when:
        return True
    if when.startswith("@"):
        return event == when[1:]
    if not isinstance(view, dict):
        return False
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
