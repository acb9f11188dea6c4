"""Events: one line of JSON with fixed keys, and never a value."""

from __future__ import annotations

import dataclasses
import json

import pytest

from mitmguard.model import Action, Direction, Finding
from mitmguard.record.events import MAX_RULES, Count, Event, counted, timestamp


def finding(type: str, rule: str = "") -> Finding:
    return Finding("pii", type, 3, 20, 0.9, "high", "patterns", rule)


def test_one_line_with_all_keys() -> None:
    event = Event(
        id="mg-1",
        time=1_795_000_000.1234,
        host="api.openai.com",
        endpoint="openai.chat",
        action=Action.PSEUDONYMISE,
        findings=(Count("pii", "EMAIL_ADDRESS", "request", Action.PSEUDONYMISE, 2),),
        rules=("r1",),
        uninspected=("media",),
        guard_ms=0.12345,
        first_token_ms=12,
    )
    line = event.to_json()
    assert "\n" not in line
    assert line.isascii()
    read = json.loads(line)
    assert read["time"] == "2026-11-18T11:06:40.123Z"
    assert (read["action"], read["guard_ms"], read["total_ms"]) == ("pseudonymise", 0.123, None)
    assert read["findings"] == [
        {
            "category": "pii",
            "type": "EMAIL_ADDRESS",
            "direction": "request",
            "action": "pseudonymise",
            "count": 2,
        }
    ]
    assert set(read) == {field.name for field in dataclasses.fields(Event)}
    assert set(json.loads(Event(id="", time=0).to_json())) == set(read)


def test_findings_are_counted_without_their_spans() -> None:
    found: list[tuple[Finding, Direction, Action]] = [
        (finding("BR_CPF"), "request", Action.PSEUDONYMISE),
        (finding("BR_CPF")._replace(start=90, end=95), "request", Action.PSEUDONYMISE),
        (finding("BR_CPF"), "response", Action.ALERT),
    ]
    assert counted(found) == (
        Count("pii", "BR_CPF", "request", Action.PSEUDONYMISE, 2),
        Count("pii", "BR_CPF", "response", Action.ALERT, 1),
    )
    assert counted([]) == ()


@pytest.mark.parametrize(
    "hostile", ["ann@example.org", "a\nb", "\ud800", "é" * 1000, "sk-proj-abcdefghijkl"]
)
def test_what_a_client_may_choose_is_harmless(hostile: str) -> None:
    line = Event(id="mg-1", time=0, host=hostile, rules=("r",) * 1000).to_json()
    read = json.loads(line)
    assert hostile not in (line, read["host"])
    assert len(read["host"]) <= 256
    assert len(read["rules"]) == MAX_RULES


def test_events_do_not_change() -> None:
    event = Event(id="mg-1", time=0)
    with pytest.raises(dataclasses.FrozenInstanceError):
        event.host = "x"  # type: ignore[misc]


def test_timestamp() -> None:
    assert timestamp(0) == "1970-01-01T00:00:00.000Z"
