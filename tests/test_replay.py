"""Recorded exchanges through the engine: untouched bytes stay, touched texts decode equal, nothing real is blocked."""

from __future__ import annotations

import base64
import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from botocore.eventstream import EventStreamBuffer

from mitmguard.cli.replay import cutter, replay_one
from mitmguard.conversations import Keys
from mitmguard.engine import Guard

WIRE = Path(__file__).parents[2] / "shared" / "wire"
SPLITS = ("", "1", "random:1")
BODIES = ("request_body", "response_body", "ws_messages")

pytestmark = pytest.mark.skipif(
    not WIRE.is_dir(), reason="the recorded exchanges (../shared/wire) are not here"
)


def records(*families: str, streams: bool = False) -> Iterator[dict[str, Any]]:
    for path in sorted(WIRE.glob("*.jsonl.gz")):
        if not families or path.name.partition(".")[0] in families:
            with gzip.open(path, "rt") as lines:
                # How a body is cut makes no difference where it is read whole.
                yield from (
                    r for r in map(json.loads, lines) if not (streams and r["kind"] == "json")
                )


def guard(**options: Any) -> Guard:
    return Guard("default", Keys([b"k" * 32]), **options)


@pytest.mark.timeout(300)
@pytest.mark.parametrize("split", SPLITS)
def test_without_detectors_every_byte_stays_and_everything_is_read(split: str) -> None:
    off, cut = guard(detect=False), cutter(split)
    seen = 0
    for record in records(streams=bool(split)):
        result = replay_one(off, record, cut)
        seen += 1
        for body in BODIES:
            assert result.get(body) == record.get(body), (record["id"], body)
        unread = [u for u in result["uninspected"] if not u["why"].startswith("media")]
        assert unread == [], record["id"]
    assert seen > (600 if split else 1900)


def decoded(body: str | None, binary: bool = False) -> object:
    """The body as a reader understands it: JSON, or line by line or frame by frame the JSON in it."""
    if body is None:
        return None
    if binary:
        data = base64.b64decode(body)
        if data[:1] == b"\0" and data[8:12] == zlib.crc32(data[:8]).to_bytes(4):
            frames = EventStreamBuffer()
            frames.add_data(data)
            return [decoded(frame.payload.decode()) for frame in frames]
        return data
    try:
        return json.loads(body)
    except ValueError:
        lines: list[object] = []
        for line in body.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
            try:
                lines.append(json.loads(line.removeprefix("data:")))
            except ValueError:
                lines.append(line)
        return lines


@pytest.mark.timeout(300)
@pytest.mark.parametrize("split", SPLITS)
def test_a_touched_text_decodes_equal(split: str) -> None:
    touching, cut = guard(touch=True), cutter(split)
    changed = 0
    for record in records(streams=bool(split)):
        result = replay_one(touching, record, cut)
        for body in BODIES[:2]:
            before, after = record.get(body), result[body]
            if before != after:
                changed += 1
                binary = bool(record.get(f"{body}_base64"))
                assert decoded(before, binary) == decoded(after, binary), (record["id"], body)
        for before, after in zip(
            record.get("ws_messages") or (), result.get("ws_messages") or (), strict=True
        ):
            assert before["dir"] == after["dir"], record["id"]
            assert decoded(before.get("data")) == decoded(after.get("data")), record["id"]
    assert changed > 0, "no literal was spelled anew: the touch detector does nothing"


@pytest.mark.timeout(300)
def test_the_default_policy_blocks_nothing_of_it() -> None:
    on, cut = guard(), cutter("")
    blocked = {}
    for record in records():
        result = replay_one(on, record, cut)
        if result["action"] == "block":
            found = [*result["request_findings"], *result["response_findings"]]
            blocked[record["id"]] = [f["type"] for f in found if f["action"] == "block"]
    assert blocked == {}


@pytest.mark.timeout(300)
def test_clean_streams_pass_byte_for_byte_with_detectors_on() -> None:
    on, cut = guard(), cutter("")
    clean = 0
    for record in records():
        result = replay_one(on, record, cut)
        if result["action"] in ("allow", "alert"):
            clean += 1
            assert result["request_body"] == record.get("request_body"), record["id"]
            assert result["response_body"] == record.get("response_body"), record["id"]
    assert clean > 1700


def test_the_same_key_and_policy_give_the_same_bytes() -> None:
    one, other = guard(), guard()
    for record in list(records("openai"))[:60]:
        first, second = (
            replay_one(g, record, cutter(c)) for g, c in ((one, ""), (other, "random:5"))
        )
        assert first["request_body"] == second["request_body"]
