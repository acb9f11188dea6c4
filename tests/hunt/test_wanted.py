"""What a hunter asks for."""

from __future__ import annotations

import pytest

from mitmguard.hunt.wanted import Shard, Wanted, moment
from tests.hunt.conftest import chat

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:pyparsing")

NOON = 1769860800.0  # 2026-01-31T12:00:00Z


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2026-01-31T12:00", NOON),
        ("2026-01-31T12:00:00Z", NOON),
        ("2026-01-31T09:00-03:00", NOON),
        ("2026-01-31", NOON - 43_200),
        ("30s", NOON - 30),
        ("2h", NOON - 7200),
        ("3d", NOON - 259_200),
        ("1w", NOON - 604_800),
    ],
)
def test_times(text: str, found: float) -> None:
    assert moment(text, NOON) == found


@pytest.mark.parametrize("text", ["yesterday", "3", "d", "2026-13-01", "-1d", "3 d"])
def test_no_times(text: str) -> None:
    with pytest.raises(ValueError, match="expected a time"):
        moment(text, NOON)


def test_a_span_of_time_includes_its_begin_and_not_its_end() -> None:
    each = chat()
    each.request.timestamp_start = NOON
    for since, until, wanted in (
        ("2026-01-31T12:00", "", True),
        ("2026-01-31T12:01", "", False),
        ("", "2026-01-31T12:00", False),
        ("", "2026-01-31T12:01", True),
        ("1h", "1s", False),
    ):
        assert (each in Wanted("", since, until, NOON)) is wanted, (since, until)


def test_filters() -> None:
    each = chat()
    assert each in Wanted("~d api.openai.com & ~m POST")
    assert each not in Wanted("~d api.anthropic.com")
    with pytest.raises(ValueError, match="not a flow filter"):
        Wanted("~~~")


def test_shards_split_the_numbers() -> None:
    shards = [Shard.parse(f"{i}/3") for i in (1, 2, 3)]
    assert [[s.has(n) for s in shards].index(True) for n in range(6)] == [0, 1, 2, 0, 1, 2]
    for wrong in ("0/3", "4/3", "1", "1/", "/3", "a/b", "-1/3", "1/0"):
        with pytest.raises(ValueError, match="expected I/N"):
            Shard.parse(wrong)
