"""The labelled texts beside the checkout, where there are any: quality bars, and streams that equal the whole."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from mitmguard.detect.catalog import TYPES
from mitmguard.detect.patterns import LEFT, Patterns

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
PATTERNS = Patterns()
APART = ("ORGANIZATION", "PERSON", "STREET_ADDRESS")
"""Types of words, which are counted apart."""


def rows(name: str) -> list[dict[str, Any]]:
    path = DATA / name
    if not path.exists():
        pytest.skip(f"no labelled texts: {name} is not beside the checkout")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def family(name: str) -> str:
    return "SECRET" if name.startswith("SECRET_") else name


def test_quality() -> None:
    labelled: Counter[str] = Counter()
    hit: Counter[str] = Counter()
    false = decoys = 0
    for row in rows("pii-dev.jsonl.gz"):
        found = {(f.start, f.end, family(f.type)) for f in PATTERNS.find(row["text"])}
        spans = {(s["start"], s["end"], family(s["type"])) for s in row["spans"]}
        wrong = {(s["start"], s["end"]) for s in row["decoys"]}
        for start, end, kind in spans:
            if kind not in APART and (kind in TYPES or kind == "SECRET"):
                labelled[kind] += 1
                hit[kind] += (start, end, kind) in found
        for start, end, kind in found - spans:
            decoys += (start, end) in wrong
            false += (start, end) not in wrong and kind not in (row.get("unlabelled") or ())
    missed = {kind: hit[kind] / n for kind, n in labelled.items() if hit[kind] < 0.98 * n}
    assert missed == {}
    assert sum(hit.values()) >= 0.995 * sum(labelled.values())
    assert false <= 40
    assert decoys <= 10


@pytest.mark.parametrize(("kind", "least"), [("PERSON", 0.9), ("STREET_ADDRESS", 0.85)])
def test_quality_of_what_is_made_of_words(kind: str, least: float) -> None:
    patterns = Patterns(on=[kind])
    labelled = covered = true = false = 0
    for row in rows("pii-dev.jsonl.gz"):
        spans = {(s["start"], s["end"]) for s in row["spans"] if s["type"] == kind}
        found = {(f.start, f.end) for f in patterns.find(row["text"]) if f.type == kind}
        labelled += len(spans)
        covered += len(spans & found)
        for start, end in found:
            true += any(start < s[1] and s[0] < end for s in spans)
            false += not any(start < s[1] and s[0] < end for s in spans) and kind not in (
                row.get("unlabelled") or ()
            )
    assert covered >= least * labelled
    assert true >= 0.985 * (true + false)


def test_streams_equal_the_whole() -> None:
    for row in rows("pii-streams-dev.jsonl.gz")[::4]:
        text, released, final = "", 0, []
        for delta in [*row["deltas"], None]:
            text += delta or ""
            free = PATTERNS.open_from(text, released) if delta is not None else len(text)
            if free > released:
                low = max(0, released - LEFT)
                final += [
                    (f.type, f.start + low, f.end + low)
                    for f in PATTERNS.find(text[low:], start=released - low)
                    if f.end + low <= free and f.start + low >= released
                ]
                released = free
        assert final == [(f.type, f.start, f.end) for f in PATTERNS.find(text)], row["id"]
