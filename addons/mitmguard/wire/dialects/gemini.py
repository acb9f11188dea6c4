"""Google's generateContent and what is around it: the Gemini API, Vertex AI, Firebase and Code Assist.

Source: Gemini API and Vertex AI reference; recorded exchanges. Members are spelled in camelCase and in
snake_case, also mixed in one body: the tables hold both. A stream is SSE with `alt=sse` and a JSON array without;
it ends with the connection. Thought signatures are opaque and bound to their part.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from mitmguard.model import Sink
from mitmguard.wire.dialect import Call, Dialect, Ends, Reason, Reply, Tail
from mitmguard.wire.framing import Final
from mitmguard.wire.literals import Arr, Node, Obj
from mitmguard.wire.places import (
    Each,
    Media,
    Opaque,
    Record,
    Roles,
    Say,
    Shape,
    Skip,
    Walk,
    calls,
    number,
)
from mitmguard.wire.texts import At, Channel, Places, Source

ROLES: Roles = {
    "user": "user",
    "model": "assistant",
    "function": "tool",
    "tool": "tool",
    "system": "system",
}

_HUMP = re.compile(r"(?<=[a-z0-9])([A-Z])")


def both(fields: Mapping[str, Shape]) -> dict[str, Shape]:
    """Return the members in camelCase, and the same in snake_case."""
    snake = {_HUMP.sub(r"_\1", name).lower(): shape for name, shape in fields.items()}
    return {**snake, **fields}


call_name = calls("id")


def result_name(node: Obj, out: Places) -> str:
    """Return the tool whose result a part is."""
    return node.text("name") or out.tools.get(node.text("id"), "")


BLOB = Record(both({"data": Media(), "mimeType": Skip(), "displayName": Say("meta")}))
_FILE = Record(both({"fileUri": Say("meta"), "mimeType": Skip(), "displayName": Say("meta")}))
_FILES: Mapping[str, Shape] = {"inlineData": BLOB, "fileData": _FILE}


class _Argument(Record):
    """A piece of an argument that streams: its channel is the place in the arguments that `jsonPath` names."""

    __slots__ = ()

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        if type(node) is Obj and at.channel:
            path = node.text("jsonPath") or node.text("json_path")
            at = at._replace(channel=(at.channel[0], "call", path))
        super().visit(node, at, source, out)


def _call(argument: Say) -> Record:
    return Record(
        both(
            {
                "name": Skip(),
                "args": Walk("assistant", Sink.ARGUMENTS),
                "partialArgs": Each(_Argument(both({"stringValue": argument, "jsonPath": Skip()}))),
            }
        ),
        tool=call_name,
    )


RESULT = Record(
    both(
        {
            "name": Skip(),
            "response": Walk("tool"),
            "parts": Each(Record(both(_FILES))),
            "scheduling": Skip(),
        }
    ),
    role="tool",
    tool=result_name,
)
_PART: Mapping[str, Shape] = {
    "text": Say(),
    "thoughtSignature": Opaque(),
    **_FILES,
    "functionCall": _call(Say("assistant", Sink.ARGUMENTS)),
    "functionResponse": RESULT,
    # Run by Google: their arguments never come back as what they stand for.
    "executableCode": Record({"code": Say(), "language": Skip()}, sink=Sink.REMOTE),
    "codeExecutionResult": Record({"output": Say(), "outcome": Skip()}, role="tool"),
    "toolCall": Record(
        both({"toolType": Skip(), "args": Walk("assistant")}), sink=Sink.REMOTE, tool=call_name
    ),
    "toolResponse": Record(both({"toolType": Skip(), "response": Walk("tool")}), role="tool"),
    "videoMetadata": Skip(),
}
PART = Record(both(_PART))
CONTENT = Record({"parts": Each(PART)}, roles=ROLES, message=True)
INSTRUCTION = Each(Record({"parts": Each(PART)}, role="system"), section=0)
TOOLS = Walk("tooldef", section=1)
CONFIG = Record(
    both(
        {
            "responseSchema": TOOLS,
            "responseJsonSchema": TOOLS,
            "stopSequences": Walk("meta"),
            "responseMimeType": Skip(),
            "responseModalities": Skip(),
            "thinkingConfig": Skip(),
        }
    )
)
_BODY = both(
    {
        "model": Skip(),
        "systemInstruction": INSTRUCTION,
        "contents": Each(CONTENT),
        "content": CONTENT,
        "title": Say("meta"),
        "taskType": Skip(),
        "tools": TOOLS,
        "toolConfig": TOOLS,
        "generationConfig": CONFIG,
        "safetySettings": Skip(),
        "modelArmorConfig": Skip(),
        "labels": Walk("meta"),
        "cachedContent": Skip(),
        "displayName": Say("meta"),
        "ttl": Skip(),
        "session_id": Skip(),
    }
)
_INNER = Record(_BODY)
_REQUESTS = Each(Record({**_BODY, "request": _INNER, "metadata": Walk("meta")}))
_BATCH = Record(
    both(
        {
            "displayName": Say("meta"),
            "inputConfig": Record(
                both({"requests": Record({"requests": _REQUESTS}), "fileName": Skip()})
            ),
        }
    )
)
REQUEST = Record(
    {
        **_BODY,
        **both(
            {
                "requests": _REQUESTS,
                "generateContentRequest": _INNER,
                "batch": _BATCH,
                # Code Assist wraps what the Gemini API takes.
                "request": _INNER,
                "project": Skip(),
                "userPromptId": Skip(),
            }
        ),
    }
)

_CANDIDATE: Mapping[str, Shape] = {
    "content": Record({"parts": Each(PART)}),
    "finishReason": Skip(),
    "finishMessage": Say(),
    "safetyRatings": Skip(),
    "logprobsResult": Opaque(),  # emptied where a text of the element changed
    "citationMetadata": Walk("assistant"),
    "groundingMetadata": Record(
        both(
            {
                "groundingChunks": Walk("tool"),
                "groundingSupports": Walk("assistant"),
                "searchEntryPoint": Walk("tool"),
                "webSearchQueries": Walk("assistant"),
                "retrievalQueries": Walk("assistant"),
            }
        )
    ),
    "urlContextMetadata": Walk("tool"),
}
_AROUND: Mapping[str, Shape] = {
    "promptFeedback": Record(both({"blockReasonMessage": Say(), "blockReason": Skip()})),
    "usageMetadata": Skip(),
    "modelVersion": Skip(),
    "responseId": Skip(),
    "createTime": Skip(),
    "traceId": Skip(),
    "error": Walk("assistant"),
}
_VECTOR = Record({"values": Opaque()})


def _answer(candidate: Record) -> Record:
    fields = both({**_AROUND, "candidates": Each(candidate)})
    return Record({**fields, "response": Record(fields)})


_ANSWER = _answer(Record(both(_CANDIDATE)))
RESPONSE = Record({**_ANSWER.fields, "embedding": _VECTOR, "embeddings": Each(_VECTOR)})


class Piece(Record):
    """A part of a stream's element: the answer and the thoughts are texts of their own."""

    __slots__ = ()

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        if type(node) is Obj:
            kind = "thought" if is_true(source, node, "thought") else "answer"
            at = at._replace(channel=(*at.channel, kind))
        super().visit(node, at, source, out)


PIECE = Piece(
    both(
        {
            **_PART,
            "text": Say(channel="text"),
            "functionCall": _call(Say("assistant", Sink.ARGUMENTS, channel="value")),
        }
    ),
    delta=True,
)


class _Candidate(Record):
    """A candidate of a stream's element: its number is left out where it is 0."""

    __slots__ = ()

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        if type(node) is Obj:
            place = at.path[1] if at.path is not None else 0
            index = _index(node, place if type(place) is int else 0, source)
            at = at._replace(channel=(index,))
        super().visit(node, at, source, out)


EVENT = _answer(
    _Candidate(both({**_CANDIDATE, "content": Record({"parts": Each(PIECE)}, delta=True)}))
)


def is_true(source: Source, node: Obj, name: str) -> bool:
    """Tell whether a member is the word `true`, which is no node of its own."""
    return any(
        key.value == name
        and source.text[key.end : key.end + 16].lstrip(" \t\r\n:").startswith("true")
        for key, _ in node.members
    )


def _index(candidate: Obj, place: int, source: Source) -> int:
    index = number(source, candidate, "index")
    return place if index < 0 else index


def _candidates(node: Node, source: Source) -> Iterator[tuple[int, Obj]]:
    """Yield the candidates of an element and their numbers."""
    if type(node) is Obj and type(inner := node.get("response")) is Obj:
        node = inner
    found = node.get("candidates") if type(node) is Obj else None
    for place, candidate in enumerate(found.items if type(found) is Arr else ()):
        if type(candidate) is Obj:
            yield _index(candidate, place, source), candidate


def parts_of(content: Node) -> Iterator[Obj]:
    """Yield the parts of a content."""
    parts = content.get("parts") if type(content) is Obj else None
    for part in parts.items if type(parts) is Arr else ():
        if type(part) is Obj:
            yield part


def ends(node: Node, name: str, source: Source) -> Ends:
    """An argument that streams is complete after the piece of its call that does not say `willContinue`. A text
    is only when the connection ends: there are streams with a `finishReason` in every element."""
    if type(node) is Obj and node.get("error") is not None:
        return Ends(((),), before=True)
    found: list[Channel] = []
    for index, candidate in _candidates(node, source):
        for part in parts_of(candidate.get("content")):
            call = part.get("functionCall")
            if type(call) is Obj and not is_true(source, call, "willContinue"):
                found.append((index, "call"))
    return Ends(tuple(found))


def note(node: Node, tail: Tail, source: Source) -> None:
    """Remember the ids that a final element repeats, and the calls under way."""
    for index, candidate in _candidates(node, source):
        for part in parts_of(candidate.get("content")):
            call = part.get("functionCall")
            if type(call) is Obj and (name := call.text("name")):
                tail.calls[(index, "call")] = Call(name, remote=False)
    if not tail.id and type(node) is Obj:
        tail.id, tail.model = node.text("responseId"), node.text("modelVersion")


def stop(reason: Reason, tail: Tail) -> list[Final]:
    """End with `finishReason: SAFETY`; with an error where a call was announced: a normal end would make the
    client execute it."""
    return [Final(json.dumps(_last(reason, tail)).encode())]


def _last(reason: Reason, tail: Tail) -> dict[str, object]:
    if tail.calls:
        return error(reason)
    candidate = {"index": 0, "finishReason": "SAFETY", "finishMessage": reason.message}
    known = {"modelVersion": tail.model, "responseId": tail.id}
    return {"candidates": [candidate], **{k: v for k, v in known.items() if v}}


def _stop_wrapped(reason: Reason, tail: Tail) -> list[Final]:
    last = _last(reason, tail)
    return [Final(json.dumps(last if "error" in last else {"response": last}).encode())]


def error(reason: Reason) -> dict[str, object]:
    """Google's error object."""
    details = [
        {
            "@type": "type.googleapis.com/google.rpc.ErrorInfo",
            "reason": reason.code.upper(),
            "domain": "mitmguard",
        },
        {"@type": "type.googleapis.com/google.rpc.RequestInfo", "requestId": reason.request_id},
    ]
    return {
        "error": {
            "code": 400,
            "message": reason.message,
            "status": "INVALID_ARGUMENT",
            "details": details,
        }
    }


def refuse(reason: Reason) -> Reply:
    """400 with `INVALID_ARGUMENT`: google-genai raises `ClientError` and does not retry."""
    return Reply(400, "application/json", json.dumps(error(reason)).encode())


def hints(node: Node) -> Mapping[str, str]:
    """Return the names under which the provider keeps contents: a cache, a batch."""
    if type(node) is not Obj:
        return {}
    found = {
        "previous_response_id": node.text("cachedContent") or node.text("cached_content"),
        "id": node.text("name"),
    }
    return {k: v.rpartition("/")[2] for k, v in found.items() if v}


_KEPT = re.compile(r"/batches/([^/?]+)")


def _batch(target: str) -> str:
    found = _KEPT.search(target)
    return found[1] if found is not None else ""


_KEYS = frozenset(both({"contents": PART, "content": PART}))

DIALECT = Dialect(
    name="gemini.generate_content",
    provider="gemini",
    kind="model",
    request=REQUEST,
    response=RESPONSE,
    event=EVENT,
    framing="json-array",
    refuse=refuse,
    ends=ends,
    note=note,
    stop=stop,
    hints=hints,
    exclusive=True,
    paths=("POST /*:generateContent", "POST /*:streamGenerateContent"),
    keys=_KEYS,
    recognize=lambda body: (
        type(contents := body.get("contents")) is Arr
        and any(type(c) is Obj and type(c.get("parts")) is Arr for c in contents.items)
    ),
)
CODE_ASSIST = replace(
    DIALECT,
    name="gemini.code_assist",
    stop=_stop_wrapped,
    paths=(
        "POST /v1internal:generateContent",
        "POST /v1internal:streamGenerateContent",
        "POST /v1internal:countTokens",
    ),
    keys=frozenset(("request",)),
    recognize=None,
)
TEMPLATE = replace(
    DIALECT,
    name="gemini.template",
    paths=("POST /*:templateGenerateContent", "POST /*:templateStreamGenerateContent"),
    keys=frozenset(),
    recognize=None,
)
COUNT_TOKENS = replace(
    DIALECT,
    name="gemini.count_tokens",
    event=None,
    paths=("POST /*:countTokens", "POST /*:computeTokens"),
    keys=_KEYS | frozenset(both({"generateContentRequest": PART, "instances": PART})),
    recognize=None,
)
EMBED = replace(
    COUNT_TOKENS,
    name="gemini.embed_content",
    paths=("POST /*:embedContent", "POST /*:batchEmbedContents"),
    keys=_KEYS | {"requests"},
)
BATCH = replace(
    COUNT_TOKENS,
    name="gemini.batch",
    paths=(
        "POST /*:batchGenerateContent",
        "POST /*:asyncBatchEmbedContent",
        "GET /batches/*",
    ),
    keys=frozenset(),
    session=_batch,
)
CACHE = replace(
    COUNT_TOKENS,
    name="gemini.cached_contents",
    paths=("POST /cachedContents", "PATCH /cachedContents/*"),
    keys=frozenset(),
)
