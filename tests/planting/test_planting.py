"""Nothing that is said is missed: values planted into recorded exchanges do not leave. `scripts/planting` runs it whole."""

from __future__ import annotations

import gzip
import json
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mitmguard.conversations import Keys
from mitmguard.detect.patterns import Patterns
from mitmguard.engine import Guard
from tests.planting.__main__ import WIRE
from tests.planting.bodies import recorded
from tests.planting.plants import plan
from tests.planting.trial import Case, Outcome, Side, Trials, bodies
from tests.planting.values import STYLES, make, same_but_masked

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
        for style in STYLES:
            value = make(style, number, "any")
            text = f"What is the {value.text} thing"
            assert [text[f.start : f.end] for f in patterns.find(text)] == [value.text]


def test_no_two_values_are_alike() -> None:
    marks = [make(s, n, "any").marks[0] for n in range(500) for s in STYLES]
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
