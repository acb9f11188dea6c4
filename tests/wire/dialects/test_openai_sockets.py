"""Realtime, and Responses over a WebSocket: many responses on one socket, in both directions."""

from __future__ import annotations

import json
from typing import Any

import pytest
from openai.types.realtime import RealtimeErrorEvent, ResponseDoneEvent
from openai.types.responses import ResponseErrorEvent, ResponseIncompleteEvent

from mitmguard.wire.dialect import Reason, Tail
from mitmguard.wire.dialects import DIALECTS
from mitmguard.wire.literals import parse
from tests.wire.dialects.openai_talk import PLACEHOLDER, Socket, filled, planted, value

REASON = Reason("Blocked by mitmguard: X (request mg-1)", "mitmguard_policy", "mg-1")
REALTIME = "/v1/realtime?model=gpt-realtime"

CLIENT: list[Any] = [
    {
        "type": "session.update",
        "session": {
            "instructions": "a <>",
            "tools": [{"type": "function", "name": "f", "description": "b <>", "parameters": {}}],
            "audio": {"input": {"transcription": {"model": "w", "prompt": "c <>"}}},
        },
    },
    {
        "type": "conversation.item.create",
        "item": {
            "type": "message",
            "role": "user",
            "content": [
                {"type": "input_text", "text": "a <>"},
                {"type": "input_audio", "transcript": "b <>"},
            ],
        },
    },
    {
        "type": "conversation.item.create",
        "item": {"type": "function_call_output", "call_id": "c", "output": '{"found":"<>"}'},
    },
    {"type": "response.create", "response": {"instructions": "a <>", "input": []}},
    {"type": "an.event.of.tomorrow", "deep": [{"note": "a <>"}]},
]


@pytest.mark.parametrize("message", CLIENT, ids=lambda m: m["type"])
def test_what_a_client_says_is_masked(message: Any) -> None:
    message, values = planted(message)
    to_server, to_client = Socket(REALTIME).say(message)
    assert to_client == []
    assert [v for v in values if v in json.dumps(to_server)] == []
    assert len(PLACEHOLDER.findall(json.dumps(to_server))) == len(values)


def deltas(kind: str, pieces: list[str], response: str = "r1", **more: Any) -> list[Any]:
    at = {
        "response_id": response,
        "item_id": f"i-{response}",
        "output_index": 0,
        "content_index": 0,
    }
    return [
        {"type": kind, "event_id": f"e{n}", **at, **more, "delta": p} for n, p in enumerate(pieces)
    ]


def done(kind: str, response: str = "r1", **more: Any) -> Any:
    at = {
        "response_id": response,
        "item_id": f"i-{response}",
        "output_index": 0,
        "content_index": 0,
    }
    return {"type": kind, "event_id": "e", **at, **more}


KINDS = [
    ("response.output_text", "text"),
    ("response.text", "text"),
    ("response.output_audio_transcript", "transcript"),
    ("response.audio_transcript", "transcript"),
    ("response.function_call_arguments", "arguments"),
    ("response.something_new", "text"),
]


@pytest.mark.parametrize(("kind", "member"), KINDS, ids=[k for k, _ in KINDS])
@pytest.mark.parametrize("restored", [True, False])
def test_what_a_server_says_is_joined_over_its_deltas(
    kind: str, member: str, restored: bool
) -> None:
    socket = Socket(REALTIME)
    said = value(1) if restored else "there"
    (sent,), _ = socket.say(filled(CLIENT[3], said))
    text = value(2)
    if restored:
        found = PLACEHOLDER.search(json.dumps(sent))
        assert found is not None
        text = found[0]
    pieces = ['{"to": "', text[:7], text[7:13], text[13:], '"}']
    whole = "".join(pieces)
    part = {"type": "text", "text": whole}
    events = [
        {"type": "response.created", "response": {"id": "r1"}},
        *deltas(f"{kind}.delta", pieces),
        done(f"{kind}.done", **{member: whole}),
        done("response.content_part.done", part=part),
        {
            "type": "response.done",
            "response": {"id": "r1", "output": [{"type": "message", "content": [part]}]},
        },
    ]
    got = [*socket.hear(*events), *socket.end()]
    assert len(got) == len(events)
    said_again = "".join(e["delta"] for e in got if "delta" in e)
    if restored:
        assert said_again == whole.replace(text, value(1))
    else:
        assert text[:12] not in json.dumps(got)
        assert text not in said_again
    assert {got[-3][member], got[-2]["part"]["text"]} == {said_again}
    assert got[-1]["response"]["output"][0]["content"][0]["text"] == said_again


def test_two_responses_at_once_are_kept_apart() -> None:
    socket = Socket(REALTIME)
    one, other = value(2), value(4)
    events = [{"type": "response.created", "response": {"id": r}} for r in ("r1", "r2")]
    for n in range(0, 20, 5):
        for secret, response in ((one, "r1"), (other, "r2")):
            events += deltas("response.output_text.delta", [secret[n : n + 5]], response)
    got = [*socket.hear(*events), *socket.end()]
    for secret, response in ((one, "r1"), (other, "r2")):
        text = "".join(e.get("delta", "") for e in got if e.get("response_id") == response)
        assert secret not in text
        assert text.startswith("REDACTED")


def test_ids_that_tell_texts_apart_are_no_holes_of_a_template() -> None:
    socket = Socket(REALTIME)
    kind = "conversation.item.input_audio_transcription.delta"
    secret = value(2)
    events = [
        {"type": kind, "event_id": f"e{n}{i}", "item_id": i, "content_index": 0, "delta": d}
        for n in range(0, 20, 4)
        for i, d in (("a", secret[n : n + 4]), ("b", "and so "))
    ]
    got = [*socket.hear(*events), *socket.end()]
    text = {i: "".join(e["delta"] for e in got if e["item_id"] == i) for i in "ab"}
    assert text["b"] == "and so " * 5
    assert secret not in text["a"]


def test_what_was_heard_so_far_is_read_as_it_grows() -> None:
    socket = Socket(REALTIME)
    kind = "conversation.item.input_audio_transcription"
    secret = value(2)
    at = {"item_id": "a", "content_index": 0}
    texts = [f"it is {secret[:n]}" for n in (4, 9, 14, 20)]
    events: list[Any] = [{"type": f"{kind}.updated", **at, "transcript": t} for t in texts]
    events.append({"type": f"{kind}.completed", **at, "transcript": f"it is {secret}"})
    got = [*socket.hear(*events), *socket.end()]
    assert secret[:9] not in json.dumps(got)
    assert got[-1]["transcript"] == got[-2]["transcript"]


def test_sound_is_reported_in_both_directions() -> None:
    socket = Socket(REALTIME)
    sound = "AAD//wAA" * 8
    socket.say({"type": "input_audio_buffer.append", "audio": sound})
    socket.hear(*deltas("response.output_audio.delta", [sound]))
    assert {u.why for u in socket.exchange.unread} == {"media"}


def response(pieces: list[str], lane: str = "", number: int = 0) -> list[Any]:
    more = {"stream_id": lane} if lane else {}
    at = {"item_id": "i", "output_index": 0, "content_index": 0, **more}
    name = f"resp_{lane}{number}"
    part = {"type": "output_text", "text": "".join(pieces)}
    item = {"id": "i", "type": "message", "role": "assistant", "content": [part]}
    return [
        {"type": "response.created", "sequence_number": 0, "response": {"id": name}, **more},
        {"type": "response.output_item.added", "output_index": 0, "item": {"id": "i", "type": "message"}, **more},
        *({"type": "response.output_text.delta", **at, "delta": p} for p in pieces),
        {"type": "response.output_text.done", **at, "text": "".join(pieces)},
        {"type": "response.output_item.done", "output_index": 0, "item": item, **more},
        {"type": "response.completed", "response": {"id": name, "output": [item]}, **more},
    ]  # fmt: skip


def create(text: str, **more: Any) -> Any:
    item = {"type": "message", "role": "user", "content": [{"type": "input_text", "text": text}]}
    return {"type": "response.create", "model": "m", "input": [item], **more}


@pytest.mark.parametrize("path", ["/v1/responses", "/backend-api/codex/responses"])
def test_responses_follow_each_other_on_a_socket(path: str) -> None:
    socket = Socket(path, "chatgpt.com" if "codex" in path else "api.openai.com")
    assert socket.exchange.dialect is not None
    assert socket.exchange.dialect.name == "openai.responses"
    for number in range(3):
        (sent,), _ = socket.say(
            create(f"I am {value(1)}", previous_response_id=f"resp_{number - 1}")
        )
        assert value(1) not in json.dumps(sent)
        found = PLACEHOLDER.search(json.dumps(sent))
        assert found is not None
        pieces = ["you are ", found[0][:5], found[0][5:]]
        got = socket.hear(*response(pieces, number=number))
        assert json.dumps(got).count(f"you are {value(1)}") == 3
        assert "".join(e.get("delta", "") for e in got) == f"you are {value(1)}"
    assert socket.end() == []


def test_responses_that_come_in_turns_are_kept_apart() -> None:
    socket = Socket("/v1/responses")
    lanes = {
        lane: response([value(n)[i : i + 5] for i in range(0, 20, 5)], lane)
        for lane, n in (("a", 2), ("b", 4))
    }
    events = [e for pair in zip(*lanes.values(), strict=True) for e in pair]
    got = [*socket.hear(*events), *socket.end()]
    for lane, n in (("a", 2), ("b", 4)):
        mine = [e for e in got if e["stream_id"] == lane]
        assert len(mine) == len(lanes[lane])
        assert value(n)[:12] not in json.dumps(mine)
        assert "".join(e.get("delta", "") for e in mine).startswith("REDACTED")


def test_a_response_that_begins_forgets_the_one_before() -> None:
    note, stop = DIALECTS["openai.responses"].note, DIALECTS["openai.responses"].stop
    tail = Tail()

    def tell(event: Any) -> None:
        from mitmguard.wire.texts import Source

        text = json.dumps(event)
        note(parse(text)[0], tail, Source(text))

    call = {"id": "i", "type": "function_call", "name": "f"}
    tell({"type": "response.created", "sequence_number": 0, "response": {"id": "r1"}})
    tell(
        {
            "type": "response.output_item.added",
            "sequence_number": 7,
            "output_index": 0,
            "item": call,
        }
    )
    assert tail.calls
    tell({"type": "response.created", "sequence_number": 0, "response": {"id": "r2"}})
    assert not tail.calls
    (last,) = stop(REASON, tail)
    event = ResponseIncompleteEvent.model_validate(json.loads(last.data))
    assert (event.response.id, event.sequence_number) == ("r2", 1)


def test_a_refused_event_of_realtime_reads_as_an_error_of_its_own() -> None:
    drop = DIALECTS["openai.realtime"].drop
    assert drop is not None
    text = '{"type":"response.create","event_id":"mine"}'
    event = RealtimeErrorEvent.model_validate(json.loads(drop(parse(text)[0], text, REASON)))
    assert event.error.event_id == "mine"
    assert event.error.message == REASON.message


def test_a_refused_response_reads_as_codex_wants_it() -> None:
    drop = DIALECTS["openai.responses"].drop
    assert drop is not None
    text = '{"type":"response.create","stream_id":"s"}'
    answer = json.loads(drop(parse(text)[0], text, REASON))
    assert (answer["type"], answer["status"], answer["stream_id"]) == ("error", 400, "s")
    assert answer["error"]["code"] == "invalid_prompt"
    assert "type" in ResponseErrorEvent.model_fields


def test_a_stopped_response_of_realtime_ends_as_failed() -> None:
    tail = Tail(id="resp_1")
    first, last = DIALECTS["openai.realtime"].stop(REASON, tail)
    RealtimeErrorEvent.model_validate(json.loads(first.data))
    done_ = ResponseDoneEvent.model_validate(json.loads(last.data))
    assert (done_.response.id, done_.response.status) == ("resp_1", "failed")
    assert len(DIALECTS["openai.realtime"].stop(REASON, Tail())) == 1
