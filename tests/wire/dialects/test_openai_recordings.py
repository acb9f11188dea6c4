"""Recordings of the family: untouched bytes stay, touched texts decode equal, and all but media is read."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from mitmguard.cli.replay import cutter, replay_one
from mitmguard.conversations import Keys
from mitmguard.engine import Guard
from tests.test_replay import decoded
from tests.wire.dialects.openai_talk import WIRE, records

FILES = (
    "azure.*", "avian.*", "crusoe.*", "deepseek.*", "fireworks.*", "groq.*", "heroku.*",
    "huggingface.router-chat*", "llamacpp.*", "mistral.*", "nebius.*", "openai-compatible.*",
    "openrouter.*", "portkey.*", "pydantic-gateway.*", "sambanova.*", "together.*",
    "vercel-gateway.*", "voyage.*", "writer.*", "xai.chat*", "xai.re*",
)  # fmt: skip
"""What `tests/test_replay.py` does not replay cut and touched."""

LARGE = 20_000
"""Bytes from which an answer is not fed byte by byte."""

pytestmark = pytest.mark.skipif(
    not WIRE.is_dir(), reason="the recorded exchanges (../shared/wire) are not here"
)


@cache
def guard(**options: bool) -> Guard:
    return Guard("default", Keys([b"k" * 32]), **options)


def size(record: dict[str, Any]) -> int:
    return len(record.get("response_body") or "")


def until_closed(messages: list[Any] | None, side: str) -> list[Any]:
    """What one side was sent before the connection was closed; an order between sides means nothing."""
    closed = (n for n, m in enumerate(messages or ()) if m["dir"] == "close")
    return [m["data"] for m in (messages or ())[: next(closed, None)] if m["dir"] == side]


@pytest.mark.parametrize("name", FILES)
def test_without_detectors_every_byte_stays(name: str) -> None:
    off, cut = guard(detect=False), cutter("1")
    seen = 0
    for record in records(name):
        seen += 1
        if size(record) > LARGE:
            continue
        result = replay_one(off, record, cut)
        for body in ("request_body", "response_body"):
            assert result[body] == record.get(body), record["id"]
        for side in ("client", "server"):
            before, after = (until_closed(r.get("ws_messages"), side) for r in (record, result))
            assert before == after, record["id"]
    assert seen


@pytest.mark.parametrize("name", FILES)
def test_a_touched_text_decodes_equal(name: str) -> None:
    touching, cut = guard(touch=True), cutter("random:2")
    for record in records(name):
        result = replay_one(touching, record, cut)
        for body in ("request_body", "response_body"):
            assert decoded(record.get(body)) == decoded(result[body]), record["id"]


@pytest.mark.parametrize("name", ["openai.*", *FILES])
def test_all_but_media_is_read(name: str) -> None:
    on, cut = guard(), cutter("")
    for record in records(name):
        result = replay_one(on, record, cut)
        whys = {u["why"].partition(" ")[0] for u in result["uninspected"]}
        assert whys <= {"media"}, record["id"]
