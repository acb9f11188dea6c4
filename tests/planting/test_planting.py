"""Nothing that is said is missed: values planted into recorded exchanges do not leave. `scripts/planting` runs it whole."""

from __future__ import annotations

import gzip
import json
import random
from base64 import b64encode
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mitmguard.conversations import Keys
from mitmguard.detect.patterns import Patterns
from mitmguard.engine import Guard
from tests.planting.__main__ import WIRE
from tests.planting.bodies import Body, Plain, read, recorded
from tests.planting.channels import pieces
from tests.planting.judge import differs
from tests.planting.plants import plan
from tests.planting.stretch import stretched
from tests.planting.trial import Case, Outcome, Side, Trials, bodies
from tests.planting.values import ALL_STYLES, make, same_but_masked

FIXTURES = Path(__file__).parent / "fixtures" / "exchanges.jsonl"
SHARE = 0.3
"""Of the recordings that the sample takes, chosen by a seed; each file is in it."""

BAR = 0.995


def fixtures() -> list[dict[str, Any]]:
    return [json.loads(line) for line in FIXTURES.read_text(encoding="utf-8").splitlines()]


def sample(seed: int) -> Iterator[dict[str, Any]]:
    chance = random.Random(seed)
    for path in sorted(WIRE.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            records = [json.loads(line) for line in lines]
        yield from chance.sample(records, max(1, round(SHARE * len(records))))


def named(cases: list[Case]) -> str:
    """The places that leak, by name: for the message of a failure."""
    found = Counter(f"{c.side} {c.what} {c.pointer}" for c in cases if c.word == "leaked")
    return "\n".join(f"{n} {name}" for name, n in found.most_common(40))


@pytest.mark.parametrize("record", fixtures(), ids=lambda r: str(r["id"]))
def test_an_exchange_of_each_format(record: dict[str, Any]) -> None:
    outcome = Trials(rounds=3).run(record)
    assert {c.side for c in outcome.cases} == {"request", "response"}
    assert not outcome.broken
    assert [c for c in outcome.cases if c.word != "masked"] == []


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.skipif(
    not WIRE.is_dir(), reason="the recorded exchanges (../shared/wire) are not here"
)
def test_a_sample_of_the_recordings() -> None:
    trials, total = Trials(), Outcome()
    for record in sample(1):
        one = trials.run(record, limit=2)
        total.cases += one.cases
        total.broken += one.broken
        total.replays += one.replays
    for side in ("request", "response"):
        mine = [c for c in total.cases if c.side == side]
        assert len(mine) > 1000
        absent = sum(c.word != "leaked" for c in mine) / len(mine)
        assert absent >= BAR, f"{side}: {absent:.2%}\n{named(mine)}"
    assert len(total.broken) <= (1 - BAR) * total.replays, "\n".join(total.broken[:20])


def test_the_measure_sees_what_leaks() -> None:
    trials = Trials(rounds=2)
    trials.guard = Guard("strict", Keys([b"k" * 32]), detect=False)
    for record in fixtures():
        outcome = trials.run(record)
        assert outcome.cases
        assert {c.word for c in outcome.cases} == {"leaked"}, record["id"]


def test_every_value_is_found_by_itself() -> None:
    patterns = Patterns()
    for number in range(200):
        for style in ALL_STYLES:
            value = make(style, number, "any")
            text = f"What is the {value.text} thing"
            assert [text[f.start : f.end] for f in patterns.find(text)] == [value.marks[0]]


def test_no_two_values_are_alike() -> None:
    marks = [make(s, n, "any").marks[0] for n in range(500) for s in ALL_STYLES]
    assert len(set(marks)) == len(marks)


def test_a_stream_without_plants_is_put_together_as_it_was() -> None:
    sides: tuple[Side, ...] = ("request", "response")
    for record in fixtures():
        for side in sides:
            body = bodies(record, side)
            assert body is not None
            data = body.build(body.payloads)
            if body.kind != "ws":
                assert data == recorded(record, f"{side}_body"), record["id"]
            assert plan(body, "any", stream=True).plants


def texts(body: Body) -> list[str]:
    """The texts of a stream, each put together."""
    found: dict[Any, str] = {}
    for piece in pieces(body):
        found[piece.channel] = found.get(piece.channel, "") + piece.text
    return list(found.values())


def events(*payloads: Any, name: str = "") -> Body:
    head = [f"event: {name}\n"] if name else []
    body = Body("sse", list(payloads))
    body.pieces = [p for _ in payloads for p in (*head, ("data: ", "\n"), "\n")]
    return body


def call(path: str, value: str, **more: Any) -> dict[str, Any]:
    args = [{"jsonPath": path, "stringValue": value}]
    part = {"functionCall": {**more, "partialArgs": args}}
    return {"candidates": [{"content": {"parts": [part]}}]}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (events({"text": "a"}, {"text": "b"}, name="output"), ["ab"]),
        (events({"text": "a"}, {"text": "b"}, name="citation"), []),
        (events(Plain("a"), Plain("b"), name="output"), ["ab"]),
        (
            events(call("$.x", "a", name="f"), call("$.y", "b"), call("$.x", "c"), call("$.x", "d", name="f")),
            ["ac", "b", "d"],
        ),
        (
            events(
                *(
                    {"serverContent": {"outputTranscription": {"text": t}, **end}}
                    for t, end in (("a", {}), ("b", {"turnComplete": True}), ("c", {}))
                )
            ),
            ["ab", "c"],
        ),
        (
            events(
                *(
                    {"choices": [{"index": 0, "delta": {"content": t}, "message": {"content": m}}]}
                    for t, m in (("a", "a"), ("b", "b"))
                )
            ),
            ["ab", "ab"],
        ),
        (
            events(
                *(
                    {"choices": [{"index": 0, "delta": {"content": t}, "message": {"content": m}}]}
                    for t, m in (("a", "a"), ("b", "ab"))
                )
            ),
            ["ab"],
        ),
    ],
    ids=["event name", "other event", "plain", "arguments", "turns", "doubles", "so far"],
)  # fmt: skip
def test_what_is_one_text(body: Body, expected: list[str]) -> None:
    assert texts(body) == expected
    assert texts(read("sse", body.build(body.payloads))) == expected


def test_a_whole_call_is_cut_into_several_deltas() -> None:
    function = {"index": 0, "function": {"name": "f", "arguments": '{"to": "anyone"}'}}
    last = {"choices": [{"index": 0, "delta": {"tool_calls": [function]}, "finish_reason": "stop"}]}
    body = stretched(events(last))
    assert body is not None
    assert [p.text for p in pieces(body)] == ['{"to":', ' "anyo', 'ne"}']
    assert [p["choices"][0]["finish_reason"] for p in body.payloads] == [None, None, "stop"]
    assert stretched(body) is None


def test_deltas_in_base64_are_compared_elsewhere() -> None:
    before, after = (
        {"bytes": b64encode(json.dumps({"outputText": t, "index": 0}).encode()).decode()}
        for t in ("to a@b.org", "to REDA")
    )
    (piece,) = pieces(events(before))
    assert differs(before, after) == "/bytes/\0base64/\0json/outputText"
    assert differs(before, after, {piece.path}) == ""


@pytest.mark.parametrize(
    ("before", "after", "same"),
    [
        ("as it was", "as it was", True),
        ("to a@b.org now", "to EMAIL_ADDRESS_GSTQ5ZVNAE2ZNM now", True),
        ("to a@b.org now", "to REDACTED_EMAIL_ADDRESS now", True),
        ("to a@b.org now", "to REDACTED_EMAIL_ADDRESS then", False),
        ("one two", "one", False),
        ("a@b.org and c@d.org", "REDACTED_EMAIL_ADDRESS and REDACTED_EMAIL_ADDRESS", True),
        ("a@b.org and c@d.org", "REDACTED_EMAIL_ADDRESS or REDACTED_EMAIL_ADDRESS", False),
    ],
)
def test_what_counts_as_the_same(before: str, after: str, same: bool) -> None:
    assert same_but_masked(before, after) is same
