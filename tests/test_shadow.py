"""Watched hosts: an LLM or MCP call is reported once and treated as the policy says; the rest passes."""

from __future__ import annotations

import json
import logging
from pathlib import Path

import pytest

from mitmguard.conversations import Keys
from mitmguard.engine import Exchange, Forward, Guard, Head, Refusal
from mitmguard.work import finish

MAIL = "maria.souza@acmecorp.com.br"
CHAT = {"model": "m", "messages": [{"role": "user", "content": f"write to {MAIL}"}]}
JSON = (("content-type", "application/json"),)


def guard(tmp_path: Path, shadow: str) -> Guard:
    policy = tmp_path / "guard.yaml"
    policy.write_text(
        f"extends: default\nhosts: {{watched: [intern.example], tunnelled: [pinned.example], shadow: {shadow}}}\n"
    )
    return Guard(str(policy), Keys([b"k" * 32]))


def ask(
    on: Guard, body: object, path: str = "/llm/v1/chat/completions"
) -> tuple[Exchange, Forward | Refusal]:
    exchange = on.begin(Head("POST", "https", "intern.example", 443, path, JSON))
    assert exchange.request_head() == "buffer"
    return exchange, finish(exchange.request(json.dumps(body).encode()))


def test_inspected_and_reported_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    on = guard(tmp_path, "inspect")
    with caplog.at_level(logging.WARNING, "mitmguard"):
        for _ in range(3):
            _, result = ask(on, CHAT)
            assert isinstance(result, Forward) and result.body is not None
            assert MAIL.encode() not in result.body
    told = [r.getMessage() for r in caplog.records if "shadow" in r.getMessage()]
    assert len(told) == 1 and "openai.chat" in told[0] and "intern.example" in told[0]
    assert b'mitmguard_shadow_total{endpoint="openai.chat"} 3.0' in on.metrics()


def test_reported_and_passed(tmp_path: Path) -> None:
    on = guard(tmp_path, "report")
    exchange, result = ask(on, CHAT)
    assert result == Forward()
    assert exchange.response_head(200, JSON)[0] == "pass"
    assert b"mitmguard_shadow_total" in on.metrics()


def test_refused(tmp_path: Path) -> None:
    exchange, result = ask(guard(tmp_path, "block"), CHAT)
    assert isinstance(result, Refusal) and result.status == 400
    assert b"shadow" in result.body and MAIL.encode() not in result.body
    assert exchange.action.word == "block"


@pytest.mark.parametrize(
    "path", ["/v1/chat/completions", "/messages", "/generate", "/predictions", "/files", "/"]
)
def test_what_only_has_such_a_path_passes_byte_for_byte(tmp_path: Path, path: str) -> None:
    exchange, result = ask(guard(tmp_path, "block"), {"to": MAIL, "subject": "hi"}, path)
    assert result == Forward() and not exchange.unread


def test_tunnelled_connections_are_counted_by_what_the_policy_lists(tmp_path: Path) -> None:
    on = guard(tmp_path, "inspect")
    on.tunnelled("pinned.example", 443)
    on.tunnelled("somewhere-private.example", 443)
    metrics = on.metrics()
    assert b'mitmguard_tunnelled_total{host="pinned.example"} 1.0' in metrics
    assert b'mitmguard_tunnelled_total{host="other"} 1.0' in metrics
    assert b"somewhere-private" not in metrics
