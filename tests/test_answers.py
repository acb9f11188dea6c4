"""Answers and requests through the engine, in process: what a policy says, and what follows from it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from mitmguard.conversations import Keys
from mitmguard.engine import Exchange, Forward, Guard, Head, Refusal, Stop
from mitmguard.work import finish

KEYS = Keys([b"k" * 32])
JSON = ("content-type", "application/json")


def begin(guard: Guard, body: dict[str, Any], *headers: tuple[str, str]) -> tuple[Exchange, Any]:
    """Run a chat request; return the exchange and what goes upstream, or the refusal."""
    head = Head("POST", "https", "api.openai.com", 443, "/v1/chat/completions", (JSON, *headers))
    exchange = guard.begin(head)
    assert exchange.request_head() == "buffer"
    raw = json.dumps(body).encode()
    verdict = finish(exchange.request(raw))
    if isinstance(verdict, Refusal):
        return exchange, verdict
    return exchange, json.loads(verdict.body or raw)


def says(*texts: str) -> dict[str, Any]:
    roles = ("user", "assistant")
    return {
        "model": "m",
        "messages": [{"role": roles[n % 2], "content": t} for n, t in enumerate(texts)],
    }


@pytest.fixture(scope="module")
def guard() -> Guard:
    return Guard("default", KEYS)


def test_a_value_found_by_its_cue_is_masked_again_in_the_same_text(guard: Guard) -> None:
    _, sent = begin(guard, says("senha: h7Kq2xZ9w e depois h7Kq2xZ9w de novo", "sim, h7Kq2xZ9w"))
    assert "h7Kq2xZ9w" not in json.dumps(sent)
    first, second = (m["content"] for m in sent["messages"])
    (placeholder,) = {w for w in (first + " " + second).split() if w.startswith("SECRET_PASSWORD_")}
    assert first.count(placeholder) == 2
    assert placeholder in second


def test_an_earlier_place_keeps_its_bytes(guard: Guard) -> None:
    _, sent = begin(guard, says("uma palavra: h7Kq2xZ9w", "ok", "minha senha: h7Kq2xZ9w"))
    assert sent["messages"][0]["content"] == "uma palavra: h7Kq2xZ9w"
    assert "h7Kq2xZ9w" not in sent["messages"][2]["content"]


def test_a_finding_in_a_body_that_aws_signed_is_refused_and_not_rewritten(guard: Guard) -> None:
    signed = ("authorization", "AWS4-HMAC-SHA256 Credential=x, SignedHeaders=host, Signature=y")
    _, verdict = begin(guard, says("meu CPF é 529.982.247-25"), signed)
    assert isinstance(verdict, Refusal)
    _, sent = begin(guard, says("bom dia"), signed)
    assert sent == says("bom dia")


RULE = """
rule long_confession {
  meta:
    action = "block"
    scope = "assistant response"
  strings:
    $a = "the beginning"
    $b = "the end"
  condition:
    $a and $b
}
"""


def buffering(folder: Path) -> Guard:
    (folder / "long.yar").write_text(RULE)
    policy = folder / "guard.yaml"
    policy.write_text("version: 1\ndetectors: {rules: {paths: [long.yar], buffer: true}}\n")
    return Guard(str(policy), KEYS)


def test_a_rule_without_a_reach_blocks_where_answers_are_held_back(tmp_path: Path) -> None:
    text = "the beginning " + "of a long story " * 2000 + "the end"
    for said, refused in ((text, True), (text[:-3], False)):
        exchange, _ = begin(buffering(tmp_path), says("tell me"))
        body = b"".join(
            b"data: "
            + json.dumps(
                {"id": "c", "choices": [{"index": 0, "delta": {"content": piece}}]}
            ).encode()
            + b"\n\n"
            for piece in (said[at : at + 40] for at in range(0, len(said), 40))
        )
        mode, _, _ = exchange.response_head(200, (("content-type", "text/event-stream"),))
        assert mode == "buffer"
        verdict = finish(exchange.response(body))
        assert isinstance(verdict, Refusal) is refused
        if isinstance(verdict, Forward):
            assert verdict.body is None


def test_a_stream_is_never_buffered_otherwise(guard: Guard) -> None:
    exchange, _ = begin(guard, says("tell me"))
    assert exchange.response_head(200, (("content-type", "text/event-stream"),))[0] == "stream"
    chunk = {"id": "c", "choices": [{"index": 0, "delta": {"content": "Done. "}}]}
    step = finish(exchange.feed(b"data: " + json.dumps(chunk).encode() + b"\n\n"))
    assert not isinstance(step, Stop)
    assert b"Done. " in step
