"""Wide characters in a stream: the automaton's `set` must never see them (it ends the process)."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = r"""
from mitmguard.detect.patterns import Patterns
patterns = Patterns()
for n in range(3000):
    stream = patterns.stream()
    for delta in ("\u65e5\u672c ", "\U0001f600", "\ud83d", "a@b.example ", "\u0130", str(n)):
        stream.feed(delta)
print("alive")
"""


def test_wide_characters_do_not_end_the_process() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, timeout=60, cwd="addons"
    )
    assert done.stdout.strip() == "alive", done.stderr[-300:]
