"""What every dialect promises: values are masked on the way out, restored on the way back, and never brought up."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from mitmguard.cli.records import Record
from mitmguard.cli.replay import cutter, replay_one
from mitmguard.conversations import Keys
from mitmguard.engine import Exchange, Guard, Refusal
from mitmguard.work import finish
from tests.test_replay import decoded
from tests.wire.dialects.openai_talk import (
    PLACEHOLDER,
    answer,
    ask,
    begin,
    filled,
    planted,
    records,
    value,
)

Pieces = Callable[[Sequence[str]], bytes]
"""A stream whose deltas are these."""


def is_masked(host: str, path: str, document: object) -> str:
    """Check that no planted value goes upstream; return what does."""
    asked, values = planted(document)
    sent = ask(begin(path, host), asked)
    left = [v for v in values if v in sent]
    assert not left, left
    assert len(set(PLACEHOLDER.findall(sent))) >= len(values)
    return sent


def asked(host: str, path: str, document: object, method: str = "POST") -> tuple[Exchange, str]:
    """Ask with one value in the document; return the exchange and the value's placeholder."""
    exchange = begin(path, host, method)
    found = PLACEHOLDER.search(ask(exchange, filled(document, value(1))))
    assert found
    return exchange, found[0]


def is_restored(host: str, path: str, question: object, reply: object, status: int = 200) -> None:
    """Check that a placeholder becomes its value wherever the answer has it."""
    exchange, placeholder = asked(host, path, question)
    got = answer(exchange, filled(reply, placeholder), status=status)
    assert json.loads(got) == filled(reply, value(1))


def is_not_brought_up(host: str, path: str, question: object, reply: object) -> None:
    """Check that values of the model's own do not reach the client."""
    exchange, _ = asked(host, path, question)
    given, values = planted(reply, first=3)
    got = answer(exchange, given)
    left = [v for v in values if v in got]
    assert not left, left


def is_restored_in_pieces(
    host: str, path: str, question: object, stream: Pieces, kind: str, read: Callable[[str], str]
) -> None:
    """Check a placeholder and a value of the model's own that come in one to four deltas, cut anywhere."""
    for count in (1, 2, 3, 4):
        for cut in (0, 1, 7):
            exchange, placeholder = asked(host, path, question)
            got = answer(
                exchange, stream(divided(f"dear {placeholder} , hi", count)), kind, cut=cut
            )
            assert read(got) == f"dear {value(1)} , hi", (count, cut)
            exchange, _ = asked(host, path, question)
            got = answer(exchange, stream(divided(f"use {value(4)} , ok", count)), kind, cut=cut)
            assert read(got) == "use REDACTED_SECRET_AWS_ACCESS_KEY_ID , ok", (count, cut)


def divided(text: str, count: int) -> list[str]:
    """Cut a text into so many pieces."""
    size = -(-len(text) // count)
    return [text[at : at + size] for at in range(0, len(text), size)]


def refusal(host: str, path: str, document: object) -> Refusal:
    """The refusal of a request."""
    exchange = begin(path, host)
    ask(exchange, filled(document, "hi"))
    return exchange._refuse("RULE", None, "")


def recordings_stay(*names: str) -> int:
    """Check that recorded exchanges keep every byte without detectors, and their sense where texts are touched."""
    off = Guard("default", Keys([b"k" * 32]), detect=False)
    touching = Guard("default", Keys([b"k" * 32]), touch=True)
    seen = 0
    for record in records(*names):
        for split in ("", "1", "random:1"):
            check_bytes(replay_one(off, record, cutter(split)), record)
        touched = replay_one(touching, record, cutter("random:1"))
        for body in ("request_body", "response_body"):
            assert decoded(touched[body]) == decoded(record.get(body)), (record["id"], body)
        seen += 1
    return seen


def check_bytes(result: Record, record: Record) -> None:
    for body in ("request_body", "response_body"):
        assert result[body] == record.get(body), (record["id"], body)
    unread = [each["why"] for each in result["uninspected"]]
    assert all(why.startswith("media") for why in unread), (record["id"], unread)


def stopped(host: str, path: str, question: object, head: bytes, kind: str) -> str:
    """What a client gets of a stream that a rule stops after its head."""
    exchange, _ = asked(host, path, question)
    exchange.response_head(200, (("content-type", kind),))
    out = finish(exchange.feed(head))
    assert isinstance(out, bytes)
    assert exchange._streamed is not None
    return (out + exchange._cut(exchange._streamed, "RULE").data).decode()


def data(got: str) -> list[Any]:
    """The documents of a stream of events, of lines of JSON."""
    lines = [line.removeprefix("data:").strip() for line in got.splitlines()]
    return [json.loads(line) for line in lines if line[:1] in ("{", "[") and line != "[DONE]"]
