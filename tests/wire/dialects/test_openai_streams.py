"""Streams of the family: a value that is cut over deltas, and the copies of its text, get one rewrite."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.wire.dialects.openai_talk import (
    PLACEHOLDER,
    answer,
    ask,
    begin,
    filled,
    heard,
    sse,
    value,
)

CHAT = ("/v1/chat/completions", {"model": "m", "messages": [{"role": "user", "content": "hi <>"}]})
COMPLETION = ("/v1/completions", {"model": "m", "prompt": "hi <>"})
RESPONSES = ("/v1/responses", {"model": "m", "input": "hi <>"})
RUN = ("/v1/threads/thread_1/runs", {"assistant_id": "a", "instructions": "hi <>"})
TALK = ("/v1/conversations", {"model": "m", "inputs": "hi <>"})
STUDIO = ("/api/v1/chat", {"model": "m", "input": "hi <>"})
SOUND = ("/v1/audio/speech", {"input": "hi <>", "voice": "v"})


def chunks(*deltas: Any, **beside: list[Any]) -> list[Any]:
    """Chunks of a chat, and the chunk that ends it; `beside` are members of the choice beside its delta."""
    out: list[Any] = []
    for n, delta in enumerate(deltas):
        more = {name: each[n] for name, each in beside.items()}
        out.append({"id": "c", "choices": [{"index": 0, "delta": delta, **more}]})
    return [*out, {"id": "c", "choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]}]


def named(name: str) -> Callable[[list[str]], list[Any]]:
    return lambda pieces: chunks(*({name: piece} for piece in pieces))


def so_far(pieces: list[str]) -> list[Any]:
    whole = ["".join(pieces[: n + 1]) for n in range(len(pieces))]
    return chunks(*({"content": p} for p in pieces), message=[{"content": w} for w in whole])


def again(pieces: list[str]) -> list[Any]:
    return chunks(*({"content": p} for p in pieces), message=[{"content": p} for p in pieces])


def parts(pieces: list[str]) -> list[Any]:
    as_part = [{"content": [{"type": "text", "text": p}]} for p in pieces[::2]]
    mixed: list[Any] = [None] * len(pieces)
    mixed[::2], mixed[1::2] = as_part, [{"content": p} for p in pieces[1::2]]
    return chunks(*mixed)


def thoughts(pieces: list[str]) -> list[Any]:
    return chunks(
        *(
            {"content": [{"type": "thinking", "thinking": [{"type": "text", "text": p}]}]}
            for p in pieces
        )
    )


def twice(pieces: list[str]) -> list[Any]:
    return chunks(
        *(
            {
                "reasoning": p,
                "reasoning_details": [{"type": "reasoning.text", "text": p, "index": 0}],
            }
            for p in pieces
        )
    )


def calls(pieces: list[str]) -> list[Any]:
    parts_ = ['{"to": "', *pieces, '"}']
    head: dict[str, Any] = {"id": "c1", "function": {"name": "f"}}
    return chunks(
        *(
            {"tool_calls": [{"index": 0, **({} if n else head), "function": {**({} if n else head["function"]), "arguments": p}}]}
            for n, p in enumerate(parts_)
        )
    )  # fmt: skip


def responses(pieces: list[str]) -> list[Any]:
    whole = "".join(pieces)
    at = {"item_id": "i", "output_index": 0, "content_index": 0}
    part = {"type": "output_text", "text": whole}
    item = {"id": "i", "type": "message", "role": "assistant", "content": [part]}
    return [
        {"type": "response.created", "response": {"id": "r", "model": "m"}},
        {
            "type": "response.output_item.added",
            "output_index": 0,
            "item": {"id": "i", "type": "message"},
        },
        *({"type": "response.output_text.delta", **at, "delta": p} for p in pieces),
        {"type": "response.output_text.done", **at, "text": whole},
        {"type": "response.content_part.done", **at, "part": part},
        {"type": "response.output_item.done", "output_index": 0, "item": item},
        {"type": "response.completed", "response": {"id": "r", "output": [item]}},
    ]


def thread(pieces: list[str]) -> list[Any]:
    whole = "".join(pieces)
    message = {"id": "m1", "object": "thread.message", "role": "assistant"}
    delta = {"id": "m1", "object": "thread.message.delta"}
    text = [{"index": 0, "type": "text", "text": {"value": whole, "annotations": []}}]
    return [
        ("thread.message.created", {**message, "content": []}),
        *(
            (
                "thread.message.delta",
                {
                    **delta,
                    "delta": {"content": [{"index": 0, "type": "text", "text": {"value": p}}]},
                },
            )
            for p in pieces
        ),
        ("thread.message.completed", {**message, "content": text}),
        ("thread.run.completed", {"id": "run", "object": "thread.run", "instructions": whole}),
    ]


def steps(pieces: list[str]) -> list[Any]:
    def step(**function: str) -> Any:
        call = {"index": 0, "type": "function", "function": function}
        details = {"type": "tool_calls", "tool_calls": [call]}
        event = {"id": "s", "object": "thread.run.step.delta", "delta": {"step_details": details}}
        return ("thread.run.step.delta", event)

    whole = {"function": {"name": "f", "arguments": json.dumps({"to": "".join(pieces)})}}
    done = {"id": "s", "object": "thread.run.step", "step_details": {"tool_calls": [whole]}}
    return [
        step(name="f", arguments='{"to": "'),
        *(step(arguments=p) for p in pieces),
        step(arguments='"}'),
        ("thread.run.step.completed", done),
    ]


def talk(pieces: list[str]) -> list[Any]:
    kind = "message.output.delta"
    return [
        {"type": "conversation.response.started", "conversation_id": "conv"},
        *({"type": kind, "id": "m", "output_index": 0, "content": p} for p in pieces[:1]),
        *(
            {"type": kind, "id": "m", "output_index": 0, "content": {"type": "text", "text": p}}
            for p in pieces[1:]
        ),
        {"type": "conversation.response.done", "usage": {}},
    ]


STREAMS: list[tuple[str, tuple[str, Any], Callable[[list[str]], list[Any]]]] = [
    ("content", CHAT, named("content")),
    ("refusal", CHAT, named("refusal")),
    ("reasoning_content", CHAT, named("reasoning_content")),
    ("reasoning_text", CHAT, named("reasoning_text")),
    ("a member that nobody knows", CHAT, named("afterthought")),
    ("content and all of it so far", CHAT, so_far),
    ("content, twice", CHAT, again),
    ("content in parts and without", CHAT, parts),
    ("thinking in parts", CHAT, thoughts),
    ("reasoning, and in details", CHAT, twice),
    ("arguments", CHAT, calls),
    (
        "verbose",
        CHAT,
        lambda pieces: [{"choices": [], "__verbose": {"content": p}} for p in pieces],
    ),
    (
        "completion",
        COMPLETION,
        lambda pieces: [{"choices": [{"index": 0, "text": p}]} for p in pieces],
    ),
    ("Writer", COMPLETION, lambda pieces: [{"value": p} for p in pieces]),
    ("fill in the middle", ("/v1/fim/completions", COMPLETION[1]), named("content")),
    (
        "llama.cpp",
        ("/completion", {"prompt": "hi <>"}),
        lambda pieces: [*({"content": p} for p in pieces), {"content": "", "stop_type": "eos"}],
    ),
    ("responses", RESPONSES, responses),
    ("chunks of a chat for a response", RESPONSES, named("content")),
    ("thread", RUN, thread),
    ("steps", RUN, steps),
    (
        "LM Studio",
        STUDIO,
        lambda pieces: [
            *({"type": "message.delta", "content": p} for p in pieces),
            {"type": "message.end"},
            {"type": "chat.end", "result": {"output": [{"content": "".join(pieces)}]}},
        ],
    ),
    ("Mistral", TALK, talk),
]
CUTS = (2, 3, 4)


def cut(text: str, count: int) -> list[str]:
    """A text around a value, in pieces with the value over some of them."""
    size = -(-len(text) // count)
    return ["it is ", *(text[at : at + size] for at in range(0, len(text), size)), " , is it"]


def begun(asked: tuple[str, Any], said: str) -> tuple[Any, str]:
    host = "api.mistral.ai" if asked is TALK else "api.openai.com"
    exchange = begin(asked[0], host)
    return exchange, ask(exchange, filled(asked[1], said))


def joined(events: list[Any]) -> str:
    """Every string of the events, those at one place joined."""
    found: dict[str, list[str]] = {}

    def walk(node: Any, path: str) -> None:
        if isinstance(node, str):
            found.setdefault(path, []).append(node)
        elif isinstance(node, list):
            for item in node:
                walk(item, path)
        elif isinstance(node, dict):
            for key, item in node.items():
                walk(item, f"{path}/{key}")

    for event in events:
        walk(event, "")
    mixed = "".join(e["choices"][0]["delta"].get("content", "") if isinstance(e.get("choices"), list) and e["choices"] and isinstance(e["choices"][0].get("delta", {}).get("content"), str) else "" for e in events if isinstance(e, dict))  # fmt: skip
    return "\n".join([*("".join(texts) for texts in found.values()), mixed])


@pytest.mark.parametrize("count", CUTS)
@pytest.mark.parametrize(("name", "asked", "stream"), STREAMS, ids=[s[0] for s in STREAMS])
def test_a_value_cut_over_deltas_comes_back(
    name: str, asked: tuple[str, Any], stream: Callable[[list[str]], list[Any]], count: int
) -> None:
    exchange, sent = begun(asked, value(1))
    placeholder = PLACEHOLDER.search(sent)
    assert placeholder is not None
    body = sse(stream(cut(placeholder[0], count)), named=asked is not CHAT)
    got = answer(exchange, body, "text/event-stream", cut=7)
    assert placeholder[0] not in joined(heard(got))
    assert placeholder[0] not in got
    whole = sse(stream(cut(value(1), count)), named=asked is not CHAT).decode()
    assert len(heard(got)) == len(heard(whole))
    assert got.count(value(1)) >= whole.count(value(1))
    assert value(1) in got


@pytest.mark.parametrize("number", [2, 11])
@pytest.mark.parametrize("count", CUTS)
@pytest.mark.parametrize(("name", "asked", "stream"), STREAMS, ids=[s[0] for s in STREAMS])
def test_a_value_that_the_model_brings_up_does_not_pass(
    name: str,
    asked: tuple[str, Any],
    stream: Callable[[list[str]], list[Any]],
    count: int,
    number: int,
) -> None:
    exchange, _ = begun(asked, "there")
    secret = value(number)
    got = answer(exchange, sse(stream(cut(secret, count))), "text/event-stream", cut=5)
    assert secret not in joined(heard(got))
    assert secret[:12] not in got
    assert secret[-12:] not in got


@pytest.mark.parametrize("size", [1, 2, 3, 5, 8, 13])
def test_all_of_a_text_so_far_is_what_the_deltas_are(size: int) -> None:
    exchange, sent = begun(CHAT, value(1))
    placeholder = PLACEHOLDER.search(sent)
    assert placeholder is not None
    text = f"{placeholder[0]} and {value(2)}, or {placeholder[0]} with {value(11)}"
    pieces = [text[at : at + size] for at in range(0, len(text), size)]
    events = heard(answer(exchange, sse(so_far(pieces)), "text/event-stream"))
    far = ""
    for event in events[:-1]:
        choice = event["choices"][0]
        far += choice["delta"]["content"]
        assert choice["message"]["content"] == far
    assert far.count(value(1)) == 2
    assert value(2) not in far


def test_a_text_so_far_that_turns_out_another_is_read_anew() -> None:
    exchange, _ = begun(CHAT, "there")
    secret = value(2)
    texts = ["hello", "hello you", f"another {secret}"]
    chunks_ = chunks(*({"content": "x"} for _ in texts), message=[{"content": t} for t in texts])
    got = answer(exchange, sse(chunks_), "text/event-stream")
    assert secret not in got


def test_whole_images_of_a_stream_are_reported() -> None:
    exchange = begin("/v1/images/generations")
    ask(exchange, {"prompt": "hi"})
    event = {
        "type": "image_generation.partial_image",
        "b64_json": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB",
    }
    answer(exchange, sse([event]), "text/event-stream")
    assert {u.why for u in exchange.unread} == {"media"}


@pytest.mark.parametrize(
    ("kind", "text"), [("transcript.text", "delta"), ("transcription.text", "text")]
)
def test_a_transcript_is_joined_over_its_deltas(kind: str, text: str) -> None:
    exchange = begin("/v1/audio/transcriptions")
    ask(exchange, {"prompt": "hi"})
    secret = value(2)
    events: list[Any] = [{"type": f"{kind}.delta", text: p} for p in cut(secret, 3)]
    events.append({"type": f"{kind}.done", "text": "".join(cut(secret, 3))})
    got = answer(exchange, sse(events), "text/event-stream")
    assert secret not in joined(heard(got))
    assert secret[:12] not in got
