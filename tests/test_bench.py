"""scripts/bench: its texts hold nothing that is looked for, and a short run ends in one JSON line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from mitmguard.detect.patterns import Patterns
from scripts._bench.texts import Writer


def test_texts_differ_and_repeat_with_their_seed() -> None:
    first, again, other = Writer(1), Writer(1), Writer(2)
    texts = [first.text(2000) for _ in range(50)]
    assert len(set(texts)) == 50
    assert {len(text) for text in texts} == {2000}
    assert [again.text(2000) for _ in range(50)] == texts
    assert other.text(2000) not in texts
    history = first.history(20_000)
    assert [role for role, _ in history[:3]] == ["system", "user", "assistant"]
    assert 20_000 <= sum(len(text) for _, text in history) < 26_000


def test_texts_hold_nothing_that_is_looked_for() -> None:
    patterns = Patterns()
    writer = Writer(1)
    assert [f.type for _ in range(20) for f in patterns.find(writer.text(2000))] == []
    found = patterns.find(Writer(1, pii=2).text(2000))
    assert [f.type for f in found] == ["EMAIL_ADDRESS", "EMAIL_ADDRESS"]


@pytest.mark.live
def test_a_short_run(root: Path) -> None:
    options = "--seconds 0.3 --rounds 1 --only request,first-token --variants stock,noop"
    done = subprocess.run(
        [sys.executable, "-m", "_bench", *options.split()],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root / "scripts")},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    *table, last = done.stdout.splitlines()
    assert any(line.startswith("request      stock") for line in table)
    numbers = json.loads(last)
    assert numbers["errors"] == 0
    assert numbers["noop_cpu_ratio_vs_stock"] > 0
    assert numbers["cpu_ratio_vs_stock"] is None  # the guard did not run
    assert numbers["run"]["rounds"] == 1
