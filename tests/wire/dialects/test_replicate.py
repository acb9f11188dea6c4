"""Replicate: predictions of any model, and their streams of plain text."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest

from tests.wire.dialects import promises
from tests.wire.dialects.openai_talk import WIRE, answer, ask, begin, value

HOST = "api.replicate.com"
PATH = "/v1/models/meta/llama/predictions"
ASKED = {"input": {"prompt": "hi <>"}}
STREAM = ("streaming-api.svc.us.c.replicate.net", "/v1/streams/56o77r2wpzc3krgyiy444okt")


def test_values_in_every_place_of_a_request_are_masked() -> None:
    promises.is_masked(HOST, PATH, {"input": {"prompt": "<>", "system_prompt": "<>", "messages": [{"content": "<>"}]},
                                    "webhook": "https://h.example/<>"})  # fmt: skip


ANSWER = {
    "id": "vdcbnszbj37qhlzgoergjj5dsa",
    "input": {"prompt": "hi <>"},
    "output": ["a <>", " and <>"],
    "logs": "l <>",
    "error": "e <>",
    "urls": {"get": "https://api.replicate.com/v1/predictions/x"},
}


def test_placeholders_in_every_place_of_an_answer_are_restored() -> None:
    promises.is_restored(HOST, PATH, ASKED, ANSWER)
    promises.is_restored(HOST, PATH, ASKED, {**ANSWER, "output": {"text": "a <>"}})


def test_values_of_the_models_own_do_not_pass() -> None:
    promises.is_not_brought_up(HOST, PATH, ASKED, ANSWER)


@pytest.mark.parametrize("count", [2, 3, 4, 9])
def test_the_pieces_of_an_output_are_one_text(count: int) -> None:
    exchange, placeholder = promises.asked(HOST, PATH, ASKED)
    pieces = promises.divided(f"dear {placeholder} , use {value(4)} !", count)
    got = json.loads(answer(exchange, {"output": pieces}))["output"]
    assert len(got) == len(pieces)
    assert "".join(got) == f"dear {value(1)} , use REDACTED_SECRET_AWS_ACCESS_KEY_ID !"


def event(text: str) -> bytes:
    lines = "".join(f"data: {line}\n" for line in text.split("\n"))
    return f"event: output\nid: 1:0\n{lines}\n".encode()


def read(got: str) -> str:
    text = ""
    for block in got.split("\n\n"):
        if block.startswith("event: output"):
            text += "\n".join(line[6:] for line in block.split("\n") if line.startswith("data: "))
    return text


def stream(pieces: Sequence[str]) -> bytes:
    return b": hi\n\n" + b"".join(map(event, pieces)) + b"event: done\nid: 2:0\ndata: {}\n\n"


def test_a_stream_of_plain_text_is_one_text() -> None:
    promises.is_restored_in_pieces(HOST, PATH, ASKED, stream, "text/event-stream", read)


def test_the_lines_of_a_plain_text_stay_lines() -> None:
    exchange, placeholder = promises.asked(HOST, PATH, ASKED)
    got = answer(exchange, stream(["a\n\nb ", placeholder, "\n{c"]), "text/event-stream", cut=1)
    assert read(got) == f"a\n\nb {value(1)}\n{{c"


def test_a_stream_from_another_host_knows_the_values_of_its_prediction() -> None:
    exchange, placeholder = promises.asked(HOST, PATH, ASKED)
    answer(
        exchange,
        {"id": "vdcbnszbj37qhlzgoergjj5dsa", "urls": {"stream": "https://" + "".join(STREAM)}},
    )
    reader = begin(STREAM[1], STREAM[0], "GET")
    ask(reader, b"")
    got = answer(reader, stream(promises.divided(f"dear {placeholder} !", 3)), "text/event-stream")
    assert read(got) == f"dear {value(1)} !"
    later = begin("/v1/predictions/vdcbnszbj37qhlzgoergjj5dsa", HOST, "GET")
    ask(later, b"")
    assert json.loads(answer(later, {"output": [placeholder]}))["output"] == [value(1)]


def test_a_refusal_is_a_problem() -> None:
    refused = promises.refusal(HOST, PATH, ASKED)
    assert refused.status == json.loads(refused.body)["status"] == 400
    got = promises.stopped(HOST, PATH, ASKED, event("a"), "text/event-stream")
    assert "event: error\ndata: {" in got


@pytest.mark.skipif(
    not WIRE.is_dir(), reason="the recorded exchanges (../shared/wire) are not here"
)
def test_recordings_keep_every_byte() -> None:
    assert promises.recordings_stay("replicate.*") == 15
